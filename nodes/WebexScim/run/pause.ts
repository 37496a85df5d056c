import type { HttpAnswer } from '../webex/http';
import { delayMs, retryAfterMs } from '../webex/retry';
import type { RunState } from './state';
import type { Transition } from './transitions';

/** Keeps the whole run from sending for as long as Webex asks (rate limit). */
export function pause(state: RunState, answer: HttpAnswer, nowMs: number, random: number): Extract<Transition, { kind: 'noted' }> & Pause {
	const { notes } = state;
	const deferrals = notes.deferrals + 1;
	const untilMs = nowMs + delayMs(answer, deferrals, random, nowMs);
	const askedMs = retryAfterMs(answer.retryAfter, answer.dateMs ?? nowMs);
	const asked = askedMs === undefined ? {} : { askedSeconds: Math.max(notes.askedSeconds ?? 0, Math.ceil(askedMs / 1000)) };
	return { kind: 'noted', notes: { deferrals, pausedUntilMs: Math.max(notes.pausedUntilMs, untilMs), ...asked } };
}

interface Pause {
	readonly notes: { readonly pausedUntilMs: number };
}
