import { isJsonArray, isJsonObject, objectOf, ownEntryAnyCase, readerOf, type JsonObject, type JsonValue } from './json';

/**
 * The resource with texts for its numbers: for one that a program made of what Webex has, since it kept no zeros or + before it, the text of
 * Webex; else its own. Entries of lists are those of Webex by their types.
 */
export function numbersAsHeld(wanted: JsonObject, held: JsonObject): JsonObject {
	const members = Object.entries(wanted);
	const read = readerOf(held, members.length);
	return objectOf(members.map(([key, value]) => [key, asHeld(value, read(key))]));
}

function asHeld(value: JsonValue, held: JsonValue | undefined): JsonValue {
	if (typeof value === 'number')
		return typeof held === 'string' && held.replace(/^\+?0*(?=\d)/, '') === String(value) ? held : String(value);
	if (isJsonArray(value)) return listAsHeld(value, isJsonArray(held) ? held : []);
	return isJsonObject(value) ? numbersAsHeld(value, isJsonObject(held) ? held : {}) : value;
}

function listAsHeld(list: readonly JsonValue[], held: readonly JsonValue[]): readonly JsonValue[] {
	const byType = new Map(held.filter(isJsonObject).map((entry) => [typeOf(entry), entry]));
	return list.map((entry) => asHeld(entry, isJsonObject(entry) ? byType.get(typeOf(entry)) : undefined));
}

function typeOf(entry: JsonObject): string {
	const type = ownEntryAnyCase(entry, 'type');
	return typeof type === 'string' ? type.toLowerCase() : '';
}
