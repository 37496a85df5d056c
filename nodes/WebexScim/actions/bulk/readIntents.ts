import type { INodeExecutionData } from 'n8n-workflow';
import { isPatchOp } from '../../bulk/diff';
import type { CreateIntent, Intent, Key, ManagerName, SettledIntent, UpdateIntent, UpsertIntent } from '../../bulk/intents';
import { ownEntryAnyCase, type JsonObject } from '../../scim/json';
import type { ResourceType } from '../../scim/messages';
import type { Purpose } from '../../scim/resource';
import { schemasOf } from '../../scim/schemas';
import type { ParameterReader } from '../parameters';
import { readData } from './data';
import { expressionFailed, unaskable, type Problem } from './problem';
import { readRun } from './readRun';
import { readTarget } from './target';
import type { ColumnReader } from './wanted';

/** Operations of SCIM Bulk that work item by item. */
export type BulkOperation = 'run' | 'create' | 'update' | 'upsert' | 'deactivate' | 'delete' | 'changeMembers' | 'sync' | 'syncMembers';

/** What the items are read with: the node's parameters for the run as a whole, and readers for those of each item. */
export interface IntentSource {
	readonly operation: BulkOperation;
	readonly parameter: ParameterReader;
	readonly columns: ColumnReader;
	readonly resourceType: ResourceType;
	readonly inputMode: 'fields' | 'define';
	readonly attributesMode: 'map' | 'json';
	readonly existing: 'reject' | 'adopt';
	readonly missing: 'reject' | 'ignore';
	/** What the rows of a sync are compared by. */
	readonly key: 'userName' | 'externalId';
}

/** What each item asks for, in item order; an item that asks for nothing possible becomes `invalid` and says why. */
export function readIntents(items: readonly INodeExecutionData[], source: IntentSource): readonly Intent[] {
	return items.map((item, itemIndex) => {
		const result = readIntent(item, itemIndex, source);
		return 'problem' in result ? invalid(itemIndex, result) : result;
	});
}

/** Name of an item in messages; counted from 0, as n8n counts. */
export function labelOf(itemIndex: number): string {
	return `item ${itemIndex}`;
}

function invalid(itemIndex: number, { problem, reason }: Problem, alias?: string): SettledIntent {
	return {
		kind: 'settled',
		label: labelOf(itemIndex),
		...(alias === undefined ? {} : { alias }),
		outcome: { kind: 'invalid', reason: reason ?? 'badValue', detail: `Item ${itemIndex}: ${problem}` },
	};
}

function readIntent(item: INodeExecutionData, itemIndex: number, source: IntentSource): Intent | Problem {
	const { operation, resourceType, parameter } = source;
	const label = labelOf(itemIndex);
	switch (operation) {
		case 'run': {
			const { operation: read, alias } = readRun(item, itemIndex, source.inputMode, parameter);
			if ('problem' in read) return invalid(itemIndex, read, alias);
			return { kind: 'operation', spec: { label, ...read, ...(alias === undefined ? {} : { alias }) } };
		}
		case 'sync':
			return readSync(item, itemIndex, source);
		case 'create':
		case 'upsert': {
			const wanted = readWanted(item, itemIndex, source, operation === 'create' ? toCreate : toCreateOrChange);
			if ('problem' in wanted) return wanted;
			const [resource = {}, change = resource] = wanted.resources;
			const read = operation === 'create' ? readKey : readAskableKey;
			const key = read(resource, keyAttributes[resourceType]);
			if ('problem' in key) return key;
			const intent: CreateIntent | UpsertIntent =
				operation === 'create'
					? { kind: 'create', label, resourceType, resource, existing: source.existing }
					: { kind: 'upsert', label, resourceType, resource, key, wanted: change };
			return withManager(intent, wanted);
		}
		case 'update': {
			const target = readTarget(parameter, 'target', itemIndex);
			if ('problem' in target) return target;
			const wanted = readWanted(item, itemIndex, source, toChange);
			if ('problem' in wanted) return wanted;
			const [change = {}] = wanted.resources;
			if (Object.keys(change).every((key) => key.toLowerCase() === 'schemas')) return nothingNamed;
			const isPatch = source.attributesMode === 'json' && isPatchOp(change);
			const asked = isPatch ? ({ kind: 'patch', message: change } as const) : ({ kind: 'wanted', wanted: change } as const);
			return withManager({ kind: 'update', label, resourceType, target, change: asked }, wanted);
		}
		case 'deactivate':
		case 'delete': {
			const target = readTarget(parameter, 'target', itemIndex);
			if ('problem' in target) return target;
			const removedType = operation === 'deactivate' ? 'Users' : resourceType;
			return { kind: operation, label, resourceType: removedType, target, missing: source.missing };
		}
		case 'changeMembers':
		case 'syncMembers':
			return readMember(itemIndex, source);
	}
}

/** A line of the complete wanted list. Who is wanted is active, unless the line says otherwise. */
function readSync(item: INodeExecutionData, itemIndex: number, source: IntentSource): Intent {
	const label = labelOf(itemIndex);
	const wanted = readWanted(item, itemIndex, source, toCreateOrChange);
	if ('problem' in wanted) {
		const value = rawKey(item, itemIndex, source);
		return { ...invalid(itemIndex, wanted), ...(value === undefined ? {} : { key: { attribute: source.key, value } }) };
	}
	const [resource = {}, change = resource] = wanted.resources;
	const key = readAskableKey(resource, source.key);
	if ('problem' in key) return invalid(itemIndex, key);
	const name = readKey(resource, 'userName');
	if ('problem' in name) return { ...invalid(itemIndex, name), key };
	const active = ownEntryAnyCase(change, 'active') === undefined ? { active: true } : {};
	return withManager({ kind: 'upsert', label, resourceType: 'Users', resource, wanted: { ...change, ...active }, key }, wanted);
}

/** Whom a row means that is otherwise not to be used. */
function rawKey(item: INodeExecutionData, itemIndex: number, source: IntentSource): string | undefined {
	if (source.attributesMode === 'map') return source.columns.text(item, itemIndex, source.key);
	const reading = source.parameter('data', itemIndex);
	const data = reading.kind === 'value' ? readData(reading.value) : undefined;
	const key = data?.kind === 'ok' ? readKey(data.data, source.key) : undefined;
	return key === undefined || 'problem' in key ? undefined : key.value;
}

const nothingNamed: Problem = {
	reason: 'missingField',
	problem: "'data' names nothing to change. Give the attributes to change, or a SCIM PatchOp message.",
};

function readMember(itemIndex: number, { operation, parameter }: IntentSource): Intent | Problem {
	const group = readTarget(parameter, 'group', itemIndex);
	if ('problem' in group) return group;
	const member = readTarget(parameter, 'member', itemIndex);
	if ('problem' in member) return member;
	if (operation === 'syncMembers') return { kind: 'member', label: labelOf(itemIndex), group, member, change: 'add' };
	const reading = parameter('change', itemIndex);
	if (reading.kind === 'failed') return { problem: expressionFailed('change') };
	if (reading.value !== 'add' && reading.value !== 'remove') return { problem: "'change' is neither add nor remove." };
	return { kind: 'member', label: labelOf(itemIndex), group, member, change: reading.value };
}

interface Wanted {
	readonly resources: readonly JsonObject[];
	readonly manager?: ManagerName;
}

function withManager(intent: CreateIntent | UpsertIntent | UpdateIntent, { manager }: Wanted): Intent {
	return manager === undefined ? intent : { ...intent, manager };
}

const toCreate: readonly Purpose[] = ['create'];
const toChange: readonly Purpose[] = ['change'];
const toCreateOrChange: readonly Purpose[] = ['create', 'change'];

function readWanted(item: INodeExecutionData, itemIndex: number, source: IntentSource, purposes: readonly Purpose[]): Wanted | Problem {
	if (source.attributesMode === 'map') return source.columns.read(item, itemIndex, purposes);
	const parameterReading = source.parameter('data', itemIndex);
	if (parameterReading.kind === 'failed') return { problem: expressionFailed('data') };
	const reading = readData(parameterReading.value);
	switch (reading.kind) {
		case 'ok': {
			const { data } = reading;
			return { resources: purposes.map((purpose) => (purpose === 'create' ? withSchemas(data, source.resourceType) : data)) };
		}
		case 'missing':
			return { reason: 'missingField', problem: "'data' is empty. Give an object, or JSON text of one." };
		case 'bad':
			return { problem: `'data' ${reading.problem}. Give an object, or JSON text of one.` };
	}
}

/** Webex demands `schemas`; left out, they follow from the data. */
function withSchemas(data: JsonObject, resourceType: ResourceType): JsonObject {
	return ownEntryAnyCase(data, 'schemas') === undefined ? { schemas: schemasOf(resourceType, data), ...data } : data;
}

/** The attribute by which a resource of a type is known and unique. */
const keyAttributes = { Users: 'userName', Groups: 'displayName' } as const;

/** What the resource is known by. */
function readKey(resource: JsonObject, attribute: Key['attribute']): Key | Problem {
	const value = ownEntryAnyCase(resource, attribute);
	if (value === undefined || value === null || value === '') {
		return { reason: 'missingField', problem: `'${attribute}' is missing in 'data'. Webex knows the resource by it.` };
	}
	return typeof value === 'string' ? { attribute, value } : { problem: `'${attribute}' in 'data' is not text. Give it as text.` };
}

/** The same for a resource that is looked up by it. */
function readAskableKey(resource: JsonObject, attribute: Key['attribute']): Key | Problem {
	const key = readKey(resource, attribute);
	return 'problem' in key ? key : (unaskable(attribute, attribute, key.value) ?? key);
}
