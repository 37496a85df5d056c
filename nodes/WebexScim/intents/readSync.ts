import { ownEntryAnyCase } from '../scim/json';
import { readData } from './data';
import type { Key, UpsertIntent } from './intents';
import { readAskableKey, readKey } from './keys';
import type { Problem } from './problem';
import { readWanted } from './readWanted';
import { labelOf, type InputItem, type IntentSource } from './source';

/** A line of the complete wanted list; one with a problem still names somebody, as far as its key can be read. */
export type SyncLine = UpsertIntent | { readonly kind: 'problem'; readonly problem: Problem; readonly key?: Key };

/** Reads a line of the complete wanted list. Who is wanted is active, unless the line says otherwise. */
export function readSync(item: InputItem, itemIndex: number, source: IntentSource): SyncLine {
	const wanted = readWanted(item, itemIndex, source, ['create', 'change']);
	if (wanted.kind === 'problem') {
		const value = rawKey(item, itemIndex, source);
		return { kind: 'problem', problem: wanted, ...(value === undefined ? {} : { key: { attribute: source.key, value } }) };
	}
	const [resource = {}, change = resource] = wanted.resources;
	const key = readAskableKey(resource, source.key);
	if (key.kind === 'problem') return { kind: 'problem', problem: key };
	const name = readKey(resource, 'userName');
	if (name.kind === 'problem') return { kind: 'problem', problem: name, key: key.key };
	const active = ownEntryAnyCase(change, 'active') === undefined ? { active: true } : {};
	return {
		kind: 'upsert',
		label: labelOf(itemIndex),
		resourceType: 'Users',
		resource,
		wanted: { ...change, ...active },
		key: key.key,
		...(wanted.manager === undefined ? {} : { manager: wanted.manager }),
	};
}

/** Whom a row means that is otherwise not to be used. */
function rawKey(item: InputItem, itemIndex: number, source: IntentSource): string | undefined {
	if (source.attributesMode === 'map') return source.columns.text(item, itemIndex, source.key);
	const reading = source.parameter('data', itemIndex);
	const data = reading.kind === 'value' ? readData(reading.value) : undefined;
	const key = data?.kind === 'ok' ? readKey(data.data, source.key) : undefined;
	return key?.kind === 'key' ? key.key.value : undefined;
}
