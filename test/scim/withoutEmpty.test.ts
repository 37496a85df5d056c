import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import { withoutEmpty } from '../../nodes/WebexScim/scim/withoutEmpty';

it.each<{ name: string; resource: JsonObject; said: JsonObject }>([
	{ name: 'values', resource: { title: 'x', active: false, count: 0 }, said: { title: 'x', active: false, count: 0 } },
	{ name: 'null and blank texts', resource: { title: null, nickName: '', displayName: ' \u200b' }, said: {} },
	{ name: 'empty lists and objects', resource: { roles: [], name: {}, emails: [null, '', {}] }, said: {} },
	{ name: 'parts of an object', resource: { name: { givenName: '', familyName: 'Fink' } }, said: { name: { familyName: 'Fink' } } },
	{ name: 'objects of nothing', resource: { 'urn:x': { manager: { value: '' } } }, said: {} },
	{
		name: 'entries of which only the kind is left',
		resource: {
			phoneNumbers: [
				{ type: 'work', value: '' },
				{ Type: 'fax', Primary: true },
				{ type: 'mobile', value: '+1' },
			],
		},
		said: { phoneNumbers: [{ type: 'mobile', value: '+1' }] },
	},
	{
		name: 'an entry without a value',
		resource: { addresses: [{ type: 'work', locality: 'Rome' }] },
		said: { addresses: [{ type: 'work', locality: 'Rome' }] },
	},
])('$name', ({ resource, said }) => {
	expect(withoutEmpty(resource)).toStrictEqual(said);
});

it.each<{ name: string; resource: JsonObject }>([
	{ name: 'an object', resource: { name: { givenName: 'Mo', more: { deep: 'x' } }, active: false } },
	{
		name: 'lists',
		resource: {
			tags: ['a', 0, false],
			emails: [
				{ type: 'work', value: 'x' },
				{ primary: true, value: 'y' },
			],
		},
	},
	{ name: 'nothing', resource: {} },
])('what holds nothing empty is given as it is: $name', ({ resource }) => {
	expect(withoutEmpty(resource)).toBe(resource);
});

it.each<{ name: string; resource: JsonObject; said: JsonObject }>([
	{ name: 'a list', resource: { tags: [], title: 'x' }, said: { title: 'x' } },
	{ name: 'a part of an entry', resource: { emails: [{ value: 'x', display: null }] }, said: { emails: [{ value: 'x' }] } },
	{
		name: 'an entry of nothing but its kind',
		resource: { emails: [{ value: 'x' }, { type: 'home' }] },
		said: { emails: [{ value: 'x' }] },
	},
	{ name: 'a text of a list', resource: { tags: ['a', ' '] }, said: { tags: ['a'] } },
	{ name: 'an object', resource: { name: {}, title: 'x' }, said: { title: 'x' } },
	{ name: 'null', resource: { name: null, title: 'x' }, said: { title: 'x' } },
])('where one thing alone is empty: $name', ({ resource, said }) => {
	expect(withoutEmpty(resource)).toStrictEqual(said);
});
