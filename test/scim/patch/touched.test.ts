import type { JsonObject, JsonValue } from '../../../nodes/WebexScim/scim/json';
import { attributeKey, keysIn } from '../../../nodes/WebexScim/scim/patch/touched';
import { parsePath } from '../../../nodes/WebexScim/scim/patch/path';
import { enterpriseSchema, userSchema, webexUserSchema } from '../../../nodes/WebexScim/scim/schemas';

const message = (...Operations: readonly JsonValue[]): JsonObject => ({ Operations });
const enterprise = enterpriseSchema.toLowerCase();

describe('what an attribute is known by', () => {
	it.each<{ path: string; key: string | undefined }>([
		{ path: 'title', key: 'title' },
		{ path: 'displayName', key: 'displayname' },
		{ path: 'name.givenName', key: 'name' },
		{ path: 'emails[type eq "work"].value', key: 'emails' },
		{ path: `${userSchema}:Title`, key: 'title' },
		{ path: `${enterpriseSchema}:costCenter`, key: `${enterprise}:costcenter` },
		{ path: enterpriseSchema, key: undefined },
		{ path: 'no path at all', key: undefined },
	])('$path', ({ path, key }) => {
		expect(attributeKey(parsePath(path))).toBe(key);
	});
});

describe('the attributes that a message names', () => {
	it.each<{ name: string; given: JsonObject; keys: readonly string[] | 'all' }>([
		{ name: 'none of an empty list', given: message(), keys: [] },
		{
			name: 'those of its paths, each once',
			given: message(
				{ op: 'replace', path: 'title', value: 'Lead' },
				{ op: 'remove', path: 'name.givenName' },
				{ op: 'add', path: 'Title', value: 'Chief' },
			),
			keys: ['title', 'name'],
		},
		{
			name: 'those of a value without a path',
			given: message({ op: 'replace', value: { title: 'Lead', 'name.familyName': 'Lee' } }),
			keys: ['title', 'name'],
		},
		{
			name: 'those of an extension that is a key of a value',
			given: message({ op: 'add', value: { title: 'Lead', [enterpriseSchema]: { costCenter: 'C1', division: 'D' } } }),
			keys: ['title', `${enterprise}:costcenter`, `${enterprise}:division`],
		},
		{
			name: 'those of an extension that is the path',
			given: message({ op: 'replace', path: webexUserSchema, value: { userRoles: ['x'] } }),
			keys: [`${webexUserSchema.toLowerCase()}:userroles`],
		},
		{
			name: "those under a core schema's URN, as a path and as a key",
			given: message({ op: 'add', path: userSchema, value: { title: 'Lead' } }, { op: 'add', value: { [userSchema]: { nickName: 'Al' } } }),
			keys: ['title', 'nickname'],
		},
		{ name: 'all where an extension goes as a whole', given: message({ op: 'remove', path: enterpriseSchema }), keys: 'all' },
		{ name: 'all where a value without a path is no object', given: message({ op: 'replace', value: 'Lead' }), keys: 'all' },
		{ name: 'all where a path cannot be read', given: message({ op: 'replace', path: 'a b', value: 'x' }), keys: 'all' },
		{
			name: 'all where a URN is none of Webex',
			given: message({ op: 'replace', path: 'urn:example:other:2.0:User', value: { title: 'x' } }),
			keys: 'all',
		},
		{
			name: 'all where one of the operations is none',
			given: message({ op: 'replace', path: 'title', value: 'x' }, { op: 'move', path: 'nickName' }),
			keys: 'all',
		},
		{ name: 'all of a message without a list', given: { title: 'Lead' }, keys: 'all' },
	])('$name', ({ given, keys }) => {
		const found = keysIn(given);
		expect(found === 'all' ? found : [...found]).toEqual(keys);
	});
});
