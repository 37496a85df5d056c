import type { Outcome } from '../../plan/outcome';
import type { Operation } from '../../plan/step';
import { assertNever } from '../../scim/assertNever';
import { idOfLocation, type OperationResult } from '../../scim/parse';
import type { Writable } from '../../scim/writable';
import { meaningOf } from '../../webex/status';
import { isUntouched, untouchedNote } from './untouched';

/**
 * What a row of an answer means for its operation: its outcome; `retry` when Webex put it off; `doubt` when the row does
 * not say whether the change was made, so that only a look at the resource can tell.
 */
export type Verdict =
	| { readonly kind: 'settled'; readonly outcome: Outcome }
	| { readonly kind: 'retry' }
	/** The resource exists already, and the operation has a rule for that. */
	| { readonly kind: 'conflict' }
	/** Webex does not read a PATCH that is written like this. */
	| { readonly kind: 'wrongForm'; readonly outcome: Outcome }
	| { readonly kind: 'doubt' }
	/** A refusal that may be due to its own first send, which was never answered or put off. `isConflict`: something of its name is there. */
	| { readonly kind: 'doubtfulRefusal'; readonly isConflict: boolean };

const retry: Verdict = { kind: 'retry' };
const doubt: Verdict = { kind: 'doubt' };

/** What became of earlier sends of an operation: one was never answered, or Webex put one off. */
export interface EarlierSends {
	readonly wasUnsure: boolean;
	readonly wasPutOff: boolean;
}

/**
 * Judges one row (RFC 7644 3.7.3). After a send that was never answered, or that was put off, no 4xx is a refusal, since a create may have
 * met itself, a change may have taken away what it was about, and a delete met its own work.
 */
export function judgeResult(operation: Operation, result: OperationResult, { wasUnsure, wasPutOff }: EarlierSends): Verdict {
	const wasSent = wasUnsure || wasPutOff;
	const { status = 0, words } = result;
	const meaning = meaningOf(result.status, words.scimType);
	switch (meaning) {
		case 'done':
			return isUntouched(operation, result) ? untouched(operation, result, status, wasUnsure) : confirmed(operation, result, status);
		case 'deferred':
		case 'busy':
			return retry;
		case 'unsaid':
		case 'redirected':
			return doubt;
		case 'wrongForm':
			if (operation.isOwnForm === true) return { kind: 'wrongForm', outcome: rejection(result, status) };
			return refused(result, status, wasSent);
		case 'exists':
			if (operation.method !== 'POST') return refused(result, status, wasSent);
			if (wasSent) return { kind: 'doubtfulRefusal', isConflict: true };
			return operation.onConflict === undefined ? refused(result, status, false) : { kind: 'conflict' };
		case 'missing':
			return missing(operation, result, status, wasSent);
		case 'tooLarge':
		case 'refused':
			return refused(result, status, wasSent);
		default:
			return assertNever(meaning);
	}
}

function refused(result: OperationResult, status: number, wasSent: boolean): Verdict {
	return wasSent ? { kind: 'doubtfulRefusal', isConflict: false } : { kind: 'settled', outcome: rejection(result, status) };
}

/** A delete that finds nothing after an earlier send was that send's work. */
function missing({ method, target, ignoresMissing }: Operation, result: OperationResult, status: number, wasSent: boolean): Verdict {
	if (wasSent && method === 'DELETE' && target.kind === 'id') {
		return { kind: 'settled', outcome: { kind: 'applied', reason: 'confirmedByLookup', resourceId: target.id } };
	}
	if (ignoresMissing !== true) return refused(result, status, wasSent);
	return { kind: 'settled', outcome: { kind: 'unchanged', status, detail: 'Webex does not have it, so there is nothing to do.' } };
}

/** Webex's refusal of an operation in the output's words. */
export function rejection({ words }: Pick<OperationResult, 'words'>, status: number): Outcome {
	return {
		kind: 'rejected',
		status,
		...words,
		detail: words.detail ?? `Webex refused the operation with status ${status} and gave no reason that could be read.`,
	};
}

/** It may be read in the other form; where that changes nothing either, a person is told. */
function untouched(operation: Operation, result: OperationResult, status: number, wasUnsure: boolean): Verdict {
	const verdict = confirmed(operation, result, status);
	if (verdict.kind !== 'settled' || verdict.outcome.kind !== 'applied') return verdict;
	const detail = operation.note === undefined ? untouchedNote : `${operation.note} ${untouchedNote}`;
	const outcome: Outcome = { ...verdict.outcome, detail };
	return operation.isOwnForm === true && !wasUnsure ? { kind: 'wrongForm', outcome } : { kind: 'settled', outcome };
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
