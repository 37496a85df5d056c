import type { MemberIntent, TargetName } from '../../intents/intents';
import type { NamedBesides } from '../../intents/namedBesides';
import type { Outcome } from '../../plan/outcome';
import type { Decided } from '../../plan/step';
import { sameIdKey } from '../../scim/names/identifiers';
import { sameNameKey, textOf } from '../../scim/names/names';
import { findNamed, type Directory, type Found } from '../directory/directory';
import { decidedFor, notFound, targetNotFound, together } from '../notFound';
import { whyOtherName } from '../people/otherName';
import { otherById, type Other } from '../people/owners';
import type { MemberChange, MembersOf } from './foldMembers';

/** A membership change with the ids of its group and member, or why it cannot be made. */
export function resolveMember(
	intent: MemberIntent,
	directory: Directory,
	membersOf: MembersOf,
	missing: Missing = 'reject',
): MemberChange | Decided {
	const { label, group, change } = intent;
	const groupId = groupIdOf(group, directory);
	const held = groupId.kind === 'found' ? membersOf(groupId.id) : undefined;
	const memberId = memberMeant(intent, directory, held, missing);
	if (groupId.kind !== 'found') {
		const unfound = targetNotFound(groupId, group, 'Group', 'group');
		return decidedFor(label, memberId.kind === 'found' ? unfound : together(unfound, whyNot(memberId)));
	}
	if (memberId.kind !== 'found') return decidedFor(label, whyNot(memberId));
	return { kind: 'member', label, groupId: groupId.id, memberId: memberId.id, change };
}

function whyNot(member: Exclude<IdFound | Other, { kind: 'found' }>): Outcome {
	return member.kind === 'other' ? member.outcome : notFound(member, 'Member');
}

type IdFound = { readonly kind: 'found'; readonly id: string } | Exclude<Found, { kind: 'found' }>;

/** The id of a group; one that is named by its id is taken at its word, unless Webex said that there is none. */
export function groupIdOf(name: TargetName, directory: Directory): IdFound {
	const found = findNamed(directory, 'Groups', name);
	return name.kind === 'name' || found.kind === 'absent' ? found : { kind: 'found', id: name.id };
}

/**
 * Whom a row means as member by all its names together: an ID, address or External ID beside that is another user's leaves that open (Law 9). An
 * External ID of the group that was found is the group's.
 */
export function memberMeant(
	row: MemberNamed,
	directory: Directory,
	held: ReadonlyMap<string, string> | undefined,
	missing: Missing,
): IdFound | Other {
	const { member, change } = row;
	const found = memberIdOf(member, directory, held);
	if (found.kind !== 'found' && found.kind !== 'absent') return found;
	const user = findNamed(directory, 'Users', member);
	const account = found.kind === 'found' ? { id: found.id, ...(user.kind === 'found' ? { resource: user.resource } : {}) } : undefined;
	const isRemoval = change === 'remove' ? true : undefined;
	const besides = besidesGroup(row, directory);
	const other = otherById({ resourceType: 'Users', ...(besides && { besides }) }, account?.id, directory, { isRemoval });
	const outcome = other?.outcome ?? whyOtherName({ target: member, missing, isRemoval, ...(besides && { besides }) }, account, directory);
	return outcome === undefined ? found : { kind: 'other', outcome };
}

/** A row about a membership, as far as it names its member. */
interface MemberNamed {
	readonly member: TargetName;
	readonly group?: TargetName | undefined;
	readonly besides?: NamedBesides | undefined;
	readonly change?: MemberIntent['change'] | undefined;
}

function besidesGroup({ group, besides }: MemberNamed, directory: Directory): NamedBesides | undefined {
	const found = group === undefined ? undefined : findNamed(directory, 'Groups', group);
	const externalId = found?.kind === 'found' ? textOf(found.resource, 'externalId') : undefined;
	if (besides?.names === undefined || externalId === undefined) return besides;
	const names = besides.names.filter(
		({ attribute, value }) => attribute !== 'externalId' || sameNameKey(value) !== sameNameKey(externalId),
	);
	return { ...besides, names };
}

/** What becomes of a member whom Webex does not have. */
type Missing = 'reject' | 'ignore';

/** The id of a member: of a user that Webex has, or of whatever else the group `held` already, such as a nested group. */
function memberIdOf(name: TargetName, directory: Directory, held: ReadonlyMap<string, string> | undefined): IdFound {
	const found = findNamed(directory, 'Users', name);
	if (name.kind === 'name') return found;
	const type = found.kind === 'absent' ? held?.get(sameIdKey(name.id)) : undefined;
	return type === undefined || type.trim().toLowerCase() === 'user' ? found : { kind: 'found', id: name.id };
}
