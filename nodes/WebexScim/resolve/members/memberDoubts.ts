import type { TargetName } from '../../intents/intents';
import type { Decided } from '../../plan/step';
import { sameIdKey } from '../../scim/names/identifiers';
import { nearNameKey } from '../../scim/names/nearName';
import { each, type Work } from '../../scim/work';
import type { MemberChange } from './foldMembers';

/** A row of a complete member list: a change, or an outcome; and the group and the member that it names, as far as Webex has them. */
export interface MemberRow {
	readonly label: string;
	readonly change?: MemberChange;
	readonly decided?: Decided;
	/** Its member, whom Webex does not have, and that is as good. */
	readonly ignored?: TargetName;
	readonly groupId?: string;
	readonly memberId?: string;
	/** Its member is that of all rows, since it is typed or chosen. */
	readonly isMemberFixed?: boolean;
}

/** Rows of a group whose members no look-up found, so that they are ignored. */
export interface Unfound {
	/** Label of the first of them. */
	readonly first: string;
	/** Their labels by `namingKey`. */
	readonly labels: ReadonlyMap<string, string>;
}

/** By what a row may mean a member: the ID, or a name but for look-alike characters. */
export function namingKey(name: TargetName): string {
	return name.kind === 'id' ? `id ${sameIdKey(name.id)}` : `${name.attribute} ${nearNameKey(name.value)}`;
}

/** A group of the list, and the keys of the members whom rows name for it, whatever became of the rows. */
export interface ListedGroup {
	readonly groupId: string;
	readonly members: ReadonlySet<string>;
	/** How many rows name a member for it. */
	readonly rows: number;
}

/** The groups that rows name, in the order of the rows. */
export function* groupsOf(rows: readonly MemberRow[]): Work<readonly ListedGroup[]> {
	const listed = new Map<string, { readonly groupId: string; readonly members: Set<string>; rows: number }>();
	yield* each(rows, ({ groupId, memberId }) => {
		if (groupId === undefined) return;
		const group = listed.get(sameIdKey(groupId)) ?? { groupId, members: new Set<string>(), rows: 0 };
		listed.set(sameIdKey(groupId), group);
		if (memberId === undefined) return;
		group.members.add(sameIdKey(memberId));
		group.rows++;
	});
	return [...listed.values()];
}

/** Why a removal may be wrong: any, those of a group, or those of a user, by the key of the id (Laws 9 and 10). */
export interface Doubts {
	readonly all?: string;
	readonly ofGroup: ReadonlyMap<string, string>;
	readonly ofMember: ReadonlyMap<string, string>;
	/** Rows of each group whose members were not found, and ignored. */
	readonly unfound: ReadonlyMap<string, Unfound>;
}

/**
 * The doubts that rows leave, kept to where they belong. A group none of whose members Webex has was most likely not read right, and a member
 * whom all rows of a group name most likely belongs to none of them. One who is typed is the same for all rows, whatever they are about.
 */
export function doubtsOf(rows: readonly MemberRow[], groups: readonly ListedGroup[]): Doubts {
	const ofGroup = new Map<string, string>(
		groups.flatMap(({ groupId, members, rows: count }) => {
			const doubt = members.size === 0 ? nobodyFound : members.size === 1 && count > 1 ? oneForAll : undefined;
			return doubt === undefined ? [] : [[sameIdKey(groupId), doubt] as const];
		}),
	);
	const ofMember = new Map<string, string>();
	const unfound = new Map<string, { readonly first: string; readonly labels: Map<string, string> }>();
	let all = rows.length > 1 && rows.some(({ isMemberFixed }) => isMemberFixed === true) ? typedForAll : undefined;
	for (const { label, change, ignored, decided, groupId, memberId } of rows) {
		if (ignored !== undefined && groupId !== undefined) {
			const ofThis = unfound.get(sameIdKey(groupId)) ?? { first: label, labels: new Map<string, string>() };
			unfound.set(sameIdKey(groupId), ofThis);
			ofThis.labels.set(namingKey(ignored), label);
		}
		if (change !== undefined || ignored !== undefined || decided?.outcome.kind === 'unchanged') continue;
		if (groupId !== undefined && memberId !== undefined) continue;
		if (groupId !== undefined) ofGroup.set(sameIdKey(groupId), `it is not clear whom of this group ${label} means`);
		else if (memberId !== undefined) ofMember.set(sameIdKey(memberId), `${label} names this user, but no group that Webex has`);
		else all ??= `it is not clear which group and whom ${label} means`;
	}
	return { ofGroup, ofMember, unfound, ...(all === undefined ? {} : { all }) };
}

const nobodyFound = 'Webex has none of the members that the list names for this group';
const oneForAll = 'all rows of the list for this group name the same member';
const typedForAll =
	"'Member' is typed or chosen, so that all rows of the list name the same one: drag the column that names the members there";
