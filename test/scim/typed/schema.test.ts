import type { ResourceType } from '../../../nodes/WebexScim/scim/messages';
import { attributesIn, type Attributes } from '../../../nodes/WebexScim/scim/typed/schema';
import { enterpriseSchema, groupSchema, userSchema, webexGroupSchema, webexUserSchema } from '../../../nodes/WebexScim/scim/schemas';

it.each([
	{ type: 'Users', schema: userSchema, name: 'userName', kind: 'text', isList: false },
	{ type: 'Users', schema: userSchema.toUpperCase(), name: 'active', kind: 'switch', isList: false },
	{ type: 'Users', schema: userSchema, name: 'password', kind: 'text', isList: false },
	{ type: 'Users', schema: userSchema, name: 'name', kind: 'complex', isList: false },
	{ type: 'Users', schema: userSchema, name: 'emails', kind: 'complex', isList: true },
	{ type: 'Users', schema: userSchema, name: 'ims', kind: 'complex', isList: true },
	{ type: 'Users', schema: enterpriseSchema, name: 'manager', kind: 'complex', isList: false },
	{ type: 'Users', schema: webexUserSchema, name: 'macAddresses', kind: 'text', isList: true },
	{ type: 'Users', schema: webexUserSchema, name: 'licenseID', kind: 'text', isList: true },
	{ type: 'Users', schema: webexUserSchema, name: 'mfaEnabled', kind: 'switch', isList: false },
	{ type: 'Users', schema: webexUserSchema, name: 'externalAttribute15', kind: 'complex', isList: true },
	{ type: 'Groups', schema: groupSchema, name: 'members', kind: 'complex', isList: true },
	{ type: 'Groups', schema: webexGroupSchema, name: 'owners', kind: 'complex', isList: true },
	{ type: 'Groups', schema: webexGroupSchema, name: 'usage', kind: 'text', isList: false },
] as const)('$name of $schema is known by its kind', ({ type, schema, name, kind, isList }) => {
	expect(attributesIn(type, schema)?.get(name.toLowerCase())).toMatchObject({ kind, isList });
});

it('the parts of entries are known, from columns and beside them', () => {
	expect([...(attributesIn('Users', userSchema)?.get('phonenumbers')?.parts.keys() ?? [])].sort()).toEqual([
		'display',
		'primary',
		'type',
		'value',
	]);
	expect([...(attributesIn('Users', userSchema)?.get('addresses')?.parts.keys() ?? [])].sort()).toEqual(
		['type', 'streetaddress', 'locality', 'region', 'postalcode', 'country'].sort(),
	);
	expect(attributesIn('Groups', webexGroupSchema)?.get('inheritances')?.parts.get('nested')).toMatchObject({ kind: 'switch' });
});

it('a schema of another resource, or of nobody, is none', () => {
	expect(attributesIn('Groups', enterpriseSchema)).toBeUndefined();
	expect(attributesIn('Users', 'urn:example:1.0:User')).toBeUndefined();
});

describe('each text that no column holds says how damage shows in it', () => {
	const unjudged = (attributes: Attributes, before = ''): readonly string[] =>
		[...attributes].flatMap(([name, { kind, column, words, use, parts }]) => {
			const isJudged = kind !== 'text' || column !== undefined || words !== undefined || use !== undefined;
			return [...(isJudged ? [] : [before + name]), ...unjudged(parts, `${before}${name}.`)];
		});

	it.each<{ type: ResourceType; schema: string; but: readonly string[] }>([
		{ type: 'Users', schema: userSchema, but: [] },
		{ type: 'Users', schema: enterpriseSchema, but: ['manager.displayname', 'manager.$ref'] },
		{ type: 'Users', schema: webexUserSchema, but: [] },
		{ type: 'Groups', schema: groupSchema, but: ['members.display', 'members.$ref'] },
		{ type: 'Groups', schema: webexGroupSchema, but: ['owners.display'] },
	])('of $type under $schema, but for what Webex shows of somebody else', ({ type, schema, but }) => {
		expect(unjudged(attributesIn(type, schema) ?? new Map())).toEqual(but);
	});
});
