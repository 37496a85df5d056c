import { wordsIn } from './wordsIn';

/**
 * A column name or a word of a file without case, spaces, marks, accents and byte order mark: only letters and digits stay.
 * Two spellings of one word, composed or decomposed, with `ß` or `ss`, `ł` or `l`, come to the same.
 */
export function fold(name: string): string {
	const folded = name
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '');
	return /^[a-z\d]*$/.test(folded) ? folded : folded.replace(/[ßæœøłıđð]/g, (letter) => plainLetters[letter] ?? letter);
}

/** Letters that are no other letter with a mark, as people write them who do not have them. */
const plainLetters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', ı: 'i', đ: 'd', ð: 'd' };

/** The words of a table, as `wordsIn` reads them, folded. */
export function foldedWords(text: string): ReadonlySet<string> {
	return new Set(wordsIn(text).map(fold));
}

/** A word of a table as files may spell it: with `ae` for `ä` or `aa` for `å` where its program knew no other letters. */
export function spellingsOf(word: string): readonly string[] {
	const plain = word.replace(/[äöüø]/gi, (letter) => `${fold(letter)}e`).replace(/å/gi, 'aa');
	return plain === word ? [word] : [word, plain];
}
