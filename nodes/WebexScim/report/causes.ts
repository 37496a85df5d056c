import type { InvalidReason, NotAttemptedReason, Outcome, Settlement, UnconfirmedReason } from '../plan/outcome';
import { assertNever } from '../scim/assertNever';
import { counted } from '../scim/counted';
import { isOk } from './result';
import type { Row } from './rows';

/**
 * Why something did not go through, in a sentence without any value of a row: what stopped the run, else the cause that most rows share, or those
 * that do equally. `isRefusalTold`: why requests came to nothing is said beside it.
 */
export function causeOf(rows: readonly Row[], isRefusalTold = false): string | undefined {
	const stopped = rows.map(({ settlement }) => stopOf(settlement)).find((detail) => detail !== undefined);
	if (stopped !== undefined && !rows.some(hasGone)) return stopped;
	const counts = new Map<string, number>();
	for (const { settlement } of rows) {
		if (isOk(settlement.outcome) || (isRefusalTold && isOfRefusal(settlement))) continue;
		const words = wordsFor(settlement.outcome);
		counts.set(words, (counts.get(words) ?? 0) + 1);
	}
	const most = Math.max(...counts.values());
	const common = [...counts].flatMap(([words, count]) => (count === most ? [`${words} (${counted(count, 'row')})`] : []));
	if (common.length === 0) return undefined;
	const lead = common.length > 1 ? 'Causes' : counts.size === 1 ? 'Cause' : 'Most common cause';
	return `${lead}: ${common.slice(0, maxCauses).join('; ')}.`;
}

/** Nothing came through to Webex: it refused the request, or could not be reached for so long. */
function isOfRefusal({ outcome }: Settlement): boolean {
	return outcome.kind === 'notAttempted' && (outcome.reason === 'requestRefused' || outcome.reason === 'waitLimit');
}

/** Most causes that are named, of those that equally many rows have. */
const maxCauses = 3;

/** True when the brake or the approval stopped the run before anything was sent. */
export function isStopped(rows: readonly Row[]): boolean {
	return rows.some(({ settlement }) => stopOf(settlement) !== undefined) && !rows.some(hasGone);
}

/** True for what was sent, or would be: then nothing has stopped the run as a whole, though a row may be held back for its removals. */
function hasGone({ settlement: { outcome, attempts } }: Row): boolean {
	return attempts > 0 || outcome.kind === 'planned';
}

/** Why nothing at all was sent; undefined for what is of one row only. */
function stopOf({ outcome, attempts }: Settlement): string | undefined {
	if (outcome.kind !== 'notAttempted' || attempts > 0) return undefined;
	return outcome.reason === 'removalLimit' || outcome.reason === 'planChanged' ? (outcome.cause ?? outcome.detail) : undefined;
}

const invalidWords: Readonly<Record<InvalidReason, string>> = {
	missingField: 'a value is missing',
	badValue: 'a value cannot be used',
	targetNotFound: 'not found in Webex',
	targetAmbiguous: 'more than one match in Webex',
	duplicateBulkId: 'a bulkId is used twice',
	unknownReference: 'a reference to a bulkId that no row has',
	circularReference: 'rows refer to each other in a circle',
	tooLarge: 'a row is too large for a request',
	otherPerson: 'address, External ID or ID belong to two accounts',
};

const notAttemptedWords: Readonly<Record<NotAttemptedReason, string>> = {
	stoppedAfterErrors: "the run stopped at 'Stop After Errors'",
	dependencyFailed: 'another row that it needs did not go through',
	requestRefused: 'a request to Webex failed',
	removalLimit: 'something would be taken away that was not counted before the run',
	scopeUnclear: 'a removal was withheld, because something is not known for sure',
	protected: 'the user is protected',
	planChanged: 'the plan is not the approved one',
	cancelled: 'the execution was stopped',
	waitLimit: "the run would have had to wait longer than 'Max Wait Seconds' allows",
};

const unconfirmedWords: Readonly<Record<UnconfirmedReason, string>> = {
	connectionLost: 'Webex gave no answer that says what was done',
	noResult: 'Webex gave no result',
	unreadableResponse: 'the answer of Webex could not be read',
};

function wordsFor(outcome: Outcome): string {
	switch (outcome.kind) {
		case 'rejected':
			return `Webex refused it${outcome.status === undefined ? '' : ` with status ${outcome.status}`}`;
		case 'invalid':
			return invalidWords[outcome.reason];
		case 'notAttempted':
			return notAttemptedWords[outcome.reason];
		case 'unconfirmed':
			return unconfirmedWords[outcome.reason];
		case 'applied':
		case 'unchanged':
		case 'planned':
			return outcome.kind;
		default:
			return assertNever(outcome);
	}
}
