import { shownColumn } from '../../scim/columns/shown';
import { counted } from '../../scim/counted';
import type { JsonObject } from '../../scim/json';
import type { Named } from './named';
import type { Naming } from './namings';

/** Why somebody may be meant by the list after all, and what to do where that is more than to check it. */
export interface Doubt {
	readonly why: string;
	readonly remedy?: string;
}

/** Why a user whom no row names may be meant by one: which row, and in which column where that is known. */
export function whyMeant(user: JsonObject, named: Named, numberHeld: (user: JsonObject) => Naming | undefined): Doubt | undefined {
	const ways: ReadonlyArray<readonly [(user: JsonObject) => Naming | undefined, string, string?]> = [
		[named.nearlyNaming, 'has nearly the same name'],
		[named.namingAtOtherDomain, 'has this name at another domain'],
		[named.namingAsManager, 'has this user as manager'],
		[named.namingAsNearManager, 'has a manager whom Webex does not have, with nearly the same address'],
		[named.namingBesides, 'has this user name or ID', ' in another field'],
		[named.namingByEmail, 'has an e-mail address of this user'],
		[numberHeld, 'holds the External ID of this user'],
	];
	for (const [namingOf, what, elsewhere] of ways) {
		const naming = namingOf(user);
		if (naming !== undefined) return doubtBy(naming, what, elsewhere);
	}
	return undefined;
}

/** Why any user may be meant: rows of which nobody can say whom they mean. */
export function whyUnclear({ unclear }: Named): string | undefined {
	if (unclear === undefined) return undefined;
	const { label, rows } = unclear;
	return rows === 1 ? `it is not clear whom ${label} means` : `it is not clear whom ${label} and ${counted(rows - 1, 'further row')} mean`;
}

/** A column that is left out names nobody; one that feeds an attribute is needed. */
function doubtBy({ label, column, isUnused }: Naming, what: string, elsewhere = ''): Doubt {
	const shown = column === undefined ? undefined : shownColumn(column);
	if (shown === undefined) return { why: `${label} ${what}${elsewhere}` };
	const why = `${label} ${what} in the column '${shown}'`;
	return isUnused === true ? { why, remedy: "Check that, or name the column in 'Leave Out Columns'" } : { why };
}
