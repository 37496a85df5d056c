import { assertNever } from '../assertNever';
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../json';
import type { ResourceType } from '../messages';
import { schemasOf } from '../schemas';
import { columnOf, columnsOf } from './attributes';
import type { Column } from './column';
import type { Fault } from './fault';
import type { ColumnValue } from './values';

/** Checked values by column id. Null stands for an empty cell that shall empty the attribute, a number for one that is a text in Webex. */
export type ColumnValues = ReadonlyMap<string, ColumnValue | number | null>;

/**
 * `create` is for a POST: complete, and without nulls. `change` is what an existing resource shall look like, as
 * `diffResource` and `partialToPatch` take it: only what was given, with the nulls, but for what is never emptied.
 */
export type Purpose = 'create' | 'change';

/** The resource, or all that keeps the values from being one. */
export type BuiltResource =
	| { readonly kind: 'built'; readonly resource: JsonObject }
	| { readonly kind: 'bad'; readonly faults: readonly Fault[] };

/**
 * A user or group with these values: extensions under their URNs, the parts of an address in one entry, members, owners and the like as
 * entries with an id each, and `schemas` for what is in use. A new user also gets `userType` "user", and the work e-mail, primary, that Webex
 * wants equal to userName.
 */
export function buildResource(resourceType: ResourceType, values: ColumnValues, purpose: Purpose): BuiltResource {
	const given = withoutEmptyWorkEmail(values);
	const [userName, email] = [given.get('userName'), given.get(workEmail)];
	const differs = typeof userName === 'string' && typeof email === 'string' && userName.toLowerCase() !== email.toLowerCase();
	if (differs) return { kind: 'bad', faults: [otherEmail] };
	const isWhole = purpose === 'create';
	const missing = isWhole ? required[resourceType].filter((id) => (given.get(id) ?? null) === null) : [];
	if (missing.length > 0) {
		return { kind: 'bad', faults: missing.map((id) => ({ id, reason: 'missingField', words: 'has no value. Give it one.' })) };
	}
	const members: Members = {};
	for (const [id, value] of given) {
		const column = columnOf(resourceType, id);
		if (column === undefined) return { kind: 'bad', faults: [{ id, reason: 'badValue', words: unknownWords }] };
		if (value !== null || !(isWhole || column.required === true)) put(members, column, value);
	}
	if (isWhole && resourceType === 'Users') addUserDefaults(members);
	return { kind: 'built', resource: { schemas: schemasOf(resourceType, members), ...members } };
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

/** What a new user has besides; a work e-mail is always marked as the primary one. */
function addUserDefaults(members: Members): void {
	members['userType'] ??= 'user';
	const email = entryIn(members, 'emails', ['type', 'work']);
	email['value'] ??= members['userName'] ?? null;
	email['primary'] = true;
}

/** Told once, since every row asks. */
const required = { Users: requiredOf('Users'), Groups: requiredOf('Groups') };

function requiredOf(resourceType: ResourceType): readonly string[] {
	return columnsOf(resourceType).flatMap((column) => (column.required === true ? [column.id] : []));
}

/** What is wrong with an attribute of a saved workflow that is none any more. */
export const unknownWords = 'is not an attribute that this version of the node knows. Refresh the list of attributes.';

/** A resource or a part of one in the making; every name in it is one of the attributes'. */
type Members = Record<string, JsonValue>;

/** Puts a value at its place beside what other columns put there. */
function put(members: Members, { schema, attribute, place }: Column, value: ColumnValue | number | null): void {
	const holder = schema === undefined ? members : memberIn(members, schema);
	switch (place.kind) {
		case 'simple':
			holder[attribute] = value;
			return;
		case 'sub':
			memberIn(holder, attribute)[place.sub] = value;
			return;
		case 'entry':
			entryIn(holder, attribute, ['type', place.type])[place.sub] = value;
			return;
		case 'onlyEntry':
			entryIn(holder, attribute, place.fixed)[place.sub] = value;
			return;
		case 'entries': {
			const fixed = place.type === undefined ? {} : { type: place.type };
			holder[attribute] = isJsonArray(value) ? value.map((text) => ({ value: text, ...fixed })) : null;
			return;
		}
		default:
			assertNever(place);
	}
}

/** The object under a name, which is made if there is none. */
function memberIn(holder: Members, name: string): Members {
	const held = holder[name];
	const member: Members = isJsonObject(held) ? held : {};
	holder[name] = member;
	return member;
}

/** The entry of a list that has this member, or the only one of a list without such; it is made if there is none. */
function entryIn(holder: Members, name: string, fixed: readonly [string, JsonValue] | undefined): Members {
	const held = holder[name];
	const list = isJsonArray(held) ? held : [];
	const found = list.find((entry) => isJsonObject(entry) && (fixed === undefined || entry[fixed[0]] === fixed[1]));
	if (isJsonObject(found)) return found;
	const entry: Members = fixed === undefined ? {} : { [fixed[0]]: fixed[1] };
	holder[name] = [...list, entry];
	return entry;
}
