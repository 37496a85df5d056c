import type { Directory } from './directory';
import { foldMembers, type MemberChange, type MembersOf } from './foldMembers';
import type { Intent } from '../intents/intents';
import type { Decided, Step } from '../plan/step';
import { resolveMember } from './member';
import type { Resolved } from './resolve';

/**
 * Turns complete member lists into changes: each listed user is added, and each user of a group in the list who is not
 * listed for it is removed. Members that are no users, such as nested groups, stay. When a row does not say whom or which
 * group it means, or a group could not be read in full, nobody counts as missing there.
 */
export function resolveMemberLists(intents: readonly Intent[], directory: Directory, membersOf: MembersOf): Resolved {
	const rows = intents.map((intent): MemberChange | Decided => {
		if (intent.kind === 'decided') return intent;
		return intent.kind === 'member' ? resolveMember(intent, directory) : nothing;
	});
	const changes = rows.filter((row) => row.kind === 'member');
	const isAnyoneUnclear = rows.some((row) => row.kind === 'decided' && !isAbsent(row));
	const removals = isAnyoneUnclear ? [] : removalsOf(changes, membersOf);

	const folded = foldMembers([...changes, ...removals], membersOf);
	const steps: Step[] = [...folded.steps];
	let change = 0;
	const indexes = rows.map((row) => (row.kind === 'member' ? (folded.indexes[change++] ?? 0) : steps.push(row) - 1));
	return { steps, indexes, extras: folded.indexes.slice(changes.length) };
}

/** Members of the groups of the list, all groups together: what a share of removals is taken of. */
export function memberTotal(intents: readonly Intent[], directory: Directory, membersOf: MembersOf): number {
	const changes = intents.flatMap((intent) => (intent.kind === 'member' ? [resolveMember(intent, directory)] : []));
	const groupIds = new Set(changes.flatMap((change) => (change.kind === 'member' ? [change.groupId] : [])));
	return [...groupIds].reduce((total, groupId) => total + (membersOf(groupId)?.size ?? 0), 0);
}

const nothing: Decided = { kind: 'decided', label: '', outcome: { kind: 'unchanged' } };

/** A user whom Webex does not have is a member of nothing, so a row about one leaves nobody in doubt. */
function isAbsent({ outcome }: Decided): boolean {
	return outcome.kind === 'invalid' && outcome.reason === 'targetNotFound';
}

function removalsOf(changes: readonly MemberChange[], membersOf: MembersOf): readonly MemberChange[] {
	const listed = new Map<string, { readonly groupId: string; readonly members: Set<string> }>();
	for (const { groupId, memberId } of changes) {
		const key = groupId.toLowerCase();
		const list = listed.get(key) ?? { groupId, members: new Set<string>() };
		list.members.add(memberId.toLowerCase());
		listed.set(key, list);
	}
	return [...listed.values()].flatMap(({ groupId, members }) =>
		[...(membersOf(groupId) ?? [])]
			.filter(([id, type]) => type === 'user' && !members.has(id))
			.map(
				([memberId]): MemberChange => ({ kind: 'member', label: 'a member who is not in the list', groupId, memberId, change: 'remove' }),
			),
	);
}
