import { referenceIn } from '../plan/references';
import { uuidOfWebexId } from '../scim/identifiers';
import { isJsonArray, isJsonObject, objectOf, ownEntryAnyCase, withMembers, type JsonObject, type JsonValue } from '../scim/json';
import { cleanName } from '../scim/names';
import { isEmpty } from '../scim/patch/change';
import { enterpriseSchema, webexGroupSchema } from '../scim/schemas';
import type { ManagerName } from './intents';
import { managersSaid } from './managersSaid';
import type { IntentSource } from './source';
import { notAnAddress, unaskable, type Problem } from './problem';

/**
 * A user whose manager, where it is given in another form than Webex's, is the `value` of Webex's: a text, an object of a
 * directory with an address in it or with a `$ref`, or any of them beside the other attributes instead of in the extension. One beside
 * stands then behind the extension's URN, to be compared with one in the extension that says who it is as well; so does an empty one, where
 * nothing else is said of a manager.
 */
export function withPlainManager(user: JsonObject): JsonObject {
	const isBeside = (name: string): boolean => name.length === 'manager'.length && name.toLowerCase() === 'manager';
	const isOfExtension = (name: string): boolean => name.length >= enterpriseSchema.length && extensionOrManager.has(name.toLowerCase());
	const entries = Object.entries(user);
	if (!entries.some(([name]) => isBeside(name) || isOfExtension(name))) return user;
	const hasBeside = entries.some(([name, value]) => isBeside(name) && personIn(value) !== undefined);
	const saysNoOther = managersSaid(objectOf(entries.filter(([name]) => !isBeside(name)))).length === 0;
	const plain = entries.map(([name, value]): readonly [string, JsonValue] => {
		if (isBeside(name) && (personIn(value) !== undefined || (saysNoOther && isEmpty(value))))
			return [`${enterpriseSchema}:${name}`, plainPerson(value)];
		if (!isOfExtension(name)) return [name, value];
		if (name.length > enterpriseSchema.length || !isJsonObject(value)) return [name, plainPerson(value)];
		return [name, withPlainPart(value, isBeside, hasBeside)];
	});
	return objectOf(plain);
}

const extensionOrManager: ReadonlySet<string> = new Set(
	[enterpriseSchema, `${enterpriseSchema}:manager`].map((name) => name.toLowerCase()),
);

function withPlainPart(extension: JsonObject, isManager: (name: string) => boolean, hasOther: boolean): JsonObject {
	if (!Object.keys(extension).some(isManager)) return extension;
	return objectOf(
		Object.entries(extension).flatMap(([name, value]): readonly (readonly [string, JsonValue])[] => {
			if (!isManager(name)) return [[name, value]];
			return hasOther && personIn(value) === undefined && saysNobody(value) ? [] : [[name, plainPerson(value)]];
		}),
	);
}

/** Who it is, as a manager's `value`; what says nobody stays as it is. */
function plainPerson(value: JsonValue): JsonValue {
	const person = personIn(value);
	return person === undefined ? value : { value: person };
}

/**
 * A group whose members and owners that are objects of a directory, with an address in them, have it as their `value`. One that says no more
 * than a name to show is nobody to Webex: it is left out, and `noteUnused` is told.
 */
export function withPlainMembers(group: JsonObject, noteUnused: IntentSource['noteUnused']): JsonObject {
	const plainEntries = (name: string, value: JsonValue): JsonValue | undefined => plainList(value, () => noteUnused(name, 'leftOut'));
	const extension = ownEntryAnyCase(group, webexGroupSchema);
	const owners = isJsonObject(extension) ? ownEntryAnyCase(extension, 'owners') : undefined;
	const members = ownEntryAnyCase(group, 'members');
	return withMembers(group, [
		...(members === undefined ? [] : [['members', plainEntries('members', members)] as const]),
		...(owners === undefined || !isJsonObject(extension)
			? []
			: [[webexGroupSchema, withMembers(extension, [['owners', plainEntries('owners', owners)]])] as const]),
	]);
}

/** Undefined where nobody is left of a list that named somebody: an empty one would mean that all members go. */
function plainList(value: JsonValue, noteNobody: () => void): JsonValue | undefined {
	if (!isJsonArray(value)) return plainEntry(value, noteNobody);
	const entries = value.flatMap((entry) => plainEntry(entry, noteNobody) ?? []);
	return entries.length === 0 && value.length > 0 ? undefined : entries;
}

function plainEntry(value: JsonValue, noteNobody: () => void): JsonValue | undefined {
	if (!isJsonObject(value) || !isEmpty(ownEntryAnyCase(value, 'value'))) return value;
	const person = personIn(value);
	if (person !== undefined) return { value: person };
	if (isEmpty(ownEntryAnyCase(value, 'display'))) return value;
	noteNobody();
	return undefined;
}

/**
 * Takes a manager's address out of a user, to be looked up; an ID stays, decoded if need be, and so does a reference. A manager without a
 * `value` is nobody to Webex: it is left out, and `noteUnused` is told.
 */
export function takeManager(
	user: JsonObject,
	{ unknownManager, noteUnused }: Pick<Required<IntentSource>, 'unknownManager' | 'noteUnused'>,
): { readonly kind: 'taken'; readonly data: JsonObject; readonly manager?: ManagerName } | Problem {
	const extension = extensionOf(user);
	const manager = ownEntryAnyCase(extension, 'manager');
	const value = isJsonObject(manager) ? ownEntryAnyCase(manager, 'value') : undefined;
	if (isJsonObject(manager) && value === undefined) {
		noteUnused('manager', 'leftOut');
		return { kind: 'taken', data: withManager(user, extension, undefined) };
	}
	if (!isJsonObject(manager) || typeof value !== 'string' || isEmpty(value) || referenceIn(value) !== undefined) {
		return { kind: 'taken', data: user };
	}
	const id = uuidOfWebexId(value);
	const data = withManager(user, extension, id === undefined ? undefined : withMembers(manager, [['value', id]]));
	if (id !== undefined) return { kind: 'taken', data };
	// What is no address belongs to nobody, so 'Unknown Manager' decides about it.
	const name = cleanName(value);
	const isForm = name.includes('@') && unknownManager === 'reject';
	const fault = (isForm ? notAnAddress('Manager', name) : undefined) ?? unaskable('Manager', 'userName', name);
	return fault ?? { kind: 'taken', data, manager: { kind: 'name', attribute: 'userName', value: name } };
}

function withManager(user: JsonObject, extension: JsonObject, manager: JsonObject | undefined): JsonObject {
	const left = withMembers(extension, [['manager', manager]]);
	return withMembers(user, [[enterpriseSchema, Object.keys(left).length === 0 ? undefined : left]]);
}

function extensionOf(user: JsonObject): JsonObject {
	const extension = ownEntryAnyCase(user, enterpriseSchema);
	return isJsonObject(extension) ? extension : {};
}

/** Where directories keep the address of a person; Webex's own name first. */
const addressMembers = ['value', 'mail', 'email', 'address', 'userPrincipalName', 'userName'];

/** The person whom a value names: several, of whom nobody can be taken, as a list; undefined where it is nobody. */
function personIn(value: JsonValue | undefined): JsonValue | undefined {
	if (typeof value === 'string') return isPerson(value) ? (uuidOfWebexId(value) ?? cleanName(value)) : undefined;
	if (isJsonArray(value)) {
		const entries = value.filter((entry) => !isEmpty(entry));
		const people = entries.map(personIn);
		if (entries.length < 2) return people[0];
		return people.every((person) => person === undefined) ? undefined : entries.map((entry, index) => people[index] ?? entry);
	}
	if (!isJsonObject(value)) return undefined;
	const held = addressMembers.map((name) => ownEntryAnyCase(value, name)).filter((member) => !isJsonObject(member));
	return held.map(personIn).find((person) => person !== undefined) ?? idAtEnd(ownEntryAnyCase(value, '$ref'));
}

/** The ID in the URI of a resource (RFC 7643 2.3.7). */
function idAtEnd(uri: JsonValue | undefined): string | undefined {
	return typeof uri === 'string' ? uuidOfWebexId(uri.slice(uri.lastIndexOf('/') + 1)) : undefined;
}

/** True for a manager of whom no more is told than a name to show, or nothing at all. */
function saysNobody(manager: JsonValue | undefined): boolean {
	return isEmpty(isJsonObject(manager) ? ownEntryAnyCase(manager, 'value') : manager);
}

/** True for an address, an ID of Webex, and a reference. */
function isPerson(text: string): boolean {
	return text.includes('@') || referenceIn(text) !== undefined || uuidOfWebexId(text) !== undefined;
}
