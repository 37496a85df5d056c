import type { Outcome } from '../plan/outcome';
import type { Operation } from '../plan/step';
import { assertNever } from '../scim/assertNever';
import type { PatchForm } from '../scim/patch/forms';
import type { Writable } from '../scim/writable';
import { addChanged } from './changed';
import { addMade } from './made';
import type { RunNotes } from './notes';
import { enqueue, type Queue } from './queue';
import type { StepRecord } from './record';
import { putOffAfter, type Requeued } from './requeued';
import { doubt, put, rankOf, settle } from './settle';
import type { Contested, Unsure } from './standing';
import { recordAt, type RunState } from './state';

/** A step from one state of a run to the next: the arrows of the drawing at `Standing`, and the run's own values. */
export type Transition =
	| {
			readonly kind: 'sent';
			readonly indexes: readonly number[];
			readonly queue: Queue | undefined;
			readonly halves: readonly (readonly number[])[];
			readonly nowMs: number;
			/** Changes as they were made anew, by index. */
			readonly rebased: ReadonlyMap<number, Operation>;
			/** Creates among them that became changes of what another step made, by index that step's. */
			readonly made: ReadonlyMap<number, number>;
			/** A dry run: it counts as no attempt. */
			readonly isPreview?: true;
	  }
	| {
			readonly kind: 'settled';
			readonly index: number;
			readonly outcome: Outcome;
			readonly request?: number;
			/** The step that made what this one was to make as well. */
			readonly maker?: number;
	  }
	/** To be sent again. `said`: the row that put it off. */
	| { readonly kind: 'requeued'; readonly index: number; readonly as?: Requeued; readonly said?: StepRecord['said'] }
	/**
	 * A request in two halves, to be sent next, so that the search for the row that spoils it comes down to single ones soon; one
	 * operation goes by itself.
	 */
	| { readonly kind: 'halved'; readonly indexes: readonly number[]; readonly as?: 'undone' }
	| { readonly kind: 'doubted'; readonly index: number; readonly standing: Unsure | Contested }
	/** A PATCH in its other form, to be sent again. */
	| { readonly kind: 'reformed'; readonly index: number; readonly form: PatchForm }
	/** A create became a change of the resource that it met. */
	| { readonly kind: 'changed'; readonly index: number; readonly operation: Operation }
	| { readonly kind: 'noted'; readonly notes: Partial<RunNotes> };

/** Takes a step. The only place that changes a run. What is settled is not changed any more. */
export function apply(state: RunState, transition: Transition): void {
	if ('index' in transition && isSettled(state, transition.index)) return;
	switch (transition.kind) {
		case 'sent':
			send(state, transition);
			return;
		case 'settled':
			if (recordAt(state, transition.index).standing.kind === 'contested') state.notes = { ...state.notes, hasChanged: true };
			if (transition.maker !== undefined) addMade(state, transition.index, transition.maker);
			settle(state, transition.index, transition.outcome, transition.request);
			return;
		case 'requeued':
			requeue(state, transition.index, transition.as, transition.said);
			return;
		case 'halved':
			halve(state, transition.indexes, transition.as);
			return;
		case 'doubted':
			doubt(state, transition.index, transition.standing);
			return;
		case 'reformed':
			put(state, transition.index, { form: transition.form, isInOtherForm: true });
			requeue(state, transition.index);
			return;
		case 'changed': {
			const { step } = recordAt(state, transition.index);
			if (step.kind === 'planned') put(state, transition.index, { step: { ...step, operation: transition.operation }, wasUnsure: false });
			state.notes = { ...state.notes, hasChanged: true };
			addChanged(state, transition.index);
			requeue(state, transition.index);
			return;
		}
		case 'noted':
			state.notes = { ...state.notes, ...transition.notes };
			return;
		default:
			assertNever(transition);
	}
}

/** What is settled stays so, whatever comes in later. */
function isSettled(state: RunState, index: number): boolean {
	return recordAt(state, index).standing.kind === 'settled';
}

function send(state: RunState, { indexes, queue, halves, nowMs, rebased, made, isPreview }: Extract<Transition, { kind: 'sent' }>): void {
	state.requests++;
	state.queue = queue;
	state.halves = halves;
	const standing = { kind: 'sent', request: state.requests } as const;
	for (const [index, maker] of made) addMade(state, index, maker);
	for (const index of indexes) {
		const { step, attempts, wasUnsure, putOff, firstSentMs = nowMs, form = state.notes.form } = recordAt(state, index);
		const operation = rebased.get(index);
		const sent: Writable<Partial<StepRecord>> = {
			standing,
			attempts: attempts + (isPreview === true ? 0 : 1),
			firstSentMs: wasUnsure || putOff !== undefined ? firstSentMs : nowMs,
			wasAlone: indexes.length === 1,
		};
		if (step.kind === 'planned' && operation !== undefined) sent.step = { ...step, operation };
		if (form !== undefined) sent.form = form;
		put(state, index, sent);
		state.open.add(index);
		state.putOff.delete(index);
	}
}

function requeue(state: RunState, index: number, as?: Requeued, said?: StepRecord['said']): void {
	const { attempts, undone } = recordAt(state, index);
	put(state, index, {
		attempts: as === 'unsent' ? attempts - 1 : attempts,
		undone: as === 'undone' ? undone + 1 : undone,
		putOff: putOffAfter(recordAt(state, index), as, state.requests),
		...(said && { said }),
	});
	setFree(state, index);
	state.queue = enqueue(state.queue, rankOf(state, index));
}

function halve(state: RunState, all: readonly number[], as?: 'undone'): void {
	const indexes = all.filter((index) => !isSettled(state, index));
	const middle = Math.ceil(indexes.length / 2);
	for (const index of indexes) {
		if (as === 'undone') put(state, index, { undone: recordAt(state, index).undone + 1 });
		setFree(state, index);
	}
	state.halves = [indexes.slice(0, middle), indexes.slice(middle), ...state.halves].filter(({ length }) => length > 0);
}

function setFree(state: RunState, index: number): void {
	state.open.delete(index);
	put(state, index, { standing: { kind: 'free' } });
	if (recordAt(state, index).putOff !== undefined) state.putOff.add(index);
}
