import { withoutSchema } from '../schemas';
import { fold } from './words/fold';

/**
 * Tells the columns that a person wants left out: names with commas between, spelled as freely as a column's name may be, and without a schema's
 * URN. The name of an object or a list, of which `isOpened` tells, stands for all its members.
 */
export function leftOutBy(names: string, isOpened: (path: string) => boolean = () => false): (column: string) => boolean {
	const given = partsOf(names);
	if (given.length === 0) return () => false;
	const isGiven = (name: string): boolean => spellingsOf(name).some((parts) => startsIn(given, parts).length > 0);
	return (column) => isGiven(column) || holdersOf(column).some((path) => isOpened(path) && isGiven(path));
}

/** The names to leave out that nothing has, as a person wrote them: no column, and no object or list that a column of `leftOut` is in. */
export function absentIn(names: string, columns: Iterable<string>, leftOut: readonly string[]): readonly string[] {
	const given = names.split(',').filter((name) => fold(name) !== '');
	const keys = given.map(fold);
	const isThere = new Set<number>();
	for (const name of new Set([...columns, ...leftOut.flatMap(holdersOf)])) {
		for (const parts of spellingsOf(name))
			for (const start of startsIn(keys, parts)) parts.forEach((_, index) => isThere.add(start + index));
	}
	return given.filter((_, index) => !isThere.has(index)).map((name) => name.trim());
}

/** Where the parts of a name stand among what is given. */
function startsIn(given: readonly string[], parts: readonly string[]): readonly number[] {
	if (parts.length === 0) return [];
	return [...given.keys()].filter((start) => parts.every((part, index) => given[start + index] === part));
}

function spellingsOf(name: string): ReadonlyArray<readonly string[]> {
	return [partsOf(name), partsOf(withoutSchema(name))];
}

/** What a member's path may be in, from the outermost: `profile.name.first` is in `profile` and in `profile.name`. */
function holdersOf(path: string): readonly string[] {
	return [...path.matchAll(/\./g)].map(({ index }) => path.slice(0, index));
}

/** A column's own name may hold commas, so both are taken apart at them. */
function partsOf(names: string): readonly string[] {
	return names
		.split(',')
		.map((part) => fold(part))
		.filter((part) => part !== '');
}
