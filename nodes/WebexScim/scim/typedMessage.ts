import { addressFault } from './addresses';
import { addressFaultWords } from './addressWords';
import { isJsonArray, isJsonObject, objectOf, withMembers, type JsonObject, type JsonValue } from './json';
import type { ResourceType } from './messages';
import { operationList, parseOperation } from './patch/patchOp';
import { parsePath } from './patch/path';
import { attributesIn, type Attribute } from './schema';
import { coreSchema, isSchemaName } from './schemas';
import { typedValue, type Found } from './typedValue';

/**
 * A user's own PATCH message with its values in the types of Webex's schemas: numbers as text, words for a switch as booleans. What
 * it does stays: no list is made of what would replace one, and what Webex does not know stays as it is.
 */
export function typedMessage(message: JsonObject, resourceType: ResourceType, found: Found): JsonObject {
	const operations = (operationList(message) ?? []).map((entry): JsonValue => {
		const operation = parseOperation(entry);
		if (!isJsonObject(entry) || operation?.value === undefined || operation.op === 'remove') return entry;
		const { path, value } = operation;
		return withMembers(entry, [
			['value', path === undefined ? unplaced(value, '', resourceType, found) : at(path, value, resourceType, found)],
		]);
	});
	return withMembers(message, [['Operations', operations]]);
}

/** The members of a value without a path, whose keys are attributes, paths or schemas. */
function unplaced(value: JsonValue, prefix: string, resourceType: ResourceType, found: Found): JsonValue {
	if (!isJsonObject(value)) return value;
	return objectOf(
		Object.entries(value).map(([key, part]) => {
			const isSchema = prefix === '' && isSchemaName(key) && isJsonObject(part);
			return [key, isSchema ? unplaced(part, `${key}:`, resourceType, found) : at(prefix + key, part, resourceType, found)] as const;
		}),
	);
}

function at(path: string, value: JsonValue, resourceType: ResourceType, found: Found): JsonValue {
	const attribute = attributeAt(path, resourceType);
	if (attribute === undefined) return value;
	const own: Found = { unknown: [], faults: found.faults };
	const isWhole = attribute.isList && isJsonArray(value);
	const typed = typedValue(isWhole ? attribute : { ...attribute, isList: false }, shownPath(path), value, own);
	const isUserName = attribute.column?.attribute === 'userName' && typeof typed === 'string';
	const wrong = isUserName ? addressFault(typed) : undefined;
	if (wrong !== undefined) found.faults.push(`'User Name' in 'Data' ${addressFaultWords[wrong]}`);
	return own.unknown.length > 0 ? value : (typed ?? value);
}

/** The attribute that a path leads to; with a value filter one entry of its list. */
function attributeAt(path: string, resourceType: ResourceType): Attribute | undefined {
	const { extension, attribute, sub } = parsePath(path) ?? {};
	const found = attributesIn(resourceType, extension ?? coreSchema(resourceType))?.get(attribute?.toLowerCase() ?? '');
	return sub === undefined ? found : found?.parts.get(sub.toLowerCase());
}

/** The path without the URN and without the value in its filter, which may be a person's. */
function shownPath(path: string): string {
	const { attribute = '', sub } = parsePath(path) ?? {};
	return sub === undefined ? attribute : `${attribute}.${sub}`;
}
