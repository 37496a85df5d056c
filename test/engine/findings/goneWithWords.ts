import type { Finding } from './shared';

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
];
