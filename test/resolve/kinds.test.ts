import type {
	ActivationIntent,
	CreateIntent,
	DecidedIntent,
	DeleteIntent,
	Intent,
	ManagerName,
	MemberIntent,
	TargetName,
	UpdateIntent,
	UpsertIntent,
} from '../../nodes/WebexScim/intents/intents';
import type { Outcome } from '../../nodes/WebexScim/plan/outcome';
import type { Operation } from '../../nodes/WebexScim/plan/step';
import { baseAfter } from '../../nodes/WebexScim/resolve/change';
import { createDirectory, questionKey } from '../../nodes/WebexScim/resolve/directory/directory';
import { asksOf, resolveIntent } from '../../nodes/WebexScim/resolve/kinds';
import { ownReferences } from '../../nodes/WebexScim/resolve/ownReferences';
import type { Resolution, Rows } from '../../nodes/WebexScim/resolve/resolution';
import type { JsonObject, JsonValue } from '../../nodes/WebexScim/scim/json';
import { baseOf } from '../../nodes/WebexScim/scim/patch/base';

const patchOp = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const label = 'item 3';
const named = (value: string): ManagerName => ({ kind: 'name', attribute: 'userName', value });
const team = (value: string): TargetName => ({ kind: 'name', attribute: 'displayName', value });
const id = (value: string) => ({ kind: 'id', id: value }) as const;

const create = (resource: JsonObject, more: Partial<CreateIntent> = {}): CreateIntent => ({
	kind: 'create',
	label,
	resourceType: 'Users',
	resource,
	existing: 'reject',
	...more,
});
const upsert = (value: string, title: string, more: Partial<UpsertIntent> = {}): UpsertIntent => ({
	kind: 'upsert',
	label,
	resourceType: 'Users',
	key: { attribute: 'userName', value },
	resource: { userName: value, title, userType: 'user' },
	wanted: { title },
	...more,
});
const update = (target: TargetName, wanted: JsonObject, more: Partial<UpdateIntent> = {}): UpdateIntent => ({
	kind: 'update',
	label,
	resourceType: 'Users',
	target,
	change: { kind: 'wanted', wanted },
	...more,
});
const deletion = (target: TargetName, more: Partial<DeleteIntent> = {}): DeleteIntent => ({
	kind: 'delete',
	label,
	resourceType: 'Users',
	target,
	missing: 'reject',
	...more,
});
const activation = (target: TargetName, active: boolean, more: Partial<ActivationIntent> = {}): ActivationIntent => ({
	kind: 'activation',
	label,
	resourceType: 'Users',
	target,
	active,
	missing: 'reject',
	...more,
});
const member = (group: TargetName, user: TargetName, change: MemberIntent['change'] = 'add'): MemberIntent => ({
	kind: 'member',
	label,
	group,
	member: user,
	change,
});

const noRows = (): Rows => ({
	created: { ids: new Map(), rows: new Map(), late: new Set() },
	claimed: new Map(),
	changed: new Map(),
	own: ownReferences([]),
	asked: new Map(),
});

const decided: Intent = {
	kind: 'decided',
	label,
	outcome: { kind: 'invalid', reason: 'badValue', detail: 'It is bad.' },
	named: { userName: 'ann' },
};
const operation: Intent = { kind: 'operation', label, method: 'DELETE', resourceType: 'Users', target: id('u1'), alias: 'x' };
const message = { schemas: [patchOp], Operations: [{ op: 'replace', value: { title: 'Chief' } }] };
const asMessage: Partial<UpdateIntent> = { change: { kind: 'patch', message: { ...message, emails: [{ value: 'x' }] } } };
const listed = { phoneNumbers: [{ type: 'work', value: '1' }] };

describe('what an item asks for before it can become an operation', () => {
	it.each<{ name: string; intent: Intent; asks: readonly (readonly [string, string, string])[] }>([
		{ name: 'one that is decided', intent: decided, asks: [] },
		{
			name: 'one that is decided, of a member list',
			intent: { ...(decided as DecidedIntent), group: team('Sales'), member: id('u1') },
			asks: [
				['Groups', 'displayName', 'Sales'],
				['Users', 'id', 'u1'],
			],
		},
		{ name: 'an operation', intent: operation, asks: [] },
		{ name: 'a create', intent: create({ userName: 'ann' }), asks: [] },
		{ name: 'a create that adopts', intent: create({ userName: 'ann' }, { existing: 'adopt' }), asks: [['Users', 'userName', 'ann']] },
		{
			name: 'a create with a manager',
			intent: create({ userName: 'ann' }, { manager: named('boss') }),
			asks: [['Users', 'userName', 'boss']],
		},
		{ name: 'an upsert', intent: upsert('ann', 'Nurse'), asks: [['Users', 'userName', 'ann']] },
		{
			name: 'an upsert of a group',
			intent: upsert('', '', { resourceType: 'Groups', key: { attribute: 'displayName', value: 'Sales' } }),
			asks: [['Groups', 'displayName', 'Sales']],
		},
		{
			name: 'an upsert with a manager',
			intent: upsert('ann', 'Nurse', { key: { attribute: 'externalId', value: 'E1' }, manager: named('boss') }),
			asks: [
				['Users', 'userName', 'boss'],
				['Users', 'externalId', 'E1'],
				['Users', 'userName', 'ann'],
			],
		},
		{ name: 'an update by name', intent: update(named('ann'), { title: 'Nurse' }), asks: [['Users', 'userName', 'ann']] },
		{ name: 'an update by name of lists', intent: update(named('ann'), listed), asks: [['Users', 'userName', 'ann']] },
		{ name: 'an update by ID', intent: update(id('u1'), { title: 'Nurse' }), asks: [] },
		{ name: 'an update by ID of lists, which has to be seen', intent: update(id('u1'), listed), asks: [['Users', 'id', 'u1']] },
		{
			name: 'an update by ID of a group, which has to be seen',
			intent: update(id('g1'), listed, { resourceType: 'Groups' }),
			asks: [['Groups', 'id', 'g1']],
		},
		{ name: 'an update by ID with a message', intent: update(id('u1'), {}, asMessage), asks: [] },
		{ name: 'an update by name with a message', intent: update(named('ann'), {}, asMessage), asks: [['Users', 'userName', 'ann']] },
		{
			name: 'an update with a manager',
			intent: update(named('ann'), { title: 'Nurse' }, { manager: named('boss') }),
			asks: [
				['Users', 'userName', 'boss'],
				['Users', 'userName', 'ann'],
			],
		},
		{ name: 'a deletion by name', intent: deletion(team('Sales'), { resourceType: 'Groups' }), asks: [['Groups', 'displayName', 'Sales']] },
		{ name: 'a deletion by ID', intent: deletion(id('u1')), asks: [] },
		{ name: 'a deactivation by name', intent: activation(named('ann'), false), asks: [['Users', 'userName', 'ann']] },
		{ name: 'a deactivation by ID', intent: activation(id('u1'), false), asks: [['Users', 'id', 'u1']] },
		{
			name: 'a membership by names',
			intent: member(team('Sales'), named('ann')),
			asks: [
				['Groups', 'displayName', 'Sales'],
				['Users', 'userName', 'ann'],
			],
		},
		{
			name: 'a membership by IDs, of which the member has to be seen',
			intent: member(id('g1'), id('u1'), 'remove'),
			asks: [['Users', 'id', 'u1']],
		},
	])('$name', ({ intent, asks }) => {
		const asked: (readonly [string, string, string])[] = [];
		asksOf(intent, (...question) => asked.push(question));
		expect(asked).toStrictEqual(asks);
	});
});

describe('what an item becomes', () => {
	const ann: JsonObject = { id: 'A', userName: 'ann', title: 'Nurse', active: true, phoneNumbers: [{ type: 'mobile', value: '2' }] };
	const idle: JsonObject = { id: 'I', userName: 'idle', Active: false };
	const users = new Map<string, readonly JsonObject[]>([
		['ann', [ann]],
		['idle', [idle]],
		['nobody', []],
		['two', [ann, idle]],
	]);
	const directory = createDirectory(
		new Map([
			[questionKey('Users', 'userName'), users],
			[
				questionKey('Users', 'id'),
				new Map<string, readonly JsonObject[]>([
					['a', [ann]],
					['z', []],
				]),
			],
			[
				questionKey('Groups', 'displayName'),
				new Map<string, readonly JsonObject[]>([
					['sales', [{ id: 'G', displayName: 'Sales' }]],
					['none', []],
				]),
			],
		]),
	);

	const resolve = (intent: Intent, emptyValues: 'ignore' | 'remove' = 'ignore'): Resolution => {
		return resolveIntent(intent, { directory, membersOf: () => undefined, emptyValues, unknownManager: 'reject' }, noRows(), 7);
	};

	const step = (method: Operation['method'], target: Operation['target'], data?: JsonObject, more: object = {}): Resolution => ({
		kind: 'operation',
		label,
		method,
		resourceType: 'Users',
		target,
		...(data === undefined ? {} : { data }),
		...more,
	});
	const made = { kind: 'new' } as const;
	const patch = (...Operations: readonly JsonObject[]): JsonObject => ({ schemas: [patchOp], Operations });
	const replace = (path: string, value: JsonValue): JsonObject => patch({ op: 'replace', path, value });
	const own = { isOwnForm: true } as const;
	/** What a PATCH is made of, so that it can be made anew. */
	const madeOf = (wanted: JsonObject, emptyValues: 'ignore' | 'remove' = 'ignore'): Partial<Operation> => ({
		...own,
		rebase: { wanted, current: ann, emptyValues },
	});
	/** Behind an earlier row on the user, of which it is not known what becomes of it. */
	const behind = (wanted: JsonObject): Partial<Operation> => ({ ...madeOf(wanted), read: ann });
	const done = (outcome: Outcome): Resolution => ({ kind: 'decided', label, outcome });
	const noManager = done({
		kind: 'invalid',
		reason: 'targetNotFound',
		detail: "No user in Webex matches 'Manager'. Correct it, or set the option 'Unknown Manager' to 'Leave Out'.",
	});
	const notFound = (field: string, remedy?: string, noun = field === 'Group' ? 'group' : 'user'): Resolution =>
		done({
			kind: 'invalid',
			reason: 'targetNotFound',
			detail: `No ${noun} in Webex matches '${field}'. ${remedy ?? `Check it, or create the ${noun} first.`}`,
		});
	const ambiguous = (field: string, noun = field === 'Group' ? 'group' : 'user'): Resolution =>
		done({
			kind: 'invalid',
			reason: 'targetAmbiguous',
			detail: `'${field}' matches more than one ${noun} in Webex. ${field.endsWith(' Name') ? 'Make it unique in Webex, or use Update, which takes the ID.' : 'Give the ID instead.'}`,
		});
	const unasked = (field: string): Resolution =>
		done({
			kind: 'notAttempted',
			reason: 'requestRefused',
			detail: `'${field}' could not be looked up in Webex. Run the row again.`,
		});

	it.each<{ name: string; intent: Intent; expected: Resolution }>([
		{
			name: 'a create, adopting',
			intent: create({ userName: 'ann' }, { existing: 'adopt' }),
			expected: done({ kind: 'applied', reason: 'adopted', resourceId: 'A' }),
		},
		{
			name: 'a create, adopting one who is not there',
			intent: create({ userName: 'nobody' }, { existing: 'adopt' }),
			expected: step('POST', made, { userName: 'nobody' }, { onConflict: { kind: 'adopt' } }),
		},
		{
			name: 'a create, adopting one who is there twice',
			intent: create({ userName: 'two' }, { existing: 'adopt' }),
			expected: ambiguous('User Name'),
		},
		{
			name: 'a create, adopting one who was not looked up',
			intent: create({ userName: 'eve' }, { existing: 'adopt' }),
			expected: step('POST', made, { userName: 'eve' }, { onConflict: { kind: 'adopt' } }),
		},
		{ name: 'a create, rejecting', intent: create({ userName: 'ann' }), expected: step('POST', made, { userName: 'ann' }) },
		{
			name: 'a create with a manager',
			intent: create({ userName: 'cyd' }, { manager: named('ann') }),
			expected: step('POST', made, { userName: 'cyd', [enterprise]: { manager: { value: 'A' } } }),
		},
		{
			name: 'a create whose manager is not there',
			intent: create({ userName: 'cyd' }, { manager: named('nobody') }),
			expected: noManager,
		},
		{
			name: 'an upsert of one who is not there',
			intent: upsert('nobody', 'Clerk'),
			expected: step(
				'POST',
				made,
				{ userName: 'nobody', title: 'Clerk', userType: 'user' },
				{ onConflict: { kind: 'update', wanted: { title: 'Clerk' }, emptyValues: 'ignore' } },
			),
		},
		{
			name: 'an upsert of one who differs',
			intent: upsert('Ann', 'Clerk'),
			expected: step('PATCH', id('A'), replace('title', 'Clerk'), madeOf({ title: 'Clerk' })),
		},
		{ name: 'an upsert of one who is so', intent: upsert('ann', 'Nurse'), expected: done({ kind: 'unchanged', resourceId: 'A' }) },
		{ name: 'an upsert of one who is there twice', intent: upsert('two', 'x'), expected: ambiguous('User Name') },
		{ name: 'an upsert of one who was not looked up', intent: upsert('eve', 'x'), expected: unasked('User Name') },
		{
			name: 'an upsert whose manager is there twice',
			intent: upsert('ann', 'x', { manager: named('two') }),
			expected: ambiguous('Manager'),
		},
		{
			name: 'an update by name',
			intent: update(named('ann'), { title: 'Clerk' }),
			expected: step('PATCH', id('A'), replace('title', 'Clerk'), madeOf({ title: 'Clerk' })),
		},
		{ name: 'an update by name of nobody', intent: update(named('nobody'), { title: 'x' }), expected: notFound('User') },
		{
			name: 'an update by ID that was not looked up',
			intent: update(id('B'), { title: 'x' }),
			expected: step('PATCH', id('B'), replace('title', 'x'), own),
		},
		{
			name: 'an update by ID of lists, merged with what is there',
			intent: update(id('A'), listed),
			expected: step(
				'PATCH',
				id('A'),
				replace('phoneNumbers', [
					{ type: 'mobile', value: '2' },
					{ type: 'work', value: '1' },
				]),
				madeOf(listed),
			),
		},
		{ name: 'an update by ID of lists, where nobody is there', intent: update(id('Z'), listed), expected: notFound('User') },
		{ name: 'an update by ID of lists that was not looked up', intent: update(id('B'), listed), expected: unasked('User') },
		{
			name: 'an update by name with a message',
			intent: update(named('ann'), {}, { change: { kind: 'patch', message } }),
			expected: step('PATCH', id('A'), message),
		},
		{
			name: 'an update whose manager was not looked up',
			intent: update(id('B'), { title: 'x' }, { manager: named('eve') }),
			expected: unasked('Manager'),
		},
		{ name: 'a deletion by name', intent: deletion(named('ann')), expected: step('DELETE', id('A')) },
		{
			name: 'a deletion of a group',
			intent: deletion(id('G'), { resourceType: 'Groups', missing: 'ignore' }),
			expected: { ...step('DELETE', id('G')), resourceType: 'Groups', ignoresMissing: true } as Resolution,
		},
		{
			name: 'a deletion of nobody',
			intent: deletion(named('nobody')),
			expected: notFound('User', "Check it, or set the option 'If Not Found' to 'Ignore'."),
		},
		{
			name: 'a deletion of nobody, which is as good',
			intent: deletion(named('nobody'), { missing: 'ignore' }),
			expected: done({ kind: 'unchanged', detail: 'Webex has no such user, so there is nothing to do.' }),
		},
		{ name: 'a deletion of one who is there twice', intent: deletion(named('two'), { missing: 'ignore' }), expected: ambiguous('User') },
		{ name: 'a deletion of one who was not looked up', intent: deletion(named('eve'), { missing: 'ignore' }), expected: unasked('User') },
		{ name: 'a deactivation', intent: activation(named('ann'), false), expected: step('PATCH', id('A'), replace('active', false), own) },
		{
			name: 'a deactivation of one who is inactive',
			intent: activation(named('idle'), false),
			expected: done({ kind: 'unchanged', resourceId: 'I' }),
		},
		{
			name: 'an activation of one who is inactive',
			intent: activation(named('idle'), true, { missing: 'ignore' }),
			expected: step('PATCH', id('I'), replace('active', true), { ...own, ignoresMissing: true }),
		},
		{
			name: 'an activation of one who is active',
			intent: activation(named('ann'), true),
			expected: done({ kind: 'unchanged', resourceId: 'A' }),
		},
		{
			name: 'a membership',
			intent: member(team('SALES'), named('ann'), 'remove'),
			expected: { kind: 'member', label, groupId: 'G', memberId: 'A', change: 'remove' },
		},
		{
			name: 'a membership by IDs',
			intent: member(id('H'), id('a')),
			expected: { kind: 'member', label, groupId: 'H', memberId: 'A', change: 'add' },
		},
		{ name: 'a membership in a group that is not there', intent: member(team('none'), named('ann')), expected: notFound('Group') },
		{ name: 'a membership of nobody', intent: member(id('H'), named('nobody')), expected: notFound('Member') },
		{ name: 'a membership of an ID that nobody has', intent: member(id('H'), id('Z')), expected: notFound('Member') },
		{ name: 'a membership of one who was not looked up', intent: member(id('H'), id('B')), expected: unasked('Member') },
	])('$name', ({ intent, expected }) => {
		expect(resolve(intent)).toStrictEqual(expected);
	});

	it.each<{ name: string; intent: Intent }>([
		{ name: 'what is decided', intent: decided },
		{ name: 'an operation', intent: operation },
	])('$name stays as it is', ({ intent }) => {
		expect(resolve(intent)).toBe(intent);
	});

	it.each<{ name: string; intent: Intent; ignored: Resolution; removed: Resolution }>([
		{
			name: 'an upsert',
			intent: upsert('ann', ''),
			ignored: done({ kind: 'unchanged', resourceId: 'A' }),
			removed: step('PATCH', id('A'), patch({ op: 'remove', path: 'title' }), madeOf({ title: '' }, 'remove')),
		},
		{
			name: 'an update',
			intent: update(id('B'), { title: '' }),
			ignored: done({ kind: 'unchanged', resourceId: 'B' }),
			removed: step('PATCH', id('B'), patch({ op: 'remove', path: 'title' }), own),
		},
	])('empty values of $name are left out, or remove', ({ intent, ignored, removed }) => {
		expect(resolve(intent, 'ignore')).toStrictEqual(ignored);
		expect(resolve(intent, 'remove')).toStrictEqual(removed);
	});

	describe('new users, where they are ignored', () => {
		it.each<{ name: string; intent: Intent; expected: Resolution }>([
			{
				name: 'one who is not there is left out',
				intent: upsert('nobody', 'Clerk'),
				expected: done({
					kind: 'unchanged',
					detail: "Webex does not have this user, and new ones are not created, since 'When New' is Ignore.",
				}),
			},
			{
				name: 'one who is there is changed',
				intent: upsert('ann', 'Clerk'),
				expected: step('PATCH', id('A'), replace('title', 'Clerk'), madeOf({ title: 'Clerk' })),
			},
			{ name: 'one who is there twice is told', intent: upsert('two', 'x'), expected: ambiguous('User Name') },
		])('$name', ({ intent, expected }) => {
			const lookups = {
				directory,
				membersOf: () => undefined,
				emptyValues: 'ignore',
				unknownManager: 'reject',
				whenNew: 'ignore',
			} as const;
			expect(resolveIntent(intent, lookups, noRows(), 7)).toStrictEqual(expected);
		});
	});

	describe('rows on one resource, one after the other', () => {
		const both = { title: 'Clerk', active: true };
		const ofMessage = (target: TargetName): UpdateIntent => update(target, {}, { change: { kind: 'patch', message } });

		it.each<{ name: string; intents: readonly Intent[]; expected: readonly Resolution[] }>([
			{
				name: 'a message that an earlier row sends already is shared',
				intents: [ofMessage(id('A')), ofMessage(id('a')), ofMessage(id('B'))],
				expected: [step('PATCH', id('A'), message), { kind: 'shared', index: 0 }, step('PATCH', id('B'), message)],
			},
			{
				name: 'a message behind another row',
				intents: [upsert('ann', 'Clerk'), ofMessage(named('ann'))],
				expected: [
					step('PATCH', id('A'), replace('title', 'Clerk'), madeOf({ title: 'Clerk' })),
					step('PATCH', id('A'), message, { read: ann }),
				],
			},
			{
				name: 'what a message makes true is not sent again',
				intents: [ofMessage(named('ann')), upsert('ann', 'Chief')],
				expected: [step('PATCH', id('A'), message), step('PATCH', id('A'), undefined, behind({ title: 'Chief' }))],
			},
			{
				name: 'after a message on a resource that was not looked up for it, all that a row wants is sent',
				intents: [ofMessage(id('A')), upsert('ann', 'Nurse')],
				expected: [step('PATCH', id('A'), message), step('PATCH', id('A'), replace('title', 'Nurse'), behind({ title: 'Nurse' }))],
			},
			{
				name: 'after a row that changes nothing, the resource is as it was read',
				intents: [upsert('ann', 'Nurse'), upsert('ann', 'Clerk', { wanted: both })],
				expected: [done({ kind: 'unchanged', resourceId: 'A' }), step('PATCH', id('A'), replace('title', 'Clerk'), madeOf(both))],
			},
			{
				name: 'what an earlier row makes true is not sent again, and stands for the row behind',
				intents: [upsert('ann', 'Clerk'), upsert('ann', '', { wanted: both }), upsert('ann', '', { wanted: { ...both, title: 'Chief' } })],
				expected: [
					step('PATCH', id('A'), replace('title', 'Clerk'), madeOf({ title: 'Clerk' })),
					step('PATCH', id('A'), undefined, behind(both)),
					step('PATCH', id('A'), replace('title', 'Chief'), behind({ ...both, title: 'Chief' })),
				],
			},
			{
				name: 'a user who has an External ID by an earlier row is not the user of another one',
				intents: ['E1', 'E2'].map((externalId) =>
					upsert('ann', 'Nurse', { resource: { userName: 'ann', externalId }, wanted: { externalId } }),
				),
				expected: [
					step('PATCH', id('A'), replace('externalId', 'E1'), madeOf({ externalId: 'E1' })),
					done({
						kind: 'invalid',
						reason: 'otherPerson',
						detail:
							'The user with this address has another External ID in Webex. Nothing was changed: correct the row, or change the External ID or user name there with Update and the user named By ID.',
					}),
				],
			},
		])('$name', ({ intents, expected }) => {
			const rows = noRows();
			const lookups = { directory, membersOf: () => undefined, emptyValues: 'ignore', unknownManager: 'reject' } as const;
			expect(intents.map((intent, index) => resolveIntent(intent, lookups, rows, index))).toStrictEqual(expected);
		});
	});

	it('a change is noted for the items behind it, with the place of its step', () => {
		const rows = noRows();
		resolveIntent(
			upsert('ann', 'Clerk'),
			{ directory, membersOf: () => undefined, emptyValues: 'ignore', unknownManager: 'reject' },
			rows,
			7,
		);
		const changed = rows.changed.get('Users a') ?? {};
		expect(baseAfter(changed)).toStrictEqual(baseOf({ ...ann, title: 'Clerk' }));
		expect(changed.last).toStrictEqual({ index: 7, wish: { title: 'Clerk' } });
	});
});
