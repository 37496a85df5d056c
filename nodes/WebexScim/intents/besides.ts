import { bulkOperations } from '../operations';
import { isOwnId } from '../scim/columns/ownId';
import { isJsonObject, type JsonObject } from '../scim/json';
import type { ResourceType } from '../scim/messages';
import { sameIdKey, uuidOfWebexId } from '../scim/names/identifiers';
import { sameNameKey } from '../scim/names/names';
import { failedFieldsIn } from './failedFields';
import { heldNames } from './heldNames';
import type { TargetName } from './intents';
import type { HeldName, NamedBesides, NameSaid } from './namedBesides';
import type { InputItem, IntentSource } from './source';

/**
 * What a row names its user or group by, beside what that one is known by; undefined for nothing. `data` is the row's JSON. Whose ID a column
 * holds is told where its name tells what it means, not where it is mapped by hand. A column that a person wants left out says nothing.
 */
export function besidesOf(item: InputItem, itemIndex: number, source: IntentSource, data: JsonObject = {}): NamedBesides | undefined {
	const ids = idsOf(item, source, data);
	const held = heldBy(item, itemIndex, source);
	return ids.length === 0 && held.length === 0 ? undefined : { ...(ids.length > 0 && { ids }), ...(held.length > 0 && { held }) };
}

/** What a row that is its own fields names its user or group by, beside the target. One who is typed or chosen has nothing of the row. */
export function besidesTarget(item: InputItem, target: TargetName, source: IntentSource): NamedBesides | undefined {
	const { resourceType, columns, isFixed } = source;
	if (isFixed('target')) return undefined;
	const ids = ownIdsIn(item.json, resourceType, () => false);
	return named(ids, namesBeside(item, target, resourceType, columns));
}

/**
 * The same for a member. IDs and External IDs of the row's group are the group's: what names it, and, where the row is the record of the
 * group, its External ID.
 */
export function besidesMember(
	item: InputItem,
	member: TargetName,
	group: TargetName,
	{ columns, isFixed }: IntentSource,
): NamedBesides | undefined {
	if (isFixed('member')) return undefined;
	const isGroup = (id: string): boolean => group.kind === 'id' && sameIdKey(group.id) === sameIdKey(id);
	const ids = ownIdsIn(item.json, 'Users', () => false);
	const isOfGroup = ({ attribute, value }: NameSaid): boolean =>
		attribute === 'externalId' && (ids.some(isGroup) || (group.kind === 'name' && sameNameKey(group.value) === sameNameKey(value)));
	return named(
		ids.filter((id) => !isGroup(id)),
		namesBeside(item, member, 'Users', columns).filter((name) => !isOfGroup(name)),
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
export function kindBeside(target: TargetName, resourceType: ResourceType): NameSaid['attribute'] | undefined {
	const isByName = target.kind === 'name' && target.attribute !== 'externalId';
	// A group's External ID is a plain attribute.
	if (resourceType === 'Groups') return isByName ? undefined : 'displayName';
	return isByName ? 'externalId' : 'userName';
}

function idsOf(item: InputItem, source: IntentSource, data: JsonObject): readonly string[] {
	const { resourceType, attributesMode, columns } = source;
	const isByHand = attributesMode === 'map' && columns.match() === undefined;
	return isByHand ? [] : ownIdsIn(attributesMode === 'json' ? data : item.json, resourceType, leftOutIn(source));
}

function ownIdsIn(members: JsonObject, resourceType: ResourceType, isLeftOut: (name: string) => boolean): readonly string[] {
	return Object.entries(members).flatMap(([name, value]) => {
		const id = typeof value === 'string' ? uuidOfWebexId(value) : undefined;
		return id !== undefined && isOwnId(name, resourceType) && !isLeftOut(name) ? [id] : [];
	});
}

/** Only a complete list removes who is not named in it. Whatever the row is mapped to, the item itself names them. */
function heldBy(item: InputItem, itemIndex: number, source: IntentSource): readonly HeldName[] {
	const { operation, attributesMode, columns, parameter, whenMissing = 'keep' } = source;
	if (bulkOperations[operation].isSync !== true || whenMissing === 'keep') return [];
	const [isLeftOut, ofFailed] = [leftOutIn(source), failedFieldsIn(item.json)];
	const own = heldNames(item.json, (path) => ofFailed.has(path) || isLeftOut(path));
	const match = attributesMode === 'map' ? columns.match() : undefined;
	if (match !== undefined) return own.map((held) => (match.get(held.column)?.kind === 'unused' ? { ...held, isUnused: true } : held));
	const held = own.map(withoutColumn);
	const reading = parameter(attributesMode === 'map' ? 'attributes' : 'data', itemIndex);
	if (reading.kind === 'failed' || reading.value === item.json) return held;
	const given = attributesMode === 'map' && isJsonObject(reading.value) ? reading.value['value'] : reading.value;
	return [...held, ...heldNames(given, () => false).map(withoutColumn)];
}

function withoutColumn({ name }: HeldName): HeldName {
	return { name };
}

function leftOutIn({ attributesMode, columns }: IntentSource): (column: string) => boolean {
	const match = attributesMode === 'map' ? columns.match() : undefined;
	return (column) => {
		const use = match?.get(column);
		return use?.kind === 'unused' && use.reason === 'leftOut';
	};
}
