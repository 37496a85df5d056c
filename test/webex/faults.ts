import type { Answer } from './call';
import type { RequestKind } from './ledger';

/** What was done before the fault: nothing, or all the work. `before` and `all` mean the same. */
export type Effect = 'none' | 'before' | 'all';

/** A row that is answered with this status; it is not carried out unless `isDone`. */
export interface RowStatus {
	readonly index: number;
	readonly status: number;
	readonly isDone?: boolean;
	readonly scimType?: string;
}

/** How a request goes wrong. */
export type FaultKind =
	/** Answered with this status; the body is the gateway's unless one is given. */
	| {
			readonly kind: 'status';
			readonly status: number;
			/** Seconds, or the text of the header. */
			readonly retryAfter?: number | string;
			readonly body?: unknown;
			readonly effect?: Effect;
	  }
	/** The connection breaks without an answer: before, after half (or `afterOperations`) or after all of the work. */
	| { readonly kind: 'cut'; readonly when: 'before' | 'middle' | 'after'; readonly afterOperations?: number }
	/** Never answered. */
	| { readonly kind: 'hang'; readonly effect?: Effect }
	/** A whole HTTP answer whose JSON ends in the middle. */
	| { readonly kind: 'truncatedJson'; readonly effect?: Effect }
	/** A page for people, as proxies send it. */
	| { readonly kind: 'html'; readonly status: number; readonly effect?: Effect }
	| { readonly kind: 'emptyBody'; readonly effect?: Effect }
	/** The rows of a bulk answer are not what they should be. */
	| {
			readonly kind: 'rows';
			/** Indexes to leave out, though the work was done; `random`: about a third. */
			readonly drop?: readonly number[] | 'random';
			/** Each row comes twice. */
			readonly double?: boolean;
			readonly shuffle?: boolean;
			readonly stripBulkIds?: boolean;
			readonly stripLocation?: boolean;
			readonly rowStatus?: readonly RowStatus[];
	  }
	/** All the work is done, and the answer changed. */
	| { readonly kind: 'edit'; readonly edit: (answer: Answer) => Answer; readonly effect?: 'all' }
	/** Answered this much later, in real time; the work is done at once. */
	| { readonly kind: 'slow'; readonly ms: number }
	/** The token of the request expires before anything is done. */
	| { readonly kind: 'expireToken' }
	/** All access tokens expire right after the request. */
	| { readonly kind: 'expireAfter' };

/** A fault, the requests it is meant for (default bulk), and for how many of them (default 1). */
export type Fault = FaultKind & { readonly on?: RequestKind | 'any'; readonly times?: number };

/** What a fault plan chooses by; `number` counts from 1 within the kind. */
export interface FaultCall {
	readonly kind: RequestKind;
	readonly number: number;
	readonly operations: number;
	/** With the query. */
	readonly path: string;
}

/** Decides by itself which requests go wrong; `on` and `times` of what it returns are ignored. */
export type FaultPlan = (request: FaultCall) => Fault | undefined;

/** Faults that wait for their request. */
export interface FaultQueue {
	add(faults: readonly Fault[]): void;
	/** The first fault meant for such a request; it is used up. */
	take(kind: RequestKind): Fault | undefined;
	clear(): void;
}

/** An empty queue. */
export function createFaultQueue(): FaultQueue {
	let waiting: Array<{ readonly fault: Fault; left: number }> = [];
	return {
		add: (faults) => void waiting.push(...faults.map((fault) => ({ fault, left: fault.times ?? 1 }))),
		take(kind) {
			const found = waiting.find(({ fault: { on = 'bulk' } }) => on === 'any' || on === kind);
			if (found === undefined) return undefined;
			found.left -= 1;
			if (found.left <= 0) waiting = waiting.filter((entry) => entry !== found);
			return found.fault;
		},
		clear: () => void (waiting = []),
	};
}
