import { ownEntryAnyCase, type JsonObject } from './json';
import type { ResourceType } from './messages';

/** An attribute by which a resource can be found, and its value there. */
export interface Name {
	readonly attribute: 'userName' | 'displayName' | 'externalId';
	readonly value: string;
}

/** The attribute that names a resource of its type. */
export function nameAttribute(resourceType: ResourceType): 'userName' | 'displayName' {
	return resourceType === 'Users' ? 'userName' : 'displayName';
}

/** What a resource can be found by: the name of its type, else its externalId; undefined where it has neither as a text. */
export function nameOf(resourceType: ResourceType, resource: JsonObject): Name | undefined {
	for (const attribute of [nameAttribute(resourceType), 'externalId'] as const) {
		const value = textOf(resource, attribute);
		if (value !== undefined) return { attribute, value };
	}
	return undefined;
}

/** The userName of a user or the displayName of a group; undefined where it is no text. */
export function typeNameOf(resourceType: ResourceType, resource: JsonObject): string | undefined {
	return textOf(resource, nameAttribute(resourceType));
}

/** A text that is not blank; undefined for anything else. */
export function textOf(resource: JsonObject, attribute: string): string | undefined {
	const value = ownEntryAnyCase(resource, attribute);
	return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/**
 * What names a person or a group, as it is sent: without blanks, control and format characters (Cc, Cf) at its ends, and
 * in NFC. The few signs that NFC would turn into ASCII, such as the KELVIN SIGN, stay as they are: nobody typed a K.
 */
export function cleanName(text: string): string {
	if (isPlain(text)) return text.trim();
	const start = text.search(seen);
	if (start < 0) return '';
	let end = text.length;
	for (let sign = signBefore(text, end); unseen.test(sign); sign = signBefore(text, end)) end -= sign.length;
	return composed(text.slice(start, end));
}

/** True for a text without a character that anybody sees. */
export function isBlank(text: string): boolean {
	return !seen.test(text);
}

/**
 * What two names must have in common to be one: the cleaned name, ASCII letters without case and nothing else folded. So
 * `É` and `é` are two names. For a value from Webex as well as for one from a row.
 */
export function sameNameKey(text: string): string {
	return composed(asciiLower(cleanName(text)));
}

/**
 * The forms in which a name may stand in Webex, which need not compare as `sameNameKey` does: as it is sent, with its accents
 * as signs of their own, and as it was spelled, three at most beside the first. Those that differ in ASCII case only are one.
 */
export function formsOfName(spellings: readonly [string, ...string[]]): [string, ...string[]] {
	const [first, ...others] = spellings;
	const clean = cleanName(first);
	if (clean === first && others.length === 0 && isPlain(clean)) return [clean];
	const byLower = new Map<string, string>();
	for (const form of [clean, decomposed(clean), ...spellings]) {
		const lower = asciiLower(form);
		if (!byLower.has(lower)) byLower.set(lower, form);
	}
	return [clean, ...[...byLower.values()].slice(1, 4)];
}

/**
 * What near misses have in common: NFKC, full case folding, letters that look Latin as Latin ones, no control, format or other invisible characters, one dash, no quotes, a number
 * as its digits alone (`007`, `7.0` and `1,001` are what spreadsheets and programs make of 7 and 1001), and
 * no character that an address may not have: `<ann@example.com>,` is no address, but says whom it means. Two names with one such key are not one person,
 * but nobody may be taken for unnamed because of the difference.
 */
export function nearNameKey(text: string): string {
	if (isPlain(text)) return withoutSigns(mailboxIn(text).toLowerCase());
	const plain = withoutHidden(mailboxIn(text).normalize('NFKC'));
	const upper = [...plain].map((sign) => sign.toLowerCase().toUpperCase()).join('');
	const folded = [...upper].map((sign) => sign.toLowerCase()).join('');
	const near = withoutHidden(folded.replace(/i\u0307/g, 'i').normalize('NFKC')).replace(/\p{Pd}/gu, '-');
	return withoutSigns([...near].map((sign) => looksLike.get(sign) ?? sign).join(''));
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
	return /^[\d.,]*\d[.,]*$/.test(bare) ? digitsOf(bare) : bare.replace(/,+/g, '');
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

/** True for nearly all names: of printable ASCII nothing is to be composed, nothing hidden, and nothing folded but A to Z. */
function isPlain(text: string): boolean {
	return /^[ -~]*$/.test(text);
}

const unseen = /^[\s\p{Cc}\p{Cf}]$/u;
const seen = /[^\s\p{Cc}\p{Cf}]/u;

/** The character that ends there, which may be two units long. */
function signBefore(text: string, end: number): string {
	const isPair = end > 1 && (text.codePointAt(end - 2) ?? 0) > 0xffff;
	return text.slice(isPair ? end - 2 : end - 1, end);
}

/** NFC, but for the signs whose NFC is ASCII: KELVIN SIGN, GREEK QUESTION MARK and GREEK VARIA. */
export function composed(text: string): string {
	return normalized(text, 'NFC');
}

/** NFD, but for the same signs. */
function decomposed(text: string): string {
	return normalized(text, 'NFD');
}

function normalized(text: string, form: 'NFC' | 'NFD'): string {
	if (isPlain(text)) return text;
	return text.replace(/[^\u212a\u037e\u1fef]+/gu, (part) => part.normalize(form));
}

function asciiLower(text: string): string {
	if (isPlain(text)) return text.toLowerCase();
	return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function withoutHidden(text: string): string {
	return text.replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu, '');
}
