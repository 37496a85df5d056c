import { each, type Work } from '../../nodes/WebexScim/scim/work';
import { createTurns } from '../../nodes/WebexScim/webex/turns';

/** A clock that work and breaks push on. */
function stage() {
	let nowMs = 0;
	const breaksAtMs: number[] = [];
	const inTurns = createTurns(
		() => nowMs,
		async () => {
			breaksAtMs.push(nowMs);
			nowMs += 1_000;
		},
	);
	const pass = (ms: number): void => {
		nowMs += ms;
	};
	return { inTurns, breaksAtMs, pass };
}

function* slices(count: number, act: () => void): Work<string> {
	for (let slice = 0; slice < count; slice++) {
		act();
		yield undefined;
	}
	return 'done';
}

it.each([
	['no time', 100, 0, []],
	['24 ms in all', 4, 6, []],
	['10 ms a slice', 7, 10, [30, 1_060]],
	['longer than a turn', 3, 40, [40, 1_080, 2_120]],
])('has breaks of its own where it takes %s', async (_, count, ms, breaks) => {
	const { inTurns, breaksAtMs, pass } = stage();
	expect(await inTurns(slices(count, () => pass(ms)))).toBe('done');
	expect(breaksAtMs).toEqual(breaks);
});

it('counts the work of several pieces together, and not what passes between them', async () => {
	const { inTurns, breaksAtMs, pass } = stage();
	await inTurns(slices(2, () => pass(10)));
	pass(5_000);
	await inTurns(slices(2, () => pass(10)));
	expect(breaksAtMs).toEqual([5_030]);
});

it('throws what the work throws, and goes on with other work', async () => {
	const { inTurns } = stage();
	const fault = each([1], () => {
		throw new RangeError('fault');
	});
	await expect(inTurns(fault)).rejects.toThrow('fault');
	expect(await inTurns(slices(1, () => undefined))).toBe('done');
});
