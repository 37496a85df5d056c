import { answersOfScope, refuseRepeatedKeys, removalsOfMissing, type Scope, type WhenMissing } from '../../nodes/WebexScim/resolve/sync';
import type { Intent, Key } from '../../nodes/WebexScim/intents/intents';
import type { Step } from '../../nodes/WebexScim/plan/step';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';

const key = (value: string): Key => ({ attribute: 'userName', value });
const row = (value: string, index = 0): Intent => ({
	kind: 'upsert',
	label: `item ${index}`,
	resourceType: 'Users',
	key: key(value),
	resource: {},
	wanted: {},
});
const decided = (index: number, known?: Key): Intent => ({
	kind: 'decided',
	label: `item ${index}`,
	outcome: { kind: 'invalid', reason: 'badValue', detail: 'Bad.' },
	...(known === undefined ? {} : { key: known }),
});
const scopeOf = (users: readonly JsonObject[], more: Partial<Scope> = {}): Scope => ({
	users,
	isComplete: true,
	protectedIds: new Set(),
	...more,
});

describe('the scope as answers to a look-up', () => {
	it('holds each row’s users by key in lower case, and nobody else', () => {
		const ann = { id: '1', userName: 'Ann' };
		const annToo = { id: '2', USERNAME: 'ANN' };
		const users = [ann, { id: '3', userName: 'bob' }, annToo, { id: '4' }, { id: '5', userName: 7 }];
		const answers = answersOfScope(scopeOf(users), 'userName', ['aNN', 'cid']);
		expect([...answers].map(([question, byKey]) => [question, Object.fromEntries(byKey)])).toStrictEqual([
			['Users userName', { ann: [ann, annToo], cid: [] }],
		]);
	});
});

describe('keys given twice', () => {
	it('are refused whatever the case; the first one counts, and others stay as they are', () => {
		const intents = [row('ann', 0), decided(1, key('ann')), row('Bob', 2), row('ANN', 3), row('bob', 4)];
		expect(refuseRepeatedKeys(intents)).toStrictEqual([
			intents[0],
			intents[1],
			intents[2],
			{
				kind: 'decided',
				label: 'item 3',
				key: key('ANN'),
				outcome: {
					kind: 'invalid',
					reason: 'badValue',
					detail: "Item 3: 'userName' is the same as that of item 0. The list may name everybody once.",
				},
			},
			{
				kind: 'decided',
				label: 'item 4',
				key: key('bob'),
				outcome: {
					kind: 'invalid',
					reason: 'badValue',
					detail: "Item 4: 'userName' is the same as that of item 2. The list may name everybody once.",
				},
			},
		]);
	});
});

describe('users whom the list does not name', () => {
	const label = 'a user who is not in the list';
	const deactivation = (id: string): Step => ({
		kind: 'operation',
		label,
		method: 'PATCH',
		resourceType: 'Users',
		target: { kind: 'id', id },
		ignoresMissing: true,
		data: { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: [{ op: 'replace', value: { active: false } }] },
	});
	const deletion = (id: string): Step => ({
		kind: 'operation',
		label,
		method: 'DELETE',
		resourceType: 'Users',
		target: { kind: 'id', id },
		ignoresMissing: true,
	});
	const ann = { id: 'A', userName: 'ann' };
	const bob = { id: 'B', userName: 'bob' };

	it.each<{
		name: string;
		intents?: readonly Intent[];
		users: readonly JsonObject[];
		protectedIds?: readonly string[];
		whenMissing?: WhenMissing;
		steps: readonly Step[];
	}>([
		{ name: 'are kept', users: [ann, bob], whenMissing: 'keep', steps: [] },
		{ name: 'are deactivated', users: [ann, bob], steps: [deactivation('A'), deactivation('B')] },
		{ name: 'are deleted', users: [ann, bob], whenMissing: 'delete', steps: [deletion('A'), deletion('B')] },
		{ name: 'but not who is named, whatever the case', intents: [row('ANN')], users: [ann, bob], steps: [deactivation('B')] },
		{
			name: 'but not whom a row names that is invalid otherwise',
			intents: [decided(0, key('ann'))],
			users: [ann, bob],
			steps: [deactivation('B')],
		},
		{
			name: 'not by rows of another kind',
			intents: [{ kind: 'create', label: 'item 0', resourceType: 'Users', resource: { userName: 'ann' }, existing: 'reject' }],
			users: [ann],
			steps: [deactivation('A')],
		},
		{
			name: 'not without a key or an id',
			users: [{ id: 'A' }, { id: 'B', userName: '' }, { id: 'C', userName: 7 }, { userName: 'dan' }, { id: 7, userName: 'eve' }],
			steps: [],
		},
		{ name: 'not who is protected, whatever the case', users: [ann, bob], protectedIds: ['a'], steps: [deactivation('B')] },
		{
			name: 'not the first administrator',
			users: [
				{ ...ann, firstAdmin: true },
				{ ...bob, firstAdmin: false },
			],
			steps: [deactivation('B')],
		},
		{
			name: 'not administrators, by value, display or type of a role, or a role as text',
			users: [
				{ ...ann, roles: [{ value: 'x' }, { value: 'id_full_admin' }] },
				{ ...ann, roles: [{ display: 'Full Administrator' }] },
				{ ...ann, Roles: [{ type: 'ADMIN' }] },
				{ ...ann, roles: ['admin'] },
				{ ...bob, roles: [{ value: 'user' }, 'guest', null] },
				{ ...bob, id: 'C', roles: 'admin' },
				{ ...bob, id: 'D', roles: [{ other: 'admin' }, { value: 'ad', display: 'min' }] },
			],
			steps: [deactivation('B'), deactivation('C'), deactivation('D')],
		},
		{
			name: 'not who is inactive already',
			users: [
				{ ...ann, active: false },
				{ ...bob, active: true },
			],
			steps: [deactivation('B')],
		},
		{ name: 'inactive ones are deleted all the same', users: [{ ...ann, active: false }], whenMissing: 'delete', steps: [deletion('A')] },
	])('$name', ({ intents = [], users, protectedIds = [], whenMissing = 'deactivate', steps }) => {
		const scope = scopeOf(users, { protectedIds: new Set(protectedIds) });
		expect(removalsOfMissing(intents, scope, 'userName', whenMissing)).toStrictEqual(steps);
	});

	it.each<{ name: string; intents: readonly Intent[]; isComplete: boolean; detail: string }>([
		{
			name: 'the scope is not known in full',
			intents: [decided(0)],
			isComplete: false,
			detail: 'Webex did not give the scope in full, so nobody counts as missing and nobody is removed. Run the sync again.',
		},
		{
			name: 'a row does not say whom it means',
			intents: [decided(0, key('bob')), decided(1)],
			isComplete: true,
			detail:
				'Item 1 does not say whom it means, so nobody counts as missing and nobody is removed. Mend that row, then run the sync again.',
		},
	])('are not removed when $name', ({ intents, isComplete, detail }) => {
		const steps = removalsOfMissing(intents, scopeOf([ann, bob], { isComplete }), 'userName', 'delete');
		const refused: Step = { kind: 'decided', label, outcome: { kind: 'notAttempted', reason: 'requestRefused', detail } };
		expect(steps).toStrictEqual(isComplete ? [refused] : [refused, refused]);
	});

	it('are known by the key of the list', () => {
		const users = [
			{ id: 'A', userName: 'ann', externalId: 'e1' },
			{ id: 'B', userName: 'bob', externalId: 'e2' },
		];
		const intents: readonly Intent[] = [{ ...row('E1'), key: { attribute: 'externalId', value: 'E1' } } as Intent];
		expect(removalsOfMissing(intents, scopeOf(users), 'externalId', 'delete')).toStrictEqual([deletion('B')]);
	});
});
