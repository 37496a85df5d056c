import { growingSet, isIn, textsOf, withMore } from '../../nodes/WebexScim/scim/growingSet';

describe('a set that is only added to', () => {
	const first = growingSet(['a', 'b', 'a']);
	const second = withMore(first, ['b', 'c']);
	const other = withMore(first, ['d']);
	const third = withMore(second, ['d']);

	it.each([
		{ name: 'an empty one', set: growingSet(), has: [] },
		{ name: 'each text once', set: first, has: ['a', 'b'] },
		{ name: 'with more', set: second, has: ['a', 'b', 'c'] },
		{ name: 'a second one made of the first', set: other, has: ['a', 'b', 'd'] },
		{ name: 'with still more', set: third, has: ['a', 'b', 'c', 'd'] },
		{ name: 'with nothing more', set: withMore(third, []), has: ['a', 'b', 'c', 'd'] },
	])('$name', ({ set, has }) => {
		expect([...textsOf(set)]).toStrictEqual(has);
		expect(set.size).toBe(has.length);
		expect(['a', 'b', 'c', 'd'].filter((text) => isIn(set, text))).toStrictEqual(has);
	});
});
