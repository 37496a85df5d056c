import { covers, isUnassigned, sameMember } from '../compare';
import { isJsonObject, type JsonObject, type JsonValue, ownEntryAnyCase, ownKey } from '../json';

/**
 * The sub-attribute, in lower case, that tells the entries of a multi-valued attribute apart: a person has one mobile
 * phone and one value from each source, but may have many roles.
 */
export function tellsApart(attribute: string): string {
	const name = attribute.toLowerCase();
	let end = name.length;
	while (end > 0 && name.charCodeAt(end - 1) >= 48 && name.charCodeAt(end - 1) <= 57) end--;
	return marks.get(name.slice(0, end)) ?? 'value';
}

const marks: ReadonlyMap<string, string> = new Map([
	...['emails', 'phonenumbers', 'addresses', 'ims', 'photos', 'sipaddresses'].map((name) => [name, 'type'] as const),
	['memberfilter', 'type'],
	['externalattribute', 'source'],
	['crossorgattribute', 'orgid'],
	['managedorgs', 'orgid'],
	['managedgroups', 'groupid'],
	['managedby', 'id'],
	['managedsites', 'sitename'],
	['extlinkedaccts', 'providerid'],
]);

/**
 * For each wanted entry the place of the current one that it is about, each at most once: one that says the same
 * already, else one with the same mark, else one with the same value where either has no mark. Linear in both lists: of
 * many entries that look alike, only the first are compared.
 */
export function pairs(attribute: string, list: readonly JsonValue[], wanted: readonly JsonObject[]): ReadonlyArray<number | undefined> {
	const mark = tellsApart(attribute);
	const found: Array<number | undefined> = wanted.map(() => undefined);
	const used = new Set<number>();
	const hasMark = (entry: JsonValue, one: JsonObject) => hasSameMark(attribute, entry, one, list.length === 1);
	const rules: ReadonlyArray<Rule> = [
		{
			looksLike: (entry) => `${keyOf(entry, mark)} ${keyOf(entry, 'value')}`,
			fits: (entry, one) => hasMark(entry, one) && covers(attribute, entry, one),
		},
		{ looksLike: (entry) => keyOf(entry, mark), fits: (entry, one) => hasMark(entry, one) && covers(attribute, entry, one) },
		{ looksLike: () => '', fits: (entry, one) => hasMark(entry, one) && covers(attribute, entry, one) },
		{ looksLike: (entry) => keyOf(entry, mark), fits: hasMark },
		{ looksLike: () => '', fits: hasMark },
		{ looksLike: (entry) => keyOf(entry, 'value'), fits: (entry, one) => hasSameValue(attribute, entry, one) },
	];
	for (const { looksLike, fits } of rules) {
		const free = freeByLook(list, used, looksLike);
		wanted.forEach((one, index) => {
			const places = found[index] === undefined ? free.get(looksLike(one)) : undefined;
			const place = places && firstOf(places, (candidate) => fits(list[candidate] ?? null, one));
			if (place === undefined) return;
			found[index] = place;
			used.add(place);
			places?.delete(place);
		});
	}
	return found;
}

/** A way in which an entry may be the one that is meant. Entries that do not look alike never fit. */
interface Rule {
	readonly looksLike: (entry: JsonValue) => string;
	readonly fits: (entry: JsonValue, one: JsonObject) => boolean;
}

function freeByLook(
	list: readonly JsonValue[],
	used: ReadonlySet<number>,
	looksLike: (entry: JsonValue) => string,
): ReadonlyMap<string, Set<number>> {
	const free = new Map<string, Set<number>>();
	list.forEach((entry, place) => {
		if (used.has(place)) return;
		const look = looksLike(entry);
		free.set(look, (free.get(look) ?? new Set()).add(place));
	});
	return free;
}

/** Comparisons for one entry: more than Webex takes entries of any attribute that are told apart so. */
const maxComparisons = 200;

function firstOf(places: Iterable<number>, fits: (place: number) => boolean): number | undefined {
	let comparisons = 0;
	for (const place of places) {
		if (fits(place)) return place;
		if (++comparisons >= maxComparisons) return undefined;
	}
	return undefined;
}

function keyOf(entry: JsonValue, sub: string): string {
	const value = isJsonObject(entry) ? ownEntryAnyCase(entry, sub) : undefined;
	return isUnassigned(value) || typeof value === 'object' ? '' : JSON.stringify(String(value).toLowerCase());
}
/** The path of the entry, by its mark or else by its value; without either it is the attribute as a whole. */
export function entryPath(path: string, attribute: string, entry: JsonObject): string {
	const key = [tellsApart(attribute), 'value'].map((sub) => ownKey(entry, sub)).find((sub) => sub !== undefined);
	return key === undefined ? path : `${path}[${key} eq ${JSON.stringify(ownEntryAnyCase(entry, key))}]`;
}

/** A source or an organization may be left unsaid: then it is about the entry without one, or the only entry. */
function hasSameMark(attribute: string, entry: JsonValue, wanted: JsonObject, isOnly: boolean): boolean {
	if (!isJsonObject(entry)) return false;
	const mark = tellsApart(attribute);
	const [held, given] = [ownEntryAnyCase(entry, mark), ownEntryAnyCase(wanted, mark)];
	if (!isUnassigned(given)) return sameMember(attribute, mark, held, given);
	return mark !== 'type' && mark !== 'value' && (isOnly || isUnassigned(held));
}

function hasSameValue(attribute: string, entry: JsonValue, wanted: JsonObject): boolean {
	if (!isJsonObject(entry)) return false;
	const mark = tellsApart(attribute);
	const [held, given] = [ownEntryAnyCase(entry, 'value'), ownEntryAnyCase(wanted, 'value')];
	const isUnmarked = isUnassigned(ownEntryAnyCase(entry, mark)) || isUnassigned(ownEntryAnyCase(wanted, mark));
	return isUnmarked && !isUnassigned(given) && sameMember(attribute, 'value', held, given);
}
