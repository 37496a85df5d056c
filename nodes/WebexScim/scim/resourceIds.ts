import { isJsonArray, isJsonObject, objectOf, ownEntryAnyCase, ownKey, type JsonObject, type JsonValue } from './json';

/** Attributes whose `value` is the id of a resource (RFC 7643 4.2, 4.3; Webex's group extension). */
export type IdAttribute = (typeof idAttributes)[number];

const idAttributes = ['members', 'manager', 'owners'] as const;

/** A longer path is none, and is not read. */
const maxPathLength = 1024;

/** The attribute, or that of a path to one, whose value is the id of a resource: also behind a URN, with a value filter, with `.value`. */
export function idAttributeOf(path: string): IdAttribute | undefined {
	if (path.length > maxPathLength) return undefined;
	const folded = path.toLowerCase();
	const open = folded.indexOf('[');
	const close = folded.lastIndexOf(']');
	if (open > close) return undefined;
	const tail = open === -1 ? folded : folded.slice(close + 1);
	const local = tail.endsWith('.value') ? tail.slice(0, -'.value'.length) : tail;
	if (open !== -1 && local !== '') return undefined;
	const name = open === -1 ? local : folded.slice(0, open);
	return idAttributes.find((each) => name.endsWith(each) && ['', ':', '.'].includes(name.charAt(name.length - each.length - 1)));
}

/**
 * A resource or a PATCH message with each text changed that stands where SCIM puts the id of a resource. An entry whose text
 * becomes undefined is left out. `change` meets the texts in the order in which they are written.
 */
export function mapResourceIds(data: JsonObject, change: (text: string, attribute: IdAttribute) => string | undefined): JsonObject {
	const mapped = mapValue(data, '', 0, change);
	return isJsonObject(mapped) ? mapped : data;
}

/** SCIM nests a few levels; what is nested deeper than this is no resource. */
const maxDepth = 100;

function mapValue(
	value: JsonValue,
	path: string,
	depth: number,
	change: (text: string, attribute: IdAttribute) => string | undefined,
): JsonValue | undefined {
	if (typeof value === 'string') {
		const attribute = idAttributeOf(path);
		return attribute === undefined ? value : change(value, attribute);
	}
	if (depth > maxDepth) return value;
	if (isJsonArray(value)) return value.map((entry) => mapValue(entry, path, depth + 1, change)).filter((entry) => entry !== undefined);
	return isJsonObject(value) ? mapMembers(value, path, depth, change) : value;
}

/** A PATCH names in `path` what its `value` is (RFC 7644 3.5.2). */
function mapMembers(
	object: JsonObject,
	path: string,
	depth: number,
	change: (text: string, attribute: IdAttribute) => string | undefined,
): JsonObject | undefined {
	const ownPath = ownEntryAnyCase(object, 'path');
	const place = typeof ownPath === 'string' && ownKey(object, 'op') !== undefined ? ownPath : path;
	const members: (readonly [string, JsonValue])[] = [];
	for (const [name, part] of Object.entries(object)) {
		const isValue = name.toLowerCase() === 'value';
		const mapped = mapValue(part, isValue ? place : name, depth + 1, change);
		if (mapped !== undefined) members.push([name, mapped]);
		else if (isValue) return undefined;
	}
	return objectOf(members);
}
