import { rejection } from '../../bulk/judge';
import type { Batch } from '../../bulk/schedule';
import { bulkRequestText } from '../../scim/messages';
import type { ErrorWords } from '../../scim/parse';
import { judgeDelivery, type Delivery } from '../../transport/delivery';
import type { HttpAnswer } from '../../transport/http';
import { scimPath } from '../../transport/lookup';
import { delayMs } from '../../transport/retry';
import { sentenceOfRefusal } from './refusal';
import type { Run } from './runState';
import { settleDoubt, type Doubt } from './settleDoubt';
import { settleResults, type Sent } from './settleResults';
import { holdBack, stopForWait } from './waits';

/** Further requests after a refusal of a whole one, all refused, after which the refusal is not about a row. */
const maxFurtherRefusals = 10;

/** Tries to reach Webex in a row before the run gives up. */
const maxUnreachable = 4;

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

function refuse(run: Run, batch: Batch, delivery: { readonly status: number; readonly words: ErrorWords }, request: number): void {
	const [only] = batch.places;
	if (batch.places.length > 1 || only === undefined) run.schedule.halve(batch);
	else run.settle(only, rejection({ words: delivery.words }, delivery.status), request);
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
