import { patchOpSchema } from '../scim/patchOp';
import type { JsonObject } from '../scim/json';
import type { Spec } from './plan';

/** A membership to add or remove, with ids. */
export interface MemberChange {
	readonly label: string;
	readonly groupId: string;
	readonly memberId: string;
	readonly change: 'add' | 'remove';
}

/** A group's members, ids in lower case with their types; undefined when they could not be read in full. */
export type MembersOf = (groupId: string) => ReadonlyMap<string, string> | undefined;

/** Specs for membership changes, and for each change the place of its spec. */
export interface Folded {
	readonly specs: readonly Spec[];
	readonly places: readonly number[];
}

/** Most members that one PATCH changes: Webex states 500 as the size of `members`, and no other limit. */
const maxMembers = 500;

/**
 * Folds membership changes into the fewest PATCHes per group, each of at most 500 members, that add and remove entries
 * and never replace the list. A change that is so already is `unchanged`. The same change twice shares one PATCH; the
 * opposite change goes into a later one, so that the last of them holds.
 */
export function foldMembers(changes: readonly MemberChange[], membersOf: MembersOf): Folded {
	const specs: Spec[] = [];
	const patches: { readonly place: number; readonly changes: MemberChange[] }[] = [];
	const openPatch = new Map<string, (typeof patches)[number]>();
	const latest = new Map<string, { readonly place: number; readonly change: 'add' | 'remove' }>();

	const places = changes.map((change) => {
		const { label, groupId } = change;
		const key = `${groupId} ${change.memberId}`.toLowerCase();
		const before = latest.get(key);
		if (before?.change === change.change) return before.place;
		const members = membersOf(groupId);
		if (before === undefined && members?.has(change.memberId.toLowerCase()) === (change.change === 'add')) {
			return specs.push({ label, outcome: { kind: 'unchanged', resourceId: groupId } }) - 1;
		}
		let patch = openPatch.get(groupId);
		if (patch === undefined || patch.changes.length >= maxMembers || patch.place === before?.place) {
			patch = { place: specs.push({ label, outcome: { kind: 'unchanged' } }) - 1, changes: [] };
			patches.push(patch);
			openPatch.set(groupId, patch);
		}
		patch.changes.push(change);
		latest.set(key, { place: patch.place, change: change.change });
		return patch.place;
	});

	for (const { place, changes: folded } of patches) specs[place] = patchOf(folded);
	return { specs, places };
}

function patchOf(changes: readonly MemberChange[]): Spec {
	const [first] = changes;
	const added = changes.filter(({ change }) => change === 'add').map(({ memberId }) => ({ value: memberId, type: 'user' }));
	const removed = changes.filter(({ change }) => change === 'remove');
	const additions: readonly JsonObject[] = added.length === 0 ? [] : [{ op: 'add', path: 'members', value: added }];
	const removals = removed.map(({ memberId }): JsonObject => ({ op: 'remove', path: `members[value eq ${JSON.stringify(memberId)}]` }));
	return {
		label: first?.label ?? '',
		method: 'PATCH',
		resourceType: 'Groups',
		target: { kind: 'id', id: first?.groupId ?? '' },
		data: { schemas: [patchOpSchema], Operations: [...additions, ...removals] },
	};
}
