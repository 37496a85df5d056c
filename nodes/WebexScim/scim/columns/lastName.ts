import { headerKeys, readHeader, wordsOf } from './header';
import { looksLike, saidIn } from './shapes';
import { isWordForNone } from './wordsForNone';

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

/** The cells of a row with its whole last name, where the row has one that is a text; a part alone is no name. Of several parts on a side the first counts. */
export function withLastName(cells: Map<string, unknown>, parts: ReadonlyArray<readonly [Side, unknown]>): Map<string, unknown> {
	const name = cells.get(lastNameId);
	if (typeof name !== 'string' || name.length > longestName || saidIn(name) === undefined) return cells;
	const partAt = (side: Side): string | undefined => parts.flatMap(([at, part]) => (at === side ? (partIn(part) ?? []) : []))[0];
	return cells.set(lastNameId, joined(name, partAt('before'), partAt('after')));
}

/** Webex refuses a longer one, so that nothing is looked for in it. */
const longestName = 256;

/** A part of a name as a cell has it: no title, and nothing that stands for none. */
function partIn(cell: unknown): string | undefined {
	const text = typeof cell === 'string' ? saidIn(cell) : undefined;
	const isNone = text === undefined || isWordForNone(text) || !/\p{L}/u.test(text) || looksLike.salutations(text);
	return isNone ? undefined : text;
}

function joined(name: string, before: string | undefined, after: string | undefined): string {
	const front = before === undefined || isIn(name, before) ? '' : /['\u2019]$/.test(before) ? before : `${before} `;
	const end = after === undefined || isIn(name, after) ? '' : ` ${after}`;
	return front === '' && end === '' ? name : `${front}${name.trim()}${end}`;
}

/** True where one of the two has all words of the other, in whatever spelling, or their first letters: then the name is whole, or nobody knows what it is. */
function isIn(name: string, part: string): boolean {
	const [words, others] = [wordsOf(name), wordsOf(part)];
	const isAbbreviated = others.every((word) => word.length === 1);
	const shortened = isAbbreviated ? words.map((word) => word.slice(0, 1)) : words;
	return others.every((word) => shortened.includes(word)) || words.every((word) => others.includes(word));
}

function sideOf(name: string): Side | undefined {
	return (['before', 'after'] as const).find((side) => hasWord(name, words[side]));
}

function hasWord(name: string, keys: ReadonlySet<string>): boolean {
	return readHeader(name).some(({ key }) => keys.has(key));
}

const words: Readonly<Record<Side, ReadonlySet<string>>> = {
	before: headerKeys(`
		last name prefix, family name prefix, surname prefix, name infix, infix
		Tussenvoegsel, Tussenvoegsels, Voorvoegsel, Voorvoegsels, Voorvoegsel achternaam
		Namensvorsatz, Vorsatzwort, Vorsatzworte, Namensvorsatzwort
	`),
	after: headerKeys(`
		second last name, second surname, second family name
		Segundo apellido, Apellido materno, Materno
	`),
};

const bothSurnames = headerKeys('Apellidos');
