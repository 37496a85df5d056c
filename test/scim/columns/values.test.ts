import vm from 'node:vm';
import fc from 'fast-check';
import { columnOf, columnsOf } from '../../../nodes/WebexScim/scim/columns/attributes';
import type { Column } from '../../../nodes/WebexScim/scim/columns/column';
import { checkValue } from '../../../nodes/WebexScim/scim/columns/values';

const webex = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:User';

function column(id: string): Column {
	const found = columnOf('Users', id);
	if (found === undefined) throw new Error(`No column ${id}`);
	return found;
}

const department = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department';
const employeeNumber = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber';

it.each([
	['true', 'active', true, true],
	['false', 'active', false, false],
	['"true"', 'active', 'true', true],
	['"FALSE"', 'active', 'FALSE', false],
	['"Yes"', 'active', 'Yes', true],
	['" no "', 'active', ' no ', false],
	['"1"', 'active', '1', true],
	['"0"', 'active', '0', false],
	['1', 'active', 1, true],
	['0', 'active', 0, false],
	['a text', 'title', 'Chief', 'Chief'],
	['a text with spaces around', 'title', '\t Chief of Staff \n', 'Chief of Staff'],
	['a text with lines', 'addresses.work.streetAddress', 'A 1\nB', 'A 1\nB'],
	['an integer', employeeNumber, 42, '42'],
	['a fraction', employeeNumber, 0.5, '0.5'],
	['the largest exact integer', employeeNumber, Number.MAX_SAFE_INTEGER, '9007199254740991'],
	['the smallest exact integer', employeeNumber, Number.MIN_SAFE_INTEGER, '-9007199254740991'],
	['a big integer', employeeNumber, 12345678901234567890n, '12345678901234567890'],
	['a date', 'title', new Date(Date.UTC(2024, 1, 29)), '2024-02-29T00:00:00.000Z'],
	['a date of another realm', 'title', vm.runInNewContext('new Date(0)'), '1970-01-01T00:00:00.000Z'],
	['an ISO date as text', 'title', '2024-02-29', '2024-02-29'],
	['an emoji', 'title', '👩‍💻', '👩‍💻'],
	['512 characters', department, 'x'.repeat(512), 'x'.repeat(512)],
	['256 emoji in 512 UTF-16 units', department, '😀'.repeat(256), '😀'.repeat(256)],
	['512 characters and spaces around', department, ` ${'x'.repeat(512)} `, 'x'.repeat(512)],
	['a word of the list', 'userType', 'room', 'room'],
	['a word of the list in another case', 'userType', 'Calling_Service', 'calling_service'],
	['a word that has capitals', `${webex}:pronouns.visibility`, 'everyone', 'Everyone'],
	['a word with a capital first', `${webex}:authProvider`, 'o365', 'O365'],
	['an address', 'userName', 'Ann@Example.com', 'Ann@Example.com'],
	['an address of 254 characters', 'userName', `${'a'.repeat(248)}@ex.io`, `${'a'.repeat(248)}@ex.io`],
	['a language with a hyphen', 'preferredLanguage', 'EN-us', 'en_US'],
	['a language as Webex has it', 'locale', 'en_US', 'en_US'],
	['a language alone', 'locale', 'en', 'en'],
	['a language in small letters', 'locale', 'en_us', 'en_US'],
	['a language in capitals', 'locale', 'PT-br', 'pt_BR'],
	['a language alone, in capitals', 'locale', 'DE', 'de'],
	['a language with a script', 'locale', 'zh-hans-CN', 'zh_Hans_CN'],
	['a language with the number of a region', 'locale', 'es-419', 'es_419'],
	['a time zone', 'timezone', 'Europe/Berlin', 'Europe/Berlin'],
	['a time zone in another case', 'timezone', 'america/new_york', 'America/New_York'],
	['an older name of a time zone', 'timezone', 'US/Pacific', 'US/Pacific'],
	['UTC', 'timezone', 'UTC', 'UTC'],
	['a country', 'addresses.work.country', 'de', 'DE'],
	['the name of a country', 'addresses.home.country', 'Germany', 'Germany'],
	['the name of a country with signs', 'addresses.work.country', "Côte d'Ivoire", "Côte d'Ivoire"],
	['a country in three letters', 'addresses.work.country', 'USA', 'USA'],
	['a country in another script', 'addresses.work.country', '日本', '日本'],
	['the name of a country', 'addresses.work.country', 'Deutschland', 'Deutschland'],
	['the name of a country', 'addresses.work.country', 'Allemagne', 'Allemagne'],
	['the name of a country', 'addresses.work.country', 'Alemania', 'Alemania'],
	['the name of a country', 'addresses.work.country', 'Brasil', 'Brasil'],
	['the name of a country', 'addresses.work.country', 'The Netherlands', 'The Netherlands'],
	['the name of a country', 'addresses.work.country', 'United States of America', 'United States of America'],
	['the name of a country', 'addresses.work.country', 'Korea, Republic of', 'Korea, Republic of'],
	['the name of a country', 'addresses.work.country', 'Viet Nam', 'Viet Nam'],
	['the name of a country', 'addresses.work.country', 'Iran (Islamic Republic of)', 'Iran (Islamic Republic of)'],
	['the name of a country', 'addresses.work.country', 'Russian Federation', 'Russian Federation'],
	['the name of a country', 'addresses.work.country', 'Großbritannien', 'Großbritannien'],
	['the name of a country', 'addresses.work.country', 'Czech Republic', 'Czech Republic'],
	['the name of a country', 'addresses.work.country', 'DE - Germany', 'DE - Germany'],
	['the name of a country', 'addresses.work.country', 'Türkiye', 'Türkiye'],
	['the name of a country', 'addresses.work.country', 'Hong Kong', 'Hong Kong'],
	['the name of a country', 'addresses.work.country', 'Etats-Unis', 'Etats-Unis'],
	['the name of a country', 'addresses.work.country', 'Österreich', 'Österreich'],
	['a list of one', 'title', ['Lead'], 'Lead'],
	['a switch in a list of one', 'active', [true], true],
	['an object with a value', 'title', { value: 'Lead', label: 'Job', type: 'standard' }, 'Lead'],
	['an object with an address', 'userName', { address: 'ann@example.com', type: 'work', primary: true }, 'ann@example.com'],
	['an object with an e-mail', 'userName', [{ id: 'usr1', Email: 'ann@example.com' }], 'ann@example.com'],
	['a department', department, { id: 4, name: 'Sales' }, 'Sales'],
	['a property of Notion', 'title', { id: 'a', type: 'rich_text', rich_text: [{ type: 'text', plain_text: 'Lead' }] }, 'Lead'],
	['objects for a list', 'roles.value', [{ value: 'a' }, { value: 'b' }], ['a', 'b']],
	['a list', `${webex}:extensionAttribute1`, ['a', 'b'], ['a', 'b']],
	['a list with empty, spaced and double entries', `${webex}:extensionAttribute1`, [' a', '', null, 'b', 'a'], ['a', 'b']],
	['a list of numbers', `${webex}:extensionAttribute1`, [1, 2], ['1', '2']],
	['one text for a list', `${webex}:extensionAttribute1`, 'Building 5, Floor 2; left', ['Building 5, Floor 2; left']],
	['one number for a list', `${webex}:extensionAttribute1`, 5, ['5']],
	['lines for a list', `${webex}:extensionAttribute1`, 'a\r\nb\n\nc', ['a', 'b', 'c']],
	['a JSON list as text', `${webex}:extensionAttribute1`, ' ["a, b","c"]', ['a, b', 'c']],
	['a text that only begins like a JSON list', `${webex}:extensionAttribute1`, '[draft] x', ['[draft] x']],
	['a quoted text is no JSON list', `${webex}:extensionAttribute1`, '"a"', ['"a"']],
	['ids with commas and semicolons', 'roles.value', 'id_full_admin, id_user_admin;x\ny', ['id_full_admin', 'id_user_admin', 'x', 'y']],
	[
		'100 values',
		`${webex}:extensionAttribute1`,
		Array.from({ length: 100 }, (_, index) => index),
		Array.from({ length: 100 }, (_, index) => String(index)),
	],
	[
		'101 values of which two are the same',
		`${webex}:extensionAttribute1`,
		[0, ...Array.from({ length: 100 }, (_, index) => index)],
		Array.from({ length: 100 }, (_, index) => String(index)),
	],
])('takes %s (%s)', (_name, id, value, expected) => {
	expect(checkValue(column(id), value)).toEqual({ kind: 'ok', value: expected });
});

const useText = 'Use a text, a number or a date.';
const notText = `is not a text. ${useText}`;
const digitsLost =
	'is a number with more digits than numbers keep, so digits are lost. Format the column as text in the spreadsheet and export it again, or give the value as text.';
const noLanguage = 'is not a language with a country. Use the form en_US.';
const noZone = 'is not the name of a time zone. Use a name such as Europe/Berlin.';
const noCountry = 'is not a country. Use its code of two letters, such as DE.';
const notBoolean = 'is neither true nor false. Use true or false, yes or no, 1 or 0.';
const notEmail = 'is not an e-mail address. Use the form name@example.com.';

it.each([
	['a word that is no boolean', 'active', 'maybe', notBoolean],
	['an inherited name', 'active', 'constructor', notBoolean],
	['a number that is no boolean', 'active', 2, notBoolean],
	['NaN', 'active', NaN, notBoolean],
	['a list', 'active', [true, false], notBoolean],
	['an object', 'active', {}, notBoolean],
	['a boolean', 'title', true, notText],
	['NaN', 'title', NaN, notText],
	['Infinity', 'title', Infinity, notText],
	['minus Infinity', 'title', -Infinity, notText],
	['a number that lost digits', 'title', Number.MAX_SAFE_INTEGER + 1, digitsLost],
	['a number that lost digits', employeeNumber, 1.2345678901234568e18, digitsLost],
	['an object', 'title', { a: 1 }, 'is an object with the member a. Add .a, or another member, to the expression.'],
	[
		'an object of two values',
		'title',
		{ value: 'a', name: 'b' },
		'is an object with the members value, name. Add .value, or another member, to the expression.',
	],
	['a list', 'title', ['a', 'b'], 'is a list. Add [0], or another member, to the expression.'],
	['a list in a list', 'title', [['a', 'b']], 'is a list. Add [0], or another member, to the expression.'],
	[
		'a list of objects',
		'title',
		[{ a: 1 }, { a: 2 }],
		'is a list of objects with the member a. Add [0].a, or another member, to the expression.',
	],
	[
		'an object with members that look like data',
		'title',
		{ 'mia@example.com': 1, b: 1, c: 2, d: 3, e: 4, f: 5, g: 6 },
		'is an object with the members b, c, d, e, f and others. Add .b, or another member, to the expression.',
	],
	['no date', 'title', new Date(NaN), notText],
	['a function', 'title', () => 'a', notText],
	['half a character', 'title', 'a\uD83D', 'has a broken character. Check the encoding of the source.'],
	['513 characters', department, 'x'.repeat(513), `has 513 characters, and Webex takes 512. Shorten it.`],
	[
		'a word that is not of the list',
		'userType',
		'robot',
		'is not a value that Webex knows. Use one of: calling_service, external_calling, room, user.',
	],
	['no address', 'userName', 'ann', notEmail],
	['an address without a dot', 'userName', 'ann@intern', notEmail],
	[
		'an address of a wrong encoding',
		'userName',
		'zo\ufffd@example.com',
		"was damaged by a wrong encoding. Set 'Encoding' in the Extract from File node to that of the file.",
	],
	[
		'an address with a character that nobody sees',
		'emails.home.value',
		'ann\u200b@example.com',
		'holds a blank or an invisible character. Type the address again.',
	],
	[
		'an address with the KELVIN SIGN',
		'userName',
		'\u212aim@example.com',
		'holds a letter that only looks like another one. Type the address again.',
	],
	[
		'a home address of 255 characters',
		'emails.home.value',
		`${'a'.repeat(249)}@ex.io`,
		'is too long for an e-mail address. Use the form name@example.com.',
	],
	['an address with a space', 'userName', 'ann b@example.com', notEmail],
	['an address with two signs', 'userName', 'a@b@c', notEmail],
	['an address without a name', 'userName', '@example.com', notEmail],
	['an address without a place', 'emails.home.value', 'ann@', notEmail],
	['an address of 255 characters', 'userName', `${'a'.repeat(249)}@ex.io`, 'has 255 characters, and Webex takes 254. Shorten it.'],
	['an object in a list', 'roles.value', ['a', {}], `is an object with no member that can be named. ${useText}`],
	['an object for a list', 'roles.value', {}, `is an object with no member that can be named. ${useText}`],
	['true for a list', 'roles.value', true, notText],
	['a word for a language', 'preferredLanguage', 'English', noLanguage],
	['a language before a longer word', 'locale', 'en-usa', noLanguage],
	['a language that nobody speaks', 'locale', 'xx_US', noLanguage],
	['a country that is none, in a language', 'locale', 'en_XX', noLanguage],
	['a long language', 'locale', 'e'.repeat(1_000_000), noLanguage],
	['a time zone of Windows', 'timezone', 'W. Europe Standard Time', noZone],
	['an offset', 'timezone', '+01:00', noZone],
	['a long time zone', 'timezone', 'E'.repeat(200), noZone],
	['two letters that are no country', 'addresses.work.country', 'XX', noCountry],
	['the number of a country', 'addresses.work.country', '276', noCountry],
	['no country', 'addresses.work.country', 'n/a', noCountry],
	['no country', 'addresses.work.country', 'None', noCountry],
	['no country', 'addresses.work.country', 'Europe', noCountry],
	['no country', 'addresses.work.country', 'EMEA', noCountry],
	['no country', 'addresses.work.country', 'EU', noCountry],
	['no country', 'addresses.work.country', 'Atlantis', noCountry],
	['no country', 'addresses.work.country', 'Remote', noCountry],
	['no country', 'addresses.work.country', '-', noCountry],
	['no country', 'addresses.work.country', 'Middle Earth', noCountry],
	['one letter for a country', 'addresses.other.country', 'D', noCountry],
	['an address with a scheme', 'userName', 'mailto:ann@example.com', notEmail],
	["Entra's proxy address", 'userName', 'SMTP:ann@example.com', notEmail],
	[
		'the name of a guest',
		'userName',
		'ann_gmail.com#EXT#@example.onmicrosoft.com',
		"is the name of a guest in Entra ID (#EXT#). Give the person's e-mail address.",
	],
	['a long address', 'emails.home.value', 'a'.repeat(1_000_000), 'is too long for an e-mail address. Use the form name@example.com.'],
	[
		'101 values',
		`${webex}:extensionAttribute1`,
		Array.from({ length: 101 }, (_, index) => index),
		'has more than the 100 values that Webex takes. Shorten the list.',
	],
])('refuses %s (%s)', (_name, id, value, words) => {
	expect(checkValue(column(id), value)).toEqual({ kind: 'bad', words });
});

it.each([
	['undefined', 'title', undefined],
	['null', 'active', null],
	['an empty text', 'title', ''],
	['spaces', 'active', ' \t\n'],
	['an empty list', 'roles.value', []],
	['a list of nothing', 'roles.value', ['', null, ' ']],
	['commas only', 'roles.value', ' , ;'],
	['an empty JSON list', 'roles.value', '[]'],
	['an empty list for a text', 'title', []],
	['false for a text', 'title', false],
	['false for a list', 'roles.value', false],
	['an object whose value is nothing', 'title', { value: null, type: 'work' }],
	['an object whose switch is nothing', 'active', { value: null }],
])('%s is empty (%s)', (_name, id, value) => {
	expect(checkValue(column(id), value)).toEqual({ kind: 'empty' });
});

it('never says the value, whatever it is', () => {
	const secret = 'Zq7Xk9';
	const values = fc.constantFrom(
		...[secret.repeat(300), `${secret}\uD800`, [{ secret }], { secret }, `${secret} ${secret}`, [secret.repeat(300)]],
		...[Array.from({ length: 3000 }, (_, index) => `${secret}${index}`)],
	);
	fc.assert(
		fc.property(fc.constantFrom(...columnsOf('Users'), ...columnsOf('Groups')), values, (any, value) => {
			const checked = checkValue(any, value);
			if (checked.kind !== 'bad') return;
			expect(checked.words).not.toContain(secret);
			expect(checked.words).toMatch(/^(is|has|holds|was) .*\.$/);
		}),
	);
});

it('takes what it made once more, unchanged', () => {
	fc.assert(
		fc.property(fc.constantFrom(...columnsOf('Users')), fc.oneof(fc.string(), fc.array(fc.string()), fc.double()), (any, value) => {
			const checked = checkValue(any, value);
			if (checked.kind === 'ok') expect(checkValue(any, checked.value)).toEqual(checked);
		}),
	);
});

it.each([
	['a short attribute', 'title', 'x'],
	['a short attribute, blanks around', 'title', ' '],
	['an attribute without a length', `${webex}:pronouns.value`, 'x'],
	['an address', 'userName', 'ä'],
	['a list', `${webex}:trainSiteNames`, 'a,'],
	['a list of lines', `${webex}:extensionAttribute1`, 'a\n'],
	['a switch', 'active', 'x'],
	['a country', 'addresses.work.country', 'x'],
	['a word', 'userType', 'x'],
])('a cell of a megabyte costs little: %s (%s)', (_name, id, sign) => {
	const cell = sign.repeat(1_000_000 / sign.length);
	const startMs = performance.now();
	checkValue(column(id), cell);
	expect(performance.now() - startMs).toBeLessThan(10_000);
});
