import { cleanName } from '../../names/names';
import { saidIn } from '../shapes';
import { yesNo } from '../yesNo';

/** True for a status in the words of a switch: each value that says something is one, such as 1 and 0, or T and F, and one of them says yes. */
export function isSwitchOfStates(values: readonly unknown[]): boolean {
	const words = values.filter((value) => saidIn(value) !== undefined || value === false);
	return words.some((word) => switchWord(word) === true) && words.every((word) => switchWord(word) !== undefined);
}

/** Yes or no in a cell for a state; undefined for any other value. */
export function switchWord(value: unknown): boolean | undefined {
	if (typeof value === 'boolean') return value;
	const word = typeof value === 'string' || typeof value === 'number' ? cleanName(String(value)) : '';
	return yesNo(word);
}
