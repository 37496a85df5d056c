import { saidIn } from '../shapes';

/**
 * What the letters of a status say, as PeopleSoft and others write it: T (terminated) and I (inactive) are gone beside A (active) or L (on
 * leave), where nothing else stands but letters of the kind. Without those nobody knows: beside other letters T may be "true".
 */
export function goneLetters(values: readonly unknown[]): ReadonlyMap<string, LetterSaying> {
	const letters = new Set(values.flatMap((value) => saidIn(value)?.toUpperCase() ?? []));
	const isOfStates = [...letters].every((letter) => stateLetters.test(letter));
	const isKnownSet = isOfStates && (letters.has('A') || letters.has('L'));
	return new Map([...letters].flatMap((letter) => sayingOfLetter(letter, isKnownSet, isOfStates)));
}

const stateLetters = /^[ADILPQRSTUVWX]$/;

function sayingOfLetter(letter: string, isKnownSet: boolean, isOfStates: boolean): ReadonlyArray<readonly [string, LetterSaying]> {
	if (letter === 'A' || (isKnownSet && (letter === 'L' || letter === 'P'))) return [[letter, 'other']];
	if (letter !== 'T' && letter !== 'I') return [];
	return isKnownSet ? [[letter, 'gone']] : isOfStates ? [[letter, 'unknown']] : [];
}

type LetterSaying = 'gone' | 'unknown' | 'other';
