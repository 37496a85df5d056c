import { createTurns, type InTurns } from './turns';

/** Time as the run knows it, in ms; `sleep` need not be cancellable. */
export interface Clock {
	now(): number;
	sleep(ms: number): Promise<void>;
}

/** Why a wait did not take place, or did not end. */
export type WaitResult = 'waited' | 'waitLimit' | 'cancelled';

/** All waits of a run, together they stay under a limit; and its breaks, which do not count. */
export interface Waiting {
	/**
	 * Waits `ms`, looking once a second whether the run was cancelled. Does not begin what would go over the limit. Who waits together
	 * uses up the time once.
	 */
	wait(ms: number): Promise<WaitResult>;
	/** What is left of the limit, in ms. */
	leftMs(): number;
	/** What people know the limit by. */
	readonly limitName: string;
	/** Carries out long work with breaks. */
	readonly inTurns: InTurns;
}

/** How often a wait looks whether the run was cancelled, in ms. */
const sliceMs = 1_000;

export function createWaiting(clock: Clock, maxMs: number, isCancelled: () => boolean, limitName = "'Max Wait Seconds'"): Waiting {
	const { now, sleep } = steadyClock(clock);
	let leftMs = maxMs;
	let waitedUntilMs = -Infinity;

	return {
		async wait(ms) {
			if (isCancelled()) return 'cancelled';
			const endMs = now() + ms;
			const moreMs = Math.min(ms, Math.max(0, endMs - waitedUntilMs));
			if (moreMs > leftMs) return 'waitLimit';
			leftMs -= moreMs;
			waitedUntilMs = Math.max(waitedUntilMs, endMs);
			for (let restMs = ms; restMs > 0; restMs = endMs - now()) {
				await sleep(Math.min(sliceMs, restMs));
				if (isCancelled()) return 'cancelled';
			}
			return 'waited';
		},
		leftMs: () => leftMs,
		limitName,
		inTurns: createTurns(now, sleep),
	};
}

/** The clock as it would go if nobody set it back: it never does, and after a sleep it shows at least what was slept. */
export function steadyClock(clock: Clock): Clock {
	let lateMs = 0;
	let lastMs = -Infinity;
	const now = (): number => {
		const nowMs = clock.now() + lateMs;
		if (nowMs < lastMs) lateMs += lastMs - nowMs;
		lastMs = Math.max(lastMs, nowMs);
		return lastMs;
	};
	return {
		now,
		async sleep(ms) {
			const endMs = now() + ms;
			await clock.sleep(ms);
			const missingMs = endMs - now();
			if (missingMs > 0) lateMs += missingMs;
		},
	};
}
