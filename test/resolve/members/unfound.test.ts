import { namingKey } from '../../../nodes/WebexScim/resolve/members/memberDoubts';
import { unknownMembers, whyNamed } from '../../../nodes/WebexScim/resolve/members/unfound';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';

describe('why a member who is not in the list stays', () => {
	const unfound = {
		first: 'item 0',
		labels: new Map([
			[namingKey({ kind: 'name', attribute: 'userName', value: 'ann@example.com' }), 'item 1'],
			[namingKey({ kind: 'name', attribute: 'externalId', value: 'E1' }), 'item 2'],
			[namingKey({ kind: 'id', id: 'C' }), 'item 3'],
		]),
	};

	it.each<{ name: string; id: string; user?: JsonObject; why: string | undefined }>([
		{ name: 'a user name', id: 'A', user: { userName: 'ANN@example.com' }, why: 'item 1 names this user, whom the lookup did not find' },
		{ name: 'an External ID', id: 'B', user: { externalId: 'e1' }, why: 'item 2 names this user, whom the lookup did not find' },
		{ name: 'an ID, of one whom Webex did not show', id: 'c', why: 'item 3 names this user, whom the lookup did not find' },
		{
			name: 'anything, of one whom Webex did not show',
			id: 'D',
			why: 'item 0 names a user whom the lookup did not find, and Webex did not say who this member is',
		},
		{ name: 'nothing that is theirs', id: 'D', user: { userName: 'dan@example.com', displayName: 'E1' }, why: undefined },
	])('rows name $name', ({ id, user, why }) => {
		expect(whyNamed(unfound, id, user)).toBe(why);
	});
});

it('members are unknown who are no groups, in no row and not read, of groups in which somebody was not found', () => {
	const held = new Map([
		['a', 'user'],
		['B', 'User'],
		['h', ' Group '],
		['C', 'user'],
		['D', ''],
	]);
	const groups = [
		{ groupId: 'G', members: new Set(['b']), rows: 0 },
		{ groupId: 'F', members: new Set<string>(), rows: 0 },
		{ groupId: 'E', members: new Set<string>(), rows: 0 },
	];
	const unfound = new Map([
		['g', { first: 'item 0', labels: new Map<string, string>() }],
		['e', { first: 'item 1', labels: new Map<string, string>() }],
	]);
	const known = (type: string, id: string): JsonObject | undefined => (type === 'Users' && id === 'C' ? { id } : undefined);
	expect(unknownMembers(groups, unfound, { membersOf: (id) => (id === 'E' ? undefined : held), known })).toEqual(['a', 'D']);
});
