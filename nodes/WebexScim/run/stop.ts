import type { NotAttemptedReason, Outcome } from '../plan/outcome';
import { assertNever } from '../scim/assertNever';
import { counted } from '../scim/counted';
import type { WaitResult } from '../webex/waiting';
import { onLooksEnded } from './looks/onLook';
import { recordAt, type RunState } from './state';
import type { Transition } from './transitions';

/** Why a run ends early for a reason of its own. */
type Cause = 'cancelled' | 'waitLimit' | 'fault';

/** The reason and sentence of what was not sent, for each cause. */
export const reasons: Readonly<Record<Cause, { readonly reason: NotAttemptedReason; readonly detail: string }>> = {
	cancelled: { reason: 'cancelled', detail: 'The execution was stopped before this operation was sent. Run the row again.' },
	waitLimit: {
		reason: 'waitLimit',
		detail:
			"To go on, the run would have to wait longer than 'Max Wait Seconds' under Options allows. Run the rest later, or raise the limit.",
	},
	fault: {
		reason: 'cancelled',
		detail: 'The node met a fault of its own and stopped the run before this operation was sent. Report the fault.',
	},
};

/** Nothing more is sent. The first reason given holds. */
function stopped({ notes }: RunState, cause: Cause): Transition {
	return { kind: 'noted', notes: { stopped: notes.stopped ?? reasons[cause] } };
}

/** The execution was stopped: nothing is sent or looked up any more. */
export function onCancelled(state: RunState): readonly Transition[] {
	return [stopped(state, 'cancelled'), ...onLooksEnded(state)];
}

/** A wait that did not take place ends the run; what is unsure and was never looked at is looked at once, which takes no wait. */
export function onWaited(state: RunState, result: WaitResult, nowMs: number): readonly Transition[] {
	switch (result) {
		case 'waited':
			return [];
		case 'cancelled':
			return onCancelled(state);
		case 'waitLimit':
			return [atWaitLimit(state), ...firstLooks(state, nowMs)];
		default:
			return assertNever(result);
	}
}

/** Says what Webex asked for: a number that is far too large shows that it was misread, one that is not that the limit is low. */
function atWaitLimit({ notes }: RunState): Transition {
	const { askedSeconds } = notes;
	const asked = askedSeconds === undefined || askedSeconds === 0 ? '' : `Webex asked to wait ${counted(askedSeconds, 'second')}. `;
	const { reason, detail } = reasons.waitLimit;
	return { kind: 'noted', notes: { stopped: notes.stopped ?? { reason, detail: asked + detail } } };
}

function firstLooks(state: RunState, nowMs: number): readonly Transition[] {
	const first = [...state.open].flatMap((index): readonly Transition[] => {
		const { standing } = recordAt(state, index);
		return standing.kind === 'unsure' && standing.looks === 0 && standing.dueMs > nowMs
			? [{ kind: 'doubted', index, standing: { ...standing, dueMs: nowMs } }]
			: [];
	});
	return first.length > 0 ? first : onLooksEnded(state);
}

/** After a fault of our own nobody knows what became of these operations; nothing more is sent. */
export function onFault(state: RunState, indexes: readonly number[]): readonly Transition[] {
	const open = indexes.filter((index) => state.open.has(index));
	return [
		stopped(state, 'fault'),
		{ kind: 'noted', notes: { isLooking: false } },
		...open.map((index): Transition => ({ kind: 'settled', index, outcome: unreadable })),
	];
}

const unreadable: Outcome = {
	kind: 'unconfirmed',
	reason: 'noResult',
	detail: 'The node met a fault of its own while it read the answer. Look in Webex before you run this row again, and report the fault.',
};
