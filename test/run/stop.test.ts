import type { RunNotes } from '../../nodes/WebexScim/run/notes';
import type { Contested, Unsure } from '../../nodes/WebexScim/run/standing';
import type { RunState } from '../../nodes/WebexScim/run/state';
import { onCancelled, onFault, onWaited, reasons } from '../../nodes/WebexScim/run/stop';
import { apply, type Transition } from '../../nodes/WebexScim/run/transitions';
import { patch, user } from '../plan/steps';
import { applied, sendNext, settle, standings, start } from './handing';

const unsure = (looks: number, dueMs: number): Unsure => ({
	kind: 'unsure',
	request: 1,
	looks,
	dueMs,
	doubt: { reason: 'connectionLost', words: { detail: 'Cut.', trackingId: 'T' }, patience: 'patiently' },
});
const contested: Contested = {
	kind: 'contested',
	request: 1,
	looks: 0,
	dueMs: 50,
	result: { status: 409, words: { detail: 'Is there.' } },
};

const cancelled = { reason: 'cancelled', detail: 'The execution was stopped before this operation was sent. Run the row again.' } as const;
const waitLimit = {
	reason: 'waitLimit',
	detail:
		"To go on, the run would have to wait longer than 'Max Wait Seconds' under Options allows. Run the rest later, or raise the limit.",
} as const;
const fault = {
	reason: 'cancelled',
	detail: 'The node met a fault of its own and stopped the run before this operation was sent. Report the fault.',
} as const;
const stop = (reason: NonNullable<RunNotes['stopped']>): Transition => ({ kind: 'noted', notes: { stopped: reason } });

/** What was unsure and is not looked for any more. */
const unanswered = (index: number): Transition => ({
	kind: 'settled',
	index,
	outcome: {
		kind: 'unconfirmed',
		reason: 'connectionLost',
		trackingId: 'T',
		detail: 'Cut. Whether the change was made is not known. Look in Webex before you run this row again.',
	},
	request: 1,
});
const refused = (index: number): Transition => ({
	kind: 'settled',
	index,
	outcome: { kind: 'rejected', status: 409, detail: 'Is there.' },
	request: 1,
});
const dueNow = (index: number): Transition => ({ kind: 'doubted', index, standing: unsure(0, 40) });

/** Items 0, 1, 2 … stand as given, the last is free. */
function standing(...given: readonly (Unsure | Contested | 'sent' | 'applied')[]): RunState {
	const state = start([...given.map(() => user({})), user({})], { operationsPerRequest: Math.max(1, given.length) });
	if (given.length > 0) sendNext(state);
	given.forEach((each, index) => {
		if (each === 'applied') settle(state, index, applied(index));
		else if (each !== 'sent') apply(state, { kind: 'doubted', index, standing: each });
	});
	return state;
}

describe('a run that is stopped', () => {
	it('says why, for each cause', () => {
		expect(reasons).toStrictEqual({ cancelled, waitLimit, fault });
	});

	it.each<{ name: string; stop: (state: RunState) => readonly Transition[] }>([
		{ name: 'cancelled', stop: onCancelled },
		{ name: 'a wait that was cancelled', stop: (state) => onWaited(state, 'cancelled', 40) },
		{ name: 'a wait over the limit', stop: (state) => onWaited(state, 'waitLimit', 40) },
		{ name: 'a fault', stop: (state) => onFault(state, []) },
	])('keeps the first reason that was given: $name', ({ stop: stopNow }) => {
		const state = standing();
		const refusal = { reason: 'requestRefused', detail: 'No.', status: 403 } as const;
		apply(state, stop(refusal));
		expect(stopNow(state)[0]).toStrictEqual(stop(refusal));
	});

	it.each<{ name: string; state: RunState; transitions: readonly Transition[] }>([
		{ name: 'nothing is open', state: standing('applied'), transitions: [stop(cancelled)] },
		{
			name: 'what was sent is waited for, all else is not looked for',
			state: standing(unsure(0, 50), contested, 'sent', unsure(2, 50)),
			transitions: [stop(cancelled), unanswered(0), refused(1), unanswered(3)],
		},
	])('by the user: $name', ({ state, transitions }) => {
		expect(onCancelled(state)).toStrictEqual(transitions);
	});
});

describe('a wait at 40 ms of what is due at 50', () => {
	it.each<{ name: string; state: RunState; result: 'waited' | 'cancelled' | 'waitLimit'; transitions: readonly Transition[] }>([
		{ name: 'over: all goes on', state: standing(unsure(0, 50), contested), result: 'waited', transitions: [] },
		{
			name: 'cancelled: nothing is looked for any more',
			state: standing(unsure(0, 50), contested, 'sent', unsure(2, 50)),
			result: 'cancelled',
			transitions: [stop(cancelled), unanswered(0), refused(1), unanswered(3)],
		},
		{
			name: 'cancelled: what is due already is not looked for either',
			state: standing(unsure(0, 40)),
			result: 'cancelled',
			transitions: [stop(cancelled), unanswered(0)],
		},
		{ name: 'cancelled, nothing is open', state: standing('applied'), result: 'cancelled', transitions: [stop(cancelled)] },
		{
			name: 'over the limit: what was never looked at is looked at once, at once',
			state: standing(unsure(0, 50), 'sent', unsure(0, 60)),
			result: 'waitLimit',
			transitions: [stop(waitLimit), dueNow(0), dueNow(2)],
		},
		{
			name: 'over the limit: the rest is asked about with it',
			state: standing(unsure(1, 50), unsure(0, 50), contested),
			result: 'waitLimit',
			transitions: [stop(waitLimit), dueNow(1)],
		},
		{
			name: 'over the limit: what was looked at is not looked at again',
			state: standing(unsure(1, 50), unsure(3, 50)),
			result: 'waitLimit',
			transitions: [stop(waitLimit), unanswered(0), unanswered(1)],
		},
		{
			name: 'over the limit: a contested create stays refused',
			state: standing('sent', contested),
			result: 'waitLimit',
			transitions: [stop(waitLimit), refused(1)],
		},
		{ name: 'over the limit, nothing is open', state: standing('applied'), result: 'waitLimit', transitions: [stop(waitLimit)] },
	])('is $name', ({ state, result, transitions }) => {
		expect(onWaited(state, result, 40)).toStrictEqual(transitions);
	});

	it.each([
		{ askedSeconds: 1, asked: 'Webex asked to wait 1 second. ' },
		{ askedSeconds: 0, asked: '' },
	])('over the limit, where Webex asked for $askedSeconds seconds', ({ askedSeconds, asked }) => {
		const state = standing();
		apply(state, { kind: 'noted', notes: { askedSeconds } });
		expect(onWaited(state, 'waitLimit', 40)).toStrictEqual([stop({ ...waitLimit, detail: asked + waitLimit.detail })]);
	});

	it('is of a kind that somebody thought of', () => {
		expect(() => onWaited(standing(), 'odd' as never, 0)).toThrow(new TypeError('Unexpected case: odd'));
	});
});

describe('a fault of our own', () => {
	const unread = (index: number): Transition => ({
		kind: 'settled',
		index,
		outcome: {
			kind: 'unconfirmed',
			reason: 'noResult',
			detail:
				'The node met a fault of its own while it read the answer. Look in Webex before you run this row again, and report the fault.',
		},
	});
	const noLook: Transition = { kind: 'noted', notes: { isLooking: false } };

	it.each<{ name: string; state: RunState; indexes: readonly number[]; transitions: readonly Transition[] }>([
		{ name: 'about nothing', state: standing('sent'), indexes: [], transitions: [stop(fault), noLook] },
		{ name: 'about a request', state: standing('sent', 'sent'), indexes: [0, 1], transitions: [stop(fault), noLook, unread(0), unread(1)] },
		{
			name: 'about a look',
			state: standing(unsure(0, 50), 'sent', contested),
			indexes: [0, 2],
			transitions: [stop(fault), noLook, unread(0), unread(2)],
		},
		{
			name: 'about what is settled, or was never sent',
			state: standing('sent', 'applied'),
			indexes: [0, 1, 2],
			transitions: [stop(fault), noLook, unread(0)],
		},
	])('settles what is open and stops the run: $name', ({ state, indexes, transitions }) => {
		expect(onFault(state, indexes)).toStrictEqual(transitions);
	});

	it('frees what waits on the resource, but nothing is sent any more', () => {
		const state = start([patch('x'), patch('x'), user({})], { operationsPerRequest: 1 });
		expect(sendNext(state)).toStrictEqual([0]);
		for (const transition of onFault(state, [0])) apply(state, transition);
		expect(standings(state)).toStrictEqual(['unconfirmed noResult', 'free', 'free']);
		expect(sendNext(state)).toBeUndefined();
	});
});
