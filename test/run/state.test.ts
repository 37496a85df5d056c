import type { Outcome } from '../../nodes/WebexScim/plan/outcome';
import { deletedIds, ownIds } from '../../nodes/WebexScim/run/looks/ids';
import { idOfAlias, indexOfRank, operationAt, recordAt, resourceIdAt } from '../../nodes/WebexScim/run/state';
import { failOnErrors } from '../../nodes/WebexScim/run/answers/untried';
import { deletion, groupOf, invalid, patch, unchanged, user, type Row } from '../plan/steps';
import { applied, rejected, sendNext, settle, start } from './handing';

describe('the ids of a run', () => {
	it('a bulkId is followed to an id as soon as there is one, and a circle nowhere', () => {
		const rows = [
			user({}, 'a'),
			patch('bulkId:a', {}, 'b'),
			patch('bulkId:b', {}, 'c'),
			patch('x', {}, 'd'),
			patch('bulkId:d', {}, 'e'),
			patch('bulkId:g', {}, 'f'),
			patch('bulkId:f', {}, 'g'),
			unchanged('u', 'h'),
			invalid('i'),
		];
		const state = start(rows);
		const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'z', 'constructor'];
		const none = undefined;
		expect(names.map((alias) => idOfAlias(state, alias))).toStrictEqual([none, none, none, 'x', 'x', none, none, 'u', none, none, none]);
		settle(state, 0, applied(0));
		expect(names.map((alias) => idOfAlias(state, alias))).toStrictEqual(['id0', 'id0', 'id0', 'x', 'x', none, none, 'u', none, none, none]);
	});

	it.each<{ outcome: Outcome; id: string | undefined }>([
		{ outcome: { kind: 'applied', resourceId: 'u' }, id: 'u' },
		{ outcome: { kind: 'applied', reason: 'adopted', resourceId: 'u' }, id: 'u' },
		{ outcome: { kind: 'applied' }, id: undefined },
		{ outcome: { kind: 'unchanged', resourceId: 'u' }, id: 'u' },
		{ outcome: { kind: 'unchanged' }, id: undefined },
		{ outcome: { kind: 'planned' }, id: undefined },
		{ outcome: rejected, id: undefined },
		{ outcome: { kind: 'unconfirmed', reason: 'noResult' }, id: undefined },
		{ outcome: { kind: 'notAttempted', reason: 'cancelled' }, id: undefined },
		{ outcome: { kind: 'invalid', reason: 'tooLarge', detail: '' }, id: undefined },
	])('a step leaves the resource $id when it is $outcome', ({ outcome, id }) => {
		const state = start([user({}), user({}), user({})]);
		settle(state, 1, outcome);
		expect([0, 1, 2, 3].map((index) => resourceIdAt(state, index))).toStrictEqual([undefined, id, undefined, undefined]);
	});

	it('an operation by reference is known by its id as soon as there is one', () => {
		const state = start([user({}, 'a'), deletion('bulkId:a')]);
		expect(operationAt(state, 1).operation.target).toStrictEqual({ kind: 'reference', alias: 'a' });
		settle(state, 0, applied(0));
		expect(operationAt(state, 1)).toStrictEqual({
			kind: 'planned',
			operation: { kind: 'operation', label: 'item 1', method: 'DELETE', resourceType: 'Users', target: { kind: 'id', id: 'id0' } },
			bulkId: 'op00000002',
			refers: false,
			parents: [0],
			predecessor: 0,
			height: 0,
		});
	});

	it('of the resources that the run deletes as far as that was sent', () => {
		const state = start([user({}, 'a'), deletion('x'), patch('y'), deletion('bulkId:a'), deletion('z'), deletion('z')]);
		expect(deletedIds(state)).toStrictEqual([]);
		expect(sendNext(state)).toStrictEqual([0, 1, 2, 4]);
		expect(deletedIds(state)).toStrictEqual(['x', 'z']);
		settle(state, 0, applied(0));
		settle(state, 1, rejected);
		settle(state, 4, applied(4));
		expect(sendNext(state)).toStrictEqual([3, 5]);
		expect(deletedIds(state)).toStrictEqual(['x', 'id0', 'z', 'z']);
	});

	it('of the resources that are this run’s work, not of those that needed none', () => {
		const state = start([user({}), user({}), patch('x'), unchanged('y', 'b')]);
		sendNext(state);
		settle(state, 0, applied(0));
		settle(state, 1, rejected);
		settle(state, 2, { kind: 'unchanged', resourceId: 'x' });
		expect(ownIds(state)).toStrictEqual(new Set(['id0', 'x']));
	});
});

describe('failOnErrors', () => {
	it.each<{ stopAfterErrors: number; errors: number; sent: number }>([
		{ stopAfterErrors: 0, errors: 0, sent: 100 },
		{ stopAfterErrors: 0, errors: 7, sent: 100 },
		{ stopAfterErrors: 1, errors: 0, sent: 1 },
		{ stopAfterErrors: 10, errors: 0, sent: 10 },
		{ stopAfterErrors: 10, errors: 9, sent: 1 },
		{ stopAfterErrors: 10, errors: 10, sent: 1 },
		{ stopAfterErrors: 99, errors: 0, sent: 99 },
		{ stopAfterErrors: 100, errors: 0, sent: 100 },
		{ stopAfterErrors: 101, errors: 0, sent: 100 },
		{ stopAfterErrors: 101, errors: 2, sent: 99 },
	])('is $sent after $errors of $stopAfterErrors errors', ({ stopAfterErrors, errors, sent }) => {
		expect(failOnErrors({ ...start([], { stopAfterErrors }), errors })).toBe(sent);
	});
});

describe('the steps of a run', () => {
	const rows: readonly Row[] = [user({}), invalid(), groupOf([])];

	it('say so when there is none at an index, or no operation', () => {
		const state = start(rows);
		expect(() => recordAt(state, 3)).toThrow(new RangeError('No step at index 3'));
		expect(() => operationAt(state, 3)).toThrow(new RangeError('No step at index 3'));
		expect(() => operationAt(state, 1)).toThrow(new RangeError('No operation at index 1'));
	});

	it('are told by their ranks', () => {
		const state = start(rows);
		expect([0, 1, 2, 3, 4, 300].map((rank) => indexOfRank(state, rank))).toStrictEqual([0, 1, 2, 0, 1, 0]);
	});
});
