import { assertNever } from '../scim/assertNever';
import { removalsOf } from '../scim/patch/removals';
import { each, type Work } from '../scim/work';
import { membersGiven } from './membersGiven';
import type { Plan, PlannedOperation, PlannedStep, Target } from './step';

/** The most removals a run may make: none stated, a count, or a share of the scope in percent. */
export type RemovalLimit =
	| { readonly kind: 'none' }
	| { readonly kind: 'count'; readonly count: number }
	| { readonly kind: 'share'; readonly percent: number };

/** What a plan would take away. Where a group's members are not known, the numbers of members are infinite. */
export interface Removals {
	/** Users, and groups that have no members. */
	readonly deletions: number;
	readonly deactivations: number;
	/** Users or groups of which administrators' roles are taken away. */
	readonly roles: number;
	/** Group memberships, those of deleted groups among them. */
	readonly members: number;
	/** Groups that are deleted with members in them. */
	readonly deletedGroups: number;
	/** Memberships by group, ids in lower case. */
	readonly byGroup: ReadonlyMap<string, number>;
}

/** What a share is taken of: the whole scope, and for lists of members each group by its id in lower case. */
export interface RemovalScope {
	readonly scopeSize: number;
	readonly groupSizes?: ReadonlyMap<string, number>;
	/** What Webex calls a group, for the text; a text for everybody goes without. */
	readonly groupName?: (id: string) => string | undefined;
	/** Why Webex did not say how many members a group has, as a further sentence without its full stop. */
	readonly whyUnread?: string;
}

/** Reads `maxRemovals`: empty, a whole number, or a percentage such as `10%`; undefined when it is none of these. */
export function parseRemovalLimit(value: unknown): RemovalLimit | undefined {
	const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : undefined;
	if (text === undefined) return undefined;
	if (text === '') return { kind: 'none' };
	if (/^\d{1,9}$/.test(text)) return { kind: 'count', count: Number(text) };
	const percent = /^(\d{1,3}(?:\.\d+)?)\s*%$/.exec(text)?.[1];
	return percent === undefined || Number(percent) > 100 ? undefined : { kind: 'share', percent: Number(percent) };
}

/**
 * Counts what the operations would take away. A group that is deleted, and a PATCH that drops all members of a group or puts
 * others in their place, count as many as the group has, with those whom earlier rows add; `memberCount` tells by group id how many it
 * had before, and a group that it does not know could have any number. A reference counts as what it stands for.
 */
export function* countRemovals(plan: Plan, memberCount: (groupId: string) => number | undefined): Work<Removals> {
	const sum = { deletions: 0, deactivations: 0, roles: 0, members: 0, deletedGroups: 0 };
	const byGroup = new Map<string, number>();
	const added = new Map<string, number>();
	yield* each(operationsOf(plan), (operation) => {
		const { isDeleted, deactivates, roles, members } = takenBy(operation);
		if (isDeleted && operation.operation.resourceType === 'Users') sum.deletions++;
		if (deactivates) sum.deactivations++;
		if (roles) sum.roles++;
		const more = membersGiven(operation.operation);
		if (members === 0 && more === 0) return;
		const group = groupAt(operation.operation.target, plan);
		const id = group.kind === 'id' ? group.id.toLowerCase() : '';
		const count = members === 'all' ? sizeOf(group, memberCount) + (added.get(id) ?? 0) : members;
		if (id !== '') added.set(id, (added.get(id) ?? 0) + more);
		if (members === 0) return;
		sum.members += count;
		if (isDeleted && count > 0) sum.deletedGroups++;
		if (isDeleted && count === 0) sum.deletions++;
		if (id !== '') byGroup.set(id, (byGroup.get(id) ?? 0) + count);
	});
	return { ...sum, byGroup };
}

/** Groups that would lose their members as a whole, so that their size has to be known; by the operations that count. */
export function* groupsEmptied(plan: Plan, counts: (operation: PlannedOperation) => boolean = () => true): Work<readonly string[]> {
	const ids = new Map<string, string>();
	yield* each(operationsOf(plan), (operation) => {
		if (!counts(operation)) return;
		const group = takenBy(operation).members === 'all' ? groupAt(operation.operation.target, plan) : undefined;
		if (group?.kind === 'id' && !ids.has(group.id.toLowerCase())) ids.set(group.id.toLowerCase(), group.id);
	});
	return [...ids.values()];
}

function operationsOf({ steps }: Plan): readonly PlannedOperation[] {
	return steps.filter((step): step is PlannedOperation => step.kind === 'planned');
}

/** A create takes from what an earlier one makes. A change that is expected to have nothing to do takes away no more than the one before it, which is counted. One without a message could be any. */
function takenBy({ operation: { method, resourceType, data, rebase }, behind }: PlannedOperation) {
	const nothing = { isDeleted: false, deactivates: false, roles: false, members: 0 } as const;
	switch (method) {
		case 'POST':
			return { ...nothing, ...behind?.taken };
		case 'DELETE':
			return { ...nothing, isDeleted: true, members: resourceType === 'Groups' ? ('all' as const) : 0 };
		case 'PATCH':
			return data === undefined && rebase !== undefined
				? nothing
				: { isDeleted: false, ...removalsOf(data ?? {}, resourceType, rebase?.current) };
		default:
			return assertNever(method);
	}
}

/** A group as the brake knows it: one that Webex has, one that the run makes itself, or one that could be any. */
type Group = { readonly kind: 'id'; readonly id: string } | { readonly kind: 'ownNew' } | { readonly kind: 'unknown' };

function groupAt(target: Target, plan: Plan): Group {
	switch (target.kind) {
		case 'id':
			return target;
		case 'new':
			return { kind: 'unknown' };
		case 'reference': {
			const root = plan.aliases.get(target.alias)?.root;
			if (root === undefined || root.kind === 'nowhere') return { kind: 'unknown' };
			return root.kind === 'id' ? root : groupOfStep(plan.steps[root.index]);
		}
		default:
			return assertNever(target);
	}
}

/** A create that may meet a group that is there already could stand for any. What was refused never gets an id, so nothing is sent for it. */
function groupOfStep(step: PlannedStep | undefined): Group {
	if (step?.kind === 'planned') return step.operation.onConflict === undefined ? { kind: 'ownNew' } : { kind: 'unknown' };
	const outcome = step?.outcome;
	const id = outcome !== undefined && 'resourceId' in outcome ? outcome.resourceId : undefined;
	if (id !== undefined) return { kind: 'id', id };
	return outcome?.kind === 'invalid' ? { kind: 'ownNew' } : { kind: 'unknown' };
}

function sizeOf(group: Group, memberCount: (groupId: string) => number | undefined): number {
	switch (group.kind) {
		case 'id':
			return memberCount(group.id) ?? Infinity;
		case 'ownNew':
			return 0;
		case 'unknown':
			return Infinity;
		default:
			return assertNever(group);
	}
}
