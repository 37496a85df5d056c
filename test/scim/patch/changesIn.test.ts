import type { JsonObject, JsonValue } from '../../../nodes/WebexScim/scim/json';
import { changesIn, type AttributeChange } from '../../../nodes/WebexScim/scim/patch/changesIn';
import { enterpriseSchema, userSchema, webexUserSchema } from '../../../nodes/WebexScim/scim/schemas';

const message = (...Operations: readonly JsonValue[]): JsonObject => ({ Operations });
const title: AttributeChange = { op: 'replace', path: { attribute: 'title' }, value: 'Lead' };

describe('the changes of a message', () => {
	it.each<{ name: string; given: JsonObject; changes: ReadonlyArray<AttributeChange | 'unread'> }>([
		{
			name: 'by paths, in order',
			given: message({ op: 'replace', path: 'title', value: 'Lead' }, { op: 'remove', path: 'nickName' }),
			changes: [title, { op: 'remove', path: { attribute: 'nickName' } }],
		},
		{ name: 'of a value without a path', given: message({ op: 'replace', value: { title: 'Lead' } }), changes: [title] },
		{
			name: "under the core schema's URN as path, also with spaces around it",
			given: message({ op: 'replace', path: ` ${userSchema} `, value: { title: 'Lead' } }),
			changes: [title],
		},
		{
			name: "under the core schema's URN as key",
			given: message({ op: 'replace', value: { [userSchema]: { title: 'Lead', id: 'A' } } }),
			changes: [title],
		},
		{
			name: 'without what Webex ignores',
			given: message({ op: 'replace', value: { Schemas: [], ID: 'A', meta: {}, title: 'Lead' } }),
			changes: [title],
		},
		{
			name: 'of an extension as path',
			given: message({ op: 'add', path: webexUserSchema, value: { userRoles: ['x'] } }),
			changes: [{ op: 'add', path: { extension: webexUserSchema, attribute: 'userRoles' }, value: ['x'] }],
		},
		{
			name: 'of an extension as key',
			given: message({ op: 'add', value: { [enterpriseSchema]: { division: 'D' } } }),
			changes: [{ op: 'add', path: { extension: enterpriseSchema, attribute: 'division' }, value: 'D' }],
		},
		{
			name: 'the removal of an extension',
			given: message({ op: 'remove', path: webexUserSchema }),
			changes: [{ op: 'remove', path: { extension: webexUserSchema } }],
		},
		{
			name: 'unread: nothing in the place of an extension, but for that of a company, which removes nobody',
			given: message(
				{ op: 'replace', path: webexUserSchema, value: {} },
				{ op: 'replace', value: { [webexUserSchema]: {} } },
				{ op: 'replace', path: enterpriseSchema, value: {} },
				{ op: 'add', path: webexUserSchema, value: {} },
			),
			changes: ['unread', 'unread'],
		},
		{ name: 'unread: no list', given: { title: 'Lead' }, changes: ['unread'] },
		{ name: 'unread: two lists', given: { Operations: [], operations: [] }, changes: ['unread'] },
		{
			name: 'unread: what is no operation, beside one',
			given: message('x', { op: 'replace', path: 'title', value: 'Lead' }),
			changes: ['unread', title],
		},
		{ name: 'unread: op in another case', given: message({ Op: 'replace', path: 'title', value: 'Lead' }), changes: ['unread'] },
		{ name: 'unread: path in another case', given: message({ op: 'replace', Path: 'title', value: 'Lead' }), changes: ['unread'] },
		{ name: 'unread: value in another case', given: message({ op: 'replace', path: 'title', Value: 'Lead' }), changes: ['unread'] },
		{
			name: 'other names in any case do not count',
			given: message({ op: 'replace', path: 'title', value: 'Lead', Note: 1 }),
			changes: [title],
		},
		{ name: 'unread: a removal without a path', given: message({ op: 'remove', value: { title: 'Lead' } }), changes: ['unread'] },
		{ name: 'unread: a value without a path that is no object', given: message({ op: 'replace', value: 'Lead' }), changes: ['unread'] },
		{ name: 'unread: a path that is none', given: message({ op: 'replace', path: 'a b', value: 1 }), changes: ['unread'] },
		{
			name: 'unread: a key that is no path, beside one',
			given: message({ op: 'replace', value: { 'a b': 1, title: 'Lead' } }),
			changes: ['unread', title],
		},
		{
			name: 'unread: an extension of what is no object',
			given: message({ op: 'replace', path: enterpriseSchema, value: 'x' }),
			changes: ['unread'],
		},
		{
			name: 'unread: a part of an extension that is no path',
			given: message({ op: 'replace', path: enterpriseSchema, value: { 'a b': 1 } }),
			changes: ['unread'],
		},
		{
			name: 'unread: an extension in an extension',
			given: message({ op: 'replace', path: enterpriseSchema, value: { [webexUserSchema]: {} } }),
			changes: ['unread'],
		},
		{
			name: 'unread: a core schema of what is no object',
			given: message({ op: 'replace', value: { [userSchema]: 'x' } }),
			changes: ['unread'],
		},
		{
			name: 'unread: a schema in a core schema',
			given: message({ op: 'replace', value: { [userSchema]: { [enterpriseSchema]: {} } } }),
			changes: ['unread'],
		},
		{
			name: 'unread: no path in a core schema',
			given: message({ op: 'replace', value: { [userSchema]: { 'a b': 1 } } }),
			changes: ['unread'],
		},
	])('$name', ({ given, changes }) => {
		expect(changesIn(given)).toStrictEqual(changes);
	});
});
