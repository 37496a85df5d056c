import { both, data, enterprise, type Finding, managerOf, noLimit, patch, sales, userNamed } from './shared';

/** Values that no person typed, words of a state under an address, and what is empty. */
export const typedByNobody: readonly Finding[] = [
	...[
		{ 'Work Phone': '1/1/1970' },
		{ 'Employee Number': '2020-01-01T00:00:00.000Z' },
		{ 'External ID': '01.05.2026' },
		{ 'Work Phone': 43831.458333333336 },
	].map(
		(cell): Finding => ({
			kind: `a date overwrites a good value: ${JSON.stringify(cell)}`,
			input: {
				parameters: { operation: 'upsert' },
				seed: {
					users: [
						{
							userName: 'x@example.com',
							externalId: '7',
							phoneNumbers: [{ type: 'work', value: '+1 555' }],
							[enterprise]: { employeeNumber: '7' },
						},
					],
				},
				items: [{ Email: 'x@example.com', ...cell }],
			},
			told: ['0 invalid badValue'],
			sent: 0,
			more: ({ details }) => expect(details[0]).toMatch(/Format the column as text/),
		}),
	),
	...[undefined, data].map(
		(json): Finding => ({
			kind: `dates that Webex has are asked for again, ${json === undefined ? 'in columns' : 'in JSON'}`,
			input: {
				parameters: { operation: 'upsert', ...(json === undefined ? {} : { data: json }) },
				seed: {
					users: [
						{
							userName: 'x@example.com',
							externalId: '01.05.2026',
							phoneNumbers: [{ type: 'work', value: '1/1/1970' }],
							[enterprise]: { employeeNumber: '2020-01-01' },
						},
					],
				},
				items: [
					{
						userName: 'x@example.com',
						externalId: '01.05.2026',
						...(json === undefined
							? { 'Work Phone': '1/1/1970', 'Employee Number': '2020-01-01' }
							: { phoneNumbers: [{ type: 'work', value: '1/1/1970' }], [enterprise]: { employeeNumber: '2020-01-01' } }),
					},
				],
			},
			told: ['0 unchanged'],
			sent: 0,
		}),
	),
	{
		kind: 'numbers in groups are taken for dates',
		input: {
			parameters: { operation: 'create' },
			items: [
				{ Email: 'a@example.com', 'Work Phone': '01.23.45.67.89', 'Employee Number': '2020-0012', 'External ID': '12-34-56' },
				{ Email: 'b@example.com', 'Work Phone': '555.123.4567', 'Employee Number': '1.5', 'External ID': '30/2020' },
				{ Email: 'c@example.com', 'Work Phone': '030/1234567', 'Employee Number': 20200101, 'External ID': '20200101' },
				{ Email: 'd@example.com', 'Work Phone': '+1.5.2020', 'Employee Number': '10023.01', 'External ID': 'P-2020-01-01' },
			],
		},
		told: ['0 applied', '1 applied', '2 applied', '3 applied'],
		users: ['a@example.com', 'b@example.com', 'c@example.com', 'd@example.com'],
	},
	{
		kind: 'a word of a state that is a header as well is written as a part of an address',
		input: {
			parameters: { operation: 'create' },
			items: [
				{ Email: 'a@example.com', State: 'Active', Region: 'Active' },
				{ Email: 'b@example.com', State: 'BY', Region: 'Leave of absence' },
				{ Email: 'c@example.com', State: 'NW', Region: 'Full time' },
			],
		},
		told: ['0 applied', '1 applied', '2 applied'],
		users: ['a@example.com', 'b@example.com', 'c@example.com'],
		more: () => expect(userNamed('a@example.com')).not.toHaveProperty('addresses'),
	},
	{
		kind: 'a state of Mexico is taken for a word of leaving',
		input: { parameters: { operation: 'create' }, items: [{ Email: 'a@example.com', State: 'Baja California' }] },
		told: ['0 applied'],
		users: ['a@example.com'],
		more: () => expect(userNamed('a@example.com')).toMatchObject({ addresses: [{ region: 'Baja California' }] }),
	},
	...([[], null, '', {}] as const).map(
		(emails): Finding => ({
			kind: `no e-mails in JSON keep all of them without a word: ${JSON.stringify(emails)}`,
			input: {
				parameters: { operation: 'upsert', data, options: { emptyValues: 'remove' } },
				seed: {
					users: [
						{
							userName: 'x@example.com',
							emails: [
								{ type: 'work', value: 'x@example.com', primary: true },
								{ type: 'home', value: 'x@home.example' },
							],
						},
					],
				},
				items: [{ userName: 'x@example.com', emails }],
			},
			told: ['0 applied'],
			more: () => expect(userNamed('x@example.com')).toMatchObject({ emails: [{ type: 'work', value: 'x@example.com', primary: true }] }),
		}),
	),
	...(['remove', 'ignore'] as const).map(
		(emptyValues): Finding => ({
			kind: `objects without members in JSON are no empty values, Empty Values: ${emptyValues}`,
			input: {
				parameters: { operation: 'upsert', data, options: { emptyValues } },
				seed: {
					users: [
						{ userName: 'boss@example.com' },
						{
							userName: 'x@example.com',
							title: 'Lead',
							name: { givenName: 'Xi' },
							phoneNumbers: [{ type: 'work', value: '+1 555 0100' }],
							addresses: [{ type: 'work', locality: 'Bonn' }],
							[enterprise]: { manager: { value: '{id of boss@example.com}' } },
						},
					],
				},
				items: [{ userName: 'x@example.com', title: {}, name: {}, phoneNumbers: {}, addresses: {}, manager: {} }],
			},
			told: [emptyValues === 'remove' ? '0 applied' : '0 unchanged'],
			more: ({ run }) => {
				expect(run.hints.join(' ')).not.toMatch(/not used/);
				for (const name of ['title', 'name', 'phoneNumbers', 'addresses']) {
					if (emptyValues === 'remove') expect(userNamed('x@example.com')[name] ?? []).toEqual([]);
					else expect(userNamed('x@example.com')).toHaveProperty(name);
				}
				expect(managerOf('x@example.com') === undefined).toBe(emptyValues === 'remove');
			},
		}),
	),
	...[
		{ op: 'remove', path: 'members' },
		{ op: 'replace', path: 'members', value: [] },
	].flatMap((operation) =>
		[undefined, noLimit].map(
			(limit): Finding => ({
				kind: `a message that empties a group is one change in the sum: ${operation.op}, ${limit === undefined ? 'with' : 'without'} a limit`,
				input: {
					parameters: { operation: 'run', options: { ...limit, return: 'summary' } },
					seed: sales,
					items: [patch('/Groups/{id of Sales}', operation)],
				},
				members: { Sales: [] },
				more: ({ run }) => {
					expect(run.hints[0]).toMatch(/^2 members removed, 1 request/);
					expect(run.outputs.flat().map((item) => item?.json)).toEqual([
						expect.objectContaining({ changed: 0, membersRemoved: 2, planId: expect.stringMatching(/^2-membersRemoved\./) }),
					]);
				},
			}),
		),
	),
	...[{ manager: { id: null, displayName: null } }, { manager: { value: null } }, { [enterprise]: { manager: { displayName: '' } } }].map(
		(wish): Finding => ({
			kind: `a manager of empty members is no empty value: ${JSON.stringify(wish)}`,
			input: {
				parameters: { operation: 'upsert', data, options: { emptyValues: 'remove' } },
				seed: {
					users: [
						{ userName: 'boss@example.com' },
						{ userName: 'x@example.com', [enterprise]: { manager: { value: '{id of boss@example.com}' } } },
					],
				},
				items: [{ userName: 'x@example.com', ...wish }],
			},
			told: ['0 applied'],
			more: () => expect(managerOf('x@example.com')).toBeUndefined(),
		}),
	),
	...[[''], [{ value: null }]].map(
		(listed): Finding => ({
			kind: `a list of members with nobody in its entries empties the group, or is sent: ${JSON.stringify(listed)}`,
			input: {
				parameters: { operation: 'upsert', resourceType: 'Groups', data, options: { ...noLimit, emptyValues: 'remove' } },
				seed: sales,
				items: [{ displayName: 'Sales', members: listed }],
			},
			told: ['0 unchanged'],
			members: both,
			sent: 0,
		}),
	),
];
