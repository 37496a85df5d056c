import type { DecidedIntent, Intent, MemberIntent } from '../intents/intents';
import type { Known } from '../plan/known';
import { notSent } from '../plan/notSent';
import type { Decided, Step } from '../plan/step';
import { sameIdKey } from '../scim/identifiers';
import { patchMessage } from '../scim/patch/patchOp';
import { flatMapped, mapped, type Work } from '../scim/work';
import type { Directory } from './directory';
import { foldMembers, type MemberChange, type MembersOf } from './foldMembers';
import { unclear } from './guard';
import { groupIdOf, memberIdOf, resolveMember } from './member';
import { doubtsOf, groupsOf, type Doubts, type ListedGroup, type MemberRow } from './memberDoubts';
import type { Membership, Resolved } from './resolve';
import { unknownMembers, whyNamed } from './unfound';

/** What a complete member list is judged with. */
export interface MemberLists {
	readonly directory: Directory;
	readonly membersOf: MembersOf;
	/** True for an id that Webex has as a user's, undefined where it did not say: a member without a type may be a nested group. */
	readonly isUser: (id: string) => boolean | undefined;
	/** What to do with a member whom Webex does not have. */
	readonly missing: 'reject' | 'ignore';
	/** Users who were read. */
	readonly known: Known;
}

/**
 * Turns complete member lists into changes: each listed user is added, and each user of a group in the list who is not
 * listed for it is removed. Members that are no users, such as nested groups, stay. Where a row may have meant one of those
 * who seem to be gone, or a group was not read in full, removals are withheld, only there, each with a row (Laws 9 and 10).
 */
export function* resolveMemberLists(intents: readonly Intent[], lists: MemberLists): Work<ResolvedLists> {
	const rows = yield* mapped(intents, (intent) => rowOf(intent, lists));
	const changes = rows.flatMap(({ change }) => (change === undefined ? [] : [change]));
	const groups = yield* groupsOf(rows);
	const doubts = doubtsOf(rows, groups);
	const removals = yield* flatMapped(groups, (group) => removalSteps(group, lists, doubts));
	const sure = removals.filter((removal) => removal.kind === 'member');

	const folded = yield* foldMembers([...changes, ...sure], lists.membersOf);
	const steps: Step[] = [...folded.steps];
	let change = 0;
	const indexes = rows.map(({ decided }) => (decided === undefined ? (folded.indexes[change++] ?? 0) : steps.push(decided) - 1));
	const unsure = removals.filter((removal) => removal.kind === 'withheld');
	const withheld = unsure.map(({ step }) => steps.push(step) - 1);
	const memberships = new Map<number, Membership>();
	[...rows.map((row) => row.change), ...sure, ...unsure].forEach((each, row) => each !== undefined && memberships.set(row, each));
	const groupSizes = new Map(groups.map(({ groupId }) => [groupId, lists.membersOf(groupId)?.size ?? 0]));
	return {
		steps,
		indexes,
		extras: [...folded.indexes.slice(changes.length), ...withheld],
		followUps: new Map(),
		contradictions: 0,
		memberships,
		groupSizes,
		unknown: unknownMembers(groups, doubts.unfound, lists),
	};
}

/** `unknown`: IDs of members whose removal hangs on who they are, which was not read. */
interface ResolvedLists extends Resolved {
	readonly groupSizes: ReadonlyMap<string, number>;
	readonly unknown: readonly string[];
}

function rowOf(intent: Intent, lists: MemberLists): MemberRow {
	switch (intent.kind) {
		case 'member':
			return memberRow(intent, lists);
		case 'decided':
			return { ...namedIn(intent, lists.directory), decided: intent };
		default:
			return { label: intent.label, decided: { kind: 'decided', label: intent.label, outcome: { kind: 'unchanged' } } };
	}
}

function memberRow(intent: MemberIntent, { directory, missing }: MemberLists): MemberRow {
	const resolved = resolveMember(intent, directory);
	const named = namedIn(intent, directory);
	if (resolved.kind === 'member') return { ...named, change: resolved };
	if (missing === 'reject' || named.groupId === undefined || memberIdOf(intent.member, directory).kind !== 'absent') {
		return { ...named, decided: resolved };
	}
	const detail = 'Webex has no such user, so there is nothing to do.';
	const outcome = { kind: 'unchanged', resourceId: named.groupId, detail } as const;
	return { ...named, ignored: intent.member, decided: { kind: 'decided', label: intent.label, outcome } };
}

/** The group and the member of a row, as far as Webex has them. */
function namedIn({ label, group, member, ...intent }: MemberIntent | DecidedIntent, directory: Directory): MemberRow {
	const groupFound = group === undefined ? undefined : groupIdOf(group, directory);
	const memberFound = member === undefined ? undefined : memberIdOf(member, directory);
	return {
		label,
		isMemberFixed: intent.kind === 'member' && intent.isMemberFixed === true,
		...(groupFound?.kind === 'found' ? { groupId: groupFound.id } : {}),
		...(memberFound?.kind === 'found' ? { memberId: memberFound.id } : {}),
	};
}

function removalSteps(
	{ groupId, members }: ListedGroup,
	{ membersOf, isUser, known }: MemberLists,
	doubts: Doubts,
): readonly (MemberChange | Withheld)[] {
	const held = membersOf(groupId);
	if (held === undefined) return [withheld(groupId, 'Webex did not give the members of the group in full')];
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
	const data = patchMessage([{ op: 'remove', path }]);
	const operation = {
		kind: 'operation',
		label: missingMember,
		method: 'PATCH',
		resourceType: 'Groups',
		target: { kind: 'id', id: groupId },
		data,
		isOwnForm: true,
	} as const;
	return {
		kind: 'withheld',
		step: notSent(operation, unclear(doubt)),
		groupId,
		change: 'remove',
		...(memberId === undefined ? {} : { memberId }),
	};
}
