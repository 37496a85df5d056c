import type { Outcome, Settlement } from '../plan/outcome';
import { assertNever } from '../scim/assertNever';
import type { RunNotes } from './notes';
import type { RunReport } from './ports';
import type { RunState, StepRecord } from './state';
import { reasons } from './stop';

/** What a run did, with a settlement for each step whatever happened: what was never sent was not attempted, the rest is not known. */
export function report({ records, requests, limits, notes: { stopped } }: RunState): RunReport {
	const settlements = records.map((record) => settlementOf(record, stopped));
	const done = { steps: records.map(({ step }) => step), settlements, requests };
	const isAnythingSettledByWebex = settlements.some(({ attempts, outcome }) => attempts > 0 && outcome.kind !== 'notAttempted');
	if (stopped?.reason !== 'requestRefused' || isAnythingSettledByWebex) return done;
	const { detail, status } = stopped;
	return {
		...done,
		refusal: { detail, ...(status === undefined ? {} : { status }), ...(limits.hasRead === true ? { isOfBulk: true } : {}) },
	};
}

function settlementOf({ standing, attempts, wasUnsure, putOff }: StepRecord, stopped: RunState['notes']['stopped']): Settlement {
	switch (standing.kind) {
		case 'settled':
			return standing.settlement;
		case 'waiting':
		case 'free':
			return { outcome: wasUnsure || putOff !== undefined ? unanswered : notAttempted(stopped ?? reasons.fault), attempts };
		case 'sent':
		case 'unsure':
		case 'contested':
			return { outcome: unanswered, attempts };
		default:
			return assertNever(standing);
	}
}

function notAttempted({ reason, detail }: NonNullable<RunNotes['stopped']>): Outcome {
	return { kind: 'notAttempted', reason, detail };
}

const unanswered: Outcome = {
	kind: 'unconfirmed',
	reason: 'connectionLost',
	detail:
		'Webex did not say whether the change was made, and the run ended before a lookup could tell. Look in Webex before you run this row again.',
};
