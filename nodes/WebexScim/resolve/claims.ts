import type { Outcome } from '../plan/outcome';
import type { JsonObject } from '../scim/json';
import { sameNameKey, textOf } from '../scim/names';

/**
 * Notes whom a row gives its address to. True where an earlier row gives it to somebody with another External ID: what that one
 * makes of the address is not in Webex yet, and nobody may get the other's account by it.
 */
export function isClaimed(resource: JsonObject, externalId: string | undefined, claimed: Map<string, string>): boolean {
	const address = textOf(resource, 'userName');
	return address !== undefined && externalId !== undefined && isTaken(`userName ${sameNameKey(address)}`, externalId, claimed);
}

/** The same for the External ID that a row gives to an account without one: an earlier row may give it to another address. */
export function isIdClaimed(resource: JsonObject, claimed: Map<string, string>): boolean {
	const [address, externalId] = [textOf(resource, 'userName'), textOf(resource, 'externalId')];
	return address !== undefined && externalId !== undefined && isIdTaken(externalId, address, claimed);
}

/** The same where the holder is known by other means than an address. */
export function isIdTaken(externalId: string, holder: string, claimed: Map<string, string>): boolean {
	return isTaken(`externalId ${sameNameKey(externalId)}`, holder, claimed);
}

function isTaken(key: string, holder: string, claimed: Map<string, string>): boolean {
	const before = claimed.get(key);
	if (before === undefined) claimed.set(key, holder);
	return before !== undefined && sameNameKey(before) !== sameNameKey(holder);
}

/** The outcome of a row whose address an earlier row gives to somebody else. */
export const claimedBefore: Outcome = {
	kind: 'invalid',
	reason: 'otherPerson',
	detail: 'An earlier row gives this address to a user with another External ID. Nothing was changed by this row: correct one of them.',
};

/** The outcome of a row whose External ID an earlier row gives to somebody else. */
export const idClaimedBefore: Outcome = {
	kind: 'invalid',
	reason: 'otherPerson',
	detail: 'An earlier row gives this External ID to a user with another address. Nothing was changed by this row: correct one of them.',
};
