import { sameValue } from '../compare';
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue, objectOf, ownEntryAnyCase, ownKey } from '../json';
import { isCoreSchema, isSchemaName } from '../schemas';
import { type Change, type DiffOptions, type Held, isEmpty, isNothing } from './change';
import { diffEntries } from './diffEntries';

/** Changes for every wanted member; `prefix` comes before its path, as an extension's URN does. */
export function diffMembers(prefix: string, wanted: JsonObject, current: JsonObject | undefined, options: DiffOptions): readonly Change[] {
	return Object.entries(wanted).flatMap(([key, value]) => {
		if (readOnlyKeys.has(key.toLowerCase())) return [];
		const held = current && ownEntryAnyCase(current, key);
		if (!isSchemaName(key) || !isJsonObject(value))
			return diffAttribute(prefix, key, value, current === undefined ? 'unknown' : { value: held }, options);
		if (isCoreSchema(key)) return diffMembers('', value, current, options);
		const extension = isJsonObject(held) ? held : {};
		return collected(diffMembers(`${key}:`, value, current && extension, options), key);
	});
}

/** The replacements as one of that key, before the other changes. */
export function collected(changes: readonly Change[], key: string): readonly Change[] {
	const entries = changes.flatMap((change) => (change.kind === 'replace' ? [[change.key, change.value] as const] : []));
	const others = changes.filter(({ kind }) => kind !== 'replace');
	return entries.length === 0 ? others : [{ kind: 'replace', key, value: objectOf(entries) }, ...others];
}

/** Read-only attributes of Webex's schemas, in lower case; a resource that was read before may bring them along. */
export const readOnlyKeys: ReadonlySet<string> = new Set(
	[
		...['schemas', 'id', 'meta', 'groups', 'firstAdmin'],
		...['provisionSource', 'teamsClusterId', 'toBeConverted', 'avatarSyncEnabled'],
	].map((key) => key.toLowerCase()),
);

/** What the service adds to a manager, in lower case. */
const readOnlySubs: ReadonlySet<string> = new Set(['displayname', '$ref']);

/** Attributes that no empty cell removes, in lower case: an account is none without them, and `active` has no meaning when gone. */
const keptKeys: ReadonlySet<string> = new Set(['username', 'usertype', 'active']);

function diffAttribute(prefix: string, key: string, value: JsonValue, held: Held, options: DiffOptions): readonly Change[] {
	const path = prefix + key;
	if (isEmpty(value) || isNoManager(key, value)) {
		const goes = options.emptyValues === 'remove' && !keptKeys.has(key.toLowerCase());
		return goes && (held === 'unknown' || !isNothing(held.value)) ? [{ kind: 'remove', path }] : [];
	}
	if (isJsonArray(value)) return diffEntries(path, key, value, held, options);
	if (isJsonObject(value)) return collected(diffSubs(path, value, held, options), key);
	return held !== 'unknown' && isSame(key, held.value, value) ? [] : [{ kind: 'replace', key, value }];
}

/** Webex documents some lists as a single value too. */
function isSame(key: string, held: JsonValue | undefined, value: JsonValue): boolean {
	return sameValue(key, held, isJsonArray(held) ? [value] : value);
}

function diffSubs(path: string, value: JsonObject, held: Held, options: DiffOptions): readonly Change[] {
	const object = held !== 'unknown' && isJsonObject(held.value) ? held.value : {};
	return Object.entries(value).flatMap(([sub, part]) => {
		if (readOnlySubs.has(sub.toLowerCase())) return [];
		const heldPart: Held = held === 'unknown' ? held : { value: ownEntryAnyCase(object, sub) };
		return diffAttribute(`${path}.`, sub, part, heldPart, options);
	});
}

/** A manager's id is required in a manager (RFC 7643 4.3), so without it the manager goes as a whole. */
function isNoManager(key: string, value: JsonValue): boolean {
	if (key.toLowerCase() !== 'manager' || !isJsonObject(value)) return false;
	return ownKey(value, 'value') !== undefined && isEmpty(ownEntryAnyCase(value, 'value'));
}
