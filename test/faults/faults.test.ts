import * as fc from 'fast-check';
import { laws } from './laws';
import { scenarioArbitrary } from './scenario';
import { openStage, type Stage } from './subject';

/** Another seed or more runs: FAULTS_SEED=7 FAULTS_RUNS=1000 npx jest test/faults. A failure prints its own seed and path. */
const seed = Number(process.env['FAULTS_SEED'] ?? 20_260_504);
const numRuns = Number(process.env['FAULTS_RUNS'] ?? 100);

let stage: Stage;
beforeAll(async () => {
	stage = await openStage();
});
afterAll(async () => await stage.close());

describe(`under random faults (seed ${seed}, ${numRuns} runs each)`, () => {
	it.each(laws.map((entry, index) => ({ ...entry, index })))('$name: $says', async ({ law, index }) => {
		await fc.assert(
			fc.asyncProperty(scenarioArbitrary(25), async (scenario) => {
				expect(law(await stage.perform(scenario))).toEqual([]);
			}),
			{ seed: seed + index, numRuns },
		);
	});
});
