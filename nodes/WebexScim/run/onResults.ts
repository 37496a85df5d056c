import type { Outcome } from '../plan/outcome';
import type { OperationResult } from '../scim/parse';
import { assertNever } from '../scim/assertNever';
import type { HttpAnswer } from '../webex/http';
import { correlate } from './correlate';
import { contested, doubted } from './doubt';
import { isDeferred, judgeResult, rejection } from './judge';
import { mayBeUndone } from './hidden';
import { pause } from './pause';
import { operationAt, recordAt, type Doubt, type RunState, type Sent } from './state';
import type { Transition } from './transitions';

/** How often an operation is sent whose row never came back, although it is known not to have been carried out. */
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
	const { matched, unmatched } = correlate(sent.indexes, operation, withoutCopies(results, sent.failOnErrors));
	const transitions = [...matched].map(([index, result]) => onResult(state, index, result, answer, sent, nowMs));
	const isAnyDeferred = transitions.some(({ kind }) => kind === 'requeued');
	const { silent, leftOut } = missingRows(sent, matched, unmatched);
	const refusal = commonRefusal(unmatched, silent.length);
	return [
		...transitions,
		isAnyDeferred ? pause(state, answer, nowMs, random) : { kind: 'noted', notes: { deferrals: 0 } },
		...silent.map((index) => doubted(index, silence(state, index, refusal), sent.request, nowMs)),
		...leftOut.map((index): Transition => ({ kind: 'requeued', index })),
	];
}

function onResult(
	state: RunState,
	index: number,
	result: OperationResult,
	answer: HttpAnswer,
	{ request }: Sent,
	nowMs: number,
): Transition {
	const { operation } = operationAt(state, index);
	const verdict = judgeResult(operation, result, recordAt(state, index).wasUnsure);
	switch (verdict.kind) {
		case 'settled': {
			const outcome = isInconclusive(state, index, verdict.outcome) ? undone : verdict.outcome;
			return { kind: 'settled', index, outcome: withTrackingId(outcome, answer), request };
		}
		case 'retry':
			return { kind: 'requeued', index };
		case 'conflict':
			return contested(index, result, request, nowMs);
		case 'doubt': {
			const doubt: Doubt = { reason: 'noResult', words: result.words, patience: 'patiently' };
			if (result.status !== 409) return doubted(index, doubt, request, nowMs);
			const otherwise: Doubt['otherwise'] =
				operation.onConflict === undefined ? { kind: 'outcome', outcome: rejection(result, 409) } : { kind: 'conflict', result };
			return doubted(index, { ...doubt, otherwise }, request, nowMs);
		}
		default:
			return assertNever(verdict);
	}
}

function silence(state: RunState, index: number, refusal: Outcome | undefined): Doubt {
	const outcome = refusal ?? (recordAt(state, index).attempts >= maxSendsWithoutRow ? noRow : undefined);
	const doubt = { reason: 'noResult', words: {}, patience: 'patiently' } as const;
	return outcome === undefined ? doubt : { ...doubt, otherwise: { kind: 'outcome', outcome } };
}

/** More failures than `failOnErrors` lets happen show that rows came twice; then one without a bulkId counts once. */
function withoutCopies(results: readonly OperationResult[], failOnErrors: number): readonly OperationResult[] {
	if (results.filter(isFailure).length <= failOnErrors) return results;
	return [...new Map(results.map((result) => [JSON.stringify(result), result])).values()];
}

function isFailure({ status }: OperationResult): boolean {
	return status !== undefined && status >= 400;
}

/** A change given back after a brief look, and refused now: that it was refused the first time too does not always follow. */
function isInconclusive(state: RunState, index: number, outcome: Outcome): boolean {
	return outcome.kind === 'rejected' && recordAt(state, index).isInQuestion && mayBeUndone(state, index);
}

const undone: Outcome = {
	kind: 'unconfirmed',
	reason: 'noResult',
	detail:
		'It was sent twice: the first answer was lost, the second was a refusal, which may be due to a deletion in between. Look at the resource in Webex.',
};

const noRow: Outcome = {
	kind: 'unconfirmed',
	reason: 'noResult',
	detail: 'Webex answered the request, but without a result for this operation, and a look-up did not settle it.',
};

/**
 * Operations without a row. After as many failures as `failOnErrors` allows Webex stops (RFC 7644 3.7), so what lies behind
 * the last row was left out and may be sent again; any other missing row says nothing.
 */
function missingRows(
	{ indexes, failOnErrors }: Sent,
	matched: ReadonlyMap<number, OperationResult>,
	unmatched: readonly OperationResult[],
): { readonly silent: readonly number[]; readonly leftOut: readonly number[] } {
	const missing = indexes.filter((index) => !matched.has(index));
	const failures = [...matched.values()].filter(isFailure).length;
	if (failures < failOnErrors || unmatched.length > 0) return { silent: missing, leftOut: [] };
	const last = indexes.findLastIndex((index) => matched.has(index));
	const behind = new Set(indexes.slice(last + 1));
	return { silent: missing.filter((index) => !behind.has(index)), leftOut: missing.filter((index) => behind.has(index)) };
}

/**
 * The refusal that operations without a row of their own share. There is a row for each of them, though nobody can tell
 * whose: then those which a look finds not carried out are the refused ones. What the refusals differ in is left out.
 */
function commonRefusal(unmatched: readonly OperationResult[], silent: number): Outcome | undefined {
	const refused = unmatched.filter(isFailure);
	const [first] = refused;
	if (first?.status === undefined || unmatched.length !== silent || isDeferred(first.status)) return undefined;
	if (!refused.every(({ status }) => status === first.status)) return undefined;
	const agree = refused.every(({ words }) => words.detail === first.words.detail);
	return rejection(agree ? first : { words: {} }, first.status);
}

/** A refusal without a tracking ID of its own gets that of the answer, since Webex's support asks for one. */
function withTrackingId(outcome: Outcome, { trackingId }: HttpAnswer): Outcome {
	if (outcome.kind !== 'rejected' || trackingId === undefined) return outcome;
	return { ...outcome, trackingId: outcome.trackingId ?? trackingId };
}
