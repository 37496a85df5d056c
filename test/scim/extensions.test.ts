import { withOpenExtensions } from '../../nodes/WebexScim/scim/extensions';
import type { JsonObject, JsonValue } from '../../nodes/WebexScim/scim/json';
import { enterpriseSchema, userSchema, webexGroupSchema } from '../../nodes/WebexScim/scim/schemas';

const sales = { department: 'Sales' };

it.each<{ name: string; value: JsonValue; opened: JsonValue }>([
	{ name: 'an object stays', value: sales, opened: sales },
	{ name: 'a list of one', value: [sales], opened: sales },
	{ name: 'a list of one and nothing', value: [null, sales, ''], opened: sales },
	{ name: 'JSON text', value: ' {"department":"Sales"} ', opened: sales },
	{ name: 'a list of one as JSON text', value: '[{"department":"Sales"}]', opened: sales },
	{ name: 'JSON text in a list of one', value: ['{"department":"Sales"}'], opened: sales },
	{ name: 'false for nothing', value: false, opened: null },
	{ name: 'null stays', value: null, opened: null },
	{ name: 'an empty text stays', value: '', opened: '' },
	{ name: 'an empty list stays', value: [], opened: [] },
	{ name: 'a list of two stays', value: [sales, sales], opened: [sales, sales] },
	{ name: 'JSON text of two stays', value: '[{},{}]', opened: '[{},{}]' },
	{ name: 'another text stays', value: 'Sales', opened: 'Sales' },
	{ name: 'JSON text of no object stays', value: '"Sales"', opened: '"Sales"' },
	{ name: 'JSON text that gives a member twice stays', value: '{"a":1,"a":2}', opened: '{"a":1,"a":2}' },
	{ name: 'a number stays', value: 7, opened: 7 },
])('what stands under a schema of Webex: $name', ({ value, opened }) => {
	const names = [enterpriseSchema.toUpperCase(), userSchema, webexGroupSchema];
	for (const name of names) expect(withOpenExtensions({ title: '{}', [name]: value })).toEqual({ title: '{}', [name]: opened });
});

it.each<JsonObject>([{ name: [{ givenName: 'Mo' }] }, { [`${enterpriseSchema}:department`]: '{"a":1}' }, { 'urn:acme:User': [{ a: 1 }] }])(
	'%j stays the object that it is',
	(resource) => {
		expect(withOpenExtensions(resource)).toBe(resource);
	},
);
