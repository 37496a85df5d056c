import { isJsonArray, isJsonObject, objectOf, ownEntryAnyCase, type JsonObject, type JsonValue } from '../scim/json';
import type { ResourceType } from '../scim/messages';
import { cleanName } from '../scim/names';
import { isPatchOp } from '../scim/patch/diff';
import { damagedData } from './damagedData';
import { notAnAddress, type Problem } from './problem';

/** Attributes that name a user or group, in lower case. */
const names: Readonly<Record<ResourceType, ReadonlySet<string>>> = {
	Users: new Set(['username', 'externalid', 'displayname']),
	Groups: new Set(['displayname', 'externalid']),
};

/** JSON data with what names a person or group cleaned, as columns are. A PATCH message is the user's own and stays as it is. */
export function cleanNames(
	data: JsonObject,
	resourceType: ResourceType,
): { readonly kind: 'cleaned'; readonly data: JsonObject } | Problem {
	const isMessage: boolean = isPatchOp(data);
	if (isMessage) return { kind: 'cleaned', data };
	const cleaned = objectOf(
		Object.entries(data).map(([key, value]) => [key, cleanedValue(key.toLowerCase(), value, resourceType)] as const),
	);
	const fault = resourceType === 'Users' ? faultIn(cleaned) : undefined;
	return fault ?? damagedData(cleaned, resourceType) ?? { kind: 'cleaned', data: cleaned };
}

function cleanedValue(key: string, value: JsonValue, resourceType: ResourceType): JsonValue {
	if (typeof value === 'string' && names[resourceType].has(key)) return cleanName(value);
	if (key !== 'emails' || !isJsonArray(value)) return value;
	return value.map((entry) => {
		const address = isJsonObject(entry) ? ownEntryAnyCase(entry, 'value') : undefined;
		if (!isJsonObject(entry) || typeof address !== 'string') return entry;
		return objectOf(Object.entries(entry).map(([sub, part]) => [sub, sub.toLowerCase() === 'value' ? cleanName(address) : part] as const));
	});
}

function faultIn(user: JsonObject): Problem | undefined {
	const userName = ownEntryAnyCase(user, 'userName');
	return typeof userName === 'string' && userName !== '' ? notAnAddress('userName', userName) : undefined;
}
