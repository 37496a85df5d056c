import { isJsonArray, isJsonObject, ownEntryAnyCase, type JsonObject } from '../../scim/json';
import { parseListPage } from '../../scim/parse';
import { createListReading, type ListPart } from './listReading';
import { readBody, type ReadPorts, type ReadResult } from './lookup';
import { createPageReader, type PageGrid } from './readAhead';
import { failureOf } from './readFailure';

/** A whole list, or the part of it that was asked for; or the read that failed. Each resource once. */
export type PagesResult =
	| { readonly kind: 'all'; readonly resources: readonly JsonObject[] }
	/** The pages do not add up to the total that Webex told, or the total changed while paging. */
	| { readonly kind: 'truncated'; readonly resources: readonly JsonObject[] }
	| { readonly kind: 'failed'; readonly read: FailedRead };

export type FailedRead = Exclude<ReadResult, { kind: 'body' }>;

/** A list in Webex: where a page of it is, what the page holds, and by what its entries are known. */
interface PagedList {
	readonly pathOf: (startIndex: number, count: number) => string;
	readonly parse: (body: JsonObject) => ListPart | undefined;
	readonly sameIdKey: 'id' | 'value';
	readonly pageSize: number;
}

/** Entries per page: Webex's own default, since no maximum is documented. */
const pageSize = 100;

/**
 * Reads a search page by page (RFC 7644 3.4.2.4) up to `limit` resources. `query` is what stands beside startIndex and
 * count. A page may be smaller than asked for; the next begins behind what came. A total that changes is `truncated`.
 */
export async function readPages(path: string, query: string, limit: number, ports: ReadPorts): Promise<PagesResult> {
	const pathOf = (startIndex: number, count: number): string => `${path}?startIndex=${startIndex}&count=${count}${query}`;
	return await readList({ pathOf, parse: partOfSearch, sameIdKey: 'id', pageSize }, limit, ports);
}

/** Reads all that a search for a few resources finds; one page where Webex keeps to the size that it is asked for. */
export async function readSearch(path: string, query: string, ports: ReadPorts): Promise<PagesResult> {
	const pathOf = (startIndex: number, count: number): string =>
		`${path}?${query}&count=${count}${startIndex === 1 ? '' : `&startIndex=${startIndex}`}`;
	return await readList({ pathOf, parse: partOfSearch, sameIdKey: 'id', pageSize }, Infinity, ports);
}

/** Most members that Webex gives in one page, or with a group. */
export const maxMembersInPage = 500;

/** Reads the members of a group page by page, up to `limit`; `truncated` when the pages do not add up to the size that Webex tells. */
export async function readMembers(groupPath: string, limit: number, ports: ReadPorts): Promise<PagesResult> {
	const pathOf = (startIndex: number, count: number): string => `${groupPath}/Members?startIndex=${startIndex}&count=${count}`;
	return await readList({ pathOf, parse: partOfMembers, sameIdKey: 'value', pageSize: maxMembersInPage }, limit, ports);
}

async function readList({ pathOf, parse, sameIdKey, pageSize }: PagedList, limit: number, ports: ReadPorts): Promise<PagesResult> {
	const reading = createListReading(sameIdKey, limit);
	const countFrom = (startIndex: number): number => Math.min(pageSize, limit - startIndex + 1);
	const readPage = createPageReader(
		ports.state.gate.width,
		async (startIndex) => await readBody(pathOf(startIndex, countFrom(startIndex)), ports),
	);
	let grid: PageGrid | undefined;
	for (;;) {
		const startIndex = reading.entries().length + 1;
		const read = await readPage(startIndex, grid);
		// What lies behind the end may be refused; there is nothing then.
		if (reading.isProbing() && (read.kind === 'absent' || (read.kind === 'failed' && read.cause === 'refused'))) {
			return { kind: 'all', resources: reading.entries() };
		}
		if (read.kind !== 'body') return { kind: 'failed', read };
		const part = parse(read.body);
		if (part === undefined) return { kind: 'failed', read: failureOf('unusable', "Webex's answer is not a list.", false) };
		const end = reading.add(part, countFrom(startIndex));
		grid ??= { size: part.entries.length, total: Math.min(part.total ?? 0, limit) };
		if (end !== undefined) return { kind: end, resources: reading.entries().slice(0, limit) };
	}
}

function partOfSearch(body: JsonObject): ListPart | undefined {
	const page = parseListPage(body);
	return page === undefined ? undefined : { entries: page.resources, total: page.totalResults };
}

/** Webex calls the size of the group `memberSize`. */
function partOfMembers(body: JsonObject): ListPart {
	const members = ownEntryAnyCase(body, 'members') ?? body['Resources'];
	const size = body['memberSize'] ?? body['totalResults'];
	const entries = isJsonArray(members) ? members.filter(isJsonObject) : [];
	return { entries, total: typeof size === 'number' ? size : undefined };
}
