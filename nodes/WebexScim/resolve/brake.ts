import { countRemovals, type RemovalLimit } from '../plan/brake';
import { judgeRemovals } from '../plan/judgeRemovals';
import { knownName, nothingKnown } from '../plan/known';
import type { Settlement } from '../plan/outcome';
import type { Plan, PlannedStep } from '../plan/step';
import type { ReadPorts } from '../webex/reads/lookup';
import { readEmptied, type EmptiedGroups } from './members/emptied';
import type { ResolvedRows } from './resolvedRows';

/** What becomes of a plan that would remove too much. */
export interface Braked {
	readonly steps: readonly PlannedStep[];
	readonly settlements: readonly Settlement[];
	readonly requests: 0;
	readonly refusal?: never;
}

/**
 * Judges the removals of the whole plan before anything is sent: over the limit nothing at all is, not even what removes
 * nothing. Undefined when the plan may go. `scopeSize` is what a share is taken of, by default the operations; `groupSizes`
 * are the members of each group whose list is complete, by id in lower case, and `known` has their names, which only the rows tell; `given` are the
 * groups that would be emptied, where they were read.
 */
export async function brakeOf(
	plan: Plan,
	limit: RemovalLimit,
	scopeSize: number | undefined,
	organizationId: string,
	ports: ReadPorts,
	{ groupSizes, known = nothingKnown }: Partial<Pick<ResolvedRows, 'groupSizes' | 'known'>> = {},
	given?: EmptiedGroups,
): Promise<Braked | undefined> {
	if (limit.kind === 'none') return undefined;
	const read = given ?? (await readEmptied(plan, limit, organizationId, ports));
	const removals = await ports.waiting.inTurns(countRemovals(plan, (id) => read.held.get(id.toLowerCase())?.count));
	const operations = plan.steps.filter(({ kind }) => kind === 'planned').length;
	const { whyUnread } = read;
	const scope = { scopeSize: scopeSize ?? operations, whyUnread, ...(groupSizes !== undefined && { groupSizes }) };
	const cause = judgeRemovals(removals, limit, scope);
	if (cause === undefined) return undefined;
	const detail = judgeRemovals(removals, limit, { ...scope, groupName: (id) => knownName(known, 'Groups', id) });
	const words = detail === undefined || detail === cause ? { detail: cause } : { detail, cause };
	const settlements = plan.steps.map((step): Settlement => {
		const outcome = step.kind === 'decided' ? step.outcome : ({ kind: 'notAttempted', reason: 'removalLimit', ...words } as const);
		return { outcome, attempts: 0 };
	});
	return { steps: plan.steps, settlements, requests: 0 };
}
