import { createProgress } from '../../nodes/WebexScim/n8n/progress';

/** What is said at which second: a text, or only that the run goes on. */
type Said = readonly [second: number, message: string | undefined];

it.each<{ name: string; said: readonly Said[]; log: readonly string[] }>([
	{
		name: 'a short run',
		said: [
			[0, 'a'],
			[5, 'b'],
			[8, undefined],
		],
		log: [],
	},
	{
		name: 'a long one, at least every ten seconds',
		said: [
			[1, 'a'],
			[9, 'b'],
			[10, 'c'],
			[17, 'd'],
			[18, 'e'],
			[30, 'f'],
		],
		log: ['b', 'e', 'f'],
	},
	{
		name: 'one that waits',
		said: [
			[1, 'a'],
			[9, undefined],
			[10, undefined],
			[18, undefined],
		],
		log: ['a', 'a'],
	},
	{ name: 'one that has said nothing yet', said: [[60, undefined]], log: [] },
])('the log of $name', ({ said, log }) => {
	let nowMs = 0;
	const lines: string[] = [];
	const { note, tick } = createProgress(
		(line) => lines.push(line),
		() => nowMs,
	);
	for (const [second, message] of said) {
		nowMs = 1_000 * second;
		if (message === undefined) tick();
		else note(message);
	}
	expect(lines).toEqual(log);
});

it('a log that takes no line costs nothing', () => {
	let nowMs = 0;
	const { note } = createProgress(
		() => {
			throw new Error('full');
		},
		() => nowMs,
	);
	nowMs = 60_000;
	expect(() => note('a')).not.toThrow();
});
