import { entriesNamed, parsePath } from '../../../nodes/WebexScim/scim/patch/path';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const webexGroup = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:Group';

it.each([
	['an attribute', 'title', { attribute: 'title' }],
	['spaces around', ' title ', { attribute: 'title' }],
	['a sub-attribute', 'name.givenName', { attribute: 'name', sub: 'givenName' }],
	['a reference', 'manager.$ref', { attribute: 'manager', sub: '$ref' }],
	['a number and a hyphen in a name', 'x509Certificates.a-b', { attribute: 'x509Certificates', sub: 'a-b' }],
	['a filter', 'emails[type eq "work"]', { attribute: 'emails', conditions: [{ sub: 'type', value: 'work' }] }],
	[
		'a filter and a sub-attribute',
		'emails[type eq "work"].value',
		{ attribute: 'emails', conditions: [{ sub: 'type', value: 'work' }], sub: 'value' },
	],
	[
		'a filter in capitals with much space',
		'emails[  type  EQ  "work"  ]',
		{ attribute: 'emails', conditions: [{ sub: 'type', value: 'work' }] },
	],
	['true', 'emails[primary eq true]', { attribute: 'emails', conditions: [{ sub: 'primary', value: true }] }],
	['False', 'emails[primary eq False]', { attribute: 'emails', conditions: [{ sub: 'primary', value: false }] }],
	[
		'two conditions',
		'emails[type eq "work" and primary eq true].value',
		{
			attribute: 'emails',
			conditions: [
				{ sub: 'type', value: 'work' },
				{ sub: 'primary', value: true },
			],
			sub: 'value',
		},
	],
	[
		'three conditions in capitals',
		'a[b eq "1" AND c eq "2" And d eq "3"]',
		{
			attribute: 'a',
			conditions: [
				{ sub: 'b', value: '1' },
				{ sub: 'c', value: '2' },
				{ sub: 'd', value: '3' },
			],
		},
	],
	[
		'quotes, brackets and words in a value',
		'members[value eq "a\\"]. and b eq \\u0041"]',
		{ attribute: 'members', conditions: [{ sub: 'value', value: 'a"]. and b eq A' }] },
	],
	[
		'much space around and',
		'a[b eq "1"  \n and \t c eq "2" ]',
		{
			attribute: 'a',
			conditions: [
				{ sub: 'b', value: '1' },
				{ sub: 'c', value: '2' },
			],
		},
	],
	['an empty value', 'a[b eq ""]', { attribute: 'a', conditions: [{ sub: 'b', value: '' }] }],
	['a core URN', `${core}:active`, { attribute: 'active' }],
	['a core URN with a dot', `${core}.name.givenName`, { attribute: 'name', sub: 'givenName' }],
	['an extension attribute', `${enterprise}:department`, { extension: enterprise, attribute: 'department' }],
	['an extension attribute after a dot', `${webexGroup}.inheritances`, { extension: webexGroup, attribute: 'inheritances' }],
	['an extension in capitals', `${enterprise.toUpperCase()}:manager.value`, { extension: enterprise, attribute: 'manager', sub: 'value' }],
	[
		'an extension attribute with a filter',
		`${webexGroup}:owners[value eq "u1"]`,
		{ extension: webexGroup, attribute: 'owners', conditions: [{ sub: 'value', value: 'u1' }] },
	],
	['an extension as a whole', enterprise, { extension: enterprise }],
	['a path of 1 KB', 'a'.repeat(1024), { attribute: 'a'.repeat(1024) }],
])('reads %s', (_name, path, expected) => {
	expect(parsePath(path)).toStrictEqual(expected);
});

it.each([
	['nothing', ''],
	['the core schema as a whole', core],
	['a core URN and nothing', `${core}:`],
	['an extension and nothing', `${enterprise}:`],
	['an extension and a dot', `${enterprise}.`],
	['another schema', 'urn:example:2.0:User:x'],
	['a URN that only begins as a known one', `${enterprise}s:department`],
	['a path of three', 'a.b.c'],
	['an empty filter', 'emails[]'],
	['another operator', 'emails[type sw "work"]'],
	['or', 'emails[type eq "work" or type eq "home"]'],
	['a bare word', 'emails[type eq work]'],
	['a number', 'a[b eq 1]'],
	['an open text', 'a[b eq "x]'],
	['a broken escape', 'a[b eq "\\x"]'],
	['a bad second condition', 'a[b eq "x" and c]'],
	['more after a condition', 'a[b eq "x" c]'],
	['more before the attribute', '[b eq "x"]'],
	['a slash', 'name/givenName'],
	['a leading dot', '.value'],
	['a trailing dot', 'emails[type eq "work"].'],
	['a leading number', '1a'],
	['a path over 1 KB', 'a'.repeat(1025)],
	['a path over 1 KB of spaces', `title${' '.repeat(1020)}`],
	['thousands of conditions', `members[${'value eq "a" and '.repeat(6_000)}value eq "a"]`],
	['a condition that is left open by and', 'a[b eq "1" and ]'],
	['a filter after a sub-attribute', 'a.b[c eq "1"]'],
	['brackets the wrong way round', 'a]b["1"'],
	['brackets the wrong way round behind a dot', 'a].b["1"'],
	['a bracket that is not closed', 'emails[type eq "work"'],
	['more behind a filter', 'a[b eq "1"]c'],
])('cannot read %s', (_name, path) => {
	expect(parsePath(path)).toBeUndefined();
});

it.each([
	{ path: 'members[value eq "u1"]', named: ['u1'] },
	{ path: 'members[VALUE eq "u1" and value eq "u2"]', named: ['u1', 'u2'] },
	{ path: 'members[type eq "user"]', named: [] },
	{ path: 'members[value eq true]', named: [] },
	{ path: 'members', named: [] },
])('$path names one by one $named', ({ path, named }) => {
	expect(entriesNamed(parsePath(path) ?? {})).toStrictEqual(named);
});
