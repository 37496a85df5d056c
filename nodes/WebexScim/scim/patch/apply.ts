import { sameValue } from '../compare';
import { isJsonObject, type JsonObject, type JsonValue, ownEntryAnyCase, ownKey, withMembers } from '../json';
import { type AttributeChange, changesIn } from './changesIn';
import { operationList } from './patchOp';
import { patchedValue } from './patchValue';

/**
 * Says whether the resource already looks as the PATCH message would leave it: `holds`, `differs`, or `unknown` for a
 * message that is malformed or beyond this reading, and for a password, which Webex never shows. The resource must be read
 * completely: a member that was not read counts as none. Texts are compared exactly, but for userName and mail addresses;
 * lists are sets.
 */
export function applies(message: JsonObject, resource: JsonObject): 'holds' | 'differs' | 'unknown' {
	const next = patchedBy(message, resource);
	if (next === undefined) return 'unknown';
	const isHidden = ownKey(next, 'password') !== undefined || ownKey(resource, 'password') !== undefined;
	const hidden = [['password', undefined]] as const;
	const isSame = sameValue('', isHidden ? withMembers(resource, hidden) : resource, isHidden ? withMembers(next, hidden) : next);
	if (!isSame) return 'differs';
	return isHidden ? 'unknown' : 'holds';
}

/** The resource as the PATCH message would leave it; undefined for a message that is malformed or beyond this reading. */
export function patchedBy(message: JsonObject, resource: JsonObject): JsonObject | undefined {
	const changes = changesIn(message);
	if (operationList(message)?.length === 0 || changes.length > maxChanges) return undefined;
	const draft = draftOf(resource);
	for (const change of changes) {
		if (change === 'unread' || !apply(draft, change)) return undefined;
	}
	return finished(draft);
}

/** More than Webex has attributes, and twice the members of one PATCH; each may go over a whole list. */
const maxChanges = 1_000;

/** A resource in the making: what became of its members, each by the name that the resource has for it, else in lower case, and its extensions. */
interface Draft {
	readonly resource: JsonObject;
	readonly members: Map<string, readonly [string, JsonValue | undefined]>;
	readonly extensions: Map<string, Draft>;
}

function draftOf(resource: JsonObject): Draft {
	return { resource, members: new Map(), extensions: new Map() };
}

function slotOf({ resource }: Draft, name: string): string {
	return ownKey(resource, name) ?? name.toLowerCase();
}

/** Changes the draft; false when nobody can tell what becomes of it. */
function apply(draft: Draft, { op, path, value }: AttributeChange): boolean {
	const { extension, attribute } = path;
	const container = extension === undefined ? draft : extensionIn(draft, extension);
	if (container === undefined) return false;
	if (attribute === undefined) {
		draft.extensions.set((extension ?? '').toLowerCase(), draftOf({}));
		return true;
	}
	const slot = slotOf(container, attribute);
	const changed = container.members.get(slot);
	const next = patchedValue(op, path, changed === undefined ? ownEntryAnyCase(container.resource, attribute) : changed[1], value);
	if (next === undefined) return false;
	container.members.set(slot, [attribute, next.value]);
	return true;
}

function extensionIn({ resource, extensions }: Draft, extension: string): Draft | undefined {
	const open = extensions.get(extension.toLowerCase());
	if (open !== undefined) return open;
	const held = ownEntryAnyCase(resource, extension) ?? {};
	if (!isJsonObject(held)) return undefined;
	const draft = draftOf(held);
	extensions.set(extension.toLowerCase(), draft);
	return draft;
}

function finished({ resource, members, extensions }: Draft): JsonObject {
	const changed = [...extensions].map(([name, draft]) => [name, emptyAsNone(finished(draft))] as const);
	return withMembers(resource, [...members.values(), ...changed]);
}

/** An extension of nothing is none. */
function emptyAsNone(object: JsonObject): JsonObject | undefined {
	return Object.keys(object).length === 0 ? undefined : object;
}
