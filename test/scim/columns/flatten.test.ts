import { flatRows } from '../../../nodes/WebexScim/scim/columns/flatten';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const webex = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:User';
const webexGroup = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:Group';
const id = '7f5b0a0e-1c1d-4c50-9d0e-2f6f3a1b5c77';

const ann: JsonObject = {
	schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', enterprise, webex],
	id,
	userName: 'ann@example.com',
	active: true,
	title: 'Chief',
	name: { givenName: 'Ann', familyName: 'Lee' },
	emails: [
		{ type: 'work', value: 'Ann@example.com', primary: true },
		{ type: 'home', value: 'a@home.example' },
	],
	phoneNumbers: [
		{ type: 'Work', value: '+1' },
		{ type: 'work', value: '+2', primary: true },
		{ type: 'pager', value: '+3' },
	],
	addresses: [{ type: 'work', locality: 'Oslo', country: 'NO' }],
	roles: [
		{ value: 'id_user_admin', type: 'ciRole' },
		{ value: 'id_device_admin', type: 'cirole' },
		{ value: 'x', type: 'globalRole' },
	],
	meta: { resourceType: 'User' },
	[enterprise]: { department: 'Sales', manager: { value: id, displayName: 'Boss' } },
	[webex]: {
		accountStatus: ['pending', 'transient'],
		extensionAttribute1: ['a, b', 'c'],
		extensionAttribute2: ['two\nlines', 'c'],
		extensionAttribute3: ['[1]'],
		externalAttribute1: [
			{ source: 'hr', value: 'x' },
			{ source: 'crm', value: 'y' },
		],
		trainSiteNames: ['a.webex.com', 'b.webex.com'],
		mfaEnabled: false,
		meta: { organizationId: id },
	},
};

it.each<{ name: string; type: 'Users' | 'Groups'; resources: readonly JsonObject[]; rows: readonly JsonObject[] }>([
	{
		name: 'a user: ID first, one value of each type, lists as columns read them, without the work e-mail that the user name is',
		type: 'Users',
		resources: [ann],
		rows: [
			{
				id,
				userName: 'ann@example.com',
				'name.givenName': 'Ann',
				'name.familyName': 'Lee',
				active: true,
				accountStatus: 'pending, transient',
				title: 'Chief',
				department: 'Sales',
				'manager.value': id,
				'phoneNumbers.work.value': '+2',
				'emails.home.value': 'a@home.example',
				'roles.value': 'id_user_admin, id_device_admin',
				'addresses.work.locality': 'Oslo',
				'addresses.work.country': 'NO',
				mfaEnabled: false,
				trainSiteNames: 'a.webex.com, b.webex.com',
				extensionAttribute1: 'a, b\nc',
				extensionAttribute2: '["two\\nlines","c"]',
				extensionAttribute3: '["[1]"]',
				'externalAttribute1.value': 'x',
				'externalAttribute1.source': 'hr',
			},
		],
	},
	{
		name: 'users as rows of one table',
		type: 'Users',
		resources: [
			{ id: 'a', userName: 'a@example.com', emails: [{ type: 'work', value: 'other@example.com' }] },
			{ id: 'b', userName: 'b@example.com', title: 'Lead', nickName: ' ', [webex]: { accountStatus: 'active' }, phoneNumbers: null },
		],
		rows: [
			{ id: 'a', userName: 'a@example.com', accountStatus: null, title: null, 'emails.work.value': 'other@example.com' },
			{ id: 'b', userName: 'b@example.com', accountStatus: 'active', title: 'Lead', 'emails.work.value': null },
		],
	},
	{
		name: 'a group: its users, not the groups in it',
		type: 'Groups',
		resources: [
			{
				id: 'g',
				displayName: 'Sales',
				members: [{ value: 'u1', type: 'User', display: 'Ann' }, { value: 'u2' }, { value: 'g2', type: 'group' }],
				[webexGroup]: { usage: 'policy', owners: [{ value: 'u1' }, { value: 'u2' }], memberFilter: [{ type: 'user', value: 'x' }] },
			},
			{ id: 'h', displayName: 'All', members: Array.from({ length: 501 }, (_, index) => ({ value: `u${index}` })) },
		],
		rows: [
			{ id: 'g', displayName: 'Sales', 'members.value': 'u1, u2', usage: 'policy', 'owners.value': 'u1, u2', 'memberFilter.value': 'x' },
			{ id: 'h', displayName: 'All', 'members.value': null, usage: null, 'owners.value': null, 'memberFilter.value': null },
		],
	},
	{ name: 'what is no resource', type: 'Users', resources: [{ emails: 'x', name: [], [webex]: 3, addresses: [null, 'x'] }], rows: [{}] },
	{ name: 'nothing', type: 'Users', resources: [], rows: [] },
])('$name', ({ type, resources, rows }) => {
	const flat = flatRows(type, resources);
	expect(flat).toEqual(rows);
	expect(flat.map((row) => Object.keys(row))).toEqual(rows.map((row) => Object.keys(row)));
});
