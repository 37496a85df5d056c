import assert from 'node:assert/strict';
import { createdUserNames, saying } from '../expect';
import { createUsers, person } from '../people';
import type { Scenario } from '../stage';
import { buildWorkflow, rows, webexScim } from '../workflow';

/** Retry On Fail alone never repeats a run for a row that is not ok, even if it is the first one, at which n8n looks. */
export const retryOnFail: Scenario = {
	name: 'Retry On Fail: a first row that fails does not repeat the run',
	async play({ webex, credential, run }) {
		webex.seedUsers([{ userName: 'ada@example.com' }]);
		const node = webexScim(credential, createUsers, { retryOnFail: true, maxTries: 3, waitBetweenTries: 100 });
		const execution = await run(buildWorkflow('Retry On Fail', [...rows(['ada', 'bo', 'cleo'].map(person)), node]));
		assert.equal(execution.error, undefined);
		assert.deepEqual(execution.output(node.name).map(saying), [
			{ outcome: 'rejected', reason: null, status: 409, item: 0 },
			{ outcome: 'applied', reason: null, status: 201, item: 1 },
			{ outcome: 'applied', reason: null, status: 201, item: 2 },
		]);
		assert.deepEqual(createdUserNames(webex), ['bo@example.com', 'cleo@example.com']);
		assert.equal(webex.bulkRequests().length, 1);
	},
};
