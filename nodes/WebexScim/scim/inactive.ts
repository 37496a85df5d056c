import { ownEntryAnyCase, type JsonObject } from './json';

/** What a person needs to know of an account that is as wanted but inactive, where the row says nothing of that; a blank says nothing. */
export function noteOfInactive(wanted: JsonObject, account: JsonObject): string | undefined {
	const said = ownEntryAnyCase(wanted, 'active') ?? '';
	const isSaid = typeof said !== 'string' || said.trim() !== '';
	if (isSaid || ownEntryAnyCase(account, 'active') !== false) return undefined;
	return "The account is inactive, so this person cannot sign in. To change that, use Reactivate, or set 'Active' to true.";
}
