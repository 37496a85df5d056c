import type { CreateIntent, Intent, UpdateIntent, UpsertIntent } from '../../../nodes/WebexScim/intents/intents';
import { createDirectory, questionKey } from '../../../nodes/WebexScim/resolve/directory/directory';
import { asksOf } from '../../../nodes/WebexScim/resolve/kinds';
import { withFoundPeople } from '../../../nodes/WebexScim/resolve/people/foundPeople';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import { patchMessage } from '../../../nodes/WebexScim/scim/patch/patchOp';
import type { FoundForValue } from '../../../nodes/WebexScim/webex/reads/findByValue';
import { failureOf } from '../../../nodes/WebexScim/webex/reads/readFailure';

const directory = createDirectory(
	new Map([
		[
			questionKey('Users', 'userName'),
			new Map<string, FoundForValue>([
				['a@example.com', [{ id: 'u1', userName: 'a@example.com' }]],
				['b@example.com', [{ id: 'u2', userName: 'b@example.com' }]],
				['none@example.com', []],
				['gone@example.com', []],
				['two@example.com', [{ id: 'u3' }, { id: 'u4' }]],
				['odd@example.com', failureOf('refused', 'Webex says no.', false)],
			]),
		],
	]),
);
const common = { label: 'item 3', resourceType: 'Groups' } as const;
const members = (...values: readonly string[]): JsonObject => ({ displayName: 'x', members: values.map((value) => ({ value })) });
const create = (resource: JsonObject, people: readonly string[]): CreateIntent => ({
	...common,
	kind: 'create',
	resource,
	people,
	existing: 'reject',
});
const update = (change: UpdateIntent['change'], people: readonly string[]): UpdateIntent => ({
	...common,
	kind: 'update',
	target: { kind: 'id', id: 'g1' },
	change,
	people,
});
const decided = (outcome: object) => ({ kind: 'decided', label: 'item 3', outcome });

it('who is named is asked for', () => {
	const asked: (readonly string[])[] = [];
	asksOf(create(members('a@example.com'), ['a@example.com', 'b@example.com']), (...question) => asked.push(question));
	expect(asked).toEqual([
		['Users', 'userName', 'a@example.com'],
		['Users', 'userName', 'b@example.com'],
	]);
});

it('addresses become IDs, each once', () => {
	const given = members('A@example.com', 'u9', 'U1', 'b@example.com', 'a@example.com', 'bulkId:x', 'bulkId:X');
	const people = ['A@example.com', 'b@example.com', 'a@example.com'];
	const found = members('u1', 'u9', 'u2', 'bulkId:x', 'bulkId:X');
	expect(withFoundPeople(create(given, people), directory)).toEqual(create(found, people));
	const upsert = (resource: JsonObject): UpsertIntent => ({
		...common,
		kind: 'upsert',
		key: { attribute: 'displayName', value: 'x' },
		resource: { schemas: [], ...resource },
		wanted: resource,
		people,
	});
	expect(withFoundPeople(upsert(given), directory)).toEqual(upsert(found));
	expect(withFoundPeople(update({ kind: 'wanted', wanted: given }, people), directory)).toEqual(
		update({ kind: 'wanted', wanted: found }, people),
	);
});

it('in a message all stays but the addresses', () => {
	const message = (value: string): UpdateIntent['change'] => ({
		kind: 'patch',
		message: patchMessage([
			{ op: 'add', path: 'members', value: [{ value }, { value: 'u1' }] },
			{ op: 'remove', path: 'members', value: [{ value }] },
		]),
	});
	expect(withFoundPeople(update(message('a@example.com'), ['a@example.com']), directory)).toEqual(update(message('u1'), ['a@example.com']));
});

it('who names nobody stays the same', () => {
	const intent: Intent = { ...common, kind: 'create', resource: members('u1'), existing: 'reject' };
	expect(withFoundPeople(intent, directory)).toBe(intent);
});

it.each([
	{
		name: 'several whom Webex does not have',
		values: ['none@example.com', 'a@example.com', 'gone@example.com', 'two@example.com'],
		outcome: {
			kind: 'invalid',
			reason: 'targetNotFound',
			detail: "No user in Webex has the address in 'User Members', entries 1, 3. Correct it, or create the user first.",
		},
	},
	{
		name: 'the only one',
		values: ['none@example.com'],
		outcome: {
			kind: 'invalid',
			reason: 'targetNotFound',
			detail: "No user in Webex has the address in 'User Members'. Correct it, or create the user first.",
		},
	},
	{
		name: 'one of two people',
		values: ['a@example.com', 'two@example.com'],
		outcome: {
			kind: 'invalid',
			reason: 'targetAmbiguous',
			detail: "'User Members' matches more than one user in Webex. Give the ID instead.",
		},
	},
	{
		name: 'one who could not be looked up',
		values: ['odd@example.com'],
		outcome: {
			kind: 'notAttempted',
			reason: 'requestRefused',
			detail: "'User Members' could not be looked up in Webex. Webex says no.",
		},
	},
	{
		name: 'in a column of a file',
		values: ['a@example.com', 'none@example.com'],
		peopleColumns: { members: 'Team', owners: 'Bosses' },
		outcome: {
			kind: 'invalid',
			reason: 'targetNotFound',
			detail: "No user in Webex has the address in the column 'Team' (User Members), entry 2. Correct it, or create the user first.",
		},
	},
])('$name', ({ values, outcome, peopleColumns }) => {
	const named = { ...create(members(...values), values), ...(peopleColumns && { peopleColumns }) };
	expect(withFoundPeople(named, directory)).toEqual(decided(outcome));
});
