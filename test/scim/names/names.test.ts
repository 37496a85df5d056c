import fc from 'fast-check';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import { addressFault, type AddressFault } from '../../../nodes/WebexScim/scim/names/addresses';
import {
	cleanName,
	formsOfName,
	isBlank,
	nameAttribute,
	nameOf,
	sameNameKey,
	textOf,
	typeNameOf,
} from '../../../nodes/WebexScim/scim/names/names';
import { lookAlikeKey, looksLikeOther, nearNameKey } from '../../../nodes/WebexScim/scim/names/nearName';

describe('a name as it is sent', () => {
	it.each([
		['plain', 'ann@example.com', 'ann@example.com'],
		['blanks at the ends', ' \t\r\nann \u3000', 'ann'],
		['a no-break space and a byte order mark', '\u00a0\ufeffann\u00a0', 'ann'],
		['control characters at the ends', '\u0000\u0007ann\u0085', 'ann'],
		['zero width and direction marks at the ends', '\u200b\u200eann\u200b\u202c\u2060', 'ann'],
		['a soft hyphen and a sign beyond the first plane at the ends', '\u00adann\u{e0041}', 'ann'],
		['blanks inside stay', 'Sales  and\u00a0Co', 'Sales  and\u00a0Co'],
		['a joiner inside an emoji stays', 'Team \u{1f469}\u200d\u{1f4bb}', 'Team \u{1f469}\u200d\u{1f4bb}'],
		['composed', 'zoe\u0308', 'zo\u00eb'],
		['two marks in either order', 'a\u0323\u0302', '\u1ead'],
		['the KELVIN SIGN stays', '\u212aim', '\u212aim'],
		['the GREEK QUESTION MARK stays', 'a\u037eb', 'a\u037eb'],
		['the ANGSTROM SIGN is a letter of its own alphabet', '\u212b', '\u00c5'],
		['nothing but blanks', ' \u200b\u00a0', ''],
		['half a character', '\ud800', '\ud800'],
	])('%s', (_name, text, clean) => {
		expect(cleanName(text)).toBe(clean);
	});

	it('takes no longer than the text is long', () => {
		expect(cleanName(`a${' '.repeat(200_000)}b`)).toHaveLength(200_002);
	});
});

describe('names that are one', () => {
	it.each([
		['ASCII case', 'ANN@Example.COM', 'ann@example.com'],
		['blanks at the ends', ' ann ', 'ann'],
		['a zero width space at the end', 'ann\u200b', 'ann'],
		['two encodings of one accent', 'zoe\u0308@example.com', 'zo\u00eb@example.com'],
		['two encodings, the letter beneath in another case', 'H\u0331', '\u1e96'],
		['ASCII case beside an accent', 'ZO\u00eb', 'zoe\u0308'],
	])('%s', (_name, one, other) => {
		expect(sameNameKey(one)).toBe(sameNameKey(other));
	});

	it.each([
		['the KELVIN SIGN', '\u212aim', 'kim'],
		['case beyond ASCII', 'ZO\u00cb', 'zo\u00eb'],
		['case beyond ASCII, decomposed', 'ZOE\u0308', 'zo\u00eb'],
		['the sharp s', 'stra\u00dfe', 'strasse'],
		['the long s', '\u017fue', 'sue'],
		['the dotted capital I', '\u0130an', 'ian'],
		['the dotless i', '\u0131an', 'ian'],
		['a ligature', '\ufb01n', 'fin'],
		['full width letters', '\uff41nn', 'ann'],
		['a letter that looks like no Latin one', '\u0431nn', 'bnn'],
		['a zero width space inside', 'a\u200bnn', 'ann'],
		['an accent', 'zoe', 'zo\u00eb'],
	])('not: %s', (_name, one, other) => {
		expect(sameNameKey(one)).not.toBe(sameNameKey(other));
	});

	it('has one key, also of its key', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(sameNameKey(sameNameKey(text))).toBe(sameNameKey(text))));
	});
});

describe('near misses', () => {
	it.each([
		['ASCII case', 'ANN', 'ann'],
		['the KELVIN SIGN', '\u212aim', 'kim'],
		['case beyond ASCII', 'ZOE\u0308', 'zo\u00eb'],
		['the sharp s', 'STRA\u1e9eE', 'strasse'],
		['the long s', '\u017fue', 'Sue'],
		['the dotted capital I', '\u0130an', 'ian'],
		['the dotless i', '\u0131an', 'ian'],
		['a sigma at the end', '\u039d\u0399\u039a\u039f\u03a3', '\u03bd\u03b9\u03ba\u03bf\u03c2'],
		['a ligature', '\ufb01n', 'FIN'],
		['full width', '\uff41nn\uff20example.com', 'ann@example.com'],
		['what nobody sees inside', 'a\u200bn\u00adn\ufe0f', 'ann'],
		['blanks at the ends', '\u00a0ann ', 'ann'],
		['what stands around an address', '"Ann Lee" <ann@example.com>;', 'ann@example.com'],
		['a comma behind it', 'ann@example.com,', 'ann@example.com'],
		['the name of its protocol', 'SMTP:ann@example.com', 'ann@example.com'],
		['the apostrophe of a spreadsheet', "'ann@example.com", 'ann@example.com'],
		['quotes of a text program', '\u201cann@example.com\u201d', 'ann@example.com'],
		['an apostrophe of a text program', 'o\u2019brien@example.com', "o'brien@example.com"],
		['zeros that a spreadsheet lost', '007', '7'],
		['the fraction of a number without one', '7.0', '7'],
		['a longer one', '7.0000', '7'],
		['one with a comma', '7,00', '7'],
		['one behind zeros and quotes', '"007.0"', '7'],
		['signs between thousands', '1,001', '1001'],
		['other signs between thousands', '1.001.000', '1001000'],
		['thousands and a fraction', '1,001.0', '1001'],
		['zero', '0.0', '00'],
		['a long dash', 'ann\u2013lee@example.com', 'ann-lee@example.com'],
		['a Cyrillic letter that looks Latin', '\u0430nn@example.com', 'ann@example.com'],
		['a capital Greek one', '\u039fle', 'ole'],
		['signs behind a number', '007.,', '7'],
		['a text right before an address in angles', 'Ann Lee<ann@example.com>', 'ann@example.com'],
		['an angle that stays open', 'Ann <ann@example.com', 'annann@example.com'],
		['an angle that was never opened', 'ann@example.com>x', 'ann@example.comx'],
		['several commas', 'a,,b,c', 'abc'],
	])('%s', (_name, one, other) => {
		expect(nearNameKey(one)).toBe(nearNameKey(other));
	});

	it.each([
		['an accent', 'zoe', 'zo\u00eb'],
		['a letter that looks like no Latin one', '\u0431nn', 'bnn'],
		['another name', 'ann', 'anna'],
		['zeros elsewhere', '700', '7'],
		['thousands', '7,000', '7'],
		['a zero in an address', 'a.0@example.com', 'a@example.com'],
		['zeros in an address', '7.0@example.com', '7@example.com'],
		['zeros in a name', 'E7.0', 'E7'],
		['a number with a fraction', '7.5', '7'],
		['ten', '7.10', '71'],
		['zeros before a name', '0ann', 'ann'],
		['more zeros before a name', '007ann', '7ann'],
		['zeros within a number', '1007', '17'],
		['the name of a protocol within an address', 'xsmtp:ann@example.com', 'xann@example.com'],
	])('not: %s', (_name, one, other) => {
		expect(nearNameKey(one)).not.toBe(nearNameKey(other));
	});
});

describe('what looks alike', () => {
	it.each([
		['full-width digits', '\uff10\uff11.5', '01.5'],
		['what nobody sees inside', '1\u200b.5', '1.5'],
		['the apostrophe of a spreadsheet', "'007", '007'],
		['what stands around an address', '"Ann Lee" <ann@example.com>;', 'ann@example.com'],
	])('%s', (_name, one, other) => {
		expect(lookAlikeKey(one)).toBe(lookAlikeKey(other));
	});

	it.each([
		['zeros before a number', '007', '7'],
		['a fraction of nothing', '7.0', '7'],
		['a point elsewhere', '1.23', '12.3'],
		['a sign between thousands', '1,001', '1001'],
	])('not: %s', (_name, one, other) => {
		expect(lookAlikeKey(one)).not.toBe(lookAlikeKey(other));
	});
});

describe('an address', () => {
	const address = (length: number) => `${'a'.repeat(length - 12)}@example.com`;

	it.each([
		'ann@example.com',
		"o'brien+x_y-z@sub.example.co",
		'zo\u00eb@example.com',
		'\u738b@\u4f8b\u5b50.com',
		'\u0430nn@example.com',
		address(254),
	])('%j', (text) => {
		expect(addressFault(text)).toBeUndefined();
	});

	it.each<[string, AddressFault]>([
		...[
			'',
			'ann',
			'@',
			'ann@',
			'@example.com',
			'ann@example',
			'a@b@example.com',
			'ann@@example.com',
			"'ann@example.com",
			"'ann@example.com'",
			'ann@exam_ple.com',
			'ann@example.com/',
		].map((text): [string, AddressFault] => [text, 'notAnAddress']),
		...[
			'.ann@example.com',
			'ann.@example.com',
			'a..n@example.com',
			'ann@.example.com',
			'ann@example.com.',
			'ann@example..com',
			'ann@.',
		].map((text): [string, AddressFault] => [text, 'notAnAddress']),
		...[...' ,;:<>()[]"\\'].map((sign): [string, AddressFault] => [`a${sign}n@example.com`, 'notAnAddress']),
		['ann@exam ple.com', 'notAnAddress'],
		...[
			'\u00a0',
			'\t',
			'\n',
			'\u0000',
			'\u007f',
			'\u0085',
			'\u200b',
			'\u200d',
			'\u2028',
			'\u2060',
			'\ufeff',
			'\u00ad',
			'\u202e',
			'\u3000',
			'\u3164',
			'\ufe0f',
			'\u{e0041}',
		].map((sign): [string, AddressFault] => [`a${sign}n@example.com`, 'hiddenCharacter']),
		['ann\u200b@example.com', 'hiddenCharacter'],
		['m\ufffdller@example.com', 'brokenCharacter'],
		['a\ud800@example.com', 'brokenCharacter'],
		...[
			'\u212a',
			'\u0130',
			'\u0131',
			'\u017f',
			'\u00df',
			'\u1e9e',
			'\ufb01',
			'\ufb06',
			'\u0149',
			'\u01f0',
			'\u1e96',
			'\uff41',
			'\u{1d41a}',
			'\u24d0',
			'\u037e',
			'\uff0e',
			'\u2024',
		].map((sign): [string, AddressFault] => [`a${sign}n@example.com`, 'lookalike']),
		['ann@\u212aim.com', 'lookalike'],
		['ann\uff20example.com', 'lookalike'],
		[address(255), 'tooLong'],
		[`ann\ufffd${'n'.repeat(2000)}@example.com`, 'tooLong'],
		['ann_gmail.com#EXT#@example.onmicrosoft.com', 'guestName'],
		['ann_gmail.com#ext#@example.onmicrosoft.com', 'guestName'],
	])('%j: %s', (text, fault) => {
		expect(addressFault(text)).toBe(fault);
	});
});

describe('what a resource can be found by', () => {
	it.each<{ name: string; resource: JsonObject; user: object | undefined; group: object | undefined }>([
		{
			name: 'the name of its type',
			resource: { UserName: 'ann', displayName: 'Ann', externalId: 'e1' },
			user: { attribute: 'userName', value: 'ann' },
			group: { attribute: 'displayName', value: 'Ann' },
		},
		{
			name: 'else its externalId',
			resource: { userName: ' ', displayName: 7, EXTERNALID: ' e1 ' },
			user: { attribute: 'externalId', value: ' e1 ' },
			group: { attribute: 'externalId', value: ' e1 ' },
		},
		{
			name: 'nothing, if neither is a text',
			resource: { userName: null, displayName: '', externalId: 7 },
			user: undefined,
			group: undefined,
		},
	])('$name', ({ resource, user, group }) => {
		expect([nameOf('Users', resource), nameOf('Groups', resource)]).toEqual([user, group]);
	});

	it('a user has its name in another attribute than a group', () => {
		expect([nameAttribute('Users'), nameAttribute('Groups')]).toEqual(['userName', 'displayName']);
		const resource = { userName: 'ann', displayName: 'Ann' };
		expect([typeNameOf('Users', resource), typeNameOf('Groups', resource)]).toEqual(['ann', 'Ann']);
	});

	it.each<readonly [value: JsonObject, text: string | undefined]>([
		[{ TITLE: ' x ' }, ' x '],
		[{ title: ' \u00a0' }, undefined],
		[{ title: '' }, undefined],
		[{ title: 7 }, undefined],
		[{ title: ['x'] }, undefined],
		[{}, undefined],
	])('the title of %j is %j', (resource, text) => {
		expect(textOf(resource, 'title')).toBe(text);
	});
});

it.each([
	['', true],
	[' \u200b\u00a0', true],
	[' x', false],
])('%j is blank: %p', (text, isOne) => {
	expect(isBlank(text)).toBe(isOne);
});

it.each<{ name: string; spellings: [string, ...string[]]; forms: readonly string[] }>([
	{ name: 'a plain one', spellings: ['ann'], forms: ['ann'] },
	{ name: 'with blanks', spellings: [' ann '], forms: ['ann', ' ann '] },
	{ name: 'in two cases', spellings: ['ann', 'ANN'], forms: ['ann'] },
	{ name: 'an accent in its two encodings', spellings: ['Zo\u00eb'], forms: ['Zo\u00eb', 'Zoe\u0308'] },
	{ name: 'four at most', spellings: ['Zo\u00eb', 'a ', 'b ', 'c '], forms: ['Zo\u00eb', 'Zoe\u0308', 'a ', 'b '] },
	{ name: 'a sign that stays as it is', spellings: ['\u212aZo\u00eb'], forms: ['\u212aZo\u00eb', '\u212aZoe\u0308'] },
])('the forms of a name: $name', ({ spellings, forms }) => {
	expect(formsOfName(spellings)).toEqual(forms);
});

it.each([
	{ name: 'A1', looks: false },
	{ name: 'A\u200b1', looks: true },
	{ name: 'Caf\ufffd', looks: true },
	{ name: 'A\u00071', looks: true },
	{ name: 'A\u00ad1', looks: true },
	{ name: 'A\u034f1', looks: true },
	{ name: '\uff211', looks: true },
	{ name: '①', looks: true },
	{ name: 'Straße', looks: false },
	{ name: 'ÉCOLE', looks: false },
	{ name: 'E\u0301cole', looks: false },
	{ name: '営業部', looks: false },
	{ name: 's\u0456@example.com', looks: true },
	{ name: 'si@ex\u0430mple.com', looks: true },
	{ name: 'S\u0406', looks: true },
	{ name: 'zo\u00eb\u0430', looks: true },
	{ name: 'иван@example.com', looks: false },
	{ name: 'Отдел A1', looks: false },
	...['Работа с клиентами', 'О нас', 'Группа А', 'Роса', 'Ο Όμιλος', 'ОАО-18'].map((name) => ({ name, looks: false })),
	{ name: '\u0455\u0456@example.com', looks: true },
	{ name: 'Πωλήσεις', looks: false },
])('a name looks like another one: $name $looks', ({ name, looks }) => {
	expect(looksLikeOther(name)).toBe(looks);
});
