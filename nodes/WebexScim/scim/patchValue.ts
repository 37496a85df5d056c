import { covers, hasAll, isSet, isUnassigned, sameMember, sameValue } from './compare';
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue, objectOf, ownEntryAnyCase, ownKey } from './json';
import type { AttributePath, Condition } from './path';
import type { PatchOperation } from './patchOp';

type Op = PatchOperation['op'];

/** An attribute's value after an operation: the very same when it changes nothing; undefined as a whole when unknown. */
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
	if (next === undefined || next.value === current) return next && { value: held };
	return { value: withMember(object, sub, next.value) };
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
	const unwanted = isJsonArray(value) ? value : [value];
	const kept = held.filter((entry) => !unwanted.some((wanted) => covers(attribute, entry, wanted)));
	return { value: kept.length === held.length ? held : kept };
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
	const missing = wanted.filter((entry) => !hasAll(attribute, list, [entry]));
	return { value: missing.length === 0 ? held : [...list, ...missing] };
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
		if (next.value !== current) object = withMember(object, sub, next.value);
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
	const empties =
		op === 'remove' || (op === 'replace' && path.sub !== undefined && value !== undefined && isUnassigned(value));
	if (empties) return { value: withoutMatches(list, path) ?? held };
	const part = path.sub === undefined ? (value ?? {}) : value === undefined ? undefined : objectOf([[path.sub, value]]);
	if (!isJsonObject(part)) return undefined;
	if (!list.some((entry) => matches(entry, path.conditions)))
		return { value: [...list, entryOf(path.conditions, part)] };
	const isSame = (entry: JsonValue) => !matches(entry, path.conditions) || hasPart(path.attribute, entry, part);
	if (list.every(isSame)) return { value: held };
	return { value: list.map((entry) => (isSame(entry) || !isJsonObject(entry) ? entry : merged(entry, part))) };
}

/** The list without the matching entries, or without their sub-attribute if the path names one; undefined for no change. */
function withoutMatches(list: readonly JsonValue[], { conditions, sub }: EntryPath): readonly JsonValue[] | undefined {
	if (sub === undefined) {
		const kept = list.filter((entry) => !matches(entry, conditions));
		return kept.length === list.length ? undefined : kept;
	}
	const loses = (entry: JsonValue): entry is JsonObject =>
		isJsonObject(entry) && matches(entry, conditions) && !isUnassigned(ownEntryAnyCase(entry, sub));
	return list.some(loses) ? list.map((entry) => (loses(entry) ? withMember(entry, sub, undefined) : entry)) : undefined;
}

/** Webex matches texts in filters without case. */
function matches(entry: JsonValue, conditions: readonly Condition[]): boolean {
	return isJsonObject(entry) && conditions.every(({ sub, value }) => meets(ownEntryAnyCase(entry, sub), value));
}

function meets(held: JsonValue | undefined, wanted: string | boolean): boolean {
	const actual = typeof wanted === 'boolean' ? (held ?? false) : held;
	return !isUnassigned(actual) && String(actual).toLowerCase() === String(wanted).toLowerCase();
}

function hasPart(attribute: string, entry: JsonValue, part: JsonObject): boolean {
	if (!isJsonObject(entry)) return false;
	return Object.entries(part).every(([sub, value]) => sameMember(attribute, sub, ownEntryAnyCase(entry, sub), value));
}

function entryOf(conditions: readonly Condition[], part: JsonObject): JsonObject {
	return merged(objectOf(conditions.map(({ sub, value }) => [sub, value])), part);
}

function merged(entry: JsonObject, part: JsonObject): JsonObject {
	return Object.entries(part).reduce((object, [sub, value]) => withMember(object, sub, value), entry);
}
