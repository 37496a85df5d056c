import { assertNever } from '../../assertNever';
import { isDate } from '../../json';
import { cleanName } from '../../names/names';
import { saidIn } from '../shapes';
import { yesNo } from '../yesNo';
import { sayingOfAccountControl } from './accountControl';
import type { DayOrder } from './dateForms';
import { dayOrderIn, hasCome, isDay, mayBePast, pastDate } from './dates';
import { coming, sayingOfDay } from './daysToCome';
import { leaverName } from './leaverNames';
import type { LeaverKind } from './leaverTables';
import { isNoticeWord, isOfLaterEnd, isOfNotice } from './notice';
import { ofToday, sayingThen } from './ofEarlierYear';
import { arePresenceStates } from './presenceStates';
import { isReturnName, sinceReturn } from './returns';
import { goneLetters } from './stateLetters';
import { isGoneWord, isHereText } from './stateWords';
import { answersIn, isMark, isSwitchOfStates, switchWord } from './switchStates';

/**
 * What a value of such a column says of somebody: `gone`; `goneThen`: in an earlier year; `notice`: a resignation, or `reason`: why, so that the person is gone unless another
 * column names a day to come; `toCome`: such a day; `laterEnd`: one before which whoever gave notice has left, such as the end of a contract or account;
 * `back`: a day on which somebody was hired again; `unknown`: a word that is neither known for people who are gone nor for others.
 */
export type LeaverSaying = 'gone' | 'goneThen' | 'notice' | 'reason' | 'toCome' | 'laterEnd' | 'back' | 'unknown' | 'other';

/** Tells what values of such a column say. `values` are those of the whole column, since a letter, 0, or 01/02/2026 says something only beside the others. */
export function sayingIn(name: string, values: readonly unknown[], nowMs: number): (value: unknown) => LeaverSaying {
	const kind = leaverName(name)?.kind;
	if (kind === undefined) return isReturnName(name) ? (value) => (hasCome(value, nowMs) ? 'back' : 'other') : () => 'other';
	if (kind === 'status' && arePresenceStates(name, values)) return () => 'other';
	const beside = kind === 'status' ? { letters: goneLetters(values), isSwitch: isSwitchOfStates(values) } : undefined;
	const column = {
		kind,
		beside,
		order: dayOrderIn(values),
		answer: answersIn(values),
		isOfNotice: isOfNotice(name),
		isOfLaterEnd: isOfLaterEnd(name),
	};
	const then = sayingThen(name, nowMs);
	const known = new Map<string, LeaverSaying>();
	return (value) => {
		if (typeof value !== 'string') return then(saying(column, value, nowMs));
		const said = known.get(value) ?? then(saying(column, value, nowMs));
		if (known.size < mostKnown && value.length <= maxLength) known.set(value, said);
		return said;
	};
}

/** A column of states has few different texts, and each is read once. */
const mostKnown = 1000;

/** What one column says of a row, and what the row has there. */
interface ColumnSaying {
	readonly name: string;
	readonly saying: LeaverSaying;
	readonly value?: unknown;
}

/** The first column, of those that say something of a row, by which its person is gone; undefined for one who is not. */
export function goneBy(columns: readonly ColumnSaying[]): string | undefined {
	const said = sinceReturn(ofToday(columns));
	if (!isGone(said.map(({ saying }) => saying))) return undefined;
	return said.find(({ saying }) => isGone([saying]))?.name;
}

/** True when what the columns of a row say comes to somebody who is gone. */
export function isGone(sayings: readonly LeaverSaying[]): boolean {
	if (sayings.includes('gone') || sayings.includes('goneThen')) return true;
	if (sayings.includes('toCome')) return false;
	return sayings.includes('notice') || (sayings.includes('reason') && !sayings.includes('laterEnd'));
}

/** What the name of a column makes of its values. */
interface LeaverColumn {
	readonly kind: LeaverKind;
	readonly beside: Beside | undefined;
	readonly order: DayOrder | undefined;
	readonly answer: (value: unknown) => boolean | undefined;
	readonly isOfNotice: boolean;
	readonly isOfLaterEnd: boolean;
}

/** What the other values of a status make of one. */
interface Beside {
	readonly letters: ReadonlyMap<string, LeaverSaying>;
	readonly isSwitch: boolean;
}

function saying(column: LeaverColumn, value: unknown, nowMs: number): LeaverSaying {
	const { kind, beside, order, answer } = column;
	const text = textOf(value);
	if (kind === 'accountControl') return sayingOfAccountControl(value);
	if (isDate(value) && !isDay(value)) return 'unknown';
	const day = sayingOfDay(text, nowMs, order);
	if (day !== undefined) return day === 'toCome' ? coming(kind, column.isOfLaterEnd, value, nowMs, order) : day;
	// Why somebody leaves may be such a word as well: "Resignation".
	if (/\p{L}/u.test(text) && isGoneWord(text)) return kind === 'reason' ? 'reason' : isNoticeWord(text) ? 'notice' : 'gone';
	switch (kind) {
		case 'status': {
			const letter = beside?.letters.get(text.toUpperCase());
			return letter ?? sayingOfSwitch(value, beside?.isSwitch === true) ?? (isKnown(text) ? 'other' : 'unknown');
		}
		case 'presence':
			return answer(value) === false ? 'gone' : answer(value) === true || isKnown(text) ? 'other' : 'unknown';
		case 'event':
			if (answer(value) === true || isMark(text) || pastDate(value, nowMs, order)) return column.isOfNotice ? 'notice' : 'gone';
			if (mayBePast(value, nowMs, order)) return 'unknown';
			if (isDay(value)) return coming(kind, column.isOfLaterEnd, value, nowMs, order);
			return answer(value) === false || isNoDay(text) || (isKnown(text) && !/\d/.test(text)) ? 'other' : 'unknown';
		case 'reason':
			return saysSomeReason(value, text) ? 'reason' : 'other';
		default:
			return assertNever(kind);
	}
}

/** Odoo has false where a text is empty, so that alone it says nothing. */
function sayingOfSwitch(value: unknown, isSwitch: boolean): LeaverSaying | undefined {
	const word = switchWord(value);
	if (isSwitch && word === false) return 'gone';
	return word === false && value !== false ? 'unknown' : undefined;
}

/** A number alone, such as a key of a list, is nothing that a person could be asked about. */
function isKnown(text: string): boolean {
	return saidIn(text) === undefined || !/\p{L}/u.test(text) || yesNo(text) !== undefined || isHereText(text);
}

/** Programs write a day of zeros for none. */
function isNoDay(text: string): boolean {
	return yesNo(text) === false || (!/\p{L}/u.test(text) && /(?<!\d)0+(?!\d)/.test(text));
}

function saysSomeReason(value: unknown, text: string): boolean {
	return saidIn(text) !== undefined && switchWord(value) !== false && !isHereText(text);
}

/** What is longer is no word for somebody's state. */
const maxLength = 500;

function textOf(value: unknown): string {
	return typeof value === 'string' && value.length <= maxLength ? cleanName(value) : '';
}
