import { isJsonArray, isJsonObject, ownEntryAnyCase, type JsonValue } from './json';

/** The ids in a list of references, such as members, or in one that is no list, as they stand there; entries without any are passed over. */
export function memberIdsIn(list: JsonValue | undefined): readonly string[] {
	const entries = isJsonArray(list) ? list : list === undefined || list === null ? [] : [list];
	return entries.flatMap((entry) => {
		const id = isJsonObject(entry) ? ownEntryAnyCase(entry, 'value') : entry;
		return typeof id === 'string' ? [id] : [];
	});
}
