import type { HttpAnswer } from './http';

/** Longest wait between two tries when Webex names none, in ms. */
const maxBackoffMs = 60_000;

/** Shortest wait between two tries when Webex names none, in ms. */
const firstBackoffMs = 1_000;

/**
 * Retry-After in milliseconds from now; whole seconds or an HTTP date (RFC 9110 10.2.3). Anything else is undefined. Of the
 * three forms of a date the oldest names no zone: all of them are GMT (RFC 9110 5.6.7).
 */
export function retryAfterMs(header: string | undefined, nowMs: number): number | undefined {
	if (header === undefined) return undefined;
	const value = header.trim();
	if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
	if (!/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(value)) return undefined;
	const date = Date.parse(value.endsWith('GMT') ? value : `${value} GMT`);
	return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}

/**
 * Exponential backoff with full jitter, in ms: a random time from 1 s to 2 s, 4 s, 8 s … 60 s.
 * `tries` counts the failed tries so far, from 1; `random` lies in 0 to 1.
 */
export function backoffMs(tries: number, random: number): number {
	const ceiling = Math.min(maxBackoffMs, firstBackoffMs * 2 ** tries);
	return Math.round(firstBackoffMs + random * (ceiling - firstBackoffMs));
}

/**
 * How long to wait before the next try after this answer, in ms. A date is read by Webex's own clock where it gave one.
 * After the first try it is never less than 1 s, so that a server which asks for 0 is not asked without end.
 */
export function delayMs(answer: HttpAnswer | undefined, tries: number, random: number, nowMs: number): number {
	const asked = retryAfterMs(answer?.retryAfter, answer?.dateMs ?? nowMs);
	return asked === undefined ? backoffMs(tries, random) : Math.max(asked, tries > 1 ? firstBackoffMs : 0);
}
