import { idAttributeOf } from '../scim/idPaths';
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../scim/json';
import { mapTexts, maxDepth } from '../scim/resourceIds';

/** A reference found in an operation's data. `isResourceId` is true where SCIM puts the id of a resource. */
export interface Reference {
	readonly alias: string;
	readonly isResourceId: boolean;
}

const prefix = 'bulkId:';

/** The bulkId that a text refers to: the text is exactly `bulkId:` and that id (RFC 7644 3.7.2). An empty one is nobody's. */
export function referenceIn(text: string): string | undefined {
	return text.startsWith(prefix) ? text.slice(prefix.length) : undefined;
}

/** Every reference in `data`, in the order it is written: as a text of its own, and where the value filter of a path has the id of a resource. */
export function findReferences(data: JsonObject): readonly Reference[] {
	if (!mayRefer(data, 0)) return none;
	const found: Reference[] = [];
	mapTexts(data, (text, attribute) => {
		const alias = referenceIn(text);
		if (alias !== undefined) found.push({ alias, isResourceId: idAttributeOf(attribute) !== undefined });
		return text;
	});
	return found;
}

/** `data` with each reference replaced by the id that `idOf` knows; what it does not know stays text. */
export function resolveReferences(data: JsonObject, idOf: (alias: string) => string | undefined): JsonObject {
	return mapTexts(data, (text) => {
		const alias = referenceIn(text);
		return alias === undefined ? text : (idOf(alias) ?? text);
	});
}

const none: readonly Reference[] = [];

/** Tells quickly that most data refers to nothing; a path with a value filter may. */
function mayRefer(value: JsonValue, depth: number): boolean {
	if (typeof value === 'string') return referenceIn(value) !== undefined || hasFilter(value);
	if (depth > maxDepth) return false;
	if (isJsonArray(value)) return value.some((entry) => mayRefer(entry, depth + 1));
	if (!isJsonObject(value)) return false;
	for (const key in value) {
		if (Object.hasOwn(value, key) && (hasFilter(key) || mayRefer(value[key] ?? null, depth + 1))) return true;
	}
	return false;
}

function hasFilter(path: string): boolean {
	return path.includes('[');
}
