/** Schema URN of a bulk request (RFC 7644 3.7). */
const bulkRequestSchema = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest';

/** Methods of Webex's bulk operations; RFC 7644 3.7 also knows PUT, which Webex's bulk does not take. */
export type Method = 'POST' | 'PATCH' | 'DELETE';

/** Resource type endpoints of Webex's SCIM 2 API, spelled as in a bulk path. */
export type ResourceType = 'Users' | 'Groups';

/** Most operations Webex takes in one bulk request. */
export const maxOperations = 100;

/** Most bytes of one bulk request's body: the usual `maxPayloadSize` of SCIM servers (RFC 7644 3.7.4); Webex publishes none. */
export const maxPayloadBytes = 1_048_576;

/** Highest `failOnErrors` that Webex takes; with at most 100 operations a request it never stops a request early. */
export const maxFailOnErrors = 100;

/** Bytes of a bulk request's body that are not operations or the commas between them, with the longest `failOnErrors`. */
export const envelopeBytes = bulkRequestText(maxFailOnErrors, []).length;

/**
 * Body of a bulk request as text. The list is called `operations`, in lower case, as Webex documents it and its
 * working clients send it. `operations` are operations that are JSON text already, so that each is serialised once.
 */
export function bulkRequestText(failOnErrors: number, operations: readonly string[]): string {
	return `{"schemas":["${bulkRequestSchema}"],"failOnErrors":${failOnErrors},"operations":[${operations.join(',')}]}`;
}
