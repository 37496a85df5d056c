import { isJsonArray, isJsonObject, objectOf, someMember, type JsonObject, type JsonValue } from './json';
import { isBlank } from './names/names';

/**
 * A resource without what says nothing, for a create: null, blank texts, empty lists and objects (RFC 7643 2.5), and entries of a list
 * of which nothing but the kind is left. As deep as the schemas go.
 */
export function withoutEmpty(resource: JsonObject): JsonObject {
	if (!someMember(resource, holdsEmpty)) return resource;
	return objectOf(
		Object.entries(resource).flatMap(([name, value]) => {
			const said = saidOf(value);
			return said === undefined ? [] : [[name, said] as const];
		}),
	);
}

/** Nearly all resources hold nothing empty, and need no copy. */
function holdsEmpty(value: JsonValue): boolean {
	if (value === null) return true;
	if (typeof value === 'string') return isBlank(value);
	if (isJsonArray(value)) return value.length === 0 || value.some((entry) => holdsEmpty(entry) || !saysMoreThanItsKind(entry));
	return isJsonObject(value) && (someMember(value, holdsEmpty) || Object.keys(value).length === 0);
}

function saidOf(value: JsonValue): JsonValue | undefined {
	if (value === null || (typeof value === 'string' && isBlank(value))) return undefined;
	if (isJsonArray(value)) {
		const entries = value.flatMap((entry) => saidOf(entry) ?? []).filter(saysMoreThanItsKind);
		return entries.length === 0 ? undefined : entries;
	}
	if (!isJsonObject(value)) return value;
	const said = withoutEmpty(value);
	return Object.keys(said).length === 0 ? undefined : said;
}

function saysMoreThanItsKind(entry: JsonValue): boolean {
	return !isJsonObject(entry) || Object.keys(entry).some((sub) => !kindOfEntry.has(sub.toLowerCase()));
}

const kindOfEntry: ReadonlySet<string> = new Set(['type', 'primary']);
