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

const edges = /^[\p{Cc}\p{Cf}\p{Z}\s]+|[\p{Cc}\p{Cf}\p{Z}\s]+$/gu;

/** A name without spaces, control and format characters at its ends, composed (NFC). */
export function cleanName(text: string): string {
	return text.replace(edges, '').normalize('NFC');
}

/** The key by which names are the same: cleaned, and without ASCII case. */
export function sameNameKey(text: string): string {
	return cleanName(text).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** The key by which names are near misses of each other: without compatibility forms, case in full, and format characters. */
export function nearNameKey(text: string): string {
	return text
		.normalize('NFKC')
		.replace(/\p{Cf}/gu, '')
		.toUpperCase()
		.toLowerCase()
		.normalize('NFKC')
		.trim();
}

/** What to say of a text that is no address, after the name of the field. */
export const addressFaults = {
	form: 'is not an e-mail address. Use the form name@example.com.',
	hidden: 'holds a blank or a character that nobody sees. Type the address anew.',
	lookalike: 'holds a letter that only looks like another one. Type the address anew.',
	damaged: "was damaged by a wrong encoding. Check 'Encoding' in the node that read the file.",
} as const;

/** What keeps a text from being an e-mail address, or undefined. */
export function addressFault(text: string): keyof typeof addressFaults | undefined {
	if (text.includes('\uFFFD')) return 'damaged';
	if (/[\p{Cc}\p{Cf}\p{Z}\s]/u.test(text)) return 'hidden';
	for (const char of text) {
		if (char > '\u007f' && /[a-z]/i.test(`${char.normalize('NFC')}${char.toLowerCase()}${char.toUpperCase()}`)) return 'lookalike';
	}
	if (text.length > 254 || !/^[^@,;:<>()[\]"\\]+@[^@,;:<>()[\]"\\]+$/.test(text)) return 'form';
	const [local = '', domain = ''] = text.split('@');
	const isDotted = (part: string): boolean => !part.startsWith('.') && !part.endsWith('.') && !part.includes('..');
	return isDotted(local) && isDotted(domain) && domain.includes('.') ? undefined : 'form';
}
