import type { Refusal } from '../refusal';
import type { Waiting, WaitResult } from '../waiting';
import { createGate, type Gate } from './gate';
import { endsReading, refusalOfFailure, type ReadFailure } from './readFailure';

/** What the reads of a run share: why reading is over, and how long Webex wants all of them to wait. */
export interface ReadState {
	/** How many reads may be under way at a time, and whose turn it is. */
	readonly gate: Gate;
	/** Why no further read is sent; undefined while reads may go. */
	over(): ReadFailure | undefined;
	/** A read ended so; ends all of them when no other would fare better. */
	failed(why: ReadFailure): void;
	/** Webex answered a read. */
	answered(): void;
	wasAnswered(): boolean;
	/** Webex gave something of the organization. */
	gave(): void;
	/** Whether it ever did. */
	hasGiven(): boolean;
	/** Tries of the next read that may fail: fewer while Webex answers nobody, so that many reads do not wait for nothing. */
	maxTries(): number;
	/** Holds all reads until then (rate limit). */
	pause(untilMs: number): void;
	/** Waits until no read is held any more; reads that wait together use up the time once. */
	passPause(waiting: Waiting, nowMs: () => number): Promise<WaitResult>;
}

/** Tries of one read that fail for another reason than a wait that Webex asked for. */
const usualTries = 5;
const triesWhileAiling = 2;

/** What `parallelReads` reads share. */
export function createReadState(parallelReads: number): ReadState {
	const gate = createGate(parallelReads);
	let over: ReadFailure | undefined;
	let isAiling = false;
	let wasAnswered = false;
	let isGiven = false;
	let pausedUntilMs = 0;
	let pausing: Promise<WaitResult> | undefined;

	const waitOnce = async (waiting: Waiting, untilMs: number, nowMs: number): Promise<WaitResult> => {
		const result = await waiting.wait(untilMs - nowMs);
		if (pausedUntilMs <= untilMs) pausedUntilMs = 0;
		pausing = undefined;
		return result;
	};

	return {
		gate,
		over: () => over,
		failed(why) {
			isAiling = why.cause === 'unavailable';
			if (endsReading(why)) over ??= why;
		},
		answered() {
			isAiling = false;
			wasAnswered = true;
		},
		wasAnswered: () => wasAnswered,
		gave: () => void (isGiven = true),
		hasGiven: () => isGiven,
		maxTries: () => (isAiling ? triesWhileAiling : usualTries),
		pause: (untilMs) => void (pausedUntilMs = Math.max(pausedUntilMs, untilMs)),
		async passPause(waiting, nowMs) {
			while (pausedUntilMs > nowMs()) {
				pausing ??= waitOnce(waiting, pausedUntilMs, nowMs());
				const result = await pausing;
				if (result !== 'waited') return result;
			}
			return 'waited';
		},
	};
}

/** Why nothing can be done in Webex at all, as the reads of a run met it: no login, no right to read, or no connection. */
export function refusalOf({ state }: { readonly state: ReadState }): Refusal | undefined {
	const over = state.over();
	return over === undefined ? undefined : refusalOfFailure(over);
}
