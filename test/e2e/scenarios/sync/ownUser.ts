import assert from 'node:assert/strict';
import { placeSample } from '../../example';
import { saying } from '../../expect';
import type { Scenario } from '../../stage';
import { inWebex, listOf, range, syncName, syncWorkflow } from './list';

/** A list that says of the credential's own user that she left: she stays, or the next run has nobody to sign in as. */
export const ownUser: Scenario = {
	name: "sync: the credential's own user stays, though the list says that she left",
	async play(stage) {
		const { webex, credential, run } = stage;
		const ids = webex.seedUsers(inWebex(range(0, 5)));
		const own = webex.seedOwner();
		const [heading = '', ...lines] = listOf(range(0, 5)).split('\n');
		const list = [
			`${heading},Active`,
			...lines.map((line, number) => `${line},${number === 3 ? 'no' : 'yes'}`),
			'Owner@example.com,Olive,Office,Owner,no',
		];
		const file = placeSample(stage, 'people.csv', list.join('\n'));
		const without = { options: { maxRemovals: '' } };
		const expected = (outcome: 'planned' | 'applied'): readonly object[] => [
			...[0, 1, 2].map((item) => ({ outcome: 'unchanged', reason: null, status: null, item })),
			{ outcome, reason: null, status: outcome === 'applied' ? 200 : null, item: 3 },
			{ outcome: 'unchanged', reason: null, status: null, item: 4 },
			{ outcome: 'notAttempted', reason: 'protected', status: null, item: 5 },
		];

		const dry = await run(syncWorkflow(file, credential, { ...without, dryRun: true }));
		assert.equal(dry.error, undefined);
		assert.deepEqual(dry.output(syncName).map(saying), expected('planned'));
		assert.deepEqual(webex.bulkRequests(), []);

		const live = await run(syncWorkflow(file, credential, without));
		assert.equal(live.error, undefined);
		assert.deepEqual(live.output(syncName).map(saying), expected('applied'));
		assert.match(String(live.output(syncName)[5]?.json['detail']), /the user of the credential/);
		assert.deepEqual(
			webex.ledger.map(({ method, id }) => [method, id]),
			[['PATCH', ids[3]]],
		);
		assert.equal((webex.user(own) as { readonly active: boolean }).active, true);
	},
};
