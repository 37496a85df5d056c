import { cleanName } from '../names/names';
import { saidIn } from './shapes';
import { wordsIn } from './words/wordsIn';
import { yesNo } from './yesNo';

/** What the letters of a column mean, in capitals. */
export type Letters = ReadonlyMap<string, boolean>;

/**
 * What the letters for yes and no of one language mean in a column that holds both and nothing else, such as J and N; undefined for any other
 * column. A letter alone says nothing: E is yes in Turkish and no in Finnish.
 */
export function lettersIn(values: readonly unknown[]): Letters | undefined {
	const letters = new Set<string>();
	for (const value of values) {
		if (saidIn(value) === undefined) continue;
		letters.add(letterOf(value));
		if (letters.size > 2) return undefined;
	}
	const pair = pairs.find(([yes, no]) => letters.has(yes) && letters.has(no));
	return pair === undefined ? undefined : new Map([[pair[0], true] as const, [pair[1], false] as const]);
}

/** Yes or no by such letters; undefined for any other value. */
export function saidBy(letters: Letters | undefined, value: unknown): boolean | undefined {
	return letters?.get(letterOf(value));
}

/** "Aktiv Ja/Nein", "Ausgetreten J/N": the words between which the cells choose say no more than that they do. A no alone would be a negation. */
export function withChoice(words: readonly string[]): readonly string[] {
	const at = words.findIndex((word, index) => isChoice(word, words[index + 1] ?? ''));
	return at === -1 ? words : [...words.slice(0, at), 'yn', ...words.slice(at + 2)];
}

/** True for a yes and a no of one language, in words or in letters. */
function isChoice(yes: string, no: string): boolean {
	return lettersIn([yes, no])?.get(yes.toUpperCase()) === true || (yesNo(yes) === true && yesNo(no) === false);
}

/** Of yes and no: German, Dutch and Scandinavian, French, those of Spain, Italy and Portugal, Czech, Finnish, Turkish. */
const pairs = wordsIn('JN, ON, SN, AN, KE, EH').map((pair): readonly [string, string] => [pair.charAt(0), pair.charAt(1)]);

/** More is no letter, whatever nobody sees around it. */
const maxGiven = 20;

function letterOf(value: unknown): string {
	return typeof value === 'string' && value.length <= maxGiven ? cleanName(value).normalize('NFKC').toUpperCase() : '';
}
