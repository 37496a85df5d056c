import type { HttpAnswer } from '../../nodes/WebexScim/webex/http';
import { backoffMs, delayMs, retryAfterMs } from '../../nodes/WebexScim/webex/retry';

/** 12:00:00 on a Sunday, our time. */
const nowMs = Date.parse('Sun, 01 Mar 2026 12:00:00 GMT');

/** A mutant that nothing can tell apart: GMT put behind a date that says GMT already, which Node reads all the same. */
describe('Retry-After in ms', () => {
	it.each<{ header: string | undefined; ms: number | undefined }>([
		{ header: undefined, ms: undefined },
		{ header: '', ms: undefined },
		{ header: '0', ms: 0 },
		{ header: '1', ms: 1_000 },
		{ header: ' 30 ', ms: 30_000 },
		{ header: '120', ms: 120_000 },
		{ header: '999999999', ms: 999_999_999_000 },
		{ header: '9999999999', ms: undefined },
		{ header: '-1', ms: undefined },
		{ header: '1.5', ms: undefined },
		{ header: '30s', ms: undefined },
		{ header: 'x30', ms: undefined },
		{ header: 'Sun, 01 Mar 2026 12:00:30 GMT', ms: 30_000 },
		{ header: 'Sunday, 01-Mar-26 12:00:30 GMT', ms: 30_000 },
		{ header: 'Sun Mar  1 12:00:30 2026', ms: 30_000 },
		{ header: ' Sun, 01 Mar 2026 12:00:30 GMT ', ms: 30_000 },
		{ header: 'Sun, 01 Mar 2026 12:00:00 GMT', ms: 0 },
		{ header: 'Sun, 01 Mar 2026 11:59:59 GMT', ms: 0 },
		{ header: 'Sun, 99 Mar 2026 12:00:30 GMT', ms: undefined },
		{ header: 'Sunday', ms: undefined },
		{ header: '2026-03-01T12:00:30Z', ms: undefined },
		{ header: 'Retry on Sun, 01 Mar 2026 12:00:30 GMT', ms: undefined },
		{ header: 'soon', ms: undefined },
		{ header: 'soon 5', ms: undefined },
	])('$header is $ms', ({ header, ms }) => {
		expect(retryAfterMs(header, nowMs)).toBe(ms);
	});
});

describe('backoff in ms', () => {
	it.each([
		{ tries: 1, random: 0, ms: 1_000 },
		{ tries: 1, random: 0.5, ms: 1_500 },
		{ tries: 1, random: 1, ms: 2_000 },
		{ tries: 2, random: 0, ms: 1_000 },
		{ tries: 2, random: 1, ms: 4_000 },
		{ tries: 3, random: 1, ms: 8_000 },
		{ tries: 4, random: 0.25, ms: 4_750 },
		{ tries: 5, random: 1, ms: 32_000 },
		{ tries: 6, random: 1, ms: 60_000 },
		{ tries: 7, random: 0.5, ms: 30_500 },
		{ tries: 100, random: 0, ms: 1_000 },
		{ tries: 100, random: 1, ms: 60_000 },
		{ tries: 5_000, random: 1, ms: 60_000 },
		{ tries: 1, random: 0.0004, ms: 1_000 },
		{ tries: 1, random: 0.0006, ms: 1_001 },
	])('after $tries tries, with chance $random: $ms', ({ tries, random, ms }) => {
		expect(backoffMs(tries, random)).toBe(ms);
	});
});

describe('the wait before the next try in ms', () => {
	const answer = (more: Partial<HttpAnswer>): HttpAnswer => ({ kind: 'answer', status: 429, body: undefined, ...more });

	it.each<{ name: string; answer: HttpAnswer | undefined; tries: number; ms: number }>([
		{ name: 'no answer at all', answer: undefined, tries: 1, ms: 1_500 },
		{ name: 'an answer that names none', answer: answer({}), tries: 3, ms: 4_500 },
		{ name: 'an answer that names one nobody can read', answer: answer({ retryAfter: 'soon' }), tries: 1, ms: 1_500 },
		{ name: 'seconds', answer: answer({ retryAfter: '7' }), tries: 1, ms: 7_000 },
		{ name: 'seconds, whatever the try', answer: answer({ retryAfter: '7' }), tries: 9, ms: 7_000 },
		{ name: 'longer than the longest of our own', answer: answer({ retryAfter: '600' }), tries: 1, ms: 600_000 },
		{ name: '0 at first', answer: answer({ retryAfter: '0' }), tries: 1, ms: 0 },
		{ name: '0 once more', answer: answer({ retryAfter: '0' }), tries: 2, ms: 1_000 },
		{ name: '1 once more', answer: answer({ retryAfter: '1' }), tries: 2, ms: 1_000 },
		{ name: 'a date by our clock', answer: answer({ retryAfter: 'Sun, 01 Mar 2026 12:00:30 GMT' }), tries: 1, ms: 30_000 },
		{
			name: 'a date by Webex’s clock, which is ten minutes ahead',
			answer: answer({ retryAfter: 'Sun, 01 Mar 2026 12:10:30 GMT', dateMs: nowMs + 600_000 }),
			tries: 1,
			ms: 30_000,
		},
		{ name: 'a date that has passed, once more', answer: answer({ retryAfter: 'Sun, 01 Mar 2026 11:00:00 GMT' }), tries: 2, ms: 1_000 },
	])('$name: $ms', ({ answer: given, tries, ms }) => {
		expect(delayMs(given, tries, 0.5, nowMs)).toBe(ms);
	});
});
