import type { Plan } from '../../nodes/WebexScim/plan/step';
import type { RunReport } from '../../nodes/WebexScim/run/ports';
import { runPlan } from '../../nodes/WebexScim/run/run';
import { maxOperations, maxPayloadBytes } from '../../nodes/WebexScim/scim/messages';

/** A dry run of the plan, which fails if anything is sent or waited for. */
export async function dryRun(plan: Plan, operationsPerRequest = maxOperations): Promise<RunReport> {
	const settings = {
		organizationId: 'nobody',
		operationsPerRequest,
		maxBytes: maxPayloadBytes,
		stopAfterErrors: 0,
		parallelRequests: 1,
		parallelReads: 1,
		maxWaitMs: 0,
		isDryRun: true,
	};
	const refuse = async (): Promise<never> => await Promise.reject(new Error('A dry run sends nothing and waits for nothing.'));
	const clock = { now: () => 0, sleep: refuse };
	return await runPlan(plan, settings, { send: refuse, clock, random: () => 0, isCancelled: () => false, log: () => undefined });
}
