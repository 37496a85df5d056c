import { createWaiting, steadyClock, type Clock } from '../../nodes/WebexScim/webex/waiting';

/** A clock that nobody waits for: each sleep moves it on, by `oversleepMs` more than asked. */
function virtualClock(oversleepMs = 0): Clock & { readonly sleeps: number[] } {
	let nowMs = 1_000_000;
	const sleeps: number[] = [];
	return {
		sleeps,
		now: () => nowMs,
		sleep: async (ms) => {
			sleeps.push(ms);
			nowMs += ms + oversleepMs;
		},
	};
}

const never = (): boolean => false;

describe('a wait', () => {
	it.each([
		{ ms: 0, sleeps: [] },
		{ ms: 1, sleeps: [1] },
		{ ms: 999, sleeps: [999] },
		{ ms: 1_000, sleeps: [1_000] },
		{ ms: 1_001, sleeps: [1_000, 1] },
		{ ms: 3_500, sleeps: [1_000, 1_000, 1_000, 500] },
	])('of $ms ms sleeps $sleeps', async ({ ms, sleeps }) => {
		const clock = virtualClock();
		expect(await createWaiting(clock, 60_000, never).wait(ms)).toBe('waited');
		expect(clock.sleeps).toStrictEqual(sleeps);
	});

	it('ends in time although each sleep lasts longer than asked', async () => {
		const clock = virtualClock(400);
		await createWaiting(clock, 60_000, never).wait(3_000);
		expect(clock.sleeps).toStrictEqual([1_000, 1_000, 200]);
	});
});

describe('waits side by side', () => {
	it('use up the time once', async () => {
		const wakes: (() => void)[] = [];
		let nowMs = 0;
		const clock = { now: () => nowMs, sleep: async () => await new Promise<void>((wake) => wakes.push(wake)) };
		const { wait, leftMs } = createWaiting(clock, 10_000, never);
		const first = wait(1_000);
		nowMs = 400;
		const second = wait(1_000);
		expect(leftMs()).toBe(8_600);
		nowMs = 1_400;
		for (const wake of wakes) wake();
		expect([await first, await second]).toStrictEqual(['waited', 'waited']);
		expect(leftMs()).toBe(8_600);
	});
});

describe('E28: a clock that is set back by an hour', () => {
	/** Shows an hour less from its second reading on. */
	function setBack(): Clock & { readonly sleeps: number[] } {
		let nowMs = 10_000_000;
		const sleeps: number[] = [];
		return {
			sleeps,
			now: () => nowMs,
			sleep: async (ms) => {
				nowMs += sleeps.push(ms) === 1 ? ms - 3_600_000 : ms;
			},
		};
	}

	it('does not lengthen a wait', async () => {
		const clock = setBack();
		expect(await createWaiting(clock, 60_000, never).wait(5_000)).toBe('waited');
		expect(clock.sleeps).toStrictEqual([1_000, 1_000, 1_000, 1_000, 1_000]);
	});

	it('is steady: it shows what was slept, and goes on from there', async () => {
		const raw = setBack();
		const { now, sleep } = steadyClock(raw);
		const times = [now()];
		for (const ms of [1_000, 500]) {
			await sleep(ms);
			times.push(now());
		}
		expect(times).toStrictEqual([10_000_000, 10_001_000, 10_001_500]);
	});
});

describe('all waits of a run together', () => {
	it.each([
		{ name: 'none allowed, none needed', maxMs: 0, waits: [0, 0], results: ['waited', 'waited'], slept: 0 },
		{ name: 'none allowed, one needed', maxMs: 0, waits: [1], results: ['waitLimit'], slept: 0 },
		{ name: 'exactly the limit', maxMs: 1_000, waits: [1_000], results: ['waited'], slept: 1_000 },
		{ name: 'one ms over the limit does not begin', maxMs: 1_000, waits: [1_001], results: ['waitLimit'], slept: 0 },
		{
			name: 'together over the limit',
			maxMs: 5_000,
			waits: [3_000, 2_001, 2_000, 1],
			results: ['waited', 'waitLimit', 'waited', 'waitLimit'],
			slept: 5_000,
		},
	])('$name', async ({ maxMs, waits, results, slept }) => {
		const clock = virtualClock();
		const waiting = createWaiting(clock, maxMs, never);
		expect(waiting.leftMs()).toBe(maxMs);
		const got: string[] = [];
		for (const ms of waits) got.push(await waiting.wait(ms));
		expect(got).toStrictEqual(results);
		expect(waiting.leftMs()).toBe(maxMs - slept);
		expect(clock.sleeps.reduce((sum, ms) => sum + ms, 0)).toBe(slept);
	});
});

describe('a run that is cancelled', () => {
	it.each([
		{ name: 'before the wait: no sleep at all', cancelledAfterMs: 0, sleeps: [] },
		{ name: 'during the first second', cancelledAfterMs: 1, sleeps: [1_000] },
		{ name: 'during the third second', cancelledAfterMs: 2_500, sleeps: [1_000, 1_000, 1_000] },
		{ name: 'at the very end', cancelledAfterMs: 5_000, sleeps: [1_000, 1_000, 1_000, 1_000, 1_000] },
	])('$name', async ({ cancelledAfterMs, sleeps }) => {
		const clock = virtualClock();
		const startMs = clock.now();
		const waiting = createWaiting(clock, 60_000, () => clock.now() - startMs >= cancelledAfterMs);
		expect(await waiting.wait(5_000)).toBe('cancelled');
		expect(clock.sleeps).toStrictEqual(sleeps);
	});

	it('is cancelled rather than over the limit', async () => {
		expect(await createWaiting(virtualClock(), 0, () => true).wait(10)).toBe('cancelled');
	});
});
