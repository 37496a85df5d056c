import type { Found } from '../../../nodes/WebexScim/scim/typed/found';
import type { JsonObject, JsonValue } from '../../../nodes/WebexScim/scim/json';
import { formedMessage, isPatchOp } from '../../../nodes/WebexScim/scim/typed/messageForm';
import { patchOpSchema } from '../../../nodes/WebexScim/scim/patch/patchOp';
import { groupSchema, webexGroupSchema } from '../../../nodes/WebexScim/scim/schemas';

const setTitle = { op: 'replace', path: 'title', value: 'x' };

it.each<readonly [string, unknown, boolean]>([
	['a message', { schemas: [patchOpSchema], Operations: [setTitle] }, true],
	['a message of nothing', { schemas: [patchOpSchema], Operations: [] }, true],
	['a message in lower case without schemas', { operations: [{ op: 'add' }] }, true],
	['a message with more in it', { operations: [{ op: 'add' }], title: 'x' }, true],
	['operations that are no list, and nothing else', { schemas: 'x', Operations: {} }, true],
	['no operations, and the schemas of a message', { schemas: patchOpSchema.toUpperCase() }, true],
	['no operations, and other schemas', { schemas: [groupSchema] }, false],
	['nothing', {}, false],
	['a resource with operations that are no list', { userName: 'a', operations: 'EMEA' }, false],
	['a resource with operations that are texts', { userName: 'a', operations: ['EMEA', 'APAC'] }, false],
	['a resource with an empty list of operations', { userName: 'a', operations: [] }, false],
	['a resource', { userName: 'a' }, false],
	['a list', [{ op: 'add' }], false],
	['null', null, false],
	['a text', 'Operations', false],
])('is it a PATCH message? %s', (_name, data, expected) => {
	expect(isPatchOp(data)).toBe(expected);
});

it.each<{ name: string; message: JsonObject; formed?: JsonObject }>([
	{
		name: 'one that is good, whatever its values',
		message: {
			schemas: [patchOpSchema, groupSchema],
			more: 1,
			Operations: [
				setTitle,
				{ op: 'Replace', value: { title: null } },
				{ op: 'REMOVE', path: 'shoe', value: [1] },
				{ op: 'add', path: ' x', value: 0 },
			],
		},
	},
	{
		name: 'without schemas',
		message: { Operations: [setTitle] },
		formed: { schemas: [patchOpSchema], Operations: [setTitle] },
	},
	...[null, '', [], {}, 'PatchOp', ['x', 7], patchOpSchema, [patchOpSchema.toLowerCase()]].map((schemas) => ({
		name: `with ${JSON.stringify(schemas)} for schemas`,
		message: { Operations: [setTitle], schemas },
		formed: { Operations: [setTitle], schemas: [patchOpSchema] },
	})),
	{
		name: 'with other schemas, which stay',
		message: { schemas: ` ${groupSchema} `, Operations: [setTitle] },
		formed: { schemas: [groupSchema, patchOpSchema], Operations: [setTitle] },
	},
	{
		name: 'with names in another case',
		message: { SCHEMAS: [patchOpSchema], operations: [{ OP: 'add', Path: 'title', VALUE: 'x', Note: 1 }] },
		formed: { schemas: [patchOpSchema], Operations: [{ op: 'add', path: 'title', value: 'x', Note: 1 }] },
	},
])('a message comes into its form: $name', ({ message, formed = message }) => {
	const found: Found = { unknown: [], faults: [] };
	const before = JSON.stringify(message);
	expect(JSON.stringify(formedMessage(message, found))).toBe(JSON.stringify(formed));
	expect(found).toStrictEqual({ unknown: [], faults: [] });
	expect(JSON.stringify(message)).toBe(before);
});

describe('what no server can read is a fault', () => {
	const faultsOf = (message: JsonObject): readonly string[] => {
		const found: Found = { unknown: [], faults: [] };
		formedMessage(message, found);
		return found.faults;
	};

	it.each<readonly [string, JsonObject, string]>([
		['no operations', {}, "'Operations' in 'Data' is missing."],
		['operations that are an object', { operations: setTitle }, "'Operations' in 'Data' is not a list."],
		['operations that are null', { Operations: null }, "'Operations' in 'Data' is not a list."],
		['an empty list', { Operations: [] }, "'Operations' in 'Data' is empty."],
	])('%s', (_name, message, fault) => {
		expect(faultsOf(message)).toEqual([`${fault} Give a list of operations, each with op, path and value.`]);
	});

	const nobody = (who: string): string => `names ${who} without an ID or address. Give it as the value of the entry.`;

	it.each<readonly [string, JsonValue, string]>([
		['a text', 'remove title', 'is not an object. Give one with op, path and value.'],
		['null', null, 'is not an object. Give one with op, path and value.'],
		['no op', { path: 'title', value: 'x' }, 'has no op. Use add, remove or replace.'],
		['an empty op', { op: '', path: 'title', value: 'x' }, 'has no op. Use add, remove or replace.'],
		['an unknown op', { op: 'set', path: 'title', value: 'x' }, 'has an op that SCIM does not know. Use add, remove or replace.'],
		['an op that is no text', { op: ['add'], path: 'title', value: 'x' }, 'has an op that SCIM does not know. Use add, remove or replace.'],
		['a path that is no text', { op: 'add', path: ['title'], value: 'x' }, 'has a path that is not text. Name the attribute there.'],
		['a removal without a path', { op: 'remove', value: { title: 'x' } }, 'has no path. Name there what it removes.'],
		['a removal with a path of blanks', { op: 'Remove', path: ' ' }, 'has no path. Name there what it removes.'],
		['nothing to set', { op: 'replace', path: 'title' }, 'has no value. Give what it sets.'],
		[
			'a value of nothing',
			{ op: 'add', path: null, value: 'x' },
			'has no path. Name the attribute there, or give the value as an object of attributes.',
		],
		['two paths', { op: 'remove', path: 'title', Path: 'name' }, 'gives its path more than once, in another case of letters. Keep one.'],
		['a member by no more than a name', { op: 'add', path: 'members', value: [{ value: 'x' }, { display: 'B' }] }, nobody('a member')],
		['a member of an empty value, alone', { op: 'replace', path: ' Members', value: { Value: ' ' } }, nobody('a member')],
		['an owner by a kind', { op: 'add', path: `${webexGroupSchema}:owners`, value: [{ type: 'user' }] }, nobody('an owner')],
		['a member without a path', { op: 'add', value: { displayName: 'G', members: [{}] } }, nobody('a member')],
		['an owner in an extension', { op: 'add', value: { [webexGroupSchema]: { owners: [{ display: 'B' }] } } }, nobody('an owner')],
		[
			'an owner in an extension by its path',
			{ op: 'add', path: webexGroupSchema, value: { owners: [{ display: 'B' }] } },
			nobody('an owner'),
		],
	])('%s', (_name, operation, fault) => {
		expect(faultsOf({ Operations: [setTitle, operation, setTitle] })).toEqual([`Operation 2 in 'Data' ${fault}`]);
	});

	it.each<readonly [string, JsonValue]>([
		['all members', { op: 'remove', path: 'members' }],
		['members by texts', { op: 'add', path: 'members', value: ['x', 'y'] }],
		['no members', { op: 'replace', path: 'members', value: [] }],
		['what a member is shown as', { op: 'replace', path: 'members[value eq "x"]', value: { display: 'B' } }],
		['what a member is', { op: 'replace', path: 'members[value eq "x"].type', value: {} }],
		['what else has no value', { op: 'replace', path: 'name', value: { givenName: 'B' } }],
	])('not %s', (_name, operation) => {
		expect(faultsOf({ Operations: [operation] })).toEqual([]);
	});

	it('all of them at once', () => {
		expect(faultsOf({ Operations: [{ op: 'set' }, setTitle, { op: 'remove' }], operations: [{}] })).toEqual([
			"'Operations' in 'Data' is given more than once, in another case of letters. Keep one.",
			"Operation 1 in 'Data' has no op. Use add, remove or replace.",
		]);
		expect(faultsOf({ Operations: [{ op: 'set' }, setTitle, { op: 'remove' }] })).toEqual([
			"Operation 1 in 'Data' has an op that SCIM does not know. Use add, remove or replace.",
			"Operation 3 in 'Data' has no path. Name there what it removes.",
		]);
	});
});
