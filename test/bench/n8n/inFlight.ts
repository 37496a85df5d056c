import type { RequestEntry } from '../../webex/webex';

/** Most of these requests that were under way at the same time. One that ends as another begins does not count with it. */
export function mostInFlight(requests: readonly RequestEntry[]): number {
	const begun = requests.map(({ startedAt }) => ({ at: startedAt, change: 1 }));
	const ended = requests.map(({ endedAt }) => ({ at: endedAt ?? Infinity, change: -1 }));
	let [now, most] = [0, 0];
	for (const { change } of [...ended, ...begun].sort((a, b) => a.at - b.at)) most = Math.max(most, (now += change));
	return most;
}
