/** A JSON object as it came in or goes out; members are looked at one by one, never trusted. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for what JSON calls an object: no array, not null. */
export function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text as JSON, or undefined when it is none (JSON itself knows no undefined). */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** An own member of an object, its name compared without regard to case (RFC 7643 2.1); inherited ones do not exist. */
export function memberOf(object: JsonObject, name: string): unknown {
	if (Object.hasOwn(object, name)) return object[name];
	const wanted = name.toLowerCase();
	const found = Object.keys(object).find((key) => key.toLowerCase() === wanted);
	return found === undefined ? undefined : object[found];
}

/** The object without some of its members. */
export function without(object: JsonObject, ...names: readonly string[]): JsonObject {
	return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

/** True when two JSON values say the same; the order of members does not matter, that of list entries does. */
export function isSameJson(left: unknown, right: unknown): boolean {
	if (left === right) return true;
	if (Array.isArray(left) && Array.isArray(right)) {
		return left.length === right.length && left.every((entry, index) => isSameJson(entry, right[index]));
	}
	if (!isObject(left) || !isObject(right)) return false;
	const keys = Object.keys(left);
	return keys.length === Object.keys(right).length && keys.every((key) => Object.hasOwn(right, key) && isSameJson(left[key], right[key]));
}

/** A copy that shares nothing. Not structuredClone: within jest its objects are of another realm, and scim-patch finds them unequal. */
export function copyJson(value: JsonObject): Record<string, unknown> {
	return JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
}
