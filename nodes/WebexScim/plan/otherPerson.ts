import type { JsonObject } from '../scim/json';
import { sameNameKey, textOf } from '../scim/names/names';
import type { Outcome } from './outcome';
import type { Operation } from './step';

/** True for an account that is somebody else's: it has another External ID than the row gives. One without any is the person of its address (Law 9). */
export function isOtherPerson(externalId: string | undefined, account: JsonObject): boolean {
	const held = textOf(account, 'externalId');
	return externalId !== undefined && held !== undefined && sameNameKey(held) !== sameNameKey(externalId);
}

/** True when the account that a create met is somebody else's, so that it is neither taken nor changed. */
export function isForOther({ resourceType, data = {} }: Operation, account: JsonObject): boolean {
	return resourceType === 'Users' && isOtherPerson(textOf(data, 'externalId'), account);
}

/** The outcome of a row whose address belongs to somebody else. */
export const otherPerson: Outcome = {
	kind: 'invalid',
	reason: 'otherPerson',
	detail:
		'Another user in Webex, with another External ID, has this address. Nothing was changed: correct the row, or free the address in Webex first.',
};
