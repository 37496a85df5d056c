import type { DecidedIntent } from './intents';
import { bulkOperations } from '../operations';
import type { InputItem, IntentSource } from './source';
import { textInJson } from './readJson';
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
	if (source.attributesMode === 'map') return source.columns.text(item, itemIndex, attribute);
	const reading = source.parameter('data', itemIndex);
	return reading.kind === 'value' ? textInJson(reading.value, source.resourceType, attribute) : undefined;
}
