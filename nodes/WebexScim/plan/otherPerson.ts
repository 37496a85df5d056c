import type { JsonObject } from '../scim/json';
import { sameNameKey, textOf } from '../scim/names';
import type { Outcome } from './outcome';

/** True for an account that is somebody else's: it has another External ID than the row gives. One without any is the person of its address (Law 9). */
export function isOtherPerson(externalId: string | undefined, account: JsonObject): boolean {
	const held = textOf(account, 'externalId');
	return externalId !== undefined && held !== undefined && sameNameKey(held) !== sameNameKey(externalId);
}

/** The outcome of a row whose address belongs to somebody else. */
export const otherPerson: Outcome = {
	kind: 'invalid',
	reason: 'otherPerson',
	detail:
		'Another user in Webex, with another External ID, has this address. Nothing was changed: correct the row, or free the address in Webex first.',
};
