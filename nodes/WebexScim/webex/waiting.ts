/** Time as the run knows it, in ms; `sleep` need not be cancellable. */
export interface Clock {
	now(): number;
	sleep(ms: number): Promise<void>;
}

/** Why a wait did not take place, or did not end. */
export type WaitResult = 'waited' | 'waitLimit' | 'cancelled';

/** All waits of a run; together they stay under a limit. */
export interface Waiting {
	/** Waits `ms`, looking once a second whether the run was cancelled. Does not begin what would go over the limit. */
	wait(ms: number): Promise<WaitResult>;
	/** What is left of the limit, in ms. */
	leftMs(): number;
}

/** How often a wait looks whether the run was cancelled, in ms. */
const sliceMs = 1_000;

export function createWaiting(clock: Clock, maxMs: number, isCancelled: () => boolean): Waiting {
	let leftMs = maxMs;

	return {
		async wait(ms) {
			if (isCancelled()) return 'cancelled';
			if (ms > leftMs) return 'waitLimit';
			leftMs -= ms;
			const endMs = clock.now() + ms;
			for (let restMs = ms; restMs > 0; restMs = endMs - clock.now()) {
				await clock.sleep(Math.min(sliceMs, restMs));
				if (isCancelled()) return 'cancelled';
			}
			return 'waited';
		},
		leftMs: () => leftMs,
	};
}
