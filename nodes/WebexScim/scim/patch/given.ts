import { objectOf, type JsonObject, type JsonValue } from '../json';
import { changesIn } from './changesIn';

/** What a PATCH message gives to a core attribute, in order, as far as it can be read. */
export function givenIn(message: JsonObject, attribute: string): readonly JsonValue[] {
	return changesIn(message).flatMap((change) => {
		if (change === 'unread' || change.path.extension !== undefined || change.value === undefined) return [];
		return change.path.attribute?.toLowerCase() === attribute.toLowerCase() ? [change.value] : [];
	});
}

/** The text that a PATCH message gives to a core attribute at last; undefined for none, and for a blank one. */
export function textGivenIn(message: JsonObject, attribute: string): string | undefined {
	const text = givenIn(message, attribute).findLast((value) => typeof value === 'string');
	return text === undefined || text.trim() === '' ? undefined : text;
}

/** What a PATCH message gives to `active`, as a resource would. */
export function activeGivenIn(message: JsonObject): JsonObject {
	return objectOf(givenIn(message, 'active').map((value) => ['active', value]));
}
