import { assertNever } from '../assertNever';
import { isJsonArray, isJsonObject, objectOf, ownEntryAnyCase, type JsonObject, type JsonValue } from '../json';
import type { ResourceType } from '../messages';
import { idOfResource } from '../names/identifiers';
import { webexUserSchema, withoutSchema } from '../schemas';
import { columnsOf } from './attributes';
import type { Column, Place } from './column';
import { checkValue } from './values';

/**
 * Resources as the rows of one table, so that they can go through a spreadsheet and back into columns, and are what they were:
 * the ID, then each column that any of them has, by its id without the schema's URN, null where a row has nothing. Lists are the
 * texts that columns read. A user also shows `accountStatus`, which no column writes.
 */
export function flatRows(resourceType: ResourceType, resources: readonly JsonObject[]): readonly JsonObject[] {
	const rows = resources.map((resource) => cellsOf(resourceType, resource));
	const keys = keysOf(resourceType).filter((key) => rows.some((row) => row.has(key)));
	return rows.map((row) => objectOf(keys.map((key) => [key, row.get(key) ?? null])));
}

const accountStatus = 'accountStatus';

/** All keys in their order. What Webex makes of an account stands beside what it was told. */
function keysOf(resourceType: ResourceType): readonly string[] {
	return [
		'id',
		...columnsOf(resourceType).flatMap((column) => (column.id === 'active' ? ['active', accountStatus] : [withoutSchema(column.id)])),
	];
}

function cellsOf(resourceType: ResourceType, resource: JsonObject): ReadonlyMap<string, JsonValue> {
	const cells = new Map<string, JsonValue>();
	const put = (key: string, cell: JsonValue | undefined): unknown => cell !== undefined && cells.set(key, cell);
	put('id', idOfResource(resource));
	for (const column of columnsOf(resourceType)) put(withoutSchema(column.id), cellOf(column, valueIn(resource, column)));
	if (resourceType === 'Users') put(accountStatus, statusOf(resource));
	// The work e-mail is the user name (Webex wants both to be the same), and one column of it is enough.
	if (isSameText(cells.get('userName'), cells.get(workEmail))) cells.delete(workEmail);
	return cells;
}

const workEmail = 'emails.work.value';

function isSameText(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
	return typeof one === 'string' && typeof other === 'string' && one.toLowerCase() === other.toLowerCase();
}

/** Webex's schema has a list there, its pages a text. */
function statusOf(resource: JsonObject): string | undefined {
	const extension = ownEntryAnyCase(resource, webexUserSchema);
	const status = isJsonObject(extension) ? ownEntryAnyCase(extension, accountStatus) : undefined;
	const words = textsIn(isJsonArray(status) ? status : [status]);
	return words.length === 0 ? undefined : words.join(', ');
}

function valueIn(resource: JsonObject, { schema, attribute, place }: Column): JsonValue | undefined {
	const container = schema === undefined ? resource : ownEntryAnyCase(resource, schema);
	return isJsonObject(container) ? valueAt(ownEntryAnyCase(container, attribute), place) : undefined;
}

function valueAt(held: JsonValue | undefined, place: Place): JsonValue | undefined {
	switch (place.kind) {
		case 'simple':
			return held;
		case 'sub':
			return isJsonObject(held) ? ownEntryAnyCase(held, place.sub) : undefined;
		case 'entry': {
			const entries = entriesIn(held).filter((entry) => isOfType(entry, place.type));
			const entry = entries.find((each) => ownEntryAnyCase(each, 'primary') === true) ?? entries[0];
			return entry && ownEntryAnyCase(entry, place.sub);
		}
		case 'onlyEntry': {
			const [entry] = entriesIn(held);
			return entry && ownEntryAnyCase(entry, place.sub);
		}
		case 'entries': {
			const { type } = place;
			const meant = entriesIn(held).filter((entry) => type === undefined || isUntyped(entry) || isOfType(entry, type));
			return meant.flatMap((entry) => ownEntryAnyCase(entry, 'value') ?? []);
		}
		default:
			return assertNever(place);
	}
}

function entriesIn(held: JsonValue | undefined): readonly JsonObject[] {
	return isJsonArray(held) ? held.filter(isJsonObject) : [];
}

function isUntyped(entry: JsonObject): boolean {
	return (ownEntryAnyCase(entry, 'type') ?? null) === null;
}

function isOfType(entry: JsonObject, type: string): boolean {
	return isSameText(ownEntryAnyCase(entry, 'type'), type);
}

function cellOf(column: Column, value: JsonValue | undefined): JsonValue | undefined {
	if (column.type === 'stringList') return listCell(column, textsIn(isJsonArray(value) ? value : [value]));
	if (typeof value === 'boolean') return value;
	return textsIn([value])[0];
}

function textsIn(values: ReadonlyArray<JsonValue | undefined>): readonly string[] {
	return values.flatMap((value) =>
		typeof value === 'number' || (typeof value === 'string' && value.trim() !== '') ? [String(value)] : [],
	);
}

/** The first of the forms of a list that its column reads as the same list; none for one that is longer than a column may be. */
function listCell(column: Column, texts: readonly string[]): string | undefined {
	if (texts.length === 0 || texts.length > (column.maxItems ?? Infinity)) return undefined;
	const json = JSON.stringify(texts);
	const different = JSON.stringify([...new Set(texts)]);
	const isRead = (cell: string): boolean => {
		const checked = checkValue(column, cell);
		return checked.kind === 'ok' && JSON.stringify(checked.value) === different;
	};
	return [texts.join(column.separated === true ? ', ' : '\n'), json].find(isRead) ?? json;
}
