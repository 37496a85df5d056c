import { columnsOf } from '../scim/columns/attributes';
import type { Column, Place } from '../scim/columns/column';
import { sameValue } from '../scim/compare';
import { isJsonObject, ownEntryAnyCase, type JsonObject, type JsonValue } from '../scim/json';
import type { ResourceType } from '../scim/messages';
import type { AttributePath } from '../scim/patch/path';
import { coreSchema, isCoreSchema, isSchemaName } from '../scim/schemas';
import { maskSecrets } from '../scim/secrets';
import { shownAttribute } from '../scim/shownAttribute';
import { attributesIn } from '../scim/typed/schema';
import { partOf, restOf } from './partOf';
import type { ShownChange } from './shownChange';

/** How two states of a resource differ, by the attributes of the panel; what the panel does not have goes by its name. Without members. */
export function differences(
	resourceType: ResourceType,
	before: JsonObject,
	after: JsonObject,
	nameOf: (id: string) => string,
): readonly ShownChange[] {
	return differing(before, after).flatMap((name): readonly ShownChange[] => {
		const [from, to] = [ownEntryAnyCase(before, name), ownEntryAnyCase(after, name)];
		if (!isSchemaName(name)) return ofAttribute(resourceType, undefined, name, from, to, nameOf);
		const [one, other] = [objectOr(from), objectOr(to)];
		const schema = isCoreSchema(name) ? undefined : name;
		return differing(one, other).flatMap((each) =>
			ofAttribute(resourceType, schema, each, ownEntryAnyCase(one, each), ownEntryAnyCase(other, each), nameOf),
		);
	});
}

/** What a path is called in the panel, and the value that it is given; what the panel does not have goes by its path, an extension by its URN. */
export function attributeLabel(
	resourceType: ResourceType,
	{ extension, attribute = '', sub, conditions = [] }: AttributePath,
	value: JsonValue,
): { readonly label: string; readonly value: JsonValue } {
	const type = conditions.find((each) => each.sub.toLowerCase() === 'type')?.value;
	const columns = columnsAt(resourceType, extension, attribute);
	const column = columns.find(({ place }) => {
		if (place.kind === 'sub') return place.sub.toLowerCase() === sub?.toLowerCase();
		return place.kind === 'entry' ? isEntry(place, type, sub) : true;
	});
	const raw = attribute === '' ? (extension ?? '') : [attribute, ...(sub === undefined ? [] : [sub])].join('.');
	const known = attributesIn(resourceType, extension ?? coreSchema(resourceType))?.get(attribute.toLowerCase());
	const isKnown = known !== undefined && (sub === undefined || known.parts.has(sub.toLowerCase()));
	return { label: column?.displayName ?? (isKnown ? shownAttribute(undefined, raw) : raw), value: masked(raw, value) };
}

function isEntry({ type, sub }: Extract<Place, { kind: 'entry' }>, givenType: string | boolean | undefined, givenSub = 'value'): boolean {
	return typeof givenType === 'string' && type.toLowerCase() === givenType.toLowerCase() && sub.toLowerCase() === givenSub.toLowerCase();
}

/** Keys that say nothing of the person, and members, which are told by themselves. */
const untold: ReadonlySet<string> = new Set(['schemas', 'id', 'meta', 'members']);

function differing(before: JsonObject, after: JsonObject): readonly string[] {
	const names = new Map([...Object.keys(after), ...Object.keys(before)].map((name) => [name.toLowerCase(), name] as const));
	return [...names].flatMap(([key, name]) =>
		untold.has(key) || sameValue(name, ownEntryAnyCase(before, name), ownEntryAnyCase(after, name)) ? [] : [name],
	);
}

function ofAttribute(
	resourceType: ResourceType,
	schema: string | undefined,
	name: string,
	from: JsonValue | undefined,
	to: JsonValue | undefined,
	nameOf: (id: string) => string,
): readonly ShownChange[] {
	const columns = columnsAt(resourceType, schema, name);
	const parts = columns.flatMap((column): readonly ShownChange[] => {
		const [one, other] = [partOf(column, from), partOf(column, to)];
		if (isSame(one, other)) return [];
		const told = (value: JsonValue): JsonValue => (column.attribute === 'manager' && typeof value === 'string' ? nameOf(value) : value);
		return [{ attribute: column.displayName, from: told(one), to: told(other) }];
	});
	const [restBefore, restAfter] = [restOf(columns, from), restOf(columns, to)];
	const isOfRest = !isSame(restBefore, restAfter);
	if (parts.length > 0 && !isOfRest) return parts;
	const [one, other] = isOfRest ? [restBefore, restAfter] : [from ?? null, to ?? null];
	const isWhole = isSame(one, from ?? null) && isSame(other, to ?? null);
	const label = `${nameInWords(resourceType, schema, name)}${isWhole ? '' : ' (others)'}`;
	return [...parts, { attribute: label, from: masked(name, one), to: masked(name, other) }];
}

/** What no column has goes by words where Webex has it, else as it is written. */
function nameInWords(resourceType: ResourceType, schema: string | undefined, name: string): string {
	return attributesIn(resourceType, schema ?? coreSchema(resourceType))?.has(name.toLowerCase()) === true
		? shownAttribute(undefined, name)
		: name;
}

function columnsAt(resourceType: ResourceType, schema: string | undefined, attribute: string): readonly Column[] {
	return columnsByAttribute[resourceType].get(keyOf(schema, attribute)) ?? [];
}

const columnsByAttribute = { Users: byAttribute('Users'), Groups: byAttribute('Groups') };

/** The columns of each attribute, since one that holds several parts has one for each. */
function byAttribute(resourceType: ResourceType): ReadonlyMap<string, readonly Column[]> {
	const columns = new Map<string, Column[]>();
	for (const column of columnsOf(resourceType)) {
		const key = keyOf(column.schema, column.attribute);
		columns.set(key, [...(columns.get(key) ?? []), column]);
	}
	return columns;
}

function keyOf(schema: string | undefined, attribute: string): string {
	return `${schema ?? ''} ${attribute}`.toLowerCase();
}

function isSame(one: JsonValue, other: JsonValue): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}

function masked(name: string, value: JsonValue): JsonValue {
	return maskSecrets({ [name]: value })[name] ?? null;
}

function objectOr(value: JsonValue | undefined): JsonObject {
	return isJsonObject(value) ? value : {};
}
