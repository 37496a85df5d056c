import { isJsonObject, type JsonObject, type JsonValue } from '../json';
import { isCoreSchema, isSchemaName } from '../schemas';
import { operationList, parseOperation } from './patchOp';
import { parsePath, type AttributePath } from './path';

/** What an attribute is known by, whatever the spelling: its name in lower case, behind the URN of its extension. Undefined for none. */
export function attributeKey(path: AttributePath | undefined): string | undefined {
	if (path?.attribute === undefined) return undefined;
	return (path.extension === undefined ? path.attribute : `${path.extension}:${path.attribute}`).toLowerCase();
}

/** Keys of the attributes that a PATCH message names; `all` when it cannot be read. */
export function keysIn(message: JsonObject): ReadonlySet<string> | 'all' {
	const keys = new Set<string>();
	for (const entry of operationList(message) ?? [null]) {
		const operation = parseOperation(entry);
		const named = operation === undefined ? [undefined] : keysOf(operation.path, operation.value);
		for (const key of named) {
			if (key === undefined) return 'all';
			keys.add(key);
		}
	}
	return keys;
}

/** Keys below a path, or of the members of a value without one; undefined for one that cannot be read. */
function keysOf(path: string | undefined, value: JsonValue | undefined): readonly (string | undefined)[] {
	const isSchema = path === undefined || isCoreSchema(path);
	if (!isSchema && !isWholeExtension(path)) return [attributeKey(parsePath(path))];
	if (!isJsonObject(value)) return [undefined];
	const before = path === undefined || isSchema ? '' : `${path}:`;
	return Object.entries(value).flatMap(([key, part]) => keysOf(before + key, part));
}

function isWholeExtension(path: string): boolean {
	const parsed = parsePath(path);
	return isSchemaName(path) && parsed !== undefined && parsed.attribute === undefined;
}
