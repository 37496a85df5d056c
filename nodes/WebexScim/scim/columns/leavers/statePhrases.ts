import { aheadWords } from './aheadWords';
import { fillers, goneFirst, goneWords, negations, openWords, overWords, presentWords } from './goneWords';

/** What words say of somebody. */
export interface Said {
	readonly isGone: boolean;
	readonly isHere: boolean;
	readonly isOpen: boolean;
	/** Every word is one of the tables'. */
	readonly isWhole: boolean;
}

/** What the words say, read from the first to the last; of phrases that begin with a word the longest. */
export function saidBy(words: readonly string[]): Said {
	const said = { isGone: false, isHere: false, isOpen: false, isWhole: true };
	/** A phrase says that somebody only may go, and no other word that somebody went. With an unknown word behind it, it is about that: "Termination: refused vaccine". */
	let [isAhead, isLeft] = [false, false];
	/** Where the words end that the last negation reaches. */
	let negatedTo = 0;
	let isOver = false;
	for (let at = 0; at < words.length; ) {
		const [sense, length] = phraseAt(words, at);
		const isNegated = at < negatedTo;
		if (sense === 'open') said.isOpen = true;
		if (sense === 'ahead') isAhead = true;
		if (sense === 'first') isLeft = true;
		if (sense === 'not' || sense === 'over') negatedTo = at + length + negationReach;
		if (sense === 'over') isOver = true;
		if (sense === 'gone' || sense === 'present') {
			if ((sense === 'gone') === isNegated) said.isHere = true;
			else said.isGone = true;
			negatedTo = 0;
		}
		if (sense === undefined) {
			said.isWhole = false;
			if (isAhead) said.isGone = true;
		}
		at += length;
	}
	const isGone = said.isGone || (isOver && !said.isHere);
	return { ...said, isGone, isOpen: said.isOpen || (isAhead && !isGone && !isLeft) };
}

/** Words behind a negation that it may be about: "not an active employee". */
const negationReach = 3;

/** Which table a phrase is of. */
type Sense = 'ahead' | 'gone' | 'first' | 'present' | 'not' | 'over' | 'open' | 'filler';

const longestPhrase = 4;

/** What the longest phrase that begins at a word says, and how many words it has; one that no table has is a word. */
export function phraseAt(words: readonly string[], at: number): readonly [Sense | undefined, number] {
	for (let length = Math.min(longestPhrase, words.length - at); length > 0; length--) {
		const phrase = words.slice(at, at + length).join(' ');
		const sense = senses.find(([, phrases]) => phrases.has(phrase))?.[0];
		if (sense !== undefined) return [sense, length];
	}
	return [undefined, 1];
}

/** A phrase of a text, and which table it is of. */
export interface Phrase {
	readonly words: string;
	readonly sense: Sense | undefined;
}

/** The phrases of which the words are made, the longest at each place. */
export function phrasesOf(words: readonly string[]): readonly Phrase[] {
	const phrases: Phrase[] = [];
	for (let at = 0; at < words.length; ) {
		const [sense, length] = phraseAt(words, at);
		phrases.push({ words: words.slice(at, at + length).join(' '), sense });
		at += length;
	}
	return phrases;
}

const senses: ReadonlyArray<readonly [Sense, ReadonlySet<string>]> = [
	['ahead', aheadWords],
	['open', openWords],
	['gone', goneWords],
	['over', overWords],
	['present', presentWords],
	['not', negations],
	['first', goneFirst],
	['filler', fillers],
];
