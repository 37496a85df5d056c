import type { Directory } from './directory';
import { limitTerms, matches, parseFilter, valuesAt, type Filter } from './filter';
import { without, type JsonObject } from './json';
import type { WebexOptions } from './options';
import { project } from './projection';
import { refuse, type Checked, good } from './refusal';
import { locationOf, renderResource, type Place } from './render';
import { checkSearchable } from './searchable';
import type { Stored, View } from './table';
import { messages, schemas, type ResourceType } from './urns';

/**
 * A search as Webex answers it (Webex's search pages): startIndex from 1, count 100 unless told, groups without their members
 * unless `includeMembers`, users with their groups if `returnGroups`. Without a filter, everybody.
 */
export function search(place: Place, directory: Directory, type: ResourceType, query: URLSearchParams): Checked<JsonObject> {
	const text = query.get('filter') ?? '';
	const filter = text.trim() === '' ? good(undefined) : readFilter(type, text, directory.options);
	if (filter.kind === 'refused') return filter;
	const startIndex = Math.max(1, wholeNumber(query.get('startIndex'), 1));
	const asked = Math.max(0, wholeNumber(query.get('count'), 100));
	const most = directory.options.maxPageSize ?? Infinity;
	if (asked > most && directory.options.countOverMost === 'refuse') {
		return refuse(400, `count has to be ${most} at most.`, 'invalidValue');
	}
	const count = Math.min(asked, most);
	if (Number.isNaN(startIndex) || Number.isNaN(count)) {
		return refuse(400, 'startIndex and count have to be whole numbers.', 'invalidValue');
	}
	const view = directory.view(type);
	const selected = filter.value === undefined ? undefined : select(place, view, filter.value);
	const found = sorted(selected ?? view.all(), query);
	const page = pageOf(found, startIndex, count).map((stored) => showFound(place, directory, stored, query));
	return good({
		schemas: [messages.listResponse],
		totalResults: selected?.length ?? view.size,
		itemsPerPage: page.length,
		startIndex,
		Resources: page,
	});
}

function readFilter(type: ResourceType, text: string, { filterTerms, unsearchable = [] }: WebexOptions): Checked<Filter> {
	const parsed = parseFilter(text);
	if (parsed.kind === 'refused') return parsed;
	const limited = limitTerms(parsed.value, filterTerms);
	return limited.kind === 'refused' ? limited : checkSearchable(type, limited.value, unsearchable);
}

/** A number from the query; NaN when it is none. */
export function wholeNumber(text: string | null, absent: number): number {
	if (text === null || text === '') return absent;
	return /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
}

function select(place: Place, view: View, filter: Filter): readonly Stored[] {
	const candidates = lookUp(view, filter) ?? view.all();
	return [...candidates].filter((stored) => matches(filter, searchableForm(place, stored)));
}

/**
 * The only resources that can satisfy the filter, when indexes can tell: one of the terms of an `and`, all terms of an
 * `or`, each an `eq` on an indexed attribute. Undefined when everything has to be looked at.
 */
function lookUp(view: View, filter: Filter): ReadonlySet<Stored> | undefined {
	switch (filter.op) {
		case 'eq': {
			if (typeof filter.compValue !== 'string') return undefined;
			const byId = view.get(filter.compValue);
			if (filter.attrPath === 'id') return new Set(byId === undefined ? [] : [byId]);
			const found = view.find(filter.attrPath, filter.compValue);
			return found === undefined ? undefined : new Set(found);
		}
		case 'or': {
			const parts = filter.filters.map((part) => lookUp(view, part));
			const all = new Set<Stored>();
			for (const part of parts) {
				if (part === undefined) return undefined;
				for (const stored of part) all.add(stored);
			}
			return all;
		}
		case 'and':
			return filter.filters.map((part) => lookUp(view, part)).find((part) => part !== undefined);
		default:
			return undefined;
	}
}

/** What filters look at; building the whole answer for each of 100,000 users would take seconds. */
function searchableForm(place: Place, { id, type, attributes }: Stored): JsonObject {
	if (type === 'Groups') return { ...attributes, id };
	const cisco = attributes[schemas.ciscoUser];
	const own = typeof cisco === 'object' ? cisco : {};
	return { ...attributes, id, [schemas.ciscoUser]: { ...own, meta: { organizationId: place.orgId } } };
}

function sorted(found: Iterable<Stored>, query: URLSearchParams): Iterable<Stored> {
	const by = query.get('sortBy');
	if (by === null || by === '') return found;
	const direction = query.get('sortOrder')?.toLowerCase() === 'descending' ? -1 : 1;
	const keyed = [...found].map((stored) => ({ stored, key: sortKey(stored, by) }));
	keyed.sort((left, right) => direction * (left.key < right.key ? -1 : left.key > right.key ? 1 : 0));
	return keyed.map(({ stored }) => stored);
}

function sortKey(stored: Stored, by: string): string {
	if (by.toLowerCase() === 'id') return stored.id;
	if (by.toLowerCase() === 'meta.lastmodified') return new Date(stored.lastModified).toISOString();
	return String(valuesAt(stored.attributes, by)[0] ?? '').toLowerCase();
}

function pageOf(found: Iterable<Stored>, startIndex: number, count: number): readonly Stored[] {
	const page: Stored[] = [];
	let index = 0;
	for (const stored of found) {
		index += 1;
		if (page.length >= count) break;
		if (index >= startIndex) page.push(stored);
	}
	return page;
}

function showFound(place: Place, directory: Directory, stored: Stored, query: URLSearchParams): JsonObject {
	const { members, ...all } = renderResource(place, directory, stored);
	const rendered = (directory.options.roles ?? 'all') === 'all' ? all : without(all, 'roles');
	const withMembers = query.get('includeMembers') === 'true' && members !== undefined ? { members } : {};
	const withGroups = stored.type === 'Users' && query.get('returnGroups') === 'true' ? { groups: groupsOf(place, directory, stored) } : {};
	return project({ ...rendered, ...withMembers, ...withGroups }, query);
}

function groupsOf(place: Place, directory: Directory, stored: Stored): readonly JsonObject[] {
	return directory.groupsOf(stored.id).map(({ id, attributes }) => ({
		value: id,
		display: attributes['displayName'],
		$ref: locationOf(place, 'Groups', id),
	}));
}
