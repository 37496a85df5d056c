import type { DecidedIntent, TargetName } from '../../intents/intents';
import type { Outcome } from '../../plan/outcome';
import { sameIdKey } from '../../scim/names/identifiers';
import { sameNameKey } from '../../scim/names/names';

/** The names that a row gives to its user. */
export interface Claim {
	readonly userName?: string | undefined;
	readonly externalId?: string | undefined;
	/** The External ID that the user has in Webex already. */
	readonly held?: string | undefined;
	/** The row names its user as Webex has it, so that no other row can have made anybody of the address. */
	readonly isAsHeld?: boolean;
	/** The user has that External ID in Webex, whoever else may. */
	readonly isIdHeld?: boolean;
	/** What tells the user apart from those of other rows; absent: the user name. */
	readonly holder?: string;
}

/**
 * Notes which names a row gives to whom, whatever becomes of the row. Why the row may not do so, where an earlier one gives the address to
 * somebody with another External ID, or the External ID to somebody else: what that one makes of them is not in Webex yet, and nobody may
 * get the other's account by them.
 */
export function claim(
	{ userName, externalId, held, isAsHeld, isIdHeld, holder = userName ?? '' }: Claim,
	claimed: Map<string, string>,
): Outcome | undefined {
	const owner = externalId ?? held;
	const isAddressTaken = userName !== undefined && owner !== undefined && isTaken(`userName ${sameNameKey(userName)}`, owner, claimed);
	const isIdTaken = externalId !== undefined && held === undefined && isTaken(`externalId ${sameNameKey(externalId)}`, holder, claimed);
	if (isAddressTaken && isAsHeld !== true) return claimedBefore;
	return isIdTaken && isIdHeld !== true ? idClaimedBefore : undefined;
}

/** The same for a row that cannot be used; what of it cannot be read claims nothing, and one that names nobody gives its External ID to nobody else. */
export function claimOfDecided({ named, target }: DecidedIntent, claimed: Map<string, string>): void {
	if (named === undefined || (target === undefined && named.userName === undefined)) return;
	claim(target === undefined ? named : { externalId: named.externalId, ...claimOfTarget(target) }, claimed);
}

/** Who is named by an address has it; who is named otherwise may have any. */
export function claimOfTarget(target: TargetName): Pick<Claim, 'userName' | 'holder'> {
	if (target.kind === 'id') return { holder: sameIdKey(target.id) };
	return { ...(target.attribute === 'userName' ? { userName: target.value } : {}), holder: target.value };
}

function isTaken(key: string, holder: string, claimed: Map<string, string>): boolean {
	const before = claimed.get(key);
	if (before === undefined) claimed.set(key, holder);
	return before !== undefined && sameNameKey(before) !== sameNameKey(holder);
}

/** The outcome of a row whose address an earlier row gives to somebody else. */
const claimedBefore: Outcome = {
	kind: 'invalid',
	reason: 'otherPerson',
	detail: 'An earlier row gives this address to a user with another External ID. Nothing was changed by this row: correct one of them.',
};

/** The outcome of a row whose External ID an earlier row gives to somebody else. */
const idClaimedBefore: Outcome = {
	kind: 'invalid',
	reason: 'otherPerson',
	detail: 'An earlier row gives this External ID to another user. Nothing was changed by this row: correct one of them.',
};
