import { data, enterprise, type Finding, managerOf, noLimit, ownerStays, people, sync, userNamed } from './shared';

const deactivating = { ...sync, whenMissing: 'deactivate', options: noLimit };
const byHand = (value: object): Record<string, unknown> => ({
	operation: 'upsert',
	attributes: { mappingMode: 'defineBelow', value: { userName: '={{ $json.Email }}', ...value } },
});

export const ordinaryLists: readonly Finding[] = [
	...['Hire Date', 'Last Hire Date', 'Start Date', 'Eintrittsdatum', "Date d'entrée", 'Fecha de alta'].map(
		(column): Finding => ({
			kind: `who came back is taken for gone by a day of leaving before: ${column}`,
			input: {
				parameters: deactivating,
				seed: { users: [{ userName: 'ann@example.com', active: false }, { userName: 'bo@example.com' }, { userName: 'cy@example.com' }] },
				items: [
					{ Email: 'ann@example.com', Status: 'Active', [column]: '2026-04-01', 'Termination Date': '2024-12-31' },
					{ Email: 'bo@example.com', Status: 'Active', [column]: '2020-01-01', 'Termination Date': '' },
					{ Email: 'cy@example.com', Status: 'Active', [column]: '2020-01-01', 'Termination Date': '2024-12-31' },
				],
			},
			told: ['0 applied', '1 unchanged', '2 invalid badValue', ownerStays],
			users: ['ann@example.com', 'bo@example.com', 'cy@example.com'],
		}),
	),
	{
		kind: 'a word for none under a country costs the row',
		input: {
			parameters: { operation: 'create' },
			items: ['N/A', '-', 'NA', 'DE', 'Germany', 'Atlantis'].map((country, index) => ({
				Email: `p${index}@example.com`,
				Country: country,
			})),
		},
		told: [...[0, 1, 2, 3, 4].map((item) => `${item} applied`), '5 invalid badValue'],
		users: [0, 1, 2, 3, 4].map((index) => `p${index}@example.com`),
		more: ({ run }) => expect(run.hints.join('\n')).toContain("2 cells in the column 'Country' hold words for none"),
	},
	{
		kind: 'words for none cost a row where columns are mapped by hand, and the text does not say what helps against a name',
		input: {
			parameters: byHand({
				'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value': '={{ $json.Manager }}',
				'phoneNumbers.work.value': '={{ $json.Phone }}',
			}),
			seed: people('boss'),
			items: [
				{ Email: 'u0@example.com', Manager: 'n/a' },
				{ Email: 'u1@example.com', Phone: 'n/a' },
				{ Email: 'u2@example.com', Manager: 'Olu Ade' },
				{ Email: 'u3@example.com', Manager: 'boss@example.com', Phone: '+1 555 0100' },
			],
		},
		told: ['0 applied', '1 applied', '2 invalid badValue', '3 applied'],
		users: ['boss@example.com', 'u0@example.com', 'u1@example.com', 'u3@example.com'],
		more: ({ details }) => {
			expect(details[2]).toContain("Give the manager's e-mail address, or choose Leave Out under 'Unknown Manager'.");
			expect(managerOf('u3@example.com')).toBeDefined();
		},
	},
	...[
		{ parameters: { operation: 'upsert' }, kind: 'Create or Update' },
		{ parameters: { operation: 'create', options: { existing: 'adopt' } }, kind: 'Create' },
		{ parameters: { operation: 'update', target: ['userName', '={{ $json.Email }}'] }, kind: 'Update' },
		{ parameters: { ...sync, key: 'externalId', whenMissing: 'keep' }, kind: 'Sync by External ID' },
	].map(
		({ parameters, kind }): Finding => ({
			kind: `for a changed personnel number the text says how to lose the account: ${kind}`,
			input: {
				parameters,
				seed: { users: [{ userName: 'ann@example.com', externalId: 'HR1001' }] },
				items: [{ Email: 'ann@example.com', 'External ID': 'HR5001' }],
			},
			told: ['0 invalid otherPerson'],
			users: ['ann@example.com'],
			more: ({ details }) =>
				expect(details[0]).toBe(
					'The user with this address has another External ID in Webex. Nothing was changed: correct the row, or change the External ID or user name there with Update and the user named By ID.',
				),
		}),
	),
	{
		kind: 'what that text says works',
		input: {
			parameters: { operation: 'update', target: ['id', '{id of ann@example.com}'] },
			seed: { users: [{ userName: 'ann@example.com', externalId: 'HR1001' }] },
			items: [{ 'User Name': 'ann.berg@example.com', 'External ID': 'HR5001' }],
		},
		told: ['0 applied'],
		users: ['ann.berg@example.com'],
		more: () => expect(userNamed('ann.berg@example.com')['externalId']).toBe('HR5001'),
	},
	{
		kind: 'an address that an earlier row frees is told as if the row were wrong',
		input: {
			parameters: { ...sync, key: 'externalId', whenMissing: 'keep' },
			seed: {
				users: [
					{ userName: 'ann@example.com', externalId: 'HR1' },
					{ userName: 'bo@example.com', externalId: 'HR2' },
					{ userName: 'cy@example.com', externalId: 'HR3' },
				],
			},
			items: [
				{ 'External ID': 'HR1', Email: 'ann.berg@example.com' },
				{ 'External ID': 'HR2', Email: 'ann@example.com' },
				{ 'External ID': 'HR4', Email: 'cy@example.com' },
			],
		},
		told: ['0 applied', '1 invalid otherPerson', '2 invalid otherPerson'],
		users: ['ann.berg@example.com', 'bo@example.com', 'cy@example.com'],
		more: ({ details }) => {
			expect(details[1]).toBe(
				'A user with another External ID has this address in Webex, and an earlier row gives that user another one. Nothing was changed by this row: run it again once that one is through.',
			);
			expect(details[2]).toContain('correct the row');
		},
	},
	...[
		{ operation: 'deactivate', remedy: "Check it, or set the option 'If Not Found' to 'Ignore'." },
		{ operation: 'delete', remedy: "Check it, or set the option 'If Not Found' to 'Ignore'." },
		{ operation: 'reactivate', remedy: 'Check it.' },
	].map(
		({ operation, remedy }): Finding => ({
			kind: `somebody is to be created for the sake of ${operation}`,
			input: { parameters: { operation, target: ['userName', '={{ $json.e }}'] }, items: [{ e: 'gone@example.com' }] },
			told: ['0 invalid targetNotFound'],
			more: ({ details }) => expect(details[0]).toBe(`No user in Webex matches 'User'. ${remedy}`),
		}),
	),
	...[
		{
			row: { 'HR Contact': 'ann@example.com' },
			detail:
				"row 3 has this user name or ID in the column 'HR Contact'. Check that, or name the column in 'Leave Out Columns', then run again.",
		},
		{ row: { 'Manager Email': 'ann@example.com' }, detail: 'row 3 has this user as manager. Check that, then run again.' },
	].map(
		({ row, detail }): Finding => ({
			kind: `a removal that is withheld does not say for which row: ${String(Object.keys(row)[0])}`,
			input: {
				parameters: deactivating,
				seed: people('ann', 'bo', 'cy'),
				items: [{ Email: 'cy@example.com' }, { Email: 'bo@example.com', ...row }],
			},
			more: ({ told, details }) => {
				expect(told.at(-1)).toBe('- notAttempted scopeUnclear');
				expect(details.at(-1)).toBe(`Not removed: ${detail}`);
			},
		}),
	),
	{
		kind: 'of several rows of which nobody knows whom they mean one is told',
		input: {
			parameters: deactivating,
			seed: people('ann', 'bo'),
			items: [{ Email: 'bo@example.com' }, { Email: 'new' }, { Email: 'newer' }],
		},
		told: ['0 unchanged', '1 invalid badValue', '2 invalid badValue', ownerStays, '- notAttempted scopeUnclear'],
		more: ({ details }) =>
			expect(details.at(-1)).toBe('Not removed: it is not clear whom row 3 and 1 further row mean. Check that, then run again.'),
	},
	{
		kind: 'what the Failed output says of others withholds their removal',
		input: {
			parameters: deactivating,
			seed: people('ann', 'bo'),
			items: [
				{
					Email: 'bo@example.com',
					outcome: 'invalid',
					reason: 'otherPerson',
					detail: 'Its External ID belongs to ann@example.com in Webex.',
				},
			],
		},
		told: ['0 unchanged', ownerStays, '- applied'],
		users: ['ann@example.com (inactive)', 'bo@example.com'],
	},
	{
		kind: 'what the Error branch says of others withholds their removal',
		input: {
			parameters: deactivating,
			seed: people('ann', 'bo'),
			items: [
				{
					Email: 'bo@example.com',
					error: { outcome: 'invalid', reason: 'otherPerson', detail: 'Its External ID belongs to ann@example.com in Webex.' },
					message: 'Its External ID belongs to ann@example.com in Webex.',
				},
			],
		},
		told: ['0 unchanged', ownerStays, '- applied'],
		users: ['ann@example.com (inactive)', 'bo@example.com'],
	},
	{
		kind: 'what results say themselves is taken for columns of the rows in them',
		input: {
			parameters: { operation: 'upsert' },
			seed: { users: [{ userName: 'ann@example.com', displayName: 'Ann Low' }] },
			items: [
				{
					...{ name: 'ann@example.com', ok: true, outcome: 'applied', detail: null, reason: null, status: 201 },
					...{ resourceId: '{id of ann@example.com}', input: { Email: 'ann@example.com' } },
				},
			],
		},
		told: ['0 unchanged'],
		more: ({ run }) => {
			expect(userNamed('ann@example.com')).toMatchObject({ displayName: 'Ann Low' });
			expect(run.hints).toEqual(['1 unchanged, 0 requests', 'Columns used: input.Email → User Name']);
		},
	},
	...[false, true].map(
		(failWorkflow): Finding => ({
			kind: `the brake does not say which group would lose too many${failWorkflow ? ', or says it where the workflow fails' : ''}`,
			input: {
				parameters: {
					operation: 'syncMembers',
					group: ['displayName', '={{ $json.Team }}'],
					member: ['userName', '={{ $json.Email }}'],
					options: { maxRemovals: '90%', failWorkflow },
				},
				seed: {
					...people('a', 'b', 'c'),
					groups: [
						{ displayName: 'Sales Team', members: ['a@example.com'] },
						{ displayName: 'Ops', members: ['b@example.com', 'c@example.com'] },
					],
				},
				items: [
					{ Team: 'Sales Team', Email: 'b@example.com' },
					{ Team: 'Ops', Email: 'c@example.com' },
					{ Team: 'Ops', Email: 'a@example.com' },
				],
			},
			sent: 0,
			...(failWorkflow ? { stops: /not attempted/ } : {}),
			more: ({ details, run }) => {
				const error = run.error as { readonly message?: string; readonly description?: string } | undefined;
				const toldToAll = [...run.hints, error?.message, error?.description].join('\n');
				expect(toldToAll).toContain('1 of 1 member of one group');
				expect(toldToAll).not.toContain('Sales Team');
				if (!failWorkflow)
					expect(details[0]).toMatch(
						/^The run would remove 1 of 1 member of the group 'Sales Team'\. 'Max Removals' allows 0 \(90% of 1\)/,
					);
			},
		}),
	),
	{
		kind: 'what belongs to a company becomes that of each who works there',
		input: {
			parameters: { operation: 'create' },
			items: [
				{
					email: 'a@example.com',
					firstName: 'A',
					company: { name: 'Example AG', phone: '+49 30 0', email: 'info@example.com', address: { city: 'Bonn' } },
					office: { phone: '+49 30 1', city: 'Berlin' },
					phones: { office: '+49 30 7' },
				},
				{ email: 'b@example.com', firstName: 'B' },
			],
		},
		told: ['0 applied', '1 applied'],
		users: ['a@example.com', 'b@example.com'],
		more: () => {
			const { phoneNumbers, addresses, [enterprise]: extension } = userNamed('a@example.com');
			expect(phoneNumbers).toEqual([{ type: 'work', value: '+49 30 7' }]);
			expect(addresses).toEqual([{ type: 'work', locality: 'Berlin' }]);
			expect(extension).toMatchObject({ organization: 'Example AG' });
		},
	},
	{
		kind: 'a manager who is used in some rows is told as unused',
		input: {
			parameters: { operation: 'upsert', data },
			seed: people('boss'),
			items: [
				{ userName: 'a@example.com', manager: 'Olu Ade' },
				{ userName: 'b@example.com', manager: 'boss@example.com' },
			],
		},
		told: ['0 applied', '1 applied'],
		users: ['a@example.com', 'b@example.com', 'boss@example.com'],
		more: ({ run }) => expect(run.hints).toContain('Members not used: manager (in some rows)'),
	},
	...[
		{ options: {}, told: ['0 invalid badValue', '1 notAttempted dependencyFailed', '2 notAttempted dependencyFailed'] },
		{ options: { unknownManager: 'leaveOut' }, told: ['0 invalid badValue', '1 applied', '2 applied'] },
	].map(
		({ options, told }): Finding => ({
			kind: `for whoever reports to somebody who left nothing is told that helps: ${JSON.stringify(options)}`,
			input: {
				parameters: { operation: 'upsert', options },
				items: [
					{ Email: 'old@example.com', Status: 'Terminated', 'Manager Email': '' },
					{ Email: 'r1@example.com', Status: 'Active', 'Manager Email': 'old@example.com' },
					{ Email: 'r2@example.com', Status: 'Active', 'Manager Email': 'r1@example.com' },
				],
			},
			told,
			more: ({ details }) => {
				if (told[1] === '1 applied') return;
				expect(details[1]).toBe(
					"It refers to old@example.com, which did not go through. Correct that row and run both again, or set the option 'Unknown Manager' to 'Leave Out'.",
				);
			},
		}),
	),
];
