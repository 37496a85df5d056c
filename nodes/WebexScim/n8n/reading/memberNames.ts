import { isJsonArray, isJsonObject, ownEntryAnyCase, withMembers, type JsonObject } from '../../scim/json';
import { addressFault } from '../../scim/names/addresses';
import { sameNameKey, textOf } from '../../scim/names/names';
import { findByValue } from '../../webex/reads/findByValue';
import { scimPath } from '../../webex/reads/lookup';
import type { Reading } from './reading';

/**
 * Groups whose members go by their user names, where these are addresses: columns take them as well as IDs. A nested group, and whom
 * Webex does not tell, keeps the ID.
 */
export async function withMemberNames(
	{ organizationId, ports, members }: Reading,
	groups: readonly JsonObject[],
): Promise<readonly JsonObject[]> {
	const ids = new Set(groups.flatMap(membersOf).flatMap((member) => (isOther(member) ? [] : idOf(member))));
	const open = [...ids].filter((id) => id !== '' && !members.has(sameNameKey(id)));
	const found = await findByValue({ collectionPath: scimPath(organizationId, 'Users'), attribute: 'id' }, open, ports);
	for (const [key, answer] of found) members.set(key, answer);
	const named = (member: JsonObject): JsonObject => {
		const answer = isOther(member) ? undefined : members.get(sameNameKey(idOf(member)));
		const [user] = answer === undefined || 'kind' in answer ? [] : answer;
		const userName = user && textOf(user, 'userName');
		const isAddress = userName !== undefined && addressFault(userName) === undefined;
		return isAddress ? withMembers(member, [['value', userName]]) : member;
	};
	return groups.map((group) => (membersOf(group).length === 0 ? group : withMembers(group, [['members', membersOf(group).map(named)]])));
}

function membersOf(group: JsonObject): readonly JsonObject[] {
	const members = ownEntryAnyCase(group, 'members');
	return isJsonArray(members) ? members.filter(isJsonObject) : [];
}

/** The ID of a member; empty where there is none. */
export function idOf(member: JsonObject): string {
	const id = ownEntryAnyCase(member, 'value');
	return typeof id === 'string' ? id : '';
}

/** True for a member that is known to be no user, such as a group. */
export function isOther(member: JsonObject): boolean {
	const type = ownEntryAnyCase(member, 'type');
	return typeof type === 'string' && type !== '' && type.toLowerCase() !== 'user';
}
