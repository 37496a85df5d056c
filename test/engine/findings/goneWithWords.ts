import { data, type Finding } from './shared';

const gone = { userName: 'b@example.com', active: false };
const here = { userName: 'a@example.com' };
const completeList = { operation: 'sync', scopeFilter: 'example.com', options: { maxRemovals: '' } };
export const goneWithWords: readonly Finding[] = [
	...['Terminated (end of maternity leave)', 'Licencié pour maladie', 'Gekündigt wegen Krankheit (krank)'].map(
		(status): Finding => ({
			kind: `somebody gone, and leave is why: ${status}`,
			input: {
				parameters: completeList,
				seed: { users: [here, gone] },
				items: [
					{ Email: 'a@example.com', Status: 'Active' },
					{ Email: 'b@example.com', Status: status },
				],
			},
			told: ['0 unchanged', '1 invalid badValue'],
			sent: 0,
		}),
	),
	...[
		...['Terminated - planned restructuring', 'Terminated - current employer changed', 'Resigned, notice period served'],
		...[
			'Left before onboarding',
			'Retired; pension until 2040',
			'Terminated (ID 2077)',
			'Terminated on 2020-12-31, access until 2030-01-01',
		],
	].map(
		(status): Finding => ({
			kind: `somebody gone with words that leave it open is told: ${status}`,
			input: {
				parameters: { operation: 'create' },
				items: [
					{ Email: 'a@example.com', Status: 'Active' },
					{ Email: 'b@example.com', Status: status },
				],
			},
			more: ({ run }) => expect(run.hints.join(' ')).toMatch(/1 cell holds a value that is not known/),
		}),
	),
	{
		kind: 'a reason of leaving that is itself a word for being gone, beside a day to come, a day that is over, and none',
		input: {
			parameters: { operation: 'create' },
			items: [
				{ Email: 'a@example.com', 'Termination Date': '2030-01-01', 'Termination Reason': 'Resignation' },
				{ Email: 'b@example.com', 'Termination Date': '2020-01-01', 'Termination Reason': 'Retirement' },
				{ Email: 'c@example.com', 'Termination Date': '', 'Termination Reason': 'End of contract' },
			],
		},
		told: ['0 applied', '1 invalid badValue', '2 invalid badValue'],
		users: ['a@example.com'],
	},
	...[
		{ Kündigungsdatum: '10.04.2026', Austrittsdatum: '30.09.2026' },
		{ 'Resignation Date': '2026-04-10', 'Termination Date': '2026-07-31' },
		{ 'Gekündigt am': '10.04.2026', 'Gekündigt zum': '30.09.2026' },
		{ Resigned: 'Yes', 'Last Day of Work': '2026-07-31' },
		{ Status: 'Gekündigt', Austrittsdatum: '30.09.2026' },
	].map(
		(item): Finding => ({
			kind: `somebody who gave notice and works on until a day to come: ${Object.keys(item).join(', ')}`,
			input: { parameters: { operation: 'create' }, items: [{ Email: 'a@example.com', ...item }] },
			told: ['0 applied'],
			users: ['a@example.com'],
		}),
	),
	{
		kind: 'somebody who gave notice, beside a day that is over, none, the end of a contract, a day that stands for none, and another word',
		input: {
			parameters: { operation: 'create' },
			items: [
				{ Status: 'Resigned', 'Termination Date': '2026-03-31' },
				{ Status: 'Resigned' },
				{ Status: 'Resigned', 'Contract End': '2027-12-31' },
				{ Status: 'Resigned', 'Termination Date': '9999-12-31' },
				{ Status: 'Terminated', 'Termination Date': '2026-12-31', 'Resignation Date': '2026-04-10' },
				{ 'Resignation Date': '2026-04-10', 'Termination Date': '' },
			].map((item, index) => ({ Email: `p${index}@example.com`, ...item })),
		},
		told: [0, 1, 2, 3, 4, 5].map((item) => `${item} invalid badValue`),
		users: [],
	},
	{
		kind: 'who is only about to go, stays after all, works beside a pension, or is away with pay is not gone',
		input: {
			parameters: { operation: 'create' },
			items: [
				...['Resignation withdrawn', 'Termination cancelled', 'Termination in progress', 'Rentner (Minijob)', 'Laid off (temporary)'],
				...['Suspended with pay', 'Formerly contractor, now employee', '离职办理中', 'Terminated', 'Termination - access revoked'],
			].map((status, index) => ({ Email: `p${index}@example.com`, Status: status })),
		},
		told: [...[0, 1, 2, 3, 4, 5, 6, 7].map((item) => `${item} applied`), '8 invalid badValue', '9 invalid badValue'],
		users: [0, 1, 2, 3, 4, 5, 6, 7].map((item) => `p${item}@example.com`),
	},
	...['Termination Date', 'Last Termination Date', 'Original Termination Date', 'Most Recent Termination Date'].map(
		(column): Finding => ({
			kind: `somebody who was hired again after a day of leaving: ${column}`,
			input: {
				parameters: { operation: 'create' },
				items: [
					{ Email: 'a@example.com', 'Employment Status': 'Active', [column]: '2020-01-31', 'Rehire Date': '2021-03-01' },
					{ Email: 'b@example.com', 'Employment Status': 'Active', [column]: '2022-01-31', 'Rehire Date': '2021-03-01' },
					{ Email: 'c@example.com', 'Employment Status': 'Terminated', [column]: '2020-01-31', 'Rehire Date': '2021-03-01' },
					{ Email: 'd@example.com', 'Employment Status': 'Active', [column]: '2020-01-31' },
				],
			},
			told: ['0 applied', '1 invalid badValue', '2 invalid badValue', '3 invalid badValue'],
			users: ['a@example.com'],
		}),
	),
	{
		kind: 'somebody who was hired again, where the column for it is left out',
		input: {
			parameters: { operation: 'create', options: { leaveOutColumns: 'Rehire Date' } },
			items: [{ Email: 'a@example.com', 'Termination Date': '2020-01-31', 'Rehire Date': '2021-03-01' }],
		},
		told: ['0 invalid badValue'],
		users: [],
	},
	{
		kind: 'somebody who was hired again, in JSON',
		input: {
			parameters: { operation: 'create', data },
			items: [
				{ userName: 'a@example.com', terminationDate: '2020-01-31', rehireDate: '2021-03-01' },
				{ userName: 'b@example.com', terminationDate: '2022-01-31', rehireDate: '2021-03-01' },
			],
		},
		told: ['0 applied', '1 invalid badValue'],
		users: ['a@example.com'],
	},
	...[{}, { data }].map(
		(more): Finding => ({
			kind: `who is away from the desk is not gone: ${'data' in more ? 'JSON' : 'columns'}`,
			input: {
				parameters: { operation: 'create', ...more },
				items: ['active', 'inactive', 'OutOfOffice'].map((status, index) => ({
					userName: `p${index}@example.com`,
					status,
					loginEnabled: true,
				})),
			},
			told: ['0 applied', '1 applied', '2 applied'],
			users: [0, 1, 2].map((item) => `p${item}@example.com`),
			more: ({ run }) => expect(run.hints.join(' ')).not.toContain('status (says who left)'),
		}),
	),
	{
		kind: 'who is away from the desk, and who can no longer sign in',
		input: {
			parameters: { operation: 'create' },
			items: [
				{ Email: 'a@example.com', status: 'inactive', loginEnabled: true },
				{ Email: 'b@example.com', status: 'meeting', loginEnabled: true },
				{ Email: 'c@example.com', status: 'inactive', loginEnabled: false },
			],
		},
		told: ['0 applied', '1 applied', '2 invalid badValue'],
		users: ['a@example.com', 'b@example.com'],
	},
];
