import { each, finish, flatMapped, mapped, once, someOf, type Work } from '../../nodes/WebexScim/scim/work';

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

/** How many slices work has, and what it gives. */
function sliced<T>(work: Work<T>): readonly [slices: number, result: T] {
	for (let slices = 1; ; slices++) {
		const slice = work.next();
		if (slice.done === true) return [slices, slice.value];
	}
}

describe('work on a list', () => {
	it.each([
		[0, 1],
		[15, 1],
		[16, 2],
		[17, 2],
		[33, 3],
	])('of %i entries has %i slices', (count, slices) => {
		const seen: (readonly [number, number])[] = [];
		expect(sliced(each(numbers(count), (entry, index) => seen.push([entry, index])))).toEqual([slices, undefined]);
		expect(seen).toEqual(numbers(count).map((index) => [index, index]));
	});

	it('gives what each entry becomes, in order', () => {
		expect(sliced(mapped(new Set(['a', 'b', 'c']), (entry, index) => `${entry}${index}`))).toEqual([1, ['a0', 'b1', 'c2']]);
	});

	it('gives all that each entry becomes, however much that is', () => {
		const [, many] = sliced(flatMapped([200_000, 0, 2], numbers));
		expect([many.length, ...many.slice(-2)]).toEqual([200_002, 0, 1]);
	});

	it.each([
		['none', 40, -1, [3, false], 40],
		['the first', 40, 0, [1, true], 1],
		['the 17th', 40, 16, [2, true], 17],
	])('ends with the first that is as said: %s', (_, count, at, expected, looks) => {
		const seen: number[] = [];
		const is = (entry: number): boolean => seen.push(entry) > 0 && entry === at;
		expect([sliced(someOf(numbers(count), is)), seen.length]).toEqual([expected, looks]);
	});
});

it('one thing is a slice of its own', () => {
	expect(sliced(once(() => 'done'))).toEqual([2, 'done']);
});

it('is finished in one go', () => {
	expect(finish(mapped(numbers(100), (entry) => entry * 2))).toEqual(numbers(100).map((entry) => entry * 2));
});
