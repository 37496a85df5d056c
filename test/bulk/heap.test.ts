import fc from 'fast-check';
import { createHeap } from '../../nodes/WebexScim/bulk/heap';

const smallest = (a: number, b: number): boolean => a < b;

/** Mutants that nothing can tell apart: places that are looked at although nothing stands there, or against themselves. */
describe('a heap', () => {
	it('gives nothing when it is empty', () => {
		const heap = createHeap(smallest);
		expect(heap.pop()).toBeUndefined();
		heap.push(1);
		expect([heap.pop(), heap.pop(), heap.pop()]).toStrictEqual([1, undefined, undefined]);
	});

	it.each<{ name: string; isBefore: (a: number, b: number) => boolean; pushed: readonly number[]; popped: readonly number[] }>([
		{ name: 'the smallest first', isBefore: smallest, pushed: [3, 1, 2], popped: [1, 2, 3] },
		{ name: 'the largest first', isBefore: (a, b) => a > b, pushed: [3, 1, 2, 5, 4], popped: [5, 4, 3, 2, 1] },
		{ name: 'equal ones as often as they were pushed', isBefore: smallest, pushed: [2, 1, 2, 1], popped: [1, 1, 2, 2] },
		{ name: '0 among others', isBefore: smallest, pushed: [1, 0], popped: [0, 1] },
	])('gives $name', ({ isBefore, pushed, popped }) => {
		const heap = createHeap(isBefore);
		for (const value of pushed) heap.push(value);
		expect(pushed.map(() => heap.pop())).toStrictEqual(popped);
	});

	it('always gives the first in order of what is in it, whatever is pushed and popped between', () => {
		fc.assert(
			fc.property(fc.array(fc.option(fc.nat({ max: 50 })), { maxLength: 60 }), (steps) => {
				const heap = createHeap(smallest);
				const model: number[] = [];
				for (const step of steps) {
					if (step === null) {
						model.sort((a, b) => a - b);
						expect(heap.pop()).toBe(model.shift());
					} else {
						heap.push(step);
						model.push(step);
					}
				}
			}),
		);
	});

	it('sorts 5,000 numbers with few comparisons each', () => {
		let comparisons = 0;
		const heap = createHeap((a, b) => (comparisons++, a < b));
		const size = 5_000;
		for (let value = 0; value < size; value++) heap.push((value * 7919) % size);
		const popped = Array.from({ length: size }, () => heap.pop());
		expect(popped.every((value, index) => value === index)).toBe(true);
		expect(comparisons).toBeLessThan(size * 30);
	});
});
