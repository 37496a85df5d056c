import type { JsonObject } from './json';
import type { ResourceType } from './messages';

/** Schema URN of a user's core attributes (RFC 7643 4.1). */
export const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';

/** Schema URN of the enterprise extension (RFC 7643 4.3). */
export const enterpriseSchema = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** Schema URN of Webex's own extension of a user. */
export const webexUserSchema = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:User';

/** Schema URN of a group's core attributes (RFC 7643 4.2). */
export const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group';

/** Schema URN of Webex's own extension of a group. */
export const webexGroupSchema = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:Group';

/** URN of the core schema, whose attributes stand at the top of a resource. */
export function coreSchema(resourceType: ResourceType): string {
	return resourceType === 'Users' ? userSchema : groupSchema;
}

const coreSchemas: ReadonlySet<string> = new Set([userSchema, groupSchema].map((urn) => urn.toLowerCase()));

/** True for a core schema URN in any case: URNs are compared ignoring case (RFC 7643 10.2.1). */
export function isCoreSchema(name: string): boolean {
	return isSchemaName(name) && coreSchemas.has(name.toLowerCase());
}

/** True for a name that can only be a schema URN, such as the key of an extension in a resource (RFC 7643 3.3). */
export function isSchemaName(name: string): boolean {
	return /^urn:/i.test(name);
}

const schemasOfWebex = [userSchema, enterpriseSchema, webexUserSchema, groupSchema, webexGroupSchema].map((urn) => ({
	urn,
	folded: urn.toLowerCase(),
}));

/** The schema of Webex's whose URN, in any case, begins the text and ends there or before a colon (RFC 7644 3.10) or a dot. */
export function schemaBefore(text: string): string | undefined {
	if (!isSchemaName(text)) return undefined;
	const folded = text.toLowerCase();
	return schemasOfWebex.find((schema) => folded.startsWith(schema.folded) && ['', ':', '.'].includes(text.charAt(schema.urn.length)))?.urn;
}

/** A name that begins with `urn:` as a schema's URN and, where a colon and a name follow the URN of one of Webex's, the attribute (RFC 7644 3.10). */
export function schemaPlace(name: string): { readonly schema: string; readonly attribute?: string } {
	const end = schemaBefore(name)?.length ?? name.length;
	return name.charAt(end) === ':' ? { schema: name.slice(0, end), attribute: name.slice(end + 1) } : { schema: name };
}

/** The name of an attribute or a column without the URN of a schema of Webex before it; another name as it is. */
export function withoutSchema(name: string): string {
	const schema = schemaBefore(name);
	const local = schema === undefined ? '' : name.slice(schema.length + 1);
	return local === '' ? name : local;
}

/** The `schemas` of a body with these members: the core one, and the extensions that are in use (RFC 7643 3). */
export function schemasOf(resourceType: ResourceType, members: JsonObject): readonly string[] {
	const extensions = Object.keys(members).filter((name) => isSchemaName(name) && !isCoreSchema(name));
	return [coreSchema(resourceType), ...extensions];
}
