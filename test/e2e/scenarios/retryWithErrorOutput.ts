import assert from 'node:assert/strict';
import { assertErrorShape, createdUserNames, errorOf, saying } from '../expect';
import { createUsers, person } from '../people';
import type { Scenario } from '../stage';
import { buildWorkflow, noOperation, rows, webexScim } from '../workflow';

/**
 * Retry On Fail together with the error output is the trap: there n8n runs the whole node again when its first item carries an
 * error. The rows still say what became of them at the first sending, and nothing is sent twice.
 */
export const retryWithErrorOutput: Scenario = {
	name: 'Retry On Fail with error output: nothing is sent twice',
	async play({ webex, credential, run }) {
		webex.seedUsers([{ userName: 'ada@example.com' }]);
		const retry = { retryOnFail: true, maxTries: 3, waitBetweenTries: 100 };
		const node = webexScim(credential, createUsers, { ...retry, onError: 'continueErrorOutput' });
		const items = [person('ada'), person('bo'), { data: 'no object' }, person('cleo')];
		const execution = await run(
			buildWorkflow('Retry with Error Output', [...rows(items), node, noOperation('Error Branch')], [[node.name, 1, 'Error Branch']]),
		);
		assert.equal(execution.error, undefined);
		assert.deepEqual(createdUserNames(webex), ['bo@example.com', 'cleo@example.com']);
		assert.equal(webex.bulkRequests().length, 1);
		assert.deepEqual(execution.output(node.name).map(saying), [
			{ outcome: 'applied', reason: null, status: 201, item: 1 },
			{ outcome: 'applied', reason: null, status: 201, item: 3 },
		]);
		for (const item of execution.output('Error Branch')) assertErrorShape(item);
		assert.deepEqual(execution.output(node.name, 1).map(errorOf).map(saying), [
			{ outcome: 'rejected', reason: null, status: 409, item: 0 },
			{ outcome: 'invalid', reason: 'badValue', status: null, item: 2 },
		]);
	},
};
