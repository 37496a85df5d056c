import type { Operation } from '../../plan/step';
import type { ErrorWords, OperationResult } from '../../scim/parse';
import { isPutOff, meaningOf, type StatusMeaning } from '../../webex/status';
import type { Otherwise } from '../standing';
import { rejection } from './judge';
import { isFailure } from './untried';

/** What the refusals of an answer have in common whose operations nobody can tell. */
export interface SharedRefusal {
	readonly status: number;
	readonly words: ErrorWords;
	/** How many of the operations without a row of their own were refused so. */
	readonly refusals: number;
	readonly isOfAll: boolean;
}

/**
 * The refusal that operations without a row of their own share. There is a row for each of them, though nobody can tell
 * whose: then those which a look finds not carried out are the refused ones. What the refusals differ in is left out.
 */
export function sharedRefusal(unmatched: readonly OperationResult[], silent: number): SharedRefusal | undefined {
	const refused = unmatched.filter(isFailure);
	const [first] = refused;
	if (first?.status === undefined || unmatched.length !== silent || !isRefusal(meaningOf(first.status))) return undefined;
	if (!refused.every(({ status }) => status === first.status)) return undefined;
	const words = sharedWords(refused.map((result) => result.words));
	return { status: first.status, words, refusals: refused.length, isOfAll: refused.length === silent };
}

/** What an operation without a row of its own is that no look shows, when it was sent for the first time. */
export function refusedOnce({ status, words, refusals }: SharedRefusal): Otherwise {
	return { kind: 'outcome', outcome: rejection({ words }, status), refusals };
}

/**
 * The same after a send that was never answered. Where they met resources of their names, an older one is what refused an operation: each
 * was refused, or its name is one that only one user has.
 */
export function refusedAgain({ status, words, refusals, isOfAll }: SharedRefusal, { method, resourceType }: Operation): Otherwise {
	const isOwnRefusal = isOfAll || (method === 'POST' && resourceType === 'Users');
	const hasMet = isOwnRefusal && meaningOf(status, words.scimType) === 'exists';
	return hasMet ? { kind: 'conflict', result: { status, words }, refusals } : { kind: 'unproven', refusals };
}

/** Every word that all of them have in common. */
function sharedWords([first = {}, ...others]: readonly ErrorWords[]): ErrorWords {
	const names = ['detail', 'scimType', 'errorCode', 'trackingId'] as const;
	return Object.fromEntries(
		names.flatMap((name) =>
			first[name] !== undefined && others.every((words) => words[name] === first[name]) ? [[name, first[name]]] : [],
		),
	);
}

function isRefusal(meaning: StatusMeaning): boolean {
	return !isPutOff(meaning) && meaning !== 'unsaid';
}
