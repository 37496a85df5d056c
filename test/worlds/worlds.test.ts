import { openStage, type Stage } from '../faults/subject';
import { pairwise } from './pairwise';
import { tryWorld } from './try';
import { nameOf, worlds } from './worlds';

/** All of it, with more runs: npm run test:worlds. Another seed here: FAULTS_SEED=7 npx jest test/worlds. */
const seed = Number(process.env['FAULTS_SEED'] ?? 20_260_504);

describe('a pairwise choice', () => {
	it.each([
		[[2, 2], 4],
		[[2, 2, 2, 2], 6],
		[[3, 3, 3, 3], 12],
		[[4, 2, 3, 2, 3, 2, 2], 14],
	])('of %j holds each pair, in at most %d rows', (factors, most) => {
		const rows = pairwise(factors);
		const missing = factors.flatMap((a, one) =>
			factors.flatMap((b, two) =>
				Array.from({ length: a * b }, (_, pair) => [Math.floor(pair / b), pair % b] as const).filter(
					([value, other]) => one < two && !rows.some((row) => row[one] === value && row[two] === other),
				),
			),
		);
		expect(missing).toEqual([]);
		expect(rows.every((row) => row.length === factors.length)).toBe(true);
		expect(rows.length).toBeLessThanOrEqual(most);
	});
});

describe(`the laws hold in each of ${worlds.length} worlds (seed ${seed})`, () => {
	let stage: Stage;
	beforeAll(async () => {
		stage = await openStage();
	});
	afterAll(async () => await stage.close());

	it.each(worlds.map((world, number) => ({ number, name: nameOf(world), world })))('$number: $name', async ({ world, number }) => {
		expect((await tryWorld(stage, world, 1, seed + number)).violations).toEqual([]);
	});
});
