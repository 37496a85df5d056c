import * as fc from 'fast-check';
import { laws } from './laws';
import { listLaws } from './listLaws';
import { listArbitrary } from './lists';
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

describe(`lists of rows under random faults (seed ${seed}, ${numRuns} runs)`, () => {
	it('keep the laws about people and about operations', async () => {
		await fc.assert(
			fc.asyncProperty(listArbitrary(15), async (list) => {
				const run = await stage.performList(list);
				expect(listLaws.flatMap(({ name, law }) => law(run).map((words) => `${name}: ${words}`))).toEqual([]);
			}),
			{ seed, numRuns },
		);
	});

	it('always go the same way', async () => {
		for (const list of fc.sample(listArbitrary(15), { seed, numRuns: 5 })) {
			const [once, again] = [await stage.performList(list), await stage.performList(list)];
			expect(again.report.settlements.map(({ outcome, attempts }) => [outcome.kind, attempts])).toEqual(
				once.report.settlements.map(({ outcome, attempts }) => [outcome.kind, attempts]),
			);
			expect(again.ledger.map(({ method, bulkId, changed }) => [method, bulkId, changed])).toEqual(
				once.ledger.map(({ method, bulkId, changed }) => [method, bulkId, changed]),
			);
		}
	});
});
