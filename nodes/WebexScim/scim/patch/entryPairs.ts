import { covers, isUnassigned, sameMember } from '../compare';
import { isJsonObject, type JsonObject, type JsonValue, ownEntryAnyCase, ownKey } from '../json';

/**
 * The sub-attribute, in lower case, that tells the entries of a multi-valued attribute apart: a person has one mobile
 * phone and one value from each source, but may have many roles.
 */
export function tellsApart(attribute: string): string {
	const name = attribute.toLowerCase().replace(/\d+$/, '');
	return marks.get(name) ?? 'value';
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
 * already, else one with the same mark, else one with the same value where either has no mark.
 */
export function pairs(attribute: string, list: readonly JsonValue[], wanted: readonly JsonObject[]): ReadonlyArray<number | undefined> {
	const found: Array<number | undefined> = wanted.map(() => undefined);
	const hasMark = (entry: JsonValue, one: JsonObject) => hasSameMark(attribute, entry, one, list.length === 1);
	const rules: ReadonlyArray<(entry: JsonValue, one: JsonObject) => boolean> = [
		(entry, one) => hasMark(entry, one) && covers(attribute, entry, one),
		hasMark,
		(entry, one) => hasSameValue(attribute, entry, one),
	];
	for (const rule of rules) {
		wanted.forEach((one, index) => {
			if (found[index] !== undefined) return;
			const place = list.findIndex((entry, candidate) => !found.includes(candidate) && rule(entry, one));
			if (place >= 0) found[index] = place;
		});
	}
	return found;
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
