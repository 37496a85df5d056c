/** `npm run test:worlds -- --runs N --seed S --only N`: every world of a pairwise choice, tried with random runs, with numbers. */
import { parseArgs } from 'node:util';
import { openStage } from '../faults/subject';
import { tryWorld } from './try';
import { nameOf, worlds } from './worlds';

const { values } = parseArgs({
	options: { runs: { type: 'string', default: '25' }, seed: { type: 'string', default: '1' }, only: { type: 'string' } },
});

void main();

async function main(): Promise<void> {
	const stage = await openStage();
	const outcomes = new Map<string, number>();
	let operations = 0;
	let violations = 0;
	const begunAt = Date.now();
	for (const [number, world] of worlds.entries()) {
		if (values.only !== undefined && Number(values.only) !== number) continue;
		const tried = await tryWorld(stage, world, Number(values.runs), Number(values.seed));
		operations += tried.operations;
		violations += tried.violations.length;
		for (const [kind, times] of tried.outcomes) outcomes.set(kind, (outcomes.get(kind) ?? 0) + times);
		if (tried.violations.length > 0) console.log(`world ${number}: ${nameOf(world)}\n  ${tried.violations.slice(0, 8).join('\n  ')}`);
	}
	await stage.close();
	console.log(
		`worlds ${worlds.length}, runs ${values.runs} of operations and of lists in each, ${((Date.now() - begunAt) / 1000).toFixed(0)} s`,
	);
	console.log(`operations ${operations}: ${[...outcomes].map(([kind, times]) => `${kind} ${times}`).join(', ')}`);
	console.log(`violations ${violations}`);
	process.exit(violations === 0 ? 0 : 1);
}
