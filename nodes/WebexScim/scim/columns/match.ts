import type { ResourceType } from '../messages';
import { unreadIn } from './cells';
import type { ColumnMeaning, UnusedReason } from './columnMeaning';
import { lastNameId, lastNameParts, unsureLastNames, type LastNameParts } from './lastName';
import { lettersIn, type Letters } from './letterPairs';
import { meaningsOf } from './meaning';
import type { Side } from './wholeLastName';
import { holdsOtherAddresses, winnersOf, type ValuesOf } from './winners';

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
	/** `severalEntries`: a list of objects, and nobody knows which is meant. `said`: what a column says that says who left, once all rows were looked at. */
	| { readonly kind: 'unused'; readonly reason: UnusedReason | 'leftOut' | 'severalEntries'; readonly said?: LeaversSaid }
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

/** What else the match may look at. */
export interface MatchContext {
	/** Columns that a person wants left out. */
	readonly isLeftOut?: (name: string) => boolean;
	/** The values of a column, of all items and in their order. */
	readonly valuesOf?: (name: string) => readonly unknown[];
	/** True for a path that is an object in some row, so that the paths of its members belong to it. */
	readonly isOpened?: (path: string) => boolean;
	/** Lists of several objects. */
	readonly lists?: readonly string[];
	/** Paths of entries beside which others were passed over, and in how many rows. */
	readonly passedOver?: ReadonlyMap<string, number>;
}

/**
 * Matches columns with attributes: by attribute path with or without its URN, and by the names that HR exports and directories have.
 * Only letters and digits count, in any case. Where two columns mean the same attribute, the more telling name wins, of two alike the
 * one that has values, else the first. In Webex the address is the user name, so an e-mail column comes before every login name.
 * A vague name counts only where its values fit, and what gives rights is never matched: unsure is unmatched.
 */
export function matchColumns(names: Iterable<string>, resourceType: ResourceType, context: MatchContext = {}): ColumnMatch {
	const { isLeftOut, valuesOf, isOpened, lists = [], passedOver } = context;
	const columns = [...new Set(names)];
	const looked = new Set(columns.slice(0, mostLookedAt));
	const looksAt = valuesOf && ((name: string): readonly unknown[] => (looked.has(name) ? valuesOf(name) : []));
	const kept = columns.filter((name) => isLeftOut?.(name) !== true);
	const means = meaningsOf(kept, resourceType, looksAt, isOpened);
	const winners = winnersOf(means, looksAt);
	const nameParts = lastNameParts(kept, resourceType === 'Users' ? winners.get(lastNameId) : undefined);
	const choice = { resourceType, winners, nameParts, valuesOf: looksAt, isOpened, passedOver };
	const uses = columns.map((name) => [name, useOf(name, means.get(name), choice)] as const);
	const unread = lists.map(
		(name) => [name, { kind: 'unused', reason: isLeftOut?.(name) === true ? 'leftOut' : 'severalEntries' }] as const,
	);
	return new Map<string, ColumnUse>([...uses, ...unread]);
}

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

/** More columns no table has; the values of further ones are not looked at, so that the work stays in proportion to the items. */
const mostLookedAt = 500;

/** Login names come behind e-mail columns. */
const loginRank = 2;

interface Choice {
	readonly resourceType: ResourceType;
	readonly winners: ReadonlyMap<string, string>;
	readonly nameParts: LastNameParts;
	readonly valuesOf: ValuesOf | undefined;
	readonly isOpened: MatchContext['isOpened'];
	readonly passedOver: MatchContext['passedOver'];
}

function useOf(
	name: string,
	meaning: ColumnMeaning | undefined,
	{ resourceType, winners, nameParts, valuesOf, isOpened, passedOver }: Choice,
): ColumnUse {
	if (meaning === undefined) return { kind: 'unused', reason: 'leftOut' };
	const joins = nameParts.get(name);
	if (meaning.kind === 'unused') return meaning.reason === 'unknown' && joins ? { kind: 'used', id: lastNameId, joins } : meaning;
	const { id, hasRemarks } = meaning;
	const winner = winners.get(id) ?? name;
	const others = passedOver && passedOverAt(name, passedOver);
	const used = { kind: 'used', id, ...(hasRemarks === undefined ? {} : { hasRemarks }), ...(others && { passedOver: others }) } as const;
	if (winner === name) {
		if (valuesOf === undefined) return used;
		const letters = id === 'active' ? lettersIn(valuesOf(name)) : undefined;
		if (letters !== undefined) return { ...used, letters };
		const unread = unreadIn(id, valuesOf(name), resourceType);
		const unsure = id === lastNameId ? unsureLastNames(name, nameParts, valuesOf) : 0;
		return { ...used, ...(unread > 0 && { unread }), ...(unsure > 0 && { unsure }) };
	}
	const isBeside = [name, winner].some(
		(path, index, both) => isOpened?.(path) === true && both[1 - index]?.startsWith(`${path}.`) === true,
	);
	if (isBeside) return { ...used, beside: winner };
	const isOtherAddress =
		id === 'userName' && meaning.rank >= loginRank && valuesOf !== undefined && holdsOtherAddresses(valuesOf(name), valuesOf(winner));
	return { kind: 'unused', reason: 'lessTelling', than: winner, ...(isOtherAddress ? { differs: true } : {}) };
}

/** What was passed over beside the entry that a column is, or is a member of. */
function passedOverAt(name: string, passedOver: ReadonlyMap<string, number>): PassedOver | undefined {
	const paths = name.split('.').map((_, index, names) => names.slice(0, index + 1).join('.'));
	const path = paths.find((each) => passedOver.has(each));
	return path === undefined ? undefined : { path, rows: passedOver.get(path) ?? 0 };
}
