import { countRemovals, groupsEmptied, judgeRemovals } from '../../bulk/brake';
import type { Plan } from '../../bulk/plan';
import type { PlannedOperation } from '../../bulk/types';
import { maxPayloadBytes } from '../../scim/messages';
import type { ReadPorts } from '../../transport/lookup';
import { planRequests } from './dryRun';
import { memberCounts } from './memberCounts';
import type { BulkOptions } from './options';
import type { ResolvedRows } from './resolveRows';
import { runPlan } from './run';
import type { RunPorts, RunReport } from './runState';

/** What a plan is carried out with. */
export interface Means {
	readonly organizationId: string;
	readonly options: BulkOptions;
	readonly ports: RunPorts;
	readonly reading: ReadPorts;
	readonly dryRun: boolean;
}

/** Judges the removals of the whole plan, then sends it, or shows what it would send. */
export async function carryOut(
	plan: Plan,
	{ scopeSize, scopeFilter }: ResolvedRows,
	{ organizationId, options, ports, reading, dryRun }: Means,
): Promise<RunReport> {
	const operations = plan.operations.filter((entry): entry is PlannedOperation => 'spec' in entry && entry.refused === undefined);
	const counts = await memberCounts(groupsEmptied(operations), organizationId, reading);
	const removals = countRemovals(operations, (id) => counts.get(id));
	const brake = judgeRemovals(removals, options.maxRemovals, scopeSize ?? operations.length);
	const limits = { operations: options.operationsPerRequest, bytes: maxPayloadBytes };
	if (brake !== undefined) return braked(plan, brake);
	if (dryRun) return planRequests(plan, limits);
	const settings = {
		organizationId,
		operationsPerRequest: limits.operations,
		maxBytes: limits.bytes,
		stopAfterErrors: options.stopAfterErrors,
		parallelRequests: options.parallelRequests,
		maxWaitMs: reading.waiting.leftMs(),
		...(scopeFilter === undefined ? {} : { scopeFilter }),
	};
	return await runPlan(plan, settings, ports);
}

/** Over the limit nothing at all is sent, not even what removes nothing. */
function braked({ operations }: Plan, detail: string): RunReport {
	const settlements = operations.map((entry) => ({
		outcome:
			'settled' in entry ? entry.settled : (entry.refused ?? ({ kind: 'notAttempted', reason: 'removalLimit', detail } as const)),
		attempts: 0,
	}));
	return { entries: operations, settlements, requests: 0 };
}
