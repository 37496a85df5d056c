import type { Outcome, Settlement } from '../../nodes/WebexScim/plan/outcome';
import { report } from '../../nodes/WebexScim/run/report';
import type { RunNotes } from '../../nodes/WebexScim/run/notes';
import type { Contested, Unsure } from '../../nodes/WebexScim/run/standing';
import type { RunState } from '../../nodes/WebexScim/run/state';
import { apply } from '../../nodes/WebexScim/run/transitions';
import { groupOf, invalid, patch, user, type Row } from '../plan/steps';
import { applied, halve, rejected, requeue, sendNext, settle, start } from './handing';

const unsure: Unsure = { kind: 'unsure', request: 1, looks: 0, dueMs: 9, doubt: { reason: 'noResult', words: {}, patience: 'briefly' } };
const contested: Contested = { kind: 'contested', request: 1, looks: 0, dueMs: 9, result: { status: 409, words: {} } };
const cancelled = { reason: 'cancelled', detail: 'Stopped.' } as const;
const notAttempted: Outcome = { kind: 'notAttempted', ...cancelled };
const unanswered: Outcome = {
	kind: 'unconfirmed',
	reason: 'connectionLost',
	detail:
		'Webex did not say whether the change was made, and the run ended before a lookup could tell. Look in Webex before you run this row again.',
};

const unseen = (why: string): Outcome => ({
	kind: 'unconfirmed',
	reason: 'connectionLost',
	detail: `Webex did not say whether the change was made, and no lookup showed it.${why} Look in Webex before you run this row again.`,
});

const stop = (state: RunState, stopped: NonNullable<RunNotes['stopped']> = cancelled): void =>
	apply(state, { kind: 'noted', notes: { stopped } });
const doubt = (state: RunState, index: number, standing: Unsure | Contested): void => apply(state, { kind: 'doubted', index, standing });

describe('each step has a settlement, whatever happened', () => {
	it.each<{ name: string; begin: (state: RunState) => void; settlement: Settlement }>([
		{ name: 'never sent', begin: () => undefined, settlement: { outcome: notAttempted, attempts: 0 } },
		{ name: 'sent, and no answer yet', begin: sendNext, settlement: { outcome: unanswered, attempts: 1 } },
		{
			name: 'sent, and deferred by Webex',
			begin(state) {
				sendNext(state);
				requeue(state, 0);
			},
			settlement: { outcome: notAttempted, attempts: 1 },
		},
		{
			name: 'sent in a request that never left',
			begin(state) {
				sendNext(state);
				apply(state, { kind: 'requeued', index: 0, as: 'unsent' });
			},
			settlement: { outcome: notAttempted, attempts: 0 },
		},
		{
			name: 'sent in a request that was refused as a whole',
			begin: (state) => halve(state, sendNext(state)),
			settlement: { outcome: notAttempted, attempts: 1 },
		},
		{
			name: 'unsure',
			begin(state) {
				sendNext(state);
				doubt(state, 0, unsure);
			},
			settlement: { outcome: unanswered, attempts: 1 },
		},
		{
			name: 'unsure, and to be sent again after a brief look',
			begin(state) {
				sendNext(state);
				doubt(state, 0, unsure);
				apply(state, { kind: 'requeued', index: 0, as: 'undone' });
			},
			settlement: { outcome: unseen(''), attempts: 1 },
		},
		{
			name: 'unsure, sent again, and no answer yet',
			begin(state) {
				sendNext(state);
				doubt(state, 0, unsure);
				apply(state, { kind: 'requeued', index: 0, as: 'undone' });
				sendNext(state);
			},
			settlement: { outcome: unanswered, attempts: 2 },
		},
		{
			name: 'contested',
			begin(state) {
				sendNext(state);
				doubt(state, 0, contested);
			},
			settlement: { outcome: unanswered, attempts: 1 },
		},
		{
			name: 'settled',
			begin(state) {
				sendNext(state);
				settle(state, 0, applied(0), 1);
			},
			settlement: { outcome: applied(0), attempts: 1, request: 1 },
		},
	])('$name', ({ begin, settlement }) => {
		const state = start([user({}), user({})], { operationsPerRequest: 1 });
		begin(state);
		stop(state);
		expect(report(state)).toStrictEqual({
			steps: state.records.map(({ step }) => step),
			settlements: [settlement, { outcome: notAttempted, attempts: 0 }],
			requests: state.requests,
		});
	});

	it('in item order, of all kinds at once', () => {
		const rows: readonly Row[] = [user({}, 'a'), groupOf(['a']), patch('x'), patch('x'), invalid(), user({}), user({})];
		const state = start(rows, { operationsPerRequest: 3 });
		expect(sendNext(state)).toStrictEqual([0, 2, 5]);
		settle(state, 5, rejected, 1);
		doubt(state, 2, unsure);
		stop(state, { reason: 'waitLimit', detail: 'Too long.' });
		const left: Settlement = { outcome: { kind: 'notAttempted', reason: 'waitLimit', detail: 'Too long.' }, attempts: 0 };
		expect(report(state).settlements).toStrictEqual([
			{ outcome: unanswered, attempts: 1 },
			left,
			{ outcome: unanswered, attempts: 1 },
			left,
			{ outcome: { kind: 'invalid', reason: 'badValue', detail: 'It is bad.' }, attempts: 0 },
			{ outcome: rejected, attempts: 1, request: 1 },
			left,
		]);
	});

	it('even when nobody stopped the run', () => {
		const lost: Settlement = {
			outcome: {
				kind: 'notAttempted',
				reason: 'cancelled',
				detail: 'The node met a fault of its own and stopped the run before this operation was sent. Report the fault.',
			},
			attempts: 0,
		};
		const state = start([user({}, 'a'), groupOf(['a']), user({})], { operationsPerRequest: 1 });
		sendNext(state);
		expect(report(state)).toStrictEqual({
			steps: state.plan.steps,
			settlements: [{ outcome: unanswered, attempts: 1 }, lost, lost],
			requests: 1,
		});
	});

	it('of an empty run', () => {
		expect(report(start([]))).toStrictEqual({ steps: [], settlements: [], requests: 0 });
	});

	it('with the operation that it became', () => {
		const state = start([user({}), user({})]);
		sendNext(state);
		const operation = {
			kind: 'operation',
			label: 'item 0',
			method: 'PATCH',
			resourceType: 'Users',
			target: { kind: 'id', id: 'u9' },
		} as const;
		apply(state, { kind: 'changed', index: 0, operation });
		expect(report(state).steps).toStrictEqual([{ ...state.plan.steps[0], operation }, state.plan.steps[1]]);
	});
});

describe('a refusal of all', () => {
	const refusal = { reason: 'requestRefused', detail: 'No.', status: 403 } as const;

	it.each<{ name: string; stopped?: NonNullable<RunNotes['stopped']>; begin: (state: RunState) => void; told: object | undefined }>([
		{ name: 'nothing got through', begin: (state) => requeue(state, ...(sendNext(state) ?? [])), told: { detail: 'No.', status: 403 } },
		{ name: 'nothing was sent', begin: () => undefined, told: { detail: 'No.', status: 403 } },
		{
			name: 'Webex was out of reach',
			stopped: { reason: 'requestRefused', detail: 'No way.' },
			begin: () => undefined,
			told: { detail: 'No way.' },
		},
		{
			name: 'one got through before',
			begin(state) {
				sendNext(state);
				settle(state, 0, applied(0), 1);
			},
			told: undefined,
		},
		{
			name: 'one was rejected before',
			begin(state) {
				sendNext(state);
				settle(state, 0, rejected, 1);
			},
			told: undefined,
		},
		{ name: 'of one nobody knows', begin: sendNext, told: undefined },
		{
			name: 'one was settled, but not by Webex',
			begin: (state) => settle(state, 0, { kind: 'invalid', reason: 'tooLarge', detail: '' }),
			told: { detail: 'No.', status: 403 },
		},
		{ name: 'the run was stopped for another reason', stopped: cancelled, begin: () => undefined, told: undefined },
	])('is told or not: $name', ({ stopped = refusal, begin, told }) => {
		const state = start([user({}), user({}), user({})], { operationsPerRequest: 1 });
		begin(state);
		stop(state, stopped);
		expect(report(state).refusal).toStrictEqual(told);
	});
});

describe('what ends a run which sent something', () => {
	const refusal = { reason: 'requestRefused', detail: 'No.', status: 403 } as const;
	const notSeen = (state: RunState): void => {
		sendNext(state);
		doubt(state, 0, unsure);
		apply(state, { kind: 'requeued', index: 0, as: 'undone' });
		requeue(state, ...(sendNext(state) ?? []));
	};

	it.each<{ name: string; stopped: NonNullable<RunNotes['stopped']>; begin: (state: RunState) => void; why?: string; told?: object }>([
		{
			name: 'in the row and in sum',
			stopped: refusal,
			begin: notSeen,
			why: ' The run then ended: No.',
			told: { detail: 'No.', refusal: { detail: 'No.', status: 403 } },
		},
		{
			name: 'out of reach',
			stopped: { reason: 'requestRefused', detail: 'No way.' },
			begin: notSeen,
			why: ' The run then ended: No way.',
			told: { detail: 'No way.', refusal: { detail: 'No way.' } },
		},
		{
			name: 'a limit of the run',
			stopped: { reason: 'waitLimit', detail: 'Too long.' },
			begin: notSeen,
			why: ' The run then ended: Too long.',
			told: { detail: 'Too long.' },
		},
		{ name: 'a person who stopped it', stopped: cancelled, begin: notSeen, why: '' },
		{
			name: 'not where nothing is open',
			stopped: refusal,
			begin(state) {
				sendNext(state);
				settle(state, 0, applied(0), 1);
			},
		},
	])('is told: $name', ({ stopped, begin, why, told }) => {
		const state = start([user({}), user({})], { operationsPerRequest: 1 });
		begin(state);
		stop(state, stopped);
		const { settlements, endedBy } = report(state);
		expect([settlements[0]?.outcome, endedBy]).toStrictEqual([why === undefined ? applied(0) : unseen(why), told]);
	});
});
