import { isSet, isUnassigned, missingFrom, sameValue } from '../../nodes/WebexScim/scim/compare';
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
