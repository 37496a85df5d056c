import { isJsonArray, isJsonObject, type JsonValue, ownEntryAnyCase, readerOf } from './json';
import { entered, isScalar, marksOf, marksToCover } from './marks';
import { composed } from './names/names';
import { sameForm } from './sameForm';

/** True for what counts as no value: absent, null, an empty list (RFC 7643 2.5), and an object of nothing but that. */
export function isUnassigned(value: JsonValue | undefined): boolean {
	const open: Array<JsonValue | undefined> = [value];
	while (open.length > 0) {
		const part = open.pop();
		if (part === undefined || part === null || (isJsonArray(part) && part.length === 0)) continue;
		if (!isJsonObject(part)) return false;
		for (const member of Object.values(part)) open.push(member);
	}
	return true;
}

/**
 * True when both values of the attribute mean the same. Lists are sets, keys have no case, a boolean may be a text.
 * Texts are compared exactly but for NFC, though Webex matches most without case: a changed case is a change but where `sameForm` says otherwise.
 * What is nested deeper than SCIM nests is the same only if it is one and the same.
 */
export function sameValue(attribute: string, one: JsonValue | undefined, other: JsonValue | undefined): boolean {
	return same(attribute, one, other, 0, false);
}

/** As `sameValue` for a member of the attribute. Mail addresses and types have no case, and no `primary` means false. */
export function sameMember(attribute: string, sub: string, one: JsonValue | undefined, other: JsonValue | undefined): boolean {
	return sameSub(attribute, sub, one, other, 0, false);
}

/**
 * True when the entry of a multi-valued attribute has everything that `wanted` says. An entry that has a `value` is
 * known by it and its type; its `display` and `$ref` are the server's words about it.
 */
export function covers(attribute: string, entry: JsonValue, wanted: JsonValue): boolean {
	return coversAt(attribute, entry, wanted, 0);
}

/** The wanted entries that no entry of the list covers. Linear: of many entries that look alike, only the first are compared. */
export function missingFrom(attribute: string, list: readonly JsonValue[], wanted: readonly JsonValue[]): readonly JsonValue[] {
	return missing(attribute, list, wanted, 0);
}

/** True when the list has the wanted entries and no others. */
export function isSet(attribute: string, list: readonly JsonValue[], wanted: readonly JsonValue[]): boolean {
	return missingFrom(attribute, list, wanted).length === 0 && coverSome(attribute, list, wanted);
}

/** SCIM nests a part in an entry of a list of an attribute of an extension of a resource. */
const maxDepth = 8;

function same(attribute: string, one: JsonValue | undefined, other: JsonValue | undefined, depth: number, isInList: boolean): boolean {
	if (one === other) return true;
	if (depth > maxDepth) return false;
	if (isUnassigned(one) || isUnassigned(other)) return isUnassigned(one) && isUnassigned(other);
	if (isJsonArray(one) && isJsonArray(other)) {
		if (isInList) return one.length === other.length && one.every((part, place) => same(attribute, part, other[place], depth + 1, true));
		return missing(attribute, one, other, depth + 1).length === 0 && missing(attribute, other, one, depth + 1).length === 0;
	}
	if (isJsonObject(one) && isJsonObject(other)) {
		const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
		const [ofOne, ofOther] = [readerOf(one, keys.size), readerOf(other, keys.size)];
		return [...keys].every((key) => sameSub(attribute, key, ofOne(key), ofOther(key), depth + 1, isInList));
	}
	return sameScalar(one, other, false) || sameForm(attribute, one, other);
}

function sameSub(
	attribute: string,
	sub: string,
	one: JsonValue | undefined,
	other: JsonValue | undefined,
	depth: number,
	isInList: boolean,
): boolean {
	const name = sub.toLowerCase();
	if (name === 'primary') return sameScalar(one ?? false, other ?? false, true);
	const ignoresCase = name === 'type' || (name === 'value' && attribute.toLowerCase() === 'emails');
	if (ignoresCase && typeof one === 'string' && typeof other === 'string') return sameScalar(one, other, true);
	return same(sub, one, other, depth, isInList);
}

function coversAt(attribute: string, entry: JsonValue, wanted: JsonValue, depth: number): boolean {
	if (!isJsonObject(entry) || !isJsonObject(wanted)) return same(attribute, entry, wanted, depth, true);
	const hasValue = !isUnassigned(ownEntryAnyCase(wanted, 'value'));
	const parts = Object.entries(wanted);
	const read = readerOf(entry, parts.length);
	return parts.every(([sub, value]) => {
		if (hasValue && (sub.toLowerCase() === 'display' || sub.toLowerCase() === '$ref')) return true;
		return sameSub(attribute, sub, read(sub), value, depth + 1, true);
	});
}

/** Comparisons for one entry: far more than Webex has entries of one kind that share what they are looked up by. */
const maxComparisons = 100;

function missing(attribute: string, list: readonly JsonValue[], wanted: readonly JsonValue[], depth: number): readonly JsonValue[] {
	const index = new Map<string, JsonValue[]>();
	const byValue = wanted.every((entry) => marksToCover(entry)[0]?.startsWith('value ') === true);
	for (const entry of list) for (const mark of byValue ? marksToCover(entry) : marksOf(entry)) entered(index, mark, entry);
	return wanted.filter((entry) => {
		const buckets = marksToCover(entry).map((mark) => index.get(mark) ?? []);
		const [first = list, ...others] = buckets;
		const fewest = others.reduce<readonly JsonValue[]>((least, bucket) => (bucket.length < least.length ? bucket : least), first);
		return !fewest.slice(0, maxComparisons).some((held) => coversAt(attribute, held, entry, depth));
	});
}

/** True when each entry of the list covers one of the wanted. */
function coverSome(attribute: string, list: readonly JsonValue[], wanted: readonly JsonValue[]): boolean {
	const all = new Map<string, JsonValue[]>();
	for (const entry of wanted) for (const mark of marksToCover(entry)) entered(all, mark, entry);
	const countOf = (mark: string): number => all.get(mark)?.length ?? 0;
	const index = new Map<string, JsonValue[]>();
	for (const entry of wanted) {
		const [first = '', ...others] = marksToCover(entry);
		const rarest = others.reduce((least, mark) => (countOf(mark) < countOf(least) ? mark : least), first);
		entered(index, rarest, entry);
	}
	return list.every((held) => {
		const candidates = ['', ...marksOf(held)].flatMap((mark) => (index.get(mark) ?? []).slice(0, maxComparisons));
		return candidates.some((entry) => coversAt(attribute, held, entry, 0));
	});
}

/** As `===`, but accents may be signs of their own, and a boolean may be a text in any case: some clients send "False" (Microsoft Entra's known deviation). */
function sameScalar(one: JsonValue | undefined, other: JsonValue | undefined, ignoresCase: boolean): boolean {
	const isText = typeof one === 'string' && typeof other === 'string';
	if (isText && !ignoresCase) return composed(one) === composed(other);
	if (!isText && typeof one !== 'boolean' && typeof other !== 'boolean') return one === other;
	if (!isScalar(one) || !isScalar(other)) return false;
	return composed(String(one)).toLowerCase() === composed(String(other)).toLowerCase();
}
