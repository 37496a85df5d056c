import type { UnusedReason } from './columnMeaning';
import type { Letters } from './letterPairs';
import type { Side } from './wholeLastName';

/** What becomes of an input column: the attribute that it feeds, or why it feeds none. */
export type ColumnUse =
	/**
	 * `unread`: how many of its cells say nothing that the attribute can be asked for. `letters`: what the letters mean that stand there for yes
	 * and no. `beside`: the column that feeds the attribute where a row has both; this one is a member of it, or it of this one, so that a row has
	 * either. `joins`: its text is a part of what another column has, and stands on that side of it; `unsure`: in how many rows nobody knows what
	 * they come to. `passedOver`: in how many rows the list that it comes from has further entries of the kind, and where that is.
	 */
	| {
			readonly kind: 'used';
			readonly id: string;
			readonly hasRemarks?: true;
			readonly unread?: number;
			readonly letters?: Letters;
			readonly beside?: string;
			readonly joins?: Side;
			readonly unsure?: number;
			readonly passedOver?: PassedOver;
	  }
	/** `leftOut`: by a person. `ofResult`: a result of this node has it. `severalEntries`: a list of objects, and nobody knows which is meant. `said`: what a column says that says who left, once all rows were looked at. */
	| { readonly kind: 'unused'; readonly reason: UnusedReason | 'leftOut' | 'ofResult' | 'severalEntries'; readonly said?: LeaversSaid }
	/** `differs`: a login name that holds addresses as well, and other ones. */
	| { readonly kind: 'unused'; readonly reason: 'lessTelling'; readonly than: string; readonly differs?: true };

/** The path of entries of which one is used, and the number of rows that have more of them. */
export interface PassedOver {
	readonly path: string;
	readonly rows: number;
}

/** How many rows are of people who are gone by a column, each row counted once, and how many of its cells hold what is not known. */
export interface LeaversSaid {
	readonly gone: number;
	readonly unknown: number;
}

/** Every input column by its name, in the input's order, with what becomes of it. */
export type ColumnMatch = ReadonlyMap<string, ColumnUse>;

/** True when a column feeds that attribute. */
export function isMapped(match: ColumnMatch, id: string): boolean {
	return [...match.values()].some((use) => feeds(use, id));
}

/** True for the use of a column that feeds that attribute. */
export function feeds(use: ColumnUse | undefined, id: string): boolean {
	return use?.kind === 'used' && use.id === id;
}

/** True for a column that says who left. */
export function saysGone(use: ColumnUse | undefined): boolean {
	return use?.kind === 'unused' && use.reason === 'saysWhoLeft';
}
