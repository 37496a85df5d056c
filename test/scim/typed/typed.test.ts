import type { Found } from '../../../nodes/WebexScim/scim/typed/found';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import type { ResourceType } from '../../../nodes/WebexScim/scim/messages';
import { enterpriseSchema, userSchema, webexGroupSchema, webexUserSchema } from '../../../nodes/WebexScim/scim/schemas';
import { typedResource } from '../../../nodes/WebexScim/scim/typed/typed';

interface Case {
	readonly name: string;
	readonly resourceType?: ResourceType;
	readonly data: JsonObject;
	/** The data as it is, unless told. */
	readonly typed?: JsonObject;
	readonly unknown?: readonly string[];
	readonly faults?: readonly string[];
}

const acme = 'urn:ietf:params:scim:schemas:extension:acme:2.0:User';

const types: readonly Case[] = [
	{
		name: 'numbers as text (D14)',
		data: { externalId: 1001, title: 0, name: { givenName: 7 }, [enterpriseSchema]: { costCenter: -1.5 } },
		typed: { externalId: '1001', title: '0', name: { givenName: '7' }, [enterpriseSchema]: { costCenter: '-1.5' } },
	},
	{
		name: 'the largest number that is exact, and the first that is not',
		data: { externalId: 9007199254740991, nickName: 9007199254740992, title: -9007199254740992 },
		typed: { externalId: '9007199254740991' },
		faults: ['Nick Name', 'Job Title'].map(
			(path) => `'${path}' in 'Data' is a number with more digits than JSON numbers keep. Give it as text, in quotes.`,
		),
	},
	{
		name: 'words for a switch',
		data: { active: 'Yes', [webexUserSchema]: { mfaEnabled: 0, isTeamsOnJabberEnabled: 'FALSE', isUCCallOnJabberEnabled: true } },
		typed: { active: true, [webexUserSchema]: { mfaEnabled: false, isTeamsOnJabberEnabled: false, isUCCallOnJabberEnabled: true } },
	},
	{
		name: 'no other word for a switch',
		data: { active: 'suspended', emails: [{ value: 'ann@example.com', primary: 2 }] },
		typed: { emails: [{ value: 'ann@example.com' }] },
		faults: ['Active', 'Email Primary'].map(
			(path) => `'${path}' in 'Data' is neither true nor false. Use true or false, yes or no, 1 or 0.`,
		),
	},
	{
		name: 'one object for a list (D15)',
		data: {
			phoneNumbers: { type: 'mobile', value: 5550100 },
			[webexUserSchema]: { macAddresses: 'aa', externalAttribute3: { value: 'x' } },
		},
		typed: {
			phoneNumbers: [{ type: 'mobile', value: '5550100' }],
			[webexUserSchema]: { macAddresses: ['aa'], externalAttribute3: [{ value: 'x' }] },
		},
	},
	{
		name: 'texts for entries',
		data: { emails: 'ann@example.com', phoneNumbers: ['+1 555 0100', { value: '+1 555 0101', type: 'fax' }], roles: ['id_user_admin'] },
		typed: {
			emails: [{ value: 'ann@example.com' }],
			phoneNumbers: [{ value: '+1 555 0100' }, { value: '+1 555 0101', type: 'fax' }],
			roles: [{ value: 'id_user_admin' }],
		},
	},
	{
		name: 'a text with several values, where no value can hold what parts them',
		resourceType: 'Groups',
		data: {
			displayName: 'Sales',
			members: 'a@example.com; b@example.com,\nc@example.com',
			[webexGroupSchema]: { owners: 'a@example.com' },
		},
		typed: {
			displayName: 'Sales',
			members: ['a@example.com', 'b@example.com', 'c@example.com'].map((value) => ({ value })),
			[webexGroupSchema]: { owners: [{ value: 'a@example.com' }] },
		},
	},
	{
		name: 'a distinguished name, whole (D16)',
		resourceType: 'Groups',
		data: { members: ['CN=Stone\\, Eva,OU=Staff,DC=example', 'CN=Nil,OU=Staff;CN=Kim,OU=Staff'] },
		typed: { members: [{ value: 'CN=Stone\\, Eva,OU=Staff,DC=example' }, { value: 'CN=Nil,OU=Staff;CN=Kim,OU=Staff' }] },
	},
	{
		name: 'a list of one for a single value, and an object for its value',
		data: { title: ['Lead'], active: [true], nickName: { value: 'Mo' }, name: [{ givenName: ['Mo'] }] },
		typed: { title: 'Lead', active: true, nickName: 'Mo', name: { givenName: 'Mo' } },
	},
	{
		name: 'objects without members, which are as empty as null',
		data: {
			title: {},
			name: {},
			phoneNumbers: {},
			active: {},
			meta: {},
			addresses: [{ type: 'work', locality: {} }, {}],
			[enterpriseSchema]: { manager: {} },
		},
		typed: {
			...{ title: null, name: null, phoneNumbers: null, active: null, meta: {} },
			addresses: [{ type: 'work', locality: null }],
			[enterpriseSchema]: { manager: null },
		},
	},
	{
		name: 'what cannot come into its type',
		data: { title: ['Lead', 'Clerk'], nickName: { first: 'Mo' }, name: 'Mo Fink', addresses: ['Main Street 1'], locale: true },
		typed: {},
		faults: [
			"'Job Title' in 'Data' holds more than one value. Give one.",
			"'Nick Name' in 'Data' is not a text. Give a text or a number.",
			"'Name' in 'Data' is not an object. Give an object with its parts, such as givenName.",
			"'Addresses' in 'Data' is not an object. Give an object with its parts, such as streetAddress.",
			"'Locale' in 'Data' is not a text. Give a text or a number.",
		],
	},
	{
		name: 'what can be no address',
		data: { emails: ['ann@example.com', { value: 'bo@example', type: 'home' }] },
		typed: { emails: [{ value: 'ann@example.com' }, { type: 'home' }] },
		faults: ["'Home Email' in 'Data' is not an e-mail address. Use the form name@example.com."],
	},
	{
		name: 'known words in Webex’s spelling, and no others',
		data: { userType: 'USER', [webexUserSchema]: { authProvider: 'new', pronouns: { visibility: 'everyone' } } },
		typed: { userType: 'user', [webexUserSchema]: { pronouns: { visibility: 'Everyone' } } },
		faults: ["'Sign-In Provider' in 'Data' is not a value that Webex knows. Use one of: O365, cco, facebook, google."],
	},
	{
		name: 'types of entries where the list of them is closed',
		data: {
			phoneNumbers: [
				{ type: 'cell', value: '+1' },
				{ type: 'Mobile ', value: '+2' },
				{ type: '', value: '+3' },
			],
			emails: { type: 'private', value: 'ann@example.com' },
			ims: { type: 'any', value: 'x' },
		},
		typed: {
			phoneNumbers: [{ value: '+1' }, { type: 'Mobile ', value: '+2' }, { type: '', value: '+3' }],
			emails: [{ value: 'ann@example.com' }],
			ims: [{ type: 'any', value: 'x' }],
		},
		faults: [
			"'Phone Type' in 'Data' is not a value that Webex knows. Use one of: alternate1, alternate2, fax, mobile, work, work_extension.",
			"'Email Type' in 'Data' is not a value that Webex knows. Use one of: home, other, room, work.",
		],
	},
	{
		name: 'lengths',
		data: {
			...{ title: 'x'.repeat(512), displayName: 'x'.repeat(513), name: { givenName: 'x'.repeat(257) } },
		},
		typed: { title: 'x'.repeat(512) },
		faults: [
			"'Display Name' in 'Data' has 513 characters, and Webex takes 512. Shorten it.",
			"'First Name' in 'Data' has 257 characters, and Webex takes 256. Shorten it.",
		],
	},
	{
		name: 'schemas of Webex that are no objects',
		data: { title: 'Lead', [enterpriseSchema]: 'Sales', [webexUserSchema]: [{ mfaEnabled: true }, { mfaEnabled: false }] },
		typed: { title: 'Lead' },
		faults: [enterpriseSchema, webexUserSchema].map(
			(schema) => `'${schema}' in 'Data' is not an object. Give an object with its attributes.`,
		),
	},
	{
		name: 'false as no text',
		data: { title: false, phoneNumbers: [{ type: 'work', value: false }] },
		typed: { title: null, phoneNumbers: [{ type: 'work', value: null }] },
	},
	{
		name: 'false as nothing at all',
		data: { emails: false, name: false, [`${enterpriseSchema}:manager`]: false },
		typed: { emails: null, name: null, [enterpriseSchema]: { manager: null } },
	},
	{
		name: 'empty values as they are',
		data: {
			title: '',
			nickName: null,
			active: ' ',
			roles: [],
			emails: [''],
			name: null,
			[enterpriseSchema]: { manager: '' },
			[webexUserSchema]: null,
		},
	},
	{
		name: 'no empty entries beside others',
		data: { emails: [null, 'ann@example.com', ''] },
		typed: { emails: [{ value: 'ann@example.com' }] },
	},
	{
		name: 'a locale in Webex’s form (D17)',
		data: { preferredLanguage: 'en-US', locale: 'de-at' },
		typed: { preferredLanguage: 'en_US', locale: 'de_AT' },
	},
];

const unknowns: readonly Case[] = [
	{
		name: 'members of no schema (D13)',
		data: { userName: 'ann@example.com', jobTitle: 'Lead', row_number: 3, members: [] },
		typed: { userName: 'ann@example.com' },
		unknown: ['jobTitle', 'row_number', 'members'],
	},
	{
		name: 'at any depth',
		data: {
			name: { givenName: 'Mo', nick: 'x' },
			emails: [{ value: 'mo@example.com', since: 1 }],
			[enterpriseSchema]: { shoe: 43, department: 'Care' },
		},
		typed: { name: { givenName: 'Mo' }, emails: [{ value: 'mo@example.com' }], [enterpriseSchema]: { department: 'Care' } },
		unknown: ['name.nick', 'emails.since', 'shoe'],
	},
	{
		name: 'with nothing left around them',
		data: { name: { nick: 'x' }, addresses: [{ planet: 'Earth' }], [enterpriseSchema]: { shoe: 43 } },
		typed: {},
		unknown: ['name.nick', 'addresses.planet', 'shoe'],
	},
	{
		name: 'an extension, also in schemas as a text',
		data: { schemas: ` ${userSchema}, ${acme}`, [acme]: { badge: 1 } },
		typed: { schemas: [userSchema] },
		unknown: [acme],
	},
	{
		name: 'an extension, also in schemas',
		data: { schemas: [userSchema, acme.toUpperCase(), 'own'], [acme]: { badge: 1 } },
		typed: { schemas: [userSchema, 'own'] },
		unknown: [acme],
	},
	{
		name: 'an extension of another resource',
		resourceType: 'Groups',
		data: { displayName: 'Sales', [enterpriseSchema]: { department: 'x' } },
		typed: { displayName: 'Sales' },
		unknown: [enterpriseSchema],
	},
	{
		name: 'names that are no ordinary members',
		data: JSON.parse('{"__proto__":{"x":1},"constructor":"x","title":"Lead"}') as JsonObject,
		typed: { title: 'Lead' },
		unknown: ['__proto__', 'constructor'],
	},
	{
		name: 'not names in another case, nor what comes with a read',
		data: {
			...{ SCHEMAS: [userSchema], ID: 'u1', Meta: { version: 'x' }, groups: [{ value: 'g1', $ref: 'x' }], USERNAME: 'ann@example.com' },
			[enterpriseSchema.toUpperCase()]: { Manager: { VALUE: 'u2', $ref: 'x', displayName: 'Boss' } },
			[webexUserSchema]: { meta: { organizationId: 'o' }, provisionSource: 'x', accountStatus: ['active'] },
		},
	},
	{
		name: 'not what stands under the URN of the core, or behind a URN',
		data: {
			[userSchema.toUpperCase()]: { title: 7, shoe: 43 },
			[`${enterpriseSchema}:Department`]: 'Care',
			[`${userSchema}:nickName`]: 'Mo',
		},
		typed: { title: '7', [enterpriseSchema]: { Department: 'Care' }, nickName: 'Mo' },
		unknown: ['shoe'],
	},
	{
		name: 'behind a URN what the schema has not, whole',
		data: { [`${enterpriseSchema}:shoe`]: 43, [`${enterpriseSchema}:`]: 1 },
		typed: {},
		unknown: [`${enterpriseSchema}:shoe`, `${enterpriseSchema}:`],
	},
];

const twice = 'is given more than once, in another case of letters or at another place, and the values differ. Keep one.';
const givenTwice: readonly Case[] = [
	{
		name: 'the same values are one, in their types',
		data: {
			...{ userName: 'ann@example.com', USERNAME: 'Ann@example.com ', active: true, Active: 'yes', title: '', Title: null },
			...{ externalId: 7, externalid: '7', emails: 'ann@example.com', Emails: [{ Value: 'ann@example.com' }] },
			name: { givenName: 'Ann', GivenName: 'Ann' },
			[userSchema]: { userName: 'ann@example.com', NickName: 'An' },
			nickName: 'An',
		},
		typed: {
			...{ userName: 'ann@example.com', active: true, title: '', externalId: '7', emails: [{ value: 'ann@example.com' }] },
			name: { givenName: 'Ann' },
			NickName: 'An',
		},
	},
	{
		name: 'attributes with other values',
		data: { userName: 'ann@example.com', username: 'zed@example.com', active: true, Active: false, title: 'Lead', TITLE: '' },
		typed: { userName: 'ann@example.com', active: true, title: 'Lead' },
		faults: ['User Name', 'Active', 'Job Title'].map((shown) => `'${shown}' in 'Data' ${twice}`),
	},
	{
		name: 'parts, also of the entries of a list',
		data: { name: { givenName: 'X', GivenName: 'Y' }, phoneNumbers: [{ value: '+1' }, { value: '+1', Value: '+2' }] },
		typed: { name: { givenName: 'X' }, phoneNumbers: [{ value: '+1' }, { value: '+1' }] },
		faults: [`'First Name' in 'Data' ${twice}`, `'Phone Number' in 'Data' ${twice}`],
	},
	{
		name: 'an attribute at the top and under the URN of the core',
		data: { [userSchema]: { userName: 'zed@example.com' }, userName: 'ann@example.com', [`${userSchema}:active`]: false, active: true },
		typed: { userName: 'zed@example.com', active: false },
		faults: ['User Name', 'Active'].map((shown) => `'${shown}' in 'Data' ${twice}`),
	},
	{
		name: 'an extension, which is one',
		data: {
			[enterpriseSchema]: { department: 'Care', costCenter: '1' },
			[enterpriseSchema.toLowerCase()]: { Department: 'Sales', division: 'North' },
			[`${enterpriseSchema}:costCenter`]: 2,
		},
		typed: { [enterpriseSchema]: { department: 'Care', costCenter: '1', division: 'North' } },
		faults: ['Department', 'Cost Center'].map((shown) => `'${shown}' in 'Data' ${twice}`),
	},
	{
		name: 'a name and members of a group',
		resourceType: 'Groups',
		data: { displayName: 'Sales', displayname: 'Renamed', members: ['u1'], Members: ['u2'] },
		typed: { displayName: 'Sales', members: [{ value: 'u1' }] },
		faults: ['Group Name', 'Members'].map((shown) => `'${shown}' in 'Data' ${twice}`),
	},
];

const remedy = 'Give the value as text, as its source has it, or leave the member out.';
const encoding = `was damaged by a wrong encoding. ${remedy}`;
const sheetError = `holds an error of a spreadsheet. ${remedy}`;
const nothing = `holds a word that programs write for no value. ${remedy}`;
const exponent = `is a number with an exponent, so digits are lost. ${remedy}`;
const control = `holds a control character. ${remedy}`;

const damaged = ({ name, data, faults }: { name: string; data: JsonObject; faults: readonly string[] }): Case => ({
	name,
	data,
	typed: {},
	faults,
});
const damages: readonly Case[] = [
	damaged({ name: 'a display name', data: { displayName: 'J\ufffdrg' }, faults: [`'Display Name' in 'Data' ${encoding}`] }),
	damaged({ name: 'a part of the name', data: { name: { givenName: 'J\ufffdrg' } }, faults: [`'First Name' in 'Data' ${encoding}`] }),
	damaged({
		name: 'a name in another case',
		data: { NAME: { FamilyName: 'undefined' } },
		faults: [`'Last Name' in 'Data' ${nothing}`],
	}),
	damaged({ name: 'a nickname', data: { nickName: 'Mo\u0007' + 'x' }, faults: [`'Nick Name' in 'Data' ${control}`] }),
	damaged({
		name: 'several at once',
		data: { title: '#N/A', nickName: 'NaN' },
		faults: [`'Job Title' in 'Data' ${sheetError}`, `'Nick Name' in 'Data' ${nothing}`],
	}),
	damaged({ name: 'an external ID', data: { externalId: '4.93E+11' }, faults: [`'External ID' in 'Data' ${exponent}`] }),
	damaged({
		name: 'an employee number',
		data: { [enterpriseSchema]: { employeeNumber: '1E+05' } },
		faults: [`'Employee Number' in 'Data' ${exponent}`],
	}),
	damaged({ name: 'a city', data: { addresses: { locality: '#REF!' } }, faults: [`'Address City' in 'Data' ${sheetError}`] }),
	{
		name: 'a phone number, the second of three',
		data: { phoneNumbers: [{ value: '+1 555 0100' }, { type: 'mobile', value: '4.9E11' }, '+1 555 0101'] },
		typed: { phoneNumbers: [{ value: '+1 555 0100' }, { type: 'mobile' }, { value: '+1 555 0101' }] },
		faults: [`'Mobile Phone' in 'Data' ${exponent}`],
	},
	{
		name: 'nothing',
		data: {
			displayName: 'Jörg',
			name: { givenName: 'Null' },
			addresses: [{ streetAddress: 'Main Street 1\nBack House' }],
			password: '#Secret1!',
		},
	},
];

const cleaned: readonly Case[] = [
	{
		name: 'names of a user, in any case of the attribute (P6)',
		data: { USERNAME: ' ann@example.com\u00a0', externalId: '\u200bE1\t', DisplayName: '\ufeffAnn Low ', title: ' x ' },
		typed: { USERNAME: 'ann@example.com', externalId: 'E1', DisplayName: 'Ann Low', title: ' x ' },
	},
	{
		name: 'addresses, entry by entry',
		data: { emails: [{ Value: 'ann@example.com ', type: 'work ' }, { display: 'x' }, 'bo@example.com '] },
		typed: { emails: [{ Value: 'ann@example.com', type: 'work ' }, { display: 'x' }, { value: 'bo@example.com' }] },
	},
	{
		name: 'names of a group',
		resourceType: 'Groups',
		data: { displayName: 'Zoe\u0308s\u200b', externalId: ' G1' },
		typed: { displayName: 'Zo\u00ebs', externalId: 'G1' },
	},
	{
		name: 'decomposed accents (P10)',
		data: { userName: 'zoe\u0308@example.com', displayName: 'Zoe\u0308' },
		typed: { userName: 'zo\u00eb@example.com', displayName: 'Zo\u00eb' },
	},
	{ name: 'a blank user name as none', data: { userName: ' \u200b' }, typed: { userName: '' } },
];

describe.each([
	{ what: 'values come into their type', cases: types },
	{ what: 'what Webex does not know is left out', cases: unknowns },
	{ what: 'what is given twice is told', cases: givenTwice },
	{ what: 'damage is told', cases: damages },
	{ what: 'names are cleaned', cases: cleaned },
])('$what', ({ cases }) => {
	it.each(cases)('$name', ({ resourceType = 'Users', data, typed = data, unknown = [], faults = [] }) => {
		const found: Found = { unknown: [], faults: [] };
		expect({ typed: typedResource(data, resourceType, found), ...found }).toStrictEqual({ typed, unknown, faults });
	});
});
