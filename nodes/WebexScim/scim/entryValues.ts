import { isJsonArray, isJsonObject, ownEntryAnyCase, type JsonValue } from './json';

/**
 * The texts in the entries of a list, such as the ids of members or the addresses of e-mails, as they stand there (RFC 7643 2.4); also of one
 * entry that is in no list. Entries without any are passed over.
 */
export function valuesIn(list: JsonValue | undefined): readonly string[] {
	const entries = isJsonArray(list) ? list : list === undefined || list === null ? [] : [list];
	return entries.flatMap((entry) => {
		const value = isJsonObject(entry) ? ownEntryAnyCase(entry, 'value') : entry;
		return typeof value === 'string' ? [value] : [];
	});
}
