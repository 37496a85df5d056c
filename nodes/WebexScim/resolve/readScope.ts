import { ownEntryAnyCase, type JsonObject } from '../scim/json';
import { ownRecordPath, readJson, scimPath, type ReadPorts } from '../webex/lookup';
import { readPages, type PagesResult } from '../webex/pages';
import type { Scope } from './sync';

/** What the scope is read by. */
export interface ScopeQuery {
	readonly organizationId: string;
	readonly scopeFilter: string;
	/** userNames separated by commas, semicolons or lines, or a SCIM filter. */
	readonly protect: string;
}

/** Reads whose total changed while paging are begun again so often. */
const maxReads = 3;

/**
 * Reads all users of the scope, and who of them is protected. When the pages do not add up the scope comes back as
 * incomplete; when it cannot be read at all, `unread` says why, since then no row can be compared.
 */
export async function readScope(
	{ organizationId, scopeFilter, protect }: ScopeQuery,
	ports: ReadPorts,
): Promise<({ readonly kind: 'scope' } & Scope) | { readonly kind: 'unread'; readonly detail: string }> {
	const path = scimPath(organizationId, 'Users');
	const pages = await readWhole(path, scopeFilter, ports);
	if (pages.kind === 'failed')
		return { kind: 'unread', detail: pages.read.kind === 'failed' ? pages.read.detail : 'There is no such list.' };
	const protectedIds = new Set<string>();
	const own = await readJson(ownRecordPath, ports);
	if (own.kind === 'body') addId(protectedIds, own.body);
	const isFilter = /\s(?:eq|ne|co|sw|ew|gt|ge|lt|le|pr)(?:\s|$)/i.test(protect);
	const protectedPages = isFilter ? await readWhole(path, protect, ports) : undefined;
	if (protectedPages !== undefined && protectedPages.kind !== 'failed')
		protectedPages.resources.forEach((user) => addId(protectedIds, user));
	const names = new Set(isFilter ? [] : protect.split(/[,;\n]/).map((name) => name.trim().toLowerCase()));
	for (const user of pages.resources) {
		const name = ownEntryAnyCase(user, 'userName');
		if (typeof name === 'string' && names.has(name.toLowerCase())) addId(protectedIds, user);
	}
	const isProtectionKnown = protectedPages === undefined || protectedPages.kind === 'all';
	const isOwnKnown = own.kind !== 'failed' || own.status === 403;
	return { kind: 'scope', users: pages.resources, isComplete: pages.kind === 'all' && isProtectionKnown && isOwnKnown, protectedIds };
}

async function readWhole(path: string, filter: string, ports: ReadPorts): Promise<PagesResult> {
	for (let reads = 1; ; reads++) {
		const pages = await readPages(path, `&filter=${encodeURIComponent(filter)}`, Infinity, ports);
		if (pages.kind !== 'truncated' || reads >= maxReads) return pages;
	}
}

function addId(ids: Set<string>, user: JsonObject): void {
	const id = ownEntryAnyCase(user, 'id');
	if (typeof id === 'string') ids.add(id.toLowerCase());
}
