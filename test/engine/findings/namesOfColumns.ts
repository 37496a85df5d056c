import { data, type Finding, noLimit, sync, usesOf } from './shared';

/** One row of somebody who is gone and was inactive before, and one of somebody who is not. */
const leaverIn = (column: string, gone: unknown, here: unknown): Finding['input'] => ({
	parameters: { ...sync, options: noLimit },
	seed: { users: [{ userName: 'a@example.com', active: false }, { userName: 'b@example.com' }] },
	items: [
		{ Email: 'a@example.com', [column]: gone },
		{ Email: 'b@example.com', [column]: here },
	],
});

/** How names of columns are written in real files: with dates, numbers, versions, examples, abbreviations. */
export const namesOfColumns: readonly Finding[] = [
	...[
		{
			columns: [
				'Status 01.11.2026',
				'Mitarbeiterstatus zum 01.11.2026',
				'Status at 31.10.',
				'Status v1.2',
				'Status.1',
				'Status incl. Leave',
			],
			values: ['Terminated', 'Active'],
		},
		{ columns: ['Status as of 01.11.2026'], values: ['Inactive', 'Active'] },
		{
			columns: ['Active 2026-11-01', 'Active 1', 'Active today', 'Account Enabled 1', 'Still on Payroll', '3. Active'],
			values: ['No', 'Yes'],
		},
		{ columns: ['Austritt bis 31.12.', 'Block credential v1.0', 'Exit?'], values: ['Yes', 'No'] },
		{ columns: ['userAccountControl.1'], values: [514, 512] },
		{ columns: ['LWD', 'D.O.L.', 'Final Working Day', 'Contract to', 'Ansat til', 'Active until'], values: ['2020-01-31', ''] },
		{ columns: ['Emp. Stat.', 'Sts', 'Statuskz', 'Employment', 'Stage'], values: ['Terminated', 'Active'] },
		{ columns: ['EMP_STAT', 'Stat'], values: ['T', 'A'] },
	].flatMap(({ columns, values: [gone, here] }) =>
		columns.map(
			(column): Finding => ({
				kind: `a column that says who left by the words of its name: ${column}`,
				input: leaverIn(column, gone, here),
				told: ['0 invalid badValue', '1 unchanged'],
				users: ['a@example.com (inactive)', 'b@example.com'],
			}),
		),
	),
	...['Past employee', 'nonactive', 'Redundant', 'Absconded', 'Purged', 'Termd', 'Termin.', 'Ausgesch.', 'Access revoked'].map(
		(state): Finding => ({
			kind: `a word for who is gone: ${state}`,
			input: leaverIn('Employment Status', state, 'Active'),
			told: ['0 invalid badValue', '1 unchanged'],
			users: ['a@example.com (inactive)', 'b@example.com'],
		}),
	),
	...['Active__c', 'Is Active__c'].map(
		(column): Finding => ({
			kind: `Active as Salesforce calls a field of its own: ${column}`,
			input: leaverIn(column, 'No', 'Yes'),
			told: ['0 unchanged', '1 unchanged'],
			users: ['a@example.com (inactive)', 'b@example.com'],
			more: (played) => expect(usesOf(played)).toBe(`Columns used: Email → User Name, ${column} → Active`),
		}),
	),
	...[
		{ Class: 'Regular', 'Contract Type': 'Fixed', 'Employment Type': 'Part-time', 'Working hours': '38', 'Valid to': '2020-01-31' },
		{ Stage: 'Closed lost', Phase: '2', Employment: 'Full-time', Standing: 'Good', 'Employee Class': 'Regular', Working: 'Mon-Fri' },
		{
			'Active since': '2019-01-01',
			'Active 2026': 12,
			'Active 30 days': 'No',
			'Enabled 2FA': 'No',
			DOL: 'Labor',
			'Contract to': 'Example Inc.',
		},
		{
			'Termination Approver': 'Yes',
			'Fire Exit Warden': 'Yes',
			'Exit Risk': 'No',
			'Separation Agreement': 'Yes',
			'Prime de départ': 'oui',
		},
		{ '365 Enabled': 'No', '24/7 Active': 'No', 'Active on 365': 'No', 'On Payroll': 'No', Working: 'No', 'Sep Date': '2020-09-30' },
		{ 'Active 2024': 'No', 'Active 2025': 'No' },
		{ 'First.Name': 'Y', 'Company.Phone': '+49 30 1' },
	].map(
		(item): Finding => ({
			kind: `columns of nobody's leaving under such names: ${Object.keys(item).join(', ')}`,
			input: { parameters: { operation: 'create' }, items: [{ Email: 'y@example.com', ...item }] },
			told: ['0 applied'],
			users: ['y@example.com'],
		}),
	),
	{
		kind: 'a dated name for who left in JSON',
		input: {
			parameters: { operation: 'create', data },
			items: [
				{ userName: 'a@example.com', 'Status 01.11.2026': 'Terminated', 'Active 2026-11-01': 'Yes' },
				{ userName: 'b@example.com', 'Status 01.11.2026': 'Active', 'Active 2026-11-01': 'No' },
				{ userName: 'c@example.com', 'Status 01.11.2026': 'Active', 'Active 2026-11-01': 'Yes' },
			],
		},
		told: ['0 invalid badValue', '1 invalid badValue', '2 applied'],
		users: ['c@example.com'],
	},
	{
		kind: 'columns that hold an example, a date or a phone number in their names',
		input: {
			parameters: { operation: 'create' },
			items: [
				{ 'Email (e.g. name@example.com)': 'a@example.com', Name: 'A B', 'Mobile (+1-555-0100)': 'tbd', 'Status 2026-11-01': 'Active' },
				{
					'Email (e.g. name@example.com)': 'b@example.com',
					Name: 'B C',
					'Mobile (+1-555-0100)': '+1 555 0101',
					'Status 2026-11-01': 'Terminated',
				},
			],
		},
		told: ['0 applied', '1 invalid badValue'],
		users: ['a@example.com'],
		more: (played) => {
			expect(usesOf(played)).toBe(
				'Columns used: Email (…) → User Name, Name → Display Name, Mobile (…) → Mobile Phone; not used: Status … (says who left)',
			);
			expect(played.run.hints.join('\n')).toContain("The column 'Status …' says who left");
			expect(played.run.hints.join('\n')).toContain("1 cell in the column 'Mobile (…)' holds");
			expect(played.run.hints.join('\n')).not.toContain('undefined');
		},
	},
	{
		kind: 'members of JSON beside an address, which are those of a person’s row',
		input: { parameters: { operation: 'create', data }, items: [{ userName: 'a@example.com', 'mia.lang@example.com': 1, 'Mia Lang': 2 }] },
		told: ['0 applied'],
		users: ['a@example.com'],
		more: ({ run }) => expect(run.hints).toContain('Members not used: 2 whose names look like data: does the file lack its header line?'),
	},
];
