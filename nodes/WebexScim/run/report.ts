import type { Outcome, Settlement } from '../plan/outcome';
import { assertNever } from '../scim/assertNever';
import type { OperationResult } from '../scim/parse';
import { quoted } from '../webex/quoted';
import type { RunNotes } from './notes';
import type { RunReport } from './ports';
import type { StepRecord } from './record';
import { wentThrough, type RunState } from './state';
import { reasons } from './stop';

/** What a run did, with a settlement for each step whatever happened: what was never sent was not attempted, the rest is not known. */
export function report(state: RunState): RunReport {
	const { records, requests, notes } = state;
	const { stopped } = notes;
	const settlements = records.map((record) => settlementOf(record, stopped));
	const done = { steps: records.map(({ step }) => step), settlements, requests };
	if (stopped === undefined || stopped.reason === 'cancelled') return done;
	const { detail, status } = stopped;
	const known = wentThrough(state);
	const refusal = { detail, ...(status === undefined ? {} : { status }), ...(known === undefined ? {} : { before: known }) };
	const isAnythingSettledByWebex = settlements.some(({ attempts, outcome }) => attempts > 0 && outcome.kind !== 'notAttempted');
	const isRefused = stopped.reason === 'requestRefused';
	if (isRefused && !isAnythingSettledByWebex) return { ...done, refusal };
	if (!settlements.some(({ outcome }) => outcome.kind === 'unconfirmed')) return done;
	return { ...done, endedBy: { detail, ...(isRefused ? { refusal } : {}) } };
}

function settlementOf({ standing, attempts, wasUnsure, putOff, said }: StepRecord, stopped: RunState['notes']['stopped']): Settlement {
	switch (standing.kind) {
		case 'settled':
			return standing.settlement;
		case 'waiting':
		case 'free':
			if (wasUnsure) return { outcome: unseen(stopped), attempts };
			return { outcome: putOff === undefined ? notAttempted(stopped ?? reasons.fault, said) : unanswered, attempts };
		case 'sent':
		case 'unsure':
		case 'contested':
			return { outcome: unanswered, attempts };
		default:
			return assertNever(standing);
	}
}

/** What Webex said when it put the row off may name somebody. */
function notAttempted({ reason, detail: cause }: NonNullable<RunNotes['stopped']>, said?: OperationResult): Outcome {
	if (said === undefined) return { kind: 'notAttempted', reason, detail: cause };
	const { status, words } = said;
	return { kind: 'notAttempted', reason, ...(status === undefined ? {} : { status }), ...words, detail: cause + quoted(words), cause };
}

const unanswered = unknown('the run ended before a lookup could tell.');

/** What lookups did not show was to be sent again, so that what ended the run is why it is open; a person who stopped it knows. */
function unseen(stopped: RunNotes['stopped']): Outcome {
	const why = stopped === undefined || stopped.reason === 'cancelled' ? '' : ` The run then ended: ${stopped.detail}`;
	return unknown(`no lookup showed it.${why}`);
}

function unknown(why: string): Outcome {
	const detail = `Webex did not say whether the change was made, and ${why} Look in Webex before you run this row again.`;
	return { kind: 'unconfirmed', reason: 'connectionLost', detail };
}
