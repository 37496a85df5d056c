import { assertNever } from '../scim/assertNever';
import { counted } from '../scim/counted';
import type { RemovalLimit, Removals, RemovalScope } from './brake';

/** Why nothing may be sent, or undefined when the removals stay within the limit: a share holds for the scope, and for each group. */
export function judgeRemovals(removals: Removals, limit: RemovalLimit, scope: RemovalScope): string | undefined {
	const { deletions, deactivations, roles, members } = removals;
	const total = deletions + deactivations + roles + members;
	const allowed = allowedRemovals(limit, scope.scopeSize);
	if (allowed === undefined) return undefined;
	if (total > allowed) {
		const unknown = total === Infinity ? `Webex did not say how many members a group has${scope.whyUnread ?? ''}. ` : '';
		const told = allowance(limit, allowed, scope.scopeSize, total);
		return `The run would remove ${numberOf(total)}: ${partsOf(removals)}. ${unknown}${told}`;
	}
	return limit.kind === 'share' && scope.groupSizes !== undefined
		? judgeGroups(removals, limit, scope.groupSizes, scope.groupName)
		: undefined;
}

type Share = Extract<RemovalLimit, { kind: 'share' }>;

/** A share of all groups together could hide that a small one loses everybody. */
function judgeGroups(
	{ byGroup }: Removals,
	limit: Share,
	groupSizes: ReadonlyMap<string, number>,
	groupName: RemovalScope['groupName'],
): string | undefined {
	for (const [id, count] of byGroup) {
		const size = groupSizes.get(id);
		const allowed = shareOf(limit, size ?? 0);
		if (count <= allowed) continue;
		const name = groupName?.(id);
		const group = name === undefined ? 'one group' : `the group '${name}'`;
		return `The run would remove ${numberOf(count)} of ${countedOrUnknown(size ?? Infinity, 'member', 'members')} of ${group}. ${allowance(limit, allowed, size ?? 0, count)}`;
	}
	return undefined;
}

function partsOf({ deletions, deactivations, roles, members, deletedGroups }: Removals): string {
	const kinds = [
		[deletions, 'deletion', 'deletions'],
		[deactivations, 'deactivation', 'deactivations'],
		[roles, 'loss of administrator roles', 'losses of administrator roles'],
		[members, 'group membership', 'group memberships'],
	] as const;
	const parts = kinds.flatMap(([count, one, many]) => (count === 0 ? [] : [countedOrUnknown(count, one, many)]));
	return parts.join(', ') + (deletedGroups === 0 ? '' : ` (${counted(deletedGroups, 'group')} deleted)`);
}

/** No number helps where nobody knows how many there are. */
function allowance(limit: RemovalLimit, allowed: number, size: number, count: number): string {
	const share = limit.kind === 'share' ? ` (${limit.percent}% of ${numberOf(size)})` : '';
	return (
		`'Max Removals' allows ${numberOf(allowed)}${share}, so nothing was sent. ` +
		(count === Infinity
			? "Run again when Webex says it. To go without knowing, leave 'Max Removals' under Options empty for no limit."
			: "If this is meant, raise 'Max Removals' under Options, or leave it empty for no limit.")
	);
}

function countedOrUnknown(count: number, one: string, many: string): string {
	return count === Infinity ? `${numberOf(count)} of ${many}` : counted(count, one, many);
}

function numberOf(count: number): string {
	return count === Infinity ? 'an unknown number' : count.toLocaleString('en');
}

function allowedRemovals(limit: RemovalLimit, scopeSize: number): number | undefined {
	switch (limit.kind) {
		case 'none':
			return undefined;
		case 'count':
			return limit.count;
		case 'share':
			return shareOf(limit, scopeSize);
		default:
			return assertNever(limit);
	}
}

/** Binary fractions fall short of what was written: 0.57% of 10,000 would be 56. */
const roundingError = 1e-9;

function shareOf({ percent }: Share, size: number): number {
	return Math.floor((percent * size) / 100 + roundingError);
}
