import { isOtherPerson } from '../plan/otherPerson';
import type { Outcome } from '../plan/outcome';
import type { Operation } from '../plan/step';
import type { JsonObject } from '../scim/json';
import { textOf } from '../scim/names';

/** True when the account that a create met is somebody else's, so that it is neither taken nor changed. */
export function isForOther({ resourceType, data = {} }: Operation, account: JsonObject): boolean {
	return resourceType === 'Users' && isOtherPerson(textOf(data, 'externalId'), account);
}

/** Why a change that a create became is not sent. */
export const uncounted = uncountedSince('Webex has it already, though the lookup before the run did not show it.');

/** The same where an earlier row of the run made it. */
export const uncountedOfMade = uncountedSince('An earlier row of this run creates it.');

function uncountedSince(why: string): Outcome {
	const detail = `${why} To make it look like this row would take something away that was not counted under 'Max Removals', so nothing was sent for it. Run the row again.`;
	return { kind: 'notAttempted', reason: 'removalLimit', detail };
}
