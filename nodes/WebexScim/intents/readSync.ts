import { isUnassigned } from '../scim/compare';
import { objectOf, ownEntryAnyCase, type JsonObject } from '../scim/json';
import { besidesOf } from './besides';
import { breachOf } from './breach';
import type { UpsertIntent } from './intents';
import { namesInJson } from './json/namesInJson';
import { readAskableKey, readKey, unusableKey } from './keys';
import { together, type Problem } from './problem';
import { readWanted } from './readWanted';
import { labelOf, type InputItem, type IntentSource, type TextReading, type Wanted } from './source';

/** Reads a line of the complete wanted list. Who is wanted is active, unless the line says otherwise; a blank cell says nothing. */
export function readSync(item: InputItem, itemIndex: number, source: IntentSource): UpsertIntent | Problem {
	const wanted = readLine(item, itemIndex, source);
	if (wanted.kind === 'problem') return withMissingKey(wanted, item, itemIndex, source);
	const [resource = {}, change = resource] = wanted.resources;
	const key = readAskableKey(resource, source.key);
	if (key.kind === 'problem') return withoutKey(key, wanted, source.key);
	const besides = besidesOf(item, itemIndex, source, resource);
	return {
		kind: 'upsert',
		label: labelOf(itemIndex),
		resourceType: 'Users',
		resource: isUnsaid(resource) ? withoutActive(resource) : resource,
		wanted: withActive(change),
		key: key.key,
		...breachOf(wanted, item, itemIndex, source, withActive),
		...(wanted.manager === undefined ? {} : { manager: wanted.manager }),
		...(besides === undefined ? {} : { besides }),
	};
}

/** A line without an External ID to match it by is told as well that it has no user name either. */
function withoutKey(key: Problem, wanted: Wanted, attribute: IntentSource['key']): Problem {
	const [resource = {}] = wanted.resources;
	const isUnnamed = attribute === 'externalId' && wanted.breach === undefined;
	const missing = isUnnamed ? together([key, readKey(resource, 'userName')]) : key;
	return unusableKey(missing ?? key, attribute, wanted);
}

/** A line that is matched by External ID and lacks a user name only can still change a user whom Webex has. */
function readLine(item: InputItem, itemIndex: number, source: IntentSource): Wanted | Problem {
	const whole = readWanted(item, itemIndex, source, ['create', 'change']);
	if (whole.kind !== 'problem' || whole.reason !== 'missingField' || source.key === 'userName') return whole;
	if (externalIdOf(item, itemIndex, source) === undefined) return whole;
	const change = readWanted(item, itemIndex, source, ['change']);
	return change.kind === 'problem' ? whole : { ...change, resources: [...change.resources, ...change.resources] };
}

/** An External ID by which rows are matched is told as missing beside whatever else is wrong with a row; a user name is told so already. */
function withMissingKey(fault: Problem, item: InputItem, itemIndex: number, source: IntentSource): Problem {
	if (source.key === 'userName' || externalIdOf(item, itemIndex, source) !== undefined) return fault;
	const missing = readKey({}, source.key);
	return together([missing, fault]) ?? fault;
}

function externalIdOf(item: InputItem, itemIndex: number, { attributesMode, columns, parameter }: IntentSource): TextReading {
	if (attributesMode === 'map') return columns.text(item, itemIndex, 'externalId');
	const reading = parameter('data', itemIndex);
	const names = reading.kind === 'value' ? namesInJson(reading.value) : undefined;
	return names === undefined ? 'unread' : names.externalId;
}

function withActive(change: JsonObject): JsonObject {
	return isUnsaid(change) ? { ...withoutActive(change), active: true } : change;
}

/** A blank cell says nothing. */
function isUnsaid(resource: JsonObject): boolean {
	const active = ownEntryAnyCase(resource, 'active');
	return isUnassigned(active) || (typeof active === 'string' && active.trim() === '');
}

function withoutActive(resource: JsonObject): JsonObject {
	return ownEntryAnyCase(resource, 'active') === undefined
		? resource
		: objectOf(Object.entries(resource).filter(([key]) => key.toLowerCase() !== 'active'));
}
