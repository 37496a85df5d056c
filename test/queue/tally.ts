import type { Execution } from '../e2e/execution';
import { syncName } from './example';

/** How many results of the sync there are of each kind, such as `20 applied 204`. */
export function tallyOf(execution: Execution): string {
	const counts = new Map<string, number>();
	for (const { json } of execution.output(syncName)) {
		const kind = [json['outcome'], json['reason'], json['status']].filter((part) => part !== null).join(' ');
		counts.set(kind, (counts.get(kind) ?? 0) + 1);
	}
	return [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ');
}
