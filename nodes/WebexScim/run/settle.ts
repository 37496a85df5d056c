import type { Outcome, Settlement } from '../plan/outcome';
import { counted } from '../scim/counted';
import { baseKeyAt } from './baseKey';
import { enqueue } from './queue';
import { baseAfter } from './rebase';
import type { StepRecord } from './record';
import type { Contested, Standing, Unsure } from './standing';
import { recordAt, type RunState } from './state';

/** Settles a step; whoever waits for it is freed, or settled as `dependencyFailed`. One that is settled already stays as it is. */
export function settle(state: RunState, index: number, outcome: Outcome, request?: number): void {
	const parents = conclude(state, index, outcome, request) ? [index] : [];
	for (let parent = parents.pop(); parent !== undefined; parent = parents.pop()) {
		for (const child of state.children.get(parent) ?? []) {
			if (mayBeReferredTo(recordAt(state, parent))) meet(state, child);
			else if (conclude(state, child, dependencyFailed(recordAt(state, parent)))) parents.push(child);
		}
	}
}

/** True when a settled step leaves a resource that others may refer to. A dry run knows no ids and keeps the text. */
function mayBeReferredTo({ standing }: StepRecord): boolean {
	const outcome = standing.kind === 'settled' ? standing.settlement.outcome : undefined;
	return (
		outcome?.kind === 'planned' || ((outcome?.kind === 'applied' || outcome?.kind === 'unchanged') && outcome.resourceId !== undefined)
	);
}

/** Writes an outcome; false when there is one already. */
function conclude(state: RunState, index: number, outcome: Outcome, request?: number): boolean {
	const { standing, attempts } = recordAt(state, index);
	if (standing.kind === 'settled') return false;
	const settlement: Settlement = request === undefined ? { outcome, attempts } : { outcome, attempts, request };
	put(state, index, { standing: { kind: 'settled', settlement } });
	state.open.delete(index);
	state.putOff.delete(index);
	state.settled++;
	if (isRefused(outcome, standing)) countError(state);
	learn(state, index, outcome);
	if (state.before.size > 0) unlink(state, index);
	if (standing.kind === 'waiting') meetTakers(state, index);
	return true;
}

function isRefused(outcome: Outcome, before: Standing): boolean {
	if (outcome.kind !== 'unconfirmed') return outcome.kind === 'rejected';
	return before.kind === 'unsure' && before.doubt.isRefused === true;
}

/** Keeps what an outcome tells of its resource. */
function learn(state: RunState, index: number, outcome: Outcome): void {
	const { step } = recordAt(state, index);
	if (step.kind !== 'planned') return;
	const { operation } = step;
	const isMade = outcome.kind === 'applied' && outcome.reason !== 'adopted' && operation.method === 'POST';
	if (isMade && outcome.resourceId !== undefined) state.created.add(outcome.resourceId.toLowerCase());
	const key = state.bases.size === 0 ? undefined : baseKeyAt(state, index);
	const base = key === undefined ? undefined : state.bases.get(key);
	if (key !== undefined && base !== undefined) state.bases.set(key, baseAfter(base, operation, outcome));
}

function countError(state: RunState): void {
	const { stopAfterErrors } = state.limits;
	state.errors++;
	if (stopAfterErrors === 0 || state.errors < stopAfterErrors || state.notes.stopped !== undefined) return;
	const detail = `The run stopped after ${counted(state.errors, 'refused operation')}, as 'Stop After Errors' asks. Fix the refused rows, then run the rest.`;
	state.notes = { ...state.notes, stopped: { reason: 'stoppedAfterErrors', detail } };
}

/** Ties two operations on one resource. */
export function link(state: RunState, before: number, after: number): void {
	state.before.set(after, before);
	state.after.set(before, after);
}

/** Takes a settled operation from between its neighbours on the same resource. */
function unlink(state: RunState, index: number): void {
	const before = state.before.get(index);
	const after = state.after.get(index);
	state.before.delete(index);
	state.after.delete(index);
	if (before !== undefined && after !== undefined) link(state, before, after);
	else if (before !== undefined) state.after.delete(before);
	else if (after !== undefined) {
		state.before.delete(after);
		meet(state, after);
	}
}

/** One thing less that an operation waits for. Who takes its name waits no longer than itself; in a loop, since takers have takers. */
function meet(state: RunState, first: number): void {
	const met = [first];
	for (let index = met.pop(); index !== undefined; index = met.pop()) {
		const left = (state.unmet[index] ?? 0) - 1;
		state.unmet[index] = left;
		if (left > 0 || recordAt(state, index).standing.kind !== 'waiting') continue;
		put(state, index, { standing: { kind: 'free' } });
		state.queue = enqueue(state.queue, rankOf(state, index));
		for (const taker of state.takers.get(index) ?? []) met.push(taker);
	}
}

/** One that is settled while it waits frees no name: nobody waits for it. */
function meetTakers(state: RunState, index: number): void {
	for (const taker of state.takers.get(index) ?? []) meet(state, taker);
}

/** Rank of an operation in the queue: the highest turn first, then item order. */
export function rankOf({ highest, turns, records }: RunState, index: number): number {
	return (highest - (turns[index] ?? 0)) * records.length + index;
}

/** An operation becomes unsure or contested. What was put off was answered: it is not unsure for good, and is looked for once. */
export function doubt(state: RunState, index: number, standing: Unsure | Contested): void {
	const isAnswered = standing.kind === 'contested' || standing.doubt.otherwise?.kind === 'putOff';
	put(state, index, isAnswered ? { standing, putOff: undefined } : { standing, wasUnsure: true });
	state.open.add(index);
	state.putOff.delete(index);
}

/** Changes what is known of a step. */
export function put(state: RunState, index: number, change: Partial<StepRecord>): void {
	state.records[index] = { ...recordAt(state, index), ...change };
}

function dependencyFailed({ step, standing }: StepRecord): Outcome {
	const { name, label } = step.kind === 'planned' ? step.operation : step;
	const outcome = standing.kind === 'settled' ? standing.settlement.outcome : undefined;
	return { kind: 'notAttempted', reason: 'dependencyFailed', detail: `It refers to ${name ?? label}, ${whyFailed(outcome)}` };
}

/** What to do is told where it can be done: a row that waited for another has nothing wrong. */
function whyFailed(outcome: Outcome | undefined): string {
	if (outcome?.kind === 'unconfirmed') return 'and nobody knows whether that went through. Look in Webex, then run what is missing there.';
	if (outcome?.kind === 'notAttempted' && outcome.reason === 'dependencyFailed')
		return 'which was not sent, since it refers to another row. See that row for what to do, then run all of them again.';
	return 'which did not go through. Fix that row, then run both again.';
}
