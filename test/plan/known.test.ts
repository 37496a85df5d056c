import { knownName, knownOf } from '../../nodes/WebexScim/plan/known';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import type { ResourceType } from '../../nodes/WebexScim/scim/messages';
import { finish } from '../../nodes/WebexScim/scim/work';

const ann = { ID: 'A', userName: 'ann@example.com', displayName: 'Ann' };
const sales = { id: 'a', displayName: 'Sales' };
const read: readonly (readonly [ResourceType, JsonObject])[] = [
	['Users', ann],
	['Users', { id: 'a', userName: 'read later' }],
	['Groups', sales],
	['Users', { id: 7, userName: 'no ID' }],
	['Users', { userName: 'no ID either' }],
	['Users', { id: 'N', displayName: 'no user name' }],
];

it.each<{ name: string; type: ResourceType; id: string; resource: JsonObject | undefined; called: string | undefined }>([
	{ name: 'a user, by the ID in any case, as read first', type: 'Users', id: 'a', resource: ann, called: 'ann@example.com' },
	{ name: 'a group of the same ID', type: 'Groups', id: 'A', resource: sales, called: 'Sales' },
	{ name: 'one without a name', type: 'Users', id: 'n', resource: { id: 'N', displayName: 'no user name' }, called: undefined },
	{ name: 'one that was not read', type: 'Users', id: 'B', resource: undefined, called: undefined },
	{ name: 'one whose ID is no text', type: 'Users', id: '7', resource: undefined, called: undefined },
	{ name: 'one without an ID', type: 'Users', id: 'undefined', resource: undefined, called: undefined },
])('what is known of $name', ({ type, id, resource, called }) => {
	const known = finish(knownOf(read));
	expect([known(type, id), knownName(known, type, id)]).toStrictEqual([resource, called]);
});
