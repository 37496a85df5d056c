import { ownEntryAnyCase } from '../scim/json';
import { cleanName } from '../scim/names';
import { readData } from './data';
import type { DecidedIntent, NamingAttribute } from './intents';
import { bulkOperations } from '../operations';
import type { InputItem, IntentSource } from './source';
import { readTarget } from './target';

/** Whom, and which group, an item names that is otherwise not to be used, as far as that can be read. */
export function namedBy(item: InputItem, itemIndex: number, source: IntentSource): Pick<DecidedIntent, 'named' | 'group' | 'member'> {
	const { about, hasAttributes, isSync } = bulkOperations[source.operation];
	if (about === 'members') {
		if (isSync !== true) return {};
		const [group, member] = [readTarget(source.parameter, 'group', itemIndex), readTarget(source.parameter, 'member', itemIndex)];
		return { ...(group.kind === 'problem' ? {} : { group }), ...(member.kind === 'problem' ? {} : { member }) };
	}
	if (hasAttributes !== true || source.resourceType !== 'Users') return {};
	const [userName, externalId] = [nameIn(item, itemIndex, source, 'userName'), nameIn(item, itemIndex, source, 'externalId')];
	if (userName === undefined && externalId === undefined) return {};
	return { named: { ...(userName === undefined ? {} : { userName }), ...(externalId === undefined ? {} : { externalId }) } };
}

function nameIn(item: InputItem, itemIndex: number, source: IntentSource, attribute: 'userName' | 'externalId'): string | undefined {
	return source.attributesMode === 'map' ? source.columns.text(item, itemIndex, attribute) : nameInData(itemIndex, source, attribute);
}

/** The text of an attribute in the JSON of a row, without what nobody sees at its ends; undefined where there is none. */
export function nameInData(itemIndex: number, source: IntentSource, attribute: NamingAttribute): string | undefined {
	const reading = source.parameter('data', itemIndex);
	const data = reading.kind === 'value' ? readData(reading.value) : undefined;
	const name = data?.kind === 'ok' ? ownEntryAnyCase(data.data, attribute) : undefined;
	const text = typeof name === 'string' || typeof name === 'number' ? cleanName(String(name)) : '';
	return text === '' ? undefined : text;
}
