import { cleanName } from '../names/names';
import { dateText, datesIn } from './leavers/dateForms';
import { dateFillers, monthOf } from './leavers/dateWords';
import { stateWords } from './leavers/stateKey';

/**
 * True for a text that is a full date and nothing else but a time: what a spreadsheet or a program made of a number, or of another column.
 * Without a time its year has four digits, and the signs between its parts are the same: "01.23.45.67.89", "12-34-56", "2020-0012" and
 * "030/1234567" are numbers as people write them. So is what begins with a plus.
 */
export function isWholeDate(text: string): boolean {
	if (text.length < 8 || text.length > longestDate) return false;
	const bare = dateText(cleanName(text));
	if (!mayBeDate.test(bare)) return false;
	if (stamps.test(bare)) return true;
	const date = bare.replace(timeBehind, '');
	return isNumeric(date) || isInWords(date) || (date !== bare && anyYear.test(date) && datesIn(date).length === 1);
}

/** True for a day of our time as spreadsheets number it, with a computed time of day behind the point: "43831.458333333336". */
export function hasTimeAsFraction(text: string): boolean {
	return timeAsFraction.test(text) && Number(text) > 18_000 && Number(text) < 60_000;
}

/** True for groups of digits that the attribute has of its own, though some of them read like a date: the cost center "10-20-2030". */
export function isOwnNumber(attribute: string, text: string): boolean {
	return ownNumbers.get(attribute)?.test(text) ?? false;
}

/** Account strings and postal codes have groups of any kind; numbers of people have dashes, but no day first with points or slashes. */
const ownNumbers: ReadonlyMap<string, RegExp> = new Map([
	['costCenter', /^\d+(?:[-.,/]\d+)*$/],
	['addresses.postalCode', /^\d+(?:[-.,/]\d+)*$/],
	['externalId', /^\d{1,2}-\d{1,2}-\d{4}$/],
	['employeeNumber', /^\d{1,2}-\d{1,2}-\d{4}$/],
]);

/** The longest that JavaScript writes, with the name of a time zone. */
const longestDate = 80;

/** Most numbers need no further look. */
const mayBeDate = /^(?:\d+[-/.年\sT]|\d+\p{L}|\p{L}+[^\d\p{L}]|\/Date\()/iu;

/** ISO 8601 with a time, also of the day zero that databases have; the same without signs; and OData's. */
const stamps = /^(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*|\d{8}T\d{4,6}(?:\.\d+)?(?:Z|[-+]\d\d:?\d\d)?|\/Date\(-?\d{1,14}(?:[-+]\d{4})?\)\/)$/i;

/** Beside a time, two digits are a year as well. */
const anyYear = /^\d{1,4}[-/.]\s?\d{1,2}[-/.]\s?\d{1,4}\.?$/;

const timeBehind = /[T\s,]+\d{1,2}:\d\d(?!\d).*$/i;

/** With the time zone that a date of XML may have. */
const numeric = /^(?:(\d{4})([-/.])\d{1,2}\2\d{1,2}(?:Z|[-+]\d\d:\d\d)?|(\d{4})年\d{1,2}月\d{1,2}日|\d{1,2}([-/.])\d{1,2}\4(\d{4}))$/i;

function isNumeric(date: string): boolean {
	const [, first, , signed, , last] = numeric.exec(date) ?? [];
	const year = Number(first ?? signed ?? last ?? NaN);
	const isPlausible = (year >= 1899 && year <= 2100) || year === 9999;
	return isPlausible && datesIn(date.replace(/(?:Z|[-+]\d\d:\d\d)$/i, '')).length === 1;
}

/** "1-Jan-2020", "Wed Jan 01 2020", "1. Januar 2020": a day, a month by its name, and a year of four digits. */
function isInWords(date: string): boolean {
	const [one = '', other = '', more] = date.match(/\d+/g) ?? [];
	if (more !== undefined || other === '' || one.length + other.length > 6 || Math.max(one.length, other.length) !== 4) return false;
	const words = stateWords(date.replace(/(?<=\d)(?:st|nd|rd|th|er)\b/gi, ' '));
	const isDate = words.some((word) => monthOf(word) !== undefined) && datesIn(date).length === 1;
	return isDate && words.every((word) => monthOf(word) !== undefined || word === 'de' || word === 'of' || dateFillers.has(word));
}

/** People write few digits behind a point: "41000.25" is a number of their own. */
const timeAsFraction = /^\d{5}\.\d{8,}$/;
