import type { JsonObject, JsonValue } from '../../nodes/WebexScim/scim/json';
import type { ResourceType } from '../../nodes/WebexScim/scim/messages';
import { enterpriseSchema, userSchema, webexUserSchema } from '../../nodes/WebexScim/scim/schemas';
import type { Found } from '../../nodes/WebexScim/scim/typedValue';
import { typedMessage } from '../../nodes/WebexScim/scim/typedMessage';

it.each<{ name: string; resourceType?: ResourceType; operation: JsonObject; value?: JsonValue; faults?: readonly string[] }>([
	{ name: 'a number', operation: { op: 'replace', path: 'title', value: 7 }, value: '7' },
	{ name: 'a word for a switch', operation: { op: 'Replace', path: 'ACTIVE', value: 'False' }, value: false },
	{ name: 'a part', operation: { op: 'add', path: 'name.givenName', value: 7 }, value: '7' },
	{
		name: 'an attribute of an extension',
		operation: { op: 'replace', path: `${enterpriseSchema}:employeeNumber`, value: 42 },
		value: '42',
	},
	{ name: 'a manager as text', operation: { op: 'add', path: `${enterpriseSchema}:manager`, value: 'u1' }, value: { value: 'u1' } },
	{
		name: 'a part of an entry',
		operation: { op: 'replace', path: 'phoneNumbers[type eq "work"].value', value: 5550100 },
		value: '5550100',
	},
	{
		name: 'an entry',
		operation: { op: 'replace', path: 'phoneNumbers[type eq "work"]', value: { value: 5550100 } },
		value: { value: '5550100' },
	},
	{
		name: 'the entries of a list',
		operation: { op: 'add', path: 'roles', value: ['x', { value: 7 }] },
		value: [{ value: 'x' }, { value: '7' }],
	},
	{ name: 'one entry, which stays one', operation: { op: 'replace', path: 'phoneNumbers', value: { value: 1 } }, value: { value: '1' } },
	{
		name: 'values without a path',
		operation: {
			op: 'replace',
			value: {
				title: 7,
				'name.givenName': 8,
				[enterpriseSchema]: { costCenter: 9 },
				[`${webexUserSchema}:mfaEnabled`]: 'no',
				[userSchema]: { active: 1 },
			},
		},
		value: {
			...{ title: '7', 'name.givenName': '8', [enterpriseSchema]: { costCenter: '9' }, [`${webexUserSchema}:mfaEnabled`]: false },
			[userSchema]: { active: true },
		},
	},
	{
		name: 'an attribute twice, with different values and with the same',
		operation: {
			op: 'replace',
			value: {
				...{ active: true, Active: false, [`${userSchema}:title`]: 'A', TITLE: 'B', nickName: 'An', NickName: 'An' },
				[enterpriseSchema]: { department: 'A' },
				[enterpriseSchema.toLowerCase()]: { Department: 'B' },
			},
		},
		faults: ['Active', 'Job Title', 'Department'].map(
			(shown) =>
				`'${shown}' in 'Data' is given more than once, in another case of letters or at another place, and the values differ. Keep one.`,
		),
	},
	{ name: 'not what is empty', operation: { op: 'replace', path: 'title', value: '' } },
	{ name: 'not what Webex does not know', operation: { op: 'replace', path: 'shoe', value: 43 } },
	{
		name: 'not what has a part that Webex does not know',
		operation: { op: 'add', path: 'emails', value: [{ value: 'a@example.com', since: 1, primary: 'yes' }] },
	},
	{ name: 'not a removal', operation: { op: 'remove', path: 'members', value: [7] }, resourceType: 'Groups' },
	{ name: 'not what is no operation', operation: { op: 'move', path: 'title', value: 7 } },
	{
		name: 'no word that is none for a switch',
		operation: { op: 'replace', path: 'active', value: 'suspended' },
		faults: ["'Active' in 'Data' is neither true nor false. Use true or false, yes or no, 1 or 0."],
	},
	{
		name: 'no number that lost digits, and no value of a filter in the text',
		operation: { op: 'replace', path: 'emails[value eq "ann@example.com"].display', value: Number('12345678901234567890') },
		faults: ["'Email Display Name' in 'Data' is a number with more digits than JSON numbers keep. Give it as text, in quotes."],
	},
])('a PATCH message: $name', ({ operation, resourceType = 'Users', value = operation['value'] ?? null, faults = [] }) => {
	const found: Found = { unknown: [], faults: [] };
	const message = { schemas: ['x'], Operations: [operation] };
	expect(typedMessage(message, resourceType, found)).toStrictEqual({ schemas: ['x'], Operations: [{ ...operation, value }] });
	expect(found).toStrictEqual({ unknown: [], faults });
});
