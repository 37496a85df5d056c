import { wordsOf } from './header';
import { foldedWords } from './words/fold';
import { joiners } from './words/joiners';
import { wordsIn } from './words/wordsIn';

/**
 * A header without the words for the person of the row, which forms put before or behind what they ask for: "First name of the new employee",
 * "New Hire Department". Undefined where there are none.
 */
export function withoutPerson(name: string): string | undefined {
	const words = wordsOf(name);
	for (const phrase of phrases) {
		const rest = startsWith(words, phrase) ? words.slice(phrase.length) : endsWith(words, phrase) ? withoutArticles(words, phrase) : [];
		if (rest.length > 0) return rest.join(' ');
	}
	return undefined;
}

/** The longest first: "new employee" before "employee". */
const phrases: ReadonlyArray<readonly string[]> = wordsIn(joiners)
	.map(wordsOf)
	.sort((one, other) => other.length - one.length);

/** What stands between what is asked for and the person. */
const articles = foldedWords(
	'of, the, a, des, der, die, vom, von, de, del, della, dell, dello, du, da, do, di, la, le, l, el, van, een, av, af, den, för, for',
);

function startsWith(words: readonly string[], phrase: readonly string[]): boolean {
	return phrase.every((word, index) => words[index] === word);
}

function endsWith(words: readonly string[], phrase: readonly string[]): boolean {
	return phrase.every((word, index) => words[words.length - phrase.length + index] === word);
}

function withoutArticles(words: readonly string[], phrase: readonly string[]): readonly string[] {
	const before = words.slice(0, -phrase.length);
	return before.slice(0, before.findLastIndex((word) => !articles.has(word)) + 1);
}
