import { coreSchema, isCoreSchema, isSchemaName, schemasOf } from '../../nodes/WebexScim/scim/schemas';

const user = 'urn:ietf:params:scim:schemas:core:2.0:User';
const group = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const webex = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:User';

it('names the core schema of each resource type', () => {
	expect([coreSchema('Users'), coreSchema('Groups')]).toEqual([user, group]);
});

it.each([
	['the core user', user, true, true],
	['the core group', group, true, true],
	['in capitals', user.toUpperCase(), true, true],
	['an extension', enterprise, false, true],
	['an attribute', 'title', false, false],
	['a name that has urn: inside', 'burn:x', false, false],
])('%s: core schema? schema?', (_name, name, isCore, isSchema) => {
	expect([isCoreSchema(name), isSchemaName(name)]).toEqual([isCore, isSchema]);
});

it.each([
	['a plain user', 'Users', { title: 'a' }, [user]],
	['a user with both extensions, in their order', 'Users', { [webex]: {}, title: 'a', [enterprise]: {} }, [user, webex, enterprise]],
	['a core URN as key is not named twice', 'Users', { [user]: {} }, [user]],
	['a group', 'Groups', {}, [group]],
] as const)('schemas of %s', (_name, resourceType, members, expected) => {
	expect(schemasOf(resourceType, members)).toEqual(expected);
});
