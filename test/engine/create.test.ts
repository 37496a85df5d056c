import { joiners, rows, setScene } from './scene';

const scene = setScene();
const create = { operation: 'create', resourceType: 'Users', data: '={{ $json }}' };

describe('creating users', () => {
	it.each([
		{ items: 0, requests: 0 },
		{ items: 1, requests: 1 },
		{ items: 99, requests: 1 },
		{ items: 100, requests: 1 },
		{ items: 101, requests: 2 },
		{ items: 250, requests: 3 },
		{ items: 1000, requests: 10 },
	])('$items items take $requests bulk requests, and each gets its own result', async ({ items, requests }) => {
		const run = await scene.run(create, joiners(items));
		expect(run.error).toBeUndefined();
		expect(scene.webex.bulkRequests()).toHaveLength(requests);
		const results = rows(run.outputs[0]);
		expect(results).toHaveLength(items);
		results.forEach(({ item, json }, index) => {
			const user = scene.webex.user(String(json['resourceId']));
			expect({ item, outcome: json['outcome'], status: json['status'], request: json['request'], user }).toMatchObject({
				item: index,
				outcome: 'applied',
				status: 201,
				request: Math.floor(index / 100) + 1,
				user: { userName: `joiner${index + 1}@example.com` },
			});
		});
	});
});
