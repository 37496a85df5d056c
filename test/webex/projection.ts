import { isObject, type JsonObject } from './json';

/**
 * `attributes` and `excludedAttributes` of RFC 7644 3.9: names separated by commas, without regard to case, with or
 * without schema URN, down to one part (`name.familyName`). `id` and `schemas` always stay.
 */
export function project(resource: JsonObject, query: URLSearchParams): JsonObject {
	const wanted = names(query.get('attributes'));
	const excluded = names(query.get('excludedAttributes'));
	const kept = wanted.length === 0 ? resource : pick(resource, wanted, '');
	return excluded.length === 0 ? kept : omit(kept, excluded, '');
}

function names(text: string | null): readonly string[] {
	return (text ?? '')
		.split(',')
		.map((name) =>
			name
				.trim()
				.toLowerCase()
				.replace(/^urn:ietf:params:scim:schemas:core:2\.0:(?:user|group):/, ''),
		)
		.filter((name) => name !== '');
}

function pick(value: JsonObject, wanted: readonly string[], prefix: string): JsonObject {
	const kept: Record<string, unknown> = {};
	for (const [key, entry] of Object.entries(value)) {
		const path = prefix + key.toLowerCase();
		const below = path + (prefix === '' && path.startsWith('urn:') ? ':' : '.');
		if (wanted.includes(path) || (prefix === '' && (key === 'id' || key === 'schemas'))) kept[key] = entry;
		else if (wanted.some((name) => name.startsWith(below))) {
			const inner = Array.isArray(entry)
				? entry.map((part: unknown) => (isObject(part) ? pick(part, wanted, below) : part))
				: isObject(entry)
					? pick(entry, wanted, below)
					: undefined;
			if (inner !== undefined) kept[key] = inner;
		}
	}
	return kept;
}

function omit(value: JsonObject, excluded: readonly string[], prefix: string): JsonObject {
	const kept: Record<string, unknown> = {};
	for (const [key, entry] of Object.entries(value)) {
		const path = prefix + key.toLowerCase();
		const below = path + (prefix === '' && path.startsWith('urn:') ? ':' : '.');
		const isFixed = prefix === '' && (key === 'id' || key === 'schemas');
		if (!isFixed && excluded.includes(path)) continue;
		if (!excluded.some((name) => name.startsWith(below))) kept[key] = entry;
		else if (Array.isArray(entry)) {
			kept[key] = entry.map((part: unknown) => (isObject(part) ? omit(part, excluded, below) : part));
		} else kept[key] = isObject(entry) ? omit(entry, excluded, below) : entry;
	}
	return kept;
}
