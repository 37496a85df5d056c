import { wordsOf } from '../header';
import { fold } from '../words/fold';
import { dayEnds, effectWords, noticeWords } from './leaverNameWords';
import { stateWords } from './stateKey';
import { phrasesOf } from './statePhrases';

/** True for the name of a column that tells of a resignation or notice, not of the day for which it is given: "Gekündigt am", but not "Gekündigt zum". */
export function isOfNotice(name: string): boolean {
	const words = wordsOf(name);
	return words.some((word) => noticeWords.has(withoutDay(word))) && !words.some((word) => effectWords.has(word));
}

/** True for a text that says somebody resigned or was given notice, and has no other word for being gone, or for a state. */
export function isNoticeWord(text: string): boolean {
	const said = phrasesOf(stateWords(text)).filter(({ sense }) => sense !== undefined && sense !== 'filler');
	return said.length > 0 && said.every(({ words }) => noticeWords.has(words));
}

/** True for the name of a column with the end of a contract, an account or a life's work: who resigns leaves before it. */
export function isOfLaterEnd(name: string): boolean {
	return laterEnds.test(fold(name));
}

function withoutDay(word: string): string {
	return dayEnds.exec(word)?.[1] ?? word;
}

const laterEnds =
	/contra|kontrakt|umow|smlouv|avtal|sozlesme|jubil|befristet|vertrag|delet|purge|deprovision|deactivat|disabl|expir|retire|account|契約|合同|合约|계약/u;
