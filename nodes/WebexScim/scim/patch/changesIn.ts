import { isJsonObject, type JsonObject, type JsonValue } from '../json';
import { enterpriseSchema, isCoreSchema } from '../schemas';
import { operationList, parseOperation, type PatchOperation } from './patchOp';
import { type AttributePath, parsePath } from './path';

/** What a message does to one attribute; without an attribute in its path it removes an extension as a whole. */
export interface AttributeChange {
	readonly op: PatchOperation['op'];
	readonly path: AttributePath;
	readonly value?: JsonValue;
}

/**
 * The changes of a PATCH message, attribute by attribute and in order, whatever form it has: with paths, without, or with
 * a schema's URN as path or key. `unread` stands for each part that is beyond this reading, and for a message that is none.
 */
export function changesIn(message: JsonObject): ReadonlyArray<AttributeChange | 'unread'> {
	const operations = operationList(message);
	if (operations === undefined || repeatsName(message)) return ['unread'];
	return operations.flatMap((entry): ReadonlyArray<AttributeChange | 'unread'> => {
		const operation = isJsonObject(entry) && !spellsOddly(entry) ? parseOperation(entry) : undefined;
		return operation === undefined ? ['unread'] : ofOperation(operation);
	});
}

function ofOperation({ op, path, value }: PatchOperation): ReadonlyArray<AttributeChange | 'unread'> {
	if (path === undefined || isCoreSchema(path.trim())) return op === 'remove' ? ['unread'] : ofMembers(op, value);
	const target = parsePath(path);
	if (target === undefined) return ['unread'];
	if (target.attribute === undefined && op !== 'remove') return ofExtension(op, target.extension ?? enterpriseSchema, value);
	return [{ op, path: target, ...(value !== undefined && { value }) }];
}

/** A value without a path: its keys are attributes, paths, or URNs with a schema's attributes under them. */
function ofMembers(op: PatchOperation['op'], value: JsonValue | undefined): ReadonlyArray<AttributeChange | 'unread'> {
	if (!isJsonObject(value)) return ['unread'];
	return Object.entries(value).flatMap(([key, wanted]): ReadonlyArray<AttributeChange | 'unread'> => {
		if (ignoredKeys.has(key.toLowerCase())) return [];
		if (isCoreSchema(key)) return ofCore(op, wanted);
		const path = parsePath(key);
		if (path === undefined) return ['unread'];
		return path.attribute === undefined ? ofExtension(op, path.extension ?? key, wanted) : [{ op, path, value: wanted }];
	});
}

/** Webex ignores read-only attributes in what it is sent, and `schemas` is no property of the person. */
const ignoredKeys: ReadonlySet<string> = new Set(['schemas', 'id', 'meta']);

/** A schema within a schema is none: nobody writes that, and reading it would go as deep as it is written. */
function ofCore(op: PatchOperation['op'], value: JsonValue): ReadonlyArray<AttributeChange | 'unread'> {
	if (!isJsonObject(value)) return ['unread'];
	return Object.entries(value).flatMap(([key, wanted]): ReadonlyArray<AttributeChange | 'unread'> => {
		if (ignoredKeys.has(key.toLowerCase())) return [];
		const path = parsePath(key);
		return path?.attribute === undefined ? ['unread'] : [{ op, path, value: wanted }];
	});
}

function ofExtension(op: PatchOperation['op'], extension: string, value: JsonValue | undefined): ReadonlyArray<AttributeChange | 'unread'> {
	if (!isJsonObject(value)) return ['unread'];
	// In the place of what was there nothing may be left of it.
	if (op === 'replace' && Object.keys(value).length === 0 && extension.toLowerCase() !== enterpriseSchema.toLowerCase()) return ['unread'];
	return Object.entries(value).map(([key, wanted]) => {
		const path = parsePath(key);
		return path?.attribute === undefined ? 'unread' : { op, path: { extension, ...path }, value: wanted };
	});
}

/** Some servers mind the case of these names, and read an operation without them as another one. */
function spellsOddly(operation: JsonObject): boolean {
	return Object.keys(operation).some((name) => {
		const folded = name.toLowerCase();
		return name !== folded && (folded === 'op' || folded === 'path' || folded === 'value');
	});
}

/** Two spellings of one name: nobody knows which of them a server reads. */
function repeatsName(object: JsonObject): boolean {
	const names = Object.keys(object);
	return new Set(names.map((name) => name.toLowerCase())).size < names.length;
}
