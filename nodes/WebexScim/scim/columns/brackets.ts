import { inBrackets, longestHeader, withoutProgramNames, wordsOf } from './header';
import { areOfThing } from './leavers/otherThings';
import { namePartIn } from './nameParts';
import { accountWords, endings, familyWords, hedges, managerWords, nameWords, qualifiers, remarkWords } from './words/bracketWords';
import { otherPeople, otherTimesAndPlaces, saysOneOf } from './words/otherPeople';

/**
 * What brackets say of the name that they stand in. `opened`: the name with their words as any others of it; `outside` and `inside`: both by
 * themselves. `another`: it is somebody else's, or of another time; `unread`: nobody knows. `isOfThing`: of something that a person has.
 */
export type Brackets =
	| { readonly says: 'nothing' }
	| {
			readonly says: 'another' | 'unread';
			readonly opened: string;
			readonly outside: string;
			readonly inside: string;
			readonly isOfThing: boolean;
			/** They name a manager as the manager of the person. */
			readonly isOfManager: boolean;
	  };

/** Reads the brackets of a header. What is said of the file, such as "(Required)" or an example, and what `readHeader` reads with the name, is nothing. */
export function readBrackets(name: string): Brackets {
	if (name.length > longestHeader || !/[[(\uff08\uff3b]/.test(name)) return nothing;
	const text = withoutProgramNames(name);
	const outer = text.replace(inBrackets, ' ');
	const outside = wordsOf(outer);
	const said: string[] = [];
	const opened = text.replace(inBrackets, (whole, square: string | undefined, round: string | undefined, at: number) => {
		const words = wordsOf(square ?? round ?? '');
		const isEnding = words.every((word) => endings.has(word)) && /\p{L}$/u.test(text.slice(0, at));
		if (isEnding || isRemark(whole, words, outside)) return ' ';
		said.push(...words);
		return ` ${words.filter((word) => !joining.has(word)).join(' ')} `;
	});
	const unread = said.filter((word) => !qualifiers.has(word));
	const isPartOfName =
		namePartIn(outside, said).length > 0 || (outside.some((word) => nameWords.has(word)) && said.every((word) => familyWords.has(word)));
	if (outside.length === 0 || unread.length === 0 || isPartOfName) return nothing;
	const isRemarked = said.some((word) => hedges.has(word));
	const isOther = saysOneOf(otherPeople, said) || saysOneOf(otherTimesAndPlaces, said);
	const isAnother = (isOther && !isRemarked) || isLevel(said, outside);
	const isOfThing = areOfThing(unread) && !outside.some((word) => accountWords.has(word));
	const isOfManager = said.every((word) => managerWords.has(word)) && !isSecond(said);
	return { says: isAnother ? 'another' : 'unread', opened, outside: outer, inside: said.join(' '), isOfThing, isOfManager };
}

const nothing: Brackets = { says: 'nothing' };

/** Of "Email (from Manager)", as Airtable calls it, it is the manager's e-mail. */
const joining: ReadonlySet<string> = new Set(['from', 'of']);

/** True for an example, a number or a date, and for words about the form. */
function isRemark(inside: string, words: readonly string[], outside: readonly string[]): boolean {
	if (/@|\.{3}|\u2026/.test(inside)) return true;
	if (isLevel(words, outside)) return false;
	return words.every((word) => remarkWords.has(word) || outside.includes(word) || /^\d+$/.test(word));
}

/** True for the manager's manager and those above. */
function isSecond(words: readonly string[]): boolean {
	return words.some((word) => /^[2-9]$/.test(word));
}

/** True for a place among those who lead: French "N+1" is the manager, and behind a word for one "Level 2" is the next. */
function isLevel(words: readonly string[], outside: readonly string[]): boolean {
	const text = words.join('');
	return (
		/^n[1-9]$/.test(text) ||
		(/^(?:level|lvl|stufe|ebene|niveau|nivel|livello|poziom|niva|taso)[2-9]$/.test(text) && saysOneOf(otherPeople, outside))
	);
}
