import type { Outcome } from '../plan/outcome';
import type { OperationResult } from '../scim/parse';
import { quoted } from '../webex/quoted';
import type { Contested, Doubt, Otherwise, Unsure } from './standing';
import type { Transition } from './transitions';

/** Waits before each look, in ms: reads lag behind writes by seconds; real clients ask for about 15 s. */
const looksMs = [1_000, 3_000, 5_000, 6_000] as const;

/** True where no further look follows. */
export function isLastLook({ looks }: Unsure): boolean {
	return looks === looksMs.length - 1;
}

/** Waits before each look at a create that met a resource, in ms: one made in this run a moment ago may not show yet. */
export const conflictLooksMs = [0, 5_000, 5_000, 5_000] as const;

/** An operation becomes unsure; the first look comes a moment after `fromMs`, or at once where a brief one is enough. */
export function doubted(index: number, doubt: Doubt, request: number, fromMs: number): Transition {
	const dueMs = fromMs + (doubt.patience === 'briefly' ? 0 : looksMs[0]);
	return { kind: 'doubted', index, standing: { kind: 'unsure', doubt, request, looks: 0, dueMs } };
}

/** A create met an existing resource and has a rule for that. */
export function contested(index: number, result: OperationResult, request: number, nowMs: number): Transition {
	return { kind: 'doubted', index, standing: { kind: 'contested', result, request, looks: 0, dueMs: nowMs + conflictLooksMs[0] } };
}

/** The same question once more, later. */
export function lookAgain(index: number, standing: Unsure | Contested, nowMs: number): Transition {
	const looks = standing.looks + 1;
	const waits = standing.kind === 'unsure' ? looksMs : conflictLooksMs;
	return { kind: 'doubted', index, standing: { ...standing, looks, dueMs: nowMs + (waits[looks] ?? 0) } };
}

/** A refusal of what was sent before, without an answer: it may be due to that first send. */
export function refusedAfterLoss(result: OperationResult, isConflict: boolean): Doubt {
	return sentTwice(result, 'the first answer was lost', isConflict ? { kind: 'conflict', result } : { kind: 'unproven' });
}

/** The same after a send that was only put off, which was answered: `refusal` is one if no look shows that it was carried out. */
export function refusedAfterPutOff(result: OperationResult, isConflict: boolean, refusal: Outcome): Doubt {
	const otherwise: Otherwise = isConflict ? { kind: 'conflict', result, isProven: true } : { kind: 'outcome', outcome: refusal };
	return sentTwice(result, 'Webex put off the first', otherwise);
}

function sentTwice(result: OperationResult, first: string, otherwise: Otherwise): Doubt {
	return {
		reason: 'noResult',
		...statusOf(result),
		words: {
			...result.words,
			detail: `It was sent twice: ${first}, and the second was a refusal.${quoted(result.words)}`,
		},
		patience: 'patiently',
		otherwise,
		isRefused: true,
	};
}

/** A row that does not say whether its operation was carried out, in words that quote Webex. */
export function unsaid(result: OperationResult): Doubt {
	const { status, words } = result;
	const answer = status === undefined ? '' : ` (status ${status})`;
	const detail = `Webex's answer for this operation${answer} does not say what was done.${quoted(words)}`;
	return { reason: 'noResult', ...statusOf(result), words: { ...words, detail }, patience: 'patiently' };
}

function statusOf({ status }: OperationResult): Pick<Doubt, 'status'> {
	return status === undefined ? {} : { status };
}

/** What an operation is that no look could settle. */
export function unconfirmed({ reason, status, words }: Doubt): Outcome {
	const detail = `${words.detail ?? 'Webex gave no readable result for this operation.'} Whether the change was made is not known. Look in Webex before you run this row again.`;
	return { kind: 'unconfirmed', reason, ...(status === undefined ? {} : { status }), ...words, detail };
}
