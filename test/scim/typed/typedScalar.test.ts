import { columnsOf } from '../../../nodes/WebexScim/scim/columns/attributes';
import type { Column } from '../../../nodes/WebexScim/scim/columns/column';
import type { JsonValue } from '../../../nodes/WebexScim/scim/json';
import { isExact, textAsTyped, typedSwitch, typedText } from '../../../nodes/WebexScim/scim/typed/typedScalar';
import { enterpriseSchema, webexUserSchema } from '../../../nodes/WebexScim/scim/schemas';

const columnOf = (id: string): Column | undefined => columnsOf('Users').find((column) => column.id === id);
const ok = (value: string | boolean | null) => ({ kind: 'ok', value });
const bad = (wrong: string) => ({ kind: 'bad', wrong });
const notText = bad('is not a text. Give a text or a number.');

it.each<{ name: string; id?: string; value: JsonValue; typed: object }>([
	{ name: 'a text', value: 'x ', typed: ok('x ') },
	{ name: 'a number', value: 7, typed: ok('7') },
	{
		name: 'a number beyond what is exact',
		value: 2 ** 53,
		typed: bad('is a number with more digits than JSON numbers keep. Give it as text, in quotes.'),
	},
	{ name: 'false, for no text', value: false, typed: ok(null) },
	{ name: 'true', value: true, typed: notText },
	{ name: 'nothing', value: null, typed: notText },
	{ name: 'a list', value: ['x'], typed: notText },
	{ name: 'an object that stands for its value', value: { VALUE: 'x', email: 'y' }, typed: ok('x') },
	{ name: 'one that stands for its address', value: { value: null, address: 'x' }, typed: ok('x') },
	{ name: 'one that stands for its e-mail', value: { value: {}, address: [], email: 'x' }, typed: ok('x') },
	{ name: 'one that stands for a number', value: { value: 7 }, typed: ok('7') },
	{ name: 'one that stands for false', value: { value: false, address: 'x' }, typed: ok(null) },
	{ name: 'one that stands for nothing', value: { a: 'x' }, typed: notText },
	{ name: 'a user name, which is judged elsewhere', id: 'userName', value: ' #N/A\u200b', typed: ok('#N/A') },
	{ name: 'a title with blanks', id: 'title', value: ' Lead ', typed: ok(' Lead ') },
	{ name: 'a display name with blanks', id: 'displayName', value: ' Ann ', typed: ok('Ann') },
	{ name: 'an empty e-mail', id: 'emails.work.value', value: '', typed: ok('') },
	{ name: 'an e-mail', id: 'emails.work.value', value: ' ann@example.com', typed: ok('ann@example.com') },
	{ name: 'a language in the form of others', id: 'preferredLanguage', value: 'de-de', typed: ok('de_DE') },
	{
		name: 'a language that is none',
		id: 'preferredLanguage',
		value: 'xx-yy',
		typed: bad('is not a language with a country. Use the form en_US.'),
	},
	{ name: 'an empty language', id: 'preferredLanguage', value: '', typed: ok('') },
	{ name: 'a country in small letters', id: 'addresses.work.country', value: 'de', typed: ok('DE') },
])('a text from $name', ({ id, value, typed }) => {
	expect(typedText(value, id === undefined ? undefined : columnOf(id))).toEqual(typed);
});

const ofProgram = bad(
	'holds a word that programs write for no value. Give the value as text, as its source has it, or leave the member out.',
);
const ofSpreadsheet = bad('holds an error of a spreadsheet. Give the value as text, as its source has it, or leave the member out.');
const control = bad('holds a control character. Give the value as text, as its source has it, or leave the member out.');
const half = bad('holds half of a character. Give the value as text, as its source has it, or leave the member out.');
const lines = '-----BEGIN CERTIFICATE-----\nMIIC\r\n-----END CERTIFICATE-----\n';

it.each(['displayName', 'title', 'externalId', 'emails.work.value'])('half of a character in %s', (id) => {
	expect(typedText('J\udc00rg', columnOf(id))).toEqual(half);
});

it.each<{ name: string; attribute?: string; value: JsonValue; typed: object }>([
	{ name: 'undefined', value: 'undefined', typed: ofProgram },
	{ name: 'undefined with blanks', value: ' undefined ', typed: ofProgram },
	{ name: 'an object', value: { value: '[object Object]' }, typed: ofProgram },
	{ name: 'an error', value: '#N/A', typed: ofSpreadsheet },
	{ name: 'an error of another language', value: '#WERT!', typed: ofSpreadsheet },
	{ name: 'what looks like an error, with small letters', value: '#Welcome1!', typed: ok('#Welcome1!') },
	{
		name: 'a mark of a broken encoding',
		value: 'S\ufffdcret',
		typed: bad('was damaged by a wrong encoding. Give the value as text, as its source has it, or leave the member out.'),
	},
	{ name: 'a control character', value: 'a\u0007b', typed: control },
	{ name: 'half of a character', value: 'J\ud83drg', typed: half },
	{ name: 'a line break at its end', value: 'Secret1!\r', typed: control },
	{ name: 'blanks', value: ' Pass word ', typed: ok(' Pass word ') },
	{ name: 'a word for none', value: 'none', typed: ok('none') },
	{ name: 'signs of a number', value: '=1E+10', typed: ok('=1E+10') },
	{ name: 'the lines of a certificate', attribute: 'x509Certificates.value', value: lines, typed: ok(lines) },
	{ name: 'a certificate that is none', attribute: 'x509Certificates.value', value: 'undefined', typed: ofProgram },
	{ name: 'a sign of two halves', value: '\ud83d\ude00', typed: ok('\ud83d\ude00') },
])('a text that no column holds: $name', ({ attribute = 'password', value, typed }) => {
	expect(typedText(value, undefined, { attribute, place: { kind: 'simple' } })).toEqual(typed);
});

it.each<{ name: string; value: JsonValue; typed: object }>([
	{ name: 'true', value: true, typed: ok(true) },
	{ name: 'false', value: { value: false }, typed: ok(false) },
	{ name: 'a word for yes', value: 'Yes', typed: ok(true) },
	{ name: 'a number for no', value: 0, typed: ok(false) },
	{ name: 'another word', value: 'x', typed: bad('is neither true nor false. Use true or false, yes or no, 1 or 0.') },
	{ name: 'nothing', value: null, typed: bad('is neither true nor false. Use true or false, yes or no, 1 or 0.') },
	{ name: 'a list of yes', value: ['yes'], typed: bad('is neither true nor false. Use true or false, yes or no, 1 or 0.') },
])('a switch from $name', ({ value, typed }) => {
	expect(typedSwitch(value)).toEqual(typed);
});

it.each<{ name: string; id?: string; value: unknown; text: string | number | undefined }>([
	{ name: 'a text', id: 'title', value: ' x ', text: ' x ' },
	{ name: 'a number', id: 'title', value: 7, text: '7' },
	...['employeeNumber', 'costCenter'].map((id) => ({ name: id, id: `${enterpriseSchema}:${id}`, value: 42, text: 42 })),
	...['work', 'mobile', 'work_extension'].map((type) => ({ name: type, id: `phoneNumbers.${type}.value`, value: 42, text: 42 })),
	{ name: 'a number that may lack zeros', id: 'addresses.work.postalCode', value: 1067, text: 1067 },
	{ name: 'digits in a text', id: 'addresses.work.postalCode', value: '1067', text: '1067' },
	{ name: 'a number of no column', value: 7, text: '7' },
	{ name: 'a text of no column', value: 'x', text: 'x' },
	{ name: 'an object', value: { a: 1 }, text: undefined },
	{ name: 'a boolean', id: 'title', value: true, text: undefined },
	{ name: 'nothing', id: 'title', value: undefined, text: undefined },
	{ name: 'a switch', id: 'active', value: 'yes', text: undefined },
	{ name: 'a user name', id: 'userName', value: 'ann', text: undefined },
	{ name: 'an external ID', id: 'externalId', value: ' 7 ', text: ' 7 ' },
	{ name: 'one of a list', id: `${webexUserSchema}:extensionAttribute1`, value: ' x ', text: ' x ' },
	{ name: 'a manager', id: `${enterpriseSchema}:manager.value`, value: 'olu', text: undefined },
])('as it was typed: $name', ({ id, value, text }) => {
	expect(textAsTyped(value, id === undefined ? undefined : columnOf(id))).toBe(text);
});

it.each([
	[2 ** 53 - 1, true],
	[-(2 ** 53 - 1), true],
	[2 ** 53, false],
	[-(2 ** 53), false],
	[0.5, true],
])('%p is exact: %p', (number, is) => {
	expect(isExact(number)).toBe(is);
});

it('a text as long as its column takes is not looked at, and a longer one is', () => {
	const column: Column = { ...(columnOf('title') as Column), maxLength: 4 };
	expect(typedText('Lead', column)).toEqual(ok('Lead'));
	expect(typedText('Leads', column)).toMatchObject({ kind: 'bad' });
});
