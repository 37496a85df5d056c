import type { Plan } from '../../bulk/plan';
import type { Batch, Schedule } from '../../bulk/schedule';
import type { Outcome } from '../../bulk/types';
import { deliverBatch } from './deliver';
import { createRun, type Run, type RunPorts, type RunReport, type RunSettings } from './runState';
import { stopForWait } from './waits';

/**
 * Carries out a plan against Webex: one settlement for each entry, in its order. Batches that no tie holds apart may be
 * in flight together; the first goes alone, so that a stale token is renewed once. Never throws for what Webex does.
 */
export async function runPlan(plan: Plan, settings: RunSettings, ports: RunPorts): Promise<RunReport> {
	const run = createRun(plan, settings, ports);
	const { schedule, progress, waiting, now } = run;
	const inFlight = new Set<Promise<void>>();
	for (;;) {
		if (ports.isCancelled()) run.stop('cancelled', 'The execution was stopped before this operation was sent.');
		const mayGoTogether = progress.requests > 0 && progress.isAnswered && settings.stopAfterErrors === 0;
		const isFull = inFlight.size >= (mayGoTogether ? settings.parallelRequests : 1);
		if (progress.stopped === undefined && !isFull) {
			if (progress.heldUntilMs > now()) {
				stopForWait(run, await waiting.wait(progress.heldUntilMs - now()));
				continue;
			}
			const batch = schedule.next();
			if (batch !== undefined) {
				const delivery: Promise<void> = deliverBatch(run, batch)
					.catch(() => abandon(run, batch))
					.finally(() => inFlight.delete(delivery));
				inFlight.add(delivery);
				if (progress.requests % 10 === 0) {
					ports.log(`${schedule.settledCount()} of ${plan.operations.length} operations settled, ${progress.requests} requests sent`);
				}
				continue;
			}
		}
		if (inFlight.size === 0) return report(run);
		await Promise.race(inFlight);
	}
}

/** Settles what was not attempted, and says what the run did. */
function report(run: Run): RunReport {
	const { schedule, progress } = run;
	const { requests, stopped } = progress;
	if (stopped !== undefined) {
		for (const place of run.inQuestion) run.settle(place, unanswered);
		schedule.stop(stopped.reason, stopped.detail);
	}
	const done = { entries: schedule.entries(), settlements: schedule.settlements(), requests };
	if (stopped?.reason !== 'requestRefused' || isAnythingSettledByWebex(schedule)) return done;
	return { ...done, refusal: { detail: stopped.detail, ...(stopped.status === undefined ? {} : { status: stopped.status }) } };
}

const unanswered: Outcome = {
	kind: 'unconfirmed',
	reason: 'connectionLost',
	detail: 'Webex did not say whether the change was made, and the run ended before it could be found out. Look at the resource in Webex.',
};

/** After a fault of our own nobody knows what became of the batch; nothing more is sent. */
function abandon(run: Run, { places }: Batch): void {
	const detail = 'The node failed while it read the answer. Look at the resource in Webex, and report the fault to the package.';
	for (const place of places) run.settle(place, { kind: 'unconfirmed', reason: 'noResult', detail });
	run.stop('cancelled', 'The node met a fault of its own and stopped the run before this operation was sent.');
}

function isAnythingSettledByWebex(schedule: Schedule): boolean {
	return schedule.settlements().some(({ attempts, outcome }) => attempts > 0 && outcome.kind !== 'notAttempted');
}
