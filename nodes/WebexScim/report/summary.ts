import type { Outcome, Settlement } from '../plan/outcome';

/** Outcomes in the order of a summary, with the words for them. */
const words: readonly (readonly [Outcome['kind'], string])[] = [
	['applied', 'applied'],
	['unchanged', 'unchanged'],
	['planned', 'planned'],
	['rejected', 'rejected'],
	['invalid', 'invalid'],
	['notAttempted', 'not attempted'],
	['unconfirmed', 'unconfirmed'],
];

/** The run in one line: "9,950 applied, 30 rejected, 20 not attempted, 101 requests". Numbers only, no names. */
export function summarise(settlements: readonly (Settlement | undefined)[], requests: number): string {
	const totals = new Map<Outcome['kind'], number>();
	for (const settlement of settlements) {
		if (settlement !== undefined) totals.set(settlement.outcome.kind, (totals.get(settlement.outcome.kind) ?? 0) + 1);
	}
	const counts = words.flatMap(([kind, name]) => {
		const total = totals.get(kind);
		return total === undefined ? [] : [`${total.toLocaleString('en')} ${name}`];
	});
	return [...counts, `${requests.toLocaleString('en')} ${requests === 1 ? 'request' : 'requests'}`].join(', ');
}
