import type { JsonObject } from './json';
import { messages } from './urns';

/** Why Webex will not do something: the HTTP status a single call would get, and the words for it. */
export interface Refusal {
	readonly kind: 'refused';
	readonly status: number;
	readonly scimType?: string;
	readonly detail: string;
}

/** Something that was checked and found good, or the refusal. */
export type Checked<T> = { readonly kind: 'good'; readonly value: T } | Refusal;

/** A refusal; the scimType is one of RFC 7644 table 9. */
export function refuse(status: number, detail: string, scimType?: string): Refusal {
	return { kind: 'refused', status, detail, ...(scimType === undefined ? {} : { scimType }) };
}

/** A checked value. */
export function good<T>(value: T): Checked<T> {
	return { kind: 'good', value };
}

/**
 * The error body of a SCIM call and of the `response` in a bulk row. `cisco` is what two clients parse, wxc_sdk among them;
 * `rfc` is RFC 7644 3.12. No page lists Webex's error codes, so the number here is invented.
 */
export function errorBody(refusal: Refusal, form: 'cisco' | 'rfc', trackingId: string): JsonObject {
	const scimType = refusal.scimType === undefined ? {} : { scimType: refusal.scimType };
	const status = String(refusal.status);
	if (form === 'rfc') return { schemas: [messages.error], status, ...scimType, detail: refusal.detail };
	return {
		schemas: [messages.error, messages.ciscoError],
		status,
		...scimType,
		[messages.ciscoError]: { trackingId, errorCode: refusal.status * 1000 + 1, details: refusal.detail },
	};
}

/** The other error body: what the gateway before SCIM answers for 401, 429 and outages (schema Error of Webex's OpenAPI file). */
export function gatewayBody(message: string, trackingId: string): JsonObject {
	return { message, errors: [{ description: message }], trackingId };
}
