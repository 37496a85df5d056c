import type { Outcome } from '../../nodes/WebexScim/plan/outcome';
import { rankOf } from '../../nodes/WebexScim/run/settle';
import { apply } from '../../nodes/WebexScim/run/transitions';
import { cpuMs } from '../plan/cpu';
import { groupOf, invalid, patch, unchanged, user, type Row } from '../plan/steps';
import { applied, rejected, requeue, sendNext, settle, standings, start, unconfirmed } from './handing';

const failed = 'notAttempted dependencyFailed';
const waitingFor = (label: string): Outcome => ({
	kind: 'notAttempted',
	reason: 'dependencyFailed',
	detail: `It refers to ${label}, which did not go through. Fix that row, then run both again.`,
});

const atSecondHand = (label: string): Outcome => ({
	kind: 'notAttempted',
	reason: 'dependencyFailed',
	detail: `It refers to ${label}, which was not sent, since it refers to another row. See that row for what to do, then run all of them again.`,
});

/** What an operation may come to, in all ways. */
const outcomes: readonly { name: string; outcome: Outcome; isUsable: boolean }[] = [
	{ name: 'applied', outcome: applied(0), isUsable: true },
	{ name: 'adopted', outcome: { kind: 'applied', reason: 'adopted', resourceId: 'id0' }, isUsable: true },
	{ name: 'unchanged', outcome: { kind: 'unchanged', resourceId: 'id0' }, isUsable: true },
	{ name: 'planned by a dry run', outcome: { kind: 'planned' }, isUsable: true },
	{ name: 'applied, but nobody knows the id', outcome: { kind: 'applied' }, isUsable: false },
	{ name: 'unchanged, but nobody knows the id', outcome: { kind: 'unchanged' }, isUsable: false },
	{ name: 'rejected', outcome: rejected, isUsable: false },
	{ name: 'unconfirmed', outcome: unconfirmed, isUsable: false },
	{ name: 'not attempted', outcome: { kind: 'notAttempted', reason: 'cancelled' }, isUsable: false },
	{ name: 'invalid', outcome: { kind: 'invalid', reason: 'tooLarge', detail: '' }, isUsable: false },
];

describe('who refers to an operation', () => {
	it.each(outcomes)('is free or falls out when it is $name', ({ outcome, isUsable }) => {
		const state = start([user({}, 'a'), user({ title: 'bulkId:a' }), user({ manager: 'bulkId:g', title: 'bulkId:a' }), user({}, 'g')]);
		settle(state, 0, outcome);
		expect(standings(state).slice(1)).toStrictEqual(isUsable ? ['free', 'waiting', 'free'] : [failed, failed, 'free']);
	});

	it('falls out also at second hand, naming the one it refers to; others go on', () => {
		const state = start([user({}, 'a'), groupOf(['a'], 'b'), groupOf(['b']), groupOf(['c']), user({}, 'c')]);
		expect(sendNext(state)).toStrictEqual([0, 4]);
		settle(state, 0, rejected, 1);
		settle(state, 4, applied(4), 1);
		expect(state.records.map(({ standing }) => standing)).toStrictEqual([
			{ kind: 'settled', settlement: { outcome: rejected, attempts: 1, request: 1 } },
			{ kind: 'settled', settlement: { outcome: waitingFor('item 0'), attempts: 0 } },
			{ kind: 'settled', settlement: { outcome: atSecondHand('item 1'), attempts: 0 } },
			{ kind: 'free' },
			{ kind: 'settled', settlement: { outcome: applied(4), attempts: 1, request: 1 } },
		]);
		expect(state.settled).toBe(4);
	});

	it('names the first that failed of several', () => {
		const state = start([user({}, 'a'), user({}, 'b'), groupOf(['a', 'b'])]);
		settle(state, 1, rejected);
		settle(state, 0, rejected);
		expect(state.records[2]?.standing).toStrictEqual({ kind: 'settled', settlement: { outcome: waitingFor('item 1'), attempts: 0 } });
	});

	it.each<{ name: string; rows: readonly Row[]; expected: readonly string[] }>([
		{
			name: 'an item that was invalid',
			rows: [invalid('a'), groupOf(['a'], 'b'), groupOf(['b'])],
			expected: ['invalid badValue', failed, failed],
		},
		{ name: 'a row that is refused', rows: [groupOf(['b']), groupOf(['z'], 'b')], expected: [failed, 'invalid unknownReference'] },
		{
			name: 'a circle, whose rows all say so',
			rows: [groupOf(['b'], 'a'), groupOf(['a'], 'b'), groupOf(['a'])],
			expected: ['invalid circularReference', 'invalid circularReference', failed],
		},
		{
			name: 'nobody: a refused row keeps its reason',
			rows: [invalid('a'), groupOf(['a', 'z'])],
			expected: ['invalid badValue', 'invalid unknownReference'],
		},
		{
			name: 'an item that is as wanted',
			rows: [unchanged('x', 'a'), groupOf(['a'], 'b'), groupOf(['b'])],
			expected: ['unchanged', 'free', 'waiting'],
		},
		{
			name: 'one that falls out and one on its resource',
			rows: [invalid('a'), patch('x', { manager: 'bulkId:a' }), patch('x'), patch('x')],
			expected: ['invalid badValue', failed, 'free', 'waiting'],
		},
		{
			name: 'one in front that stands behind one that falls out',
			rows: [patch('x'), patch('x', { manager: 'bulkId:a' }), patch('x'), invalid('a')],
			expected: ['free', failed, 'waiting', 'invalid badValue'],
		},
	])('is settled from the start, or free: $name', ({ rows, expected }) => {
		expect(standings(start(rows))).toStrictEqual(expected);
	});

	it('is told the name of an item that was invalid', () => {
		expect(start([invalid('a'), groupOf(['a'])]).records[1]?.standing).toStrictEqual({
			kind: 'settled',
			settlement: { outcome: waitingFor('item 0'), attempts: 0 },
		});
	});

	it('falls out along a chain of 20,000 without recursion', () => {
		const size = 20_000;
		const state = start([user({}, 'a0'), ...Array.from({ length: size }, (_, index) => groupOf([`a${index}`], `a${index + 1}`))]);
		expect(cpuMs(() => settle(state, 0, rejected))).toBeLessThan(1_000);
		expect(new Set(standings(state).slice(1))).toStrictEqual(new Set([failed]));
		expect(state.settled).toBe(size + 1);
	});
});

describe('the next on one resource', () => {
	it.each(outcomes)('is free when the one before is $name', ({ outcome }) => {
		const state = start([patch('x'), patch('x'), patch('x')]);
		settle(state, 0, outcome);
		expect(standings(state).slice(1)).toStrictEqual(['free', 'waiting']);
	});

	it.each<{ name: string; rows: readonly Row[]; settled: readonly number[]; expected: readonly string[] }>([
		{
			name: 'the second, while the first is out',
			rows: [patch('x'), patch('x'), patch('x')],
			settled: [1],
			expected: ['free', 'rejected', 'waiting'],
		},
		{
			name: 'the second, then the first',
			rows: [patch('x'), patch('x'), patch('x')],
			settled: [1, 0],
			expected: ['rejected', 'rejected', 'free'],
		},
		{
			name: 'two in the middle',
			rows: [patch('x'), patch('x'), patch('x'), patch('x')],
			settled: [1, 2],
			expected: ['free', 'rejected', 'rejected', 'waiting'],
		},
		{
			name: 'two in the middle, the later first, then the first',
			rows: [patch('x'), patch('x'), patch('x'), patch('x')],
			settled: [2, 1, 0],
			expected: ['rejected', 'rejected', 'rejected', 'free'],
		},
		{ name: 'the last', rows: [patch('x'), patch('x'), patch('x')], settled: [2], expected: ['free', 'waiting', 'rejected'] },
		{
			name: 'the last, then the first',
			rows: [patch('x'), patch('x'), patch('x')],
			settled: [2, 0],
			expected: ['rejected', 'free', 'rejected'],
		},
		{
			name: 'all but the second',
			rows: [patch('x'), patch('x'), patch('x'), patch('x')],
			settled: [3, 2, 0],
			expected: ['rejected', 'free', 'rejected', 'rejected'],
		},
		{ name: 'another resource', rows: [patch('x'), patch('y'), patch('x')], settled: [1], expected: ['free', 'rejected', 'waiting'] },
		{
			name: 'the one before, while a parent is out',
			rows: [patch('x'), patch('x', { manager: 'bulkId:a' }), patch('x'), user({}, 'a')],
			settled: [0],
			expected: ['rejected', 'waiting', 'waiting', 'free'],
		},
		{
			name: 'its parent, while the one before is out',
			rows: [patch('x'), patch('x', { manager: 'bulkId:a' }), user({}, 'a'), user({ title: 'bulkId:a' })],
			settled: [2],
			expected: ['free', failed, 'rejected', failed],
		},
	])('waits for the one before that is not settled: $name', ({ rows, settled, expected }) => {
		const state = start(rows);
		for (const index of settled) settle(state, index, rejected);
		expect(standings(state)).toStrictEqual(expected);
	});

	it('waits while the one before is given back, although one between them is settled', () => {
		const state = start([patch('x'), patch('x'), patch('x')]);
		expect(sendNext(state)).toStrictEqual([0]);
		settle(state, 1, unconfirmed);
		requeue(state, 0);
		expect(standings(state)).toStrictEqual(['free', 'unconfirmed connectionLost', 'waiting']);
		expect(sendNext(state)).toStrictEqual([0]);
		settle(state, 0, applied(0));
		expect(standings(state)).toStrictEqual(['applied', 'unconfirmed connectionLost', 'free']);
	});

	it('is free once for a parent that is also the one before', () => {
		const state = start([user({}, 'a'), patch('bulkId:a', {}, 'b'), patch('bulkId:b'), patch('bulkId:b')]);
		settle(state, 0, applied(0));
		expect(standings(state)).toStrictEqual(['applied', 'free', 'waiting', 'waiting']);
		settle(state, 1, applied(1));
		expect(standings(state)).toStrictEqual(['applied', 'applied', 'free', 'waiting']);
	});

	it('comes to its turn along a chain of 20,000', () => {
		const size = 20_000;
		const state = start(Array.from({ length: size }, () => patch('x')));
		const takenMs = cpuMs(() => {
			for (let index = size - 2; index > 0; index--) settle(state, index, rejected);
			settle(state, 0, rejected);
		});
		expect(takenMs).toBeLessThan(1_000);
		expect(state.records[size - 1]?.standing).toStrictEqual({ kind: 'free' });
	});
});

describe('a settlement', () => {
	it.each<{ name: string; outcome: Outcome; request?: number; settlement: object }>([
		{
			name: 'with the request that settled it',
			outcome: applied(1),
			request: 5,
			settlement: { outcome: applied(1), attempts: 2, request: 5 },
		},
		{ name: 'without a request', outcome: unconfirmed, settlement: { outcome: unconfirmed, attempts: 2 } },
	])('tells how often it was sent: $name', ({ outcome, request, settlement }) => {
		const state = start([user({}), user({}), user({})]);
		sendNext(state);
		requeue(state, 1);
		sendNext(state);
		settle(state, 1, outcome, request);
		settle(state, 1, rejected, 9);
		expect(state.records[1]?.standing).toStrictEqual({ kind: 'settled', settlement });
		expect([state.settled, state.errors, [...state.open]]).toStrictEqual([1, 0, [0, 2]]);
	});

	it.each<{ stopAfterErrors: number; refused: number; stopped: object | undefined }>([
		{ stopAfterErrors: 0, refused: 3, stopped: undefined },
		{ stopAfterErrors: 1, refused: 0, stopped: undefined },
		{
			stopAfterErrors: 1,
			refused: 1,
			stopped: {
				reason: 'stoppedAfterErrors',
				detail: "The run stopped after 1 refused operation, as 'Stop After Errors' asks. Fix the refused rows, then run the rest.",
			},
		},
		{ stopAfterErrors: 3, refused: 2, stopped: undefined },
		{
			stopAfterErrors: 3,
			refused: 3,
			stopped: {
				reason: 'stoppedAfterErrors',
				detail: "The run stopped after 3 refused operations, as 'Stop After Errors' asks. Fix the refused rows, then run the rest.",
			},
		},
		{
			stopAfterErrors: 2,
			refused: 3,
			stopped: {
				reason: 'stoppedAfterErrors',
				detail: "The run stopped after 2 refused operations, as 'Stop After Errors' asks. Fix the refused rows, then run the rest.",
			},
		},
	])('$refused refused end the run or not, which stops after $stopAfterErrors', ({ stopAfterErrors, refused, stopped }) => {
		const state = start([user({}), user({}), user({}), user({}), user({})], { stopAfterErrors });
		settle(state, 3, unconfirmed);
		settle(state, 4, { kind: 'invalid', reason: 'tooLarge', detail: '' });
		for (let index = 0; index < refused; index++) settle(state, index, rejected);
		expect([state.errors, state.notes.stopped]).toStrictEqual([refused, stopped]);
	});

	it('ends no run that is stopped already', () => {
		const state = start([user({}), user({})], { stopAfterErrors: 1 });
		apply(state, { kind: 'noted', notes: { stopped: { reason: 'cancelled', detail: 'Stopped.' } } });
		settle(state, 0, rejected);
		expect(state.notes.stopped).toStrictEqual({ reason: 'cancelled', detail: 'Stopped.' });
	});
});

describe('the rank of an operation', () => {
	it('goes by the length of the chain that waits for it, then by item order', () => {
		const state = start([user({}), groupOf(['b'], 'c'), user({}, 'b'), invalid(), groupOf(['c']), patch('x'), patch('x')]);
		const ranks = [0, 1, 2, 4, 5, 6].map((index) => ({ index, rank: rankOf(state, index) }));
		expect(ranks.toSorted((a, b) => a.rank - b.rank).map(({ index }) => index)).toStrictEqual([2, 1, 5, 0, 4, 6]);
		expect(new Set(ranks.map(({ rank }) => rank)).size).toBe(6);
	});
});
