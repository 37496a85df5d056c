import { idAttributeOf, mapIdsInPath, pathOfOperation } from '../scim/idPaths';
import { isJsonArray, isJsonObject, objectOf, type JsonObject, type JsonValue } from '../scim/json';

/** A reference found in an operation's data. `isResourceId` is true where SCIM puts the id of a resource. */
export interface Reference {
	readonly alias: string;
	readonly isResourceId: boolean;
}

const prefix = 'bulkId:';

/** SCIM nests a few levels; what is nested deeper than this is no resource, and its texts stay as they are. */
const maxDepth = 100;

/** The bulkId that a text refers to: the text is exactly `bulkId:` and that id (RFC 7644 3.7.2). An empty one is nobody's. */
export function referenceIn(text: string): string | undefined {
	return text.startsWith(prefix) ? text.slice(prefix.length) : undefined;
}

/** Every reference in `data`, in the order it is written: as a text of its own, and where the value filter of a path has the id of a resource. */
export function findReferences(data: JsonObject): readonly Reference[] {
	if (!mayRefer(data, 0)) return none;
	const found: Reference[] = [];
	visit(data, '', 0, (alias, attribute) => {
		found.push({ alias, isResourceId: idAttributeOf(attribute) !== undefined });
	});
	return found;
}

/** `data` with each reference replaced by the id that `idOf` knows; what it does not know stays text. */
export function resolveReferences(data: JsonObject, idOf: IdOf): JsonObject {
	return resolvedMembers(data, idOf, 0);
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

type IdOf = (alias: string) => string | undefined;

function resolved(value: JsonValue, idOf: IdOf, depth: number): JsonValue {
	if (typeof value === 'string') return resolvedText(value, idOf);
	if (depth > maxDepth) return value;
	if (isJsonArray(value)) return value.map((entry) => resolved(entry, idOf, depth + 1));
	return isJsonObject(value) ? resolvedMembers(value, idOf, depth) : value;
}

function resolvedText(text: string, idOf: IdOf): string {
	const alias = referenceIn(text);
	return alias === undefined ? text : (idOf(alias) ?? text);
}

function resolvedMembers(object: JsonObject, idOf: IdOf, depth: number): JsonObject {
	const isOperation = pathOfOperation(object) !== undefined;
	const inPath = (path: string): string => mapIdsInPath(path, (text) => resolvedText(text, idOf));
	return objectOf(
		Object.entries(object).map(([key, value]): readonly [string, JsonValue] => {
			const next = resolved(value, idOf, depth + 1);
			return [inPath(key), isOperation && typeof next === 'string' && isPath(key) ? inPath(next) : next];
		}),
	);
}

function isPath(name: string): boolean {
	return name.toLowerCase() === 'path';
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
	if (isJsonObject(value)) visitMembers(value, attribute, depth, found);
}

function visitMembers(object: JsonObject, attribute: string, depth: number, found: Found): void {
	const patched = pathOfOperation(object);
	const visitPath = (path: string): void => {
		mapIdsInPath(path, (text, named) => {
			visit(text, named, depth + 1, found);
			return text;
		});
	};
	for (const [key, entry] of Object.entries(object)) {
		visitPath(key);
		if (patched !== undefined && typeof entry === 'string' && isPath(key)) visitPath(entry);
		visit(entry, key.toLowerCase() === 'value' ? (patched ?? attribute) : key, depth + 1, found);
	}
}
