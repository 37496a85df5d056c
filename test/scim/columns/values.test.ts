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
	['a language with a script', 'locale', 'zh-Hans-CN', 'zh-Hans-CN'],
	['a language before a longer word', 'locale', 'en-usa', 'en-usa'],
	['a language after a longer word', 'locale', 'xen-us', 'xen-us'],
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

const notText = 'is not a text. Use a text, a number or a date.';
const notBoolean = 'Active (active) is neither true nor false. Use true or false, yes or no, 1 or 0.';
const notEmail = 'is not an e-mail address. Use the form name@example.com.';

it.each([
	['a word that is no boolean', 'active', 'maybe', notBoolean],
	['an inherited name', 'active', 'constructor', notBoolean],
	['a number that is no boolean', 'active', 2, notBoolean],
	['NaN', 'active', NaN, notBoolean],
	['a list', 'active', [true], notBoolean],
	['an object', 'active', {}, notBoolean],
	['a boolean', 'title', true, `Job Title (title) ${notText}`],
	['NaN', 'title', NaN, `Job Title (title) ${notText}`],
	['Infinity', 'title', Infinity, `Job Title (title) ${notText}`],
	['minus Infinity', 'title', -Infinity, `Job Title (title) ${notText}`],
	['a number that lost digits', 'title', Number.MAX_SAFE_INTEGER + 1, `Job Title (title) ${notText}`],
	['an object', 'title', { a: 1 }, `Job Title (title) ${notText}`],
	['a list', 'title', ['a'], `Job Title (title) ${notText}`],
	['no date', 'title', new Date(NaN), `Job Title (title) ${notText}`],
	['a function', 'title', () => 'a', `Job Title (title) ${notText}`],
	['half a character', 'title', 'a\uD83D', 'Job Title (title) has a broken character. Check the encoding of the source.'],
	['513 characters', department, 'x'.repeat(513), `Department (${department}) has 513 characters, and Webex takes 512. Shorten it.`],
	[
		'a word that is not of the list',
		'userType',
		'robot',
		'User Type (userType) is not a value that Webex knows. Use one of: calling_service, external_calling, room, user.',
	],
	['no address', 'userName', 'ann', `User Name (userName) ${notEmail}`],
	['an address without a dot', 'userName', 'ann@intern', `User Name (userName) ${notEmail}`],
	[
		'an address of a wrong encoding',
		'userName',
		'zo\ufffd@example.com',
		"User Name (userName) was damaged by a wrong encoding. Set 'Encoding' in the Extract from File node to that of the file.",
	],
	[
		'an address with a character that nobody sees',
		'emails.home.value',
		'ann\u200b@example.com',
		'Home Email (emails.home.value) holds a blank or a character that nobody sees. Type the address anew.',
	],
	[
		'an address with the KELVIN SIGN',
		'userName',
		'\u212aim@example.com',
		'User Name (userName) holds a letter that only looks like another one. Type the address anew.',
	],
	[
		'a home address of 255 characters',
		'emails.home.value',
		`${'a'.repeat(249)}@ex.io`,
		'Home Email (emails.home.value) is too long for an e-mail address. Use the form name@example.com.',
	],
	['an address with a space', 'userName', 'ann b@example.com', `User Name (userName) ${notEmail}`],
	['an address with two signs', 'userName', 'a@b@c', `User Name (userName) ${notEmail}`],
	['an address without a name', 'userName', '@example.com', `User Name (userName) ${notEmail}`],
	['an address without a place', 'emails.home.value', 'ann@', `Home Email (emails.home.value) ${notEmail}`],
	[
		'an address of 255 characters',
		'userName',
		`${'a'.repeat(249)}@ex.io`,
		'User Name (userName) has 255 characters, and Webex takes 254. Shorten it.',
	],
	['an object in a list', 'roles.value', ['a', {}], `Webex Admin Roles (roles.value) ${notText}`],
	['an object for a list', 'roles.value', {}, `Webex Admin Roles (roles.value) ${notText}`],
	['a boolean for a list', 'roles.value', true, `Webex Admin Roles (roles.value) ${notText}`],
	[
		'101 values',
		`${webex}:extensionAttribute1`,
		Array.from({ length: 101 }, (_, index) => index),
		`Extension Attribute 1 (${webex}:extensionAttribute1) has 101 values, and Webex takes 100. Shorten the list.`,
	],
])('refuses %s (%s)', (_name, id, value, detail) => {
	expect(checkValue(column(id), value)).toEqual({ kind: 'bad', detail });
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
			expect(checked.detail).not.toContain(secret);
			expect(checked.detail.startsWith(`${any.displayName} (${any.id}) `)).toBe(true);
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
