import { assertNever } from '../assertNever';
import { columnOf, columnsOf } from './attributes';
import type { Column, Place } from './column';
import type { Fault } from './fault';
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../json';
import type { ResourceType } from '../messages';
import { schemasOf } from '../schemas';
import type { ColumnValue } from './values';

/** Checked values by column id. Null stands for an empty cell that shall empty the attribute. */
export type ColumnValues = ReadonlyMap<string, ColumnValue | null>;

/**
 * `create` is for a POST: complete, and without nulls. `change` is what an existing resource shall look like, as
 * `diffResource` and `partialToPatch` take it: only what was given, with the nulls.
 */
export type Purpose = 'create' | 'change';

/** The resource, or all that keeps the values from being one. */
export type BuiltResource =
	| { readonly kind: 'built'; readonly resource: JsonObject }
	| { readonly kind: 'bad'; readonly faults: readonly Fault[] };

/**
 * A user with these values: extensions under their URNs, the parts of an address in one entry, and `schemas` for what
 * is in use. A new user also gets `userType` "user", and the work e-mail, primary, that Webex wants equal to userName.
 */
export function buildUser(values: ColumnValues, purpose: Purpose): BuiltResource {
	const given = withoutEmptyWorkEmail(values);
	const userName = given.get('userName');
	const email = given.get(workEmail);
	const differs = typeof userName === 'string' && typeof email === 'string' && userName.toLowerCase() !== email.toLowerCase();
	if (differs) return { kind: 'bad', faults: [otherEmail] };
	return build('Users', purpose === 'create' ? withUserDefaults(given) : given, purpose);
}

/** A group with these values. Members, owners and the like become entries with an id each. */
export function buildGroup(values: ColumnValues, purpose: Purpose): BuiltResource {
	return build('Groups', values, purpose);
}

const workEmail = 'emails.work.value';

const otherEmail: Fault = {
	id: workEmail,
	reason: 'badValue',
	words: 'differs from the user name. Webex wants both to be the same: leave one out.',
};

/** The work e-mail stays what userName is; an empty cell cannot take it away. */
function withoutEmptyWorkEmail(values: ColumnValues): ColumnValues {
	return values.get(workEmail) === null ? new Map([...values].filter(([id]) => id !== workEmail)) : values;
}

function withUserDefaults(values: ColumnValues): ColumnValues {
	return new Map([
		...values,
		['userType', values.get('userType') ?? 'user'],
		[workEmail, values.get(workEmail) ?? values.get('userName') ?? null],
	]);
}

function build(resourceType: ResourceType, values: ColumnValues, purpose: Purpose): BuiltResource {
	const isMissing = (value: ColumnValue | null | undefined): boolean => (purpose === 'create' ? (value ?? null) : value) === null;
	const faults = required[resourceType].flatMap((id) =>
		isMissing(values.get(id)) ? [{ id, reason: 'missingField', words: 'has no value. Give it one.' } as const] : [],
	);
	if (faults.length > 0) return { kind: 'bad', faults };
	const members: Members = {};
	for (const [id, value] of values) {
		const column = columnOf(resourceType, id);
		if (column === undefined) return { kind: 'bad', faults: [{ id, reason: 'badValue', words: unknownWords }] };
		if (value !== null || purpose === 'change') put(members, column, value);
	}
	const created = purpose === 'create' ? withPrimaryEmail(members) : members;
	return { kind: 'built', resource: { schemas: schemasOf(resourceType, created), ...created } };
}

function requiredOf(resourceType: ResourceType): readonly string[] {
	return columnsOf(resourceType).flatMap((column) => (column.required === true ? [column.id] : []));
}

/** Told once, since every row asks. */
const required: Readonly<Record<ResourceType, readonly string[]>> = { Users: requiredOf('Users'), Groups: requiredOf('Groups') };

/** What is wrong with an attribute of a saved workflow that is none any more. */
export const unknownWords = 'is not an attribute that this version of the node knows. Refresh the list of attributes.';

function withPrimaryEmail(members: JsonObject): JsonObject {
	if (!isJsonArray(members.emails)) return members;
	const emails = members.emails.map((entry) => (isJsonObject(entry) && entry.type === 'work' ? { ...entry, primary: true } : entry));
	return { ...members, emails };
}

/** A resource in the making; every name in it is one of the attributes'. */
type Members = Record<string, JsonValue>;

function put(members: Members, { schema, attribute, place }: Column, value: ColumnValue | null): void {
	if (schema === undefined) {
		members[attribute] = placed(members[attribute], place, value);
		return;
	}
	const extension = objectOrEmpty(members[schema]);
	members[schema] = { ...extension, [attribute]: placed(extension[attribute], place, value) };
}

/** The attribute's value after this one is put at its place beside what other columns put there. */
function placed(held: JsonValue | undefined, place: Place, value: ColumnValue | null): JsonValue {
	switch (place.kind) {
		case 'simple':
			return value;
		case 'sub':
			return { ...objectOrEmpty(held), [place.sub]: value };
		case 'entry':
			return withEntry(isJsonArray(held) ? held : [], place.type, { [place.sub]: value });
		case 'onlyEntry': {
			const [entry] = isJsonArray(held) ? held : [];
			const fixed = place.fixed === undefined ? {} : { [place.fixed[0]]: place.fixed[1] };
			return [{ ...fixed, ...objectOrEmpty(entry), [place.sub]: value }];
		}
		case 'entries': {
			const fixed = place.type === undefined ? {} : { type: place.type };
			return isJsonArray(value) ? value.map((text) => ({ value: text, ...fixed })) : null;
		}
		default:
			return assertNever(place);
	}
}

function withEntry(list: readonly JsonValue[], type: string, part: JsonObject): readonly JsonValue[] {
	const isMeant = (entry: JsonValue) => isJsonObject(entry) && entry.type === type;
	if (!list.some(isMeant)) return [...list, { type, ...part }];
	return list.map((entry) => (isMeant(entry) ? { ...objectOrEmpty(entry), ...part } : entry));
}

function objectOrEmpty(value: JsonValue | undefined): JsonObject {
	return isJsonObject(value) ? value : {};
}
