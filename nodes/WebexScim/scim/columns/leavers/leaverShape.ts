import { mostOthers, someOf } from '../needs';
import { looksLike, saidIn } from '../shapes';
import { isDay } from './dates';
import { leaverName } from './leaverNames';
import type { LeaverName } from './leaverTables';
import { arePresenceStates } from './presenceStates';
import { goneLetters } from './stateLetters';
import { isGonePerson, isGoneWord, isHereText } from './stateWords';
import { answersIn, isMark } from './switchStates';

/**
 * True for a column that says who left by its name, unless its values are of presence. With a vague name the values have to show it: nearly all of them
 * days, or words of states, one at least for who is gone; yes or no are enough where the name itself leaves no doubt.
 */
export function showsWhoLeft(name: string, values: readonly unknown[]): boolean {
	const known = leaverName(name);
	if (known === undefined || (known.kind === 'status' && arePresenceStates(name, values))) return false;
	if (known.isVague === undefined) return true;
	if (known.isVague === 'bare') return areEvents(values);
	if (known.kind === 'presence') return areAnswers(values);
	if (known.kind === 'event') return areDays(values) || (known.isVague === 'answered' && areAnswers(values));
	return areStates(values, known.isVague);
}

/** Nearly all of them yes or no, or words of states. */
function areAnswers(values: readonly unknown[]): boolean {
	const answer = answersIn(values);
	const some = someOf(values.filter((value) => saidIn(value) !== undefined || answer(value) !== undefined));
	const isAnswer = (value: unknown): boolean => {
		const text = saidIn(value) ?? '';
		return answer(value) !== undefined || isMark(text) || isGoneWord(text) || isHereText(text);
	};
	return some.length > 0 && some.filter(isAnswer).length > mostOthers * some.length;
}

function areDays(values: readonly unknown[]): boolean {
	const some = someOf(values.filter((value) => saidIn(value) !== undefined || isDay(value)));
	return some.length > 0 && some.filter(isDay).length > mostOthers * some.length;
}

/** One that is told wrong does not hide whom the others tell. True as well where no cell says anything. */
function areEvents(values: readonly unknown[]): boolean {
	const answer = answersIn(values);
	const isOfEvent = (value: unknown): boolean => {
		if (isDay(value) || answer(value) !== undefined) return true;
		const text = saidIn(value) ?? '';
		return isMark(text) || isGoneWord(text) || isHereText(text) || leaverName(text) !== undefined;
	};
	const some = someOf(values.filter((value) => saidIn(value) !== undefined || isDay(value)));
	return some.filter(isOfEvent).length >= some.length / 2;
}

/** More different words no status has. */
const mostStates = 200;

function areStates(values: readonly unknown[], isVague: LeaverName['isVague']): boolean {
	const isPlace = isVague === 'place';
	const counts = new Map<string, number>();
	for (const value of values) {
		const text = saidIn(value);
		if (text !== undefined && counts.size <= mostStates) counts.set(text, (counts.get(text) ?? 0) + 1);
	}
	if (counts.size > mostStates) return false;
	const letters = goneLetters([...counts.keys()]);
	const isGone = (text: string): boolean => isGoneWord(text) || letters.get(text.toUpperCase()) === 'gone';
	const isState = (text: string): boolean =>
		isPlace ? looksLike.states(text) : isGone(text) || isHereText(text) || letters.has(text.toUpperCase());
	// A second header line says nothing.
	const texts = [...counts].filter(([text]) => isState(text) || leaverName(text) === undefined);
	const sumOf = (some: typeof texts): number => some.reduce((sum, [, count]) => sum + count, 0);
	const isMostly = sumOf(texts.filter(([text]) => isState(text))) > mostOthers * sumOf(texts);
	return isMostly && (isPlace || isVague === 'dated' || texts.some(([text]) => (isVague === 'thing' ? isGonePerson(text) : isGone(text))));
}
