import { assertNever } from './assertNever';
import { partsOf } from './columns/parts';
import { isJsonArray, isJsonObject, objectOf, type JsonObject, type JsonValue } from './json';
import type { ResourceType } from './messages';
import { isEmpty } from './patch/change';
import { readOnlyKeys } from './patch/diffMembers';
import { attributesIn, type Attribute, type Attributes } from './schema';
import { coreSchema, isSchemaName } from './schemas';
import { typedSwitch, typedText, type TypedScalar } from './typedScalar';

/** What was met on the way to Webex's types. */
export interface Found {
	/** Paths of members that no attribute of Webex has, as the data writes them. */
	readonly unknown: string[];
	/** Sentences that name the attribute and say what to do, never a value. */
	readonly faults: string[];
}

/**
 * A resource in the types of Webex's schemas: what is multi-valued is a list, a switch a boolean, all else text. Members that no
 * schema of Webex has are left out; read-only ones and empty values stay as they are. The user's spelling of names stays.
 */
export function typedResource(resource: JsonObject, resourceType: ResourceType, found: Found): JsonObject {
	const core = attributesIn(resourceType, coreSchema(resourceType)) ?? new Map<string, Attribute>();
	const left = new Set<string>();
	const members = Object.entries(resource).flatMap(([name, value]): readonly Member[] => {
		if (!isSchemaName(name)) return memberOf(name, value, core, '', found);
		const attributes = attributesIn(resourceType, name);
		if (attributes !== undefined && isEmpty(value)) return [[name, value]];
		if (attributes !== undefined && isJsonObject(value)) return withAny(name, membersOf(value, attributes, '', found));
		left.add(name.toLowerCase());
		found.unknown.push(name);
		return [];
	});
	return objectOf(left.size === 0 ? members : members.map((member) => withoutSchemas(member, left)));
}

/** The value of an attribute in its type, as `typedResource` has it; undefined where nothing is left of it. */
export function typedValue(attribute: Attribute, path: string, value: JsonValue, found: Found): JsonValue | undefined {
	if (isEmpty(value)) return value;
	if (attribute.isList) return listOf(attribute, path, value, found);
	const [only, ...others] = isJsonArray(value) ? value.filter((entry) => !isEmpty(entry)) : [value];
	if (only === undefined || others.length > 0) return fault(found, attribute, path, 'holds more than one value. Give one.');
	return single(attribute, path, only, found);
}

type Member = readonly [string, JsonValue];

function membersOf(object: JsonObject, attributes: Attributes, prefix: string, found: Found): readonly Member[] {
	return Object.entries(object).flatMap(([name, value]) => memberOf(name, value, attributes, prefix, found));
}

function memberOf(name: string, value: JsonValue, attributes: Attributes, prefix: string, found: Found): readonly Member[] {
	const key = name.toLowerCase();
	const attribute = attributes.get(key);
	if (attribute === undefined) {
		if (readOnlyKeys.has(key) && prefix === '') return [[name, value]];
		found.unknown.push(prefix + name);
		return [];
	}
	const typed = typedValue(attribute, prefix + name, value, found);
	return typed === undefined ? [] : [[name, typed]];
}

/** The members under their name, where any is left. */
function withAny(name: string, members: readonly Member[]): readonly Member[] {
	return members.length === 0 ? [] : [[name, objectOf(members)]];
}

function listOf(attribute: Attribute, path: string, value: JsonValue, found: Found): JsonValue | undefined {
	const column = attribute.column ?? attribute.parts.get('value')?.column;
	const isParted = typeof value === 'string' && column?.separated === true;
	const list = isParted ? partsOf(value).map((part) => part.trim()) : isJsonArray(value) ? value : [value];
	const entries = list.filter((entry) => !isEmpty(entry)).flatMap((entry) => single(attribute, path, entry, found) ?? []);
	return entries.length === 0 ? undefined : entries;
}

function single(attribute: Attribute, path: string, value: JsonValue, found: Found): JsonValue | undefined {
	switch (attribute.kind) {
		case 'complex':
			return complexOf(attribute, path, value, found);
		case 'switch':
			return scalarOf(typedSwitch(value), attribute, path, found);
		case 'text':
			return scalarOf(typedText(value, attribute.column), attribute, path, found);
		default:
			return assertNever(attribute.kind);
	}
}

/** A bare text is the `value` of a complex attribute (RFC 7643 2.4). An object of nothing that Webex knows is none. */
function complexOf(attribute: Attribute, path: string, value: JsonValue, found: Found): JsonValue | undefined {
	const { parts } = attribute;
	if (isJsonObject(value)) {
		const members = membersOf(value, parts, `${path}.`, found);
		return members.length === 0 ? undefined : objectOf(members);
	}
	const main = parts.get('value');
	if (main === undefined || isJsonArray(value))
		return fault(found, attribute, path, `is not an object. Give an object with its parts${exampleOf(parts)}.`);
	const text = single(main, path, value, found);
	return text === undefined || isEmpty(text) ? undefined : { value: text };
}

function exampleOf(parts: Attributes): string {
	const named = [...parts.values()].find(({ column }) => column !== undefined && 'sub' in column.place);
	return named?.column !== undefined && 'sub' in named.column.place ? `, such as ${named.column.place.sub}` : '';
}

function scalarOf(typed: TypedScalar, attribute: Attribute, path: string, found: Found): JsonValue | undefined {
	return typed.kind === 'ok' ? typed.value : fault(found, attribute, path, typed.wrong);
}

/** An attribute goes by its name in the panel, which has none for a list with entries of several types: that goes by its path. */
function fault({ faults }: Found, { column }: Attribute, path: string, wrong: string): undefined {
	const shown = column === undefined || column.place.kind === 'entry' ? path : column.displayName;
	faults.push(`'${shown}' in 'Data' ${wrong}`);
}

/** `schemas` without the extensions that were left out. */
function withoutSchemas([name, value]: Member, left: ReadonlySet<string>): Member {
	if (name.toLowerCase() !== 'schemas' || !isJsonArray(value)) return [name, value];
	return [name, value.filter((schema) => typeof schema !== 'string' || !left.has(schema.toLowerCase()))];
}
