import { correlate } from '../../bulk/correlate';
import { isPutOff, judgeResult, rejection } from '../../bulk/judge';
import type { Batch } from '../../bulk/schedule';
import type { Outcome } from '../../bulk/types';
import { bulkRequestText } from '../../scim/messages';
import type { ErrorWords, OperationResult } from '../../scim/parse';
import { judgeDelivery, type Delivery } from '../../transport/delivery';
import type { HttpAnswer } from '../../transport/http';
import { scimPath } from '../../transport/lookup';
import { delayMs } from '../../transport/retry';
import { mayBeUndone } from './lookForTraces';
import { sentenceOfRefusal } from './refusal';
import { stopForWait, type Run } from './run';
import { settleConflicts, type Conflict } from './settleConflicts';
import { settleDoubt, type Doubt } from './settleDoubt';

/** Further requests after a refusal of a whole one, all refused, after which the refusal is not about a row. */
const maxFurtherRefusals = 10;

/** Tries to reach Webex in a row before the run gives up. */
const maxUnreachable = 4;

/** How often an operation is sent whose row never came back, although it is known not to have been carried out. */
const maxSendsWithoutRow = 3;

/** Sends one batch, once, and settles its operations or gives them back to the schedule. */
export async function deliverBatch(run: Run, batch: Batch): Promise<void> {
	const { schedule } = run;
	const failOnErrors = run.failOnErrors();
	const sentMs = run.now();
	for (const place of batch.places) {
		const { method, target } = schedule.operation(place).spec;
		if (!run.mayHaveHappened.has(place)) run.firstSentMs[place] = sentMs;
		if (method === 'DELETE' && target.kind === 'id') run.deletedIds.add(target.id);
	}
	schedule.countSent(batch);
	const request = run.nextRequest();
	const body = bulkRequestText(failOnErrors, batch.texts);
	const result = await run.send({ method: 'POST', path: scimPath(run.settings.organizationId, 'Bulk'), body });
	const delivery = judgeDelivery(result);
	if (delivery.kind !== 'unreachable') run.delays.unreachable = 0;
	await settleDelivery(run, batch, delivery, { request, failOnErrors });
}

interface Sent {
	readonly request: number;
	readonly failOnErrors: number;
}

async function settleDelivery(run: Run, batch: Batch, delivery: Delivery, sent: Sent): Promise<void> {
	const { schedule } = run;
	switch (delivery.kind) {
		case 'results':
			run.refusals.inARow = 0;
			await settleResults(run, batch, delivery.results, delivery.answer, sent);
			return;
		case 'later':
			holdBack(run, delivery.answer);
			schedule.again(batch.places);
			return;
		case 'laterMaybeDone':
			stopForWait(run, await run.waiting.wait(holdBack(run, delivery.answer)));
			await settleDoubt(run, inDoubt(batch.places, 'connectionLost', wordsOf(delivery.answer), 'briefly'), sent.request);
			return;
		case 'unreachable':
			run.delays.unreachable++;
			if (run.delays.unreachable >= maxUnreachable) run.stop('requestRefused', delivery.detail);
			run.hold(delayMs(undefined, run.delays.unreachable, run.random(), run.now()));
			schedule.uncountSent(batch);
			schedule.again(batch.places);
			return;
		case 'tooLarge':
			refuse(run, batch, delivery, sent.request);
			return;
		case 'refused':
			run.refusals.inARow++;
			if (run.refusals.inARow > maxFurtherRefusals) {
				run.stop('requestRefused', sentenceOfRefusal(delivery), delivery.status);
				schedule.again(batch.places);
			} else {
				refuse(run, batch, delivery, sent.request);
			}
			return;
		case 'barred':
			run.stop('requestRefused', sentenceOfRefusal(delivery), delivery.status);
			schedule.again(batch.places);
			return;
		case 'doubt':
			await settleDoubt(run, inDoubt(batch.places, delivery.reason, delivery.words, 'patiently'), sent.request);
			return;
		case 'cancelled':
			for (const place of batch.places) {
				run.settle(place, { kind: 'unconfirmed', reason: 'connectionLost', detail: 'The execution was stopped while Webex was working on this operation.' }, sent.request);
			}
	}
}

/** Row by row: what is certain first, since it decides whether an operation that was put off may still be sent. */
async function settleResults(
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

function refuse(run: Run, batch: Batch, delivery: { readonly status: number; readonly words: ErrorWords }, request: number): void {
	const [only] = batch.places;
	if (batch.places.length > 1 || only === undefined) run.schedule.halve(batch);
	else run.settle(only, rejection({ words: delivery.words }, delivery.status), request);
}

/** Keeps the whole run from sending for as long as Webex asks, and tells how long, in ms. */
function holdBack(run: Run, answer: HttpAnswer): number {
	run.delays.putOff++;
	const ms = delayMs(answer, run.delays.putOff, run.random(), run.now());
	run.hold(ms);
	return ms;
}

function inDoubt(
	places: readonly number[],
	reason: Doubt['reason'],
	words: ErrorWords,
	patience: Doubt['patience'],
): readonly Doubt[] {
	return places.map((place) => ({ place, reason, words, patience }));
}

function wordsOf(answer: HttpAnswer): ErrorWords {
	return answer.trackingId === undefined ? {} : { trackingId: answer.trackingId };
}
