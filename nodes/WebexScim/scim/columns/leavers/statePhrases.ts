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
	for (const { sense, from, to } of phrasesOf(words)) {
		const isNegated = from < negatedTo;
		if (sense === 'open') said.isOpen = true;
		if (sense === 'ahead') isAhead = true;
		if (sense === 'first') isLeft = true;
		if (sense === 'not' || sense === 'over') negatedTo = to + negationReach;
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
	}
	const isGone = said.isGone || (isOver && !said.isHere);
	return { ...said, isGone, isOpen: said.isOpen || (isAhead && !isGone && !isLeft) };
}

/** Words behind a negation that it may be about: "not an active employee". */
const negationReach = 3;

/** Which table a phrase is of. */
type Sense = 'ahead' | 'gone' | 'first' | 'present' | 'not' | 'over' | 'open' | 'filler';

const longestPhrase = 4;

/** A phrase of a text, which table it is of, and where its words stand. */
export interface Phrase {
	readonly words: string;
	readonly sense: Sense | undefined;
	readonly from: number;
	readonly to: number;
}

/** The phrases of which the words are made, the longest at each place; one that no table has is a word. */
export function phrasesOf(words: readonly string[]): readonly Phrase[] {
	const phrases: Phrase[] = [];
	for (let from = 0; from < words.length; from = phrases.at(-1)?.to ?? from) phrases.push(phraseAt(words, from));
	return phrases;
}

function phraseAt(words: readonly string[], from: number): Phrase {
	for (let to = Math.min(from + longestPhrase, words.length); ; to--) {
		const phrase = words.slice(from, to).join(' ');
		const sense = senses.find(([, phrases]) => phrases.has(phrase))?.[0];
		if (sense !== undefined || to <= from + 1) return { words: phrase, sense, from, to };
	}
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
