import { gather, type Gathered } from './batch';
import { doubtsOfPutOff } from './putOff';
import { recordAt, type RunState } from './state';
import type { Transition } from './transitions';

/** What is to be done now; `idle`: nothing until what is under way comes back, or nothing more at all. */
export type Command =
	| Gathered
	/** What is looked at before it is sent again, or because it will not be. */
	| { readonly kind: 'doubt'; readonly doubts: readonly Transition[] }
	| { readonly kind: 'look'; readonly indexes: readonly number[] }
	| { readonly kind: 'wait'; readonly untilMs: number }
	| { readonly kind: 'idle' };

/**
 * The next thing to do. Never two operations on one resource are in one request or under way together. Which operations go is told by
 * their turns, so that there are as few requests as the dependencies allow; inside a request it is item order.
 */
export function next(state: RunState, nowMs: number): Command {
	const { notes } = state;
	const doubts = doubtsOfPutOff(state, nowMs);
	if (doubts.length > 0) return { kind: 'doubt', doubts };
	const mayStart = notes.stopped === undefined && !isFull(state) && (state.queue !== undefined || state.halves.length > 0);
	if (mayStart && notes.pausedUntilMs <= nowMs) {
		const command = gather(state);
		if (command !== undefined) return command;
	}
	const questions = questionsOf(state);
	const due = questions.filter(({ dueMs }) => dueMs <= nowMs).map(({ index }) => index);
	if (due.length > 0 && !notes.isLooking) return { kind: 'look', indexes: due };
	const times = [...(mayStart ? [notes.pausedUntilMs] : []), ...questions.map(({ dueMs }) => dueMs)].filter((timeMs) => timeMs > nowMs);
	return times.length === 0 || notes.isWaiting ? { kind: 'idle' } : { kind: 'wait', untilMs: Math.min(...times) };
}

/** What is unsure or contested, in item order, and when to look at it next. */
export function questionsOf(state: RunState): readonly { readonly index: number; readonly dueMs: number; readonly looks: number }[] {
	const found: { index: number; dueMs: number; looks: number }[] = [];
	for (const index of state.open) {
		const { standing } = recordAt(state, index);
		if (standing.kind === 'unsure' || standing.kind === 'contested') found.push({ index, dueMs: standing.dueMs, looks: standing.looks });
	}
	return found.sort((a, b) => a.index - b.index);
}

/** Requests count until nothing of them is open. The first that Webex ever hears goes alone, and all do where a number of errors ends the run. */
function isFull({ open, records, limits, notes }: RunState): boolean {
	if (open.size === 0) return false;
	const mayGoTogether = notes.isAnswered && limits.stopAfterErrors === 0;
	if (!mayGoTogether || limits.parallelRequests === 1) return true;
	const numbers = new Set<number>();
	for (const index of open) {
		const standing = records[index]?.standing;
		if (standing?.kind === 'sent' || standing?.kind === 'unsure' || standing?.kind === 'contested') numbers.add(standing.request);
	}
	return numbers.size >= limits.parallelRequests;
}
