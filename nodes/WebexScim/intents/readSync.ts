import { objectOf, ownEntryAnyCase, type JsonObject } from '../scim/json';
import type { UpsertIntent } from './intents';
import { readAskableKey, readKey } from './keys';
import type { Problem } from './problem';
import { readWanted } from './readWanted';
import { labelOf, type InputItem, type IntentSource } from './source';

/** Reads a line of the complete wanted list. Who is wanted is active, unless the line says otherwise; a blank cell says nothing. */
export function readSync(item: InputItem, itemIndex: number, source: IntentSource): UpsertIntent | Problem {
	const wanted = readWanted(item, itemIndex, source, ['create', 'change']);
	if (wanted.kind === 'problem') return wanted;
	const [resource = {}, change = resource] = wanted.resources;
	const key = readAskableKey(resource, source.key);
	if (key.kind === 'problem') return key;
	const name = readKey(resource, 'userName');
	if (name.kind === 'problem') return name;
	return {
		kind: 'upsert',
		label: labelOf(itemIndex),
		resourceType: 'Users',
		resource: isUnsaid(resource) ? withoutActive(resource) : resource,
		wanted: withActive(change),
		key: key.key,
		...(wanted.manager === undefined ? {} : { manager: wanted.manager }),
	};
}

function withActive(change: JsonObject): JsonObject {
	return isUnsaid(change) ? { ...withoutActive(change), active: true } : change;
}

/** A blank cell says nothing. */
function isUnsaid(resource: JsonObject): boolean {
	const active = ownEntryAnyCase(resource, 'active') ?? '';
	return typeof active === 'string' && active.trim() === '';
}

function withoutActive(resource: JsonObject): JsonObject {
	return ownEntryAnyCase(resource, 'active') === undefined
		? resource
		: objectOf(Object.entries(resource).filter(([key]) => key.toLowerCase() !== 'active'));
}
