import { assertNever } from '../scim/assertNever';
import { isJsonArray, ownEntryAnyCase, type JsonObject, type JsonValue } from '../scim/json';
import { changesIn, type AttributeChange } from '../scim/patch/changesIn';
import { entriesNamed } from '../scim/patch/path';
import { each, type Work } from '../scim/work';
import type { Operation } from './step';

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
 * What an operation does when it goes through: one deed, but for a PATCH of nothing but members, which counts each of them. It is
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

function deedsOnGroup({ data }: Operation): DeedCounts {
	const changes = data === undefined ? [] : changesIn(data);
	let [membersAdded, membersRemoved] = [0, 0];
	for (const change of changes) {
		const { added, removed } = ofMembers(change);
		if (added + removed === 0) return { ...noDeeds, changed: 1 };
		membersAdded += added;
		membersRemoved += removed;
	}
	return changes.length === 0 ? { ...noDeeds, changed: 1 } : { ...noDeeds, membersAdded, membersRemoved };
}

/** Members that a change adds or removes one by one; none for any other change. */
function ofMembers(change: AttributeChange | 'unread'): { readonly added: number; readonly removed: number } {
	const none = { added: 0, removed: 0 };
	if (change === 'unread' || change.path.attribute?.toLowerCase() !== 'members' || change.path.sub !== undefined) return none;
	const { op, path, value } = change;
	if (op === 'add' && path.conditions === undefined) return { added: isJsonArray(value) ? value.length : 1, removed: 0 };
	return op === 'remove' && path.conditions !== undefined ? { added: 0, removed: entriesNamed(path).length } : none;
}
