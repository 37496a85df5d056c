import type { N8nFigures, RunFigures, WayFigures } from './figures';
import { formsOf } from './forms';
import type { RaceId, WayId } from './race';
import { targetsOf } from './targets';

function run(figures: Partial<RunFigures>): RunFigures {
	const nothing = { ms: 0, executionMs: 0, requests: 0, tooMany: 0, inFlight: 0, peakMegabytes: 0, standInBusy: 0, answeringMs: 0 };
	return { status: 'success', ...nothing, cpuSeconds: 1, rowsThrough: 3, rowsLinked: 3, ...figures };
}

function way(id: WayId, cpuSeconds: readonly number[], more: Partial<WayFigures> = {}): WayFigures {
	return { id, name: id, runs: cpuSeconds.map((seconds) => run({ cpuSeconds: seconds })), ...more };
}

const limited = run({});
const rowsOnly = way('rowsOnly', [0.2, 0.1, 0.3]);

/** Three rows in every race, with all targets met but what `more` says of a race's ways. */
function figuresWith(more: Partial<Record<RaceId, readonly WayFigures[]>> = {}): N8nFigures {
	const compared = [way('nodeParallel', [1, 1, 1], { limited }), way('byHand', [2, 2, 2], { limited })];
	const races = (
		[
			['joiners', [way('node', [0.8, 0.9, 5], { limited }), ...compared]],
			['joinersAsJson', [way('node', [0.7, 0.7, 0.7])]],
			['manyMovers', [way('node', [0.9, 0.9, 0.9])]],
			['movers', [way('node', [1, 1, 1], { limited }), ...compared]],
		] as const
	).map(([id, ways]) => ({ id, name: id, rows: 3, ways: [rowsOnly, ...(more[id] ?? ways)] }));
	return { n8nVersion: '0', latencyMs: 50, perOperationMs: 2, requestsPerSecond: 5, races };
}

describe('formsOf', () => {
	it('takes the median of the rows alone off the median of the runs', () => {
		expect(formsOf(figuresWith())).toEqual([
			{ name: 'creates with Mapped Columns', runs: [0.8, 0.9, 5], rowsAlone: [0.2, 0.1, 0.3], ownSeconds: 0.7, isWhole: true },
			{ name: 'creates with JSON', runs: [0.7, 0.7, 0.7], rowsAlone: [0.2, 0.1, 0.3], ownSeconds: 0.5, isWhole: true },
			{ name: 'movers by e-mail', runs: [0.9, 0.9, 0.9], rowsAlone: [0.2, 0.1, 0.3], ownSeconds: 0.7, isWhole: true },
		]);
	});
});

describe('targetsOf', () => {
	const missed = (figures: N8nFigures): readonly string[][] =>
		targetsOf(figures).flatMap(({ target, reached, isMet }) => (isMet ? [] : [[target, reached]]));
	const others = [way('nodeParallel', [1], { limited }), way('byHand', [2], { limited })];

	it.each<[string, Partial<Record<RaceId, readonly WayFigures[]>>, readonly string[][]]>([
		['everything is met, a form that costs just as much included', {}, []],
		[
			'movers cost a hundredth more',
			{ manyMovers: [way('node', [0.91, 0.91, 0.91])] },
			[['movers by e-mail: processor time at most that of creates with Mapped Columns', '0.71 s, creates with Mapped Columns 0.70 s']],
		],
		[
			'JSON is cheap since a run stopped early',
			{ joinersAsJson: [way('node', [], { runs: [run({}), run({ cpuSeconds: 0.3, rowsThrough: 2 }), run({ cpuSeconds: 0.3 })] })] },
			[
				[
					'creates with JSON: processor time at most that of creates with Mapped Columns',
					'0.10 s, creates with Mapped Columns 0.70 s, but not every row came through',
				],
			],
		],
		[
			'a race over its bound, dearer than by hand, with rows lost',
			{
				movers: [
					way('node', [], {
						boundMs: 100,
						runs: [run({ ms: 106, cpuSeconds: 2.5, rowsLinked: 2 })],
						limited: run({ rowsThrough: 1 }),
					}),
					...others,
				],
			},
			[
				['movers, node: at most 5 % over the bound of 100 ms', '6.0 %'],
				['movers, node: processor time not above the way by hand', '2.50 s, by hand 2.00 s'],
				['movers, node: every row linked to its result', '2'],
				['movers, node: every row through under the limit', '1'],
			],
		],
	])('%s', (_name, more, expected) => {
		expect(missed(figuresWith(more))).toEqual(expected);
	});
});
