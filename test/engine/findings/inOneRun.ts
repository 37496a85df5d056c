import type { NeutralInput } from '../play';
import { byEmail, coreGroup, coreUser, data, type Finding, message, newUser, patch, people } from './shared';

/** What a run believes of what it reads, and does once for rows that ask for one thing. */
export const inOneRun: readonly Finding[] = [
	{
		kind: 'a change that was lost is confirmed by a look that shows how it was before the row in front of it',
		input: {
			parameters: { operation: 'update', target: ['userName', '={{ $json.e }}'], data: '={{ ({ active: $json.t }) }}' },
			seed: { users: [{ userName: 'c@example.com', active: false }] },
			webex: { readLagMs: 20_000 },
			faults: [{ nth: 2, do: { kind: 'cut', effect: 'none' } }],
			items: [
				{ e: 'c@example.com', t: true },
				{ e: 'c@example.com', t: false },
			],
		},
		told: ['0 applied', '1 applied'],
		sent: 3,
	},
	{
		kind: 'so is a deletion of who was created by the run and does not show yet',
		input: {
			parameters: { operation: 'run' },
			webex: { readLagMs: 20_000 },
			faults: [{ nth: 2, do: { kind: 'cut', effect: 'none' } }],
			items: [
				{ method: 'POST', path: '/Users', bulkId: 'q', data: { schemas: [coreUser], userName: 'n@example.com' } },
				{ method: 'DELETE', path: '/Users/bulkId:q' },
			],
		},
		told: ['0 applied', '1 applied'],
		users: [],
		sent: 3,
	},
	{
		kind: 'so is a member who is taken out after a row that put them in',
		input: {
			parameters: {
				operation: 'changeMembers',
				group: ['displayName', 'Sales'],
				member: ['userName', '={{ $json.e }}'],
				change: '={{ $json.c }}',
			},
			seed: { users: [{ userName: 'c@example.com' }], groups: [{ displayName: 'Sales' }] },
			webex: { readLagMs: 20_000 },
			faults: [{ nth: 2, do: { kind: 'cut', effect: 'none' } }],
			items: [
				{ e: 'c@example.com', c: 'add' },
				{ e: 'c@example.com', c: 'remove' },
			],
		},
		told: ['0 applied', '1 applied'],
		members: { Sales: [] },
		sent: 3,
	},
	...(['', 100] as const).map(
		(maxRemovals): Finding => ({
			kind: `a change that only a conflict brought forth is told as one over a limit, with ${maxRemovals === '' ? 'none' : maxRemovals}`,
			input: {
				parameters: { operation: 'upsert', data, options: { maxRemovals } },
				seed: { users: [{ userName: 'a@example.com' }] },
				faults: [{ on: 'read', nth: 1, do: { kind: 'edit', what: 'nothing is found' } }],
				items: [{ userName: 'a@example.com', active: false }],
			},
			told: ['0 notAttempted removalLimit'],
			more: ({ run }) =>
				expect(run.hints[0]).toMatch(/Cause: something would be taken away that was not counted before the run \(1 row\)\.$/),
		}),
	),
	{
		kind: 'the own user is not told as protected where only a conflict shows that they are meant',
		input: {
			parameters: { operation: 'upsert', data },
			faults: [{ on: 'read', nth: 1, do: { kind: 'edit', what: 'nothing is found' } }],
			items: [{ userName: 'owner@example.com', active: false }],
		},
		told: ['0 notAttempted protected'],
	},
	...(
		[
			['who is there', [{ method: 'DELETE', path: '/Users/{id of c@example.com}', bulkId: 'q' }], ['c@example.com']],
			['who is created', [{ method: 'POST', path: '/Users', bulkId: 'q', data: { schemas: [coreUser], userName: 'n@example.com' } }], []],
		] as const
	).map(
		([who, first, users]): Finding => ({
			kind: `a deletion of ${who}, said again by a reference, counts twice and is refused`,
			input: {
				parameters: { operation: 'run', simplify: false, options: { maxRemovals: 1 } },
				seed: { users: users.map((userName) => ({ userName })) },
				items: [...first, { method: 'DELETE', path: '/Users/bulkId:q', bulkId: 'r' }, { method: 'DELETE', path: '/Users/bulkId:q' }],
			},
			told: ['0 applied', '1 applied', '2 applied'],
			users: [],
			more: ({ run }) => {
				expect(run.hints[0]).toMatch(/1 deleted, [12] requests?$/);
				expect(run.outputs.flat().map((item) => item?.json['bulkId'])).toEqual(['q', 'r', expect.any(String)]);
			},
		}),
	),
	{
		kind: 'two equal messages of Run Operations that deactivate one user are sent twice',
		input: {
			parameters: { operation: 'run', options: { maxRemovals: 1 } },
			seed: { users: [{ userName: 'c@example.com' }] },
			items: [0, 1].map(() => ({
				method: 'PATCH',
				path: '/Users/{id of c@example.com}',
				data: message({ op: 'replace', path: 'active', value: false }),
			})),
		},
		told: ['0 applied', '1 applied'],
		users: ['c@example.com (inactive)'],
		sent: 1,
		more: ({ run }) => expect(run.hints[0]).toBe('1 deactivated, 1 request'),
	},
	{
		kind: 'a group of which nobody knows whether it was made is made again by the row behind',
		input: {
			parameters: { operation: 'upsert', resourceType: 'Groups', data },
			seed: { users: [{ userName: 'a@example.com' }] },
			webex: { readLagMs: 20_000, uniqueGroupNames: false },
			faults: [{ nth: 1, do: { kind: 'cut', effect: 'all' } }],
			items: [{ displayName: 'New' }, { displayName: 'New', members: ['a@example.com'] }],
		},
		told: ['0 unconfirmed connectionLost', '1 notAttempted dependencyFailed'],
		members: { New: [] },
		sent: 1,
		more: ({ details }) => expect(details[1]).toMatch(/Look in Webex, then run this row again\.$/),
	},
	...(
		[
			['a limit', { operation: 'create', options: { maxRemovals: 'x' } }, [{ Email: 'a@example.com' }, {}], ['a@example.com', null]],
			['an option', { operation: 'upsert', data, options: { emptyValues: 'x' } }, [{ userName: 'a@example.com' }], ['a@example.com']],
			['a switch', { operation: 'delete', target: ['userName', byEmail[1]], dryRun: 'x' }, [{ email: 'a@example.com' }], ['a@example.com']],
			[
				'an organization',
				{ operation: 'deactivate', target: ['userName', byEmail[1]], options: { organizationId: 'x' } },
				[{ email: 'a@example.com' }],
				['a@example.com'],
			],
			[
				'one that is not the same for all',
				{
					operation: 'changeMembers',
					group: ['displayName', 'Sales'],
					member: byEmail,
					change: 'add',
					options: { timeoutSeconds: '={{ $json.t }}' },
				},
				[
					{ email: 'a@example.com', t: 5 },
					{ email: 'b@example.com', t: 6 },
				],
				['Sales: a@example.com', 'Sales: b@example.com'],
			],
		] as const
	).map(
		([what, parameters, items, names]): Finding => ({
			kind: `rows have no name where nothing can be done: ${what}`,
			input: { parameters: parameters as never, onError: 'continueRegularOutput', items: items as never },
			users: [],
			sent: 0,
			more: ({ run }) => expect(run.outputs.flat().map((item) => item?.json['name'])).toEqual(names),
		}),
	),
	...([100, 1] as const).flatMap((operationsPerRequest): readonly Finding[] => [
		{
			kind: `a row that others wait for goes ahead of the deletion that frees its name, ${operationsPerRequest} at a time`,
			input: {
				parameters: { operation: 'run', options: { operationsPerRequest, maxRemovals: '' } },
				seed: { users: [{ userName: 'a@example.com' }] },
				items: [
					{ method: 'DELETE', path: '/Users/{id of a@example.com}' },
					{ method: 'POST', path: '/Users', bulkId: 'q', data: { schemas: [coreUser], userName: 'a@example.com' } },
					{ method: 'PATCH', path: '/Users/bulkId:q', data: message({ op: 'replace', path: 'title', value: 'Lead' }) },
				],
			},
			told: ['0 applied', '1 applied', '2 applied'],
		},
		{
			kind: `so does one of a change of name, ${operationsPerRequest} at a time`,
			input: {
				parameters: { operation: 'update', target: ['userName', '={{ $json.e }}'], options: { operationsPerRequest } },
				seed: { users: [{ userName: 'a@example.com' }, { userName: 'b@example.com' }] },
				items: [
					{ e: 'a@example.com', Email: 'a2@example.com' },
					{ e: 'b@example.com', Email: 'a@example.com' },
					{ e: 'b@example.com', Email: 'a@example.com', 'Job Title': 'Lead' },
				],
			},
			told: ['0 applied', '1 applied', '2 applied'],
			users: ['a2@example.com', 'a@example.com'],
		},
	]),
	{
		kind: 'a row that takes what an earlier row made changes nothing',
		input: {
			parameters: { operation: 'create', data, options: { existing: 'adopt', includeChanges: true } },
			items: [{ userName: 'a@example.com' }, { userName: 'a@example.com', title: 'Lead' }],
		},
		told: ['0 applied', '1 applied adopted'],
		users: ['a@example.com'],
		more: ({ run }) => expect(run.outputs[0]?.map(({ json }) => (json['changes'] as readonly unknown[]).length > 0)).toEqual([true, false]),
	},
	{
		kind: 'a dry run of a name that a reference frees, and one that its own user has',
		input: {
			parameters: { operation: 'run', dryRun: true },
			items: [
				{ ...newUser, bulkId: 'n' },
				patch('/Users/bulkId:n', { op: 'replace', path: 'userName', value: 'n@example.com' }),
				{ method: 'DELETE', path: '/Users/bulkId:n' },
				newUser,
				newUser,
			] as NeutralInput['items'],
		},
		told: ['0 planned', '1 planned', '2 planned', '3 planned', '4 planned'],
		more: ({ details }) =>
			expect(details.map((detail) => detail.includes('most likely refuse'))).toEqual([false, false, false, false, true]),
	},
	{
		kind: 'whom a bulkId means that two rows have is told as it is sent',
		input: {
			parameters: { operation: 'run', options: { includeChanges: true } },
			seed: { groups: [{ displayName: 'G', members: [] }] },
			items: [
				{ ...newUser, bulkId: 'q' },
				{ ...newUser, data: { ...newUser.data, userName: 'm@example.com' }, bulkId: 'q' },
				patch('/Groups/{id of G}', { op: 'add', path: 'members', value: [{ value: 'bulkId:q' }] }),
			] as NeutralInput['items'],
		},
		told: ['0 applied', '1 invalid duplicateBulkId', '2 applied'],
		users: ['n@example.com'],
		members: { G: ['n@example.com'] },
		more: ({ run }) => expect(run.outputs[0]?.[2]?.json['changes']).toEqual([{ attribute: 'Members', from: null, to: 'n@example.com' }]),
	},
	...([100, 1] as const).flatMap((operationsPerRequest): readonly Finding[] => [
		{
			kind: `who takes a name waits where the deletion that frees it does, ${operationsPerRequest} at a time`,
			input: {
				parameters: { operation: 'run', options: { operationsPerRequest, maxRemovals: '' } },
				seed: { users: [{ userName: 'a@example.com' }] },
				items: [
					patch('/Users/{id of a@example.com}', { op: 'replace', path: 'active', value: false }),
					{ method: 'DELETE', path: '/Users/{id of a@example.com}' },
					{ method: 'POST', path: '/Users', bulkId: 'q', data: { schemas: [coreUser], userName: 'A@example.com' } },
					{ method: 'POST', path: '/Groups', data: { schemas: [coreGroup], displayName: 'Crew', members: [{ value: 'bulkId:q' }] } },
				],
			},
			told: ['0 applied', '1 applied', '2 applied', '3 applied'],
			users: ['A@example.com'],
			members: { Crew: ['A@example.com'] },
		},
		{
			kind: `so does who takes the name of a group, ${operationsPerRequest} at a time`,
			input: {
				parameters: { operation: 'run', options: { operationsPerRequest, maxRemovals: '' } },
				seed: { ...people('a', 'b'), groups: [{ displayName: 'Sales', members: ['a@example.com', 'b@example.com'] }] },
				webex: { uniqueGroupNames: true },
				items: [
					patch('/Groups/{id of Sales}', { op: 'remove', path: 'members[value eq "{id of a@example.com}"]' }),
					{ method: 'DELETE', path: '/Groups/{id of Sales}' },
					{
						method: 'POST',
						path: '/Groups',
						data: { schemas: [coreGroup], displayName: 'Sales', members: [{ value: '{id of a@example.com}' }] },
					},
				],
			},
			told: ['0 applied', '1 applied', '2 applied'],
			members: { Sales: ['a@example.com'] },
		},
		{
			kind: `so does who takes the name that a user gives away, ${operationsPerRequest} at a time`,
			input: {
				parameters: {
					operation: 'update',
					target: ['userName', '={{ $json.t }}'],
					data: '={{ $json.d }}',
					options: { operationsPerRequest },
				},
				seed: people('a', 'b', 'c'),
				items: [
					{ t: 'a@example.com', d: { title: 'T' } },
					{ t: 'a@example.com', d: { userName: 'x@example.com' } },
					{ t: 'b@example.com', d: { userName: 'a@example.com' } },
					{ t: 'c@example.com', d: { userName: 'b@example.com' } },
				],
			},
			told: ['0 applied', '1 applied', '2 applied', '3 applied'],
			users: ['x@example.com', 'a@example.com', 'b@example.com'],
			more: ({ run }) => expect(run.hints[0]).toContain(operationsPerRequest === 1 ? '4 requests' : '2 requests'),
		},
		{
			kind: `so does who takes the name that a group gives away, ${operationsPerRequest} at a time`,
			input: {
				parameters: {
					operation: 'update',
					resourceType: 'Groups',
					target: ['displayName', '={{ $json.t }}'],
					data: '={{ $json.d }}',
					options: { operationsPerRequest },
				},
				seed: { groups: [{ displayName: 'G1' }, { displayName: 'G2' }] },
				webex: { uniqueGroupNames: true },
				items: [
					{ t: 'G1', d: { externalId: '5' } },
					{ t: 'G1', d: { displayName: 'G3' } },
					{ t: 'G2', d: { displayName: 'G1' } },
				],
			},
			told: ['0 applied', '1 applied', '2 applied'],
			members: { G3: [], G1: [] },
		},
	]),
	...[{ op: 'remove' }, { op: 'replace', value: [] }].map(
		(operation): Finding => ({
			kind: `a group of which nobody read the members loses all of them, told as that behind a row that adds one: ${operation.op}`,
			input: {
				parameters: { operation: 'run', dryRun: true },
				seed: { ...people('a', 'b'), groups: [{ displayName: 'G', members: ['b@example.com'] }] },
				items: [
					patch('/Groups/{id of G}', { op: 'add', path: 'members', value: [{ value: '{id of a@example.com}' }] }),
					patch('/Groups/{id of G}', { path: 'members', ...operation }),
				] as NeutralInput['items'],
			},
			told: ['0 planned', '1 planned'],
			members: { G: ['b@example.com'] },
			more: ({ details }) => expect(details).toEqual(['Would add a@example.com.', 'Would remove all members.']),
		}),
	),
];
