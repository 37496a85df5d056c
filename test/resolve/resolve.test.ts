import { createDirectory, questionKey, type Directory } from '../../nodes/WebexScim/resolve/directory';
import type { CreateIntent, Intent, ManagerName, RemoveIntent, TargetName, UpdateIntent, UpsertIntent } from '../../nodes/WebexScim/intents/intents';
import type { Step } from '../../nodes/WebexScim/plan/plan';
import { resolveIntents } from '../../nodes/WebexScim/resolve/resolve';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';

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
		[questionKey('Users', 'id'), new Map<string, readonly JsonObject[]>([['a', [ann]], ['z', []]])],
		[questionKey('Groups', 'displayName'), new Map<string, readonly JsonObject[]>([['team', [team]], ['crew', []]])],
	]),
);

const named = (value: string): ManagerName => ({ kind: 'name', attribute: 'userName', value });
const id = (value: string): TargetName => ({ kind: 'id', id: value });
const byId = (value: string) => ({ kind: 'id', id: value }) as const;
const made = { kind: 'new' } as const;
const change = (...Operations: readonly JsonObject[]): JsonObject => ({ schemas: [patchOp], Operations });
const titled = (title: string): JsonObject => change({ op: 'replace', value: { title } });
const spec = (method: 'POST' | 'PATCH' | 'DELETE', target: object, data?: JsonObject, more: object = {}): Step =>
	({ label: 'item 0', method, resourceType: 'Users', target, ...(data === undefined ? {} : { data }), ...more }) as Step;
const settled = (outcome: object): Step => ({ label: 'item 0', outcome }) as Step;
const notFound = (field: string): Step =>
	settled({ kind: 'invalid', reason: 'targetNotFound', detail: `Item 0: '${field}' is nothing that Webex has under that name. Check the name, or create it first.` });
const ambiguous = (field: string): Step => settled({ kind: 'invalid', reason: 'targetAmbiguous', detail: `Item 0: '${field}' fits more than one in Webex. Name it by its ID.` });
const unasked = (field: string): Step => settled({ kind: 'notAttempted', reason: 'requestRefused', detail: `Item 0: '${field}' could not be looked up in Webex. Run the row again.` });

const create = (resource: JsonObject, more: Partial<CreateIntent> = {}): CreateIntent => ({ kind: 'create', label: 'item 0', resourceType: 'Users', resource, existing: 'reject', ...more });
const upsert = (name: string, wanted: JsonObject, more: Partial<UpsertIntent> = {}): UpsertIntent => ({
	kind: 'upsert',
	label: 'item 0',
	resourceType: 'Users',
	key: { attribute: 'userName', value: name },
	resource: { schemas: [core], userName: name, ...wanted },
	wanted: { userName: name, ...wanted },
	...more,
});
const update = (target: TargetName, wanted: JsonObject, more: Partial<UpdateIntent> = {}): UpdateIntent => ({ kind: 'update', label: 'item 0', resourceType: 'Users', target, change: { kind: 'wanted', wanted }, ...more });
const removal = (kind: 'delete' | 'deactivate', target: TargetName, missing: RemoveIntent['missing'] = 'reject'): RemoveIntent => ({ kind, label: 'item 0', resourceType: 'Users', target, missing });

const hidden = (name: string): object => ({ alias: `user ${name}`, isAliasHidden: true });

function resolve(intents: readonly Intent[], emptyValues: 'ignore' | 'remove' = 'ignore'): { readonly specs: readonly Step[]; readonly places: readonly number[]; readonly extras: readonly number[] } {
	return resolveIntents(intents, { directory, membersOf: () => undefined, emptyValues });
}

/** Mutants that nothing can tell apart: what is asked of targets and places that are always there, and of a target by reference, which has no id. */
describe('what one item asks for', () => {
	it.each<{ name: string; intent: Intent; expected: Step }>([
		{ name: 'an item that is settled', intent: { kind: 'settled', label: 'item 0', outcome: { kind: 'unchanged' } }, expected: { kind: 'settled', label: 'item 0', outcome: { kind: 'unchanged' } } as Step },
		{ name: 'an operation as it is', intent: { kind: 'operation', spec: spec('DELETE', byId('A')) as never }, expected: spec('DELETE', byId('A')) },
		{ name: 'a create', intent: create({ userName: 'New' }), expected: spec('POST', made, { userName: 'New' }) },
		{ name: 'a create that adopts', intent: create({ userName: 'New' }, { existing: 'adopt' }), expected: spec('POST', made, { userName: 'New' }, { onConflict: { kind: 'adopt' } }) },
		{ name: 'a create without a userName', intent: create({ title: 'x' }), expected: spec('POST', made, { title: 'x' }) },
		{ name: 'a create of a group', intent: create({ displayName: 'crew', userName: 'new' }, { resourceType: 'Groups' }), expected: { ...spec('POST', made, { displayName: 'crew', userName: 'new' }), resourceType: 'Groups' } as Step },
		{ name: 'an upsert of one who is not there', intent: upsert('new', { title: 'x' }), expected: spec('POST', made, { schemas: [core], userName: 'new', title: 'x' }, { onConflict: { kind: 'update', wanted: { userName: 'new', title: 'x' }, emptyValues: 'ignore' } }) },
		{ name: 'an upsert of one who differs', intent: upsert('ANN', { userName: 'ann', title: 'Chief' }), expected: spec('PATCH', byId('A'), titled('Chief')) },
		{ name: 'an upsert of one who is so', intent: upsert('ann', { title: 'Clerk' }), expected: settled({ kind: 'unchanged', resourceId: 'A' }) },
		{ name: 'an upsert of one who is there twice', intent: upsert('two', {}), expected: ambiguous('userName') },
		{ name: 'an upsert that was not looked up', intent: upsert('bob', {}), expected: unasked('userName') },
		{ name: 'an update by name', intent: update(named('ann'), { title: 'Chief' }), expected: spec('PATCH', byId('A'), titled('Chief')) },
		{ name: 'an update by name of one who is so', intent: update(named('ann'), { title: 'Clerk' }), expected: settled({ kind: 'unchanged', resourceId: 'A' }) },
		{ name: 'an update by name of nobody', intent: update(named('new'), { title: 'x' }), expected: notFound('target') },
		{ name: 'an update by id that was looked up', intent: update(id('a'), { title: 'Clerk' }), expected: settled({ kind: 'unchanged', resourceId: 'A' }) },
		{ name: 'an update by id that was not looked up', intent: update(id('B'), { title: 'x' }), expected: spec('PATCH', byId('B'), titled('x')) },
		{ name: 'an update by id of a list, where the resource is not there', intent: update(id('Z'), { emails: [{ type: 'work', value: 'x' }] }), expected: notFound('target') },
		{ name: 'an update by id of a list, where the look-up failed', intent: update(id('B'), { emails: [{ type: 'work', value: 'x' }] }), expected: unasked('target') },
		{ name: 'an update by id with nothing in it', intent: update(id('B'), {}), expected: settled({ kind: 'unchanged', resourceId: 'B' }) },
		{ name: 'an update by reference', intent: update({ kind: 'reference', alias: 'a' }, { title: 'x' }), expected: spec('PATCH', { kind: 'reference', alias: 'a' }, titled('x')) },
		{ name: 'an update by reference with nothing in it', intent: update({ kind: 'reference', alias: 'a' }, {}), expected: settled({ kind: 'unchanged' }) },
		{ name: 'a PATCH message by id', intent: update(id('B'), {}, { change: { kind: 'patch', message: titled('x') } }), expected: spec('PATCH', byId('B'), titled('x')) },
		{ name: 'a PATCH message by name', intent: update(named('ann'), {}, { change: { kind: 'patch', message: titled('Clerk') } }), expected: spec('PATCH', byId('A'), titled('Clerk')) },
		{ name: 'a deletion by id', intent: removal('delete', id('B')), expected: spec('DELETE', byId('B')) },
		{ name: 'a deletion by name', intent: removal('delete', named('ann')), expected: spec('DELETE', byId('A')) },
		{ name: 'a deletion by reference', intent: removal('delete', { kind: 'reference', alias: 'a' }), expected: spec('DELETE', { kind: 'reference', alias: 'a' }) },
		{ name: 'a deletion of nobody', intent: removal('delete', named('new')), expected: notFound('target') },
		{ name: 'a deletion of nobody, which is as good', intent: removal('delete', named('new'), 'ignore'), expected: settled({ kind: 'unchanged', detail: 'There is none of that name, so there is nothing to remove.' }) },
		{ name: 'a deletion by id where nobody is as good', intent: removal('delete', id('B'), 'ignore'), expected: spec('DELETE', byId('B'), undefined, { ignoresMissing: true }) },
		{ name: 'a deletion of one who is there twice, whatever is missing', intent: removal('delete', named('two'), 'ignore'), expected: ambiguous('target') },
		{ name: 'a deactivation by id', intent: removal('deactivate', id('B')), expected: spec('PATCH', byId('B'), change({ op: 'replace', value: { active: false } })) },
		{ name: 'a deactivation by name', intent: removal('deactivate', named('ann'), 'ignore'), expected: spec('PATCH', byId('A'), change({ op: 'replace', value: { active: false } }), { ignoresMissing: true }) },
		{ name: 'a deactivation of one who is inactive', intent: removal('deactivate', named('idle')), expected: settled({ kind: 'unchanged', resourceId: 'I' }) },
		{ name: 'a deletion of one who is inactive', intent: removal('delete', named('idle')), expected: spec('DELETE', byId('I')) },
	])('$name', ({ intent, expected }) => {
		expect(resolve([intent])).toStrictEqual({ specs: [expected], places: [0], extras: [] });
	});
});

describe('empty values', () => {
	const removal = (path: string): JsonObject => change({ op: 'remove', path });

	it.each<{ name: string; intent: Intent; ignored: Step; removed: Step }>([
		{ name: 'in an upsert', intent: upsert('ann', { title: '' }), ignored: settled({ kind: 'unchanged', resourceId: 'A' }), removed: spec('PATCH', byId('A'), removal('title')) },
		{ name: 'in an update of what was not looked up', intent: update(id('B'), { title: '' }), ignored: settled({ kind: 'unchanged', resourceId: 'B' }), removed: spec('PATCH', byId('B'), removal('title')) },
	])('$name are left out or remove', ({ intent, ignored, removed }) => {
		expect(resolve([intent], 'ignore').specs).toStrictEqual([ignored]);
		expect(resolve([intent], 'remove').specs).toStrictEqual([removed]);
	});

	it('that an earlier item removes share its fate', () => {
		const { specs, places } = resolve([upsert('ann', { title: '' }), upsert('ann', { title: '' })], 'remove');
		expect(specs).toStrictEqual([spec('PATCH', byId('A'), removal('title'))]);
		expect(places).toStrictEqual([0, 0]);
	});
});

describe('managers', () => {
	const manager = (value: string): JsonObject => ({ [enterprise]: { manager: { value } } });

	it.each<{ name: string; intents: readonly Intent[]; expected: readonly Step[] }>([
		{ name: 'who is there, by id', intents: [create({ userName: 'new' }, { manager: named('ANN') })], expected: [spec('POST', made, { userName: 'new', ...manager('A') })] },
		{ name: 'who is nowhere', intents: [create({ userName: 'new' }, { manager: named('newer') })], expected: [notFound('manager')] },
		{
			name: 'who is only a group of the run',
			intents: [create({ userName: 'newer' }, { resourceType: 'Groups' }), create({ userName: 'new' }, { manager: named('newer') })],
			expected: [{ ...spec('POST', made, { userName: 'newer' }), resourceType: 'Groups' } as Step, notFound('manager')],
		},
		{ name: 'who is there twice', intents: [create({ userName: 'new' }, { manager: named('two') })], expected: [ambiguous('manager')] },
		{
			name: 'who is created in the same run, by reference, whichever comes first',
			intents: [create({ userName: 'new' }, { manager: named('NEWER') }), create({ userName: 'Newer' })],
			expected: [spec('POST', made, { userName: 'new', ...manager('bulkId:user newer') }), spec('POST', made, { userName: 'Newer' }, hidden('newer'))],
		},
		{
			name: 'who is there already is not the create that will be refused',
			intents: [create({ userName: 'ann' }), create({ userName: 'new' }, { manager: named('ann') })],
			expected: [spec('POST', made, { userName: 'ann' }, hidden('ann')), spec('POST', made, { userName: 'new', ...manager('A') })],
		},
		{ name: 'of an update', intents: [update(id('B'), { title: 'x' }, { manager: named('ann') })], expected: [spec('PATCH', byId('B'), change({ op: 'replace', value: { title: 'x', ...manager('A') } }))] },
		{
			name: 'of an upsert, in what is created and in what is wanted',
			intents: [upsert('new', { title: 'x' }, { manager: named('ann') })],
			expected: [
				spec('POST', made, { schemas: [core, enterprise], userName: 'new', title: 'x', ...manager('A') }, { onConflict: { kind: 'update', wanted: { userName: 'new', title: 'x', ...manager('A') }, emptyValues: 'ignore' } }),
			],
		},
		{
			name: 'beside other attributes of the extension, whatever its case',
			intents: [create({ userName: 'new', schemas: ['old'], [enterprise.toUpperCase()]: { department: 'Sales', manager: 'old' } }, { manager: named('ann') })],
			expected: [spec('POST', made, { schemas: [core, enterprise], userName: 'new', [enterprise]: { department: 'Sales', manager: { value: 'A' } } })],
		},
		{
			name: 'in place of an extension that is no object',
			intents: [create({ userName: 'new', [enterprise]: 'x' }, { manager: named('ann') })],
			expected: [spec('POST', made, { userName: 'new', ...manager('A') })],
		},
	])('$name', ({ intents, expected }) => {
		expect(resolve(intents).specs).toStrictEqual(expected);
	});
});

describe('several items about one resource', () => {
	const at = (index: number, intent: UpsertIntent | UpdateIntent | CreateIntent): Intent => ({ ...intent, label: `item ${index}` });
	const labels = (specs: readonly Step[]): readonly string[] => specs.map(({ label }) => label);

	it('each changes what the ones before left', () => {
		const { specs, places } = resolve([at(0, upsert('ann', { title: 'Chief' })), at(1, update(id('A'), { title: 'Chief', nickName: 'A' })), at(2, upsert('ann', { title: 'Clerk' }))]);
		expect(specs).toStrictEqual([
			{ ...spec('PATCH', byId('A'), titled('Chief')), label: 'item 0' },
			{ ...spec('PATCH', byId('A'), change({ op: 'replace', value: { nickName: 'A' } })), label: 'item 1' },
			{ ...spec('PATCH', byId('A'), titled('Clerk')), label: 'item 2' },
		]);
		expect(places).toStrictEqual([0, 1, 2]);
	});

	it('one that adds nothing to an earlier one shares its fate; one that asked for nothing from the start does not', () => {
		const { specs, places } = resolve([at(0, upsert('ann', { title: 'Chief' })), at(1, upsert('ann', { title: 'Chief' })), at(2, upsert('ann', { active: true }))]);
		expect(specs).toStrictEqual([
			{ ...spec('PATCH', byId('A'), titled('Chief')), label: 'item 0' },
			{ label: 'item 2', outcome: { kind: 'unchanged', resourceId: 'A' } },
		]);
		expect(places).toStrictEqual([0, 0, 1]);
	});

	it('the first create of a user is the one that others refer to', () => {
		const { specs } = resolve([at(0, create({ userName: 'new' })), at(1, create({ userName: 'NEW' })), at(2, create({ userName: 'newer' }, { manager: named('new') }))]);
		expect(specs.map((given) => ('alias' in given ? given.alias : undefined))).toStrictEqual(['user new', undefined, undefined]);
		expect(labels(specs)).toStrictEqual(['item 0', 'item 1', 'item 2']);
	});

	it('an upsert of one who is there makes nobody to refer to', () => {
		const { specs } = resolve([at(0, upsert('ann', { title: 'Clerk' })), at(1, create({ userName: 'ann' })), at(2, create({ userName: 'new' }, { manager: named('ann') }))]);
		expect(specs.map((given) => ('alias' in given ? given.alias : undefined))).toStrictEqual([undefined, 'user ann', undefined]);
	});
});

describe('membership changes among other items', () => {
	const member = (index: number, group: TargetName, name: TargetName): Intent => ({ kind: 'member', label: `item ${index}`, group, member: name, change: 'add' });
	const crew = (value: string): TargetName => ({ kind: 'name', attribute: 'displayName', value });
	const joining = (label: string, group: string, ...ids: readonly string[]): Step => ({
		label,
		method: 'PATCH',
		resourceType: 'Groups',
		target: byId(group),
		data: change({ op: 'add', path: 'members', value: ids.map((value) => ({ value, type: 'user' })) }),
	});

	it('come behind them, and each item finds its place', () => {
		const { specs, places, extras } = resolve([
			member(0, crew('team'), named('ann')),
			removal('delete', id('B')),
			member(2, id('H'), named('idle')),
			member(3, id('G'), named('idle')),
			member(4, id('H'), id('a')),
		]);
		expect(specs).toStrictEqual([spec('DELETE', byId('B')), joining('item 0', 'G', 'A', 'I'), joining('item 2', 'H', 'I', 'A')]);
		expect(places).toStrictEqual([1, 0, 2, 1, 2]);
		expect(extras).toStrictEqual([]);
	});

	it.each<{ name: string; group: TargetName; member: TargetName; expected: Step }>([
		{ name: 'a group that is not there', group: crew('crew'), member: named('ann'), expected: notFound('group') },
		{ name: 'a group that was not looked up', group: crew('gang'), member: named('ann'), expected: unasked('group') },
		{ name: 'a member who is not there', group: id('G'), member: named('new'), expected: notFound('member') },
		{ name: 'a member who is there twice', group: id('G'), member: named('two'), expected: ambiguous('member') },
		{ name: 'a member whose id is not there', group: id('G'), member: id('Z'), expected: notFound('member') },
		{ name: 'a group by reference', group: { kind: 'reference', alias: 'a' }, member: named('ann'), expected: notFound('group') },
	])('$name', ({ group, member: name, expected }) => {
		expect(resolve([member(0, group, name)])).toStrictEqual({ specs: [expected], places: [0], extras: [] });
	});
});
