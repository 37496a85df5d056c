import { assertNever } from '../scim/assertNever';
import { isJsonArray, ownEntryAnyCase, type JsonObject, type JsonValue } from '../scim/json';
import { memberKeysIn } from '../scim/patch/base';
import { changesIn, type AttributeChange } from '../scim/patch/changesIn';
import { entriesNamed } from '../scim/patch/path';
import { each, type Work } from '../scim/work';
import type { Operation, PlannedStep } from './step';

/** What can be done to users and groups, in the order of a sum. */
export const deeds = ['created', 'changed', 'deactivated', 'reactivated', 'deleted', 'membersAdded', 'membersRemoved'] as const;

export type Deed = (typeof deeds)[number];

/** How often each was done. */
export type DeedCounts = Readonly<Record<Deed, number>>;

export const noDeeds: DeedCounts = {
	created: 0,
	changed: 0,
	deactivated: 0,
	reactivated: 0,
	deleted: 0,
	membersAdded: 0,
	membersRemoved: 0,
};

/**
 * What an operation does when it goes through: one deed, but that members of a group count one by one. It is
 * told from the operation alone, so that a dry run and the live run of the same plan count alike.
 */
function deedsOf(operation: Operation): DeedCounts {
	switch (operation.method) {
		case 'POST':
			return { ...noDeeds, created: 1 };
		case 'DELETE':
			return { ...noDeeds, deleted: 1 };
		case 'PATCH':
			return operation.resourceType === 'Users' ? { ...noDeeds, [deedOnUser(operation)]: 1 } : deedsOnGroup(operation);
		default:
			return assertNever(operation.method);
	}
}

/**
 * Those of a step's further parts that are deeds of their own: more members of a group that changes. What is set on somebody once that one is
 * made belongs to the making.
 */
export function furtherDeeds(step: PlannedStep | undefined, parts: readonly number[] = []): readonly number[] {
	const isGroupChange = step?.kind === 'planned' && step.operation.resourceType === 'Groups' && step.operation.method === 'PATCH';
	return isGroupChange ? parts : [];
}

/** What all of these operations do together. */
export function* sumOfDeeds(operations: Iterable<Operation>): Work<DeedCounts> {
	const sum: Record<Deed, number> = { ...noDeeds };
	yield* each(operations, (operation) => {
		const counts = deedsOf(operation);
		for (const deed of deeds) sum[deed] += counts[deed];
	});
	return sum;
}

/** A user who was read counts by what was there before; of one who was not, a message that makes active is believed to. */
function deedOnUser({ data, rebase }: Operation): Deed {
	const wished = activeIn(data);
	const held = rebase === undefined ? undefined : ownEntryAnyCase(rebase.current, 'active');
	if (wished === false) return held === false ? 'changed' : 'deactivated';
	return wished === true && held !== true ? 'reactivated' : 'changed';
}

/** What a message sets `active` to. */
function activeIn(message: JsonObject | undefined): boolean | undefined {
	let active: boolean | undefined;
	for (const change of message === undefined ? [] : changesIn(message)) {
		if (change === 'unread' || change.path.attribute?.toLowerCase() !== 'active') continue;
		active = isTrue(change.value);
	}
	return active;
}

function isTrue(value: JsonValue | undefined): boolean {
	const single = isJsonArray(value) ? value[0] : value;
	return String(single).trim().toLowerCase() === 'true';
}

/**
 * Members count one by one, in whatever form they come or go, as far as it is known who they are; all else is one change beside
 * them.
 */
function deedsOnGroup({ data, rebase, membersHeld }: Operation): DeedCounts {
	const changes = data === undefined ? [] : changesIn(data);
	let [changed, membersAdded, membersRemoved] = [changes.length === 0 ? 1 : 0, 0, 0];
	for (const change of changes) {
		const { added, removed } = ofMembers(change, membersHeld ?? heldMembers(rebase?.current));
		if (added + removed === 0) changed = 1;
		membersAdded += added;
		membersRemoved += removed;
	}
	return { ...noDeeds, changed, membersAdded, membersRemoved };
}

/** The members that a group had before the run; undefined where they were not read. */
function heldMembers(group: JsonObject | undefined): ReadonlySet<string> | undefined {
	const listed = group === undefined ? undefined : ownEntryAnyCase(group, 'members');
	return listed === undefined ? undefined : new Set(memberKeysIn(listed));
}

/** Members that a change adds or removes; none for any other change, and where nobody knows how many. */
function ofMembers(
	change: AttributeChange | 'unread',
	held: ReadonlySet<string> | undefined,
): { readonly added: number; readonly removed: number } {
	const none = { added: 0, removed: 0 };
	if (change === 'unread' || change.path.attribute?.toLowerCase() !== 'members' || change.path.sub !== undefined) return none;
	const { op, path, value } = change;
	if (op === 'remove' && path.conditions !== undefined) return { added: 0, removed: entriesNamed(path).length };
	if (path.conditions !== undefined) return none;
	if (op === 'add') return { added: isJsonArray(value) ? value.length : 1, removed: 0 };
	if (held === undefined) return none;
	if (op === 'remove') return { added: 0, removed: held.size };
	const left = new Set(memberKeysIn(value));
	return { added: [...left].filter((id) => !held.has(id)).length, removed: [...held].filter((id) => !left.has(id)).length };
}
