import type { Answer } from './request';
import { andStops, forever, has, held, lost, notSent, person, rows, says, search, status } from './script';
import { change, createGroup, createUser, play, playScene, remove, type Scene } from './stage';

/** Requests side by side. Held answers come in the order that `release` tells; the trace shows what went out in between. */

const five = ['ann', 'bob', 'cyd', 'dan', 'eve'].map((name) => createUser(name));
const allFive = ['ann', 'bob', 'cyd', 'dan', 'eve'].map((name) => `applied 201 id-${name}`);
const heldRows = (...names: readonly string[]): readonly Answer[] => names.map((name) => held(name, rows()));
const ofThree = { operationsPerRequest: 1, parallelRequests: 3 };

describe('how many are in flight together', () => {
	it.each<Scene>([
		{
			name: 'one: each waits for the one before',
			steps: five.slice(0, 3),
			script: heldRows('1', '2', '3'),
			setting: { operationsPerRequest: 1, parallelRequests: 1, release: ['1', '2', '3'] },
			told: {
				items: allFive.slice(0, 3),
				trace: ['POST /Users ann', '1 answers', 'POST /Users bob', '2 answers', 'POST /Users cyd', '3 answers'],
			},
		},
		{
			name: 'three: the first goes alone, then three side by side, and the next as soon as one is answered',
			steps: five,
			script: heldRows('1', '2', '3', '4', '5'),
			setting: { ...ofThree, release: ['1', '3', '5', '4', '2'] },
			told: {
				items: allFive,
				request: [1, 2, 3, 4, 5],
				attempts: [1, 1, 1, 1, 1],
				trace: [
					'POST /Users ann',
					'1 answers',
					'POST /Users bob',
					'POST /Users cyd',
					'POST /Users dan',
					'3 answers',
					'POST /Users eve',
					'5 answers',
					'4 answers',
					'2 answers',
				],
			},
		},
		{
			name: 'answers in the order of sending',
			steps: five,
			script: heldRows('1', '2', '3', '4', '5'),
			setting: { ...ofThree, release: ['1', '2', '3', '4', '5'] },
			told: {
				items: allFive,
				trace: [
					'POST /Users ann',
					'1 answers',
					'POST /Users bob',
					'POST /Users cyd',
					'POST /Users dan',
					'2 answers',
					'POST /Users eve',
					'3 answers',
					'4 answers',
					'5 answers',
				],
			},
		},
		{
			name: 'a first request that never left is not the first that was answered: the second goes alone too',
			steps: five.slice(0, 3),
			script: [notSent(), ...heldRows('1', '2', '3')],
			setting: { ...ofThree, release: ['1', '3', '2'] },
			told: {
				items: allFive.slice(0, 3),
				trace: ['POST /Users ann', 1000, 'POST /Users ann', '1 answers', 'POST /Users bob', 'POST /Users cyd', '3 answers', '2 answers'],
			},
		},
		{
			name: 'with stopAfterErrors each waits for the one before, whatever may be in flight',
			steps: five.slice(0, 3),
			script: heldRows('1', '2', '3'),
			setting: { ...ofThree, stopAfterErrors: 5, release: ['1', '2', '3'] },
			told: {
				items: allFive.slice(0, 3),
				trace: ['POST /Users ann', '1 answers', 'POST /Users bob', '2 answers', 'POST /Users cyd', '3 answers'],
			},
		},
	])('$name', async (scene) => {
		expect(await playScene(scene)).toStrictEqual(scene.told);
	});

	it('250 operations: a hundred alone, then a hundred and fifty in two requests', async () => {
		const names = Array.from({ length: 250 }, (_, index) => `u${index}`);
		const { bulk, trace, items } = await play(
			names.map((name) => createUser(name)),
			heldRows('1', '2', '3'),
			{ parallelRequests: 3, release: ['1', '3', '2'] },
		);
		expect(bulk.map((operations) => [operations[0], operations.at(-1)])).toStrictEqual([
			['POST /Users u0', 'POST /Users u99'],
			['POST /Users u100', 'POST /Users u199'],
			['POST /Users u200', 'POST /Users u249'],
		]);
		expect(trace.map((event) => (String(event).startsWith('POST') ? 'sent' : event))).toStrictEqual([
			'sent',
			'1 answers',
			'sent',
			'sent',
			'3 answers',
			'2 answers',
		]);
		expect(items).toStrictEqual(names.map((name) => `applied 201 id-${name}`));
	});
});

describe('ties keep apart', () => {
	const bob = createUser('bob');

	it.each<Scene>([
		{
			name: 'a child waits for its parent, others do not',
			steps: [bob, createUser('ann', {}, { as: 'a' }), createGroup('crew', ['bulkId:a']), createUser('dan')],
			script: heldRows('ann', 'bob', 'dan', 'crew'),
			setting: { ...ofThree, release: ['ann', 'dan', 'bob', 'crew'] },
			told: {
				items: ['applied 201 id-bob', 'applied 201 id-ann', 'applied 201 id-crew', 'applied 201 id-dan'],
				trace: [
					'POST /Users ann',
					'ann answers',
					'POST /Users bob',
					'POST /Groups crew',
					'POST /Users dan',
					'dan answers',
					'bob answers',
					'crew answers',
				],
			},
		},
		{
			name: 'a child of a parent that is still in flight is not sent, though there is room',
			steps: [bob, createUser('ann', {}, { as: 'a' }), createGroup('crew', ['bulkId:a', 'bulkId:d']), createUser('dan', {}, { as: 'd' })],
			script: heldRows('ann', 'dan', 'bob', 'crew'),
			setting: { ...ofThree, release: ['ann', 'bob', 'dan', 'crew'] },
			told: {
				items: ['applied 201 id-bob', 'applied 201 id-ann', 'applied 201 id-crew', 'applied 201 id-dan'],
				trace: [
					'POST /Users ann',
					'ann answers',
					'POST /Users dan',
					'POST /Users bob',
					'bob answers',
					'dan answers',
					'POST /Groups crew',
					'crew answers',
				],
			},
		},
		{
			name: 'a second change of a user waits for the first',
			steps: [change('zed'), change('zed'), change('zed'), change('ann'), change('ann', { nickName: 'A' }), remove('cyd')],
			script: heldRows('zed first', 'zed second', 'ann first', 'cyd', 'ann second', 'zed third'),
			setting: { ...ofThree, release: ['zed first', 'cyd', 'ann first', 'zed second', 'ann second', 'zed third'] },
			told: {
				items: [
					...['applied 200 id-zed', 'applied 200 id-zed', 'applied 200 id-zed'],
					...['applied 200 id-ann', 'applied 200 id-ann', 'applied 204 id-cyd'],
				],
				trace: [
					...['PATCH /Users/id-zed', 'zed first answers'],
					...['PATCH /Users/id-zed', 'PATCH /Users/id-ann', 'DELETE /Users/id-cyd', 'cyd answers'],
					...['ann first answers', 'PATCH /Users/id-ann'],
					...['zed second answers', 'PATCH /Users/id-zed', 'ann second answers', 'zed third answers'],
				],
			},
		},
	])('$name', async (scene) => {
		expect(await playScene(scene)).toStrictEqual(scene.told);
	});
});

describe('a 429 holds all', () => {
	const slow = status(429, { retryAfter: '5' });

	it.each<Scene>([
		{
			name: 'nothing goes out until it is over, though there is room',
			steps: five,
			script: [rows(), held('bob', slow), held('cyd', rows()), held('dan', rows()), rows(), rows()],
			setting: { ...ofThree, release: ['bob', 'cyd', 'dan'] },
			told: {
				items: allFive,
				attempts: [1, 2, 1, 1, 1],
				trace: [
					'POST /Users ann',
					'POST /Users bob',
					'POST /Users cyd',
					'POST /Users dan',
					'bob answers',
					5000,
					'POST /Users bob',
					'POST /Users eve',
					'cyd answers',
					'dan answers',
				],
			},
		},
		{
			name: 'one of a row too',
			steps: five,
			script: [
				rows(),
				held('bob', rows({ bob: says(429) }, { retryAfter: '5' })),
				held('cyd', rows()),
				held('dan', rows()),
				rows(),
				rows(),
			],
			setting: { ...ofThree, release: ['bob', 'dan', 'cyd'] },
			told: {
				items: allFive,
				attempts: [1, 2, 1, 1, 1],
				trace: [
					'POST /Users ann',
					'POST /Users bob',
					'POST /Users cyd',
					'POST /Users dan',
					'bob answers',
					5000,
					'POST /Users bob',
					'POST /Users eve',
					'dan answers',
					'cyd answers',
				],
			},
		},
		{
			name: 'for the longest of several waits',
			steps: five.slice(0, 3),
			script: [rows(), status(429, { retryAfter: '9' }), status(429, { retryAfter: '2' }), rows(), rows()],
			setting: ofThree,
			told: {
				items: allFive.slice(0, 3),
				attempts: [1, 2, 2],
				trace: ['POST /Users ann', 'POST /Users bob', 'POST /Users cyd', 9000, 'POST /Users bob', 'POST /Users cyd'],
			},
		},
	])('$name', async (scene) => {
		expect(await playScene(scene)).toStrictEqual(scene.told);
	});
});

describe('what goes wrong with one does not hurt the others', () => {
	it.each<Scene>([
		{
			name: 'a refused row',
			steps: five.slice(0, 3),
			script: [rows(), held('bob', rows({ bob: says(400) })), held('cyd', rows())],
			setting: { ...ofThree, release: ['cyd', 'bob'] },
			told: { items: ['applied 201 id-ann', 'rejected 400', 'applied 201 id-cyd'] },
		},
		{
			name: 'a lost answer is looked up while others are under way',
			steps: five.slice(0, 3),
			script: [rows(), held('bob', lost()), held('cyd', rows()), has(person('bob', {}, { createdMs: 500 }))],
			setting: { ...ofThree, release: ['bob', 'cyd'] },
			told: {
				items: ['applied 201 id-ann', 'applied confirmedByLookup id-bob', 'applied 201 id-cyd'],
				trace: ['POST /Users ann', 'POST /Users bob', 'POST /Users cyd', 'bob answers', 1000, search('bob'), 'cyd answers'],
			},
		},
	])('$name', async (scene) => {
		expect(await playScene(scene)).toStrictEqual(scene.told);
	});

	it('a request that is refused as a whole is halved while another is under way', async () => {
		const script = [rows(), held('cyd and dan', status(400)), held('eve', rows()), rows(), rows({ dan: says(403) })];
		const { items, trace } = await play(five, script, { operationsPerRequest: 2, parallelRequests: 3, release: ['cyd and dan', 'eve'] });
		expect([items, trace]).toStrictEqual([
			['applied 201 id-ann', 'applied 201 id-bob', 'applied 201 id-cyd', 'rejected 403', 'applied 201 id-eve'],
			[
				'POST /Users ann + POST /Users bob',
				'POST /Users cyd + POST /Users dan',
				'POST /Users eve',
				'cyd and dan answers',
				'POST /Users cyd',
				'POST /Users dan',
				'eve answers',
			],
		]);
	});
});

describe('an end while others are in flight: their answers still count, and nothing more goes out', () => {
	it.each<{ name: string; end: Answer; bob: string; rest: string }>([
		{ name: 'a 403', end: status(403), bob: 'notAttempted requestRefused', rest: 'notAttempted requestRefused' },
		{ name: 'the execution is stopped', end: andStops(rows()), bob: 'applied 201 id-bob', rest: 'notAttempted cancelled' },
	])('$name', async ({ end, bob, rest }) => {
		const script = [rows(), held('bob', end), held('cyd', rows()), held('dan', rows({ dan: says(400) }))];
		const { items, attempts, trace, refusal } = await play(five, script, { ...ofThree, release: ['bob', 'dan', 'cyd'] });
		expect({ items, attempts, trace, refusal }).toStrictEqual({
			items: ['applied 201 id-ann', bob, 'applied 201 id-cyd', 'rejected 400', rest],
			attempts: [1, 1, 1, 1, 0],
			trace: ['POST /Users ann', 'POST /Users bob', 'POST /Users cyd', 'POST /Users dan', 'bob answers', 'dan answers', 'cyd answers'],
			refusal: undefined,
		});
	});
});

describe('of two ends the first is told', () => {
	it('a 403, and then the execution is stopped', async () => {
		const script = [rows(), held('bob', status(403)), held('cyd', andStops(rows())), held('dan', rows())];
		const { items } = await play(five, script, { ...ofThree, release: ['bob', 'cyd', 'dan'] });
		expect(items).toStrictEqual([
			'applied 201 id-ann',
			'notAttempted requestRefused',
			'applied 201 id-cyd',
			'applied 201 id-dan',
			'notAttempted requestRefused',
		]);
	});
});

describe('many at once', () => {
	it('250 operations, one a request, five in flight: each item gets its own answer', async () => {
		const names = Array.from({ length: 250 }, (_, index) => `u${index}`);
		const refused = Object.fromEntries(names.filter((_, index) => index % 7 === 0).map((name) => [name, says(400)]));
		const { items, attempts } = await play(
			names.map((name) => createUser(name)),
			[forever(rows(refused))],
			{ operationsPerRequest: 1, parallelRequests: 5 },
		);
		expect(items).toStrictEqual(names.map((name, index) => (index % 7 === 0 ? 'rejected 400' : `applied 201 id-${name}`)));
		expect(attempts).toStrictEqual(names.map(() => 1));
	});
});

describe('E35: one blink of the network is one try, however many requests are out', () => {
	const names = Array.from({ length: 30 }, (_, index) => `u${index}`);
	const blink = (nth: number): Answer => held(`x${nth}`, notSent());
	const setting = { operationsPerRequest: 1, parallelRequests: 5 };

	it('five that fail together, and three times so: the run goes on', async () => {
		const blinks = [1, 2, 3].flatMap((time) => [1, 2, 3, 4, 5].map((nth) => blink(10 * time + nth)));
		const release = blinks.map(({ heldAs = '' }) => heldAs);
		const { items, attempts } = await play(
			names.map((name) => createUser(name)),
			[rows(), ...blinks, forever(rows())],
			{ ...setting, release },
		);
		expect(items).toStrictEqual(names.map((name) => `applied 201 id-${name}`));
		expect(attempts).toStrictEqual(names.map(() => 1));
	});

	it('four moments in a row: the run stops', async () => {
		const { items, requests } = await play(
			names.map((name) => createUser(name)),
			[rows(), forever(notSent('Nobody there.'))],
			setting,
		);
		expect(items).toStrictEqual(names.map((_, index) => (index === 0 ? 'applied 201 id-u0' : 'notAttempted requestRefused')));
		expect(requests).toBe(21);
	});
});
