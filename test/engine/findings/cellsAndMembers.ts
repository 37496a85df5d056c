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
];
