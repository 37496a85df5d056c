import { fold } from './fold';
import { withoutSchema } from './shown';

/** Tells the columns that a person wants left out: names with commas between, spelled as freely as a column's name may be, and without a schema's URN. */
export function leftOutBy(names: string): (column: string) => boolean {
	const given = partsOf(names);
	const isGiven = (parts: readonly string[]): boolean =>
		parts.length > 0 && given.some((_, start) => parts.every((part, index) => given[start + index] === part));
	return (column) => isGiven(partsOf(column)) || isGiven(partsOf(withoutSchema(column)));
}

/** The names to leave out that no column has, as a person wrote them. */
export function absentIn(names: string, columns: Iterable<string>): readonly string[] {
	const given = names.split(',').filter((name) => fold(name) !== '');
	const keys = given.map(fold);
	const isThere = new Set<number>();
	for (const column of columns) {
		for (const parts of [partsOf(column), partsOf(withoutSchema(column))]) {
			if (parts.length === 0) continue;
			for (const start of keys.keys())
				if (parts.every((part, index) => keys[start + index] === part)) parts.forEach((_, index) => isThere.add(start + index));
		}
	}
	return given.filter((_, index) => !isThere.has(index)).map((name) => name.trim());
}

/** A column's own name may hold commas, so both are taken apart at them. */
function partsOf(names: string): readonly string[] {
	return names
		.split(',')
		.map((part) => fold(part))
		.filter((part) => part !== '');
}
