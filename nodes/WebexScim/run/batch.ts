import { envelopeBytes } from '../scim/messages';
import type { Outcome } from '../plan/outcome';
import { operationText } from './operationText';
import { dequeue, enqueue, type Queue } from './queue';
import { idOfAlias, indexOfRank, operationAt, recordAt, type RunState } from './state';

/** Operations that go into one bulk request, in sending order: their indexes in the plan and their JSON text. */
export interface Batch {
	readonly indexes: readonly number[];
	readonly texts: readonly string[];
}

/** A batch, with what is left to be sent after it; or an operation that is too large for any request. */
export type Gathered =
	| ({ readonly kind: 'send'; readonly queue: Queue | undefined; readonly halves: RunState['halves'] } & Batch)
	| { readonly kind: 'settle'; readonly index: number; readonly outcome: Outcome };

/** Takes from the queue what goes together, or finds an operation that is too large by itself; undefined when nothing may go now. */
export function gather(state: RunState): Gathered | undefined {
	const { limits } = state;
	const source = sourceOf(state);
	const locked = state.notes.hasChanged ? resourcesUnderWay(state) : undefined;
	const indexes: number[] = [];
	const texts: string[] = [];
	let bytes = envelopeBytes;
	while (indexes.length < limits.operationsPerRequest) {
		const index = source.peek();
		if (index === undefined) break;
		if (recordAt(state, index).standing.kind !== 'free') {
			source.take();
			continue;
		}
		const resource = locked === undefined ? undefined : resourceAt(state, index);
		if (resource !== undefined && locked?.has(resource) === true) {
			source.skip();
			continue;
		}
		const step = operationAt(state, index);
		const text = operationText(step, (alias) => idOfAlias(state, alias));
		const size = Buffer.byteLength(text);
		if (envelopeBytes + size > limits.maxBytes) {
			return { kind: 'settle', index, outcome: tooLarge(step.operation.label, size, limits.maxBytes) };
		}
		const more = size + (indexes.length > 0 ? 1 : 0);
		if (bytes + more > limits.maxBytes) break;
		bytes += more;
		indexes.push(index);
		texts.push(text);
		if (resource !== undefined) locked?.add(resource);
		source.take();
	}
	return indexes.length === 0 ? undefined : { kind: 'send', indexes, texts, ...source.rest() };
}

/** Where operations are taken from: the first half of a refused request if there is one, else the queue. */
function sourceOf(state: RunState): {
	readonly peek: () => number | undefined;
	readonly take: () => void;
	/** Leaves the operation for a later request. */
	readonly skip: () => void;
	readonly rest: () => { readonly queue: Queue | undefined; readonly halves: RunState['halves'] };
} {
	const [half, ...halves] = state.halves;
	let { queue } = state;
	let position = 0;
	const skipped: number[] = [];
	const take = (): void => {
		if (half !== undefined) position++;
		else if (queue !== undefined) queue = dequeue(queue);
	};
	return {
		peek: () => (half !== undefined ? half[position] : queue === undefined ? undefined : indexOfRank(state, queue.rank)),
		take,
		skip() {
			if (half !== undefined) skipped.push(half[position] ?? 0);
			else if (queue !== undefined) skipped.push(queue.rank);
			take();
		},
		rest() {
			if (half === undefined) return { queue: skipped.reduce<Queue | undefined>(enqueue, queue), halves };
			const left = [...skipped, ...half.slice(position)];
			return { queue, halves: left.length === 0 ? halves : [left, ...halves] };
		},
	};
}

/** Resources that operations under way are about. */
function resourcesUnderWay(state: RunState): Set<string> {
	return new Set([...state.open].flatMap((index) => resourceAt(state, index) ?? []));
}

function resourceAt(state: RunState, index: number): string | undefined {
	const { target, resourceType } = operationAt(state, index).operation;
	return target.kind === 'id' ? `${resourceType} ${target.id.toLowerCase()}` : undefined;
}

function tooLarge(label: string, size: number, limit: number): Outcome {
	return {
		kind: 'invalid',
		reason: 'tooLarge',
		detail: `The operation of ${label} has ${size.toLocaleString('en')} bytes; a request may have ${limit.toLocaleString('en')}. Shorten or leave out the longest fields of 'data'.`,
	};
}
