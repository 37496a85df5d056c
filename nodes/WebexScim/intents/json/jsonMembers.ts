import { isEmptyObject, isJsonArray, isJsonObject, ownEntryAnyCase, withMembers, type JsonObject, type JsonValue } from '../../scim/json';
import { isEmpty } from '../../scim/patch/change';
import { webexGroupSchema } from '../../scim/schemas';
import type { IntentSource } from '../source';
import { personIn } from './personIn';

/**
 * A group whose members and owners that are objects of a directory, with an address in them, have it as their `value`. One with an empty
 * `value`, or no more than a name to show or a kind, is nobody to Webex: it is left out, and `noteUnused` is told.
 */
export function withPlainMembers(group: JsonObject, noteUnused: IntentSource['noteUnused']): JsonObject {
	const plainEntries = (name: string, value: JsonValue): JsonValue | undefined => plainList(value, () => noteUnused(name, 'leftOut'));
	const extension = ownEntryAnyCase(group, webexGroupSchema);
	const owners = isJsonObject(extension) ? ownEntryAnyCase(extension, 'owners') : undefined;
	const members = ownEntryAnyCase(group, 'members');
	return withMembers(group, [
		...(members === undefined ? [] : [['members', plainEntries('members', members)] as const]),
		...(owners === undefined || !isJsonObject(extension)
			? []
			: [[webexGroupSchema, withMembers(extension, [['owners', plainEntries('owners', owners)]])] as const]),
	]);
}

/** Undefined where nobody is left of a list with entries: an empty one would mean that all members go. */
function plainList(value: JsonValue, noteNobody: () => void): JsonValue | undefined {
	if (!isJsonArray(value)) return plainEntry(value, noteNobody);
	const entries = value.flatMap((entry) => (isEmpty(entry) ? [] : (plainEntry(entry, noteNobody) ?? [])));
	return entries.length === 0 && value.length > 0 ? undefined : entries;
}

function plainEntry(value: JsonValue, noteNobody: () => void): JsonValue | undefined {
	const held = isJsonObject(value) ? ownEntryAnyCase(value, 'value') : undefined;
	if (!isJsonObject(value) || !(isEmpty(held) || (held !== undefined && isEmptyObject(held)))) return value;
	const person = personIn(value);
	if (person !== undefined) return { value: person };
	if (Object.keys(value).length === 0) return value;
	noteNobody();
	return undefined;
}
