import { createWebexClock } from '../../nodes/WebexScim/webex/clock';

const hourMs = 3_600_000;

describe('the earliest that Webex’s clock can have shown', () => {
	it.each<{
		name: string;
		seen: readonly (readonly [dateMs: number | undefined, nowMs: number, status?: number])[];
		earliest: number | undefined;
	}>([
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
		{
			name: 'E14: a gateway that answers 500 and above does not count',
			seen: [
				[hourMs, 0, 500],
				[hourMs, 0, 503],
				[0, 0, 200],
			],
			earliest: 50_000,
		},
		{ name: 'E14: only gateways: nobody knows', seen: [[hourMs, 0, 502]], earliest: undefined },
		{
			name: 'E14: one of three that is an hour ahead does not count',
			seen: [
				[0, 0],
				[hourMs, 0],
				[-500, 0],
			],
			earliest: 50_000,
		},
		{
			name: 'one of three that is an hour behind does not count',
			seen: [
				[hourMs, 0],
				[hourMs + 900, 0],
				[0, 0],
			],
			earliest: 50_000 + hourMs + 900,
		},
		{
			name: 'E14: of two the one that agrees with our own clock, whichever comes first',
			seen: [
				[hourMs, 0, 429],
				[-900, 0],
			],
			earliest: 49_100,
		},
		{
			name: 'and an hour behind',
			seen: [
				[900, 0],
				[-hourMs, 0, 429],
			],
			earliest: 50_900,
		},
		{
			name: '30 s from the middle counts',
			seen: [
				[0, 0],
				[0, 0],
				[30_000, 0],
			],
			earliest: 80_000,
		},
		{
			name: 'more does not',
			seen: [
				[0, 0],
				[0, 0],
				[30_001, 0],
			],
			earliest: 50_000,
		},
		{
			name: 'a clock that was set right counts soon',
			seen: [...Array.from({ length: 40 }, () => [hourMs, 0] as const), ...Array.from({ length: 31 }, () => [0, 0] as const)],
			earliest: 50_000,
		},
	])('$name', ({ seen, earliest }) => {
		const clock = createWebexClock();
		for (const [dateMs, nowMs, status = 200] of seen) clock.observe({ status, ...(dateMs === undefined ? {} : { dateMs }) }, nowMs);
		expect(clock.earliest(50_000)).toBe(earliest);
	});
});
