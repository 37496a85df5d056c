import { fold, foldedWords } from '../words/fold';
import { withReason } from './goneWithWords';
import { bareWords, countedWords, fillers, goneAlone, thingWords } from './goneWords';
import { stateWords } from './stateKey';
import { phrasesOf, saidBy, type Phrase } from './statePhrases';
import { hasGoneSigns, hasOpenSigns } from './stateSigns';

/**
 * True for a text that says somebody is gone, in a word or with more words around it: "Terminated - Voluntary", "Left on", "4: Left". So does
 * "not active", and "not terminated" does not. Who is on leave, only about to go, or here as well is not gone, but leave may be why somebody is:
 * "Terminated (end of maternity leave)". Dates are not looked at.
 */
export function isGoneWord(text: string): boolean {
	const said = saidBy(stateWords(text));
	if (hasOpenSigns(text)) return false;
	if (said.isOpen || said.isHere) return withReason(text) === 'gone';
	return said.isGone || hasGoneSigns(text) || partsOf(text).some(beginsWithGone) || goneAlone.has(withoutFillers(stateWords(text)));
}

/** True for a text that says so in words that only people have, not things: "Resigned", but not "Terminated" or "Not active". */
export function isGonePerson(text: string): boolean {
	if (!isGoneWord(text)) return false;
	const isOfPerson = ({ words, sense }: Phrase): boolean => (sense === 'gone' || sense === 'first') && !thingWords.has(words);
	return hasGoneSigns(text) || phrasesOf(stateWords(text)).some(isOfPerson);
}

/** True for the name of a column that says so, with nothing else in it: "Not Active", "Left on". */
export function isGoneName(name: string): boolean {
	const words = wordsOfName(name);
	return saidBy(words).isWhole && isGoneWord(words.join(' '));
}

/** True for such a name that may as well be of a count: "Leavers", of somebody's team. */
export function isCountName(name: string): boolean {
	return phrasesOf(wordsOfName(name)).some(({ words }) => countedWords.has(words));
}

/** True for the name of a column that is a word with such a meaning and another: "Depart." */
export function isBareWord(name: string): boolean {
	const [word = '', ...others] = stateWords(name);
	return others.length === 0 && bareWords.has(word);
}

/** True for a text that is known to say that somebody is here: at work, on leave, about to go or to come, or in which way employed. */
export function isHereText(text: string): boolean {
	const words = stateWords(text);
	const { isHere, isOpen } = saidBy(words);
	if ((isHere || isOpen) && withReason(text) !== undefined) return false;
	return isHere || isOpen || hasOpenSigns(text) || isHereWord(text) || words.some((word) => kindsOfWork.has(word));
}

/** True for a text that speaks of leave, a plan or what is not there yet. */
export function isOpenText(text: string): boolean {
	return saidBy(stateWords(text)).isOpen || hasOpenSigns(text);
}

/**
 * True for a text that says in which state somebody is, also where the name of a place could stand: "Terminated", "On leave", "Full time". Words that
 * places have in their names count only alone: "Baja", but not "Baja California".
 */
export function isStateText(text: string): boolean {
	const words = stateWords(text);
	const said = saidBy(words);
	if (said.isGone || said.isHere || said.isOpen || isHereWord(text) || hasGoneSigns(text) || hasOpenSigns(text)) return true;
	return kindsOfWork.has(fold(text)) || ((said.isWhole || words.length === 1) && isGoneWord(text));
}

/** True for a word that says an account or a person is in use, or not yet. Short ones are left aside: ON is Ontario. */
function isHereWord(text: string): boolean {
	return hereWords.has(fold(text));
}

/** Without what stands in brackets. */
function wordsOfName(name: string): readonly string[] {
	return stateWords(name.replace(/\[[^[\]]*\]|\([^()]*\)/g, ' ').replace(/(\p{Ll})(?=\p{Lu})/gu, '$& '));
}

/** The parts of a text as lists put them: "3 - Left", "T: Left", "Left (resigned)". */
function partsOf(text: string): readonly string[] {
	return text.split(/[-\u2013\u2014(/:;,|)]/);
}

function withoutFillers(words: readonly string[]): string {
	return words.filter((word) => !fillers.has(word)).join(' ');
}

function beginsWithGone(part: string): boolean {
	return phrasesOf(stateWords(part)).find(({ sense }) => sense !== 'filler')?.sense === 'first';
}

/** Beside those of `presentWords` and `openWords`. */
const hereWords = foldedWords(`
	employee, emp, présent, présente, alta, bestehend, activated, staged, provisioned, invited, on leave, hired, verified, not verified, unverified, approved, locked, locked out, password expired
	recovery, 在籍, 在職, 有効, 在职, 在职中, 正常, 正式, 试用, 试用期, 启用, 激活, 재직, 재직중, 근무, 근무중, 활성
`);

/** Words for how somebody is employed. */
const kindsOfWork = foldedWords(`
	full, fulltime, part, parttime, permanent, temporary, temp, contractor, contract, intern, trainee, apprentice, regular, seasonal, casual
	probation, consultant, freelance, freelancer, new, hired, hire, staged, provisioned, invited, verified, locked, rehire
	Vollzeit, Teilzeit, befristet, unbefristet, Praktikant, Praktikantin, Auszubildende, Auszubildender, Probezeit, Werkstudent
	CDI, CDD, stage, stagiaire, intérim, apprenti, titulaire, indefinido, temporal, prácticas, becario, becaria
`);
