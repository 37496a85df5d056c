import { managersInJson, namesInJson, valuesOf } from '../../../nodes/WebexScim/intents/json/namesInJson';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const ann = 'ann@example.com';

describe('the names of a user in JSON', () => {
	it.each<{ name: string; value: unknown; expected: ReturnType<typeof namesInJson> }>([
		{ name: 'both', value: { userName: ann, externalId: 'E1' }, expected: { userName: { text: ann }, externalId: { text: 'E1' } } },
		{ name: 'in text', value: `{"userName":"${ann}"}`, expected: { userName: { text: ann }, externalId: undefined } },
		{ name: 'an exact number', value: { externalId: 7 }, expected: { userName: undefined, externalId: { text: '7' } } },
		{ name: 'no data', value: 'no JSON', expected: { userName: 'unread', externalId: 'unread' } },
		{ name: 'empty texts are no names', value: { userName: '', externalId: '' }, expected: { userName: undefined, externalId: undefined } },
		{ name: 'null is no name', value: { userName: null }, expected: { userName: undefined, externalId: undefined } },
		{
			name: 'true and a list are names that nobody can read',
			value: { userName: true, externalId: ['E1', 'E2'] },
			expected: { userName: 'unread', externalId: 'unread' },
		},
		{
			name: 'one name twice, in another case and place',
			value: { userName: ann, USERNAME: 'Ann@Example.com', [`${core}:userName`]: ann, [core]: { username: ann } },
			expected: { userName: { text: ann }, externalId: undefined },
		},
		{ name: 'two empty ones', value: { userName: '', USERNAME: null }, expected: { userName: undefined, externalId: undefined } },
		{ name: 'two unread ones', value: { userName: true, USERNAME: [ann, ann] }, expected: { userName: 'unread', externalId: undefined } },
		{ name: 'two user names', value: { userName: ann, USERNAME: 'bob@example.com' }, expected: undefined },
		{ name: 'two External IDs', value: { userName: ann, externalId: 'E1', externalID: 'E2' }, expected: undefined },
		{ name: 'a third one that differs', value: { userName: ann, username: ann, USERNAME: 'bob@example.com' }, expected: undefined },
		{ name: 'a name and an unread one', value: { userName: ann, USERNAME: true }, expected: undefined },
		{ name: 'a name and an empty one', value: { userName: ann, USERNAME: '' }, expected: undefined },
		{ name: 'a name and the word for an unread one', value: { userName: 'unread', USERNAME: true }, expected: undefined },
	])('$name', ({ value, expected }) => {
		expect(namesInJson(value)).toEqual(expected);
	});

	it.each<{ name: string; data: JsonObject; expected: readonly unknown[] }>([
		{
			name: 'in every place of the core schema',
			data: { title: 'a', TITLE: 'b', [`${core}:title`]: 'c', [core]: { Title: 'd' } },
			expected: ['a', 'b', 'c', 'd'],
		},
		{ name: 'not in an extension', data: { [enterprise]: { title: 'a' }, [`${enterprise}:title`]: 'b' }, expected: [] },
		{ name: 'not in a core schema that is no object', data: { [core]: 'title' }, expected: [] },
		{ name: 'not deeper', data: { name: { title: 'a' } }, expected: [] },
	])('values of an attribute: $name', ({ data, expected }) => {
		expect(valuesOf(data, 'title')).toEqual(expected);
	});
});

describe('the managers of a user in JSON', () => {
	it.each<{ name: string; value: unknown; expected: readonly string[] }>([
		{ name: 'beside', value: { userName: ann, manager: 'boss@example.com' }, expected: ['boss@example.com'] },
		{
			name: 'whatever else is wrong',
			value: { active: 'perhaps', [enterprise]: { manager: { value: 'b@example.com' } } },
			expected: ['b@example.com'],
		},
		{ name: 'none', value: { userName: ann }, expected: [] },
		{ name: 'no data', value: 'manager', expected: [] },
	])('$name', ({ value, expected }) => {
		expect(managersInJson(value)).toEqual(expected);
	});
});
