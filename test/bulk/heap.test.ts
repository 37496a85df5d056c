import fc from 'fast-check';
import { createHeap } from '../../nodes/WebexScim/bulk/heap';

/** Mutants that nothing can tell apart: places that are looked at although nothing stands there, or against themselves. */
describe('a heap', () => {
	it('gives nothing when it is empty', () => {
		const heap = createHeap();
		expect(heap.pop()).toBeUndefined();
		heap.push(1);
		expect([heap.pop(), heap.pop(), heap.pop()]).toStrictEqual([1, undefined, undefined]);
	});

	it.each<{ name: string; ascending: readonly number[]; pushed: readonly number[]; popped: readonly number[] }>([
		{ name: 'the smallest first', ascending: [], pushed: [3, 1, 2], popped: [1, 2, 3] },
		{ name: 'equal ones as often as they were pushed', ascending: [], pushed: [2, 1, 2, 1], popped: [1, 1, 2, 2] },
		{ name: '0 among others', ascending: [], pushed: [1, 0], popped: [0, 1] },
		{ name: 'those it began with', ascending: [1, 2, 2, 3], pushed: [], popped: [1, 2, 2, 3] },
		{ name: 'those it began with and those that were pushed', ascending: [1, 3, 5], pushed: [4, 3, 0, 6], popped: [0, 1, 3, 3, 4, 5, 6] },
	])('gives $name', ({ ascending, pushed, popped }) => {
		const heap = createHeap(ascending);
		for (const value of pushed) heap.push(value);
		expect([...popped.map(() => heap.pop()), heap.pop()]).toStrictEqual([...popped, undefined]);
	});

	it('always gives the smallest that is in it, whatever is pushed and popped between', () => {
		const numbers = fc.array(fc.nat({ max: 50 }), { maxLength: 30 });
		fc.assert(
			fc.property(numbers, fc.array(fc.option(fc.nat({ max: 50 })), { maxLength: 60 }), (given, steps) => {
				const model = given.toSorted((a, b) => a - b);
				const heap = createHeap([...model]);
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

	it('sorts 5,000 numbers', () => {
		const size = 5_000;
		const heap = createHeap();
		for (let value = 0; value < size; value++) heap.push((value * 7919) % size);
		expect(Array.from({ length: size }, () => heap.pop())).toStrictEqual([...Array(size).keys()]);
	});
});
