import { damageIn } from './damage';
import { looksLike, saidIn } from './shapes';
import { fold, foldedWords } from './words/fold';
import { isWordForNone } from './wordsForNone';

/** On which side of the last name a further part of it stands. */
export type Side = 'before' | 'after';

/** A cell with a further part of the last name. */
export interface NamePart {
	readonly column: string;
	readonly side: Side;
	readonly cell: unknown;
}

/** The last name with its parts; or the damaged part that keeps it from being known; or nobody knows whether it is whole without them. */
export type WholeLastName =
	| { readonly kind: 'whole'; readonly name: unknown }
	| { readonly kind: 'damaged'; readonly column: string; readonly part: string }
	| { readonly kind: 'unsure' };

/**
 * The whole last name of a row. What is no text, or damaged itself, stays as it is, and a part alone is no name. `isFirstOfTwo`: the header says
 * that the cell has the first of two surnames.
 */
export function wholeLastName(cell: unknown, parts: readonly NamePart[], isFirstOfTwo: boolean): WholeLastName {
	const asItIs = { kind: 'whole', name: cell } as const;
	if (typeof cell !== 'string' || cell.length > longestName || saidIn(cell) === undefined || isDamaged(cell)) return asItIs;
	const damaged = parts.find(({ cell: part }) => typeof part === 'string' && isDamaged(part));
	if (damaged !== undefined) return { kind: 'damaged', column: damaged.column, part: String(damaged.cell) };
	const [before, after] = [partsAt('before', parts), partsAt('after', parts)];
	// Two parts that differ may be two spellings of one.
	if ([before, after].some((texts) => texts.length > 1 || !texts.every(isNameLike))) return { kind: 'unsure' };
	const fronts = before.map((part) => ({ has: hasBefore(cell, part), text: /['\u2019-]$/.test(part) ? part : `${part} ` }));
	const ends = after.map((part) => ({ has: hasAfter(cell, part, isFirstOfTwo), text: ` ${part}` }));
	if ([...fronts, ...ends].some(({ has }) => has === 'unsure')) return { kind: 'unsure' };
	const [front, end] = [fronts, ends].map((side) => side.map(({ has, text }) => (has === true ? '' : text)).join(''));
	return front === '' && end === '' ? asItIs : { kind: 'whole', name: `${front}${cell.trim()}${end}` };
}

/** Webex refuses a longer one, so that nothing is looked for in it. */
const longestName = 256;

function isDamaged(text: string): boolean {
	return damageIn({ attribute: 'name', place: { kind: 'sub', sub: 'familyName' } }, text.trim()) !== undefined;
}

/** The different parts on a side, without what stands for none. */
function partsAt(side: Side, parts: readonly NamePart[]): readonly string[] {
	const texts = parts.flatMap((part) => (part.side === side ? (textOf(part) ?? []) : []));
	return [...new Map(texts.map((text) => [fold(text), text])).values()];
}

function textOf({ side, cell }: NamePart): string | undefined {
	const text = typeof cell === 'string' ? saidIn(cell) : undefined;
	if (text === undefined || isWordForNone(text) || !/\p{L}/u.test(text) || noParts.has(fold(text))) return undefined;
	// "v." is short for "van", and no number.
	const isSuffix = fold(text).length > 1 && looksLike.nameSuffixes(text);
	// "Pan" is a salutation in Poland and a surname elsewhere.
	const isTitle = side === 'before' && looksLike.salutations(text);
	return isSuffix || isTitle ? undefined : text;
}

/** What people write who have no such part of a name. */
const noParts = foldedWords(`
	x, xx, xxx, no
	s/n, s/a, n/d, no tiene, no aplica, no posee, no registra, sin segundo apellido, sin apellido, sin dato, sin datos
	nee, nein, ohne, niet van toepassing
`);

/** True for letters with what joins them, as in "v/d"; yes and no of a program are an answer to something else. */
function isNameLike(part: string): boolean {
	const text = part.replace(/(?<!\p{L})(\p{L})\/(?=\p{L}(?!\p{L}))/gu, '$1');
	return !/^(?:true|false)$/i.test(part) && /^[\p{L}\p{M}\s.'\u2019`\u00b4\u2010-\u2015-]+$/u.test(text);
}

/** Whether the name has that part before it, or behind it as in "Berg, van den". */
function hasBefore(name: string, part: string): boolean | 'unsure' {
	const [words, others] = [wordsIn(name), wordsIn(part)];
	if (holds(others, words)) return 'unsure';
	if (begins(words, others) || ends(words, others)) return true;
	// "Vries-de Jong" lacks the "de" of the first name.
	const [, ...furtherNames] = name.split(/[-\u2010-\u2015]/);
	if (furtherNames.some((further) => begins(wordsIn(further), others))) return false;
	if (isShortened(part) && others.length < words.length && areInitials(others, words))
		return /^\p{Ll}/u.test(name.trim()) ? true : 'unsure';
	const isRunTogether = others.length > 1 && words.join('').startsWith(others.join(''));
	return holds(words, others) || isRunTogether || areInitials(words.slice(0, others.length), others) ? 'unsure' : false;
}

/** Whether the name has that part behind it. */
function hasAfter(name: string, part: string, isFirstOfTwo: boolean): boolean | 'unsure' {
	const [words, others] = [wordsIn(name), wordsIn(part)];
	const isOther = holds(others, words);
	if (ends(words, others) && !isOther) return true;
	if (isShortened(part) || areInitials(words.slice(-others.length), others)) return 'unsure';
	return !isFirstOfTwo && (isOther || holds(words, others)) ? 'unsure' : false;
}

/** The words of a name, folded. */
function wordsIn(text: string): readonly string[] {
	return text
		.split(/[^\p{L}\p{M}]+/u)
		.map(fold)
		.filter((word) => word !== '');
}

/** True where the first words are the others, however these are parted. */
function begins(words: readonly string[], others: readonly string[]): boolean {
	return words.some((_, index) => words.slice(0, index + 1).join('') === others.join(''));
}

function ends(words: readonly string[], others: readonly string[]): boolean {
	return words.some((_, index) => words.slice(index).join('') === others.join(''));
}

function holds(words: readonly string[], others: readonly string[]): boolean {
	return words.some((_, index) => begins(words.slice(index), others));
}

/** "v.d.", not "'t". */
function isShortened(part: string): boolean {
	return !/['\u2019`\u00b4]/.test(part) && wordsIn(part).every((word) => word.length === 1);
}

/** True for single letters that the words begin with. */
function areInitials(letters: readonly string[], words: readonly string[]): boolean {
	const isOf = (letter: string, index: number): boolean => letter.length === 1 && words[index]?.startsWith(letter) === true;
	return letters.length > 0 && letters.length <= words.length && letters.every(isOf);
}
