import { isJsonArray, isJsonObject, type JsonObject } from '../scim/json';
import { parseListPage } from '../scim/parse';
import { readJson, type ReadPorts, type ReadResult } from './lookup';

/** A whole list, or the part of it that was asked for; or the read that failed. */
export type PagesResult =
	| { readonly kind: 'all'; readonly resources: readonly JsonObject[] }
	/** The pages do not add up to the total that Webex told, or the total changed while paging. */
	| { readonly kind: 'truncated'; readonly resources: readonly JsonObject[] }
	| { readonly kind: 'failed'; readonly read: Exclude<ReadResult, { kind: 'body' }> };

/** Entries per page: Webex's own default, since no maximum is documented. */
const pageSize = 100;

/**
 * Reads a search page by page (RFC 7644 3.4.2.4) up to `limit` resources. `query` is what stands beside startIndex and
 * count. A page may be smaller than asked for; the next begins behind what came. A total that changes is `truncated`.
 */
export async function readPages(path: string, query: string, limit: number, ports: ReadPorts): Promise<PagesResult> {
	const resources: JsonObject[] = [];
	let total: number | undefined;
	for (;;) {
		const count = Math.min(pageSize, limit - resources.length);
		const page = await readPage(`${path}?startIndex=${resources.length + 1}&count=${count}${query}`, ports);
		if ('kind' in page) return { kind: 'failed', read: page };
		resources.push(...page.resources);
		if (total !== undefined && total !== page.totalResults) return { kind: 'truncated', resources };
		total = page.totalResults;
		if (resources.length >= Math.min(limit, total)) return { kind: hasRepeats(resources) ? 'truncated' : 'all', resources };
		if (page.resources.length === 0) return { kind: 'truncated', resources };
	}
}

/** Most members that Webex gives in one page. */
const maxMembersInPage = 500;

/** Reads the members of a group page by page, up to `limit`; `truncated` when the pages do not add up to the size that Webex tells. */
export async function readMembers(groupPath: string, limit: number, ports: ReadPorts): Promise<PagesResult> {
	const resources: JsonObject[] = [];
	for (;;) {
		const count = Math.min(maxMembersInPage, limit - resources.length);
		const read = await readJson(`${groupPath}/Members?startIndex=${resources.length + 1}&count=${count}`, ports);
		if (read.kind !== 'body') return { kind: 'failed', read };
		const page = isJsonArray(read.body['members']) ? read.body['members'].filter(isJsonObject) : [];
		resources.push(...page);
		const size = read.body['memberSize'] ?? read.body['totalResults'];
		if (typeof size === 'number' && resources.length >= Math.min(limit, size)) return { kind: 'all', resources };
		if (page.length === 0) return { kind: 'truncated', resources };
	}
}

/** A list that shifted between two pages gives somebody twice, and leaves somebody else out. */
function hasRepeats(resources: readonly JsonObject[]): boolean {
	return new Set(resources.map((resource, index) => resource['id'] ?? index)).size < resources.length;
}

type FailedRead = Exclude<ReadResult, { kind: 'body' }>;

async function readPage(
	path: string,
	ports: ReadPorts,
): Promise<{ readonly resources: readonly JsonObject[]; readonly totalResults: number } | FailedRead> {
	const read = await readJson(path, ports);
	if (read.kind !== 'body') return read;
	return parseListPage(read.body) ?? { kind: 'failed', detail: "Webex's answer is no list." };
}
