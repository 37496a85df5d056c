import { wordsOf } from '../header';
import { foldedWords } from '../words/fold';
import { monthOf } from './dateWords';

/**
 * The members of a path such as `workerDates.terminationDate`, or a plain header as the only one. A dot parts members only where a word follows:
 * one in a date, a number, a version or an abbreviation is of a name, and so are pandas's "Status.1" and R's "Status.x", second columns of a name.
 */
export function pathOf(name: string): readonly string[] {
	return name.split(/\.(?=[\p{L}\p{M}_@$]{2})/u);
}

/** A name without the date, number or version that it ends or begins with, and without what it is said to include; undefined for one that has none of these. */
export function undated(name: string): string | undefined {
	const plain = name.replace(includes, '').replace(dateBefore, '');
	const words = wordsOf(plain);
	const kept = words.slice(0, words.findLastIndex((word) => !isOfDate(word)) + 1);
	return kept.length === 0 || (kept.length === words.length && plain === name) ? undefined : kept.join(' ');
}

const includes = /(?<=\P{L})(?:incl|inkl|including|excl|exkl|excluding|e\.g|z\.\s?B)(?!\p{L}).*$/iu;

/** A date, a year or a place in a list. Any other number before a name is of what it names, as in "365 Enabled". */
const dateBefore = /^\s*(?:(?:19|20)\d\d(?:[-./]\d{1,2}){0,2}|\d{1,2}[-./]\d{1,2}[-./](?:\d\d){1,2}|\d{1,2}[.)])\s+/;

/** A word of a date, a small number, a year, or a date of digits alone. */
function isOfDate(word: string): boolean {
	return /^(?:\d{1,2}|(?:19|20)\d\d|\d{6}|\d{8})$/.test(word) || dateWords.has(word) || monthOf(word) !== undefined;
}

const dateWords = foldedWords(`
	as, of, on, at, per, since, from, today, now, v, ver, version, rev, q, h, fy, kw, wk, no, nr, number, x, y
	am, zum, seit, ab, Stand, heute, au, le, depuis, al, a, el, em, desde, hoy
`);
