import { isJsonObject, type JsonObject } from '../scim/json';

/**
 * The paths in an item that the Failed output put behind the row's own fields, where the item comes from there, also by way of a file, in which
 * an empty cell has no field, and an object is JSON text or has columns of its own: whom they speak of, the row does not name. Empty for any other item.
 */
export function failedFieldsIn(item: JsonObject): ReadonlySet<string> {
	const { result } = item;
	if (isJsonObject(result) ? isFailed(result) : typeof result === 'string' && failed.has(outcomeIn.exec(result)?.[1] ?? '')) return inOne;
	const flat = Object.keys(item).filter((name) => name.startsWith(flatPrefix));
	if (flat.length > 0 && failed.has(String(item[`${flatPrefix}outcome`]))) return new Set(flat);
	return isFailed(item) ? simplified : none;
}

const outcomeIn = /^\s*\{.{0,2000}?"outcome"\s*:\s*"(\w+)"/s;
const flatPrefix = 'result.';
const inOne: ReadonlySet<string> = new Set(['result']);
const simplified: ReadonlySet<string> = new Set(['outcome', 'reason', 'detail']);
const none: ReadonlySet<string> = new Set();

/** An outcome of those that leave at the Failed output, and the sentence that each of them has. */
function isFailed({ outcome, detail }: JsonObject): boolean {
	return typeof outcome === 'string' && failed.has(outcome) && typeof detail === 'string';
}

const failed: ReadonlySet<string> = new Set(['rejected', 'invalid', 'notAttempted', 'unconfirmed']);
