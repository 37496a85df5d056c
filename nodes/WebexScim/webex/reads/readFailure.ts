import { assertNever } from '../../scim/assertNever';
import { parseErrorWords, type ErrorWords } from '../../scim/parse';
import type { HttpAnswer } from '../http';
import { quoted } from '../quoted';
import { sentenceOfRefusal, type Refusal } from '../refusal';

/**
 * Why a read failed. `refused`: Webex does not answer this question. `login`, `forbidden`, `organization`: nor any other. `unreachable`: no
 * connection, after all tries. `unavailable`: an error of the server each time. `unusable`: an answer that says nothing
 * about what was asked. `waitLimit`, `cancelled`: given up.
 */
export type ReadFailureCause =
	| 'refused'
	| 'login'
	| 'forbidden'
	| 'organization'
	| 'unreachable'
	| 'unavailable'
	| 'unusable'
	| 'waitLimit'
	| 'cancelled';

/** A read that failed, and in which words. */
export interface ReadFailure {
	readonly kind: 'failed';
	readonly cause: ReadFailureCause;
	readonly status?: number;
	/** What happened, in a sentence that quotes Webex where it said something. */
	readonly detail: string;
	readonly words: ErrorWords;
	/** True when the same may work in another run as it is. */
	readonly isPassing: boolean;
}

/** Causes that are an answer with an error status. */
type AnswerCause = 'refused' | 'login' | 'forbidden' | 'organization' | 'unavailable';

/** A failure without an answer of Webex that could be quoted. */
export function failureOf(cause: ReadFailureCause, detail: string, isPassing: boolean): ReadFailure {
	return { kind: 'failed', cause, detail, words: {}, isPassing };
}

/** The failure that an answer with an error status is: for this question, or for all of them. */
export function failureOfAnswer(cause: AnswerCause, answer: HttpAnswer): ReadFailure {
	const { status } = answer;
	const words = wordsOf(answer);
	return { kind: 'failed', cause, status, detail: sentenceOf(cause, status, words), words, isPassing: cause === 'unavailable' };
}

/** True when no other read of the run would fare better. */
export function endsReading({ cause }: ReadFailure): boolean {
	switch (cause) {
		case 'login':
		case 'forbidden':
		case 'organization':
		case 'unreachable':
		case 'waitLimit':
		case 'cancelled':
			return true;
		case 'refused':
		case 'unavailable':
		case 'unusable':
			return false;
		default:
			return assertNever(cause);
	}
}

/** The refusal of the whole run that a failure which ends reading stands for; undefined where only the time for reading is lost. */
export function refusalOfFailure({ cause, status, detail }: ReadFailure): Refusal | undefined {
	return cause === 'waitLimit' || cause === 'cancelled' ? undefined : { ...(status === undefined ? {} : { status }), detail };
}

function sentenceOf(cause: AnswerCause, status: number, words: ErrorWords): string {
	if (cause !== 'refused' && cause !== 'unavailable') return sentenceOfRefusal({ status, words });
	return cause === 'refused'
		? `Webex refused the lookup (${status}).${quoted(words)}`
		: `Webex could not answer the lookup (${status}).${quoted(words)}`;
}

/** The tracking id may come as a header only. */
function wordsOf({ body, trackingId }: HttpAnswer): ErrorWords {
	return { ...(trackingId === undefined ? {} : { trackingId }), ...parseErrorWords(body) };
}
