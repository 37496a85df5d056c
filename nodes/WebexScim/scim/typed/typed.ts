import { isJsonArray, isJsonObject, ownKey, setMember, type JsonObject, type JsonValue } from '../json';
import type { ResourceType } from '../messages';
import { isEmpty } from '../patch/change';
import { coreSchema, isSchemaName, schemaPlace } from '../schemas';
import type { Writable } from '../writable';
import type { Found } from './found';
import { attributesIn, type Attribute, type Attributes } from './schema';
import { addMember, membersOf } from './typedValue';

/**
 * A resource in the types of Webex's schemas: what is multi-valued is a list, a switch a boolean, all else text. Members that no
 * schema of Webex has are left out; read-only ones and empty values stay as they are. The user's spelling of names stays. What stands
 * under the core schema's URN, or behind a URN and a colon, comes to where SCIM has it (RFC 7643 3.3, RFC 7644 3.10). An attribute that is
 * given twice is one where the values are the same, and a fault where they are not: names have no case (RFC 7643 2.1). So is a schema of Webex
 * that is no object.
 */
export function typedResource(resource: JsonObject, resourceType: ResourceType, found: Found): JsonObject {
	const core = attributesIn(resourceType, coreSchema(resourceType)) ?? none;
	const left = new Set<string>();
	const typed: Writable<JsonObject> = {};
	for (const [name, value] of Object.entries(resource)) {
		if (!isSchemaName(name)) addMember(typed, name, value, core, '', found);
		else if (!addUnderSchema(typed, name, value, resourceType, found)) {
			left.add(name.toLowerCase());
			found.unknown.push(name);
		}
	}
	return left.size === 0 ? typed : withoutSchemas(typed, left);
}

const none: Attributes = new Map<string, Attribute>();

/** Adds what stands under a schema's URN, or behind it; false where no schema of Webex has such a thing. */
function addUnderSchema(typed: Writable<JsonObject>, name: string, value: JsonValue, resourceType: ResourceType, found: Found): boolean {
	const { schema, attribute } = schemaPlace(name);
	const attributes = attributesIn(resourceType, schema);
	if (attributes === undefined || (attribute !== undefined && !attributes.has(attribute.toLowerCase()))) return false;
	const members = attribute === undefined ? value : { [attribute]: value };
	const isCore = schema.toLowerCase() === coreSchema(resourceType).toLowerCase();
	if (isEmpty(members)) {
		if (!isCore && ownKey(typed, schema) === undefined) setMember(typed, schema, members);
		return true;
	}
	if (!isJsonObject(members)) {
		found.faults.push(`'${schema}' in 'Data' is not an object. Give an object with its attributes.`);
		return true;
	}
	if (isCore) {
		for (const [member, part] of Object.entries(members)) addMember(typed, member, part, attributes, '', found);
		return true;
	}
	const key = ownKey(typed, schema) ?? schema;
	const held = typed[key];
	const merged = membersOf(members, attributes, '', found, isJsonObject(held) ? { ...held } : {});
	if (merged !== undefined) setMember(typed, key, merged);
	return true;
}

/** A resource whose `schemas` do not name the extensions that were left out. */
function withoutSchemas(resource: JsonObject, left: ReadonlySet<string>): JsonObject {
	const name = ownKey(resource, 'schemas');
	const schemas = name === undefined ? undefined : resource[name];
	if (name === undefined || !isJsonArray(schemas)) return resource;
	return { ...resource, [name]: schemas.filter((schema) => typeof schema !== 'string' || !left.has(schema.toLowerCase())) };
}
