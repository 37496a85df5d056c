import { entered, isScalar, marksOf, marksToCover } from '../../nodes/WebexScim/scim/marks';
import type { JsonValue } from '../../nodes/WebexScim/scim/json';

it.each<{ name: string; entry: JsonValue; marks: readonly string[]; toCover: readonly string[] }>([
	{ name: 'a text', entry: 'Zoe\u0308', marks: ['value zo\u00eb'], toCover: ['value zo\u00eb'] },
	{ name: 'a number', entry: 7, marks: ['value 7'], toCover: ['value 7'] },
	{ name: 'a boolean', entry: false, marks: ['value false'], toCover: ['value false'] },
	{ name: 'nothing', entry: null, marks: [], toCover: [] },
	{ name: 'a list', entry: ['a'], marks: [], toCover: [] },
	{
		name: 'an entry with a value, which alone it is known by',
		entry: { Type: 'Work', Value: 'Ann@example.com', primary: true, display: 'Ann', $ref: 'X' },
		marks: ['type work', 'value ann@example.com', 'primary true', 'display ann', '$ref x'],
		toCover: ['value ann@example.com'],
	},
	{
		name: 'an entry without a value, but for words about it',
		entry: { type: 'work', Primary: false, Display: 'Office', $REF: 'X', locality: 'Oslo', floor: 7 },
		marks: ['type work', 'primary false', 'display office', '$ref x', 'locality oslo', 'floor 7'],
		toCover: ['type work', 'locality oslo', 'floor 7'],
	},
	{
		name: 'members whose names only end as those do',
		entry: { myvalue: 'a', x: 'value ', note: 'my primary ' },
		marks: ['myvalue a', 'x value ', 'note my primary '],
		toCover: ['myvalue a', 'x value ', 'note my primary '],
	},
	{ name: 'parts that are no scalars', entry: { a: null, b: ['x'], c: { d: 'e' } }, marks: [], toCover: [] },
])('the marks of $name', ({ entry, marks, toCover }) => {
	expect({ marks: marksOf(entry), toCover: marksToCover(entry) }).toEqual({ marks, toCover });
});

it.each<readonly [value: JsonValue | undefined, isOne: boolean]>([
	['', true],
	[0, true],
	[false, true],
	[null, false],
	[undefined, false],
	[[], false],
	[{}, false],
])('%j is a scalar: %p', (value, isOne) => {
	expect(isScalar(value)).toBe(isOne);
});

it('entries of one mark stand under it in their order', () => {
	const index = new Map<string, JsonValue[]>();
	for (const [mark, entry] of [
		['a', 1],
		['b', 2],
		['a', 3],
	] as const)
		entered(index, mark, entry);
	expect([...index]).toEqual([
		['a', [1, 3]],
		['b', [2]],
	]);
});
