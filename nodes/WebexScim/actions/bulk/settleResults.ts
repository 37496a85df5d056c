import { correlate } from '../../bulk/correlate';
import { isPutOff, judgeResult, rejection } from '../../bulk/judge';
import type { Batch } from '../../bulk/schedule';
import type { Outcome } from '../../bulk/types';
import type { OperationResult } from '../../scim/parse';
import type { HttpAnswer } from '../../transport/http';
import { mayBeUndone } from './lookForTraces';
import type { Run } from './runState';
import { settleConflicts, type Conflict } from './settleConflicts';
import { settleDoubt, type Doubt } from './settleDoubt';
import { holdBack } from './waits';

/** How often an operation is sent whose row never came back, although it is known not to have been carried out. */
const maxSendsWithoutRow = 3;

/** How a request was sent. */
export interface Sent {
	readonly request: number;
	readonly failOnErrors: number;
}

/** Row by row: what is certain first, since it decides whether an operation that was put off may still be sent. */
export async function settleResults(
	run: Run,
	batch: Batch,
	results: readonly OperationResult[],
	answer: HttpAnswer,
	sent: Sent,
): Promise<void> {
	const { schedule } = run;
	const { matched, unmatched } = correlate(batch.places, schedule.operation, withoutCopies(results, sent.failOnErrors));
	const putOff: number[] = [];
	const doubtful: Doubt[] = [];
	const conflicts: Conflict[] = [];
	let failed = 0;
	for (const [place, row] of matched) {
		if (row.status !== undefined && row.status >= 400) failed++;
		const verdict = judgeResult(schedule.operation(place), row, run.mayHaveHappened.has(place));
		if (verdict.kind === 'settled') {
			const outcome = isInconclusive(run, place, verdict.outcome) ? undone : verdict.outcome;
			run.settle(place, withTrackingId(outcome, answer), sent.request);
		} else if (verdict.kind === 'again') {
			putOff.push(place);
		} else if (verdict.kind === 'conflict') {
			conflicts.push({ place, row });
		} else {
			const hasRule = schedule.operation(place).spec.onConflict !== undefined;
			const otherwise = row.status !== 409 ? undefined : hasRule ? { place, row } : rejection(row, 409);
			doubtful.push({ place, reason: 'noResult', words: row.words, patience: 'patiently', ...(otherwise === undefined ? {} : { otherwise }) });
		}
	}

	const { silent, leftOut } = missingRows(batch, matched, unmatched, failed, sent.failOnErrors);
	const refusal = commonRefusal(unmatched, silent.length);
	for (const place of silent) {
		const otherwise = refusal ?? (schedule.attempts(place) >= maxSendsWithoutRow ? noRow : undefined);
		doubtful.push({ place, reason: 'noResult', words: {}, patience: 'patiently', ...(otherwise === undefined ? {} : { otherwise }) });
	}
	if (putOff.length > 0) holdBack(run, answer);
	else run.delays.putOff = 0;
	if (doubtful.length > 0) conflicts.push(...(await settleDoubt(run, doubtful, sent.request)));
	if (conflicts.length > 0) await settleConflicts(run, conflicts, sent.request);
	const resendable = putOff.filter((place) => !schedule.isOvertaken(place));
	for (const place of putOff) {
		const row = matched.get(place);
		if (schedule.isOvertaken(place) && row?.status !== undefined) run.settle(place, rejection(row, row.status), sent.request);
	}
	schedule.again([...resendable, ...leftOut]);
}

/** More failures than `failOnErrors` lets happen show that rows came twice; then one without a bulkId counts once. */
function withoutCopies(results: readonly OperationResult[], failOnErrors: number): readonly OperationResult[] {
	if (results.filter(({ status }) => status !== undefined && status >= 400).length <= failOnErrors) return results;
	return [...new Map(results.map((row) => [JSON.stringify(row), row])).values()];
}

/** A change given back after a brief look, and refused now: that it was refused the first time too does not always follow. */
function isInconclusive(run: Run, place: number, outcome: Outcome): boolean {
	return outcome.kind === 'rejected' && run.inQuestion.has(place) && mayBeUndone(run, place);
}

const undone: Outcome = {
	kind: 'unconfirmed',
	reason: 'noResult',
	detail: 'It was sent twice: the first answer was lost, the second was a refusal, which may be due to a deletion in between. Look at the resource in Webex.',
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
	batch: Batch,
	matched: ReadonlyMap<number, OperationResult>,
	unmatched: readonly OperationResult[],
	failedRows: number,
	failOnErrors: number,
): { readonly silent: readonly number[]; readonly leftOut: readonly number[] } {
	const missing = batch.places.filter((place) => !matched.has(place));
	const failed = failedRows + unmatched.filter(({ status }) => status !== undefined && status >= 400).length;
	if (failed < failOnErrors || unmatched.length > 0) return { silent: missing, leftOut: [] };
	const last = batch.places.findLastIndex((place) => matched.has(place));
	const order = new Map(batch.places.map((place, index) => [place, index]));
	const isLeftOut = (place: number): boolean => (order.get(place) ?? 0) > last;
	return { silent: missing.filter((place) => !isLeftOut(place)), leftOut: missing.filter(isLeftOut) };
}

/**
 * The refusal that operations without a row of their own share. There is a row for each of them, though nobody can tell
 * whose: then those which a look finds not carried out are the refused ones. What the refusals differ in is left out.
 */
function commonRefusal(unmatched: readonly OperationResult[], silent: number): Outcome | undefined {
	const refused = unmatched.filter(({ status }) => status !== undefined && status >= 400);
	const [first] = refused;
	if (first?.status === undefined || unmatched.length !== silent || isPutOff(first.status)) return undefined;
	if (!refused.every(({ status }) => status === first.status)) return undefined;
	const agree = refused.every(({ words }) => words.detail === first.words.detail);
	return rejection(agree ? first : { words: {} }, first.status);
}

/** A refusal without a tracking ID of its own gets that of the answer, since Webex's support asks for one. */
function withTrackingId(outcome: Outcome, { trackingId }: HttpAnswer): Outcome {
	if (outcome.kind !== 'rejected' || trackingId === undefined) return outcome;
	return { ...outcome, trackingId: outcome.trackingId ?? trackingId };
}
