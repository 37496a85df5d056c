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
