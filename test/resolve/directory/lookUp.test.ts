import type { Intent, MemberIntent, TargetName, UpsertIntent } from '../../../nodes/WebexScim/intents/intents';
import { notAsked, questionKey, type Answers, type Found } from '../../../nodes/WebexScim/resolve/directory/directory';
import { lookUp } from '../../../nodes/WebexScim/resolve/directory/lookUp';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import type { HttpResult } from '../../../nodes/WebexScim/webex/http';
import { failureOfAnswer } from '../../../nodes/WebexScim/webex/reads/readFailure';
import { answer, scriptedPorts } from '../../webexRoom/ports';

const uuid = '7f5b0a0e-1c1d-4c50-9d0e-2f6f3a1b5c77';
const webexId = '11111111-1111-4111-8111-111111111111';
const base64 = Buffer.from(`ciscospark://us/PEOPLE/${uuid}`).toString('base64');
const label = 'item 0';
const named = (value: string) => ({ kind: 'name', attribute: 'userName', value }) as const;
const team = (value: string): TargetName => ({ kind: 'name', attribute: 'displayName', value });
const byExternalId = (value: string): TargetName => ({ kind: 'name', attribute: 'externalId', value });
const id = (value: string): TargetName => ({ kind: 'id', id: value });

const upsert = (value: string, more: Partial<UpsertIntent> = {}): Intent => ({
	kind: 'upsert',
	label,
	resourceType: 'Users',
	key: { attribute: 'userName', value },
	resource: {},
	wanted: {},
	...more,
});
const update = (resourceType: 'Users' | 'Groups', target: TargetName, wanted: JsonObject): Intent => ({
	kind: 'update',
	label,
	resourceType,
	target,
	change: { kind: 'wanted', wanted },
});
const member = (group: TargetName, user: TargetName, change: MemberIntent['change'] = 'add'): Intent => ({
	kind: 'member',
	label,
	group,
	member: user,
	change,
});
/** A row that cannot be used, and names a group. */
const ofGroup = (group: TargetName): Intent => ({
	kind: 'decided',
	label,
	outcome: { kind: 'invalid', reason: 'missingField', detail: '' },
	group,
});
const owners = { 'urn:scim:schemas:extension:cisco:webexidentity:2.0:Group': { owners: [{ value: 'u1' }] } };

const search = (resourceType: 'Users' | 'Groups', filter: string, more = ''): string =>
	`/identity/scim/org/v2/${resourceType}?filter=${encodeURIComponent(filter)}${more}&count=100`;
const unseen = (attribute: string, ...names: readonly string[]): string =>
	names
		.flatMap((name) => [`${name} `, ` ${name}`, `${name}\u00a0`, `${name}\u200b`])
		.map((form) => `${attribute} eq "${form}"`)
		.join(' or ');
const allGroups = '/identity/scim/org/v2/Groups?startIndex=1&count=100';
const group = (groupId: string): string => `/identity/scim/org/v2/Groups/${groupId}`;
const membersOf = (groupId: string, startIndex = 1): string => `${group(groupId)}/Members?startIndex=${startIndex}&count=500`;

const list = (...resources: readonly JsonObject[]): HttpResult => answer(200, { totalResults: resources.length, Resources: resources });
const members = (memberSize: number, ...entries: readonly JsonObject[]): HttpResult => answer(200, { memberSize, members: entries });
const found = (resource: JsonObject): Found => ({ kind: 'found', id: String(resource['id']), resource });
const ann: JsonObject = { id: 'A', userName: 'Ann' };
const bob: JsonObject = { id: 'B', userName: 'bob' };
const sales: JsonObject = { id: 'G1', displayName: 'Sales' };

describe('what is asked for', () => {
	it.each<{ name: string; intents: readonly Intent[]; known?: Answers; answers?: readonly HttpResult[]; asked: readonly string[] }>([
		{ name: 'nothing for no items', intents: [], asked: [] },
		{
			name: 'nothing for what names nobody',
			intents: [
				{ kind: 'decided', label, outcome: { kind: 'unchanged' } },
				{ kind: 'operation', label, method: 'DELETE', resourceType: 'Users', target: { kind: 'id', id: 'u1' } },
				{ kind: 'create', label, resourceType: 'Users', resource: { userName: 'ann' }, existing: 'reject' },
			],
			asked: [],
		},
		{
			name: 'each name once, whatever the case',
			intents: [upsert('ann'), upsert('bob'), upsert('ANN')],
			asked: [search('Users', 'userName eq "ann" or userName eq "bob"')],
		},
		{
			name: 'each attribute of each resource type in a search of its own',
			intents: [
				upsert('ann'),
				{ kind: 'delete', label, resourceType: 'Groups', target: team('Sales'), missing: 'reject' },
				{ kind: 'activation', label, resourceType: 'Users', active: false, target: byExternalId('E1'), missing: 'reject' },
				{ kind: 'delete', label, resourceType: 'Groups', target: byExternalId('E1'), missing: 'reject' },
			],
			asked: [
				search('Users', 'userName eq "ann"'),
				search('Groups', 'displayName eq "Sales"'),
				allGroups,
				search('Users', 'externalId eq "E1"'),
				search('Groups', 'externalId eq "E1"'),
				allGroups,
				search('Users', unseen('externalId', 'E1')),
			],
		},
		{
			name: 'names 50 at a time',
			intents: Array.from({ length: 51 }, (_, index) => upsert(`u${index}`)),
			asked: [
				search('Users', Array.from({ length: 50 }, (_, index) => `userName eq "u${index}"`).join(' or ')),
				search('Users', 'userName eq "u50"'),
			],
		},
		{
			name: 'users by ID in a search, groups by ID one by one',
			intents: [
				update('Users', id('u1'), { emails: [{ value: 'x', type: 'work' }] }),
				update('Groups', id('G1'), owners),
				update('Users', id('u2'), { emails: [{ value: 'x', type: 'work' }] }),
				update('Groups', id('g2'), owners),
				update('Groups', id('g1'), owners),
			],
			asked: [search('Users', 'id eq "u1" or id eq "u2"'), group('G1'), group('g2')],
		},
		{
			name: 'groups with their members where members are to be compared',
			intents: [update('Groups', team('Sales'), { members: [] }), upsert('ann')],
			answers: [list({ ...sales, members: [{ value: 'A' }] }), list()],
			asked: [search('Groups', 'displayName eq "Sales"', '&includeMembers=true'), search('Users', 'userName eq "ann"')],
		},
		{
			name: 'all members of a group that shows as many as a group shows at most, or none',
			intents: [update('Groups', team('Sales'), { members: [] }), update('Groups', team('Other'), { members: [] })],
			answers: [
				list(
					{ ...sales, members: Array.from({ length: 500 }, (_, index) => ({ value: `u${index}` })) },
					{ id: 'G2', displayName: 'Other' },
				),
				members(0),
				members(0),
			],
			asked: [
				search('Groups', 'displayName eq "Sales" or displayName eq "Other"', '&includeMembers=true'),
				membersOf('G1'),
				membersOf('G2'),
			],
		},
		{
			name: 'a user who is taken to be there once more, with what nobody sees at an end of the name; not who is to be created',
			intents: [update('Users', named('ann'), {}), update('Users', named('bob'), {}), upsert('new')],
			answers: [list(ann), list({ ...bob, userName: 'bob\u200b' })],
			asked: [search('Users', 'userName eq "ann" or userName eq "bob" or userName eq "new"'), search('Users', unseen('userName', 'bob'))],
		},
		{
			name: 'of many who are not there the first ones once more',
			intents: Array.from({ length: 50 }, (_, index) => update('Users', named(`u${index}`), {})),
			asked: [
				search('Users', Array.from({ length: 50 }, (_, index) => `userName eq "u${index}"`).join(' or ')),
				...[0, 12, 24, 36].map((first) =>
					search('Users', unseen('userName', ...Array.from({ length: 12 }, (_, index) => `u${first + index}`))),
				),
			],
		},
		{
			name: 'a name that was cleaned as it came as well',
			intents: [
				upsert('bob', {
					key: { attribute: 'externalId', value: 'E2' },
					breach: { asTyped: { externalId: 'E2 ' } },
				}),
				upsert('bob', { key: { attribute: 'externalId', value: 'E2' } }),
			],
			answers: [list()],
			asked: [search('Users', 'externalId eq "E2" or externalId eq "E2 "')],
		},
		{
			name: 'a target as it came, where it is not found',
			intents: [update('Users', { kind: 'name', attribute: 'externalId', value: 'E1', spelling: '\tE1' }, {})],
			answers: [list(), list({ id: 'A', externalId: '\tE1' })],
			asked: [
				search('Users', 'externalId eq "E1"'),
				search('Users', ['E1 ', ' E1', 'E1\u00a0', 'E1\u200b', '\\tE1'].map((each) => `externalId eq "${each}"`).join(' or ')),
			],
		},
		{
			name: 'a name in the forms that Webex may hold it in',
			intents: [upsert('zo\u00eb')],
			asked: [search('Users', 'userName eq "zo\u00eb" or userName eq "zoe\u0308"')],
		},
		{
			name: 'all groups, once, where some are not found by their names',
			intents: [ofGroup(team('Sales')), ofGroup(team('Other')), ofGroup(team('Third'))],
			answers: [list({ id: 'G3', displayName: 'Other' }), list(sales), members(0)],
			asked: [
				search('Groups', 'displayName eq "Sales" or displayName eq "Other" or displayName eq "Third"'),
				allGroups,
				membersOf('G1'),
				membersOf('G3'),
			],
		},
		{
			name: 'but nothing that is known already',
			intents: [upsert('ann'), upsert('bob', { key: { attribute: 'externalId', value: 'E1' } })],
			known: new Map([[questionKey('Users', 'userName'), new Map([['ann', [ann]]])]]),
			asked: [search('Users', 'externalId eq "E1"')],
		},
		{
			name: 'members of each group once, in pages of 500',
			intents: [
				member(id('G1'), named('ann')),
				member(team('Sales'), named('ann')),
				member(id('G2'), named('ann'), 'remove'),
				member(id('G1'), named('bob')),
			],
			answers: [
				list(ann, bob),
				list(sales),
				members(501, ...Array.from({ length: 500 }, (_, index) => ({ value: `u${index}` }))),
				members(501, { value: 'u500' }),
				members(0),
			],
			asked: [
				search('Users', 'userName eq "ann" or userName eq "bob"'),
				search('Groups', 'displayName eq "Sales"'),
				membersOf('G1'),
				membersOf('G1', 501),
				membersOf('G2'),
			],
		},
		{
			name: 'the group and the member that a row names which is invalid otherwise, and the members of that group',
			intents: [{ kind: 'decided', label, outcome: { kind: 'unchanged' }, group: team('Sales'), member: named('ann') }],
			answers: [list(sales), list(ann), members(0)],
			asked: [search('Groups', 'displayName eq "Sales"'), search('Users', 'userName eq "ann"'), membersOf('G1')],
		},
		{
			name: 'whose External ID it is, only where the account of the address does not tell',
			intents: [
				upsert('ann', { resource: { userName: 'ann', externalId: 'E1' } }),
				upsert('bob', { resource: { userName: 'bob', externalId: 'E2' } }),
				upsert('new', { resource: { userName: 'new', externalId: 'E3' } }),
				{ kind: 'create', label, resourceType: 'Users', resource: { userName: 'new', externalId: 'E4' }, existing: 'adopt' },
				upsert('Sales', { resourceType: 'Groups', key: { attribute: 'displayName', value: 'Sales' }, resource: { externalId: 'E5' } }),
			],
			answers: [list({ ...ann, externalId: 'E1' }, bob), list(), list(), list()],
			asked: [
				search('Users', 'userName eq "ann" or userName eq "bob" or userName eq "new"'),
				search('Groups', 'displayName eq "Sales"'),
				allGroups,
				search('Users', 'externalId eq "E2" or externalId eq "E3" or externalId eq "E4"'),
			],
		},
		{
			name: 'the address too where the key is the External ID',
			intents: [upsert('E1', { key: { attribute: 'externalId', value: 'E1' }, resource: { userName: 'ann', externalId: 'E1' } })],
			asked: [search('Users', 'externalId eq "E1"'), search('Users', 'userName eq "ann"')],
		},
		...(
			[
				['an ID beside the address of another account', [list({ ...ann, id: uuid }), list()], webexId],
				['an ID beside an address that nobody has', [list(), list()], webexId],
			] as const
		).map(([name, answers, id]) => ({
			name,
			intents: [upsert('ann', { besides: { ids: [id] } })],
			answers,
			asked: [search('Users', 'userName eq "ann"'), search('Users', `id eq "${id}"`)],
		})),
		{
			name: 'an ID beside the name of who is removed',
			intents: [
				{ kind: 'delete', label, resourceType: 'Users', target: named('ann'), missing: 'reject', besides: { ids: [webexId] } },
				{
					kind: 'activation',
					label,
					resourceType: 'Users',
					target: named('ann'),
					active: false,
					missing: 'reject',
					besides: { ids: [uuid] },
				},
			],
			answers: [list({ ...ann, id: uuid }), list()],
			asked: [search('Users', 'userName eq "ann"'), search('Users', `id eq "${webexId}"`)],
		},
		...(
			[
				[
					'an address beside the External ID of who has another one',
					{ answers: [list({ ...ann, id: uuid, externalId: 'E1' })], missing: 'reject', asks: true },
				],
				[
					'an address beside an External ID that nobody has, where whoever is gone is as good',
					{ answers: [list(), list()], missing: 'ignore', asks: true },
				],
				['no address beside an External ID that nobody has, which is told', { answers: [list(), list()], missing: 'reject', asks: false }],
				[
					'no address that is that of the account',
					{ answers: [list({ ...bob, id: uuid, externalId: 'E1' })], missing: 'reject', asks: false },
				],
			] as const
		).map(([name, { answers, missing, asks }]) => ({
			name,
			intents: [
				{
					kind: 'delete',
					label,
					resourceType: 'Users',
					target: byExternalId('E1'),
					missing,
					besides: { names: [{ attribute: 'userName', value: 'Bob' }] },
				} as const,
			],
			answers: [...answers, list(bob)],
			asked: [
				search('Users', 'externalId eq "E1"'),
				...(answers.length > 1 ? [search('Users', unseen('externalId', 'E1'))] : []),
				...(asks ? [search('Users', 'userName eq "Bob"')] : []),
			],
		})),
		{
			name: 'no ID that is that of the account with the address',
			intents: [upsert('ann', { besides: { ids: [webexId] } })],
			answers: [list({ ...ann, id: webexId })],
			asked: [search('Users', 'userName eq "ann"')],
		},
		{
			name: 'members of no group that is unknown',
			intents: [member(team('Nobody'), named('ann')), member(team('Nobody'), id('u1'))],
			answers: [list(), list(), list(ann), list(ann)],
			asked: [search('Groups', 'displayName eq "Nobody"'), allGroups, search('Users', 'userName eq "ann"'), search('Users', 'id eq "u1"')],
		},
		{
			name: 'members of no group that is there twice',
			intents: [ofGroup(team('Sales'))],
			answers: [list(sales, { ...sales, id: 'G2' })],
			asked: [search('Groups', 'displayName eq "Sales"')],
		},
	])('$name', async ({ intents, known, answers = [list()], asked }) => {
		const ports = scriptedPorts(answers);
		await lookUp(intents, 'org', ports, known);
		expect(ports.asked).toStrictEqual(asked);
	});
});

const refused = failureOfAnswer('refused', { kind: 'answer', status: 400, body: undefined });
const forbidden = failureOfAnswer('forbidden', { kind: 'answer', status: 403, body: undefined });

describe('what is found', () => {
	it('is found by the name it was asked for; who was not asked for, or is not there, is told apart', async () => {
		const { directory } = await lookUp(
			[upsert('ANN'), upsert('bob'), upsert('cyd')],
			'org',
			scriptedPorts([list(bob, ann, { ...bob, id: 'B2' })]),
		);
		expect(['ann', 'Bob', 'cyd', 'dan'].map((name) => directory.find('Users', 'userName', name))).toStrictEqual([
			found(ann),
			{ kind: 'ambiguous', ids: ['B', 'B2'] },
			{ kind: 'absent' },
			notAsked,
		]);
	});

	it.each<{ name: string; listed: HttpResult; expected: Found }>([
		{
			name: 'with a character that nobody sees',
			listed: list({ id: 'G1', displayName: 'Sales\u200b' }),
			expected: found({ id: 'G1', displayName: 'Sales\u200b' }),
		},
		{
			name: 'with blanks around it',
			listed: list({ id: 'G1', DISPLAYNAME: '\u00a0sALES ' }),
			expected: found({ id: 'G1', DISPLAYNAME: '\u00a0sALES ' }),
		},
		{
			name: 'twice',
			listed: list({ id: 'G1', displayName: 'Sales\ufeff' }, { id: 'G2', displayName: ' Sales' }),
			expected: { kind: 'ambiguous', ids: ['G1', 'G2'] },
		},
		{
			name: 'with look-alikes, which is another name',
			listed: list({ id: 'G1', displayName: '\uff33ales' }),
			expected: { kind: 'absent' },
		},
		{
			name: 'with a character inside, which is another name',
			listed: list({ id: 'G1', displayName: 'Sa\u200bles' }),
			expected: { kind: 'absent' },
		},
		{ name: 'without an ID', listed: list({ displayName: 'Sales ' }), expected: { kind: 'absent' } },
		{ name: 'in a list that cannot be read', listed: answer(400), expected: { kind: 'absent' } },
	])('a group that no search finds, since Webex holds its name $name', async ({ listed, expected }) => {
		const { directory } = await lookUp([update('Groups', team('Sales'), owners)], 'org', scriptedPorts([list(), listed]));
		expect(directory.find('Groups', 'displayName', 'Sales')).toStrictEqual(expected);
	});

	it.each<{ name: string; read: HttpResult; count: number }>([
		{ name: 'all', read: members(501, ...Array.from({ length: 501 }, (_, index) => ({ value: `m${index}` }))), count: 501 },
		{ name: 'those that it shows where they cannot be read', read: answer(400), count: 500 },
		{ name: 'those that it shows where they do not add up', read: members(3), count: 500 },
	])('the members of a large group are $name', async ({ read, count }) => {
		const large = { ...sales, members: Array.from({ length: 500 }, (_, index) => ({ value: `m${index}` })) };
		const { directory } = await lookUp([update('Groups', team('Sales'), { members: [] })], 'org', scriptedPorts([list(large), read]));
		const held = directory.find('Groups', 'displayName', 'Sales');
		expect(held.kind === 'found' && (held.resource['members'] as readonly unknown[]).length).toBe(count);
	});

	it('a search that fails leaves its names out, and no others', async () => {
		const intents = [upsert('ann'), upsert('bob', { key: { attribute: 'externalId', value: 'E2' } }), ofGroup(team('Sales'))];
		const { directory } = await lookUp(intents, 'org', scriptedPorts([list(ann), answer(400), list()]));
		expect([
			directory.find('Users', 'userName', 'ann'),
			directory.find('Users', 'externalId', 'E2'),
			directory.find('Groups', 'displayName', 'Sales'),
		]).toStrictEqual([found(ann), refused, { kind: 'absent' }]);
	});

	it('what may not be read at all is not asked for again, and all the rest is unknown for that reason', async () => {
		const intents = [upsert('ann'), upsert('bob', { key: { attribute: 'externalId', value: 'E2' } }), ofGroup(team('Sales'))];
		const ports = scriptedPorts([list(ann), answer(403), list()]);
		const { directory } = await lookUp(intents, 'org', ports);
		expect([
			directory.find('Users', 'userName', 'ann'),
			directory.find('Users', 'externalId', 'E2'),
			directory.find('Groups', 'displayName', 'Sales'),
		]).toStrictEqual([found(ann), forbidden, forbidden]);
		expect(ports.asked).toHaveLength(2);
	});

	it('groups that are read one by one: there, not there, or unknown', async () => {
		const intents = ['G1', 'g2', 'g3'].map((groupId) => update('Groups', id(groupId), owners));
		const { directory } = await lookUp(intents, 'org', scriptedPorts([answer(200, sales), answer(404), answer(400)]));
		expect(['g1', 'G2', 'g3', 'g4'].map((groupId) => directory.find('Groups', 'id', groupId))).toStrictEqual([
			found(sales),
			{ kind: 'absent' },
			refused,
			notAsked,
		]);
	});

	it('what is known already is found beside what is asked for', async () => {
		const known: Answers = new Map([[questionKey('Users', 'userName'), new Map([['ann', [ann]]])]]);
		const { directory } = await lookUp(
			[upsert('ann'), member(team('Sales'), named('ann'))],
			'org',
			scriptedPorts([list(sales), members(0)]),
			known,
		);
		expect([directory.find('Users', 'userName', 'ANN'), directory.find('Groups', 'displayName', 'sales')]).toStrictEqual([
			found(ann),
			found(sales),
		]);
	});
});

describe('the members of a group', () => {
	it.each<{ name: string; answers: readonly HttpResult[]; expected: ReadonlyMap<string, string> | undefined }>([
		{ name: 'nobody', answers: [members(0)], expected: new Map() },
		{
			name: 'ids in one form with their types; none where none is said',
			answers: [
				members(
					5,
					{ value: 'A', type: 'User' },
					{ value: 'N', type: 'group' },
					{ value: 'b' },
					{ value: 'C', type: 7 },
					{ value: base64, type: 'user' },
				),
			],
			expected: new Map([
				['a', 'User'],
				['n', 'group'],
				['b', ''],
				['c', ''],
				[uuid, 'user'],
			]),
		},
		{ name: 'unknown where one has no id', answers: [members(2, { display: 'Ann' }, { value: 'b' })], expected: undefined },
		{ name: 'unknown where an id is no text', answers: [members(2, { value: 7 }, { value: 'b' })], expected: undefined },
		{ name: 'unknown where an id is none that may stand in a path', answers: [members(1, { value: '../Users' })], expected: undefined },
		{
			name: 'page after page',
			answers: [members(3, { value: 'a' }, { value: 'b' }), members(3, { value: 'c', type: 'group' })],
			expected: new Map([
				['a', ''],
				['b', ''],
				['c', 'group'],
			]),
		},
		{ name: 'unknown where a page is missing', answers: [members(3, { value: 'a' }), members(3)], expected: undefined },
		{ name: 'unknown where they cannot be read', answers: [answer(403)], expected: undefined },
		{ name: 'unknown where there is no such group', answers: [answer(404)], expected: undefined },
	])('$name', async ({ answers, expected }) => {
		const looked = await lookUp([ofGroup(id('G1'))], 'org', scriptedPorts(answers));
		expect(looked.membersOf('g1')).toStrictEqual(expected);
		expect(looked.membersOf('G1')).toStrictEqual(expected);
	});

	it.each<{ name: string; answers: readonly HttpResult[]; why: string }>([
		{
			name: 'Webex refuses the list',
			answers: [answer(400, { detail: 'No list.' })],
			why: '. Webex refused the lookup (400). Webex says: No list',
		},
		{
			name: 'there is no list of a group that is there',
			answers: [answer(404), answer(200, {})],
			why: '. Webex has no list of its members (404)',
		},
		{ name: 'nor can the group be read', answers: [answer(404), answer(400)], why: '. Webex refused the lookup (400)' },
		{ name: 'there is no such group', answers: [answer(404)], why: '' },
		{ name: 'a page is missing', answers: [members(3, { value: 'a' }), members(3)], why: '' },
	])('are unknown, and why: $name', async ({ answers, why }) => {
		expect((await lookUp([ofGroup(id('G1'))], 'org', scriptedPorts(answers))).whyUnread('g1')).toBe(why);
	});

	it('are those of each group; of a group that no item names nobody knows any', async () => {
		const intents = [ofGroup(id('G1')), ofGroup(id('G2')), ofGroup(id('G3'))];
		const looked = await lookUp(intents, 'org', scriptedPorts([members(1, { value: 'a' }), answer(400), members(1, { value: 'c' })]));
		expect(['G1', 'G2', 'G3', 'G4'].map(looked.membersOf)).toStrictEqual([
			new Map([['a', '']]),
			undefined,
			new Map([['c', '']]),
			undefined,
		]);
	});
});
