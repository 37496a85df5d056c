import type { ActivationIntent, DeleteIntent, Intent, TargetName } from '../../nodes/WebexScim/intents/intents';
import { createDirectory, questionKey } from '../../nodes/WebexScim/resolve/directory/directory';
import { resolveIntents } from '../../nodes/WebexScim/resolve/resolve';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import { finish } from '../../nodes/WebexScim/scim/work';
import { ownId } from './fakeWebex';

const base64 = Buffer.from(`ciscospark://us/PEOPLE/${ownId}`).toString('base64');
const sue: JsonObject = { id: 'S', userName: 'sue', title: 'x', active: false };
const kim: JsonObject = { id: ownId, userName: 'kim', active: true };
const directory = createDirectory(
	new Map([
		[
			questionKey('Users', 'userName'),
			new Map<string, readonly JsonObject[]>([
				['sue', [sue]],
				['kim', [kim]],
				['new', []],
			]),
		],
		[questionKey('Users', 'id'), new Map<string, readonly JsonObject[]>([[ownId, [kim]]])],
	]),
);
const named = (value: string): TargetName => ({ kind: 'name', attribute: 'userName', value });
const byId = (value: string): TargetName => ({ kind: 'id', id: value });
const deletion = (target: TargetName, more: Partial<DeleteIntent> = {}): Intent => ({
	kind: 'delete',
	label: 'item 0',
	resourceType: 'Users',
	target,
	missing: 'reject',
	...more,
});
const activation = (target: TargetName, active: boolean, more: Partial<ActivationIntent> = {}): Intent => ({
	kind: 'activation',
	label: 'item 0',
	resourceType: 'Users',
	target,
	active,
	missing: 'reject',
	...more,
});
const own = (method: 'DELETE' | 'PATCH', more: object = {}): Intent =>
	({ kind: 'operation', label: 'item 0', method, resourceType: 'Users', target: byId('O'), ...more }) as Intent;
const ref = (alias: string) => ({ kind: 'reference', alias });
const inactive: JsonObject = { Operations: [{ op: 'replace', path: 'active', value: false }] };
const ownCreate = (data: JsonObject, alias?: string): Intent =>
	({
		kind: 'operation',
		label: 'item 0',
		method: 'POST',
		resourceType: 'Users',
		target: { kind: 'new' },
		data,
		...(alias && { alias }),
	}) as Intent;
const resolve = (intents: readonly Intent[]) =>
	finish(resolveIntents(intents, { directory, membersOf: () => undefined, emptyValues: 'ignore', unknownManager: 'reject' }));

describe('rows that ask for the same removal share it, and its fate (Law 9)', () => {
	it.each<{ name: string; intents: readonly Intent[]; indexes: readonly number[]; sharedAliases?: readonly string[] }>([
		{
			name: 'by name and by ID, in either form',
			intents: [deletion(named('kim')), deletion(byId(base64)), deletion(byId(ownId.toUpperCase()))],
			indexes: [0, 0, 0],
		},
		{
			name: 'others between them',
			intents: [deletion(byId('A')), deletion(byId('B')), deletion(byId('a')), deletion(byId('b'))],
			indexes: [0, 1, 0, 1],
		},
		{ name: 'deactivations', intents: [activation(named('kim'), false), activation(byId(ownId), false)], indexes: [0, 0] },
		{
			name: 'not of a user and a group of one ID',
			intents: [deletion(byId('A')), deletion(byId('A'), { resourceType: 'Groups' })],
			indexes: [0, 1],
		},
		{
			name: 'deletions of one’s own, also those that others refer to',
			intents: [
				own('DELETE'),
				own('DELETE'),
				own('DELETE', { alias: 'a' }),
				own('DELETE', { alias: 'b' }),
				own('DELETE', { alias: 'c' }),
				ownCreate({ manager: 'bulkId:c' }),
				own('PATCH', { target: ref('b'), data: { Operations: [] } }),
				deletion(byId('O')),
			],
			indexes: [0, 0, 0, 0, 0, 1, 2, 0],
			sharedAliases: ['b', 'c'],
		},
		{
			name: 'deletions of one’s own by the bulkId of another',
			intents: [own('DELETE', { alias: 'a' }), own('DELETE', { target: ref('a') }), own('DELETE')],
			indexes: [0, 0, 0],
		},
		{
			name: 'deletions of what the run creates',
			intents: [
				own('DELETE', { target: ref('b') }),
				ownCreate({}, 'a'),
				own('PATCH', { target: ref('a'), alias: 'b', data: { Operations: [] } }),
				own('DELETE', { target: ref('a') }),
			],
			indexes: [0, 1, 2, 0],
		},
		{
			name: 'not by a bulkId that no row has',
			intents: [own('DELETE', { target: ref('x') }), own('DELETE', { target: ref('x') })],
			indexes: [0, 1],
		},
		{
			name: 'not with a bulkId that was given before, which is refused',
			intents: [own('DELETE', { alias: 'a' }), own('DELETE', { alias: 'a' })],
			indexes: [0, 1],
		},
		{
			name: 'equal messages of one’s own, one right behind the other',
			intents: [
				own('PATCH', { data: inactive, alias: 'a' }),
				own('PATCH', { data: inactive, alias: 'b' }),
				own('PATCH', { data: inactive, target: ref('a') }),
				own('PATCH', { data: { Operations: [{ op: 'replace', path: 'active', value: true }] } }),
				own('PATCH', { data: inactive }),
			],
			indexes: [0, 0, 0, 1, 2],
		},
		{
			name: 'not such that take nothing away',
			intents: [own('PATCH', { data: { Operations: [{ op: 'add', path: 'title', value: 'x' }] } })].flatMap((each) => [each, each]),
			indexes: [0, 1],
		},
		{ name: 'not such without a message', intents: [own('PATCH'), own('PATCH')], indexes: [0, 1] },
		{ name: 'not what is so already', intents: [activation(named('sue'), false), activation(named('sue'), false)], indexes: [0, 1] },
	])('$name', ({ intents, indexes, sharedAliases }) => {
		const resolved = resolve(intents);
		expect(resolved.indexes).toStrictEqual(indexes);
		expect(resolved.steps).toHaveLength(new Set(indexes).size);
		expect(resolved.steps.flatMap((step) => step.sharedAliases ?? [])).toStrictEqual(sharedAliases ?? []);
	});
});

describe('a row that carries an ID beside what it names', () => {
	const known = createDirectory(
		new Map([
			[
				questionKey('Users', 'userName'),
				new Map<string, readonly JsonObject[]>([
					['kim', [kim]],
					['new', []],
					['two', [sue, kim]],
				]),
			],
			[
				questionKey('Users', 'id'),
				new Map<string, readonly JsonObject[]>([
					[ownId, [kim]],
					['s', [sue]],
					['x', []],
				]),
			],
		]),
	);
	const invalid = (reason: string, detail: string): object => ({ kind: 'invalid', reason, detail });
	const belongsTo = (name: string): object =>
		invalid(
			'otherPerson',
			`Its ID belongs to ${name} in Webex. Correct the row, or change the External ID or user name there with Update and the user named By ID.`,
		);
	const absent = invalid('targetNotFound', "No user in Webex matches 'User'. Check it, or set the option 'If Not Found' to 'Ignore'.");
	const gone = { kind: 'unchanged', detail: 'Webex has no such user, so there is nothing to do.' };

	it.each<{ name: string; target: TargetName; id: string; missing?: 'ignore'; outcome: object | undefined }>([
		{ name: 'its own', target: named('kim'), id: ownId, outcome: undefined },
		{ name: 'that of another', target: named('kim'), id: 's', outcome: belongsTo('sue') },
		{ name: 'that of another than its ID', target: byId(ownId), id: 's', outcome: belongsTo('sue') },
		{ name: 'its own in another form', target: byId(base64), id: ownId, outcome: undefined },
		{ name: 'that nobody has', target: named('kim'), id: 'x', outcome: undefined },
		{ name: 'that was not looked up', target: named('kim'), id: 'z', outcome: undefined },
		{ name: 'that of somebody, and a name that nobody has', target: named('new'), id: 's', outcome: belongsTo('sue') },
		{
			name: 'that of somebody who would pass as gone by the name',
			target: named('new'),
			id: 's',
			missing: 'ignore',
			outcome: belongsTo('sue'),
		},
		{ name: 'that nobody has, as the name', target: named('new'), id: 'x', outcome: absent },
		{ name: 'that nobody has, as the name, who is gone', target: named('new'), id: 'x', missing: 'ignore', outcome: gone },
		{
			name: 'one of two of the name',
			target: named('two'),
			id: 's',
			outcome: invalid('targetAmbiguous', "'User' matches more than one user in Webex. Give the ID instead."),
		},
	])('$name', ({ target, id, missing, outcome }) => {
		const more = { besides: { ids: [id] }, ...(missing && { missing }) };
		const lookups = { directory: known, membersOf: () => undefined, emptyValues: 'ignore', unknownManager: 'reject' } as const;
		const { steps } = finish(resolveIntents([deletion(target, more), activation(target, false, more)], lookups));
		expect(steps.map((step) => (step.kind === 'decided' ? step.outcome : undefined))).toStrictEqual([outcome, outcome]);
	});
});

describe('a row that carries an External ID beside the name of its user', () => {
	const withId = (userName: string, externalId?: string): JsonObject => ({ id: userName, userName, ...(externalId && { externalId }) });
	const users = [withId('has', '0700'), withId('letters', 'H911'), withId('none')];
	const known = createDirectory(
		new Map(
			(['userName', 'id'] as const).map((attribute) => [
				questionKey('Users', attribute),
				new Map<string, readonly JsonObject[]>(users.map((user) => [String(user[attribute]), [user]])),
			]),
		),
	);
	const other = (where = ''): object => ({
		kind: 'invalid',
		reason: 'otherPerson',
		detail: `The user with this address has another External ID than the row gives${where}. Nothing was changed: correct the row, name the user by ID, or take that field out of the items if it means something else.`,
	});

	it.each<{ name: string; target: TargetName; said: readonly { value: string; column?: string }[]; outcome: object | undefined }>([
		{ name: 'its own', target: named('has'), said: [{ value: '0700' }], outcome: undefined },
		{ name: 'its own in another case', target: named('letters'), said: [{ value: 'h911' }], outcome: undefined },
		{ name: 'another', target: named('letters'), said: [{ value: 'H700', column: 'HR ID' }], outcome: other(" in 'HR ID'") },
		{ name: 'another, in a column that no text shows', target: named('letters'), said: [{ value: 'H700' }], outcome: other() },
		{ name: 'one that lost its zeros', target: named('has'), said: [{ value: '700' }], outcome: other() },
		{
			name: 'its own, in one of several columns',
			target: named('letters'),
			said: [{ value: 'E5' }, { value: 'H911' }],
			outcome: undefined,
		},
		{ name: 'one, and the account has none', target: named('none'), said: [{ value: 'H700' }], outcome: undefined },
		{ name: 'none', target: named('letters'), said: [], outcome: undefined },
	])('$name', ({ target, said, outcome }) => {
		const more = { besides: { names: said.map((name) => ({ attribute: 'externalId' as const, ...name })) } };
		const lookups = { directory: known, membersOf: () => undefined, emptyValues: 'ignore', unknownManager: 'reject' } as const;
		const { steps } = finish(resolveIntents([deletion(target, more), activation(target, true, more)], lookups));
		expect(steps.map((step) => (step.kind === 'decided' ? step.outcome : undefined))).toStrictEqual([outcome, outcome]);
	});
});

it('a change of standing carries the version that was read, where Webex shows one', () => {
	const versioned = createDirectory(
		new Map([
			[questionKey('Users', 'userName'), new Map<string, readonly JsonObject[]>([['kim', [{ ...kim, meta: { version: 'W/"7"' } }]]])],
		]),
	);
	const lookups = { membersOf: () => undefined, emptyValues: 'ignore', unknownManager: 'reject' } as const;
	const versions = [versioned, directory].map((each) =>
		finish(resolveIntents([activation(named('kim'), false)], { ...lookups, directory: each })).steps.map(
			(step) => step.kind === 'operation' && step.readVersion,
		),
	);
	expect(versions).toStrictEqual([['W/"7"'], [undefined]]);
});

describe('P34: an account that is inactive is said to be so where the row says nothing of it', () => {
	const note = "The account is inactive, so this person cannot sign in. To change that, use Reactivate, or set 'Active' to true.";

	const upsert = (wanted: JsonObject): Intent => ({
		kind: 'upsert',
		label: 'item 0',
		resourceType: 'Users',
		key: { attribute: 'userName', value: 'sue' },
		resource: { userName: 'sue' },
		wanted,
	});
	const update = (wanted: JsonObject): Intent => ({
		kind: 'update',
		label: 'item 0',
		resourceType: 'Users',
		target: named('sue'),
		change: { kind: 'wanted', wanted },
	});
	const create = (resource: JsonObject): Intent => ({
		kind: 'create',
		label: 'item 0',
		resourceType: 'Users',
		resource,
		existing: 'adopt',
	});

	it.each<{ name: string; intents: readonly Intent[]; details: readonly (string | undefined)[] }>([
		{ name: 'adopted', intents: [create({ userName: 'sue' })], details: [note] },
		{ name: 'adopted, and said to be inactive', intents: [create({ userName: 'sue', active: false })], details: [undefined] },
		{ name: 'unchanged', intents: [upsert({ title: 'x' }), update({ title: 'x' })], details: [note, note] },
		{ name: 'changed', intents: [upsert({ title: 'Lead' })], details: [note] },
		{ name: 'updated', intents: [update({ title: 'Lead' })], details: [note] },
		{ name: 'reactivated by the row', intents: [upsert({ title: 'Lead', active: true })], details: [undefined] },
		{
			name: 'reactivated by a row before',
			intents: [upsert({ active: true }), update({ title: 'Lead' })],
			details: [undefined, undefined],
		},
	])('$name', ({ intents, details }) => {
		const { steps, indexes } = resolve(intents);
		const said = indexes.map((index) => {
			const step = steps[index];
			if (step?.kind === 'operation') return step.note;
			return step !== undefined && 'detail' in step.outcome ? step.outcome.detail : undefined;
		});
		expect(said).toStrictEqual(details);
	});
});

it.each([
	{
		name: 'a user who is so by what Webex shows',
		id: ownId,
		active: true,
		method: undefined,
		outcome: { kind: 'unchanged', resourceId: ownId },
	},
	{ name: 'one who is not', id: ownId, active: false, method: 'PATCH', outcome: undefined },
	{ name: 'one whom Webex does not show', id: 'Z', active: true, method: 'PATCH', outcome: undefined },
])('an activation by ID of $name', ({ id, active, method, outcome }) => {
	const [step] = resolve([activation(byId(id), active)]).steps;
	expect([step?.kind === 'operation' ? step.method : undefined, step?.kind === 'decided' ? step.outcome : undefined]).toStrictEqual([
		method,
		outcome,
	]);
});
