import assert from 'node:assert/strict';
import { placeSample } from '../../example';
import type { Scenario } from '../../stage';
import { inWebex, listOf, range, syncName, syncWorkflow } from './list';

/** A file with its heading only: Always Output Data upstream hands one empty item on, and that removes nobody, brake or not. */
export const emptyList: Scenario = {
	name: 'sync: an empty list is an error and removes nobody',
	async play(stage) {
		const { webex, credential, run } = stage;
		const ids = webex.seedUsers(inWebex(range(0, 5)));
		const file = placeSample(stage, 'people.csv', listOf([]));
		const everything = { whenMissing: 'delete', options: { maxRemovals: '' } };
		const execution = await run(syncWorkflow(file, credential, everything));
		assert.deepEqual(
			execution.output('Extract from File').map(({ json }) => json),
			[{}],
		);
		assert.equal(execution.status, 'error');
		assert.equal(execution.error, 'The wanted list is empty');
		assert.deepEqual(execution.output(syncName), []);
		assert.deepEqual(webex.bulkRequests(), []);
		assert.deepEqual(
			ids.map((id) => webex.user(id) !== undefined),
			[true, true, true, true, true],
		);
	},
};
