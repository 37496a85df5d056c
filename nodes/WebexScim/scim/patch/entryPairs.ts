import { covers, isUnassigned, sameMember } from '../compare';
import { isJsonObject, type JsonObject, type JsonValue, ownEntryAnyCase, ownKey } from '../json';
import { marksToCover } from '../marks';
import { composed } from '../names/names';

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
	const found: Array<number | undefined> = wanted.map(() => undefined);
	const used = new Set<number>();
	for (const rule of rulesOf(attribute, list.length === 1)) {
		const free = freeByLook(list, used, rule.looks);
		wanted.forEach((one, index) => {
			const look = found[index] === undefined ? rule.asks(one) : undefined;
			const places = look === undefined ? undefined : free.get(look);
			const place = places && firstOf(places, (entry) => rule.fits(entry, one));
			if (place === undefined) return;
			found[index] = place;
			used.add(place);
			places?.delete(place);
		});
	}
	return found;
}

/** A way in which an entry may be the one that is meant: only those that look as is asked for are compared. */
interface Rule {
	readonly looks: (entry: JsonObject) => string | undefined;
	readonly asks: (one: JsonObject) => string | undefined;
	readonly fits: (entry: JsonObject, one: JsonObject) => boolean;
}

function rulesOf(attribute: string, isOnly: boolean): readonly Rule[] {
	const mark = tellsApart(attribute);
	const markOf = (entry: JsonObject): string => (isOnly ? '' : keyOf(entry, mark));
	const value = (entry: JsonObject): string => keyOf(entry, 'value');
	const both = (entry: JsonObject): string => `${markOf(entry)} ${value(entry)}`;
	const isMarked = (entry: JsonObject): boolean => keyOf(entry, mark) !== '';
	const isSame = (sub: string, entry: JsonObject, one: JsonObject): boolean =>
		sameMember(attribute, sub, ownEntryAnyCase(entry, sub), ownEntryAnyCase(one, sub));
	// A source or an organization may be left unsaid: then it is about the entry without one, or the only entry.
	const hasMark = (entry: JsonObject, one: JsonObject): boolean =>
		isMarked(one) ? isSame(mark, entry, one) : mark !== 'type' && mark !== 'value';
	const saysAll = (entry: JsonObject, one: JsonObject): boolean => covers(attribute, entry, one);
	const saysSame = (entry: JsonObject, one: JsonObject): boolean => hasMark(entry, one) && saysAll(entry, one);
	const hasValue = (entry: JsonObject, one: JsonObject): boolean => value(one) !== '' && isSame('value', entry, one);
	return [
		{ looks: both, asks: both, fits: saysSame },
		{ looks: markOf, asks: markOf, fits: saysSame },
		{ looks: markOf, asks: markOf, fits: hasMark },
		{ looks: (entry) => (isMarked(entry) ? undefined : value(entry)), asks: value, fits: hasValue },
		{ looks: value, asks: (one) => (isMarked(one) ? undefined : value(one)), fits: hasValue },
		// Without both, such as an address of no type, it is one that says all of it: else it would be added again each time.
		{ looks: () => '', asks: (one) => (marksToCover(one).length === 0 ? undefined : ''), fits: saysAll },
	];
}

/** What looks alike, with the places; what is no object is nothing that could be meant. */
function freeByLook(
	list: readonly JsonValue[],
	used: ReadonlySet<number>,
	looks: Rule['looks'],
): ReadonlyMap<string, Map<number, JsonObject>> {
	const free = new Map<string, Map<number, JsonObject>>();
	list.forEach((entry, place) => {
		if (used.has(place) || !isJsonObject(entry)) return;
		const look = looks(entry);
		if (look === undefined) return;
		const places = free.get(look);
		if (places === undefined) free.set(look, new Map([[place, entry]]));
		else places.set(place, entry);
	});
	return free;
}

/** Comparisons for one entry: more than Webex takes entries of any attribute that look alike. */
const maxComparisons = 32;

function firstOf(places: Iterable<readonly [number, JsonObject]>, fits: (entry: JsonObject) => boolean): number | undefined {
	let comparisons = 0;
	for (const [place, entry] of places) {
		if (fits(entry)) return place;
		if (++comparisons >= maxComparisons) return undefined;
	}
	return undefined;
}

/** What an entry looks like in a part of it, empty only where it has none. */
function keyOf(entry: JsonObject, sub: string): string {
	const value = ownEntryAnyCase(entry, sub);
	return isUnassigned(value) ? '' : JSON.stringify(composed(String(value)).toLowerCase());
}

/** The path of the entry, by its mark or else by its value; without either it is the attribute as a whole. */
export function entryPath(path: string, attribute: string, entry: JsonObject): string {
	const names = [tellsApart(attribute), 'value'].map((sub) => ownKey(entry, sub));
	const key = names.find((sub) => sub !== undefined && typeof entry[sub] !== 'object');
	return key === undefined ? path : `${path}[${key} eq ${JSON.stringify(ownEntryAnyCase(entry, key))}]`;
}
