import type { Outcome } from '../plan/outcome';
import type { Operation } from '../plan/step';
import { ownEntryAnyCase, type JsonObject } from '../scim/json';
import { sameNameKey } from '../scim/names';

/** Why a change that a create became is not sent. */
export const uncounted: Outcome = {
	kind: 'notAttempted',
	reason: 'removalLimit',
	detail:
		"Webex has it already, though the lookup before the run did not show it. To make it look like the row would take something away that was not counted under 'Max Removals', so nothing was sent for it. Run the row again.",
};

/** The same where an earlier row of the run made it. */
export const uncountedOfMade: Outcome = {
	kind: 'notAttempted',
	reason: 'removalLimit',
	detail:
		"An earlier row of this run creates it. To make it look like this row would take something away that was not counted under 'Max Removals', so nothing was sent for it. Run the row again.",
};

/** True when the account has another external ID than the row says, so that it is somebody else's. */
export function isOtherPerson({ resourceType, data }: Operation, resource: JsonObject): boolean {
	if (resourceType !== 'Users') return false;
	const [wanted, held] = [data ?? {}, resource].map((each) => ownEntryAnyCase(each, 'externalId'));
	return (
		typeof wanted === 'string' &&
		typeof held === 'string' &&
		wanted.trim() !== '' &&
		held.trim() !== '' &&
		sameNameKey(wanted) !== sameNameKey(held)
	);
}

export const otherPerson: Outcome = {
	kind: 'invalid',
	reason: 'otherPerson',
	detail:
		"'External ID' of the row is not that of the account which Webex has under this 'User Name', so the account is somebody else's and was left as it is. Correct the row, or change the account in Webex.",
};
