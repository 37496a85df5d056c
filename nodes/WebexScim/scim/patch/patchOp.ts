import { counted } from '../counted';
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue, ownEntryAnyCase } from '../json';
import { maxPathLength } from './path';

/** Schema URN of a PATCH message (RFC 7644 3.5.2). */
export const patchOpSchema = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

/** An operation of a PATCH message. Without a path, `value` holds the attributes (RFC 7644 3.5.2). */
export interface PatchOperation {
	readonly op: 'add' | 'remove' | 'replace';
	readonly path?: string;
	readonly value?: JsonValue;
}

/** A PATCH message of these operations. `Operations` is capital here, unlike a bulk request's list, as Webex documents both. */
export function patchMessage(operations: readonly PatchOperation[]): JsonObject {
	return { schemas: [patchOpSchema], Operations: operations.map((operation) => ({ ...operation })) };
}

/** The PATCH message that makes a user active or inactive. */
export function setActiveMessage(active: boolean): JsonObject {
	return patchMessage([{ op: 'replace', path: 'active', value: active }]);
}

/** The list of operations of a PATCH message, with the list's name in any case; undefined when there is no such list. */
export function operationList(message: JsonObject): readonly JsonValue[] | undefined {
	const list = ownEntryAnyCase(message, 'Operations');
	return isJsonArray(list) ? list : undefined;
}

/** Reads an operation, with names and `op` in any case; undefined when it is none. An empty or null path is no path. */
export function parseOperation(operation: JsonValue): PatchOperation | undefined {
	if (!isJsonObject(operation)) return undefined;
	const op = opOf(ownEntryAnyCase(operation, 'op'));
	const path = ownEntryAnyCase(operation, 'path') ?? '';
	const value = ownEntryAnyCase(operation, 'value');
	if (op === undefined || typeof path !== 'string') return undefined;
	return { op, ...(path !== '' && { path }), ...(value !== undefined && { value }) };
}

/** True for an operation with a path that is longer than any, as its `path` or as a name in the value that stands for it. */
export function hasOverlongPath(operation: JsonValue): boolean {
	if (!isJsonObject(operation)) return false;
	const [path, value] = [ownEntryAnyCase(operation, 'path'), ownEntryAnyCase(operation, 'value')];
	if (typeof path === 'string' && path !== '') return path.length > maxPathLength;
	return isJsonObject(value) && Object.keys(value).some((name) => name.length > maxPathLength);
}

/** What to tell of such an operation, behind its name. */
export const overlongPathWords = `has a path of more than ${counted(maxPathLength, 'character')}. Shorten it: several operations may each name fewer values.`;

function opOf(op: JsonValue | undefined): PatchOperation['op'] | undefined {
	const name = typeof op === 'string' ? op.toLowerCase() : '';
	return name === 'add' || name === 'remove' || name === 'replace' ? name : undefined;
}
