import * as fc from 'fast-check';
import { laws } from '../faults/laws';
import { listLaws } from '../faults/listLaws';
import { listArbitrary } from '../faults/lists';
import { scenarioArbitrary, type Scenario } from '../faults/scenario';
import type { Stage } from '../faults/subject';
import type { World } from '../webex/doubts';
import { smallOptionsOf } from './worlds';

/** What came of runs in one world. */
export interface Tried {
	readonly operations: number;
	readonly outcomes: ReadonlyMap<string, number>;
	/** Each with the kind of run and the law that it broke. */
	readonly violations: readonly string[];
}

/** Random operations and random lists in a world, each under random faults and judged by the laws; so many runs of both. */
export async function tryWorld(stage: Stage, world: World, runs: number, seed: number): Promise<Tried> {
	const outcomes = new Map<string, number>();
	const violations: string[] = [];
	let operations = 0;
	const inWorld = <S extends Scenario>(scenario: S): S => ({
		...scenario,
		service: { requireFailOnErrors: true, ...smallOptionsOf(world) },
	});
	const count = (record: Awaited<ReturnType<Stage['perform']>>): void => {
		operations += record.plan.steps.length;
		for (const { outcome } of record.report.settlements) outcomes.set(outcome.kind, (outcomes.get(outcome.kind) ?? 0) + 1);
	};
	const drawn = { seed, numRuns: runs };
	for (const [turn, scenario] of fc.sample(scenarioArbitrary(12), drawn).entries()) {
		const run = await stage.perform(inWorld(scenario));
		count(run);
		violations.push(...laws.flatMap(({ name, law }) => law(run).map((words) => `operations ${turn}, ${name}: ${words}`)));
	}
	for (const [turn, list] of fc.sample(listArbitrary(10), drawn).entries()) {
		const run = await stage.performList({ ...list, scenario: inWorld(list.scenario) });
		count(run);
		violations.push(...listLaws.flatMap(({ name, law }) => law(run).map((words) => `list ${turn} (${list.operation}), ${name}: ${words}`)));
	}
	return { operations, outcomes, violations };
}
