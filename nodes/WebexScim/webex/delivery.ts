import { assertNever } from '../scim/assertNever';
import { parseBulkResponse, parseErrorWords, type ErrorWords, type OperationResult } from '../scim/parse';
import type { HttpAnswer, HttpResult } from './http';
import { meaningOf } from './status';

/**
 * What became of a bulk request as a whole.
 * `results`: Webex answered row by row. `later`: nothing was done, the same may be sent after a wait. `laterMaybeDone`:
 * after a wait, but some of it may have been done. `tooLarge` and `refused`: nothing was done, and the same would meet the
 * same. `barred`: nothing was done, and no other request would fare better. `doubt`: nobody knows what was done.
 */
export type Delivery =
	| { readonly kind: 'results'; readonly results: readonly OperationResult[]; readonly answer: HttpAnswer }
	| { readonly kind: 'later'; readonly answer: HttpAnswer }
	| { readonly kind: 'laterMaybeDone'; readonly answer: HttpAnswer }
	| { readonly kind: 'unreachable'; readonly detail: string }
	| RefusedDelivery
	| { readonly kind: 'doubt'; readonly reason: 'connectionLost' | 'unreadableResponse'; readonly words: ErrorWords }
	| { readonly kind: 'cancelled' };

/** Nothing was done: the body is too large, the request is refused as it is, or no other would fare better. */
export interface RefusedDelivery {
	readonly kind: 'tooLarge' | 'refused' | 'barred';
	readonly status: number;
	readonly words: ErrorWords;
}

/**
 * Judges the answer to a bulk request. A BulkResponse counts at any status, since some servers send it with an error
 * status.
 */
export function judgeDelivery(result: HttpResult): Delivery {
	switch (result.kind) {
		case 'notSent':
			return { kind: 'unreachable', detail: result.detail };
		case 'lost':
			return { kind: 'doubt', reason: 'connectionLost', words: { detail: result.detail } };
		case 'loginRefused':
			return { kind: 'barred', status: result.status ?? 401, words: { detail: result.detail } };
		case 'cancelled':
			return { kind: 'cancelled' };
		case 'answer':
			return judgeAnswer(result);
		default:
			return assertNever(result);
	}
}

function judgeAnswer(answer: HttpAnswer): Delivery {
	const { status, body } = answer;
	const results = parseBulkResponse(body);
	if (results !== undefined && status !== 429) return { kind: 'results', results, answer };
	const words = { ...(answer.trackingId === undefined ? {} : { trackingId: answer.trackingId }), ...parseErrorWords(body) };
	const meaning = meaningOf(status, words.scimType);
	switch (meaning) {
		case 'deferred':
			return { kind: 'later', answer };
		case 'busy':
			return { kind: 'laterMaybeDone', answer };
		case 'tooLarge':
			return { kind: 'tooLarge', status, words };
		case 'exists':
		case 'wrongForm':
			return { kind: 'refused', status, words };
		case 'refused':
			return { kind: aboutRows.has(status) ? 'refused' : 'barred', status, words };
		case 'missing':
		case 'redirected':
			return { kind: 'barred', status, words };
		case 'done':
			return { kind: 'doubt', reason: 'unreadableResponse', words: { ...words, detail: "Webex's answer could not be read." } };
		case 'unsaid':
			return unsaid(status, words);
		default:
			return assertNever(meaning);
	}
}

/** Refusals of a whole request that may be due to one of its rows. */
const aboutRows: ReadonlySet<number> = new Set([400, 412, 422]);

function unsaid(status: number, words: ErrorWords): Delivery {
	if (status < 300)
		return { kind: 'doubt', reason: 'unreadableResponse', words: { ...words, detail: "Webex's answer could not be read." } };
	const detail = `Webex answered with status ${status}, which does not say what was done.`;
	return { kind: 'doubt', reason: 'connectionLost', words: { ...words, detail } };
}
