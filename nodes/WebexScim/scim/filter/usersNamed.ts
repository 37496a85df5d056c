import type { JsonObject } from '../json';
import { isHeld } from './matchesFilter';
import { readFilter, type Filter, type FilterTerm } from './readFilter';

/**
 * The users whom a filter names one by one, each as whether a user is that one: alternatives such as `userName eq "ann@example.com"`, joined by
 * `or`, an address also in an entry filter. Other alternatives name nobody, and so do comparisons with an empty text.
 */
export function usersNamed(text: string): readonly ((user: JsonObject) => boolean)[] {
	const filter = readFilter(text);
	return (filter === undefined ? [] : alternativesOf(filter)).map((term) => (user) => isHeld(user, term));
}

function alternativesOf(filter: Filter): readonly FilterTerm[] {
	if (filter.kind === 'term') return isName(filter) ? [filter] : [];
	if (filter.kind === 'unread') return filter.ofEntry?.filter(isName) ?? [];
	return filter.kind === 'any' ? filter.of.flatMap(alternativesOf) : [];
}

function isName({ names, operator, value }: FilterTerm): boolean {
	return operator === 'eq' && value !== '' && uniqueNames.has(names.join('.').toLowerCase());
}

/** Attributes that no two users share, as far as one of them knows a single user. */
const uniqueNames: ReadonlySet<string> = new Set(['id', 'username', 'externalid', 'emails', 'emails.value']);
