import { planRun } from '../../nodes/WebexScim/plan/plan';
import type { Step } from '../../nodes/WebexScim/plan/step';
import type { HttpRequest, HttpResult } from '../../nodes/WebexScim/webex/http';
import { runPlan } from '../../nodes/WebexScim/run/run';
import { maxPayloadBytes } from '../../nodes/WebexScim/scim/messages';
import { seededRandom } from '../webex/rows';
import { schemas } from '../webex/urns';
import { dryRun } from './dryRun';
import { finish } from '../../nodes/WebexScim/scim/work';

/** Creates of groups, each with the given ones as its members. */
function groups(count: number, membersOf: (index: number) => readonly number[]): readonly Step[] {
	return Array.from({ length: count }, (_, index) => ({
		kind: 'operation' as const,
		label: `item ${index}`,
		method: 'POST' as const,
		resourceType: 'Groups' as const,
		target: { kind: 'new' as const },
		alias: `g${index}`,
		data: {
			schemas: [schemas.group],
			displayName: `group ${index}`,
			members: membersOf(index).map((member) => ({ value: `bulkId:g${member}` })),
		},
	}));
}

/** Changes of the title of one user. */
function changes(count: number): readonly Step[] {
	return Array.from({ length: count }, (_, index) => ({
		kind: 'operation' as const,
		label: `item ${index}`,
		method: 'PATCH' as const,
		resourceType: 'Users' as const,
		target: { kind: 'id' as const, id: 'u1' },
		data: { Operations: [{ op: 'replace', path: 'title', value: `title ${index}` }] },
	}));
}

async function requestsFor(steps: readonly Step[]): Promise<number> {
	return (await dryRun(finish(planRun(steps, 'op')))).requests;
}

describe('as few requests as the dependencies allow', () => {
	it.each([
		{ name: 'no references', count: 10_000, levels: 1, expected: 100 },
		{ name: 'five levels of 2,000', count: 10_000, levels: 5, expected: 100 },
		{ name: 'five levels of 20: one request each', count: 100, levels: 5, expected: 5 },
		{ name: 'a chain of 300', count: 300, levels: 300, expected: 300 },
		{
			name: 'fifty levels of 150: full requests need no second one for the rest of a level',
			count: 7_500,
			levels: 50,
			expected: 75,
		},
	])('$name', async ({ count, levels, expected }) => {
		const perLevel = count / levels;
		expect(await requestsFor(groups(count, (index) => (index < perLevel ? [] : [index - perLevel])))).toBe(expected);
	});

	it('a long chain among many that wait for nobody begins at once', async () => {
		expect(await requestsFor(groups(1_000, (index) => (index > 990 ? [index - 1] : [])))).toBe(10);
	});

	it('a hundred changes of one user take a request each, and many creates go with them', async () => {
		expect(await requestsFor([...groups(9_900, () => []), ...changes(100)])).toBe(100);
	});
});

/** References to any two operations before it, in an order that has nothing to do with the items'. */
function random(count: number): readonly Step[] {
	const chance = seededRandom(5);
	const rank = Array.from({ length: count }, () => chance());
	const order = rank.map((_, index) => index).sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
	const position = new Map(order.map((index, turn) => [index, turn]));
	return groups(count, (index) => {
		const before = position.get(index) ?? 0;
		return before === 0 ? [] : [0, 1].flatMap(() => order[Math.floor(chance() * before)] ?? []);
	});
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
	const startedAt = process.hrtime.bigint();
	await work();
	return Number(process.hrtime.bigint() - startedAt) / 1e6;
}

/** The best of some tries, since other work on the machine only ever adds to it. */
async function bestOf(tries: number, work: () => Promise<unknown>): Promise<number> {
	const times: number[] = [];
	for (let turn = 0; turn < tries; turn++) times.push(await millisecondsOf(work));
	return Math.min(...times);
}

/** Webex as it answers a bulk request at once when it has nothing against any of it. */
async function confirm({ body = '' }: HttpRequest): Promise<HttpResult> {
	const { operations } = JSON.parse(body) as { readonly operations: ReadonlyArray<{ readonly bulkId: string; readonly method: string }> };
	const rows = operations.map(({ bulkId, method }) => ({ bulkId, method, status: '200', location: 'https://webex.example/Users/u1' }));
	return { kind: 'answer', status: 200, body: { operations: rows } };
}

describe('10,000 operations with random references', () => {
	it('all find their place', async () => {
		const { settlements } = await dryRun(finish(planRun(random(10_000), 'op')));
		expect(settlements.filter(({ outcome }) => outcome.kind !== 'planned')).toEqual([]);
	});

	/** Twice the work a list costs in a straight line is room for the logarithm and for the machine; a square would be 25 times. */
	it('cost less than ten times what 2,000 cost', async () => {
		const small = random(2_000);
		const large = random(10_000);
		const plan = (steps: readonly Step[]) => async (): Promise<unknown> => await dryRun(finish(planRun(steps, 'op')));
		await plan(small)();
		expect((await bestOf(5, plan(large))) / (await bestOf(5, plan(small)))).toBeLessThan(10);
	});

	it('on one resource too: a live chain of 10,000 changes costs less than ten times one of 2,000', async () => {
		const settings = {
			organizationId: 'nobody',
			operationsPerRequest: 100,
			maxBytes: maxPayloadBytes,
			stopAfterErrors: 0,
			parallelRequests: 1,
			parallelReads: 1,
			maxWaitMs: 0,
		};
		const clock = { now: () => 0, sleep: async () => undefined };
		const ports = { send: confirm, clock, random: () => 0, isCancelled: () => false, log: () => undefined };
		const run = (steps: readonly Step[]) => async (): Promise<void> => {
			const { requests, settlements } = await runPlan(finish(planRun(steps, 'op')), settings, ports);
			expect(requests).toBe(steps.length);
			expect(settlements.filter(({ outcome }) => outcome.kind !== 'applied')).toEqual([]);
		};
		const [small, large] = [changes(2_000), changes(10_000)];
		await run(small)();
		expect((await bestOf(5, run(large))) / (await bestOf(5, run(small)))).toBeLessThan(10);
	});
});
