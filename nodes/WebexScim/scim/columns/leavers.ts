import { cleanName } from '../names';
import { pastDate } from './dates';
import { fold } from './fold';
import { eventNames, goneWords, presenceNames, statusNames } from './leaverWords';
import { yesNo, yesNoOrState } from './yesNo';

/** True for a column that says who left, by its name: a status, an event such as a termination, or AD's userAccountControl. */
export function saysWhoLeft(name: string): boolean {
	return kindOf(name) !== undefined;
}

/**
 * Tells which values of such a column mean that somebody is gone. `values` are those of the whole column, since a single
 * letter says something only beside the others. Whatever is not known does not mean "gone".
 */
export function goneIn(name: string, values: readonly unknown[], nowMs: number): (value: unknown) => boolean {
	switch (kindOf(name)) {
		case 'status': {
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

function kindOf(name: string): 'status' | 'presence' | 'event' | 'accountControl' | undefined {
	const word = wordOf(name);
	if (word === 'useraccountcontrol') return 'accountControl';
	if (statusNames.has(word)) return 'status';
	if (presenceNames.has(word)) return 'presence';
	return eventNames.has(word) ? 'event' : undefined;
}

/** A column's name without what only groups or remarks: brackets, a leading "profile.", a trailing "Required" or "Description". */
function wordOf(name: string): string {
	const plain = name
		.replace(/\[[^\]]{0,200}\]|\([^)]{0,200}\)/g, ' ')
		.replace(/^[\s\ufeff]*(?:(?:root|profile|attributes|internal|work|employment|employee|user|person)\s*[.:]\s*)+/i, '');
	return fold(plain.replace(/\s(?:required|description)[\s*]*$/i, ''));
}

/** What is longer is no word for somebody's state. */
const maxLength = 500;

function textOf(value: unknown): string {
	return typeof value === 'string' && value.length <= maxLength ? cleanName(value) : '';
}

/** "Terminated - Voluntary" and "4: Left" count as well; who is on leave or only about to go is not gone. */
function isGoneWord(text: string): boolean {
	if (goneWords.has(fold(text))) return true;
	const parts = text.split(/[-\u2013\u2014(/:;,|)]/);
	const isHere = stillHere.test(text) || parts.some((part) => part.trim().length > 1 && yesNoOrState(part) === true);
	return !isHere && parts.some((part) => goneWords.has(fold(part)));
}

const stillHere = /(?<!\p{L})(?:leave|pending|onboarding|elternzeit|congé|conge|excedencia|permiso)(?!\p{L})|休職|休業/iu;

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
