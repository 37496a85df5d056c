import { keyOfWord, readHeader } from './header';
import { saidIn } from './shapes';
import { wordsIn } from './words/wordsIn';

/** On which side of the last name a further part of it stands. */
export type Side = 'before' | 'after';

/** The attribute whose text a file may have in two columns: "van der" and "Berg", "García" and "López". */
export const lastNameId = 'name.familyName';

/**
 * The columns that hold a further part of the last name which the column `last` has: half a name would be written over a whole one. None
 * without such a column; none behind it where its header says that it has both surnames.
 */
export function lastNameParts(names: readonly string[], last: string | undefined): ReadonlyMap<string, Side> {
	if (last === undefined) return new Map();
	const hasBoth = hasWord(last, bothSurnames);
	return new Map(
		names.flatMap((name) => {
			const side = sideOf(name);
			return side === undefined || (side === 'after' && hasBoth) ? [] : [[name, side] as const];
		}),
	);
}

/** The cells of a row with its whole last name, where the row has one that is a text; a part alone is no name. */
export function withLastName(cells: Map<string, unknown>, parts: ReadonlyArray<readonly [Side, unknown]>): Map<string, unknown> {
	const name = cells.get(lastNameId);
	if (typeof name !== 'string' || saidIn(name) === undefined) return cells;
	return cells.set(
		lastNameId,
		parts.reduce((whole, [side, part]) => joined(whole, side, saidIn(part)), name),
	);
}

/** A name that has the part already stays as it is. */
function joined(name: string, side: Side, part: string | undefined): string {
	if (part === undefined) return name;
	const [whole, added] = [name.trim().toLowerCase(), part.toLowerCase()];
	if (side === 'after') return whole.endsWith(` ${added}`) ? name : `${name.trim()} ${part}`;
	// "d'" stands before its name without a blank.
	const front = /['\u2019]$/.test(part) ? part : `${part} `;
	return whole.startsWith(front.toLowerCase()) ? name : `${front}${name.trim()}`;
}

function sideOf(name: string): Side | undefined {
	return (['before', 'after'] as const).find((side) => hasWord(name, words[side]));
}

function hasWord(name: string, keys: ReadonlySet<string>): boolean {
	return readHeader(name).some(({ key }) => keys.has(key));
}

const words: Readonly<Record<Side, ReadonlySet<string>>> = {
	before: keysOf(`
		last name prefix, family name prefix, surname prefix, name infix, infix
		Tussenvoegsel, Tussenvoegsels, Voorvoegsel, Voorvoegsels, Voorvoegsel achternaam
		Namensvorsatz, Vorsatzwort, Vorsatzworte, Namensvorsatzwort
	`),
	after: keysOf(`
		second last name, second surname, second family name
		Segundo apellido, Apellido materno, Materno
	`),
};

const bothSurnames = keysOf('Apellidos');

function keysOf(text: string): ReadonlySet<string> {
	return new Set(wordsIn(text).map(keyOfWord));
}
