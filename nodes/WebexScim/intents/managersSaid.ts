import { isDate, isJsonObject, type JsonObject } from '../scim/json';

/**
 * Everybody whom a user's data name as manager, at whatever place and in whatever form: beside the other attributes, in an extension,
 * behind its URN, several in a list. Texts as the data write them, among them some that name nobody.
 */
export function managersSaid(user: JsonObject): readonly string[] {
	return Object.entries(user).flatMap(([name, value]) => {
		if (/(?:^|:)manager$/i.test(name)) return textsIn(value);
		return /^urn:/i.test(name) && isJsonObject(value) ? managersSaid(value) : [];
	});
}

/** All texts in a value, whatever it is: nobody knows in which of them it names somebody. */
export function textsIn(value: unknown, depth = 0): readonly string[] {
	if (typeof value === 'string') return value.trim() === '' ? [] : [value];
	if (typeof value === 'number') return [String(value)];
	if (typeof value !== 'object' || value === null || isDate(value) || depth === maxDepth) return [];
	try {
		return Object.values(value).flatMap((part) => textsIn(part, depth + 1));
	} catch {
		// A member that throws when it is read.
		return [];
	}
}

/** What lies deeper is no person of any source that is known, and an object may contain itself. */
const maxDepth = 10;
