import { isJsonObject, type JsonObject } from '../scim/json';

/**
 * The paths in an item that the Failed output put behind the row's own fields, or n8n's Error branch, where the item comes from there, also by way of a
 * file, in which an empty cell has no field, and an object is JSON text or has columns of its own: whom they speak of, the row does not name. Empty for
 * any other item.
 */
export function failedFieldsIn(item: JsonObject): ReadonlySet<string> {
	for (const { holder, more } of holders) {
		const held = item[holder];
		if (isJsonObject(held) ? isFailed(held) : typeof held === 'string' && failed.has(outcomeIn.exec(held)?.[1] ?? ''))
			return new Set([holder, ...more]);
		const flat = Object.keys(item).filter((name) => name.startsWith(`${holder}.`));
		if (flat.length > 0 && failed.has(String(item[`${holder}.outcome`]))) return new Set([...flat, ...more]);
	}
	return isFailed(item) ? simplified : none;
}

/** What has the whole result: at the Failed output, and at the Error branch, which has the sentence once more. */
const holders = [
	{ holder: 'result', more: [] },
	{ holder: 'error', more: ['message'] },
] as const;
const outcomeIn = /^\s*\{.{0,2000}?"outcome"\s*:\s*"(\w+)"/s;
const simplified: ReadonlySet<string> = new Set(['outcome', 'reason', 'detail']);
const none: ReadonlySet<string> = new Set();

/** An outcome of those that leave at the Failed output, and the sentence that each of them has. */
function isFailed({ outcome, detail }: JsonObject): boolean {
	return typeof outcome === 'string' && failed.has(outcome) && typeof detail === 'string';
}

const failed: ReadonlySet<string> = new Set(['rejected', 'invalid', 'notAttempted', 'unconfirmed']);
