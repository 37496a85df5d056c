import { assertNever } from '../../scim/assertNever';
import { judgeDelivery, type Delivery, type RefusedDelivery } from '../../webex/delivery';
import type { HttpResult } from '../../webex/http';
import { sentenceOfRefusal } from '../../webex/refusal';
import { delayMs } from '../../webex/retry';
import { doubted } from '../doubt';
import { pause } from '../pause';
import type { StepRecord } from '../record';
import { wentThrough, type RunState, type Sent } from '../state';
import type { Transition } from '../transitions';
import { onResult, onResults } from './onResults';

/**
 * Further requests after a refusal of a whole one, all refused, after which the refusal is not about a row. So many for each request that may be
 * out at a time: halves of several requests are out together, and none of them has come down to a row when the first ten are refused.
 */
const maxFurtherRefusals = 10;

/** The same once something went through, which shows that refusals were about rows so far; while anything was never tried. */
const maxFurtherRefusalsLater = 20;

/** Tries to reach Webex in a row before the run gives up. */
const maxUnreachable = 4;

/** What the answer to a request, or its loss, means for each of its operations and for the run. `random` lies in 0 to 1. */
export function onDelivery(state: RunState, sent: Sent, result: HttpResult, nowMs: number, random: number): readonly Transition[] {
	const delivery = judgeDelivery(result);
	const reached: Transition = { kind: 'noted', notes: { unreachable: 0 } };
	return delivery.kind === 'unreachable'
		? onUnreachable(state, sent, delivery.detail, nowMs, random)
		: [reached, ...onReached(state, sent, delivery, nowMs, random)];
}

function onReached(
	state: RunState,
	sent: Sent,
	delivery: Exclude<Delivery, { kind: 'unreachable' }>,
	nowMs: number,
	random: number,
): readonly Transition[] {
	switch (delivery.kind) {
		case 'results':
			return [{ kind: 'noted', notes: { refusals: 0, isAnyThrough: true } }, ...onResults(state, sent, delivery, nowMs, random)];
		case 'later':
			return [pause(state, delivery.answer, nowMs, random), ...requeued(sent, delivery.answer.isUnsent === true ? undefined : 'putOff')];
		case 'laterMaybeDone': {
			const paused = pause(state, delivery.answer, nowMs, random);
			const { trackingId } = delivery.answer;
			const words = trackingId === undefined ? {} : { trackingId };
			const doubt = { reason: 'connectionLost', words, patience: 'briefly' } as const;
			return [paused, ...sent.indexes.map((index) => doubted(index, doubt, sent.request, paused.notes.pausedUntilMs))];
		}
		case 'tooLarge':
			return refused(state, sent, delivery, nowMs);
		case 'refused': {
			const refusals = state.notes.refusals + 1;
			const noted: Transition = { kind: 'noted', notes: { refusals } };
			return isAboutNoRow(state, refusals)
				? [noted, stop(state, delivery), ...requeued(sent)]
				: [noted, ...refused(state, sent, delivery, nowMs)];
		}
		case 'barred':
			return [stop(state, delivery), ...requeued(sent)];
		case 'doubt': {
			const { reason, words } = delivery;
			return sent.indexes.map((index) => doubted(index, { reason, words, patience: 'patiently' }, sent.request, nowMs));
		}
		case 'cancelled':
			return sent.indexes.map((index) => ({ kind: 'settled', index, outcome: cancelled, request: sent.request }));
		default:
			return assertNever(delivery);
	}
}

/** Where no more are left than would be asked for anyway, each of them is. */
function isAboutNoRow({ notes, records, settled, limits }: RunState, refusals: number): boolean {
	const most = maxFurtherRefusals * limits.parallelRequests;
	if (!notes.isAnyThrough) return refusals > most && records.length - settled > most;
	const isUntried = ({ attempts, standing }: StepRecord): boolean => attempts === 0 && standing.kind !== 'settled';
	return refusals > maxFurtherRefusalsLater * limits.parallelRequests && records.some(isUntried);
}

/** Requests that were out together and fail together are one try. */
function onUnreachable(state: RunState, sent: Sent, detail: string, nowMs: number, random: number): readonly Transition[] {
	const { notes } = state;
	const again = sent.indexes.map((index): Transition => ({ kind: 'requeued', index, as: 'unsent' }));
	if (sent.request <= notes.unreachableUpTo) return again;
	const unreachable = notes.unreachable + 1;
	const pausedUntilMs = Math.max(notes.pausedUntilMs, nowMs + delayMs(undefined, unreachable, random, nowMs));
	const stopped = notes.stopped ?? { reason: 'requestRefused' as const, detail };
	const counted = { unreachable, unreachableUpTo: state.requests, pausedUntilMs };
	return [{ kind: 'noted', notes: { ...counted, ...(unreachable >= maxUnreachable ? { stopped } : {}) } }, ...again];
}

/** The first reason to stop holds. */
function stop(state: RunState, refusal: RefusedDelivery): Transition {
	const { notes } = state;
	const detail = sentenceOfRefusal(refusal, wentThrough(state));
	const stopped = { reason: 'requestRefused', detail, status: refusal.status } as const;
	return { kind: 'noted', notes: { stopped: notes.stopped ?? stopped } };
}

function requeued({ indexes }: Sent, as?: 'putOff'): readonly Transition[] {
	return indexes.map((index) => ({ kind: 'requeued', index, ...(as && { as }) }));
}

/** Of one operation it is the refusal of its row. */
function refused(state: RunState, sent: Sent, { status, words }: RefusedDelivery, nowMs: number): readonly Transition[] {
	const [index] = sent.indexes;
	if (sent.indexes.length > 1 || index === undefined) return [{ kind: 'halved', indexes: sent.indexes }];
	return onResult(state, index, { status, words }, {}, sent, nowMs);
}

const cancelled = {
	kind: 'unconfirmed',
	reason: 'connectionLost',
	detail: 'The execution was stopped while Webex was working on this operation. Look in Webex before you run this row again.',
} as const;
