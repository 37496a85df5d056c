import assert from 'node:assert/strict';
import { endOfExecution } from '../../e2e/execution';
import { assertAllOk, domain, killAt } from '../kill';
import { assertSynced, figures } from '../list';
import type { Moment } from '../moments';
import type { QueueScenario } from '../scenario';

/**
 * The worker dies at this moment of a sync. Nothing goes on by itself; the workflow is run again and does just what was
 * missing; a run after that finds nothing to do.
 */
export function killedWorker(moment: Moment): QueueScenario {
	return {
		name: `worker killed ${moment.name}, run again ${moment.again === 'atOnce' ? 'at once' : 'once n8n has noticed'}`,
		async play(stage, cluster) {
			const { n8n, webex, progress } = stage;
			const { example, executionId, worker, killedAt, requests } = await killAt(moment, stage, cluster);
			if (moment.again === 'onceNoticed') await endOfExecution(n8n, executionId);
			assert.equal(webex.bulkRequests().length, requests, 'nobody goes on with a killed run by themselves');

			const second = await example.run();
			const other = await cluster.workerOf(second.id);
			assert.notEqual(other.name, worker.name);
			assertAllOk(second);
			assertSynced(webex, domain, moment.whenMissing);
			const sent = webex.bulkRequests().slice(requests);
			const operations = sent.reduce((sum, request) => sum + request.operations, 0);
			assert.equal(operations, figures.operations - moment.inEffect, 'only what was missing is sent');

			const killed = await endOfExecution(n8n, executionId);
			assert.ok(['error', 'crashed'].includes(killed.status), `n8n says "${killed.status}" of the killed run`);
			const noticedAfter = Math.round((Date.now() - killedAt) / 1000);
			assertAllOk(await example.run());
			assert.equal(webex.bulkRequests().length, requests + sent.length, 'nothing is left to send');
			progress.say(
				`  ${worker.name} died with ${moment.inEffect} of ${figures.operations} in effect; n8n called the run "${killed.status}" within ${noticedAfter} s; ${other.name} sent ${operations} in ${sent.length} bulk request(s)`,
			);
		},
	};
}
