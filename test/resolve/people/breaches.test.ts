import type { DecidedIntent, Intent, TargetName, UpdateIntent, UpsertIntent } from '../../../nodes/WebexScim/intents/intents';
import { createDirectory, questionKey } from '../../../nodes/WebexScim/resolve/directory/directory';
import { withoutBreaches } from '../../../nodes/WebexScim/resolve/people/breaches';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import { finish } from '../../../nodes/WebexScim/scim/work';

const entries = (mobile: string, work: string): JsonObject[] => [
	{ type: 'mobile', value: mobile },
	{ type: 'work', value: work },
];
const odd: JsonObject = { externalId: ' 7 ', phoneNumbers: entries('15.0', '+1'), name: { familyName: ' L ' }, tags: [' x '] };
const ann: JsonObject = {
	id: '00000000-0000-4000-8000-000000000001',
	userName: 'ann@example.com',
	locale: 'narnian',
	title: 'Lead',
	...odd,
};
const directory = createDirectory(
	new Map([
		[
			questionKey('Users', 'userName'),
			new Map([
				['ann@example.com', [ann]],
				['new@example.com', []],
			]),
		],
	]),
);
const refused: DecidedIntent = { kind: 'decided', label: 'row 2', outcome: { kind: 'invalid', reason: 'badValue', detail: 'No.' } };

function upsert(userName: string, wanted: JsonObject, odd: JsonObject): UpsertIntent {
	const resource = { userName, ...wanted };
	return {
		kind: 'upsert',
		label: 'row 2',
		resourceType: 'Users',
		key: { attribute: 'userName', value: userName },
		resource,
		wanted: resource,
		breach: { asTyped: { ...resource, ...odd }, refused },
	};
}

it.each<{ name: string; intent: Intent; isRefused: boolean }>([
	{ name: 'what Webex has is none', intent: upsert('ann@example.com', {}, { locale: 'narnian' }), isRefused: false },
	{
		name: 'nor is it beside another change',
		intent: upsert('ann@example.com', { title: 'Head' }, { locale: 'narnian' }),
		isRefused: false,
	},
	{ name: 'another value is one', intent: upsert('ann@example.com', {}, { locale: 'calormene' }), isRefused: true },
	{ name: 'one of two is one', intent: upsert('ann@example.com', {}, { locale: 'narnian', timezone: 'Mars' }), isRefused: true },
	{ name: 'a new user has nothing yet', intent: upsert('new@example.com', {}, { locale: 'narnian' }), isRefused: true },
	{ name: 'nobody knows about one who was not found out', intent: upsert('who@example.com', {}, { locale: 'narnian' }), isRefused: true },
	{ name: 'a row that breaks no rule', intent: refused, isRefused: true },
])('a breach about a value: $name', ({ intent, isRefused }) => {
	expect(finish(withoutBreaches([intent], directory, 'ignore'))).toEqual([isRefused ? refused : intent]);
});

describe('a text that was cleaned', () => {
	const intentFor = (wanted: JsonObject, asTyped: JsonObject, userName = 'ann@example.com'): UpsertIntent => ({
		...upsert(userName, wanted, {}),
		breach: { asTyped: { userName, ...wanted, ...asTyped } },
	});

	it.each<{ name: string; wanted: JsonObject; asTyped: JsonObject; settled: JsonObject }>([
		{
			name: 'is as it was typed where Webex has it so',
			wanted: { externalId: '7' },
			asTyped: { externalId: ' 7 ' },
			settled: { externalId: ' 7 ' },
		},
		{ name: 'is clean elsewhere', wanted: { externalId: '8' }, asTyped: { externalId: ' 8 ' }, settled: { externalId: '8' } },
		{
			name: 'of one entry, beside another one',
			wanted: { phoneNumbers: entries('15', '+2') },
			asTyped: { phoneNumbers: entries('15.0', ' +2 ') },
			settled: { phoneNumbers: entries('15.0', '+2') },
		},
		{
			name: 'of a part',
			wanted: { name: { givenName: 'A', familyName: 'L' } },
			asTyped: { name: { givenName: ' A', familyName: ' L ' } },
			settled: { name: { givenName: 'A', familyName: ' L ' } },
		},
	])('$name', ({ wanted, asTyped, settled }) => {
		const intent = intentFor(wanted, asTyped);
		const expected = { ...intent, wanted: { userName: 'ann@example.com', ...settled } };
		expect(finish(withoutBreaches([intent], directory, 'ignore'))).toEqual([expected]);
	});

	it('is clean in a new user', () => {
		const intent = intentFor({ externalId: '7' }, { externalId: ' 7 ' }, 'new@example.com');
		expect(finish(withoutBreaches([intent], directory, 'ignore'))).toEqual([intent]);
	});

	it('beside one that is refused', () => {
		const row = intentFor({ externalId: '7' }, { externalId: ' 7 ', locale: 'narnian' });
		const intent = { ...row, breach: { asTyped: { ...row.wanted, externalId: ' 7 ', locale: 'narnian' }, refused } };
		const expected = { ...intent, wanted: { userName: 'ann@example.com', externalId: ' 7 ' } };
		expect(finish(withoutBreaches([intent], directory, 'ignore'))).toEqual([expected]);
	});

	it.each<{ name: string; wanted: JsonObject; asTyped: JsonObject }>([
		{ name: 'the only one', wanted: {}, asTyped: { tags: [' y '] } },
		{ name: 'one beside a good one', wanted: { tags: ['z'] }, asTyped: { tags: ['#N/A', 'z'] } },
		{
			name: 'a part of an entry without a type',
			wanted: { addresses: [{ locality: 'Q' }] },
			asTyped: { addresses: [{ country: 'XX', locality: 'Q' }] },
		},
		{
			name: 'the value of one of two of a type',
			wanted: { phoneNumbers: [...entries('15.0', '+1'), { type: 'work' }] },
			asTyped: { phoneNumbers: [...entries('15.0', '+1'), { type: 'work', value: '4.9E+11' }] },
		},
		{
			name: 'what is shown of a new entry',
			wanted: { phoneNumbers: [...entries('15.0', '+1'), { type: 'fax', value: '+9' }] },
			asTyped: { phoneNumbers: [...entries('15.0', '+1'), { type: 'fax', value: '+9', display: 'undefined' }] },
		},
		{
			name: 'the type of an entry beside two of a type',
			wanted: { phoneNumbers: [...entries('15.0', '+1'), { type: 'work', value: '+2' }, { value: '5' }] },
			asTyped: { phoneNumbers: [...entries('15.0', '+1'), { type: 'work', value: '+2' }, { type: 'pager', value: '5' }] },
		},
	])('a list of which a text is refused: $name', ({ wanted, asTyped }) => {
		const intent = { ...upsert('ann@example.com', wanted, asTyped) };
		expect(finish(withoutBreaches([intent], directory, 'ignore'))).toEqual([refused]);
	});

	it('a list with a type twice, of which Webex has the text that is refused, beside a new one', () => {
		const numbers = (mobile: JsonObject): JsonObject[] => [
			{ type: 'work', value: '+1' },
			{ type: 'mobile', ...mobile },
			{ type: 'work', value: '+9' },
		];
		const intent = upsert('ann@example.com', { phoneNumbers: numbers({}) }, { phoneNumbers: numbers({ value: '15.0' }) });
		const expected = { ...intent, wanted: { ...intent.wanted, phoneNumbers: numbers({ value: '15.0' }) } };
		expect(finish(withoutBreaches([intent], directory, 'ignore'))).toEqual([expected]);
	});
});

describe('the texts of an update that break our rules', () => {
	const byName: TargetName = { kind: 'name', attribute: 'userName', value: 'ann@example.com' };
	const update = (target: TargetName, wanted: JsonObject, asTyped: JsonObject): UpdateIntent => ({
		kind: 'update',
		label: 'row 2',
		resourceType: 'Users',
		target,
		change: { kind: 'wanted', wanted },
		breach: { asTyped, refused },
	});

	it.each<{ name: string; intent: UpdateIntent; expected: JsonObject | 'refused' }>([
		{
			name: 'ask for nothing where Webex has them just so',
			intent: update(byName, { title: 'Chief' }, { title: 'Chief', locale: 'narnian', externalId: ' 7 ' }),
			expected: { title: 'Chief' },
		},
		{
			name: 'are kept as typed where they were cleaned',
			intent: update(byName, { externalId: '7' }, { externalId: ' 7 ' }),
			expected: { externalId: ' 7 ' },
		},
		{ name: 'refuse the row where they would be written', intent: update(byName, {}, { locale: 'mordorian' }), expected: 'refused' },
		{
			name: 'refuse the row of somebody who was not found',
			intent: update({ ...byName, value: 'new@example.com' }, {}, { locale: 'narnian' }),
			expected: 'refused',
		},
		{
			name: 'refuse the row of somebody named by an ID that was not read',
			intent: update({ kind: 'id', id: '00000000-0000-4000-8000-000000000009' }, {}, { locale: 'narnian' }),
			expected: 'refused',
		},
	])('$name', ({ intent, expected }) => {
		const settled = expected === 'refused' ? refused : { ...intent, change: { kind: 'wanted', wanted: expected } };
		expect(finish(withoutBreaches([intent], directory, 'ignore'))).toEqual([settled]);
	});
});
