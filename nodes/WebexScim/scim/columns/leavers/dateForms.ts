import { isPlain } from '../../names/names';
import { monthOf } from './dateWords';

/** Which of the first two numbers of "01/02/2026" is the day. */
export type DayOrder = 'dayFirst' | 'monthFirst';

/** A date in a text. */
export interface FoundDate {
	/** The days that it may mean, as milliseconds; a month alone means its last day. Two only where day and month may be either. */
	readonly days: readonly number[];
	/** Where it begins. */
	readonly at: number;
}

/** The text of a date without what nobody sees, with usual digits and hyphens. */
export function dateText(text: string): string {
	return isPlain(text)
		? text
		: text
				.normalize('NFKC')
				.replace(/\p{Cf}/gu, '')
				.replace(/\p{Pd}/gu, '-');
}

/** The dates in such a text, in their order, read in the order of their column where that is known. Whatever no calendar has is none. Linear in the text. */
export function datesIn(text: string, order?: DayOrder): readonly FoundDate[] {
	const found: FoundDate[] = [];
	let rest = text;
	for (const { pattern, read } of forms) {
		if (!/\d/.test(rest)) break;
		rest = rest.replace(pattern, (...match: unknown[]) => {
			const whole = String(match[0]);
			const parts = match.slice(1).map(String);
			const days = inOrder(read(parts), order);
			if (days.length === 0) return whole;
			found.push({ days, at: Number(match.find((part) => typeof part === 'number')) });
			return ' '.repeat(whole.length);
		});
	}
	return found.sort((one, other) => one.at - other.at);
}

/** The order of day and month in the first date of a text that shows it by a number over 12; undefined where none does. With dots the day is always first. */
export function dayOrderOf(text: string): DayOrder | undefined {
	for (const [, first = '', second = ''] of text.matchAll(ofTwoNumbers)) {
		if (isOnlyDay(first) && isMonth(second)) return 'dayFirst';
		if (isMonth(first) && isOnlyDay(second)) return 'monthFirst';
	}
	return undefined;
}

/** Not behind a letter, where the year of an era stands. */
const ofTwoNumbers = /(?<![\p{L}\d])(\d{1,2})\s?[-/]\s?(\d{1,2})\s?[-/]\s?(?:\d{4}|\d{2})(?!\d)/gu;

function isOnlyDay(digits: string): boolean {
	return Number(digits) > 12 && Number(digits) <= 31;
}

function isMonth(digits: string): boolean {
	return Number(digits) >= 1 && Number(digits) <= 12;
}

/** The days that eight digits may mean: year first, or year last with day and month in either order. */
export function ofDigits(digits: string, order?: DayOrder): readonly number[] {
	if (digits.length !== 8) return [];
	const read = (yearAt: number, monthAt: number, dayAt: number): number => {
		const year = Number(digits.slice(yearAt, yearAt + 4));
		return year < 1900 || year > 2100 ? NaN : dayOf(year, digits.slice(monthAt, monthAt + 2), digits.slice(dayAt, dayAt + 2));
	};
	const yearFirst = read(0, 4, 6);
	return Number.isNaN(yearFirst) ? inOrder([read(4, 2, 0), read(4, 0, 2)], order) : [yearFirst];
}

/** The days of a calendar; of two, the day first and the month first, the one in that order. */
function inOrder(read: readonly number[], order: DayOrder | undefined): readonly number[] {
	const days = read.filter((ms) => !Number.isNaN(ms));
	return order === undefined || days.length < 2 ? days : days.slice(order === 'dayFirst' ? 0 : 1, order === 'dayFirst' ? 1 : 2);
}

interface Form {
	readonly pattern: RegExp;
	readonly read: (parts: readonly string[]) => readonly number[];
}

const word = String.raw`(\p{L}{3,10})\.?`;
const gap = String.raw`[\s.,/-]{0,3}(?:of |de |del )?`;
const ending = String.raw`(?![\d:])`;

function form(source: string, read: Form['read']): Form {
	return { pattern: new RegExp(String.raw`(?<!\d)(?:${source})`, 'giu'), read };
}

/** From what leaves no doubt to a month alone. A form that comes later sees what the earlier ones left. */
const forms: readonly Form[] = [
	form(String.raw`(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)`, ([year, month, day]) => [dayOf(year, month, day)]),
	form(String.raw`(令和|平成|昭和|(?<!\p{L})[RHS])\s?(\d{1,2}|元)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)`, (parts) => {
		const [era = '', year = '', month, day] = parts;
		return [dayOf((eras.get(era.toUpperCase()) ?? NaN) + Number(year === '元' ? 1 : year), month, day)];
	}),
	form(String.raw`(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})(?!\d)`, ([first, sign, second, year = '']) => {
		const dayFirst = dayOf(fullYear(year), second, first);
		return sign === '.' ? [dayFirst] : [dayFirst, dayOf(fullYear(year), first, second)];
	}),
	form(String.raw`(\d{1,2})(?:st|nd|rd|th|er|º|ª)?${gap}${word}${gap}'?(\d{4}|\d{2})${ending}`, ([day, month, year = '']) => [
		dayOf(fullYear(year), monthOf(month), day),
	]),
	form(String.raw`(?<!\p{L})${word}${gap}(\d{1,2})(?:st|nd|rd|th)?,?[\s-]{1,3}(\d{4})${ending}`, ([month, day, year]) => [
		dayOf(year, monthOf(month), day),
	]),
	form(String.raw`(\d{4})${gap}${word}${gap}(\d{1,2})${ending}`, ([year, month, day]) => [dayOf(year, monthOf(month), day)]),
	form(String.raw`(?<![\d./-])(\d{1,2})\s?[-/.]\s?(\d{4})(?![\d./-])`, ([month, year]) => [endOf(year, month)]),
	form(String.raw`(\d{4})\s?[-/.年]\s?(\d{1,2})(?:月|(?![\d./-]))`, ([year, month]) => [endOf(year, month)]),
	form(String.raw`(?<!\p{L})${word}${gap}(\d{4})${ending}`, ([month, year]) => [endOf(year, monthOf(month))]),
	// Excel's mmm-yy. With words around it, 20 may as well be a day.
	form(String.raw`^\s*${word}\s?[-']{1,2}\s?(\d{2})\s*$`, ([month, year = '']) => [endOf(fullYear(year), monthOf(month))]),
];

/** The year before the first of each. */
const eras: ReadonlyMap<string, number> = new Map([
	...(['令和', 'R'] as const).map((era) => [era, 2018] as const),
	...(['平成', 'H'] as const).map((era) => [era, 1988] as const),
	...(['昭和', 'S'] as const).map((era) => [era, 1925] as const),
]);

function fullYear(year: string): number {
	return Number(year) + (year.length === 2 ? 2000 : 0);
}

type Part = number | string | undefined;

/** NaN for a day that no calendar has, and for a year that nobody means. */
function dayOf(year: Part, month: Part, day: Part): number {
	const ms = Number(year) < 100 ? NaN : Date.UTC(Number(year), Number(month) - 1, Number(day));
	return new Date(ms).getUTCMonth() === Number(month) - 1 ? ms : NaN;
}

function endOf(year: Part, month: Part): number {
	return Number.isNaN(dayOf(year, month, 1)) || Number(year) < 1900 ? NaN : Date.UTC(Number(year), Number(month), 0);
}
