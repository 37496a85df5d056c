import { judgeDelivery, type Delivery } from '../../nodes/WebexScim/webex/delivery';
import type { HttpAnswer, HttpResult } from '../../nodes/WebexScim/webex/http';

const bulk = { schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkResponse'], operations: [{ bulkId: 'op00000001', status: '201' }] };
const rows = [{ bulkId: 'op00000001', status: 201, words: {} }];
const answer = (status: number, body?: unknown, more: Partial<HttpAnswer> = {}): HttpAnswer => ({ kind: 'answer', status, body, ...more });
const unread = "Webex's answer could not be read.";
const unsaid = (status: number): string => `Webex answered with status ${status}, which does not say what was done.`;

describe('what became of a bulk request without an answer', () => {
	it.each<{ name: string; result: HttpResult; delivery: Delivery }>([
		{ name: 'it never left', result: { kind: 'notSent', detail: 'No route.' }, delivery: { kind: 'unreachable', detail: 'No route.' } },
		{
			name: 'the connection was cut',
			result: { kind: 'lost', detail: 'Cut.' },
			delivery: { kind: 'doubt', reason: 'connectionLost', words: { detail: 'Cut.' } },
		},
		{
			name: 'the login was refused',
			result: { kind: 'loginRefused', detail: 'No.' },
			delivery: { kind: 'barred', status: 401, words: { detail: 'No.' } },
		},
		{
			name: 'the login was refused otherwise',
			result: { kind: 'loginRefused', status: 400, detail: 'No.' },
			delivery: { kind: 'barred', status: 400, words: { detail: 'No.' } },
		},
		{ name: 'the run was stopped', result: { kind: 'cancelled' }, delivery: { kind: 'cancelled' } },
	])('$name', ({ result, delivery }) => {
		expect(judgeDelivery(result)).toStrictEqual(delivery);
	});
});

/** Mutants that nothing can tell apart: `status < 300` as `<= 300` where 300 was judged before. */
describe('what became of a bulk request that was answered', () => {
	it.each<{ name: string; given: HttpAnswer; delivery: { readonly kind: Delivery['kind']; readonly [key: string]: unknown } }>([
		{ name: '200 with rows', given: answer(200, bulk), delivery: { kind: 'results', results: rows } },
		{ name: '207 with rows', given: answer(207, bulk), delivery: { kind: 'results', results: rows } },
		{ name: 'an empty list of rows', given: answer(200, { Operations: [] }), delivery: { kind: 'results', results: [] } },
		{ name: '400 with rows', given: answer(400, bulk), delivery: { kind: 'results', results: rows } },
		{ name: '503 with rows', given: answer(503, bulk), delivery: { kind: 'results', results: rows } },
		{ name: '429 is not processed, whatever it holds', given: answer(429, bulk), delivery: { kind: 'later' } },
		{ name: '429', given: answer(429, 'Too many'), delivery: { kind: 'later' } },
		{ name: '423', given: answer(423), delivery: { kind: 'later' } },
		{ name: '503 may have been done', given: answer(503), delivery: { kind: 'laterMaybeDone' } },
		{ name: '413', given: answer(413, { detail: 'Big.' }), delivery: { kind: 'tooLarge', status: 413, words: { detail: 'Big.' } } },
		{ name: '400', given: answer(400, { detail: 'Bad.' }), delivery: { kind: 'refused', status: 400, words: { detail: 'Bad.' } } },
		{ name: '412', given: answer(412), delivery: { kind: 'refused', status: 412, words: {} } },
		{ name: '422', given: answer(422), delivery: { kind: 'refused', status: 422, words: {} } },
		{ name: '409', given: answer(409), delivery: { kind: 'refused', status: 409, words: {} } },
		{
			name: '400 for the form of a PATCH',
			given: answer(400, { scimType: 'invalidPath' }),
			delivery: { kind: 'refused', status: 400, words: { scimType: 'invalidPath' } },
		},
		{
			name: '202 only promises',
			given: answer(202, undefined, { trackingId: 'T0' }),
			delivery: { kind: 'doubt', reason: 'unreadableResponse', words: { detail: unread, trackingId: 'T0' } },
		},
		{ name: '300', given: answer(300), delivery: { kind: 'barred', status: 300, words: {} } },
		{ name: '302', given: answer(302), delivery: { kind: 'barred', status: 302, words: {} } },
		{ name: '401', given: answer(401, { message: 'Who?' }), delivery: { kind: 'barred', status: 401, words: { detail: 'Who?' } } },
		{
			name: '403',
			given: answer(403, { message: 'No.', trackingId: 'T1' }, { trackingId: 'T0' }),
			delivery: { kind: 'barred', status: 403, words: { detail: 'No.', trackingId: 'T1' } },
		},
		{
			name: '404',
			given: answer(404, undefined, { trackingId: 'T0' }),
			delivery: { kind: 'barred', status: 404, words: { trackingId: 'T0' } },
		},
		{ name: '499', given: answer(499), delivery: { kind: 'barred', status: 499, words: {} } },
		{
			name: '408 may have been done',
			given: answer(408),
			delivery: { kind: 'doubt', reason: 'connectionLost', words: { detail: unsaid(408) } },
		},
		{
			name: '500',
			given: answer(500, { detail: 'Oops', scimType: 'x' }, { trackingId: 'T0' }),
			delivery: { kind: 'doubt', reason: 'connectionLost', words: { detail: unsaid(500), scimType: 'x', trackingId: 'T0' } },
		},
		{
			name: '502 as a page',
			given: answer(502, '<html>'),
			delivery: { kind: 'doubt', reason: 'connectionLost', words: { detail: unsaid(502) } },
		},
		{ name: '504', given: answer(504), delivery: { kind: 'doubt', reason: 'connectionLost', words: { detail: unsaid(504) } } },
		{
			name: '200 with cut JSON',
			given: answer(200, '{"operations":[{"bulk'),
			delivery: { kind: 'doubt', reason: 'unreadableResponse', words: { detail: unread } },
		},
		{
			name: '200 with another object',
			given: answer(200, { ok: true }),
			delivery: { kind: 'doubt', reason: 'unreadableResponse', words: { detail: unread } },
		},
		{ name: '204', given: answer(204), delivery: { kind: 'doubt', reason: 'unreadableResponse', words: { detail: unread } } },
		{ name: '299', given: answer(299), delivery: { kind: 'doubt', reason: 'unreadableResponse', words: { detail: unread } } },
	])('$name', ({ given, delivery }) => {
		const carriesAnswer = ['results', 'later', 'laterMaybeDone'].includes(delivery.kind);
		expect(judgeDelivery(given)).toStrictEqual(carriesAnswer ? { ...delivery, answer: given } : delivery);
	});
});
