import type { Step } from '../../plan/step';
import { sameIdKey } from '../../scim/names/identifiers';
import { patchMessage, type PatchOperation } from '../../scim/patch/patchOp';
import { each, mapped, type Work } from '../../scim/work';
import { ownPatch } from '../ownPatch';

/** A membership to add or remove, with ids. */
export interface MemberChange {
	readonly kind: 'member';
	readonly label: string;
	readonly groupId: string;
	readonly memberId: string;
	readonly change: 'add' | 'remove';
}

/** A group's members, by the key of their ids with their types; undefined when they could not be read in full. */
export type MembersOf = (groupId: string) => ReadonlyMap<string, string> | undefined;

/** Steps for membership changes, and for each change the index of its step. */
export interface Folded {
	readonly steps: readonly Step[];
	readonly indexes: readonly number[];
}

/** Most members that one PATCH changes: Webex states 500 as the size of `members`, and no other limit. */
export const maxMembers = 500;

/**
 * Folds membership changes into the fewest PATCHes per group, each of at most 500 members, that add and remove entries
 * and never replace the list. A change that is so already is `unchanged`. The same change twice shares one PATCH; the
 * opposite change goes into a later one, so that the last of them holds. Where nobody knows the members, the PATCH says so.
 */
export function* foldMembers(changes: readonly MemberChange[], membersOf: MembersOf): Work<Folded> {
	const steps: Step[] = [];
	const patches: { readonly index: number; readonly changes: MemberChange[] }[] = [];
	const openPatch = new Map<string, (typeof patches)[number]>();
	const latest = new Map<string, { readonly index: number; readonly change: 'add' | 'remove' }>();

	const indexes = yield* mapped(changes, (change) => {
		const { label, groupId } = change;
		const key = `${sameIdKey(groupId)} ${sameIdKey(change.memberId)}`;
		const before = latest.get(key);
		if (before?.change === change.change) return before.index;
		const members = membersOf(groupId);
		if (before === undefined && members?.has(sameIdKey(change.memberId)) === (change.change === 'add')) {
			return steps.push({ kind: 'decided', label, outcome: { kind: 'unchanged', resourceId: groupId } }) - 1;
		}
		let patch = openPatch.get(sameIdKey(groupId));
		if (patch === undefined || patch.changes.length >= maxMembers || patch.index === before?.index) {
			patch = { index: steps.push({ kind: 'decided', label, outcome: { kind: 'unchanged' } }) - 1, changes: [] };
			patches.push(patch);
			openPatch.set(sameIdKey(groupId), patch);
		}
		patch.changes.push(change);
		latest.set(key, { index: patch.index, change: change.change });
		return patch.index;
	});

	yield* each(patches, ({ index, changes: ofPatch }) => (steps[index] = patchOf(ofPatch, membersOf)));
	return { steps, indexes };
}

function patchOf(changes: readonly MemberChange[], membersOf: MembersOf): Step {
	const [{ label = '', groupId = '' } = {}] = changes;
	// Who comes back after having been taken away may be a nested group.
	const held = membersOf(groupId);
	const added = changes
		.filter(({ change }) => change === 'add')
		.map(({ memberId }) => ({ value: memberId, type: held?.get(sameIdKey(memberId)) || 'user' }));
	const removed = changes.filter(({ change }) => change === 'remove');
	const additions: readonly PatchOperation[] = added.length === 0 ? [] : [{ op: 'add', path: 'members', value: added }];
	const removals = removed.map(({ memberId }): PatchOperation => ({ op: 'remove', path: `members[value eq ${JSON.stringify(memberId)}]` }));
	const patch = ownPatch(label, 'Groups', { kind: 'id', id: groupId }, patchMessage([...additions, ...removals]));
	return held === undefined ? { ...patch, note: unreadMembers } : patch;
}

const unreadMembers = 'Webex did not say who is in the group, so this may have been so already.';
