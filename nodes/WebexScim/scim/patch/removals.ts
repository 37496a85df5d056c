import { missingFrom } from '../compare';
import { isJsonArray, isJsonObject, type JsonValue, ownEntryAnyCase, type JsonObject } from '../json';
import type { ResourceType } from '../messages';
import { enterpriseSchema, isSchemaName } from '../schemas';
import { type AttributeChange, changesIn } from './changesIn';
import { patchMessage } from './patchOp';

/** What a PATCH takes away. `all`: nobody can tell beforehand how many members it drops. */
export interface MessageRemovals {
	/** A user's account, or what cannot be told from that. */
	readonly deactivates: boolean;
	/** Roles of an administrator, also those over organizations, sites and groups. */
	readonly roles: boolean;
	readonly members: number | 'all';
}

/**
 * What the PATCH message takes away, in any spelling that a server may read: with or without a path or URN, in any case,
 * with booleans as text. In doubt it takes away more: what is not understood in full counts as the user's account, or as
 * all members of the group. Replacing members or roles may drop any of them, unless `current`, the resource as Webex had it, shows
 * that the new list keeps them all.
 */
export function removalsOf(message: JsonObject, resourceType: ResourceType, current?: JsonObject): MessageRemovals {
	const changes = hasMore(message) ? [...changesIn(message), 'unread' as const] : changesIn(message);
	return changes.map((change) => (resourceType === 'Users' ? ofUser(change, current) : ofGroup(change))).reduce(plus, nothing);
}

/** Beside its operations: a server may read the message as the resource itself. */
function hasMore(message: JsonObject): boolean {
	return Object.keys(message).some((name) => !partsOfMessage.has(name.toLowerCase()));
}

const partsOfMessage: ReadonlySet<string> = new Set(['schemas', 'operations']);

/** True when the PATCH message takes anything away, in the sense of `removalsOf`. */
export function takesAway(message: JsonObject, resourceType: ResourceType, current?: JsonObject): boolean {
	const { deactivates, roles, members } = removalsOf(message, resourceType, current);
	return deactivates || roles || members !== 0;
}

/** True when a user who is made to look so would lose account or roles, unless that is so already. */
export function wouldTakeAway(wanted: JsonObject): boolean {
	return Object.entries(wanted).some(([name, value]) => {
		if (isSchemaName(name)) return isJsonObject(value) && wouldTakeAway(value);
		if (!stateOfAccount.has(name.toLowerCase()) && !givesRights(name)) return false;
		return takesAway(patchMessage([{ op: 'replace', path: name, value }]), 'Users');
	});
}

const stateOfAccount: ReadonlySet<string> = new Set(['active', 'accountstatus']);

const nothing: MessageRemovals = { deactivates: false, roles: false, members: 0 };

/** True for a user's roles, also those over organizations, sites and groups. */
export function givesRights(attribute: string): boolean {
	return rolesOfUser.has(attribute.toLowerCase());
}

/** Attributes by their names in lower case, under whatever URN: a server may be lenient about that. */
const rolesOfUser: ReadonlySet<string> = new Set(['roles', 'inheritances', 'managedorgs', 'managedgroups', 'managedsites']);
const rolesOfGroup: ReadonlySet<string> = new Set(['managedby']);

/** What makes members by a rule (a change of it may drop anybody), and what gives all members their roles. */
const rulesOfGroup: ReadonlySet<string> = new Set(['memberfilter', 'grouptype']);
const rightsOfMembers: ReadonlySet<string> = new Set(['inheritances']);

function ofUser(change: AttributeChange | 'unread', current: JsonObject | undefined): MessageRemovals {
	const account = { ...nothing, deactivates: true };
	if (change === 'unread') return account;
	const attribute = change.path.attribute?.toLowerCase();
	if (attribute === undefined) return change.path.extension === enterpriseSchema ? nothing : { ...account, roles: true };
	if (attribute === 'active') return says(change, 'true') ? nothing : account;
	if (attribute === 'accountstatus') return says(change, 'active') ? nothing : account;
	return rolesOfUser.has(attribute) && !onlyAdds(change) && !keepsAll(change, current) ? { ...nothing, roles: true } : nothing;
}

function ofGroup(change: AttributeChange | 'unread'): MessageRemovals {
	const everybody: MessageRemovals = { ...nothing, members: 'all' };
	if (change === 'unread') return everybody;
	const attribute = change.path.attribute?.toLowerCase();
	if (attribute === undefined || rulesOfGroup.has(attribute)) return everybody;
	if (rightsOfMembers.has(attribute)) return onlyAdds(change) ? nothing : everybody;
	if (rolesOfGroup.has(attribute)) return onlyAdds(change) ? nothing : { ...nothing, roles: true };
	if (attribute !== 'members' || onlyAdds(change)) return nothing;
	const namesOne = change.path.conditions?.some(({ sub }) => sub.toLowerCase() === 'value') === true;
	return namesOne ? { ...nothing, members: 1 } : everybody;
}

/** True when nothing but that word is set: as text in any case, as a boolean, and in the list or object that Microsoft Entra is known to send. */
function says({ op, path, value }: AttributeChange, word: string): boolean {
	if (op === 'remove' || path.conditions !== undefined || path.sub !== undefined) return false;
	const single = isJsonArray(value) && value.length === 1 ? value[0] : value;
	const held = isJsonObject(single) && Object.keys(single).length === 1 ? ownEntryAnyCase(single, 'value') : single;
	return (typeof held === 'string' || typeof held === 'boolean') && String(held).trim().toLowerCase() === word;
}

/** Without a value that says what is added, a server may read an addition as emptying the attribute (RFC 7643 2.5). */
function onlyAdds({ op, path, value }: AttributeChange): boolean {
	if (op !== 'add' || path.conditions !== undefined || path.sub !== undefined) return false;
	const entries = isJsonArray(value) ? value : [value];
	return entries.length > 0 && entries.every(saysWhat);
}

/** True for a new list that has all that the resource shows. One that shows nothing may hold what Webex does not show to everybody. */
function keepsAll({ op, path, value }: AttributeChange, current: JsonObject | undefined): boolean {
	const { extension, attribute, conditions, sub } = path;
	if (op !== 'replace' || current === undefined || attribute === undefined || conditions !== undefined || sub !== undefined) return false;
	const holder = extension === undefined ? current : ownEntryAnyCase(current, extension);
	const held = isJsonObject(holder) ? ownEntryAnyCase(holder, attribute) : undefined;
	return isJsonArray(held) && held.length > 0 && isJsonArray(value) && missingFrom(attribute, value, held).length === 0;
}

/** Sub-attributes, in lower case, without which an entry of members or roles is none. */
const marksOfEntry: ReadonlySet<string> = new Set(['value', 'orgid', 'groupid', 'sitename', 'id']);

/** All that such an entry has in Webex: with more in it, such as the `operation` of SCIM 1.1, a server may read something else. */
const partsOfEntry: ReadonlySet<string> = new Set([
	...marksOfEntry,
	...['type', 'display', 'primary', '$ref', 'role', 'source', 'scope', 'nested', 'locationid'],
]);

function saysWhat(entry: JsonValue | undefined): boolean {
	if (typeof entry === 'string') return entry.trim() !== '';
	if (!isJsonObject(entry)) return false;
	const marks = Object.entries(entry).filter(([sub]) => marksOfEntry.has(sub.toLowerCase()));
	return (
		marks.length > 0 &&
		Object.keys(entry).every((sub) => partsOfEntry.has(sub.toLowerCase())) &&
		marks.every(([, mark]) => typeof mark === 'string' && mark.trim() !== '')
	);
}

function plus(one: MessageRemovals, other: MessageRemovals): MessageRemovals {
	const members = one.members === 'all' || other.members === 'all' ? 'all' : one.members + other.members;
	return { deactivates: one.deactivates || other.deactivates, roles: one.roles || other.roles, members };
}
