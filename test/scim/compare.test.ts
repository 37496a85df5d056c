import { covers, isSet, isUnassigned, missingFrom, sameMember, sameValue } from '../../nodes/WebexScim/scim/compare';
import type { JsonValue } from '../../nodes/WebexScim/scim/json';

const nested = (depth: number, inside: JsonValue): JsonValue =>
	Array.from({ length: depth }).reduce((value: JsonValue) => ({ value }), inside);

it.each<readonly [boolean, string, JsonValue | undefined]>([
	[true, 'nothing', undefined],
	[true, 'an object of nothing, however deep', nested(50_000, null)],
	[false, 'a text, however deep', nested(50_000, '')],
	[false, 'a list of nothing', [null]],
])('%s: unassigned is %s', (expected, _name, value) => {
	expect(isUnassigned(value)).toBe(expected);
});

it.each<readonly [boolean, string, JsonValue, JsonValue]>([
	[true, 'keys in another case', { A: 'x', b: null }, { a: 'x' }],
	[true, 'lists in another order', ['a', 'b'], ['b', 'a', 'b']],
	[
		true,
		'entries in another order',
		[
			{ type: 'a', city: 'x' },
			{ type: 'b', city: 'y' },
		],
		[
			{ type: 'B', city: 'y' },
			{ type: 'A', city: 'x' },
		],
	],
	[false, 'an entry with less', [{ type: 'a', city: 'x' }], [{ type: 'a', city: 'y' }]],
	[true, 'as deep as SCIM nests', nested(6, 'x'), nested(6, 'x')],
	[false, 'deeper than SCIM nests', nested(50_000, 'x'), nested(50_000, 'x')],
	[true, 'accents as signs of their own', 'Zoe\u0308', 'Zo\u00eb'],
	[
		true,
		'accents as signs of their own, in an entry',
		[{ type: 'work', locality: 'Ko\u0308ln' }],
		[{ type: 'work', locality: 'K\u00f6ln' }],
	],
	[true, 'accents as signs of their own, in a value', [{ value: 'Zoe\u0308' }], [{ value: 'Zo\u00eb' }]],
	[true, 'accents as signs of their own, in a list of texts', ['Zoe\u0308', 'a'], ['a', 'Zo\u00eb']],
	[false, 'a letter with and without its accent', 'Zoe', 'Zo\u00eb'],
	[false, 'another case', 'ZO\u00cb', 'Zo\u00eb'],
	[false, 'a sign that NFC would turn into an ASCII letter', '\u212a', 'K'],
	[false, 'a sign that only NFKC makes the same', '\ufb01', 'fi'],
	[false, 'a boolean and what only reads so', { a: [[true]] }, { a: true }],
])('%s: the same by %s', (expected, _name, one, other) => {
	expect(sameValue('x', one, other)).toBe(expected);
});

it('finds each of many entries that share a part', () => {
	const entries = Array.from({ length: 3_000 }, (_, index) => ({ type: 'work', locality: `l${index}` }));
	expect(missingFrom('addresses', entries, [...entries].reverse())).toEqual([]);
	expect(isSet('addresses', entries, [...entries].reverse())).toBe(true);
	expect(missingFrom('addresses', entries.slice(1), entries)).toEqual([entries[0]]);
});

it.each<readonly [boolean, string, string, string]>([
	[true, 'locale', 'en-us', 'en_US'],
	[true, 'preferredLanguage', 'EN_US', 'en-us'],
	[false, 'locale', 'en_US', 'en_GB'],
	[true, 'country', 'de', 'DE'],
	[true, 'timezone', 'europe/berlin', 'Europe/Berlin'],
	[true, 'userName', 'Ann@example.com', 'ann@example.com'],
	[false, 'title', 'chief', 'Chief'],
	[false, 'constructor', 'a', 'A'],
])('%s: one value of %s: %s and %s', (expected, attribute, one, other) => {
	expect(sameValue(attribute, one, other)).toBe(expected);
});

const list = (depth: number, inside: JsonValue): JsonValue => Array.from({ length: depth }).reduce((value: JsonValue) => [value], inside);

it.each<readonly [boolean, string, JsonValue, JsonValue]>([
	[true, 'objects nine deep, of which none is the other', nested(9, 'x'), nested(9, 'x')],
	[false, 'objects ten deep', nested(10, 'x'), nested(10, 'x')],
	[true, 'lists nine deep', list(9, 'x'), list(9, 'x')],
	[false, 'lists ten deep', list(10, 'x'), list(10, 'x')],
	[false, 'a list in a list has its order', [['a', 'b']], [['b', 'a']]],
	[false, 'and a list in that one', [[['a', 'b']]], [[['b', 'a']]]],
	[true, 'lists in a list that say the same', [['a', 'b'], ['c']], [['c'], ['a', 'b']]],
	[false, 'an object and a text', { a: 'x' }, 'x'],
	[false, 'an object and a list', { a: 'x' }, ['x']],
	[false, 'a value and none', 'x', null],
	[true, 'none and nothing', null, {}],
	[true, 'no primary and false', { a: 'x', primary: 'False' }, { a: 'x' }],
	[false, 'no primary and true', { a: 'x', primary: true }, { a: 'x' }],
	[true, 'a boolean and its text', true, 'True'],
	[false, 'a number and its text', 7, '7'],
	[false, 'two numbers', 7, 8],
])('%s: the same by %s', (expected, _name, one, other) => {
	expect([sameValue('x', one, other), sameValue('x', other, one)]).toEqual([expected, expected]);
});

it.each<readonly [boolean, string, string, JsonValue | undefined, JsonValue | undefined]>([
	[true, 'emails', 'value', 'Ann@example.com', 'ann@example.com'],
	[true, 'Emails', 'VALUE', 'Ann@example.com', 'ann@example.com'],
	[false, 'emails', 'display', 'Ann', 'ann'],
	[false, 'photos', 'value', 'A', 'a'],
	[true, 'photos', 'Type', 'Photo', 'photo'],
	[false, 'photos', 'type', 'a', 'b'],
	[false, 'photos', 'type', 'a', undefined],
	[true, 'photos', 'primary', undefined, false],
	[true, 'photos', 'primary', null, 'FALSE'],
	[true, 'photos', 'primary', 'True', 'true'],
	[true, 'photos', 'primary', 1, 1],
	[false, 'photos', 'primary', undefined, true],
	[true, 'photos', 'tags', ['a', 'b'], ['b', 'a']],
])('%s: the same member by %s.%s', (expected, attribute, sub, one, other) => {
	expect([sameMember(attribute, sub, one, other), sameMember(attribute, sub, other, one)]).toEqual([expected, expected]);
});

it.each<readonly [boolean, string, JsonValue, JsonValue]>([
	[true, 'an entry that says more', { type: 'work', value: 'a', note: 'x' }, { TYPE: 'Work', value: 'a' }],
	[false, 'an entry that says less', { type: 'work' }, { type: 'work', note: 'x' }],
	[
		true,
		"one of the value, whatever the server's words about it",
		{ value: 'a', display: 'A', $ref: 'x' },
		{ value: 'a', Display: 'B', $REF: 'y' },
	],
	[false, 'another display of one without a value', { display: 'A' }, { display: 'B' }],
	[false, 'an object and a text', { a: 'b' }, 'b'],
	[false, 'an object and an empty text', { a: 'b' }, ''],
	[false, 'a text and an object of nothing', 'a', {}],
	[true, 'texts', 'a', 'a'],
	[false, 'a list in another order', ['a', 'b'], ['b', 'a']],
	[false, 'a member that is a list in another order', { a: ['a', 'b'] }, { a: ['b', 'a'] }],
	[true, 'a member that is the same list', { a: ['a', 'b'] }, { a: ['a', 'b'] }],
	[true, 'as deep as is looked', { a: nested(8, 'x') }, { a: nested(8, 'x') }],
	[false, 'deeper', { a: nested(9, 'x') }, { a: nested(9, 'x') }],
])('%s: covered by %s', (expected, _name, entry, wanted) => {
	expect(covers('x', entry, wanted)).toBe(expected);
});

const some = Array.from({ length: 150 }, (_, index) => ({ type: 'work', locality: `l${index}`, country: 'NO' }));
const alike = Array.from({ length: 150 }, (_, index) => ({ type: 'work', place: { number: index } }));

it.each<{ name: string; list: readonly JsonValue[]; wanted: readonly JsonValue[]; missing: readonly JsonValue[]; set: boolean }>([
	{ name: 'entries that share what comes first and last', list: some, wanted: [...some].reverse(), missing: [], set: true },
	{ name: 'one entry less', list: some.slice(1), wanted: some, missing: [some[0] ?? null], set: false },
	{ name: 'one entry more', list: some, wanted: some.slice(1), missing: [], set: false },
	{
		name: 'values',
		list: [{ value: 'a', type: 'x' }, { value: 'b' }],
		wanted: [{ value: 'B' }, { value: 'a' }, { value: 'c' }],
		missing: [{ value: 'B' }, { value: 'c' }],
		set: false,
	},
	{
		name: 'an entry of a value wanted by its type alone',
		list: [{ value: 'a', type: 'x' }],
		wanted: [{ type: 'x' }],
		missing: [],
		set: true,
	},
	{
		name: 'one by its type and one by its value',
		list: [{ value: 'a', type: 'x' }, { value: 'b' }],
		wanted: [{ type: 'x' }, { value: 'b' }],
		missing: [],
		set: true,
	},
	{
		name: 'lists in lists',
		list: [['a'], ['c', 'b']],
		wanted: [
			['a', 'b'],
			['c', 'b'],
			['c', 'd'],
		],
		missing: [
			['a', 'b'],
			['c', 'd'],
		],
		set: false,
	},
	{ name: 'the hundredth of those that look alike', list: alike, wanted: [alike[99] ?? null], missing: [], set: false },
	{ name: 'one behind it, which is not looked for', list: alike, wanted: [alike[100] ?? null], missing: [alike[100] ?? null], set: false },
	{ name: 'nothing', list: [], wanted: [], missing: [], set: true },
	{ name: 'nothing, of one', list: ['a'], wanted: [], missing: [], set: false },
	{ name: 'entries of nothing', list: [{ type: 'x' }], wanted: [{}], missing: [], set: true },
])('what a list lacks: $name', ({ list: held, wanted, missing, set }) => {
	expect({ missing: missingFrom('photos', held, wanted), set: isSet('photos', held, wanted) }).toEqual({ missing, set });
});
