import { withoutSchema } from '../schemas';
import { candidatesOf } from './candidates';
import { undated } from './leavers/headerPath';
import { isLeaverHeader } from './leavers/leaverTables';

/** Longest name of a column in a text. */
const maxLength = 60;

/** A column's name as a text may show it, or words for a column whose name it may not show. */
export function shownName(name: string): string {
	return shownColumn(name) ?? 'a column whose name looks like data';
}

/** A column's name in quotation marks, behind "the column"; other words have none, so that nobody takes them for the name. */
export function quotedName(name: string): string {
	const shown = shownColumn(name);
	return shown === undefined ? '(name not shown: it looks like data)' : `'${shown}'`;
}

/**
 * A column's name as a text may show it: without a schema's URN, on one line, without markup, at most 60 characters. Of one that holds what looks like
 * a person's data, the words beside it where they mean something by themselves: "Email (…)". Undefined for any other such name, which is what a
 * file without a header line puts there.
 */
export function shownColumn(name: string): string | undefined {
	const told = looksLikeData(name) ? wordsBesideData(name) : name;
	return told === undefined ? undefined : plainName(told);
}

/** True for names among which an address or a phone number is one: no header has it, so each that nobody knows may be of a person's row. */
export function areOfRow(names: readonly string[]): boolean {
	return names.some((name) => (looksLikeAddress(name) || looksLikePhone(name)) && shownColumn(name) === undefined);
}

function wordsBesideData(name: string): string | undefined {
	if (name.length > mostLooked) return undefined;
	const words = name
		.replace(/[([][^()[\]]*[)\]]/g, '(…)')
		.replace(/\S*@\S*|\+?\d[\d\s()./-]{5,}\d/g, '…')
		.trim();
	return meansSomething(words) && !looksLikeData(words) ? words : undefined;
}

/** Only a whole name that is known: any other words beside data may be a person's. */
function meansSomething(words: string): boolean {
	return (
		isLeaverHeader(undated(words) ?? words) ||
		(['Users', 'Groups'] as const).some((resourceType) => candidatesOf(words, resourceType).length > 0)
	);
}

function plainName(name: string): string {
	const plain = withoutSchema(name)
		.replace(/[<>&\p{Cc}\p{Cf}\s]+/gu, ' ')
		.trim();
	if (plain === '') return '(no name)';
	const signs = [...plain];
	return signs.length > maxLength ? `${signs.slice(0, maxLength - 1).join('')}…` : plain;
}

/** True for what no header says but a row may: an address, a phone number or another number, a date, an ID, somebody with a title, a house in a street. */
function looksLikeData(name: string): boolean {
	const text = name.trim();
	if (text === '') return false;
	return looksLikeAddress(text) || /^[+\d\s()./:,-]*$/.test(text) || dataInName.some((data) => data.test(text.slice(0, mostLooked)));
}

/** True for an e-mail address, also one that is written around its @. */
function looksLikeAddress(name: string): boolean {
	return name.includes('@') || /\S\s?[([]?\bat\b[)\]]?\s?[\w-]+\.\w{2}/i.test(name.slice(0, mostLooked));
}

/** True for digits as a phone number has them, and no date or smaller number, which are the names of columns in some files. */
function looksLikePhone(name: string): boolean {
	const text = name.trim();
	if (!/^\+?[\d\s()./-]+$/.test(text) || /^\d{1,4}([-./])\d{1,2}\1\d{1,4}$/.test(text)) return false;
	return text.startsWith('+') || text.replace(/\D/g, '').length > mostDigitsOfNumber;
}

const mostDigitsOfNumber = 6;

const dataInName = [
	/\+?\d[\d\s()./-]{5,}\d/,
	/^[\da-f]{8}-[\da-f-]{27}$/i,
	/^(?:(?:Dr|Mr|Mrs|Ms|Prof)\.|Herr|Frau|Monsieur|Madame|Señora?)\s+\p{Lu}\p{Ll}/u,
	/^\p{L}{2,}(?:str\.|straße|strasse|gasse|weg|platz|allee)\s*\d{1,4}\s?\p{L}?$/iu,
];

/** No header is longer, and the work for a longer name stays small. */
const mostLooked = 300;
