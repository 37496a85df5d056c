import { isDate } from '../../json';
import { cleanName } from '../../names/names';
import { dateText, datesIn, dayOrderOf, ofDigits, type DayOrder } from './dateForms';
import { dateFillers } from './dateWords';
import { fillers } from './goneWords';
import { stateWords } from './stateKey';

/**
 * True for a day that is over: a date, its text (ISO 8601, or day, month and year in a usual order), or a spreadsheet's number.
 * Where day and month could be either, and no `order` of the column tells, only when both days are over. Years before 1950 stand for "none" and are no date.
 */
export function pastDate(value: unknown, nowMs: number, order?: DayOrder): boolean {
	return isEveryDay(daysOf(value, order), isOver(nowMs));
}

/** True for a day that is over or not, as one takes day and month: nobody knows. */
export function mayBePast(value: unknown, nowMs: number, order?: DayOrder): boolean {
	return daysOf(value, order).some(isOver(nowMs)) && !pastDate(value, nowMs, order);
}

/** True for a value that is a date, over or not; what stands for "none" counts as well. */
export function isDay(value: unknown): boolean {
	return daysOf(value).length > 0;
}

/** True for a day that has come, today as well; where day and month could be either, only when both have. */
export function hasCome(value: unknown, nowMs: number): boolean {
	return isEveryDay(daysOf(value), (ms) => ms >= earliestMs && ms <= nowMs);
}

/** True where both are days, and the one is before the other whatever each may mean; of a text with several days, all of them. */
export function isBefore(value: unknown, other: unknown): boolean {
	const [days, others] = [allDaysOf(value), daysOf(other)];
	return days.length > 0 && others.length > 0 && Math.max(...days) < Math.min(...others);
}

/** True for a day to come that is not more than two years ahead, whichever of day and month it may mean. */
export function isSoon(value: unknown, nowMs: number, order?: DayOrder): boolean {
	return isEveryDay(daysOf(value, order), (ms) => ms + dayMs > nowMs && ms < nowMs + 2 * 365 * dayMs);
}

/** A date in a text that is not over, with words around it or not; a year alone is one that has not ended. */
export interface DayToCome {
	/** Another date of the text is over. */
	readonly isBesidePast: boolean;
	/** What stands before a year alone. */
	readonly beforeYear: string | undefined;
	/** It may as well be over: which of its numbers is the day, nobody knows. */
	readonly mayBePast: boolean;
}

/** The first day to come that a text holds; undefined where it holds none. */
export function dayToCome(text: string, nowMs: number, order?: DayOrder): DayToCome | undefined {
	const plain = dateText(text);
	const dates = datesIn(plain, order);
	const isPast = (ms: number): boolean => ms + dayMs <= nowMs;
	const over = dates.filter(({ days }) => days.every(isPast));
	if (over.length < dates.length) {
		const mayBePast = dates.every(({ days }) => days.some(isPast));
		return { isBesidePast: over.length > 0, beforeYear: undefined, mayBePast };
	}
	if (dates.length > 0) return undefined;
	const thisYear = new Date(nowMs).getUTCFullYear();
	const year = [...plain.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].find(([digits]) => Number(digits) > thisYear);
	return year === undefined ? undefined : { isBesidePast: false, beforeYear: plain.slice(0, year.index), mayBePast: false };
}

/** The order of day and month in a column, known from any date of it with a number over 12; undefined where none or several tell. */
export function dayOrderIn(values: readonly unknown[]): DayOrder | undefined {
	const orders = new Set<DayOrder>();
	for (const value of values) {
		const order = typeof value === 'string' && value.length <= longestText ? dayOrderOf(dateText(value)) : undefined;
		if (order !== undefined) orders.add(order);
		if (orders.size > 1) return undefined;
	}
	return [...orders][0];
}

const dayMs = 86_400_000;
const earliestMs = Date.UTC(1950, 0, 1);

function isOver(nowMs: number): (ms: number) => boolean {
	return (ms) => ms >= earliestMs && ms + dayMs <= nowMs;
}

function isEveryDay(days: readonly number[], is: (ms: number) => boolean): boolean {
	return days.length > 0 && days.every(is);
}

/** The days that a value may mean, as milliseconds. */
function daysOf(value: unknown, order?: DayOrder): readonly number[] {
	const text = typeof value === 'string' ? ofText(dateText(cleanName(value)), order) : [];
	const days = typeof value === 'number' ? ofNumber(value, order) : isDate(value) ? [value.getTime()] : text;
	return days.filter((ms) => !Number.isNaN(ms));
}

/** Those, and the other days of a text that begins with one. */
function allDaysOf(value: unknown): readonly number[] {
	const days = daysOf(value);
	return days.length === 0 || typeof value !== 'string' ? days : [...days, ...datesIn(dateText(value)).flatMap((date) => date.days)];
}

/** A date as a number: of a spreadsheet in days since 1899-12-30, as 20251231 or 31122025, or in seconds or milliseconds since 1970. */
function ofNumber(value: number, order?: DayOrder): readonly number[] {
	if (value > 15_000 && value < 80_000) return [Date.UTC(1899, 11, 30) + Math.floor(value) * dayMs];
	if (value < 100_000_000) return ofDigits(String(Math.floor(value)), order);
	if (value > 5e8 && value < 5e9) return [value * 1000];
	return value > 5e11 && value < 5e12 ? [value] : [];
}

/** A date with nothing before it but words that say nothing of it, whatever stands behind: mostly a time. */
function ofText(text: string, order?: DayOrder): readonly number[] {
	if (text.length > longestText) return [];
	if (/^\d{5,13}(?:\.\d+)?$/.test(text)) return text.startsWith('0') ? ofDigits(text, order) : ofNumber(Number(text), order);
	const [, digits] = /^(\d{8})(?:T\d{4,6}|\d{6})(?:[.,]\d+)?(?:Z|[-+]\d{4})?$/i.exec(text) ?? [];
	if (digits !== undefined) return ofDigits(digits, order);
	const [, ms] = /^\/?Date\((\d{1,14})(?:[-+]\d{4})?\)\/?$/i.exec(text) ?? [];
	if (ms !== undefined) return [Number(ms)];
	const [first] = datesIn(text, order);
	return first !== undefined && saysNothing(text.slice(0, first.at)) ? first.days : [];
}

/** A cell that holds more is no date. */
const longestText = 100;

function saysNothing(before: string): boolean {
	return !/\d/.test(before) && stateWords(before).every((word) => fillers.has(word) || dateFillers.has(word));
}
