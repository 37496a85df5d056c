/** `npm run test:faults -- --runs N --seed S`: random runs under random faults, judged by the laws, with numbers. */
import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { laws, type Law } from './laws';
import { scenarioArbitrary, type Scenario } from './scenario';
import { openStage, type Record, type Stage } from './subject';

const { values } = parseArgs({
	options: {
		runs: { type: 'string', default: '2000' },
		seed: { type: 'string' },
		steps: { type: 'string', default: '25' },
	},
});
const runs = Number(values.runs);
const firstSeed = values.seed === undefined ? Date.now() % 1_000_000_000 : Number(values.seed);
const scenarios = scenarioArbitrary(Number(values.steps));

interface Totals {
	operations: number;
	requests: number;
	readonly outcomes: Map<string, number>;
	readonly troubles: Map<string, number>;
	readonly violations: Map<string, number>;
	readonly failures: string[];
	firstFailure?: { readonly seed: number; readonly law: Law };
}

const maxFailuresShown = 20;

void main();

async function main(): Promise<void> {
	const stage = await openStage();
	const totals: Totals = {
		operations: 0,
		requests: 0,
		outcomes: new Map(),
		troubles: new Map(),
		violations: new Map(),
		failures: [],
	};
	const startedAt = Date.now();
	for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
		await draw(seed, { endOnFailure: true }, async (scenario) => count(totals, seed, await stage.perform(scenario)));
		if ((seed - firstSeed + 1) % 500 === 0) console.log(`${seed - firstSeed + 1} runs…`);
	}
	print(totals, Date.now() - startedAt);
	if (totals.firstFailure !== undefined) await shrink(stage, totals, totals.firstFailure);
	await stage.close();
	process.exit(totals.firstFailure === undefined ? 0 : 1);
}

function count(totals: Totals, seed: number, run: Record): void {
	totals.operations += run.plan.steps.length;
	totals.requests += run.sent;
	for (const { outcome } of run.report.settlements) add(totals.outcomes, outcome.kind, 1);
	for (const [name, times] of run.troubles) add(totals.troubles, name, times);
	for (const { name, law } of laws) {
		const found = law(run);
		if (found.length === 0) continue;
		const falselyApplied = found.filter((words) => words.includes(': applied,')).length;
		if (falselyApplied > 0) add(totals.violations, 'falselyApplied', falselyApplied);
		if (found.length > falselyApplied) add(totals.violations, name, found.length - falselyApplied);
		if (totals.failures.length < maxFailuresShown) totals.failures.push(`seed ${seed}: ${name}: ${found.join('; ')}`);
		totals.firstFailure ??= { seed, law };
	}
}

function print(totals: Totals, tookMs: number): void {
	const { operations, requests, outcomes, troubles, violations } = totals;
	console.log(`\nruns ${runs}, seeds ${firstSeed} to ${firstSeed + runs - 1}, ${(tookMs / 1000).toFixed(0)} s`);
	console.log(`operations ${operations}, requests ${requests}`);
	console.log(`outcomes: ${listed(outcomes)}`);
	console.log(`faults injected: ${[...troubles.values()].reduce((sum, times) => sum + times, 0)}`);
	for (const [name, times] of [...troubles].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`  ${name}: ${times}`);
	const count = (name: string): number => violations.get(name) ?? 0;
	const own = ['once', 'conservation', 'falselyApplied', 'noSilence'];
	console.log(`double effects: ${count('once')}`);
	console.log(`lost rows: ${count('conservation')}`);
	console.log(`false 'applied': ${count('falselyApplied')}`);
	console.log(`told as not done, and done: ${count('noSilence')}`);
	console.log(`other laws broken: ${listed(new Map([...violations].filter(([name]) => !own.includes(name)))) || 'none'}`);
}

/** The smallest scenario found that fails in the same way, and how to see the failing run again. */
async function shrink(stage: Stage, totals: Totals, { seed, law }: NonNullable<Totals['firstFailure']>): Promise<void> {
	for (const failure of totals.failures) console.log(failure);
	console.log(`\nfirst failure: seed ${seed}; run it alone: npm run test:faults -- --runs 1 --seed ${seed}`);
	const details = await draw(seed, { interruptAfterTimeLimit: 60_000 }, async (scenario) => {
		const found = law(await stage.perform(scenario));
		if (found.length > 0) throw new Error(found.join('\n'));
	});
	console.log(`shrunk ${details.numShrinks} times:\n${JSON.stringify(details.counterexample?.[0], undefined, 1).replace(/\n\s+/g, ' ')}`);
	console.log(details.errorInstance instanceof Error ? details.errorInstance.message : '');
}

/** Performs the scenario of a seed; when `perform` throws, smaller ones too, until none of them fails. */
async function draw(
	seed: number,
	parameters: fc.Parameters<[Scenario]>,
	perform: (scenario: Scenario) => Promise<void>,
): Promise<fc.RunDetails<[Scenario]>> {
	return await fc.check(fc.asyncProperty(scenarios, perform), { ...parameters, seed, numRuns: 1, unbiased: true });
}

function add(counts: Map<string, number>, name: string, times: number): void {
	counts.set(name, (counts.get(name) ?? 0) + times);
}

function listed(counts: ReadonlyMap<string, number>): string {
	return [...counts].map(([name, times]) => `${name} ${times}`).join(', ');
}
