/** Anything JSON can say (RFC 8259), never changed once received. */
export type JsonValue = string | number | boolean | null | JsonObject | readonly JsonValue[];

/** A JSON object. A key may be any text a user's data brings, `__proto__` included: read it with `ownEntry`. */
export type JsonObject = { readonly [key: string]: JsonValue };

/** True for an object that is neither null nor a list. The type of its members is taken on trust: JSON or n8n's item data. */
export function isJsonObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for a list. `Array.isArray` alone does not recognise a readonly one. */
export function isJsonArray(value: JsonValue | undefined): value is readonly JsonValue[] {
	return Array.isArray(value);
}

/** The member of that exact name which the object itself has; nothing inherited, so `constructor` is undefined. */
export function ownEntry(object: JsonObject, key: string): JsonValue | undefined {
	return Object.hasOwn(object, key) ? object[key] : undefined;
}

/**
 * The name under which the object itself has the key, ignoring case: attribute names are case-insensitive
 * (RFC 7643 2.1). An exact match wins over one that differs in case.
 */
export function ownKey(object: JsonObject, key: string): string | undefined {
	if (Object.hasOwn(object, key)) return key;
	const folded = key.toLowerCase();
	return Object.keys(object).find((name) => name.length === key.length && name.toLowerCase() === folded);
}

/** The member of that name ignoring case, as `ownKey` finds it. */
export function ownEntryAnyCase(object: JsonObject, key: string): JsonValue | undefined {
	const name = ownKey(object, key);
	return name === undefined ? undefined : object[name];
}

/** True when a member of the object itself, whatever its name, is as `is` says; stops at the first that is. */
export function someMember<T>(object: { readonly [key: string]: T }, is: (value: T) => boolean): boolean {
	for (const key in object) {
		if (Object.hasOwn(object, key) && is(object[key] as T)) return true;
	}
	return false;
}

/** An object of these members in this order; a key such as `__proto__` becomes an ordinary own member. */
export function objectOf(entries: Iterable<readonly [string, JsonValue]>): JsonObject {
	return Object.fromEntries(entries);
}
