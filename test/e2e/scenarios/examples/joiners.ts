import assert from 'node:assert/strict';
import { openExample } from '../../example';
import { createdUserNames, saying } from '../../expect';
import type { Scenario } from '../../stage';

/** The README shows this very file and these results; the second run has nothing left to do. */
export const joinersExample: Scenario = {
	name: 'example: joiners from a CSV file',
	async play(stage) {
		const { webex } = stage;
		const [manager] = webex.seedUsers([
			{ userName: 'olu.ade@example.com' },
			{ userName: 'lea.roux@example.com', name: { givenName: 'Léa', familyName: 'Roux' }, title: 'Trainee' },
		]);
		const example = await openExample(stage, 'joiners-from-a-csv', 'joiners.csv');
		const said = (run: Awaited<ReturnType<typeof example.run>>): readonly object[] =>
			run.output(node).map(({ json, ...rest }) => ({ method: json['method'], ...saying({ json, ...rest }) }));

		const dry = await example.run();
		assert.equal(dry.error, undefined);
		assert.deepEqual(said(dry), [
			{ method: 'POST', outcome: 'planned', reason: null, status: null, item: 0 },
			{ method: 'POST', outcome: 'planned', reason: null, status: null, item: 1 },
			{ method: 'PATCH', outcome: 'planned', reason: null, status: null, item: 2 },
		]);
		assert.deepEqual(webex.bulkRequests(), []);

		await example.set(node, { dryRun: false });
		const live = await example.run();
		assert.equal(live.error, undefined);
		assert.deepEqual(said(live), [
			{ method: 'POST', outcome: 'applied', reason: null, status: 201, item: 0 },
			{ method: 'POST', outcome: 'applied', reason: null, status: 201, item: 1 },
			{ method: 'PATCH', outcome: 'applied', reason: null, status: 200, item: 2 },
		]);
		assert.equal(live.output('Joiners Are in Webex').length, 3);
		assert.deepEqual(
			live.output('Rows to Mend').map(({ json }) => json),
			[
				{
					who: 'Tom Berg',
					outcome: 'invalid',
					reason: 'missingField',
					detail: 'User Name (userName) has no value. Give it one.',
				},
			],
		);
		assert.equal(live.hints(node)[0], '3 applied, 1 invalid, 2 requests');
		assert.match(live.hints(node)[1] ?? '', /^Columns used: .* → User Name, .*; not used: Shoe Size$/);
		assert.deepEqual(createdUserNames(webex), ['mara.lind@example.com', 'jon.park@example.com']);
		assert.deepEqual(work(webex.userByName('mara.lind@example.com')), { title: 'Team Lead', manager });
		const mara = (webex.userByName('mara.lind@example.com') as { readonly id: string }).id;
		assert.deepEqual(work(webex.userByName('jon.park@example.com')), { title: 'Account Manager', manager: mara });
		assert.deepEqual(work(webex.userByName('lea.roux@example.com')), { title: 'Account Manager', manager: mara });

		const again = await example.run();
		assert.deepEqual(again.hints(node)[0], '3 unchanged, 1 invalid, 0 requests');
		assert.equal(webex.bulkRequests().length, 2);
	},
};

const node = 'Create or Update Joiners';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** Title and manager of a user as Webex has them. */
function work(user: object | undefined): object {
	const { title, [enterprise]: company } = user as {
		readonly title?: string;
		readonly [enterprise]?: { readonly manager?: { readonly value?: string } };
	};
	return { title, manager: company?.manager?.value };
}
