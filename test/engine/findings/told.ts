import { admin, data, type Finding, people, userNamed } from './shared';

/** What everybody sees, and what is told for certain. */
export const told: readonly Finding[] = [
	{
		kind: 'the state of a leaver, and names, in a list of one',
		input: {
			parameters: { operation: 'create' },
			items: [
				{ email: 'a@example.com', employments: [{ status: 'terminated' }], names: [{ givenName: 'Mo' }] },
				{ email: 'b@example.com', employments: [{ status: 'active' }], names: [{ givenName: 'Mo' }] },
			],
		},
		told: ['0 invalid badValue', '1 applied'],
		users: ['b@example.com'],
		more: () => expect(userNamed('b@example.com')).toMatchObject({ name: { givenName: 'Mo' } }),
	},
	{
		kind: 'an administrator gets a second role',
		input: {
			parameters: { operation: 'upsert', data, options: { maxRemovals: 0 } },
			seed: { users: [admin] },
			items: [{ userName: admin.userName, roles: [{ value: 'id_user_admin', type: 'cirole' }] }],
		},
		told: ['0 applied'],
		users: [admin.userName],
		more: () => expect(userNamed(admin.userName)['roles']).toHaveLength(2),
	},
	{
		kind: 'an External ID as a program writes numbers, where nobody is as good',
		input: {
			parameters: { operation: 'deactivate', target: ['externalId', '={{ $json.id }}'], options: { missing: 'ignore' } },
			seed: { users: [{ userName: 'a@example.com', externalId: '7' }] },
			items: [{ id: '7.0' }, { id: '\uff17' }, { id: '7,0' }, { id: '8' }],
		},
		told: ['0 invalid badValue', '1 invalid badValue', '2 invalid badValue', '3 unchanged'],
	},
	{
		kind: 'members of whom no more is told than a name to show',
		input: {
			parameters: { operation: 'upsert', resourceType: 'Groups', data },
			seed: { ...people('a'), groups: [{ displayName: 'Sales', members: ['a@example.com'] }] },
			items: [
				{ displayName: 'New', members: [{ value: 'a@example.com' }, { display: 'B B' }] },
				{ displayName: 'Sales', members: [{ display: 'B B' }] },
			],
		},
		told: ['0 applied', '1 unchanged'],
		members: { New: ['a@example.com'], Sales: ['a@example.com'] },
		more: ({ run }) => expect(run.hints).toContain('Members not used: members'),
	},
	{
		kind: 'a mapping mode that there is not',
		input: {
			parameters: { operation: 'create', attributes: { mappingMode: 'auto', value: null } },
			items: [{ Email: 'a@example.com' }],
		},
		stops: /'Attributes' is set to "auto", which is no way to map columns/,
	},
	{
		kind: 'Fail Workflow names somebody whom no row names',
		input: {
			parameters: { operation: 'upsert', options: { failWorkflow: true } },
			seed: { users: [{ userName: 'secret.person@example.com', externalId: '1' }] },
			items: [{ Email: 'x@example.com', 'External ID': '1' }],
		},
		stops: /^Not every row went through/,
		more: ({ run }) =>
			expect(run.error?.description).toBe(
				'Row 2: Its External ID belongs to … in Webex. Correct the row, or change the user name there first.',
			),
	},
	{
		kind: 'a file without its header line',
		input: {
			parameters: { operation: 'create' },
			items: [{ Mia: 'Pit', Lang: 'Roux', 'mia.lang@example.com': 'pit@example.com' }],
		},
		stops: /^No column was understood as the User Name/,
		more: ({ run }) => expect(run.error?.description).not.toMatch(/Mia|Lang\b/),
	},
	{
		kind: 'rows that differ in the case of the address are told to describe one user differently',
		input: { parameters: { operation: 'create' }, items: [{ Email: 'd@example.com' }, { Email: 'D@example.com' }] },
		told: ['0 applied', '1 rejected'],
		users: ['d@example.com'],
		more: ({ run }) => expect(run.hints.join(' ')).not.toContain('described differently'),
	},
];
