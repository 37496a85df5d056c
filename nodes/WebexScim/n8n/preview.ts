import { furtherDeeds } from '../plan/deeds';
import { planIdOf } from '../plan/fingerprint';
import type { Plan } from '../plan/step';
import type { Resolved } from '../resolve/resolve';
import type { RunPorts, RunReport, RunSettings } from '../run/ports';
import { runPlan } from '../run/run';
import type { InTurns } from '../webex/turns';

/** What a run would do, with nothing sent, and the ID of its plan with the same numbers as a sum of the rows. */
export interface Preview {
	readonly planId: string;
	readonly report: RunReport;
}

/** Plays a plan as a dry run does. A step that no row tells of, such as a manager who is set afterwards, is part of another one's deed. */
export async function previewOf(
	plan: Plan,
	{ indexes, extras, followUps }: Pick<Resolved, 'indexes' | 'extras' | 'followUps'>,
	settings: RunSettings,
	ports: RunPorts,
	inTurns: InTurns,
): Promise<Preview> {
	const report = await runPlan(plan, { ...settings, isDryRun: true }, ports);
	const rows = [...indexes, ...extras];
	const told = new Set([...rows, ...rows.flatMap((index) => furtherDeeds(report.steps[index], followUps.get(index)))]);
	const done = report.steps.flatMap((step, index) => {
		const isDone = told.has(index) && report.settlements[index]?.outcome.kind === 'planned';
		return step.kind === 'planned' && isDone ? [step.operation] : [];
	});
	return { report, planId: await inTurns(planIdOf(plan, settings.organizationId, done)) };
}
