import { isJsonArray, isJsonObject, type JsonValue, ownEntryAnyCase } from './json';

/** True for what counts as no value: absent, null, an empty list (RFC 7643 2.5), and an object of nothing but that. */
export function isUnassigned(value: JsonValue | undefined): boolean {
	if (value === undefined || value === null) return true;
	if (isJsonArray(value)) return value.length === 0;
	return isJsonObject(value) && Object.values(value).every(isUnassigned);
}

/**
 * True when both values of the attribute mean the same. Lists are sets, keys have no case, a boolean may be a text.
 * Texts are compared exactly, though Webex matches most without case: a changed case is a change. Only userName is not.
 */
export function sameValue(attribute: string, one: JsonValue | undefined, other: JsonValue | undefined): boolean {
	if (isUnassigned(one) || isUnassigned(other)) return isUnassigned(one) && isUnassigned(other);
	if (isJsonArray(one) && isJsonArray(other)) {
		return missingFrom(attribute, one, other).length === 0 && missingFrom(attribute, other, one).length === 0;
	}
	if (isJsonObject(one) && isJsonObject(other)) {
		const keys = [...Object.keys(one), ...Object.keys(other)];
		return keys.every((key) => sameMember(attribute, key, ownEntryAnyCase(one, key), ownEntryAnyCase(other, key)));
	}
	return sameScalar(one, other, attribute.toLowerCase() === 'username');
}

/** As `sameValue` for a member of the attribute. Mail addresses and types have no case, and no `primary` means false. */
export function sameMember(attribute: string, sub: string, one: JsonValue | undefined, other: JsonValue | undefined): boolean {
	const name = sub.toLowerCase();
	if (name === 'primary') return sameScalar(one ?? false, other ?? false, true);
	const ignoresCase = name === 'type' || (name === 'value' && attribute.toLowerCase() === 'emails');
	if (ignoresCase && typeof one === 'string' && typeof other === 'string') return sameScalar(one, other, true);
	return sameValue(sub, one, other);
}

/**
 * True when the entry of a multi-valued attribute has everything that `wanted` says. An entry that has a `value` is
 * known by it and its type; its `display` and `$ref` are the server's words about it.
 */
export function covers(attribute: string, entry: JsonValue, wanted: JsonValue): boolean {
	if (!isJsonObject(entry) || !isJsonObject(wanted)) return sameValue(attribute, entry, wanted);
	const hasValue = !isUnassigned(ownEntryAnyCase(wanted, 'value'));
	return Object.entries(wanted).every(([sub, value]) => {
		if (hasValue && ['display', '$ref'].includes(sub.toLowerCase())) return true;
		return sameMember(attribute, sub, ownEntryAnyCase(entry, sub), value);
	});
}

/** The wanted entries that no entry of the list covers. Groups are large, so only entries with the same value are compared. */
export function missingFrom(attribute: string, list: readonly JsonValue[], wanted: readonly JsonValue[]): readonly JsonValue[] {
	const index = byValue(list);
	return wanted.filter((entry) => {
		const value = valueOf(entry);
		const candidates = value === undefined ? list : (index.get(value) ?? []);
		return !candidates.some((held) => covers(attribute, held, entry));
	});
}

/** The entries of the list that cover none of the wanted ones. */
export function withoutCovering(attribute: string, list: readonly JsonValue[], wanted: readonly JsonValue[]): readonly JsonValue[] {
	const index = byValue(wanted);
	return list.filter((held) => {
		const candidates = [...(index.get(valueOf(held)) ?? []), ...(index.get(undefined) ?? [])];
		return !candidates.some((entry) => covers(attribute, held, entry));
	});
}

/** True when the list has the wanted entries and no others. */
export function isSet(attribute: string, list: readonly JsonValue[], wanted: readonly JsonValue[]): boolean {
	return missingFrom(attribute, list, wanted).length === 0 && withoutCovering(attribute, list, wanted).length === 0;
}

function byValue(list: readonly JsonValue[]): ReadonlyMap<string | undefined, readonly JsonValue[]> {
	const index = new Map<string | undefined, JsonValue[]>();
	for (const entry of list) {
		const value = valueOf(entry);
		const others = index.get(value);
		if (others === undefined) index.set(value, [entry]);
		else others.push(entry);
	}
	return index;
}

/** What two entries must have in common for one to cover the other, whatever the attribute; undefined for an entry without a value. */
function valueOf(entry: JsonValue): string | undefined {
	const value = isJsonObject(entry) ? ownEntryAnyCase(entry, 'value') : entry;
	return typeof value === 'string' || typeof value === 'boolean' ? String(value).toLowerCase() : undefined;
}

/** As `===`, but a boolean may be a text in any case: some clients send "False" (Microsoft Entra's known deviation). */
function sameScalar(one: JsonValue | undefined, other: JsonValue | undefined, ignoresCase: boolean): boolean {
	const isText = typeof one === 'string' && typeof other === 'string';
	if (isText && !ignoresCase) return one === other;
	if (!isText && typeof one !== 'boolean' && typeof other !== 'boolean') return one === other;
	return String(one).toLowerCase() === String(other).toLowerCase();
}
