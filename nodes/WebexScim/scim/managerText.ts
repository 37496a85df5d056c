import { isJsonObject, ownEntryAnyCase, type JsonObject } from './json';
import { enterpriseSchema } from './schemas';

/** The text that a user has as manager (RFC 7643 4.3): an ID, or whatever stands in its place; undefined for none. */
export function managerText(user: JsonObject): string | undefined {
	const extension = ownEntryAnyCase(user, enterpriseSchema);
	const manager = isJsonObject(extension) ? ownEntryAnyCase(extension, 'manager') : undefined;
	const value = isJsonObject(manager) ? ownEntryAnyCase(manager, 'value') : undefined;
	return typeof value === 'string' ? value : undefined;
}
