import { referenceIn } from '../plan/references';
import { uuidOfWebexId } from '../scim/identifiers';
import { isJsonArray, isJsonObject, ownEntryAnyCase, withMembers, type JsonObject, type JsonValue } from '../scim/json';
import { cleanName } from '../scim/names';
import { isEmpty } from '../scim/patch/change';
import { enterpriseSchema, webexGroupSchema } from '../scim/schemas';
import type { ManagerName } from './intents';
import { notAnAddress, unaskable, type Problem } from './problem';

/**
 * A user whose manager, where it is given in another form than Webex's, is the `value` of Webex's: a text, an object of a
 * directory with an address in it, or either of them beside the other attributes instead of in the extension.
 */
export function withPlainManager(user: JsonObject): JsonObject {
	const extension = extensionOf(user);
	const held = ownEntryAnyCase(extension, 'manager');
	const beside = ownEntryAnyCase(user, 'manager');
	const isBeside = held === undefined || isEmpty(held);
	const person = personIn(isBeside ? beside : held);
	if (person === undefined) return user;
	const members = [[enterpriseSchema, withMembers(extension, [['manager', { value: person }]])]] as const;
	return withMembers(user, isBeside ? [['manager', undefined], ...members] : members);
}

/** A group whose members and owners that are objects of a directory, with an address in them, have it as their `value`. */
export function withPlainMembers(group: JsonObject): JsonObject {
	const extension = ownEntryAnyCase(group, webexGroupSchema);
	const owners = isJsonObject(extension) ? ownEntryAnyCase(extension, 'owners') : undefined;
	const members = ownEntryAnyCase(group, 'members');
	return withMembers(group, [
		...(members === undefined ? [] : [['members', plainEntries(members)] as const]),
		...(owners === undefined || !isJsonObject(extension)
			? []
			: [[webexGroupSchema, withMembers(extension, [['owners', plainEntries(owners)]])] as const]),
	]);
}

function plainEntries(value: JsonValue): JsonValue {
	if (isJsonArray(value)) return value.map(plainEntries);
	const isPlain = !isJsonObject(value) || !isEmpty(ownEntryAnyCase(value, 'value'));
	const person = isPlain ? undefined : personIn(value);
	return person === undefined ? value : { value: person };
}

/** Takes a manager's address out of a user, to be looked up; an ID stays, decoded if need be, and so does a reference. */
export function takeManager(
	user: JsonObject,
	unknownManager: 'reject' | 'leaveOut',
): { readonly kind: 'taken'; readonly data: JsonObject; readonly manager?: ManagerName } | Problem {
	const extension = extensionOf(user);
	const manager = ownEntryAnyCase(extension, 'manager');
	const value = isJsonObject(manager) ? ownEntryAnyCase(manager, 'value') : undefined;
	if (!isJsonObject(manager) || typeof value !== 'string' || isEmpty(value) || referenceIn(value) !== undefined) {
		return { kind: 'taken', data: user };
	}
	const id = uuidOfWebexId(value);
	const left = withMembers(extension, [['manager', id === undefined ? undefined : withMembers(manager, [['value', id]])]]);
	const data = withMembers(user, [[enterpriseSchema, Object.keys(left).length === 0 ? undefined : left]]);
	if (id !== undefined) return { kind: 'taken', data };
	// What is no address belongs to nobody, so 'Unknown Manager' decides about it.
	const name = cleanName(value);
	const isForm = name.includes('@') && unknownManager === 'reject';
	const fault = (isForm ? notAnAddress('Manager', name) : undefined) ?? unaskable('Manager', 'userName', name);
	return fault ?? { kind: 'taken', data, manager: { kind: 'name', attribute: 'userName', value: name } };
}

function extensionOf(user: JsonObject): JsonObject {
	const extension = ownEntryAnyCase(user, enterpriseSchema);
	return isJsonObject(extension) ? extension : {};
}

/** Where directories keep the address of a person; Webex's own name first. */
const addressMembers = ['value', 'mail', 'email', 'address', 'userPrincipalName', 'userName'];

function personIn(value: JsonValue | undefined): string | undefined {
	if (isJsonArray(value)) return value.length === 1 ? personIn(value[0]) : undefined;
	const texts = isJsonObject(value) ? addressMembers.map((name) => ownEntryAnyCase(value, name)) : [value];
	return texts.find((text): text is string => typeof text === 'string' && isPerson(text));
}

/** True for an address, an ID of Webex, and a reference. */
function isPerson(text: string): boolean {
	return text.includes('@') || referenceIn(text) !== undefined || uuidOfWebexId(text) !== undefined;
}
