import type { JsonObject } from '../json';
import { changesIn } from './changesIn';
import type { AttributePath } from './path';

/** What an attribute is known by, whatever the spelling: its name in lower case, behind the URN of its extension. Undefined for none. */
export function attributeKey(path: AttributePath | undefined): string | undefined {
	if (path?.attribute === undefined) return undefined;
	return (path.extension === undefined ? path.attribute : `${path.extension}:${path.attribute}`).toLowerCase();
}

/** Keys of the attributes that a PATCH message names; `all` when it cannot be read. */
export function keysIn(message: JsonObject): ReadonlySet<string> | 'all' {
	const changes = changesIn(message);
	const keys = changes.map((change) => (change === 'unread' ? undefined : attributeKey(change.path))).filter((key) => key !== undefined);
	return keys.length < changes.length ? 'all' : new Set(keys);
}
