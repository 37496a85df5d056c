import { sameValue } from '../compare';
import { isJsonObject, type JsonObject, type JsonValue, ownEntryAnyCase } from '../json';
import { operationList, parseOperation, type PatchOperation } from './patchOp';
import { patchedValue, withMember } from './patchValue';
import { type AttributePath, parsePath } from './path';
import { isCoreSchema } from '../schemas';

/**
 * Says whether the resource already looks as the PATCH message would leave it: `holds`, `differs`, or `unknown` for a
 * message that is malformed or beyond this reading. The resource must be read completely: a member that was not read
 * counts as none. Texts are compared exactly, but for userName and mail addresses; lists are sets.
 */
export function applies(message: JsonObject, resource: JsonObject): 'holds' | 'differs' | 'unknown' {
	const next = patchedBy(message, resource);
	if (next === undefined) return 'unknown';
	return sameValue('', resource, next) ? 'holds' : 'differs';
}

/** The resource as the PATCH message would leave it; undefined for a message that is malformed or beyond this reading. */
export function patchedBy(message: JsonObject, resource: JsonObject): JsonObject | undefined {
	const operations = operationList(message);
	if (operations === undefined || operations.length === 0) return undefined;
	let next: JsonObject | undefined = resource;
	for (const entry of operations) {
		const operation = parseOperation(entry);
		next = operation && patched(operation, next);
		if (next === undefined) return undefined;
	}
	return next;
}

/** The resource after the operation; undefined when unknown. */
function patched({ op, path, value }: PatchOperation, resource: JsonObject): JsonObject | undefined {
	if (path !== undefined) return patchedAt(op, parsePath(path), resource, value);
	return op === 'remove' ? undefined : patchedMembers(op, undefined, resource, value);
}

/** A value without a path: its keys are attributes, paths, or URNs with an extension's attributes under them. */
function patchedMembers(
	op: PatchOperation['op'],
	extension: string | undefined,
	resource: JsonObject,
	value: JsonValue | undefined,
): JsonObject | undefined {
	if (!isJsonObject(value)) return undefined;
	let next: JsonObject | undefined = resource;
	for (const [key, wanted] of Object.entries(value)) {
		if (extension === undefined && ignoredKeys.has(key.toLowerCase())) continue;
		if (isCoreSchema(key)) next = patchedMembers(op, undefined, next, wanted);
		else next = patchedAt(op, pathIn(extension, key), next, wanted);
		if (next === undefined) return undefined;
	}
	return next;
}

/** Webex ignores read-only attributes in what it is sent, and `schemas` is no property of the person. */
const ignoredKeys: ReadonlySet<string> = new Set(['schemas', 'id', 'meta']);

function pathIn(extension: string | undefined, key: string): AttributePath | undefined {
	const path = parsePath(key);
	return extension === undefined ? path : path && { extension, ...path };
}

function patchedAt(
	op: PatchOperation['op'],
	path: AttributePath | undefined,
	resource: JsonObject,
	value: JsonValue | undefined,
): JsonObject | undefined {
	if (path === undefined) return undefined;
	const { extension, attribute } = path;
	if (attribute === undefined && op !== 'remove') return patchedMembers(op, extension, resource, value);
	const container = extension === undefined ? resource : (ownEntryAnyCase(resource, extension) ?? {});
	if (!isJsonObject(container)) return undefined;
	if (attribute === undefined) return withMember(resource, extension ?? '', undefined);
	const held = ownEntryAnyCase(container, attribute);
	const next = patchedValue(op, path, held, value);
	if (next === undefined) return undefined;
	const changed = withMember(container, attribute, next.value);
	return extension === undefined ? changed : withMember(resource, extension, changed);
}
