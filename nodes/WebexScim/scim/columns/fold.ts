/**
 * A column name or a word of a file without case, spaces, marks, accents and byte order mark: only letters and digits stay.
 * Two spellings of one word, composed or decomposed, with `ß` or `ss`, come to the same.
 */
export function fold(name: string): string {
	return name
		.normalize('NFKD')
		.toLowerCase()
		.replace(/ß/g, 'ss')
		.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A word of a table as files may spell it: with `ae` for `ä` where its program knew no other letters. */
export function spellingsOf(word: string): readonly string[] {
	const plain = word.replace(/[äöü]/gi, (letter) => `${fold(letter)}e`);
	return plain === word ? [word] : [word, plain];
}
