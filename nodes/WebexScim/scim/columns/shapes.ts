import { addressFault } from '../names/addresses';
import { uuidOfWebexId } from '../names/identifiers';
import { cleanName } from '../names/names';
import { isStateText } from './leavers/stateWords';
import { fold } from './words/fold';
import { nameSuffixes, nones, otherThanTitles, partsOfWorld, salutations } from './words/shapeWords';

/** What a column's values may have to look like before a vague name is taken for an attribute. */
export type Shape =
	| 'addresses'
	| 'countries'
	| 'extensions'
	| 'jobTitles'
	| 'links'
	| 'managerIds'
	| 'nameSuffixes'
	| 'personNames'
	| 'phones'
	| 'regions'
	| 'places'
	| 'salutations'
	| 'states'
	| 'wholeAddresses';

/** Whether a text looks so. Each says no to what the same header holds in other files: a salutation under Title, a continent under Region. */
export const looksLike: Readonly<Record<Shape, (text: string) => boolean>> = {
	addresses: isMeantAsAddress,
	countries: (text) => /\p{L}/u.test(text) && !isPartOfWorld(text) && !isStateText(text),
	extensions: (text) => hasMoreDigits(text) && digitsIn(text) <= longestExtension,
	jobTitles: (text) => !isSalutation(text) && !isCode(text) && !text.includes('@') && !otherThanTitles.has(fold(text)),
	links: (text) => /^(?:https?:)?\/\//i.test(text),
	managerIds: (text) => isMeantAsAddress(text) || uuidOfWebexId(text) !== undefined,
	nameSuffixes: (text) => nameSuffixes.has(fold(text)),
	personNames: isPersonName,
	phones: (text) => hasMoreDigits(withoutRemarks(text)),
	regions: (text) => /^[^\d@]+$/.test(text) && !isPartOfWorld(text) && !isStateText(text),
	salutations: isSalutation,
	states: isStateText,
	places: (text) => !text.includes('@'),
	wholeAddresses: (text) => addressFault(text) === undefined,
};

/**
 * The text of a cell that says something, as much of it as shows what it is; undefined for an empty one, for a word that means "none", and for
 * false, which Odoo has where a text is empty.
 */
export function saidIn(value: unknown): string | undefined {
	const text = typeof value === 'string' ? cleanName(value) : typeof value === 'number' || value === true ? String(value) : '';
	return text === '' || isNone(text) ? undefined : text.slice(0, longestText);
}

/** True for what people write where there is nobody or nothing. */
export function isNone(text: string): boolean {
	return text.length <= longestNone && (/^[-\u2013\u2014/.?]+$/.test(text) || nones.has(fold(text)));
}

const longestNone = 30;

/** Without what a report puts behind a name: "Mara Lind (1001) (On Leave)". */
export function withoutRemarks(text: string): string {
	let name = text.trimEnd();
	while (name.endsWith(')') && name.lastIndexOf('(') > 0) name = name.slice(0, name.lastIndexOf('(')).trimEnd();
	return name;
}

/** More of a text shows nothing more, and the work for one stays small. */
const longestText = 300;

const longestExtension = 8;

/** Also a broken one, which its row has to tell. */
function isMeantAsAddress(text: string): boolean {
	return text.includes('@');
}

function isPersonName(text: string): boolean {
	const name = withoutRemarks(text);
	if (/[\d@_/\\]/.test(name)) return false;
	return /\p{L}[,.]?\s+\p{L}/u.test(name) || /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{3,8}$/u.test(name);
}

/** The key of a list: "30001234", "P-1001". "Level 3" is a title. */
function isCode(text: string): boolean {
	return /^\p{L}{0,5}[-_.]?\d{4,}[\p{L}\d-]*$/u.test(text) || /^[\da-f]{8}-[\da-f-]{27}$/i.test(text);
}

function digitsIn(text: string): number {
	return text.replace(/\P{Nd}/gu, '').length;
}

function hasMoreDigits(text: string): boolean {
	return digitsIn(text) > text.replace(/\P{L}/gu, '').length;
}

function isSalutation(text: string): boolean {
	return text.split(/[\s/&,]+/).every((word) => word === '' || salutations.has(fold(word)));
}

/** True for a continent, a sales region or a point of the compass. */
export function isPartOfWorld(text: string): boolean {
	return partsOfWorld.has(fold(text));
}
