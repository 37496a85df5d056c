import { isJsonArray, isJsonObject, ownEntryAnyCase, type JsonObject } from './json';

/** The e-mail addresses of a user (RFC 7643 4.1.2), of whatever type; what holds no text is passed over. */
export function emailsOf(user: JsonObject): readonly string[] {
	const emails = ownEntryAnyCase(user, 'emails') ?? [];
	return (isJsonArray(emails) ? emails : [emails]).flatMap((entry) => {
		const email = isJsonObject(entry) ? ownEntryAnyCase(entry, 'value') : entry;
		return typeof email === 'string' ? [email] : [];
	});
}
