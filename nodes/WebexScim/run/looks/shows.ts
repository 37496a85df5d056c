import { columnsOf } from '../../scim/columns/attributes';
import { valuesIn } from '../../scim/entryValues';
import { isJsonArray, isJsonObject, objectOf, ownEntryAnyCase, type JsonObject, type JsonValue } from '../../scim/json';
import type { ResourceType } from '../../scim/messages';
import { sameIdKey } from '../../scim/names/identifiers';
import { diffResource } from '../../scim/patch/diff';
import { isCoreSchema, isSchemaName } from '../../scim/schemas';

/**
 * True when a resource shows all that a create's data says, so that it can be that create's work. Only attributes of Webex's
 * schemas count, which a search gives back: not `password`, which none does.
 */
export function shows(data: JsonObject, resource: JsonObject, resourceType: ResourceType): boolean {
	if (resourceType === 'Groups' && !showsMembers(data, resource)) return false;
	return diffResource(visible(data, undefined, resourceType), resource, { emptyValues: 'ignore' }) === null;
}

/** A member that has no ID to be told by is not looked for. */
function showsMembers(data: JsonObject, resource: JsonObject): boolean {
	const shown = new Set(memberKeys(resource));
	return memberKeys(data).every((id) => shown.has(id));
}

function memberKeys(group: JsonObject): readonly string[] {
	return valuesIn(ownEntryAnyCase(group, 'members')).map(sameIdKey);
}

function visible(data: JsonObject, schema: string | undefined, resourceType: ResourceType): JsonObject {
	return objectOf(
		Object.entries(data).flatMap(([key, value]): readonly (readonly [string, JsonValue])[] => {
			if (isSchemaName(key) && isJsonObject(value)) return [[key, visible(value, isCoreSchema(key) ? undefined : key, resourceType)]];
			const subs = known[resourceType].get(keyOf(schema, key));
			return subs === undefined ? [] : [[key, withKnown(value, subs)]];
		}),
	);
}

/** The value with the parts that Webex's schema has. */
function withKnown(value: JsonValue, subs: ReadonlySet<string>): JsonValue {
	if (isJsonArray(value)) return value.map((entry) => withKnown(entry, subs));
	if (!isJsonObject(value)) return value;
	return objectOf(Object.entries(value).filter(([sub]) => subs.has(sub.toLowerCase())));
}

const unseen: ReadonlySet<string> = new Set(['password', 'members']);

/** Parts of any entry of a multi-valued attribute that tell what it says (RFC 7643 2.4). */
const entryParts = ['value', 'type', 'primary'];

/** Attributes by schema and name in lower case, with their parts. */
const known = { Users: attributesOf('Users'), Groups: attributesOf('Groups') };

function attributesOf(resourceType: ResourceType): ReadonlyMap<string, ReadonlySet<string>> {
	const attributes = new Map<string, Set<string>>();
	for (const { schema, attribute, place } of columnsOf(resourceType)) {
		const key = keyOf(schema, attribute);
		if (unseen.has(attribute.toLowerCase())) continue;
		const subs = attributes.get(key) ?? new Set(entryParts);
		if ('sub' in place) subs.add(place.sub.toLowerCase());
		attributes.set(key, subs);
	}
	return attributes;
}

function keyOf(schema: string | undefined, attribute: string): string {
	return `${schema ?? ''} ${attribute}`.toLowerCase();
}
