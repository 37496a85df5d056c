import type { NeutralInput } from '../play';
import { both, data, type Finding, message, noLimit, ownerStays, people, sales, sync, syncSales, updateBy, userNamed } from './shared';

export const identities: readonly Finding[] = [
	...[
		['userName', 'a@example.com'],
		['id', '{id of a@example.com}'],
	].map(
		(member): Finding => ({
			kind: `a member who is typed is one value for all rows, whatever their groups: ${member[0]}`,
			input: {
				parameters: { ...syncSales, group: ['displayName', '={{ $json.team }}'], member },
				seed: {
					...people('a', 'b', 'c'),
					groups: [
						{ displayName: 'Sales', members: ['a', 'b', 'c'].map((name) => `${name}@example.com`) },
						{ displayName: 'Ops', members: ['a', 'b'].map((name) => `${name}@example.com`) },
					],
				},
				items: [
					{ team: 'Sales', email: 'a@example.com' },
					{ team: 'Ops', email: 'b@example.com' },
				],
			},
			told: ['0 unchanged', '1 unchanged', ...[1, 2, 3].map(() => '- notAttempted scopeUnclear')],
			sent: 0,
		}),
	),
	...[
		{ operation: 'delete', target: ['displayName', '={{ $json.n }}'] },
		{ operation: 'deactivate', target: ['displayName', '={{ $json.n }}'] },
		{ operation: 'update', target: ['displayName', '={{ $json.n }}'], data: { title: 'T' } },
		{ ...syncSales, member: ['displayName', '={{ $json.n }}'] },
		{ ...syncSales, operation: 'changeMembers', change: 'remove', member: ['displayName', '={{ $json.n }}'] },
	].map(
		(parameters): Finding => ({
			kind: `people are named by their display names: ${parameters.operation}`,
			input: {
				parameters,
				seed: { ...sales, users: [{ userName: 'a@example.com', displayName: 'Ann Lee' }, { userName: 'b@example.com' }] },
				items: [{ n: 'Ann Lee' }],
			},
			sent: 0,
			more: ({ told, details }) => {
				expect(told[0]).toBe('0 invalid badValue');
				expect(details[0]).toContain('is given in a way that is not known');
			},
		}),
	),
	...['ID', 'Webex ID', 'resourceId', 'Person ID', 'UUID'].map(
		(column): Finding => ({
			kind: `an account's own ID keeps it, whatever its column is called: ${column}`,
			input: {
				parameters: { ...sync, whenMissing: 'delete', options: noLimit },
				seed: people('x', 'z'),
				items: [
					{ [column]: '{id of z@example.com}', Email: 'znew@example.com' },
					{ [column]: '{id of x@example.com}', Email: 'x@example.com' },
				],
			},
			told: ['0 invalid otherPerson', '1 unchanged', ownerStays],
		}),
	),
	{
		kind: 'an ID of another account in a column ID',
		input: {
			parameters: { operation: 'upsert' },
			seed: people('x', 'z'),
			items: [{ ID: '{id of z@example.com}', Email: 'x@example.com', Title: 'T' }],
		},
		told: ['0 invalid otherPerson'],
		sent: 0,
	},
	...[
		...['Other Email', 'Home Email', 'Old Email', 'Email 2', 'Notes'].map((column) => ({ [column]: 'z@example.com' })),
		{ Notes: 'before the wedding <Z@example.com>' },
		{ Assistant: '{id of z@example.com}' },
	].map(
		(more): Finding => ({
			kind: `a row holds the address or the ID of who seems to be missing: ${JSON.stringify(more)}`,
			input: {
				parameters: { ...sync, whenMissing: 'delete', options: noLimit },
				seed: people('x', 'z'),
				items: [{ Email: 'znew@example.com', ...more }, { Email: 'x@example.com' }],
			},
			told: ['0 applied', '1 unchanged', ownerStays, '- notAttempted scopeUnclear'],
			users: ['x@example.com', 'z@example.com', 'znew@example.com'],
		}),
	),
	...[{ emails: [{ value: 'z@example.com', type: 'home' }] }, { oldMail: 'z@example.com' }].map(
		(more): Finding => ({
			kind: `JSON holds the address of who seems to be missing: ${JSON.stringify(more)}`,
			input: {
				parameters: { ...sync, whenMissing: 'delete', options: noLimit, data },
				seed: people('x', 'z'),
				items: [{ userName: 'znew@example.com', ...more }, { userName: 'x@example.com' }],
			},
			told: ['0 applied', '1 unchanged', ownerStays, '- notAttempted scopeUnclear'],
			users: ['x@example.com', 'z@example.com', 'znew@example.com'],
		}),
	),
	...[
		{ operation: 'upsert', data },
		{ operation: 'update', target: ['userName', '={{ $json.userName }}'], data },
		{ ...sync, data },
	].map(
		(parameters): Finding => ({
			kind: `who gets a first role loses none: ${parameters.operation}`,
			input: {
				parameters: { ...parameters, options: { maxRemovals: 0 } },
				seed: people('b'),
				items: [{ userName: 'b@example.com', roles: [{ value: 'id_user_admin', type: 'cirole' }] }],
			},
			told: ['0 applied'],
			more: () => expect(userNamed('b@example.com')['roles']).toEqual([expect.objectContaining({ value: 'id_user_admin' })]),
		}),
	),
	...[
		{
			name: 'the own user stays active',
			input: {
				items: [
					{ userName: 'owner@example.com', active: false },
					{ userName: 'owner@example.com', title: 'V' },
				],
			},
			told: ['0 notAttempted protected', '1 applied'],
			isInactive: [false, false],
		},
		{
			name: 'a deactivation is refused',
			input: {
				seed: people('x'),
				webex: { refuse: [{ has: 'BAD', status: 400 }] },
				items: [
					{ userName: 'x@example.com', active: false, nickName: 'BAD' },
					{ userName: 'x@example.com', title: 'V' },
				],
			},
			told: ['0 rejected', '1 applied'],
			isInactive: [false, false],
		},
		{
			name: 'a reactivation is refused',
			input: {
				seed: { users: [{ userName: 'x@example.com', active: false }] },
				webex: { refuse: [{ has: 'BAD', status: 400 }] },
				items: [{ userName: 'x@example.com', active: true, nickName: 'BAD' }, { userName: 'x@example.com' }],
			},
			told: ['0 rejected', '1 unchanged'],
			isInactive: [false, true],
		},
		{
			name: 'a reactivation goes through',
			input: {
				seed: { users: [{ userName: 'x@example.com', active: false }] },
				items: [
					{ userName: 'x@example.com', title: 'T' },
					{ userName: 'x@example.com', active: true },
					{ userName: 'x@example.com', title: 'V' },
				],
			},
			told: ['0 applied', '1 applied', '2 applied'],
			isInactive: [true, false, false],
			users: ['x@example.com'],
		},
		{
			name: 'a deactivation goes through',
			input: {
				seed: people('x'),
				items: [
					{ userName: 'x@example.com', active: false },
					{ userName: 'x@example.com', title: 'V' },
				],
			},
			told: ['0 applied', '1 applied'],
			isInactive: [false, true],
			users: ['x@example.com (inactive)'],
		},
		{
			name: 'a user is made inactive',
			input: {
				items: [{ userName: 'x@example.com', active: false }, { userName: 'x@example.com', title: 'T' }, { userName: 'x@example.com' }],
			},
			told: ['0 applied', '1 applied', '2 unchanged'],
			isInactive: [false, true, true],
			users: ['x@example.com (inactive)'],
		},
		{
			name: 'a user is made inactive, and adopted',
			input: {
				parameters: { operation: 'create', options: { existing: 'adopt' } },
				items: [
					{ userName: 'x@example.com', active: false },
					{ userName: 'x@example.com', title: 'T' },
				],
			},
			told: ['0 applied', '1 applied adopted'],
			isInactive: [false, true],
			users: ['x@example.com (inactive)'],
		},
		...[
			{
				name: 'a message of the own behind a refused deactivation',
				nickName: 'BAD',
				told: ['0 rejected', '1 applied'],
				isInactive: [false, false],
			},
			{
				name: 'a message of the own behind a deactivation',
				nickName: 'X',
				told: ['0 applied', '1 applied'],
				isInactive: [false, true],
				users: ['x@example.com (inactive)'],
			},
		].map(({ nickName, ...more }) => ({
			...more,
			input: {
				parameters: { ...updateBy, data: '={{ $json.d }}' },
				seed: people('x'),
				webex: { refuse: [{ has: 'BAD', status: 400 }] },
				items: [
					{ e: 'x@example.com', d: { active: false, nickName } },
					{ e: 'x@example.com', d: message({ op: 'replace', path: 'title', value: 'T' }) },
				],
			},
		})),
	].map(
		({ name, input, isInactive, ...more }): Finding => ({
			kind: `who is inactive is told by what is so, not by what a row wanted: ${name}`,
			input: { parameters: { operation: 'upsert', data }, ...input } as NeutralInput,
			...more,
			more: ({ details }) => expect(details.map((detail) => detail.startsWith('The account is inactive'))).toEqual(isInactive),
		}),
	),
	{
		kind: "Webex's words about a filter in Protect that it refuses",
		input: {
			parameters: { ...sync, whenMissing: 'delete', protect: 'title eq "Break"', options: noLimit },
			seed: people('a', 'c'),
			items: [{ Email: 'c@example.com' }],
		},
		told: ['0 unchanged', ownerStays, '- notAttempted scopeUnclear'],
		more: ({ details }) => expect(details[2]).toContain('No table name found for attribute title'),
	},
	{
		kind: 'a row that is refused for its ID',
		input: {
			parameters: { operation: 'upsert' },
			seed: people('x', 'z'),
			items: [{ id: '{id of z@example.com}', Email: 'x@example.com' }],
		},
		told: ['0 invalid otherPerson'],
		more: ({ run }) => {
			expect(run.hints.join()).toContain('Cause: address, External ID or ID belong to two accounts (1 row).');
			expect(run.hints.join()).toContain('not used: id (where it holds an ID of Webex, that only tells who is meant)');
		},
	},
	{
		kind: 'a change born of a conflict where there is no limit',
		input: {
			parameters: { operation: 'upsert', data, options: noLimit },
			seed: people('a'),
			faults: [{ on: 'read', nth: 1, do: { kind: 'edit', what: 'nothing is found' } }],
			items: [{ userName: 'a@example.com', active: false }],
		},
		told: ['0 notAttempted removalLimit'],
		more: ({ run }) => expect(run.hints.join()).not.toContain('over'),
	},
	...[false, true].map(
		(dryRun): Finding => ({
			kind: `a group that loses all its members is told by their number${dryRun ? ', in a dry run' : ''}`,
			input: {
				parameters: { operation: 'upsert', resourceType: 'Groups', data, dryRun, options: { ...noLimit, emptyValues: 'remove' } },
				seed: sales,
				items: [{ displayName: 'Sales', members: [] }],
			},
			told: [dryRun ? '0 planned' : '0 applied'],
			members: dryRun ? both : { Sales: [] },
			more: ({ run }) => expect(run.hints.join()).toContain(dryRun ? '2 members would be removed' : '2 members removed'),
		}),
	),
];
