import assert from 'node:assert/strict';
import { placeSample } from '../../example';
import { saying } from '../../expect';
import type { Scenario } from '../../stage';
import { inWebex, listOf, range, syncName, syncWorkflow } from './list';

/** One removal more than a tenth of the scope, and nothing at all is sent; with the limit raised the same list goes through. */
export const syncBrake: Scenario = {
	name: 'sync: the brake lets nothing through over a tenth of the scope',
	async play(stage) {
		const { webex, credential, run } = stage;
		const ids = webex.seedUsers(inWebex(range(0, 20)));
		const changed = (number: number): string => (number === 4 ? 'Manager' : 'Clerk');
		const file = placeSample(stage, 'people.csv', listOf(range(3, 21), changed));
		const stopped = await run(syncWorkflow(file, credential));
		assert.equal(stopped.error, undefined);
		const held = { outcome: 'notAttempted', reason: 'removalLimit', status: null };
		const unchanged = { outcome: 'unchanged', reason: null, status: null };
		assert.deepEqual(stopped.output(syncName).map(saying), [
			{ ...unchanged, item: 0 },
			{ ...held, item: 1 },
			...range(2, 17).map((item) => ({ ...unchanged, item })),
			{ ...held, item: 17 },
			...[0, 1, 2].map(() => ({ ...held, item: [] })),
		]);
		assert.match(
			String(stopped.output(syncName)[1]?.json['detail']),
			/3 deactivations.*'Max Removals' allows 2 \(10% of 20\), so nothing was sent/,
		);
		assert.deepEqual(webex.bulkRequests(), []);

		const raised = await run(syncWorkflow(file, credential, { options: { maxRemovals: '3' } }));
		assert.deepEqual(raised.hints(syncName), [
			'1 created, 1 changed, 3 deactivated, 16 unchanged, 1 request',
			'Columns used: E-Mail → User Name, First Name → First Name, Department → Department, Job Title → Job Title',
		]);
		assert.deepEqual(
			ids.map((id) => (webex.user(id) as { readonly active: boolean }).active),
			range(0, 20).map((number) => number >= 3),
		);
	},
};
