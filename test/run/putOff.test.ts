import type { RunNotes } from '../../nodes/WebexScim/run/notes';
import { doubtsOfPutOff } from '../../nodes/WebexScim/run/putOff';
import type { Doubt } from '../../nodes/WebexScim/run/standing';
import { apply, type Transition } from '../../nodes/WebexScim/run/transitions';
import { group, patch, user, type Row } from '../plan/steps';
import { sendNext, start } from './handing';

/** A user whose name keeps a second create away, a group that nothing keeps from being made twice, two changes, and what was not put off. */
const rows: readonly Row[] = [
	user({ userName: 'ann' }),
	group({ displayName: 'crew' }),
	patch('x'),
	patch('y'),
	group({ displayName: 'unsure' }),
	group({ displayName: 'out' }),
];

const stoppedFor = (reason: 'stoppedAfterErrors' | 'waitLimit' | 'cancelled'): Partial<RunNotes> => ({
	stopped: { reason, detail: 'Why.' },
});
const doubted = (index: number, detail: string, patience: Doubt['patience'], otherwise: Doubt['otherwise']): Transition => ({
	kind: 'doubted',
	index,
	standing: {
		kind: 'unsure',
		doubt: { reason: 'noResult', words: { detail }, patience, ...(otherwise === undefined ? {} : { otherwise }) },
		request: 1,
		looks: 0,
		dueMs: 100,
	},
});
const before = 'Webex put this operation off.';
const ended = 'Webex put this operation off, and the run ended before it was sent again. Why.';
const briefly = (index: number): Transition => doubted(index, ended, 'briefly', { kind: 'putOff', isBusy: false });

describe('what Webex put off is looked for', () => {
	it.each<{ name: string; as?: 'putOff' | 'busy'; notes?: Partial<RunNotes>; doubts: readonly Transition[] }>([
		{
			name: 'before it is sent again, where it might be made twice',
			doubts: [doubted(1, before, 'patiently', { kind: 'putOff', isBusy: false })],
		},
		{
			name: 'before it is sent again, also behind a 503',
			as: 'busy',
			doubts: [doubted(1, before, 'patiently', { kind: 'putOff', isBusy: true })],
		},
		{ name: 'not while Webex wants a pause', notes: { pausedUntilMs: 101 }, doubts: [] },
		{
			name: 'when the pause is over',
			notes: { pausedUntilMs: 100 },
			doubts: [doubted(1, before, 'patiently', { kind: 'putOff', isBusy: false })],
		},
		{ name: 'whatever it is, when the run has ended', notes: stoppedFor('stoppedAfterErrors'), doubts: [0, 1, 2, 3].map(briefly) },
		{
			name: 'at the end of the run, though Webex wants a pause',
			notes: { ...stoppedFor('waitLimit'), pausedUntilMs: 101 },
			doubts: [0, 1, 2, 3].map(briefly),
		},
		{
			name: 'at the end of the run, where one look behind a 503 proves nothing',
			as: 'busy',
			notes: stoppedFor('stoppedAfterErrors'),
			doubts: [0, 1, 2, 3].map((index) => doubted(index, ended, 'briefly', { kind: 'unproven' })),
		},
		{ name: 'not once the execution was stopped', notes: stoppedFor('cancelled'), doubts: [] },
	])('$name', ({ as = 'putOff', notes = {}, doubts }) => {
		const state = start(rows);
		sendNext(state);
		// One that was in doubt before is looked for by that doubt's own rules.
		apply(state, doubted(4, 'Cut.', 'briefly', undefined));
		for (const index of [0, 1, 2, 3, 4]) apply(state, { kind: 'requeued', index, as });
		apply(state, { kind: 'noted', notes });
		expect(doubtsOfPutOff(state, 100)).toStrictEqual(doubts);
	});
});
