import type {
	ActivationIntent,
	CreateIntent,
	DeleteIntent,
	Intent,
	ManagerName,
	TargetName,
	UpdateIntent,
	UpsertIntent,
} from '../../nodes/WebexScim/intents/intents';
import type { Operation, Step } from '../../nodes/WebexScim/plan/step';
import { createDirectory, questionKey, type Directory } from '../../nodes/WebexScim/resolve/directory/directory';
import { resolveIntents, type Resolved } from '../../nodes/WebexScim/resolve/resolve';
import type { JsonObject, JsonValue } from '../../nodes/WebexScim/scim/json';
import { finish } from '../../nodes/WebexScim/scim/work';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const patchOp = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

const ann: JsonObject = { id: 'A', userName: 'ann', title: 'Clerk', active: true };
const idle: JsonObject = { id: 'I', userName: 'idle', active: false };
const team: JsonObject = { id: 'G', displayName: 'team' };
const directory: Directory = createDirectory(
	new Map([
		[
			questionKey('Users', 'userName'),
			new Map<string, readonly JsonObject[]>([
				['ann', [ann]],
				['idle', [idle]],
				['new', []],
				['newer', []],
				['two', [ann, idle]],
			]),
		],
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
				['team', [team]],
				['crew', []],
			]),
		],
	]),
);

const named = (value: string): ManagerName => ({ kind: 'name', attribute: 'userName', value });
const id = (value: string): TargetName => ({ kind: 'id', id: value });
const byId = (value: string) => ({ kind: 'id', id: value }) as const;
const made = { kind: 'new' } as const;
const change = (...Operations: readonly JsonObject[]): JsonObject => ({ schemas: [patchOp], Operations });
const replaced = (path: string, value: JsonValue): JsonObject => change({ op: 'replace', path, value });
const titled = (title: string): JsonObject => replaced('title', title);
const own = { isOwnForm: true } as const;
/** What a PATCH is made of, so that it can be made anew. */
const madeOf = (wanted: JsonObject, emptyValues: 'ignore' | 'remove' = 'ignore'): object => ({
	...own,
	rebase: { wanted, current: ann, emptyValues },
});
/** Behind an earlier row on the user, of which it is not known what becomes of it. */
const behind = (wanted: JsonObject): object => ({ ...madeOf(wanted), read: ann });
const operation = (method: 'POST' | 'PATCH' | 'DELETE', target: object, data?: JsonObject, more: object = {}): Step =>
	({ kind: 'operation', label: 'item 0', method, resourceType: 'Users', target, ...(data === undefined ? {} : { data }), ...more }) as Step;
const decided = (outcome: object): Step => ({ kind: 'decided', label: 'item 0', outcome }) as Step;
const notFound = (field: string, remedy?: string, noun = field === 'Group' ? 'group' : 'user'): Step =>
	decided({
		kind: 'invalid',
		reason: 'targetNotFound',
		detail: `No ${noun} in Webex matches '${field}'. ${remedy ?? `Check it, or create the ${noun} first.`}`,
	});
const noManager = decided({
	kind: 'invalid',
	reason: 'targetNotFound',
	detail: "No user in Webex matches 'Manager'. Correct it, or set the option 'Unknown Manager' to 'Leave Out'.",
});
const ambiguous = (field: string, noun = field === 'Group' ? 'group' : 'user'): Step =>
	decided({
		kind: 'invalid',
		reason: 'targetAmbiguous',
		detail: `'${field}' matches more than one ${noun} in Webex. ${field.endsWith(' Name') ? 'Make it unique in Webex, or use Update, which takes the ID.' : 'Give the ID instead.'}`,
	});
const unasked = (field: string): Step =>
	decided({
		kind: 'notAttempted',
		reason: 'requestRefused',
		detail: `'${field}' could not be looked up in Webex. Run the row again.`,
	});

const create = (resource: JsonObject, more: Partial<CreateIntent> = {}): CreateIntent => ({
	kind: 'create',
	label: 'item 0',
	resourceType: 'Users',
	resource,
	existing: 'reject',
	...more,
});
const upsert = (name: string, wanted: JsonObject, more: Partial<UpsertIntent> = {}): UpsertIntent => ({
	kind: 'upsert',
	label: 'item 0',
	resourceType: 'Users',
	key: { attribute: 'userName', value: name },
	resource: { schemas: [core], userName: name, ...wanted },
	wanted: { userName: name, ...wanted },
	...more,
});
const update = (target: TargetName, wanted: JsonObject, more: Partial<UpdateIntent> = {}): UpdateIntent => ({
	kind: 'update',
	label: 'item 0',
	resourceType: 'Users',
	target,
	change: { kind: 'wanted', wanted },
	...more,
});
const removal = (target: TargetName, missing: DeleteIntent['missing'] = 'reject'): DeleteIntent => ({
	kind: 'delete',
	label: 'item 0',
	resourceType: 'Users',
	target,
	missing,
});
const activation = (active: boolean, target: TargetName, missing: ActivationIntent['missing'] = 'reject'): ActivationIntent => ({
	kind: 'activation',
	label: 'item 0',
	resourceType: 'Users',
	target,
	active,
	missing,
});

const hidden = (name: string): object => ({ alias: `user ${name}`, isAliasHidden: true });

function resolve(intents: readonly Intent[], emptyValues: 'ignore' | 'remove' = 'ignore'): Resolved {
	return finish(resolveIntents(intents, { directory, membersOf: () => undefined, emptyValues, unknownManager: 'reject' }));
}

/** Mutants that nothing can tell apart: what is asked of targets and indexes that are always there, and of a target by reference, which has no id. */
describe('what one item asks for', () => {
	it.each<{ name: string; intent: Intent; expected: Step }>([
		{
			name: 'an item that is decided',
			intent: { kind: 'decided', label: 'item 0', alias: 'a', outcome: { kind: 'unchanged' } },
			expected: { kind: 'decided', label: 'item 0', alias: 'a', outcome: { kind: 'unchanged' } },
		},
		{
			name: 'an operation as it is',
			intent: operation('DELETE', byId('A'), undefined, { alias: 'a' }) as Operation,
			expected: operation('DELETE', byId('A'), undefined, { alias: 'a' }),
		},
		{ name: 'a create', intent: create({ userName: 'New' }), expected: operation('POST', made, { userName: 'New' }) },
		{
			name: 'a create that adopts',
			intent: create({ userName: 'New' }, { existing: 'adopt' }),
			expected: operation('POST', made, { userName: 'New' }, { onConflict: { kind: 'adopt' } }),
		},
		{
			name: 'one whom a create adopts, whoever the manager is, who is not written',
			intent: create({ userName: 'Ann' }, { existing: 'adopt', manager: named('new') }),
			expected: decided({ kind: 'applied', reason: 'adopted', resourceId: 'A' }),
		},
		{ name: 'a create without a userName', intent: create({ title: 'x' }), expected: operation('POST', made, { title: 'x' }) },
		{
			name: 'a create of a group',
			intent: create({ displayName: 'crew', userName: 'new' }, { resourceType: 'Groups' }),
			expected: { ...operation('POST', made, { displayName: 'crew', userName: 'new' }), resourceType: 'Groups' } as Step,
		},
		{
			name: 'an upsert of one who is not there',
			intent: upsert('new', { title: 'x' }),
			expected: operation(
				'POST',
				made,
				{ schemas: [core], userName: 'new', title: 'x' },
				{ onConflict: { kind: 'update', wanted: { userName: 'new', title: 'x' }, emptyValues: 'ignore' } },
			),
		},
		{
			name: 'an upsert of one who differs',
			intent: upsert('ANN', { userName: 'ann', title: 'Chief' }),
			expected: operation('PATCH', byId('A'), titled('Chief'), madeOf({ userName: 'ann', title: 'Chief' })),
		},
		{
			name: 'an upsert of one who is so',
			intent: upsert('ann', { title: 'Clerk' }),
			expected: decided({ kind: 'unchanged', resourceId: 'A' }),
		},
		{ name: 'an upsert of one who is there twice', intent: upsert('two', {}), expected: ambiguous('User Name') },
		{ name: 'an upsert that was not looked up', intent: upsert('bob', {}), expected: unasked('User Name') },
		{
			name: 'an update by name',
			intent: update(named('ann'), { title: 'Chief' }),
			expected: operation('PATCH', byId('A'), titled('Chief'), madeOf({ title: 'Chief' })),
		},
		{
			name: 'an update by name of one who is so',
			intent: update(named('ann'), { title: 'Clerk' }),
			expected: decided({ kind: 'unchanged', resourceId: 'A' }),
		},
		{ name: 'an update by name of nobody', intent: update(named('new'), { title: 'x' }), expected: notFound('User') },
		{
			name: 'an update by id that was looked up',
			intent: update(id('a'), { title: 'Clerk' }),
			expected: decided({ kind: 'unchanged', resourceId: 'A' }),
		},
		{
			name: 'an update by id that was not looked up',
			intent: update(id('B'), { title: 'x' }),
			expected: operation('PATCH', byId('B'), titled('x'), own),
		},
		{
			name: 'an update by id of a list, where the resource is not there',
			intent: update(id('Z'), { emails: [{ type: 'work', value: 'x' }] }),
			expected: notFound('User'),
		},
		{
			name: 'an update by id of a list, where the look-up failed',
			intent: update(id('B'), { emails: [{ type: 'work', value: 'x' }] }),
			expected: unasked('User'),
		},
		{ name: 'an update by id with nothing in it', intent: update(id('B'), {}), expected: decided({ kind: 'unchanged', resourceId: 'B' }) },
		{
			name: 'a PATCH message by id',
			intent: update(id('B'), {}, { change: { kind: 'patch', message: titled('x') } }),
			expected: operation('PATCH', byId('B'), titled('x')),
		},
		{
			name: 'a PATCH message by name',
			intent: update(named('ann'), {}, { change: { kind: 'patch', message: titled('Clerk') } }),
			expected: operation('PATCH', byId('A'), titled('Clerk')),
		},
		{ name: 'a deletion by id', intent: removal(id('B')), expected: operation('DELETE', byId('B')) },
		{ name: 'a deletion by name', intent: removal(named('ann')), expected: operation('DELETE', byId('A')) },
		{
			name: 'a deletion of nobody',
			intent: removal(named('new')),
			expected: notFound('User', "Check it, or set the option 'If Not Found' to 'Ignore'."),
		},
		{
			name: 'a deletion of nobody, which is as good',
			intent: removal(named('new'), 'ignore'),
			expected: decided({ kind: 'unchanged', detail: 'Webex has no such user, so there is nothing to do.' }),
		},
		{
			name: 'a deletion by id where nobody is as good',
			intent: removal(id('B'), 'ignore'),
			expected: operation('DELETE', byId('B'), undefined, { ignoresMissing: true }),
		},
		{
			name: 'a deletion of one who is there twice, whatever is missing',
			intent: removal(named('two'), 'ignore'),
			expected: ambiguous('User'),
		},
		{
			name: 'a deactivation by id',
			intent: activation(false, id('B')),
			expected: operation('PATCH', byId('B'), replaced('active', false), own),
		},
		{
			name: 'a deactivation by name',
			intent: activation(false, named('ann'), 'ignore'),
			expected: operation('PATCH', byId('A'), replaced('active', false), { ...own, ignoresMissing: true }),
		},
		{
			name: 'a deactivation of one who is inactive',
			intent: activation(false, named('idle')),
			expected: decided({ kind: 'unchanged', resourceId: 'I' }),
		},
		{
			name: 'a reactivation by id',
			intent: activation(true, id('B')),
			expected: operation('PATCH', byId('B'), replaced('active', true), own),
		},
		{
			name: 'a reactivation of one who is inactive',
			intent: activation(true, named('idle')),
			expected: operation('PATCH', byId('I'), replaced('active', true), own),
		},
		{
			name: 'a reactivation of one who is active',
			intent: activation(true, named('ann')),
			expected: decided({ kind: 'unchanged', resourceId: 'A' }),
		},
		{ name: 'a reactivation of nobody', intent: activation(true, named('new')), expected: notFound('User', 'Check it.') },
		{ name: 'a deletion of one who is inactive', intent: removal(named('idle')), expected: operation('DELETE', byId('I')) },
	])('$name', ({ intent, expected }) => {
		expect(resolve([intent])).toStrictEqual({ steps: [expected], indexes: [0], extras: [], followUps: new Map(), contradictions: 0 });
	});
});

describe('empty values', () => {
	const without = (path: string): JsonObject => change({ op: 'remove', path });

	it.each<{ name: string; intent: Intent; ignored: Step; removed: Step }>([
		{
			name: 'in an upsert',
			intent: upsert('ann', { title: '' }),
			ignored: decided({ kind: 'unchanged', resourceId: 'A' }),
			removed: operation('PATCH', byId('A'), without('title'), madeOf({ userName: 'ann', title: '' }, 'remove')),
		},
		{
			name: 'in an update of what was not looked up',
			intent: update(id('B'), { title: '' }),
			ignored: decided({ kind: 'unchanged', resourceId: 'B' }),
			removed: operation('PATCH', byId('B'), without('title'), own),
		},
	])('$name are left out or remove', ({ intent, ignored, removed }) => {
		expect(resolve([intent], 'ignore').steps).toStrictEqual([ignored]);
		expect(resolve([intent], 'remove').steps).toStrictEqual([removed]);
	});

	it('that an earlier item removes share its fate', () => {
		const { steps, indexes } = resolve([upsert('ann', { title: '' }), upsert('ann', { title: '' })], 'remove');
		expect(steps).toStrictEqual([operation('PATCH', byId('A'), without('title'), madeOf({ userName: 'ann', title: '' }, 'remove'))]);
		expect(indexes).toStrictEqual([0, 0]);
	});
});

describe('managers', () => {
	const manager = (value: string): JsonObject => ({ [enterprise]: { manager: { value } } });

	it.each<{ name: string; intents: readonly Intent[]; expected: readonly Step[] }>([
		{
			name: 'who is there, by id',
			intents: [create({ userName: 'new' }, { manager: named('ANN') })],
			expected: [operation('POST', made, { userName: 'new', ...manager('A') })],
		},
		{ name: 'who is nowhere', intents: [create({ userName: 'new' }, { manager: named('newer') })], expected: [noManager] },
		{
			name: 'who is only a group of the run',
			intents: [create({ userName: 'newer' }, { resourceType: 'Groups' }), create({ userName: 'new' }, { manager: named('newer') })],
			expected: [{ ...operation('POST', made, { userName: 'newer' }), resourceType: 'Groups' } as Step, noManager],
		},
		{ name: 'who is there twice', intents: [create({ userName: 'new' }, { manager: named('two') })], expected: [ambiguous('Manager')] },
		{
			name: 'who is created in the same run, by reference, whichever comes first',
			intents: [create({ userName: 'new' }, { manager: named('NEWER') }), create({ userName: 'Newer' })],
			expected: [
				operation('POST', made, { userName: 'new', ...manager('bulkId:user newer') }),
				operation('POST', made, { userName: 'Newer' }, hidden('newer')),
			],
		},
		{
			name: 'who is there already is not the create that will be refused',
			intents: [create({ userName: 'ann' }), create({ userName: 'new' }, { manager: named('ann') })],
			expected: [operation('POST', made, { userName: 'ann' }), operation('POST', made, { userName: 'new', ...manager('A') })],
		},
		{
			name: 'of an update',
			intents: [update(id('B'), { title: 'x' }, { manager: named('ann') })],
			expected: [
				operation(
					'PATCH',
					byId('B'),
					change({ op: 'replace', path: 'title', value: 'x' }, { op: 'replace', path: `${enterprise}:manager`, value: { value: 'A' } }),
					own,
				),
			],
		},
		{
			name: 'of an upsert, in what is created and in what is wanted',
			intents: [upsert('new', { title: 'x' }, { manager: named('ann') })],
			expected: [
				operation(
					'POST',
					made,
					{ schemas: [core, enterprise], userName: 'new', title: 'x', ...manager('A') },
					{ onConflict: { kind: 'update', wanted: { userName: 'new', title: 'x', ...manager('A') }, emptyValues: 'ignore' } },
				),
			],
		},
		{
			name: 'beside other attributes of the extension, whatever its case',
			intents: [
				create(
					{ userName: 'new', schemas: ['old'], [enterprise.toUpperCase()]: { department: 'Sales', manager: 'old' } },
					{ manager: named('ann') },
				),
			],
			expected: [
				operation('POST', made, {
					schemas: [core, enterprise],
					userName: 'new',
					[enterprise]: { department: 'Sales', manager: { value: 'A' } },
				}),
			],
		},
		{
			name: 'in place of an extension that is no object',
			intents: [create({ userName: 'new', [enterprise]: 'x' }, { manager: named('ann') })],
			expected: [operation('POST', made, { userName: 'new', ...manager('A') })],
		},
	])('$name', ({ intents, expected }) => {
		expect(resolve(intents).steps).toStrictEqual(expected);
	});
});

describe('several items about one resource', () => {
	const at = (index: number, intent: UpsertIntent | UpdateIntent | CreateIntent): Intent => ({ ...intent, label: `item ${index}` });
	const labels = (steps: readonly Step[]): readonly string[] => steps.map(({ label }) => label);

	it('each changes what the ones before left', () => {
		const { steps, indexes } = resolve([
			at(0, upsert('ann', { title: 'Chief' })),
			at(1, update(id('A'), { title: 'Chief', nickName: 'A' })),
			at(2, upsert('ann', { title: 'Clerk' })),
		]);
		expect(steps).toStrictEqual([
			{ ...operation('PATCH', byId('A'), titled('Chief'), madeOf({ userName: 'ann', title: 'Chief' })), label: 'item 0' },
			{ ...operation('PATCH', byId('A'), replaced('nickName', 'A'), behind({ title: 'Chief', nickName: 'A' })), label: 'item 1' },
			{ ...operation('PATCH', byId('A'), titled('Clerk'), behind({ userName: 'ann', title: 'Clerk' })), label: 'item 2' },
		]);
		expect(indexes).toStrictEqual([0, 1, 2]);
	});

	it('one that asks for the same as the one before shares its fate; one that has nothing to change may have, once that one is settled', () => {
		const { steps, indexes } = resolve([
			at(0, upsert('ann', { title: 'Chief' })),
			at(1, upsert('ann', { title: 'Chief' })),
			at(2, upsert('ann', { active: true })),
		]);
		expect(steps).toStrictEqual([
			{ ...operation('PATCH', byId('A'), titled('Chief'), madeOf({ userName: 'ann', title: 'Chief' })), label: 'item 0' },
			{ ...operation('PATCH', byId('A'), undefined, behind({ userName: 'ann', active: true })), label: 'item 2' },
		]);
		expect(indexes).toStrictEqual([0, 0, 1]);
	});

	it('the first create of a user is the one that others refer to', () => {
		const { steps } = resolve([
			at(0, create({ userName: 'new' })),
			at(1, create({ userName: 'NEW' })),
			at(2, create({ userName: 'newer' }, { manager: named('new') })),
		]);
		expect(steps.map((given) => ('alias' in given ? given.alias : undefined))).toStrictEqual(['user new', undefined, undefined]);
		expect(labels(steps)).toStrictEqual(['item 0', 'item 1', 'item 2']);
	});

	it('an upsert of one who is there makes nobody to refer to', () => {
		const { steps } = resolve([
			at(0, upsert('ann', { title: 'Clerk' })),
			at(1, create({ userName: 'ann' })),
			at(2, create({ userName: 'new' }, { manager: named('ann') })),
		]);
		expect(steps.map((given) => ('alias' in given ? given.alias : undefined))).toStrictEqual([undefined, undefined, undefined]);
	});
});

describe('membership changes among other items', () => {
	const member = (index: number, group: TargetName, name: TargetName): Intent => ({
		kind: 'member',
		label: `item ${index}`,
		group,
		member: name,
		change: 'add',
	});
	const crew = (value: string): TargetName => ({ kind: 'name', attribute: 'displayName', value });
	const joining = (label: string, group: string, ...ids: readonly string[]): Step => ({
		kind: 'operation',
		label,
		method: 'PATCH',
		resourceType: 'Groups',
		target: byId(group),
		data: change({ op: 'add', path: 'members', value: ids.map((value) => ({ value, type: 'user' })) }),
		...own,
		note: 'Webex did not say who is in the group, so this may have been so already.',
	});

	it('come behind them, and each item finds its step', () => {
		const { steps, indexes, extras } = resolve([
			member(0, crew('team'), named('ann')),
			removal(id('B')),
			member(2, id('H'), named('idle')),
			member(3, id('G'), named('idle')),
			member(4, id('H'), id('a')),
		]);
		expect(steps).toStrictEqual([operation('DELETE', byId('B')), joining('item 0', 'G', 'A', 'I'), joining('item 2', 'H', 'I', 'A')]);
		expect(indexes).toStrictEqual([1, 0, 2, 1, 2]);
		expect(extras).toStrictEqual([]);
	});

	it.each<{ name: string; group: TargetName; member: TargetName; expected: Step }>([
		{ name: 'a group that is not there', group: crew('crew'), member: named('ann'), expected: notFound('Group') },
		{ name: 'a group that was not looked up', group: crew('gang'), member: named('ann'), expected: unasked('Group') },
		{ name: 'a member who is not there', group: id('G'), member: named('new'), expected: notFound('Member') },
		{ name: 'a member who is there twice', group: id('G'), member: named('two'), expected: ambiguous('Member') },
		{ name: 'a member whose id is not there', group: id('G'), member: id('Z'), expected: notFound('Member') },
	])('$name', ({ group, member: name, expected }) => {
		expect(resolve([member(0, group, name)])).toStrictEqual({
			steps: [expected],
			indexes: [0],
			extras: [],
			followUps: new Map(),
			contradictions: 0,
		});
	});
});
