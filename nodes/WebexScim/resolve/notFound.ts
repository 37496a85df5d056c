import type { TargetName } from '../intents/intents';
import { nameLabels } from '../intents/keys';
import type { Outcome } from '../plan/outcome';
import type { Decided } from '../plan/step';
import { assertNever } from '../scim/assertNever';
import { anyText, damageIn } from '../scim/columns/damage';
import type { ReadFailure } from '../webex/reads/readFailure';
import type { Found } from './directory/directory';

/** An item that cannot become an operation. */
export function decidedFor(label: string, outcome: Outcome): Decided {
	return { kind: 'decided', label, outcome };
}

/** Two outcomes of a row that cannot become an operation: both its faults are told; of other outcomes the first counts. */
export function together(first: Outcome | undefined, second: Outcome): Outcome {
	if (first === undefined) return second;
	if (first.kind !== 'invalid' || second.kind !== 'invalid') return first;
	return { ...first, detail: `${first.detail} ${second.detail}` };
}

/** What a name that was not found makes of its row; `field` is what the panel calls the field that holds it, by default a user's, and `remedy` what to do where nobody has it. */
export function notFound(
	found: Exclude<Found, { kind: 'found' }>,
	field: string,
	noun: 'user' | 'group' = 'user',
	remedy = `Check it, or create the ${noun} first.`,
): Outcome {
	switch (found.kind) {
		case 'absent':
			return { kind: 'invalid', reason: 'targetNotFound', detail: `No ${noun} in Webex matches '${field}'. ${remedy}` };
		case 'ambiguous':
			return {
				kind: 'invalid',
				reason: 'targetAmbiguous',
				detail: `'${field}' matches more than one ${noun} in Webex. ${keys.has(field) ? noIdHere : 'Give the ID instead.'}`,
			};
		case 'failed':
			return failedLookup(found, field);
		default:
			return assertNever(found);
	}
}

/** What rows are matched by where they are a whole user or group: no field there takes an ID. */
const keys: ReadonlySet<string> = new Set(Object.values(nameLabels));

const noIdHere = 'Make it unique in Webex, or use Update, which takes the ID.';

/** The same for what a row names, where a name that was damaged is no name that Webex could have. */
export function targetNotFound(
	found: Exclude<Found, { kind: 'found' }>,
	target: TargetName,
	field: string,
	noun: 'user' | 'group',
	remedy?: string,
): Outcome {
	const damage = found.kind === 'absent' && target.kind === 'name' ? damageIn(anyText, target.value) : undefined;
	if (damage === undefined) return notFound(found, field, noun, remedy);
	return { kind: 'invalid', reason: 'badValue', detail: `'${field}' ${damage.wrong}. ${damage.remedy}.` };
}

function failedLookup({ cause, status, detail, words, isPassing }: ReadFailure, field: string): Outcome {
	const reason = cause === 'waitLimit' || cause === 'cancelled' ? cause : 'requestRefused';
	const said = [`'${field}' could not be looked up in Webex.`, detail, isPassing ? 'Run the row again.' : '']
		.filter((sentence) => sentence !== '')
		.join(' ');
	return { kind: 'notAttempted', reason, ...(status === undefined ? {} : { status }), ...words, detail: said };
}
