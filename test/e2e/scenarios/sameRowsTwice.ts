import assert from 'node:assert/strict';
import { createdUserNames, saying } from '../expect';
import { createUsers, person } from '../people';
import type { Scenario } from '../stage';
import { buildWorkflow, rows, webexScim } from '../workflow';

/** Two branches that start at the same node get the very same items from n8n; each Webex SCIM node still does its own work. */
export const sameRowsTwice: Scenario = {
	name: 'two branches over the same rows: each node sends its own operations',
	async play({ webex, credential, run }) {
		const items = ['ada', 'bo', 'cleo'].map((name) => ({ ...person(name), group: `Friends of ${name}` }));
		const users = webexScim(credential, createUsers);
		const groups = {
			...webexScim(credential, {
				...createUsers,
				resourceType: 'Groups',
				data: "={{ { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: $json.group } }}",
			}),
			name: 'Webex SCIM Groups',
		};
		const [first, second] = rows(items);
		assert.ok(first !== undefined && second !== undefined);
		const execution = await run(buildWorkflow('Two Branches', [first, second, users, groups], [[second.name, 0, groups.name]]));
		assert.equal(execution.error, undefined);
		const allApplied = items.map((_, item) => ({ outcome: 'applied', reason: null, status: 201, item }));
		assert.deepEqual(execution.output(users.name).map(saying), allApplied);
		assert.deepEqual(execution.output(groups.name).map(saying), allApplied);
		assert.deepEqual(
			createdUserNames(webex).filter((userName) => userName !== undefined),
			['ada@example.com', 'bo@example.com', 'cleo@example.com'],
		);
		assert.deepEqual(
			webex.ledger.map(({ displayName }) => displayName).filter((displayName) => displayName !== undefined),
			items.map(({ group }) => group),
		);
	},
};
