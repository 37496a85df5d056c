import { isJsonArray, isJsonObject, ownEntryAnyCase, withMembers, type JsonObject } from '../../scim/json';
import { addressFault } from '../../scim/names/addresses';
import { sameNameKey, textOf } from '../../scim/names/names';
import { findByValue, type FoundForValue } from '../../webex/reads/findByValue';
import { scimPath } from '../../webex/reads/lookup';
import type { Reading } from './reading';

/**
 * Groups whose members go by their user names, where these are addresses: columns take them as well as IDs. A nested group, and whom
 * Webex does not tell, keeps the ID.
 */
export async function withMemberNames(reading: Reading, groups: readonly JsonObject[]): Promise<readonly JsonObject[]> {
	const userOf = await usersAmong(reading, groups.flatMap(membersOf));
	const named = (member: JsonObject): JsonObject => {
		const user = userOf(member);
		const userName = 'kind' in user ? undefined : user[0] && textOf(user[0], 'userName');
		const isAddress = userName !== undefined && addressFault(userName) === undefined;
		return isAddress ? withMembers(member, [['value', userName]]) : member;
	};
	return groups.map((group) => (membersOf(group).length === 0 ? group : withMembers(group, [['members', membersOf(group).map(named)]])));
}

/**
 * Who is behind members: of one that is no user nobody. Users are looked up many per search, and nobody who was answered for is asked for twice.
 */
export async function usersAmong(
	{ organizationId, ports, members: known }: Reading,
	members: readonly JsonObject[],
): Promise<(member: JsonObject) => FoundForValue> {
	const ids = new Set(members.flatMap((member) => (isOther(member) ? [] : idOf(member))));
	const open = [...ids].filter((id) => id !== '' && !known.has(sameNameKey(id)));
	const found = await findByValue({ collectionPath: scimPath(organizationId, 'Users'), attribute: 'id' }, open, ports);
	for (const [key, answer] of found) if (!('kind' in answer)) known.set(key, answer);
	return (member) => {
		const key = sameNameKey(idOf(member));
		return isOther(member) ? [] : (found.get(key) ?? known.get(key) ?? []);
	};
}

function membersOf(group: JsonObject): readonly JsonObject[] {
	const members = ownEntryAnyCase(group, 'members');
	return isJsonArray(members) ? members.filter(isJsonObject) : [];
}

/** The ID of a member; empty where there is none. */
function idOf(member: JsonObject): string {
	const id = ownEntryAnyCase(member, 'value');
	return typeof id === 'string' ? id : '';
}

/** True for a member that is known to be no user, such as a group. */
function isOther(member: JsonObject): boolean {
	const type = ownEntryAnyCase(member, 'type');
	return typeof type === 'string' && type !== '' && type.toLowerCase() !== 'user';
}
