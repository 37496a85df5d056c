import { idAttributeOf, mapIdsInPath, pathOfOperation, type ChangeOfId } from './idPaths';
import { isJsonArray, isJsonObject, objectOf, type JsonObject, type JsonValue } from './json';

/**
 * A resource or a PATCH message with each text changed that stands where SCIM puts the id of a resource: as a value, and in the value
 * filter of a path. An entry whose text becomes undefined is left out. `change` meets the texts in the order in which they are written.
 */
export function mapResourceIds(data: JsonObject, change: ChangeOfId): JsonObject {
	const mapped = mapValue(data, '', 0, change);
	return isJsonObject(mapped) ? mapped : data;
}

/** SCIM nests a few levels; what is nested deeper than this is no resource. */
const maxDepth = 100;

function mapValue(value: JsonValue, path: string, depth: number, change: ChangeOfId): JsonValue | undefined {
	if (typeof value === 'string') {
		const attribute = idAttributeOf(path);
		return attribute === undefined ? value : change(value, attribute);
	}
	if (depth > maxDepth) return value;
	if (isJsonArray(value)) return value.map((entry) => mapValue(entry, path, depth + 1, change)).filter((entry) => entry !== undefined);
	return isJsonObject(value) ? mapMembers(value, path, depth, change) : value;
}

/** A PATCH names in `path`, or as the name of a member, what a value is (RFC 7644 3.5.2). */
function mapMembers(object: JsonObject, path: string, depth: number, change: ChangeOfId): JsonObject | undefined {
	const ownPath = pathOfOperation(object);
	const members: (readonly [string, JsonValue])[] = [];
	for (const [name, part] of Object.entries(object)) {
		const folded = name.toLowerCase();
		if (ownPath !== undefined && folded === 'path' && typeof part === 'string') {
			members.push([name, mapIdsInPath(part, change)]);
			continue;
		}
		const isValue = folded === 'value';
		const named = mapIdsInPath(name, change);
		const mapped = mapValue(part, isValue ? (ownPath ?? path) : name, depth + 1, change);
		if (mapped !== undefined) members.push([named, mapped]);
		else if (isValue) return undefined;
	}
	return objectOf(members);
}
