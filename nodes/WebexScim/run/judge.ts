import { idOfLocation, type OperationResult } from '../scim/parse';
import type { Writable } from '../scim/writable';
import type { Outcome } from '../plan/outcome';
import type { Operation } from '../plan/step';

/**
 * What a row of an answer means for its operation: its outcome; `retry` when Webex deferred it; `doubt` when the row does
 * not say whether the change was made, so that only a look at the resource can tell.
 */
export type Verdict =
	| { readonly kind: 'settled'; readonly outcome: Outcome }
	| { readonly kind: 'retry' }
	/** The resource exists already, and the operation has a rule for that. */
	| { readonly kind: 'conflict' }
	| { readonly kind: 'doubt' };

/** Statuses by which Webex defers an operation without carrying it out. */
const deferring: ReadonlySet<number> = new Set([423, 429, 503]);

const retry: Verdict = { kind: 'retry' };
const doubt: Verdict = { kind: 'doubt' };

/**
 * Judges one row (RFC 7644 3.7.3). `wasUnsure` says that an earlier send of the operation was never answered: then
 * a create that meets a conflict may have met itself, and a delete that finds nothing may have deleted it.
 */
export function judgeResult(operation: Operation, result: OperationResult, wasUnsure: boolean): Verdict {
	const { status } = result;
	if (status === undefined || status < 200 || status === 202 || (status >= 300 && status < 400)) return doubt;
	if (status < 300) return confirmed(operation, result, status);
	if (isDeferred(status)) return retry;
	if (wasUnsure && operation.method === 'POST' && status === 409) return doubt;
	if (wasUnsure && operation.method === 'DELETE' && status === 404 && operation.target.kind === 'id') {
		return { kind: 'settled', outcome: { kind: 'applied', reason: 'confirmedByLookup', resourceId: operation.target.id } };
	}
	if (status === 404 && operation.ignoresMissing === true) {
		return {
			kind: 'settled',
			outcome: { kind: 'unchanged', status, detail: 'Webex has no such resource, so there is nothing to remove.' },
		};
	}
	if (status === 409 && operation.method === 'POST' && operation.onConflict !== undefined) return { kind: 'conflict' };
	return { kind: 'settled', outcome: rejection(result, status) };
}

/** True for a status by which Webex defers an operation without carrying it out. */
export function isDeferred(status: number): boolean {
	return deferring.has(status);
}

/** Webex's refusal of an operation in the output's words. */
export function rejection({ words }: OperationResult, status: number): Outcome {
	return {
		kind: 'rejected',
		status,
		...words,
		detail: words.detail ?? `Webex refused the operation with status ${status} and gave no reason.`,
	};
}

/** A create that names no new resource is not taken as confirmed: one client guards against a 200 that made nothing. */
function confirmed({ target }: Operation, result: OperationResult, status: number): Verdict {
	const resourceId = target.kind === 'id' ? target.id : result.location === undefined ? undefined : idOfLocation(result.location);
	if (resourceId === undefined) return doubt;
	const outcome: Writable<Extract<Outcome, { kind: 'applied' }>> = { kind: 'applied', status, resourceId };
	if (result.location !== undefined) outcome.location = result.location;
	if (result.version !== undefined) outcome.version = result.version;
	return { kind: 'settled', outcome };
}
