import type { Found } from '../../../nodes/WebexScim/scim/typed/found';
import type { JsonObject, JsonValue } from '../../../nodes/WebexScim/scim/json';
import type { ResourceType } from '../../../nodes/WebexScim/scim/messages';
import { enterpriseSchema, userSchema } from '../../../nodes/WebexScim/scim/schemas';
import { typedResource } from '../../../nodes/WebexScim/scim/typed/typed';
import { typedMessage } from '../../../nodes/WebexScim/scim/typed/typedMessage';

describe('read-only attributes of a resource', () => {
	it.each<{ name: string; data: JsonObject; typed: JsonObject; unknown: readonly string[] }>([
		{
			name: 'stay as they are at the top, whatever their case',
			data: { id: 7, META: { version: 1 }, Groups: [{ value: 1 }], title: 7 },
			typed: { id: 7, META: { version: 1 }, Groups: [{ value: 1 }], title: '7' },
			unknown: [],
		},
		{
			name: 'are unknown as a part of another',
			data: { name: { id: 'x', givenName: 'Ann' } },
			typed: { name: { givenName: 'Ann' } },
			unknown: ['name.id'],
		},
		{ name: 'leave nothing of what has only them', data: { name: { id: 'x' } }, typed: {}, unknown: ['name.id'] },
		{ name: 'are not what is only unknown', data: { shoe: 7 }, typed: {}, unknown: ['shoe'] },
	])('$name', ({ data, typed, unknown }) => {
		const found: Found = { unknown: [], faults: [] };
		expect(typedResource(data, 'Users', found)).toStrictEqual(typed);
		expect(found).toStrictEqual({ unknown, faults: [] });
	});
});

describe('a PATCH message', () => {
	it.each<{
		name: string;
		operation: JsonObject;
		value: JsonValue;
		resourceType?: ResourceType;
		unknown?: readonly string[];
		faults?: readonly string[];
	}>([
		{ name: 'an attribute of a group', resourceType: 'Groups', operation: { op: 'replace', path: 'displayName', value: 7 }, value: '7' },
		{
			name: 'not an attribute of a user in one of a group',
			resourceType: 'Groups',
			operation: { op: 'replace', path: 'title', value: 7 },
			value: 7,
			unknown: ['title'],
		},
		{ name: 'not what is no path', operation: { op: 'replace', path: 'a b', value: 7 }, value: 7 },
		{
			name: 'not a part that Webex does not know',
			operation: { op: 'replace', path: 'name.shoe', value: 7 },
			value: 7,
			unknown: ['name.shoe'],
		},
		{ name: 'not a part of what has none', operation: { op: 'replace', path: 'shoe.size', value: 7 }, value: 7, unknown: ['shoe.size'] },
		{
			name: 'not an extension as a whole',
			operation: { op: 'replace', path: enterpriseSchema, value: { costCenter: 7 } },
			value: { costCenter: 7 },
		},
		{ name: "an attribute behind the core schema's URN", operation: { op: 'replace', path: `${userSchema}:title`, value: 7 }, value: '7' },
		{ name: 'not a value without a path that is no object', operation: { op: 'replace', value: 7 }, value: 7 },
		{
			name: 'not a schema whose value is no object',
			operation: { op: 'replace', value: { [enterpriseSchema]: 7 } },
			value: { [enterpriseSchema]: 7 },
		},
		{
			name: 'not a schema in a schema',
			operation: { op: 'replace', value: { [enterpriseSchema]: { [userSchema]: { title: 7 } } } },
			value: { [enterpriseSchema]: { [userSchema]: { title: 7 } } },
			unknown: [`${enterpriseSchema}:${userSchema}`],
		},
		{
			name: 'a user name with a sign that nobody sees, told without the name',
			operation: { op: 'replace', path: 'userName', value: 'a\u200bnn@example.com' },
			value: 'a\u200bnn@example.com',
			faults: ["'User Name' in 'Data' holds a blank or an invisible character. Type the address again."],
		},
		{
			name: 'a user name without a path that is no address',
			operation: { op: 'replace', value: { USERNAME: 'ann' } },
			value: { USERNAME: 'ann' },
			faults: ["'User Name' in 'Data' is not an e-mail address. Use the form name@example.com."],
		},
		{ name: 'another name may be any', operation: { op: 'replace', path: 'nickName', value: 'a\u200bnn' }, value: 'a\u200bnn' },
		{
			name: 'a wrong part by its path, without the URN',
			operation: { op: 'replace', path: `${userSchema}:name.givenName`, value: ['a', 'b'] },
			value: ['a', 'b'],
			faults: ["'First Name' in 'Data' holds more than one value. Give one."],
		},
	])('$name', ({ operation, value, resourceType = 'Users', unknown = [], faults = [] }) => {
		const found: Found = { unknown: [], faults: [] };
		expect(typedMessage({ Operations: [operation, 'odd'] }, resourceType, found)).toStrictEqual({
			Operations: [{ ...operation, value }, 'odd'],
		});
		expect(found).toStrictEqual({ unknown, faults });
	});

	it('of another form keeps what it has', () => {
		expect(
			typedMessage({ a: 1, OPERATIONS: [{ op: 'replace', path: 'title', value: 7 }] }, 'Users', { unknown: [], faults: [] }),
		).toStrictEqual({
			a: 1,
			OPERATIONS: [{ op: 'replace', path: 'title', value: '7' }],
		});
	});
});
