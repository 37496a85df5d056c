import { flatRows } from '../../../nodes/WebexScim/scim/columns/flatten';
import { webexUserSchema } from '../../../nodes/WebexScim/scim/schemas';
import { data, enterprise, type Finding, managerOf, people, type Seed, userNamed } from './shared';

const managed: Seed = {
	users: [
		{
			userName: 'mo@example.com',
			phoneNumbers: [{ type: 'mobile', value: '+2' }],
			[enterprise]: { manager: { value: '11111111-1111-4111-8111-111111111111' } },
		},
		{ userName: 'b@example.com' },
		{ userName: 'c@example.com' },
	],
};
const upsertRemoving = { operation: 'upsert', options: { emptyValues: 'remove' } };
const managerIsKept = (): void => expect(managerOf('mo@example.com')).toBe('11111111-1111-4111-8111-111111111111');
const entriesOf = (mobile: string, work: string): readonly object[] => [
	{ type: 'mobile', value: mobile },
	{ type: 'work', value: work },
];
export const cellsAndMembers: readonly Finding[] = [
	...['#N/A', 'NULL', 'Err:502', ['b@example.com', 'c@example.com']].map(
		(cell): Finding => ({
			kind: `a cell for a manager that was damaged or names several: ${String(cell)}`,
			input: {
				parameters: upsertRemoving,
				seed: managed,
				items: [
					{ Email: 'mo@example.com', 'Manager Email': cell },
					{ Email: 'b@example.com', 'Manager Email': 'c@example.com' },
				],
			},
			told: ['0 invalid badValue', '1 applied'],
			more: managerIsKept,
		}),
	),
	...['#N/A', { value: 'undefined' }].map(
		(manager): Finding => ({
			kind: `a manager in JSON who was damaged: ${JSON.stringify(manager)}`,
			input: { parameters: { ...upsertRemoving, data }, seed: managed, items: [{ userName: 'mo@example.com', manager }] },
			told: ['0 invalid badValue'],
			more: managerIsKept,
		}),
	),
	...['?', ['Olu Ade', 'Al Bo']].map(
		(cell): Finding => ({
			kind: `a cell for a manager that names nobody who could be asked for: ${String(cell)}`,
			input: {
				parameters: upsertRemoving,
				seed: managed,
				items: [
					{ Email: 'mo@example.com', 'Manager Email': cell },
					{ Email: 'b@example.com', 'Manager Email': 'c@example.com' },
				],
			},
			told: ['0 unchanged', '1 applied'],
			more: ({ run }) => {
				managerIsKept();
				expect(run.hints.at(-1)).toMatch("1 cell is neither an e-mail address nor an ID in the column 'Manager Email'");
			},
		}),
	),
	...['-', [], {}, false, { email: null }].map(
		(cell): Finding => ({
			kind: `an empty cell for a manager and a phone: ${JSON.stringify(cell)}`,
			input: {
				parameters: upsertRemoving,
				seed: managed,
				items: [
					{ email: 'mo@example.com', manager: cell, mobile: cell === '-' ? '' : cell },
					{ email: 'b@example.com', manager: 'c@example.com', mobile: '+5' },
				],
			},
			told: ['0 applied', '1 applied'],
			more: () => {
				expect(userNamed('mo@example.com')).not.toHaveProperty('phoneNumbers');
				expect(managerOf('mo@example.com')).toBeUndefined();
				expect(userNamed('b@example.com')).toMatchObject({ phoneNumbers: [{ type: 'mobile', value: '+5' }] });
			},
		}),
	),
	{
		kind: 'false in JSON for a manager and phones',
		input: {
			parameters: { ...upsertRemoving, data },
			seed: managed,
			items: [{ userName: 'mo@example.com', manager: false, phoneNumbers: false }],
		},
		told: ['0 applied'],
		more: () => {
			expect(userNamed('mo@example.com')).not.toHaveProperty('phoneNumbers');
			expect(managerOf('mo@example.com')).toBeUndefined();
		},
	},
	...[
		{ name: 'internal', more: { internal: { status: 'Terminated' } } },
		{ name: 'Jobs', more: { jobs: [{ status: 'Terminated' }] } },
		{ name: 'hr.state', more: { hr: { state: { status: 'Terminated' } } } },
	].map(
		({ name, more }): Finding => ({
			kind: `an object or a list that is left out: ${name}`,
			input: {
				parameters: { operation: 'create', options: { leaveOutColumns: name } },
				items: [{ Email: 'y@example.com', Name: 'Yara Fell', ...more }],
			},
			told: ['0 applied'],
			users: ['y@example.com'],
			more: ({ run }) => expect(run.hints.join('\n')).not.toContain('Leave Out Columns'),
		}),
	),
	...[[{ department: 'Sales', manager: 'c@example.com' }], '{"department":"Sales","manager":"c@example.com"}'].map(
		(extension): Finding => ({
			kind: `an extension in JSON as ${Array.isArray(extension) ? 'a list of one' : 'text'}`,
			input: {
				parameters: { operation: 'upsert', data },
				seed: people('b', 'c'),
				items: [{ userName: 'b@example.com', [enterprise]: extension }],
			},
			told: ['0 applied'],
			more: () => {
				expect(userNamed('b@example.com')[enterprise]).toMatchObject({ department: 'Sales' });
				expect(managerOf('b@example.com')).toBe(userNamed('c@example.com')['id']);
			},
		}),
	),
	{
		kind: 'an extension in JSON that nobody can read',
		input: {
			parameters: { operation: 'upsert', data },
			seed: people('b', 'c'),
			items: [
				{ userName: 'b@example.com', [enterprise]: [{ department: 'Sales' }, { department: 'Care' }] },
				{ userName: 'c@example.com', [enterprise]: 'Sales' },
			],
		},
		told: ['0 invalid badValue', '1 invalid badValue'],
		sent: 0,
	},
	{
		kind: 'parts of a name in brackets',
		input: {
			parameters: { operation: 'upsert' },
			seed: { users: [{ userName: 'mo@example.com', displayName: 'Mo Fink' }] },
			items: [{ Email: 'mo@example.com', 'Name (First)': 'Mo', 'Name (Last)': 'Fink' }],
		},
		told: ['0 applied'],
		more: () =>
			expect(userNamed('mo@example.com')).toMatchObject({ displayName: 'Mo Fink', name: { givenName: 'Mo', familyName: 'Fink' } }),
	},
	...[{ 'NI Number': 'QQ 12 34 56 A' }, { 'N° Sécu': '1 90 01' }, { personal: { dob: '1990-01-01' } }].map(
		(more): Finding => ({
			kind: `a plain address beside ${Object.keys(more).join()}`,
			input: { parameters: { operation: 'create' }, items: [{ Email: 'y@example.com', ...more, City: 'Bonn', Phone: '+1 555 0100' }] },
			told: ['0 applied'],
			users: ['y@example.com'],
			more: () => {
				expect(userNamed('y@example.com')).not.toHaveProperty('addresses');
				expect(userNamed('y@example.com')).not.toHaveProperty('phoneNumbers');
			},
		}),
	),
	{
		kind: 'names of groups that nobody meant',
		input: {
			parameters: {
				operation: 'delete',
				resourceType: 'Groups',
				target: ['displayName', '={{ $json.g }}'],
				options: { missing: 'ignore' },
			},
			items: ['#N/A', 'undefined', 'null', '[object Object]', '#REF!'].map((g) => ({ g })),
		},
		told: [0, 1, 2, 3, 4].map((item) => `${item} invalid badValue`),
		sent: 0,
	},
	{
		kind: 'a name of a group that is a number',
		input: {
			parameters: {
				operation: 'changeMembers',
				group: ['displayName', '={{ $json.g }}'],
				member: ['userName', '={{ $json.e }}'],
				change: 'add',
			},
			seed: { users: [{ userName: 'c@example.com' }], groups: [{ displayName: '2024' }] },
			items: [{ g: 2024, e: 'c@example.com' }],
		},
		told: ['0 applied'],
		members: { 2024: ['c@example.com'] },
	},
	...[
		{ [enterprise]: { employeeNumber: '12.0' } },
		{ phoneNumbers: [{ type: 'mobile', value: '015112345.0' }] },
		{ addresses: [{ type: 'work', postalCode: '01067.0', country: 'Germany' }] },
		{ displayName: ' A ' },
		...[' 7 ', '4.93E+11', 'N/A', '-', 'null', '=1'].map((externalId) => ({ externalId })),
		...[[' x '], ['x\ny', 'z'], ['null', '#N/A']].map((extensionAttribute1) => ({ [webexUserSchema]: { extensionAttribute1 } })),
	].flatMap((held): readonly Finding[] => {
		const seed = { users: [{ userName: 'mo@example.com', ...held }] };
		const told = ['0 unchanged'];
		return [
			{
				kind: `what Webex itself has comes back in columns: ${JSON.stringify(held)}`,
				input: { parameters: { operation: 'upsert' }, seed, items: [{ userName: 'mo@example.com', ...flatRows('Users', [held])[0] }] },
				told,
				sent: 0,
			},
			{
				kind: `what Webex itself has comes back in JSON: ${JSON.stringify(held)}`,
				input: { parameters: { operation: 'upsert', data }, seed, items: [{ userName: 'mo@example.com', ...held }] },
				told,
				sent: 0,
			},
		];
	}),
	{
		kind: 'texts that are cleaned or refused where Webex has others',
		input: {
			parameters: { operation: 'upsert' },
			seed: {
				users: [{ userName: 'mo@example.com', externalId: '7', phoneNumbers: entriesOf('15.0', '+1') }, { userName: 'n@example.com' }],
			},
			items: [
				{ Email: 'mo@example.com', 'Mobile Phone': '15.0', 'Work Phone': '2.0' },
				{ Email: 'n@example.com', 'External ID': '#N/A' },
				{ Email: 'new@example.com', 'Mobile Phone': '15.0' },
			],
		},
		told: ['0 applied', '1 invalid badValue', '2 applied'],
		users: ['mo@example.com', 'n@example.com', 'new@example.com'],
		more: () => {
			expect(userNamed('mo@example.com')).toMatchObject({ externalId: '7', phoneNumbers: entriesOf('15.0', '2') });
			expect(userNamed('new@example.com')).toMatchObject({ phoneNumbers: [{ type: 'mobile', value: '15' }] });
		},
	},
	{
		kind: 'a word for none, or a remark, where somebody has no number costs nobody the row, and is told',
		input: {
			parameters: { operation: 'upsert', options: { emptyValues: 'remove' } },
			seed: {
				users: [
					{ userName: 'a@example.com', phoneNumbers: [{ type: 'work', value: '+1' }], addresses: [{ type: 'work', postalCode: '1' }] },
				],
			},
			items: [
				{ Email: 'a@example.com', 'Zip Code': 'N/A', 'Work Phone': 'see mobile', 'Employee Number': 'TBD' },
				{ Email: 'b@example.com', 'Zip Code': '01067', 'Work Phone': '+49 30 121', 'Employee Number': '-' },
				{ Email: 'c@example.com', 'Zip Code': '-', 'Work Phone': '+49 30 122', 'Employee Number': '4711' },
				{ Email: 'N/A', 'Zip Code': '-', 'Work Phone': '+49 30 123', 'Employee Number': '4712' },
				{ Email: 'd@example.com', 'Zip Code': 'NULL', 'Work Phone': '#N/A', 'Employee Number': '4713' },
			],
		},
		told: ['0 unchanged', '1 applied', '2 applied', '3 invalid badValue', '4 invalid badValue'],
		users: ['a@example.com', 'b@example.com', 'c@example.com'],
		more: ({ run }) => {
			expect(userNamed('a@example.com')['phoneNumbers']).toEqual([{ type: 'work', value: '+1' }]);
			expect(userNamed('b@example.com')['phoneNumbers']).toEqual([{ type: 'work', value: '+49 30 121' }]);
			expect(run.hints).toContain(
				"6 cells in the columns 'Zip Code', 'Work Phone', 'Employee Number' hold words for none or remarks, and were left alone. Fill in a value, or empty the cells.",
			);
		},
	},
	...[
		{ cells: ['TBD', '+49 30 121'], left: 1 },
		{ cells: ['TBD', '+49 30 121', '+49 30 122', '+49 30 123', '+49 30 124'], left: 1 },
		{ cells: ['see mobile', ...Array.from({ length: 11 }, (_, index) => `+49 30 ${index}`)], left: 1 },
	].map(
		({ cells, left }): Finding => ({
			kind: `one remark among ${cells.length} phones takes none of the others away`,
			input: {
				parameters: { operation: 'create' },
				items: cells.map((cell, index) => ({ Email: `p${index}@example.com`, 'Work Phone': cell })),
			},
			told: cells.map((_, index) => `${index} applied`),
			users: cells.map((_, index) => `p${index}@example.com`),
			more: ({ run }) => {
				const phones = cells.map((_, index) => userNamed(`p${index}@example.com`)['phoneNumbers']);
				expect(phones).toEqual([undefined, ...cells.slice(1).map((value) => [{ type: 'work', value }])]);
				expect(run.hints).toContain(
					`${left} cell in the column 'Work Phone' holds a word for none or a remark, and was left alone. Fill in a value, or empty the cell.`,
				);
			},
		}),
	),
	{
		kind: 'the key of a record is no department where its name stands beside it',
		input: {
			parameters: { operation: 'create' },
			items: [
				{
					email: { display_value: 'a@example.com', value: 'a@example.com' },
					name: 'A B',
					department: { display_value: 'Sales', value: '221db0edc611228401760aec06c9d929', link: 'https://x' },
				},
			],
		},
		told: ['0 applied'],
		users: ['a@example.com'],
		more: () => expect(userNamed('a@example.com')[enterprise]).toMatchObject({ department: 'Sales' }),
	},
	...[{ emails: ['b@example.com'] }, { email: ['b@example.com'] }, { email: { value: 'b@example.com' } }, { email: 'b@example.com' }].map(
		(item): Finding => ({
			kind: `a row that cannot be carried out has the name that it says: ${JSON.stringify(item)}`,
			input: { parameters: { operation: 'create' }, items: [{ ...item, active: 'maybe' }] },
			told: ['0 invalid badValue'],
			users: [],
			more: ({ run }) => expect(run.outputs.flat().map((each) => each?.json['name'])).toEqual(['b@example.com']),
		}),
	),
];
