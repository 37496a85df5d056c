import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { openExample } from '../../example';
import type { Scenario } from '../../stage';

/** An HR system calls, and is answered with what became of each person, before and after. */
export const moversWebhookExample: Scenario = {
	name: 'example: movers from a webhook',
	async play(stage) {
		const { webex, n8n } = stage;
		const [iris] = webex.seedUsers([
			{ userName: 'iris.holm@example.com', title: 'Account Manager' },
			{ userName: 'noah.brandt@example.com', title: 'Support Specialist' },
		]);
		const example = await openExample(stage, 'movers-from-a-webhook');
		await example.set('Update Movers', { dryRun: false });
		await example.publish();
		const movers = [
			{ 'E-Mail': 'iris.holm@example.com', 'Job Title': 'Campaign Lead' },
			{ 'E-Mail': 'noah.brandt@example.com', 'Job Title': 'Support Specialist' },
			{ 'E-Mail': 'rex.moss@example.com', 'Job Title': 'Support Specialist' },
		];
		const { results } = await call(`${n8n.url}/webhook/webex-movers`, { movers });
		assert.deepEqual(
			results.map(({ name, outcome, reason, changes }) => ({ name, outcome, reason, changes })),
			[
				{
					name: 'iris.holm@example.com',
					outcome: 'applied',
					reason: null,
					changes: [{ attribute: 'Job Title', from: 'Account Manager', to: 'Campaign Lead' }],
				},
				{ name: 'noah.brandt@example.com', outcome: 'unchanged', reason: null, changes: [] },
				{ name: 'rex.moss@example.com', outcome: 'invalid', reason: 'targetNotFound', changes: [] },
			],
		);
		assert.deepEqual(
			webex.ledger.map(({ method, id }) => [method, id]),
			[['PATCH', iris]],
		);
	},
};

interface Answer {
	readonly results: readonly Readonly<Record<string, unknown>>[];
}

/** Posts to a webhook that has just been published: n8n answers 404 for a moment. */
async function call(address: string, body: object): Promise<Answer> {
	for (let tries = 1; ; tries++) {
		const answer = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
		if (answer.ok) return (await answer.json()) as Answer;
		if (answer.status !== 404 || tries === 50) throw new Error(`The webhook answered ${answer.status}: ${await answer.text()}`);
		await sleep(200);
	}
}
