import type { Known } from '../../plan/known';
import { notSent } from '../../plan/notSent';
import type { Decided } from '../../plan/step';
import { sameIdKey } from '../../scim/names/identifiers';
import { patchMessage } from '../../scim/patch/patchOp';
import { ownPatch } from '../ownPatch';
import { unclear } from '../protection/guard';
import type { Membership } from '../resolve';
import type { MemberChange, MembersOf } from './foldMembers';
import type { Doubts, ListedGroup } from './memberDoubts';
import { whyNamed } from './unfound';

/** Groups as far as they were read. */
export interface GroupsRead {
	readonly membersOf: MembersOf;
	/** Why Webex did not give the members of a group, as a further sentence; empty where nobody knows. */
	readonly whyUnread: (groupId: string) => string;
	/** True for an id that Webex has as a user's, undefined where it did not say: a member without a type may be a nested group. */
	readonly isUser: (id: string) => boolean | undefined;
	/** Users who were read. */
	readonly known: Known;
}

/** The removals of who is in a group but not in its list; those that may be wrong are withheld, each with a row (Laws 9 and 10). */
export function removalSteps(
	{ groupId, members }: ListedGroup,
	{ membersOf, whyUnread, isUser, known }: GroupsRead,
	doubts: Doubts,
): readonly (MemberChange | Withheld)[] {
	const held = membersOf(groupId);
	if (held === undefined) return [withheld(groupId, `Webex did not give the members of the group in full${whyUnread(groupId)}`)];
	const unfound = doubts.unfound.get(sameIdKey(groupId));
	return [...held].flatMap(([memberId, type]): readonly (MemberChange | Withheld)[] => {
		const isOfUsers = type === '' ? isUser(memberId) : type.trim().toLowerCase() === 'user';
		if (members.has(sameIdKey(memberId)) || isOfUsers === false) return [];
		const unsaid = isOfUsers === undefined ? 'Webex did not say whether this member is a user' : undefined;
		const named = unsaid ?? (unfound === undefined ? undefined : whyNamed(unfound, memberId, known('Users', memberId)));
		const doubt = doubts.all ?? doubts.ofGroup.get(sameIdKey(groupId)) ?? doubts.ofMember.get(sameIdKey(memberId)) ?? named;
		return doubt === undefined
			? [{ kind: 'member', label: missingMember, groupId, memberId, change: 'remove' }]
			: [withheld(groupId, doubt, memberId)];
	});
}

const missingMember = 'a member who is not in the list';

/** A removal that is in doubt: of one member, or of whoever may be missing in a group. */
interface Withheld extends Membership {
	readonly kind: 'withheld';
	readonly step: Decided;
}

function withheld(groupId: string, doubt: string, memberId?: string): Withheld {
	const path = memberId === undefined ? 'members' : `members[value eq ${JSON.stringify(memberId)}]`;
	const operation = ownPatch(missingMember, 'Groups', { kind: 'id', id: groupId }, patchMessage([{ op: 'remove', path }]));
	return {
		kind: 'withheld',
		step: notSent(operation, unclear(doubt)),
		groupId,
		change: 'remove',
		...(memberId === undefined ? {} : { memberId }),
	};
}
