import type { Answer } from './request';
import { byClock, forever, has, locationOf, person, refuses, rows, says, search, type Row } from './script';
import { change, createUser, play, playScene, remove, type Scene, type Step, type Words } from './stage';

/** What the row of an operation means for its item, by method and status. Bob, whose row is as usual, is applied each time. */

const bob = createUser('bob');

/** Ann as Webex shows her once the operation was carried out. */
const isDone: Readonly<Record<string, Answer>> = {
	POST: has(person('ann', {}, { createdMs: 500 })),
	PATCH: has(person('ann', { title: 'Chief' }, { modifiedMs: 500 })),
	DELETE: has(),
};

const steps: Readonly<Record<string, Step>> = { POST: createUser('ann'), PATCH: change('ann'), DELETE: remove('ann') };

async function verdictOf(method: string, row: Row | 'missing', script: readonly Answer[] = []): Promise<readonly string[]> {
	const { items } = await play([steps[method] ?? bob, bob], [rows({ ann: row }), ...script]);
	return items;
}

describe('a row that confirms', () => {
	const location = locationOf('Users', 'ann');

	it.each<{ name: string; step: Step; row: Row; outcome: Words }>([
		{
			name: 'POST 201',
			step: createUser('ann'),
			row: says(201),
			outcome: { kind: 'applied', status: 201, resourceId: 'id-ann', location },
		},
		{
			name: 'POST 200 with a location',
			step: createUser('ann'),
			row: says(200),
			outcome: { kind: 'applied', status: 200, resourceId: 'id-ann', location },
		},
		{
			name: 'POST 201 with a version',
			step: createUser('ann'),
			row: says(201, { version: 'W/"1"' }),
			outcome: { kind: 'applied', status: 201, resourceId: 'id-ann', location, version: 'W/"1"' },
		},
		{
			name: 'POST 201 with a location that ends in a slash',
			step: createUser('ann'),
			row: says(201, { location: `${location}/` }),
			outcome: { kind: 'applied', status: 201, resourceId: 'id-ann', location: `${location}/` },
		},
		{ name: 'PATCH 200', step: change('ann'), row: says(200), outcome: { kind: 'applied', status: 200, resourceId: 'id-ann', location } },
		{
			name: 'PATCH 200 without a location',
			step: change('ann'),
			row: says(200, { location: null }),
			outcome: { kind: 'applied', status: 200, resourceId: 'id-ann' },
		},
		{ name: 'PATCH 204', step: change('ann'), row: says(204), outcome: { kind: 'applied', status: 204, resourceId: 'id-ann', location } },
		{ name: 'DELETE 204', step: remove('ann'), row: says(204), outcome: { kind: 'applied', status: 204, resourceId: 'id-ann', location } },
		{
			name: 'DELETE 204 without a location',
			step: remove('ann'),
			row: says(204, { location: null }),
			outcome: { kind: 'applied', status: 204, resourceId: 'id-ann' },
		},
		{ name: 'DELETE 200', step: remove('ann'), row: says(200), outcome: { kind: 'applied', status: 200, resourceId: 'id-ann', location } },
	])('$name', async ({ step, row, outcome }) => {
		const { outcomes, attempts, request, trace } = await play([step], [rows({ ann: row })]);
		expect({ outcomes, attempts, request, requests: trace.length }).toStrictEqual({
			outcomes: [outcome],
			attempts: [1],
			request: [1],
			requests: 1,
		});
	});
});

describe('a row that does not say whether it was done is looked up', () => {
	it.each<{ name: string; method: string; row: Row }>([
		{ name: 'POST 201 without a location', method: 'POST', row: says(201, { location: null }) },
		{ name: 'POST 200 without a location', method: 'POST', row: says(200, { location: null }) },
		{
			name: 'POST 201 with the location of all users',
			method: 'POST',
			row: says(201, { location: 'https://webexapis.com/identity/scim/org/v2/Users' }),
		},
		...['POST', 'PATCH', 'DELETE'].flatMap((method) => [
			{ name: `${method} 202`, method, row: says(202) },
			{ name: `${method} 302`, method, row: says(302) },
			{ name: `${method} 304`, method, row: says(304) },
			{ name: `${method} 102`, method, row: says(102) },
			{ name: `${method} without a status`, method, row: says(null) },
		]),
	])('$name', async ({ method, row }) => {
		expect(await verdictOf(method, row, [isDone[method] ?? has()])).toStrictEqual([
			'applied confirmedByLookup id-ann',
			'applied 201 id-bob',
		]);
	});

	it.each(['POST', 'PATCH', 'DELETE'])('%s without a row', async (method) => {
		expect(await verdictOf(method, 'missing', [isDone[method] ?? has()])).toStrictEqual([
			'applied confirmedByLookup id-ann',
			'applied 201 id-bob',
		]);
	});

	it('what no look can tell is unconfirmed, for there was no result', async () => {
		const { outcomes } = await play(
			[createUser('ann')],
			[rows({ ann: says(202) }), forever(byClock(null, has(person('ann'))))].map((line) => byClock(null, line)),
		);
		expect(outcomes).toStrictEqual([{ kind: 'unconfirmed', reason: 'noResult', status: 202, detail: expect.any(String) }]);
	});

	it('a row that never comes, and is never seen done: sent three times, then unconfirmed', async () => {
		const { items, attempts, bulk } = await play(
			[createUser('ann'), bob],
			[
				rows({ ann: 'missing' }),
				has(),
				has(),
				has(),
				has(),
				rows({ ann: 'missing' }),
				has(),
				has(),
				has(),
				has(),
				rows({ ann: 'missing' }),
				forever(has()),
			],
		);
		expect({ items, attempts, bulk }).toStrictEqual({
			items: ['unconfirmed noResult', 'applied 201 id-bob'],
			attempts: [3, 1],
			bulk: [['POST /Users ann', 'POST /Users bob'], ['POST /Users ann'], ['POST /Users ann']],
		});
	});
});

describe('a row that refuses', () => {
	it.each(['POST', 'PATCH', 'DELETE'].flatMap((method) => [400, 403, 404, 405, 409, 412, 413].map((code) => ({ method, code }))))(
		'$method $code is rejected, and nothing else is sent',
		async ({ method, code }) => {
			expect(await verdictOf(method, says(code))).toStrictEqual([`rejected ${code}`, 'applied 201 id-bob']);
		},
	);

	it.each<{ name: string; step: Step; outcome: Words }>([
		{ name: 'DELETE', step: remove('ann', true), outcome: { kind: 'unchanged', status: 404, detail: expect.any(String) } },
		{
			name: 'DELETE that must find something',
			step: remove('ann'),
			outcome: { kind: 'rejected', status: 404, detail: expect.stringContaining('404') },
		},
	])('404 where nothing to remove is as good as removed, $name', async ({ step, outcome }) => {
		const { outcomes, attempts } = await play([step], [rows({ ann: says(404) })]);
		expect([outcomes, attempts]).toStrictEqual([[outcome], [1]]);
	});

	it('403 is a refusal even where nothing to remove is as good as removed', async () => {
		const { items } = await play([remove('ann', true)], [rows({ ann: says(403) })]);
		expect(items).toStrictEqual(['rejected 403']);
	});

	it.each<{ rule: 'adopt' | 'update'; found: string; now: Answer; items: readonly string[]; bulk: readonly (readonly string[])[] }>([
		{
			rule: 'adopt',
			found: 'as she is',
			now: has(person('ann', { title: 'Nurse' })),
			items: ['applied adopted id-ann'],
			bulk: [['POST /Users ann']],
		},
		{
			rule: 'update',
			found: 'different',
			now: has(person('ann', { title: 'Nurse' })),
			items: ['applied 200 id-ann'],
			bulk: [['POST /Users ann'], ['PATCH /Users/id-ann']],
		},
		{
			rule: 'update',
			found: 'as wanted',
			now: has(person('ann', { title: 'Chief' })),
			items: ['unchanged id-ann'],
			bulk: [['POST /Users ann']],
		},
	])('409 with the rule $rule, and she is found $found', async ({ rule, now, items, bulk }) => {
		const script = [rows({ ann: says(409) }), now, ...(bulk.length > 1 ? [rows()] : [])];
		const played = await play([createUser('ann', { title: 'Chief' }, { onConflict: rule })], script);
		expect([played.items, played.bulk]).toStrictEqual([items, bulk]);
	});

	it('400 is no conflict, whatever the rule', async () => {
		const { items } = await play([createUser('ann', {}, { onConflict: 'adopt' })], [rows({ ann: says(400) })]);
		expect(items).toStrictEqual(['rejected 400']);
	});
});

describe("a refusal's words", () => {
	it.each<{ name: string; row: Row; trackingId?: string; outcome: Words }>([
		{ name: 'detail', row: refuses(400, 'No title.'), outcome: { kind: 'rejected', status: 400, detail: 'No title.' } },
		{
			name: 'scimType',
			row: refuses(400, 'Bad.', 'invalidValue'),
			outcome: { kind: 'rejected', status: 400, detail: 'Bad.', scimType: 'invalidValue' },
		},
		{
			name: "Cisco's error code and tracking ID",
			row: refuses(400, 'Bad.', 'invalidValue', { errorCode: '100', trackingId: 'T2' }),
			outcome: { kind: 'rejected', status: 400, detail: 'Bad.', scimType: 'invalidValue', errorCode: '100', trackingId: 'T2' },
		},
		{
			name: "the answer's tracking ID",
			row: refuses(400, 'Bad.'),
			trackingId: 'T1',
			outcome: { kind: 'rejected', status: 400, detail: 'Bad.', trackingId: 'T1' },
		},
		{
			name: "the row's own tracking ID before the answer's",
			row: refuses(400, 'Bad.', undefined, { trackingId: 'T2' }),
			trackingId: 'T1',
			outcome: { kind: 'rejected', status: 400, detail: 'Bad.', trackingId: 'T2' },
		},
		{ name: 'none', row: says(400), outcome: { kind: 'rejected', status: 400, detail: expect.stringContaining('400') } },
	])('$name', async ({ row, trackingId, outcome }) => {
		const { outcomes } = await play([createUser('ann')], [rows({ ann: row }, trackingId === undefined ? {} : { trackingId })]);
		expect(outcomes).toStrictEqual([outcome]);
	});

	it('are those of the item and of no other; what is applied gets no tracking ID', async () => {
		const script = [rows({ ann: refuses(400, 'No Ann.'), cyd: refuses(403, 'No Cyd.') }, { trackingId: 'T1' })];
		const { outcomes } = await play([createUser('ann'), bob, createUser('cyd')], script);
		expect(outcomes).toStrictEqual([
			{ kind: 'rejected', status: 400, detail: 'No Ann.', trackingId: 'T1' },
			{ kind: 'applied', status: 201, resourceId: 'id-bob', location: locationOf('Users', 'bob') },
			{ kind: 'rejected', status: 403, detail: 'No Cyd.', trackingId: 'T1' },
		]);
	});
});

describe('a row that puts its operation off', () => {
	it.each(['POST', 'PATCH', 'DELETE'].flatMap((method) => [423, 429, 503].map((code) => ({ method, code }))))(
		'$method $code: sent again by itself after a wait',
		async ({ method, code }) => {
			const { items, attempts, request, waits, bulk } = await play([steps[method] ?? bob, bob], [rows({ ann: says(code) }), rows()]);
			expect({ items, attempts, request, waits, again: bulk[1] }).toStrictEqual({
				items: [expect.stringMatching(/^applied 20\d id-ann$/), 'applied 201 id-bob'],
				attempts: [2, 1],
				request: [2, 1],
				waits: [1000],
				again: bulk[0]?.slice(0, 1),
			});
		},
	);

	it.each<Scene>([
		{
			name: 'the answer says for how long',
			steps: [createUser('ann'), bob],
			script: [rows({ ann: says(429) }, { retryAfter: '7' }), rows()],
			told: { items: ['applied 201 id-ann', 'applied 201 id-bob'], trace: ['POST /Users ann + POST /Users bob', 7000, 'POST /Users ann'] },
		},
		{
			name: 'again and again: waits longer and longer',
			steps: [createUser('ann'), bob],
			script: [rows({ ann: says(429) }), rows({ ann: says(503) }), rows({ ann: says(423) }), rows()],
			setting: { random: 1 },
			told: { items: ['applied 201 id-ann', 'applied 201 id-bob'], attempts: [4, 1], request: [4, 1], waits: [2000, 4000, 8000] },
		},
		{
			name: 'and refuses it then',
			steps: [createUser('ann'), bob],
			script: [rows({ ann: says(429) }), rows({ ann: says(400) }), has(), has(), has(), has()],
			told: { items: ['rejected 400', 'applied 201 id-bob'], attempts: [2, 1], request: [2, 1] },
		},
		{
			name: 'all rows, each in another way',
			steps: [createUser('ann'), bob, createUser('cyd')],
			script: [rows({ ann: says(429), bob: says(423), cyd: says(503) }), rows()],
			told: { items: ['applied 201 id-ann', 'applied 201 id-bob', 'applied 201 id-cyd'], attempts: [2, 2, 2], waits: [1000] },
		},
	])('$name', async (scene) => {
		expect(await playScene(scene)).toStrictEqual(scene.told);
	});
});

describe('whose row it is', () => {
	/** Nobody can tell whose of the rows is whose. */
	const oneOfTwo = rows({ ann: { ...refuses(400, 'No.'), bulkId: null }, bob: { ...says(201), bulkId: null, location: null } });
	it.each<Scene>([
		{
			name: 'that of the bulkId, in whatever order rows come',
			steps: [createUser('ann'), change('bob'), remove('cyd')],
			script: [rows({ ann: refuses(400, 'No Ann.'), cyd: says(404) }, { isReversed: true })],
			told: { items: ['rejected 400', 'applied 200 id-bob', 'rejected 404'] },
		},
		{
			name: 'without bulkIds that of method and location, in whatever order rows come',
			steps: [change('ann'), change('bob'), remove('cyd'), change('dan')],
			script: [
				rows(
					{
						ann: says(200, { bulkId: null }),
						bob: says(400, { bulkId: null, location: locationOf('Users', 'bob') }),
						cyd: says(204, { bulkId: null }),
						dan: says(403, { bulkId: null, location: locationOf('Users', 'dan') }),
					},
					{ isReversed: true },
				),
			],
			told: { items: ['applied 200 id-ann', 'rejected 400', 'applied 204 id-cyd', 'rejected 403'], attempts: [1, 1, 1, 1] },
		},
		{
			name: 'creates without bulkIds are looked up, since nothing tells whose row it is',
			steps: [createUser('ann'), bob],
			script: [
				rows({ ann: says(201, { bulkId: null }), bob: says(201, { bulkId: null }) }, { isReversed: true }),
				has(person('bob', {}, { createdMs: 100 }), person('ann', {}, { createdMs: 200 })),
			],
			told: { items: ['applied confirmedByLookup id-ann', 'applied confirmedByLookup id-bob'], attempts: [1, 1] },
		},
		{
			name: 'a refusal without a bulkId that may be of either create is of neither: what is not seen is sent again',
			steps: [createUser('ann'), bob],
			script: [
				rows({ ann: { ...refuses(400, 'No title.'), bulkId: null }, bob: 'missing' }),
				has(person('bob', {}, { createdMs: 100 })),
				...[has(), has(), has()],
				rows(),
			],
			told: { items: ['applied 201 id-ann', 'applied confirmedByLookup id-bob'], attempts: [2, 1] },
		},
		{
			name: 'creates that are all refused without bulkIds share the refusal, once they are not seen',
			steps: [createUser('ann'), bob],
			script: [
				rows({ ann: { ...refuses(400, 'No title.'), bulkId: null }, bob: { ...refuses(400, 'No title.'), bulkId: null } }),
				has(),
				has(),
				has(),
				has(),
			],
			told: {
				outcomes: [
					{ kind: 'rejected', status: 400, detail: 'No title.' },
					{ kind: 'rejected', status: 400, detail: 'No title.' },
				],
				trace: [
					'POST /Users ann + POST /Users bob',
					1000,
					search('ann', 'bob'),
					3000,
					search('ann', 'bob'),
					5000,
					search('ann', 'bob'),
					6000,
					search('ann', 'bob'),
				],
			},
		},
		{
			name: 'rows that share a status but not their words: the words are of none of them',
			steps: [createUser('ann'), bob],
			script: [
				rows({ ann: { ...refuses(400, 'No Ann.'), bulkId: null }, bob: { ...refuses(400, 'No Bob.'), bulkId: null } }),
				has(),
				has(),
				has(),
				has(),
			],
			told: {
				outcomes: [
					{ kind: 'rejected', status: 400, detail: expect.not.stringContaining('No ') },
					{ kind: 'rejected', status: 400, detail: expect.not.stringContaining('No ') },
				],
			},
		},
		{
			name: 'of two creates one was refused and one made, and only the made one shows: the other is the refused one',
			steps: [createUser('ann'), bob],
			script: [oneOfTwo, ...Array.from({ length: 4 }, () => has(person('bob', {}, { createdMs: 100 })))],
			told: { items: ['rejected 400', 'applied confirmedByLookup id-bob'] },
		},
		{
			name: 'of two creates one was refused and one made, and neither shows: nobody knows which',
			steps: [createUser('ann'), bob],
			script: [oneOfTwo, has(), has(), has(), has()],
			told: { items: ['unconfirmed noResult', 'unconfirmed noResult'], attempts: [1, 1] },
		},
		{
			name: 'of two creates one was refused and one made, and one met somebody older: that one was refused, of the other nobody knows',
			steps: [createUser('ann'), bob],
			script: [oneOfTwo, ...Array.from({ length: 4 }, () => has(person('ann')))],
			told: { items: ['rejected 400', 'unconfirmed noResult'], attempts: [1, 1] },
		},
	])('$name', async (scene) => {
		expect(await playScene(scene)).toStrictEqual(scene.told);
	});

	it.each<{ name: string; copies: readonly Row[]; items: readonly string[] }>([
		{ name: 'twice the same counts once', copies: [says(201), says(201)], items: ['applied 201 id-ann', 'applied 201 id-bob'] },
		{
			name: 'of two that differ the one that confirms counts',
			copies: [says(400), says(201)],
			items: ['applied 201 id-ann', 'applied 201 id-bob'],
		},
		{ name: 'whichever comes first', copies: [says(201), says(400)], items: ['applied 201 id-ann', 'applied 201 id-bob'] },
	])('a row that comes twice: $name', async ({ copies, items }) => {
		const played = await play([createUser('ann'), bob], [rows({ ann: copies })]);
		expect([played.items, played.attempts]).toStrictEqual([items, [1, 1]]);
	});
});
