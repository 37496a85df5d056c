import { isJsonArray, isJsonObject, objectOf, ownEntryAnyCase, ownKey, someMember, type JsonObject, type JsonValue } from '../scim/json';
import { idAttributeOf } from '../scim/resourceIds';

/** A reference found in an operation's data. `isResourceId` is true where SCIM puts the id of a resource. */
export interface Reference {
	readonly alias: string;
	readonly isResourceId: boolean;
}

const prefix = 'bulkId:';

/** SCIM nests a few levels; what is nested deeper than this is no resource, and its texts stay as they are. */
const maxDepth = 100;

/** The bulkId that a text refers to: the text is exactly `bulkId:` and that id (RFC 7644 3.7.2). */
export function referenceIn(text: string): string | undefined {
	return text.startsWith(prefix) && text.length > prefix.length ? text.slice(prefix.length) : undefined;
}

/** Every reference in `data`, in the order it is written. */
export function findReferences(data: JsonObject): readonly Reference[] {
	if (!holdsReference(data, 0)) return none;
	const found: Reference[] = [];
	visit(data, '', 0, (alias, attribute) => {
		found.push({ alias, isResourceId: idAttributeOf(attribute) !== undefined });
	});
	return found;
}

/** `data` with each reference replaced by the id that `idOf` knows; what it does not know stays text. */
export function resolveReferences(data: JsonObject, idOf: (alias: string) => string | undefined): JsonObject {
	return resolvedMembers(data, idOf, 0);
}

const none: readonly Reference[] = [];

/** Tells quickly that most data refers to nothing. */
function holdsReference(value: JsonValue, depth: number): boolean {
	if (typeof value === 'string') return referenceIn(value) !== undefined;
	if (depth > maxDepth) return false;
	const holds = (entry: JsonValue): boolean => holdsReference(entry, depth + 1);
	if (isJsonArray(value)) return value.some(holds);
	return isJsonObject(value) && someMember(value, holds);
}

function resolved(value: JsonValue, idOf: (alias: string) => string | undefined, depth: number): JsonValue {
	if (typeof value === 'string') {
		const alias = referenceIn(value);
		return alias === undefined ? value : (idOf(alias) ?? value);
	}
	if (depth > maxDepth) return value;
	if (isJsonArray(value)) return value.map((entry) => resolved(entry, idOf, depth + 1));
	return isJsonObject(value) ? resolvedMembers(value, idOf, depth) : value;
}

function resolvedMembers(object: JsonObject, idOf: (alias: string) => string | undefined, depth: number): JsonObject {
	return objectOf(Object.entries(object).map(([key, value]) => [key, resolved(value, idOf, depth + 1)] as const));
}

type Found = (alias: string, attribute: string) => void;

/** Goes over the texts of `value`. `attribute` is the SCIM attribute they belong to; a PATCH names it in `path` (RFC 7644 3.5.2). */
function visit(value: JsonValue, attribute: string, depth: number, found: Found): void {
	if (typeof value === 'string') {
		const alias = referenceIn(value);
		if (alias !== undefined) found(alias, attribute);
		return;
	}
	if (depth > maxDepth) return;
	if (isJsonArray(value)) {
		for (const entry of value) visit(entry, attribute, depth + 1, found);
		return;
	}
	if (!isJsonObject(value)) return;
	const path = ownEntryAnyCase(value, 'path');
	const patched = typeof path === 'string' && ownKey(value, 'op') !== undefined ? path : undefined;
	for (const [key, entry] of Object.entries(value)) {
		visit(entry, key.toLowerCase() === 'value' ? (patched ?? attribute) : key, depth + 1, found);
	}
}
