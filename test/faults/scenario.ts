import * as fc from 'fast-check';
import type { WebexOptions } from '../webex/webex';
import { smallOptionsOf, worlds } from '../worlds/worlds';
import { moveArbitrary, type Move } from './moves';
import { bulkTrouble, readTrouble, tokenTrouble, type Trouble } from './troubles';

/** A run and what happens to it: all that is left to chance, so that the same scenario always goes the same way. */
export interface Scenario {
	readonly moves: readonly Move[];
	readonly settings: {
		readonly operationsPerRequest: number;
		readonly parallelRequests: number;
		readonly parallelReads: number;
		readonly stopAfterErrors: number;
		readonly maxWaitSeconds: number;
	};
	readonly service: WebexOptions;
	/** How far Webex's clock is ahead of ours. */
	readonly skewMs: number;
	/** What happens to each bulk request, read and token request, in the order of sending; later ones go well. */
	readonly troubles: {
		readonly bulk: readonly Trouble[];
		readonly read: readonly Trouble[];
		readonly token: readonly Trouble[];
	};
	/** How long requests are on their way, there and back, in turn. */
	readonly latenciesMs: readonly number[];
	readonly jitterSeed: number;
	/** The execution is stopped when so many requests were sent. */
	readonly cancelAfter?: number;
}

/** A run to which nothing happens, with the node's own settings. */
export const calm: Scenario = {
	moves: [],
	settings: { operationsPerRequest: 100, parallelRequests: 1, parallelReads: 1, stopAfterErrors: 0, maxWaitSeconds: 900 },
	service: {},
	skewMs: 0,
	troubles: { bulk: [], read: [], token: [] },
	latenciesMs: [],
	jitterSeed: 1,
};

const drawnOptions: fc.Arbitrary<WebexOptions> = fc.record({
	visibilityLagMs: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 8000 })),
	echoBulkId: fc.oneof({ weight: 6, arbitrary: fc.constant('all' as const) }, { weight: 1, arbitrary: fc.constantFrom('post', 'none') }),
	order: fc.constantFrom('asSent', 'reversed', 'shuffled'),
	operationsKey: fc.constantFrom('operations', 'Operations'),
	statusForm: fc.constantFrom('string', 'number', 'object'),
	errorForm: fc.constantFrom('cisco', 'rfc'),
	uniqueGroupNames: fc.boolean(),
	requireFailOnErrors: fc.constant(true),
	maxPayloadBytes: fc.oneof(
		{ weight: 9, arbitrary: fc.constant(1_048_576) },
		{ weight: 1, arbitrary: fc.integer({ min: 300, max: 3000 }) },
	),
});

/** Half of the runs are in one of the worlds of test/worlds. */
const service: fc.Arbitrary<WebexOptions> = fc
	.tuple(drawnOptions, fc.oneof(fc.constant({}), fc.constantFrom(...worlds).map(smallOptionsOf)))
	.map(([options, world]) => ({ ...options, ...world }));

/** Random scenarios of up to `maxMoves` operations. */
export function scenarioArbitrary(maxMoves: number): fc.Arbitrary<Scenario> {
	return fc
		.record({
			moves: fc.array(moveArbitrary, { minLength: 1, maxLength: maxMoves, size: 'max' }),
			settings: fc.record({
				operationsPerRequest: fc.oneof(fc.integer({ min: 1, max: 10 }), fc.constant(100)),
				parallelRequests: fc.integer({ min: 1, max: 5 }),
				parallelReads: fc.integer({ min: 1, max: 10 }),
				stopAfterErrors: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 4 }) }),
				maxWaitSeconds: fc.oneof({ weight: 5, arbitrary: fc.constant(900) }, { weight: 2, arbitrary: fc.constantFrom(0, 1, 5, 16, 40) }),
			}),
			service,
			skewMs: fc.constantFrom(0, 0, -3_600_000, 3_600_500, 777),
			troubles: fc.record({
				bulk: fc.array(bulkTrouble, { maxLength: 14, size: 'max' }),
				read: fc.array(readTrouble, { maxLength: 14, size: 'max' }),
				token: fc.array(tokenTrouble, { maxLength: 6 }),
			}),
			latenciesMs: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4000 })), { maxLength: 8, size: 'max' }),
			jitterSeed: fc.nat(),
			cancelAfter: fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.nat(12) }),
		})
		.map(({ cancelAfter, ...scenario }) => ({ ...scenario, ...(cancelAfter === undefined ? {} : { cancelAfter }) }));
}
