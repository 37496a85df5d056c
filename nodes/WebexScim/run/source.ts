import { dequeue, enqueue, type Queue } from './queue';
import { indexOfRank, recordAt, type RunState } from './state';

/** Where operations are taken from, one after the other. */
export interface Source {
	readonly peek: () => number | undefined;
	readonly take: () => void;
	/** Leaves the operation for a later request. */
	readonly skip: () => void;
	/** What is left to be sent. */
	readonly rest: () => { readonly queue: Queue | undefined; readonly halves: RunState['halves'] };
}

/**
 * Refusals of whole requests in a row after which an operation of a part that was not tried yet is sent by itself: as many as it
 * takes to come from a hundred operations down to a single bad one.
 */
const refusalsBeforeProbe = 8;

/**
 * Sources in the order in which they are asked: a probe where many requests in a row were refused, the halves of refused requests, the
 * queue. The next is asked only where nothing of the one before may go yet, since it waits for what stands in another.
 */
export function* sourcesOf(state: RunState): Iterable<Source> {
	const halves = state.halves.filter((part) => part.some((index) => isFree(state, index)));
	const probe = state.notes.refusals < refusalsBeforeProbe ? undefined : probeOf(state, halves);
	if (probe !== undefined) yield sourceOfProbe(state, halves, probe);
	for (const half of halves)
		yield sourceOfHalf(
			state,
			half,
			halves.filter((other) => other !== half),
		);
	yield sourceOfQueue(state, halves);
}

/**
 * An operation that is not of the part in which the search for a bad row goes on. The further probes lie far from each other,
 * so that bad rows side by side are not taken for all.
 */
function probeOf({ records, notes }: RunState, [half = [], ...others]: RunState['halves']): number | undefined {
	const searched = new Set(half);
	const first = half[0] ?? 0;
	const count = records.length - first;
	const start = Math.floor(spread(notes.refusals - refusalsBeforeProbe + 1) * count);
	for (let step = 0; step < count; step++) {
		const index = first + ((start + step) % count);
		if (records[index]?.standing.kind === 'free' && !searched.has(index)) return index;
	}
	return others.flat().find((index) => records[index]?.standing.kind === 'free');
}

/** Parts of 1 far from each other and in no pattern: steps of the golden ratio. */
function spread(nth: number): number {
	return (nth * goldenRatio) % 1;
}

const goldenRatio = 0.618_033_988_749_895;

/** The probe stays where it waits: what is not free is passed over there. */
function sourceOfProbe({ queue }: RunState, halves: RunState['halves'], probe: number): Source {
	let next: number | undefined = probe;
	const take = (): void => {
		next = undefined;
	};
	return { peek: () => next, take, skip: take, rest: () => ({ queue, halves }) };
}

function sourceOfHalf({ queue }: RunState, half: readonly number[], others: RunState['halves']): Source {
	let position = 0;
	const skipped: number[] = [];
	const take = (): void => {
		position++;
	};
	return {
		peek: () => half[position],
		take,
		skip() {
			skipped.push(half[position] ?? 0);
			take();
		},
		rest() {
			const left = [...skipped, ...half.slice(position)];
			return { queue, halves: left.length === 0 ? others : [left, ...others] };
		},
	};
}

function sourceOfQueue(state: RunState, halves: RunState['halves']): Source {
	let { queue } = state;
	const skipped: number[] = [];
	const take = (): void => {
		if (queue !== undefined) queue = dequeue(queue);
	};
	return {
		peek: () => (queue === undefined ? undefined : indexOfRank(state, queue.rank)),
		take,
		skip() {
			if (queue !== undefined) skipped.push(queue.rank);
			take();
		},
		rest: () => ({ queue: skipped.reduce<Queue | undefined>(enqueue, queue), halves }),
	};
}

function isFree(state: RunState, index: number): boolean {
	return recordAt(state, index).standing.kind === 'free';
}
