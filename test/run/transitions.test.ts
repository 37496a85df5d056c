import type { BulkId, Operation } from '../../nodes/WebexScim/plan/step';
import { dequeue, queueOf, type Queue } from '../../nodes/WebexScim/run/queue';
import type { Contested, Unsure } from '../../nodes/WebexScim/run/standing';
import type { StepRecord } from '../../nodes/WebexScim/run/record';
import { indexOfRank, type RunState } from '../../nodes/WebexScim/run/state';
import { apply, type Transition } from '../../nodes/WebexScim/run/transitions';
import { groupOf, patch, user, type Row } from '../plan/steps';
import { applied, rejected, start } from './handing';

/** Item 3 waits for item 0, and item 2 for item 1. */
const rows: readonly Row[] = [user({ userName: 'ann' }, 'a'), patch('x'), patch('x'), groupOf(['a'])];

/** What is known of a step, which is as it was planned unless it is given. */
type Known = Omit<StepRecord, 'step'> & Partial<Pick<StepRecord, 'step'>>;

const waiting: Known = {
	standing: { kind: 'waiting' },
	attempts: 0,
	wasUnsure: false,
	putOff: undefined,
	undone: 0,
	wasAlone: false,
	isInOtherForm: false,
};
const free: Known = { ...waiting, standing: { kind: 'free' } };
const sentIn = (request: number, attempts = 1, firstSentMs = 7): Known => ({
	...waiting,
	standing: { kind: 'sent', request },
	attempts,
	firstSentMs,
});
/** The same, and nothing else was in that request. */
const sentAlone = (request: number, attempts = 1, firstSentMs = 7): Known => ({
	...sentIn(request, attempts, firstSentMs),
	wasAlone: true,
});
/** Sent before, and to be sent again. */
const back: Known = { ...free, attempts: 1, firstSentMs: 7 };

const unsure: Unsure = {
	kind: 'unsure',
	request: 1,
	looks: 0,
	dueMs: 9,
	doubt: { reason: 'connectionLost', words: {}, patience: 'briefly' },
};
const contested: Contested = { kind: 'contested', request: 1, looks: 0, dueMs: 9, result: { status: 409, words: {} } };
const change: Operation = {
	kind: 'operation',
	label: 'item 0',
	method: 'PATCH',
	resourceType: 'Users',
	target: { kind: 'id', id: 'u9' },
	data: { title: 'x' },
};

const send = (indexes: readonly number[], nowMs = 7): Transition => ({
	kind: 'sent',
	indexes,
	queue: undefined,
	halves: [],
	nowMs,
	rebased: new Map(),
	made: new Map(),
});
const requeue = (index: number, as?: 'unsent' | 'undone'): Transition => ({
	kind: 'requeued',
	index,
	...(as === undefined ? {} : { as }),
});
const doubt = (index: number): Transition => ({ kind: 'doubted', index, standing: unsure });
const settled = (kind: 'applied' | 'rejected', attempts = 1): Known['standing'] => ({
	kind: 'settled',
	settlement: { outcome: kind === 'applied' ? applied(0) : rejected, attempts, request: 1 },
});

/** The run's own values; `queue`, `halves` and `open` as indexes. */
interface Values {
	readonly queue: readonly number[];
	readonly halves: readonly (readonly number[])[];
	readonly open: readonly number[];
	readonly requests: number;
	readonly errors: number;
	readonly settled: number;
}

const begun: Values = { queue: [0, 1], halves: [], open: [], requests: 0, errors: 0, settled: 0 };
const out: Values = { ...begun, queue: [], open: [0, 1], requests: 1 };

describe('a step from one state to the next', () => {
	it.each<{ name: string; before?: readonly Transition[]; transition?: Transition; records: readonly Known[]; values: Values }>([
		{ name: 'none: whoever waits for nobody is free', records: [free, free, waiting, waiting], values: begun },
		{ name: 'sent', transition: send([0, 1]), records: [sentIn(1), sentIn(1), waiting, waiting], values: out },
		{
			name: 'sent, with what is left for later requests',
			transition: { ...send([1]), queue: queueOf([0]), halves: [[0]] } as Transition,
			records: [free, sentAlone(1), waiting, waiting],
			values: { ...begun, queue: [0], halves: [[0]], open: [1], requests: 1 },
		},
		{
			name: 'sent in a dry run counts as no attempt',
			transition: { ...send([0, 1]), isPreview: true } as Transition,
			records: [sentIn(1, 0), sentIn(1, 0), waiting, waiting],
			values: out,
		},
		{
			name: 'sent again for certain: the time of the last counts',
			before: [send([0, 1]), requeue(0)],
			transition: send([0], 20),
			records: [sentAlone(2, 2, 20), sentIn(1), waiting, waiting],
			values: { ...out, requests: 2 },
		},
		{
			name: 'sent again after a doubt: the time of the first counts',
			before: [send([0, 1]), doubt(0), requeue(0)],
			transition: send([0], 20),
			records: [{ ...sentAlone(2, 2), wasUnsure: true }, sentIn(1), waiting, waiting],
			values: { ...out, requests: 2 },
		},
		{
			name: 'settled, and whoever refers to it is free',
			before: [send([0, 1])],
			transition: { kind: 'settled', index: 0, outcome: applied(0), request: 1 },
			records: [{ ...sentIn(1), standing: settled('applied') }, sentIn(1), waiting, free],
			values: { ...out, queue: [3], open: [1], settled: 1 },
		},
		{
			name: 'rejected, and the next on its resource is free',
			before: [send([0, 1])],
			transition: { kind: 'settled', index: 1, outcome: rejected, request: 1 },
			records: [sentIn(1), { ...sentIn(1), standing: settled('rejected') }, free, waiting],
			values: { ...out, queue: [2], open: [0], errors: 1, settled: 1 },
		},
		{
			name: 'settled twice: the first holds',
			before: [send([0, 1]), { kind: 'settled', index: 1, outcome: rejected, request: 1 }],
			transition: { kind: 'settled', index: 1, outcome: applied(1), request: 2 },
			records: [sentIn(1), { ...sentIn(1), standing: settled('rejected') }, free, waiting],
			values: { ...out, queue: [2], open: [0], errors: 1, settled: 1 },
		},
		{
			name: 'requeued: whoever waits for it goes on waiting',
			before: [send([0, 1])],
			transition: requeue(1),
			records: [sentIn(1), back, waiting, waiting],
			values: { ...out, queue: [1], open: [0] },
		},
		{
			name: 'requeued as never sent',
			before: [send([0, 1])],
			transition: requeue(1, 'unsent'),
			records: [sentIn(1), { ...back, attempts: 0 }, waiting, waiting],
			values: { ...out, queue: [1], open: [0] },
		},
		{
			name: 'requeued after its answer was lost and nothing was found done: that is counted',
			before: [send([0, 1]), doubt(1)],
			transition: requeue(1, 'undone'),
			records: [sentIn(1), { ...back, wasUnsure: true, undone: 1 }, waiting, waiting],
			values: { ...out, queue: [1], open: [0] },
		},
		{
			name: 'requeued for another cause later: what was counted stays, and that it was alone',
			before: [send([0, 1]), doubt(1), requeue(1, 'undone'), send([1]), doubt(1)],
			transition: requeue(1),
			records: [sentIn(1), { ...back, attempts: 2, wasUnsure: true, undone: 1, wasAlone: true }, waiting, waiting],
			values: { ...out, queue: [1], open: [0], requests: 2 },
		},
		{
			name: 'requeued ones stand in the queue by their ranks',
			before: [send([0, 1]), requeue(1)],
			transition: requeue(0),
			records: [back, back, waiting, waiting],
			values: { ...out, queue: [0, 1], open: [] },
		},
		{
			name: 'halved',
			before: [send([0, 1])],
			transition: { kind: 'halved', indexes: [0, 1] },
			records: [back, back, waiting, waiting],
			values: { ...out, halves: [[0], [1]], open: [] },
		},
		{
			name: 'halved before the halves that are left',
			before: [{ ...send([0, 1]), halves: [[9], [8]] } as Transition],
			transition: { kind: 'halved', indexes: [0, 1] },
			records: [back, back, waiting, waiting],
			values: { ...out, halves: [[0], [1], [9], [8]], open: [] },
		},
		{
			name: 'halved, since it came back undone',
			before: [send([0, 1]), doubt(0), doubt(1)],
			transition: { kind: 'halved', indexes: [0, 1], as: 'undone' },
			records: [{ ...back, wasUnsure: true, undone: 1 }, { ...back, wasUnsure: true, undone: 1 }, waiting, waiting],
			values: { ...out, halves: [[0], [1]], open: [] },
		},
		{
			name: 'halved, but for what is settled',
			before: [send([0, 1]), { kind: 'settled', index: 1, outcome: rejected, request: 1 }],
			transition: { kind: 'halved', indexes: [0, 1] },
			records: [back, { ...sentIn(1), standing: settled('rejected') }, free, waiting],
			values: { ...out, queue: [2], halves: [[0]], open: [], errors: 1, settled: 1 },
		},
		{
			name: 'in the other form, to be sent again',
			before: [send([0, 1])],
			transition: { kind: 'reformed', index: 1, form: 'noPaths' },
			records: [sentIn(1), { ...back, form: 'noPaths', isInOtherForm: true }, waiting, waiting],
			values: { ...out, queue: [1], open: [0] },
		},
		{
			name: 'sent as it was made anew from what is known by then',
			transition: { ...send([0, 1]), rebased: new Map([[1, change]]) } as Transition,
			records: [
				sentIn(1),
				{
					...sentIn(1),
					step: { kind: 'planned', operation: change, bulkId: 'op00000002' as BulkId, refers: false, parents: [], height: 1 },
				},
				waiting,
				waiting,
			],
			values: out,
		},
		{
			name: 'unsure',
			before: [send([0, 1])],
			transition: doubt(0),
			records: [{ ...sentIn(1), standing: unsure, wasUnsure: true }, sentIn(1), waiting, waiting],
			values: out,
		},
		{
			name: 'unsure once more, after a look',
			before: [send([0, 1]), doubt(0)],
			transition: { kind: 'doubted', index: 0, standing: { ...unsure, looks: 1, dueMs: 30 } },
			records: [{ ...sentIn(1), standing: { ...unsure, looks: 1, dueMs: 30 }, wasUnsure: true }, sentIn(1), waiting, waiting],
			values: out,
		},
		{
			name: 'contested: Webex answered, so that it was never unsure',
			before: [send([0, 1])],
			transition: { kind: 'doubted', index: 0, standing: contested },
			records: [{ ...sentIn(1), standing: contested }, sentIn(1), waiting, waiting],
			values: out,
		},
		{
			name: 'contested after a doubt',
			before: [send([0, 1]), doubt(0)],
			transition: { kind: 'doubted', index: 0, standing: contested },
			records: [{ ...sentIn(1), standing: contested, wasUnsure: true }, sentIn(1), waiting, waiting],
			values: out,
		},
		{
			name: 'changed: to be sent as another operation',
			before: [send([0, 1]), { kind: 'doubted', index: 0, standing: contested }],
			transition: { kind: 'changed', index: 0, operation: change },
			records: [
				{ ...back, step: { kind: 'planned', operation: change, bulkId: 'op00000001' as BulkId, refers: false, parents: [], height: 1 } },
				sentIn(1),
				waiting,
				waiting,
			],
			values: { ...out, queue: [0], open: [1] },
		},
		{
			name: 'noted',
			before: [send([0, 1])],
			transition: { kind: 'noted', notes: { refusals: 3 } },
			records: [sentIn(1), sentIn(1), waiting, waiting],
			values: out,
		},
	])('$name', ({ before = [], transition, records, values }) => {
		const state = start(rows);
		for (const each of transition === undefined ? before : [...before, transition]) apply(state, each);
		expect(state.records).toStrictEqual(records.map((known, index) => ({ step: state.plan.steps[index], ...known })));
		expect(valuesOf(state)).toStrictEqual(values);
	});

	it.each<{ name: string; steps: readonly Transition[]; hasChanged: boolean }>([
		{ name: 'a change', steps: [{ kind: 'changed', index: 0, operation: change }], hasChanged: true },
		{
			name: 'a create that met a resource and is settled with it',
			steps: [
				{ kind: 'doubted', index: 0, standing: contested },
				{ kind: 'settled', index: 0, outcome: applied(0) },
			],
			hasChanged: true,
		},
		{ name: 'not a create that made its own', steps: [{ kind: 'settled', index: 0, outcome: applied(0) }], hasChanged: false },
		{ name: 'not what is unsure', steps: [doubt(0), { kind: 'settled', index: 0, outcome: applied(0) }], hasChanged: false },
	])('notes that a resource may have operations which the plan did not tie: $name', ({ steps, hasChanged }) => {
		const state = start(rows);
		for (const each of [send([0, 1]), ...steps]) apply(state, each);
		expect(state.notes.hasChanged).toBe(hasChanged);
	});

	it.each<{ name: string; late: Transition }>([
		{ name: 'an outcome', late: { kind: 'settled', index: 0, outcome: applied(0), request: 2 } },
		{ name: 'a retry', late: requeue(0) },
		{ name: 'a retry as undone', late: requeue(0, 'undone') },
		{ name: 'halves', late: { kind: 'halved', indexes: [0] } },
		{ name: 'a doubt', late: doubt(0) },
		{ name: 'a conflict', late: { kind: 'doubted', index: 0, standing: contested } },
		{ name: 'another form', late: { kind: 'reformed', index: 0, form: 'noPaths' } },
		{ name: 'a change', late: { kind: 'changed', index: 0, operation: change } },
	])('what is settled stays as it is, whatever comes late: $name', ({ late }) => {
		const state = start(rows);
		for (const each of [send([0, 1]), { kind: 'settled', index: 0, outcome: rejected, request: 1 } as const]) apply(state, each);
		const before = { records: [...state.records], notes: state.notes, ...valuesOf(state) };
		apply(state, late);
		expect({ records: state.records, notes: state.notes, ...valuesOf(state) }).toStrictEqual(before);
	});

	it('notes change one by one', () => {
		const state = start(rows);
		apply(state, { kind: 'noted', notes: { refusals: 3, pausedUntilMs: 5 } });
		apply(state, { kind: 'noted', notes: { pausedUntilMs: 8, isLooking: true } });
		expect(state.notes).toStrictEqual({
			isAnswered: true,
			pausedUntilMs: 8,
			refusals: 3,
			isAnyThrough: false,
			unreachable: 0,
			unreachableUpTo: 0,
			deferrals: 0,
			isWaiting: false,
			isLooking: true,
			hasChanged: false,
		});
	});

	it('fails for a kind that nobody thought of', () => {
		expect(() => apply(start(rows), { kind: 'odd' } as never)).toThrow(new TypeError('Unexpected case: [object Object]'));
	});
});

function valuesOf(state: RunState): Values {
	const { halves, open, requests, errors, settled: settledCount } = state;
	return { queue: indexesIn(state, state.queue), halves, open: [...open].sort((a, b) => a - b), requests, errors, settled: settledCount };
}

function indexesIn(state: RunState, queue: Queue | undefined): readonly number[] {
	return queue === undefined ? [] : [indexOfRank(state, queue.rank), ...indexesIn(state, dequeue(queue))];
}
