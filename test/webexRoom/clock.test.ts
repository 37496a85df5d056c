import { createWebexClock } from '../../nodes/WebexScim/webex/clock';

describe('the earliest that Webex’s clock can have shown', () => {
	it.each<{ name: string; seen: readonly (readonly [dateMs: number | undefined, nowMs: number])[]; earliest: number | undefined }>([
		{ name: 'no answer yet', seen: [], earliest: undefined },
		{
			name: 'no answer with a date',
			seen: [
				[undefined, 10],
				[undefined, 20],
			],
			earliest: undefined,
		},
		{ name: 'clocks alike', seen: [[10_000, 10_000]], earliest: 50_000 },
		{ name: 'Webex ahead', seen: [[70_000, 10_000]], earliest: 110_000 },
		{ name: 'Webex behind', seen: [[4_000, 10_000]], earliest: 44_000 },
		{
			name: 'of several the closest, whichever comes first',
			seen: [
				[10_000, 10_900],
				[20_000, 20_100],
				[30_000, 32_000],
			],
			earliest: 49_900,
		},
		{
			name: 'an answer without a date changes nothing',
			seen: [
				[10_000, 10_000],
				[undefined, 90_000],
			],
			earliest: 50_000,
		},
	])('$name', ({ seen, earliest }) => {
		const clock = createWebexClock();
		for (const [dateMs, nowMs] of seen) clock.observe(dateMs, nowMs);
		expect(clock.earliest(50_000)).toBe(earliest);
	});
});
