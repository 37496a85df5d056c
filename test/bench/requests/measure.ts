import type { Operation } from '../../../nodes/WebexScim/plan/step';
import { calm } from '../../faults/scenario';
import { openStage, type Record, type Stage } from '../../faults/subject';
import { mayWork, type Trouble } from '../../faults/troubles';
import { lowerBound } from './bound';
import { families, oneIn, troubled } from './families';
import { changesOfFew, creates, createsWithChanges, managerChains, managers, references } from './runs';

/** What one run sent, under the headings of the table. */
export interface RequestRow {
	readonly case: string;
	readonly operations: number;
	readonly 'bulk requests': number;
	readonly 'lower bound': number;
	/** Requests by the bound: 1 is as few as can be. */
	readonly 'over the bound': number;
	readonly 'look-up requests': number;
}

/**
 * Runs the engine against the stand-in, over real HTTP and in virtual time, and counts what arrives: the same numbers each
 * time. With faults the bound is that of the same run without them, and one more for each request that Webex met with a
 * fault and did nothing of, since that one must be repeated; with rows for which Webex refuses a whole request, one more
 * for each such row. Throws when a run does not come out as it should, since its count would say nothing.
 */
export async function measureRequests(): Promise<readonly RequestRow[]> {
	const stage = await openStage();
	try {
		const rows: RequestRow[] = [];
		for (const one of cases()) rows.push(await measure(stage, one));
		return rows;
	} finally {
		await stage.close();
	}
}

interface Case {
	readonly name: string;
	readonly steps: readonly Operation[];
	readonly troubles?: readonly Trouble[];
	/** Indexes of rows for which Webex refuses the request that they are in. */
	readonly spoilt?: ReadonlySet<number>;
}

const few = 2_000;
/** A hundred full requests, so that 5 % of them are five. */
const many = 10_000;
/** More requests than any of the runs sends. */
const enough = 1_000;

function cases(): readonly Case[] {
	const spoilt = new Set(Array.from({ length: many / (100 * oneIn) }, (_, turn) => turn * 100 * oneIn + 737));
	const all = families.map(({ trouble }) => trouble);
	return [
		{ name: 'creates', steps: creates(few) },
		{ name: 'users and groups that refer to each other', steps: references(few) },
		{ name: 'managers in 40 chains of 50', steps: managerChains(40, 50) },
		{ name: 'managers in 10 chains of 200', steps: managerChains(10, 200) },
		{ name: 'changes of six users', steps: changesOfFew(few) },
		{ name: 'creates, four changes of each', steps: createsWithChanges(few) },
		...families.map(({ name, trouble }) => ({
			name: `creates, ${name}`,
			steps: creates(many),
			troubles: troubled(enough, [trouble]),
		})),
		{ name: 'creates, rows that spoil their request', steps: creates(many, spoilt), spoilt },
		...families.map(({ name, trouble }) => ({
			name: `managers, ${name}`,
			steps: managers(many),
			troubles: troubled(enough, [trouble]),
		})),
		{ name: 'managers, all of these in turn', steps: managers(many), troubles: troubled(enough, all) },
		{ name: '10 chains of 200, all of these in turn', steps: managerChains(10, 200), troubles: troubled(enough, all) },
	];
}

async function measure(stage: Stage, { name, steps, troubles = [], spoilt = new Set() }: Case): Promise<RequestRow> {
	const run = await stage.perform({ ...calm, troubles: { ...calm.troubles, bulk: troubles } }, steps);
	check(name, run, spoilt);
	const bulk = run.requests.filter(({ kind }) => kind === 'bulk').length;
	const undone = troubles.slice(0, bulk).filter((trouble) => !mayWork(trouble)).length;
	const bound = lowerBound(steps) + undone + spoilt.size;
	return {
		case: name,
		operations: steps.length,
		'bulk requests': bulk,
		'lower bound': bound,
		'over the bound': Math.round((bulk / bound) * 100) / 100,
		'look-up requests': run.requests.filter(({ kind }) => kind === 'read').length,
	};
}

function check(name: string, { report }: Record, spoilt: ReadonlySet<number>): void {
	report.settlements.forEach(({ outcome }, index) => {
		const due = spoilt.has(index) ? 'rejected' : 'applied';
		if (outcome.kind !== due) throw new Error(`${name}: operation ${index} is ${outcome.kind}, not ${due}: ${JSON.stringify(outcome)}`);
	});
}
