import fc from 'fast-check';
import { anyOf, anyStartsWith, filterEquals, maxFilterBytes, maxTerms, whyNotAskable } from '../../../nodes/WebexScim/scim/filter/filter';
import { sameNameKey } from '../../../nodes/WebexScim/scim/names/names';
import { finish } from '../../../nodes/WebexScim/scim/work';

it.each([
	['a plain value', 'ann@example.com', 'userName eq "ann@example.com"'],
	['an empty value', '', 'userName eq ""'],
	['a quote', 'a" or userName pr or "', 'userName eq "a\\" or userName pr or \\""'],
	['a backslash', 'a\\', 'userName eq "a\\\\"'],
	['a line break', 'a\nb', 'userName eq "a\\nb"'],
	['other alphabets', 'Ünsal 王 😀', 'userName eq "Ünsal 王 😀"'],
])('writes a filter for %s', (_name, value, filter) => {
	expect(filterEquals('userName', value)).toBe(filter);
});

it.each([
	['a name', 'Iris', 'userName sw "Iris" or name.familyName sw "Iris"'],
	['a quote and a backslash', 'a"b\\', 'userName sw "a\\"b\\\\" or name.familyName sw "a\\"b\\\\"'],
	['words of a filter', 'x" or userName pr', 'userName sw "x\\" or userName pr" or name.familyName sw "x\\" or userName pr"'],
	['half of a character', 'a\ud83d', undefined],
	['more than a URL can carry', 'x'.repeat(3_100), undefined],
])('writes a filter for what begins with %s', (_name, value, filter) => {
	expect(anyStartsWith(['userName', 'name.familyName'], value)).toBe(filter);
});

it('writes values that can be read back', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (value) => {
			const [, literal = ''] = /^a eq (.*)$/s.exec(filterEquals('a', value)) ?? [];
			expect(JSON.parse(literal)).toBe(value);
		}),
	);
});

const names = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => `n${from + index}`);
const asked = (values: readonly string[]) => ({
	filter: values.map((value) => `a eq "${value}"`).join(' or '),
	values,
});

it.each([
	['nothing', [], []],
	['one value', ['x'], [asked(['x'])]],
	['several', ['x', 'y', 'z'], [asked(['x', 'y', 'z'])]],
	['50', names(1, 50), [asked(names(1, 50))]],
	['51', names(1, 51), [asked(names(1, 50)), asked(['n51'])]],
	['120', names(1, 120), [asked(names(1, 50)), asked(names(51, 100)), asked(names(101, 120))]],
	['the same value twice', ['x', 'y', 'x'], [asked(['x', 'y'])]],
	[
		'values that differ in case only: asked once, all listed',
		['Ann', 'bob', 'ANN', 'ann', 'Ann'],
		[{ filter: 'a eq "Ann" or a eq "bob"', values: ['Ann', 'ANN', 'ann', 'bob'] }],
	],
	[
		'values that differ beyond ASCII case: each by itself',
		['\u00df', 'ss', '\u212aim', 'kim'],
		[asked(['\u00df', 'ss', '\u212aim', 'kim'])],
	],
	[
		'two encodings of one accent: both, once',
		['zoe\u0308', 'zo\u00eb', 'Zoe\u0308'],
		[{ filter: 'a eq "zo\u00eb" or a eq "zoe\u0308"', values: ['zoe\u0308', 'zo\u00eb', 'Zoe\u0308'] }],
	],
	[
		'blanks and hidden characters at the ends: without them, and as it is',
		[' x\u200b'],
		[{ filter: 'a eq "x" or a eq " x\u200b"', values: [' x\u200b'] }],
	],
	[
		'many spellings: some of them',
		['x', ' x', 'x ', '  x', 'x  '],
		[{ filter: 'a eq "x" or a eq " x" or a eq "x " or a eq "  x"', values: ['x', ' x', 'x ', '  x', 'x  '] }],
	],
	['the KELVIN SIGN: never a K', ['\u212aim'], [asked(['\u212aim'])]],
	['a value with half a character is left out', ['x', '\uD800', 'y'], [asked(['x', 'y'])]],
	['only half characters', ['\uDC00a', 'b\uD800'], []],
	['a whole pair is none', ['😀'], [{ filter: 'a eq "😀"', values: ['😀'] }]],
	['a value too long for a filter is left out', ['x', 'y'.repeat(6144), 'z'], [asked(['x', 'z'])]],
])('asks for %s', (_name, values, filters) => {
	expect(finish(anyOf('a', values))).toEqual(filters);
});

it('asks for the forms that it is given', () => {
	const formsOf = ([name]: readonly [string, ...string[]]): readonly string[] => [`${name}1`, `${name}2`];
	expect(finish(anyOf('a', ['x', 'y'], formsOf))).toEqual([
		{ filter: 'a eq "x1" or a eq "x2" or a eq "y1" or a eq "y2"', values: ['x', 'y'] },
	]);
});

const bytes = (text: string) => encodeURIComponent(text).length;

/** A value of which two terms fit into a filter to the byte. */
const half = (letter: string): string => letter.repeat((maxFilterBytes - bytes('a eq "" or a eq ""')) / 2);

it.each([
	['two terms that just fit', [half('x'), half('y')], [asked([half('x'), half('y')])]],
	['two terms that miss by a byte', [`${half('x')}x`, half('y')], [asked([`${half('x')}x`]), asked([half('y')])]],
	['anew for each filter', ['v', 'w', 'x', 'y', 'z'].map(half), [['v', 'w'], ['x', 'y'], ['z']].map((each) => asked(each.map(half)))],
])('counts bytes: %s', (_name, values, filters) => {
	expect(finish(anyOf('a', values))).toEqual(filters);
});

const longest = 'x'.repeat(maxFilterBytes - bytes('a eq ""'));

it.each([
	['a plain value', 'x', undefined],
	['half a character', 'x\uD83D', 'brokenCharacter'],
	['a value that just fits', longest, undefined],
	['a byte more', `${longest}x`, 'tooLong'],
])('%s: why it cannot be asked for', (_name, value, reason) => {
	expect(whyNotAskable('a', value)).toBe(reason);
});

it('asks for each value once and keeps to the limits', () => {
	fc.assert(
		fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 80 }), { maxLength: 200 }), (values) => {
			const filters = finish(anyOf('userName', values));
			const askable = values.filter((value) => whyNotAskable('userName', value) === undefined);
			expect(filters.flatMap((filter) => filter.values).toSorted()).toEqual([...new Set(askable)].toSorted());
			for (const { filter, values: listed } of filters) {
				expect(bytes(filter)).toBeLessThanOrEqual(maxFilterBytes);
				const terms = new Set(listed.map(sameNameKey));
				expect(terms.size).toBeLessThanOrEqual(maxTerms);
			}
		}),
	);
});
