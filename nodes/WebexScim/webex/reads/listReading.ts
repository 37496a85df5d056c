import { ownEntryAnyCase, type JsonObject } from '../../scim/json';
import { sameIdKey } from '../../scim/names/identifiers';

/** A page of a list: its entries, and how many Webex says there are in all. */
export interface ListPart {
	readonly entries: readonly JsonObject[];
	readonly total: number | undefined;
}

/** A list while it is read: what came so far, each entry once, and whether it is whole. */
export interface ListReading {
	readonly entries: () => readonly JsonObject[];
	/** True while a page is asked for only because the total is not believed. */
	readonly isProbing: () => boolean;
	/** Takes the next page, for which `count` entries were asked; how the list ends, or undefined when there is more to read. */
	readonly add: (part: ListPart, count: number) => 'all' | 'truncated' | undefined;
}

/** No organization has so many users; a total beyond it is no total, and nobody would live to see it read. */
const maxEntries = 2_000_000;

/** Entries that are read on where the total is the size of the page, so that nothing says when the list ends. */
const maxUncounted = 100_000;

/**
 * Judges the pages of a list by the entries' ids. The list ends where the total is reached that was told first, and with a
 * page that brings nobody new; it is whole if they are as many as that total and it stayed the same. A full
 * page that is as large as the total does not end it: some servers tell the size of the page, and the next one shows it.
 */
export function createListReading(idKey: 'id' | 'value', limit: number): ListReading {
	const known = new Set<string>();
	const entries: JsonObject[] = [];
	let counted = 0;
	let total: number | undefined;
	let pages = 0;
	let isProbing = false;

	return {
		entries: () => entries,
		isProbing: () => isProbing,
		add(part, count) {
			const taken = take(part, idKey, known, entries);
			counted += taken.counted;
			const size = part.entries.length;
			const isPageSize = isProbing && (part.total === size || taken.added === 0);
			if (pages > 0 && part.total !== total && !isPageSize) return 'truncated';
			total ??= part.total;
			pages++;
			if (entries.length >= limit) return 'all';
			if (isProbing && taken.added === 0) return 'all';
			if (isProbing) return entries.length >= maxUncounted ? 'truncated' : undefined;
			if (total !== undefined && (entries.length >= total || (counted >= total && size <= count))) {
				isProbing = entries.length > total || (size >= count && size === total);
				return isProbing ? undefined : 'all';
			}
			return taken.added === 0 || Math.min(total ?? 0, limit) > maxEntries ? 'truncated' : undefined;
		},
	};
}

/**
 * Takes over the entries that are new; `added` are those with an id. `counted` is how the server counts them: one that it
 * has twice in a page is two, one of an earlier page is none.
 */
function take(
	part: ListPart,
	idKey: 'id' | 'value',
	known: Set<string>,
	entries: JsonObject[],
): { readonly added: number; readonly counted: number } {
	const inPage = new Set<string>();
	let counted = 0;
	for (const entry of part.entries) {
		const id = ownEntryAnyCase(entry, idKey);
		const key = typeof id === 'string' ? sameIdKey(id) : undefined;
		const isNew = key === undefined || !known.has(key);
		if (isNew || inPage.has(key)) counted++;
		if (isNew) entries.push(entry);
		if (!isNew || key === undefined) continue;
		known.add(key);
		inPage.add(key);
	}
	return { added: inPage.size, counted };
}
