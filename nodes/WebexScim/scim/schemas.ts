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

const ofResource: Readonly<Record<ResourceType, readonly string[]>> = {
	Users: [userSchema, enterpriseSchema, webexUserSchema],
	Groups: [groupSchema, webexGroupSchema],
};

/** True for the URN of a schema that Webex has, with nothing behind it, in any case. */
export function isSchemaOfWebex(name: string): boolean {
	return schemasOfWebex.has(name.toLowerCase());
}

const schemasOfWebex: ReadonlySet<string> = new Set(Object.values(ofResource).flatMap((urns) => urns.map((urn) => urn.toLowerCase())));

/** A name that begins with `urn:` as a schema's URN and, where a colon and a name follow the URN of one of Webex's, the attribute (RFC 7644 3.10). */
export function schemaPlace(name: string, resourceType: ResourceType): { readonly schema: string; readonly attribute?: string } {
	const folded = name.toLowerCase();
	const before = ofResource[resourceType].find((urn) => folded.startsWith(`${urn.toLowerCase()}:`));
	return before === undefined ? { schema: name } : { schema: name.slice(0, before.length), attribute: name.slice(before.length + 1) };
}

/** The `schemas` of a body with these members: the core one, and the extensions that are in use (RFC 7643 3). */
export function schemasOf(resourceType: ResourceType, members: JsonObject): readonly string[] {
	const extensions = Object.keys(members).filter((name) => isSchemaName(name) && !isCoreSchema(name));
	return [coreSchema(resourceType), ...extensions];
}
