import { bulkOperations } from '../operations';
import { isOwnId } from '../scim/columns/ownId';
import { isJsonObject, type JsonObject } from '../scim/json';
import type { ResourceType } from '../scim/messages';
import { uuidOfWebexId } from '../scim/names/identifiers';
import { sameNameKey } from '../scim/names/names';
import { failedFieldsIn } from './failedFields';
import { heldNames } from './heldNames';
import type { TargetName } from './intents';
import type { HeldName, NamedBesides, NameSaid } from './namedBesides';
import type { InputItem, IntentSource } from './source';

/**
 * What a row names its user or group by, beside what that one is known by; undefined for nothing. `data` is the row's JSON. Whose ID a column
 * holds is told where its name tells what it means, not where it is mapped by hand. A column that a person wants left out says nothing.
 * Where nothing is mapped, as in a delete, the row is its own fields.
 */
export function besidesOf(item: InputItem, itemIndex: number, source: IntentSource, data: JsonObject = {}): NamedBesides | undefined {
	const ids = idsOf(item, source, data);
	const held = heldBy(item, itemIndex, source);
	const names = namesOf(item, source);
	if (ids.length === 0 && held.length === 0 && names.length === 0) return undefined;
	return {
		...(ids.length === 0 ? {} : { ids }),
		...(held.length === 0 ? {} : { held }),
		...(names.length === 0 ? {} : { names }),
	};
}

/** What a row names its member by beside. One who is typed has nothing of the row, and an External ID that names its group is the group's. */
export function besidesMember(item: InputItem, group: TargetName, { columns, isFixed }: IntentSource): NamedBesides | undefined {
	if (isFixed('member')) return undefined;
	const isOfGroup = ({ value }: NameSaid): boolean => group.kind === 'name' && sameNameKey(group.value) === sameNameKey(value);
	const names = columns.namesSaid(item).filter((name) => !isOfGroup(name));
	return names.length === 0 ? undefined : { names };
}

/** Where attributes are read, User Name and External ID are among them. */
function namesOf(item: InputItem, { operation, resourceType, columns }: IntentSource): NonNullable<NamedBesides['names']> {
	return resourceType === 'Users' && bulkOperations[operation].hasAttributes !== true ? columns.namesSaid(item) : [];
}

function idsOf(item: InputItem, source: IntentSource, data: JsonObject): readonly string[] {
	const { operation, resourceType, attributesMode, columns } = source;
	if (bulkOperations[operation].hasAttributes !== true) return ownIdsIn(item.json, resourceType, () => false);
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
