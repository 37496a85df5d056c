import { isJsonObject, type JsonObject } from '../scim/json';

/**
 * The fields of an item that the Failed output put behind the row's own, where the item comes from there: whom they speak of, the row does not name.
 * Empty for any other item.
 */
export function failedFieldsIn(item: JsonObject): ReadonlySet<string> {
	const { result } = item;
	if (isJsonObject(result) && isFailed(result)) return inOne;
	return isFailed(item) ? simplified : none;
}

const inOne: ReadonlySet<string> = new Set(['result']);
const simplified: ReadonlySet<string> = new Set(['outcome', 'reason', 'detail']);
const none: ReadonlySet<string> = new Set();

/** All three are there, and the first is one of those that leave at the Failed output. */
function isFailed({ outcome, reason, detail }: JsonObject): boolean {
	return typeof outcome === 'string' && failed.has(outcome) && reason !== undefined && detail !== undefined;
}

const failed: ReadonlySet<string> = new Set(['rejected', 'invalid', 'notAttempted', 'unconfirmed']);
