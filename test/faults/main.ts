/** `npm run test:faults -- --runs N --seed S`: random runs of operations and of lists under random faults, judged by the laws, with numbers. */
import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { laws } from './laws';
import { listLaws } from './listLaws';
import { listArbitrary, type List } from './lists';
import { scenarioArbitrary, type Scenario } from './scenario';
import { openStage, type ListRecord, type Record, type Stage } from './subject';

const { values } = parseArgs({
	options: {
		runs: { type: 'string', default: '2000' },
		seed: { type: 'string' },
		steps: { type: 'string', default: '25' },
		/** `operations` or `lists`; both by default. */
		only: { type: 'string' },
	},
});
const runs = Number(values.runs);
const firstSeed = values.seed === undefined ? Date.now() % 1_000_000_000 : Number(values.seed);
const maxSteps = Number(values.steps);

/** What is drawn for a seed, how it is carried out, and by what it is judged. */
interface Subject<S, R extends Record> {
	readonly name: string;
	readonly drawn: fc.Arbitrary<S>;
	readonly perform: (stage: Stage, drawn: S) => Promise<R>;
	readonly laws: ReadonlyArray<{ readonly name: string; readonly law: (run: R) => readonly string[] }>;
	/** What people ask for first, with the laws whose breaches are counted under it. */
	readonly counts: ReadonlyArray<readonly [string, readonly string[]]>;
}

const countsOfAll = [
	['double effects', ['once']],
	['lost rows', ['rows', 'conservation']],
	["false 'applied' or 'unchanged'", ['falselyApplied']],
	['told as not done, and done', ['noSilence']],
] as const;

const operations: Subject<Scenario, Record> = {
	name: 'operations',
	drawn: scenarioArbitrary(maxSteps),
	perform: async (stage, scenario) => await stage.perform(scenario),
	laws,
	counts: countsOfAll,
};

const lists: Subject<List, ListRecord> = {
	name: 'lists',
	drawn: listArbitrary(maxSteps),
	perform: async (stage, list) => await stage.performList(list),
	laws: listLaws,
	counts: [
		...countsOfAll,
		['removed, though a row names them', ['named']],
		["changed, though somebody else's by External ID", ['otherPerson']],
		['lost the account, though protected', ['protected']],
		['missing in the list, and without a row', ['withheld']],
		['taken away, and not counted', ['brake']],
		['bad rows that cost others, or went out', ['oneRow']],
	],
};

interface Totals {
	steps: number;
	requests: number;
	readonly outcomes: Map<string, number>;
	readonly troubles: Map<string, number>;
	readonly violations: Map<string, number>;
	readonly failures: string[];
	firstFailure?: { readonly seed: number; readonly law: string };
}

const maxFailuresShown = 20;

void main();

async function main(): Promise<void> {
	const stage = await openStage();
	const found = [
		...(values.only === 'lists' ? [] : [await judged(stage, operations)]),
		...(values.only === 'operations' ? [] : [await judged(stage, lists)]),
	];
	await stage.close();
	process.exit(found.includes(false) ? 1 : 0);
}

/** True when all runs of the subject kept the laws. */
async function judged<S, R extends Record>(stage: Stage, subject: Subject<S, R>): Promise<boolean> {
	const totals: Totals = { steps: 0, requests: 0, outcomes: new Map(), troubles: new Map(), violations: new Map(), failures: [] };
	const startedAt = Date.now();
	for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
		await draw(subject, seed, { endOnFailure: true }, async (drawn) => count(totals, subject, seed, await subject.perform(stage, drawn)));
		if ((seed - firstSeed + 1) % 500 === 0) console.log(`${seed - firstSeed + 1} runs of ${subject.name}…`);
	}
	print(totals, subject, Date.now() - startedAt);
	if (totals.firstFailure !== undefined) await shrink(stage, subject, totals, totals.firstFailure);
	return totals.firstFailure === undefined;
}

function count<S, R extends Record>(totals: Totals, subject: Subject<S, R>, seed: number, run: R): void {
	totals.steps += run.plan.steps.length;
	totals.requests += run.sent;
	for (const { outcome } of run.report.settlements) add(totals.outcomes, outcome.kind, 1);
	for (const [name, times] of run.troubles) add(totals.troubles, name, times);
	for (const { name, law } of subject.laws) {
		const found = law(run);
		if (found.length === 0) continue;
		const falselyApplied = found.filter((words) =>
			/: (?:applied|unchanged), but it is|: applied, but \w+ is not borne out/.test(words),
		).length;
		if (falselyApplied > 0) add(totals.violations, 'falselyApplied', falselyApplied);
		if (found.length > falselyApplied) add(totals.violations, name, found.length - falselyApplied);
		if (totals.failures.length < maxFailuresShown) totals.failures.push(`seed ${seed}: ${name}: ${found.join('; ')}`);
		totals.firstFailure ??= { seed, law: name };
	}
}

function print<S, R extends Record>(totals: Totals, { name: subject, counts }: Subject<S, R>, tookMs: number): void {
	const { steps, requests, outcomes, troubles, violations } = totals;
	console.log(`\n${subject}: runs ${runs}, seeds ${firstSeed} to ${firstSeed + runs - 1}, ${(tookMs / 1000).toFixed(0)} s`);
	console.log(`operations ${steps}, requests ${requests}`);
	console.log(`outcomes: ${listed(outcomes)}`);
	console.log(`faults injected: ${[...troubles.values()].reduce((sum, times) => sum + times, 0)}`);
	for (const [name, times] of [...troubles].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`  ${name}: ${times}`);
	for (const [name, of] of counts) console.log(`${name}: ${of.reduce((sum, law) => sum + (violations.get(law) ?? 0), 0)}`);
	const own = counts.flatMap(([, of]) => of);
	console.log(`other laws broken: ${listed(new Map([...violations].filter(([name]) => !own.includes(name)))) || 'none'}`);
}

/** The smallest scenario found that fails in the same way, and how to see the failing run again. */
async function shrink<S, R extends Record>(
	stage: Stage,
	subject: Subject<S, R>,
	{ failures }: Totals,
	{ seed, law }: NonNullable<Totals['firstFailure']>,
): Promise<void> {
	for (const failure of failures) console.log(failure);
	console.log(`\nfirst failure: seed ${seed}; run it alone: npm run test:faults -- --runs 1 --seed ${seed} --only ${subject.name}`);
	const broken = subject.laws.find(({ name }) => name === law);
	const details = await draw(subject, seed, { interruptAfterTimeLimit: 60_000 }, async (drawn) => {
		const found = broken?.law(await subject.perform(stage, drawn)) ?? [];
		if (found.length > 0) throw new Error(found.join('\n'));
	});
	console.log(`shrunk ${details.numShrinks} times:\n${JSON.stringify(details.counterexample?.[0], undefined, 1).replace(/\n\s+/g, ' ')}`);
	console.log(details.errorInstance instanceof Error ? details.errorInstance.message : '');
}

/** Performs the scenario of a seed; when `perform` throws, smaller ones too, until none of them fails. */
async function draw<S, R extends Record>(
	{ drawn }: Subject<S, R>,
	seed: number,
	parameters: fc.Parameters<[S]>,
	perform: (scenario: S) => Promise<void>,
): Promise<fc.RunDetails<[S]>> {
	const details = await fc.check(fc.asyncProperty(drawn, perform), { ...parameters, seed, numRuns: 1, unbiased: true });
	if (parameters.endOnFailure === true && details.failed) throw details.errorInstance;
	return details;
}

function add(counts: Map<string, number>, name: string, times: number): void {
	counts.set(name, (counts.get(name) ?? 0) + times);
}

function listed(counts: ReadonlyMap<string, number>): string {
	return [...counts].map(([name, times]) => `${name} ${times}`).join(', ');
}
