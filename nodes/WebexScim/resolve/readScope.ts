import { matchesFilter } from '../scim/filter/matchesFilter';
import type { JsonObject } from '../scim/json';
import { cleanName } from '../scim/names/names';
import { someOf } from '../scim/work';
import { scimPath, type ReadPorts } from '../webex/reads/lookup';
import { readPages, type FailedRead, type PagesResult } from '../webex/reads/pages';

/** What Webex has in the scope that the wanted list speaks for. */
export interface Scope {
	readonly users: readonly JsonObject[];
	/** Why the scope is not known for sure, so that nobody counts as missing; absent: it is. */
	readonly doubt?: string;
	/** There are users whom Webex did not give. */
	readonly isPartial?: true;
}

/** Reads whose total changed while paging are begun again so often. */
const maxReads = 3;

/** Reads all users of the scope. When it cannot be read at all, no row can be compared. */
export async function readScope(
	organizationId: string,
	scopeFilter: string,
	ports: ReadPorts,
): Promise<({ readonly kind: 'scope' } & Scope) | { readonly kind: 'unread'; readonly read: FailedRead }> {
	const pages = await readAllUsers(scimPath(organizationId, 'Users'), scopeFilter, ports);
	if (pages.kind === 'failed') return { kind: 'unread', read: pages.read };
	const users = pages.resources;
	if (pages.kind === 'truncated') return { kind: 'scope', users, doubt: 'Webex did not give the scope in full', isPartial: true };
	const matches = matchesFilter(scopeFilter);
	if (await ports.waiting.inTurns(someOf(users, (user) => matches(user) === false))) {
		return { kind: 'scope', users, doubt: "Webex gave users who do not fit 'Scope Filter'" };
	}
	return { kind: 'scope', users };
}

/** All users that a filter finds; a list that changes while it is read is read again. */
export async function readAllUsers(path: string, filter: string, ports: ReadPorts): Promise<PagesResult> {
	for (let reads = 1; ; reads++) {
		const pages = await readPages(path, `&filter=${encodeURIComponent(filter)}`, Infinity, ports);
		if (pages.kind !== 'truncated' || reads >= maxReads) return pages;
	}
}

/** A bare domain, with or without `@`, as a filter of the users whose address ends in it; any other text is a filter itself. */
export function filterOfScope(text: string): string {
	const given = cleanName(text);
	const domain = /^@?((?:[\p{L}\p{M}\p{N}-]+\.)+[\p{L}\p{M}\p{N}-]+)\.?$/u.exec(given)?.[1];
	return domain === undefined ? given : `userName ew ${JSON.stringify(`@${domain}`)}`;
}
