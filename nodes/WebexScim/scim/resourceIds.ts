import { idAttributeOf, mapIdsInPath, pathOfOperation, type ChangeOfId } from './idPaths';
import { isJsonArray, isJsonObject, objectOf, type JsonObject, type JsonValue } from './json';

/**
 * A resource or a PATCH message with each text changed that stands where SCIM puts the id of a resource: as a value, and in the value
 * filter of a path. An entry whose text becomes undefined is left out. `change` meets the texts in the order in which they are written.
 */
export function mapResourceIds(data: JsonObject, change: ChangeOfId): JsonObject {
	return mapTexts(data, (text, path) => {
		const attribute = idAttributeOf(path);
		return attribute === undefined ? text : change(text, attribute);
	});
}

/** The same with every text, by the name or path of the attribute to which it belongs; of a value filter only what it compares with an id. */
export function mapTexts(data: JsonObject, change: ChangeOfText): JsonObject {
	const mapped = mapValue(data, '', 0, change);
	return isJsonObject(mapped) ? mapped : data;
}

/** SCIM nests a few levels; what is nested deeper than this is no resource, and stays as it is. */
export const maxDepth = 100;

type ChangeOfText = (text: string, path: string) => string | undefined;

function mapValue(value: JsonValue, path: string, depth: number, change: ChangeOfText): JsonValue | undefined {
	if (typeof value === 'string') return change(value, path);
	if (depth > maxDepth) return value;
	if (isJsonArray(value)) return value.map((entry) => mapValue(entry, path, depth + 1, change)).filter((entry) => entry !== undefined);
	return isJsonObject(value) ? mapMembers(value, path, depth, change) : value;
}

/** A PATCH names in `path`, or as the name of a member, what a value is (RFC 7644 3.5.2). */
function mapMembers(object: JsonObject, path: string, depth: number, change: ChangeOfText): JsonObject | undefined {
	const ownPath = pathOfOperation(object);
	const members: (readonly [string, JsonValue])[] = [];
	for (const [name, part] of Object.entries(object)) {
		const folded = name.toLowerCase();
		const isValue = folded === 'value';
		const named = mapIdsInPath(name, change);
		const mapped = mapValue(part, isValue ? (ownPath ?? path) : name, depth + 1, change);
		const isPath = ownPath !== undefined && folded === 'path' && typeof mapped === 'string';
		if (mapped !== undefined) members.push([named, isPath ? mapIdsInPath(mapped, change) : mapped]);
		else if (isValue) return undefined;
	}
	return objectOf(members);
}
