import type { Found } from '../../../nodes/WebexScim/scim/typed/found';
import type { JsonObject, JsonValue } from '../../../nodes/WebexScim/scim/json';
import type { ResourceType } from '../../../nodes/WebexScim/scim/messages';
import { enterpriseSchema, userSchema, webexUserSchema } from '../../../nodes/WebexScim/scim/schemas';
import { typedMessage } from '../../../nodes/WebexScim/scim/typed/typedMessage';

it.each<{
	name: string;
	resourceType?: ResourceType;
	operation: JsonObject;
	value?: JsonValue;
	unknown?: readonly string[];
	faults?: readonly string[];
}>([
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
	{ name: 'not what Webex does not know', operation: { op: 'replace', path: 'shoe', value: 43 }, unknown: ['shoe'] },
	...[
		{ path: 'department', unknown: ['department'] },
		{ path: 'name.nobiliaryParticle', unknown: ['name.nobiliaryParticle'] },
		{ path: `${enterpriseSchema}:shoe[value eq "ann@example.com"].size`, unknown: ['shoe.size'] },
		{ path: 'shoes[value co "ann@example.com"].size', unknown: ['shoes'] },
		{ path: 'urn:acme:scim:1.0:User:shoe', unknown: ['urn:acme:scim:1.0:User:shoe'] },
		{ path: 'Ann Ek', unknown: [] },
		{ path: 'ann@example.com', unknown: [] },
		{ path: 'emails[value co "ann@example.com"].value', unknown: [] },
		{ path: enterpriseSchema, unknown: [] },
		{ path: 'id', unknown: [] },
		{ path: 'meta.version', unknown: [] },
	].flatMap(({ path, unknown }) => [
		{ name: `an unknown path is noted where it is set: ${path}`, operation: { op: 'add', path, value: 'x' }, unknown },
		{ name: `an unknown path is noted where it is removed: ${path}`, operation: { op: 'remove', path }, unknown },
	]),
	{
		name: 'unknown names without a path are noted',
		operation: { op: 'add', value: { shoe: 1, schemas: [], id: 'x', 'urn:acme:1.0:User': { size: 2 }, [enterpriseSchema]: { hat: 3 } } },
		unknown: ['shoe', 'urn:acme:1.0:User:size', 'hat'],
	},
	{
		name: 'not what has a part that Webex does not know',
		operation: { op: 'add', path: 'emails', value: [{ value: 'a@example.com', since: 1, primary: 'yes' }] },
		unknown: ['emails.since'],
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
])('a PATCH message: $name', ({ operation, resourceType = 'Users', value = operation['value'], unknown = [], faults = [] }) => {
	const found: Found = { unknown: [], faults: [] };
	const message = { schemas: ['x'], Operations: [operation] };
	const typed = value === undefined ? operation : { ...operation, value };
	expect(typedMessage(message, resourceType, found)).toStrictEqual({ schemas: ['x'], Operations: [typed] });
	expect(found).toStrictEqual({ unknown, faults });
});

it.each<{ name: string; message: JsonObject; faults: readonly string[] }>([
	{ name: 'op', message: { Operations: [{ op: 'add', OP: 'remove', path: 'title' }] }, faults: ['"op"'] },
	{
		name: 'path and the list',
		message: { Operations: [{ op: 'add', path: 'a', PATH: 'b' }], operations: [] },
		faults: ['"Operations"', '"path"'],
	},
	{ name: 'what no message has', message: { Operations: [{ op: 'remove', path: 'a', x: 1, X: 2 }] }, faults: ['a member'] },
	{ name: 'the same', message: { Operations: [{ op: 'remove', path: 'a', Path: 'a' }] }, faults: [] },
])('a PATCH message that gives $name twice', ({ message, faults }) => {
	const found: Found = { unknown: [], faults: [] };
	typedMessage(message, 'Users', found);
	expect(found.faults).toEqual(
		faults.map((told) => `'Data' gives ${told} more than once, in another case of letters, and the values differ. Keep one.`),
	);
});
