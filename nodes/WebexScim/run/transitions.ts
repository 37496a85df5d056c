import type { Outcome } from '../plan/outcome';
import type { Operation } from '../plan/step';
import { assertNever } from '../scim/assertNever';
import { enqueue, type Queue } from './queue';
import { put, rankOf, settle } from './settle';
import { recordAt, type Contested, type RunNotes, type RunState, type Unsure } from './state';

/** A step from one state of a run to the next: the arrows of the drawing at `Standing`, and the run's own values. */
export type Transition =
	| {
			readonly kind: 'sent';
			readonly indexes: readonly number[];
			readonly queue: Queue | undefined;
			readonly halves: readonly (readonly number[])[];
			readonly nowMs: number;
			/** A dry run: it counts as no attempt. */
			readonly isPreview?: true;
	  }
	| { readonly kind: 'settled'; readonly index: number; readonly outcome: Outcome; readonly request?: number }
	/** To be sent again: `unsent` if the request never left, `inQuestion` after a brief look. */
	| { readonly kind: 'requeued'; readonly index: number; readonly as?: 'unsent' | 'inQuestion' }
	/** A request in two halves, to be sent next, so that the search for the row that spoils it comes down to single ones soon. */
	| { readonly kind: 'halved'; readonly indexes: readonly number[] }
	| { readonly kind: 'doubted'; readonly index: number; readonly standing: Unsure | Contested }
	/** A create became a change of the resource that it met. */
	| { readonly kind: 'changed'; readonly index: number; readonly operation: Operation }
	| { readonly kind: 'noted'; readonly notes: Partial<RunNotes> };

/** Takes a step. The only place that changes a run. */
export function apply(state: RunState, transition: Transition): void {
	switch (transition.kind) {
		case 'sent':
			state.requests++;
			state.queue = transition.queue;
			state.halves = transition.halves;
			send(state, transition.indexes, transition.nowMs, transition.isPreview === true ? 0 : 1);
			return;
		case 'settled':
			settle(state, transition.index, transition.outcome, transition.request);
			return;
		case 'requeued':
			requeue(state, transition.index, transition.as);
			return;
		case 'halved': {
			const middle = Math.ceil(transition.indexes.length / 2);
			for (const index of transition.indexes) setFree(state, index);
			state.halves = [transition.indexes.slice(0, middle), transition.indexes.slice(middle), ...state.halves];
			return;
		}
		case 'doubted': {
			const { standing } = transition;
			put(state, transition.index, standing.kind === 'unsure' ? { standing, wasUnsure: true } : { standing });
			return;
		}
		case 'changed': {
			const { step } = recordAt(state, transition.index);
			if (step.kind === 'planned') put(state, transition.index, { step: { ...step, operation: transition.operation } });
			state.notes = { ...state.notes, hasChanged: true };
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

function send(state: RunState, indexes: readonly number[], nowMs: number, count: number): void {
	const standing = { kind: 'sent', request: state.requests } as const;
	for (const index of indexes) {
		const record = recordAt(state, index);
		const { attempts, wasUnsure, firstSentMs = nowMs } = record;
		state.records[index] = { ...record, standing, attempts: attempts + count, firstSentMs: wasUnsure ? firstSentMs : nowMs };
		state.open.add(index);
	}
}

function requeue(state: RunState, index: number, as?: 'unsent' | 'inQuestion'): void {
	const { attempts } = recordAt(state, index);
	put(state, index, { attempts: as === 'unsent' ? attempts - 1 : attempts, isInQuestion: as === 'inQuestion' });
	setFree(state, index);
	state.queue = enqueue(state.queue, rankOf(state, index));
}

function setFree(state: RunState, index: number): void {
	state.open.delete(index);
	put(state, index, { standing: { kind: 'free' } });
}
