import { rowsOf } from './attributeRows';
import type { Column } from './column';
import { enterpriseSchema, webexUserSchema } from '../schemas';

const core = rowsOf();
const enterprise = rowsOf(enterpriseSchema);
const webex = rowsOf(webexUserSchema);

/** Webex has custom attributes 1 to 15 of each family; its pages write them with a star. */
const customNumbers = Array.from({ length: 15 }, (_, index) => index + 1);

const identity = [
	core.simple('userName', 'User Name', {
		maxLength: 254,
		format: 'email',
		required: true,
		common: true,
		aliases: ['webex user name'],
	}),
	core.sub('name', 'givenName', 'First Name', {
		maxLength: 256,
		common: true,
		aliases: ['given name', 'forename', 'name first'],
	}),
	core.sub('name', 'familyName', 'Last Name', { maxLength: 256, common: true, aliases: ['family name', 'surname', 'name last'] }),
	core.simple('displayName', 'Display Name', {
		maxLength: 512,
		common: true,
		aliases: ['full name', 'name', 'employee name', 'name full name'],
	}),
	core.simple('active', 'Active', {
		type: 'boolean',
		common: true,
		aliases: ['is active', 'enabled', 'is enabled', 'account enabled', 'account active'],
	}),
	core.simple('title', 'Job Title', {
		maxLength: 512,
		common: true,
		aliases: ['position', 'position title', 'job position', 'business title', 'designation'],
	}),
];

const organization = [
	enterprise.simple('department', 'Department', {
		maxLength: 512,
		common: true,
		aliases: ['dept', 'department name'],
	}),
	enterprise.sub('manager', 'value', 'Manager', {
		maxLength: 512,
		common: true,
		aliases: [
			'manager email',
			'manager e-mail',
			'manager mail',
			'manager email address',
			'manager id',
			"manager's email",
			'reports to email',
		],
	}),
	enterprise.simple('employeeNumber', 'Employee Number', {
		maxLength: 256,
		common: true,
		aliases: ['employee id', 'employee no', 'emp id', 'emp no', 'personnel number', 'staff id', 'staff number', 'worker id'],
	}),
	enterprise.simple('costCenter', 'Cost Center', {
		maxLength: 256,
		common: true,
		aliases: ['cost centre', 'cost center code', 'cost centre code'],
	}),
	enterprise.simple('organization', 'Organization', {
		maxLength: 512,
		aliases: ['organisation', 'organization name', 'organisation name', 'company', 'company name'],
	}),
	enterprise.simple('division', 'Division', {
		maxLength: 512,
		aliases: ['division name', 'business unit'],
	}),
];

/** Three official lists of phone types disagree; these are the schema endpoint's, which its own answers use. */
const phones = [
	core.entry('phoneNumbers', 'work', 'value', 'Work Phone', {
		common: true,
		aliases: [
			...['phone', 'phone number', 'telephone', 'telephone number', 'tel', 'office phone', 'office phone number'],
			...['work phone number', 'work telephone', 'office telephone', 'business phone', 'business phone number', 'business phones'],
			...['desk phone', 'landline', 'direct line', 'phone work'],
		],
	}),
	core.entry('phoneNumbers', 'mobile', 'value', 'Mobile Phone', {
		common: true,
		aliases: [
			'mobile',
			'mobile number',
			'mobile phone number',
			'cell',
			'cell phone',
			'cell phone number',
			'cell number',
			'cellular',
			'phone mobile',
		],
	}),
	core.entry('phoneNumbers', 'work_extension', 'value', 'Work Extension', {
		aliases: ['extension', 'ext', 'phone extension', 'work phone extension', 'extension number'],
	}),
	core.entry('phoneNumbers', 'fax', 'value', 'Fax', { aliases: ['fax number', 'work fax'] }),
	core.entry('phoneNumbers', 'alternate1', 'value', 'Alternate Phone 1', {
		aliases: ['alternate phone', 'alternative phone', 'other phone'],
	}),
	core.entry('phoneNumbers', 'alternate2', 'value', 'Alternate Phone 2'),
];

const emails = [
	core.entry('emails', 'work', 'value', 'Work Email', { format: 'email' }),
	core.entry('emails', 'home', 'value', 'Home Email', {
		format: 'email',
		aliases: ['home e-mail', 'home mail', 'private email', 'private e-mail', 'personal email', 'personal e-mail'],
	}),
	core.entry('emails', 'other', 'value', 'Other Email', {
		format: 'email',
		aliases: ['other e-mail', 'alternate email', 'alternative email', 'secondary email'],
	}),
];

/** An address' parts, with the everyday names that stand for the work address when no kind is named. */
const addressParts = [
	{
		sub: 'streetAddress',
		word: 'Street',
		maxLength: 512,
		aliases: ['street', 'street address', 'address', 'address line 1'],
	},
	{ sub: 'locality', word: 'City', maxLength: 128, aliases: ['city', 'town', 'locality'] },
	{ sub: 'region', word: 'State', maxLength: 64, aliases: ['state', 'province', 'region', 'state province'] },
	{
		sub: 'postalCode',
		word: 'Postal Code',
		maxLength: 64,
		aliases: ['zip', 'zip code', 'postal code', 'postcode', 'zip postal code'],
	},
	{ sub: 'country', word: 'Country', format: 'country' as const, aliases: ['country', 'country code'] },
];

const addresses = ['work', 'home', 'other'].flatMap((type) =>
	addressParts.map(({ sub, word, maxLength, format, aliases }) =>
		core.entry('addresses', type, sub, `${type.charAt(0).toUpperCase()}${type.slice(1)} ${word}`, {
			...(maxLength !== undefined && { maxLength }),
			...(format !== undefined && { format }),
			aliases: aliases.flatMap((alias) => (type === 'work' ? [alias, `work ${alias}`, `office ${alias}`] : [`${type} ${alias}`])),
		}),
	),
);

const profile = [
	core.simple('externalId', 'External ID', {
		maxLength: 256,
		common: true,
		aliases: ['external identifier', 'hris id', 'hr id'],
	}),
	core.simple('preferredLanguage', 'Language', {
		format: 'locale',
		aliases: ['preferred language', 'lang', 'user language'],
	}),
	core.simple('locale', 'Locale', { format: 'locale' }),
	core.simple('timezone', 'Time Zone', { format: 'timezone', aliases: ['time zone name', 'tz'] }),
	core.simple('nickName', 'Nick Name', { maxLength: 256, aliases: ['preferred name', 'known as'] }),
	core.sub('name', 'middleName', 'Middle Name', { maxLength: 256, aliases: ['middle names'] }),
	core.sub('name', 'honorificPrefix', 'Name Prefix', {
		maxLength: 256,
		aliases: ['honorific prefix', 'salutation', 'prefix'],
	}),
	core.sub('name', 'honorificSuffix', 'Name Suffix', { maxLength: 256, aliases: ['honorific suffix', 'suffix'] }),
	core.sub('name', 'formatted', 'Formatted Name', { maxLength: 512 }),
	core.simple('userType', 'User Type', {
		enum: ['calling_service', 'external_calling', 'room', 'user'],
		givesRights: true,
		aliases: ['account type'],
	}),
	core.simple('profileUrl', 'Profile URL', { maxLength: 1000, aliases: ['profile link', 'profile page'] }),
	core.entry('photos', 'photo', 'value', 'Photo URL', {
		aliases: ['photo', 'picture', 'picture url', 'avatar', 'avatar url'],
	}),
	core.entry('photos', 'thumbnail', 'value', 'Thumbnail URL', { aliases: ['thumbnail'] }),
	core.entry('photos', 'resizable', 'value', 'Resizable Photo URL'),
	core.entries('roles', 'Webex Admin Roles', {
		entryType: 'cirole',
		maxItems: 100,
		givesRights: true,
		aliases: ['roles', 'admin role', 'admin roles'],
	}),
];

/** Webex's own extension. */
const webexOwn = [
	webex.entry('sipAddresses', 'enterprise', 'value', 'Enterprise SIP Address', { aliases: ['sip address', 'sip uri'] }),
	webex.sub('pronouns', 'value', 'Pronouns'),
	webex.sub('pronouns', 'visibility', 'Pronouns Visibility', { enum: ['Everyone', 'Global', 'Hidden', 'Internal'] }),
	webex.simple('mfaEnabled', 'Multi-Factor Sign-In', {
		type: 'boolean',
		givesRights: true,
		aliases: ['mfa', 'multi factor authentication', 'two factor'],
	}),
	webex.simple('isTeamsOnJabberEnabled', 'Jabber Team Messaging', { type: 'boolean' }),
	webex.simple('isUCCallOnJabberEnabled', 'Jabber UC Calls', { type: 'boolean' }),
	webex.simple('authProvider', 'Sign-In Provider', { enum: ['O365', 'cco', 'facebook', 'google'], givesRights: true }),
	webex.simple('userNameType', 'User Name Type', { enum: ['email', 'partner-upn', 'phone'], givesRights: true }),
	webex.simple('macAddresses', 'MAC Addresses', {
		type: 'stringList',
		maxItems: 50,
		separated: true,
		aliases: ['mac address'],
	}),
	webex.simple('trainSiteNames', 'Webex Sites', {
		type: 'stringList',
		maxItems: 2000,
		separated: true,
		aliases: ['webex site', 'site names'],
	}),
	webex.simple('linkedTrainSiteNames', 'Linked Webex Sites', { type: 'stringList', maxItems: 2000, separated: true }),
	webex.simple('primaryLinkedTrainSiteName', 'Primary Linked Webex Site', { maxLength: 128 }),
];

const custom = [
	...customNumbers.map((number) =>
		webex.simple(`extensionAttribute${number}`, `Extension Attribute ${number}`, {
			type: 'stringList',
			maxItems: 100,
			aliases: [`custom attribute ${number}`],
		}),
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
