import { isJsonArray, isJsonObject, type JsonObject, objectOf, withMembers } from '../json';
import { isCoreSchema, isSchemaName } from '../schemas';
import { type Change, type DiffOptions, isEmpty } from './change';
import { isListOfEntries } from './diffEntries';
import { diffMembers, readOnlyKeys } from './diffMembers';
import { patchMessage } from './patchOp';
import { renamedEmails } from './renamedEmails';

/**
 * The smallest PATCH message that makes the current resource look as wanted, or null when it does already. Only what
 * `wanted` names is compared: entries of other types, other members of a group and other parts of a name stay. Webex
 * replaces a list of entries as a whole (RFC 7644 3.5.2.3), so a list that differs is sent merged with what is kept;
 * members are added only. The e-mail that was the userName, else the primary one, follows a new userName. A password is
 * never shown, so it always counts as different.
 */
export function diffResource(wanted: JsonObject, current: JsonObject, options: DiffOptions): JsonObject | null {
	const complete = hoisted(wanted);
	const renamed = renamedEmails(complete, current);
	if (renamed === undefined) return messageOf(diffMembers(complete, current, options));
	const changes = diffMembers(complete, withMembers(current, [['emails', renamed]]), options);
	const says = changes.some(({ op, path }) => path.toLowerCase() === 'emails' && op !== 'add');
	return messageOf(says ? changes : [...changes, { op: 'replace', path: 'emails', value: renamed }]);
}

/**
 * The PATCH message for a partial resource when the current one is not known; null when there is nothing in it. Its
 * lists replace the current ones whole, but for members; `needsCurrent` tells when that could take something away.
 */
export function partialToPatch(partial: JsonObject, options: DiffOptions): JsonObject | null {
	return messageOf(diffMembers(hoisted(partial), undefined, options));
}

/**
 * True when the resource cannot be patched well unseen: it has a list of entries, such as phone numbers, of which there may
 * be others that it does not name, e-mails, of which one has to stay, or a userName, which that one has to follow.
 */
export function needsCurrent(partial: JsonObject): boolean {
	const open: JsonObject[] = [partial];
	for (let object = open.pop(); object !== undefined; object = open.pop()) {
		for (const [key, value] of Object.entries(object)) {
			const name = key.toLowerCase();
			if (readOnlyKeys.has(name) || name === 'members') continue;
			if ((name === 'username' && !isEmpty(value)) || name === 'emails') return true;
			if (isJsonArray(value) && isListOfEntries(value)) return true;
			if (isSchemaName(key) && isJsonObject(value)) open.push(value);
		}
	}
	return false;
}

/** Replacements come before what they would undo. */
function messageOf(changes: readonly Change[]): JsonObject | null {
	if (changes.length === 0) return null;
	const replacements = changes.filter(({ op }) => op === 'replace');
	const others = changes.filter(({ op }) => op !== 'replace');
	return patchMessage([...replacements, ...others]);
}

/** The resource with what stands under a core schema's URN at the top. */
function hoisted(resource: JsonObject): JsonObject {
	if (!Object.keys(resource).some(isCoreSchema)) return resource;
	return objectOf(
		Object.entries(resource).flatMap(([key, value]) => (isCoreSchema(key) && isJsonObject(value) ? Object.entries(value) : [[key, value]])),
	);
}
