import type { Outcome } from '../../plan/outcome';
import { assertNever } from '../../scim/assertNever';
import type { ErrorWords, OperationResult } from '../../scim/parse';
import type { HttpAnswer } from '../../webex/http';
import { isPutOff, meaningOf } from '../../webex/status';
import { contested, doubted, refusedAfterLoss, refusedAfterPutOff, unsaid } from '../doubt';
import { pause } from '../pause';
import type { Doubt } from '../standing';
import { operationAt, recordAt, type RunState, type Sent } from '../state';
import type { Transition } from '../transitions';
import { correlate } from './correlate';
import { inOtherForm, learnedForm } from './form';
import { judgeResult, rejection } from './judge';
import { refusedAgain, refusedOnce, sharedRefusal, type SharedRefusal } from './sharedRefusal';
import { isUntouched } from './untouched';
import { isFailure, parted } from './untried';
import { wasThere } from './wasThere';

/**
 * How often an operation is sent whose row never came back, although it is known not to have been carried out; among others it goes on, since
 * their requests are halved until it is alone, where a row can only be its own.
 */
const maxSendsWithoutRow = 3;

/** What the rows of an answer mean, row by row. */
export function onResults(
	state: RunState,
	sent: Sent,
	{ results, answer }: { readonly results: readonly OperationResult[]; readonly answer: HttpAnswer },
	nowMs: number,
	random: number,
): readonly Transition[] {
	const operation = (index: number): ReturnType<typeof operationAt> => operationAt(state, index);
	const { tried, untried } = parted(results, sent.failOnErrors);
	const { matched, unmatched } = correlate(sent.indexes, operation, withoutCopies(tried, sent.failOnErrors), wasThere(state));
	const listed = correlate(sent.indexes, operation, untried).matched;
	const transitions = [...matched].flatMap(([index, result]) => onResult(state, index, result, answer, sent, nowMs));
	const isAnyDeferred = [...matched.values()].some(({ status, words }) => isPutOff(meaningOf(status, words.scimType)));
	const { silent, leftOut } = missingRows(sent, matched, unmatched, listed);
	const refusal = sharedRefusal(unmatched, silent.length);
	return [
		...transitions,
		isAnyDeferred ? pause(state, answer, nowMs, random) : { kind: 'noted', notes: { deferrals: 0 } },
		...silent.map((index) => doubted(index, silence(state, index, refusal), sent.request, nowMs)),
		...leftOut.map((index): Transition => ({ kind: 'requeued', index })),
	];
}

/** What a row means for its operation, or the refusal of a whole request that holds only this one. */
export function onResult(
	state: RunState,
	index: number,
	result: OperationResult,
	answer: Pick<HttpAnswer, 'trackingId'>,
	{ request }: Sent,
	nowMs: number,
): readonly Transition[] {
	const { operation } = operationAt(state, index);
	const { wasUnsure, putOff } = recordAt(state, index);
	const wasPutOff = putOff !== undefined;
	const verdict = judgeResult(operation, result, { wasUnsure, wasPutOff });
	const doubtful = (isConflict: boolean): Transition => {
		const refusal = refusalWithTrackingId(rejection(result, result.status ?? 0), answer);
		const doubt = wasUnsure ? refusedAfterLoss(result, isConflict) : refusedAfterPutOff(result, isConflict, refusal);
		return doubted(index, doubt, request, nowMs);
	};
	switch (verdict.kind) {
		case 'settled': {
			const settled: Transition = { kind: 'settled', index, outcome: refusalWithTrackingId(verdict.outcome, answer), request };
			return isUntouched(operation, result) ? [settled] : [...learnedForm(state, index, verdict.outcome), settled];
		}
		case 'wrongForm': {
			const again = inOtherForm(state, index);
			if (again !== undefined) return [again];
			if (verdict.outcome.kind === 'rejected' && (wasUnsure || wasPutOff)) return [doubtful(false)];
			return [{ kind: 'settled', index, outcome: refusalWithTrackingId(verdict.outcome, answer), request }];
		}
		case 'retry': {
			const as = meaningOf(result.status, result.words.scimType) === 'busy' ? 'busy' : 'putOff';
			return [{ kind: 'requeued', index, as, said: { ...result, words: withTrackingId(result.words, answer) } }];
		}
		case 'conflict':
			return [contested(index, result, request, nowMs)];
		case 'doubt':
			return [doubted(index, unsaid(result), request, nowMs)];
		case 'doubtfulRefusal':
			return [doubtful(verdict.isConflict)];
		default:
			return assertNever(verdict);
	}
}

function silence(state: RunState, index: number, refusal: SharedRefusal | undefined): Doubt {
	const { attempts, wasUnsure, wasAlone } = recordAt(state, index);
	const doubt = { reason: 'noResult', words: {}, patience: 'patiently' } as const;
	if (refusal !== undefined)
		return { ...doubt, otherwise: wasUnsure ? refusedAgain(refusal, operationAt(state, index).operation) : refusedOnce(refusal) };
	return !wasAlone || attempts < maxSendsWithoutRow ? doubt : { ...doubt, otherwise: { kind: 'outcome', outcome: noRow } };
}

/** More failures than `failOnErrors` lets happen show that rows came twice; then one without a bulkId counts once. */
function withoutCopies(results: readonly OperationResult[], failOnErrors: number): readonly OperationResult[] {
	if (results.filter(isFailure).length <= failOnErrors) return results;
	return [...new Map(results.map((result) => [JSON.stringify(result), result])).values()];
}

const noRow: Outcome = {
	kind: 'unconfirmed',
	reason: 'noResult',
	detail:
		'Webex answered the request, but without a result for this operation, and a lookup did not settle it. Look in Webex before you run this row again.',
};

/**
 * Operations without a row. After as many failures as `failOnErrors` allows Webex stops (RFC 7644 3.7), so what lies behind
 * the last row, or is listed as not tried, was left out and may be sent again; any other missing row says nothing.
 */
function missingRows(
	{ indexes, failOnErrors }: Sent,
	matched: ReadonlyMap<number, OperationResult>,
	unmatched: readonly OperationResult[],
	listed: ReadonlyMap<number, OperationResult>,
): { readonly silent: readonly number[]; readonly leftOut: readonly number[] } {
	const missing = indexes.filter((index) => !matched.has(index));
	const failures = [...matched.values()].filter(isFailure).length;
	const isBehind = failures >= failOnErrors && unmatched.length === 0;
	const last = isBehind ? indexes.findLastIndex((index) => matched.has(index)) : indexes.length;
	const behind = new Set([...indexes.slice(last + 1), ...listed.keys()]);
	return { silent: missing.filter((index) => !behind.has(index)), leftOut: missing.filter((index) => behind.has(index)) };
}

/** A refusal without a tracking ID of its own gets that of the answer, since Webex's support asks for one. */
function refusalWithTrackingId(outcome: Outcome, answer: Pick<HttpAnswer, 'trackingId'>): Outcome {
	return outcome.kind === 'rejected' ? withTrackingId(outcome, answer) : outcome;
}

function withTrackingId<T extends ErrorWords>(words: T, { trackingId }: Pick<HttpAnswer, 'trackingId'>): T {
	return trackingId === undefined ? words : { ...words, trackingId: words.trackingId ?? trackingId };
}
