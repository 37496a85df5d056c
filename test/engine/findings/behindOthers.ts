import type { Finding } from './shared';

const teamG = { users: [{ userName: 'a@example.com' }, { userName: 'b@example.com' }, { userName: 'c@example.com' }] };
const memberRows = (...rows: readonly string[]): readonly { readonly Group: string; readonly Members: string }[] =>
	rows.map((row) => ({ Group: row.slice(0, 1), Members: row.length === 1 ? '' : `${row.slice(1)}@example.com` }));
const noLimitRemove = { maxRemovals: '', emptyValues: 'remove' };
export const behindOthers: readonly Finding[] = [
	...[true, false].map(
		(dryRun): Finding => ({
			kind: `a member who comes twice in one run is added once${dryRun ? ', dry run' : ''}`,
			input: {
				parameters: { operation: 'upsert', resourceType: 'Groups', dryRun },
				seed: { ...teamG, groups: [{ displayName: 'G', members: ['a@example.com'] }] },
				items: memberRows('Gb', 'Gc', 'Gb', 'Nb', 'Nc', 'Na', 'Nc'),
			},
			told: dryRun
				? ['0 planned', '1 planned', '2 unchanged', '3 planned', '4 planned', '5 planned', '6 unchanged']
				: ['0 applied', '1 applied', '2 unchanged', '3 applied', '4 applied', '5 applied', '6 unchanged'],
			members: dryRun
				? { G: ['a@example.com'] }
				: { G: ['a@example.com', 'b@example.com', 'c@example.com'], N: ['b@example.com', 'c@example.com', 'a@example.com'] },
			sent: dryRun ? 0 : 5,
			more: ({ run }) =>
				expect(run.hints[0]).toBe(
					dryRun
						? 'Dry run, nothing was sent: 1 would be created, 4 members would be added, 2 unchanged, 3 requests'
						: '1 created, 4 members added, 2 unchanged, 3 requests',
				),
		}),
	),
	{
		kind: 'a member who was added to a group that an earlier row emptied is added once, and all who go are counted',
		input: {
			parameters: { operation: 'upsert', resourceType: 'Groups', options: noLimitRemove },
			seed: { ...teamG, groups: [{ displayName: 'G', members: ['a@example.com'] }] },
			items: memberRows('Gb', 'G', 'Gb', 'Gc', 'Gb'),
		},
		told: ['0 applied', '1 applied', '2 applied', '3 applied', '4 unchanged'],
		members: { G: ['b@example.com', 'c@example.com'] },
		sent: 4,
		more: ({ run }) => expect(run.hints[0]).toBe('3 members added, 2 members removed, 1 unchanged, 4 requests'),
	},
	{
		kind: 'a member whose row was refused is added by the row behind it',
		input: {
			parameters: { operation: 'upsert', resourceType: 'Groups' },
			seed: { ...teamG, groups: [{ displayName: 'G', members: ['a@example.com'] }] },
			faults: [{ on: 'bulk', nth: 1, do: { kind: 'rowStatus', status: 403, rows: [0] } }],
			items: memberRows('Gb', 'Gc', 'Gb'),
		},
		told: ['0 rejected', '1 applied', '2 applied'],
		members: { G: ['a@example.com', 'c@example.com', 'b@example.com'] },
	},
	...[
		{ name: 'a change', operation: 'upsert', title: 'Clerk', told: '0 applied' },
		{ name: 'a change behind another', operation: 'upsert', title: 'Clerk', told: '0 applied', second: '1 applied' },
		{ name: 'nothing to do', operation: 'upsert', title: 'Lead', told: '0 unchanged' },
		{ name: 'a takeover', operation: 'create', title: 'Clerk', told: '0 applied adopted' },
	].map(
		({ name, operation, title, told: first, second }): Finding => ({
			kind: `a create that meets a conflict and becomes ${name} says that the account is inactive, and who was left out`,
			input: {
				parameters: { operation, options: { unknownManager: 'leaveOut', ...(operation === 'create' && { existing: 'adopt' }) } },
				seed: { users: [{ userName: 'a@example.com', title, active: false }] },
				faults: [{ on: 'read', nth: 1, do: { kind: 'edit', what: 'nothing is found' } }],
				items: [
					{ Email: 'a@example.com', 'Job Title': 'Lead', 'Manager Email': 'z@example.com' },
					...(second === undefined ? [] : [{ Email: 'a@example.com', 'Job Title': 'Chief', 'Manager Email': 'z@example.com' }]),
				],
			},
			told: second === undefined ? [first] : [first, second],
			users: ['a@example.com (inactive)'],
			more: ({ details }) =>
				details.forEach((detail) =>
					expect(detail).toBe(
						"Webex does not have the manager, who was left out. The account is inactive, so this person cannot sign in. To change that, use Reactivate, or set 'Active' to true.",
					),
				),
		}),
	),
	...[true, false].flatMap((dryRun) =>
		[
			{ name: 'deactivates', rows: [{ title: 'x' }, { active: false }, { title: 'y' }, { active: false }], removals: 1, does: '1 1 1 0' },
			{
				name: 'deactivates, between others',
				rows: [{ active: true }, { active: false }, { active: true }, { active: false }],
				removals: 2,
				does: '1 1 1 1',
			},
			{
				name: 'takes roles from',
				rows: [{ roles: [{ value: 'id_full_admin' }] }, { roles: [] }, { title: 'x' }],
				removals: 1,
				does: '1 1 1',
			},
		].flatMap(({ name, rows, removals, does }) =>
			['', String(removals), String(removals - 1)].map((maxRemovals): Finding => {
				const isOver = maxRemovals === String(removals - 1);
				const ok = dryRun ? 'planned' : 'applied';
				return {
					kind: `a row that ${name} whom an earlier row creates is counted, then carried out, with a limit of '${maxRemovals}'${dryRun ? ', dry run' : ''}`,
					input: {
						parameters: { operation: 'upsert', data: '={{ $json }}', dryRun, options: { maxRemovals, emptyValues: 'remove' } },
						items: rows.map((row) => ({ userName: 'c@example.com', ...row })),
					},
					told: does.split(' ').map((is, index) => `${index} ${isOver ? 'notAttempted removalLimit' : is === '1' ? ok : 'unchanged'}`),
					users: isOver || dryRun ? [] : [name.startsWith('deactivates') ? 'c@example.com (inactive)' : 'c@example.com'],
					...(isOver && { sent: 0 }),
				};
			}),
		),
	),
	...[true, false].map(
		(dryRun): Finding => ({
			kind: `a row that empties a group which earlier rows create is counted with all of its members, then carried out${dryRun ? ', dry run' : ''}`,
			input: {
				parameters: { operation: 'upsert', resourceType: 'Groups', dryRun, options: { maxRemovals: '2', emptyValues: 'remove' } },
				seed: teamG,
				items: memberRows('Na', 'Nb', 'N', 'N'),
			},
			told: dryRun ? ['0 planned', '1 planned', '2 planned', '3 unchanged'] : ['0 applied', '1 applied', '2 applied', '3 unchanged'],
			members: dryRun ? {} : { N: [] },
			more: ({ run }) => expect(run.hints[0]).toMatch(/2 members (would be )?removed, 1 unchanged, 3 requests$/),
		}),
	),
	{
		kind: 'over the limit a group that earlier rows create and empty is not even created',
		input: {
			parameters: { operation: 'upsert', resourceType: 'Groups', options: { maxRemovals: '1', emptyValues: 'remove' } },
			seed: teamG,
			items: memberRows('Na', 'Nb', 'N'),
		},
		told: ['0', '1', '2'].map((index) => `${index} notAttempted removalLimit`),
		sent: 0,
	},
	{
		kind: 'a row that deactivates whom another row was to create creates that person inactive where that row was refused',
		input: {
			parameters: { operation: 'upsert', data: '={{ $json }}', options: { maxRemovals: '1' } },
			faults: [{ on: 'bulk', nth: 1, do: { kind: 'rowStatus', status: 400, rows: [0] } }],
			items: [{ title: 'x' }, { active: false }, { active: false, title: 'y' }].map((row) => ({ userName: 'c@example.com', ...row })),
		},
		told: ['0 rejected', '1 applied', '2 applied'],
		users: ['c@example.com (inactive)'],
	},
	{
		kind: 'what a conflict alone shows to be taken away was counted of nobody and is withheld, whatever the plan expected',
		input: {
			parameters: { operation: 'upsert', data: '={{ $json }}', options: { maxRemovals: '1' } },
			seed: { users: [{ userName: 'c@example.com' }] },
			faults: [{ on: 'read', nth: 1, do: { kind: 'edit', what: 'nothing is found' } }],
			items: [{ title: 'x' }, { active: false }].map((row) => ({ userName: 'c@example.com', ...row })),
		},
		told: ['0 applied', '1 notAttempted removalLimit'],
	},
	...['H', 'N'].flatMap((displayName): readonly Finding[] => {
		const many = Array.from({ length: 502 }, (_, index) => `u${index}@example.com`);
		const parameters = { operation: 'upsert', resourceType: 'Groups', data: '={{ $json }}', options: noLimitRemove };
		const seed = { users: many.map((userName) => ({ userName })), groups: [{ displayName: 'H', members: ['u1@example.com'] }] };
		const first = displayName === 'H' ? '0 unchanged' : '0 applied';
		return [
			{
				kind: `a row that empties a group takes all whom the row before it added, also those in a further part: ${displayName}`,
				input: {
					parameters,
					seed,
					items: [many, []].map((listed) => ({ displayName, members: listed })),
				},
				told: ['0 applied', '1 applied'],
				members: { H: ['u1@example.com'], [displayName]: [] },
				sent: 3,
				more: ({ run }) => expect(run.hints[0]).toMatch(/, 502 members removed, 3 requests$/),
			},
			{
				kind: `more members than one request takes, behind another row of the group, come in parts as well: ${displayName}`,
				input: {
					parameters,
					seed,
					items: [['u1@example.com'], many, ['u501@example.com'], []].map((listed) => ({ displayName, members: listed })),
				},
				told: [first, '1 applied', '2 unchanged', '3 applied'],
				members: { H: ['u1@example.com'], [displayName]: [] },
				more: ({ run }) => expect(run.hints[0]).toMatch(/, 502 members removed, /),
			},
		];
	}),
	{
		kind: 'a manager who is set afterwards, by a row before another one, does not come after that one',
		input: {
			parameters: { operation: 'upsert' },
			seed: { users: [{ userName: 'b@example.com' }] },
			items: ['a', 'b', 'b', 'a'].map((boss) => ({ Email: 'a@example.com', 'Manager Email': `${boss}@example.com` })),
		},
		told: ['0 applied', '1 applied', '2 unchanged', '3 applied'],
		sent: 4,
		users: ['a@example.com', 'b@example.com'],
	},
	...['2', '1'].map(
		(maxRemovals): Finding => ({
			kind: `members whom earlier rows add to a group count when a row empties it, with a limit of ${maxRemovals}`,
			input: {
				parameters: { operation: 'upsert', resourceType: 'Groups', options: { maxRemovals, emptyValues: 'remove' } },
				seed: { ...teamG, groups: [{ displayName: 'G', members: ['a@example.com'] }] },
				items: memberRows('Gb', 'G'),
			},
			told: maxRemovals === '2' ? ['0 applied', '1 applied'] : ['0 notAttempted removalLimit', '1 notAttempted removalLimit'],
			members: { G: maxRemovals === '2' ? [] : ['a@example.com'] },
			sent: maxRemovals === '2' ? 2 : 0,
		}),
	),
];
