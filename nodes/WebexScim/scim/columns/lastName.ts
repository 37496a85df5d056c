import { headerKeys, readHeader } from './header';
import { wholeLastName, type NamePart, type Side, type WholeLastName } from './wholeLastName';

/** The attribute whose text a file may have in two columns: "van der" and "Berg", "García" and "López". */
export const lastNameId = 'name.familyName';

/** The columns that hold further parts of the last name, and the side on which each stands. */
export type LastNameParts = ReadonlyMap<string, Side>;

/**
 * The columns with further parts of the last name that the column `last` has: half a name would be written over a whole one. None without such a
 * column; none behind it where another one has the first of two surnames, so that it has both.
 */
export function lastNameParts(names: readonly string[], last: string | undefined): LastNameParts {
	if (last === undefined) return new Map();
	const others = names.filter((name) => name !== last);
	const hasBoth = others.some((name) => hasWord(name, firstSurnames));
	return new Map(
		others.flatMap((name) => {
			const side = sideOf(name);
			return side === undefined || (side === 'after' && hasBoth) ? [] : [[name, side] as const];
		}),
	);
}

/** Reads the whole last name of a row from the cell of the column `last` and from those with its parts. */
export function lastNameReader(
	last: string | undefined,
	parts: LastNameParts,
): (cell: unknown, partOf: (name: string) => unknown) => WholeLastName {
	const isFirstOfTwo = last !== undefined && hasWord(last, firstSurnames);
	return (cell, partOf) => {
		const all = [...parts].map(([column, side]): NamePart => ({ column, side, cell: partOf(column) }));
		return wholeLastName(cell, all, isFirstOfTwo);
	};
}

/** In how many rows nobody knows what the whole last name is. */
export function unsureLastNames(last: string, parts: LastNameParts, valuesOf: (name: string) => readonly unknown[]): number {
	if (parts.size === 0) return 0;
	const read = lastNameReader(last, parts);
	const cells = new Map([...parts.keys()].map((name) => [name, valuesOf(name)]));
	return valuesOf(last).filter((cell, row) => read(cell, (name) => cells.get(name)?.[row]).kind === 'unsure').length;
}

function sideOf(name: string): Side | undefined {
	return (['before', 'after'] as const).find((side) => hasWord(name, words[side]));
}

function hasWord(name: string, keys: ReadonlySet<string>): boolean {
	return readHeader(name).some(({ key }) => keys.has(key));
}

const words: Readonly<Record<Side, ReadonlySet<string>>> = {
	before: headerKeys(`
		last name prefix, family name prefix, surname prefix, legal last name prefix, primary last name prefix, name infix, infix
		Tussenvoegsel, Tussenvoegsels, Tussenv., Voorvoegsel, Voorvoegsels, Voorv., Voorvoegsel achternaam, Achternaam voorvoegsel
		Voorvoegsel geslachtsnaam, Prefix achternaam
		Namensvorsatz, Vorsatz, Vorsatzwort, Vorsatzworte, Namensvorsatzwort, Nachname Vorsatz, Vorsatz Nachname
	`),
	after: headerKeys(`
		second last name, second surname, second family name, secondary last name, secondary surname, last name 2, surname 2
		maternal surname, maternal last name
		Segundo apellido, 2º apellido, 2do apellido, Apellido 2, Apellido materno, Materno
	`),
};

/** What a column is called that has the first of two surnames and no more. A number is no sign of it: n8n's Merge puts one behind every name. */
const firstSurnames = headerKeys(`
	first surname, paternal surname, paternal last name
	Primer apellido, 1º apellido, 1er apellido, Apellido paterno
`);
