import assert from 'node:assert/strict';
import { placeSample } from '../../example';
import { saying } from '../../expect';
import type { Scenario } from '../../stage';
import { inWebex, listOf, range, syncName, syncWorkflow } from './list';

/** While the scope is read somebody else adds users, so its pages never add up: nobody counts as missing, the rest goes on. */
export const truncatedRead: Scenario = {
	name: 'sync: a scope that could not be read in full removes nobody',
	async play(stage) {
		const { webex, credential, run } = stage;
		const ids = webex.seedUsers(inWebex(range(0, 150)));
		let extra = 1000;
		webex.faultPlan = ({ kind }) => {
			if (kind === 'read') webex.seedUsers(inWebex([extra++]));
			return undefined;
		};
		const title = (number: number): string => (number === 1 ? 'Manager' : 'Clerk');
		const file = placeSample(stage, 'people.csv', listOf([...range(0, 140), 500], title));
		const execution = await run(syncWorkflow(file, credential, { whenMissing: 'delete', options: { maxRemovals: '' } }));
		assert.equal(execution.error, undefined);
		const results = execution.output(syncName);
		assert.deepEqual(results.slice(0, 141).map(saying), [
			{ outcome: 'unchanged', reason: null, status: null, item: 0 },
			{ outcome: 'applied', reason: null, status: 200, item: 1 },
			...range(2, 140).map((item) => ({ outcome: 'unchanged', reason: null, status: null, item })),
			{ outcome: 'applied', reason: null, status: 201, item: 140 },
		]);
		const removals = results.slice(141);
		assert.ok(removals.length >= 10, 'the ten who are not in the list are shown');
		for (const row of removals) {
			assert.deepEqual(saying(row), { outcome: 'notAttempted', reason: 'scopeUnclear', status: null, item: [] });
			assert.match(String(row.json['detail']), /did not give the scope in full/);
		}
		assert.deepEqual(
			webex.ledger.map(({ method }) => method),
			['PATCH', 'POST'],
		);
		assert.ok(ids.every((id) => webex.user(id) !== undefined));
	},
};
