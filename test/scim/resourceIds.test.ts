import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import { mapResourceIds } from '../../nodes/WebexScim/scim/resourceIds';
import { enterpriseSchema, webexGroupSchema } from '../../nodes/WebexScim/scim/schemas';

const mark = (text: string, attribute: string): string | undefined => (text === 'drop' ? undefined : `${attribute}:${text}`);

it.each<{ name: string; data: JsonObject; mapped?: JsonObject }>([
	{
		name: 'members, entry by entry',
		data: { displayName: 'x', members: [{ value: 'a', type: 'user', display: 'b', $ref: 'c' }, 'd', { VALUE: 'e' }] },
		mapped: {
			displayName: 'x',
			members: [{ value: 'members:a', type: 'user', display: 'b', $ref: 'c' }, 'members:d', { VALUE: 'members:e' }],
		},
	},
	{
		name: 'an entry that goes',
		data: { members: [{ value: 'drop', type: 'user' }, 'drop', { value: 'a' }] },
		mapped: { members: [{ value: 'members:a' }] },
	},
	{
		name: 'owners',
		data: { [webexGroupSchema]: { owners: [{ value: 'a' }] } },
		mapped: { [webexGroupSchema]: { owners: [{ value: 'owners:a' }] } },
	},
	{
		name: 'a manager',
		data: { [enterpriseSchema]: { manager: { value: 'a', displayName: 'b' } } },
		mapped: { [enterpriseSchema]: { manager: { value: 'manager:a', displayName: 'b' } } },
	},
	{
		name: 'a message, by its paths',
		data: {
			Operations: [
				{ op: 'add', path: 'members', value: [{ value: 'a' }] },
				{ op: 'replace', path: `${enterpriseSchema}:manager.value`, value: 'b' },
				{ op: 'add', value: { members: [{ value: 'c' }] } },
				{ op: 'remove', path: 'members[value eq "d"]' },
				{ op: 'remove', path: 'members', value: ['d', { value: 'f' }] },
				{ op: 'replace', path: 'title', value: 'e' },
			],
		},
		mapped: {
			Operations: [
				{ op: 'add', path: 'members', value: [{ value: 'members:a' }] },
				{ op: 'replace', path: `${enterpriseSchema}:manager.value`, value: 'manager:b' },
				{ op: 'add', value: { members: [{ value: 'members:c' }] } },
				{ op: 'remove', path: 'members[value eq "members:d"]' },
				{ op: 'remove', path: 'members', value: ['members:d', { value: 'members:f' }] },
				{ op: 'replace', path: 'title', value: 'e' },
			],
		},
	},
	{
		name: 'value filters of a message, entry by entry, and only what is compared with an id',
		data: {
			Operations: [
				{ op: 'remove', path: 'members[type eq "user" and value eq "a" or (value EQ "b\\"c") or not(value ne d)].display' },
				{ OP: 'replace', PATH: `${webexGroupSchema}:owners[value eq "drop"].primary`, value: true },
				{ op: 'replace', value: { 'members[value eq "e"]': null } },
				{ op: 'remove', path: 'members[display eq "value eq \\"a\\"" or value pr and $ref eq "a"]' },
				{ op: 'remove', path: 'roles[value eq "a"]' },
			],
		},
		mapped: {
			Operations: [
				{
					op: 'remove',
					path: 'members[type eq "user" and value eq "members:a" or (value EQ "members:b\\"c") or not(value ne "members:d")].display',
				},
				{ OP: 'replace', PATH: `${webexGroupSchema}:owners[value eq "drop"].primary`, value: true },
				{ op: 'replace', value: { 'members[value eq "members:e"]': null } },
				{ op: 'remove', path: 'members[display eq "value eq \\"a\\"" or value pr and $ref eq "a"]' },
				{ op: 'remove', path: 'roles[value eq "a"]' },
			],
		},
	},
	{ name: 'a path that is none of an operation', data: { path: 'members[value eq "a"]' } },
	{ name: 'nothing else', data: { teammembers: ['a'], roles: [{ value: 'b' }], emails: [['c'], 7, null, true], managed: 'd' } },
])('$name', ({ data, mapped = data }) => {
	expect(mapResourceIds(data, mark)).toStrictEqual(mapped);
});
