import type { Writable } from './writable';

/** Anything JSON can say (RFC 8259), never changed once received. */
export type JsonValue = string | number | boolean | null | JsonObject | readonly JsonValue[];

/** A JSON object. A key may be any text a user's data brings, `__proto__` included: read it with `ownEntry`. */
export type JsonObject = { readonly [key: string]: JsonValue };

/** True for an object that is neither null nor a list. The type of its members is taken on trust: JSON or n8n's item data. */
export function isJsonObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for an object without members, as programs write it where there is nothing. */
export function isEmptyObject(value: JsonValue): boolean {
	return isJsonObject(value) && Object.keys(value).length === 0;
}

/** True for a list. `Array.isArray` alone does not recognise a readonly one. */
export function isJsonArray(value: JsonValue | undefined): value is readonly JsonValue[] {
	return Array.isArray(value);
}

/** Also true for a date of another realm, such as n8n's expression sandbox. */
export function isDate(value: unknown): value is Date {
	return Object.prototype.toString.call(value) === '[object Date]';
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
	for (const name in object) {
		if (name.length === key.length && name.toLowerCase() === folded && Object.hasOwn(object, name)) return name;
	}
	return undefined;
}

/** The member of that name ignoring case, as `ownKey` finds it. */
export function ownEntryAnyCase(object: JsonObject, key: string): JsonValue | undefined {
	const name = ownKey(object, key);
	return name === undefined ? undefined : object[name];
}

/** The name of a member that the object has already in another case of letters, with another value: nobody knows which of the two counts. */
export function givenTwice(object: JsonObject): string | undefined {
	const first = new Map<string, JsonValue>();
	return Object.entries(object).find(([name, value]) => {
		const other = first.get(name.toLowerCase());
		if (other === undefined) first.set(name.toLowerCase(), value);
		return other !== undefined && JSON.stringify(other) !== JSON.stringify(value);
	})?.[0];
}

/** The same for the objects in a value too, whatever it is. */
export function givenTwiceIn(value: JsonValue): string | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const own = isJsonObject(value) ? givenTwice(value) : undefined;
	if (own !== undefined) return own;
	for (const part of Object.values(value) as readonly JsonValue[]) {
		const name = givenTwiceIn(part);
		if (name !== undefined) return name;
	}
	return undefined;
}

/**
 * Reads many members of one object as `ownEntryAnyCase` does, in time linear in the object and the reads together.
 * `reads` is how many there will be: few are not worth an index.
 */
export function readerOf(object: JsonObject, reads: number): (key: string) => JsonValue | undefined {
	if (reads <= 8) return (key) => ownEntryAnyCase(object, key);
	const names = new Map<string, string>();
	for (const name of Object.keys(object)) {
		if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
	}
	return (key) => {
		const name = Object.hasOwn(object, key) ? key : names.get(key.toLowerCase());
		return name === undefined ? undefined : object[name];
	};
}

/**
 * The object with these members set in order, or without those that are undefined. The name that a member has already, in
 * whatever case, is kept. Linear in the object and the members.
 */
export function withMembers(object: JsonObject, members: Iterable<readonly [string, JsonValue | undefined]>): JsonObject {
	const entries = new Map(Object.entries(object));
	const names = new Map<string, Set<string>>();
	for (const name of entries.keys()) names.set(name.toLowerCase(), (names.get(name.toLowerCase()) ?? new Set()).add(name));
	for (const [key, value] of members) {
		const spellings = names.get(key.toLowerCase()) ?? new Set();
		const [first = key] = spellings;
		const name = spellings.has(key) ? key : first;
		if (value === undefined) spellings.delete(name);
		else names.set(key.toLowerCase(), spellings.add(name));
		if (value === undefined) entries.delete(name);
		else entries.set(name, value);
	}
	return objectOf(entries);
}

/** True when a member of the object itself, whatever its name, is as `is` says; stops at the first that is. */
export function someMember<T>(object: { readonly [key: string]: T }, is: (value: T) => boolean): boolean {
	for (const key in object) {
		if (Object.hasOwn(object, key) && is(object[key] as T)) return true;
	}
	return false;
}

/** Sets a member of an object that is being put together; a key such as `__proto__` becomes an ordinary own member. */
export function setMember(object: Writable<JsonObject>, key: string, value: JsonValue): void {
	if (key === '__proto__') Object.defineProperty(object, key, { value, configurable: true, enumerable: true, writable: true });
	else object[key] = value;
}

/** An object of these members in this order; a key such as `__proto__` becomes an ordinary own member. */
export function objectOf(entries: Iterable<readonly [string, JsonValue]>): JsonObject {
	return Object.fromEntries(entries);
}
