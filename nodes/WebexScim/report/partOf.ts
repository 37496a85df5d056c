import { assertNever } from '../scim/assertNever';
import type { Column } from '../scim/columns/column';
import { isUnassigned } from '../scim/compare';
import { isJsonArray, isJsonObject, objectOf, ownEntryAnyCase, type JsonObject, type JsonValue } from '../scim/json';

/** A column's value in an attribute's; null where there is none, and a list where several entries are of its type. */
export function partOf({ place }: Column, value: JsonValue | undefined): JsonValue {
	if (value === undefined || value === null || isUnassigned(value)) return null;
	const list = isJsonArray(value) ? value : [value];
	switch (place.kind) {
		case 'simple':
			return value;
		case 'sub':
			return (isJsonObject(value) ? ownEntryAnyCase(value, place.sub) : undefined) ?? null;
		case 'entry': {
			const entries = list.filter((entry) => typeOf(entry) === place.type.toLowerCase());
			const [only = null, ...others] = entries.map((entry) => subOf(entry, place.sub)).filter((part) => part !== null);
			return others.length === 0 ? only : [only, ...others];
		}
		case 'onlyEntry':
			return subOf(list[0], place.sub);
		case 'entries':
			return list.map((entry) => subOf(entry, 'value') ?? entry);
		default:
			return assertNever(place);
	}
}

/** What no column has: entries of other types in a list, and other parts of an object. */
export function restOf(columns: readonly Column[], value: JsonValue | undefined): JsonValue {
	if (isJsonObject(value)) return otherParts(columns, value);
	const types = new Set(columns.flatMap(({ place }) => (place.kind === 'entry' ? [place.type.toLowerCase()] : [])));
	if (types.size === 0 || !isJsonArray(value)) return null;
	const rest = value.filter((entry) => !types.has(typeOf(entry) ?? ''));
	return rest.length === 0 ? null : rest;
}

function otherParts(columns: readonly Column[], value: JsonObject): JsonValue {
	const subs = new Set(columns.flatMap(({ place }) => (place.kind === 'sub' ? [place.sub.toLowerCase()] : [])));
	if (subs.size === 0) return null;
	const isManager = columns.some(({ attribute }) => attribute === 'manager');
	const rest = Object.entries(value).filter(([name]) => {
		const part = name.toLowerCase();
		return !subs.has(part) && !(isManager && wordsOfManager.has(part));
	});
	return rest.length === 0 ? null : objectOf(rest);
}

/** What a manager is called follows from who it is (RFC 7643 4.3). */
const wordsOfManager: ReadonlySet<string> = new Set(['displayname', '$ref']);

function typeOf(entry: JsonValue): string | undefined {
	const type = isJsonObject(entry) ? ownEntryAnyCase(entry, 'type') : undefined;
	return typeof type === 'string' ? type.toLowerCase() : undefined;
}

function subOf(entry: JsonValue | undefined, sub: string): JsonValue {
	return (isJsonObject(entry) ? ownEntryAnyCase(entry, sub) : undefined) ?? null;
}
