import type { InvalidReason } from '../plan/outcome';
import { assertNever } from '../scim/assertNever';
import { whyNotAskable } from '../scim/filter/filter';
import { addressFault } from '../scim/names/addresses';
import { addressFaultWords } from '../scim/names/addressWords';

/** What keeps an item from becoming an operation: a sentence that names the field and says what to do. */
export interface Problem {
	readonly kind: 'problem';
	readonly detail: string;
	readonly reason: InvalidReason;
}

export function problem(detail: string, reason: InvalidReason = 'badValue'): Problem {
	return { kind: 'problem', detail, reason };
}

/** Several problems of a row as one, each told; undefined where there are none. */
export function together(readings: readonly (Problem | { readonly kind: string })[]): Problem | undefined {
	const problems = readings.filter((reading): reading is Problem => reading.kind === 'problem');
	const [first, ...others] = problems;
	if (first === undefined || others.length === 0) return first;
	const isOnlyMissing = problems.every(({ reason }) => reason === 'missingField');
	return problem(problems.map(({ detail }) => detail).join(' '), isOnlyMissing ? 'missingField' : 'badValue');
}

/** `shown` is what a person knows the parameter by, in quotes. */
export function expressionFailed(shown: string): Problem {
	return problem(`The expression in ${shown} could not be evaluated for this item. Check the fields it uses.`);
}

/** What keeps a text from being an e-mail address, without telling the text. */
export function notAnAddress(field: string, text: string): Problem | undefined {
	return named(field, addressWords(text));
}

/** As `notAnAddress`, in the words that follow the name of the field. */
export function addressWords(text: string): string | undefined {
	const fault = addressFault(text);
	return fault === undefined ? undefined : addressFaultWords[fault];
}

/** What keeps Webex from being asked for a resource by this name. */
export function unaskable(field: string, attribute: string, value: string): Problem | undefined {
	return named(field, unaskableWords(attribute, value));
}

/** As `unaskable`, in the words that follow the name of the field. */
export function unaskableWords(attribute: string, value: string): string | undefined {
	const why = whyNotAskable(attribute, value);
	switch (why) {
		case undefined:
			return undefined;
		case 'brokenCharacter':
			return 'holds half of a character, so Webex cannot be asked for it. Check the encoding of the source.';
		case 'tooLong':
			return 'is too long to be looked up in Webex. Give the ID, or a shorter name.';
		default:
			return assertNever(why);
	}
}

function named(field: string, words: string | undefined): Problem | undefined {
	return words === undefined ? undefined : problem(`'${field}' ${words}`);
}

/** A row that gives no attribute a value. */
export const nothingAsked = problem('The row names nothing to change. Give it a value for at least one attribute.', 'missingField');
