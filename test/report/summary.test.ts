import { summarise } from '../../nodes/WebexScim/report/summary';
import type { Outcome, Settlement } from '../../nodes/WebexScim/plan/outcome';

const times = (count: number, outcome: Outcome): readonly Settlement[] => Array.from({ length: count }, () => ({ outcome, attempts: 1 }));
const applied: Outcome = { kind: 'applied' };
const rejected: Outcome = { kind: 'rejected' };
const notAttempted: Outcome = { kind: 'notAttempted', reason: 'cancelled' };

describe('the run in one line', () => {
	it.each<{ settlements: readonly (Settlement | undefined)[]; requests: number; line: string }>([
		{ settlements: [], requests: 0, line: '0 requests' },
		{ settlements: times(1, applied), requests: 1, line: '1 applied, 1 request' },
		{ settlements: times(2, applied), requests: 2, line: '2 applied, 2 requests' },
		{
			settlements: [...times(30, rejected), ...times(9_950, applied), ...times(20, notAttempted)],
			requests: 101,
			line: '9,950 applied, 30 rejected, 20 not attempted, 101 requests',
		},
		{
			settlements: [
				...times(7, { kind: 'unconfirmed', reason: 'noResult' }),
				...times(6, notAttempted),
				...times(5, { kind: 'invalid', reason: 'badValue', detail: '' }),
				...times(4, rejected),
				...times(3, { kind: 'planned' }),
				...times(2, { kind: 'unchanged' }),
				...times(1, applied),
			],
			requests: 1_000,
			line: '1 applied, 2 unchanged, 3 planned, 4 rejected, 5 invalid, 6 not attempted, 7 unconfirmed, 1,000 requests',
		},
		{ settlements: [undefined, ...times(1, applied)], requests: 1, line: '1 applied, 1 request' },
	])('$line', ({ settlements, requests, line }) => {
		expect(summarise(settlements, requests)).toBe(line);
	});
});
