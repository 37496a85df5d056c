import { nouns } from '../../intents/target';
import type { Operation } from '../../plan/step';
import { isJsonArray, ownEntryAnyCase, type JsonObject } from '../../scim/json';
import { patchOpSchema } from '../../scim/patch/patchOp';
import { coreSchema } from '../../scim/schemas';
import { formedMessage } from '../../scim/typed/messageForm';

/** Why Webex would most likely refuse the data of a user's own operation, which goes as it is written (RFC 7644 3.5.2, RFC 7643 3); undefined for nothing. */
export function whyMalformed({ method, resourceType, data = {}, isOwnForm }: Operation): string | undefined {
	if (method === 'DELETE' || isOwnForm === true) return undefined;
	const faults: string[] = [];
	if (method === 'PATCH') formedMessage(data, { unknown: [], faults });
	const [schema, what] = method === 'POST' ? [coreSchema(resourceType), nouns[resourceType]] : [patchOpSchema, 'PATCH message'];
	if (!namesSchema(data, schema)) faults.push(`'schemas' in 'Data' lacks the URN of a ${what}.`);
	return faults.length === 0 ? undefined : `${faults.join(' ')} So Webex would most likely refuse this row.`;
}

function namesSchema(data: JsonObject, schema: string): boolean {
	const schemas = ownEntryAnyCase(data, 'schemas');
	return isJsonArray(schemas) && schemas.some((urn) => typeof urn === 'string' && urn.toLowerCase() === schema.toLowerCase());
}
