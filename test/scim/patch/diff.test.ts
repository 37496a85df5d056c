import fc from 'fast-check';
import { diffResource, needsCurrent, partialToPatch } from '../../../nodes/WebexScim/scim/patch/diff';
import type { JsonObject, JsonValue } from '../../../nodes/WebexScim/scim/json';
import { applies } from '../../../nodes/WebexScim/scim/patch/apply';
import { patchResource } from '../../webex/patch';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const webex = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:User';
const webexGroup = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:Group';

const ann: JsonObject = {
	schemas: [core, enterprise],
	id: 'u1',
	userName: 'ann@example.com',
	active: true,
	title: 'Chief',
	nickName: '',
	name: { givenName: 'Ann', familyName: 'Lee' },
	emails: [
		{ type: 'work', value: 'ann@example.com', primary: true },
		{ type: 'home', value: 'a@home.example' },
	],
	phoneNumbers: [
		{ type: 'work', value: '+1', display: 'one', $ref: 'x' },
		{ type: 'mobile', value: '+2' },
	],
	addresses: [{ type: 'work', locality: 'Oslo', region: 'Oslo', country: 'NO' }],
	ims: [{ value: 'chat' }],
	photos: [],
	roles: [
		{ value: 'id_user_admin', type: 'ciRole' },
		{ value: 'id_device_admin', type: 'ciRole' },
	],
	[enterprise]: { department: 'Sales', manager: { value: 'boss', displayName: 'Boss' } },
	[webex]: {
		accountStatus: ['active'],
		extensionAttribute1: ['a', 'b'],
		externalAttribute1: [{ source: 'hr', value: 'x' }],
		externalAttribute2: [
			{ source: 'hr', value: 'x' },
			{ source: 'crm', value: 'y' },
		],
		externalAttribute3: [{ value: 'x' }, { source: 'crm', value: 'y' }],
		crossOrgAttribute1: [
			{ orgId: 'o1', value: 'x' },
			{ orgId: 'o2', value: 'y' },
		],
		managedOrgs: [
			{ orgId: 'o0', role: 'r0' },
			{ orgId: 'o1', role: 'r1' },
		],
		managedGroups: [{ orgId: 'o1', groupId: 'g1', role: 'r1' }],
		managedSites: [
			{ siteName: 's0', role: 'r0' },
			{ siteName: 's1', role: 'r1' },
		],
		extLinkedAccts: [
			{ providerID: 'p0', status: 's' },
			{ providerID: 'p1', status: 's' },
		],
		sipAddresses: [{ type: 'enterprise', value: 'sip:a' }],
		pronouns: { value: 'she', visibility: 'Internal' },
	},
	meta: { version: '1' },
};

const team: JsonObject = {
	displayName: 'Team',
	members: [{ value: 'u1', type: 'user', display: 'Ann' }, { value: 'u2' }],
	[webexGroup]: {
		owners: [{ value: 'u1' }],
		managedBy: [
			{ orgId: 'o1', id: 'd0', role: 'r0' },
			{ orgId: 'o1', id: 'd1', role: 'r1' },
		],
		memberFilter: [{ type: 'user', value: 'f' }],
	},
};

type Operation = { readonly op: string; readonly path?: string; readonly value?: JsonValue };

const message = (...Operations: readonly Operation[]) => ({
	schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
	Operations,
});
const replaced = (path: string, value: JsonValue): Operation => ({ op: 'replace', path, value });
const removed = (path: string): Operation => ({ op: 'remove', path });

const [workEmail, homeEmail] = [
	{ type: 'work', value: 'ann@example.com', primary: true },
	{ type: 'home', value: 'a@home.example' },
];
const [workPhone, mobilePhone] = [
	{ type: 'work', value: '+1', display: 'one', $ref: 'x' },
	{ type: 'mobile', value: '+2' },
];

type Row = readonly [name: string, wanted: JsonObject, expected: object | null];

const alike: ReadonlyArray<readonly [name: string, wanted: JsonObject]> = [
	['the resource itself', ann],
	['nothing', {}],
	['another id, schemas, meta and groups', { id: 'x', schemas: [], meta: { version: '2' }, groups: [{ value: 'g' }], firstAdmin: true }],
	[
		'read-only attributes in an extension',
		{ [webex]: { provisionSource: 'AD', meta: {}, TeamsClusterId: 'x', toBeConverted: 'x', avatarSyncEnabled: true } },
	],
	['an empty password', { password: '', PASSWORD: null }],
	['userName in another case', { userName: 'ANN@example.com' }],
	['a mail address in another case', { emails: [{ type: 'work', value: 'Ann@Example.com' }] }],
	['a boolean as text', { active: 'True' }],
	['keys in another case', { TITLE: 'Chief', Name: { GIVENNAME: 'Ann' }, [enterprise.toUpperCase()]: { Department: 'Sales' } }],
	['part of a name', { name: { familyName: 'Lee' } }],
	['a part of an empty complex attribute', { name: {} }],
	['an empty extension', { [webex]: {} }],
	['a core URN', { [core]: { title: 'Chief' } }],
	['one of two phones', { phoneNumbers: [{ type: 'mobile', value: '+2' }] }],
	['a phone by its type in another case', { phoneNumbers: [{ type: 'Mobile', value: '+2' }] }],
	[
		'a phone that is given twice',
		{
			phoneNumbers: [
				{ type: 'mobile', value: '+2' },
				{ type: 'mobile', value: '+2' },
			],
		},
	],
	['a phone by its value alone', { phoneNumbers: [{ value: '+2' }] }],
	['a phone with another display', { phoneNumbers: [{ type: 'work', value: '+1', display: '1', $ref: 'y' }] }],
	['a phone that is not primary', { phoneNumbers: [{ type: 'work', value: '+1', primary: false }] }],
	['part of an address', { addresses: [{ type: 'work', country: 'NO' }] }],
	['part of an address of no type, which would be added again each night', { addresses: [{ locality: 'Oslo', country: 'NO' }] }],
	['a country in another case', { addresses: [{ type: 'work', country: 'no' }] }],
	['a role', { roles: [{ value: 'id_device_admin', type: 'cirole' }] }],
	['texts in another order, and one twice', { [webex]: { extensionAttribute1: ['b', 'a', 'b'] } }],
	['one text for a list of one', { [webex]: { accountStatus: 'active' } }],
	['a value from a source', { [webex]: { externalAttribute2: [{ source: 'crm', value: 'y' }] } }],
	['a value without its source', { [webex]: { externalAttribute1: [{ value: 'x' }] } }],
	['a value for an organization', { [webex]: { crossOrgAttribute1: [{ orgId: 'o2', value: 'y' }] } }],
	['a manager', { [enterprise]: { manager: { value: 'boss', displayName: 'Someone', $ref: 'x' } } }],
	['a manager without an id', { [enterprise]: { manager: { displayName: 'Someone' } } }],
	['a phone type and nothing more', { phoneNumbers: [{ type: 'fax' }, { type: 'fax', primary: true, display: 'x' }] }],
	['null', { title: null, name: { givenName: null }, [enterprise]: { manager: null }, phoneNumbers: null }],
	['empty texts', { title: '', name: { givenName: '  ' }, [enterprise]: { manager: { value: '' } } }],
	['empty lists', { phoneNumbers: [], [webex]: { extensionAttribute1: [], externalAttribute1: [null, ''] } }],
	['empty entries', { phoneNumbers: [{ type: 'mobile', value: null }], addresses: [{ type: 'work', country: '' }] }],
];

it.each(alike)('finds no difference: %s', (_name, wanted) => {
	expect(diffResource(wanted, ann, { emptyValues: 'ignore' })).toBeNull();
});

const different: ReadonlyArray<readonly [name: string, wanted: JsonObject, ...operations: readonly Operation[]]> = [
	['a text', { title: 'Boss', userName: 'ann@example.com' }, replaced('title', 'Boss')],
	['a password, which Webex never shows', { password: 'invented words' }, replaced('password', 'invented words')],
	[
		'a password under the core URN, in capitals',
		{ [core.toUpperCase()]: { PASSWORD: 'invented words' } },
		replaced('PASSWORD', 'invented words'),
	],
	['another case of a text', { title: 'chief' }, replaced('title', 'chief')],
	['a boolean', { active: false }, replaced('active', false)],
	['a boolean as text', { active: 'false' }, replaced('active', 'false')],
	['an attribute that is not there', { timezone: 'Europe/Oslo' }, replaced('timezone', 'Europe/Oslo')],
	['an attribute that is empty', { nickName: 'A' }, replaced('nickName', 'A')],
	['several in one operation', { title: 'Boss', active: false }, replaced('title', 'Boss'), replaced('active', false)],
	['a part of a name', { name: { givenName: 'Bea', familyName: 'Lee' } }, replaced('name.givenName', 'Bea')],
	['a complex attribute that is not there', { [webex]: { other: { value: 'x' } } }, replaced(`${webex}:other.value`, 'x')],
	[
		'an extension attribute',
		{ [enterprise]: { department: 'Ops', manager: { value: 'boss' } } },
		replaced(`${enterprise}:department`, 'Ops'),
	],
	['a manager', { [enterprise]: { manager: { value: 'x', displayName: 'X' } } }, replaced(`${enterprise}:manager`, { value: 'x' })],
	[
		'two extensions',
		{ [enterprise]: { division: 'd' }, [webex]: { mfaEnabled: true } },
		replaced(`${enterprise}:division`, 'd'),
		replaced(`${webex}:mfaEnabled`, true),
	],
	['a core URN', { [core]: { title: 'Boss' } }, replaced('title', 'Boss')],
	['a key that looks like a schema but holds a text', { 'urn:x': 'a' }, replaced('urn:x', 'a')],
	['texts', { [webex]: { extensionAttribute1: ['a'] } }, replaced(`${webex}:extensionAttribute1`, ['a'])],
	['texts without the empty ones', { [webex]: { extensionAttribute1: ['a', '', null] } }, replaced(`${webex}:extensionAttribute1`, ['a'])],
	['texts where there are none', { [webex]: { extensionAttribute2: ['a'] } }, replaced(`${webex}:extensionAttribute2`, ['a'])],
	[
		'a phone, the others stay',
		{ phoneNumbers: [{ type: 'mobile', value: '+3' }] },
		replaced('phoneNumbers', [workPhone, { type: 'mobile', value: '+3' }]),
	],
	[
		'a phone whose display was for the former number',
		{ phoneNumbers: [{ type: 'work', value: '+3' }] },
		replaced('phoneNumbers', [{ type: 'work', value: '+3' }, mobilePhone]),
	],
	[
		'a phone with a display of its own',
		{ phoneNumbers: [{ type: 'work', value: '+3', display: 'three' }] },
		replaced('phoneNumbers', [{ type: 'work', value: '+3', display: 'three' }, mobilePhone]),
	],
	[
		'a phone of a type that is not there',
		{ phoneNumbers: [{ type: 'fax', value: '+3' }] },
		replaced('phoneNumbers', [workPhone, mobilePhone, { type: 'fax', value: '+3' }]),
	],
	['a phone without a type', { phoneNumbers: [{ value: '+3' }] }, replaced('phoneNumbers', [workPhone, mobilePhone, { value: '+3' }])],
	[
		'a phone with the number of another type',
		{ phoneNumbers: [{ type: 'fax', value: '+2' }] },
		replaced('phoneNumbers', [workPhone, mobilePhone, { type: 'fax', value: '+2' }]),
	],
	[
		'two phones of a type of which one is there',
		{
			phoneNumbers: [
				{ type: 'mobile', value: '+3' },
				{ type: 'mobile', value: '+2' },
			],
		},
		replaced('phoneNumbers', [workPhone, mobilePhone, { type: 'mobile', value: '+3' }]),
	],
	['an entry that gets a type', { ims: [{ type: 'aim', value: 'chat' }] }, replaced('ims', [{ value: 'chat', type: 'aim' }])],
	['a list where there is an empty one', { photos: [{ type: 'photo', value: 'p' }] }, replaced('photos', [{ type: 'photo', value: 'p' }])],
	[
		'a list where there is none',
		{ sipAddresses: [{ type: 'enterprise', value: 's' }] },
		replaced('sipAddresses', [{ type: 'enterprise', value: 's' }]),
	],
	[
		'a part of an address',
		{ addresses: [{ type: 'work', locality: 'Rome' }] },
		replaced('addresses', [{ type: 'work', region: 'Oslo', country: 'NO', locality: 'Rome' }]),
	],
	[
		'an e-mail that becomes primary: no other is',
		{ emails: [{ type: 'home', value: 'a@home.example', primary: true }] },
		replaced('emails', [
			{ type: 'work', value: 'ann@example.com' },
			{ ...homeEmail, primary: true },
		]),
	],
	[
		'an e-mail beside the primary one',
		{ emails: [{ type: 'home', value: 'b@home.example' }] },
		replaced('emails', [workEmail, { type: 'home', value: 'b@home.example' }]),
	],
	[
		'another role',
		{ roles: [{ value: 'id_full_admin', type: 'cirole' }] },
		replaced('roles', [
			{ value: 'id_user_admin', type: 'ciRole' },
			{ value: 'id_device_admin', type: 'ciRole' },
			{ value: 'id_full_admin', type: 'cirole' },
		]),
	],
	[
		'a value from a source',
		{ [webex]: { externalAttribute2: [{ source: 'crm', value: 'z' }] } },
		replaced(`${webex}:externalAttribute2`, [
			{ source: 'hr', value: 'x' },
			{ source: 'crm', value: 'z' },
		]),
	],
	[
		'a value from another source',
		{ [webex]: { externalAttribute1: [{ source: 'crm', value: 'x' }] } },
		replaced(`${webex}:externalAttribute1`, [
			{ source: 'hr', value: 'x' },
			{ source: 'crm', value: 'x' },
		]),
	],
	[
		'the only value, without its source',
		{ [webex]: { externalAttribute1: [{ value: 'z' }] } },
		replaced(`${webex}:externalAttribute1`, [{ source: 'hr', value: 'z' }]),
	],
	[
		'the value that has no source',
		{ [webex]: { externalAttribute3: [{ value: 'z' }] } },
		replaced(`${webex}:externalAttribute3`, [{ value: 'z' }, { source: 'crm', value: 'y' }]),
	],
	[
		'a value without a source beside others',
		{ [webex]: { externalAttribute2: [{ value: 'z' }] } },
		replaced(`${webex}:externalAttribute2`, [{ source: 'hr', value: 'x' }, { source: 'crm', value: 'y' }, { value: 'z' }]),
	],
	[
		'a value for an organization',
		{ [webex]: { crossOrgAttribute1: [{ orgId: 'o1', value: 'z' }] } },
		replaced(`${webex}:crossOrgAttribute1`, [
			{ orgId: 'o1', value: 'z' },
			{ orgId: 'o2', value: 'y' },
		]),
	],
	[
		'a role in an organization',
		{ [webex]: { managedOrgs: [{ orgId: 'o1', role: 'r2' }] } },
		replaced(`${webex}:managedOrgs`, [
			{ orgId: 'o0', role: 'r0' },
			{ orgId: 'o1', role: 'r2' },
		]),
	],
	[
		'a role on a group',
		{ [webex]: { managedGroups: [{ orgId: 'o1', groupId: 'g2', role: 'r1' }] } },
		replaced(`${webex}:managedGroups`, [
			{ orgId: 'o1', groupId: 'g1', role: 'r1' },
			{ orgId: 'o1', groupId: 'g2', role: 'r1' },
		]),
	],
	[
		'a role on a site',
		{ [webex]: { managedSites: [{ siteName: 's1', role: 'r2' }] } },
		replaced(`${webex}:managedSites`, [
			{ siteName: 's0', role: 'r0' },
			{ siteName: 's1', role: 'r2' },
		]),
	],
	[
		'an account elsewhere',
		{ [webex]: { extLinkedAccts: [{ providerID: 'p1', status: 't' }] } },
		replaced(`${webex}:extLinkedAccts`, [
			{ providerID: 'p0', status: 's' },
			{ providerID: 'p1', status: 't' },
		]),
	],
	[
		'a SIP address',
		{ [webex]: { sipAddresses: [{ type: 'enterprise', value: 'sip:b' }] } },
		replaced(`${webex}:sipAddresses`, [{ type: 'enterprise', value: 'sip:b' }]),
	],
	[
		'a filled and an empty entry',
		{
			phoneNumbers: [
				{ type: 'work', value: null },
				{ type: 'mobile', value: '+3' },
			],
		},
		replaced('phoneNumbers', [workPhone, { type: 'mobile', value: '+3' }]),
	],
	[
		'a value for the second organization',
		{ [webex]: { crossOrgAttribute1: [{ orgId: 'o2', value: 'z' }] } },
		replaced(`${webex}:crossOrgAttribute1`, [
			{ orgId: 'o1', value: 'x' },
			{ orgId: 'o2', value: 'z' },
		]),
	],
	[
		'a new entry without what the service adds',
		{ phoneNumbers: [{ type: 'fax', value: '+3', $ref: 'z' }] },
		replaced('phoneNumbers', [workPhone, mobilePhone, { type: 'fax', value: '+3' }]),
	],
	[
		'one phone that becomes primary beside one that does not',
		{
			phoneNumbers: [
				{ type: 'mobile', value: '+3' },
				{ type: 'fax', value: '+4', primary: true },
			],
		},
		replaced('phoneNumbers', [workPhone, { type: 'mobile', value: '+3' }, { type: 'fax', value: '+4', primary: true }]),
	],
	[
		'one e-mail that becomes primary beside one that does not',
		{
			emails: [
				{ type: 'other', value: 'o@x' },
				{ type: 'home', value: 'a@home.example', primary: true },
			],
		},
		replaced('emails', [
			{ type: 'work', value: 'ann@example.com' },
			{ ...homeEmail, primary: true },
			{ type: 'other', value: 'o@x' },
		]),
	],
	[
		'a new userName beside another e-mail in a list of another case',
		{ userName: 'bea@example.com', Emails: [{ type: 'home', value: 'a@home.example' }] },
		replaced('userName', 'bea@example.com'),
		replaced('emails', [{ type: 'work', primary: true, value: 'bea@example.com' }, homeEmail]),
	],
	['a list for a text', { title: ['Boss'] }, replaced('title', ['Boss'])],
	['a text for a complex attribute', { name: 'Ann Lee' }, replaced('name', 'Ann Lee')],
	['a complex value for a text', { title: { value: 'Boss' } }, replaced('title.value', 'Boss')],
	[
		'entries where there are texts',
		{ [webex]: { accountStatus: [{ value: 'x' }] } },
		replaced(`${webex}:accountStatus`, ['active', { value: 'x' }]),
	],
	[
		'a new userName takes the work e-mail along',
		{ userName: 'bea@example.com' },
		replaced('userName', 'bea@example.com'),
		replaced('emails', [{ type: 'work', primary: true, value: 'bea@example.com' }, homeEmail]),
	],
	[
		'a new userName beside another e-mail',
		{ userName: 'bea@example.com', emails: [{ type: 'home', value: 'b@home.example' }] },
		replaced('userName', 'bea@example.com'),
		replaced('emails', [
			{ type: 'work', primary: true, value: 'bea@example.com' },
			{ type: 'home', value: 'b@home.example' },
		]),
	],
	[
		'a new userName with a work e-mail of its own',
		{ userName: 'bea@example.com', emails: [{ type: 'WORK', value: 'c@example.com' }] },
		replaced('userName', 'bea@example.com'),
		replaced('emails', [{ type: 'WORK', primary: true, value: 'c@example.com' }, homeEmail]),
	],
];

it.each(different.map(([name, wanted, ...operations]) => [name, wanted, operations] as const))('finds %s', (_name, wanted, operations) => {
	const patch = diffResource(wanted, ann, { emptyValues: 'ignore' });
	expect(patch).toEqual(message(...operations));
	expect(patch && Object.keys(patch)).toEqual(['schemas', 'Operations']);
});

const renaming: ReadonlyArray<readonly [name: string, emails: JsonValue, wanted: JsonObject, followed: JsonValue | undefined]> = [
	['a work e-mail that was the userName', [{ type: 'work', value: 'ann@x' }], {}, [{ type: 'work', value: 'bea@x' }]],
	['one in another case', [{ type: 'Work', value: 'ANN@X' }], {}, [{ type: 'Work', value: 'bea@x' }]],
	['one of another type', [{ type: 'home', value: 'ann@x' }], {}, [{ type: 'home', value: 'bea@x' }]],
	['one without a type', [{ value: 'ann@x', primary: true, display: 'ann@x' }], {}, [{ value: 'bea@x', primary: true }]],
	[
		'the primary one, whatever it was',
		[{ type: 'work', value: 'old@x', primary: true }],
		{},
		[{ type: 'work', value: 'bea@x', primary: true }],
	],
	['the primary one without a type', [{ value: 'old@x', primary: true }, 'odd'], {}, [{ value: 'bea@x', primary: true }, 'odd']],
	[
		'of several that were the userName the primary one',
		[
			{ type: 'work', value: 'ann@x' },
			{ type: 'other', value: 'ann@x', primary: 'True' },
		],
		{},
		[
			{ type: 'work', value: 'ann@x' },
			{ type: 'other', value: 'bea@x', primary: 'True' },
		],
	],
	[
		'the former name rather than the primary one',
		[{ value: 'p@x', primary: true }, { value: 'ann@x' }],
		{},
		[{ value: 'p@x', primary: true }, { value: 'bea@x' }],
	],
	['a work e-mail that was not the userName stays', [{ type: 'work', value: 'other@x' }, 'odd'], {}, undefined],
	['none where there is none', [], {}, undefined],
	[
		'one without a type, beside a new work e-mail of the same address',
		[{ value: 'ann@x', primary: true }],
		{ emails: [{ type: 'work', value: 'bea@x' }] },
		[{ value: 'bea@x', primary: true, type: 'work' }],
	],
	[
		'none where a primary one is wanted',
		[{ type: 'home', value: 'ann@x' }],
		{ emails: [{ type: 'home', value: 'c@x', primary: true }] },
		[{ type: 'home', value: 'c@x', primary: true }],
	],
	['one, whatever an empty value says', [{ type: 'work', value: 'ann@x' }], { emails: [] }, [{ type: 'work', value: 'bea@x' }]],
];

it.each(renaming)('a new userName takes along %s', (_name, emails, wanted, followed) => {
	const patch = diffResource({ userName: 'bea@x', ...wanted }, { userName: 'ann@x', emails }, { emptyValues: 'remove' });
	const following = followed === undefined ? [] : [replaced('emails', followed)];
	expect(patch).toEqual(message(replaced('userName', 'bea@x'), ...following));
});

it('removes another e-mail after the one that follows a new userName', () => {
	const current = {
		userName: 'ann@x',
		emails: [
			{ type: 'work', value: 'ann@x' },
			{ type: 'home', value: 'h@x' },
		],
	};
	const wanted = { [core]: { userName: 'bea@x' }, emails: [{ type: 'home', value: '' }] };
	expect(diffResource(wanted, current, { emptyValues: 'remove' })).toEqual(
		message(
			replaced('userName', 'bea@x'),
			replaced('emails', [
				{ type: 'work', value: 'bea@x' },
				{ type: 'home', value: 'h@x' },
			]),
			removed('emails[type eq "home"]'),
		),
	);
});

const lone: ReadonlyArray<readonly [name: string, current: JsonObject, wanted: JsonObject, expected: object | null]> = [
	[
		'a phone without a type does not take the place of the only one',
		{ phoneNumbers: [{ type: 'work', value: '+1' }] },
		{ phoneNumbers: [{ value: '+9' }] },
		message(replaced('phoneNumbers', [{ type: 'work', value: '+1' }, { value: '+9' }])),
	],
	[
		'an empty phone without a type is not the only one',
		{ phoneNumbers: [{ type: 'work', value: '+1' }] },
		{ phoneNumbers: [{ value: null }] },
		null,
	],
	[
		'a phone beside one that Webex gives without a list',
		{ phoneNumbers: { type: 'work', value: '+1' } },
		{ phoneNumbers: [{ type: 'mobile', value: '+2' }] },
		message(
			replaced('phoneNumbers', [
				{ type: 'work', value: '+1' },
				{ type: 'mobile', value: '+2' },
			]),
		),
	],
	['an empty role is not the only one', { roles: [{ value: 'r', type: 'x' }] }, { roles: [{ value: null }] }, null],
	...[{}, { roles: [] }, { roles: null }].map((current): [string, JsonObject, JsonObject, JsonObject] => [
		`first roles are only added, beside ${JSON.stringify(current)}`,
		current,
		{ roles: [{ value: 'r', type: 'cirole' }] },
		message({ op: 'add', path: 'roles', value: [{ value: 'r', type: 'cirole' }] }),
	]),
	[
		'first organizations to manage are only added',
		{},
		{ [webex]: { managedOrgs: [{ orgId: 'o', role: 'id_full_admin' }] } },
		message({ op: 'add', path: `${webex}:managedOrgs`, value: [{ orgId: 'o', role: 'id_full_admin' }] }),
	],
	['userType stays', { userType: 'user' }, { userType: null, userName: null }, null],
	[
		'a photo',
		{ photos: [{ type: 'photo', value: 'a' }] },
		{ photos: [{ type: 'photo', value: 'b' }] },
		message(replaced('photos', [{ type: 'photo', value: 'b' }])),
	],
	[
		'a chat address',
		{ ims: [{ type: 'aim', value: 'a' }] },
		{ ims: [{ type: 'aim', value: 'b' }] },
		message(replaced('ims', [{ type: 'aim', value: 'b' }])),
	],
	[
		'a source of a later attribute',
		{
			[webex]: {
				externalAttribute12: [
					{ source: 's', value: 'a' },
					{ source: 't', value: 'a' },
				],
			},
		},
		{ [webex]: { externalAttribute12: [{ source: 't', value: 'b' }] } },
		message(
			replaced(`${webex}:externalAttribute12`, [
				{ source: 's', value: 'a' },
				{ source: 't', value: 'b' },
			]),
		),
	],
	[
		'certificates are told apart by value',
		{ x509Certificates: [{ value: 'a' }] },
		{ x509Certificates: [{ value: 'b' }] },
		message(replaced('x509Certificates', [{ value: 'a' }, { value: 'b' }])),
	],
	[
		'entries beside texts in one list',
		{ ims: ['odd'] },
		{ ims: [{ type: 'aim', value: 'a' }] },
		message(replaced('ims', ['odd', { type: 'aim', value: 'a' }])),
	],
	['a key with a sign', { title: 'a' }, { emails: [{ type: 'a"b', value: null }] }, null],
	[
		'a type with a sign',
		{ emails: [{ type: 'a"b', value: 'x' }] },
		{ emails: [{ type: 'a"b', value: null }] },
		message(removed('emails[type eq "a\\"b"]')),
	],
];

it.each(lone)('%s', (_name, current, wanted, expected) => {
	expect(diffResource(wanted, current, { emptyValues: 'remove' })).toEqual(expected);
});

it('an empty userName takes no e-mail along', () => {
	expect(diffResource({ userName: '' }, ann, { emptyValues: 'remove' })).toBeNull();
});

const emptying: ReadonlyArray<readonly [name: string, wanted: JsonObject, ...operations: readonly Operation[]]> = [
	['null', { title: null }, removed('title')],
	['an empty text', { title: ' ' }, removed('title')],
	['an empty list', { phoneNumbers: [] }, removed('phoneNumbers')],
	['a list of nothing', { roles: [null, ''] }, removed('roles')],
	['what is not there', { timezone: null, photos: null, nickName: '', name: { middleName: '' } }],
	['what no account is without', { userName: null, userType: '', active: null, ACTIVE: '' }],
	...[[], null, '', [null]].map((emails): [string, JsonObject, Operation] => [
		`all e-mails but the work e-mail: ${JSON.stringify(emails)}`,
		{ Emails: emails },
		removed('Emails[type eq "home"]'),
	]),
	...[[{ type: 'work', value: '' }], [{ Type: 'Work ', Value: null, primary: true }], [{ value: '' }]].map(
		(emails): [string, JsonObject] => [`no work e-mail: ${JSON.stringify(emails)}`, { Emails: emails }],
	),
	[
		'another e-mail',
		{
			emails: [
				{ type: 'work', value: '' },
				{ type: 'home', value: '' },
			],
		},
		removed('emails[type eq "home"]'),
	],
	['a part of a name', { name: { givenName: null, familyName: 'Lee' } }, removed('name.givenName')],
	[
		'a part of a name beside a change',
		{ name: { givenName: null, familyName: 'Li' } },
		replaced('name.familyName', 'Li'),
		removed('name.givenName'),
	],
	['an extension attribute', { [enterprise]: { department: null } }, removed(`${enterprise}:department`)],
	['a manager', { [enterprise]: { manager: null } }, removed(`${enterprise}:manager`)],
	["a manager's id", { [enterprise]: { manager: { value: '', displayName: 'x' } } }, removed(`${enterprise}:manager`)],
	['the manager of somebody without', { [webex]: { manager: { value: '' } } }],
	['an extension as a whole', { [webex]: null }, removed(webex)],
	['texts', { [webex]: { extensionAttribute1: [] } }, removed(`${webex}:extensionAttribute1`)],
	['a mobile phone', { phoneNumbers: [{ type: 'mobile', value: null }] }, removed('phoneNumbers[type eq "mobile"]')],
	['a mobile phone, type in another case', { phoneNumbers: [{ type: 'MOBILE', value: '' }] }, removed('phoneNumbers[type eq "mobile"]')],
	[
		'two phones',
		{
			phoneNumbers: [
				{ type: 'mobile', value: null },
				{ type: 'work', value: null },
			],
		},
		removed('phoneNumbers[type eq "mobile"]'),
		removed('phoneNumbers[type eq "work"]'),
	],
	['a phone that is not there', { phoneNumbers: [{ type: 'fax', value: null }] }],
	[
		'a phone beside one that is as wanted',
		{
			phoneNumbers: [
				{ type: 'mobile', value: null },
				{ type: 'work', value: '+1' },
			],
		},
		removed('phoneNumbers[type eq "mobile"]'),
	],
	[
		'a phone beside one that changes: the list says it all',
		{
			phoneNumbers: [
				{ type: 'mobile', value: null },
				{ type: 'work', value: '+3' },
			],
		},
		replaced('phoneNumbers', [{ type: 'work', value: '+3' }]),
	],
	['a part of an address', { addresses: [{ type: 'work', region: null, country: 'NO' }] }, removed('addresses[type eq "work"].region')],
	[
		'two parts of an address',
		{ addresses: [{ type: 'work', region: null, locality: '' }] },
		removed('addresses[type eq "work"].region'),
		removed('addresses[type eq "work"].locality'),
	],
	[
		'a part of an address that is not there',
		{
			addresses: [
				{ type: 'work', postalCode: null },
				{ type: 'home', country: null },
			],
		},
	],
	[
		'all parts of an address',
		{ addresses: [{ type: 'work', region: null, locality: null, country: null, postalCode: null }] },
		removed('addresses[type eq "work"]'),
	],
	[
		'a part of an address beside a change',
		{ addresses: [{ type: 'work', region: null, country: 'SE' }] },
		replaced('addresses', [{ type: 'work', locality: 'Oslo', country: 'SE' }]),
	],
	[
		'the display of a phone',
		{ phoneNumbers: [{ type: 'work', value: '+1', display: null }] },
		removed('phoneNumbers[type eq "work"].display'),
	],
	[
		'the only value, without its source',
		{ [webex]: { externalAttribute1: [{ value: null }] } },
		removed(`${webex}:externalAttribute1[source eq "hr"]`),
	],
	[
		'the value that has no source',
		{ [webex]: { externalAttribute3: [{ value: null }] } },
		removed(`${webex}:externalAttribute3[value eq "x"]`),
	],
	['a value without a source beside others', { [webex]: { externalAttribute2: [{ value: null }] } }],
	['a role that is not named', { roles: [{ value: null }] }],
	['a manager without an id', { [enterprise]: { manager: { displayName: 'x' } } }],
	[
		'the value of what is no manager, beside a change',
		{ [webex]: { pronouns: { value: '', visibility: 'Hidden' } } },
		replaced(`${webex}:pronouns.visibility`, 'Hidden'),
		removed(`${webex}:pronouns.value`),
	],
	['a text beside a change', { title: null, active: false }, replaced('active', false), removed('title')],
];

it.each(emptying.map(([name, wanted, ...operations]) => [name, wanted, operations] as const))('removes %s', (_name, wanted, operations) => {
	const expected = operations.length === 0 ? null : message(...operations);
	expect(diffResource(wanted, ann, { emptyValues: 'remove' })).toEqual(expected);
	const replacement = operations.filter(({ op }) => op === 'replace');
	if (operations.length > 0 && replacement.length === 0) expect(diffResource(wanted, ann, { emptyValues: 'ignore' })).toBeNull();
});

const ofTeam: readonly Row[] = [
	['a member who is there', { members: [{ value: 'u1' }, { value: 'u2', type: 'user' }] }, null],
	[
		'members who are not',
		{ members: [{ value: 'u3', type: 'user' }, { value: 'u1' }, { value: 'u4' }] },
		message({ op: 'add', path: 'members', value: [{ value: 'u3', type: 'user' }, { value: 'u4' }] }),
	],
	['a member without an id', { members: [{ display: 'x' }] }, message({ op: 'add', path: 'members', value: [{ display: 'x' }] })],
	[
		'members and a name',
		{ members: [{ value: 'u3' }], displayName: 'Group' },
		message(replaced('displayName', 'Group'), { op: 'add', path: 'members', value: [{ value: 'u3' }] }),
	],
	[
		'another owner',
		{ [webexGroup]: { owners: [{ value: 'u2' }] } },
		message(replaced(`${webexGroup}:owners`, [{ value: 'u1' }, { value: 'u2' }])),
	],
	[
		'the role of a delegate',
		{ [webexGroup]: { managedBy: [{ orgId: 'o1', id: 'd1', role: 'r2' }] } },
		message(
			replaced(`${webexGroup}:managedBy`, [
				{ orgId: 'o1', id: 'd0', role: 'r0' },
				{ orgId: 'o1', id: 'd1', role: 'r2' },
			]),
		),
	],
	[
		'a filter',
		{ [webexGroup]: { memberFilter: [{ type: 'user', value: 'g' }] } },
		message(replaced(`${webexGroup}:memberFilter`, [{ type: 'user', value: 'g' }])),
	],
];

it.each(ofTeam)('of a group: %s', (_name, wanted, expected) => {
	expect(diffResource(wanted, team, { emptyValues: 'remove' })).toEqual(expected);
});

const partial: ReadonlyArray<readonly [name: string, 'ignore' | 'remove', wanted: JsonObject, ...operations: readonly Operation[]]> = [
	['nothing', 'remove', {}],
	['read-only attributes', 'remove', { id: 'x', schemas: [core], meta: {} }],
	['attributes', 'ignore', { schemas: [core], title: 'Boss', active: false }, replaced('title', 'Boss'), replaced('active', false)],
	['a password', 'ignore', { password: 'new' }, replaced('password', 'new')],
	[
		'an extension',
		'ignore',
		{ [enterprise]: { department: 'Ops', manager: { value: 'x', displayName: 'X' } } },
		replaced(`${enterprise}:department`, 'Ops'),
		replaced(`${enterprise}:manager`, { value: 'x' }),
	],
	['a name', 'ignore', { name: { givenName: 'Bea', familyName: null } }, replaced('name.givenName', 'Bea')],
	['only empty values', 'ignore', { title: null, name: { givenName: '' }, [enterprise]: { department: null }, emails: [] }],
	[
		'empty values',
		'remove',
		{
			title: null,
			nickName: 'A',
			name: { givenName: '' },
			[enterprise]: { department: null, manager: { value: null } },
			emails: [],
			userName: null,
		},
		replaced('nickName', 'A'),
		removed('title'),
		removed('name.givenName'),
		removed(`${enterprise}:department`),
		removed(`${enterprise}:manager`),
	],
	[
		'phones',
		'ignore',
		{ phoneNumbers: [{ type: 'mobile', value: '+3' }, { type: 'work', value: null }, { type: 'fax' }] },
		replaced('phoneNumbers', [{ type: 'mobile', value: '+3' }]),
	],
	[
		'phones, the empty ones gone with the list',
		'remove',
		{
			phoneNumbers: [
				{ type: 'mobile', value: '+3' },
				{ type: 'work', value: null },
			],
		},
		replaced('phoneNumbers', [{ type: 'mobile', value: '+3' }]),
	],
	[
		'only empty phones',
		'remove',
		{
			phoneNumbers: [
				{ type: 'work', value: null },
				{ type: 'mobile', value: '' },
			],
		},
		removed('phoneNumbers[type eq "work"]'),
		removed('phoneNumbers[type eq "mobile"]'),
	],
	['only empty phones that are ignored', 'ignore', { phoneNumbers: [{ type: 'work', value: null }] }],
	[
		'a part of an address',
		'remove',
		{ addresses: [{ type: 'work', region: null, country: null }] },
		removed('addresses[type eq "work"].region'),
		removed('addresses[type eq "work"].country'),
	],
	[
		'a value of an attribute that has one entry',
		'remove',
		{ [webex]: { externalAttribute1: [{ value: null }] } },
		removed(`${webex}:externalAttribute1`),
	],
	['texts', 'remove', { [webex]: { extensionAttribute1: ['a', ''] } }, replaced(`${webex}:extensionAttribute1`, ['a'])],
	['members', 'ignore', { members: [{ value: 'u1' }] }, { op: 'add', path: 'members', value: [{ value: 'u1' }] }],
	['roles, of which nobody knows which there are', 'ignore', { roles: [{ value: 'r' }] }, replaced('roles', [{ value: 'r' }])],
	['a new userName', 'ignore', { userName: 'bea@example.com' }, replaced('userName', 'bea@example.com')],
];

it.each(partial.map(([name, emptyValues, wanted, ...operations]) => [name, emptyValues, wanted, operations] as const))(
	'without the current resource: %s (%s)',
	(_name, emptyValues, wanted, operations) => {
		expect(partialToPatch(wanted, { emptyValues })).toEqual(operations.length === 0 ? null : message(...operations));
	},
);

it('keeps a key called __proto__ an ordinary one', () => {
	const wanted: JsonObject = JSON.parse('{"__proto__":"x","name":{"__proto__":"y"},"ims":[{"type":"aim","__proto__":"z"}]}');
	const operations = [
		'{"op":"replace","path":"__proto__","value":"x"}',
		'{"op":"replace","path":"name.__proto__","value":"y"}',
		'{"op":"replace","path":"ims","value":[{"type":"aim","__proto__":"z"}]}',
	];
	for (const patch of [diffResource(wanted, {}, { emptyValues: 'remove' }), partialToPatch(wanted, { emptyValues: 'remove' })]) {
		expect(JSON.stringify(patch)).toBe(
			`{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[${operations.join(',')}]}`,
		);
	}
});

it.each([
	['phones', { phoneNumbers: [{ type: 'work', value: '+1' }] }, true],
	['a text and phones', { title: 'x', phoneNumbers: [{ value: '+1' }], groups: [{}] }, true],
	['phones in an extension', { [webex]: { sipAddresses: [{ value: 'x' }] } }, true],
	['an extension in an extension', { [webex]: { [enterprise]: { x: [{}] } } }, true],
	['only members', { members: [{ value: 'u1' }], MEMBERS: [{ value: 'u2' }] }, false],
	['read-only lists', { groups: [{ value: 'g' }] }, false],
	['texts', { [webex]: { extensionAttribute1: ['a'] }, title: 'x' }, false],
	['a complex attribute', { name: { givenName: 'x', odd: [{}] } }, false],
	['an empty list', { phoneNumbers: [] }, false],
	['no e-mails, of which one stays', { emails: [] }, true],
	['a userName, which the work e-mail follows', { userName: 'bea@x' }, true],
	['a userName in another case under the core URN', { [core]: { USERNAME: 'bea@x' } }, true],
	['an empty userName', { userName: ' ' }, false],
])('needs the current resource? %s', (_name, wanted, expected) => {
	expect(needsCurrent(wanted as JsonObject)).toBe(expected);
});

const text = fc.constantFrom('a', 'b', 'c');
const entries = (types: readonly string[]) =>
	fc.uniqueArray(fc.record({ type: fc.constantFrom(...types), value: text }), {
		selector: ({ type }) => type,
		maxLength: 3,
	});
const resource = fc.record(
	{
		title: text,
		displayName: text,
		active: fc.boolean(),
		name: fc.record({ givenName: text, familyName: text, middleName: text }, { requiredKeys: [] }),
		phoneNumbers: entries(['work', 'mobile', 'fax']),
		addresses: fc.uniqueArray(
			fc.record({ type: fc.constantFrom('work', 'home'), locality: text, country: text }, { requiredKeys: ['type', 'country'] }),
			{
				selector: ({ type }) => type,
			},
		),
		[enterprise]: fc.record({ department: text, division: text }, { requiredKeys: [] }),
		[webex]: fc.record({ extensionAttribute1: fc.array(text, { minLength: 1, maxLength: 3 }) }, { requiredKeys: [] }),
	},
	{ requiredKeys: [] },
);
const copy = (value: unknown): JsonObject => JSON.parse(JSON.stringify(value));

/** What the stand-in makes of it: the attributes here have no rules between them. */
function patched(current: JsonObject, patch: JsonObject): JsonObject {
	const after = patchResource('Users', current, patch);
	if (after.kind === 'refused') throw new Error(after.detail);
	return copy(after.value);
}

it('leaves nothing to do once its PATCH is applied, and everything that was not named as it was', () => {
	fc.assert(
		fc.property(resource, resource, fc.constantFrom('ignore', 'remove'), (one, other, emptyValues) => {
			const [wanted, current] = [copy(one), copy(other)];
			const patch = diffResource(wanted, current, { emptyValues });
			if (patch === null) return;
			expect(applies(patch, current)).toBe('differs');
			const after = patched(current, patch);
			expect(diffResource(wanted, after, { emptyValues })).toBeNull();
			expect(applies(patch, after)).toBe('holds');
			const unnamed = Object.keys(current).filter((key) => !(key in wanted));
			expect(unnamed.map((key) => after[key])).toEqual(unnamed.map((key) => current[key]));
		}),
	);
});

it('finds nothing to do when both are the same', () => {
	fc.assert(
		fc.property(resource, fc.constantFrom('ignore', 'remove'), (one, emptyValues) => {
			expect(diffResource(copy(one), copy(one), { emptyValues })).toBeNull();
		}),
	);
});

it('leaves what it is given as it is', () => {
	const before = JSON.stringify([ann, team, different, emptying]);
	for (const [, wanted] of different) diffResource(wanted, ann, { emptyValues: 'remove' });
	for (const [, wanted] of emptying) diffResource(wanted, ann, { emptyValues: 'remove' });
	expect(JSON.stringify([ann, team, different, emptying])).toBe(before);
});

describe('of two numbers of one type', () => {
	const [one, other, mobile] = [
		{ type: 'work', value: '+1' },
		{ type: 'Work', value: '+2' },
		{ type: 'mobile', value: '+3' },
	];
	const current = { id: 'u1', phoneNumbers: [one, other, mobile] };
	const diffOf = (phoneNumbers: readonly object[]) =>
		diffResource({ phoneNumbers: phoneNumbers as never }, current, { emptyValues: 'ignore' });

	it.each([
		[
			'the stale one goes with the new one',
			[{ type: 'work', value: '+4' }],
			replaced('phoneNumbers', [{ type: 'work', value: '+4' }, mobile]),
		],
		[
			'both are replaced by two',
			[
				{ type: 'work', value: '+4' },
				{ type: 'work', value: '+5' },
			],
			replaced('phoneNumbers', [{ type: 'work', value: '+4' }, { type: 'work', value: '+5' }, mobile]),
		],
	])('%s', (_, wanted, expected) => {
		expect(diffOf(wanted)).toMatchObject({ Operations: [expected] });
	});

	it.each([
		[
			'both go with the empty value of their type, beside another change',
			[
				{ type: 'work', value: '' },
				{ type: 'mobile', value: '+4' },
			],
			replaced('phoneNumbers', [{ type: 'mobile', value: '+4' }]),
		],
		['both go with it alone', [{ type: 'work', value: null }], removed('phoneNumbers[type eq "work"]')],
		[
			'one that is wanted stays beside it',
			[
				{ type: 'work', value: '' },
				{ type: 'work', value: '+2' },
			],
			replaced('phoneNumbers', [other, mobile]),
		],
	])('%s', (_, phoneNumbers, expected) => {
		expect(diffResource({ phoneNumbers }, current, { emptyValues: 'remove' })).toMatchObject({ Operations: [expected] });
	});

	it('either is the one that is wanted', () => {
		expect(diffOf([{ type: 'work', value: '+2' }])).toEqual(diffOf([]));
	});
});

it.each<{ name: string; entry: JsonObject; changes: JsonObject | null }>([
	{ name: 'the work e-mail, which is the userName', entry: { type: ' Work ', value: '' }, changes: null },
	{ name: 'one that does not say which it is', entry: { value: null }, changes: null },
	{ name: 'one of a blank type', entry: { type: ' ', value: '' }, changes: null },
	{ name: 'one of a type that is none', entry: { type: 5, value: '' }, changes: null },
	{ name: 'another one', entry: { type: 'Home', value: '' }, changes: message(removed('emails[type eq "home"]')) },
	{
		name: 'no value, but something else of the work e-mail',
		entry: { type: 'work', display: 'A' },
		changes: message(
			replaced('emails', [
				{ type: 'work', value: 'ann@example.com', primary: true, display: 'A' },
				{ type: 'home', value: 'a@home.example' },
			]),
		),
	},
])('an empty value takes an e-mail away only where it says that it is another one: $name', ({ entry, changes }) => {
	expect(diffResource({ emails: [entry] }, ann, { emptyValues: 'remove' })).toEqual(changes);
});
