import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Example } from '../../e2e/example';
import { endOfExecution } from '../../e2e/execution';
import type { N8n } from '../../e2e/n8n';
import { openNightlySync } from '../example';
import { assertAllOk, domain } from '../kill';
import { assertSynced, seedDomain } from '../list';
import { answerUnderWay as moment } from '../moments';
import type { QueueScenario } from '../scenario';
import { until } from '../until';

/** n8n fires at the seconds of the clock that this divides. */
const everySeconds = 30;

/** The example runs by its own schedule; the worker of one run dies, and the next run mends it with nobody there. */
export const ownSchedule: QueueScenario = {
	name: 'worker killed in a run that the schedule started: the next scheduled run does the rest',
	async play(stage, cluster) {
		const { n8n, webex, progress } = stage;
		seedDomain(webex, domain);
		moment.arrange(webex);
		const example = await openNightlySync(stage, domain, moment.whenMissing);
		const rule = { interval: [{ field: 'seconds', secondsInterval: everySeconds }] };
		await example.set('Every Night at Two', { rule });
		await activate(n8n, example);
		await until(`it is killed ${moment.name}`, () => (moment.isNow(webex) ? true : undefined));
		const [killedId = ''] = await executionsOf(n8n, example);
		const victim = await cluster.workerOf(killedId);
		victim.kill();
		webex.faultPlan = undefined;
		assert.equal(webex.ledger.length, moment.inEffect);

		const nextId = await nextExecution(n8n, example, killedId);
		await n8n.rest.post(`/rest/workflows/${example.workflowId}/deactivate`, {});
		assertAllOk(await endOfExecution(n8n, nextId));
		assertSynced(webex, domain, moment.whenMissing);
		const killed = await endOfExecution(n8n, killedId);
		assert.ok(['error', 'crashed'].includes(killed.status), `n8n says "${killed.status}" of the killed run`);
		const other = await cluster.workerOf(nextId);
		progress.say(`  ${victim.name} died; n8n called the run "${killed.status}"; ${other.name} did the rest at the next tick`);
	},
};

async function activate(n8n: N8n, { workflowId }: Example): Promise<void> {
	const { versionId } = await n8n.rest.get<{ readonly versionId: string }>(`/rest/workflows/${workflowId}`);
	await n8n.rest.post(`/rest/workflows/${workflowId}/activate`, { versionId });
}

/** The executions of a workflow that n8n lists, the oldest first. */
async function executionsOf(n8n: N8n, { workflowId }: Example): Promise<readonly string[]> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const { results } = await n8n.rest.get<{ readonly results: readonly { readonly id: string }[] }>(`/rest/executions?filter=${filter}`);
	return results.map(({ id }) => id).sort((a, b) => Number(a) - Number(b));
}

async function nextExecution(n8n: N8n, example: Example, after: string): Promise<string> {
	for (let tries = 0; tries <= 2 * everySeconds; tries++) {
		const next = (await executionsOf(n8n, example)).find((id) => Number(id) > Number(after));
		if (next !== undefined) return next;
		await sleep(1000);
	}
	throw new Error(`No run came after execution ${after}`);
}
