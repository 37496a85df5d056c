import assert from 'node:assert/strict';
import { createdUserNames, itemOf } from '../expect';
import { joinerCount, joinersWorkflow, placeJoiners, rowsName } from '../joiners';
import type { Scenario } from '../stage';

/** The demo's workflow: every row of the CSV file becomes the user that the row describes, in 3 bulk requests. */
export const demo: Scenario = {
	name: 'demo: 250 joiners from a CSV file are created in 3 bulk requests',
	async play({ n8n, webex, credential, run }) {
		const execution = await run(joinersWorkflow(placeJoiners(n8n), credential));
		assert.equal(execution.error, undefined);
		const emails = execution.output(rowsName).map(({ json }) => json['email']);
		const results = execution.output('Webex SCIM');
		const userNames = new Map(webex.ledger.map(({ id, userName }) => [id, userName]));
		assert.equal(results.length, joinerCount);
		assert.deepEqual(
			results.map(({ json, pairedItem }) => ({
				outcome: json['outcome'],
				status: json['status'],
				userName: userNames.get(String(json['resourceId'])),
				item: itemOf(pairedItem),
			})),
			emails.map((userName, item) => ({ outcome: 'applied', status: 201, userName, item })),
		);
		assert.deepEqual(createdUserNames(webex), emails);
		assert.equal(webex.bulkRequests().length, 3);
	},
};
