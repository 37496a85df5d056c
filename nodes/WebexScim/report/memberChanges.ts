import { sameIdKey } from '../scim/identifiers';
import { isJsonArray, isJsonObject, ownEntryAnyCase, type JsonObject, type JsonValue } from '../scim/json';
import { changesIn, type AttributeChange } from '../scim/patch/changesIn';
import { operationList } from '../scim/patch/patchOp';
import { entriesNamed } from '../scim/patch/path';
import type { ShownChange } from './shownChange';

/** One entry for each member that comes or goes, by a new group or by a PATCH message. Whom the group has already does not come. */
export function memberChanges(data: JsonObject, current: JsonObject | undefined, nameOf: (id: string) => string): readonly ShownChange[] {
	const held = new Map(idsIn(current && ownEntryAnyCase(current, 'members')).map((id) => [sameIdKey(id), id] as const));
	if (operationList(data) === undefined) return idsIn(ownEntryAnyCase(data, 'members')).map((id) => added(nameOf(id)));
	return changesIn(data).flatMap((change) => {
		if (change === 'unread' || change.path.attribute?.toLowerCase() !== 'members' || change.path.extension !== undefined) return [];
		return ofChange(change, held, nameOf);
	});
}

/** What stands for members whom nobody can name. */
const everybody = 'all members';

function ofChange(
	{ op, path, value }: AttributeChange,
	held: ReadonlyMap<string, string>,
	nameOf: (id: string) => string,
): readonly ShownChange[] {
	const named = entriesNamed(path);
	const listed = idsIn(value);
	const keys = new Set(listed.map(sameIdKey));
	const coming = listed.filter((id) => !held.has(sameIdKey(id))).map((id) => added(nameOf(id)));
	if (op === 'add') return coming;
	const leaving = [...held].filter(([key]) => (op === 'replace' || keys.size === 0 ? !keys.has(key) : keys.has(key)));
	if (op === 'remove' && named.length > 0) return named.map((id) => removed(nameOf(id)));
	const gone = held.size === 0 ? [removed(everybody)] : leaving.map(([, id]) => removed(nameOf(id)));
	return op === 'replace' ? [...gone, ...coming] : gone;
}

function added(name: string): ShownChange {
	return { attribute: 'Members', from: null, to: name };
}

function removed(name: string): ShownChange {
	return { attribute: 'Members', from: name, to: null };
}

function idsIn(list: JsonValue | undefined): readonly string[] {
	const entries = isJsonArray(list) ? list : list === undefined || list === null ? [] : [list];
	return entries.flatMap((entry) => {
		const id = isJsonObject(entry) ? ownEntryAnyCase(entry, 'value') : entry;
		return typeof id === 'string' ? [id] : [];
	});
}
