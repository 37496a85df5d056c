import type { Column } from './column';
import { hasTimeAsFraction, isOwnNumber, isWholeDate } from './dateInNumber';
import { holdsSeveralNumbers } from './plainNumber';
import { isWordForNone } from './wordsForNone';

/** What was done to a text before it came here, each as half a sentence: what is wrong and what to do. */
export interface Damage {
	readonly wrong: string;
	readonly remedy: string;
}

/** How far a text's attribute decides what is damage. */
export type TextUse = Pick<Column, 'attribute' | 'place'>;

/** Of a text that is nobody's attribute. */
export const anyText: TextUse = { attribute: '', place: { kind: 'simple' } };

/** What shows that nobody meant this text: a wrong encoding, control characters, an error of a spreadsheet or program, a number cut short. */
export function damageIn(use: TextUse, text: string): Damage | undefined {
	if (text.includes('\ufffd')) return brokenEncoding;
	if (brokenControls.test(mayHaveLines(use) ? text.replace(/[\r\n]+/g, ' ') : text)) return controlCharacters;
	if (spreadsheetError.test(text) || errorNumber.test(text)) return errorOfSpreadsheet;
	if (nothings.test(text) || notANumber.test(text) || text.includes('[object ')) return nothingAsText;
	if (isNothingFor(use, text)) return nothingAsText;
	if (isNumberOrId(use)) return damageInNumber(use, text);
	return use.attribute === 'name' && isWholeDate(text) ? dateOfSpreadsheet : undefined;
}

function damageInNumber(use: TextUse, text: string): Damage | undefined {
	const isPhone = use.attribute === 'phoneNumbers';
	if ((isPhone ? exponent : signedExponent).test(text)) return exponentNotation;
	if (longFraction.test(text)) return digitsLost;
	if (/^['=]/.test(text)) return markOfSpreadsheet;
	if (!isOwnNumber(nameOf(use), text)) {
		if (isWholeDate(text)) return dateOfSpreadsheet;
		if (hasTimeAsFraction(text)) return timeOfSpreadsheet;
	}
	if (!isPhone || text === '') return undefined;
	if (!/[\p{Nd}@]/u.test(text)) return noDigits;
	return text.length <= longestNumber && holdsSeveralNumbers(text) ? severalNumbers : undefined;
}

const brokenEncoding: Damage = {
	wrong: 'was damaged by a wrong encoding',
	remedy: "Set 'Encoding' in the Extract from File node to that of the file",
};
const controlCharacters: Damage = {
	wrong: 'holds a control character',
	remedy: "Remove line breaks and hidden characters from the cell, or check 'Encoding' in the Extract from File node",
};
const errorOfSpreadsheet: Damage = {
	wrong: 'holds an error of a spreadsheet',
	remedy: 'Correct the formula in the file, or empty the cell',
};
const nothingAsText: Damage = {
	wrong: 'holds a word that programs write for no value',
	remedy: 'Empty the cell, or correct the expression',
};
/** A number beyond what is exact as one. */
export const digitsLost: Damage = {
	wrong: 'is a number with more digits than numbers keep, so digits are lost',
	remedy: 'Format the column as text in the spreadsheet and export it again, or give the value as text',
};
const exponentNotation: Damage = {
	wrong: 'is a number with an exponent, so digits are lost',
	remedy: 'Format the column as text in the spreadsheet and export it again',
};

const markOfSpreadsheet: Damage = {
	wrong: 'begins with the mark of a spreadsheet for a text or a formula',
	remedy: 'Remove it from the cell',
};
const dateOfSpreadsheet: Damage = {
	wrong: 'holds a date, as spreadsheets and programs make one of other values',
	remedy: 'Format the column as text in the spreadsheet, enter the value again and export it, or choose another column',
};
const timeOfSpreadsheet: Damage = {
	wrong: 'is a number with a fraction, as spreadsheets have it for a date and time',
	remedy: dateOfSpreadsheet.remedy,
};
const severalNumbers: Damage = { wrong: 'holds more than one number', remedy: 'Leave one of them, or give each its own column' };
const noDigits: Damage = { wrong: 'holds no digits', remedy: 'Correct the number, or empty the cell' };

/** A longer text is no number, however many it holds. */
const longestNumber = 1000;

const brokenControls = /\p{Cc}/u;

/** Errors as spreadsheets write them, in the languages that have words of their own; a row of # is a column that was too narrow. */
const spreadsheetError = /^#(?:[\p{Lu}\d/_¡¿]+[!?]|N\/A(?: N\/A)?|NA|N\/D|N\/V|NV|GETTING_DATA|#+)$/iu;

/** LibreOffice's errors and those of Excel's macros have numbers. */
const errorNumber = /^(?:err|error|fehler|erreur):? ?\d{3,4}$/i;

/** What pandas and C write for a value that is no number, when it is a text: "nan" is a name only as "Nan". */
const notANumber = /^(?:nan|NaT|[-+]nan|[-+]NaN|[-+]?1\.#(?:IND|INF|QNAN|SNAN)|<NA>)$/;

const nothings = /^(?:NULL|null|\(null\)|<null>|\[NULL\]|\\N|undefined|NaN|Invalid Date(?:Time)?)$/;

/** "None" is a family, a village and the name of a group, and what a custom attribute holds is up to its owner: elsewhere it is no value. */
function isNothingFor(use: TextUse, text: string): boolean {
	const name = nameOf(use);
	if (numbersOfPeople.has(name)) return isWordForNone(text) || wordsOfPrograms.test(text);
	return neverNone.has(name) && wordsOfPrograms.test(text);
}

function nameOf({ attribute, place }: TextUse): string {
	return 'sub' in place ? `${attribute}.${place.sub}` : attribute;
}

const numbersOfPeople: ReadonlySet<string> = new Set(['externalId', 'employeeNumber', 'addresses.postalCode']);
const neverNone: ReadonlySet<string> = new Set([
	...['title', 'department', 'organization', 'division', 'costCenter', 'profileUrl', 'name.honorificPrefix', 'name.honorificSuffix'],
	...['addresses.streetAddress', 'addresses.region', 'photos.value'],
]);
const wordsOfPrograms = /^(?:none|null|nil|nan|undefined|<none>|\(none\))$/i;

const exponent = /^[+-]?\d+(?:[.,]\d+)?E[+-]?\d+$/i;
/** What a program writes of a number that was too large to be exact. */
const longFraction = /^[+-]?\d{16,}\.0+$/;
const signedExponent = /^[+-]?\d+(?:[.,]\d+)?E[+-]\d+$/i;

/** A street may have several lines (RFC 7643 4.1.2), and a certificate is written in them. */
function mayHaveLines(use: TextUse): boolean {
	return nameOf(use) === 'addresses.streetAddress' || nameOf(use) === 'x509Certificates.value';
}

const numbersAndIds: ReadonlySet<string> = new Set([
	'phoneNumbers',
	'userName',
	'externalId',
	'employeeNumber',
	'costCenter',
	'manager',
	'members',
	'owners',
]);

function isNumberOrId({ attribute, place }: TextUse): boolean {
	return numbersAndIds.has(attribute) || ('sub' in place && place.sub === 'postalCode');
}
