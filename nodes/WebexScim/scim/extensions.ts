import { doubledName } from './doubledName';
import { isJsonArray, isJsonObject, objectOf, type JsonObject, type JsonValue } from './json';
import { isEmpty } from './patch/change';
import { schemaBefore } from './schemas';

/**
 * A resource whose extensions, and what else stands under a schema's URN, are objects also where they were given as a list of one or as JSON text,
 * which is what spreadsheets and form fields hold. Whatever is none of these stays as it is.
 */
export function withOpenExtensions(resource: JsonObject): JsonObject {
	const entries = Object.entries(resource);
	const isClosed = (name: string, value: JsonValue): boolean => !isJsonObject(value) && schemaBefore(name)?.length === name.length;
	if (!entries.some(([name, value]) => isClosed(name, value))) return resource;
	return objectOf(entries.map(([name, value]) => [name, isClosed(name, value) ? opened(value) : value] as const));
}

function opened(value: JsonValue): JsonValue {
	const [only, ...others] = isJsonArray(value) ? value.filter((entry) => !isEmpty(entry)) : [value];
	if (only === undefined || others.length > 0) return value;
	// What some systems write for nothing.
	if (only === false) return null;
	const parsed = typeof only === 'string' ? parsedObject(only) : only;
	return parsed !== undefined && isJsonObject(parsed) ? parsed : value;
}

/** The object in a JSON text, or in a list of one in it, unless it gives a member twice. */
function parsedObject(text: string): JsonValue | undefined {
	try {
		const parsed = JSON.parse(text) as JsonValue;
		if (doubledName(text, parsed) !== undefined) return undefined;
		return isJsonArray(parsed) && parsed.length === 1 ? parsed[0] : parsed;
	} catch {
		return undefined;
	}
}
