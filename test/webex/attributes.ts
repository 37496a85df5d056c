import { schemas, type ResourceType } from './urns';

/** What is known of one attribute: its exact spelling, its type and its limits. */
export interface Attribute {
	readonly name: string;
	readonly type: 'string' | 'boolean' | 'complex';
	readonly many: boolean;
	readonly readOnly: boolean;
	readonly maxLength?: number;
	readonly maxValues?: number;
	readonly oneOf?: readonly string[];
	readonly parts?: Attributes;
}

/** Attributes by lower-case name: attribute names are not case-exact (RFC 7643 2.1). */
export type Attributes = ReadonlyMap<string, Attribute>;

/** One resource type: its core schema, the core attributes, and the attributes of each extension by lower-case URN. */
export interface ResourceSchema {
	readonly core: string;
	readonly attributes: Attributes;
	readonly extensions: ReadonlyMap<string, { readonly urn: string; readonly attributes: Attributes }>;
}

/** Attributes, sizes and value lists from Webex's schema endpoints and create pages; where those differ, the union. */
export function schemaOf(type: ResourceType): ResourceSchema {
	return type === 'Users' ? user : group;
}

function text(name: string, maxLength?: number, oneOf?: readonly string[]): Attribute {
	return {
		name,
		type: 'string',
		many: false,
		readOnly: false,
		...(maxLength === undefined ? {} : { maxLength }),
		...(oneOf === undefined ? {} : { oneOf }),
	};
}

function flag(name: string): Attribute {
	return { name, type: 'boolean', many: false, readOnly: false };
}

function complex(name: string, parts: readonly Attribute[]): Attribute {
	return { name, type: 'complex', many: false, readOnly: false, parts: byName(parts) };
}

function many(attribute: Attribute, maxValues?: number): Attribute {
	return { ...attribute, many: true, ...(maxValues === undefined ? {} : { maxValues }) };
}

function readOnly(attribute: Attribute): Attribute {
	return { ...attribute, readOnly: true };
}

function byName(attributes: readonly Attribute[]): Attributes {
	return new Map(attributes.map((attribute) => [attribute.name.toLowerCase(), attribute]));
}

function texts(maxLength: number | undefined, ...names: readonly string[]): readonly Attribute[] {
	return names.map((name) => text(name, maxLength));
}

/** A list of {value, display, type, primary}, the shape RFC 7643 2.4 proposes. */
function values(name: string, maxValues: number, types?: readonly string[]): Attribute {
	return many(complex(name, [text('value'), text('display'), text('type', undefined, types), flag('primary')]), maxValues);
}

const meta = readOnly(complex('meta', []));
const fifteen = Array.from({ length: 15 }, (_, index) => index + 1);
const phoneTypes = 'work home mobile work_extension fax pager other alternate1 alternate2'.split(' ');

const userCore = byName([
	readOnly(text('id')),
	meta,
	readOnly(many(complex('groups', []))),
	text('userName', 254),
	text('password', 256),
	flag('active'),
	text('userType', undefined, ['user', 'room', 'external_calling', 'calling_service']),
	text('displayName', 512),
	...texts(256, 'nickName', 'externalId'),
	text('title', 512),
	text('profileUrl', 1000),
	...texts(undefined, 'preferredLanguage', 'locale', 'timezone'),
	complex('name', [...texts(256, 'familyName', 'givenName', 'middleName', 'honorificPrefix', 'honorificSuffix'), text('formatted', 512)]),
	values('emails', 10, ['work', 'home', 'room', 'other']),
	values('phoneNumbers', 50, phoneTypes),
	values('ims', 50),
	values('photos', 50, ['photo', 'thumbnail', 'resizable']),
	values('x509Certificates', 30),
	values('roles', 100, ['cirole', 'globalRole', 'serviceRole']),
	values('entitlements', 100),
	many(complex('inheritances', texts(undefined, 'type', 'value', 'source'))),
	many(
		complex('addresses', [
			text('type', undefined, ['work', 'home', 'other']),
			text('streetAddress', 512),
			text('locality', 128),
			...texts(64, 'region', 'postalCode'),
			text('country'),
			text('formatted'),
			flag('primary'),
		]),
		10,
	),
]);

const enterprise = byName([
	...texts(256, 'employeeNumber', 'costCenter'),
	...texts(512, 'organization', 'division', 'department'),
	complex('manager', [text('value', 512), readOnly(text('displayName')), readOnly(text('$ref'))]),
]);

const ciscoUser = byName([
	meta,
	many(
		text(
			'accountStatus',
			undefined,
			'active pending disabled suspended transient fraud marked_deleted pending-transient fraud-transient compliance-transient pending_transient fraud_transient compliance_transient'.split(
				' ',
			),
		),
	),
	text('authProvider', undefined, ['O365', 'cco', 'facebook', 'google']),
	...['isTeamsOnJabberEnabled', 'isUCCallOnJabberEnabled', 'mfaEnabled'].map(flag),
	...['teamsClusterId', 'toBeConverted', 'provisionSource'].map((name) => readOnly(text(name))),
	readOnly(flag('avatarSyncEnabled')),
	many(text('macAddresses'), 50),
	...['licenseID', 'userSettings', 'userPreferences'].map((name) => many(text(name), 1000)),
	...['trainSiteNames', 'linkedTrainSiteNames'].map((name) => many(text(name), 2000)),
	values('sipAddresses', 2000, ['enterprise', 'cloud-calling', 'personal-room']),
	text('primaryLinkedTrainSiteName', 128),
	text('userNameType', undefined, ['email', 'partner-upn', 'phone']),
	complex('pronouns', [text('value'), text('visibility', undefined, ['Everyone', 'Global', 'Hidden', 'Internal'])]),
	many(complex('managedSites', [text('siteName', 512), text('role', 64)]), 2000),
	many(complex('managedOrgs', texts(64, 'orgId', 'role')), 2000),
	many(complex('managedGroups', texts(64, 'orgId', 'groupId', 'role')), 2000),
	many(complex('extLinkedAccts', [...texts(64, 'providerID', 'status'), text('accountGUID', 512)]), 2000),
	many(complex('loginIds', [...texts(512, 'value', 'format', 'lastValidated'), text('type', 256), text('status', 64)]), 2000),
	...fifteen.map((number) => many(text(`extensionAttribute${number}`), 100)),
	...fifteen.map((number) => many(complex(`externalAttribute${number}`, texts(undefined, 'value', 'source')), 100)),
	...fifteen.map((number) => many(complex(`crossOrgAttribute${number}`, texts(undefined, 'value', 'orgId')), 100)),
]);

const memberTypes = ['user', 'group', 'machine'];

const groupCore = byName([
	readOnly(text('id')),
	meta,
	text('displayName', 512),
	text('externalId', 256),
	many(complex('members', [text('value'), text('type', undefined, memberTypes), readOnly(text('display')), readOnly(text('$ref'))]), 500),
]);

const ciscoGroup = byName([
	meta,
	text('usage', undefined, ['location', 'distribution', 'policy']),
	readOnly(text('provisionSource')),
	text('groupType', undefined, ['unique_flat_static', 'flat_static', 'nested_static', 'dynamic']),
	values('owners', 30),
	values('memberFilter', 1, ['user']),
	many(complex('managedBy', [...texts(64, 'orgId', 'role'), text('type', undefined, memberTypes), text('id')]), 30),
	many(
		complex('inheritances', [
			text('type', undefined, ['role']),
			text('value', undefined, ['id_user_admin', 'id_readonly_admin', 'id_device_admin', 'id_full_admin']),
			flag('nested'),
			many(text('scope')),
		]),
		10,
	),
]);

const user: ResourceSchema = {
	core: schemas.user,
	attributes: userCore,
	extensions: new Map([
		[schemas.enterprise.toLowerCase(), { urn: schemas.enterprise, attributes: enterprise }],
		[schemas.ciscoUser.toLowerCase(), { urn: schemas.ciscoUser, attributes: ciscoUser }],
	]),
};

const group: ResourceSchema = {
	core: schemas.group,
	attributes: groupCore,
	extensions: new Map([[schemas.ciscoGroup.toLowerCase(), { urn: schemas.ciscoGroup, attributes: ciscoGroup }]]),
};
