import { ownEntryAnyCase, type JsonObject } from '../scim/json';

/** What a person needs to know of an account that is as wanted but inactive, where the row says nothing of that. */
export function noteOfInactive(wanted: JsonObject, account: JsonObject): string | undefined {
	const isSaid = (ownEntryAnyCase(wanted, 'active') ?? null) !== null;
	if (isSaid || ownEntryAnyCase(account, 'active') !== false) return undefined;
	return "The account is inactive, so this person cannot sign in. To change that, use Reactivate, or set 'Active' to true.";
}
