import type { DecidedIntent, Intent, MemberIntent } from '../intents/intents';
import type { Decided, Step } from '../plan/step';
import type { Directory } from './directory';
import { foldMembers, type MemberChange, type MembersOf } from './foldMembers';
import { unclear } from './guard';
import { groupIdOf, memberIdOf, resolveMember } from './member';
import { idKey } from './idKey';
import type { Resolved } from './resolve';

/** What a complete member list is judged with. */
export interface MemberLists {
	readonly directory: Directory;
	readonly membersOf: MembersOf;
	/** True for an id that Webex has as a user's: a member without a type may be a nested group. */
	readonly isUser: (id: string) => boolean;
	/** What to do with a member whom Webex does not have. */
	readonly missing: 'reject' | 'ignore';
}

/**
 * Turns complete member lists into changes: each listed user is added, and each user of a group in the list who is not
 * listed for it is removed. Members that are no users, such as nested groups, stay. Where a row may have meant one of those
 * who seem to be gone, or a group was not read in full, removals are withheld, only there, each with a row (Laws 9 and 10).
 */
export function resolveMemberLists(
	intents: readonly Intent[],
	lists: MemberLists,
): Resolved & { readonly groupSizes: ReadonlyMap<string, number> } {
	const rows = intents.map((intent) => rowOf(intent, lists));
	const changes = rows.flatMap(({ change }) => (change === undefined ? [] : [change]));
	const doubts = doubtsOf(rows);
	const groups = groupsOf(changes);
	const removals = groups.flatMap((group) => removalsOf(group, lists, doubts));
	const sure = removals.filter((removal) => removal.kind === 'member');

	const folded = foldMembers([...changes, ...sure], lists.membersOf);
	const steps: Step[] = [...folded.steps];
	let change = 0;
	const indexes = rows.map(({ decided }) => (decided === undefined ? (folded.indexes[change++] ?? 0) : steps.push(decided) - 1));
	const withheld = removals.flatMap((removal) => (removal.kind === 'decided' ? [steps.push(removal) - 1] : []));
	const groupSizes = new Map(groups.map(({ groupId }) => [groupId, lists.membersOf(groupId)?.size ?? 0]));
	return {
		steps,
		indexes,
		extras: [...folded.indexes.slice(changes.length), ...withheld],
		followUps: new Map(),
		contradictions: 0,
		groupSizes,
	};
}

/** A row of the list: a change, or an outcome with what is known of the group and the member that it may mean. */
interface Row {
	readonly change?: MemberChange;
	readonly decided?: Decided;
	readonly groupId?: string;
	readonly memberId?: string;
	readonly label: string;
}

function rowOf(intent: Intent, lists: MemberLists): Row {
	switch (intent.kind) {
		case 'member':
			return memberRow(intent, lists);
		case 'decided':
			return decidedRow(intent, lists.directory);
		default:
			return { decided: { kind: 'decided', label: intent.label, outcome: { kind: 'unchanged' } }, label: intent.label };
	}
}

function memberRow(intent: MemberIntent, { directory, missing }: MemberLists): Row {
	const { label } = intent;
	const resolved = resolveMember(intent, directory);
	if (resolved.kind === 'member') return { change: resolved, groupId: resolved.groupId, memberId: resolved.memberId, label };
	const group = groupIdOf(intent.group, directory);
	const member = memberIdOf(intent.member, directory);
	const known = { ...(group.kind === 'found' ? { groupId: group.id } : {}), ...(member.kind === 'found' ? { memberId: member.id } : {}) };
	if (missing === 'ignore' && group.kind === 'found' && member.kind === 'absent') {
		const detail = 'Webex has no such user, so there is nothing to do.';
		return { decided: { kind: 'decided', label, outcome: { kind: 'unchanged', resourceId: group.id, detail } }, label };
	}
	return { decided: resolved, label, ...known };
}

function decidedRow(intent: DecidedIntent, directory: Directory): Row {
	const group = intent.group === undefined ? undefined : groupIdOf(intent.group, directory);
	return { decided: intent, label: intent.label, ...(group?.kind === 'found' ? { groupId: group.id } : {}) };
}

interface Doubts {
	/** A row that says neither group nor member: any removal may be wrong. */
	readonly all?: string;
	readonly ofGroup: ReadonlyMap<string, string>;
	readonly ofMember: ReadonlyMap<string, string>;
}

function doubtsOf(rows: readonly Row[]): Doubts {
	const ofGroup = new Map<string, string>();
	const ofMember = new Map<string, string>();
	let all: string | undefined;
	for (const { decided, groupId, memberId, label } of rows) {
		if (decided === undefined || decided.outcome.kind === 'unchanged') continue;
		if (groupId !== undefined) ofGroup.set(idKey(groupId), `${label} does not say whom of this group it means`);
		else if (memberId !== undefined) ofMember.set(idKey(memberId), `${label} names this user, but no group that Webex has`);
		else all ??= `${label} says neither which group nor whom it means`;
	}
	return { ofGroup, ofMember, ...(all === undefined ? {} : { all }) };
}

interface Group {
	readonly groupId: string;
	readonly members: ReadonlySet<string>;
}

function groupsOf(changes: readonly MemberChange[]): readonly Group[] {
	const listed = new Map<string, { readonly groupId: string; readonly members: Set<string> }>();
	for (const { groupId, memberId } of changes) {
		const list = listed.get(idKey(groupId)) ?? { groupId, members: new Set<string>() };
		list.members.add(idKey(memberId));
		listed.set(idKey(groupId), list);
	}
	return [...listed.values()];
}

function removalsOf({ groupId, members }: Group, { membersOf, isUser }: MemberLists, doubts: Doubts): readonly (MemberChange | Decided)[] {
	const held = membersOf(groupId);
	if (held === undefined) return [withheld(groupId, 'Webex did not give the members of the group in full')];
	return [...held].flatMap(([memberId, type]): readonly (MemberChange | Decided)[] => {
		if (members.has(idKey(memberId)) || (type === '' ? !isUser(memberId) : type.toLowerCase() !== 'user')) return [];
		const doubt = doubts.all ?? doubts.ofGroup.get(idKey(groupId)) ?? doubts.ofMember.get(idKey(memberId));
		return doubt === undefined
			? [{ kind: 'member', label: missingMember, groupId, memberId, change: 'remove' }]
			: [withheld(groupId, doubt, memberId)];
	});
}

const missingMember = 'a member who is not in the list';

function withheld(groupId: string, doubt: string, memberId?: string): Decided {
	const path = memberId === undefined ? 'members' : `members[value eq ${JSON.stringify(memberId)}]`;
	const data = { Operations: [{ op: 'remove', path }] };
	const operation = {
		kind: 'operation',
		label: missingMember,
		method: 'PATCH',
		resourceType: 'Groups',
		target: { kind: 'id', id: groupId },
		data,
	} as const;
	return { kind: 'decided', label: missingMember, outcome: unclear(doubt), refused: { operation } };
}
