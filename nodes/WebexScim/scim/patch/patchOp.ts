import { isJsonArray, isJsonObject, type JsonObject, type JsonValue, ownEntryAnyCase } from '../json';

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

function opOf(op: JsonValue | undefined): PatchOperation['op'] | undefined {
	const name = typeof op === 'string' ? op.toLowerCase() : '';
	return name === 'add' || name === 'remove' || name === 'replace' ? name : undefined;
}
