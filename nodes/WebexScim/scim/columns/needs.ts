import { assertNever } from '../assertNever';
import { anyText, damageIn } from './damage';
import { holdsSomething } from './plain';
import { looksLike, saidIn, type Shape } from './shapes';

/**
 * What has to be so for a meaning: a shape of the values, or another column beside it. A vague word that has other values than it
 * should is not matched; where no cell says anything, only what cannot do without values is not: names of persons, addresses of logins.
 */
export type Need = Shape | 'ownAddresses' | 'someManagerIds' | 'givenNameBeside' | 'familyNameBeside' | 'workEmailBeside';

/** What else the file holds. */
export interface FileFacts {
	/** True for a member of an object that is an organization, or a place where people work. */
	readonly isOfOrganization?: (name: string) => boolean;
	/** A column for given names, and whether there is one for family names by its own word. */
	readonly givenName: string | undefined;
	readonly hasFamilyName: boolean;
	/** A column for the attribute of the work e-mail, by its name in SCIM. */
	readonly hasWorkEmail: boolean;
	/** The values of a column, of all items and in their order; absent where they are not to be looked at. */
	readonly valuesOf: ((name: string) => readonly unknown[]) | undefined;
	/** True for a text that is a header itself, as in a second header line. */
	readonly isHeader: (text: string) => boolean;
}

/** True when that column may have a meaning with this need. */
export function meets(need: Need, name: string, facts: FileFacts): boolean {
	switch (need) {
		case 'givenNameBeside':
			return facts.givenName !== undefined && !facts.hasFamilyName && !holdsOf(name, facts.givenName, facts);
		case 'familyNameBeside':
			return facts.hasFamilyName;
		case 'workEmailBeside':
			return facts.hasWorkEmail;
		case 'someManagerIds':
			return shareOf('managerIds', name, facts) >= mostlyManagers;
		case 'managerIds':
			return shareOf(need, name, facts, 1) >= mostlyManagers;
		case 'ownAddresses':
			return shareOf('wholeAddresses', name, facts) > mostOthers && areDifferent(facts.valuesOf?.(name) ?? []);
		case 'personNames':
		case 'addresses':
		case 'states':
		case 'wholeAddresses':
			return shareOf(need, name, facts) > mostOthers;
		case 'extensions':
		case 'phones':
			return shareOf(need, name, facts, 1) >= mostlyNumbers && shareOf(need, name, facts, 1, hasDigits) > mostOthers;
		case 'countries':
		case 'jobTitles':
		case 'links':
		case 'nameSuffixes':
		case 'regions':
		case 'salutations':
		case 'places':
			return shareOf(need, name, facts, 1) > mostOthers;
		default:
			return assertNever(need);
	}
}

/** A value here and there may be wrong without changing what the column means for all rows; one in five shows that it means something else. */
export const mostOthers = 0.8;

/** A column with some managers by their names is still the one that names them; those rows say so themselves. */
const mostlyManagers = 0.5;

/** A remark where a number should be says nothing of what the others are, and is left alone. */
const mostlyNumbers = 0.5;

function hasDigits(text: string): boolean {
	return /\p{Nd}/u.test(text);
}

/**
 * The share of the values that look so, of those that count; `ifNone` where none says anything. Damaged values and those of a second header line
 * do not count.
 */
function shareOf(shape: Shape, name: string, { valuesOf, isHeader }: FileFacts, ifNone = 0, counts?: (text: string) => boolean): number {
	let said = 0;
	let fitting = 0;
	for (const value of someOf((valuesOf?.(name) ?? []).filter(holdsSomething))) {
		const text = saidIn(value);
		if (text === undefined || counts?.(text) === false) continue;
		const isFitting = looksLike[shape](text);
		if (!isFitting && (damageIn(anyText, text) !== undefined || isOfSecondLine(text, isHeader))) continue;
		said++;
		if (isFitting) fitting++;
	}
	return said === 0 ? ifNone : fitting / said;
}

/** "Active" may be the header of another column, but it is a state wherever it stands. */
function isOfSecondLine(text: string, isHeader: FileFacts['isHeader']): boolean {
	return isHeader(text) && !looksLike.states(text);
}

/** True for values of which hardly one comes twice, as where each row has its own. */
function areDifferent(values: readonly unknown[]): boolean {
	const texts = values.flatMap((value) => saidIn(value)?.toLowerCase() ?? []);
	return new Set(texts).size > mostOthers * texts.length;
}

/** Entries from all over a list, so many that more would show nothing else. */
export function someOf<T>(list: readonly T[]): readonly T[] {
	const step = Math.ceil(list.length / enoughValues);
	return step <= 1 ? list : list.filter((_, index) => index % step === 0);
}

const enoughValues = 400;

/** True when a column's cells mostly hold those of another in the same row, as a full name holds the given name. */
function holdsOf(name: string, other: string, { valuesOf }: FileFacts): boolean {
	const others = valuesOf?.(other) ?? [];
	let both = 0;
	let held = 0;
	const values = valuesOf?.(name) ?? [];
	for (const index of someOf([...values.keys()].filter((row) => holdsSomething(values[row]) && holdsSomething(others[row])))) {
		const value = values[index];
		const [text, part] = [saidIn(value)?.toLowerCase(), saidIn(others[index])?.toLowerCase()];
		if (text === undefined || part === undefined) continue;
		both++;
		if (text.includes(part)) held++;
	}
	return both > 0 && held * 2 >= both;
}
