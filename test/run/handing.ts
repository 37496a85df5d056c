import type { Outcome } from '../../nodes/WebexScim/plan/outcome';
import { planRun } from '../../nodes/WebexScim/plan/plan';
import type { Batch } from '../../nodes/WebexScim/run/batch';
import { createRun } from '../../nodes/WebexScim/run/createRun';
import { next } from '../../nodes/WebexScim/run/next';
import type { RunLimits } from '../../nodes/WebexScim/run/notes';
import type { RunState } from '../../nodes/WebexScim/run/state';
import { apply } from '../../nodes/WebexScim/run/transitions';
import { labelled, type Row } from '../plan/steps';
import { finish } from '../../nodes/WebexScim/scim/work';

/** A run without a network or a clock: tests take its batches, and say what becomes of each operation. Webex has answered before. */
export function start(rows: readonly Row[], limits: Partial<RunLimits> = {}): RunState {
	const state = finish(
		createRun(finish(planRun(labelled(rows), 'op')), {
			operationsPerRequest: 100,
			maxBytes: 1_048_576,
			stopAfterErrors: 0,
			parallelRequests: 100,
			...limits,
		}),
	);
	apply(state, { kind: 'noted', notes: { isAnswered: true } });
	return state;
}

/** Sends the next batch; undefined when nothing may be sent now. What is too large for any request is settled on the way. */
export function send(state: RunState): Batch | undefined {
	for (;;) {
		const command = next(state, 0);
		switch (command.kind) {
			case 'settle':
				apply(state, { ...command, kind: 'settled' });
				break;
			case 'send':
				apply(state, { ...command, kind: 'sent', nowMs: 0 });
				return { indexes: command.indexes, texts: command.texts };
			default:
				return undefined;
		}
	}
}

/** Sends the next batch and gives the indexes of its operations. */
export function sendNext(state: RunState): readonly number[] | undefined {
	return send(state)?.indexes;
}

/** Says what became of an operation. */
export function settle(state: RunState, index: number, outcome: Outcome, request?: number): void {
	apply(state, { kind: 'settled', index, outcome, ...(request === undefined ? {} : { request }) });
}

/** Gives operations back, to be sent again. */
export function requeue(state: RunState, ...indexes: readonly number[]): void {
	for (const index of indexes) apply(state, { kind: 'requeued', index });
}

/** Gives the operations of a refused request back in two halves. */
export function halve(state: RunState, indexes: readonly number[] = []): void {
	apply(state, { kind: 'halved', indexes });
}

/** Sends batch after batch, all of it applied, and gives the indexes of each. */
export function drain(state: RunState): readonly (readonly number[])[] {
	const batches: (readonly number[])[] = [];
	for (let batch = send(state); batch !== undefined; batch = send(state)) {
		batches.push(batch.indexes);
		for (const index of batch.indexes) settle(state, index, applied(index), batches.length);
	}
	return batches;
}

/** Where each step stands, in item order: kind and reason of its outcome, or `waiting`, `free`, `sent` … */
export function standings(state: RunState): readonly string[] {
	return state.records.map(({ standing }) => {
		if (standing.kind !== 'settled') return standing.kind;
		const { outcome } = standing.settlement;
		return 'reason' in outcome && outcome.reason !== undefined ? `${outcome.kind} ${outcome.reason}` : outcome.kind;
	});
}

/** What becomes of an operation that goes through; its resource is `id` and its index. */
export const applied = (index: number): Outcome => ({ kind: 'applied', status: 201, resourceId: `id${index}` });
export const rejected: Outcome = { kind: 'rejected', status: 400, detail: 'No.' };
export const unconfirmed: Outcome = { kind: 'unconfirmed', reason: 'connectionLost' };

/** Indexes `from` up to, but without, `to`. */
export const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, index) => from + index);
