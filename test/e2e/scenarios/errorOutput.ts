import assert from 'node:assert/strict';
import { assertErrorShape, assertSimpleKeys, createdUserNames, errorOf, saying } from '../expect';
import { createUsers, person } from '../people';
import type { Scenario } from '../stage';
import { buildWorkflow, noOperation, rows, webexScim } from '../workflow';

/** With On Error = Continue (using error output), n8n moves every row that is not ok to its Error branch, with nothing lost. */
export const errorOutput: Scenario = {
	name: 'On Error = error output: rows that are not ok reach the Error branch whole',
	async play({ webex, credential, run }) {
		webex.seedUsers([{ userName: 'bo@example.com' }]);
		const items = [person('ada'), { data: 'no object' }, person('bo'), person('cleo')];
		const node = webexScim(credential, createUsers, { onError: 'continueErrorOutput' });
		const execution = await run(
			buildWorkflow('Error Output', [...rows(items), node, noOperation('Error Branch')], [[node.name, 1, 'Error Branch']]),
		);
		assert.equal(execution.error, undefined);
		const success = execution.output(node.name, 0);
		assert.deepEqual(success.map(saying), [
			{ outcome: 'applied', reason: null, status: 201, item: 0 },
			{ outcome: 'applied', reason: null, status: 201, item: 3 },
		]);
		for (const { json } of success) assertSimpleKeys(json);
		const errors = execution.output('Error Branch');
		for (const item of errors) assertErrorShape(item);
		assert.deepEqual(execution.output(node.name, 1).map(errorOf).map(saying), [
			{ outcome: 'invalid', reason: 'badValue', status: null, item: 1 },
			{ outcome: 'rejected', reason: null, status: 409, item: 2 },
		]);
		assert.deepEqual(createdUserNames(webex), ['ada@example.com', 'cleo@example.com']);
		assert.equal(webex.bulkRequests().length, 1);
	},
};
