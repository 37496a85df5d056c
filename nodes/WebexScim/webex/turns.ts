import type { Work } from '../scim/work';

/** Carries out long work so that others have their turn in between. */
export type InTurns = <T>(work: Work<T>) => Promise<T>;

/** How long the node works without a break, in ms: n8n has one thread for all, and its editor shall not be felt to stand still. */
const turnMs = 25;

/** Breaks come after so much work, all of a run together, however many pieces it is in. */
export function createTurns(now: () => number, sleep: (ms: number) => Promise<void>): InTurns {
	let busyMs = 0;
	return async (work) => {
		let sinceMs = now();
		for (;;) {
			const slice = work.next();
			const nowMs = now();
			busyMs += nowMs - sinceMs;
			sinceMs = nowMs;
			if (slice.done === true) return slice.value;
			if (busyMs < turnMs) continue;
			await sleep(0);
			busyMs = 0;
			sinceMs = now();
		}
	};
}
