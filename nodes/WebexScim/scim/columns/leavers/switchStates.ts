import { cleanName } from '../../names/names';
import { lettersIn, saidBy } from '../letterPairs';
import { saidIn, withoutRemarks } from '../shapes';
import { yesNo } from '../yesNo';
import { isOpenText } from './stateWords';

/** True for a status in the words of a switch: each value that says something is one, such as 1 and 0, or T and F, and one of them says yes. */
export function isSwitchOfStates(values: readonly unknown[]): boolean {
	const words = values.filter((value) => saidIn(value) !== undefined || value === false);
	return words.some((word) => switchWord(word) === true) && words.every((word) => switchWord(word) !== undefined);
}

/** Yes or no in a cell for a state, also with a remark in brackets behind it, but for one of leave or a plan; undefined for any other value. */
export function switchWord(value: unknown): boolean | undefined {
	if (typeof value === 'boolean') return value;
	const word = typeof value === 'string' || typeof value === 'number' ? cleanName(String(value)) : '';
	return yesNo(word) ?? yesNo(wordBefore(word));
}

/** The same in a column that asks for yes or no, where letters of one language may stand for them. */
export function answersIn(values: readonly unknown[]): (value: unknown) => boolean | undefined {
	const letters = lettersIn(values);
	return (value) => saidBy(letters, value) ?? switchWord(value);
}

/** True for what stands where something has happened, and says no more: "x", or "済". */
export function isMark(text: string): boolean {
	return /^(?:x|済み?)$/iu.test(wordBefore(text));
}

function wordBefore(text: string): string {
	return text.endsWith(')') && !isOpenText(text) ? withoutRemarks(text) : text;
}
