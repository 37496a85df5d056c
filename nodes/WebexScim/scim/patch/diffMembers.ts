import { sameValue } from '../compare';
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue, objectOf, ownEntryAnyCase, ownKey, readerOf } from '../json';
import { isSchemaName } from '../schemas';
import { type Change, type DiffOptions, type Held, isEmpty, isNothing } from './change';
import { diffEntries } from './diffEntries';
import { areEmptied, withoutFurtherEmails } from './furtherEmails';

/**
 * Changes for every wanted member, each with its path: that of an extension's attribute is the URN, a colon and its name,
 * that of a part of a name `name.givenName`. Without a current resource everything wanted is a change.
 */
export function diffMembers(wanted: JsonObject, current: JsonObject | undefined, options: DiffOptions): readonly Change[] {
	const members = Object.entries(wanted);
	const read = readerOf(current ?? {}, members.length);
	return members.flatMap(([key, value]) => {
		if (areEmptied(key, value, options)) {
			return current === undefined
				? []
				: withoutFurtherEmails(key, read('emails'), [read('userName'), ownEntryAnyCase(wanted, 'userName')]);
		}
		if (!isSchemaName(key) || !isJsonObject(value)) return diffMember('', key, value, current && read, options);
		const held = read(key);
		const parts = Object.entries(value);
		const readPart = readerOf(isJsonObject(held) ? held : {}, parts.length);
		return parts.flatMap(([part, partly]) => diffMember(`${key}:`, part, partly, current && readPart, options));
	});
}

function diffMember(
	prefix: string,
	key: string,
	value: JsonValue,
	read: ((key: string) => JsonValue | undefined) | undefined,
	options: DiffOptions,
): readonly Change[] {
	const name = key.toLowerCase();
	if (readOnlyKeys.has(name)) return [];
	const held: Held = read === undefined || hiddenKeys.has(name) ? 'unknown' : { value: read(key) };
	return diffAttribute(prefix + key, key, value, held, options, true);
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

/** Attributes that Webex never shows, in lower case: nobody knows that they are as wanted. */
const hiddenKeys: ReadonlySet<string> = new Set(['password']);

/**
 * Attributes that no empty cell removes, in lower case: an account is none without them, and `active` has no meaning when gone. The work
 * e-mail is what userName is, so of the e-mails only the others go.
 */
export const keptKeys: ReadonlySet<string> = new Set(['username', 'usertype', 'active', 'password', 'emails']);

/** `hasParts`: an object is a complex attribute, whose parts are compared each for itself; parts have none. */
function diffAttribute(
	path: string,
	key: string,
	given: JsonValue,
	held: Held,
	options: DiffOptions,
	hasParts: boolean,
): readonly Change[] {
	const isEmails = isJsonArray(given) && key.toLowerCase() === 'emails';
	const value = isEmails ? given.filter((entry) => !isEmptyWorkEmail(entry)) : given;
	if (isEmpty(value) || isNoManager(key, value)) {
		const goes = options.emptyValues === 'remove' && !keptKeys.has(key.toLowerCase());
		return goes && (held === 'unknown' || !isNothing(held.value)) ? [{ op: 'remove', path }] : [];
	}
	if (isJsonArray(value)) return diffEntries(path, key, value, held, options);
	if (isJsonObject(value) && hasParts) return diffComplex(path, key, value, held, options);
	return held !== 'unknown' && isSame(key, held.value, value) ? [] : [{ op: 'replace', path, value }];
}

/** An empty value takes only an e-mail away that says it is another one than the work e-mail. */
function isEmptyWorkEmail(entry: JsonValue): boolean {
	if (!isJsonObject(entry) || ownKey(entry, 'value') === undefined || !isEmpty(ownEntryAnyCase(entry, 'value'))) return false;
	const type = ownEntryAnyCase(entry, 'type') ?? '';
	return typeof type !== 'string' || ['', 'work'].includes(type.trim().toLowerCase());
}

/** Webex documents some lists as a single value too. */
function isSame(key: string, held: JsonValue | undefined, value: JsonValue): boolean {
	return sameValue(key, held, isJsonArray(held) ? [value] : value);
}

/** A manager is one thing, known by its id, and so is replaced as one. */
function diffComplex(path: string, key: string, value: JsonObject, held: Held, options: DiffOptions): readonly Change[] {
	const parts = Object.entries(value).filter(([sub]) => !readOnlySubs.has(sub.toLowerCase()));
	const read = readerOf(held !== 'unknown' && isJsonObject(held.value) ? held.value : {}, parts.length);
	const changes = parts.flatMap(([sub, part]) =>
		diffAttribute(`${path}.${sub}`, sub, part, held === 'unknown' ? held : { value: read(sub) }, options, false),
	);
	if (key.toLowerCase() !== 'manager' || changes.length === 0) return changes;
	return [{ op: 'replace', path, value: objectOf(parts.filter(([, part]) => !isEmpty(part))) }];
}

/** A manager's id is required in a manager (RFC 7643 4.3), so without it the manager goes as a whole. */
function isNoManager(key: string, value: JsonValue): boolean {
	if (key.toLowerCase() !== 'manager' || !isJsonObject(value)) return false;
	return ownKey(value, 'value') !== undefined && isEmpty(ownEntryAnyCase(value, 'value'));
}
