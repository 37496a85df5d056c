import { fold } from './fold';

/** The words of a text, folded; digits and signs stand between words, but for the hyphen of "in-active". */
export function stateWords(text: string): readonly string[] {
	return text
		.replace(/(?<!\p{L})(in|de|un|dis)-(?=\p{L})/giu, '$1')
		.split(/[^\p{L}\p{M}]+/u)
		.map(fold)
		.filter((word) => word !== '');
}

/** A phrase as its words with a blank between. */
export function stateKey(phrase: string): string {
	return stateWords(phrase).join(' ');
}
