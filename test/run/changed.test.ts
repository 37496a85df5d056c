import type { Outcome } from '../../nodes/WebexScim/plan/outcome';
import type { Operation } from '../../nodes/WebexScim/plan/step';
import { addChanged, isBehind, isOvertaken, targetsOf } from '../../nodes/WebexScim/run/changed';
import { recordAt, type RunState } from '../../nodes/WebexScim/run/state';
import { apply } from '../../nodes/WebexScim/run/transitions';
import { deletion, invalid, patch, unchanged, user, type Row } from '../plan/steps';
import { applied, rejected, sendNext, settle, start, unconfirmed } from './handing';

/** A create that may become a change. */
const upsert: Row = { ...user({ userName: 'ann' }), onConflict: { kind: 'update', wanted: {}, emptyValues: 'ignore' } } as Row;
const adopt: Row = { ...user({ userName: 'ann' }), onConflict: { kind: 'adopt' } } as Row;
const group = (id: string): Row => ({ ...patch(id), resourceType: 'Groups' }) as Row;

/** The create at an index became a change of the user `A`. */
function meets(state: RunState, index: number): void {
	const { step } = recordAt(state, index);
	if (step.kind !== 'planned') throw new Error('no operation');
	const operation: Operation = { ...step.operation, method: 'PATCH', target: { kind: 'id', id: 'a' } };
	apply(state, { kind: 'changed', index, operation });
}

describe('steps by the resource that they are about', () => {
	it.each<{ name: string; rows: readonly Row[]; targets: readonly (readonly [string, readonly number[]])[] }>([
		{
			name: 'by type and id, whatever its case, in item order',
			rows: [patch('A'), upsert, deletion('a'), patch('B'), group('A'), invalid(), unchanged('A', 'x'), patch('bulkId:x'), user({})],
			targets: [
				['Users a', [0, 2]],
				['Users b', [3]],
				['Groups a', [4]],
			],
		},
		{ name: 'none where no create may become a change', rows: [patch('A'), adopt, user({})], targets: [] },
		{ name: 'none of a plan of nothing', rows: [], targets: [] },
	])('$name', ({ rows, targets }) => {
		expect([...targetsOf(start(rows).plan)]).toStrictEqual(targets);
	});
});

describe('a create that would become a change of a user', () => {
	const users = { kind: 'operation', label: '', method: 'POST', resourceType: 'Users', target: { kind: 'new' } } as const;

	it.each<{ name: string; outcome?: Outcome; index?: number; of?: Operation; id?: string; is: boolean }>([
		{ name: 'is overtaken by a later step that took effect', outcome: applied(2), is: true },
		{ name: 'also whatever the case of the id', outcome: applied(2), id: 'a', is: true },
		{ name: 'and by one of which nobody knows', outcome: unconfirmed, is: true },
		{ name: 'and by one that was sent', is: true },
		{ name: 'not by one that was refused', outcome: rejected, is: false },
		{ name: 'not by one that found all as wanted', outcome: { kind: 'unchanged' }, is: false },
		{ name: 'not by an earlier one', outcome: applied(2), index: 3, is: false },
		{ name: 'not by itself', outcome: applied(2), index: 2, is: false },
		{ name: 'not by one on a group', outcome: applied(2), of: { ...users, resourceType: 'Groups' }, is: false },
		{ name: 'not by one on somebody else', outcome: applied(2), id: 'B', is: false },
	])('$name', ({ outcome, index = 1, of = users, id = 'A', is }) => {
		const state = start([user({}), upsert, patch('A'), user({})]);
		sendNext(state);
		if (outcome !== undefined) settle(state, 2, outcome);
		expect(isOvertaken(state, index, of, id)).toBe(is);
	});

	it('is overtaken by one that is in doubt, also when that was freed since, and not by one that was never sent', () => {
		const state = start([user({}), upsert, patch('A')]);
		expect(isOvertaken(state, 1, users, 'A')).toBe(false);
		sendNext(state);
		const doubt = { reason: 'connectionLost', words: {}, patience: 'briefly' } as const;
		apply(state, { kind: 'doubted', index: 2, standing: { kind: 'unsure', request: 1, looks: 0, dueMs: 0, doubt } });
		expect(isOvertaken(state, 1, users, 'A')).toBe(true);
		apply(state, { kind: 'requeued', index: 2 });
		expect(isOvertaken(state, 1, users, 'A')).toBe(true);
	});
});

describe('a step on a user whom a create turned out to mean', () => {
	it('waits for those before it that are on their way, and for none behind it', () => {
		const state = start([patch('A'), upsert, upsert, patch('A'), patch('B')]);
		const behind = (): readonly boolean[] => [0, 1, 2, 3, 4].map((index) => isBehind(state, index, 'Users a'));
		expect(behind()).toEqual([false, false, false, false, false]);
		sendNext(state);
		expect(behind()).toEqual([false, false, false, false, false]);
		meets(state, 1);
		// The change of row 1 waits for row 0, and whoever comes later on the user for the change.
		expect(behind()).toEqual([false, true, true, true, true]);
		settle(state, 0, applied(0));
		expect(behind()).toEqual([false, false, true, true, true]);
		meets(state, 2);
		expect(behind()).toEqual([false, false, true, true, true]);
		settle(state, 1, applied(1));
		expect(behind()).toEqual([false, false, false, true, true]);
		settle(state, 2, rejected);
		expect(behind()).toEqual([false, false, false, false, false]);
		expect(isBehind(state, 4, 'Users b')).toBe(false);
	});

	it('is remembered by the user, in the order in which creates met one', () => {
		const state = start([upsert, upsert, upsert, invalid()]);
		sendNext(state);
		meets(state, 2);
		meets(state, 0);
		addChanged(state, 1);
		addChanged(state, 3);
		expect([...state.changed]).toStrictEqual([['Users a', [2, 0]]]);
	});
});
