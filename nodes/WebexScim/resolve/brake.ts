import { countRemovals, type RemovalLimit } from '../plan/brake';
import { judgeRemovals } from '../plan/judgeRemovals';
import { knownName } from '../plan/known';
import type { Settlement } from '../plan/outcome';
import type { Plan, PlannedStep } from '../plan/step';
import { mapped, type Work } from '../scim/work';
import type { EmptiedGroups } from './members/emptied';
import type { ResolvedRows } from './resolvedRows';

/** What becomes of a plan that would remove too much. */
interface Braked {
	readonly steps: readonly PlannedStep[];
	readonly settlements: readonly Settlement[];
	readonly requests: 0;
	readonly refusal?: never;
}

/**
 * Judges the removals of the whole plan before anything is sent: over the limit nothing at all is, not even what removes
 * nothing. Undefined when the plan may go. `scopeSize` is what a share is taken of, by default the operations; `groupSizes`
 * are the members of each group whose list is complete, by id in lower case, and `known` has their names, which only the rows tell.
 */
export function* brakeOf(
	plan: Plan,
	limit: RemovalLimit,
	{ held, whyUnread }: EmptiedGroups,
	{ scopeSize, groupSizes, known }: Pick<ResolvedRows, 'scopeSize' | 'groupSizes' | 'known'>,
): Work<Braked | undefined> {
	if (limit.kind === 'none') return undefined;
	const removals = yield* countRemovals(plan, (id) => held.get(id.toLowerCase())?.count);
	const operations = plan.steps.filter(({ kind }) => kind === 'planned').length;
	const scope = { scopeSize: scopeSize ?? operations, whyUnread, ...(groupSizes !== undefined && { groupSizes }) };
	const cause = judgeRemovals(removals, limit, scope);
	if (cause === undefined) return undefined;
	const detail = judgeRemovals(removals, limit, { ...scope, groupName: (id) => knownName(known, 'Groups', id) });
	const words = detail === undefined || detail === cause ? { detail: cause } : { detail, cause };
	const settlements = yield* mapped(plan.steps, (step): Settlement => {
		const outcome = step.kind === 'decided' ? step.outcome : ({ kind: 'notAttempted', reason: 'removalLimit', ...words } as const);
		return { outcome, attempts: 0 };
	});
	return { steps: plan.steps, settlements, requests: 0 };
}
