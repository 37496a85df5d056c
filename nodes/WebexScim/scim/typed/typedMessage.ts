import { givenTwice, isJsonArray, isJsonObject, objectOf, withMembers, type JsonObject, type JsonValue } from '../json';
import type { ResourceType } from '../messages';
import { addressFault } from '../names/addresses';
import { addressFaultWords } from '../names/addressWords';
import { readOnlyKeys } from '../patch/diffMembers';
import { operationList, parseOperation } from '../patch/patchOp';
import { parsePath } from '../patch/path';
import { coreSchema, isSchemaName } from '../schemas';
import type { Found } from './found';
import { attributesIn, type Attribute } from './schema';
import { checkSame, typedValue } from './typedValue';

/**
 * A user's own PATCH message with its values in the types of Webex's schemas: numbers as text, words for a switch as booleans. What
 * it does stays: no list is made of what would replace one, and what Webex does not know is noted and stays as it is. A value that gives
 * an attribute twice, and differently, is a fault.
 */
export function typedMessage(message: JsonObject, resourceType: ResourceType, found: Found): JsonObject {
	noteTwice(message, found);
	const operations = (operationList(message) ?? []).map((entry): JsonValue => {
		if (isJsonObject(entry)) noteTwice(entry, found);
		const operation = parseOperation(entry);
		if (!isJsonObject(entry) || operation === undefined) return entry;
		const { op, path, value } = operation;
		if (op === 'remove' && path !== undefined) noteUnknown(path, resourceType, found);
		if (op === 'remove' || value === undefined) return entry;
		return withMembers(entry, [
			['value', path === undefined ? unplaced(value, '', resourceType, found) : at(path, value, resourceType, found)],
		]);
	});
	return withMembers(message, [['Operations', operations]]);
}

/** A server may take either of two members whose names differ in case only (RFC 7643 2.1). */
function noteTwice(part: JsonObject, { faults }: Found): void {
	const name = givenTwice(part);
	if (name === undefined) return;
	const [known] = ['schemas', 'Operations', 'op', 'path', 'value'].filter((each) => each.toLowerCase() === name.toLowerCase());
	const shown = known === undefined ? 'a member' : `"${known}"`;
	faults.push(`'Data' gives ${shown} more than once, in another case of letters, and the values differ. Keep one.`);
}

/** The members of a value without a path, whose keys are attributes, paths or schemas; `given` is what was met in the whole value. */
function unplaced(
	value: JsonValue,
	prefix: string,
	resourceType: ResourceType,
	found: Found,
	given = new Map<string, JsonValue>(),
): JsonValue {
	if (!isJsonObject(value)) return value;
	return objectOf(
		Object.entries(value).map(([key, part]) => {
			const isSchema = prefix === '' && isSchemaName(key) && isJsonObject(part);
			if (isSchema) return [key, unplaced(part, `${key}:`, resourceType, found, given)] as const;
			const path = prefix + key;
			const typed = at(path, part, resourceType, found);
			const name = placeKey(path, resourceType);
			if (given.has(name)) checkSame([given.get(name), typed], attributeAt(path, resourceType), shownPath(path), found);
			given.set(name, typed);
			return [key, typed] as const;
		}),
	);
}

/** What the spellings of one path have in common: names have no case, and the core schema's URN may stand before them. */
function placeKey(path: string, resourceType: ResourceType): string {
	const [folded, core] = [path.toLowerCase(), `${coreSchema(resourceType).toLowerCase()}:`];
	return folded.startsWith(core) ? folded.slice(core.length) : folded;
}

function at(path: string, value: JsonValue, resourceType: ResourceType, found: Found): JsonValue {
	const attribute = attributeAt(path, resourceType);
	if (attribute === undefined) {
		noteUnknown(path, resourceType, found);
		return value;
	}
	const own: Found = { unknown: [], faults: found.faults };
	const isWhole = attribute.isList && isJsonArray(value);
	const typed = typedValue(isWhole ? attribute : { ...attribute, isList: false }, shownPath(path), value, own);
	const isUserName = attribute.column?.attribute === 'userName' && typeof typed === 'string';
	const wrong = isUserName ? addressFault(typed) : undefined;
	if (wrong !== undefined) found.faults.push(`'User Name' in 'Data' ${addressFaultWords[wrong]}`);
	for (const name of own.unknown) found.unknown.push(name);
	return own.unknown.length > 0 ? value : (typed ?? value);
}

/** Notes a path that leads to no attribute, without its value filter; what is no path at all could be a person's data. */
function noteUnknown(path: string, resourceType: ResourceType, found: Found): void {
	const [before = ''] = parsePath(path) === undefined ? path.split('[', 1) : [path];
	const plain = before.trim();
	const parsed = parsePath(plain);
	if (parsed === undefined) {
		if (otherUrn.test(plain)) found.unknown.push(plain);
		return;
	}
	const isLeftAlone = parsed.attribute === undefined || readOnlyKeys.has(parsed.attribute.toLowerCase());
	if (!isLeftAlone && attributeAt(plain, resourceType) === undefined) found.unknown.push(shownPath(plain));
}

/** An attribute of a schema that is none of Webex's. */
const otherUrn = /^urn:[\w:.-]+$/i;

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
