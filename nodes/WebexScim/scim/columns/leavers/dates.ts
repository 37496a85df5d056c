import { isDate } from '../../json';
import { cleanName } from '../../names/names';
import { dateText, datesIn, ofDigits } from './dateForms';
import { dateFillers } from './dateWords';
import { fillers } from './goneWords';
import { stateWords } from './stateKey';

/**
 * True for a day that is over: a date, its text (ISO 8601, or day, month and year in a usual order), or a spreadsheet's number.
 * Where day and month could be either, only when both days are over. Years before 1950 stand for "none" and are no date.
 */
export function pastDate(value: unknown, nowMs: number): boolean {
	return isEveryDay(value, (ms) => ms >= earliestMs && ms + dayMs <= nowMs);
}

/** True for a value that is a date, over or not; what stands for "none" counts as well. */
export function isDay(value: unknown): boolean {
	return daysOf(value).length > 0;
}

/** True for a day that has come, today as well; where day and month could be either, only when both have. */
export function hasCome(value: unknown, nowMs: number): boolean {
	return isEveryDay(value, (ms) => ms >= earliestMs && ms <= nowMs);
}

/** True where both are days, and the one is before the other whatever each may mean. */
export function isBefore(value: unknown, other: unknown): boolean {
	const [days, others] = [daysOf(value), daysOf(other)];
	return days.length > 0 && others.length > 0 && Math.max(...days) < Math.min(...others);
}

/** True for a day to come that is not more than two years ahead, whichever of day and month it may mean. */
export function isSoon(value: unknown, nowMs: number): boolean {
	return isEveryDay(value, (ms) => ms + dayMs > nowMs && ms < nowMs + 2 * 365 * dayMs);
}

/** A date in a text that is not over, with words around it or not; a year alone is one that has not ended. */
export interface DayToCome {
	/** Another date of the text is over. */
	readonly isBesidePast: boolean;
	/** What stands before a year alone. */
	readonly beforeYear: string | undefined;
}

/** The first day to come that a text holds; undefined where it holds none. */
export function dayToCome(text: string, nowMs: number): DayToCome | undefined {
	const plain = dateText(text);
	const dates = datesIn(plain);
	const over = dates.filter(({ days }) => days.every((ms) => ms + dayMs <= nowMs));
	if (over.length < dates.length) return { isBesidePast: over.length > 0, beforeYear: undefined };
	if (dates.length > 0) return undefined;
	const thisYear = new Date(nowMs).getUTCFullYear();
	const year = [...plain.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].find(([digits]) => Number(digits) > thisYear);
	return year === undefined ? undefined : { isBesidePast: false, beforeYear: plain.slice(0, year.index) };
}

const dayMs = 86_400_000;
const earliestMs = Date.UTC(1950, 0, 1);

function isEveryDay(value: unknown, is: (ms: number) => boolean): boolean {
	const days = daysOf(value);
	return days.length > 0 && days.every(is);
}

/** The days that a value may mean, as milliseconds. */
function daysOf(value: unknown): readonly number[] {
	const text = typeof value === 'string' ? ofText(dateText(cleanName(value))) : [];
	const days = typeof value === 'number' ? ofNumber(value) : isDate(value) ? [value.getTime()] : text;
	return days.filter((ms) => !Number.isNaN(ms));
}

/** A date as a number: of a spreadsheet in days since 1899-12-30, as 20251231 or 31122025, or in seconds or milliseconds since 1970. */
function ofNumber(value: number): readonly number[] {
	if (value > 15_000 && value < 80_000) return [Date.UTC(1899, 11, 30) + Math.floor(value) * dayMs];
	if (value < 100_000_000) return ofDigits(String(Math.floor(value)));
	if (value > 5e8 && value < 5e9) return [value * 1000];
	return value > 5e11 && value < 5e12 ? [value] : [];
}

/** A date with nothing before it but words that say nothing of it, whatever stands behind: mostly a time. */
function ofText(text: string): readonly number[] {
	if (text.length > longestText) return [];
	if (/^\d{5,13}(?:\.\d+)?$/.test(text)) return text.startsWith('0') ? ofDigits(text) : ofNumber(Number(text));
	const [, digits] = /^(\d{8})(?:T\d{4,6}|\d{6})(?:[.,]\d+)?(?:Z|[-+]\d{4})?$/i.exec(text) ?? [];
	if (digits !== undefined) return ofDigits(digits);
	const [, ms] = /^\/?Date\((\d{1,14})(?:[-+]\d{4})?\)\/?$/i.exec(text) ?? [];
	if (ms !== undefined) return [Number(ms)];
	const [first] = datesIn(text);
	return first !== undefined && saysNothing(text.slice(0, first.at)) ? first.days : [];
}

/** A cell that holds more is no date. */
const longestText = 100;

function saysNothing(before: string): boolean {
	return !/\d/.test(before) && stateWords(before).every((word) => fillers.has(word) || dateFillers.has(word));
}
