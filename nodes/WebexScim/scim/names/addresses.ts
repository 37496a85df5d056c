import { composed } from './names';

/** What is wrong with an address. */
export type AddressFault = 'notAnAddress' | 'brokenCharacter' | 'hiddenCharacter' | 'lookalike' | 'guestName' | 'tooLong';

/**
 * Why a cleaned text cannot be the address of a person, or undefined. `brokenCharacter`: U+FFFD or half a character, what a
 * wrong encoding leaves. `hiddenCharacter`: what nobody sees. `lookalike`: a sign that normalizing or changing the case
 * turns into ASCII nobody typed, so that the address could reach another person, or one beyond ASCII that is neither letter, mark nor digit. `guestName`: how Entra ID writes the address of
 * a guest, which is nobody's mailbox. The length is judged first.
 */
export function addressFault(text: string): AddressFault | undefined {
	if (text.length > maxUncleanLength) return 'tooLong';
	const fault = /^[ -~]*$/.test(text) ? undefined : strangeSign(text);
	if (fault !== undefined) return fault;
	if (text.length > maxAddressLength) return 'tooLong';
	if (/#EXT#@/i.test(text)) return 'guestName';
	// An apostrophe before it is the mark with which spreadsheets keep a cell as text.
	return address.test(text) && !/^'|[ ,;:<>()[\]"\\]/.test(text) ? undefined : 'notAnAddress';
}

/** Two parts, each of at least one sign between dots, the second with a dot in it. */
const address = /^[^.@]+(?:\.[^.@]+)*@[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+$/u;

/** What is wrong with a text that is not all printable ASCII. */
function strangeSign(text: string): AddressFault | undefined {
	if (/[\ufffd\p{Surrogate}]/u.test(text)) return 'brokenCharacter';
	if (/(?! )[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(text)) return 'hiddenCharacter';
	return /[^\0-\x7f]/.test(text) && [...composed(text)].some(looksAlike) ? 'lookalike' : undefined;
}

/** Longest address that mail knows (RFC 5321 4.5.3.1.3, without the brackets). */
const maxAddressLength = 254;

/** Beyond it nothing else about an address is worth telling. */
const maxUncleanLength = 4 * maxAddressLength;

/** Quotes and dashes as text programs make them, and whatever becomes ASCII. */
function looksAlike(sign: string): boolean {
	if (/[\0-\x7f]/.test(sign)) return false;
	if (/[\p{P}\p{S}\p{Z}]/u.test(sign)) return true;
	const forms = [sign.normalize('NFC'), sign.normalize('NFKC'), sign.toLowerCase(), sign.toLowerCase().toUpperCase()];
	return forms.some((form) => /[!-~]/.test(form));
}
