import { countRemovals, groupsEmptied, judgeRemovals, type RemovalLimit } from '../plan/brake';
import type { Settlement } from '../plan/outcome';
import type { Plan, PlannedOperation, PlannedStep } from '../plan/step';
import { readJson, scimPath, type ReadPorts } from '../webex/lookup';

/** What becomes of a plan that would remove too much. */
export interface Braked {
	readonly steps: readonly PlannedStep[];
	readonly settlements: readonly Settlement[];
	readonly requests: 0;
	readonly refusal?: never;
}

/**
 * Judges the removals of the whole plan before anything is sent: over the limit nothing at all is, not even what removes
 * nothing. Undefined when the plan may go. `scopeSize` is what a share is taken of, by default the operations.
 */
export async function brakeOf(
	plan: Plan,
	limit: RemovalLimit,
	scopeSize: number | undefined,
	organizationId: string,
	ports: ReadPorts,
): Promise<Braked | undefined> {
	const operations = plan.steps.filter((step): step is PlannedOperation => step.kind === 'planned');
	const counts = await memberCounts(groupsEmptied(operations), organizationId, ports);
	const removals = countRemovals(operations, (id) => counts.get(id));
	const detail = judgeRemovals(removals, limit, scopeSize ?? operations.length);
	if (detail === undefined) return undefined;
	const settlements = plan.steps.map((step): Settlement => {
		const outcome = step.kind === 'decided' ? step.outcome : ({ kind: 'notAttempted', reason: 'removalLimit', detail } as const);
		return { outcome, attempts: 0 };
	});
	return { steps: plan.steps, settlements, requests: 0 };
}

/** How many members groups have, by id; a group that cannot be read is left out. Webex calls the number `memberSize`. */
async function memberCounts(groupIds: readonly string[], organizationId: string, ports: ReadPorts): Promise<ReadonlyMap<string, number>> {
	const counts = new Map<string, number>();
	for (const id of groupIds) {
		const read = await readJson(`${scimPath(organizationId, 'Groups', id)}/Members?count=1`, ports);
		const size = read.kind === 'body' ? read.body['memberSize'] : undefined;
		if (typeof size === 'number') counts.set(id, size);
		if (read.kind === 'absent') counts.set(id, 0);
	}
	return counts;
}
