import { isSet, isUnassigned, missingFrom, sameValue } from '../compare';
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue, objectOf, ownEntryAnyCase, readerOf, withMembers } from '../json';
import type { PatchOperation } from './patchOp';
import type { AttributePath, Condition } from './path';

type Op = PatchOperation['op'];

/** An attribute's value after an operation; undefined as a whole when unknown. */
export type Patched = { readonly value: JsonValue | undefined } | undefined;

/** What the attribute's value `held` is after the operation on that path in it (RFC 7644 3.5.2.1 to 3.5.2.3). */
export function patchedValue(
	op: Op,
	{ attribute = '', conditions, sub }: AttributePath,
	held: JsonValue | undefined,
	value: JsonValue | undefined,
): Patched {
	if (conditions !== undefined) return patchedEntries(op, { attribute, conditions, sub }, held, value);
	if (sub === undefined) return op === 'remove' ? { value: undefined } : set(op, attribute, held, value, 0);
	if (!isUnassigned(held) && !isJsonObject(held)) return undefined;
	const object = isJsonObject(held) ? held : {};
	const next = op === 'remove' ? { value: undefined } : set(op, sub, ownEntryAnyCase(object, sub), value, 1);
	return next && { value: withMembers(object, [[sub, next.value]]) };
}

/** Deeper than any attribute of SCIM; what is nested deeper is beyond this reading. */
const maxDepth = 8;

function set(op: Op, attribute: string, held: JsonValue | undefined, value: JsonValue | undefined, depth: number): Patched {
	if (value === undefined || depth > maxDepth) return undefined;
	if (isUnassigned(value)) return { value: op === 'add' || isUnassigned(held) ? held : undefined };
	if (isJsonArray(value)) return setList(op, attribute, held, value);
	if (isJsonArray(held)) return setList(op, attribute, held, [value]);
	if (isJsonObject(value)) return setMembers(op, held ?? {}, value, depth);
	if (isJsonObject(held)) return undefined;
	return { value: sameValue(attribute, held, value) ? held : value };
}

function setList(op: Op, attribute: string, held: JsonValue | undefined, wanted: readonly JsonValue[]): Patched {
	const list = listOf(held);
	if (op === 'replace') return { value: isSet(attribute, list, wanted) ? held : wanted };
	return { value: [...list, ...missingFrom(attribute, list, wanted)] };
}

/** Webex documents some lists as a single value too. */
function listOf(held: JsonValue | undefined): readonly JsonValue[] {
	if (isJsonArray(held)) return held;
	return held === undefined || isUnassigned(held) ? [] : [held];
}

/** A complex attribute keeps the members that are not named, also on replace (RFC 7644 3.5.2.3). */
function setMembers(op: Op, held: JsonValue, value: JsonObject, depth: number): Patched {
	if (!isJsonObject(held)) return undefined;
	const wanted = Object.entries(value);
	const read = readerOf(held, wanted.length);
	const members: Array<readonly [string, JsonValue | undefined]> = [];
	for (const [sub, part] of wanted) {
		const next = set(op, sub, read(sub), part, depth + 1);
		if (next === undefined) return undefined;
		members.push([sub, next.value]);
	}
	return { value: withMembers(held, members) };
}

interface EntryPath {
	readonly attribute: string;
	readonly conditions: readonly Condition[];
	readonly sub: string | undefined;
}

function patchedEntries(op: Op, path: EntryPath, held: JsonValue | undefined, value: JsonValue | undefined): Patched {
	if (!isUnassigned(held) && !isJsonArray(held)) return undefined;
	const list = isJsonArray(held) ? held : [];
	if (op === 'remove') return { value: withoutMatches(list, path) };
	const part = partOf(path.sub, value);
	if (!isJsonObject(part)) return undefined;
	const isMatch = (entry: JsonValue) => matches(entry, path.conditions);
	if (!list.some(isMatch)) return { value: [...list, entryOf(path.conditions, part)] };
	return { value: list.map((entry) => (isMatch(entry) && isJsonObject(entry) ? merged(entry, part) : entry)) };
}

/** What the matching entries get. Without a sub-attribute and a value it is enough that there is one. */
function partOf(sub: string | undefined, value: JsonValue | undefined): JsonValue | undefined {
	if (sub === undefined) return value ?? {};
	return value === undefined ? undefined : objectOf([[sub, value]]);
}

/** The list without the matching entries, or without their sub-attribute if the path names one. */
function withoutMatches(list: readonly JsonValue[], { conditions, sub }: EntryPath): readonly JsonValue[] {
	if (sub === undefined) return list.filter((entry) => !matches(entry, conditions));
	return list.map((entry) => (isJsonObject(entry) && matches(entry, conditions) ? withMembers(entry, [[sub, undefined]]) : entry));
}

/** Webex matches texts in filters without case. */
function matches(entry: JsonValue, conditions: readonly Condition[]): boolean {
	return isJsonObject(entry) && conditions.every(({ sub, value }) => meets(ownEntryAnyCase(entry, sub), value));
}

function meets(held: JsonValue | undefined, wanted: string | boolean): boolean {
	const actual = typeof wanted === 'boolean' ? (held ?? false) : held;
	return !isUnassigned(actual) && typeof actual !== 'object' && String(actual).toLowerCase() === String(wanted).toLowerCase();
}

function entryOf(conditions: readonly Condition[], part: JsonObject): JsonObject {
	return merged(objectOf(conditions.map(({ sub, value }) => [sub, value])), part);
}

function merged(entry: JsonObject, part: JsonObject): JsonObject {
	return withMembers(entry, Object.entries(part));
}
