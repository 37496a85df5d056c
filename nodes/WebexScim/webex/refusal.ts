import type { ErrorWords } from '../scim/parse';

/** Why Webex let nothing through. Without a status it was not reached at all. */
export interface Refusal {
	readonly status?: number;
	readonly detail: string;
}

/** Why Webex lets no request through, and what to do. */
export function sentenceOfRefusal({ status, words }: { readonly status: number; readonly words: ErrorWords }): string {
	const said = words.detail === undefined ? '' : ` Webex says: ${words.detail}`;
	switch (status) {
		case 401:
			return words.detail ?? 'Webex does not accept the credential. Open it and connect it again.';
		case 403:
			return `Webex does not allow this (403). The credential needs the scope identity:people_rw and an administrator who may manage users.${said}`;
		case 404:
			return `Webex does not know the organization (404). Check 'Organization ID' and 'Environment' in the credential.${said}`;
		default:
			return `Webex refuses the request as a whole (${status}), whatever rows it holds.${said}`;
	}
}
