import assert from 'node:assert/strict';
import { endOfExecution, type Execution } from '../../e2e/execution';
import { openNightlySync, syncName } from '../example';
import { assertAllOk, domain } from '../kill';
import { assertSynced, seedDomain } from '../list';
import { tallyOf } from '../tally';
import type { QueueScenario } from '../scenario';

/**
 * The same sync runs on both workers at the same time, as when somebody starts it again while it is still running. Both have
 * made the same plan before either changes anything.
 */
export const sameListTwice: QueueScenario = {
	name: 'the same sync on both workers at the same time: nobody is created twice or removed who is in the list',
	async play(stage, cluster) {
		const { n8n, webex, progress } = stage;
		seedDomain(webex, domain);
		const example = await openNightlySync(stage, domain, 'delete');
		await example.set(syncName, { dryRun: true });
		assertAllOk(await example.run());
		const reads = (): number => webex.requests.filter(({ kind }) => kind === 'read').length;
		const readsOfOneRun = reads();
		await example.set(syncName, { dryRun: false });
		webex.faultPlan = ({ kind }) =>
			kind === 'bulk' && reads() < 3 * readsOfOneRun ? { kind: 'status', status: 429, retryAfter: 1 } : undefined;

		const ids = await Promise.all([example.start(), example.start()]);
		const executions = await Promise.all(ids.map((id) => endOfExecution(n8n, id)));
		const names = await Promise.all(ids.map(async (id) => (await cluster.workerOf(id)).name));
		assert.deepEqual([...names].sort(), ['worker 1', 'worker 2']);
		for (const execution of executions) assertRefusedAsDone(execution);
		assertSynced(webex, domain, 'delete');
		const sent = webex.bulkRequests().length;
		assertAllOk(await example.run());
		assert.equal(webex.bulkRequests().length, sent, 'nothing is left to send');
		progress.say(`  ${executions.map((execution, index) => `${names[index]}: ${tallyOf(execution)}`).join('; ')}`);
	},
};

/** What a run was refused is what the other had done before: a user who is there already, or gone already. */
function assertRefusedAsDone(execution: Execution): void {
	assert.equal(execution.status, 'success');
	for (const { json } of execution.output(syncName)) {
		const isRefusedAsDone = json['outcome'] === 'rejected' && [404, 409].includes(Number(json['status']));
		assert.ok(json['ok'] === true || isRefusedAsDone, `${String(json['outcome'])} ${String(json['detail'])}`);
	}
}
