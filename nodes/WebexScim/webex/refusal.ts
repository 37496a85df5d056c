import type { ErrorWords } from '../scim/parse';
import { quoted } from './quoted';

/** What went through in this organization before a refusal, which leaves fewer causes: lookups, or bulk requests of the same run. */
export type Before = 'lookups' | 'requests';

/** Why Webex let nothing through. Without a status it was not reached at all. */
export interface Refusal {
	readonly status?: number;
	readonly detail: string;
	readonly before?: Before;
}

/** Why Webex lets no request through, and what to do. */
export function sentenceOfRefusal({ status, words }: { readonly status: number; readonly words: ErrorWords }, before?: Before): string {
	return status === 401 ? (words.detail ?? noLogin) : `${whyRefused(status, before)}${quoted(words)}`;
}

function whyRefused(status: number, before: Before | undefined): string {
	if (before === 'requests') return refusedLater(status);
	switch (status) {
		case 403:
			return `Webex does not allow this (403). ${before === undefined ? mayNothing : mayReadOnly}`;
		case 404:
			return before === undefined ? noOrganization : noBulk;
		default:
			return `Webex refused the request as a whole (${status}), whatever rows it had. Try one row by itself: if it is refused too, ask Webex support.`;
	}
}

/** The run has shown that organization, Bulk and rights were as they should be. */
function refusedLater(status: number): string {
	return status === 403
		? 'Webex does not allow this (403), though it took earlier requests of this run. The rights of the credential may have changed since: check them, then run the rest.'
		: `Webex refused a request as a whole (${status}), though it took earlier ones of this run. Run the rest again: if it is refused too, ask Webex support.`;
}

const noLogin = 'Webex does not accept the credential. Open it and connect it again.';

const noOrganization = "Webex does not know the organization (404). Check 'Organization ID' and 'Environment' in the credential.";

const mayNothing =
	"The credential needs the scope identity:people_rw and an administrator who may manage users, of this organization or of one that manages it: check 'Organization ID' too.";

const mayReadOnly =
	'The credential may read this organization, but not change it: it needs the scope identity:people_rw and an administrator who may manage users there.';

const noBulk =
	"Webex has no Bulk for this organization (404), though it answered lookups there. Check 'Environment' in the credential, and whether a proxy lets requests to …/Bulk through.";
