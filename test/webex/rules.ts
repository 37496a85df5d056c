import { schemaOf } from './attributes';
import { isObject, memberOf, type JsonObject } from './json';
import { membersOf, withMembers, type Member } from './members';
import { normaliseResource, unknownAttribute } from './normalise';
import type { WebexOptions } from './options';
import { good, refuse, type Checked, type Refusal } from './refusal';
import type { Table } from './table';
import { schemas, type ResourceType } from './urns';

/** What the rules need to know of the organization. */
export interface Surroundings {
	readonly options: WebexOptions;
	readonly tables: Readonly<Record<ResourceType, Table>>;
}

/** The attributes of a POST or PUT body, checked and completed. `id` is the resource's own when it is replaced. */
export function checkBody(org: Surroundings, type: ResourceType, body: unknown, id?: string): Checked<JsonObject> {
	const schema = schemaOf(type);
	if (!isObject(body)) return refuse(400, 'The resource has to be a JSON object.', 'invalidSyntax');
	const named = memberOf(body, 'schemas');
	if (!Array.isArray(named) || !named.includes(schema.core)) {
		return refuse(400, `schemas has to contain ${schema.core}.`, 'invalidSyntax');
	}
	const unknown = org.options.unknownAttributes === 'refuse' ? unknownAttribute(schema, body) : undefined;
	if (unknown !== undefined) return refuse(400, `There is no attribute ${unknown}.`, 'invalidSyntax');
	const normalised = normaliseResource(schema, body);
	if (normalised.kind === 'refused') return normalised;
	return checkAttributes(org, type, normalised.value, id);
}

/** The rules that look at the resource as a whole, after a create, a replace or a PATCH. */
export function checkAttributes(
	org: Surroundings,
	type: ResourceType,
	attributes: JsonObject,
	id: string | undefined,
	before?: JsonObject,
): Checked<JsonObject> {
	return type === 'Users' ? checkUser(org, attributes, id, before) : checkGroup(org, attributes, id, before);
}

function checkUser(org: Surroundings, attributes: JsonObject, id?: string, before?: JsonObject): Checked<JsonObject> {
	const userName = attributes['userName'];
	if (typeof userName !== 'string' || userName === '') return refuse(400, 'userName is required.', 'invalidValue');
	const isRenamed = userName !== before?.['userName'];
	if (isRenamed && !/^[^\s@]+@[^\s@]+$/.test(userName)) return refuse(400, 'userName has to be an email address.', 'invalidValue');
	const isForeign = isRenamed && !isVerified(userName, org.options.verifiedDomains);
	if (isForeign && org.options.unverified !== 'transient') {
		return refuse(400, `The domain ${domainOf(userName)} is not verified or claimed by the organization.`, 'invalidValue');
	}
	if (isTaken(org.tables.Users, 'userName', userName, id)) return exists(org, 'user', 'userName', userName);
	if (isRenamed && org.options.strangers?.includes(userName.toLowerCase()) === true) return isElsewhere(org);
	const emails = withWorkEmail(attributes['emails'], userName, before);
	if (emails.kind === 'refused') return emails;
	return good({
		...attributes,
		...(isForeign ? { [schemas.ciscoUser]: { ...objectAt(attributes, schemas.ciscoUser), accountStatus: ['transient'] } } : {}),
		active: attributes['active'] ?? true,
		userType: attributes['userType'] ?? 'user',
		emails: emails.value,
	});
}

function isVerified(userName: string, verifiedDomains: readonly string[] | undefined): boolean {
	return verifiedDomains?.some((verified) => verified.toLowerCase() === domainOf(userName)) ?? true;
}

function domainOf(userName: string): string {
	return userName.slice(userName.indexOf('@') + 1).toLowerCase();
}

/** 409 has SCIM's word for it; the other statuses that are thought of have none. */
function exists({ options: { existsStatus = 409 } }: Surroundings, what: string, attribute: string, name: string): Refusal {
	return refuse(existsStatus, `A ${what} with the ${attribute} ${name} exists already.`, existsStatus === 409 ? 'uniqueness' : undefined);
}

function isElsewhere({ options: { strangerStatus = 409 } }: Surroundings): Refusal {
	return refuse(strangerStatus, 'The user has an account in another organization.', strangerStatus === 409 ? 'uniqueness' : undefined);
}

/**
 * The emails with a primary work entry equal to userName: refused if the given one differs, made primary if it is there,
 * added if it is not (Webex's create page). When a PATCH renames a user and leaves the emails alone, that entry follows.
 */
function withWorkEmail(given: unknown, userName: string, before: JsonObject | undefined): Checked<readonly JsonObject[]> {
	const entries = Array.isArray(given) ? given.filter(isObject) : [];
	const own = entries.find((entry) => entry['type'] === 'work' && entry['primary'] === true);
	if (own !== undefined && same(own['value'], userName)) return good(entries);
	const renamed = { value: userName, type: 'work', primary: true };
	if (own !== undefined) {
		if (before === undefined || !same(own['value'], before['userName'])) {
			return refuse(400, 'The primary work email has to equal userName.', 'invalidValue');
		}
		return good(entries.map((entry) => (entry === own ? { ...entry, ...renamed } : entry)));
	}
	const others = entries.filter((entry) => !(entry['type'] === 'work' && same(entry['value'], userName)));
	return good([renamed, ...others.map((entry) => (entry['primary'] === true ? { ...entry, primary: false } : entry))]);
}

function checkGroup(org: Surroundings, attributes: JsonObject, id?: string, before?: JsonObject): Checked<JsonObject> {
	const displayName = attributes['displayName'];
	if (typeof displayName !== 'string' || displayName === '') return refuse(400, 'displayName is required.', 'invalidValue');
	const unique = org.options.uniqueGroupNames ?? true;
	if (unique && isTaken(org.tables.Groups, 'displayName', displayName, id)) {
		return exists(org, 'group', 'displayName', displayName);
	}
	const known = new Set(before === undefined ? [] : membersOf(before));
	const members: Member[] = [];
	for (const member of membersOf(attributes)) {
		if (known.has(member)) members.push(member);
		else {
			const checked = checkMember(org, { ...member });
			if (checked.kind === 'refused') return checked;
			members.push(checked.value);
		}
	}
	return good(withMembers(attributes, members));
}

function checkMember(org: Surroundings, member: JsonObject): Checked<Member> {
	const { value, type } = member;
	if (typeof value !== 'string') return refuse(400, 'Each member needs a value, the id of a user or group.', 'invalidValue');
	const known = org.tables.Users.get(value) ?? org.tables.Groups.get(value);
	if (known === undefined) return refuse(400, `There is no user or group ${value} to be a member.`, 'invalidValue');
	return good({ value: known.id, type: typeof type === 'string' ? type.toLowerCase() : known.type === 'Users' ? 'user' : 'group' });
}

function objectAt(attributes: JsonObject, name: string): JsonObject {
	const value = attributes[name];
	return isObject(value) ? value : {};
}

function isTaken(table: Table, attribute: string, value: string, id: string | undefined): boolean {
	return (table.find(attribute, value) ?? []).some((stored) => stored.id !== id);
}

function same(left: unknown, right: unknown): boolean {
	return typeof left === 'string' && typeof right === 'string' && left.toLowerCase() === right.toLowerCase();
}
