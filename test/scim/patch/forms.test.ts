import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import { formOf, inForm, otherForm, type PatchForm } from '../../../nodes/WebexScim/scim/patch/forms';

const patchOp = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const message = (...Operations: readonly JsonObject[]): JsonObject => ({ schemas: [patchOp], Operations });
const replace = (path: string, value: JsonObject[string]): JsonObject => ({ op: 'replace', path, value });
const phones = [{ type: 'work', value: '+1' }];

describe('the two forms of a PATCH', () => {
	it.each<{ name: string; paths: JsonObject; noPaths: JsonObject }>([
		{
			name: 'plain attributes',
			paths: message(replace('title', 'Chief'), replace('active', true)),
			noPaths: message({ op: 'replace', value: { title: 'Chief', active: true } }),
		},
		{
			name: 'parts of a complex one',
			paths: message(replace('name.givenName', 'A'), replace('name.familyName', 'B')),
			noPaths: message({ op: 'replace', value: { name: { givenName: 'A', familyName: 'B' } } }),
		},
		{
			name: 'a list',
			paths: message(replace('phoneNumbers', phones)),
			noPaths: message({ op: 'replace', value: { phoneNumbers: phones } }),
		},
		{
			name: "an extension's attributes",
			paths: message(replace(`${enterprise}:department`, 'Sales'), replace(`${enterprise}:manager.value`, 'm')),
			noPaths: message({ op: 'replace', value: { [enterprise]: { department: 'Sales', manager: { value: 'm' } } } }),
		},
		{
			name: 'members that are added',
			paths: message({ op: 'add', path: 'members', value: [{ value: 'm' }] }),
			noPaths: message({ op: 'add', value: { members: [{ value: 'm' }] } }),
		},
		{
			name: 'beside what is taken away, which always has a path',
			paths: message(replace('title', 'Chief'), { op: 'remove', path: 'nickName' }, { op: 'remove', path: 'emails[type eq "home"]' }),
			noPaths: message(
				{ op: 'replace', value: { title: 'Chief' } },
				{ op: 'remove', path: 'nickName' },
				{ op: 'remove', path: 'emails[type eq "home"]' },
			),
		},
		{ name: 'an empty object', paths: message(replace('name', {})), noPaths: message({ op: 'replace', value: { name: {} } }) },
	])('of $name', ({ paths, noPaths }) => {
		expect([formOf(paths), formOf(noPaths)]).toStrictEqual(['paths', 'noPaths']);
		expect([otherForm('paths'), otherForm('noPaths')]).toStrictEqual(['noPaths', 'paths']);
		expect(inForm(paths, 'noPaths')).toStrictEqual(noPaths);
		expect(inForm(noPaths, 'paths')).toStrictEqual(paths);
		expect([inForm(paths, 'paths'), inForm(noPaths, 'noPaths')]).toStrictEqual([paths, noPaths]);
	});

	it.each<{ name: string; given: JsonObject; form: PatchForm; written: JsonObject }>([
		{
			name: 'replacements apart become one',
			given: message(replace('title', 'A'), { op: 'remove', path: 'nickName' }, replace('active', true)),
			form: 'noPaths',
			written: message({ op: 'replace', value: { title: 'A', active: true } }, { op: 'remove', path: 'nickName' }),
		},
		{
			name: 'the core URN is left out',
			given: message({ op: 'replace', value: { [core]: { title: 'A' } } }),
			form: 'paths',
			written: message(replace('title', 'A')),
		},
		{
			name: 'and in a path',
			given: message(replace(`${core}:title`, 'A')),
			form: 'noPaths',
			written: message({ op: 'replace', value: { title: 'A' } }),
		},
		{
			name: 'a path with a filter stays',
			given: message(replace('emails[type eq "work"].value', 'a@x'), replace('title', 'A')),
			form: 'noPaths',
			written: message(replace('emails[type eq "work"].value', 'a@x'), { op: 'replace', value: { title: 'A' } }),
		},
		{
			name: 'a path that cannot be read stays',
			given: message(replace('a..b', 'x'), replace('title', 'A')),
			form: 'noPaths',
			written: message(replace('a..b', 'x'), { op: 'replace', value: { title: 'A' } }),
		},
		{
			name: 'a path without a value stays',
			given: message({ op: 'replace', path: 'nickName' }, replace('title', 'A')),
			form: 'noPaths',
			written: message({ op: 'replace', path: 'nickName' }, { op: 'replace', value: { title: 'A' } }),
		},
		{
			name: 'a removal stays, also one that names values',
			given: message({ op: 'remove', path: 'members', value: [{ value: 'm' }] }, replace('displayName', 'A')),
			form: 'noPaths',
			written: message({ op: 'remove', path: 'members', value: [{ value: 'm' }] }, { op: 'replace', value: { displayName: 'A' } }),
		},
		{
			name: 'a whole extension',
			given: message(replace(enterprise, { department: 'S' })),
			form: 'noPaths',
			written: message({ op: 'replace', value: { [enterprise]: { department: 'S' } } }),
		},
		{
			name: 'names in any case',
			given: message({ OP: 'Replace', Path: 'title', VALUE: 'A' }),
			form: 'noPaths',
			written: message({ op: 'replace', value: { title: 'A' } }),
		},
	])('$name', ({ given, form, written }) => {
		expect(inForm(given, form)).toStrictEqual(written);
	});

	it.each<{ name: string; given: JsonObject }>([
		{ name: 'only removals', given: message({ op: 'remove', path: 'title' }) },
		{ name: 'only a filter', given: message(replace('emails[type eq "work"].value', 'a@x')) },
		{ name: 'one attribute twice, whose order counts', given: message(replace('title', 'A'), { op: 'remove', path: 'Title' }) },
		{ name: 'an operation that cannot be read', given: message({ op: 'move', path: 'title' }) },
		{
			name: 'an operation that cannot be read beside one that can',
			given: message(replace('title', 'A'), { op: 'move', path: 'nickName' }),
		},
		{ name: 'no list of operations', given: { title: 'A' } },
	])('has one form only: $name', ({ given }) => {
		expect(formOf(given)).toBeUndefined();
		expect([inForm(given, 'paths'), inForm(given, 'noPaths')]).toStrictEqual([given, given]);
	});
});
