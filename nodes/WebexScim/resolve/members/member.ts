import type { MemberIntent, TargetName } from '../../intents/intents';
import type { Decided } from '../../plan/step';
import { sameIdKey } from '../../scim/names/identifiers';
import { findNamed, type Directory, type Found } from '../directory/directory';
import { decidedFor, notFound, targetNotFound, together } from '../notFound';
import type { MemberChange, MembersOf } from './foldMembers';

/** A membership change with the ids of its group and member, or why it cannot be made. */
export function resolveMember(
	{ label, group, member, change }: MemberIntent,
	directory: Directory,
	membersOf: MembersOf,
): MemberChange | Decided {
	const groupId = groupIdOf(group, directory);
	const held = groupId.kind === 'found' ? membersOf(groupId.id) : undefined;
	const memberId = memberIdOf(member, directory, held);
	if (groupId.kind !== 'found') {
		const unfound = targetNotFound(groupId, group, 'Group', 'group');
		return decidedFor(label, memberId.kind === 'found' ? unfound : together(unfound, notFound(memberId, 'Member')));
	}
	if (memberId.kind !== 'found') return decidedFor(label, notFound(memberId, 'Member'));
	return { kind: 'member', label, groupId: groupId.id, memberId: memberId.id, change };
}

type IdFound = { readonly kind: 'found'; readonly id: string } | Exclude<Found, { kind: 'found' }>;

/** The id of a group; one that is named by its id is taken at its word, unless Webex said that there is none. */
export function groupIdOf(name: TargetName, directory: Directory): IdFound {
	const found = findNamed(directory, 'Groups', name);
	return name.kind === 'name' || found.kind === 'absent' ? found : { kind: 'found', id: name.id };
}

/** The id of a member: of a user that Webex has, or of whatever else the group `held` already, such as a nested group. */
export function memberIdOf(name: TargetName, directory: Directory, held: ReadonlyMap<string, string> | undefined): IdFound {
	const found = findNamed(directory, 'Users', name);
	if (name.kind === 'name') return found;
	const type = found.kind === 'absent' ? held?.get(sameIdKey(name.id)) : undefined;
	return type === undefined || type.trim().toLowerCase() === 'user' ? found : { kind: 'found', id: name.id };
}
