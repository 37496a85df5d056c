import type { ErrorWords } from '../scim/parse';

/** What Webex said, as a sentence that follows another one; an empty text where it said nothing. */
export function quoted({ detail }: ErrorWords): string {
	if (detail === undefined) return '';
	return ` Webex says: ${/[.!?…]\s*$/.test(detail) ? detail : `${detail}.`}`;
}
