import type { ErrorWords } from '../scim/parse';

/** Why Webex let nothing through. Without a status it was not reached at all. */
export interface Refusal {
	readonly status?: number;
	readonly detail: string;
	/** It concerns Bulk alone: look-ups in this organization went through before. */
	readonly isOfBulk?: true;
}

/**
 * Why Webex lets no request through, and what to do. `hasRead`: look-ups in this organization went through, which leaves fewer causes.
 */
export function sentenceOfRefusal({ status, words }: { readonly status: number; readonly words: ErrorWords }, hasRead = false): string {
	const said = quoted(words);
	switch (status) {
		case 401:
			return words.detail ?? 'Webex does not accept the credential. Open it and connect it again.';
		case 403:
			return `Webex does not allow this (403). ${hasRead ? mayReadOnly : mayNothing}${said}`;
		case 404:
			if (hasRead) return `${noBulk}${said}`;
			return `Webex does not know the organization (404). Check 'Organization ID' and 'Environment' in the credential.${said}`;
		default:
			return `Webex refuses the request as a whole (${status}), whatever rows it holds.${said}`;
	}
}

/** Webex's words as a sentence behind another; nothing where it gave none. */
export function quoted({ detail }: ErrorWords): string {
	return detail === undefined ? '' : ` Webex says: ${detail}${/[.!?…]$/.test(detail.trimEnd()) ? '' : '.'}`;
}

const mayNothing =
	"The credential needs the scope identity:people_rw and an administrator who may manage users, of this organization or of one that manages it: check 'Organization ID' too.";

const mayReadOnly =
	'The credential may read this organization, but not change it: it needs the scope identity:people_rw and an administrator who may manage users there.';

const noBulk =
	"Webex has no Bulk for this organization (404), though it answered lookups there. Check 'Environment' in the credential, and whether a proxy lets requests to …/Bulk through.";
