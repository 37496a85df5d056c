import fc from 'fast-check';
import type { JsonObject, JsonValue } from '../../../nodes/WebexScim/scim/json';
import { applies, patchedBy } from '../../../nodes/WebexScim/scim/patch/apply';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const webex = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:User';

const ann: JsonObject = {
	schemas: [core, enterprise],
	id: 'u1',
	userName: 'ann@example.com',
	active: false,
	title: 'Chief',
	name: { givenName: 'Ann', familyName: 'Lee' },
	emails: [
		{ type: 'work', value: 'ann@example.com', primary: true, display: 'Ann' },
		{ type: 'home', value: 'a@home.example' },
	],
	phoneNumbers: [
		{ type: 'work', value: '+1', display: '1' },
		{ type: 'mobile', value: '+2' },
	],
	addresses: [{ type: 'work', locality: 'Oslo', country: 'NO' }],
	roles: [{ value: 'id_user_admin', type: 'ciRole' }],
	[enterprise]: { department: 'Sales', manager: { value: 'boss', displayName: 'Boss', $ref: '/Users/boss' } },
	[webex]: {
		accountStatus: ['active'],
		extensionAttribute1: ['a', 'b'],
		extensionAttribute2: ['True', 'x'],
		mfaEnabled: true,
	},
	meta: { version: '1' },
};

const team: JsonObject = {
	id: 'g1',
	displayName: 'Team',
	members: [
		{ value: 'u1', type: 'user', display: 'Ann', $ref: '/Users/u1' },
		{ value: 'u2', type: 'user' },
	],
};

type Operation = { readonly op: string; readonly path?: string; readonly value?: JsonValue };
type Verdict = ReturnType<typeof applies>;
type Row = readonly [verdict: Verdict, name: string, ...operations: readonly Operation[]];

const replace = (path: string, value?: JsonValue): Operation => ({
	op: 'replace',
	path,
	...(value !== undefined && { value }),
});
const add = (path: string, value?: JsonValue): Operation => ({
	op: 'add',
	path,
	...(value !== undefined && { value }),
});
const remove = (path: string, value?: JsonValue): Operation => ({
	op: 'remove',
	path,
	...(value !== undefined && { value }),
});
const pathless = (value: JsonValue, op = 'replace'): Operation => ({ op, value });

const ofAnn: readonly Row[] = [
	['holds', 'a simple value', replace('title', 'Chief')],
	['differs', 'another simple value', replace('title', 'Boss')],
	['differs', 'another case of a text', replace('title', 'chief')],
	['holds', 'a value that is added', add('title', 'Chief')],
	['differs', 'another value that is added', add('title', 'Boss')],
	['holds', 'op and path in another case', { op: 'RePlAcE', path: 'TITLE', value: 'Chief' }],
	['holds', 'userName in another case', replace('userName', 'Ann@Example.COM')],
	['differs', 'another userName', replace('userName', 'ann@example.org')],
	['differs', 'an attribute that is not there', replace('nickName', 'A')],
	['holds', 'the removal of what is not there', remove('nickName')],
	['differs', 'the removal of what is there', remove('title')],
	['differs', 'null for what is there', replace('title', null)],
	['holds', 'null for what is not there', replace('nickName', null)],
	['differs', 'an empty list for what is there', replace('emails', [])],
	['holds', 'an empty list for what is not there', replace('ims', [])],
	['holds', 'null that is added', add('title', null)],
	['differs', 'an empty text for what is there', replace('title', '')],
	['differs', 'an empty text for what is not there', replace('nickName', '')],

	['holds', 'false', replace('active', false)],
	['holds', 'the text False', replace('active', 'False')],
	['differs', 'true', replace('active', true)],
	['differs', 'the text True', replace('active', 'True')],
	['holds', 'a boolean as text in an extension', replace(`${webex}:mfaEnabled`, 'TRUE')],
	['differs', 'a number for a boolean', replace('active', 0)],
	['differs', 'a number for a text', replace('title', 5)],
	['differs', 'the text false for a missing boolean', replace('x', 'false')],

	['holds', 'a sub-attribute', replace('name.givenName', 'Ann')],
	['holds', 'a sub-attribute in another case', replace('NAME.GIVENNAME', 'Ann')],
	['differs', 'another sub-attribute', replace('name.givenName', 'Bea')],
	['differs', 'a sub-attribute that is not there', replace('name.middleName', 'X')],
	['differs', 'a sub-attribute of what is not there', replace('pronouns.value', 'X')],
	['holds', 'the removal of a sub-attribute that is not there', remove('name.middleName')],
	['holds', 'the removal of a sub-attribute of what is not there', remove('pronouns.value')],
	['differs', 'the removal of a sub-attribute', remove('name.givenName')],
	['holds', 'part of a complex attribute', replace('name', { givenName: 'Ann' })],
	['differs', 'part of a complex attribute that differs', replace('name', { givenName: 'Ann', familyName: 'Li' })],
	['differs', 'part of a complex attribute with null', replace('name', { familyName: null })],
	['differs', 'a complex attribute that is not there', replace('pronouns', { value: 'x' })],
	['unknown', 'a text for a complex attribute', replace('name', 'Ann Lee')],
	['unknown', 'a complex value for a text', replace('title', { value: 'Chief' })],
	['unknown', 'a text for a part that is complex', replace(enterprise, { manager: 'boss' })],
	['unknown', 'a sub-attribute of a text', replace('title.value', 'Chief')],
	['unknown', 'a sub-attribute of a list', replace('emails.value', 'x')],
	['unknown', 'the removal of a sub-attribute of a list', remove('emails.value')],

	['holds', 'an extension attribute', replace(`${enterprise}:department`, 'Sales')],
	['holds', 'an extension attribute after a dot', replace(`${enterprise}.department`, 'Sales')],
	['differs', 'another extension attribute', replace(`${enterprise}:department`, 'Ops')],
	['holds', "a manager's id", replace(`${enterprise}:manager.value`, 'boss')],
	['differs', 'another manager', replace(`${enterprise}:manager.value`, 'chief')],
	['holds', 'a manager as an object', replace(`${enterprise}:manager`, { value: 'boss' })],
	['holds', 'an extension as a whole', replace(enterprise, { department: 'Sales' })],
	['differs', 'an extension as a whole that differs', replace(enterprise, { department: 'Ops' })],
	['unknown', 'a text for an extension', replace(enterprise, 'Sales')],
	['differs', 'the removal of an extension', remove(webex)],
	['holds', 'the removal of an extension attribute that is not there', remove(`${enterprise}:division`)],
	['holds', 'a core attribute by its URN', replace(`${core}:title`, 'Chief')],
	['differs', 'another core attribute by its URN', replace(`${core}:title`, 'Boss')],
	['unknown', 'an attribute of an unknown schema', replace('urn:example:2.0:User:x', 'a')],

	['holds', 'attributes without a path', pathless({ title: 'Chief', active: false })],
	['differs', 'attributes without a path of which one differs', pathless({ title: 'Chief', active: true })],
	['holds', 'attributes without a path that are added', pathless({ TITLE: 'Chief' }, 'Add')],
	['holds', 'an extension without a path', pathless({ [enterprise]: { department: 'Sales', manager: { value: 'boss' } } })],
	['differs', 'an extension without a path that differs', pathless({ [enterprise]: { manager: { value: 'x' } } })],
	['holds', 'an extension without a path in capitals', pathless({ [enterprise.toUpperCase()]: { Department: 'Sales' } })],
	['holds', 'a core URN without a path', pathless({ [core]: { title: 'Chief' } })],
	['differs', 'a core URN without a path that differs', pathless({ [core]: { title: 'Boss' } })],
	['unknown', 'a core URN with a text', pathless({ [core]: 'x' })],
	['holds', 'keys that are paths', pathless({ 'name.givenName': 'Ann', [`${enterprise}:department`]: 'Sales' })],
	['differs', 'a key that is a path to something else', pathless({ 'name.givenName': 'Bea' })],
	['holds', 'a key with a filter', pathless({ 'emails[type eq "home"].value': 'a@home.example' })],
	['holds', 'keys that are paths in an extension', pathless({ [enterprise]: { 'manager.value': 'boss' } })],
	['holds', 'read-only keys', pathless({ id: 'x', Schemas: ['y'], META: {} })],
	['holds', 'no attributes', pathless({})],
	['unknown', 'a key called __proto__', pathless(JSON.parse('{"__proto__":"x"}')) as Operation],
	['differs', 'a key called constructor', pathless({ constructor: 'x' })],
	['unknown', 'a key that is no path', pathless({ 'a b': 1 })],
	['unknown', 'a key in an extension that is no path', pathless({ [enterprise]: { 'a b': 1 } })],
	['unknown', 'a list without a path', pathless([{ title: 'Chief' }])],
	['unknown', 'a text without a path', pathless('Chief')],
	['unknown', 'nothing without a path', { op: 'replace' }],
	['unknown', 'a removal without a path', { op: 'remove', value: { title: 'Chief' } }],

	['holds', 'a value by type', replace('emails[type eq "home"].value', 'a@home.example')],
	['holds', 'a mail address by type in another case', replace('emails[type eq "HOME"].value', 'A@Home.example')],
	['differs', 'another value by type', replace('phoneNumbers[type eq "work"].value', '+9')],
	['differs', 'a value of a type that is not there', replace('phoneNumbers[type eq "fax"].value', '+9')],
	['differs', 'a value of a type where there are no entries', replace('ims[type eq "aim"].value', 'x')],
	['holds', 'part of an entry by type', replace('addresses[type eq "work"]', { locality: 'Oslo' })],
	['differs', 'part of an entry by type that differs', replace('addresses[type eq "work"]', { locality: 'Rome' })],
	['differs', 'one part of an entry by type that differs', add('addresses[type eq "work"]', { locality: 'Oslo', country: 'SE' })],
	['holds', 'a condition on primary', replace('emails[primary eq true].value', 'ann@example.com')],
	['differs', 'a condition on primary that nothing says', replace('phoneNumbers[primary eq false].value', '+1')],
	['holds', 'a condition on primary that is false by default', replace('phoneNumbers[primary eq false and type eq "work"].value', '+1')],
	['holds', 'two conditions', replace('emails[type eq "work" and primary eq true].value', 'ann@example.com')],
	['differs', 'two conditions of which one fails', replace('emails[type eq "home" and primary eq true].value', 'a@home.example')],
	['differs', 'the removal of entries by type', remove('emails[type eq "home"]')],
	['holds', 'the removal of entries of a type that is not there', remove('emails[type eq "other"]')],
	['holds', 'the removal of entries where there are none', remove('ims[type eq "aim"]')],
	['differs', 'the removal of a sub-attribute by type', remove('addresses[type eq "work"].country')],
	['holds', 'the removal of a sub-attribute that the entry has not', remove('addresses[type eq "work"].region')],
	['holds', 'the removal of a sub-attribute of a type that is not there', remove('addresses[type eq "home"].country')],
	['differs', 'null for a sub-attribute by type', replace('addresses[type eq "work"].country', null)],
	['holds', 'null for a sub-attribute that the entry has not', replace('addresses[type eq "work"].region', null)],
	['differs', 'null for a sub-attribute of a type that is not there', replace('addresses[type eq "home"].country', null)],
	['differs', 'an entry made by a filter that says what is there', add('roles[value eq "x"]', { type: 'ciRole' })],
	['holds', 'an entry by value in another case', add('roles[value eq "ID_USER_ADMIN"]')],
	['holds', 'nothing for an entry that is there', add('emails[type eq "home"]')],
	['unknown', 'a text for an entry by type', replace('emails[type eq "work"]', 'x')],
	['unknown', 'nothing for a sub-attribute by type', replace('emails[type eq "work"].value')],
	['unknown', 'a filter on a text', replace('title[type eq "work"].value', 'x')],
	['unknown', 'a filter on a complex attribute', remove('name[type eq "work"]')],
	['unknown', 'a filter beyond reading', replace('emails[type sw "w"].value', 'x')],

	[
		'holds',
		'a list with display and other cases of type',
		replace('phoneNumbers', [
			{ value: '+2', type: 'Mobile' },
			{ value: '+1', type: 'work' },
		]),
	],
	['differs', 'a list that leaves one out', replace('phoneNumbers', [{ value: '+1', type: 'work' }])],
	['differs', 'a list with one more', replace('phoneNumbers', [{ value: '+1' }, { value: '+2' }, { value: '+3' }])],
	['holds', 'a list by value only', replace('phoneNumbers', [{ value: '+1' }, { value: '+2' }])],
	[
		'differs',
		'a list with another type',
		replace('phoneNumbers', [
			{ value: '+1', type: 'work' },
			{ value: '+2', type: 'fax' },
		]),
	],
	[
		'holds',
		'a list whose display differs',
		replace('phoneNumbers', [
			{ value: '+1', display: 'x' },
			{ value: '+2', $ref: 'y' },
		]),
	],
	['holds', 'a list whose primary is false by default', replace('phoneNumbers', [{ value: '+1', primary: false }, { value: '+2' }])],
	['differs', 'a list whose primary is new', replace('phoneNumbers', [{ value: '+1', primary: true }, { value: '+2' }])],
	['holds', 'entries without a value', replace('addresses', [{ type: 'WORK', country: 'NO', locality: 'Oslo' }])],
	['differs', 'entries without a value that differ', replace('addresses', [{ type: 'work', country: 'SE' }])],
	['differs', 'entries without a value whose display differs', replace('addresses', [{ type: 'work', display: 'x' }])],
	['holds', 'added entries that are there', add('emails', [{ value: 'A@HOME.example' }])],
	['differs', 'added entries of which one is not there', add('emails', [{ value: 'a@home.example' }, { value: 'new@example.com' }])],
	['holds', 'one entry that is added', add('emails', { value: 'a@home.example', type: 'home' })],
	['differs', 'one entry that replaces all', replace('emails', { value: 'a@home.example', type: 'home' })],
	['differs', 'another case of a value that is no mail address', add('roles', [{ value: 'ID_USER_ADMIN' }])],
	['holds', 'a boolean beside a text in a list', replace(`${webex}:extensionAttribute2`, [true, 'x'])],
	['differs', 'a list where there is none', add('ims', [{ value: 'x' }])],
	['holds', 'texts in another order', replace(`${webex}:extensionAttribute1`, ['b', 'a'])],
	['differs', 'fewer texts', replace(`${webex}:extensionAttribute1`, ['b'])],
	['holds', 'fewer texts that are added', add(`${webex}:extensionAttribute1`, ['b'])],
	['differs', 'more texts that are added', add(`${webex}:extensionAttribute1`, ['b', 'c'])],
	['holds', 'one text that is added', add(`${webex}:extensionAttribute1`, 'a')],
	['holds', 'one text for a list of one', replace(`${webex}:accountStatus`, 'active')],
	['holds', 'a list of one for one text', replace('title', ['Chief'])],
	['differs', 'a list of another for one text', replace('title', ['Boss'])],
	['differs', 'the removal of listed entries', remove('emails', [{ value: 'a@home.example' }])],
	['differs', 'the removal of a list, whatever entries it names', remove('emails', [{ value: 'x@example.com' }])],
	['holds', 'the removal of listed entries of a list that is not there', remove('ims', [{ value: 'x' }])],
	['differs', 'the removal of one entry', remove('emails', { value: 'a@home.example' })],
	['differs', 'the removal of a listed text', remove(`${webex}:extensionAttribute1`, ['a', 'x'])],
	['differs', 'the removal with an empty list', remove('emails', [])],
	['differs', 'the removal of a text with a value', remove('title', ['Boss'])],
	['differs', 'the removal of a part with a value', remove('name.givenName', 'Bea')],
	['unknown', 'a password, which Webex never shows', replace('password', 'invented words')],
	['unknown', 'a password without a path, in another case', pathless({ PASSWORD: 'invented words', title: 'Chief' })],
	['differs', 'a password beside what differs', replace('password', 'invented words'), replace('title', 'Boss')],
	['unknown', 'two spellings of one name', { op: 'replace', path: 'title', PATH: 'nickName', value: 'Chief' } as Operation],
	['unknown', 'a schema within a schema', pathless({ [core]: { [core]: { title: 'Chief' } } })],
	['unknown', 'an extension within an extension', pathless({ [enterprise]: { [webex]: {} } })],
	['holds', 'the same in both forms', replace('title', 'Chief'), pathless({ title: 'Chief' }), pathless({ [core]: { title: 'Chief' } })],
	[
		'holds',
		'an extension removed and filled again',
		remove(webex),
		pathless({
			[webex]: { accountStatus: ['active'], extensionAttribute1: ['a', 'b'], extensionAttribute2: ['True', 'x'], mfaEnabled: true },
		}),
	],

	['holds', 'operations that all hold', replace('title', 'Chief'), add('active', false)],
	['differs', 'operations of which the last differs', replace('title', 'Chief'), replace('active', true)],
	['unknown', 'operations of which one is unknown', replace('title', 'Boss'), replace('emails.value', 'x')],
	['holds', 'the last word counts', replace('title', 'Boss'), replace('title', 'Chief')],
	['differs', 'the last word counts, the other way round', replace('title', 'Chief'), replace('title', 'Boss')],
	['holds', 'removed and added again', remove('phoneNumbers[type eq "mobile"]'), add('phoneNumbers', [{ value: '+2', type: 'mobile' }])],
	[
		'differs',
		'removed and something else added',
		remove('phoneNumbers[type eq "mobile"]'),
		add('phoneNumbers', [{ value: '+3', type: 'mobile' }]),
	],
	[
		'holds',
		'a sub-attribute removed and set again',
		remove('addresses[type eq "work"].country'),
		add('addresses[type eq "work"].country', 'NO'),
	],
	[
		'differs',
		'a value moved to another type',
		remove('phoneNumbers[type eq "work"].value'),
		replace('phoneNumbers[type eq "mobile"].value', '+2'),
	],
	['holds', 'an extension emptied and filled again', remove(`${webex}:mfaEnabled`), add(`${webex}:mfaEnabled`, true)],
	['holds', 'an entry made by a filter', replace('ims[type eq "aim"].value', 'x'), remove('ims')],
	[
		'holds',
		'an entry changed by a filter and back',
		replace('emails[type eq "home"].value', 'x@y'),
		replace('emails[type eq "home"].value', 'a@home.example'),
	],
];

const ofTeam: readonly Row[] = [
	['holds', 'a member that is added', add('members', [{ value: 'u1' }])],
	['holds', 'a member that is added with a type in another case', add('members', [{ value: 'u2', type: 'User' }])],
	['differs', 'a member that is added and is not there', add('members', [{ value: 'u1' }, { value: 'u3' }])],
	['differs', 'a member whose id has another case', add('members', [{ value: 'U1' }])],
	['holds', 'a member that is added by filter', add('members[value eq "u1"]')],
	['differs', 'a member that is added by filter and is not there', add('members[value eq "u3"]')],
	['differs', 'a member that is removed', remove('members[value eq "u1"]')],
	['holds', 'a member that is removed and is not there', remove('members[value eq "u3"]')],
	['differs', 'all members, whichever are listed', remove('members', [{ value: 'u3' }, { value: 'u4' }])],
	['differs', 'listed members of whom one is there', remove('members', [{ value: 'u3' }, { value: 'u2' }])],
	['holds', 'the same members', replace('members', [{ value: 'u2' }, { value: 'u1' }])],
	['differs', 'other members', replace('members', [{ value: 'u2' }, { value: 'u3' }])],
	['differs', 'fewer members', replace('members', [{ value: 'u2' }])],
	['differs', 'no members', remove('members')],
	['holds', 'members without a path', pathless({ members: [{ value: 'u1' }] }, 'add')],
];

const asRow = ([verdict, name, ...operations]: Row) => [verdict, name, operations] as const;
const messageOf = (operations: readonly Operation[]): JsonObject => ({ Operations: operations });

it.each(ofAnn.map(asRow))('%s for a user: %s', (verdict, _name, operations) => {
	expect(applies(messageOf(operations), ann)).toBe(verdict);
});

it.each(ofTeam.map(asRow))('%s for a group: %s', (verdict, _name, operations) => {
	expect(applies(messageOf(operations), team)).toBe(verdict);
});

it.each<readonly [string, JsonObject]>([
	['no list', { title: 'Chief' }],
	['an empty list', { Operations: [] }],
	['an operation that is none', { Operations: [null] }],
	['an unknown op', { Operations: [{ op: 'move', path: 'title' }] }],
	['a path that is no text', { Operations: [{ op: 'remove', path: 5 }] }],
])('a message with %s is unknown', (_name, message) => {
	expect(applies(message, ann)).toBe('unknown');
});

it('reads a message with its names in lower case', () => {
	expect(applies({ schemas: [], operations: [{ op: 'replace', path: 'title', value: 'Chief' }] }, ann)).toBe('holds');
});

it('cannot tell anything about an extension that is no object', () => {
	expect(applies(messageOf([replace(`${enterprise}:department`, 'x')]), { [enterprise]: 'broken' })).toBe('unknown');
});

/** An object in an object, so many deep. */
const nested = (depth: number): JsonValue => (depth === 0 ? 'x' : { x: nested(depth - 1) });

it.each<{ name: string; before: JsonObject; operation: Operation; after: JsonObject | undefined }>([
	{
		name: 'an entry for a filter that fits none',
		before: {},
		operation: replace('ims[type eq "xmpp"].value', 'a'),
		after: { ims: [{ type: 'xmpp', value: 'a' }] },
	},
	{ name: 'the first entry of a list', before: {}, operation: add('ims', [{ value: 'a' }]), after: { ims: [{ value: 'a' }] } },
	{
		name: 'the first entry of a list that is empty',
		before: { ims: {} },
		operation: add('ims', [{ value: 'a' }]),
		after: { ims: [{ value: 'a' }] },
	},
	{
		name: 'another entry beside one that stands alone',
		before: { ims: { value: 'b' } },
		operation: add('ims', [{ value: 'a' }]),
		after: { ims: [{ value: 'b' }, { value: 'a' }] },
	},
	{
		name: 'a part that is a text, and shall be an object',
		before: ann,
		operation: replace('name', { familyName: { a: 1 } }),
		after: undefined,
	},
	{ name: 'as deep as any attribute', before: {}, operation: replace('deep', nested(8)), after: { deep: nested(8) } },
	{ name: 'deeper than any attribute', before: {}, operation: replace('deep', nested(9)), after: undefined },
])('what a message makes of a resource: $name', ({ before, operation, after }) => {
	expect(patchedBy(messageOf([operation]), before)).toEqual(after);
});

it('leaves message and resource as they are', () => {
	const before = JSON.stringify([ann, team]);
	for (const [, , ...operations] of ofAnn) applies(messageOf(operations), ann);
	for (const [, , ...operations] of ofTeam) applies(messageOf(operations), team);
	expect(JSON.stringify([ann, team])).toBe(before);
});

it('compares large groups', () => {
	const members = Array.from({ length: 3_000 }, (_, index) => ({ value: `u${index}`, display: 'x' }));
	const ids = members.map(({ value }) => ({ value }));
	const verdicts = [add('members', ids), replace('members', ids), remove('members', ids.slice(1))].map((operation) =>
		applies(messageOf([operation]), { members }),
	);
	expect(verdicts).toEqual(['holds', 'holds', 'differs']);
});

it('never fails, whatever the names', () => {
	fc.assert(
		fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (resource) => {
			expect(['holds', 'differs', 'unknown']).toContain(appliesToItself(resource));
		}),
	);
});

/** Other names may be paths: `name.givenName` in a value is a part of `name`. */
it('holds for what a resource says of itself', () => {
	fc.assert(
		fc.property(fc.dictionary(fc.stringMatching(/^[A-Za-z$][\w$-]*$/), fc.jsonValue()), (resource) => {
			expect(appliesToItself(resource)).not.toBe('differs');
		}),
	);
});

function appliesToItself(resource: object): ReturnType<typeof applies> {
	const message: JsonObject = JSON.parse(JSON.stringify({ Operations: [{ op: 'replace', value: resource }] }));
	return applies(message, JSON.parse(JSON.stringify(resource)));
}
