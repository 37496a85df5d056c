import type { BulkPlan } from './bulk';
import type { Answer } from './call';
import type { Effect, Fault } from './faults';
import { gatewayBody } from './refusal';
import { bendRows } from './rows';

/** What goes over the wire. */
export type Delivery =
	| { readonly kind: 'answer'; readonly answer: Answer }
	| { readonly kind: 'text'; readonly status: number; readonly contentType: string; readonly text: string }
	| { readonly kind: 'cut' }
	| { readonly kind: 'hang' };

/** The work on the request and what may be done around it. */
export interface Work {
	(plan?: BulkPlan): Answer;
}

/** The request, as far as faults need it. */
export interface Circumstances {
	readonly operations: number;
	readonly trackingId: string;
	readonly random: () => number;
	expireToken(): void;
	expireAllTokens(): void;
}

/** Does the work, or as much of it as the fault lets happen, and says what is sent. */
export function deliver(fault: Fault | undefined, work: Work, request: Circumstances): Delivery {
	if (fault === undefined) return { kind: 'answer', answer: work() };
	switch (fault.kind) {
		case 'status':
			if (tookEffect(fault.effect)) work();
			return { kind: 'answer', answer: statusAnswer(fault, request.trackingId) };
		case 'cut':
			if (fault.when === 'after') work();
			if (fault.when === 'middle') work({ stopAfter: fault.afterOperations ?? Math.floor(request.operations / 2) });
			return { kind: 'cut' };
		case 'hang':
			if (tookEffect(fault.effect)) work();
			return { kind: 'hang' };
		case 'truncatedJson': {
			const { status, body = {} } = tookEffect(fault.effect) ? work() : { status: 200, body: { schemas: ['urn'] } };
			const text = JSON.stringify(body);
			return { kind: 'text', status, contentType: 'application/json', text: text.slice(0, Math.ceil(text.length / 2)) };
		}
		case 'html': {
			if (tookEffect(fault.effect)) work();
			const text = `<html><body><h1>${fault.status}</h1><p>The gateway is out of order.</p></body></html>`;
			return { kind: 'text', status: fault.status, contentType: 'text/html', text };
		}
		case 'emptyBody': {
			const { status } = tookEffect(fault.effect) ? work() : { status: 200 };
			return { kind: 'text', status, contentType: 'application/json', text: '' };
		}
		case 'rows': {
			const rowStatus = new Map(fault.rowStatus?.map((row) => [row.index, row]));
			return { kind: 'answer', answer: bendRows(work({ rowStatus }), fault, request.random) };
		}
		case 'edit':
			return { kind: 'answer', answer: fault.edit(work()) };
		case 'slow':
			return { kind: 'answer', answer: work() };
		case 'expireToken':
			request.expireToken();
			return { kind: 'answer', answer: work() };
		case 'expireAfter': {
			const answer = work();
			request.expireAllTokens();
			return { kind: 'answer', answer };
		}
	}
}

function tookEffect(effect: Effect | undefined): boolean {
	return effect === 'before' || effect === 'all';
}

function statusAnswer(fault: Extract<Fault, { kind: 'status' }>, trackingId: string): Answer {
	const body = fault.body ?? gatewayBody(`The service answered ${fault.status}.`, trackingId);
	return {
		status: fault.status,
		body: body as NonNullable<Answer['body']>,
		...(fault.retryAfter === undefined ? {} : { headers: { 'retry-after': String(fault.retryAfter) } }),
	};
}
