import { assertNever } from '../scim/assertNever';
import { parseBulkResponse, parseErrorWords, type ErrorWords, type OperationResult } from '../scim/parse';
import type { HttpAnswer, HttpResult } from './http';

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
 * status. 429 and 423 mean not processed; a 503 may come from a gateway in front of a server that did the work.
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
	if (status === 429 || status === 423) return { kind: 'later', answer };
	if (status === 503) return { kind: 'laterMaybeDone', answer };
	if (status === 413) return { kind: 'tooLarge', status, words };
	if (status === 400) return { kind: 'refused', status, words };
	if (status >= 300 && status < 500 && status !== 408) return { kind: 'barred', status, words };
	return {
		kind: 'doubt',
		reason: status < 300 ? 'unreadableResponse' : 'connectionLost',
		words: {
			...words,
			detail:
				status < 300 ? "Webex's answer could not be read." : `Webex answered with status ${status}, which does not say what was done.`,
		},
	};
}
