import { composed, isPlain } from './names';

/**
 * What near misses have in common: what look-alikes have, and a number is its digits alone (`007`, `7.0` and `1,001` are what spreadsheets
 * and programs make of 7 and 1001). Two names with one such key are not one person, but nobody may be taken for unnamed because of the
 * difference.
 */
export function nearNameKey(text: string): string {
	const key = lookAlikeKey(text);
	return isNumber(key) ? digitsOf(key) : key;
}

/**
 * What names that look alike have in common: NFKC, full case folding, letters that look Latin as Latin ones, no control, format or other
 * invisible characters, one dash, no quotes, and no character that an address may not have: `<ann@example.com>,` is no address, but says whom
 * it means.
 */
export function lookAlikeKey(text: string): string {
	if (isPlain(text)) return withoutSigns(mailboxIn(text).toLowerCase());
	const plain = withoutHidden(mailboxIn(text).normalize('NFKC'));
	const upper = [...plain].map((sign) => sign.toLowerCase().toUpperCase()).join('');
	const folded = [...upper].map((sign) => sign.toLowerCase()).join('');
	const near = withoutHidden(folded.replace(/i\u0307/g, 'i').normalize('NFKC')).replace(/\p{Pd}/gu, '-');
	return withoutSigns([...near].map((sign) => looksLike.get(sign) ?? sign).join(''));
}

/**
 * True for a name that may be another one: by a character that was damaged or that nobody sees, forms of others such as full-width letters, or letters of other
 * scripts that look just like Latin ones, in a word with these, or in a name that is Latin otherwise. Words of a script beside others of it
 * are of that script, and so is a name without any Latin letter.
 */
export function looksLikeOther(text: string): boolean {
	if (/[\p{Cc}\ufffd]/u.test(text)) return true;
	if (isPlain(text)) return false;
	return withoutHidden(text).normalize('NFKC') !== composed(text) || looksLatin(text.toLowerCase());
}

function looksLatin(name: string): boolean {
	const words = name.match(/\p{L}+/gu) ?? [];
	const isLatin = (sign: string): boolean => /\p{Script=Latin}/u.test(sign);
	const isAllLatin = [...words.join('')].every((sign) => looksLike.has(sign) || isLatin(sign));
	const odd = words.filter((word) => [...word].some((sign) => looksLike.has(sign)));
	const isMixed = (word: string): boolean => [...word].some(isLatin) && [...word].every((sign) => looksLike.has(sign) || isLatin(sign));
	return odd.some(isMixed) || (odd.length > 0 && isAllLatin && [...name].some(isLatin));
}

/** Small letters of other scripts that look just like a Latin one (Unicode UTS 39). */
const looksLike: ReadonlyMap<string, string> = new Map([
	...pairsOf('асԁеһіјӏорԛѕԝху', 'acdehijlopqswxy'),
	...pairsOf('αικνορυχ', 'aikvopux'),
]);

function pairsOf(letters: string, latin: string): ReadonlyArray<readonly [string, string]> {
	return [...letters].map((letter, index) => [letter, latin.charAt(index)] as const);
}

/** Without what no address may have, and what links to one begin with. */
function withoutSigns(text: string): string {
	const bare = text.replace(/[\s;:<>()[\]{}"'`\u00b4\u02bc\p{Pi}\p{Pf}\\]+|^(?:mailto|smtp):/gu, '');
	return isNumber(bare) ? bare : bare.replace(/,+/g, '');
}

function isNumber(text: string): boolean {
	return /^[\d.,]*\d[.,]*$/.test(text);
}

/** A whole number without zeros before it, signs between thousands, and a fraction of nothing; three zeros behind a sign are thousands. */
function digitsOf(number: string): string {
	const whole = number.replace(/[.,]+$/, '').replace(/(?<=\d)[.,](?:0{1,2}|0{4,})$/, '');
	return whole.replace(/[.,]+/g, '').replace(/^0+(?=\d)/, '');
}

/** The address in a text as mail programs give it: `Ann Lee <ann@example.com>`. */
function mailboxIn(text: string): string {
	const start = text.lastIndexOf('<') + 1;
	const end = text.indexOf('>', start);
	const inside = start === 0 || end === -1 ? '' : text.slice(start, end);
	return inside.includes('@') ? inside : text;
}

function withoutHidden(text: string): string {
	return text.replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu, '');
}
