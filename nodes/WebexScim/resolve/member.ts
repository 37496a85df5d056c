import type { MemberIntent, TargetName } from '../intents/intents';
import type { Decided } from '../plan/step';
import type { Directory, Found } from './directory';
import type { MemberChange } from './foldMembers';
import { decidedFor, notFound } from './notFound';

/** A membership change with the ids of its group and member, or why it cannot be made. */
export function resolveMember({ label, group, member, change }: MemberIntent, directory: Directory): MemberChange | Decided {
	const groupId = idOf('Groups', group, directory);
	if (groupId.kind !== 'found') return decidedFor(label, notFound(groupId.kind, 'group'));
	const memberId = idOf('Users', member, directory);
	if (memberId.kind !== 'found') return decidedFor(label, notFound(memberId.kind, 'member'));
	return { kind: 'member', label, groupId: groupId.id, memberId: memberId.id, change };
}

function idOf(
	resourceType: 'Users' | 'Groups',
	name: TargetName,
	directory: Directory,
): { readonly kind: 'found'; readonly id: string } | Exclude<Found, { kind: 'found' }> {
	if (name.kind === 'reference') return { kind: 'absent' };
	if (name.kind === 'id' && resourceType === 'Groups') return { kind: 'found', id: name.id };
	return name.kind === 'id' ? directory.find(resourceType, 'id', name.id) : directory.find(resourceType, name.attribute, name.value);
}
