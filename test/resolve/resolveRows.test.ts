import type { DecidedIntent, Intent, ManagerName, MemberIntent, TargetName, UpsertIntent } from '../../nodes/WebexScim/intents/intents';
import type { Step } from '../../nodes/WebexScim/plan/step';
import { resolveRows, type ResolvedRows, type RowSource, type Unresolved } from '../../nodes/WebexScim/resolve/resolveRows';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import type { HttpResult } from '../../nodes/WebexScim/webex/http';
import { answer, scriptedPorts } from '../webexRoom/ports';

const patchOp = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const scopeFilter = 'userName ew "@example.com"';
const scopePage = `/identity/scim/org/v2/Users?startIndex=1&count=100&filter=${encodeURIComponent(scopeFilter)}`;
const own = '/identity/scim/v2/Users/me';
const search = (resourceType: 'Users' | 'Groups', filter: string): string =>
	`/identity/scim/org/v2/${resourceType}?filter=${encodeURIComponent(filter)}&count=100`;
const membersIn = (groupId: string): string => `/identity/scim/org/v2/Groups/${groupId}/Members?startIndex=1&count=500`;

const list = (...resources: readonly JsonObject[]): HttpResult => answer(200, { totalResults: resources.length, Resources: resources });
const members = (...ids: readonly string[]): HttpResult =>
	answer(200, { memberSize: ids.length, members: ids.map((value) => ({ value })) });
const nobody = answer(404);

type Setting = Partial<Omit<RowSource, 'ports' | 'organizationId'>>;

async function resolve(
	intents: readonly Intent[],
	answers: readonly HttpResult[],
	setting: Setting,
): Promise<{ readonly resolved: ResolvedRows | Unresolved; readonly asked: readonly string[] }> {
	const ports = scriptedPorts(answers);
	const source: RowSource = {
		operation: 'sync',
		key: 'userName',
		emptyValues: 'ignore',
		scopeFilter,
		protect: '',
		whenMissing: 'deactivate',
		organizationId: 'org',
		ports,
		...setting,
	};
	return { resolved: await resolveRows(intents, source), asked: ports.asked };
}

const invalid = (index: number, more: Partial<DecidedIntent> = {}): DecidedIntent => ({
	kind: 'decided',
	label: `item ${index}`,
	outcome: { kind: 'invalid', reason: 'badValue', detail: `Item ${index}: It is bad.` },
	...more,
});
const asStep = (intent: DecidedIntent): Step => intent;
const operation = (label: string, method: 'POST' | 'PATCH' | 'DELETE', target: object, data?: JsonObject, more: object = {}): Step =>
	({ kind: 'operation', label, method, resourceType: 'Users', target, ...(data === undefined ? {} : { data }), ...more }) as Step;
const replace = (value: JsonObject): JsonObject => ({ schemas: [patchOp], Operations: [{ op: 'replace', value }] });
const unchanged = (label: string, resourceId: string): Step => ({ kind: 'decided', label, outcome: { kind: 'unchanged', resourceId } });

interface Scene {
	readonly name: string;
	readonly intents: readonly Intent[];
	readonly setting?: Setting;
	readonly answers: readonly HttpResult[];
	readonly asked: readonly string[];
	readonly steps: readonly Step[];
	readonly indexes: readonly number[];
	readonly extras?: readonly number[];
	readonly scopeSize?: number;
}

describe('a sync', () => {
	const line = (index: number, name: string, title: string, more: Partial<UpsertIntent> = {}): UpsertIntent => ({
		kind: 'upsert',
		label: `item ${index}`,
		resourceType: 'Users',
		key: { attribute: 'userName', value: `${name}@example.com` },
		resource: { userName: `${name}@example.com`, title, userType: 'user' },
		wanted: { title },
		...more,
	});
	const user = (id: string, name: string, title: string, more: JsonObject = {}): JsonObject => ({
		id,
		userName: `${name}@example.com`,
		title,
		...more,
	});
	const boss: ManagerName = { kind: 'name', attribute: 'userName', value: 'boss@example.org' };
	const ann = user('A', 'ann', 'Nurse');
	const bob = user('B', 'bob', 'Clerk');
	const cyd = user('C', 'cyd', 'Chief', { externalId: 'E3' });
	const removed = 'a user who is not in the list';
	const id = (value: string) => ({ kind: 'id', id: value });
	const deactivation = (value: string): Step =>
		operation(removed, 'PATCH', id(value), replace({ active: false }), { ignoresMissing: true });
	const creation = (index: number, name: string, title: string): Step =>
		operation(
			`item ${index}`,
			'POST',
			{ kind: 'new' },
			{ userName: `${name}@example.com`, title, userType: 'user' },
			{ onConflict: { kind: 'update', wanted: { title }, emptyValues: 'ignore' } },
		);

	it.each<Scene>([
		{
			name: 'creates, changes, leaves as it is, and removes behind all lines',
			intents: [line(0, 'ann', 'Chief'), line(1, 'BOB', 'Clerk'), line(2, 'dan', 'Nurse')],
			answers: [list(ann, bob, cyd), nobody],
			asked: [scopePage, own],
			steps: [
				operation('item 0', 'PATCH', id('A'), replace({ title: 'Chief' })),
				unchanged('item 1', 'B'),
				creation(2, 'dan', 'Nurse'),
				deactivation('C'),
			],
			indexes: [0, 1, 2],
			extras: [3],
			scopeSize: 3,
		},
		{
			name: 'removes several',
			intents: [line(0, 'bob', 'Clerk')],
			setting: { whenMissing: 'delete' },
			answers: [list(ann, bob, cyd), nobody],
			asked: [scopePage, own],
			steps: [
				unchanged('item 0', 'B'),
				operation(removed, 'DELETE', id('A'), undefined, { ignoresMissing: true }),
				operation(removed, 'DELETE', id('C'), undefined, { ignoresMissing: true }),
			],
			indexes: [0],
			extras: [1, 2],
			scopeSize: 3,
		},
		{
			name: 'keeps who is missing',
			intents: [line(0, 'bob', 'Clerk')],
			setting: { whenMissing: 'keep' },
			answers: [list(ann, bob), nobody],
			asked: [scopePage, own],
			steps: [unchanged('item 0', 'B')],
			indexes: [0],
			scopeSize: 2,
		},
		{
			name: 'keeps who is protected, and its own user',
			intents: [line(0, 'dan', 'Nurse')],
			setting: { protect: 'bob@example.com' },
			answers: [list(ann, bob, cyd), answer(200, ann)],
			asked: [scopePage, own],
			steps: [creation(0, 'dan', 'Nurse'), deactivation('C')],
			indexes: [0],
			extras: [1],
			scopeSize: 3,
		},
		{
			name: 'knows people by the key of the list',
			intents: [
				line(0, 'new', 'Chief', { key: { attribute: 'externalId', value: 'e3' } }),
				line(1, 'dan', 'x', { key: { attribute: 'externalId', value: 'E4' } }),
			],
			setting: { key: 'externalId' },
			answers: [list(bob, cyd, user('F', 'fay', 'x', { externalId: 'E6' })), nobody],
			asked: [scopePage, own],
			steps: [
				unchanged('item 0', 'C'),
				operation(
					'item 1',
					'POST',
					{ kind: 'new' },
					{ userName: 'dan@example.com', title: 'x', userType: 'user' },
					{ onConflict: { kind: 'update', wanted: { title: 'x' }, emptyValues: 'ignore' } },
				),
				deactivation('F'),
			],
			indexes: [0, 1],
			extras: [2],
			scopeSize: 3,
		},
		{
			name: 'looks managers up beside the scope where the key is another',
			intents: [line(0, 'cyd', 'Chief', { key: { attribute: 'externalId', value: 'E3' }, manager: boss })],
			setting: { key: 'externalId' },
			answers: [list(cyd), nobody, list({ id: 'BOSS', userName: 'boss@example.org' })],
			asked: [scopePage, own, search('Users', 'userName eq "boss@example.org"')],
			steps: [operation('item 0', 'PATCH', id('C'), replace({ [enterprise]: { manager: { value: 'BOSS' } } }))],
			indexes: [0],
			scopeSize: 1,
		},
		{
			name: 'a line that repeats another is invalid, and the first one counts',
			intents: [line(0, 'ann', 'Chief'), line(1, 'bob', 'Clerk'), line(2, 'ANN', 'Nurse')],
			answers: [list(ann, bob), nobody],
			asked: [scopePage, own],
			steps: [
				operation('item 0', 'PATCH', id('A'), replace({ title: 'Chief' })),
				unchanged('item 1', 'B'),
				{
					kind: 'decided',
					label: 'item 2',
					key: { attribute: 'userName', value: 'ANN@example.com' },
					outcome: {
						kind: 'invalid',
						reason: 'badValue',
						detail: "Item 2: 'userName' is the same as that of item 0. The list may name everybody once.",
					},
				} as Step,
			],
			indexes: [0, 1, 2],
			scopeSize: 2,
		},
		{
			name: 'a line that is invalid, but says whom it means, keeps him',
			intents: [invalid(0, { key: { attribute: 'userName', value: 'Ann@example.com' } }), line(1, 'bob', 'Clerk')],
			answers: [list(ann, bob, cyd), nobody],
			asked: [scopePage, own],
			steps: [
				asStep(invalid(0, { key: { attribute: 'userName', value: 'Ann@example.com' } })),
				unchanged('item 1', 'B'),
				deactivation('C'),
			],
			indexes: [0, 1],
			extras: [2],
			scopeSize: 3,
		},
		{
			name: 'a line that does not say whom it means keeps everybody, and each says why',
			intents: [line(0, 'bob', 'Clerk'), invalid(1)],
			answers: [list(ann, bob), nobody],
			asked: [scopePage, own],
			steps: [
				unchanged('item 0', 'B'),
				asStep(invalid(1)),
				{
					kind: 'decided',
					label: removed,
					outcome: {
						kind: 'notAttempted',
						reason: 'requestRefused',
						detail:
							'Item 1 does not say whom it means, so nobody counts as missing and nobody is removed. Mend that row, then run the sync again.',
					},
				},
			],
			indexes: [0, 1],
			extras: [2],
			scopeSize: 2,
		},
		{
			name: 'a scope that is not whole keeps everybody, and each says why',
			intents: [line(0, 'bob', 'Clerk')],
			answers: [list(ann, bob), answer(400)],
			asked: [scopePage, own],
			steps: [
				unchanged('item 0', 'B'),
				{
					kind: 'decided',
					label: removed,
					outcome: {
						kind: 'notAttempted',
						reason: 'requestRefused',
						detail: 'Webex did not give the scope in full, so nobody counts as missing and nobody is removed. Run the sync again.',
					},
				},
			],
			indexes: [0],
			extras: [1],
			scopeSize: 2,
		},
		{
			name: 'of a scope without anybody in it creates',
			intents: [line(0, 'ann', 'x'), line(1, 'bob', 'y')],
			answers: [list(), nobody],
			asked: [scopePage, own],
			steps: [creation(0, 'ann', 'x'), creation(1, 'bob', 'y')],
			indexes: [0, 1],
			scopeSize: 0,
		},
		{
			name: 'empties what the list leaves empty, where it shall',
			intents: [line(0, 'ann', '')],
			setting: { emptyValues: 'remove' },
			answers: [list(ann), nobody],
			asked: [scopePage, own],
			steps: [operation('item 0', 'PATCH', id('A'), { schemas: [patchOp], Operations: [{ op: 'remove', path: 'title' }] })],
			indexes: [0],
			scopeSize: 1,
		},
	])('$name', async ({ intents, setting = {}, answers, asked, steps, indexes, extras = [], scopeSize = 0 }) => {
		expect(await resolve(intents, answers, setting)).toStrictEqual({
			resolved: { kind: 'resolved', steps, indexes, extras, scopeSize, scopeFilter },
			asked,
		});
	});

	it.each<{ name: string; detail: string; answers: readonly HttpResult[] }>([
		{ name: 'a filter that Webex refuses', answers: [answer(400)], detail: 'Webex refused the look-up with status 400.' },
		{
			name: 'a login that is refused',
			answers: [{ kind: 'loginRefused', detail: 'The token has expired.' }],
			detail: 'The token has expired.',
		},
		{ name: 'an organization that is not there', answers: [answer(404)], detail: 'There is no such list.' },
	])('sends nothing with $name', async ({ detail, answers }) => {
		expect(await resolve([line(0, 'ann', 'x')], answers, {})).toStrictEqual({
			resolved: {
				kind: 'unresolved',
				message: 'Webex did not give the users of the scope',
				description: `${detail} Check 'Scope Filter' and the rights of the credential.`,
			},
			asked: [scopePage],
		});
	});

	it('sends and asks nothing without a scope', async () => {
		expect(await resolve([line(0, 'ann', 'x')], [], { scopeFilter: '' })).toStrictEqual({
			resolved: {
				kind: 'unresolved',
				message: "'Scope Filter' is empty",
				description: 'Say which Webex users the list speaks for, such as userName ew "@example.com". Nobody else is touched.',
			},
			asked: [],
		});
	});
});

const emptyList = (why: string): Unresolved => ({
	kind: 'unresolved',
	message: 'The wanted list is empty',
	description: `A sync needs at least one usable line; an empty list would mean that everybody is to go. Nothing was sent. Check the node before this one.${why}`,
});

describe.each<{ operation: RowSource['operation'] }>([{ operation: 'sync' }, { operation: 'syncMembers' }])(
	'a list for $operation',
	({ operation: synced }) => {
		const deletion: Intent = { kind: 'delete', label: 'item 0', resourceType: 'Users', target: { kind: 'id', id: 'A' }, missing: 'reject' };
		const silent: Intent = { kind: 'decided', label: 'item 0', outcome: { kind: 'unchanged', resourceId: 'A' } };

		it.each<{ name: string; intents: readonly Intent[]; why: string }>([
			{ name: 'is empty', intents: [], why: '' },
			{ name: 'has only lines that are invalid; the first says why', intents: [invalid(0), invalid(1)], why: ' Item 0: It is bad.' },
			{ name: 'has only lines of another kind', intents: [deletion], why: '' },
			{
				name: 'has lines of another kind before one that is invalid',
				intents: [deletion, invalid(1), invalid(2)],
				why: ' Item 1: It is bad.',
			},
			{ name: 'has a line that is decided without a word', intents: [silent, invalid(1)], why: '' },
		])('that $name sends and asks nothing, whatever the scope', async ({ intents, why }) => {
			expect(await resolve(intents, [], { operation: synced, scopeFilter: '' })).toStrictEqual({ resolved: emptyList(why), asked: [] });
		});
	},
);

describe('a sync of members', () => {
	const named = (value: string): ManagerName => ({ kind: 'name', attribute: 'userName', value });
	const team: TargetName = { kind: 'name', attribute: 'displayName', value: 'Sales' };
	const row = (index: number, group: TargetName, name: string): MemberIntent => ({
		kind: 'member',
		label: `item ${index}`,
		group,
		member: named(name),
		change: 'add',
	});
	const group = (value: string): TargetName => ({ kind: 'id', id: value });
	const people = list({ id: 'A', userName: 'ann' }, { id: 'B', userName: 'bob' });
	const patch = (label: string, groupId: string, add: readonly string[], remove: readonly string[]): Step => ({
		kind: 'operation',
		label,
		method: 'PATCH',
		resourceType: 'Groups',
		target: { kind: 'id', id: groupId },
		data: {
			schemas: [patchOp],
			Operations: [
				...(add.length === 0 ? [] : [{ op: 'add', path: 'members', value: add.map((value) => ({ value, type: 'user' })) }]),
				...remove.map((value) => ({ op: 'remove', path: `members[value eq "${value}"]` })),
			],
		},
	});
	const askedPeople = search('Users', 'userName eq "ann" or userName eq "bob"');
	const askedTeam = search('Groups', 'displayName eq "Sales"');

	it.each<Scene>([
		{
			name: 'adds who is listed and removes who is not, in each group',
			intents: [row(0, group('G1'), 'ann'), row(1, group('G2'), 'bob'), row(2, group('G1'), 'bob')],
			answers: [people, members('a', 'x'), members('y', 'z')],
			asked: [askedPeople, membersIn('G1'), membersIn('G2')],
			steps: [unchanged('item 0', 'G1'), patch('item 1', 'G2', ['B'], ['y', 'z']), patch('item 2', 'G1', ['B'], ['x'])],
			indexes: [0, 1, 2],
			extras: [2, 1, 1],
			scopeSize: 4,
		},
		{
			name: 'keeps everybody where a line is invalid',
			intents: [row(0, team, 'ann'), invalid(1), row(2, team, 'bob')],
			answers: [list({ id: 'G1', displayName: 'Sales' }), people, members('x')],
			asked: [askedTeam, askedPeople, membersIn('G1')],
			steps: [patch('item 0', 'G1', ['A', 'B'], []), asStep(invalid(1))],
			indexes: [0, 1, 0],
			scopeSize: 1,
		},
		{
			name: 'of groups that could not be read adds, and removes nobody',
			intents: [row(0, group('G1'), 'ann'), row(1, group('G2'), 'bob')],
			answers: [people, answer(403), members('b')],
			asked: [askedPeople, membersIn('G1'), membersIn('G2')],
			steps: [patch('item 0', 'G1', ['A'], []), unchanged('item 1', 'G2')],
			indexes: [0, 1],
			scopeSize: 1,
		},
	])('$name', async ({ intents, answers, asked, steps, indexes, extras = [], scopeSize = 0 }) => {
		const { resolved, asked: paths } = await resolve(intents, answers, { operation: 'syncMembers', scopeFilter: '' });
		expect({ resolved, asked: paths }).toStrictEqual({ resolved: { kind: 'resolved', steps, indexes, extras, scopeSize }, asked });
	});
});

describe('any other operation', () => {
	it.each<RowSource['operation']>(['changeMembers', 'create', 'deactivate', 'delete', 'reactivate', 'run', 'update', 'upsert'])(
		'%s: each item for itself, without a scope',
		async (name) => {
			const intents: readonly Intent[] = [
				{
					kind: 'delete',
					label: 'item 0',
					resourceType: 'Users',
					target: { kind: 'name', attribute: 'userName', value: 'ann' },
					missing: 'reject',
				},
				invalid(1),
				{
					kind: 'update',
					label: 'item 2',
					resourceType: 'Users',
					target: { kind: 'id', id: 'B' },
					change: { kind: 'wanted', wanted: { title: '' } },
				},
			];
			expect(await resolve(intents, [list({ id: 'A', userName: 'ann' })], { operation: name, emptyValues: 'remove' })).toStrictEqual({
				resolved: {
					kind: 'resolved',
					steps: [
						operation('item 0', 'DELETE', { kind: 'id', id: 'A' }),
						asStep(invalid(1)),
						operation('item 2', 'PATCH', { kind: 'id', id: 'B' }, { schemas: [patchOp], Operations: [{ op: 'remove', path: 'title' }] }),
					],
					indexes: [0, 1, 2],
					extras: [],
				},
				asked: [search('Users', 'userName eq "ann"')],
			});
		},
	);

	it('no items: nothing is asked, and nothing is sent', async () => {
		expect(await resolve([], [], { operation: 'create' })).toStrictEqual({
			resolved: { kind: 'resolved', steps: [], indexes: [], extras: [] },
			asked: [],
		});
	});
});
