import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import { managerText } from '../../nodes/WebexScim/scim/managerText';
import { enterpriseSchema } from '../../nodes/WebexScim/scim/schemas';

it.each<{ name: string; user: JsonObject; text: string | undefined }>([
	{ name: 'an ID', user: { [enterpriseSchema]: { manager: { value: 'A' } } }, text: 'A' },
	{ name: 'names in any case', user: { [enterpriseSchema.toUpperCase()]: { Manager: { VALUE: 'A' } } }, text: 'A' },
	{ name: 'a number', user: { [enterpriseSchema]: { manager: { value: 7 } } }, text: undefined },
	{ name: 'a text in the place of the manager', user: { [enterpriseSchema]: { manager: 'A' } }, text: undefined },
	{ name: 'no manager', user: { [enterpriseSchema]: {} }, text: undefined },
	{ name: 'no extension', user: { manager: { value: 'A' } }, text: undefined },
])('the text that a user has as manager: $name', ({ user, text }) => {
	expect(managerText(user)).toBe(text);
});
