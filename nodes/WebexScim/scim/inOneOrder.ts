import { isJsonArray, isJsonObject, objectOf, type JsonValue } from './json';
import { maxDepth } from './resourceIds';

/** The value with the keys of its objects in one order, since rows may name attributes in any. What is nested too deep stays as it is. */
export function inOneOrder(value: JsonValue, depth = 0): JsonValue {
	if (depth > maxDepth) return value;
	if (isJsonArray(value)) return value.map((entry) => inOneOrder(entry, depth + 1));
	if (!isJsonObject(value)) return value;
	const keys = Object.keys(value).sort();
	return objectOf(keys.map((key) => [key, inOneOrder(value[key] ?? null, depth + 1)] as const));
}
