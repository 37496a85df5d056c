import { assertNever } from '../scim/assertNever';
import type { Operation } from '../plan/step';
import { shownColumn } from '../scim/columns/shown';
import { givenTwiceIn, ownEntry, type JsonObject } from '../scim/json';
import type { Method, ResourceType } from '../scim/messages';
import { readData } from './data';
import { withCleanNames } from './ownNames';
import { expressionFailed, problem, type Problem } from './problem';
import type { InputItem, ParameterReader } from './source';
import { targetInPath } from './target';

/** An operation as the user writes it; its bulkId is known even when the rest is no operation. */
export interface OperationReading {
	readonly operation: Omit<Operation, 'label' | 'alias'> | Problem;
	readonly alias?: string;
}

/** Reads one SCIM operation from the item's own fields, or from the parameters of those names (RFC 7644 3.7). */
export function readOperation(
	item: InputItem,
	itemIndex: number,
	inputMode: 'fields' | 'define',
	parameter: ParameterReader,
): OperationReading {
	const fields: Record<string, unknown> = {};
	const shown = shownFields[inputMode];
	for (const name of ['method', 'path', 'data', 'bulkId'] as const) {
		if (inputMode === 'fields') {
			fields[name] = ownEntry(item.json, name);
			continue;
		}
		// A deletion has no data: n8n hides the parameter then, and gives no value for it.
		if (name === 'data' && readMethod(fields['method'], shown) === 'DELETE') continue;
		const reading = parameter(name, itemIndex);
		if (reading.kind === 'failed') return { operation: expressionFailed(shown[name]) };
		fields[name] = reading.value;
	}
	const alias = readAlias(fields['bulkId'], shown);
	if (typeof alias === 'object') return { operation: alias };
	return { operation: operationOf(fields, shown), ...(alias === undefined ? {} : { alias }) };
}

/** What a person knows the parts of an operation by. */
type Shown = Readonly<Record<'method' | 'path' | 'data' | 'bulkId', string>>;

const shownFields: Readonly<Record<'fields' | 'define', Shown>> = {
	fields: { method: "The column 'method'", path: "The column 'path'", data: "The column 'data'", bulkId: "The column 'bulkId'" },
	define: { method: "'Method'", path: "'Path'", data: "'Data'", bulkId: "'Bulk ID'" },
};

function operationOf(fields: Readonly<Record<string, unknown>>, shown: Shown): OperationReading['operation'] {
	const method = readMethod(fields['method'], shown);
	if (typeof method === 'object') return method;
	const path = readPath(fields['path'], method, shown);
	if (path.kind === 'problem') return path;
	const { resourceType, target } = path;
	if (method === 'DELETE') return { kind: 'operation', method, resourceType, target };
	const reading = readData(fields['data']);
	switch (reading.kind) {
		case 'ok':
			if (reading.isRounded === true) return rounded(shown);
			return withData({ kind: 'operation', method, resourceType, target }, reading.data, shown);
		case 'missing':
			return problem(`${shown.data} is missing. A ${method} needs an object there.`, 'missingField');
		case 'bad':
			return problem(`${shown.data} ${reading.problem}. Give an object, or JSON text of one.`);
		default:
			return assertNever(reading);
	}
}

function withData(
	operation: Omit<Operation, 'label' | 'alias' | 'data'>,
	given: JsonObject,
	{ data }: Shown,
): OperationReading['operation'] {
	const twice = givenTwiceIn(given);
	if (twice !== undefined) {
		const member = shownColumn(twice) === undefined ? 'a member' : `"${shownColumn(twice)}"`;
		return problem(`${data} gives ${member} more than once, in another case of letters, and the values differ. Keep one.`);
	}
	if (operation.method !== 'POST') return { ...operation, data: given };
	const named = withCleanNames(given, operation.resourceType, data.replace(/^The/, 'the'));
	return named.kind === 'problem' ? named : { ...operation, data: named.data };
}

function rounded({ data }: Shown): Problem {
	return problem(`${data} has a number with more digits than JSON numbers keep. Give it as text, in quotes.`);
}

function readAlias(value: unknown, { bulkId }: Shown): string | undefined | Problem {
	if (value === undefined || value === null || value === '') return undefined;
	if (typeof value === 'string') return value;
	if (typeof value === 'number' && Number.isFinite(value)) return String(value);
	return problem(`${bulkId} is neither text nor a number. Give a short text, or leave it out.`);
}

function readMethod(value: unknown, shown: Shown): Method | Problem {
	if (value === undefined || value === null || value === '') {
		return problem(`${shown.method} is missing. Use POST, PATCH or DELETE.`, 'missingField');
	}
	const method = typeof value === 'string' ? value.trim().toUpperCase() : '';
	if (method === 'POST' || method === 'PATCH' || method === 'DELETE') return method;
	return problem(`${shown.method} is not one of the methods. Use POST, PATCH or DELETE.`);
}

function readPath(
	value: unknown,
	method: Method,
	shown: Shown,
): ({ readonly kind: 'path' } & Pick<Operation, 'resourceType' | 'target'>) | Problem {
	if (value === undefined || value === null || value === '') {
		return problem(`${shown.path} is missing. ${pathAdvice(method)}`, 'missingField');
	}
	if (typeof value === 'string' && value.trim().length > maxPathLength) {
		return problem(`${shown.path} is longer than any path of a user or group. ${pathAdvice(method)}`);
	}
	const segments = typeof value === 'string' ? segmentsOf(value.trim()) : [];
	const [type = '', rest = ''] = segments;
	const resourceType = resourceTypes.get(type.toLowerCase());
	const isNew = rest === '';
	const target = isNew ? ({ kind: 'new' } as const) : rest === rest.trim() ? targetInPath(rest) : undefined;
	if (segments.length > 2 || resourceType === undefined || target === undefined || isNew !== (method === 'POST')) {
		return problem(`${shown.path} does not fit a ${method}. ${pathAdvice(method)}`);
	}
	return { kind: 'path', resourceType, target };
}

/** An id has 254 characters at most, so a longer path leads nowhere; it is judged before it is read. */
const maxPathLength = 1024;

const resourceTypes: ReadonlyMap<string, ResourceType> = new Map([
	['users', 'Users'],
	['groups', 'Groups'],
]);

/** What stands between the slashes; one before and one behind are left out. */
function segmentsOf(path: string): readonly string[] {
	const start = path.startsWith('/') ? 1 : 0;
	const end = path.endsWith('/') ? path.length - 1 : path.length;
	return path.slice(start, Math.max(start, end)).split('/');
}

function pathAdvice(method: Method): string {
	return method === 'POST' ? 'Use /Users or /Groups.' : 'Use /Users/{id} or /Groups/{id}, with the ID of the user or group.';
}
