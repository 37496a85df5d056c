import type { Clock } from '../../nodes/WebexScim/webex/waiting';

/** Time that only passes when everybody waits: it then jumps to the end of the shortest wait. Real time plays no part. */
export interface VirtualClock extends Clock {
	/** Keeps time from passing until the work is done. */
	during<T>(work: () => Promise<T>): Promise<T>;
}

interface Sleeper {
	readonly untilMs: number;
	readonly wake: () => void;
}

/** A virtual clock that shows `startMs`, in ms since 1970. */
export function createVirtualClock(startMs: number): VirtualClock {
	let nowMs = startMs;
	let busy = 0;
	let isDue = false;
	const sleepers: Sleeper[] = [];

	return {
		now: () => nowMs,
		sleep: async (ms) =>
			await new Promise((resolve) => {
				sleepers.push({ untilMs: nowMs + Math.max(0, ms), wake: resolve });
				passSoon();
			}),
		async during(work) {
			busy++;
			try {
				return await work();
			} finally {
				busy--;
				passSoon();
			}
		},
	};

	/** Once everything that can go on without time has gone on. */
	function passSoon(): void {
		if (isDue) return;
		isDue = true;
		setImmediate(() => {
			isDue = false;
			if (busy === 0) pass();
		});
	}

	function pass(): void {
		const [first] = sleepers.sort((a, b) => a.untilMs - b.untilMs);
		if (first === undefined) return;
		sleepers.shift();
		nowMs = first.untilMs;
		first.wake();
		passSoon();
	}
}
