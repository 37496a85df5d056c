import { leftOutBy } from '../../../nodes/WebexScim/scim/columns/leaveOut';
import { matchColumns } from '../../../nodes/WebexScim/scim/columns/match';

const used = (id: string) => ({ kind: 'used', id });
const unused = (reason: string) => ({ kind: 'unused', reason });
const beatenBy = (than: string) => ({ kind: 'unused', reason: 'lessTelling', than });
const webexGroup = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:Group';

it.each<{ name: string; columns: readonly string[]; uses: readonly unknown[] }>([
	{ name: 'no attribute has that name', columns: ['Shoe Size'], uses: [unused('unknown')] },
	{
		name: 'another says more',
		columns: ['Email', 'Work Email', 'UPN'],
		uses: [beatenBy('Work Email'), used('userName'), beatenBy('Work Email')],
	},
	{ name: 'another came first', columns: ['Mobile', 'Cell'], uses: [used('phoneNumbers.mobile.value'), beatenBy('Mobile')] },
	{
		name: 'both places of an address are taken',
		columns: ['userName', 'emails.work.value', 'Email'],
		uses: [used('userName'), used('emails.work.value'), beatenBy('userName')],
	},
	...[
		'roles.value',
		'Roles',
		'Webex Admin Roles',
		'MFA',
		'mfaEnabled',
		'Multi-Factor Sign-In',
		'webex.mfaEnabled',
		'authProvider',
		'Sign-In Provider',
	].map((column) => ({
		name: `${column} gives rights`,
		columns: [column],
		uses: [unused('givesRights')],
	})),
	...['userNameType', 'User Name Type', 'userType', 'User Type', 'Account Type', 'urn:ietf:params:scim:schemas:core:2.0:User:userType'].map(
		(column) => ({
			name: `${column} gives rights`,
			columns: [column],
			uses: [unused('givesRights')],
		}),
	),
	...['Status', 'Termination Date', 'Suspended', 'userAccountControl'].map((column) => ({
		name: `${column} says who left`,
		columns: [column],
		uses: [unused('saysWhoLeft')],
	})),
])('a column of a user: $name', ({ columns, uses }) => {
	expect([...matchColumns(columns, 'Users').values()]).toEqual(uses);
});

it.each<{ name: string; values: readonly unknown[]; use: unknown }>([
	{ name: "Webex's words", values: ['dynamic', 'Flat_Static', '', undefined], use: used(`${webexGroup}:groupType`) },
	{ name: 'no words', values: [], use: used(`${webexGroup}:groupType`) },
	{ name: "another system's words", values: ['Security', 'Distribution'], use: unused('otherWords') },
	{ name: 'one word of another system', values: ['dynamic', 'Security'], use: unused('otherWords') },
])('a group type with $name', ({ values, use }) => {
	expect(matchColumns(['groupType'], 'Groups', { valuesOf: () => values }).get('groupType')).toEqual(use);
});

it('says of no column of a group that it says who left', () => {
	expect(matchColumns(['Status'], 'Groups').get('Status')).toEqual(unused('unknown'));
});

describe('the names of columns to leave out', () => {
	it.each<{ name: string; names: string; column: string; isLeftOut: boolean }>([
		{ name: 'none', names: '', column: 'Status', isLeftOut: false },
		{ name: 'one', names: 'Status', column: 'Status', isLeftOut: true },
		{ name: 'in another case, with other marks', names: 'employment-STATUS ', column: 'Employment Status', isLeftOut: true },
		{ name: 'with accents composed or not', names: 'Pre\u0301nom', column: 'Pr\u00e9nom', isLeftOut: true },
		{ name: 'the second', names: 'Notes,Status', column: 'Status', isLeftOut: true },
		{ name: 'a part of a name', names: 'Status', column: 'Employment Status', isLeftOut: false },
		{ name: 'a name that holds a comma', names: 'Notes, Name (Last, First), Status', column: 'Name (Last, First)', isLeftOut: true },
		{ name: 'half of a name that holds a comma', names: 'First)', column: 'Name (Last, First)', isLeftOut: false },
		{ name: 'only commas', names: ', ,', column: '', isLeftOut: false },
		{ name: 'marks alone', names: '###', column: '***', isLeftOut: false },
	])('$name', ({ names, column, isLeftOut }) => {
		expect(leftOutBy(names)(column)).toBe(isLeftOut);
	});
});
