import type { Column } from './column';

/**
 * A number as it was meant: without the fraction of nothing that spreadsheets and programs add to one ("15125550100.0"), and without
 * characters that nobody sees. Of a phone, an employee number and a postal code; another text stays as it is. What names a person is
 * not made another name.
 */
export function plainNumber(use: Pick<Column, 'attribute' | 'place'>, text: string): string {
	if (!isNumber(use)) return text;
	const seen = /^[ -~]*$/.test(text) ? text : text.replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu, '');
	const end = seen.indexOf('.');
	return end > 0 && wholeDigits.test(seen.slice(0, end)) && /^\.0+$/.test(seen.slice(end)) ? seen.slice(0, end) : seen;
}

/** True for an attribute whose texts are numbers to a spreadsheet, which keeps no zeros and no + before them. */
export function isNumberInText(use: Pick<Column, 'attribute' | 'place'>): boolean {
	return isNumber(use) || use.attribute === 'costCenter';
}

/** True for a text with two phone numbers in it: "+49 151 1; +49 152 2". An extension or a pause behind one belongs to it. */
export function holdsSeveralNumbers(given: string): boolean {
	const text = withoutCodes(given);
	if (/\+\D*\d[^+]*\+\D*\d/.test(text)) return true;
	return isParted(text, /[;,|&]|\s(?:or|and|oder|und|ou|et|o|y)\s/i, fewestDigits) || isParted(text, /\s\/\s/, fewestBesideSlash);
}

/** Digits that a number may have to be exact as a number; a longer one has lost some. */
const wholeDigits = /^\+?\d{1,15}$/;

function isNumber({ attribute, place }: Pick<Column, 'attribute' | 'place'>): boolean {
	const sub = 'sub' in place ? place.sub : undefined;
	return attribute === 'employeeNumber' || (attribute === 'phoneNumbers' && sub === 'value') || sub === 'postalCode';
}

const fewestDigits = 5;
/** "06221 / 123456" is one number. */
const fewestBesideSlash = 7;

/** What is dialed after pauses: digits right behind each, few of them or up to a #. */
const codes = /^(?:[,;]+(?:[\d*]{1,6}|[\d*]+#))+$/;

/** A number without the codes that are dialed behind it; two short ones may be extensions of two people. */
function withoutCodes(text: string): string {
	const number = /^[^,;]*/.exec(text)?.[0] ?? '';
	const isWhole = number.length < text.length && number.replace(/\D/g, '').length >= fewestBesideSlash;
	return isWhole && codes.test(text.slice(number.length)) ? number : text;
}

function isParted(text: string, signs: RegExp, fewest: number): boolean {
	const numbers = text.split(signs).filter((part) => /^\s*[+(\d]/.test(part) && part.replace(/\D/g, '').length >= fewest);
	return numbers.length > 1;
}
