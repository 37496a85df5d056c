import { cleanName } from '../names';

/**
 * True for a day that is over: a date, its text (ISO 8601, or day, month and year in a usual order), or a spreadsheet's number.
 * Where day and month could be either, only when both days are over. Years before 1950 stand for "none" and are no date.
 */
export function pastDate(value: unknown, nowMs: number): boolean {
	const days = daysOf(value).filter((ms) => !Number.isNaN(ms));
	return days.length > 0 && days.every((ms) => ms >= earliestMs && ms + dayMs <= nowMs);
}

/** True for a value that is a date, over or not; what stands for "none" counts as well. */
export function isDay(value: unknown): boolean {
	return daysOf(value).some((ms) => !Number.isNaN(ms));
}

/** True for a text that holds a date, with words around it or not, which is not over. A year alone is one that has not ended. */
export function holdsDayToCome(text: string, nowMs: number): boolean {
	const isToCome = (days: readonly number[]): boolean => days.length > 0 && !days.every((ms) => ms + dayMs <= nowMs);
	const dates = text.match(datesInText) ?? [];
	if (dates.length > 0) return dates.some((date) => isToCome(ofText(date).filter((ms) => !Number.isNaN(ms))));
	const years = text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
	return years.some((year) => Number(year) > new Date(nowMs).getUTCFullYear());
}

/** Dates in the orders that `ofText` reads; words only in English, which is what can be read. */
const datesInText =
	/(?<!\d)(?:\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}|\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?(?:\d{4}|\d{2})|\d{1,2}[ -][a-z]{3,9}[, -]+\d{4}|[a-z]{3,9} \d{1,2},? \d{4})(?!\d)/gi;

const dayMs = 86_400_000;
const earliestMs = Date.UTC(1950, 0, 1);

/** The days that a value may mean, as milliseconds. */
function daysOf(value: unknown): readonly number[] {
	if (typeof value === 'number') return [ofNumber(value)];
	if (typeof value === 'string') return ofText(cleanName(value));
	if (Object.prototype.toString.call(value) === '[object Date]') return [Number(value)];
	return [];
}

/** A date as a number: of a spreadsheet in days since 1899-12-30, as 20251231, or in seconds or milliseconds since 1970. */
function ofNumber(value: number): number {
	if (value > 15_000 && value < 80_000) return Date.UTC(1899, 11, 30) + Math.floor(value) * dayMs;
	if (value >= 19_000_101 && value <= 21_001_231) return dayOf(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
	if (value > 5e8 && value < 5e9) return value * 1000;
	return value > 5e11 && value < 5e12 ? value : NaN;
}

function ofText(text: string): readonly number[] {
	if (/^\d{5,13}$/.test(text)) return [ofNumber(Number(text))];
	const [, year, month, day] = /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})/.exec(text) ?? [];
	if (year !== undefined) return [dayOf(Number(year), Number(month), Number(day))];
	const [, first, sign, second, last] = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})(?!\d)/.exec(text) ?? [];
	if (first === undefined) return /\p{L}/u.test(text) && /\d{4}/.test(text) ? [Date.parse(`${text} UTC`)] : [];
	const [one, other, full] = [Number(first), Number(second), Number(last) + (String(last).length === 2 ? 2000 : 0)];
	return sign === '.' ? [dayOf(full, other, one)] : [dayOf(full, other, one), dayOf(full, one, other)];
}

/** NaN for a day that no calendar has. */
function dayOf(year: number, month: number, day: number): number {
	const ms = Date.UTC(year, month - 1, day);
	return new Date(ms).getUTCDate() === day && new Date(ms).getUTCMonth() === month - 1 ? ms : NaN;
}
