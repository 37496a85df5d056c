import { forever, has, lost, person, refuses, rows, says, spoiledBy, status } from './script';
import { change, createGroup, createUser, invalid, play, playScene, remove, type Scene, type Step } from './stage';

/** What goes into which request: parents before children, one resource in item order, sizes, and stopping after errors. */

const names = (count: number, from = 0): readonly string[] => Array.from({ length: count }, (_, index) => `u${index + from}`);
const creates = (count: number, from = 0): readonly string[] => names(count, from).map((name) => `POST /Users ${name}`);
const applied = (count: number): readonly string[] => names(count).map((name) => `applied 201 id-${name}`);
const users = (count: number): readonly Step[] => names(count).map((name) => createUser(name));

describe('requests by count', () => {
	it.each<{ items: number; limit: number; bulk: readonly (readonly string[])[] }>([
		{ items: 0, limit: 100, bulk: [] },
		{ items: 1, limit: 100, bulk: [creates(1)] },
		{ items: 99, limit: 100, bulk: [creates(99)] },
		{ items: 100, limit: 100, bulk: [creates(100)] },
		{ items: 101, limit: 100, bulk: [creates(100), creates(1, 100)] },
		{ items: 250, limit: 100, bulk: [creates(100), creates(100, 100), creates(50, 200)] },
		{ items: 3, limit: 1, bulk: [creates(1), creates(1, 1), creates(1, 2)] },
		{ items: 3, limit: 2, bulk: [creates(2), creates(1, 2)] },
	])('$items items, at most $limit a request', async ({ items, limit, bulk }) => {
		const played = await play(users(items), [forever(rows())], { operationsPerRequest: limit });
		expect(played.bulk).toStrictEqual(bulk);
		expect(played.items).toStrictEqual(applied(items));
		expect(played.attempts).toStrictEqual(names(items).map(() => 1));
		expect(played.request).toStrictEqual(names(items).map((_, index) => Math.floor(index / limit) + 1));
		expect([played.requests, played.failOnErrors]).toStrictEqual([bulk.length, bulk.map(() => 100)]);
	});

	it('bulkIds are of one length and each there once', async () => {
		const { bulkIds } = await play([...users(120), change('ann'), remove('bob')], [forever(rows())]);
		expect([bulkIds.length, new Set(bulkIds).size, new Set(bulkIds.map(({ length }) => length)).size]).toStrictEqual([122, 122, 1]);
	});
});

describe('requests by size', () => {
	const long = (name: string, length = 1000): Step => createUser(name, { title: 'x'.repeat(length) });

	it.each<Scene>([
		{
			name: 'as many as fit',
			steps: [long('ann'), long('bob'), long('cyd')],
			script: [rows(), rows()],
			setting: { maxBytes: 2600 },
			told: {
				items: ['applied 201 id-ann', 'applied 201 id-bob', 'applied 201 id-cyd'],
				bulk: [['POST /Users ann', 'POST /Users bob'], ['POST /Users cyd']],
			},
		},
		{
			name: 'one that is too large by itself is never sent, and the others are',
			steps: [long('ann'), long('bob', 3000), long('cyd')],
			script: [rows()],
			setting: { maxBytes: 2600 },
			told: {
				items: ['applied 201 id-ann', 'invalid tooLarge', 'applied 201 id-cyd'],
				attempts: [1, 0, 1],
				bulk: [['POST /Users ann', 'POST /Users cyd']],
			},
		},
		{
			name: 'who refers to one that is too large is not sent either',
			steps: [createUser('ann', { title: 'x'.repeat(3000) }, { as: 'a' }), createGroup('crew', ['bulkId:a'])],
			script: [],
			setting: { maxBytes: 2600 },
			told: { items: ['invalid tooLarge', 'notAttempted dependencyFailed'], attempts: [0, 0] },
		},
	])('$name', async (scene) => {
		expect(await playScene(scene)).toStrictEqual(scene.told);
	});
});

describe('references', () => {
	const ann = createUser('ann', {}, { as: 'a' });

	it.each<Scene>([
		{
			name: 'a parent goes before who refers to it, and the real id takes the place of the reference',
			steps: [createGroup('crew', ['bulkId:a', 'id-bob']), ann],
			script: [rows(), rows()],
			told: {
				items: ['applied 201 id-crew', 'applied 201 id-ann'],
				request: [2, 1],
				bulk: [['POST /Users ann'], ['POST /Groups crew']],
				data: {
					'POST /Users ann': { userName: 'ann@example.com' },
					'POST /Groups crew': { displayName: 'crew', members: [{ value: 'id-ann' }, { value: 'id-bob' }] },
				},
			},
		},
		{
			name: 'who does not refer goes with the parent',
			steps: [createGroup('crew', ['bulkId:a']), ann, createUser('bob')],
			script: [rows(), rows()],
			told: {
				items: ['applied 201 id-crew', 'applied 201 id-ann', 'applied 201 id-bob'],
				bulk: [['POST /Users ann', 'POST /Users bob'], ['POST /Groups crew']],
			},
		},
		{
			name: 'in a path, of a change',
			steps: [change('bulkId:a'), ann],
			script: [rows(), rows()],
			told: { items: ['applied 200 id-ann', 'applied 201 id-ann'], bulk: [['POST /Users ann'], ['PATCH /Users/id-ann']] },
		},
		{
			name: 'in a path, of a deletion',
			steps: [ann, remove('bulkId:a')],
			script: [rows(), rows()],
			told: { items: ['applied 201 id-ann', 'applied 204 id-ann'], bulk: [['POST /Users ann'], ['DELETE /Users/id-ann']] },
		},
		{
			name: 'a chain takes a request for each link',
			steps: [
				createUser('cyd', { manager: { value: 'bulkId:b' } }),
				createUser('bob', { manager: { value: 'bulkId:a' } }, { as: 'b' }),
				ann,
			],
			script: [rows(), rows(), rows()],
			told: {
				items: ['applied 201 id-cyd', 'applied 201 id-bob', 'applied 201 id-ann'],
				request: [3, 2, 1],
				bulk: [['POST /Users ann'], ['POST /Users bob'], ['POST /Users cyd']],
				data: {
					'POST /Users ann': { userName: 'ann@example.com' },
					'POST /Users bob': { userName: 'bob@example.com', manager: { value: 'id-ann' } },
					'POST /Users cyd': { userName: 'cyd@example.com', manager: { value: 'id-bob' } },
				},
			},
		},
		{
			name: 'to an existing user, whom another item names by id: nobody waits',
			steps: [createGroup('crew', ['bulkId:a']), change('ann', { title: 'Chief' }, 'a')],
			script: [rows()],
			told: { items: ['applied 201 id-crew', 'applied 200 id-ann'], bulk: [['POST /Groups crew', 'PATCH /Users/id-ann']] },
		},
		{
			name: 'a text that only looks like one is left as it is',
			steps: [createUser('bob', { title: 'bulkId:nobody', nickName: 'see bulkId:a' }), ann],
			script: [rows()],
			told: {
				items: ['applied 201 id-bob', 'applied 201 id-ann'],
				data: {
					'POST /Users bob': { userName: 'bob@example.com', title: 'bulkId:nobody', nickName: 'see bulkId:a' },
					'POST /Users ann': { userName: 'ann@example.com' },
				},
			},
		},
		{
			name: 'a parent that was adopted is a parent',
			steps: [createUser('ann', {}, { as: 'a', onConflict: 'adopt' }), createGroup('crew', ['bulkId:a'])],
			script: [rows({ ann: says(409) }), has(person('ann')), rows()],
			told: { items: ['applied adopted id-ann', 'applied 201 id-crew'], bulk: [['POST /Users ann'], ['POST /Groups crew']] },
		},
		{
			name: 'a parent that is as wanted is a parent',
			steps: [createUser('ann', {}, { as: 'a', onConflict: 'update' }), createGroup('crew', ['bulkId:a'])],
			script: [rows({ ann: says(409) }), has(person('ann')), rows()],
			told: { items: ['unchanged id-ann', 'applied 201 id-crew'], bulk: [['POST /Users ann'], ['POST /Groups crew']] },
		},
		{
			name: 'a parent that was seen in a look is a parent',
			steps: [ann, createGroup('crew', ['bulkId:a'])],
			script: [lost(), has(person('ann', {}, { createdMs: 500 })), rows()],
			told: { items: ['applied confirmedByLookup id-ann', 'applied 201 id-crew'], bulk: [['POST /Users ann'], ['POST /Groups crew']] },
		},
		{
			name: 'while the parent is put off the child waits',
			steps: [ann, createGroup('crew', ['bulkId:a'])],
			script: [rows({ ann: says(429) }), rows(), rows()],
			told: {
				items: ['applied 201 id-ann', 'applied 201 id-crew'],
				request: [2, 3],
				trace: ['POST /Users ann', 1000, 'POST /Users ann', 'POST /Groups crew'],
			},
		},
		{
			name: 'two parents in two requests: the child waits for both',
			steps: [createGroup('crew', ['bulkId:a', 'bulkId:b']), ann, createUser('bob', {}, { as: 'b' })],
			script: [rows(), rows(), rows()],
			setting: { operationsPerRequest: 1 },
			told: {
				items: ['applied 201 id-crew', 'applied 201 id-ann', 'applied 201 id-bob'],
				bulk: [['POST /Users ann'], ['POST /Users bob'], ['POST /Groups crew']],
			},
		},
	])('$name', async (scene) => {
		expect(await playScene(scene)).toStrictEqual(scene.told);
	});

	it('a group of 250 new members goes after three requests', async () => {
		const members = names(250).map((name) => createUser(name, {}, { as: name }));
		const { bulk, items } = await play(
			[
				createGroup(
					'crew',
					names(250).map((name) => `bulkId:${name}`),
				),
				...members,
			],
			[forever(rows())],
		);
		expect(bulk).toStrictEqual([creates(100), creates(100, 100), creates(50, 200), ['POST /Groups crew']]);
		expect(items).toStrictEqual(['applied 201 id-crew', ...applied(250)]);
	});
});

describe('an operation whose parent did not go through is not attempted', () => {
	const ann = createUser('ann', {}, { as: 'a' });
	const naming = (label: string) => ({ kind: 'notAttempted', reason: 'dependencyFailed', detail: expect.stringContaining(label) });

	it.each<Scene>([
		{
			name: 'rejected: the child names it, the grandchild names the child, others go on',
			steps: [
				ann,
				createUser('bob', { manager: { value: 'bulkId:a' } }, { as: 'b' }),
				createGroup('crew', ['bulkId:b']),
				createUser('dan'),
			],
			script: [rows({ ann: refuses(400, 'No Ann.') })],
			told: {
				outcomes: [
					{ kind: 'rejected', status: 400, detail: 'No Ann.' },
					naming('item 0'),
					naming('item 1'),
					{ kind: 'applied', status: 201, resourceId: 'id-dan', location: 'https://webexapis.com/identity/scim/org/v2/Users/id-dan' },
				],
				attempts: [1, 0, 0, 1],
				trace: ['POST /Users ann + POST /Users dan'],
			},
		},
		{
			name: 'one of two rejected: that one is named',
			steps: [ann, createUser('bob', {}, { as: 'b' }), createGroup('crew', ['bulkId:a', 'bulkId:b'])],
			script: [rows({ bob: refuses(400, 'No Bob.') })],
			told: {
				outcomes: [
					{ kind: 'applied', status: 201, resourceId: 'id-ann', location: 'https://webexapis.com/identity/scim/org/v2/Users/id-ann' },
					{ kind: 'rejected', status: 400, detail: 'No Bob.' },
					naming('item 1'),
				],
			},
		},
		{
			name: 'in a path',
			steps: [ann, change('bulkId:a'), remove('cyd')],
			script: [rows({ ann: says(400) })],
			told: { items: ['rejected 400', 'notAttempted dependencyFailed', 'applied 204 id-cyd'] },
		},
		{
			name: 'invalid from the start',
			steps: [invalid('a'), createGroup('crew', ['bulkId:a']), createUser('bob')],
			script: [rows()],
			told: { items: ['invalid badValue', 'notAttempted dependencyFailed', 'applied 201 id-bob'], attempts: [0, 0, 1] },
		},
		{
			name: 'unconfirmed',
			steps: [ann, createGroup('crew', ['bulkId:a'])],
			script: [lost(), status(400), status(400), status(400), status(400)],
			told: { items: ['unconfirmed connectionLost', 'notAttempted dependencyFailed'], attempts: [1, 0] },
		},
	])('$name', async (scene) => {
		expect(await playScene(scene)).toStrictEqual(scene.told);
	});
});

describe('what can never be sent costs only its own item', () => {
	it.each<{ name: string; steps: readonly Step[]; items: readonly string[] }>([
		{
			name: 'a member that is a reference to nobody',
			steps: [createGroup('crew', ['bulkId:x']), createUser('ann')],
			items: ['invalid unknownReference', 'applied 201 id-ann'],
		},
		{
			name: 'a path that is a reference to nobody',
			steps: [change('bulkId:x'), createUser('ann')],
			items: ['invalid unknownReference', 'applied 201 id-ann'],
		},
		{
			name: 'a bulkId that was given before: the first keeps it',
			steps: [createUser('ann', {}, { as: 'a' }), createUser('bob', {}, { as: 'a' })],
			items: ['applied 201 id-ann', 'invalid duplicateBulkId'],
		},
		{
			name: 'two groups that are members of each other',
			steps: [createGroup('crew', ['bulkId:b'], { as: 'a' }), createGroup('club', ['bulkId:a'], { as: 'b' }), createUser('cyd')],
			items: ['invalid circularReference', 'invalid circularReference', 'applied 201 id-cyd'],
		},
	])('$name', async ({ steps, items }) => {
		const played = await play(steps, [rows()]);
		expect(played.items).toStrictEqual(items);
	});
});

describe('operations on one resource take effect in item order', () => {
	const threeOnAnn = [change('ann'), createUser('bob'), change('ann', { nickName: 'A' }), remove('ann')];
	const onAnn = ['PATCH /Users/id-ann', 'PATCH /Users/id-ann', 'DELETE /Users/id-ann'];

	it.each<{ name: string; steps: readonly Step[]; order: readonly string[]; items: readonly string[] }>([
		{
			name: 'two changes and a deletion',
			steps: threeOnAnn,
			order: onAnn,
			items: ['applied 200 id-ann', 'applied 201 id-bob', 'applied 200 id-ann', 'applied 204 id-ann'],
		},
		{
			name: 'created, changed and deleted',
			steps: [createUser('ann', {}, { as: 'a' }), change('bulkId:a'), remove('bulkId:a')],
			order: ['POST /Users ann', 'PATCH /Users/id-ann', 'DELETE /Users/id-ann'],
			items: ['applied 201 id-ann', 'applied 200 id-ann', 'applied 204 id-ann'],
		},
	])('$name', async ({ steps, order, items }) => {
		const played = await play(steps, [forever(rows())]);
		expect(played.bulk.flat().filter((text) => text.endsWith('ann'))).toStrictEqual(order);
		expect(played.items).toStrictEqual(items);
	});

	it.each<Scene>([
		{
			name: 'one that is refused does not keep the next ones from going',
			steps: threeOnAnn,
			script: [forever(rows({ 'PATCH ann': says(400) }))],
			told: { items: ['rejected 400', 'applied 201 id-bob', 'rejected 400', 'applied 204 id-ann'] },
		},
		{
			name: 'one that is put off keeps the next ones waiting',
			steps: threeOnAnn,
			script: [rows({ ann: says(429) }), rows(), forever(rows())],
			setting: { operationsPerRequest: 1 },
			told: {
				items: ['applied 200 id-ann', 'applied 201 id-bob', 'applied 200 id-ann', 'applied 204 id-ann'],
				attempts: [2, 1, 1, 1],
				trace: ['PATCH /Users/id-ann', 1000, 'PATCH /Users/id-ann', 'PATCH /Users/id-ann', 'POST /Users bob', 'DELETE /Users/id-ann'],
			},
		},
		{
			name: 'one that is lost is looked up before the next one goes',
			steps: [change('ann'), remove('ann')],
			script: [lost(), has(person('ann', { title: 'Chief' }, { modifiedMs: 500 })), rows()],
			setting: { operationsPerRequest: 1 },
			told: {
				items: ['applied confirmedByLookup id-ann', 'applied 204 id-ann'],
				trace: ['PATCH /Users/id-ann', 1000, 'GET /Users/id-ann', 'DELETE /Users/id-ann'],
			},
		},
	])('$name', async (scene) => {
		expect(await playScene(scene)).toStrictEqual(scene.told);
	});
});

describe('stopAfterErrors', () => {
	const four = users(4);

	it.each<Scene>([
		{
			name: 'not set: 100 is sent, and refusals stop nothing',
			steps: four,
			script: [rows({ u0: says(400), u1: says(400) }), rows({ u2: says(400) })],
			setting: { operationsPerRequest: 2 },
			told: { items: ['rejected 400', 'rejected 400', 'rejected 400', 'applied 201 id-u3'], failOnErrors: [100, 100] },
		},
		{
			name: 'each request gets what is left of it',
			steps: four,
			script: [rows({ u0: says(400) }), rows(), rows({ u2: says(400) }), rows()],
			setting: { operationsPerRequest: 1, stopAfterErrors: 3 },
			told: { items: ['rejected 400', 'applied 201 id-u1', 'rejected 400', 'applied 201 id-u3'], failOnErrors: [3, 2, 2, 1] },
		},
		{
			name: 'is never more than 100 in a request',
			steps: [createUser('ann')],
			script: [rows()],
			setting: { stopAfterErrors: 100_000 },
			told: { items: ['applied 201 id-ann'], failOnErrors: [100] },
		},
		{
			name: 'reached: the rest is not attempted',
			steps: four,
			script: [rows({ u0: says(400) }), rows({ u1: says(403) })],
			setting: { operationsPerRequest: 1, stopAfterErrors: 2 },
			told: {
				items: ['rejected 400', 'rejected 403', 'notAttempted stoppedAfterErrors', 'notAttempted stoppedAfterErrors'],
				attempts: [1, 1, 0, 0],
				failOnErrors: [2, 1],
				refusal: undefined,
			},
		},
		{
			name: 'reached within a request: what Webex left out is not attempted, though it was in it',
			steps: four,
			script: [rows({ u1: says(400), u2: 'missing', u3: 'missing' })],
			setting: { stopAfterErrors: 1 },
			told: {
				items: ['applied 201 id-u0', 'rejected 400', 'notAttempted stoppedAfterErrors', 'notAttempted stoppedAfterErrors'],
				attempts: [1, 1, 1, 1],
				bulk: [creates(4)],
			},
		},
		{
			name: 'reached within a request that Webex went on with: its rows count all the same',
			steps: four,
			script: [rows({ u0: says(400), u2: says(400) })],
			setting: { stopAfterErrors: 1 },
			told: { items: ['rejected 400', 'applied 201 id-u1', 'rejected 400', 'applied 201 id-u3'], bulk: [creates(4)] },
		},
		{
			name: 'a row before the last refusal that is missing was not left out: it is looked up',
			steps: four,
			script: [rows({ u0: 'missing', u2: says(400), u3: 'missing' }), has(person('u0', {}, { createdMs: 500 }))],
			setting: { stopAfterErrors: 1 },
			told: {
				items: ['applied confirmedByLookup id-u0', 'applied 201 id-u1', 'rejected 400', 'notAttempted stoppedAfterErrors'],
				attempts: [1, 1, 1, 1],
			},
		},
		{
			name: 'a row that was put off stops Webex, but is no error of the run: what was left out is sent again with it',
			steps: four,
			script: [rows({ u0: says(429), u1: 'missing', u2: 'missing', u3: 'missing' }), rows()],
			setting: { stopAfterErrors: 1 },
			told: {
				items: applied(4),
				attempts: [2, 2, 2, 2],
				trace: [
					'POST /Users u0 + POST /Users u1 + POST /Users u2 + POST /Users u3',
					1000,
					'POST /Users u0 + POST /Users u1 + POST /Users u2 + POST /Users u3',
				],
				failOnErrors: [1, 1],
			},
		},
		{
			name: 'what was invalid from the start is no refusal',
			steps: [invalid(), createUser('u1'), createUser('u2')],
			script: [rows(), rows()],
			setting: { operationsPerRequest: 1, stopAfterErrors: 1 },
			told: { items: ['invalid badValue', 'applied 201 id-u1', 'applied 201 id-u2'] },
		},
		{
			name: 'a row of a request refused as a whole counts when it was found',
			steps: four,
			script: [spoiledBy('u1'), spoiledBy('u1'), spoiledBy('u1'), spoiledBy('u1')],
			setting: { stopAfterErrors: 1 },
			told: {
				items: ['applied 201 id-u0', 'rejected 400', 'notAttempted stoppedAfterErrors', 'notAttempted stoppedAfterErrors'],
				attempts: [3, 3, 1, 1],
			},
		},
		...(
			[
				['which nobody saw, counts', rows({ u0: says(400) }), 'unconfirmed noResult 400'],
				['by a conflict with what nobody saw, counts', rows({ u0: says(409) }), 'unconfirmed noResult 409'],
			] as const
		).map(([name, second, first]) => ({
			name: `a refusal after a send ${name}`,
			steps: users(3),
			script: [lost(), has(), has(), has(), has(), second, has(), has(), has(), has()],
			setting: { operationsPerRequest: 1, stopAfterErrors: 1 },
			told: {
				items: [first, 'notAttempted stoppedAfterErrors', 'notAttempted stoppedAfterErrors'],
				attempts: [2, 0, 0],
				failOnErrors: [1, 1],
			},
		})),
		{
			name: 'a conflict with its own first send is none',
			steps: users(2),
			script: [lost(), has(), has(), has(), has(), rows({ u0: says(409) }), has(person('u0', {}, { createdMs: 500 })), rows()],
			setting: { operationsPerRequest: 1, stopAfterErrors: 1 },
			told: { items: ['applied confirmedByLookup id-u0', 'applied 201 id-u1'], attempts: [2, 1] },
		},
		{
			name: 'what the rest is told names the number',
			steps: users(3),
			script: [rows({ u0: refuses(400, 'No.') }), rows({ u1: refuses(400, 'No.') })],
			setting: { operationsPerRequest: 1, stopAfterErrors: 2 },
			told: {
				outcomes: [
					{ kind: 'rejected', status: 400, detail: 'No.' },
					{ kind: 'rejected', status: 400, detail: 'No.' },
					{ kind: 'notAttempted', reason: 'stoppedAfterErrors', detail: expect.stringMatching(/\b2\b/) },
				],
			},
		},
	])('$name', async (scene) => {
		expect(await playScene(scene)).toStrictEqual(scene.told);
	});
});

describe('the log', () => {
	it('is told with each request how far the run is, in numbers', async () => {
		const { log } = await play(users(3), [forever(rows())], { operationsPerRequest: 1 });
		expect(log).toStrictEqual([
			'0 of 3 operations settled, request 1 sent',
			'1 of 3 operations settled, request 2 sent',
			'2 of 3 operations settled, request 3 sent',
		]);
	});
});
