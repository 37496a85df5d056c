import { fold } from './fold';

/** The words of a text, folded; digits and signs stand between words. */
export function stateWords(text: string): readonly string[] {
	return text
		.split(/[^\p{L}\p{M}]+/u)
		.map(fold)
		.filter((word) => word !== '');
}

/** A phrase as its words with a blank between. */
export function stateKey(phrase: string): string {
	return stateWords(phrase).join(' ');
}
