import { isSet, isUnassigned, missingFrom, sameValue, withoutCovering } from '../compare';
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue, objectOf, ownEntryAnyCase, ownKey } from '../json';
import type { AttributePath, Condition } from './path';
import type { PatchOperation } from './patchOp';

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
	if (sub === undefined) return op === 'remove' ? removed(attribute, held, value) : set(op, attribute, held, value);
	if (!isUnassigned(held) && !isJsonObject(held)) return undefined;
	const object = isJsonObject(held) ? held : {};
	const current = ownEntryAnyCase(object, sub);
	const next = op === 'remove' ? removed(sub, current, value) : set(op, sub, current, value);
	return next && { value: withMember(object, sub, next.value) };
}

/** The object with the member set, or without it for undefined. The name it has already, in whatever case, is kept. */
export function withMember(object: JsonObject, key: string, value: JsonValue | undefined): JsonObject {
	const name = ownKey(object, key) ?? key;
	const others = Object.entries(object).filter(([other]) => other !== name);
	return objectOf(value === undefined ? others : [...others, [name, value]]);
}

function removed(attribute: string, held: JsonValue | undefined, value: JsonValue | undefined): Patched {
	if (isUnassigned(held)) return { value: held };
	if (value === undefined || isUnassigned(value)) return { value: undefined };
	if (!isJsonArray(held)) return undefined;
	return { value: withoutCovering(attribute, held, isJsonArray(value) ? value : [value]) };
}

function set(op: Op, attribute: string, held: JsonValue | undefined, value: JsonValue | undefined): Patched {
	if (value === undefined) return undefined;
	if (isUnassigned(value)) return op === 'add' ? { value: held } : removed(attribute, held, undefined);
	if (isJsonArray(value)) return setList(op, attribute, held, value);
	if (isJsonArray(held)) return setList(op, attribute, held, [value]);
	if (isJsonObject(value)) return setMembers(op, held ?? {}, value);
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
function setMembers(op: Op, held: JsonValue, value: JsonObject): Patched {
	if (!isJsonObject(held)) return undefined;
	let object = held;
	for (const [sub, wanted] of Object.entries(value)) {
		const current = ownEntryAnyCase(object, sub);
		const next = set(op, sub, current, wanted);
		if (next === undefined) return undefined;
		object = withMember(object, sub, next.value);
	}
	return { value: object };
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
	return list.map((entry) => (isJsonObject(entry) && matches(entry, conditions) ? withMember(entry, sub, undefined) : entry));
}

/** Webex matches texts in filters without case. */
function matches(entry: JsonValue, conditions: readonly Condition[]): boolean {
	return isJsonObject(entry) && conditions.every(({ sub, value }) => meets(ownEntryAnyCase(entry, sub), value));
}

function meets(held: JsonValue | undefined, wanted: string | boolean): boolean {
	const actual = typeof wanted === 'boolean' ? (held ?? false) : held;
	return !isUnassigned(actual) && String(actual).toLowerCase() === String(wanted).toLowerCase();
}

function entryOf(conditions: readonly Condition[], part: JsonObject): JsonObject {
	return merged(objectOf(conditions.map(({ sub, value }) => [sub, value])), part);
}

function merged(entry: JsonObject, part: JsonObject): JsonObject {
	return Object.entries(part).reduce((object, [sub, value]) => withMember(object, sub, value), entry);
}
