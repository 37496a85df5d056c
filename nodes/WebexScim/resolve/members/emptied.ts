import { groupsEmptied, type RemovalLimit } from '../../plan/brake';
import type { Plan, PlannedStep } from '../../plan/step';
import { isJsonArray, isJsonObject, ownEntryAnyCase, type JsonObject, type JsonValue } from '../../scim/json';
import { memberKeysIn } from '../../scim/patch/base';
import { removalsOf } from '../../scim/patch/removals';
import { mapped, type Work } from '../../scim/work';
import { readBody, scimPath, type ReadPorts } from '../../webex/reads/lookup';
import { readMembers } from '../../webex/reads/pages';
import { createReadState } from '../../webex/reads/readState';
import { sideBySide } from '../../webex/reads/sideBySide';
import { whyUnread } from '../directory/whyUnread';
import { unreadGroup } from './membersRead';

/** The members of a group: their ids in lower case, and their number, which may be more if Webex tells more. */
export interface HeldMembers {
	readonly ids: ReadonlySet<string>;
	readonly count: number;
}

/** What is known of the groups that would lose all their members. */
export interface EmptiedGroups {
	/** By their ids in lower case. One whose members are not known for sure is left out. */
	readonly held: ReadonlyMap<string, HeldMembers>;
	/** Why the first of those is not known, as a further sentence without its full stop; empty where nobody can say. */
	readonly whyUnread: string;
}

/**
 * Reads the members of the groups that would lose all of them, for the brake and for the sum. Without a limit only those of which a message
 * of the user's own takes them, and a read that fails costs a number and no row.
 */
export async function readEmptied(plan: Plan, limit: RemovalLimit, organizationId: string, given: ReadPorts): Promise<EmptiedGroups> {
	const isLimited = limit.kind !== 'none';
	const groupIds = await given.waiting.inTurns(groupsEmptied(plan, (step) => isLimited || isOwnMessage(step)));
	const ports = isLimited ? given : { ...given, state: createReadState(given.state.gate.width) };
	const held = new Map<string, HeldMembers>();
	let why = '';
	const readGroup = async (id: string): Promise<void> => {
		const members = await membersOf(scimPath(organizationId, 'Groups', id), ports);
		if ('count' in members) held.set(id.toLowerCase(), members);
		else why ||= members.why;
	};
	await sideBySide(ports.state.gate.width, groupIds, readGroup);
	return { held, whyUnread: why };
}

/** The plan whose messages that take all members of a group say who they were, for the sum: the first of each group, since it leaves none. */
export function* withMembersHeld(plan: Plan, { held }: EmptiedGroups): Work<Plan> {
	if (held.size === 0) return plan;
	const met = new Set<string>();
	const steps = yield* mapped(plan.steps, (step): PlannedStep => {
		if (!isOwnMessage(step) || step.kind !== 'planned' || step.operation.target.kind !== 'id') return step;
		const key = step.operation.target.id.toLowerCase();
		const members = met.has(key) ? undefined : held.get(key);
		if (members === undefined || removalsOf(step.operation.data ?? {}, 'Groups').members !== 'all') return step;
		met.add(key);
		return { ...step, operation: { ...step.operation, membersHeld: members.ids } };
	});
	return { ...plan, steps };
}

function isOwnMessage(step: PlannedStep): boolean {
	return step.kind === 'planned' && step.operation.method === 'PATCH' && step.operation.rebase === undefined;
}

/**
 * The members of a group, and as many as Webex tells if that is more; or why that is not known for sure. The number told
 * may be the page's, so the list counts as read when nothing comes behind it. A group that is not there has none.
 */
async function membersOf(groupPath: string, ports: ReadPorts): Promise<HeldMembers | { readonly why: string }> {
	const pages = await readMembers(groupPath, Infinity, ports);
	if (pages.kind === 'failed') {
		const read = await unreadGroup(pages.read, groupPath, ports);
		return read.kind === 'absent' ? { ids: new Set(), count: 0 } : read;
	}
	if (pages.kind === 'truncated') return { why: '' };
	const seen = new Set(pages.resources.map(keyOf));
	const behind = await readBody(`${groupPath}/Members?startIndex=${pages.resources.length + 1}&count=1`, ports);
	if (behind.kind !== 'body') return { why: whyUnread(behind) };
	const { members = [], memberSize = 0 } = behind.body;
	const isEnd = isJsonArray(members) && members.every((member) => isJsonObject(member) && seen.has(keyOf(member)));
	if (!isEnd || typeof memberSize !== 'number') return { why: '' };
	const ids = new Set(memberKeysIn(pages.resources));
	return { ids, count: Math.max(seen.size, pages.resources.length, memberSize) };
}

function keyOf(member: JsonObject): JsonValue {
	const id = ownEntryAnyCase(member, 'value');
	return typeof id === 'string' ? id.toLowerCase() : (id ?? null);
}
