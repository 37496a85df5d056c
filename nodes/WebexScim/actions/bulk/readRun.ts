import type { INodeExecutionData } from 'n8n-workflow';
import type { OperationSpec } from '../../bulk/types';
import { ownEntry, type JsonObject } from '../../scim/json';
import type { Method } from '../../scim/messages';
import type { ParameterReader } from '../parameters';
import { readData } from './data';
import { expressionFailed, type Problem } from './problem';
import { targetOf } from './target';

/** An operation as the user writes it; its bulkId is known even when the rest is no operation. */
export interface RunReading {
	readonly operation: Omit<OperationSpec, 'label' | 'alias'> | Problem;
	readonly alias?: string;
}

/** Reads one SCIM operation from the item's own fields, or from the parameters of those names (RFC 7644 3.7). */
export function readRun(
	item: INodeExecutionData,
	itemIndex: number,
	inputMode: 'fields' | 'define',
	parameter: ParameterReader,
): RunReading {
	const fields: Record<string, unknown> = {};
	for (const name of ['method', 'path', 'data', 'bulkId'] as const) {
		if (inputMode === 'fields') {
			fields[name] = ownEntry(item.json as JsonObject, name);
			continue;
		}
		const reading = parameter(name, itemIndex);
		if (reading.kind === 'failed') return { operation: { problem: expressionFailed(name) } };
		fields[name] = reading.value;
	}
	const alias = readAlias(fields['bulkId']);
	if (typeof alias === 'object') return { operation: alias };
	return { operation: readOperation(fields), ...(alias === undefined ? {} : { alias }) };
}

function readOperation(fields: Readonly<Record<string, unknown>>): RunReading['operation'] {
	const method = readMethod(fields['method']);
	if (typeof method === 'object') return method;
	const path = readPath(fields['path'], method);
	if ('problem' in path) return path;
	if (method === 'DELETE') return { method, ...path };
	const reading = readData(fields['data']);
	switch (reading.kind) {
		case 'ok':
			return { method, ...path, data: reading.data };
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
	const isNew = rest === undefined || rest === '';
	const target = isNew ? ({ kind: 'new' } as const) : targetOf(rest);
	if (type === undefined || target === undefined || isNew !== (method === 'POST')) {
		return { problem: `'path' does not fit a ${method}. ${pathAdvice(method)}` };
	}
	return { resourceType: type.toLowerCase() === 'users' ? 'Users' : 'Groups', target };
}

function pathAdvice(method: Method): string {
	return method === 'POST' ? 'Use /Users or /Groups.' : 'Use /Users/{id} or /Groups/{id}, with the ID of the resource.';
}
