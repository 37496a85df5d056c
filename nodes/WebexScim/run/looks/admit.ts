import type { Outcome } from '../../plan/outcome';
import { protectedBy } from '../../plan/protectedBy';
import { sameIdKey } from '../../scim/names/identifiers';
import type { RunLimits } from '../notes';

/** Why a change that a create became, and that takes something from whom it met, is not sent. */
export function notCounted(id: string, { protectedUsers }: RunLimits): Outcome {
	const why = protectedUsers?.get(sameIdKey(id));
	return why === undefined ? uncounted : protectedBy(why, 'Nothing was changed by this row.');
}

const uncounted = uncountedSince('Webex has it already, though the lookup before the run did not show it.');

/** Why the same is not sent where an earlier row of the run made it. */
export const uncountedOfMade = uncountedSince('An earlier row of this run creates it.');

function uncountedSince(why: string): Outcome {
	const detail = `${why} To make it look like this row would take something away. That is done only where it was counted before the run (see 'Max Removals'), so nothing was sent for it. Run the row again.`;
	return { kind: 'notAttempted', reason: 'removalLimit', detail };
}
