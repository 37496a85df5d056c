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

/** The outcome of a row whose address belongs to somebody else, or to its own person, who has another External ID by now. */
export const otherPerson: Outcome = {
	kind: 'invalid',
	reason: 'otherPerson',
	detail: `The user with this address has another External ID in Webex. Nothing was changed: correct the row, or ${renaming('user', 'External ID or user name')}.`,
};

/** What gives an account another name, whoever it belongs to. */
export function renaming(noun: 'user' | 'group', names: string): string {
	return `change the ${names} there with Update and the ${noun} named By ID`;
}
