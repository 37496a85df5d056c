import fc from 'fast-check';
import { dequeue, enqueue, queueOf, type Queue } from '../../nodes/WebexScim/run/queue';

/** The ranks of a queue in the order in which they come out. */
function drained(queue: Queue | undefined): readonly number[] {
	const ranks: number[] = [];
	for (let rest = queue; rest !== undefined; rest = dequeue(rest)) ranks.push(rest.rank);
	return ranks;
}

const filled = (ranks: readonly number[]): Queue | undefined => ranks.reduce<Queue | undefined>(enqueue, undefined);

describe('a queue', () => {
	it.each<{ name: string; ascending: readonly number[]; added: readonly number[]; drained: readonly number[] }>([
		{ name: 'nothing when it is empty', ascending: [], added: [], drained: [] },
		{ name: 'the lowest first', ascending: [], added: [3, 1, 2], drained: [1, 2, 3] },
		{ name: 'equal ones as often as they were added', ascending: [], added: [2, 1, 2, 1], drained: [1, 1, 2, 2] },
		{ name: '0 among others', ascending: [], added: [1, 0], drained: [0, 1] },
		{ name: 'those it began with', ascending: [1, 2, 2, 3], added: [], drained: [1, 2, 2, 3] },
		{ name: 'those it began with and those that were added', ascending: [1, 3, 5], added: [4, 3, 0, 6], drained: [0, 1, 3, 3, 4, 5, 6] },
	])('gives $name', ({ ascending, added, drained: expected }) => {
		expect(drained(added.reduce<Queue | undefined>(enqueue, queueOf(ascending)))).toStrictEqual(expected);
	});

	it('always gives the lowest that is in it, whatever is added and taken between, and keeps its spines short', () => {
		const rank = fc.nat({ max: 50 });
		fc.assert(
			fc.property(fc.array(rank, { maxLength: 30 }), fc.array(fc.option(rank), { maxLength: 60 }), (given, steps) => {
				let model = given.toSorted((a, b) => a - b);
				let queue = queueOf(model);
				for (const step of steps) {
					expect(queue?.rank).toBe(model[0]);
					if (step !== null) queue = enqueue(queue, step);
					else if (queue !== undefined) queue = dequeue(queue);
					model = step === null ? model.slice(1) : [...model, step].toSorted((a, b) => a - b);
					expectLeftist(queue);
				}
				expect(drained(queue)).toStrictEqual(model);
			}),
			{ numRuns: 300 },
		);
	});

	it('stays as it was whatever is made of it', () => {
		fc.assert(
			fc.property(
				fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 12 }),
				fc.array(fc.nat({ max: 20 }), { maxLength: 6 }),
				(ranks, more) => {
					const queue = filled(ranks);
					const before = JSON.stringify(queue);
					const grown = more.map((rank) => enqueue(queue, rank));
					const shrunk = queue === undefined ? undefined : dequeue(queue);
					expect(JSON.stringify(queue)).toBe(before);
					const sorted = ranks.toSorted((a, b) => a - b);
					expect(grown.map(drained)).toStrictEqual(more.map((rank) => [...ranks, rank].toSorted((a, b) => a - b)));
					expect(drained(shrunk)).toStrictEqual(sorted.slice(1));
					expect(drained(queue)).toStrictEqual(sorted);
				},
			),
		);
	});

	const size = 20_000;
	const scattered = Array.from({ length: size }, (_, index) => (index * 7_919) % size);
	const ascending = Array.from({ length: size }, (_, index) => index);

	it.each<{ name: string; build: () => Queue | undefined }>([
		{ name: 'begun with in order', build: () => queueOf(ascending) },
		{ name: 'added in order', build: () => filled(ascending) },
		{ name: 'added in the opposite order', build: () => filled(ascending.toReversed()) },
		{ name: 'added in no order', build: () => filled(scattered) },
		{
			name: 'begun with and then taken and added again',
			build: () =>
				ascending.reduce<Queue | undefined>(
					(queue, rank) => enqueue(queue === undefined ? queue : dequeue(queue), rank),
					queueOf(ascending),
				),
		},
	])('takes 20,000 without deep recursion: $name', ({ build }) => {
		expect(drained(build())).toHaveLength(size);
	});

	it('is begun in linear time: one piece for each rank, none made twice', () => {
		const queue = queueOf(ascending);
		let pieces = 0;
		for (let rest = queue; rest !== undefined; rest = rest.left) {
			expect([rest.rank, rest.spine, rest.right]).toStrictEqual([pieces, 1, undefined]);
			pieces++;
		}
		expect(pieces).toBe(size);
	});
});

/** The right side of each piece is the shorter one, so that a way to the right has no more than log n pieces. */
function expectLeftist(queue: Queue | undefined): void {
	const open = queue === undefined ? [] : [queue];
	for (let piece = open.pop(); piece !== undefined; piece = open.pop()) {
		const { rank, spine, left, right } = piece;
		const sides = [left, right].flatMap((side) => side ?? []);
		if (spine !== (right?.spine ?? 0) + 1 || (left?.spine ?? 0) < (right?.spine ?? 0)) throw new Error(`the spine of ${rank} is ${spine}`);
		if (sides.some((side) => side.rank < rank)) throw new Error(`${rank} stands over a lower one`);
		open.push(...sides);
	}
}
