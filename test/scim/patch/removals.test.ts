import type { JsonObject, JsonValue } from '../../../nodes/WebexScim/scim/json';
import { removalsOf, takesAway, wouldTakeAway } from '../../../nodes/WebexScim/scim/patch/removals';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
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
	[true, 'null', { op: 'replace', path: 'active', value: null }],
	[true, 'no value', { op: 'replace', path: 'active' }],
	[true, 'an empty list', { op: 'replace', path: 'active', value: [] }],
	[true, 'a removal', { op: 'remove', path: 'active' }],
	[true, 'a removal with a value', { op: 'remove', path: 'active', value: false }],
	[true, 'a removal without a path', { op: 'remove', value: { active: false } }],
	[false, 'another attribute', { op: 'replace', path: 'title', value: 'false' }],
	[true, 'a part of active', { op: 'replace', path: 'active.value', value: false }],
	[true, 'a part of active that is true', { op: 'replace', path: 'active.value', value: true }],
	[true, 'a removal with true', { op: 'remove', path: 'active', value: true }],
	[true, 'true beside something else', { op: 'replace', path: 'active', value: { value: true, type: 'x' } }],
	[true, 'true in a list in a list', { op: 'replace', path: 'active', value: [[true]] }],
	[false, 'the text true with spaces', { op: 'replace', path: 'active', value: ' true ' }],
	[true, 'active in an extension', { op: 'replace', path: `${webex}:active`, value: false }],
	[true, 'active in an extension without a path', { op: 'replace', value: { [webex]: { active: false } } }],
	[false, 'active as a value', { op: 'replace', value: { title: 'active', nickName: false } }],
	[false, 'true in a list of one', { op: 'add', path: 'active', value: [{ value: 'TRUE' }] }],
	[true, 'true and false in a list', { op: 'replace', path: 'active', value: [true, false] }],
	[true, 'a number', { op: 'replace', path: 'active', value: 0 }],
	[true, 'a value filter', { op: 'replace', path: 'active[value eq true]', value: true }],
	[true, 'the whole user', { op: 'remove', path: core }],
	[true, 'two values of which one is false', { op: 'replace', path: 'active', value: true, Value: false }],
	[true, 'two paths', { op: 'replace', path: 'title', PATH: 'active', value: false }],
	[true, 'an op that is none', { op: 'set', path: 'active', value: false }],
	[true, 'an op with a space', { op: 'replace ', path: 'title', value: 'x' }],
	[true, 'no operation', 'replace active'],
	[true, 'a path that is a list', { op: 'replace', path: ['active'], value: false }],
	[true, 'a path over 1 KB', { op: 'replace', path: `title${' '.repeat(1024)}`, value: 'x' }],
	[true, 'a sign before the name', { op: 'replace', path: '$.active', value: false }],
	[true, 'a slash', { op: 'replace', path: '/active', value: false }],
	[true, 'another schema', { op: 'replace', value: { 'urn:example:2.0:User': { active: false } } }],
	[true, 'schemas in each other', { op: 'replace', value: { [core]: { [core]: { active: false } } } }],
	[true, 'a list without a path', { op: 'replace', value: [{ active: false }] }],
	[true, 'the state of the account', { op: 'replace', path: `${webex}:accountStatus`, value: ['disabled'] }],
	[true, 'the state of the account without a URN, taken away', { op: 'remove', path: 'accountstatus' }],
	[false, 'the state of an account that is active', { op: 'replace', value: { [webex]: { accountStatus: ['Active'] } } }],
	[true, "Webex's extension as a whole", { op: 'remove', path: webex }],
	[false, 'the enterprise extension as a whole', { op: 'remove', path: enterprise }],
	[true, 'a text without a path', { op: 'replace', value: 'active' }],
	[true, 'a path beyond reading', { op: 'replace', path: 'active[', value: false }],
];

it.each(deactivations)('%s: a user is set inactive by %s', (deactivates, _name, ...operations) => {
	expect(removalsOf({ Operations: operations }, 'Users')).toMatchObject({ deactivates, members: 0 });
	expect(takesAway({ operations }, 'Users')).toBe(deactivates);
	expect(removalsOf({ operations }, 'Groups').deactivates).toBe(false);
});

const removals: ReadonlyArray<readonly [number | 'all', string, ...JsonValue[]]> = [
	[1, 'a member by filter', { op: 'remove', path: 'members[value eq "u1"]' }],
	[1, 'a member by filter, in capitals', { op: 'Remove', path: 'MEMBERS[VALUE EQ "u1"]' }],
	[1, 'a member by two conditions', { op: 'remove', path: 'members[type eq "user" and value eq "u1"]' }],
	[1, 'a member by filter and URN', { op: 'remove', path: `${coreGroup}:members[value eq "u1"]` }],
	[1, 'a member by filter that is added to', { op: 'add', path: 'members[value eq "u1"].value', value: 'u2' }],
	[1, 'a member by filter that is replaced', { op: 'replace', path: 'members[value eq "u1"].value', value: 'u2' }],
	[2, 'two operations', { op: 'remove', path: 'members[value eq "u1"]' }, { op: 'remove', path: 'members[value eq "u2"]' }],
	['all', 'a list', { op: 'remove', path: 'members', value: [{ value: 'u1' }, { value: 'u2' }, { value: 'u3' }] }],
	['all', 'an object', { op: 'remove', path: 'members', value: { value: 'u1' } }],
	['all', 'a text', { op: 'remove', path: 'members', value: 'u1' }],
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
	[0, 'an addition of ids alone', { op: 'add', path: 'members', value: ['u1'] }],
	['all', 'an addition of a blank', { op: 'add', path: 'members', value: [' '] }],
	['all', 'an addition of a blank id', { op: 'add', path: 'members', value: [{ value: ' ' }] }],
	['all', 'an addition of an id that is no text', { op: 'add', path: 'members', value: [{ value: 5 }] }],
	['all', 'an addition of an entry with two ids, of which one is blank', { op: 'add', path: 'members', value: [{ value: 'u1', id: '' }] }],
	['all', 'an addition without a value', { op: 'add', path: 'members' }],
	['all', 'an addition of nothing', { op: 'add', path: 'members', value: [] }],
	['all', 'an addition of an entry without an id', { op: 'add', path: 'members', value: [{ value: 'u1' }, { display: 'x' }] }],
	['all', 'an addition by a filter that may fit many', { op: 'add', path: 'members[type eq "user"]', value: { value: 'u1' } }],
	['all', 'a rule for members', { op: 'add', path: `${webexGroup}:memberFilter`, value: [{ type: 'user', value: 'title eq "x"' }] }],
	['all', 'a rule without a path', { op: 'replace', value: { [webexGroup]: { memberFilter: [] } } }],
	['all', 'another type of group', { op: 'replace', path: `${webexGroup}.groupType`, value: 'dynamic' }],
	['all', 'roles of all members', { op: 'remove', path: `${webexGroup}.inheritances` }],
	[0, 'roles for all members', { op: 'add', path: `${webexGroup}.inheritances`, value: [{ type: 'role', value: 'id_user_admin' }] }],
	['all', 'the extension as a whole', { op: 'remove', path: webexGroup }],
	['all', 'two spellings of the path', { op: 'remove', path: 'externalId', Path: 'members' }],
	[0, 'another attribute', { op: 'remove', path: 'externalId' }],
	['all', 'another attribute beyond reading', { op: 'remove', path: 'owners[members sw "x"]' }],
	[0, 'a name that only begins so', { op: 'remove', path: 'membership' }],
	['all', 'a name beyond reading that only begins so', { op: 'remove', path: 'membership[' }],
	['all', 'members in an extension', { op: 'remove', path: `${webexGroup}:members` }],
	['all', 'the removal of SCIM 1.1', { op: 'add', path: 'members', value: [{ value: 'u1', operation: 'delete' }] }],
	['all', 'a removal without a path', { op: 'remove', value: { members: [{ value: 'u1' }] } }],
	['all', 'no operation', 'remove members'],
];

it.each(removals)('%p members leave by %s', (members, _name, ...operations) => {
	expect(removalsOf({ Operations: operations }, 'Groups')).toEqual({ deactivates: false, roles: false, members });
	expect(takesAway({ Operations: operations }, 'Groups')).toBe(members !== 0);
	expect(removalsOf({ Operations: operations }, 'Users').members).toBe(0);
});

const roles: ReadonlyArray<readonly [boolean, string, JsonValue]> = [
	[true, 'a removal', { op: 'remove', path: 'roles' }],
	[true, 'a removal by filter', { op: 'Remove', path: `${core}:ROLES[value eq "id_full_admin"]` }],
	[true, 'a replacement', { op: 'replace', path: 'roles', value: [{ value: 'id_user_admin' }] }],
	[true, 'a replacement without a path', { op: 'replace', value: { Roles: [] } }],
	[true, 'an addition by filter', { op: 'add', path: 'roles[value eq "id_full_admin"].value', value: 'x' }],
	[true, 'an addition of nothing', { op: 'add', path: 'roles', value: null }],
	[true, 'an addition to a part', { op: 'add', path: 'roles.value', value: 'id_user_admin' }],
	[true, 'roles over sites', { op: 'replace', path: `${webex}:managedSites`, value: [] }],
	[true, 'roles over organizations', { op: 'remove', path: `${webex}:managedOrgs[orgId eq "o"]` }],
	[true, 'roles over groups', { op: 'replace', value: { [webex]: { managedGroups: [] } } }],
	[false, 'an addition', { op: 'add', path: 'roles', value: [{ value: 'id_user_admin', type: 'cirole' }] }],
	[false, 'an addition without a path', { op: 'add', value: { roles: { value: 'id_user_admin' } } }],
	[false, 'another attribute', { op: 'replace', path: 'title', value: 'roles' }],
];

it.each(roles)('%s: an administrator loses roles by %s', (isLost, _name, operation) => {
	expect(removalsOf({ Operations: [operation] }, 'Users')).toEqual({ deactivates: false, roles: isLost, members: 0 });
	expect(takesAway({ Operations: [operation] }, 'Users')).toBe(isLost);
});

it('those who manage a group lose that by a removal or a replacement', () => {
	const losing = (op: string) =>
		removalsOf({ Operations: [{ op, path: `${webexGroup}:managedBy`, value: [{ id: 'd', orgId: 'o' }] }] }, 'Groups');
	expect(['add', 'replace', 'remove'].map((op) => losing(op).roles)).toEqual([false, true, true]);
});

it.each<readonly [string, JsonObject]>([
	['no list', { active: false }],
	['two lists', { Operations: [], operations: [] }],
	['an attribute beside its list', { Operations: [], active: false }],
	['nothing', {}],
])('a message with %s is not understood, and takes away what it can', (_name, message) => {
	expect(removalsOf(message, 'Users')).toEqual({ deactivates: true, roles: false, members: 0 });
	expect(removalsOf(message, 'Groups')).toEqual({ deactivates: false, roles: false, members: 'all' });
});

it('an empty message takes nothing away', () => {
	expect([takesAway({ Operations: [] }, 'Users'), takesAway({ Operations: [] }, 'Groups')]).toEqual([false, false]);
});

const [full, user, org] = [
	{ value: 'id_full_admin', type: 'cirole' },
	{ value: 'id_user_admin', type: 'cirole' },
	{ orgId: 'o', role: 'id_full_admin' },
];

it("Webex's extension as a whole holds roles, the enterprise extension does not", () => {
	const losing = (path: string) => removalsOf({ Operations: [{ op: 'remove', path }] }, 'Users');
	expect([webex, enterprise].map(losing)).toEqual([
		{ deactivates: true, roles: true, members: 0 },
		{ deactivates: false, roles: false, members: 0 },
	]);
});

it.each<{ name: string; operation: JsonObject; current?: JsonObject; isLost: boolean }>([
	{ name: 'all and one more', operation: { value: [full, user] }, current: { roles: [full] }, isLost: false },
	{
		name: 'all under a URN',
		operation: { path: `${webex}:managedOrgs`, value: [org, { ...org, orgId: 'p' }] },
		current: { [webex]: { managedOrgs: [org] } },
		isLost: false,
	},
	{ name: 'not all', operation: { value: [user] }, current: { roles: [full, user] }, isLost: true },
	{ name: 'one of another kind', operation: { value: [{ ...full, type: 'custom' }] }, current: { roles: [full] }, isLost: true },
	{ name: 'none, as far as Webex shows', operation: { value: [full] }, current: { roles: [] }, isLost: true },
	{ name: 'none that was read', operation: { value: [full] }, isLost: true },
	{
		name: 'all, through a filter',
		operation: { path: 'roles[value eq "id_full_admin"]', value: [full] },
		current: { roles: [full] },
		isLost: true,
	},
	{ name: 'all, in a part', operation: { path: 'roles.value', value: [full] }, current: { roles: [full] }, isLost: true },
	{ name: 'all, taken away', operation: { op: 'remove', value: [full] }, current: { roles: [full] }, isLost: true },
])('a new list of roles keeps $name', ({ operation, current, isLost }) => {
	const message = { Operations: [{ op: 'replace', path: 'roles', ...operation }] };
	expect(removalsOf(message, 'Users', current).roles).toBe(isLost);
	expect(takesAway(message, 'Users', current)).toBe(isLost);
});

it.each<{ name: string; wanted: JsonObject; takes: boolean }>([
	{ name: 'inactive', wanted: { active: false }, takes: true },
	{ name: 'inactive, in other words', wanted: { Active: 'False' }, takes: true },
	{ name: 'active as an empty cell', wanted: { active: '' }, takes: true },
	{ name: 'another state of the account', wanted: { [webex]: { accountStatus: 'disabled' } }, takes: true },
	{ name: 'a list of roles', wanted: { roles: [full] }, takes: true },
	{ name: 'organizations under a URN', wanted: { [webex]: { managedOrgs: [org] } }, takes: true },
	{ name: 'active', wanted: { active: 'true' }, takes: false },
	{ name: 'all else', wanted: { userName: 'a', title: 'T', name: { familyName: 'A' }, [webex]: { userNameType: 'email' } }, takes: false },
	{ name: 'nothing', wanted: {}, takes: false },
])('a user who is to have $name may lose account or roles: $takes', ({ wanted, takes }) => {
	expect(wouldTakeAway(wanted)).toBe(takes);
});
