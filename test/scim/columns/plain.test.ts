import { holdsSomething, isLeaf, plainOf } from '../../../nodes/WebexScim/scim/columns/plain';

const date = new Date(0);
const library = { toJSON: () => '2026-01-01' };
/** As n8n's expressions give one. */
const dateTime = (at: Date): object => Object.create({ toJSDate: () => at, toISO: () => null, toJSON: () => null }) as object;
const noDate = new Date(NaN);
const namesake = { toJSDate: 'x', toISO: 'x', toJSON: () => 'x' };
const lists = (depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((inner) => [inner], 'x');
const values = (depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((inner) => ({ value: inner }), 'x');
const members = (count: number): object => ({
	value: 'x',
	...Object.fromEntries(Array.from({ length: count - 1 }, (_, index) => [`m${index}`, 1])),
});

it.each<{ name: string; value: unknown; leaf: boolean; holds: boolean; plain: unknown }>([
	{ name: 'a text', value: 'x', leaf: true, holds: true, plain: 'x' },
	{ name: 'a blank', value: ' ', leaf: true, holds: false, plain: ' ' },
	{ name: 'nothing', value: null, leaf: true, holds: false, plain: null },
	{ name: 'no cell', value: undefined, leaf: true, holds: false, plain: undefined },
	{ name: 'false, which is no text', value: false, leaf: true, holds: false, plain: false },
	{ name: 'true', value: true, leaf: true, holds: true, plain: true },
	{ name: 'zero', value: 0, leaf: true, holds: true, plain: 0 },
	{ name: 'a date', value: date, leaf: true, holds: true, plain: date },
	{ name: 'a DateTime of Luxon', value: dateTime(date), leaf: true, holds: true, plain: date },
	{ name: 'a list of one such', value: [dateTime(date)], leaf: false, holds: true, plain: date },
	{ name: 'one that is not valid', value: dateTime(noDate), leaf: true, holds: true, plain: noDate },
	{ name: 'what only has its names', value: namesake, leaf: true, holds: true, plain: namesake },
	{ name: 'what has a text of its own', value: library, leaf: true, holds: true, plain: library },
	{ name: 'what has none under that name', value: { toJSON: 'x' }, leaf: false, holds: true, plain: undefined },
	{ name: 'an object of nothing', value: {}, leaf: false, holds: false, plain: undefined },
	{ name: 'an object of empty members', value: { a: '', b: null }, leaf: false, holds: false, plain: undefined },
	{ name: 'an object with one that says something', value: { a: '', b: 'x' }, leaf: false, holds: true, plain: undefined },
	{ name: 'an object of an object', value: { a: {} }, leaf: false, holds: true, plain: undefined },
	{ name: 'a list of nothing', value: [], leaf: false, holds: false, plain: undefined },
	{ name: 'a list of one', value: ['x'], leaf: false, holds: true, plain: 'x' },
	{ name: 'a list of two', value: ['x', 'x'], leaf: false, holds: true, plain: undefined },
	{ name: 'an object of a value', value: { id: 1, Value: 'x' }, leaf: false, holds: true, plain: 'x' },
	{
		name: 'the key of a record beside words',
		value: { display_value: 'Sales', value: '221db0edc611228401760aec06c9d929', link: 'https://x' },
		leaf: false,
		holds: true,
		plain: 'Sales',
	},
	{
		name: 'such a key beside a label',
		value: { label: 'Sales', value: '221DB0EDC611228401760AEC06C9D929' },
		leaf: false,
		holds: true,
		plain: 'Sales',
	},
	{
		name: 'such a key beside empty words',
		value: { display_value: '', value: '221db0edc611228401760aec06c9d929' },
		leaf: false,
		holds: true,
		plain: '221db0edc611228401760aec06c9d929',
	},
	{
		name: 'a value beside words, which is no key',
		value: { display_value: 'English', value: 'en' },
		leaf: false,
		holds: true,
		plain: 'en',
	},
	{ name: 'a number beside its label', value: { label: 'Office', value: '+1 555 0100' }, leaf: false, holds: true, plain: '+1 555 0100' },
	{ name: 'an object of two values', value: { name: 'x', value: 'y' }, leaf: false, holds: true, plain: undefined },
	{ name: 'an object with an attribute', value: { name: 'x', title: 'y' }, leaf: false, holds: true, plain: undefined },
	{ name: 'a type that names its holder', value: { type: 'select', select: { name: 'x' } }, leaf: false, holds: true, plain: 'x' },
	{ name: 'a type that names none', value: { type: 'select', other: 'x' }, leaf: false, holds: true, plain: undefined },
	{ name: 'a type beside a value', value: { type: 'select', select: 'x', value: 'y' }, leaf: false, holds: true, plain: 'y' },
	{ name: 'a type that is no text', value: { type: 7, 7: 'x' }, leaf: false, holds: true, plain: undefined },
	{ name: 'five lists in each other', value: lists(5), leaf: false, holds: true, plain: 'x' },
	{ name: 'six lists in each other', value: lists(6), leaf: false, holds: true, plain: undefined },
	{ name: 'six values in each other', value: values(6), leaf: false, holds: true, plain: undefined },
	{ name: 'as many members as are looked at', value: members(100), leaf: false, holds: true, plain: 'x' },
	{ name: 'one more', value: members(101), leaf: false, holds: true, plain: undefined },
])('$name', ({ value, leaf, holds, plain }) => {
	expect({ leaf: isLeaf(value), holds: holdsSomething(value), plain: plainOf(value, (member) => member === 'title') }).toEqual({
		leaf,
		holds,
		plain,
	});
});

it('what throws when it is read stands for nothing', () => {
	const thrower = {
		get value(): never {
			throw new Error('no');
		},
	};
	expect(plainOf(thrower)).toBeUndefined();
	expect(plainOf({ name: 'x', title: 'y' })).toBe('x');
});
