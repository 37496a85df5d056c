import { damagedData } from '../../nodes/WebexScim/intents/damagedData';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import type { ResourceType } from '../../nodes/WebexScim/scim/messages';
import { intentsOf } from './source';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const encoding = "was damaged by a wrong encoding. Set 'Encoding' in the Extract from File node to that of the file.";
const sheetError = 'holds an error of a spreadsheet. Correct the formula in the file, or empty the cell.';
const nothing = 'holds a word that programs write for no value. Empty the cell, or correct the expression.';
const exponent = 'is a number with an exponent, so digits are lost. Format the column as text in the spreadsheet and export it again.';
const control =
	"holds a control character. Remove line breaks and hidden characters from the cell, or check 'Encoding' in the Extract from File node.";

it.each<{ name: string; data: JsonObject; resourceType?: ResourceType; detail: string | undefined }>([
	{ name: 'a display name', data: { displayName: 'J\ufffdrg' }, detail: `'displayName' in 'data' ${encoding}` },
	{ name: 'a part of the name', data: { name: { givenName: 'J\ufffdrg' } }, detail: `'name.givenName' in 'data' ${encoding}` },
	{ name: 'a name in another case', data: { NAME: { FamilyName: 'undefined' } }, detail: `'name.familyName' in 'data' ${nothing}` },
	{ name: 'a nickname', data: { nickName: 'Mo\u0007' + 'x' }, detail: `'nickName' in 'data' ${control}` },
	{ name: 'a title', data: { title: '#N/A' }, detail: `'title' in 'data' ${sheetError}` },
	{ name: 'an external ID', data: { externalId: '4.93E+11' }, detail: `'externalId' in 'data' ${exponent}` },
	{ name: 'an employee number', data: { [enterprise]: { employeeNumber: '1E+05' } }, detail: `'employeeNumber' in 'data' ${exponent}` },
	{
		name: 'a phone number, the second of three',
		data: { phoneNumbers: [{ value: '+1 555 0100' }, { type: 'mobile', value: '4.9E11' }, { value: '#N/A' }] },
		detail: `'phoneNumbers' in 'data' ${exponent}`,
	},
	{ name: 'a phone number that is no list', data: { phoneNumbers: { value: '#REF!' } }, detail: `'phoneNumbers' in 'data' ${sheetError}` },
	{ name: 'a group name', data: { displayName: '[object Object]' }, resourceType: 'Groups', detail: `'displayName' in 'data' ${nothing}` },
	{ name: 'nothing', data: { displayName: 'Jörg', name: { givenName: 'Null' }, phoneNumbers: [null, 7, 'x'] }, detail: undefined },
	{ name: 'what the node does not know', data: { shoe: '#N/A', name: 'Mo', phoneNumbers: null, [enterprise]: 'x' }, detail: undefined },
	{ name: "a group's members", data: { displayName: 'Sales', members: [{ value: 'x' }] }, resourceType: 'Groups', detail: undefined },
])('$name', ({ data, resourceType = 'Users', detail }) => {
	expect(damagedData(data, resourceType)).toEqual(detail === undefined ? undefined : { kind: 'problem', reason: 'badValue', detail });
});

it.each(['create', 'upsert', 'sync'] as const)('such a row is refused in %s, and still names its person', (operation) => {
	const rows = [{ parameters: { data: { userName: 'mo@example.com', name: { givenName: 'J\ufffdrg' } } } }];
	expect(intentsOf(rows, { operation })).toMatchObject([
		{ kind: 'decided', outcome: { kind: 'invalid', reason: 'badValue' }, named: { userName: 'mo@example.com' } },
	]);
});
