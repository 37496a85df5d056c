import type { Intent } from '../../../nodes/WebexScim/intents/intents';
import { createDirectory, questionKey } from '../../../nodes/WebexScim/resolve/directory/directory';
import { contradictionsIn } from '../../../nodes/WebexScim/resolve/people/contradictions';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import { finish } from '../../../nodes/WebexScim/scim/work';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const desk = { id: 'D', userName: 'desk', externalId: 'E1' };
const directory = createDirectory(
	new Map([
		[
			questionKey('Users', 'userName'),
			new Map<string, readonly JsonObject[]>([
				['desk', [desk]],
				['new', []],
			]),
		],
		[questionKey('Users', 'externalId'), new Map<string, readonly JsonObject[]>([['e1', [desk]]])],
	]),
);
const label = 'item 0';
const upsert = (userName: string, wanted: JsonObject, more: object = {}): Intent =>
	({
		kind: 'upsert',
		label,
		resourceType: 'Users',
		key: { attribute: 'userName', value: userName },
		resource: {},
		wanted: { userName, ...wanted },
		...more,
	}) as Intent;
const create = (resource: JsonObject): Intent => ({ kind: 'create', label, resourceType: 'Users', resource, existing: 'reject' });
const update = (target: object, wanted: JsonObject): Intent =>
	({ kind: 'update', label, resourceType: 'Users', target, change: { kind: 'wanted', wanted } }) as Intent;
const phones = (...entries: readonly (readonly [string, string])[]): JsonObject => ({
	phoneNumbers: entries.map(([type, value]) => ({ type, value })),
});

it.each<{ name: string; intents: readonly Intent[]; count: number }>([
	{ name: 'no rows', intents: [], count: 0 },
	{
		name: 'one address, two people (P27)',
		intents: [upsert('desk', { displayName: 'Ann' }), upsert('DESK', { displayName: 'Bob' })],
		count: 1,
	},
	{ name: 'three rows of one user count once', intents: ['a', 'b', 'c'].map((title) => upsert('desk', { title })), count: 1 },
	{
		name: 'two users',
		intents: [upsert('desk', { title: 'a' }), upsert('new', { title: 'a' }), upsert('desk', { title: 'b' }), upsert('new', { title: 'b' })],
		count: 2,
	},
	{ name: 'rows that say the same', intents: [upsert('desk', { title: 'a' }), upsert('desk', { TITLE: 'a' })], count: 0 },
	{ name: 'rows that say different things', intents: [upsert('desk', { title: 'a' }), upsert('desk', { nickName: 'b' })], count: 0 },
	{
		name: 'a blank says nothing',
		intents: [upsert('desk', { title: 'a' }), upsert('desk', { title: ' ' }), upsert('desk', { title: null })],
		count: 0,
	},
	{
		name: 'parts of a name',
		intents: [upsert('desk', { name: { familyName: 'Low' } }), upsert('desk', { name: { givenName: 'Ann', familyName: 'High' } })],
		count: 1,
	},
	{
		name: 'parts of a name that leave each other alone',
		intents: [upsert('desk', { name: { familyName: 'Low' } }), upsert('desk', { name: { givenName: 'Ann' } })],
		count: 0,
	},
	{
		name: 'schemas and a new user name are no description',
		intents: ['a', 'b'].map((value) => update({ kind: 'id', id: 'D' }, { schemas: [value], userName: value })),
		count: 0,
	},
	{
		name: 'one name, by a create and a change',
		intents: [create({ userName: 'new', title: 'a' }), upsert('new', { title: 'b' })],
		count: 1,
	},
	{
		name: 'an ID that reads like the name of somebody else',
		intents: [update({ kind: 'id', id: 'new' }, { title: 'a' }), upsert('new', { title: 'b' })],
		count: 0,
	},
	{
		name: 'one ID that was not looked up',
		intents: ['x', 'X'].map((id) => update({ kind: 'id', id }, { title: id })),
		count: 1,
	},
	{
		name: 'an extension',
		intents: [upsert('desk', { [enterprise]: { department: 'a' } }), upsert('desk', { [enterprise]: { department: 'b' } })],
		count: 1,
	},
	{
		name: 'entries of different types',
		intents: [upsert('desk', phones(['work', '1'])), upsert('desk', phones(['mobile', '2']))],
		count: 0,
	},
	{
		name: 'entries of one type',
		intents: [upsert('desk', phones(['work', '1'])), upsert('desk', phones(['mobile', '1'], ['Work', '2']))],
		count: 1,
	},
	{
		name: 'entries of no type, of a type that is no text, and beside what is no entry',
		intents: [
			upsert('desk', { phoneNumbers: [{ value: '1' }] }),
			upsert('desk', { phoneNumbers: ['3', { value: '2' }] }),
			upsert('new', { phoneNumbers: [{ type: 5, value: '1' }] }),
			upsert('new', { phoneNumbers: [{ type: 5, value: '2' }] }),
		],
		count: 2,
	},
	{
		name: 'entries of one value, one of them the primary one',
		intents: [upsert('desk', phones(['work', '1'])), upsert('desk', { phoneNumbers: [{ type: 'work', value: '1', primary: true }] })],
		count: 0,
	},
	{
		name: 'managers',
		intents: ['boss', 'BOSS', 'head'].map((value) => upsert('desk', {}, { manager: { kind: 'name', attribute: 'userName', value } })),
		count: 1,
	},
	{
		name: 'one user by ID, name, External ID, and a create',
		intents: [
			update({ kind: 'id', id: 'd' }, { title: 'a' }),
			update({ kind: 'name', attribute: 'externalId', value: 'e1' }, { title: 'b' }),
			create({ userName: 'new', title: 'a' }),
			create({ userName: 'NEW', title: 'b' }),
		],
		count: 2,
	},
	{
		name: 'groups, and a message of the user’s own are not counted',
		intents: [
			upsert('x', { title: 'a' }, { resourceType: 'Groups' }),
			upsert('x', { title: 'b' }, { resourceType: 'Groups' }),
			{ ...update({ kind: 'id', id: 'D' }, {}), change: { kind: 'patch', message: { a: 1 } } } as Intent,
			{ ...update({ kind: 'id', id: 'D' }, {}), change: { kind: 'patch', message: { a: 2 } } } as Intent,
			create({ title: 'a' }),
			create({ title: 'b' }),
		],
		count: 0,
	},
])('users whom several rows describe differently: $name', ({ intents, count }) => {
	expect(finish(contradictionsIn(intents, directory))).toBe(count);
});
