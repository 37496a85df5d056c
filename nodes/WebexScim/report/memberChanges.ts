import { valuesIn } from '../scim/entryValues';
import { isJsonArray, ownEntryAnyCase, type JsonObject } from '../scim/json';
import { sameIdKey } from '../scim/names/identifiers';
import { changesIn, type AttributeChange } from '../scim/patch/changesIn';
import { operationList } from '../scim/patch/patchOp';
import { entriesNamed } from '../scim/patch/path';
import type { ShownChange } from './shownChange';

/** The members that a group has: their ids, by the key that an id has in any form. */
export type Held = Map<string, string>;

/** Those whom a group lists. */
export function heldBy(group: JsonObject | undefined): Held {
	return new Map(valuesIn(group && ownEntryAnyCase(group, 'members')).map((id) => [sameIdKey(id), id] as const));
}

/** The same where the group lists its members; of one that does not nobody knows them, whoever is added to them. */
export function knownHeld(group: JsonObject | undefined): Held | undefined {
	return isJsonArray(group && ownEntryAnyCase(group, 'members')) ? heldBy(group) : undefined;
}

/** One entry for each member that comes or goes, by a new group or by a PATCH message. Whom the group has already does not come; `held` is undefined where nobody knows. */
export function memberChanges(data: JsonObject, held: Held | undefined, nameOf: (id: string) => string): readonly ShownChange[] {
	if (operationList(data) === undefined) return valuesIn(ownEntryAnyCase(data, 'members')).map((id) => added(nameOf(id)));
	return changesIn(data).flatMap((change) => (isOfMembers(change) ? ofChange(change, held, nameOf) : []));
}

/** Changes the list as a message does, so that one row costs what it names and not the whole group. */
export function changeHeld(held: Held, message: JsonObject): void {
	for (const change of changesIn(message)) {
		if (!isOfMembers(change)) continue;
		const { op, path, value } = change;
		const listed = valuesIn(value);
		if (op === 'remove') for (const id of [...listed, ...entriesNamed(path)]) held.delete(sameIdKey(id));
		if (path.conditions !== undefined || (op === 'remove' && listed.length > 0)) continue;
		if (op !== 'add') held.clear();
		if (op !== 'remove') for (const id of listed) if (!held.has(sameIdKey(id))) held.set(sameIdKey(id), id);
	}
}

function isOfMembers(change: AttributeChange | 'unread'): change is AttributeChange {
	return change !== 'unread' && change.path.attribute?.toLowerCase() === 'members' && change.path.extension === undefined;
}

/** What stands for members whom nobody can name. */
const everybody = 'all members';

function ofChange(
	{ op, path, value }: AttributeChange,
	held: ReadonlyMap<string, string> | undefined,
	nameOf: (id: string) => string,
): readonly ShownChange[] {
	const named = entriesNamed(path);
	const listed = valuesIn(value);
	const keys = new Set(listed.map(sameIdKey));
	const coming = listed.filter((id) => held?.has(sameIdKey(id)) !== true).map((id) => added(nameOf(id)));
	if (op === 'add') return coming;
	if (op === 'remove' && named.length > 0) return named.map((id) => removed(nameOf(id)));
	const isEverybody = op === 'replace' || keys.size === 0;
	const leaving = [...(held ?? [])].flatMap(([key, id]) => (isEverybody !== keys.has(key) ? [id] : []));
	const unknown = isEverybody ? [everybody] : listed.map(nameOf);
	const gone = (held === undefined ? unknown : leaving.map(nameOf)).map(removed);
	return op === 'replace' ? [...gone, ...coming] : gone;
}

function added(name: string): ShownChange {
	return { attribute: 'Members', from: null, to: name };
}

function removed(name: string): ShownChange {
	return { attribute: 'Members', from: name, to: null };
}
