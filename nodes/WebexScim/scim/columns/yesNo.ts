import { cleanName } from '../names/names';
import { wordsIn } from './words/wordsIn';

/** Yes or no in the words of a spreadsheet or a language; undefined for any other word. */
export function yesNo(word: string): boolean | undefined {
	return meaningIn(yesNoWords, word);
}

/** True or false in the words above and in those of a state, such as "inactive". A word of blocking is never taken for one. */
export function yesNoOrState(word: string): boolean | undefined {
	return yesNo(word) ?? meaningIn(stateWords, word);
}

const yesNoWords = meanings(`
	true false, yes no, on off, 1 0, y n, t f, ✓ ✗, ✔ ✘, ☑ ☐
	ja nein, wahr falsch
	oui non, vrai faux
	sí no, si no, verdadero falso
	はい いいえ, ○ ×, 〇 ×, ◯ ×
	是 否, 예 아니오, 예 아니요
	ja nee, waar onwaar
	sì no, vero falso
	sim não, sim nao, verdadeiro falso
	tak nie, prawda fałsz
	ja nej, sant falskt, sand falsk
	ja nei, sann usann
	kyllä ei, kylla ei, tosi epätosi
	ano ne, pravda nepravda
	evet hayır, evet hayir, doğru yanlış
`);

const stateWords = meanings(`
	active inactive, enabled disabled
	aktiv inaktiv
	actif inactif
	activo inactivo
	有効 無効
	actief inactief
	attivo inattivo
	ativo inativo
	aktywny nieaktywny
	aktivní neaktivní
	aktif pasif
`);

/** The words of a table with a pair of yes and no between commas. */
function meanings(text: string): ReadonlyMap<string, boolean> {
	const pairs = wordsIn(text).map((pair) => pair.split(' '));
	return new Map(
		pairs.flatMap(
			([yes = '', no = '']): ReadonlyArray<readonly [string, boolean]> => [
				[yes, true],
				[no, false],
			],
		),
	);
}
/** A word is short, whatever nobody sees around it. */
const maxGiven = 200;

function meaningIn(words: ReadonlyMap<string, boolean>, word: string): boolean | undefined {
	if (word.trim().length > maxGiven) return undefined;
	// A spreadsheet has 1.0 for 1.
	const plain = cleanName(word)
		.normalize('NFKC')
		.toLowerCase()
		.replace(/^([01])[.,]0+$/, '$1');
	return words.get(plain);
}
