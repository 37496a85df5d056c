import { findReferences, referenceIn, resolveReferences } from '../../nodes/WebexScim/plan/references';
import type { JsonObject, JsonValue } from '../../nodes/WebexScim/scim/json';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

describe('what a text refers to', () => {
	it.each([
		{ text: 'bulkId:ann', alias: 'ann' },
		{ text: 'bulkId:1', alias: '1' },
		{ text: 'bulkId:a:b c', alias: 'a:b c' },
		{ text: 'bulkId: ', alias: ' ' },
		{ text: 'bulkId:', alias: '' },
		{ text: 'bulkId', alias: undefined },
		{ text: 'bulkid:ann', alias: undefined },
		{ text: ' bulkId:ann', alias: undefined },
		{ text: 'see bulkId:ann', alias: undefined },
		{ text: '', alias: undefined },
	])('"$text" refers to $alias', ({ text, alias }) => {
		expect(referenceIn(text)).toBe(alias);
	});
});

/** Mutants that nothing can tell apart: the name of the attribute at the top, where there is none, and an alias that nobody has. */
describe('references found in data', () => {
	const id = (alias: string) => ({ alias, isResourceId: true });
	const text = (alias: string) => ({ alias, isResourceId: false });

	it.each<{ name: string; data: JsonObject; references: readonly object[] }>([
		{ name: 'none in an empty object', data: {}, references: [] },
		{ name: 'none in texts, numbers, null', data: { title: 'Chief', n: 1, no: null, yes: true }, references: [] },
		{ name: 'a title is text, not an id', data: { title: 'bulkId:a' }, references: [text('a')] },
		{ name: 'a value of a title is text', data: { title: { value: 'bulkId:a' } }, references: [text('a')] },
		{ name: 'a value of nothing is text', data: { value: 'bulkId:a' }, references: [text('a')] },
		{
			name: 'members, in the order written',
			data: { members: [{ value: 'bulkId:b' }, { value: 'bulkId:a' }] },
			references: [id('b'), id('a')],
		},
		{
			name: 'members of which some have an id',
			data: { members: [{ value: 'u1' }, { value: 'bulkId:a' }], title: 'Chief' },
			references: [id('a')],
		},
		{ name: 'members as bare texts', data: { members: ['bulkId:a'] }, references: [id('a')] },
		{ name: 'members in capitals', data: { MEMBERS: [{ Value: 'bulkId:a' }] }, references: [id('a')] },
		{ name: "a member's display is text", data: { members: [{ display: 'bulkId:a' }] }, references: [text('a')] },
		{
			name: 'a manager in the enterprise extension',
			data: { [enterprise]: { manager: { value: 'bulkId:boss' } } },
			references: [id('boss')],
		},
		{ name: 'a manager as bare text', data: { manager: 'bulkId:boss' }, references: [id('boss')] },
		{ name: 'owners of a group', data: { owners: [{ value: 'bulkId:a' }] }, references: [id('a')] },
		{
			name: 'attributes that only sound so are text',
			data: { exmembers: 'bulkId:a', managers: 'bulkId:b' },
			references: [text('a'), text('b')],
		},
		{
			name: 'a PATCH that adds members by path',
			data: { Operations: [{ op: 'add', path: 'members', value: [{ value: 'bulkId:a' }, { value: 'bulkId:b' }] }] },
			references: [id('a'), id('b')],
		},
		{ name: 'a PATCH with a bare value', data: { Operations: [{ op: 'add', path: 'manager', value: 'bulkId:a' }] }, references: [id('a')] },
		{ name: 'a PATCH in other case', data: { Operations: [{ OP: 'add', Path: 'members', VALUE: 'bulkId:a' }] }, references: [id('a')] },
		{
			name: 'a PATCH by URN',
			data: { Operations: [{ op: 'replace', path: `${enterprise}:manager`, value: { value: 'bulkId:a' } }] },
			references: [id('a')],
		},
		{
			name: 'a PATCH of manager.value',
			data: { Operations: [{ op: 'add', path: 'manager.value', value: 'bulkId:a' }] },
			references: [id('a')],
		},
		{
			name: 'a PATCH of a filtered member',
			data: { Operations: [{ op: 'replace', path: 'members[type eq "User"].value', value: 'bulkId:a' }] },
			references: [id('a')],
		},
		{
			name: 'a PATCH of a member with a bracket in quotes',
			data: { Operations: [{ op: 'replace', path: 'members[display eq "a]b[c"].value', value: 'bulkId:a' }] },
			references: [id('a')],
		},
		{
			name: 'a PATCH by a path over 1 KB',
			data: { Operations: [{ op: 'add', path: `${'x'.repeat(1024)}:members`, value: 'bulkId:a' }] },
			references: [text('a')],
		},
		{
			name: 'a PATCH by a bracket that stays open',
			data: { Operations: [{ op: 'add', path: ':members["'.repeat(9), value: 'bulkId:a' }] },
			references: [text('a')],
		},
		{
			name: 'a PATCH of manager.displayName',
			data: { Operations: [{ op: 'add', path: 'manager.displayName', value: 'bulkId:a' }] },
			references: [text('a')],
		},
		{
			name: 'a PATCH without a path',
			data: { Operations: [{ op: 'add', value: { members: [{ value: 'bulkId:a' }] } }] },
			references: [id('a')],
		},
		{
			name: 'a PATCH with a path that is none',
			data: { Operations: [{ op: 'add', path: 7, value: 'bulkId:a' }] },
			references: [text('a')],
		},
		{
			name: 'a PATCH with a list for a path',
			data: { Operations: [{ op: 'add', path: ['members'], value: 'bulkId:a' }] },
			references: [text('a')],
		},
		{ name: 'a path without an op is no PATCH', data: { x: { path: 'members', value: 'bulkId:a' } }, references: [text('a')] },
		{
			name: 'the value filter of a path, before the value behind it',
			data: { Operations: [{ op: 'add', path: 'owners[value eq "bulkId:a"].type', value: { value: 'bulkId:b' } }] },
			references: [id('a'), text('b')],
		},
		{
			name: 'a value filter of several, whatever stands around them',
			data: { Operations: [{ OP: 'remove', Path: 'Members[(VALUE eq "bulkId:a") or not (type eq "user" and value EQ "bulkId:b c")]' }] },
			references: [id('a'), id('b c')],
		},
		{
			name: 'a value filter by URN, in JSON’s escapes',
			data: { Operations: [{ op: 'remove', path: `${enterprise}:manager[value eq "bulk\\u0049d:a"]` }] },
			references: [id('a')],
		},
		{
			name: 'a value filter as the name of a member',
			data: { Operations: [{ op: 'replace', value: { 'members[value eq "bulkId:a"]': null } }] },
			references: [id('a')],
		},
		{
			name: 'a value filter over 1 KB',
			data: { Operations: [{ op: 'remove', path: `members[value eq "${'x'.repeat(1024)}" or value eq "bulkId:a"]` }] },
			references: [id('a')],
		},
		{
			name: 'in a value filter only what is compared with an id',
			data: {
				Operations: [
					{ op: 'remove', path: 'members[display eq "bulkId:a" or display eq "x value eq \\"bulkId:b"]' },
					{ op: 'remove', path: 'roles[value eq "bulkId:a"]' },
					{ op: 'remove', path: 'members[value eq "see bulkId:a"]' },
				],
			},
			references: [],
		},
		{ name: 'a path with a filter without an op is no PATCH', data: { path: 'members[value eq "bulkId:a"]' }, references: [] },
		{ name: 'a key is never a reference', data: { 'bulkId:a': 'x' }, references: [] },
	])('$name', ({ data, references }) => {
		expect(findReferences(data)).toStrictEqual(references);
	});
});

describe('references replaced by ids', () => {
	const idOf = (alias: string): string | undefined => ({ a: 'id-a', b: 'id-b' })[alias];

	it.each<{ name: string; data: JsonObject; resolved: JsonObject }>([
		{
			name: 'everywhere, also in lists and objects',
			data: { title: 'bulkId:a', members: [{ value: 'bulkId:b' }, 'bulkId:a'], deep: { er: [[{ value: 'bulkId:a' }]] } },
			resolved: { title: 'id-a', members: [{ value: 'id-b' }, 'id-a'], deep: { er: [[{ value: 'id-a' }]] } },
		},
		{
			name: 'in value filters, and nothing else of the path',
			data: {
				Operations: [
					{ op: 'remove', path: 'members[ value eq "bulkId:a" or value eq "bulkId:c"or value eq "bulkId:b"].x' },
					{ op: 'replace', value: { 'owners[value eq "bulkId:b"]': 'bulkId:a' } },
					{ op: 'remove', path: 'roles[value eq "bulkId:a"]' },
				],
			},
			resolved: {
				Operations: [
					{ op: 'remove', path: 'members[ value eq "id-a" or value eq "bulkId:c"or value eq "id-b"].x' },
					{ op: 'replace', value: { 'owners[value eq "id-b"]': 'id-a' } },
					{ op: 'remove', path: 'roles[value eq "bulkId:a"]' },
				],
			},
		},
		{ name: 'what is not known stays text', data: { title: 'bulkId:c' }, resolved: { title: 'bulkId:c' } },
		{
			name: 'what is no reference stays',
			data: { t: 'a', n: 0, no: null, yes: false, list: [] },
			resolved: { t: 'a', n: 0, no: null, yes: false, list: [] },
		},
	])('$name', ({ data, resolved }) => {
		const before = JSON.stringify(data);
		expect(resolveReferences(data, idOf)).toStrictEqual(resolved);
		expect(JSON.stringify(data)).toBe(before);
	});

	it('keeps a key named __proto__ as an ordinary one', () => {
		const data = JSON.parse('{"__proto__":{"value":"bulkId:a"},"constructor":"bulkId:b"}') as JsonObject;
		expect(JSON.stringify(resolveReferences(data, idOf))).toBe('{"__proto__":{"value":"id-a"},"constructor":"id-b"}');
		expect(Object.prototype).not.toHaveProperty('value');
	});
});

it('goes no deeper than any resource, however deep the data is', () => {
	const deep = Array.from({ length: 50_000 }).reduce((value: JsonValue) => ({ value }), 'bulkId:a');
	const data: JsonObject = { deep, members: ['bulkId:b'] };
	expect(findReferences(data)).toStrictEqual([{ alias: 'b', isResourceId: true }]);
	const resolved = resolveReferences(data, (alias) => `id-${alias}`);
	expect(resolved['members']).toStrictEqual(['id-b']);
});
