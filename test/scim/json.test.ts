import {
	givenTwice,
	givenTwiceIn,
	isJsonArray,
	isJsonObject,
	type JsonObject,
	objectOf,
	ownEntry,
	ownEntryAnyCase,
	ownKey,
	readerOf,
	someMember,
	withMembers,
} from '../../nodes/WebexScim/scim/json';

const hostile: JsonObject = JSON.parse('{"__proto__":{"active":false},"Title":"a","title":"b","userName":"c"}');

it.each([
	['an object', {}, true],
	['null', null, false],
	['a list', [], false],
	['a text', 'a', false],
	['nothing', undefined, false],
])('%s: is it a JSON object?', (_name, value, expected) => {
	expect(isJsonObject(value)).toBe(expected);
});

it.each([
	['a list', [], true],
	['an object', { length: 0 }, false],
	['nothing', undefined, false],
])('%s: is it a JSON list?', (_name, value, expected) => {
	expect(isJsonArray(value)).toBe(expected);
});

it.each([
	['a member', 'title', 'b', 'b', 'title'],
	['another case finds the first of that name', 'TITLE', undefined, 'a', 'Title'],
	['another case of one name', 'USERNAME', undefined, 'c', 'userName'],
	['an own __proto__', '__proto__', { active: false }, { active: false }, '__proto__'],
	['an inherited name', 'constructor', undefined, undefined, undefined],
	['an inherited name in another case', 'CONSTRUCTOR', undefined, undefined, undefined],
])('reads %s', (_name, key, exact, anyCase, found) => {
	expect([ownEntry(hostile, key), ownEntryAnyCase(hostile, key), ownKey(hostile, key)]).toEqual([exact, anyCase, found]);
});

it('builds an object in which __proto__ is a member like any other', () => {
	const built = objectOf([
		['a', 1],
		['__proto__', { active: false }],
	]);
	expect(Object.entries(built)).toEqual([
		['a', 1],
		['__proto__', { active: false }],
	]);
	expect(Object.getPrototypeOf(built)).toBe(Object.prototype);
});

describe('some member', () => {
	const isOne = (value: unknown): boolean => value === 1;

	it.each<{ name: string; object: Readonly<Record<string, unknown>>; is: boolean }>([
		{ name: 'none of none', object: {}, is: false },
		{ name: 'the only one', object: { a: 1 }, is: true },
		{ name: 'one of several', object: { a: 0, b: 1, c: 0 }, is: true },
		{ name: 'none of several', object: { a: 0, b: 2 }, is: false },
		{ name: 'an inherited one does not count', object: Object.create({ a: 1 }) as Record<string, unknown>, is: false },
		{ name: 'one by a hostile name', object: JSON.parse('{"__proto__":1}') as Record<string, unknown>, is: true },
	])('$name', ({ object, is }) => {
		expect(someMember(object, isOne)).toBe(is);
	});

	it('looks no further than the first', () => {
		const seen: unknown[] = [];
		someMember({ a: 0, b: 1, c: 2 }, (value) => seen.push(value) === 2);
		expect(seen).toStrictEqual([0, 1]);
	});
});

it.each([1, 1_000])('reads %s members as one by one', (reads) => {
	const read = readerOf(hostile, reads);
	const names = ['title', 'TITLE', 'USERNAME', '__proto__', 'constructor', 'CONSTRUCTOR', 'none'];
	expect(names.map(read)).toEqual(names.map((name) => ownEntryAnyCase(hostile, name)));
});

it.each<{
	name: string;
	members: ReadonlyArray<readonly [string, JsonObject | string | undefined]>;
	after: ReadonlyArray<readonly [string, unknown]>;
}>([
	{
		name: 'nothing',
		members: [],
		after: [
			['Title', 'a'],
			['title', 'b'],
		],
	},
	{
		name: 'another member',
		members: [['x', '1']],
		after: [
			['Title', 'a'],
			['title', 'b'],
			['x', '1'],
		],
	},
	{
		name: 'the exact name',
		members: [['title', '1']],
		after: [
			['Title', 'a'],
			['title', '1'],
		],
	},
	{
		name: 'the first of that name',
		members: [['TITLE', '1']],
		after: [
			['Title', '1'],
			['title', 'b'],
		],
	},
	{ name: 'one taken away', members: [['TITLE', undefined]], after: [['title', 'b']] },
	{
		name: 'both taken away, then one set',
		members: [
			['TITLE', undefined],
			['TITLE', undefined],
			['TITLE', '1'],
		],
		after: [['TITLE', '1']],
	},
	{
		name: 'one set twice in two spellings',
		members: [
			['x', '1'],
			['X', '2'],
		],
		after: [
			['Title', 'a'],
			['title', 'b'],
			['x', '2'],
		],
	},
	{
		name: 'a hostile name',
		members: [['__proto__', '1']],
		after: [
			['Title', 'a'],
			['title', 'b'],
			['__proto__', '1'],
		],
	},
	{
		name: 'none that is not there',
		members: [['x', undefined]],
		after: [
			['Title', 'a'],
			['title', 'b'],
		],
	},
])('an object with members set: $name', ({ members, after }) => {
	expect(Object.entries(withMembers({ Title: 'a', title: 'b' }, members))).toEqual(after);
});

it.each<{ name: string; object: JsonObject; twice?: string; within?: string }>([
	{ name: 'nothing', object: {} },
	{ name: 'other names', object: { a: 1, b: 2 } },
	{ name: 'one name with one value', object: { op: { a: [1] }, OP: { a: [1] } } },
	{ name: 'one name with two values', object: { op: 'add', path: 'x', Op: 'remove' }, twice: 'Op', within: 'Op' },
	{ name: 'the third of one name', object: { a: 1, A: 1, b: null, B: 0 }, twice: 'B', within: 'B' },
	{ name: 'what stands deeper', object: { a: [{ b: [null, 'x', { c: 1, C: 2 }] }] }, within: 'C' },
	{ name: 'not in two objects', object: { a: [{ c: 1 }, { C: 2 }] } },
])('a member given twice: $name', ({ object, twice, within }) => {
	expect([givenTwice(object), givenTwiceIn(object)]).toEqual([twice, within]);
});
