import { mayRepeat } from './mayRepeat';
import type { Doubt, Otherwise } from './standing';
import { operationAt, recordAt, type RunState } from './state';
import type { Transition } from './transitions';

/**
 * What Webex put off is sent again as it is, but for two cases, in which a look comes first, since Webex may have done it all the same: the run
 * has ended before that, and one look takes no wait; or nothing keeps a second send from taking effect as well.
 */
export function doubtsOfPutOff(state: RunState, nowMs: number): readonly Transition[] {
	const { stopped, pausedUntilMs } = state.notes;
	if (stopped === undefined ? pausedUntilMs > nowMs : stopped.reason === 'cancelled') return [];
	return [...state.putOff].flatMap((index): readonly Transition[] => {
		const { putOff, wasUnsure } = recordAt(state, index);
		if (putOff === undefined || wasUnsure) return [];
		if (stopped === undefined && mayRepeat(operationAt(state, index).operation)) return [];
		const doubt = stopped === undefined ? doubtBefore(putOff.isBusy) : doubtAtEnd(putOff.isBusy, stopped.detail);
		return [{ kind: 'doubted', index, standing: { kind: 'unsure', doubt, request: putOff.request, looks: 0, dueMs: nowMs } }];
	});
}

/** Before a create that nothing guards is sent again; whoever looks in vain believes Webex. */
function doubtBefore(isBusy: boolean): Doubt {
	return doubtOf('Webex put this operation off.', 'patiently', { kind: 'putOff', isBusy });
}

/** A 503 may come from in front of a server that did the work, so that one look in vain proves nothing. */
function doubtAtEnd(isBusy: boolean, why: string): Doubt {
	const ended = `Webex put this operation off, and the run ended before it was sent again. ${why}`;
	return doubtOf(ended, 'briefly', isBusy ? { kind: 'unproven' } : { kind: 'putOff', isBusy });
}

function doubtOf(detail: string, patience: Doubt['patience'], otherwise: Otherwise): Doubt {
	return { reason: 'noResult', words: { detail }, patience, otherwise };
}
