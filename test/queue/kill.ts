import assert from 'node:assert/strict';
import type { Example } from '../e2e/example';
import type { Execution } from '../e2e/execution';
import type { Stage } from '../e2e/stage';
import type { Cluster } from './cluster';
import { openNightlySync, syncName } from './example';
import { figures, seedDomain } from './list';
import type { Moment } from './moments';
import { until } from './until';
import type { Worker } from './worker';

/** The only part of the organization in a run that is killed. */
export const domain = 'example.com';

/** A sync whose worker is dead. */
export interface KilledRun {
	readonly example: Example;
	readonly executionId: string;
	readonly worker: Worker;
	readonly killedAt: number;
	/** Bulk requests it had sent. */
	readonly requests: number;
}

/** Runs the example of a nightly sync up to a moment and kills the worker that runs it. Webex answers as usual afterwards. */
export async function killAt(moment: Moment, stage: Stage, cluster: Cluster): Promise<KilledRun> {
	const { webex } = stage;
	seedDomain(webex, domain);
	moment.arrange(webex);
	const example = await openNightlySync(stage, domain, moment.whenMissing);
	const executionId = await example.start();
	await until(`it is killed ${moment.name}`, () => (moment.isNow(webex) ? true : undefined));
	const worker = await cluster.workerOf(executionId);
	worker.kill();
	const killedAt = Date.now();
	assert.equal(webex.ledger.length, moment.inEffect, 'what had taken effect by then');
	webex.faultPlan = undefined;
	return { example, executionId, worker, killedAt, requests: webex.bulkRequests().length };
}

/** Every row says that Webex is as the list wants it. */
export function assertAllOk(execution: Execution): void {
	assert.equal(execution.error, undefined);
	assert.equal(execution.status, 'success');
	const results = execution.output(syncName).map(({ json }) => json);
	const notOk = results.filter(({ ok }) => ok !== true);
	assert.deepEqual(
		notOk.map(({ outcome, reason, detail }) => ({ outcome, reason, detail })),
		[],
	);
	assert.ok(results.length >= figures.rows, 'as many results as rows');
}
