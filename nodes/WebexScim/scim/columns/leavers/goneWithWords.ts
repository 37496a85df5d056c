import { dateFillers } from './dateWords';
import { leaveWords, pausedWords } from './goneWords';
import { stateWords } from './stateKey';
import { phrasesOf, saidBy } from './statePhrases';

/**
 * What a text says that begins with words for being gone and speaks of leave, plans or being here behind them: `gone` where leave is why,
 * `unclear` where nobody can tell; undefined where those other words are all there is ("Termination pending"), and for any other text.
 */
export function withReason(text: string): 'gone' | 'unclear' | undefined {
	const parts = text.split(partsOfText).map(stateWords).filter(isMoreThanLetter);
	const first = phrasesOf(parts[0] ?? []);
	const end = first.findIndex(({ sense, words }) => sense === undefined || beginsReason.has(words));
	const head = end === -1 ? first : first.slice(0, end);
	const said = saidBy(head.flatMap(({ words }) => words.split(' ')));
	const gone = head.filter(({ sense }) => sense === 'gone' || sense === 'first');
	if (said.isOpen || said.isHere || (!said.isGone && gone.length === 0)) return undefined;
	const tail = [...first.slice(head.length), ...parts.slice(1).flatMap(phrasesOf)];
	const hasLeave = tail.some(({ words }) => leaveWords.has(words));
	const isPaused = !gone.some(({ words }) => !pausedWords.has(words));
	if (isPaused && hasLeave) return undefined;
	const isDoubtful = tail.some(({ sense, words }) => sense === 'present' || (sense === 'open' && !leaveWords.has(words)));
	const isMore = tail.some(({ sense }) => sense === undefined);
	if (isDoubtful) return isMore ? 'unclear' : undefined;
	if (!hasLeave) return undefined;
	return isMore && gone.some(({ sense }) => sense === 'gone') ? 'gone' : 'unclear';
}

/** True where nothing stands before a date but words for being gone, and such as stand before dates. */
export function isOfLeaving(before: string): boolean {
	return saidBy(stateWords(before).filter((word) => !dateFillers.has(word))).isWhole;
}

/** A hyphen parts a text where blanks are beside it. */
const partsOfText = /\s\p{Pd}|\p{Pd}\s|[\u2013\u2014(/:;,|)]/u;

/** Letters alone are keys of a list: "T: Terminated". */
function isMoreThanLetter(words: readonly string[]): boolean {
	return words.join('').length > 1;
}

/** Words that say nothing by themselves, and that a reason follows. */
const beginsReason: ReadonlySet<string> = new Set(['for', 'by']);
