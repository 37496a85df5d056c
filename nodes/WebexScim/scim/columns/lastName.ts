import { keyOfWord, readHeader } from './header';
import type { ColumnUse } from './match';
import { saidIn } from './shapes';
import { wordsIn } from './words/wordsIn';

/** On which side of the last name a further part of it stands. */
export type Side = 'before' | 'after';

/** The attribute whose text a file may have in two columns: "van der" and "Berg", "García" and "López". */
const lastNameId = 'name.familyName';

/**
 * The uses of columns, where those that hold a further part of the last name are joined with the column that has it. Half a name would be written
 * over a whole one. Without a column for the last name, or where its header says that it has both surnames, they are what they were.
 */
export function withLastNameParts(uses: ReadonlyArray<readonly [string, ColumnUse]>): ReadonlyArray<readonly [string, ColumnUse]> {
	const [last] = uses.find(([, use]) => use.kind === 'used' && use.id === lastNameId) ?? [];
	if (last === undefined) return uses;
	const hasBoth = hasWord(last, bothSurnames);
	return uses.map(([name, use]) => {
		const joins = use.kind === 'unused' && use.reason === 'unknown' ? sideOf(name) : undefined;
		return joins === undefined || (joins === 'after' && hasBoth) ? [name, use] : [name, { kind: 'used', id: lastNameId, joins }];
	});
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
