import { pastDate } from '../../../nodes/WebexScim/scim/columns/dates';
import { goneIn, saysWhoLeft } from '../../../nodes/WebexScim/scim/columns/leavers';

const nowMs = Date.UTC(2026, 0, 15, 12);

const names = {
	'says who left': [
		...[
			'Status',
			'status',
			'Employment Status',
			'Worker Status',
			'Position Status',
			'User Status',
			'Account Status',
			'employment_status',
			'profile.status',
			'internal.lifecycleStatus',
			'Active Status',
			'root.user.status',
		],
		...['Employee Status (Active/Inactive)', 'Status Required', 'Position Status Description', '\ufeffStatus'],
		...['Termination Date', 'Last Day of Work', 'Exit Date', 'End Date', 'Date of Leaving', 'terminationDate', 'Separation Date'],
		...[
			'Block credential',
			'Block sign in (Yes/No) [accountEnabled] Required',
			'Suspended',
			'Is Suspended',
			'Disabled',
			'Archived',
			'Leaver',
		],
		...[
			'userAccountControl',
			'Mitarbeiterstatus',
			'Austrittsdatum',
			'Austritt',
			'Letzter Arbeitstag',
			'Gesperrt',
			'Gekündigt',
			'Geku\u0308ndigt',
		],
		...['Statut', 'Date de sortie', 'date de depart', 'Estado', 'Fecha de baja', 'Baja', '退職日', '在籍区分'],
	],
	'says nothing of it': [
		...[
			'Marital Status',
			'Visa Status',
			'State',
			'Active',
			'Start Date',
			'Hire Date',
			'Last Login',
			'Locked',
			'Notes',
			'',
			'###',
			'constructor',
		],
		...['Employment Type', 'Probation End Date', 'Date de naissance', 'Eintrittsdatum', '入社日', 'Email', 'Left Handed'],
	],
};

it.each(names['says who left'])('%p says who left', (name) => {
	expect(saysWhoLeft(name)).toBe(true);
});

it.each(names['says nothing of it'])('%p says nothing of it', (name) => {
	expect(saysWhoLeft(name)).toBe(false);
});

const cases: ReadonlyArray<{ readonly column: string; readonly gone: readonly unknown[]; readonly here: readonly unknown[] }> = [
	{
		column: 'Status',
		gone: [
			...[
				'Terminated',
				'TERMINATED ',
				'inactive',
				'left',
				'Leaver',
				'Suspended',
				'disabled',
				'Blocked',
				'Deactivated',
				'DEPROVISIONED',
				'deleted',
			],
			...[
				'Retired',
				'Resigned',
				'dismissed',
				'Former',
				'former employee',
				'Ex-Employee',
				'Not on payroll',
				'No longer employed',
				'Deceased',
			],
			...['Terminated - Voluntary', 'Terminated/Retired', '3 - Terminated', 'Inactive (resigned)', 'T: Terminated'],
			...[
				'ausgeschieden',
				'Inaktiv',
				'gekündigt',
				'geku\u0308ndigt',
				'gekundigt',
				'sorti',
				'Partie',
				'inactif',
				'licencié',
				'baja',
				'Inactivo',
				'退職',
				'退職済み',
			],
		],
		here: [
			...[
				'Active',
				'Full-Time',
				'On Leave',
				'Leave of absence',
				'Inactive - Leave of Absence',
				'Pending',
				'Termination pending',
				'Verified',
				'Onboarding',
			],
			...[
				'A',
				'T',
				'unknown words',
				'terminates soon',
				'',
				' ',
				undefined,
				null,
				0,
				1,
				true,
				{},
				[],
				'aktiv',
				'actif',
				'activo',
				'congé',
				'Inactif - congé maternité',
			],
		],
	},
	{
		column: 'Suspended',
		gone: [true, 'true', 'TRUE', 'yes', 'Y', '1', 1, 'x', 'ja', 'oui', 'sí', 'suspended', '2025-12-31'],
		here: [false, 'false', 'no', '0', 0, '', undefined, null, 'nein', 'perhaps', 'Active', 2, '2026-12-31'],
	},
	{
		column: 'Termination Date',
		gone: [
			'2025-12-31',
			'2025-12-31T00:00:00.000Z',
			'31.12.2025',
			'12/31/2025',
			'31/12/2025',
			'2025/12/31',
			'2026-01-14',
			45_000,
			'20251231',
			'yes',
			'Terminated',
		],
		here: [
			'2026-01-15',
			'2026-12-31',
			'31.12.2026',
			'',
			undefined,
			null,
			'n/a',
			'-',
			'9999-12-31',
			'0001-01-01',
			'1900-01-00',
			'00.00.0000',
			'no',
			false,
		],
	},
	{
		column: 'Active Status',
		gone: ['No', 'false', false, 0, 'nein', 'Inactive'],
		here: ['Yes', true, 1, '', undefined, null, 'perhaps', 'Active'],
	},
	{ column: '退職日', gone: ['2025年12月31日', '2025/12/31'], here: ['2026年12月31日', ''] },
	{ column: 'Austrittsdatum', gone: ['31.12.2025', '1.1.26'], here: ['31.12.2099', '01.02.2026'] },
	{
		column: 'userAccountControl',
		gone: ['514', 514, '66050', 2, '0x202'],
		here: ['512', 512, '66048', '', undefined, 'two', 1.5, '0x200', -1.5, null],
	},
];

it.each(cases.flatMap(({ column, gone }) => gone.map((value) => ({ column, value }))))(
	'$column: $value means gone',
	({ column, value }) => {
		expect(goneIn(column, [value, undefined], nowMs)(value)).toBe(true);
	},
);

it.each(cases.flatMap(({ column, here }) => here.map((value) => ({ column, value }))))('$column: $value does not', ({ column, value }) => {
	expect(goneIn(column, [value, undefined], nowMs)(value)).toBe(false);
});

it.each<{ name: string; values: readonly string[]; gone: readonly string[] }>([
	{ name: 'T beside A', values: ['A', 'T', 'A'], gone: ['T'] },
	{ name: 'T beside L', values: ['L', 't'], gone: ['t'] },
	{ name: 'I beside A', values: ['A', 'I'], gone: ['I'] },
	{ name: 'T alone', values: ['T', 'T'], gone: [] },
	{ name: 'T beside F', values: ['T', 'F'], gone: [] },
	{ name: 'T beside a word', values: ['T', 'A', 'Active'], gone: [] },
])('letters: $name', ({ values, gone }) => {
	const isGone = goneIn('Status', values, nowMs);
	expect(values.filter(isGone)).toEqual(gone);
});

it('a column that says nothing of it says so of nobody', () => {
	expect(['Terminated', true, '2020-01-01'].filter(goneIn('Notes', [], nowMs))).toEqual([]);
});

it.each<{ name: string; value: unknown; isPast: boolean }>([
	{ name: 'a date', value: new Date('2025-12-31'), isPast: true },
	{ name: 'a date that is none', value: new Date('none'), isPast: false },
	{ name: 'a date to come', value: new Date('2026-12-31'), isPast: false },
	{ name: 'today', value: '2026-01-15', isPast: false },
	{ name: 'yesterday', value: '2026-01-14', isPast: true },
	{ name: 'day and month in doubt, both over', value: '03/04/2025', isPast: true },
	{ name: 'day and month in doubt, one to come', value: '01/02/2026', isPast: false },
	{ name: 'a month that only fits one way', value: '01/14/2026', isPast: true },
	{ name: 'two digits for the year', value: '31.12.25', isPast: true },
	{ name: 'two digits that stand for never', value: '31.12.99', isPast: false },
	{ name: 'a month in words', value: '31 Dec 2025', isPast: true },
	{ name: 'a month in words, to come', value: 'Dec 31, 2026', isPast: false },
	{ name: 'no day of a calendar', value: '2025-02-31', isPast: false },
	{ name: 'seconds', value: 1_700_000_000, isPast: true },
	{ name: 'milliseconds', value: 1_700_000_000_000, isPast: true },
	{ name: 'milliseconds to come', value: '1900000000000', isPast: false },
	{ name: 'a spreadsheet number', value: 45_000.5, isPast: true },
	{ name: 'a spreadsheet number to come', value: 47_000, isPast: false },
	{ name: 'a small number', value: 12, isPast: false },
	{ name: 'a number as a day', value: 20_251_231, isPast: true },
	{ name: 'a number of no day', value: 20_251_331, isPast: false },
	{ name: 'a text', value: 'soon', isPast: false },
	{ name: 'a text with a number', value: 'contract 2025 b', isPast: false },
	{ name: 'nothing', value: undefined, isPast: false },
])('a day that is over: $name', ({ value, isPast }) => {
	expect(pastDate(value, nowMs)).toBe(isPast);
});
