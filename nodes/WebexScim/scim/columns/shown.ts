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

/** True for what no header says but a row may: an address, a phone number or another number, a date, an ID. */
export function looksLikeData(name: string): boolean {
	const text = name.trim();
	if (text === '') return false;
	return (
		text.includes('@') || /^[+\d\s()./:,-]*$/.test(text) || /\+?\d[\d\s()./-]{5,}\d/.test(text) || /^[\da-f]{8}-[\da-f-]{27}$/i.test(text)
	);
}
