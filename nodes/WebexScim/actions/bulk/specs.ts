import type { INodeExecutionData } from 'n8n-workflow';
import { isPatchOp, partialToPatch } from '../../bulk/diff';
import type { Spec } from '../../bulk/plan';
import { referenceIn } from '../../bulk/references';
import type { InvalidReason, OperationSpec, Target } from '../../bulk/types';
import { resourceIdOf } from '../../scim/identifiers';
import { ownEntry, ownEntryAnyCase, type JsonObject } from '../../scim/json';
import type { Method, ResourceType } from '../../scim/messages';
import { schemasOf } from '../../scim/schemas';
import type { ParameterReader } from '../parameters';
import { readData } from './data';

/** Operations of SCIM Bulk that take one item for one operation of Webex. */
export type BulkOperation = 'run' | 'create' | 'update' | 'delete';

/** What the items are read with. */
export interface SpecSource {
	readonly operation: BulkOperation;
	readonly parameter: ParameterReader;
	readonly resourceType: ResourceType;
	readonly inputMode: 'fields' | 'define';
	readonly emptyValues: 'ignore' | 'remove';
}

/** What each item asks for, in item order; an item that asks for nothing possible becomes `invalid` and says why. */
export function readSpecs(items: readonly INodeExecutionData[], source: SpecSource): readonly Spec[] {
	return items.map((item, itemIndex) => {
		const result = readSpec(item, itemIndex, source);
		return 'problem' in result ? invalidSpec(itemIndex, result) : result;
	});
}

/** Name of an item in messages; counted from 0, as n8n counts. */
export function labelOf(itemIndex: number): string {
	return `item ${itemIndex}`;
}

interface Problem {
	readonly problem: string;
	readonly reason?: InvalidReason;
	readonly alias?: string;
}

function invalidSpec(itemIndex: number, { problem, reason, alias }: Problem): Spec {
	return {
		label: labelOf(itemIndex),
		...(alias === undefined ? {} : { alias }),
		outcome: { kind: 'invalid', reason: reason ?? 'badValue', detail: `Item ${itemIndex}: ${problem}` },
	};
}

function readSpec(item: INodeExecutionData, itemIndex: number, source: SpecSource): OperationSpec | Problem {
	switch (source.operation) {
		case 'run':
			return readRun(item, itemIndex, source);
		case 'create':
			return readCreate(itemIndex, source);
		case 'update':
			return readUpdate(itemIndex, source);
		case 'delete': {
			const target = readTarget(itemIndex, source);
			if ('problem' in target) return target;
			return { label: labelOf(itemIndex), method: 'DELETE', resourceType: source.resourceType, target };
		}
	}
}

/** The name by which a resource of the type is known and has to be unique. */
const nameAttribute = { Users: 'userName', Groups: 'displayName' } as const;

function readCreate(itemIndex: number, source: SpecSource): OperationSpec | Problem {
	const data = readDataParameter(itemIndex, source);
	if ('problem' in data) return data;
	const attribute = nameAttribute[source.resourceType];
	const name = ownEntryAnyCase(data.data, attribute);
	if (name === undefined || name === null || name === '') {
		return { reason: 'missingField', problem: `'data' has no '${attribute}'. Webex needs it to create one of ${source.resourceType}.` };
	}
	if (typeof name !== 'string') return { problem: `'${attribute}' in 'data' is not text. Give it as text.` };
	return {
		label: labelOf(itemIndex),
		method: 'POST',
		resourceType: source.resourceType,
		target: { kind: 'new' },
		data: withSchemas(data.data, source.resourceType),
	};
}

/** Webex demands `schemas`; left out, they follow from the data. */
function withSchemas(data: JsonObject, resourceType: ResourceType): JsonObject {
	return ownEntryAnyCase(data, 'schemas') === undefined ? { schemas: schemasOf(resourceType, data), ...data } : data;
}

function readUpdate(itemIndex: number, source: SpecSource): OperationSpec | Problem {
	const target = readTarget(itemIndex, source);
	if ('problem' in target) return target;
	const data = readDataParameter(itemIndex, source);
	if ('problem' in data) return data;
	const patch = isPatchOp(data.data) ? data.data : partialToPatch(data.data, { emptyValues: source.emptyValues });
	if (patch === null) {
		return { reason: 'missingField', problem: "'data' names nothing to change. Give the attributes to change, or a SCIM PatchOp message." };
	}
	return { label: labelOf(itemIndex), method: 'PATCH', resourceType: source.resourceType, target, data: patch };
}

function readRun(item: INodeExecutionData, itemIndex: number, { inputMode, parameter }: SpecSource): OperationSpec | Problem {
	const fields: Record<string, unknown> = {};
	for (const name of ['method', 'path', 'data', 'bulkId'] as const) {
		if (inputMode === 'fields') {
			fields[name] = ownEntry(item.json as JsonObject, name);
			continue;
		}
		const reading = parameter(name, itemIndex);
		if (reading.kind === 'failed') return { problem: expressionFailed(name) };
		fields[name] = reading.value;
	}
	const alias = readAlias(fields['bulkId']);
	if (typeof alias === 'object') return alias;
	const operation = readOperation(fields, itemIndex);
	const named = alias === undefined ? {} : { alias };
	return { ...operation, ...named };
}

function readOperation(fields: Readonly<Record<string, unknown>>, itemIndex: number): OperationSpec | Problem {
	const method = readMethod(fields['method']);
	if (typeof method === 'object') return method;
	const path = readPath(fields['path'], method);
	if ('problem' in path) return path;
	const spec = { label: labelOf(itemIndex), method, ...path };
	if (method === 'DELETE') return spec;
	const reading = readData(fields['data']);
	switch (reading.kind) {
		case 'ok':
			return { ...spec, data: reading.data };
		case 'missing':
			return { reason: 'missingField', problem: `'data' is missing. A ${method} needs an object there.` };
		case 'bad':
			return { problem: `'data' ${reading.problem}. Give an object, or JSON text of one.` };
	}
}

function readAlias(value: unknown): string | undefined | Problem {
	if (value === undefined || value === null || value === '') return undefined;
	if (typeof value === 'string') return value;
	if (typeof value === 'number' && Number.isFinite(value)) return String(value);
	return { problem: "'bulkId' is neither text nor a number. Give a short text, or leave it out." };
}

function readMethod(value: unknown): Method | Problem {
	if (value === undefined || value === null || value === '') {
		return { reason: 'missingField', problem: "'method' is missing. Use POST, PATCH or DELETE." };
	}
	const method = typeof value === 'string' ? value.trim().toUpperCase() : '';
	if (method === 'POST' || method === 'PATCH' || method === 'DELETE') return method;
	return { problem: "'method' is none that Webex takes in bulk. Use POST, PATCH or DELETE." };
}

function readPath(value: unknown, method: Method): Pick<OperationSpec, 'resourceType' | 'target'> | Problem {
	if (value === undefined || value === null || value === '') {
		return { reason: 'missingField', problem: `'path' is missing. ${pathAdvice(method)}` };
	}
	const [, type, rest] = (typeof value === 'string' ? /^\s*\/?(users|groups)(?:\/([^/]*))?\/?\s*$/i.exec(value) : null) ?? [];
	const resourceType = type === undefined ? undefined : type.toLowerCase() === 'users' ? 'Users' : 'Groups';
	const isNew = rest === undefined || rest === '';
	const target = isNew ? ({ kind: 'new' } as const) : targetOf(rest);
	if (resourceType === undefined || target === undefined || isNew !== (method === 'POST')) {
		return { problem: `'path' does not fit a ${method}. ${pathAdvice(method)}` };
	}
	return { resourceType, target };
}

function pathAdvice(method: Method): string {
	return method === 'POST' ? 'Use /Users or /Groups.' : 'Use /Users/{id} or /Groups/{id}, with the ID of the resource.';
}

/** A resource by its id, or by the bulkId of the operation that creates it (RFC 7644 3.7.2). */
function targetOf(text: string): Target | undefined {
	const alias = referenceIn(text.trim());
	if (alias !== undefined) return { kind: 'reference', alias };
	const id = resourceIdOf(text);
	return id === undefined ? undefined : { kind: 'id', id };
}

function readTarget(itemIndex: number, { parameter }: SpecSource): Target | Problem {
	const reading = parameter('target', itemIndex);
	if (reading.kind === 'failed') return { problem: expressionFailed('target') };
	if (reading.value === undefined || reading.value === null || reading.value === '') {
		return { reason: 'missingField', problem: "'target' is empty. Give the ID of the resource." };
	}
	const target = typeof reading.value === 'string' ? targetOf(reading.value) : undefined;
	return target ?? { problem: "'target' is not an ID. Give the ID that Webex shows for the resource." };
}

function readDataParameter(itemIndex: number, { parameter }: SpecSource): { readonly data: JsonObject } | Problem {
	const parameterReading = parameter('data', itemIndex);
	if (parameterReading.kind === 'failed') return { problem: expressionFailed('data') };
	const reading = readData(parameterReading.value);
	switch (reading.kind) {
		case 'ok':
			return { data: reading.data };
		case 'missing':
			return { reason: 'missingField', problem: "'data' is empty. Give an object, or JSON text of one." };
		case 'bad':
			return { problem: `'data' ${reading.problem}. Give an object, or JSON text of one.` };
	}
}

function expressionFailed(name: string): string {
	return `The expression in '${name}' could not be evaluated for this item. Check the fields it uses.`;
}
