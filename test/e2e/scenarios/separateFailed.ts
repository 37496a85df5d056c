import assert from 'node:assert/strict';
import { assertSimpleKeys, createdUserNames, failing, saying } from '../expect';
import { createUsers, person } from '../people';
import type { Scenario } from '../stage';
import { buildWorkflow, noOperation, rows, webexScim } from '../workflow';

/** With `separateFailed` on, what is not ok leaves by the second output, and each row keeps its pairing. */
export const separateFailed: Scenario = {
	name: 'separateFailed: what went wrong leaves by the second output',
	async play({ webex, credential, run }) {
		webex.seedUsers([{ userName: 'bo@example.com' }]);
		const items = [person('ada'), person('bo'), { data: 'no object' }, person('cleo')];
		const node = webexScim(credential, { ...createUsers, separateFailed: true });
		const execution = await run(
			buildWorkflow(
				'Separate Failed',
				[...rows(items), node, noOperation('Went Well'), noOperation('Went Wrong')],
				[
					[node.name, 0, 'Went Well'],
					[node.name, 1, 'Went Wrong'],
				],
			),
		);
		assert.equal(execution.error, undefined);
		const [well, wrong] = [execution.output(node.name, 0), execution.output(node.name, 1)];
		assert.deepEqual(well.map(saying), [
			{ outcome: 'applied', reason: null, status: 201, item: 0 },
			{ outcome: 'applied', reason: null, status: 201, item: 3 },
		]);
		assert.deepEqual(wrong.map(failing), [
			{ outcome: 'rejected', reason: null, item: 1 },
			{ outcome: 'invalid', reason: 'badValue', item: 2 },
		]);
		for (const { json } of well) assertSimpleKeys(json);
		assert.deepEqual(
			wrong.map(({ json }) => ({ ...json, detail: typeof json['detail'] })),
			[
				{ ...person('bo'), outcome: 'rejected', reason: null, detail: 'string' },
				{ data: 'no object', outcome: 'invalid', reason: 'badValue', detail: 'string' },
			],
		);
		const reached = (name: string): readonly unknown[] => execution.output(name).map(({ json }) => json);
		assert.deepEqual(
			reached('Went Well'),
			well.map(({ json }) => json),
		);
		assert.deepEqual(
			reached('Went Wrong'),
			wrong.map(({ json }) => json),
		);
		assert.deepEqual(createdUserNames(webex), ['ada@example.com', 'cleo@example.com']);
		assert.equal(webex.bulkRequests().length, 1);
	},
};
