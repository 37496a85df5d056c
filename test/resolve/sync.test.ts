import type { Intent } from '../../nodes/WebexScim/intents/intents';
import type { Step } from '../../nodes/WebexScim/plan/step';
import type { Scope } from '../../nodes/WebexScim/resolve/readScope';
import { answersOfScope, removalsOfMissing, usersIn, type WhenMissing } from '../../nodes/WebexScim/resolve/sync';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import { finish } from '../../nodes/WebexScim/scim/work';
import { decided, row } from './listRows';

it('the scope answers look-ups by user name, External ID and ID, with all who have one; names without case', () => {
	const ann = { id: '1', userName: 'Ann', externalId: 'E1' };
	const annToo = { id: '2', USERNAME: 'ANN' };
	const bob = { id: '3', userName: 'zoe\u0308', externalId: 'e1' };
	const [nameless, odd] = [{ id: '4' }, { id: '5', userName: 7, externalId: ' ' }];
	const answers = finish(answersOfScope({ users: [ann, bob, annToo, nameless, odd] }));
	expect([...answers].map(([question, byKey]) => [question, Object.fromEntries(byKey)])).toStrictEqual([
		['Users userName', { ann: [ann, annToo], 'zo\u00eb': [bob] }],
		['Users externalId', { e1: [ann, bob] }],
		['Users id', { 1: [ann], 2: [annToo], 3: [bob], 4: [nameless], 5: [odd] }],
	]);
});

it('the users whom steps change are those whom Webex gave, by ID', () => {
	const known = (type: string, id: string): JsonObject | undefined => (`${type} ${id}` === 'Users A' ? { id: 'A' } : undefined);
	const change = (target: object, more: object = {}): Step =>
		({ kind: 'operation', label: 'item 0', method: 'PATCH', resourceType: 'Users', target, ...more }) as Step;
	const steps = [
		change({ kind: 'id', id: 'A' }),
		change({ kind: 'id', id: 'B' }),
		change({ kind: 'id', id: 'A' }, { resourceType: 'Groups' }),
		change({ kind: 'reference', alias: 'A', id: 'A' }),
		{ ...change({ kind: 'id', id: 'A' }), kind: 'decided' } as unknown as Step,
	];
	expect(finish(usersIn(steps, known))).toStrictEqual([{ id: 'A' }]);
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
		data: { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: [{ op: 'replace', path: 'active', value: false }] },
		isOwnForm: true,
	});
	const deletion = (id: string): Step => ({
		kind: 'operation',
		label,
		method: 'DELETE',
		resourceType: 'Users',
		target: { kind: 'id', id },
		ignoresMissing: true,
	});
	const withheld = (removal: Step, why: string): Step => ({
		kind: 'decided',
		label,
		outcome: { kind: 'notAttempted', reason: 'scopeUnclear', detail: `Not removed: ${why}. Check that, then run again.` },
		refused: { operation: removal as Extract<Step, { kind: 'operation' }> },
	});
	const withoutId: Step = {
		kind: 'decided',
		label,
		outcome: {
			kind: 'notAttempted',
			reason: 'scopeUnclear',
			detail: 'Not removed: Webex gave a user without an ID that can be used. Check that, then run again.',
		},
	};
	const ann = { id: 'A', userName: 'ann', externalId: 'E1' };
	const bob = { id: 'B', userName: 'bob', externalId: 'E2' };
	const nearly = (index: number): string => `item ${index} has nearly the same name`;
	const nobodySays = (index: number): string => `it is not clear whom item ${index} means`;

	const boss = (userName: string, manager: string, index = 0): Intent => ({
		...row({ userName }, index),
		manager: { kind: 'name', attribute: 'userName', value: manager },
	});

	interface Scene {
		readonly name: string;
		readonly intents?: readonly Intent[];
		readonly users?: readonly JsonObject[];
		readonly doubt?: string;
		readonly isPartial?: true;
		readonly key?: 'userName' | 'externalId';
		readonly whenMissing?: WhenMissing;
		readonly steps: readonly Step[];
	}

	it.each<Scene>([
		{ name: 'are kept', whenMissing: 'keep', steps: [] },
		{ name: 'are kept, whatever is in doubt', doubt: 'x', intents: [decided(0)], whenMissing: 'keep', steps: [] },
		{ name: 'are deactivated', steps: [deactivation('A'), deactivation('B')] },
		{ name: 'are deleted', whenMissing: 'delete', steps: [deletion('A'), deletion('B')] },
		{ name: 'not who is named by the key, whatever the case', intents: [row({ userName: 'ANN' })], steps: [deactivation('B')] },
		{ name: 'not who is named beside the key (P5)', intents: [row({ userName: 'new', externalId: 'e1' })], steps: [deactivation('B')] },
		{
			name: 'not whose address a row of another key has (P2)',
			key: 'externalId',
			intents: [row({ externalId: '7', userName: 'Ann' }, 0, 'externalId')],
			steps: [deactivation('B')],
		},
		{ name: 'not whom a row names that is invalid otherwise (P4)', intents: [decided(0, { userName: 'ann' })], steps: [deactivation('B')] },
		{
			name: 'not whom a row names beside the key that is invalid otherwise',
			intents: [decided(0, { externalId: 'E2' })],
			steps: [deactivation('A')],
		},
		{
			name: 'not in another encoding (P10)',
			intents: [row({ userName: 'zoe\u0308' })],
			users: [{ id: 'Z', userName: 'zo\u00eb' }],
			steps: [],
		},
		{
			name: 'not with blanks that Webex has around the name (P6)',
			intents: [row({ userName: 'ann' })],
			users: [{ id: 'A', userName: '\u00a0ann\u200b ' }],
			steps: [],
		},
		{
			name: 'not for sure who is named but for look-alikes, and only that one (P9)',
			intents: [row({ userName: '\u212aim@example.com' })],
			users: [{ id: 'K', userName: 'kim@example.com' }, bob],
			steps: [withheld(deactivation('K'), nearly(0)), deactivation('B')],
		},
		{
			name: 'not for sure who is named but for what nobody sees (P7)',
			whenMissing: 'delete',
			intents: [row({ userName: 'an\u200bn' }), row({ userName: 'x', externalId: 'E\u00ad2' }, 1)],
			steps: [withheld(deletion('A'), nearly(0)), withheld(deletion('B'), nearly(1))],
		},
		{
			name: 'nobody for sure when a row does not say whom it means',
			intents: [decided(0, { userName: 'bob' }), decided(1)],
			users: [ann, bob, { id: 'C', userName: 'cyd' }],
			steps: [withheld(deactivation('A'), nobodySays(1)), withheld(deactivation('C'), nobodySays(1))],
		},
		{
			name: 'nobody for sure when several rows do not say whom they mean',
			intents: [decided(0), decided(1, { userName: 'bob' }), decided(2), decided(3)],
			steps: [withheld(deactivation('A'), 'it is not clear whom item 0 and 2 further rows mean')],
		},
		{
			name: 'nobody for sure when an invalid row names nobody whom Webex has',
			intents: [decided(0, { userName: 'an', externalId: 'E9' })],
			steps: [withheld(deactivation('A'), nobodySays(0)), withheld(deactivation('B'), nobodySays(0))],
		},
		{
			name: 'for sure when an invalid row means somebody whom Webex does not have any more',
			intents: [{ ...decided(0, { userName: 'an' }), isSureWhom: true }],
			steps: [deactivation('A'), deactivation('B')],
		},
		{
			name: 'nobody for sure when the scope is in doubt',
			doubt: 'Webex did not give the scope in full',
			intents: [row({ userName: 'ann' })],
			whenMissing: 'delete',
			steps: [withheld(deletion('B'), 'Webex did not give the scope in full')],
		},
		{
			name: 'nobody for sure when the scope is partial, with a row though nobody of those who were given is missing',
			doubt: 'Webex did not give the scope in full',
			isPartial: true,
			intents: [row({ userName: 'ann' }), row({ userName: 'bob' }, 1)],
			whenMissing: 'delete',
			steps: [
				{
					kind: 'decided',
					label,
					outcome: {
						kind: 'notAttempted',
						reason: 'scopeUnclear',
						detail: 'Not removed: Webex did not give the scope in full. Check that, then run again.',
					},
				},
			],
		},
		{
			name: 'not for sure without a user name or an id, each with a row',
			users: [
				{ id: 'A' },
				{ id: 'B', userName: '' },
				{ id: 'C', userName: 7 },
				{ userName: 'dan' },
				{ id: 7, userName: 'eve' },
				{ id: '..', userName: 'fay' },
			],
			steps: [
				...['A', 'B', 'C'].map((id) => withheld(deactivation(id), 'Webex gave this user without a user name')),
				...[0, 1, 2].map(() => withoutId),
			],
		},
		{
			name: 'not without an External ID where that is the key',
			key: 'externalId',
			users: [{ id: 'A', userName: 'ann' }, bob],
			steps: [deactivation('B')],
		},
		{
			name: 'not for sure whom a row has as manager, or nearly so where that address is nobody’s',
			intents: [boss('new', 'ann@example.com'), boss('newer', 'bbo@example.com', 1)],
			users: [
				{ id: 'A', userName: 'Ann@example.com' },
				{ id: 'B', userName: 'bob@example.com' },
				{ id: 'C', userName: 'cyd@example.com' },
			],
			steps: [
				withheld(deactivation('A'), 'item 0 has this user as manager'),
				withheld(deactivation('B'), 'item 1 has a manager whom Webex does not have, with nearly the same address'),
				deactivation('C'),
			],
		},
		{
			name: 'with the version that was read',
			users: [{ ...ann, meta: { version: 'W/"1"' } }],
			steps: [{ ...deactivation('A'), readVersion: 'W/"1"' } as Step],
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
	])('$name', ({ intents = [], users = [ann, bob], doubt, isPartial, key = 'userName', whenMissing = 'deactivate', steps }) => {
		const scope: Scope = { users, ...(doubt === undefined ? {} : { doubt }), ...(isPartial && { isPartial }) };
		expect(finish(removalsOfMissing(intents, scope, key, whenMissing))).toStrictEqual(steps);
	});
});
