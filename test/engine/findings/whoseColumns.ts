import { type Finding, managerOf, people, usesOf, userNamed } from './shared';

const upsert = { operation: 'upsert' };
const boss = { userName: 'boss@example.com', name: { givenName: 'Bo', familyName: 'Boss' } };

/** A column is of the person of its row, and of nobody else and no thing that the row speaks of. */
export const whoseColumns: readonly Finding[] = [
	...[
		'E-Mail (Vorgesetzter)',
		'E-Mail (HR)',
		'E-Mail (Kronos)',
		'Email (Buddy)',
		'Correo (jefe)',
		'Email [Team Lead]',
		'メールアドレス（上司）',
	].map(
		(column): Finding => ({
			kind: `brackets that name somebody else are dropped, and that account gets the names of others: ${column}`,
			input: {
				parameters: upsert,
				seed: { users: [boss] },
				items: [
					{ [column]: 'boss@example.com', 'E-Mail (Mitarbeiter)': 'kim@example.com', Vorname: 'Kim', Nachname: 'Aa' },
					{ [column]: 'boss@example.com', 'E-Mail (Mitarbeiter)': 'lee@example.com', Vorname: 'Lee', Nachname: 'Bb' },
				],
			},
			told: ['0 applied', '1 applied'],
			users: ['boss@example.com', 'kim@example.com', 'lee@example.com'],
			more: () => expect(userNamed('boss@example.com')['name']).toMatchObject({ givenName: 'Bo', familyName: 'Boss' }),
		}),
	),
	{
		kind: "a boss's name and a number for emergencies become those of the person",
		input: {
			parameters: upsert,
			items: [
				{ 'E-Mail': 'kim@example.com', Vorname: 'Kim', Nachname: 'Aa', 'Name (Vorgesetzter)': 'Bo Boss', 'Telefon (Notfall)': '+49 170 1' },
			],
		},
		told: ['0 applied'],
		users: ['kim@example.com'],
		more: () => {
			expect(userNamed('kim@example.com')['displayName']).not.toBe('Bo Boss');
			expect(userNamed('kim@example.com')['phoneNumbers']).toBeUndefined();
		},
	},
	{
		kind: 'a column for something that a person has takes the account away',
		input: {
			parameters: upsert,
			seed: people('kim'),
			items: [{ Email: 'kim@example.com', 'First Name': 'Kim', 'Enabled (MFA)': 'No' }],
		},
		told: ['0 applied'],
	},
	...['Email (Kronos)', 'E-Mail (Firma)', 'E-Mail (s)', 'Email (Employee)'].map(
		(column): Finding => ({
			kind: `the only e-mail column is not used for what stands in its brackets: ${column}`,
			input: { parameters: upsert, items: [{ [column]: 'kim@example.com', 'First Name': 'Kim' }] },
			told: ['0 applied'],
			users: ['kim@example.com'],
		}),
	),
	...['Employee Email', 'New hire email', 'E-Mail-Adresse des Mitarbeiters', 'Work Email'].map(
		(column): Finding => ({
			kind: `the account of who filled in a form gets the data of who is to join: ${column}`,
			input: {
				parameters: upsert,
				seed: { users: [{ userName: 'hr@example.com', displayName: 'Hanna HR', title: 'HR Lead' }] },
				items: [
					{
						...{
							ID: 1,
							'Start time': '2026-05-01 10:00',
							'Completion time': '2026-05-01 10:05',
							Email: 'hr@example.com',
							Name: 'Hanna HR',
						},
						...{ [column]: 'kim@example.com', 'Job Title': 'Dev' },
					},
				],
			},
			told: ['0 applied'],
			users: ['hr@example.com', 'kim@example.com'],
			more: () => {
				expect(userNamed('hr@example.com')['title']).toBe('HR Lead');
				expect(userNamed('kim@example.com')['displayName']).not.toBe('Hanna HR');
			},
		}),
	),
	{
		kind: "the manager's manager becomes the manager",
		input: {
			parameters: upsert,
			seed: people('boss', 'top'),
			items: [
				{ Email: 'a@example.com', "Manager's Manager Email": 'top@example.com', 'Manager Email': 'boss@example.com' },
				{ Email: 'b@example.com', "Manager's Manager Email": 'top@example.com', 'Manager Email': '' },
			],
		},
		told: ['0 applied', '1 applied'],
		users: ['a@example.com', 'b@example.com', 'boss@example.com', 'top@example.com'],
		more: () => {
			expect(managerOf('a@example.com')).toBe(userNamed('boss@example.com')['id']);
			expect(managerOf('b@example.com')).toBeUndefined();
		},
	},
	{
		kind: 'the manager in a manager becomes the manager',
		input: {
			parameters: upsert,
			seed: people('boss', 'top'),
			items: [
				{ email: 'a@example.com', manager: { manager: { email: 'top@example.com' }, email: 'boss@example.com' } },
				{ email: 'b@example.com', manager: { id: '9', manager: { email: 'top@example.com' } } },
			],
		},
		told: ['0 applied', '1 applied'],
		users: ['a@example.com', 'b@example.com', 'boss@example.com', 'top@example.com'],
		more: () => {
			expect(managerOf('a@example.com')).toBe(userNamed('boss@example.com')['id']);
			expect(managerOf('b@example.com')).toBeUndefined();
		},
	},
	...[
		{ Profile: { Name: 'Standard User' } },
		{ job: { id: 1, name: 'Developer One', active: false } },
		{ 'Job - Name': 'Developer One' },
	].map(
		(thing): Finding => ({
			kind: `the name and the state of a thing become those of the person: ${Object.keys(thing).join()}`,
			input: {
				parameters: upsert,
				seed: { users: [{ userName: 'kim@example.com', displayName: 'Kim Aa', name: { givenName: 'Kim', familyName: 'Aa' } }] },
				items: [{ Email: 'kim@example.com', FirstName: 'Kim', LastName: 'Aa', ...thing }],
			},
			told: ['0 unchanged'],
		}),
	),
	...['data', 'fields', 'record', 'profile'].map(
		(group): Finding => ({
			kind: `an object that holds the whole person is not read: ${group}`,
			input: {
				parameters: upsert,
				seed: people('kim', 'lee'),
				items: [
					{ id: 'r1', [group]: { email: 'kim@example.com', name: 'Kim Aa', active: true } },
					{ id: 'r2', [group]: { email: 'lee@example.com', name: 'Lee Bb', active: false } },
				],
			},
			told: ['0 applied', '1 applied'],
			users: ['kim@example.com', 'lee@example.com (inactive)'],
			more: (played) => {
				expect(usesOf(played)).toContain(`${group}.name → Display Name`);
				expect(userNamed('lee@example.com')['displayName']).toBe('Lee Bb');
			},
		}),
	),
	...[
		{ email_1: 'kim@example.com', firstName_1: 'Kim', lastName_1: 'Aa', department_2: 'IT' },
		{ output: { email: 'kim@example.com', first_name: 'Kim' } },
		{ message: { role: 'assistant', content: { email: 'kim@example.com', first_name: 'Kim' } } },
	].map(
		(item): Finding => ({
			kind: `the address of what n8n's own nodes give is used, and the name is not: ${Object.keys(item).join()}`,
			input: { parameters: { operation: 'create' }, items: [item] },
			told: ['0 applied'],
			users: ['kim@example.com'],
			more: () => expect(userNamed('kim@example.com')['name']).toMatchObject({ givenName: 'Kim' }),
		}),
	),
	{
		kind: 'the account of who looks after a new hire gets the data of the new hire',
		input: {
			parameters: upsert,
			seed: { users: [{ userName: 'hanna@example.com', displayName: 'Hanna HR' }] },
			items: [{ hr: { email: 'hanna@example.com', name: 'Hanna HR' }, newHire: { email: 'kim@example.com' }, title: 'Dev' }],
		},
		told: ['0 applied'],
		users: ['hanna@example.com', 'kim@example.com'],
		more: () => expect(userNamed('kim@example.com')).not.toHaveProperty('displayName', 'Hanna HR'),
	},
];
