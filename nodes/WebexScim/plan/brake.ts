import { assertNever } from '../scim/assertNever';
import { removalsOf } from '../scim/patch/removals';
import type { PlannedOperation } from './step';

/** The most removals a run may make: none stated, a count, or a share of the scope in percent. */
export type RemovalLimit =
	| { readonly kind: 'none' }
	| { readonly kind: 'count'; readonly count: number }
	| { readonly kind: 'share'; readonly percent: number };

/** What a plan would take away. */
export interface Removals {
	readonly deletions: number;
	readonly deactivations: number;
	readonly members: number;
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
 * Counts what the operations would take away. A PATCH that drops all members of a group, or puts others in their place,
 * counts as many as the group has; `memberCount` tells that by group id, and a group it does not know counts as full.
 */
export function countRemovals(operations: readonly PlannedOperation[], memberCount: (groupId: string) => number | undefined): Removals {
	let deletions = 0;
	let deactivations = 0;
	let members = 0;
	for (const { operation } of operations) {
		if (operation.method === 'DELETE') deletions++;
		if (operation.method !== 'PATCH' || operation.data === undefined) continue;
		const removed = removalsOf(operation.data, operation.resourceType);
		if (removed.deactivates) deactivations++;
		if (removed.memberRemovals !== 'all') members += removed.memberRemovals;
		else if (operation.target.kind === 'id') members += memberCount(operation.target.id) ?? largestGroup;
	}
	return { deletions, deactivations, members };
}

/** Groups whose members a PATCH would drop as a whole, so that their size has to be known. */
export function groupsEmptied(operations: readonly PlannedOperation[]): readonly string[] {
	const ids = new Set<string>();
	for (const { operation } of operations) {
		if (operation.method !== 'PATCH' || operation.data === undefined || operation.target.kind !== 'id') continue;
		if (removalsOf(operation.data, operation.resourceType).memberRemovals === 'all') ids.add(operation.target.id);
	}
	return [...ids];
}

/** Why nothing may be sent, or undefined when the removals stay within the limit. `scope` is what a share is taken of. */
export function judgeRemovals(removals: Removals, limit: RemovalLimit, scope: number): string | undefined {
	const { deletions, deactivations, members } = removals;
	const total = deletions + deactivations + members;
	const allowed = allowedRemovals(limit, scope);
	if (allowed === undefined || total <= allowed) return undefined;
	const share = limit.kind === 'share' ? ` (${limit.percent}% of ${scope.toLocaleString('en')})` : '';
	return (
		`The run would remove ${total.toLocaleString('en')}: ${deletions.toLocaleString('en')} deletions, ` +
		`${deactivations.toLocaleString('en')} deactivations, ${members.toLocaleString('en')} group memberships. ` +
		`'Max Removals' allows ${allowed.toLocaleString('en')}${share}, so nothing was sent. ` +
		"If this is meant, raise 'Max Removals' under Options (maxRemovals), or leave it empty for no limit."
	);
}

/** Webex reads at most 500 members of a group at a time; a group of unknown size counts as that. */
const largestGroup = 500;

/** Binary fractions fall short of what was written: 0.57% of 10,000 would be 56. */
const roundingError = 1e-9;

function allowedRemovals(limit: RemovalLimit, scope: number): number | undefined {
	switch (limit.kind) {
		case 'none':
			return undefined;
		case 'count':
			return limit.count;
		case 'share':
			return Math.floor((limit.percent * scope) / 100 + roundingError);
		default:
			return assertNever(limit);
	}
}
