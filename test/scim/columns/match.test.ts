import fc from 'fast-check';
import { columnsOf } from '../../../nodes/WebexScim/scim/columns/attributes';
import { isMapped, saysGone } from '../../../nodes/WebexScim/scim/columns/columnUse';
import { matchColumns as match, type MatchContext } from '../../../nodes/WebexScim/scim/columns/match';
import { userWords } from '../../../nodes/WebexScim/scim/columns/words/userWords';
import type { ResourceType } from '../../../nodes/WebexScim/scim/messages';

/** Which column feeds which attribute, and the columns that feed none. */
function matchColumns(names: readonly string[], resourceType: ResourceType) {
	const uses = [...match(names, resourceType)];
	return {
		matched: new Map(uses.flatMap(([name, use]) => (use.kind === 'used' ? [[name, use.id] as const] : []))),
		unmatched: uses.flatMap(([name, use]) => (use.kind === 'unused' ? [name] : [])),
	};
}

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const webex = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:User';
const webexGroup = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:Group';

const everyday: ReadonlyArray<readonly [attributeId: string, names: readonly string[]]> = [
	['userName', ['userName', 'USERNAME', 'User Name', 'user_name', 'user-name', 'user.name', `${core}:userName`]],
	['userName', ['email', 'E-Mail', 'mail', 'Email Address', 'e-mail address', 'Work Email', 'work_email', 'Business E-Mail']],
	['userName', ['Webex Email', 'User Email', 'Employee E-Mail', 'Email ID', 'mail address']],
	['userName', ['Company Email', 'corporate email', 'Primary Email', 'office mail', 'UPN', 'User Principal Name']],
	['userName', ['Adresse électronique', 'Eメール', '電子メール']],
	['title', ['Tätigkeit', 'Taetigkeit', '職位']],
	['addresses.work.streetAddress', ['Strasse', 'Anschrift', '住所']],
	['addresses.work.postalCode', ['郵便番号']],
	['name.givenName', ['Nombre de pila']],
	[`${enterprise}:manager.value`, ['E-mail du responsable', 'Correo del jefe']],
	['name.givenName', ['first name', 'firstname', 'FIRST_NAME', 'Given Name', 'givenName', 'name.givenName', 'forename']],
	['name.familyName', ['last name', 'LastName', 'surname', 'family-name', 'name.familyName']],
	['displayName', ['display name', 'Full Name', 'name', 'Employee Name']],
	['active', ['active', 'Is Active', 'enabled', 'Account Enabled']],
	['title', ['title', 'Job Title', 'job_title', 'Position', 'Business Title']],
	[`${enterprise}:department`, ['department', 'Dept', 'dept.', 'enterprise.department', `${enterprise}:department`]],
	[`${enterprise}:department`, [`${enterprise}.department`, `${enterprise.toUpperCase()}:DEPARTMENT`]],
	[`${enterprise}:manager.value`, ['manager', 'Manager Email', 'manager e-mail', "Manager's Email", 'Manager ID', 'manager.value']],
	[`${enterprise}:manager.value`, ['enterprise.manager.value', `${enterprise}:manager.value`]],
	[`${enterprise}:employeeNumber`, ['employee id', 'Employee Number', 'employeeNumber', 'Emp ID', 'personnel number']],
	[`${enterprise}:costCenter`, ['cost center', 'Cost Centre', 'cost_center']],
	[`${enterprise}:organization`, ['organization', 'Organisation', 'company', 'Company Name']],
	[`${enterprise}:division`, ['division', 'Business Unit']],
	['phoneNumbers.work.value', ['phone', 'Phone Number', 'telephone', 'Office Phone', 'work phone', 'Desk Phone']],
	['phoneNumbers.work.value', ['phoneNumbers[type eq "work"].value', 'phoneNumbers[type eq "work"]', 'phoneNumbers.work.value']],
	['phoneNumbers.mobile.value', ['mobile', 'Mobile Phone', 'mobile number', 'cell', 'Cell Phone', 'Phone (Mobile)']],
	['phoneNumbers.work_extension.value', ['extension', 'ext', 'Work Extension']],
	['emails.work.value', ['emails[type eq "work"].value', 'emails.work.value']],
	['emails.home.value', ['home email', 'Home E-Mail Address', 'emails[type eq "home"]']],
	['addresses.work.streetAddress', ['street', 'Street Address', 'address', 'work address', 'Office Street']],
	['addresses.work.locality', ['city', 'City', 'town', 'Office City', 'addresses[type eq "work"].locality']],
	['addresses.work.region', ['state', 'province', 'State/Province', 'region']],
	['addresses.work.postalCode', ['zip', 'ZIP Code', 'postal code', 'postcode', 'ZIP/Postal Code']],
	['addresses.work.country', ['country', 'Country Code', 'Work Country']],
	['addresses.home.locality', ['home city', 'Home Town']],
	['addresses.other.country', ['other country']],
	['preferredLanguage', ['language', 'Preferred Language', 'preferredLanguage']],
	['timezone', ['time zone', 'Timezone', 'time_zone', 'TZ']],
	['nickName', ['nick name', 'nickname', 'Preferred Name']],
	['externalId', ['external id', 'externalId', 'HRIS ID']],
	[`${webex}:extensionAttribute7`, ['extensionAttribute7', 'Extension Attribute 7', 'webex.extensionAttribute7']],
	[`${webex}:extensionAttribute7`, ['Custom Attribute 7', `${webex}:extensionAttribute7`]],
];

it.each(everyday.flatMap(([id, names]) => names.map((name) => [name, id] as const)))('%p is %s', (name, id) => {
	expect(matchColumns([name], 'Users')).toEqual({ matched: new Map([[name, id]]), unmatched: [] });
});

it.each([
	['Group Name', 'displayName'],
	['name', 'displayName'],
	['members', 'members.value'],
	['usage', `${webexGroup}:usage`],
	['urn:ietf:params:scim:schemas:core:2.0:Group:displayName', 'displayName'],
	['owners', `${webexGroup}:owners.value`],
])('%p of a group is %s', (name, id) => {
	expect(matchColumns([name], 'Groups')).toEqual({ matched: new Map([[name, id]]), unmatched: [] });
});

it.each([
	['status'],
	['Status'],
	['id'],
	['roles'],
	['role'],
	['manager name'],
	['password'],
	['login'],
	['__proto__'],
	['constructor'],
	['toString'],
	['hasOwnProperty'],
	[''],
	['###'],
	['\uD800'],
	['contact mail'],
	['private email'],
	['Personal E-Mail'],
	['Land'],
	['enterprise.title'],
	['webex.department'],
	['Stryker was here'],
	['undefined'],
	['webex.title'],
])('%p is nothing', (name) => {
	expect(matchColumns([name], 'Users')).toEqual({ matched: new Map(), unmatched: [name] });
});

it('knows no e-mail column of a group', () => {
	expect(matchColumns(['email'], 'Groups')).toEqual({ matched: new Map(), unmatched: ['email'] });
});

it('takes the byte order mark that spreadsheets put before the first name', () => {
	expect(matchColumns(['\uFEFFFirst Name'], 'Users').matched).toEqual(new Map([['\uFEFFFirst Name', 'name.givenName']]));
});

const together: ReadonlyArray<
	readonly [row: string, names: readonly string[], matched: ReadonlyArray<readonly [string, string]>, unmatched: readonly string[]]
> = [
	[
		'an HR export, in its order',
		['Last Name', 'First Name', 'E-Mail', 'Shoe Size', 'Dept'],
		[
			['Last Name', 'name.familyName'],
			['First Name', 'name.givenName'],
			['E-Mail', 'userName'],
			['Dept', `${enterprise}:department`],
		],
		['Shoe Size'],
	],
	['of two names for one attribute the first', ['mobile', 'Cell Phone'], [['mobile', 'phoneNumbers.mobile.value']], ['Cell Phone']],
	['also the other way round', ['Cell Phone', 'mobile'], [['Cell Phone', 'phoneNumbers.mobile.value']], ['mobile']],
	['a vague name gives way', ['Phone', 'Work Phone'], [['Work Phone', 'phoneNumbers.work.value']], ['Phone']],
	['a vague name gives way from behind', ['Work Phone', 'Phone'], [['Work Phone', 'phoneNumbers.work.value']], ['Phone']],
	['of two vague names the first', ['Phone', 'Tel'], [['Phone', 'phoneNumbers.work.value']], ['Tel']],
	['Title is a salutation beside Job Title', ['Title', 'Job Title'], [['Job Title', 'title']], ['Title']],
	[
		'an e-mail before every login name, whichever comes first',
		['User Name', 'login', 'Email', 'UPN'],
		[['Email', 'userName']],
		['User Name', 'login', 'UPN'],
	],
	['the work e-mail before any other', ['Email', 'Work Email', 'UPN'], [['Work Email', 'userName']], ['Email', 'UPN']],
	['of two work e-mails the first', ['Business Email', 'Work Email'], [['Business Email', 'userName']], ['Work Email']],
	['an e-mail before a principal name', ['UPN', 'Email'], [['Email', 'userName']], ['UPN']],
	[
		'an e-mail with both attributes taken',
		['userName', 'emails.work.value', 'email'],
		[
			['userName', 'userName'],
			['emails.work.value', 'emails.work.value'],
		],
		['email'],
	],
	['a private e-mail is no user name', ['Personal Email', 'Email'], [['Email', 'userName']], ['Personal Email']],
	['a name that comes twice counts once', ['City', 'City'], [['City', 'addresses.work.locality']], []],
	[
		'names of prototypes beside others',
		['__proto__', 'City', 'constructor'],
		[['City', 'addresses.work.locality']],
		['__proto__', 'constructor'],
	],
	['none', [], [], []],
];

it.each(together)('%s', (_row, names, matched, unmatched) => {
	const found = matchColumns(names, 'Users');
	expect([...found.matched]).toEqual(matched);
	expect(found.unmatched).toEqual(unmatched);
});

it.each(['Users', 'Groups'] as const)('%s: every column is found by its id, its path and its display name', (resourceType) => {
	const found = (name: string) => matchColumns([name], resourceType).matched.get(name);
	const lost = columnsOf(resourceType)
		.filter(({ givesRights }) => givesRights !== true)
		.flatMap(({ id, path, displayName }) =>
			[id, path, displayName].filter((name) => found(name) !== id).map((name) => [name, found(name)]),
		);
	expect(lost).toEqual(resourceType === 'Users' ? [['Work Email', 'userName']] : []);
});

it('gives every column one place: matched with an attribute of its own, or unmatched', () => {
	const names = fc.oneof(
		fc.constantFrom(...columnsOf('Users').flatMap(({ id, displayName }) => [id, displayName]), ...userWords.keys()),
		fc.constantFrom('email', 'Work Email', 'upn', '__proto__', 'constructor', 'valueOf'),
		fc.string(),
	);
	fc.assert(
		fc.property(fc.array(names), (columns) => {
			const { matched, unmatched } = matchColumns(columns, 'Users');
			expect(new Set([...matched.keys(), ...unmatched])).toEqual(new Set(columns));
			expect(matched.size + unmatched.length).toBe(new Set(columns).size);
			expect(new Set(matched.values()).size).toBe(matched.size);
		}),
	);
});

it('an attribute is mapped where a column feeds it, and a column may say who left', () => {
	const found = match(['Email', 'Status', 'Shoe Size'], 'Users', { valuesOf: (name) => (name === 'Status' ? ['Terminated'] : ['x']) });
	expect(['userName', 'active', 'Email'].map((id) => isMapped(found, id))).toEqual([true, false, false]);
	expect(['Email', 'Status', 'Shoe Size', 'nothing'].map((name) => saysGone(found.get(name)))).toEqual([false, true, false, false]);
});

describe('what else decides what becomes of a column', () => {
	const managerId = `${enterprise}:manager.value`;
	const departmentId = `${enterprise}:department`;
	const used = (id: string, more: object = {}) => ({ kind: 'used', id, ...more });
	const behind = (than: string, more: object = {}) => ({ kind: 'unused', reason: 'lessTelling', than, ...more });
	const fillers = Array.from({ length: 500 }, (_, index) => `filler ${index}`);

	it.each<{ name: string; columns: readonly string[]; context: MatchContext; uses: Readonly<Record<string, object>> }>([
		{
			name: 'a column to leave out makes room for another',
			columns: ['Email', 'UPN'],
			context: { isLeftOut: (name) => name === 'Email' },
			uses: { Email: { kind: 'unused', reason: 'leftOut' }, UPN: used('userName') },
		},
		{
			name: 'a column of a result makes room as well, and nobody left it out',
			columns: ['Email', 'UPN', 'status'],
			context: { isOfResult: (name) => name !== 'UPN', isLeftOut: (name) => name === 'status' },
			uses: {
				Email: { kind: 'unused', reason: 'ofResult' },
				UPN: used('userName'),
				status: { kind: 'unused', reason: 'leftOut' },
			},
		},
		{
			name: 'the address of a company for all rows stands behind a plain one for each',
			columns: ['Company Email', 'Email'],
			context: { valuesOf: (name) => (name === 'Email' ? ['a@example.com', 'b@example.com'] : ['info@example.com', 'info@example.com']) },
			uses: { 'Company Email': behind('Email'), Email: used('userName') },
		},
		{
			name: 'and before one that is the same for all rows too',
			columns: ['Email', 'Company Email'],
			context: { valuesOf: () => ['info@example.com', 'info@example.com'] },
			uses: { Email: behind('Company Email'), 'Company Email': used('userName') },
		},
		{
			name: 'and behind any other one for each',
			columns: ['Organization Email', 'Work Email', 'Employee Email'],
			context: {
				valuesOf: (name) => (name === 'Organization Email' ? ['info@example.com', 'info@example.com'] : ['a@example.com', 'b@example.com']),
			},
			uses: { 'Organization Email': behind('Work Email'), 'Work Email': used('userName'), 'Employee Email': behind('Work Email') },
		},
		{
			name: 'a technical account that not all have stands behind a plain address',
			columns: ['Office 365 Email', 'Email'],
			context: { valuesOf: (name) => (name === 'Email' ? ['a@example.com', 'b@example.com'] : ['a@example.com', '']) },
			uses: { 'Office 365 Email': behind('Email'), Email: used('userName') },
		},
		{
			name: 'and behind that of work',
			columns: ['AD Email', 'Work Email'],
			context: { valuesOf: () => ['a@example.com', 'b@example.com'] },
			uses: { 'AD Email': behind('Work Email'), 'Work Email': used('userName') },
		},
		{
			name: 'the address of an employee stands behind a plain one where it is not known for all',
			columns: ['Employee Email', 'Email'],
			context: { valuesOf: (name) => (name === 'Email' ? ['a@example.com', 'b@example.com'] : ['a@example.com', '']) },
			uses: { 'Employee Email': behind('Email'), Email: used('userName') },
		},
		{
			name: 'that of work does not',
			columns: ['Email', 'Work Email'],
			context: { valuesOf: (name) => (name === 'Email' ? ['a@example.com', 'b@example.com'] : ['a@example.com', '']) },
			uses: { Email: behind('Work Email'), 'Work Email': used('userName') },
		},
		{
			name: 'false in a text says nothing',
			columns: ['Mobile Phone', 'Cell Phone'],
			context: { valuesOf: (name) => (name === 'Cell Phone' ? ['+1 555 0100'] : [false]) },
			uses: { 'Mobile Phone': behind('Cell Phone'), 'Cell Phone': used('phoneNumbers.mobile.value') },
		},
		{
			name: 'and in a switch no',
			columns: ['active', 'Is Active'],
			context: { valuesOf: (name) => (name === 'active' ? [false] : ['']) },
			uses: { active: used('active'), 'Is Active': behind('active') },
		},
		{
			name: 'lists that nobody can read, one of them left out',
			columns: ['Email'],
			context: { isLeftOut: (name) => name === 'b', lists: ['a', 'b'] },
			uses: { Email: used('userName'), a: { kind: 'unused', reason: 'severalEntries' }, b: { kind: 'unused', reason: 'leftOut' } },
		},
		{
			name: 'an object and its member, of which a row has either',
			columns: ['manager', 'manager.value'],
			context: { isOpened: (path) => path === 'manager' },
			uses: { manager: used(managerId, { beside: 'manager.value' }), 'manager.value': used(managerId) },
		},
		{
			name: 'a member and its object, of which a row has either',
			columns: ['department', 'department.name'],
			context: { isOpened: (path) => path === 'department' },
			uses: { department: used(departmentId), 'department.name': used(departmentId, { beside: 'department' }) },
		},
		{
			name: 'a path and the beginning of it, which is no object in any row',
			columns: ['department', 'department.name'],
			context: { isOpened: () => false },
			uses: { department: used(departmentId), 'department.name': behind('department') },
		},
		{
			name: 'an object and a column that is no member of it',
			columns: ['Cell Phone', 'mobile'],
			context: { isOpened: () => true },
			uses: { 'Cell Phone': used('phoneNumbers.mobile.value'), mobile: behind('Cell Phone') },
		},
		{
			name: 'entries that were passed over, told at the member that is used',
			columns: ['phoneNumbers.work.value', 'Mobile'],
			context: { passedOver: new Map([['phoneNumbers.work', 3]]) },
			uses: {
				'phoneNumbers.work.value': used('phoneNumbers.work.value', { passedOver: { path: 'phoneNumbers.work', rows: 3 } }),
				Mobile: used('phoneNumbers.mobile.value'),
			},
		},
		{
			name: 'entries that were passed over, told at the list itself',
			columns: ['businessPhones'],
			context: { passedOver: new Map([['businessPhones', 2]]) },
			uses: { businessPhones: used('phoneNumbers.work.value', { passedOver: { path: 'businessPhones', rows: 2 } }) },
		},
		{
			name: 'a login name that holds another address in one row',
			columns: ['UPN', 'Email'],
			context: {
				valuesOf: (name) => (name === 'UPN' ? [' ANN@example.com', 'mo@corp.example'] : ['ann@example.com ', 'mo@example.com']),
			},
			uses: { UPN: behind('Email', { differs: true }), Email: used('userName') },
		},
		{
			name: 'a login name that holds the same addresses, none, or no address',
			columns: ['UPN', 'Email'],
			context: {
				valuesOf: (name) =>
					name === 'UPN'
						? [' ANN@example.com ', '', 'mo', 'x@example.com']
						: [' Ann@Example.com  ', 'x@example.com', 'mo@example.com', 'none'],
			},
			uses: { UPN: behind('Email'), Email: used('userName') },
		},
		{
			name: 'a plain user name that holds other addresses',
			columns: ['User Name', 'Email'],
			context: { valuesOf: (name) => (name === 'Email' ? ['ann@example.com'] : ['ann@corp.example']) },
			uses: { 'User Name': behind('Email', { differs: true }), Email: used('userName') },
		},
		{
			name: 'another e-mail that holds other addresses: it is no login name',
			columns: ['Work Email', 'Email'],
			context: { valuesOf: (name) => (name === 'Email' ? ['ann@home.example'] : ['ann@example.com']) },
			uses: { 'Work Email': used('userName'), Email: behind('Work Email') },
		},
		{
			name: 'another column of addresses: it is no login name',
			columns: ['Manager', 'Supervisor'],
			context: { valuesOf: (name) => (name === 'Manager' ? ['olu@example.com'] : ['kai@example.com']) },
			uses: { Manager: used(managerId), Supervisor: behind('Manager') },
		},
		{
			name: 'managers whom a cell names by name, in the column that is used',
			columns: ['Manager', 'Title'],
			context: { valuesOf: (name) => (name === 'Manager' ? ['olu@example.com', 'Olu Ade', ''] : ['Lead', 'Lead', 'Lead']) },
			uses: { Manager: used(managerId, { unread: 1 }), Title: used('title') },
		},
	])('$name', ({ columns, context, uses }) => {
		expect(Object.fromEntries(match(columns, 'Users', context))).toEqual(uses);
	});

	it('values of a column behind the 500th are as if it had none', () => {
		const found = match([...fillers, 'Extension'], 'Users', { valuesOf: () => ['.pdf'] });
		expect(found.get('Extension')).toEqual(used('phoneNumbers.work_extension.value'));
		expect(match(['Extension'], 'Users', { valuesOf: () => ['.pdf'] }).get('Extension')).toEqual({ kind: 'unused', reason: 'otherValues' });
	});
});
