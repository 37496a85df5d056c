import type { INodeExecutionData } from 'n8n-workflow';
import { isPatchOp } from '../../bulk/diff';
import type { Intent, ManagerName } from '../../bulk/intents';
import { ownEntryAnyCase, type JsonObject } from '../../scim/json';
import type { ResourceType } from '../../scim/messages';
import type { Purpose } from '../../scim/resource';
import { schemasOf } from '../../scim/schemas';
import type { ParameterReader } from '../parameters';
import { readData } from './data';
import { expressionFailed, type Problem } from './problem';
import { readRun } from './readRun';
import { readTarget } from './target';
import type { ColumnReader } from './wanted';

/** Operations of SCIM Bulk that work item by item. */
export type BulkOperation = 'run' | 'create' | 'update' | 'upsert' | 'deactivate' | 'delete' | 'changeMembers';

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

function invalid(itemIndex: number, { problem, reason }: Problem, alias?: string): Intent {
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
		case 'create':
		case 'upsert': {
			const wanted = readWanted(item, itemIndex, source, operation === 'create' ? ['create'] : ['create', 'change']);
			if ('problem' in wanted) return wanted;
			const [resource, change] = wanted.resources;
			const problem = nameProblem(resource, resourceType);
			if (problem !== undefined || resource === undefined) return problem ?? { problem: "'data' is empty." };
			const common = { label, resourceType, resource, ...managerOf(wanted) };
			return operation === 'create'
				? { kind: 'create', ...common, existing: source.existing }
				: { kind: 'upsert', ...common, wanted: change ?? resource };
		}
		case 'update': {
			const target = readTarget(parameter, 'target', itemIndex);
			if ('problem' in target) return target;
			const wanted = readWanted(item, itemIndex, source, ['change']);
			if ('problem' in wanted) return wanted;
			const [change = {}] = wanted.resources;
			if (Object.keys(change).every((key) => key.toLowerCase() === 'schemas')) return nothingNamed;
			const isPatch = source.attributesMode === 'json' && isPatchOp(change);
			return {
				kind: 'update',
				label,
				resourceType,
				target,
				change: isPatch ? { kind: 'patch', message: change } : { kind: 'wanted', wanted: change },
				...managerOf(wanted),
			};
		}
		case 'deactivate':
		case 'delete': {
			const target = readTarget(parameter, 'target', itemIndex);
			if ('problem' in target) return target;
			const removedType = operation === 'deactivate' ? 'Users' : resourceType;
			return { kind: operation, label, resourceType: removedType, target, missing: source.missing };
		}
		case 'changeMembers':
			return readMember(itemIndex, source);
	}
}

const nothingNamed: Problem = {
	reason: 'missingField',
	problem: "'data' names nothing to change. Give the attributes to change, or a SCIM PatchOp message.",
};

function readMember(itemIndex: number, { parameter }: IntentSource): Intent | Problem {
	const group = readTarget(parameter, 'group', itemIndex);
	if ('problem' in group) return group;
	const member = readTarget(parameter, 'member', itemIndex);
	if ('problem' in member) return member;
	const reading = parameter('change', itemIndex);
	if (reading.kind === 'failed') return { problem: expressionFailed('change') };
	if (reading.value !== 'add' && reading.value !== 'remove') return { problem: "'change' is neither add nor remove." };
	return { kind: 'member', label: labelOf(itemIndex), group, member, change: reading.value };
}

interface Wanted {
	readonly resources: readonly JsonObject[];
	readonly manager?: ManagerName;
}

function managerOf({ manager }: Wanted): { readonly manager?: ManagerName } {
	return manager === undefined ? {} : { manager };
}

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

/** A resource to create must have the name by which it is known and unique. */
function nameProblem(resource: JsonObject | undefined, resourceType: ResourceType): Problem | undefined {
	const attribute = resourceType === 'Users' ? 'userName' : 'displayName';
	const name = resource === undefined ? undefined : ownEntryAnyCase(resource, attribute);
	if (name === undefined || name === null || name === '') {
		return { reason: 'missingField', problem: `'${attribute}' is missing in 'data'. Webex needs it to create one of ${resourceType}.` };
	}
	return typeof name === 'string' ? undefined : { problem: `'${attribute}' in 'data' is not text. Give it as text.` };
}
