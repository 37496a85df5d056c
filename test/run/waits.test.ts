import { reasons } from '../../nodes/WebexScim/run/stop';
import { forever, has, lost, person, refuses, rows, says, search, status } from './script';
import type { Answer } from './request';
import { createUser, play, playScene, type Scene } from './stage';

/** All waits of a run come out of one budget, and end when the execution is stopped. */

const ann = createUser('ann');
const bob = createUser('bob');
const sent = 'POST /Users ann';
const later = (seconds: number) => status(429, { retryAfter: String(seconds) });
const annSoon = has(person('ann', {}, { createdMs: 500 }));

describe('maxWaitMs', () => {
	it.each<Scene>([
		{
			name: 'exactly enough for one wait',
			steps: [ann],
			script: [later(3), rows()],
			setting: { maxWaitMs: 3000 },
			told: { items: ['applied 201 id-ann'], attempts: [2], trace: [sent, 3000, sent] },
		},
		{
			name: 'one ms too little: the wait does not begin',
			steps: [ann],
			script: [later(3), has()],
			setting: { maxWaitMs: 2999 },
			told: { items: ['notAttempted waitLimit'], attempts: [1], trace: [sent, search('ann')], refusal: undefined },
		},
		{
			name: 'none at all, and none is asked for',
			steps: [ann],
			script: [later(0), rows()],
			setting: { maxWaitMs: 0 },
			told: { items: ['applied 201 id-ann'], attempts: [2], trace: [sent, sent] },
		},
		{
			name: 'exactly enough for two waits',
			steps: [ann],
			script: [later(3), later(2), rows()],
			setting: { maxWaitMs: 5000 },
			told: { items: ['applied 201 id-ann'], attempts: [3], trace: [sent, 3000, sent, 2000, sent] },
		},
		{
			name: 'one ms too little for the second wait: the first took place',
			steps: [ann],
			script: [later(3), later(2), has()],
			setting: { maxWaitMs: 4999 },
			told: { items: ['notAttempted waitLimit'], attempts: [2], trace: [sent, 3000, sent, search('ann')] },
		},
		{
			name: 'waits of several requests come out of one budget; what went through stays, what was never sent is not attempted',
			steps: [ann, bob, createUser('cyd')],
			script: [later(3), rows(), later(3), has()],
			setting: { operationsPerRequest: 1, maxWaitMs: 5999 },
			told: {
				items: ['applied 201 id-ann', 'notAttempted waitLimit', 'notAttempted waitLimit'],
				attempts: [2, 1, 0],
				trace: [sent, 3000, sent, 'POST /Users bob', search('bob')],
			},
		},
		{
			name: 'a row that was put off: exactly enough',
			steps: [ann, bob],
			script: [rows({ bob: says(429) }, { retryAfter: '3' }), rows()],
			setting: { maxWaitMs: 3000 },
			told: { items: ['applied 201 id-ann', 'applied 201 id-bob'], attempts: [1, 2], waits: [3000] },
		},
		{
			name: 'a row that was put off: one ms too little',
			steps: [ann, bob],
			script: [rows({ bob: says(429) }, { retryAfter: '3' }), has()],
			setting: { maxWaitMs: 2999 },
			told: { items: ['applied 201 id-ann', 'notAttempted waitLimit 429'], attempts: [1, 1], waits: [] },
		},
		{
			name: 'a wait by chance is as long as chance makes it: exactly enough',
			steps: [ann],
			script: [status(429), rows()],
			setting: { maxWaitMs: 1500, random: 0.5 },
			told: { items: ['applied 201 id-ann'], waits: [1500] },
		},
		{
			name: 'a wait by chance: one ms too little',
			steps: [ann],
			script: [status(429), has()],
			setting: { maxWaitMs: 1499, random: 0.5 },
			told: { items: ['notAttempted waitLimit'], waits: [] },
		},
		{
			name: 'looks and the waits of their reads come out of the same budget',
			steps: [ann, bob],
			script: [later(3), lost(), later(2), has(person('ann', {}, { createdMs: 3500 })), rows()],
			setting: { operationsPerRequest: 1, maxWaitMs: 6000 },
			told: {
				items: ['applied confirmedByLookup id-ann', 'applied 201 id-bob'],
				trace: [sent, 3000, sent, 1000, search('ann'), 2000, search('ann'), 'POST /Users bob'],
			},
		},
		{
			name: 'exactly enough for all four looks',
			steps: [ann],
			script: [lost(), has(), has(), has(), has(), rows()],
			setting: { maxWaitMs: 15_000 },
			told: { items: ['applied 201 id-ann'], attempts: [2], waits: [1000, 3000, 5000, 6000] },
		},
		{
			name: 'a 503 whose wait is too long: one look without it, which sees that it was done',
			steps: [ann, bob],
			script: [status(503, { retryAfter: '3' }), annSoon],
			setting: { operationsPerRequest: 1, maxWaitMs: 2000 },
			told: { items: ['applied confirmedByLookup id-ann', 'notAttempted waitLimit'], attempts: [1, 0], trace: [sent, search('ann')] },
		},
		{
			name: 'a 503 whose wait is too long: one look without it, which sees nothing, so nobody knows',
			steps: [ann, bob],
			script: [status(503, { retryAfter: '3' }), has()],
			setting: { operationsPerRequest: 1, maxWaitMs: 2000 },
			told: { items: ['unconfirmed connectionLost', 'notAttempted waitLimit'], attempts: [1, 0], trace: [sent, search('ann')] },
		},
	])('$name', async (scene) => {
		expect(await playScene(scene)).toStrictEqual(scene.told);
	});

	it.each<{ name: string; answer: Answer; detail: string }>([
		{ name: 'what Webex asked for', answer: later(60_000), detail: 'Webex asked to wait 60,000 seconds. ' },
		{
			name: 'a date as seconds',
			answer: status(429, { retryAfter: 'Mon, 04 May 2026 12:01:00 GMT' }),
			detail: 'Webex asked to wait 60 seconds. ',
		},
		{ name: 'nothing where Webex named none', answer: status(429), detail: '' },
	])('E28: what is not attempted says by which setting, and $name', async ({ answer, detail }) => {
		const { outcomes } = await play([ann], [answer, has()], { maxWaitMs: 999 });
		const limit =
			"To go on, the run would have to wait longer than 'Max Wait Seconds' under Options allows. Run the rest later, or raise the limit.";
		expect(outcomes).toStrictEqual([{ kind: 'notAttempted', reason: 'waitLimit', detail: detail + limit }]);
	});

	it('a row that was put off tells Webex’s words about it, and its cause without them', async () => {
		const locked = refuses(423, 'Ann is locked.', undefined, { errorCode: '900423', trackingId: 'T7' });
		const { outcomes } = await play([ann], [rows({ ann: says(429) }), rows({ ann: locked }, { retryAfter: '70' }), has()], {
			maxWaitMs: 2000,
		});
		const cause = `Webex asked to wait 70 seconds. ${reasons.waitLimit.detail}`;
		const words = { errorCode: '900423', trackingId: 'T7', detail: `${cause} Webex says: Ann is locked.` };
		expect(outcomes).toStrictEqual([{ kind: 'notAttempted', reason: 'waitLimit', status: 423, ...words, cause }]);
	});

	it.each<{ name: string; found: Answer; items: readonly string[] }>([
		{ name: 'sees it', found: annSoon, items: ['applied confirmedByLookup id-ann'] },
		{ name: 'sees nothing', found: has(), items: ['unconfirmed connectionLost'] },
	])('E28: none at all, and a connection that was cut: the first look is free, and $name', async ({ found, items }) => {
		const { items: got, trace } = await play([ann], [lost(), found], { maxWaitMs: 0 });
		expect([got, trace]).toStrictEqual([items, [sent, search('ann')]]);
	});
});

describe('an execution that is stopped during a wait', () => {
	it.each<Scene>([
		{
			name: 'does not wait to the end, and sends no more',
			steps: [ann, bob],
			script: [later(10)],
			setting: { operationsPerRequest: 1, cancelAtMs: 2000 },
			told: {
				items: ['unconfirmed connectionLost', 'notAttempted cancelled'],
				attempts: [1, 0],
				trace: [sent, 2000],
				refusal: undefined,
			},
		},
		{
			name: 'what went through before stays',
			steps: [ann, bob],
			script: [rows({ bob: says(429) }, { retryAfter: '10' })],
			setting: { cancelAtMs: 2000 },
			told: { items: ['applied 201 id-ann', 'unconfirmed connectionLost'], attempts: [1, 1], waits: [2000] },
		},
		{
			name: 'between a 503 and its look: nobody knows',
			steps: [ann, bob],
			script: [status(503, { retryAfter: '10' })],
			setting: { operationsPerRequest: 1, cancelAtMs: 2000 },
			told: { items: ['unconfirmed connectionLost', 'notAttempted cancelled'], attempts: [1, 0], trace: [sent, 2000] },
		},
		{
			name: 'while a read waits: nobody knows',
			steps: [ann, bob],
			script: [lost(), later(10)],
			setting: { operationsPerRequest: 1, cancelAtMs: 3000 },
			told: { items: ['unconfirmed connectionLost', 'notAttempted cancelled'], attempts: [1, 0], trace: [sent, 1000, search('ann'), 2000] },
		},
	])('$name', async (scene) => {
		expect(await playScene(scene)).toStrictEqual(scene.told);
	});
});

describe('a long run of waits', () => {
	it('250 operations, two of them put off: the waits are theirs', async () => {
		const names = Array.from({ length: 250 }, (_, index) => `u${index}`);
		const script = [rows({ u3: says(429) }, { retryAfter: '4' }), rows({ u120: says(429) }, { retryAfter: '5' }), forever(rows())];
		const { items, attempts, waits } = await play(
			names.map((name) => createUser(name)),
			script,
		);
		expect(items).toStrictEqual(names.map((name) => `applied 201 id-${name}`));
		expect(attempts).toStrictEqual(names.map((name) => (['u3', 'u120'].includes(name) ? 2 : 1)));
		expect(waits).toStrictEqual([4000, 5000]);
	});
});
