import assert from 'node:assert/strict';
import { endOfExecution } from '../../e2e/execution';
import { openNightlySync } from '../example';
import { assertSynced, figures, seedDomain } from '../list';
import { assertAllOk } from '../kill';
import type { QueueScenario } from '../scenario';

const domains = ['example.com', 'example.org'] as const;

/** Two syncs at the same time, each over its own part of the organization: each worker takes one, and neither touches the other's people. */
export const bothWorkers: QueueScenario = {
	name: 'two syncs at the same time: each worker runs one, and a second run of each sends nothing',
	async play(stage, cluster) {
		const { n8n, webex, progress } = stage;
		for (const domain of domains) seedDomain(webex, domain);
		webex.options.latencyMs = 300;
		const examples = await Promise.all(domains.map((domain) => openNightlySync(stage, domain, 'deactivate')));
		const ids = await Promise.all(examples.map((example) => example.start()));
		const executions = await Promise.all(ids.map((id) => endOfExecution(n8n, id)));
		const names = await Promise.all(ids.map(async (id) => (await cluster.workerOf(id)).name));
		assert.deepEqual([...names].sort(), ['worker 1', 'worker 2']);
		executions.forEach(assertAllOk);
		for (const domain of domains) assertSynced(webex, domain, 'deactivate');
		assert.equal(webex.bulkRequests().length, domains.length * figures.requests);

		for (const example of examples) assertAllOk(await example.run());
		assert.equal(webex.bulkRequests().length, domains.length * figures.requests, 'nothing is left to send');
		progress.say(
			`  ${domains.map((domain, index) => `${domain} by ${names[index]}`).join(', ')}; at most ${webex.inFlightMax} bulk requests at once`,
		);
	},
};
