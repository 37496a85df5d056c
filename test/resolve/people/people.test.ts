import type { CreateIntent, DecidedIntent, Intent, UpdateIntent, UpsertIntent } from '../../../nodes/WebexScim/intents/intents';
import type { Step } from '../../../nodes/WebexScim/plan/step';
import { createDirectory, notAsked, questionKey, type Directory } from '../../../nodes/WebexScim/resolve/directory/directory';
import { personOf, whyOwned } from '../../../nodes/WebexScim/resolve/people/people';
import { resolveIntents } from '../../../nodes/WebexScim/resolve/resolve';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import { finish } from '../../../nodes/WebexScim/scim/work';

const account = (id: string, userName: string, externalId?: string, more: JsonObject = {}): JsonObject => ({
	id,
	userName,
	...(externalId === undefined ? {} : { externalId }),
	...more,
});

/** A directory that knows these accounts, and of nobody else; names that are `unasked` were not looked up. */
function directoryOf(accounts: readonly JsonObject[], unasked: readonly string[] = []): Directory {
	const names = ['ann', 'bob', 'new', 'two', 'e1', 'e2', 'e9', 'two-e'].filter((name) => !unasked.includes(name));
	const byName = (attribute: string) =>
		new Map(names.map((name) => [name, accounts.filter((each) => String(each[attribute]).toLowerCase() === name)]));
	return createDirectory(
		new Map([
			[questionKey('Users', 'userName'), byName('userName')],
			[questionKey('Users', 'externalId'), byName('externalId')],
			[
				questionKey('Groups', 'displayName'),
				new Map<string, readonly JsonObject[]>([['crew', [{ id: 'G', displayName: 'crew', externalId: 'E1' }]]]),
			],
		]),
	);
}

const ann = account('A', 'Ann', 'E1');
const bare = account('B', 'bob');
const twins = [account('T', 'two', 'x'), account('U', 'TWO', 'y')];
const sharers = [account('V', 'v', 'two-e'), account('W', 'w', 'two-e')];

const taken =
	'The user with this address has another External ID in Webex. Nothing was changed: correct the row, or change the External ID or user name there with Update and the user named By ID.';
const other = (detail: string) => ({ kind: 'other', outcome: { kind: 'invalid', reason: 'otherPerson', detail } });
const found = (resource: JsonObject) => ({ kind: 'found', id: resource['id'], resource });
const belongsTo = (name: string, field = 'External ID') =>
	other(
		`Its ${field} belongs to ${name} in Webex. Correct the row, or change the External ID or user name there with Update and the user named By ID.`,
	);
const unasked = (field: string) => ({
	kind: 'other',
	outcome: { kind: 'notAttempted', reason: 'requestRefused', detail: `'${field}' could not be looked up in Webex. Run the row again.` },
});
const ambiguous = (field: string) => ({
	kind: 'other',
	outcome: {
		kind: 'invalid',
		reason: 'targetAmbiguous',
		detail: `'${field}' matches more than one user in Webex. Make it unique in Webex, or use Update, which takes the ID.`,
	},
});

describe('who a row means', () => {
	it.each<{
		name: string;
		key: 'userName' | 'externalId';
		row: JsonObject;
		accounts: readonly JsonObject[];
		unasked?: readonly string[];
		person: object;
	}>([
		{
			name: 'by External ID, at the same address',
			key: 'externalId',
			row: { userName: 'ANN', externalId: 'e1' },
			accounts: [ann],
			person: found(ann),
		},
		{
			name: 'by External ID, at a new address',
			key: 'externalId',
			row: { userName: 'new', externalId: 'E1' },
			accounts: [ann],
			person: found(ann),
		},
		{ name: 'by External ID, without an address', key: 'externalId', row: { externalId: 'E1' }, accounts: [ann], person: found(ann) },
		{
			name: 'by External ID, nobody',
			key: 'externalId',
			row: { userName: 'new', externalId: 'E9' },
			accounts: [ann],
			person: { kind: 'absent' },
		},
		{
			name: 'by External ID, the one without any at that address (P1)',
			key: 'externalId',
			row: { userName: 'bob', externalId: 'E9' },
			accounts: [bare],
			person: found(bare),
		},
		{
			name: 'by External ID, the one with a blank one at that address',
			key: 'externalId',
			row: { userName: 'bob', externalId: 'E9' },
			accounts: [account('B', 'bob', ' ')],
			person: found(account('B', 'bob', ' ')),
		},
		{
			name: 'by External ID, not the one with another at that address (P1)',
			key: 'externalId',
			row: { userName: 'ann', externalId: 'E9' },
			accounts: [ann],
			person: other(taken),
		},
		{
			name: 'by External ID, not where the address belongs to a third, who has none',
			key: 'externalId',
			row: { userName: 'bob', externalId: 'E1' },
			accounts: [ann, bare],
			person: belongsTo('Ann'),
		},
		{
			name: 'by an External ID of which there are two',
			key: 'externalId',
			row: { userName: 'new', externalId: 'two-e' },
			accounts: sharers,
			person: { kind: 'ambiguous', ids: ['V', 'W'] },
		},
		{
			name: 'by an External ID that was not looked up',
			key: 'externalId',
			row: { userName: 'new', externalId: 'E9' },
			accounts: [],
			unasked: ['e9'],
			person: notAsked,
		},
		{
			name: 'by External ID, at an address of which there are two',
			key: 'externalId',
			row: { userName: 'two', externalId: 'E9' },
			accounts: twins,
			person: ambiguous('User Name'),
		},
		{
			name: 'by External ID, at an address that was not looked up',
			key: 'externalId',
			row: { userName: 'new', externalId: 'E9' },
			accounts: [],
			unasked: ['new'],
			person: unasked('User Name'),
		},
		{ name: 'by address', key: 'userName', row: { userName: 'aNN' }, accounts: [ann], person: found(ann) },
		{
			name: 'by address, with its External ID',
			key: 'userName',
			row: { userName: 'ann', externalId: 'e1' },
			accounts: [ann],
			person: found(ann),
		},
		{
			name: 'by address, not with another External ID (P1)',
			key: 'userName',
			row: { userName: 'ann', externalId: 'E9' },
			accounts: [ann],
			person: other(taken),
		},
		{
			name: 'by address, one who has no External ID yet',
			key: 'userName',
			row: { userName: 'bob', externalId: 'E9' },
			accounts: [bare],
			person: found(bare),
		},
		{
			name: 'by address, one who has none, while somebody else has it (P5)',
			key: 'userName',
			row: { userName: 'bob', externalId: 'E1' },
			accounts: [ann, bare],
			person: belongsTo('Ann'),
		},
		{
			name: 'by a new address, while somebody has the External ID (P5)',
			key: 'userName',
			row: { userName: 'new', externalId: 'E1' },
			accounts: [ann],
			person: belongsTo('Ann'),
		},
		{
			name: 'by a new address, while somebody without a name has the External ID',
			key: 'userName',
			row: { userName: 'new', externalId: 'E1' },
			accounts: [{ id: 'X', externalId: 'E1' }],
			person: belongsTo('another user'),
		},
		{
			name: 'by a new address, while two have the External ID',
			key: 'userName',
			row: { userName: 'new', externalId: 'two-e' },
			accounts: sharers,
			person: {
				kind: 'other',
				outcome: {
					kind: 'invalid',
					reason: 'targetAmbiguous',
					detail: "'External ID' matches more than one user in Webex. Make it unique there, or correct the row.",
				},
			},
		},
		{
			name: 'by a new address, where the External ID was not looked up',
			key: 'userName',
			row: { userName: 'new', externalId: 'E9' },
			accounts: [],
			unasked: ['e9'],
			person: { kind: 'absent' },
		},
		{ name: 'by a new address', key: 'userName', row: { userName: 'new', externalId: 'E9' }, accounts: [ann], person: { kind: 'absent' } },
		{
			name: 'by an address of which there are two',
			key: 'userName',
			row: { userName: 'two', externalId: 'E9' },
			accounts: twins,
			person: { kind: 'ambiguous', ids: ['T', 'U'] },
		},
		{
			name: 'by an address that was not looked up',
			key: 'userName',
			row: { userName: 'new', externalId: 'E9' },
			accounts: [],
			unasked: ['new'],
			person: notAsked,
		},
	])('$name', ({ key, row, accounts, unasked: left, person }) => {
		const value = String(row[key]);
		expect(personOf({ key: { attribute: key, value }, resource: row, resourceType: 'Users' }, directoryOf(accounts, left))).toStrictEqual(
			person,
		);
	});

	it('a group is known by its name alone', () => {
		const group = { displayName: 'crew', externalId: 'E9' };
		expect(
			personOf({ key: { attribute: 'displayName', value: 'Crew' }, resource: group, resourceType: 'Groups' }, directoryOf([])),
		).toStrictEqual(found({ id: 'G', displayName: 'crew', externalId: 'E1' }));
	});
});

describe('a row that carries an ID of Webex beside', () => {
	const byId = (id: string, ...held: readonly JsonObject[]) =>
		createDirectory(
			new Map([
				[
					questionKey('Users', 'userName'),
					new Map<string, readonly JsonObject[]>([
						['bob', [bare]],
						['new', []],
						['two', twins],
					]),
				],
				[questionKey('Users', 'id'), new Map<string, readonly JsonObject[]>([[id.toLowerCase(), held]])],
			]),
		);

	it.each<{ name: string; userName: string; id: string; directory: Directory; expected: unknown }>([
		{ name: 'its own', userName: 'bob', id: 'B', directory: byId('B', bare), expected: found(bare) },
		{ name: 'that of another account', userName: 'bob', id: 'A', directory: byId('A', ann), expected: belongsTo('Ann', 'ID') },
		{
			name: 'that of an account, and a new address',
			userName: 'new',
			id: 'A',
			directory: byId('A', ann),
			expected: belongsTo('Ann', 'ID'),
		},
		{ name: 'that nobody has', userName: 'new', id: 'A', directory: byId('A'), expected: { kind: 'absent' } },
		{ name: 'that was not looked up', userName: 'bob', id: 'A', directory: byId('X'), expected: found(bare) },
		{
			name: 'and an address that two have',
			userName: 'two',
			id: 'A',
			directory: byId('A', ann),
			expected: { kind: 'ambiguous', ids: ['T', 'U'] },
		},
	])('$name', ({ userName, id, directory, expected }) => {
		const row = {
			key: { attribute: 'userName', value: userName },
			resource: { userName },
			resourceType: 'Users',
			besides: { ids: [id] },
		} as const;
		expect(personOf(row, directory)).toStrictEqual(expected);
	});
});

describe('a group whose row carries an ID beside its name', () => {
	const crew = { id: 'G', displayName: 'crew' };
	const directory = createDirectory(
		new Map([
			[
				questionKey('Groups', 'displayName'),
				new Map<string, readonly JsonObject[]>([
					['crew', [crew]],
					['new', []],
				]),
			],
			[
				questionKey('Groups', 'id'),
				new Map<string, readonly JsonObject[]>([
					['g', [crew]],
					['h', [{ id: 'H', displayName: 'Sales' }]],
					['x', []],
				]),
			],
		]),
	);
	const belongs = (name: string) =>
		other(`Its ID belongs to ${name} in Webex. Correct the row, or change the group name there with Update and the group named By ID.`);

	it.each<{ name: string; displayName: string; id: string; expected: unknown; isOwned: boolean }>([
		{ name: 'its own', displayName: 'crew', id: 'G', expected: found(crew), isOwned: false },
		{ name: 'that of another group', displayName: 'crew', id: 'H', expected: belongs('Sales'), isOwned: true },
		{ name: 'that of a group, and a new name', displayName: 'new', id: 'G', expected: belongs('crew'), isOwned: true },
		{ name: 'that no group has', displayName: 'new', id: 'X', expected: { kind: 'absent' }, isOwned: false },
		{ name: 'that was not looked up', displayName: 'crew', id: 'Z', expected: found(crew), isOwned: false },
	])('$name', ({ displayName, id, expected, isOwned }) => {
		const row = { resource: { displayName }, resourceType: 'Groups', besides: { ids: [id] } } as const;
		expect(personOf({ ...row, key: { attribute: 'displayName', value: displayName } }, directory)).toStrictEqual(expected);
		const create: CreateIntent = { ...row, kind: 'create', label: 'row 2', existing: 'reject' };
		expect(whyOwned(create, directory)).toStrictEqual(isOwned ? (expected as ReturnType<typeof other>).outcome : undefined);
	});
});

describe('rows of one list', () => {
	const upsert = (index: number, key: 'userName' | 'externalId', row: JsonObject): UpsertIntent => ({
		kind: 'upsert',
		label: `item ${index}`,
		resourceType: 'Users',
		key: { attribute: key, value: String(row[key]) },
		resource: row,
		wanted: row,
	});
	const adopt = (index: number, row: JsonObject): CreateIntent => ({
		kind: 'create',
		label: `item ${index}`,
		resourceType: 'Users',
		resource: row,
		existing: 'adopt',
	});
	const update = (index: number, userName: string, wanted: JsonObject): UpdateIntent => ({
		kind: 'update',
		label: `item ${index}`,
		resourceType: 'Users',
		target: { kind: 'name', attribute: 'userName', value: userName },
		change: { kind: 'wanted', wanted },
	});
	const decided = (index: number, more: Pick<DecidedIntent, 'named' | 'target'>): DecidedIntent => ({
		kind: 'decided',
		label: `item ${index}`,
		outcome: { kind: 'invalid', reason: 'badValue', detail: '' },
		...more,
	});
	const shown = (step: Step): string => {
		if (step.kind === 'operation') return `${step.method} ${step.target.kind === 'id' ? step.target.id : ''}`.trim();
		return 'reason' in step.outcome && step.outcome.reason !== undefined
			? `${step.outcome.kind} ${step.outcome.reason}`
			: step.outcome.kind;
	};

	it.each<{ name: string; accounts?: readonly JsonObject[]; intents: readonly Intent[]; rows: readonly string[] }>([
		{
			name: 'that create one address with two External IDs: the first counts',
			intents: [
				upsert(0, 'externalId', { userName: 'new', externalId: 'E1' }),
				upsert(1, 'externalId', { userName: 'NEW', externalId: 'E2' }),
			],
			rows: ['POST', 'invalid otherPerson'],
		},
		{
			name: 'of which one moves to the address that the next one would create',
			accounts: [ann],
			intents: [
				upsert(0, 'externalId', { userName: 'new', externalId: 'E1' }),
				upsert(1, 'externalId', { userName: 'new', externalId: 'E9' }),
			],
			rows: ['PATCH A', 'invalid otherPerson'],
		},
		{
			name: 'that give an account without any External ID two of them',
			accounts: [bare],
			intents: [upsert(0, 'userName', { userName: 'bob', externalId: 'E1' }), upsert(1, 'userName', { userName: 'bob', externalId: 'E2' })],
			rows: ['PATCH B', 'invalid otherPerson'],
		},
		{
			name: 'of one person stay one person',
			intents: [upsert(0, 'userName', { userName: 'new', externalId: 'E1' }), upsert(1, 'userName', { userName: 'new', externalId: 'e1' })],
			rows: ['POST', 'POST'],
		},
		{
			name: 'without External IDs are as many as Webex says (P27)',
			accounts: [account('B', 'bob', undefined, { displayName: 'x' })],
			intents: [
				upsert(0, 'userName', { userName: 'bob', displayName: 'Ann' }),
				upsert(1, 'userName', { userName: 'bob', displayName: 'Bob' }),
			],
			rows: ['PATCH B', 'PATCH B'],
		},
		{
			name: 'that adopt: who is there, not who is another person, and not whom the row before makes',
			accounts: [ann, bare],
			intents: [
				adopt(0, { userName: 'ann', externalId: 'E1' }),
				adopt(1, { userName: 'ann', externalId: 'E9' }),
				adopt(2, { userName: 'bob', externalId: 'E1' }),
				adopt(3, { userName: 'new', externalId: 'E9' }),
				adopt(4, { userName: 'new', externalId: 'E2' }),
			],
			rows: ['applied adopted', 'invalid otherPerson', 'invalid otherPerson', 'POST', 'invalid otherPerson'],
		},
		{
			name: 'that give one External ID to two addresses: the first has it, whoever is there without one',
			accounts: [account('A', 'ann'), account('B', 'bob'), account('T', 'two', 'E9')],
			intents: [
				upsert(0, 'userName', { userName: 'new', externalId: 'E1' }),
				upsert(1, 'userName', { userName: 'two-e', externalId: 'e1' }),
				upsert(2, 'userName', { userName: 'ann', externalId: 'E2' }),
				upsert(3, 'userName', { userName: 'bob', externalId: 'E2' }),
				upsert(4, 'userName', { userName: 'ANN', externalId: 'E2' }),
				adopt(5, { userName: 'e9', externalId: 'E1' }),
				upsert(6, 'userName', { userName: 'two', externalId: 'E9' }),
			],
			rows: ['POST', 'invalid otherPerson', 'PATCH A', 'invalid otherPerson', 'PATCH A', 'invalid otherPerson', 'unchanged'],
		},
		{
			name: 'of which one that cannot be used gives a name: it has it, but for who has it in Webex',
			accounts: [ann, bare],
			intents: [
				decided(0, { named: { userName: 'new', externalId: 'E2' } }),
				upsert(1, 'userName', { userName: 'bob', externalId: 'E2' }),
				upsert(2, 'userName', { userName: 'new', externalId: 'E9' }),
				upsert(3, 'userName', { userName: 'new', externalId: 'E2' }),
				decided(4, { named: { userName: 'ann', externalId: 'E9' } }),
				upsert(5, 'userName', { userName: 'ann', externalId: 'E1' }),
				upsert(6, 'userName', { userName: 'ann' }),
			],
			rows: ['invalid badValue', 'invalid otherPerson', 'invalid otherPerson', 'POST', 'invalid badValue', 'unchanged', 'unchanged'],
		},
		{
			name: 'of which one that adopts and one that is refused for its manager give a name',
			accounts: [bare],
			intents: [
				adopt(0, { userName: 'bob', externalId: 'E2' }),
				adopt(1, { userName: 'new', externalId: 'E2' }),
				{ ...adopt(2, { userName: 'e1', externalId: 'E9' }), manager: { kind: 'name', attribute: 'userName', value: 'two' } },
				adopt(3, { userName: 'e2', externalId: 'E9' }),
			],
			rows: ['applied adopted', 'invalid otherPerson', 'invalid targetNotFound', 'invalid otherPerson'],
		},
		{
			name: 'of which one that cannot be used gives a name to the user whom it updates',
			accounts: [account('A', 'ann'), bare],
			intents: [
				decided(0, { named: { externalId: 'E2' }, target: { kind: 'name', attribute: 'userName', value: 'ann' } }),
				update(1, 'bob', { externalId: 'E2' }),
				update(2, 'ann', { externalId: 'E9' }),
				update(3, 'ann', { externalId: 'E2' }),
				{ ...update(4, 'ann', { title: 'x' }), target: { kind: 'id', id: 'A' } },
			],
			rows: ['invalid badValue', 'invalid otherPerson', 'invalid otherPerson', 'PATCH A', 'PATCH A'],
		},
	])('$name', ({ accounts = [], intents, rows }) => {
		const lookups = {
			directory: directoryOf(accounts),
			membersOf: () => undefined,
			emptyValues: 'ignore',
			unknownManager: 'reject',
		} as const;
		const { steps, indexes } = finish(resolveIntents(intents, lookups));
		expect(indexes.map((index) => shown(steps[index] as Step))).toStrictEqual(rows);
	});
});
