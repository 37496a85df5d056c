import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { syncName } from '../example';
import { assertAllOk, domain, killAt } from '../kill';
import { assertSynced } from '../list';
import { answerUnderWay as moment } from '../moments';
import type { QueueScenario } from '../scenario';
import { tallyOf } from '../tally';

/** Long enough that the second run reads, plans and writes within it. */
const lagMs = 30_000;

/**
 * Webex's reads lag behind its writes, and the workflow is run again before they show what the killed run has done. The second
 * run then tries some of it again; Webex refuses to create anybody twice, and the row may say so. The run after the lag finds
 * everything done.
 */
export const staleReads: QueueScenario = {
	name: 'worker killed, run again while reads do not yet show what it had done: nobody is created twice',
	async play(stage, cluster) {
		const { webex, progress } = stage;
		webex.options.visibilityLagMs = lagMs;
		const { example, requests } = await killAt(moment, stage, cluster);
		const created = new Set(webex.ledger.flatMap(({ method, userName }) => (method === 'POST' ? [userName] : [])));
		const second = await example.run();
		const notOk = second.output(syncName).flatMap(({ json }) => (json['ok'] === true ? [] : [json]));
		for (const { outcome, status } of notOk) assert.deepEqual({ outcome, status }, { outcome: 'rejected', status: 409 });
		const refused = notOk.map(({ name }) => name);
		assert.ok(
			refused.every((name) => created.has(String(name))),
			'only who had just been created is refused',
		);
		assertSynced(webex, domain, moment.whenMissing);
		const sent = webex.bulkRequests().length;
		assert.ok(sent > requests);

		await sleep(lagMs);
		assertAllOk(await example.run());
		assert.equal(webex.bulkRequests().length, sent, 'nothing is left to send');
		assertSynced(webex, domain, moment.whenMissing);
		progress.say(`  ${moment.inEffect} in effect but not seen; the second run: ${tallyOf(second)}`);
	},
};
