import { damageIn, type TextUse } from '../scim/columns/damage';
import { isJsonArray, isJsonObject, ownEntryAnyCase, type JsonObject, type JsonValue } from '../scim/json';
import type { ResourceType } from '../scim/messages';
import { enterpriseSchema } from '../scim/schemas';
import { problem, type Problem } from './problem';

/** The first name, phone number or ID in JSON data that nobody can have meant, as a problem that does not tell it. */
export function damagedData(data: JsonObject, resourceType: ResourceType): Problem | undefined {
	for (const { path, use, value } of resourceType === 'Users' ? textsOfUser(data) : topTexts(data, ['displayName', 'externalId'])) {
		const damage = typeof value === 'string' ? damageIn(use, value.trim()) : undefined;
		if (damage !== undefined) return problem(`'${path}' in 'data' ${damage.wrong}. ${damage.remedy}.`);
	}
	return undefined;
}

interface NamedText {
	readonly path: string;
	readonly use: TextUse;
	readonly value: JsonValue | undefined;
}

function textsOfUser(user: JsonObject): readonly NamedText[] {
	const enterprise = ownEntryAnyCase(user, enterpriseSchema);
	return [
		...topTexts(user, ['displayName', 'nickName', 'externalId', 'title']),
		...namesIn(ownEntryAnyCase(user, 'name')),
		...phonesIn(ownEntryAnyCase(user, 'phoneNumbers')),
		...(isJsonObject(enterprise) ? topTexts(enterprise, ['employeeNumber', 'department', 'costCenter']) : []),
	];
}

function topTexts(object: JsonObject, attributes: readonly string[]): readonly NamedText[] {
	return attributes.map((attribute) => ({
		path: attribute,
		use: { attribute, place: { kind: 'simple' } },
		value: ownEntryAnyCase(object, attribute),
	}));
}

function namesIn(name: JsonValue | undefined): readonly NamedText[] {
	if (!isJsonObject(name)) return [];
	return nameParts.map((sub) => ({
		path: `name.${sub}`,
		use: { attribute: 'name', place: { kind: 'sub', sub } },
		value: ownEntryAnyCase(name, sub),
	}));
}

const nameParts = ['givenName', 'familyName', 'middleName', 'honorificPrefix', 'honorificSuffix', 'formatted'];

function phonesIn(list: JsonValue | undefined): readonly NamedText[] {
	const entries = isJsonArray(list) ? list : [list];
	return entries.map((entry) => ({
		path: 'phoneNumbers',
		use: { attribute: 'phoneNumbers', place: { kind: 'simple' } },
		value: isJsonObject(entry) ? ownEntryAnyCase(entry, 'value') : entry,
	}));
}
