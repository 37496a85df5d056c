import { fold, spellingsOf } from '../words/fold';
import { wordsIn } from '../words/wordsIn';

/**
 * The words of a text, folded; digits and signs stand between words, but for a beginning that belongs to the next word: "in-active" with
 * any hyphen, and "In active" where nothing stands around it. Characters that nobody sees are none.
 */
export function stateWords(text: string): readonly string[] {
	return text
		.replace(/\p{Cf}/gu, '')
		.replace(partedByHyphen, '$1')
		.replace(partedByBlank, '$1')
		.split(/[^\p{L}\p{M}]+/u)
		.map(fold)
		.filter((word) => word !== '');
}

/** The phrases of a table, written as `wordsIn` reads them, each as its words with a blank between. */
export function statePhrases(...phrases: readonly string[]): ReadonlySet<string> {
	return new Set(
		phrases
			.flatMap(wordsIn)
			.flatMap(spellingsOf)
			.map((phrase) => stateWords(phrase).join(' ')),
	);
}

const partedByHyphen = /(?<!\p{L})(in|de|un|dis|off(?=\p{Pd}board))\p{Pd}(?=\p{L})/giu;

/** Somebody is here who is "in active service". */
const partedByBlank =
	/(?<![\p{L}\p{M}]\s{0,9})(in|de|un|dis|off)[\s_]{1,9}(?=(?:active|activ[oa]|actif|aktiv|attiv[oa]|ativ[oa]|activated|abled|employed|boarded|missed|charged|provisioned)\s*(?![\p{L}\p{M}\s]))/giu;
