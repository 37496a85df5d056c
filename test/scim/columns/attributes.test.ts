import { columnOf, columnsOf } from '../../../nodes/WebexScim/scim/columns/attributes';
import type { Column } from '../../../nodes/WebexScim/scim/columns/column';
import { parsePath } from '../../../nodes/WebexScim/scim/patch/path';
import { schemaOf } from '../../webex/attributes';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const webex = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:User';
const webexGroup = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:Group';

const userIds = [
	...['userName', 'name.givenName', 'name.familyName', 'displayName', 'active', 'title'],
	...['department', 'manager.value', 'employeeNumber', 'costCenter', 'organization', 'division'].map((name) => `${enterprise}:${name}`),
	...['work', 'mobile', 'work_extension', 'fax', 'alternate1', 'alternate2'].map((type) => `phoneNumbers.${type}.value`),
	...['emails.work.value', 'emails.home.value', 'emails.other.value'],
	...['externalId', 'preferredLanguage', 'locale', 'timezone', 'nickName', 'name.middleName', 'name.honorificPrefix'],
	...['name.honorificSuffix', 'name.formatted', 'userType', 'profileUrl'],
	...['photos.photo.value', 'photos.thumbnail.value', 'photos.resizable.value', 'roles.value'],
	...['work', 'home', 'other'].flatMap((type) =>
		['streetAddress', 'locality', 'region', 'postalCode', 'country'].map((part) => `addresses.${type}.${part}`),
	),
	...[
		...['sipAddresses.enterprise.value', 'pronouns.value', 'pronouns.visibility', 'mfaEnabled', 'isTeamsOnJabberEnabled'],
		...['isUCCallOnJabberEnabled', 'authProvider', 'userNameType', 'macAddresses', 'trainSiteNames'],
		...['linkedTrainSiteNames', 'primaryLinkedTrainSiteName'],
		...numbers().map((number) => `extensionAttribute${number}`),
		...numbers().flatMap((number) => [`externalAttribute${number}.value`, `externalAttribute${number}.source`]),
		...numbers().flatMap((number) => [`crossOrgAttribute${number}.value`, `crossOrgAttribute${number}.orgId`]),
	].map((name) => `${webex}:${name}`),
];

const groupIds = [
	...['displayName', 'externalId', 'members.value'],
	...['usage', 'owners.value', 'groupType', 'memberFilter.value'].map((name) => `${webexGroup}:${name}`),
];

function numbers(): readonly number[] {
	return [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
}

it.each([
	['Users', userIds],
	['Groups', groupIds],
] as const)('%s have these columns, in this order', (resourceType, ids) => {
	expect(columnsOf(resourceType).map(({ id }) => id)).toEqual(ids);
});

it.each([
	[
		'userName',
		{
			id: 'userName',
			path: 'userName',
			displayName: 'User Name',
			type: 'string',
			attribute: 'userName',
			place: { kind: 'simple' },
			maxLength: 254,
			format: 'email',
			required: true,
			common: true,
		},
	],
	[
		'phoneNumbers.alternate2.value',
		{
			id: 'phoneNumbers.alternate2.value',
			path: 'phoneNumbers[type eq "alternate2"].value',
			displayName: 'Alternate Phone 2',
			type: 'string',
			attribute: 'phoneNumbers',
			place: { kind: 'entry', type: 'alternate2', sub: 'value' },
			common: false,
		},
	],
	[
		'addresses.home.locality',
		{
			id: 'addresses.home.locality',
			path: 'addresses[type eq "home"].locality',
			displayName: 'Home City',
			type: 'string',
			attribute: 'addresses',
			place: { kind: 'entry', type: 'home', sub: 'locality' },
			maxLength: 128,
			common: false,
		},
	],
	[
		`${webex}:pronouns.visibility`,
		{
			id: `${webex}:pronouns.visibility`,
			path: `${webex}:pronouns.visibility`,
			displayName: 'Pronouns Visibility',
			type: 'string',
			schema: webex,
			attribute: 'pronouns',
			place: { kind: 'sub', sub: 'visibility' },
			enum: ['Everyone', 'Global', 'Hidden', 'Internal'],
			common: false,
		},
	],
	[
		`${webex}:extensionAttribute15`,
		{
			id: `${webex}:extensionAttribute15`,
			path: `${webex}:extensionAttribute15`,
			displayName: 'Extension Attribute 15',
			type: 'stringList',
			schema: webex,
			attribute: 'extensionAttribute15',
			place: { kind: 'simple' },
			maxItems: 100,
			common: false,
		},
	],
	[
		`${webex}:crossOrgAttribute3.orgId`,
		{
			id: `${webex}:crossOrgAttribute3.orgId`,
			path: `${webex}:crossOrgAttribute3.orgId`,
			displayName: 'Cross-Org Attribute 3 Organization ID',
			type: 'string',
			schema: webex,
			attribute: 'crossOrgAttribute3',
			place: { kind: 'onlyEntry', sub: 'orgId' },
			common: false,
		},
	],
	[
		'roles.value',
		{
			id: 'roles.value',
			path: 'roles.value',
			displayName: 'Webex Admin Roles',
			type: 'stringList',
			attribute: 'roles',
			place: { kind: 'entries', type: 'cirole' },
			maxItems: 100,
			separated: true,
			common: false,
			givesRights: true,
		},
	],
])('describes %s', (id, column) => {
	expect(columnOf('Users', id)).toEqual(column);
});

it.each([
	[
		'displayName',
		{
			id: 'displayName',
			path: 'displayName',
			displayName: 'Group Name',
			type: 'string',
			attribute: 'displayName',
			place: { kind: 'simple' },
			maxLength: 512,
			required: true,
			common: true,
		},
	],
	[
		`${webexGroup}:owners.value`,
		{
			id: `${webexGroup}:owners.value`,
			path: `${webexGroup}:owners.value`,
			displayName: 'Owners',
			type: 'stringList',
			schema: webexGroup,
			attribute: 'owners',
			place: { kind: 'entries' },
			maxItems: 30,
			separated: true,
			common: false,
		},
	],
	[
		`${webexGroup}:memberFilter.value`,
		{
			id: `${webexGroup}:memberFilter.value`,
			path: `${webexGroup}:memberFilter.value`,
			displayName: 'Member Filter',
			type: 'string',
			schema: webexGroup,
			attribute: 'memberFilter',
			place: { kind: 'onlyEntry', sub: 'value', fixed: ['type', 'user'] },
			common: false,
		},
	],
])('describes %s of a group', (id, column) => {
	expect(columnOf('Groups', id)).toEqual(column);
});

it.each([
	['a path that is no id', 'phoneNumbers[type eq "work"].value'],
	['a group column', 'members.value'],
	['an inherited name', 'constructor'],
])('knows no user column for %s', (_name, id) => {
	expect(columnOf('Users', id)).toBeUndefined();
});

it('has lengths, sizes, words and defaults as Webex documents them', () => {
	const shown = ({ id, type, maxLength, maxItems, enum: words, format, required, common }: Column) =>
		[id.replace(/^urn:.*:/, ''), type, maxLength, maxItems, words?.join('|'), format, required && 'required', common && 'common']
			.filter((part) => part !== undefined && part !== false)
			.join(' ');
	const plain = (column: Column) => !/^urn:.*(extension|external|crossOrg)Attribute/.test(column.id);
	expect([...columnsOf('Users').filter(plain), ...columnsOf('Groups')].map(shown)).toMatchSnapshot();
});

describe.each(['Users', 'Groups'] as const)('every column of %s', (resourceType) => {
	const columns = columnsOf(resourceType);

	it('has an id, a path and a display name of its own', () => {
		const duplicates = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index);
		expect(duplicates(columns.map(({ id }) => id))).toEqual([]);
		expect(duplicates(columns.map(({ path }) => path))).toEqual([]);
		expect(duplicates(columns.map(({ displayName }) => displayName))).toEqual([]);
	});

	it('is known to the stand-in, which leaves out what it does not know', () => {
		const { attributes, extensions } = schemaOf(resourceType);
		const isKnown = ({ schema, attribute, place }: Column): boolean => {
			const its = schema === undefined ? attributes : extensions.get(schema.toLowerCase())?.attributes;
			const known = its?.get(attribute.toLowerCase());
			return known !== undefined && (!('sub' in place) || known.parts?.has(place.sub.toLowerCase()) === true);
		};
		expect(columns.filter((column) => !isKnown(column)).map(({ id }) => id)).toEqual([]);
	});

	it('has an id that n8n\'s resource mapper can hold between value[" and "]', () => {
		expect(columns.map(({ id }) => id).filter((id) => /["'[\]]/.test(id))).toEqual([]);
	});

	it('has a path that a PATCH can name', () => {
		expect(columns.filter(({ path }) => parsePath(path) === undefined)).toEqual([]);
	});

	it('has a name in title case', () => {
		const isTitle = (name: string) => name.split(/[ -]/).every((word) => /^(?:[A-Z0-9]\w*)$/.test(word));
		expect(columns.map(({ displayName }) => displayName).filter((name) => !isTitle(name))).toEqual([]);
	});
});
