import type { Directory } from './directory';
import { foldMembers, type MemberChange, type MembersOf } from './foldMembers';
import type { Intent } from './intents';
import type { Spec } from './plan';
import { resolveMember, type Resolved } from './resolve';

/**
 * Turns complete member lists into changes: each listed user is added, and each user of a group in the list who is not
 * listed for it is removed. Members that are no users, such as nested groups, stay. When a row does not say whom or which
 * group it means, or a group could not be read in full, nobody counts as missing there.
 */
export function resolveMemberLists(intents: readonly Intent[], directory: Directory, membersOf: MembersOf): Resolved {
	const rows = intents.map((intent): MemberChange | Spec | undefined => {
		if (intent.kind === 'settled') return intent;
		return intent.kind === 'member' ? resolveMember(intent, directory) : undefined;
	});
	const changes = rows.filter((row): row is MemberChange => row !== undefined && 'memberId' in row);
	const isAnyoneUnclear = rows.some((row) => row !== undefined && 'outcome' in row && !isAbsent(row));
	const removals = isAnyoneUnclear ? [] : removalsOf(changes, membersOf);

	const folded = foldMembers([...changes, ...removals], membersOf);
	const specs: Spec[] = [...folded.specs];
	let change = 0;
	const places = rows.map((row) => {
		if (row === undefined || !('memberId' in row)) return specs.push(row ?? nothing) - 1;
		return folded.places[change++] ?? 0;
	});
	return { specs, places, extras: folded.places.slice(changes.length) };
}

/** Members of the groups of the list, all groups together: what a share of removals is taken of. */
export function memberTotal(intents: readonly Intent[], directory: Directory, membersOf: MembersOf): number {
	const changes = intents.flatMap((intent) => (intent.kind === 'member' ? [resolveMember(intent, directory)] : []));
	const groupIds = new Set(changes.flatMap((change) => ('groupId' in change ? [change.groupId] : [])));
	return [...groupIds].reduce((total, groupId) => total + (membersOf(groupId)?.size ?? 0), 0);
}

const nothing: Spec = { label: '', outcome: { kind: 'unchanged' } };

/** A user whom Webex does not have is a member of nothing, so a row about one leaves nobody in doubt. */
function isAbsent(spec: Spec): boolean {
	return 'outcome' in spec && spec.outcome.kind === 'invalid' && spec.outcome.reason === 'targetNotFound';
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
			.map(([memberId]): MemberChange => ({ label: 'a member who is not in the list', groupId, memberId, change: 'remove' })),
	);
}
