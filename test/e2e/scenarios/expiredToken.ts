import assert from 'node:assert/strict';
import { createdUserNames, saying } from '../expect';
import { createUsers, person } from '../people';
import type { Scenario } from '../stage';
import { buildWorkflow, rows, webexScim, type Workflow } from '../workflow';

/** An access token that expires between two runs is renewed once, by n8n, and kept; no row is lost or sent twice. */
export const expiredToken: Scenario = {
	name: 'expired token: the second run renews it once, the third uses the new one',
	async play({ webex, credential, run }) {
		const creating = (names: readonly string[]): Workflow =>
			buildWorkflow(`Create ${names.length}`, [...rows(names.map(person)), webexScim(credential, createUsers)]);
		const allApplied = (count: number): readonly object[] =>
			Array.from({ length: count }, (_, item) => ({ outcome: 'applied', reason: null, status: 201, item }));
		const tokenRequests = (): number => webex.requests.filter(({ kind, method }) => kind === 'token' && method === 'POST').length;

		const first = await run(creating(['ada', 'bo', 'cleo']));
		assert.deepEqual(first.output('Webex SCIM').map(saying), allApplied(3));
		const before = tokenRequests();

		webex.expireAccessTokens();
		const names = Array.from({ length: 101 }, (_, index) => `second.${index}`);
		const second = await run(creating(names));
		assert.equal(second.error, undefined);
		assert.deepEqual(second.output('Webex SCIM').map(saying), allApplied(101));
		assert.equal(tokenRequests() - before, 1);

		assert.deepEqual(
			createdUserNames(webex).slice(3),
			names.map((name) => `${name}@example.com`),
		);

		const third = await run(creating(['dora']));
		assert.deepEqual(third.output('Webex SCIM').map(saying), allApplied(1));
		assert.equal(tokenRequests() - before, 1);
	},
};
