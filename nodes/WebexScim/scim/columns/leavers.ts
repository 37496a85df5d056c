import { cleanName } from '../names';
import { pastDate } from './dates';
import { readHeader } from './header';
import { eventNames, presenceNames, statusNames, vagueStatusNames } from './leaverWords';
import { isGoneWord } from './stateWords';
import { yesNo } from './yesNo';

/** True for a column that says who left, by its name: a status, an event such as a termination, or AD's userAccountControl. */
export function saysWhoLeft(name: string): boolean {
	const kind = kindOf(name);
	return kind !== undefined && kind !== 'vagueStatus';
}

/** True for a column that does so where its values are those of a status. */
export function maySayWhoLeft(name: string): boolean {
	return kindOf(name) === 'vagueStatus';
}

/**
 * Tells which values of such a column mean that somebody is gone. `values` are those of the whole column, since a single
 * letter says something only beside the others. Whatever is not known does not mean "gone".
 */
export function goneIn(name: string, values: readonly unknown[], nowMs: number): (value: unknown) => boolean {
	switch (kindOf(name)) {
		case 'status':
		case 'vagueStatus': {
			const letters = goneLetters(values);
			return (value) => isGoneWord(textOf(value)) || letters.has(textOf(value).toUpperCase());
		}
		case 'event':
			return (value) => isYes(value) || isGoneWord(textOf(value)) || pastDate(value, nowMs);
		case 'presence':
			return (value) => saysNo(value) || isGoneWord(textOf(value));
		case 'accountControl':
			return (value) => isDisabledAccount(value);
		default:
			return () => false;
	}
}

function kindOf(name: string): 'status' | 'vagueStatus' | 'presence' | 'event' | 'accountControl' | undefined {
	const keys = readHeader(name).map(({ key }) => key);
	const isIn = (words: ReadonlySet<string>): boolean => keys.some((key) => words.has(key));
	if (isIn(accountControlNames)) return 'accountControl';
	if (isIn(statusNames)) return 'status';
	if (isIn(vagueStatusNames)) return 'vagueStatus';
	if (isIn(presenceNames)) return 'presence';
	return isIn(eventNames) ? 'event' : undefined;
}

const accountControlNames: ReadonlySet<string> = new Set(['useraccountcontrol']);
/** What is longer is no word for somebody's state. */
const maxLength = 500;

function textOf(value: unknown): string {
	return typeof value === 'string' && value.length <= maxLength ? cleanName(value) : '';
}

/** In a column of letters alone, T (terminated) and I (inactive) beside A (active) or L (on leave). */
function goneLetters(values: readonly unknown[]): ReadonlySet<string> {
	const letters = new Set(values.map((value) => textOf(value).toUpperCase()).filter((letter) => letter !== ''));
	const isKnown = [...letters].every((letter) => /^[ALTIP]$/.test(letter));
	return isKnown && (letters.has('A') || letters.has('L')) ? new Set(['T', 'I']) : new Set();
}

function isYes(value: unknown): boolean {
	if (typeof value === 'boolean') return value;
	if (value === 1) return true;
	return typeof value === 'string' && (yesNo(value) === true || textOf(value).toLowerCase() === 'x');
}

function saysNo(value: unknown): boolean {
	return value === false || value === 0 || (typeof value === 'string' && yesNo(value) === false);
}

/** Bit 2 of userAccountControl is ACCOUNTDISABLE. */
function isDisabledAccount(value: unknown): boolean {
	const flags = typeof value === 'number' ? value : /^(?:\d{1,10}|0x[\da-f]{1,8})$/i.test(textOf(value)) ? Number(textOf(value)) : 0;
	return Number.isSafeInteger(flags) && (flags & 2) !== 0;
}
