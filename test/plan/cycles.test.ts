import fc from 'fast-check';
import { findCycles } from '../../nodes/WebexScim/plan/cycles';

/** Mutants that nothing can tell apart: a node that is entered again after its part was closed, and one more behind the last. */
describe('nodes on a cycle', () => {
	it.each<{ name: string; next: readonly (readonly number[])[]; cyclic: readonly number[] }>([
		{ name: 'an empty graph has none', next: [], cyclic: [] },
		{ name: 'nodes without edges', next: [[], [], []], cyclic: [] },
		{ name: 'a chain', next: [[1], [2], []], cyclic: [] },
		{ name: 'a chain written backwards', next: [[], [0], [1]], cyclic: [] },
		{ name: 'a node that names itself', next: [[], [1], []], cyclic: [1] },
		{ name: 'a node that names itself and another', next: [[], [0, 1]], cyclic: [1] },
		{ name: 'a pair', next: [[1], [0], []], cyclic: [0, 1] },
		{ name: 'a ring of three', next: [[1], [2], [0]], cyclic: [0, 1, 2] },
		{ name: 'what leads into a ring is not on it', next: [[1], [2], [1]], cyclic: [1, 2] },
		{ name: 'what a ring leads to is not on it', next: [[1], [0, 2], []], cyclic: [0, 1] },
		{ name: 'two rings apart', next: [[1], [0], [3], [2]], cyclic: [0, 1, 2, 3] },
		{ name: 'a ring that leads to a ring', next: [[1], [0, 2], [3], [2], [0]], cyclic: [0, 1, 2, 3] },
		{ name: 'two ways to one end', next: [[1, 2], [3], [3], []], cyclic: [] },
		{ name: 'two ways that meet and go back', next: [[1, 2], [3], [3], [0]], cyclic: [0, 1, 2, 3] },
		{ name: 'an edge back to a closed part is no cycle', next: [[1], [], [1, 0]], cyclic: [] },
		{ name: 'a long way round and a short cut', next: [[1], [2], [3], [1]], cyclic: [1, 2, 3] },
		{ name: 'the same edge twice', next: [[1, 1], []], cyclic: [] },
	])('$name', ({ next, cyclic }) => {
		expect([...findCycles(next)].sort((a, b) => a - b)).toStrictEqual(cyclic);
	});

	it('agrees with walking from every node back to itself', () => {
		const graph = fc
			.integer({ min: 1, max: 9 })
			.chain((size) => fc.array(fc.uniqueArray(fc.nat({ max: size - 1 }), { maxLength: 3 }), { minLength: size, maxLength: size }));
		fc.assert(
			fc.property(graph, (next) => {
				const expected = next.map((_, node) => node).filter((node) => canReach(next, node, node));
				expect([...findCycles(next)].sort((a, b) => a - b)).toStrictEqual(expected);
			}),
			{ numRuns: 200 },
		);
	});

	it('takes a chain and a ring of 20,000 nodes without recursion', () => {
		const size = 20_000;
		const chain = Array.from({ length: size }, (_, node) => (node + 1 < size ? [node + 1] : []));
		const ring = Array.from({ length: size }, (_, node) => [(node + 1) % size]);
		expect(findCycles(chain).size).toBe(0);
		expect(findCycles(ring).size).toBe(size);
	});
});

function canReach(next: readonly (readonly number[])[], from: number, to: number): boolean {
	const seen = new Set<number>();
	const open = [...(next[from] ?? [])];
	for (let node = open.pop(); node !== undefined; node = open.pop()) {
		if (node === to) return true;
		if (seen.has(node)) continue;
		seen.add(node);
		open.push(...(next[node] ?? []));
	}
	return false;
}
