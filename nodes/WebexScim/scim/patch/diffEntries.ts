import { covers, isSet, missingFrom } from '../compare';
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue, objectOf, ownEntryAnyCase, readerOf, withMembers } from '../json';
import { type Change, type DiffOptions, type Held, isEmpty, isNothing } from './change';
import { entryPath, pairs, tellsApart } from './entryPairs';
import { mergedList, type ListStep } from './mergedList';
import { givesRights } from './removals';

/**
 * Changes for a multi-valued attribute. A list of texts is compared as a set and replaced whole. Entries are paired
 * with current ones by what tells them apart, and others are kept. A group's members are only ever added; so are the first roles of a
 * user, since Webex may hold some that it does not show.
 */
export function diffEntries(path: string, key: string, wanted: readonly JsonValue[], held: Held, options: DiffOptions): readonly Change[] {
	const list = listOf(held);
	const given = wanted.filter((entry) => !isEmpty(entry));
	if (!isListOfEntries(given)) {
		return held !== 'unknown' && isSet(key, list, given) ? [] : [{ op: 'replace', path, value: given }];
	}
	if (key.toLowerCase() === 'members') return addedMembers(path, list, given);
	const parted = distinct(given.filter(isJsonObject)).map((entry) => partedOf(entry));
	const found = pairs(
		key,
		list,
		parted.map(({ filled }) => filled),
	);
	const steps = parted.map((entry, index) => stepOf(path, key, entry, list[found[index] ?? -1], held, options));
	const goes = goingBy(path, key, steps);
	// A path takes all of a type, so it will not do where one of them stays.
	if (steps.every(({ entry, left }) => entry === 'kept' && (left === undefined || !goes(left)))) {
		return steps.flatMap(({ gone }) => gone).map((gonePath) => ({ op: 'remove', path: gonePath }));
	}
	const isFirst = held !== 'unknown' && list.length === 0 && givesRights(key);
	return [{ op: isFirst ? 'add' : 'replace', path, value: mergedList(key, list, found, steps, goes) }];
}

/** An entry that is given again says nothing more. */
function distinct(entries: readonly JsonObject[]): readonly JsonObject[] {
	return entries.length < 2 ? entries : [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
}

/** True when the list has an entry that is an object: a list of complex values rather than texts. */
export function isListOfEntries(list: readonly JsonValue[]): boolean {
	return list.some(isJsonObject);
}

function listOf(held: Held): readonly JsonValue[] {
	if (held === 'unknown' || held.value === undefined || isNothing(held.value)) return [];
	return isJsonArray(held.value) ? held.value : [held.value];
}

/** A member's id is all there is to it; its type may be left out in a read. */
function addedMembers(path: string, list: readonly JsonValue[], wanted: readonly JsonValue[]): readonly Change[] {
	const ids = wanted.map(idOf);
	const unknown = new Set(missingFrom('members', list, ids));
	const missing = wanted.filter((_, index) => unknown.has(ids[index] ?? null));
	return missing.length === 0 ? [] : [{ op: 'add', path, value: missing }];
}

function idOf(member: JsonValue): JsonValue {
	const id = isJsonObject(member) ? ownEntryAnyCase(member, 'value') : undefined;
	return id === undefined ? member : { value: id };
}

/** A wanted entry: what it gives, and the names of what it empties. */
interface Parted {
	readonly filled: JsonObject;
	readonly emptied: readonly string[];
}

function partedOf(entry: JsonObject): Parted {
	const members = Object.entries(entry).filter(([sub]) => sub.toLowerCase() !== '$ref');
	return {
		filled: objectOf(members.filter(([, value]) => !isEmpty(value))),
		emptied: members.flatMap(([sub, value]) => (isEmpty(value) ? [sub] : [])),
	};
}

function stepOf(
	path: string,
	key: string,
	{ filled, emptied }: Parted,
	current: JsonValue | undefined,
	held: Held,
	{ emptyValues }: DiffOptions,
): ListStep {
	const now = isJsonObject(current) ? current : {};
	const whole = entryPath(path, key, current === undefined ? filled : now);
	const losing = emptyValues === 'ignore' ? [] : emptied;
	const read = readerOf(now, losing.length);
	const lost = losing.filter((sub) => held === 'unknown' || !isNothing(read(sub)));
	const left =
		lost.length === 0
			? now
			: withMembers(
					now,
					lost.map((sub) => [sub, undefined] as const),
				);
	const hasNoValue = emptied.some((sub) => sub.toLowerCase() === 'value');
	const isGone = lost.length > 0 && (hasNoValue || (held !== 'unknown' && !saysAnything(key, left)));
	const keeps = { ...(!isGone && current !== undefined && { left }) };
	const gone = isGone ? [whole] : lost.map((sub) => `${whole}.${sub}`);
	const adds = current === undefined ? saysAnything(key, filled) : !covers(key, left, filled);
	return { entry: adds && !hasNoValue ? merged(left, filled) : 'kept', gone, ...keeps };
}

/** True for an entry that the path takes by which another one goes as a whole: the empty cell of a type is about all of that type. */
function goingBy(path: string, key: string, steps: readonly ListStep[]): (entry: JsonValue) => boolean {
	const whole = new Set(steps.flatMap(({ gone, left }) => (left === undefined ? gone : [])).map((gonePath) => gonePath.toLowerCase()));
	return (entry) => whole.size > 0 && isJsonObject(entry) && whole.has(entryPath(path, key, entry).toLowerCase());
}

/** True when there is more in the entry than what tells it apart. */
function saysAnything(key: string, entry: JsonObject): boolean {
	const mark = tellsApart(key);
	return Object.keys(entry).some((sub) => {
		const name = sub.toLowerCase();
		return name === 'value' || (name !== mark && name !== 'type' && name !== 'primary' && name !== 'display');
	});
}

/** A new value leaves what the service said about the former one behind. */
function merged(entry: JsonObject, filled: JsonObject): JsonObject {
	const isNewValue = !isNothing(ownEntryAnyCase(filled, 'value'));
	const stale = isNewValue ? ['display', '$ref'] : [];
	return withMembers(entry, [...stale.map((sub) => [sub, undefined] as const), ...Object.entries(filled)]);
}
