import { bulkOperations } from '../operations';
import { uuidOfWebexId } from '../scim/identifiers';
import { ownEntryAnyCase, type JsonObject } from '../scim/json';
import type { NamedBesides } from './intents';
import { textsIn } from './managersSaid';
import type { InputItem, IntentSource } from './source';

/**
 * What the row of a user names it by, beside what the user is known by; undefined for nothing. `data` is the row's JSON. Columns that are mapped
 * by hand say only what they are mapped to.
 */
export function besidesOf(item: InputItem, itemIndex: number, source: IntentSource, data: JsonObject = {}): NamedBesides | undefined {
	if (source.resourceType !== 'Users') return undefined;
	const id = idOf(item, source, data);
	const userNames = userNamesIn(item, itemIndex, source);
	if (id === undefined && userNames.length === 0) return undefined;
	return { ...(id === undefined ? {} : { id }), ...(userNames.length === 0 ? {} : { userNames }) };
}

/** A column that a person wants left out says nothing. */
function idOf(item: InputItem, { attributesMode, columns }: IntentSource, data: JsonObject): string | undefined {
	const use = attributesMode === 'map' ? columns.match()?.get('id') : undefined;
	const isColumn = use?.kind === 'unused' && use.reason !== 'leftOut';
	const id: unknown = attributesMode === 'json' ? ownEntryAnyCase(data, 'id') : isColumn ? item.json['id'] : undefined;
	return typeof id === 'string' ? uuidOfWebexId(id) : undefined;
}

/** Only a complete list removes who is not named in it. */
function userNamesIn(item: InputItem, itemIndex: number, { operation, attributesMode, columns }: IntentSource): readonly string[] {
	if (bulkOperations[operation].isSync !== true || attributesMode !== 'map') return [];
	const said = columns.allSaid(item, itemIndex, 'userName');
	return said.length < 2 ? [] : said.flatMap((cell) => textsIn(cell)).filter((text) => text.includes('@'));
}
