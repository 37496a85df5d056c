import type { ResourceType } from '../messages';
import { unreadIn } from './cells';
import type { ColumnMeaning } from './columnMeaning';
import type { ColumnMatch, ColumnUse, PassedOver } from './columnUse';
import { lastNameId, lastNameParts, unsureLastNames, type LastNameParts } from './lastName';
import { lettersIn } from './letterPairs';
import { meaningsOf } from './meaning';
import { holdsOtherAddresses, winnersOf, type ValuesOf } from './winners';

/** What else the match may look at. */
export interface MatchContext {
	/** Columns that a person wants left out. */
	readonly isLeftOut?: (name: string) => boolean;
	/** Columns that results of this node have. */
	readonly isOfResult?: (name: string) => boolean;
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
	const { isLeftOut, isOfResult, valuesOf, isOpened, lists = [], passedOver } = context;
	const columns = [...new Set(names)];
	const looked = new Set(columns.slice(0, mostLookedAt));
	const looksAt = valuesOf && ((name: string): readonly unknown[] => (looked.has(name) ? valuesOf(name) : []));
	const kept = columns.filter((name) => isLeftOut?.(name) !== true && isOfResult?.(name) !== true);
	const means = meaningsOf(kept, resourceType, looksAt, isOpened);
	const winners = winnersOf(means, looksAt);
	const nameParts = lastNameParts(kept, resourceType === 'Users' ? winners.get(lastNameId) : undefined);
	const choice = { resourceType, winners, nameParts, valuesOf: looksAt, isLeftOut, isOpened, passedOver };
	const uses = columns.map((name) => [name, useOf(name, means.get(name), choice)] as const);
	const unread = lists.map(
		(name) => [name, { kind: 'unused', reason: isLeftOut?.(name) === true ? 'leftOut' : 'severalEntries' }] as const,
	);
	return new Map<string, ColumnUse>([...uses, ...unread]);
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
	readonly isLeftOut: MatchContext['isLeftOut'];
	readonly isOpened: MatchContext['isOpened'];
	readonly passedOver: MatchContext['passedOver'];
}

function useOf(
	name: string,
	meaning: ColumnMeaning | undefined,
	{ resourceType, winners, nameParts, valuesOf, isLeftOut, isOpened, passedOver }: Choice,
): ColumnUse {
	if (meaning === undefined) return { kind: 'unused', reason: isLeftOut?.(name) === true ? 'leftOut' : 'ofResult' };
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
