import { membersGiven } from '../../nodes/WebexScim/plan/membersGiven';
import type { Operation } from '../../nodes/WebexScim/plan/step';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import { deletion, group, patch, type Row } from './steps';

const ofGroup = (...Operations: readonly JsonObject[]): Row => ({ ...patch('g', { Operations }), resourceType: 'Groups' }) as Row;
const two = [{ value: 'a' }, { value: 'b' }];

it.each<{ name: string; row: Row; count: number }>([
	{ name: 'a list that is added', row: ofGroup({ op: 'add', path: 'Members', value: two }), count: 2 },
	{
		name: 'a list in the other form, and one more',
		row: ofGroup({ op: 'add', value: { members: two } }, { op: 'add', path: 'members', value: two[0] ?? {} }),
		count: 3,
	},
	{ name: 'a new list', row: ofGroup({ op: 'replace', path: 'members', value: two }), count: 2 },
	{ name: 'nobody by a removal', row: ofGroup({ op: 'remove', path: 'members', value: two }), count: 0 },
	{
		name: 'nobody by another attribute, or what cannot be read',
		row: ofGroup({ op: 'add', path: 'owners', value: two }, { op: 'move' }),
		count: 0,
	},
	{ name: 'nobody by a create, which has a new group', row: group({ displayName: 'Crew', members: two }), count: 0 },
	{ name: 'nobody by a deletion', row: { ...deletion('g'), resourceType: 'Groups' } as Row, count: 0 },
	{ name: 'nobody to a user', row: patch('u', { Operations: [{ op: 'add', path: 'members', value: two }] }), count: 0 },
])('members that a change gives to its group: $name', ({ row, count }) => {
	expect(membersGiven({ label: 'item 0', ...row } as Operation)).toBe(count);
});
