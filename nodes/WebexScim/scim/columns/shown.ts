import { enterpriseSchema, groupSchema, userSchema, webexGroupSchema, webexUserSchema } from '../schemas';

/** Longest name of a column in a text. */
const maxLength = 60;

/** The name of a column of Webex's schemas without the URN before it, as SCIM's own paths have it; another name as it is. */
export function withoutSchema(name: string): string {
	return name.replace(schemaPrefix, '');
}

const schemaPrefix = new RegExp(
	`^(?:${[userSchema, enterpriseSchema, webexUserSchema, groupSchema, webexGroupSchema].join('|')})[:.](?=.)`,
	'i',
);

/**
 * A column's name as a text may show it: without a schema's URN, on one line, without markup, at most 60 characters. Undefined for one that looks like
 * a person's data, which is what a file without a header line puts there.
 */
export function shownColumn(name: string): string | undefined {
	if (looksLikeData(name)) return undefined;
	const plain = withoutSchema(name)
		.replace(/[<>&\p{Cc}\p{Cf}\s]+/gu, ' ')
		.trim();
	if (plain === '') return '(no name)';
	const signs = [...plain];
	return signs.length > maxLength ? `${signs.slice(0, maxLength - 1).join('')}…` : plain;
}

/** True for what no header says but a row may: an address, a phone number or another number, a date, an ID, somebody with a title, a house in a street. */
export function looksLikeData(name: string): boolean {
	const text = name.trim();
	if (text === '') return false;
	return looksLikeAddress(text) || /^[+\d\s()./:,-]*$/.test(text) || dataInName.some((data) => data.test(text.slice(0, mostLooked)));
}

/** True for an e-mail address, also one that is written around its @. Names of a file with one are those of a person's row. */
export function looksLikeAddress(name: string): boolean {
	return name.includes('@') || /\S\s?[([]?\bat\b[)\]]?\s?[\w-]+\.\w{2}/i.test(name.slice(0, mostLooked));
}

const dataInName = [
	/\+?\d[\d\s()./-]{5,}\d/,
	/^[\da-f]{8}-[\da-f-]{27}$/i,
	/^(?:(?:Dr|Mr|Mrs|Ms|Prof)\.|Herr|Frau|Monsieur|Madame|Señora?)\s+\p{Lu}\p{Ll}/u,
	/^\p{L}{2,}(?:str\.|straße|strasse|gasse|weg|platz|allee)\s*\d{1,4}\s?\p{L}?$/iu,
];

/** No header is longer, and the work for a longer name stays small. */
const mostLooked = 300;
