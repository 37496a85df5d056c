import { isJsonObject, objectOf, ownEntry, type JsonObject, type JsonValue } from '../json';
import { isCoreSchema, isSchemaName } from '../schemas';
import { operationList, parseOperation, patchMessage, type PatchOperation } from './patchOp';
import { parsePath } from './path';

/**
 * The two ways to write what a PATCH sets (RFC 7644 3.5.2): `paths`, an operation with a `path` for each attribute, or
 * `noPaths`, one operation whose value is an object of attributes. Servers are known to take only one of them.
 */
export type PatchForm = 'paths' | 'noPaths';

/** The form of a message; undefined where it sets nothing that could be written in another way, or cannot be read. */
export function formOf(message: JsonObject): PatchForm | undefined {
	const operations = operationsOf(message);
	if (operations === undefined) return undefined;
	if (operations.some(({ path }) => path === undefined)) return 'noPaths';
	return withoutPaths(operations) === undefined ? undefined : 'paths';
}

/** The form that this one is not. */
export function otherForm(form: PatchForm): PatchForm {
	return form === 'paths' ? 'noPaths' : 'paths';
}

/** The message in that form: it asks for the same. One that is in it, or cannot be written in it, is given as it is. */
export function inForm(message: JsonObject, form: PatchForm): JsonObject {
	const operations = operationsOf(message);
	const written = form === 'paths' ? operations?.flatMap(withPaths) : operations && withoutPaths(operations);
	return written === undefined ? message : patchMessage(written);
}

function operationsOf(message: JsonObject): readonly PatchOperation[] | undefined {
	const parsed = operationList(message)?.map(parseOperation);
	return parsed?.every((operation) => operation !== undefined) === true ? parsed : undefined;
}

/** An operation for each attribute, and for each part of a complex one, so that parts which are not named stay. */
function withPaths(operation: PatchOperation): readonly PatchOperation[] {
	const { op, path, value } = operation;
	if (path !== undefined || !isJsonObject(value)) return [operation];
	return Object.entries(value).flatMap(([key, wanted]) => pathsIn(op, key, wanted));
}

function pathsIn(op: PatchOperation['op'], path: string, value: JsonValue): readonly PatchOperation[] {
	if (!isJsonObject(value) || Object.keys(value).length === 0) return [{ op, path, value }];
	const before = isCoreSchema(path) ? '' : isSchemaName(path) && parsePath(path)?.attribute === undefined ? `${path}:` : `${path}.`;
	return Object.entries(value).flatMap(([key, part]) => pathsIn(op, before + key, part));
}

/** What is set, as one operation of each kind without a path, where the first stood; undefined when that could change the meaning. */
function withoutPaths(operations: readonly PatchOperation[]): readonly PatchOperation[] | undefined {
	const written: PatchOperation[] = [];
	const places = new Map<PatchOperation['op'], number>();
	const named = new Set<string>();
	for (const operation of operations) {
		const { op, path, value } = operation;
		const keys = op === 'remove' || path === undefined || value === undefined ? undefined : keysOf(path);
		const name = (keys ?? [path ?? '']).join(' ').toLowerCase();
		if (named.has(name)) return undefined;
		named.add(name);
		if (keys === undefined) {
			written.push(operation);
			continue;
		}
		const place = places.get(op) ?? written.push({ op, value: {} }) - 1;
		places.set(op, place);
		written[place] = { op, value: withValue(written[place]?.value, keys, value ?? null) };
	}
	return places.size === 0 ? undefined : written;
}

/** The names that lead to an attribute from the top of a resource; undefined for a path with a filter. */
function keysOf(path: string): readonly string[] | undefined {
	const parsed = parsePath(path);
	if (parsed === undefined || parsed.conditions !== undefined) return undefined;
	return [parsed.extension, parsed.attribute, parsed.sub].filter((key) => key !== undefined);
}

function withValue(object: JsonValue | undefined, [key, ...rest]: readonly string[], value: JsonValue): JsonValue {
	if (key === undefined) return value;
	const members = isJsonObject(object) ? object : {};
	return objectOf([...Object.entries(members), [key, withValue(ownEntry(members, key), rest, value)]]);
}
