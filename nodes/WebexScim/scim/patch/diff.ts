import { assertNever } from '../assertNever';
import { sameMember, sameValue } from '../compare';
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue, objectOf, ownEntryAnyCase } from '../json';
import { operationList, patchMessage, type PatchOperation } from './patchOp';
import { isSchemaName } from '../schemas';
import type { Change, DiffOptions } from './change';
import { isListOfEntries } from './diffEntries';
import { collected, diffMembers, readOnlyKeys } from './diffMembers';

/**
 * The smallest PATCH message that makes the current resource look as wanted, or null when it does already. Only what
 * `wanted` names is compared: entries of other types, other members of a group and other parts of a name stay. Webex
 * replaces a list of entries as a whole (RFC 7644 3.5.2.3), so a list that differs is sent merged with what is kept;
 * members are added only. A work e-mail that was the userName follows a new userName. `password` is never returned,
 * so it cannot be seen to differ and is left out.
 */
export function diffResource(wanted: JsonObject, current: JsonObject, options: DiffOptions): JsonObject | null {
	const complete = withFollowingEmail(wanted, current);
	const visible = Object.entries(complete).filter(([key]) => key.toLowerCase() !== 'password');
	return messageOf(diffMembers('', objectOf(visible), current, options));
}

/**
 * The PATCH message for a partial resource when the current one is not known; null when there is nothing in it. Its
 * lists replace the current ones whole, but for members; `needsCurrent` tells when that could take something away.
 */
export function partialToPatch(partial: JsonObject, options: DiffOptions): JsonObject | null {
	return messageOf(diffMembers('', partial, undefined, options));
}

/** True when the resource has a list of entries, such as phone numbers, of which there may be others that it does not name. */
export function needsCurrent(partial: JsonObject): boolean {
	return Object.entries(partial).some(([key, value]) => {
		if (readOnlyKeys.has(key.toLowerCase()) || key.toLowerCase() === 'members') return false;
		if (isJsonArray(value)) return isListOfEntries(value);
		return isSchemaName(key) && isJsonObject(value) && needsCurrent(value);
	});
}

/** True for a PATCH message rather than a resource: it has a list of `Operations`, which no resource has. */
export function isPatchOp(data: unknown): data is JsonObject {
	return isJsonObject(data) && operationList(data) !== undefined;
}

function messageOf(changes: readonly Change[]): JsonObject | null {
	return changes.length === 0 ? null : patchMessage(collected(changes, '').map(operationOf));
}

function operationOf(change: Change): PatchOperation {
	switch (change.kind) {
		case 'replace':
			return { op: 'replace', value: change.value };
		case 'remove':
			return { op: 'remove', path: change.path };
		case 'add':
			return { op: 'add', path: change.path, value: change.value };
		default:
			return assertNever(change);
	}
}

/** Webex wants the primary work e-mail equal to userName. */
function withFollowingEmail(wanted: JsonObject, current: JsonObject): JsonObject {
	const userName = ownEntryAnyCase(wanted, 'userName');
	const formerName = ownEntryAnyCase(current, 'userName');
	if (typeof userName !== 'string' || userName === '' || sameValue('userName', userName, formerName)) return wanted;
	const isWork = (entry: JsonValue): entry is JsonObject =>
		isJsonObject(entry) && sameMember('emails', 'type', ownEntryAnyCase(entry, 'type'), 'work');
	const isFormer = (entry: JsonValue) => isWork(entry) && sameMember('emails', 'value', ownEntryAnyCase(entry, 'value'), formerName);
	const emails = listAt(wanted, 'emails');
	if (emails.some(isWork) || !listAt(current, 'emails').some(isFormer)) return wanted;
	const others = Object.entries(wanted).filter(([key]) => key.toLowerCase() !== 'emails');
	return objectOf([...others, ['emails', [...emails, { type: 'work', value: userName }]]]);
}

function listAt(object: JsonObject, key: string): readonly JsonValue[] {
	const list = ownEntryAnyCase(object, key);
	return isJsonArray(list) ? list : [];
}
