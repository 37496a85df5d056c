import { inBrackets, withoutProgramNames, wordsOf } from './header';
import { namePartIn } from './nameParts';
import { endings, qualifiers, remarkWords, stateOfPersonWords } from './words/bracketWords';
import { offices, otherPeople, otherTimesAndPlaces, saysOneOf } from './words/otherWords';

/**
 * What brackets say of the name that they stand in. `opened`: the name with their words as any others of it; `outside` and `inside`: both by themselves. `another`: it is somebody
 * else's, or of another time; `office`: of several people, where it is an address; `unread`: nobody knows. `isOfThing`: of something that a person has.
 */
export type Brackets =
	| { readonly says: 'nothing' }
	| {
			readonly says: 'another' | 'office' | 'unread';
			readonly opened: string;
			readonly outside: string;
			readonly inside: string;
			readonly isOfThing: boolean;
	  };

/** Reads the brackets of a header. What is said of the file, such as "(Required)" or an example, and what `readHeader` reads with the name, is nothing. */
export function readBrackets(name: string): Brackets {
	if (!/[[(\uff08\uff3b]/.test(name)) return nothing;
	const text = withoutProgramNames(name);
	const outer = text.replace(inBrackets, ' ');
	const outside = wordsOf(outer);
	const said: string[] = [];
	const opened = text.replace(inBrackets, (whole, square: string | undefined, round: string | undefined, at: number) => {
		const words = wordsOf(square ?? round ?? '');
		const isEnding = words.every((word) => endings.has(word)) && /\p{L}$/u.test(text.slice(0, at));
		if (isEnding || isRemark(whole, words, outside)) return ' ';
		said.push(...words);
		return ` ${words.join(' ')} `;
	});
	const unread = said.filter((word) => !qualifiers.has(word));
	if (outside.length === 0 || unread.length === 0 || namePartIn(outside, said).length > 0) return nothing;
	const says =
		saysOneOf(otherPeople, said) || saysOneOf(otherTimesAndPlaces, said) || isLevel(said)
			? 'another'
			: saysOneOf(offices, said)
				? 'office'
				: 'unread';
	return { says, opened, outside: outer, inside: said.join(' '), isOfThing: !unread.every((word) => stateOfPersonWords.has(word)) };
}

const nothing: Brackets = { says: 'nothing' };

/** True for an example, a number or a date, and for words about the form. */
function isRemark(inside: string, words: readonly string[], outside: readonly string[]): boolean {
	if (/@|\.{3}|\u2026/.test(inside)) return true;
	if (isLevel(words)) return false;
	return words.every((word) => remarkWords.has(word) || outside.includes(word) || /^\d+$/.test(word));
}

/** True for a place among those who lead: French "N+1" is the manager, "Level 2" whoever leads that one. */
function isLevel(words: readonly string[]): boolean {
	return /^(?:n[1-9]|(?:level|lvl|stufe|ebene|niveau|nivel|livello|poziom|niva|taso)[2-9])$/.test(words.join(''));
}
