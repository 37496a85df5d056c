import { covers, isUnassigned, sameMember } from '../compare';
import { isJsonObject, type JsonObject, type JsonValue, ownEntryAnyCase, ownKey } from '../json';
import { marksToCover } from '../marks';
import { composed } from '../names';

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
			const place = places && firstOf(places, (candidate) => rule.fits(list[candidate] ?? null, one));
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
	readonly looks: (entry: JsonValue) => string | undefined;
	readonly asks: (one: JsonObject) => string | undefined;
	readonly fits: (entry: JsonValue, one: JsonObject) => boolean;
}

function rulesOf(attribute: string, isOnly: boolean): readonly Rule[] {
	const mark = tellsApart(attribute);
	const marksOf = (entry: JsonValue): string => (isOnly ? '' : keyOf(entry, mark));
	const both = (entry: JsonValue): string => `${marksOf(entry)} ${keyOf(entry, 'value')}`;
	const value = (entry: JsonValue): string => keyOf(entry, 'value');
	const isMarked = (entry: JsonValue): boolean => keyOf(entry, mark) !== '';
	const mayFit = (one: JsonObject): boolean => isMarked(one) || (mark !== 'type' && mark !== 'value');
	const hasMark = (entry: JsonValue, one: JsonObject): boolean => hasSameMark(attribute, entry, one, isOnly);
	const saysSame = (entry: JsonValue, one: JsonObject): boolean => hasMark(entry, one) && covers(attribute, entry, one);
	const hasValue = (entry: JsonValue, one: JsonObject): boolean => hasSameValue(attribute, entry, one);
	return [
		{ looks: both, asks: (one) => (mayFit(one) && value(one) !== '' ? both(one) : undefined), fits: saysSame },
		{ looks: marksOf, asks: (one) => (mayFit(one) && value(one) === '' ? marksOf(one) : undefined), fits: saysSame },
		{ looks: marksOf, asks: (one) => (mayFit(one) ? marksOf(one) : undefined), fits: hasMark },
		{ looks: (entry) => (isMarked(entry) ? undefined : value(entry)), asks: value, fits: hasValue },
		{ looks: value, asks: (one) => (isMarked(one) ? undefined : value(one)), fits: hasValue },
		// Without both, such as an address of no type, it is one that says all of it: else it would be added again each time.
		{
			looks: () => '',
			asks: (one) => (isMarked(one) || value(one) !== '' || marksToCover(one).length === 0 ? undefined : ''),
			fits: (entry, one) => covers(attribute, entry, one),
		},
	];
}

function freeByLook(list: readonly JsonValue[], used: ReadonlySet<number>, looks: Rule['looks']): ReadonlyMap<string, Set<number>> {
	const free = new Map<string, Set<number>>();
	list.forEach((entry, place) => {
		const look = used.has(place) ? undefined : looks(entry);
		if (look === undefined) return;
		const places = free.get(look);
		if (places === undefined) free.set(look, new Set([place]));
		else places.add(place);
	});
	return free;
}

/** Comparisons for one entry: more than Webex takes entries of any attribute that look alike. */
const maxComparisons = 32;

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
	return isUnassigned(value) || typeof value === 'object' ? '' : JSON.stringify(composed(String(value)).toLowerCase());
}

/** The path of the entry, by its mark or else by its value; without either it is the attribute as a whole. */
export function entryPath(path: string, attribute: string, entry: JsonObject): string {
	const names = [tellsApart(attribute), 'value'].map((sub) => ownKey(entry, sub));
	const key = names.find((sub) => sub !== undefined && typeof entry[sub] !== 'object');
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
