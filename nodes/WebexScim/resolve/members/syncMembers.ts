import type { DecidedIntent, Intent, MemberIntent } from '../../intents/intents';
import type { Step } from '../../plan/step';
import { flatMapped, mapped, type Work } from '../../scim/work';
import type { Directory } from '../directory/directory';
import type { Membership, Resolved } from '../resolve';
import { foldMembers } from './foldMembers';
import { groupIdOf, memberMeant, resolveMember } from './member';
import { doubtsOf, groupsOf, type MemberRow } from './memberDoubts';
import { removalSteps, type GroupsRead } from './memberRemovals';
import { unknownMembers } from './unfound';

/** What a complete member list is judged with. */
export interface MemberLists extends GroupsRead {
	readonly directory: Directory;
	/** What to do with a member whom Webex does not have. */
	readonly missing: 'reject' | 'ignore';
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
			return { ...namedIn(intent, lists), decided: intent };
		default:
			return { label: intent.label, decided: { kind: 'decided', label: intent.label, outcome: { kind: 'unchanged' } } };
	}
}

function memberRow(intent: MemberIntent, lists: MemberLists): MemberRow {
	const { directory, membersOf, missing } = lists;
	const resolved = resolveMember(intent, directory, membersOf, missing);
	const named = namedIn(intent, lists);
	if (resolved.kind === 'member') return { ...named, change: resolved };
	const isAbsent = named.groupId !== undefined && memberMeant(intent, directory, membersOf(named.groupId), missing).kind === 'absent';
	if (missing === 'reject' || !isAbsent) return { ...named, decided: resolved };
	const detail = 'Webex has no such user, so there is nothing to do.';
	const outcome = { kind: 'unchanged', resourceId: named.groupId, detail } as const;
	return { ...named, ignored: intent.member, decided: { kind: 'decided', label: intent.label, outcome } };
}

/** The group and the member of a row, as far as Webex has them. */
function namedIn(intent: MemberIntent | DecidedIntent, { directory, membersOf, missing }: MemberLists): MemberRow {
	const { label, group, member } = intent;
	const groupFound = group === undefined ? undefined : groupIdOf(group, directory);
	const held = groupFound?.kind === 'found' ? membersOf(groupFound.id) : undefined;
	const memberFound = member === undefined ? undefined : memberMeant({ ...intent, member }, directory, held, missing);
	return {
		label,
		isMemberFixed: intent.kind === 'member' && intent.isMemberFixed === true,
		...(groupFound?.kind === 'found' ? { groupId: groupFound.id } : {}),
		...(memberFound?.kind === 'found' ? { memberId: memberFound.id } : {}),
	};
}
