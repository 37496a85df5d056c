import type { Intent } from '../intents/intents';
import { assertNever } from '../scim/assertNever';
import type { FailedRead } from '../webex/reads/pages';
import type { ReadFailureCause } from '../webex/reads/readFailure';

/** Why nothing can be sent: what is wrong with the run, and what to do. */
export interface Unresolved {
	readonly kind: 'unresolved';
	readonly message: string;
	readonly description: string;
}

/** A sync has to say for whom it speaks. */
export const noScope: Unresolved = {
	kind: 'unresolved',
	message: "'Scope Filter' is empty",
	description: 'Say which Webex users the list speaks for, such as example.com or userName ew "@example.com". Nobody else is touched.',
};

/** A scope that most likely lacks what an expression was to give, and would be everybody. */
export const emptyTextInScope: Unresolved = {
	kind: 'unresolved',
	message: "'Scope Filter' compares with an empty text",
	description:
		'That could mean everybody. Put a text between the quotation marks, or make the expression there give one; to ask only whether users have a value, use pr. Nothing was sent.',
};

/** The users of the scope could not be read: what Webex said, and what helps against just that. */
export function unreadScope(read: FailedRead): Unresolved {
	const description = read.kind === 'absent' ? 'There is no such list.' : [read.detail, ...remedy(read.cause)].join(' ');
	return { kind: 'unresolved', message: 'Webex did not give the users of the scope', description };
}

/** A refusal of all that is asked says itself what to do. */
function remedy(cause: ReadFailureCause): readonly string[] {
	switch (cause) {
		case 'refused':
			return ["Check 'Scope Filter', which takes a domain such as example.com or a SCIM filter."];
		case 'unavailable':
		case 'unusable':
			return ['Nothing was sent. Run the workflow again later. If this stays so, ask Webex support.'];
		case 'waitLimit':
			return ["Nothing was sent. Run the workflow again later, or raise 'Max Wait Seconds' under Options."];
		case 'unreachable':
			return ['Nothing was sent. Run the workflow again later.'];
		case 'login':
		case 'forbidden':
		case 'organization':
		case 'cancelled':
			return [];
		default:
			return assertNever(cause);
	}
}

/** Of a list for a sync in which no line says anything: it most likely comes from a source that failed, and would remove everybody. */
export function emptyList(intents: readonly Intent[], kind: Intent['kind']): Unresolved | undefined {
	if (intents.some((intent) => intent.kind === kind || saysAnything(intent))) return undefined;
	const first = intents.find((intent) => intent.kind === 'decided');
	const why = first?.kind === 'decided' && 'detail' in first.outcome ? ` For ${first.label}: ${first.outcome.detail ?? ''}` : '';
	const description = `A sync needs at least one usable row, since an empty list would remove everyone. Nothing was sent. Check the node before this one.${why}`;
	return { kind: 'unresolved', message: 'The wanted list is empty', description };
}

/** A line that cannot be used and yet is one: its own result says what is wrong with it (Law 11). */
function saysAnything(intent: Intent): boolean {
	if (intent.kind !== 'decided' || intent.outcome.kind !== 'invalid') return false;
	return intent.named !== undefined || intent.outcome.reason !== 'missingField';
}
