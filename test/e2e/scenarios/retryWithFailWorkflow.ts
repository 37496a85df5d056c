import assert from 'node:assert/strict';
import { createdUserNames } from '../expect';
import { createUsers, person } from '../people';
import type { Scenario } from '../stage';
import { buildWorkflow, rows, webexScim } from '../workflow';

/** With `failWorkflow` the node throws after the run, and Retry On Fail runs it again: it fails again, and sends nothing again. */
export const retryWithFailWorkflow: Scenario = {
	name: 'Retry On Fail with failWorkflow: the workflow fails, nothing is sent twice',
	async play({ webex, credential, run }) {
		webex.seedUsers([{ userName: 'ada@example.com' }]);
		const parameters = { ...createUsers, options: { failWorkflow: true } };
		const node = webexScim(credential, parameters, { retryOnFail: true, maxTries: 3, waitBetweenTries: 100 });
		const execution = await run(buildWorkflow('Retry with Fail Workflow', [...rows(['ada', 'bo', 'cleo'].map(person)), node]));
		assert.equal(execution.status, 'error');
		assert.match(execution.error ?? '', /2 created, 1 rejected/);
		assert.deepEqual(createdUserNames(webex), ['bo@example.com', 'cleo@example.com']);
		assert.equal(webex.bulkRequests().length, 1);
	},
};
