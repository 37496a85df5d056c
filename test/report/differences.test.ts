import { attributeLabel, differences } from '../../nodes/WebexScim/report/differences';
import type { ShownChange } from '../../nodes/WebexScim/report/shownChange';
import type { JsonObject, JsonValue } from '../../nodes/WebexScim/scim/json';
import type { ResourceType } from '../../nodes/WebexScim/scim/messages';
import { parsePath } from '../../nodes/WebexScim/scim/patch/path';
import { enterpriseSchema, userSchema, webexUserSchema } from '../../nodes/WebexScim/scim/schemas';

const nameOf = (id: string): string => (id === 'B' ? 'boss@example.com' : id);
const change = (attribute: string, from: JsonValue, to: JsonValue): ShownChange => ({ attribute, from, to });
const work = (value: string): JsonObject => ({ type: 'work', value });

describe('how two states of a resource differ', () => {
	it.each<{ name: string; type?: ResourceType; before: JsonObject; after: JsonObject; changes: readonly ShownChange[] }>([
		{ name: 'not at all', before: { title: 'Lead' }, after: { title: 'Lead' }, changes: [] },
		{ name: 'not by the case of a name', before: { Title: 'Lead' }, after: { title: 'Lead' }, changes: [] },
		{
			name: 'not by what says nothing of the person, or by members',
			before: { id: 'A', schemas: [userSchema], meta: { version: '1' }, members: [] },
			after: { ID: 'C', Schemas: [], Meta: {}, Members: [{ value: 'K' }] },
			changes: [],
		},
		{ name: 'by a new value', before: {}, after: { title: 'Lead' }, changes: [change('Job Title', null, 'Lead')] },
		{ name: 'by one that went', before: { title: 'Lead' }, after: {}, changes: [change('Job Title', 'Lead', null)] },
		{ name: 'by one that is empty now', before: { title: 'Lead' }, after: { title: null }, changes: [change('Job Title', 'Lead', null)] },
		{
			name: 'by one of a group',
			type: 'Groups',
			before: { displayName: 'Staff' },
			after: { displayName: 'Sales' },
			changes: [change('Group Name', 'Staff', 'Sales')],
		},
		{
			name: 'by what the panel does not have, under its own name',
			before: { odd: 1 },
			after: { odd: { a: 2 } },
			changes: [change('odd', 1, { a: 2 })],
		},
		{
			name: 'by all entries of one type',
			before: { phoneNumbers: [work('+1'), work('+11')] },
			after: { phoneNumbers: [work('+9')] },
			changes: [change('Work Phone', ['+1', '+11'], '+9')],
		},
		{
			name: 'by a second entry of a type',
			before: { phoneNumbers: [work('+1')] },
			after: { phoneNumbers: [work('+1'), work('+2')] },
			changes: [change('Work Phone', '+1', ['+1', '+2'])],
		},
		{
			name: 'by the parts of addresses of one type',
			before: {},
			after: {
				addresses: [
					{ type: 'work', locality: 'A' },
					{ type: 'work', locality: 'B', region: 'R' },
				],
			},
			changes: [change('Work City', null, ['A', 'B']), change('Work State', null, 'R')],
		},
		{ name: 'by a secret, masked', before: {}, after: { password: 'invented words' }, changes: [change('Password', null, '********')] },
		{
			name: 'by the parts of a complex attribute that differ',
			before: { name: { givenName: 'Ann', familyName: 'Low' } },
			after: { name: { GivenName: 'Anna', familyName: 'Low' } },
			changes: [change('First Name', 'Ann', 'Anna')],
		},
		{
			name: 'by a part that the panel does not have',
			before: { name: { givenName: 'Ann', odd: 'I' } },
			after: { name: { givenName: 'Ann', odd: 'II' } },
			changes: [change('Name (others)', { odd: 'I' }, { odd: 'II' })],
		},
		{
			name: 'by an entry, whatever the case of its type',
			before: { emails: [{ Type: 'WORK', Value: 'a@example.com' }] },
			after: { emails: [work('b@example.com')] },
			changes: [change('Work Email', 'a@example.com', 'b@example.com')],
		},
		{
			name: 'by an entry and by those of other types',
			before: { phoneNumbers: [work('1')] },
			after: { phoneNumbers: [work('2'), { type: 'pager', value: '9' }] },
			changes: [change('Work Phone', '1', '2'), change('Phone Numbers (others)', null, [{ type: 'pager', value: '9' }])],
		},
		{
			name: 'by an entry without a type',
			before: { phoneNumbers: [work('1')] },
			after: { phoneNumbers: [work('1'), { value: '9' }] },
			changes: [change('Phone Numbers (others)', null, [{ value: '9' }])],
		},
		{
			name: 'by an entry without a type, where there is no other',
			before: {},
			after: { phoneNumbers: [{ value: '9' }] },
			changes: [change('Phone Numbers', null, [{ value: '9' }])],
		},
		{
			name: 'by all of an extension that is new',
			before: {},
			after: { [enterpriseSchema]: { department: 'Sales', costCenter: 'C1' } },
			changes: [change('Department', null, 'Sales'), change('Cost Center', null, 'C1')],
		},
		{
			name: 'by an extension that went',
			before: { [enterpriseSchema]: { department: 'Sales' } },
			after: {},
			changes: [change('Department', 'Sales', null)],
		},
		{
			name: 'by a manager, told by the user name',
			before: { [enterpriseSchema]: { manager: { value: 'B', displayName: 'Boss' } } },
			after: { [enterpriseSchema]: { manager: { value: 'X' } } },
			changes: [change('Manager', 'boss@example.com', 'X')],
		},
		{
			name: 'by no manager now',
			before: { [enterpriseSchema]: { manager: { value: 'B' } } },
			after: { [enterpriseSchema]: {} },
			changes: [change('Manager', 'boss@example.com', null)],
		},
		{
			name: "by what stands under the core schema's URN",
			before: { [userSchema]: { title: 'Lead' } },
			after: { [userSchema]: { title: 'Chief' } },
			changes: [change('Job Title', 'Lead', 'Chief')],
		},
		{
			name: 'by a name of the core schema in an extension, which is another attribute',
			before: {},
			after: { [enterpriseSchema]: { title: 'Chief' } },
			changes: [change('title', null, 'Chief')],
		},
		{
			name: 'by parts that the panel has, and others',
			before: { name: { givenName: 'Ann', odd: 'I', same: 1 } },
			after: { name: { givenName: 'Anna', odd: 'II', same: 1 } },
			changes: [change('First Name', 'Ann', 'Anna'), change('Name (others)', { odd: 'I', same: 1 }, { odd: 'II', same: 1 })],
		},
		{
			name: 'by parts that the panel has, beside others that stay',
			before: { name: { givenName: 'Ann', odd: 'I' } },
			after: { name: { givenName: 'Anna', odd: 'I' } },
			changes: [change('First Name', 'Ann', 'Anna')],
		},
		{
			name: 'by a manager, whatever the former one was called',
			before: { [enterpriseSchema]: { manager: { value: 'a', displayName: 'A', $ref: '/Users/a' } } },
			after: { [enterpriseSchema]: { manager: { value: 'b' } } },
			changes: [change('Manager', nameOf('a'), nameOf('b'))],
		},
		{
			name: 'by a list of texts',
			before: { [webexUserSchema]: { macAddresses: ['a'] } },
			after: { [webexUserSchema]: { macAddresses: ['a', 'b'] } },
			changes: [change('MAC Addresses', ['a'], ['a', 'b'])],
		},
		{
			name: 'by a list of entries, by their values, or as they are where they have none',
			before: { roles: [{ value: 'a', type: 'cirole' }] },
			after: { roles: [{ Value: 'a' }, 'b', { display: 'c' }] },
			changes: [change('Webex Admin Roles', ['a'], ['a', 'b', { display: 'c' }])],
		},
		{
			name: 'by what only stands beside the values of a list, as the whole list',
			before: { roles: [{ value: 'a', type: 'cirole' }] },
			after: { roles: [{ value: 'a' }] },
			changes: [change('Roles', [{ value: 'a', type: 'cirole' }], [{ value: 'a' }])],
		},
		{
			name: 'by one entry that is no list',
			before: { [webexUserSchema]: { externalAttribute1: { value: 'a' } }, emails: work('a@example.com') },
			after: { [webexUserSchema]: { externalAttribute1: { value: 'b' } }, emails: work('b@example.com') },
			changes: [change('External Attribute 1', 'a', 'b'), change('Work Email', 'a@example.com', 'b@example.com')],
		},
		{
			name: 'by the only entry of a list, part by part',
			before: { [webexUserSchema]: { externalAttribute1: [{ value: 'a', source: 's' }] } },
			after: { [webexUserSchema]: { externalAttribute1: [{ value: 'b', source: 's' }] } },
			changes: [change('External Attribute 1', 'a', 'b')],
		},
	])('$name', ({ type = 'Users', before, after, changes }) => {
		expect(differences(type, before, after, nameOf)).toStrictEqual(changes);
	});
});

describe('what a path is called', () => {
	it.each<{ path: string; type?: ResourceType; value?: JsonValue; label: string; shown?: JsonValue }>([
		{ path: 'title', label: 'Job Title' },
		{ path: 'TITLE', label: 'Job Title' },
		{ path: 'name.givenName', label: 'First Name' },
		{ path: 'name.GIVENNAME', label: 'First Name' },
		{ path: 'name.odd', label: 'name.odd' },
		{ path: 'name', label: 'Name' },
		{ path: 'displayName', type: 'Groups', label: 'Group Name' },
		{ path: 'phoneNumbers[type eq "work"].value', label: 'Work Phone' },
		{ path: 'phoneNumbers[TYPE eq "mobile"]', label: 'Mobile Phone' },
		{ path: 'phoneNumbers[type eq "pager"].value', label: 'Phone Number' },
		{ path: 'phoneNumbers[value eq "1"]', label: 'Phone Numbers' },
		{ path: 'phoneNumbers', label: 'Phone Numbers' },
		{ path: 'addresses[type eq "work"].locality', label: 'Work City' },
		{ path: `${enterpriseSchema}:department`, label: 'Department' },
		{ path: `${enterpriseSchema}:title`, label: 'title' },
		{ path: 'password', label: 'Password', value: 'invented words', shown: '********' },
		{ path: 'password', label: 'Password', value: null, shown: null },
		{ path: 'PASSWORD', label: 'Password', value: 'invented words', shown: '********' },
		{ path: 'PHONENUMBERS', label: 'Phone Numbers' },
		{ path: 'phonenumbers[TYPE eq "Mobile"].VALUE', label: 'Mobile Phone' },
		{ path: 'phoneNumbers[type eq "pager"].VALUE', label: 'Phone Number' },
		{ path: 'EMAILS.PRIMARY', label: 'Email Primary' },
		{ path: 'X509CERTIFICATES', label: 'X509Certificates' },
		{ path: `${webexUserSchema}:LICENSEID`, label: 'License ID' },
		{ path: `${enterpriseSchema}:TITLE`, label: 'TITLE' },
	])('$path', ({ path, type = 'Users', value = 'x', label, shown = value }) => {
		expect(attributeLabel(type, parsePath(path) ?? {}, value)).toStrictEqual({ label, value: shown });
	});
});
