import type { Operation } from '../../plan/step';
import { assertNever } from '../../scim/assertNever';
import { shownColumn } from '../../scim/columns/shown';
import { givenTwiceIn, ownEntry, type JsonObject } from '../../scim/json';
import type { Method } from '../../scim/messages';
import { hasOverlongPath, operationList, overlongPathWords } from '../../scim/patch/patchOp';
import { readData } from '../json/data';
import { expressionFailed, problem, together, type Problem } from '../problem';
import type { InputItem, ParameterReader, ParameterReading } from '../source';
import { withOwnIds } from './ownIds';
import { withCleanNames } from './ownNames';
import { readPath, type PathReading } from './readPath';

/** An operation as the user writes it; its bulkId is known even when the rest is no operation. */
export interface OperationReading {
	readonly operation: Omit<Operation, 'label' | 'alias'> | Problem;
	readonly alias?: string;
}

/**
 * Reads one SCIM operation from the item's own fields, or from the parameters of those names (RFC 7644 3.7). What is wrong with its parts
 * is told of all of them at once.
 */
export function readOperation(
	item: InputItem,
	itemIndex: number,
	inputMode: 'fields' | 'define',
	parameter: ParameterReader,
): OperationReading {
	const shown = shownFields[inputMode];
	const read = <T>(name: Part, reader: (value: unknown) => T | Problem): T | Problem => {
		const field: ParameterReading =
			inputMode === 'fields' ? { kind: 'value', value: ownEntry(item.json, name) } : parameter(name, itemIndex);
		return field.kind === 'failed' ? expressionFailed(shown[name]) : reader(field.value);
	};
	const method = read('method', (value) => readMethod(value, shown.method));
	const known = method.kind === 'problem' ? undefined : method.method;
	const path = read('path', (value) => readPath(value, known, shown.path));
	// A deletion has no data: n8n hides the parameter then, and gives no value for it.
	const data = known === 'DELETE' ? noData : read('data', (value) => readOwnData(value, known, path, shown.data));
	const alias = read('bulkId', (value) => readAlias(value, shown.bulkId));
	const given = alias.kind === 'problem' || alias.alias === undefined ? {} : { alias: alias.alias };
	if (method.kind === 'problem' || path.kind === 'problem' || data.kind === 'problem' || alias.kind === 'problem') {
		return { operation: together([method, path, data, alias]) ?? unread, ...given };
	}
	const { resourceType, target } = path;
	return { operation: { kind: 'operation', method: method.method, resourceType, target, ...data.given }, ...given };
}

type Part = 'method' | 'path' | 'data' | 'bulkId';

/** What a person knows the parts of an operation by. */
const shownFields: Readonly<Record<'fields' | 'define', Readonly<Record<Part, string>>>> = {
	fields: { method: "The column 'method'", path: "The column 'path'", data: "The column 'data'", bulkId: "The column 'bulkId'" },
	define: { method: "'Method'", path: "'Path'", data: "'Data'", bulkId: "'Bulk ID'" },
};

const unread = problem('The item cannot be read as an operation.');

interface MethodReading {
	readonly kind: 'method';
	readonly method: Method;
}

function readMethod(value: unknown, shown: string): MethodReading | Problem {
	if (value === undefined || value === null || value === '')
		return problem(`${shown} is missing. Use POST, PATCH or DELETE.`, 'missingField');
	const method = typeof value === 'string' ? value.trim().toUpperCase() : '';
	if (method === 'POST' || method === 'PATCH' || method === 'DELETE') return { kind: 'method', method };
	return problem(`${shown} is not one of the methods. Use POST, PATCH or DELETE.`);
}

interface OwnData {
	readonly kind: 'data';
	readonly given: { readonly data?: JsonObject };
}

const noData: OwnData = { kind: 'data', given: {} };

/** The data of an operation that may be none, where its method is not known: the path of one resource is that of a deletion, too. */
function readOwnData(value: unknown, method: Method | undefined, path: PathReading | Problem, shown: string): OwnData | Problem {
	const reading = readData(value);
	switch (reading.kind) {
		case 'ok':
			if (reading.isRounded === true)
				return problem(`${shown} has a number with more digits than JSON numbers keep. Give it as text, in quotes.`);
			return givenTwice(reading.data, shown) ?? checkedData(reading.data, method, path, shown.replace(/^The/, 'the'));
		case 'missing':
			if (method === undefined && path.kind === 'path' && path.target.kind !== 'new') return noData;
			return problem(`${shown} is missing. A ${method ?? 'POST or PATCH'} needs an object there.`, 'missingField');
		case 'bad':
			return problem(`${shown} ${reading.problem}. ${reading.remedy ?? 'Give an object, or JSON text of one.'}`);
		default:
			return assertNever(reading);
	}
}

function givenTwice(data: JsonObject, shown: string): Problem | undefined {
	const twice = givenTwiceIn(data);
	if (twice === undefined) return undefined;
	const name = shownColumn(twice);
	const member = name === undefined ? 'a member' : `"${name}"`;
	return problem(`${shown} gives ${member} more than once, in another case of letters, and the values differ. Keep one.`);
}

function checkedData(given: JsonObject, method: Method | undefined, path: PathReading | Problem, shown: string): OwnData | Problem {
	const overlong = method === 'POST' ? -1 : (operationList(given) ?? []).findIndex(hasOverlongPath);
	if (overlong !== -1) return problem(`Operation ${overlong + 1} in ${shown} ${overlongPathWords}`);
	const data = withOwnIds(given, shown);
	if (method !== 'POST' || path.kind === 'problem') return data.kind === 'problem' ? data : { kind: 'data', given: { data: data.data } };
	const named = withCleanNames(data.kind === 'problem' ? given : data.data, path.resourceType, shown);
	if (data.kind === 'problem' || named.kind === 'problem') return together([named, data]) ?? unread;
	return { kind: 'data', given: { data: named.data } };
}

interface AliasReading {
	readonly kind: 'alias';
	readonly alias?: string;
}

function readAlias(value: unknown, shown: string): AliasReading | Problem {
	if (value === undefined || value === null || value === '') return { kind: 'alias' };
	if (typeof value === 'string') return { kind: 'alias', alias: value };
	if (typeof value === 'number' && Number.isFinite(value)) return { kind: 'alias', alias: String(value) };
	return problem(`${shown} is neither text nor a number. Give a short text, or leave it out.`);
}
