import { cancelled, forever, has, loginRefused, lost, notSent, person, rows, search, spoiledBy, status, stumblesOver } from './script';
import { createUser, play, playScene, type Scene } from './stage';

/** What becomes of a whole bulk request, by the kind of its answer. */

const annAndBob = [createUser('ann'), createUser('bob')];
const both = 'POST /Users ann + POST /Users bob';
const bothApplied = ['applied 201 id-ann', 'applied 201 id-bob'];
const named = (count: number, prefix = 'u'): readonly string[] => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const usersOf = (names: readonly string[]) => names.map((name) => createUser(name));

const madeAnn = person('ann', {}, { createdMs: 100 });
const madeBob = person('bob', {}, { createdMs: 100 });

describe('an answer with rows', () => {
	it.each<Scene>([
		{
			name: 'settles each item by its row',
			steps: annAndBob,
			script: [rows()],
			told: { items: bothApplied, attempts: [1, 1], request: [1, 1], requests: 1, trace: [both], refusal: undefined },
		},
		{
			name: 'counts at an error status too',
			steps: annAndBob,
			script: [rows({ bob: { status: 400 } }, { status: 400 })],
			told: { items: ['applied 201 id-ann', 'rejected 400'], trace: [both], refusal: undefined },
		},
		{ name: 'nothing to do: nothing is sent', steps: [], script: [], told: { items: [], trace: [], requests: 0, refusal: undefined } },
	])('$name', async (scene) => {
		expect(await playScene(scene)).toStrictEqual(scene.told);
	});
});

describe.each([429, 423])('%i for the whole request', (code) => {
	it.each<{ name: string; retryAfter?: string; dateMs?: number; random?: number; waits: readonly number[] }>([
		{ name: 'seconds', retryAfter: '3', waits: [3000] },
		{ name: 'seconds beyond the longest backoff', retryAfter: '120', waits: [120_000] },
		{ name: 'no seconds', retryAfter: '0', waits: [] },
		{ name: 'a date', retryAfter: 'Mon, 04 May 2026 12:00:10 GMT', waits: [10_000] },
		{
			name: "a date by Webex's clock, which is an hour ahead",
			retryAfter: 'Mon, 04 May 2026 13:00:10 GMT',
			dateMs: Date.UTC(2026, 4, 4, 13),
			waits: [10_000],
		},
		{ name: 'a date that has passed', retryAfter: 'Mon, 04 May 2026 11:59:50 GMT', waits: [] },
		{ name: 'what is neither, and chance gives 0.25', retryAfter: 'soon', waits: [1250] },
		{ name: 'nothing, and chance gives 0', random: 0, waits: [1000] },
		{ name: 'nothing, and chance gives 0.5', random: 0.5, waits: [1500] },
		{ name: 'nothing, and chance gives 1', random: 1, waits: [2000] },
	])('asks for $name: waits $waits ms, then sends the same', async ({ retryAfter, dateMs, random = 0.25, waits }) => {
		const later = status(code, { ...(retryAfter === undefined ? {} : { retryAfter }), ...(dateMs === undefined ? {} : { dateMs }) });
		const { items, attempts, request, trace } = await play(annAndBob, [later, rows()], { random });
		expect({ items, attempts, request, trace }).toStrictEqual({
			items: bothApplied,
			attempts: [2, 2],
			request: [2, 2],
			trace: [both, ...waits, both],
		});
	});

	it.each([
		{ random: 0, waits: [1000, 1000, 1000, 1000, 1000, 1000, 1000] },
		{ random: 0.5, waits: [1500, 2500, 4500, 8500, 16_500, 30_500, 30_500] },
		{ random: 1, waits: [2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000] },
	])('seven times without a word, chance $random: waits longer and longer', async ({ random, waits }) => {
		const script = [...waits.map(() => status(code)), rows()];
		const played = await play([createUser('ann')], script, { random });
		expect([played.items, played.attempts, played.waits]).toStrictEqual([['applied 201 id-ann'], [8], waits]);
	});

	it.each<Scene>([
		{
			name: 'asks for no wait twice: the second time waits a second all the same',
			steps: [createUser('ann')],
			script: [status(code, { retryAfter: '0' }), status(code, { retryAfter: '0' }), rows()],
			told: { items: ['applied 201 id-ann'], trace: ['POST /Users ann', 'POST /Users ann', 1000, 'POST /Users ann'] },
		},
		{
			name: 'once something went through, waits are short again',
			steps: annAndBob,
			script: [status(code), status(code), rows(), status(code), rows()],
			setting: { operationsPerRequest: 1, random: 1 },
			told: { items: bothApplied, attempts: [3, 2], request: [3, 5], waits: [2000, 4000, 2000] },
		},
	])('$name', async (scene) => {
		expect(await playScene(scene)).toStrictEqual(scene.told);
	});
});

describe('503 for the whole request, which a gateway may say of work that was done', () => {
	it.each<Scene>([
		{
			name: 'waits, looks, and sends again what is not there',
			steps: annAndBob,
			script: [status(503, { retryAfter: '3' }), has(), rows()],
			told: { items: bothApplied, attempts: [2, 2], request: [2, 2], trace: [both, 3000, search('ann', 'bob'), both] },
		},
		{
			name: 'what is there was done',
			steps: annAndBob,
			script: [status(503, { retryAfter: '3' }), has(madeAnn, madeBob)],
			told: {
				items: ['applied confirmedByLookup id-ann', 'applied confirmedByLookup id-bob'],
				attempts: [1, 1],
				request: [1, 1],
				trace: [both, 3000, search('ann', 'bob')],
			},
		},
		{
			name: 'one is there, the other is sent again',
			steps: annAndBob,
			script: [status(503, { retryAfter: 'Mon, 04 May 2026 12:00:05 GMT' }), has(madeAnn), rows()],
			told: {
				items: ['applied confirmedByLookup id-ann', 'applied 201 id-bob'],
				attempts: [1, 2],
				trace: [both, 5000, search('ann', 'bob'), 'POST /Users bob'],
			},
		},
		{
			name: 'without a word waits by chance',
			steps: [createUser('ann')],
			script: [status(503), has(), status(503), has(), rows()],
			setting: { random: 0.5 },
			told: { items: ['applied 201 id-ann'], attempts: [3], waits: [1500, 2500] },
		},
	])('$name', async (scene) => {
		expect(await playScene(scene)).toStrictEqual(scene.told);
	});
});

describe('413 for the whole request', () => {
	it.each<Scene>([
		{
			name: 'four go in halves',
			steps: usersOf(['ann', 'bob', 'cyd', 'dan']),
			script: [status(413), rows(), rows()],
			told: {
				items: ['applied 201 id-ann', 'applied 201 id-bob', 'applied 201 id-cyd', 'applied 201 id-dan'],
				attempts: [2, 2, 2, 2],
				request: [2, 2, 3, 3],
				trace: ['POST /Users ann + POST /Users bob + POST /Users cyd + POST /Users dan', both, 'POST /Users cyd + POST /Users dan'],
			},
		},
		{
			name: 'a half that is too large still goes in quarters, before the other half',
			steps: usersOf(['ann', 'bob', 'cyd']),
			script: [status(413), status(413), rows(), rows(), rows()],
			told: {
				items: ['applied 201 id-ann', 'applied 201 id-bob', 'applied 201 id-cyd'],
				trace: ['POST /Users ann + POST /Users bob + POST /Users cyd', both, 'POST /Users ann', 'POST /Users bob', 'POST /Users cyd'],
			},
		},
		{
			name: 'one that is too large by itself is rejected in the words of Webex',
			steps: [createUser('ann')],
			script: [status(413, { body: { detail: 'Too much.' }, trackingId: 'T1' })],
			told: {
				outcomes: [{ kind: 'rejected', status: 413, detail: 'Too much.', trackingId: 'T1' }],
				trace: ['POST /Users ann'],
				refusal: undefined,
			},
		},
	])('$name', async (scene) => {
		expect(await playScene(scene)).toStrictEqual(scene.told);
	});
});

describe('400 for the whole request', () => {
	it('of one operation is its refusal', async () => {
		const { outcomes, refusal } = await play(
			[createUser('ann')],
			[status(400, { body: { detail: 'Not like this.', scimType: 'invalidValue' }, trackingId: 'T1' })],
		);
		expect([outcomes, refusal]).toStrictEqual([
			[{ kind: 'rejected', status: 400, detail: 'Not like this.', scimType: 'invalidValue', trackingId: 'T1' }],
			undefined,
		]);
	});

	it('is halved down to the row that spoils it', async () => {
		const { items, bulk } = await play(usersOf(['ann', 'bob', 'cyd', 'dan']), [forever(spoiledBy('cyd'))]);
		expect(items).toStrictEqual(['applied 201 id-ann', 'applied 201 id-bob', 'rejected 400', 'applied 201 id-dan']);
		expect(bulk).toStrictEqual([
			['POST /Users ann', 'POST /Users bob', 'POST /Users cyd', 'POST /Users dan'],
			['POST /Users ann', 'POST /Users bob'],
			['POST /Users cyd', 'POST /Users dan'],
			['POST /Users cyd'],
			['POST /Users dan'],
		]);
	});

	it.each([
		{ count: 99, bad: [0] },
		{ count: 100, bad: [57] },
		{ count: 101, bad: [99] },
		{ count: 101, bad: [100] },
		{ count: 250, bad: [3, 120, 249] },
	])('of $count operations: only the bad ones $bad are rejected', async ({ count, bad }) => {
		const names = named(count);
		const { items } = await play(usersOf(names), [forever(spoiledBy(...bad.map((index) => `u${index}`)))]);
		expect(items).toStrictEqual(names.map((name, index) => (bad.includes(index) ? 'rejected 400' : `applied 201 id-${name}`)));
	});

	it('E32: eleven times in a row, the last three for operations of parts that were not tried, is not about a row: the rest is not attempted', async () => {
		const names = named(101);
		const { items, bulk, requests } = await play(usersOf(names), [forever(status(400, { body: { detail: 'Not like this.' } }))]);
		expect(bulk.map(({ length }) => length)).toStrictEqual([100, 50, 25, 13, 7, 4, 2, 1, 1, 1, 1]);
		const tried = bulk.slice(7, 10).flat();
		expect(tried).toStrictEqual(['POST /Users u0', 'POST /Users u62', 'POST /Users u24']);
		expect(items).toStrictEqual(
			names.map((name) => (tried.includes(`POST /Users ${name}`) ? 'rejected 400' : 'notAttempted requestRefused')),
		);
		expect(requests).toBe(11);
	});

	it.each([
		{ name: '3 at the start', bad: [0, 1, 2] },
		{ name: '20 at the start', bad: Array.from({ length: 20 }, (_, index) => index) },
		{ name: '20 across two requests', bad: Array.from({ length: 20 }, (_, index) => 90 + index) },
		{ name: '20 at the end', bad: Array.from({ length: 20 }, (_, index) => 280 + index) },
		{ name: '150 at the start', bad: Array.from({ length: 150 }, (_, index) => index) },
		{ name: 'every third', bad: Array.from({ length: 100 }, (_, index) => 3 * index) },
	])('E32: bad rows side by side among 300, $name: all the good ones go through', async ({ bad }) => {
		const names = named(300);
		const { items, requests } = await play(usersOf(names), [forever(spoiledBy(...bad.map((index) => `u${index}`)))]);
		expect(items).toStrictEqual(names.map((name, index) => (bad.includes(index) ? 'rejected 400' : `applied 201 id-${name}`)));
		expect(requests).toBeLessThan(3 + 16 * bad.length);
	});

	it('ten times in a row, and then one goes through: the run goes on', async () => {
		const names = named(13);
		const { items } = await play(usersOf(names), [forever(spoiledBy(...named(10), 'u11'))], { operationsPerRequest: 1 });
		expect(items).toStrictEqual(names.map((name, index) => (index < 10 || index === 11 ? 'rejected 400' : `applied 201 id-${name}`)));
	});

	it('says of the rest what Webex said', async () => {
		const { outcomes } = await play(usersOf(named(101)), [forever(status(400, { body: { detail: 'Not like this.' } }))]);
		expect(outcomes[100]).toStrictEqual({
			kind: 'notAttempted',
			reason: 'requestRefused',
			detail: expect.stringMatching(/400.*Not like this\./),
		});
	});
});

describe('an answer that lets nothing through', () => {
	it.each<Scene>([
		...[401, 403, 404].map(
			(code): Scene => ({
				name: `${code} for the first request: the rest is not attempted, and the report says why`,
				steps: annAndBob,
				script: [status(code, { body: { detail: 'Not you.' } })],
				setting: { operationsPerRequest: 1 },
				told: {
					items: ['notAttempted requestRefused', 'notAttempted requestRefused'],
					attempts: [1, 0],
					trace: ['POST /Users ann'],
					refusal: { status: code, detail: expect.stringContaining('Not you.') },
				},
			}),
		),
		...[401, 403, 404].map(
			(code): Scene => ({
				name: `${code} once something went through: that stays, and there is no refusal of all`,
				steps: annAndBob,
				script: [rows(), status(code)],
				setting: { operationsPerRequest: 1 },
				told: {
					items: ['applied 201 id-ann', 'notAttempted requestRefused'],
					trace: ['POST /Users ann', 'POST /Users bob'],
					refusal: undefined,
				},
			}),
		),
		{
			name: 'no login: as a 401, in the words of the login',
			steps: annAndBob,
			script: [loginRefused('No token.')],
			told: {
				items: ['notAttempted requestRefused', 'notAttempted requestRefused'],
				trace: [both],
				refusal: { status: 401, detail: 'No token.' },
			},
		},
		{
			name: 'a 403 says that the credential lacks a right',
			steps: [createUser('ann')],
			script: [status(403)],
			told: {
				outcomes: [{ kind: 'notAttempted', reason: 'requestRefused', detail: expect.stringContaining('identity:people_rw') }],
				refusal: { status: 403, detail: expect.stringContaining('identity:people_rw') },
			},
		},
	])('$name', async (scene) => {
		expect(await playScene(scene)).toStrictEqual(scene.told);
	});
});

describe('an answer that does not say what was done: looked up, and sent again what is not there', () => {
	it.each([
		{ name: '500', answer: status(500) },
		{ name: '502', answer: status(502) },
		{ name: '504', answer: status(504) },
		{ name: '408', answer: status(408) },
		{ name: 'a connection that was cut', answer: lost('The connection broke off.') },
		{ name: 'a timeout', answer: lost('Webex did not answer in time.') },
		{ name: '200 with a page', answer: status(200, { body: '<html></html>' }) },
		{ name: '200 with nothing', answer: status(200) },
		{ name: '200 with JSON that is no answer to a bulk request', answer: status(200, { body: { ok: true } }) },
	])('$name', async ({ answer }) => {
		const { items, attempts, request, trace } = await play(annAndBob, [answer, has(madeAnn), has(), has(), has(), rows()]);
		expect({ items, attempts, request, trace }).toStrictEqual({
			items: ['applied confirmedByLookup id-ann', 'applied 201 id-bob'],
			attempts: [1, 2],
			request: [1, 2],
			trace: [both, 1000, search('ann', 'bob'), 3000, search('bob'), 5000, search('bob'), 6000, search('bob'), 'POST /Users bob'],
		});
	});
});

describe('E32: a row that makes Webex answer 500', () => {
	it.each([
		{ count: 100, bad: [37] },
		{ count: 300, bad: [5] },
		{ count: 120, bad: [0, 119] },
	])('of $count, $bad: all others go through, and nobody knows of it', async ({ count, bad }) => {
		const names = named(count);
		const { items, waits } = await play(usersOf(names), [forever(stumblesOver(...bad.map((index) => `u${index}`)))]);
		expect(items).toStrictEqual(
			names.map((name, index) => (bad.includes(index) ? 'unconfirmed connectionLost' : `applied 201 id-${name}`)),
		);
		expect(waits.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(bad.length * 200_000);
	});
});

describe('a request that never left', () => {
	it.each<Scene>([
		{
			name: 'once: sent after a wait, and counted once',
			steps: annAndBob,
			script: [notSent(), rows()],
			told: { items: bothApplied, attempts: [1, 1], trace: [both, 1000, both] },
		},
		{
			name: 'three times: waits longer and longer',
			steps: [createUser('ann')],
			script: [notSent(), notSent(), notSent(), rows()],
			setting: { random: 1 },
			told: { items: ['applied 201 id-ann'], attempts: [1], waits: [2000, 4000, 8000] },
		},
		{
			name: 'four times: the run stops',
			steps: annAndBob,
			script: [notSent(), notSent(), notSent(), notSent('Nobody there.')],
			told: {
				items: ['notAttempted requestRefused', 'notAttempted requestRefused'],
				attempts: [0, 0],
				trace: [both, 1000, both, 1000, both, 1000, both],
				refusal: { detail: 'Nobody there.' },
			},
		},
		{
			name: 'three times, and three times again once something went through',
			steps: annAndBob,
			script: [notSent(), notSent(), notSent(), rows(), notSent(), notSent(), notSent(), rows()],
			setting: { operationsPerRequest: 1, random: 1 },
			told: { items: bothApplied, attempts: [1, 1], waits: [2000, 4000, 8000, 2000, 4000, 8000] },
		},
		{
			name: 'four times once something went through: that stays, and there is no refusal of all',
			steps: annAndBob,
			script: [rows(), notSent(), notSent(), notSent(), notSent()],
			setting: { operationsPerRequest: 1 },
			told: { items: ['applied 201 id-ann', 'notAttempted requestRefused'], attempts: [1, 0], refusal: undefined },
		},
	])('$name', async (scene) => {
		expect(await playScene(scene)).toStrictEqual(scene.told);
	});
});

describe('an execution that is stopped', () => {
	it.each<Scene>([
		{
			name: 'before the first request: nothing is sent',
			steps: annAndBob,
			script: [],
			setting: { cancelAtMs: 0 },
			told: { items: ['notAttempted cancelled', 'notAttempted cancelled'], attempts: [0, 0], trace: [], refusal: undefined },
		},
		{
			name: 'while a request is under way: nobody knows of it, and no other is sent',
			steps: [createUser('ann'), createUser('bob'), createUser('cyd')],
			script: [rows(), cancelled],
			setting: { operationsPerRequest: 1 },
			told: {
				items: ['applied 201 id-ann', 'unconfirmed connectionLost', 'notAttempted cancelled'],
				attempts: [1, 1, 0],
				trace: ['POST /Users ann', 'POST /Users bob'],
				refusal: undefined,
			},
		},
	])('$name', async (scene) => {
		expect(await playScene(scene)).toStrictEqual(scene.told);
	});
});
