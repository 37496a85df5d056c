import { nouns } from '../../intents/target';
import type { Operation } from '../../plan/step';
import { isUnassigned } from '../../scim/compare';
import { isJsonArray, isJsonObject, ownEntryAnyCase, type JsonObject } from '../../scim/json';
import type { ResourceType } from '../../scim/messages';
import { nameAttribute, typeNameOf } from '../../scim/names/names';
import { patchedBy } from '../../scim/patch/apply';
import { changesIn, type AttributeChange } from '../../scim/patch/changesIn';
import { readOnlyKeys } from '../../scim/patch/diffMembers';
import { operationList, parseOperation, patchMessage } from '../../scim/patch/patchOp';
import { patchedValue } from '../../scim/patch/patchValue';
import { parsePath } from '../../scim/patch/path';
import { shownAttribute } from '../../scim/shownAttribute';

/**
 * Why Webex would most likely refuse a PATCH message of the user's own for what it does to the resource, as `stateBefore` tells it: it sets
 * what is read-only (RFC 7644 3.5.2), changes an entry that is not there (400 noTarget, as Webex documents), or takes the name away.
 * Undefined for any other operation, and where nobody knows.
 */
export function whyUnpatchable(
	{ method, resourceType, data, isOwnForm }: Operation,
	stateBefore: () => JsonObject | undefined,
): string | undefined {
	if (method !== 'PATCH' || isOwnForm === true || data === undefined) return undefined;
	const readOnly = readOnlyIn(data);
	if (readOnly !== undefined) return `'${readOnly}' in 'Data' is set by Webex alone, so it ${refusesThis}`;
	const changes = changesIn(data);
	const state = changes.some((change) => isOfName(change, resourceType) || choosesEntries(change)) ? stateBefore() : undefined;
	if (state === undefined) return undefined;
	const list = listWithoutEntry(data, state);
	if (list !== undefined)
		return `Webex shows no entry of '${shownAttribute(undefined, list)}' that the path in 'Data' names, so it ${refusesThis}`;
	const after = patchedBy(data, state);
	const isUnnamed = after !== undefined && typeNameOf(resourceType, after) === undefined;
	const name = resourceType === 'Users' ? 'User Name' : 'Group Name';
	return isUnnamed ? `A ${nouns[resourceType]} without a '${name}' is none, so Webex ${refusesThis}` : undefined;
}

const refusesThis = 'would most likely refuse this row.';

type Change = AttributeChange | 'unread';

/** Keys of a value without a path do not count: there Webex ignores what is read-only. */
function readOnlyIn(message: JsonObject): string | undefined {
	return operationList(message)
		?.map((entry) => parsePath(parseOperation(entry)?.path ?? '')?.attribute)
		.find((attribute) => attribute !== undefined && attribute !== 'schemas' && readOnlyKeys.has(attribute.toLowerCase()));
}

function isOfName(change: Change, resourceType: ResourceType): boolean {
	return change !== 'unread' && change.path.attribute?.toLowerCase() === nameAttribute(resourceType).toLowerCase();
}

/** True for a change of entries of a list that must be there; members and roles are not shown to everybody. */
function choosesEntries(change: Change): change is AttributeChange {
	if (change === 'unread' || change.op === 'remove' || change.path.conditions === undefined || isUnassigned(change.value)) return false;
	return !['members', 'roles'].includes(change.path.attribute?.toLowerCase() ?? '');
}

/** The list of which a message changes an entry that is not there when its turn comes. */
function listWithoutEntry(message: JsonObject, before: JsonObject): string | undefined {
	let state: JsonObject | undefined = before;
	for (const entry of operationList(message) ?? []) {
		const operation = parseOperation(entry);
		if (state === undefined || operation === undefined) return undefined;
		const own = patchMessage([operation]);
		const held: JsonObject = state;
		const missing = changesIn(own).find((change) => choosesEntries(change) && !isThere(change, held));
		if (missing !== undefined && missing !== 'unread') return missing.path.attribute;
		state = patchedBy(own, held);
	}
	return undefined;
}

/** An entry is there when taking away those that the path names leaves fewer. */
function isThere({ path }: AttributeChange, resource: JsonObject): boolean {
	const { extension, attribute = '', conditions = [] } = path;
	const container = extension === undefined ? resource : ownEntryAnyCase(resource, extension);
	const held = isJsonObject(container) ? ownEntryAnyCase(container, attribute) : undefined;
	if (!isJsonArray(held)) return false;
	const left = patchedValue('remove', { attribute, conditions }, held, undefined)?.value;
	return isJsonArray(left) && left.length < held.length;
}
