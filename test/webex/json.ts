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
