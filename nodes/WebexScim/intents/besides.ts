import { bulkOperations } from '../operations';
import { isJsonObject, type JsonObject } from '../scim/json';
import { failedFieldsIn } from './failedFields';
import { heldNames } from './heldNames';
import type { HeldName, NamedBesides } from './namedBesides';
import { ownIdsIn } from './ownIdsIn';
import type { InputItem, IntentSource } from './source';

/**
 * What a row that attributes are read from names its user or group by, beside what that one is known by; undefined for nothing. `data` is the row's JSON. Whose ID a column
 * holds is told where its name tells what it means, not where it is mapped by hand. A column that a person wants left out says nothing.
 */
export function besidesOf(item: InputItem, itemIndex: number, source: IntentSource, data: JsonObject = {}): NamedBesides | undefined {
	const ids = idsOf(item, source, data);
	const held = heldBy(item, itemIndex, source);
	return ids.length === 0 && held.length === 0 ? undefined : { ...(ids.length > 0 && { ids }), ...(held.length > 0 && { held }) };
}

function idsOf(item: InputItem, source: IntentSource, data: JsonObject): readonly string[] {
	const { resourceType, attributesMode, columns } = source;
	const isByHand = attributesMode === 'map' && columns.match() === undefined;
	return isByHand ? [] : ownIdsIn(attributesMode === 'json' ? data : item.json, resourceType, leftOutIn(source));
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
