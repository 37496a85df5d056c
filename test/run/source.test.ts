import { dequeue, type Queue } from '../../nodes/WebexScim/run/queue';
import { sourcesOf, type Source } from '../../nodes/WebexScim/run/source';
import { indexOfRank, type RunState } from '../../nodes/WebexScim/run/state';
import { user } from '../plan/steps';
import { rejected, settle, start } from './handing';

interface Stand {
	readonly users?: number;
	readonly settled?: readonly number[];
	readonly refusals?: number;
	readonly halves?: RunState['halves'];
}

/** A run of so many users that stands so. */
function standingSo({ users = 10, settled = [], refusals = 0, halves = [] }: Stand): RunState {
	const state = start(Array.from({ length: users }, () => user({})));
	for (const index of settled) settle(state, index, rejected);
	return { ...state, halves, notes: { ...state.notes, refusals } };
}

function queued(state: RunState, queue: Queue | undefined): readonly number[] {
	const indexes: number[] = [];
	for (let rest = queue; rest !== undefined; rest = dequeue(rest)) indexes.push(indexOfRank(state, rest.rank));
	return indexes;
}

function sourceAt(state: RunState, at: number): Source {
	const source = [...sourcesOf(state)][at];
	if (source === undefined) throw new RangeError('No such source');
	return source;
}

describe('where operations are taken from: the first of each source', () => {
	const halves = [
		[0, 1],
		[2, 3],
	];
	const late = [[4, 5], [0], [2]];

	it.each<Stand & { readonly name: string; readonly firsts: readonly unknown[] }>([
		{ name: 'the queue', firsts: [0] },
		{
			name: 'the queue, though many were refused, without halves that have one',
			refusals: 8,
			settled: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
			firsts: [0],
		},
		{ name: 'halves in their order, and then the queue', halves, firsts: [0, 2, 0] },
		{ name: 'no half that has nothing free', halves, settled: [0, 1], firsts: [2, 0] },
		{ name: 'a half that has something free behind', halves, settled: [0], firsts: [0, 2, 0] },
		{ name: 'no probe after seven refusals', halves, refusals: 7, firsts: [0, 2, 0] },
		{ name: 'a probe after eight', halves, refusals: 8, firsts: [6, 0, 2, 0] },
		{ name: 'another one after nine', halves, refusals: 9, firsts: [2, 0, 2, 0] },
		{ name: 'another one after ten', halves, refusals: 10, firsts: [8, 0, 2, 0] },
		{ name: 'another one after eleven', halves, refusals: 11, firsts: [4, 0, 2, 0] },
		{ name: 'the next that is free', halves, refusals: 8, settled: [6, 7], firsts: [8, 0, 2, 0] },
		{
			name: 'from the end to the beginning, and not of the half that is searched',
			halves,
			refusals: 8,
			settled: [6, 7, 8, 9],
			firsts: [2, 0, 2, 0],
		},
		{ name: 'behind the half that is searched', halves: late, refusals: 8, firsts: [7, 4, 0, 2, 0] },
		{ name: 'from the end to what is behind it', halves: late, refusals: 8, settled: [7, 8, 9], firsts: [6, 4, 0, 2, 0] },
		{
			name: 'of another half, where nothing behind is free',
			halves: [[4, 5], [0, 1], [2]],
			refusals: 8,
			settled: [0, 6, 7, 8, 9],
			firsts: [1, 4, 0, 2, 0],
		},
		{ name: 'no probe where nothing else is free', halves: [[4, 5]], refusals: 8, settled: [6, 7, 8, 9], firsts: [4, 0] },
		{ name: 'no probe of what is free and searched', halves: [[0, 1, 2]], users: 3, refusals: 8, firsts: [0, 0] },
	])('$name', ({ firsts, ...stand }) => {
		expect([...sourcesOf(standingSo(stand))].map((source) => source.peek())).toEqual(firsts);
	});
});

describe('what is left of a source', () => {
	it.each<{ name: string; at: number; does: readonly ('take' | 'skip')[]; next?: number; halves: RunState['halves'] }>([
		{ name: 'a half as it was', at: 0, does: [], next: 0, halves: [[0, 1, 2], [3]] },
		{ name: 'a half without what was taken', at: 0, does: ['take'], next: 1, halves: [[1, 2], [3]] },
		{ name: 'a half with what was skipped', at: 0, does: ['skip', 'take'], next: 2, halves: [[0, 2], [3]] },
		{ name: 'what was skipped alone', at: 0, does: ['take', 'skip', 'take'], halves: [[1], [3]] },
		{ name: 'no half of which all was taken', at: 0, does: ['take', 'take', 'take'], halves: [[3]] },
		{ name: 'the half that was taken from comes first', at: 1, does: ['skip'], halves: [[3], [0, 1, 2]] },
		{ name: 'no second half of which all was taken', at: 1, does: ['take'], halves: [[0, 1, 2]] },
	])('$name', ({ at, does, next, halves }) => {
		const state = standingSo({ halves: [[0, 1, 2], [3]] });
		const source = sourceAt(state, at);
		for (const what of does) source[what]();
		expect({ next: source.peek(), ...source.rest() }).toEqual({ next, queue: state.queue, halves });
	});

	it.each(['take', 'skip'] as const)('all but the probe stays where it is: %s', (what) => {
		const halves = [[0, 1]];
		const state = standingSo({ halves, refusals: 8 });
		const probe = sourceAt(state, 0);
		expect(probe.peek()).toBe(6);
		probe[what]();
		expect({ next: probe.peek(), ...probe.rest() }).toEqual({ next: undefined, queue: state.queue, halves });
	});

	it.each<{ name: string; does: readonly ('take' | 'skip')[]; next?: number; left: readonly number[] }>([
		{ name: 'as it was', does: [], next: 0, left: [0, 1, 2] },
		{ name: 'without what was taken', does: ['take'], next: 1, left: [1, 2] },
		{ name: 'with what was skipped, in its order', does: ['skip', 'take'], next: 2, left: [0, 2] },
		{ name: 'with all that was skipped', does: ['skip', 'skip', 'skip'], left: [0, 1, 2] },
		{ name: 'empty, whatever is taken or skipped then', does: ['take', 'take', 'take', 'take', 'skip'], left: [] },
	])('a queue $name', ({ does, next, left }) => {
		const state = standingSo({ users: 3 });
		const source = sourceAt(state, 0);
		for (const what of does) source[what]();
		const { queue, halves } = source.rest();
		expect({ next: source.peek(), left: queued(state, queue), halves }).toEqual({ next, left, halves: [] });
		expect(queued(state, state.queue)).toEqual([0, 1, 2]);
	});
});
