import type { HttpAnswer } from '../webex/http';
import { delayMs } from '../webex/retry';
import type { RunState } from './state';

/** Keeps the whole run from sending for as long as Webex asks (rate limit). */
export function pause(
	state: RunState,
	answer: HttpAnswer,
	nowMs: number,
	random: number,
): { readonly kind: 'noted'; readonly notes: { readonly deferrals: number; readonly pausedUntilMs: number } } {
	const deferrals = state.notes.deferrals + 1;
	const untilMs = nowMs + delayMs(answer, deferrals, random, nowMs);
	return { kind: 'noted', notes: { deferrals, pausedUntilMs: Math.max(state.notes.pausedUntilMs, untilMs) } };
}
