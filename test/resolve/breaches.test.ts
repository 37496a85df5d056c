import type { DecidedIntent, Intent, UpsertIntent } from '../../nodes/WebexScim/intents/intents';
import { createDirectory, questionKey } from '../../nodes/WebexScim/resolve/directory';
import { withoutBreaches } from '../../nodes/WebexScim/resolve/breaches';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import { finish } from '../../nodes/WebexScim/scim/work';

const ann: JsonObject = { id: '00000000-0000-4000-8000-000000000001', userName: 'ann@example.com', locale: 'narnian', title: 'Lead' };
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
