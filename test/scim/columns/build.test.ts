import { buildResource, type ColumnValues } from '../../../nodes/WebexScim/scim/columns/build';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const group = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const webex = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:User';
const webexGroup = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:Group';

type Values = Parameters<typeof columnValues>[0];

function columnValues(values: Readonly<Record<string, string | boolean | readonly string[] | null>>): ColumnValues {
	return new Map(Object.entries(values));
}

const ann = 'ann@example.com';
const workOfAnn = { type: 'work', value: ann, primary: true };

const users: ReadonlyArray<readonly [string, 'create' | 'change', Values, object]> = [
	['a new user of a user name', 'create', { userName: ann }, { schemas: [core], userName: ann, userType: 'user', emails: [workOfAnn] }],
	['a change of a user name', 'change', { userName: ann }, { schemas: [core], userName: ann }],
	[
		'a new user with everything',
		'create',
		{
			userName: ann,
			'name.givenName': 'Ann',
			'name.familyName': 'Lee',
			active: false,
			userType: 'room',
			'phoneNumbers.mobile.value': '+1',
			'phoneNumbers.work.value': '+2',
			'addresses.work.locality': 'Oslo',
			'addresses.home.locality': 'Bergen',
			'addresses.work.country': 'NO',
			[`${webex}:extensionAttribute1`]: ['a', 'b'],
			[`${enterprise}:department`]: 'Sales',
			[`${enterprise}:manager.value`]: 'bulkId:boss',
			[`${webex}:externalAttribute2.value`]: 'v',
			[`${webex}:externalAttribute2.source`]: 's',
			'roles.value': ['id_user_admin', 'id_device_admin'],
		},
		{
			schemas: [core, webex, enterprise],
			userName: ann,
			name: { givenName: 'Ann', familyName: 'Lee' },
			active: false,
			userType: 'room',
			phoneNumbers: [
				{ type: 'mobile', value: '+1' },
				{ type: 'work', value: '+2' },
			],
			addresses: [
				{ type: 'work', locality: 'Oslo', country: 'NO' },
				{ type: 'home', locality: 'Bergen' },
			],
			[webex]: { extensionAttribute1: ['a', 'b'], externalAttribute2: [{ value: 'v', source: 's' }] },
			[enterprise]: { department: 'Sales', manager: { value: 'bulkId:boss' } },
			roles: [
				{ value: 'id_user_admin', type: 'cirole' },
				{ value: 'id_device_admin', type: 'cirole' },
			],
			emails: [workOfAnn],
		},
	],
	[
		'a new user with other addresses: the work one is added',
		'create',
		{ userName: ann, 'emails.home.value': 'a@home.example' },
		{
			schemas: [core],
			userName: ann,
			emails: [{ type: 'home', value: 'a@home.example' }, workOfAnn],
			userType: 'user',
		},
	],
	[
		'a new user whose work e-mail differs in case only',
		'create',
		{ 'emails.work.value': 'ANN@example.com', userName: ann },
		{
			schemas: [core],
			emails: [{ type: 'work', value: 'ANN@example.com', primary: true }],
			userName: ann,
			userType: 'user',
		},
	],
	[
		'a new user with empty cells: they are left out',
		'create',
		{
			userName: ann,
			title: null,
			'emails.work.value': null,
			userType: null,
			'addresses.work.country': null,
			[`${enterprise}:division`]: null,
		},
		{ schemas: [core], userName: ann, userType: 'user', emails: [workOfAnn] },
	],
	[
		'a change with empty cells: they stay as null',
		'change',
		{
			title: null,
			'name.middleName': null,
			'phoneNumbers.mobile.value': null,
			'addresses.work.region': null,
			'addresses.work.country': 'NO',
			'roles.value': null,
			[`${webex}:externalAttribute1.value`]: null,
			[`${enterprise}:division`]: null,
		},
		{
			schemas: [core, webex, enterprise],
			title: null,
			name: { middleName: null },
			phoneNumbers: [{ type: 'mobile', value: null }],
			addresses: [{ type: 'work', region: null, country: 'NO' }],
			roles: null,
			[webex]: { externalAttribute1: [{ value: null }] },
			[enterprise]: { division: null },
		},
	],
	[
		'a change of the work e-mail alone',
		'change',
		{ 'emails.work.value': ann },
		{ schemas: [core], emails: [{ type: 'work', value: ann }] },
	],
	[
		'a change that empties the work e-mail: that is left out',
		'change',
		{ 'emails.work.value': null, title: 'a' },
		{ schemas: [core], title: 'a' },
	],
	['a change that empties the user name: that is left out', 'change', { userName: null, title: 'a' }, { schemas: [core], title: 'a' }],
	['no change', 'change', {}, { schemas: [core] }],
];

it.each(users)('builds %s', (_name, purpose, values, resource) => {
	expect(buildResource('Users', columnValues(values), purpose)).toEqual({ kind: 'built', resource });
});

it('puts schemas first and keeps the order of the values', () => {
	const built = buildResource('Users', columnValues({ title: 'a', userName: ann }), 'create');
	expect(JSON.stringify(built)).toBe(
		`{"kind":"built","resource":{"schemas":["${core}"],"title":"a","userName":"${ann}","userType":"user","emails":[{"type":"work","value":"${ann}","primary":true}]}}`,
	);
});

const groups: ReadonlyArray<readonly [string, 'create' | 'change', Values, object]> = [
	['a new group', 'create', { displayName: 'Sales' }, { schemas: [group], displayName: 'Sales' }],
	[
		'a new group with everything',
		'create',
		{
			displayName: 'Sales',
			externalId: 'g1',
			'members.value': ['u1', 'u2'],
			[`${webexGroup}:usage`]: 'policy',
			[`${webexGroup}:owners.value`]: ['u3'],
			[`${webexGroup}:memberFilter.value`]: 'f',
		},
		{
			schemas: [group, webexGroup],
			displayName: 'Sales',
			externalId: 'g1',
			members: [
				{ value: 'u1', type: 'user' },
				{ value: 'u2', type: 'user' },
			],
			[webexGroup]: { usage: 'policy', owners: [{ value: 'u3' }], memberFilter: [{ type: 'user', value: 'f' }] },
		},
	],
	['a change of a group', 'change', { externalId: null }, { schemas: [group], externalId: null }],
	['a change that empties the name of a group: that is left out', 'change', { displayName: null }, { schemas: [group] }],
];

it.each(groups)('builds %s', (_name, purpose, values, resource) => {
	expect(buildResource('Groups', columnValues(values), purpose)).toEqual({ kind: 'built', resource });
});

const badBy = (id: string, reason: 'missingField' | 'badValue', words: string): object => ({
	kind: 'bad',
	faults: [{ id, reason, words }],
});
const noUserName = badBy('userName', 'missingField', 'has no value. Give it one.');
const noGroupName = badBy('displayName', 'missingField', 'has no value. Give it one.');
const otherEmail = badBy('emails.work.value', 'badValue', 'differs from the user name. Webex wants both to be the same: leave one out.');
const unknown = (id: string): object =>
	badBy(id, 'badValue', 'is not an attribute that this version of the node knows. Refresh the list of attributes.');

it.each([
	['a new user without a user name', 'Users', 'create', { title: 'a' }, noUserName],
	['a new user with an empty user name', 'Users', 'create', { userName: null }, noUserName],
	['a new user with another work e-mail', 'Users', 'create', { userName: ann, 'emails.work.value': 'b@example.com' }, otherEmail],
	['a change to another work e-mail', 'Users', 'change', { userName: ann, 'emails.work.value': 'b@example.com' }, otherEmail],
	['a user with a column of a group', 'Users', 'change', { 'members.value': ['a'] }, unknown('members.value')],
	['a user with an inherited name', 'Users', 'change', { constructor: 'a' }, unknown('constructor')],
	['a new group without a name', 'Groups', 'create', {}, noGroupName],
] as const)('refuses %s', (_name, resourceType, purpose, values, expected) => {
	expect(buildResource(resourceType, columnValues(values), purpose)).toEqual(expected);
});
