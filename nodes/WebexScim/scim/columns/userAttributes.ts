import { enterpriseSchema, webexUserSchema } from '../schemas';
import { rowsOf } from './attributeRows';
import type { Column } from './column';

const core = rowsOf();
const enterprise = rowsOf(enterpriseSchema);
const webex = rowsOf(webexUserSchema);

/** Webex has custom attributes 1 to 15 of each family; its pages write them with a star. */
const customNumbers = Array.from({ length: 15 }, (_, index) => index + 1);

const identity = [
	core.simple('userName', 'User Name', { maxLength: 254, format: 'email', required: true, common: true }),
	core.sub('name', 'givenName', 'First Name', { maxLength: 256, common: true }),
	core.sub('name', 'familyName', 'Last Name', { maxLength: 256, common: true }),
	core.simple('displayName', 'Display Name', { maxLength: 512, common: true }),
	core.simple('active', 'Active', { type: 'boolean', common: true }),
	core.simple('title', 'Job Title', { maxLength: 512, common: true }),
];

const organization = [
	enterprise.simple('department', 'Department', { maxLength: 512, common: true }),
	enterprise.sub('manager', 'value', 'Manager', { maxLength: 512, common: true }),
	enterprise.simple('employeeNumber', 'Employee Number', { maxLength: 256, common: true }),
	enterprise.simple('costCenter', 'Cost Center', { maxLength: 256, common: true }),
	enterprise.simple('organization', 'Organization', { maxLength: 512 }),
	enterprise.simple('division', 'Division', { maxLength: 512 }),
];

/** Three official lists of phone types disagree; these are the schema endpoint's, which its own answers use. */
const phones = [
	core.entry('phoneNumbers', 'work', 'value', 'Work Phone', { common: true }),
	core.entry('phoneNumbers', 'mobile', 'value', 'Mobile Phone', { common: true }),
	core.entry('phoneNumbers', 'work_extension', 'value', 'Work Extension'),
	core.entry('phoneNumbers', 'fax', 'value', 'Fax'),
	core.entry('phoneNumbers', 'alternate1', 'value', 'Alternate Phone 1'),
	core.entry('phoneNumbers', 'alternate2', 'value', 'Alternate Phone 2'),
];

const emails = [
	core.entry('emails', 'work', 'value', 'Work Email', { format: 'email' }),
	core.entry('emails', 'home', 'value', 'Home Email', { format: 'email' }),
	core.entry('emails', 'other', 'value', 'Other Email', { format: 'email' }),
];

/** An address' parts. */
const addressParts = [
	{ sub: 'streetAddress', word: 'Street', maxLength: 512 },
	{ sub: 'locality', word: 'City', maxLength: 128 },
	{ sub: 'region', word: 'State', maxLength: 64 },
	{ sub: 'postalCode', word: 'Postal Code', maxLength: 64 },
	{ sub: 'country', word: 'Country', format: 'country' },
] as const;

const addresses = ['work', 'home', 'other'].flatMap((type) =>
	addressParts.map(({ sub, word, ...options }) =>
		core.entry('addresses', type, sub, `${type.charAt(0).toUpperCase()}${type.slice(1)} ${word}`, options),
	),
);

const profile = [
	core.simple('externalId', 'External ID', { maxLength: 256, common: true }),
	core.simple('preferredLanguage', 'Language', { format: 'locale' }),
	core.simple('locale', 'Locale', { format: 'locale' }),
	core.simple('timezone', 'Time Zone', { format: 'timezone' }),
	core.simple('nickName', 'Nick Name', { maxLength: 256 }),
	core.sub('name', 'middleName', 'Middle Name', { maxLength: 256 }),
	core.sub('name', 'honorificPrefix', 'Name Prefix', { maxLength: 256 }),
	core.sub('name', 'honorificSuffix', 'Name Suffix', { maxLength: 256 }),
	core.sub('name', 'formatted', 'Formatted Name', { maxLength: 512 }),
	core.simple('userType', 'User Type', { enum: ['calling_service', 'external_calling', 'room', 'user'], givesRights: true }),
	core.simple('profileUrl', 'Profile URL', { maxLength: 1000 }),
	core.entry('photos', 'photo', 'value', 'Photo URL'),
	core.entry('photos', 'thumbnail', 'value', 'Thumbnail URL'),
	core.entry('photos', 'resizable', 'value', 'Resizable Photo URL'),
	core.entries('roles', 'Webex Admin Roles', { entryType: 'cirole', maxItems: 100, givesRights: true }),
];

/** Webex's own extension. */
const webexOwn = [
	webex.entry('sipAddresses', 'enterprise', 'value', 'Enterprise SIP Address'),
	webex.sub('pronouns', 'value', 'Pronouns'),
	webex.sub('pronouns', 'visibility', 'Pronouns Visibility', { enum: ['Everyone', 'Global', 'Hidden', 'Internal'] }),
	webex.simple('mfaEnabled', 'Multi-Factor Sign-In', { type: 'boolean', givesRights: true }),
	webex.simple('isTeamsOnJabberEnabled', 'Jabber Team Messaging', { type: 'boolean' }),
	webex.simple('isUCCallOnJabberEnabled', 'Jabber UC Calls', { type: 'boolean' }),
	webex.simple('authProvider', 'Sign-In Provider', { enum: ['O365', 'cco', 'facebook', 'google'], givesRights: true }),
	webex.simple('userNameType', 'User Name Type', { enum: ['email', 'partner-upn', 'phone'], givesRights: true }),
	webex.simple('macAddresses', 'MAC Addresses', { type: 'stringList', maxItems: 50, separated: true }),
	webex.simple('trainSiteNames', 'Webex Sites', { type: 'stringList', maxItems: 2000, separated: true }),
	webex.simple('linkedTrainSiteNames', 'Linked Webex Sites', { type: 'stringList', maxItems: 2000, separated: true }),
	webex.simple('primaryLinkedTrainSiteName', 'Primary Linked Webex Site', { maxLength: 128 }),
];

const custom = [
	...customNumbers.map((number) =>
		webex.simple(`extensionAttribute${number}`, `Extension Attribute ${number}`, { type: 'stringList', maxItems: 100 }),
	),
	...customNumbers.flatMap((number) => [
		webex.onlyEntry(`externalAttribute${number}`, 'value', `External Attribute ${number}`),
		webex.onlyEntry(`externalAttribute${number}`, 'source', `External Attribute ${number} Source`),
	]),
	...customNumbers.flatMap((number) => [
		webex.onlyEntry(`crossOrgAttribute${number}`, 'value', `Cross-Org Attribute ${number}`),
		webex.onlyEntry(`crossOrgAttribute${number}`, 'orgId', `Cross-Org Attribute ${number} Organization ID`),
	]),
];

/**
 * A user's columns. Left out, and set with JSON: `password` (a secret), `accountStatus` (Webex keeps it, and its two
 * descriptions contradict each other), and lists whose entries have several parts or none that a person would type.
 */
export const userColumns: readonly Column[] = [
	...identity,
	...organization,
	...phones,
	...emails,
	...profile,
	...addresses,
	...webexOwn,
	...custom,
];
