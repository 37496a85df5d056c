import { bulkOperations } from '../operations';
import type { ResourceType } from '../scim/messages';
import { sameIdKey } from '../scim/names/identifiers';
import { sameNameKey } from '../scim/names/names';
import type { Work } from '../scim/work';
import type { TargetName } from './intents';
import type { NamedBesides, NameSaid } from './namedBesides';
import { ownIdsIn } from './ownIdsIn';
import type { InputItem, IntentSource } from './source';
import { readTarget, targetLabels } from './target';

/**
 * Matches the columns that such names may stand in, for rows that are their own fields. The way in which they name whom they are about is that of
 * the first one.
 */
export function* prepareNames({ operation, parameter, resourceType, columns, isFixed }: IntentSource): Work<void> {
	const { about } = bulkOperations[operation];
	const [name, label, type] =
		about === 'members' ? (['member', 'Member', 'Users'] as const) : (['target', targetLabels[resourceType], resourceType] as const);
	if (about === 'anything' || isFixed(name)) return;
	const target = readTarget(parameter, name, label, 0);
	const kind = target.kind === 'problem' ? undefined : kindBeside(target, type);
	if (kind !== undefined) yield* columns.names.prepare(kind);
}

/** What a row that is its own fields names its user or group by, beside the target. One who is typed or chosen has nothing of the row. */
export function besidesTarget(item: InputItem, target: TargetName, source: IntentSource): NamedBesides | undefined {
	const { resourceType, columns, isFixed } = source;
	if (isFixed('target')) return undefined;
	const ids = ownIdsIn(item.json, resourceType);
	return named(ids, namesBeside(item, target, resourceType, columns));
}

/** The same for a member. The ID that names the group is the group's, and beside it so is an External ID: the row is the group's record. */
export function besidesMember(
	item: InputItem,
	member: TargetName,
	group: TargetName,
	{ columns, isFixed }: IntentSource,
): NamedBesides | undefined {
	if (isFixed('member')) return undefined;
	const isGroup = (id: string): boolean => group.kind === 'id' && sameIdKey(group.id) === sameIdKey(id);
	const ids = ownIdsIn(item.json, 'Users');
	const names = namesBeside(item, member, 'Users', columns);
	return named(
		ids.filter((id) => !isGroup(id)),
		ids.some(isGroup) ? names.filter(({ attribute }) => attribute !== 'externalId') : names,
	);
}

function named(ids: readonly string[], names: readonly NameSaid[]): NamedBesides | undefined {
	return ids.length === 0 && names.length === 0 ? undefined : { ...(ids.length > 0 && { ids }), ...(names.length > 0 && { names }) };
}

/** The names of the other kind; the target's own field is none. */
function namesBeside(
	item: InputItem,
	target: TargetName,
	resourceType: ResourceType,
	columns: IntentSource['columns'],
): readonly NameSaid[] {
	const own = target.kind === 'id' ? target.id : target.value;
	const kind = kindBeside(target, resourceType);
	if (kind === undefined) return [];
	return columns.names.read(item, kind).filter(({ value }) => sameNameKey(value) !== sameNameKey(own));
}

/** The kind of names that a row may give beside its target: External IDs beside an address, addresses beside an External ID or an ID, and the name of a group. */
function kindBeside(target: TargetName, resourceType: ResourceType): NameSaid['attribute'] | undefined {
	const isByName = target.kind === 'name' && target.attribute !== 'externalId';
	// A group's External ID is a plain attribute.
	if (resourceType === 'Groups') return isByName ? undefined : 'displayName';
	return isByName ? 'externalId' : 'userName';
}
