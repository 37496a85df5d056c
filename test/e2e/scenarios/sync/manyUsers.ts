import assert from 'node:assert/strict';
import { placeSample } from '../../example';
import { saying } from '../../expect';
import type { Scenario } from '../../stage';
import { inWebex, listOf, range, syncName, syncWorkflow } from './list';

/** 5,000 in Webex and 5,000 in the list, 200 different, 30 missing on each side: 260 operations, and none the second time. */
export const manyUsers: Scenario = {
	name: 'sync: 5,000 users with a list of 5,000 in 3 bulk requests, then in none',
	async play(stage) {
		const { webex, credential, run } = stage;
		const ids = webex.seedUsers(inWebex(range(0, 5000), (number) => (number >= 30 && number < 230 ? { title: 'Trainee' } : {})));
		const workflow = syncWorkflow(placeSample(stage, 'people.csv', listOf(range(30, 5030))), credential);
		const first = await run(workflow);
		assert.equal(first.error, undefined);
		assert.deepEqual(
			webex.bulkRequests().map(({ operations }) => operations),
			[100, 100, 60],
		);
		assert.deepEqual(
			webex.ledger.map(({ method, id, userName }) => [method, method === 'POST' ? userName : id]),
			[
				...ids.slice(30, 230).map((id) => ['PATCH', id]),
				...range(5000, 5030).map((number) => ['POST', `p${number}@example.com`]),
				...ids.slice(0, 30).map((id) => ['PATCH', id]),
			],
		);
		const results = first.output(syncName);
		assert.deepEqual(results.map(saying), [
			...range(0, 200).map((item) => ({ outcome: 'applied', reason: null, status: 200, item })),
			...range(200, 4970).map((item) => ({ outcome: 'unchanged', reason: null, status: null, item })),
			...range(4970, 5000).map((item) => ({ outcome: 'applied', reason: null, status: 201, item })),
			...range(0, 30).map(() => ({ outcome: 'applied', reason: null, status: 200, item: [] })),
		]);
		assert.deepEqual(
			results.slice(0, 4970).map(({ json }) => json['resourceId']),
			ids.slice(30),
		);
		assert.deepEqual(
			results.slice(5000).map(({ json }) => json['resourceId']),
			ids.slice(0, 30),
		);
		assert.deepEqual(first.hints(syncName), [
			'30 created, 200 changed, 30 deactivated, 4,770 unchanged, 3 requests',
			'Columns used: E-Mail → User Name, First Name → First Name, Department → Department, Job Title → Job Title',
		]);
		const users = webex.users() as readonly {
			readonly userName: string;
			readonly active: boolean;
			readonly title: string;
		}[];
		assert.deepEqual(
			users.map(({ userName, active, title }) => [userName, active, title]),
			range(0, 5030).map((number) => [`p${number}@example.com`, number >= 30, 'Clerk']),
		);

		const second = await run(workflow);
		assert.deepEqual(
			second.output(syncName).map(saying),
			range(0, 5000).map((item) => ({ outcome: 'unchanged', reason: null, status: null, item })),
		);
		assert.equal(webex.bulkRequests().length, 3);
		assert.equal(webex.ledger.length, 260);
	},
};
