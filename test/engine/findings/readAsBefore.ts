import { type Finding, people, sync, userNamed } from './shared';

const leaver = { users: [{ userName: 'mara@example.com' }, { userName: 'jon@example.com', active: false }] };
const both = ['jon@example.com (inactive)', 'mara@example.com'];

/** What a name says is not lost by a remark behind it, by what groups it, or by what stands beside it. */
export const readAsBefore: readonly Finding[] = [
	...[
		...['Active (HR system)', 'Active (Germany)', 'Enabled (Active Directory)', 'employment.active', 'profile.active'].map(
			(column) => [column, true, false, '1 unchanged'] as const,
		),
		['Termination Date (leave blank if active)', '2030-01-31', '2020-01-31', '1 invalid badValue'] as const,
		['Termination Date (Office)', '2030-01-31', '2020-01-31', '1 invalid badValue'] as const,
		['Employee Status (Group)', 'Active', 'Inactive', '1 invalid badValue'] as const,
		['Active (incl. on leave)', 'Yes', 'No', '1 unchanged'] as const,
		['Status (active, leave, gone)', 'On Leave', 'Disabled', '1 invalid badValue'] as const,
		['Status (leave blank if active)', 'Active', 'Suspended', '1 invalid badValue'] as const,
		['Last Working Day (planned)', '2030-01-31', '2020-01-31', '1 invalid badValue'] as const,
		['Status 31.12.2020', 'Active', 'Terminated', '1 invalid badValue'] as const,
	].map(
		([column, here, gone, second]): Finding => ({
			kind: `a leaver is made active again: ${column}`,
			input: {
				parameters: sync,
				seed: leaver,
				items: [
					{ Email: 'mara@example.com', [column]: here },
					{ Email: 'jon@example.com', [column]: gone },
				],
			},
			told: ['0 unchanged', second],
			users: both,
		}),
	),
	...[{ 'E-Mail (HR system)': 'mara@example.com' }, { 'Email (Team Member)': 'mara@example.com' }].map(
		(item): Finding => ({
			kind: `the only e-mail column is nobody's: ${Object.keys(item).join()}`,
			input: { parameters: { operation: 'create' }, items: [{ ...item, 'First Name (BambooHR)': 'Mara', 'Last Name (Family)': 'Lind' }] },
			told: ['0 applied'],
			users: ['mara@example.com'],
			more: () => expect(userNamed('mara@example.com')['name']).toMatchObject({ givenName: 'Mara', familyName: 'Lind' }),
		}),
	),
	{
		kind: 'columns of two people that were merged are of one',
		input: {
			parameters: { operation: 'upsert' },
			seed: people('mara'),
			items: [{ email_1: 'mara@example.com', name_1: 'Mara Lind', email_2: 'olu@example.com', name_2: 'Olu Ade', title_2: 'Director' }],
		},
		stops: /^No column was understood/,
		users: ['mara@example.com'],
	},
	{
		kind: "an address of the company is everybody's user name",
		input: {
			parameters: { operation: 'upsert' },
			seed: people('mara', 'info'),
			items: ['mara', 'jon'].map((name) => ({
				Email: `${name}@example.com`,
				'First Name': name,
				'Organization Email': 'info@example.com',
			})),
		},
		told: ['0 applied', '1 applied'],
		users: ['info@example.com', 'jon@example.com', 'mara@example.com'],
	},
	{
		kind: 'several rows of one person are taken for answers of a form',
		input: {
			parameters: { operation: 'create' },
			items: ['a', 'b'].map((name) => ({ Email: 'mara@example.com', Name: 'Mara Lind', 'Zoom email': `${name}@x.example` })),
		},
		told: ['0 applied', '1 rejected'],
		users: ['mara@example.com'],
	},
	{
		kind: 'who is named by a result of the node before is missing in the list',
		input: {
			parameters: { ...sync, whenMissing: 'deactivate', options: { maxRemovals: 10 } },
			seed: people('mara', 'jon'),
			items: [
				{ name: 'mara@example.com', ok: true, outcome: 'unchanged', Email: 'new@example.com' },
				{ name: 'jon@example.com', ok: true, outcome: 'unchanged', Email: 'jon@example.com' },
			],
		},
		told: ['0 applied', '1 unchanged', '- notAttempted protected', '- notAttempted scopeUnclear'],
		users: ['jon@example.com', 'mara@example.com', 'new@example.com'],
	},
	{
		kind: 'a status of the file beside a result says nothing',
		input: {
			parameters: { operation: 'upsert' },
			seed: people('mara'),
			items: [{ name: 'mara@example.com', ok: true, outcome: 'unchanged', Email: 'mara@example.com', status: 'Terminated' }],
		},
		told: ['0 invalid badValue'],
	},
];
