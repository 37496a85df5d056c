import type { JsonValue } from '../../../nodes/WebexScim/scim/json';
import { removalsOf } from '../../../nodes/WebexScim/scim/patch/removals';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const coreGroup = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const webex = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:User';
const webexGroup = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:Group';

const deactivations: ReadonlyArray<readonly [boolean, string, ...JsonValue[]]> = [
	[true, 'a path', { op: 'replace', path: 'active', value: false }],
	[true, 'an addition', { op: 'add', path: 'active', value: false }],
	[true, 'capitals', { OP: 'Replace', PATH: 'Active', VALUE: 'False' }],
	[true, 'text', { op: 'replace', path: 'active', value: ' false ' }],
	[true, 'a URN', { op: 'replace', path: `${core}:active`, value: false }],
	[true, 'a URN with a dot, in capitals', { op: 'replace', path: `${core}.active`.toUpperCase(), value: false }],
	[true, 'a core URN as path', { op: 'replace', path: core, value: { active: false } }],
	[true, 'no path', { op: 'replace', value: { title: 'x', active: false } }],
	[true, 'an empty path', { op: 'replace', path: '', value: { Active: 'FALSE' } }],
	[true, 'no path, a URN as key', { op: 'replace', value: { [`${core}:active`]: false } }],
	[true, 'no path, attributes under a URN', { op: 'add', value: { [core]: { active: 'false' } } }],
	[true, 'a list with a value object', { op: 'replace', path: 'active', value: [{ $ref: null, value: 'False' }] }],
	[true, 'a value object', { op: 'replace', path: 'active', value: { value: false } }],
	[true, 'the last of several', { op: 'replace', path: 'title', value: 'x' }, { op: 'replace', path: 'active', value: false }],
	[true, 'although it is taken back', { op: 'replace', path: 'active', value: false }, { op: 'replace', path: 'active', value: true }],
	[true, 'beside an operation that is none', null, { op: 'replace', path: 'active', value: false }],
	[false, 'true', { op: 'replace', path: 'active', value: true }],
	[false, 'the text true', { op: 'replace', value: { active: 'True' } }],
	[false, 'null', { op: 'replace', path: 'active', value: null }],
	[false, 'no value', { op: 'replace', path: 'active' }],
	[false, 'an empty list', { op: 'replace', path: 'active', value: [] }],
	[false, 'a removal', { op: 'remove', path: 'active' }],
	[false, 'a removal with a value', { op: 'remove', path: 'active', value: false }],
	[false, 'a removal without a path', { op: 'remove', value: { active: false } }],
	[false, 'another attribute', { op: 'replace', path: 'title', value: 'false' }],
	[false, 'a part of active', { op: 'replace', path: 'active.value', value: false }],
	[false, 'active in an extension', { op: 'replace', path: `${webex}:active`, value: false }],
	[false, 'active in an extension without a path', { op: 'replace', value: { [webex]: { active: false } } }],
	[false, 'active as a value', { op: 'replace', value: { title: 'active', nickName: false } }],
	[false, 'a text without a path', { op: 'replace', value: 'active' }],
	[false, 'a path beyond reading', { op: 'replace', path: 'active[', value: false }],
];

it.each(deactivations)('%s: a user is set inactive by %s', (deactivates, _name, ...operations) => {
	expect(removalsOf({ Operations: operations }, 'Users')).toEqual({ deactivates, memberRemovals: 0 });
	expect(removalsOf({ operations }, 'Groups').deactivates).toBe(false);
});

const removals: ReadonlyArray<readonly [number | 'all', string, ...JsonValue[]]> = [
	[1, 'a member by filter', { op: 'remove', path: 'members[value eq "u1"]' }],
	[1, 'a member by filter, in capitals', { op: 'Remove', path: 'MEMBERS[VALUE EQ "u1"]' }],
	[1, 'a member by two conditions', { op: 'remove', path: 'members[type eq "user" and value eq "u1"]' }],
	[1, 'a member by filter and URN', { op: 'remove', path: `${coreGroup}:members[value eq "u1"]` }],
	[1, 'a member by filter that is replaced', { op: 'replace', path: 'members[value eq "u1"].value', value: 'u2' }],
	[2, 'two operations', { op: 'remove', path: 'members[value eq "u1"]' }, { op: 'remove', path: 'members[value eq "u2"]' }],
	[3, 'a list', { op: 'remove', path: 'members', value: [{ value: 'u1' }, { value: 'u2' }, { value: 'u3' }] }],
	[1, 'an object', { op: 'remove', path: 'members', value: { value: 'u1' } }],
	[1, 'a text', { op: 'remove', path: 'members', value: 'u1' }],
	['all', 'an empty list', { op: 'remove', path: 'members', value: [] }],
	['all', 'null', { op: 'remove', path: 'members', value: null }],
	['all', 'no value', { op: 'remove', path: 'members' }],
	['all', 'a URN', { op: 'remove', path: `${coreGroup}:members` }],
	['all', 'the core schema as a whole', { op: 'remove', path: coreGroup }],
	['all', 'a filter that may fit many', { op: 'remove', path: 'members[type eq "user"]' }],
	['all', 'the ids of the members', { op: 'remove', path: 'members.value' }],
	['all', 'the ids of the members with a list', { op: 'remove', path: 'members.value', value: ['u1'] }],
	['all', 'a filter beyond reading', { op: 'remove', path: 'members[value eq "u1" or value eq "u2"]' }],
	['all', 'a filter beyond reading after a URN', { op: 'remove', path: ` ${coreGroup}:Members[value sw "u"]` }],
	['all', 'a filter beyond reading that is replaced', { op: 'replace', path: 'members[value sw "u"]', value: {} }],
	['all', 'a replacement', { op: 'replace', path: 'members', value: [{ value: 'u1' }] }],
	['all', 'a replacement without a path', { op: 'replace', value: { Members: [{ value: 'u1' }] } }],
	['all', 'a replacement under a URN', { op: 'replace', value: { [coreGroup]: { members: [] } } }],
	['all', 'all and one', { op: 'remove', path: 'members' }, { op: 'remove', path: 'members[value eq "u1"]' }],
	['all', 'one and all', { op: 'remove', path: 'members[value eq "u1"]' }, { op: 'remove', path: 'members' }],
	[0, 'an addition', { op: 'add', path: 'members', value: [{ value: 'u1' }] }],
	[0, 'an addition without a path', { op: 'add', value: { members: [{ value: 'u1' }] } }],
	[0, 'an addition by filter', { op: 'add', path: 'members[value eq "u1"]' }],
	[0, 'another attribute', { op: 'remove', path: 'externalId' }],
	[0, 'another attribute beyond reading', { op: 'remove', path: 'owners[members sw "x"]' }],
	[0, 'a name that only begins so', { op: 'remove', path: 'membership' }],
	[0, 'a name beyond reading that only begins so', { op: 'remove', path: 'membership[' }],
	[0, 'members in an extension', { op: 'remove', path: `${webexGroup}:members` }],
	[0, 'a removal without a path', { op: 'remove', value: { members: [{ value: 'u1' }] } }],
	[0, 'no operation', 'remove members'],
];

it.each(removals)('%p members leave by %s', (memberRemovals, _name, ...operations) => {
	expect(removalsOf({ Operations: operations }, 'Groups')).toEqual({ deactivates: false, memberRemovals });
	expect(removalsOf({ Operations: operations }, 'Users').memberRemovals).toBe(0);
});

it('a message without a list takes nothing away', () => {
	expect(removalsOf({ active: false }, 'Users')).toEqual({ deactivates: false, memberRemovals: 0 });
});
