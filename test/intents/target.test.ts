import type { TargetName } from '../../nodes/WebexScim/intents/intents';
import type { Problem } from '../../nodes/WebexScim/intents/problem';
import { readTarget, targetInPath, type TargetLabel } from '../../nodes/WebexScim/intents/target';
import { fails, parametersOf } from './source';

const uuid = '7f5b0a0e-1c1d-4c50-9d0e-2f6f3a1b5c77';
const base64 = Buffer.from(`ciscospark://us/PEOPLE/${uuid}`).toString('base64');
const id = (value: string) => ({ kind: 'id', id: value }) as const;
const named = (attribute: 'userName' | 'externalId' | 'displayName', value: string, spelling?: string): TargetName => ({
	kind: 'name',
	attribute,
	value,
	...(spelling === undefined ? {} : { spelling }),
});
const read = (target: unknown, label: TargetLabel = 'User'): TargetName | Problem =>
	readTarget(parametersOf([{ parameters: { target } }]), 'target', label, 0);

it.each<{ name: string; value: unknown; label?: TargetLabel; expected: TargetName }>([
	{
		name: 'by e-mail',
		value: { mode: 'userName', value: ' Ann@example.com\n' },
		expected: named('userName', 'Ann@example.com', ' Ann@example.com\n'),
	},
	{
		name: 'by name',
		value: { mode: 'displayName', value: ' Sales Team ' },
		label: 'Group',
		expected: named('displayName', 'Sales Team', ' Sales Team '),
	},
	{
		name: 'by a name with an @',
		value: { mode: 'displayName', value: 'sales@example' },
		label: 'Group',
		expected: named('displayName', 'sales@example'),
	},
	{
		name: 'by a name that looks like a reference',
		value: { mode: 'displayName', value: 'bulkId:a' },
		label: 'Group',
		expected: named('displayName', 'bulkId:a'),
	},
	{ name: 'by external ID', value: { mode: 'externalId', value: ' E10042 ' }, expected: named('externalId', 'E10042', ' E10042 ') },
	{ name: 'by an external ID that is a number', value: { mode: 'externalId', value: 10042 }, expected: named('externalId', '10042') },
	{
		name: 'by a name that is a number',
		value: { mode: 'displayName', value: 2024 },
		label: 'Group',
		expected: named('displayName', '2024'),
	},
	{
		name: 'by a name that is a word for no value elsewhere',
		value: { mode: 'displayName', value: 'None' },
		label: 'Group',
		expected: named('displayName', 'None'),
	},
	{
		name: 'by a name with a line break',
		value: { mode: 'displayName', value: 'a\nb\ufffd' },
		label: 'Group',
		expected: named('displayName', 'a\nb\ufffd'),
	},
	{ name: 'by the external ID zero', value: { mode: 'externalId', value: 0 }, expected: named('externalId', '0') },
	{ name: 'by ID', value: { mode: 'id', value: ` ${uuid.toUpperCase()} ` }, expected: id(uuid) },
	{ name: 'by the ID of the other APIs', value: { mode: 'id', value: base64 }, expected: id(uuid) },
	{ name: 'from the list', value: { mode: 'list', value: uuid, cachedResultName: 'Ann' }, expected: id(uuid) },
	{ name: 'by a locator without a mode', value: { value: uuid }, expected: id(uuid) },
	{
		name: 'by a locator without a mode, an e-mail address',
		value: { __rl: true, value: 'ann@example.com' },
		expected: named('userName', 'ann@example.com'),
	},
	{
		name: 'by a locator with an empty mode, an e-mail address',
		value: { mode: '', value: 'ann@example.com' },
		expected: named('userName', 'ann@example.com'),
	},
	{ name: 'by a locator with an empty mode, an ID', value: { mode: '', value: base64 }, expected: id(uuid) },
	{
		name: 'by an object that stands for its value',
		value: { mode: 'userName', value: { value: 'ann@example.com' } },
		expected: named('userName', 'ann@example.com'),
	},
	{ name: 'by a bare list of one', value: [{ email: 'ann@example.com' }], expected: named('userName', 'ann@example.com') },
	{ name: 'by a bare e-mail address', value: ' ann@example.com ', expected: named('userName', 'ann@example.com', ' ann@example.com ') },
	{ name: 'by a bare ID', value: uuid, expected: id(uuid) },
	{ name: 'by a bare ID of the other APIs', value: base64, expected: id(uuid) },
])('a resource $name', ({ value, label, expected }) => {
	expect(read(value, label)).toStrictEqual(expected);
});

const empty = "'User' is empty. Say who or what it is, or leave the item out.";
const notText = "'User' is not text. Give a name or an ID.";
const notId = "'User' is not an ID. Give the ID that Webex shows, or choose another way to name it.";

it.each<{ name: string; value: unknown; label?: TargetLabel; detail: string; reason?: Problem['reason'] }>([
	{ name: 'nothing', value: undefined, detail: empty, reason: 'missingField' },
	...[{ mode: 'id', value: ' bulkId:ann ' }, 'bulkId:ann'].map((value) => ({
		name: `a reference, ${JSON.stringify(value)}`,
		value,
		detail: "'User' refers to a bulkId, which only Run Operations knows. Give the ID that Webex shows.",
		reason: 'unknownReference' as const,
	})),
	{ name: 'an e-mail address as an ID', value: { mode: 'id', value: 'ann@example.com' }, detail: notId },
	{ name: 'a personnel number as an ID', value: { mode: 'id', value: '004711' }, detail: notId },
	...['E1001', '00u1abc', 'x', 'Y2lz', base64.slice(0, -9), uuid.replaceAll('-', ''), uuid.slice(0, -1), `${uuid}0`, 'me'].flatMap((text) =>
		[{ mode: 'id', value: text }, { mode: 'list', value: text }, { mode: '', value: text }, text].map((value) => ({
			name: `what has neither form of an ID, ${JSON.stringify(value)}`,
			value,
			detail: notId,
		})),
	),
	{ name: 'an e-mail address as one of the list', value: { mode: 'list', value: 'ann@example.com' }, detail: notId },
	...['email', 'USERNAME', 'constructor', 7, {}].map((mode) => ({
		name: `by a mode that is not known, ${JSON.stringify(mode)}`,
		value: { mode, value: 'ann@example.com' },
		detail: "'User' is given in a way that is not known. Choose another one on the panel.",
	})),
	...(['User', 'Member'] as const).map((label) => ({
		name: `by a name that several people may have, ${label}`,
		value: { mode: 'displayName', value: 'Ann Lee' },
		label,
		detail: `'${label}' is given in a way that is not known. Choose another one on the panel.`,
	})),
	{
		name: 'a group by an e-mail address',
		value: { mode: 'userName', value: 'ann@example.com' },
		label: 'Group',
		detail: "'Group' is given in a way that is not known. Choose another one on the panel.",
	},
	{
		name: 'a group by a bare e-mail address',
		value: 'sales@example.com',
		label: 'Group',
		detail: "'Group' is not an ID. Give the ID that Webex shows, or choose another way to name it.",
	},
	{ name: 'null', value: null, detail: empty, reason: 'missingField' },
	{ name: 'an empty text', value: '', detail: empty, reason: 'missingField' },
	{ name: 'a locator without a value', value: { mode: 'id' }, detail: empty, reason: 'missingField' },
	{ name: 'a locator with null', value: { mode: 'userName', value: null }, detail: empty, reason: 'missingField' },
	{ name: 'a locator with an empty text', value: { mode: 'externalId', value: '' }, detail: empty, reason: 'missingField' },
	{ name: 'a text of spaces', value: ' \t', detail: notText },
	{
		name: 'an error of a spreadsheet',
		value: { mode: 'externalId', value: '#N/A' },
		detail: "'User' holds an error of a spreadsheet. Correct the formula in the file, or empty the cell.",
	},
	{
		name: 'a word for nothing',
		value: { mode: 'externalId', value: 'undefined' },
		detail: "'User' holds a word that programs write for no value. Empty the cell, or correct the expression.",
	},
	...['N/A', 'none', ' - ', '?'].map((text) => ({
		name: `a word for no value as an external ID, ${text}`,
		value: { mode: 'externalId', value: text },
		detail: "'User' holds a word that programs write for no value. Empty the cell, or correct the expression.",
	})),
	...['#N/A', '#REF!'].map((text) => ({
		name: `an error of a spreadsheet as a name, ${text}`,
		value: { mode: 'displayName', value: text },
		label: 'Group' as const,
		detail: "'Group' holds an error of a spreadsheet. Correct the formula in the file, or empty the cell.",
	})),
	...['undefined', ' null ', '[object Object]'].map((text) => ({
		name: `a word for no value as a name, ${text}`,
		value: { mode: 'displayName', value: text },
		label: 'Group' as const,
		detail: "'Group' holds a word that programs write for no value. Empty the cell, or correct the expression.",
	})),
	{ name: 'a number beyond what is exact', value: { mode: 'externalId', value: 2 ** 53 }, detail: notText },
	{
		name: 'a number that lost its digits',
		value: { mode: 'externalId', value: '4.93E+11' },
		detail: "'User' is a number with an exponent, so digits are lost. Format the column as text in the spreadsheet and export it again.",
	},
	{ name: 'a locator with a text of spaces', value: { mode: 'displayName', value: ' ' }, detail: notText },
	{ name: 'a bare number', value: 10042, detail: notText },
	{ name: 'a number as a name', value: { mode: 'userName', value: 10042 }, detail: notText },
	{ name: 'a number as an ID', value: { mode: 'id', value: 0 }, detail: notText },
	{ name: 'false', value: false, detail: notText },
	{ name: 'an external ID that is true', value: { mode: 'externalId', value: true }, detail: notText },
	{ name: 'a list of several', value: [uuid, uuid], detail: notText },
	{ name: 'an object of which no member is a value', value: { id: uuid, userName: 'ann@example.com' }, detail: notText },
	{ name: 'a locator with an object', value: { mode: 'id', value: { id: uuid } }, detail: notText },
	{ name: 'an ID that would lead elsewhere', value: { mode: 'id', value: '../Groups' }, detail: notId },
	{ name: 'a bare name', value: 'Ann Other', detail: notId },
	{ name: 'a name in the mode of IDs', value: { mode: 'list', value: 'Sales Team' }, detail: notId },
	{
		name: 'a name that no filter can carry',
		value: { mode: 'displayName', value: 'x'.repeat(6_200) },
		label: 'Group',
		detail: "'Group' is too long to be looked up in Webex. Give the ID, or a shorter name.",
	},
	{
		name: 'an e-mail address without an @',
		value: { mode: 'userName', value: 'ann' },
		detail: "'User' is not an e-mail address. Use the form name@example.com.",
	},
	{
		name: 'a bare address with half of a character',
		value: 'ann\uD83D@example.com',
		detail: "'User' was damaged by a wrong encoding. Check 'Encoding' in the node that read the file.",
	},
	{
		name: 'a name with half of a character',
		value: { mode: 'displayName', value: 'Sales \uD83D' },
		label: 'Group',
		detail: "'Group' holds half of a character, so Webex cannot be asked for it. Check the encoding of the source.",
	},
	{
		name: 'an expression that fails',
		value: fails,
		detail: "The expression in 'User' could not be evaluated for this item. Check the fields it uses.",
	},
])('refuses $name', ({ value, label, detail, reason = 'badValue' }) => {
	expect(read(value, label)).toStrictEqual({ kind: 'problem', detail, reason });
});

it('each parameter of each item is its own', () => {
	const parameter = parametersOf([
		{ parameters: { group: { mode: 'displayName', value: 'Sales' }, member: 'ann@example.com' } },
		{ parameters: { group: { mode: 'id', value: base64 }, member: '' } },
		{ parameters: { group: fails, member: { mode: 'externalId', value: 3 } } },
	]);
	expect(
		[0, 1, 2].map((itemIndex) =>
			(['Group', 'Member'] as const).map((label) => readTarget(parameter, label.toLowerCase(), label, itemIndex)),
		),
	).toStrictEqual([
		[named('displayName', 'Sales'), named('userName', 'ann@example.com')],
		[id(uuid), { kind: 'problem', detail: "'Member' is empty. Say who or what it is, or leave the item out.", reason: 'missingField' }],
		[
			{
				kind: 'problem',
				detail: "The expression in 'Group' could not be evaluated for this item. Check the fields it uses.",
				reason: 'badValue',
			},
			named('externalId', '3'),
		],
	]);
});

it.each<{ name: string; text: string; expected: ReturnType<typeof targetInPath> }>([
	{ name: 'an ID', text: ` ${base64}`, expected: id(uuid) },
	{ name: 'a reference', text: '\tbulkId:a:b ', expected: { kind: 'reference', alias: 'a:b' } },
	{ name: 'a reference in another case is none, and no ID', text: ' BULKID:a', expected: undefined },
	{ name: 'a reference to nothing', text: 'bulkId:', expected: { kind: 'reference', alias: '' } },
	{ name: 'an ID of another form', text: 'user_1', expected: id('user_1') },
	{ name: 'a number', text: '1001', expected: undefined },
	{ name: 'an address', text: 'ann@example.com', expected: undefined },
	{ name: 'a word for nobody', text: 'n-a', expected: undefined },
	{ name: 'dots', text: '..', expected: undefined },
	{ name: 'nothing', text: '', expected: undefined },
])('a text of a path as a target: $name', ({ text, expected }) => {
	expect(targetInPath(text)).toStrictEqual(expected);
});
