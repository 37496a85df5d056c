import { ownEntryAnyCase, type JsonObject } from '../json';
import type { ResourceType } from '../messages';

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

/** True for nearly all names: of printable ASCII nothing is to be composed, nothing hidden, and nothing folded but A to Z. */
export function isPlain(text: string): boolean {
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
