import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Progress } from '../../e2e/progress';
import { cases, type Case } from './cases';
import { runNode, type Run } from './context';

/** What one size of something long costs, under the headings of the table. Times are of the processor, user and system. */
export interface SizesRow {
	readonly what: string;
	readonly size: string;
	readonly slowest: string;
	readonly outcome: string;
	readonly ms: number | string;
	readonly 'ns/unit': number | string;
	/** Of the slowest variant: ratio of its times to the size before, over the ratio of the sizes. */
	readonly growth: number | string;
	readonly linear: string;
}

/**
 * A growth up to this counts as linear. What is linear was seen to cost up to 1.7 times as much for each of ten times as many, once,
 * where it outgrows the caches, and no more beyond; work that is quadratic costs up to ten times as much at each step.
 */
export const tolerance = 2;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** A run that would take longer, were it to grow as before, is not begun. */
const longestMs = 90_000;

/** The work of the node by size; of several variants the slowest at each size, beside the same one at the size before. */
export async function measureSizes(progress: Progress): Promise<readonly SizesRow[]> {
	const table: SizesRow[] = [];
	for (const each of cases) table.push(...(await progress.during(`Sizes of ${each.name}`, async () => await measureCase(each))));
	return table;
}

async function measureCase({ name, unit, sizes, variants }: Case): Promise<readonly SizesRow[]> {
	const table: SizesRow[] = [];
	let last: Last | undefined;
	for (const { size, runs } of sizes) {
		const what = { what: name, size: `${size.toLocaleString('en-US')} ${unit}s` };
		if (last !== undefined && expectedMs(last, size) > longestMs) {
			return [...table, { ...what, slowest: '', outcome: 'not measured', ms: '-', 'ns/unit': '-', growth: '-', linear: 'too slow' }];
		}
		const costs = await costsOf(variants, size, runs);
		const slowest = [...costs].reduce((one, other) => (other[1].ms > one[1].ms ? other : one));
		const [variant, { ms, outcome }] = slowest;
		const before: number | undefined = last?.costs.get(variant)?.ms;
		const growth: number | undefined = last === undefined || before === undefined ? undefined : ms / before / (size / last.size);
		table.push({
			...what,
			slowest: variant,
			outcome,
			ms: round(ms),
			'ns/unit': round((ms * 1e6) / size),
			growth: growth === undefined ? '' : round(growth),
			linear: growth === undefined ? '' : growth <= tolerance ? 'yes' : 'NO',
		});
		last = { size, costs, growth: growth ?? 1, slowestMs: ms };
	}
	return table;
}

/** The size before, with the cost of each variant. */
interface Last {
	readonly size: number;
	readonly costs: ReadonlyMap<string, Cost>;
	readonly growth: number;
	readonly slowestMs: number;
}

interface Cost {
	readonly ms: number;
	readonly outcome: string;
}

function expectedMs({ size: before, growth, slowestMs }: Last, size: number): number {
	return slowestMs * (size / before) * Math.max(1, growth);
}

async function costsOf(variants: Case['variants'], size: number, runs: number): Promise<ReadonlyMap<string, Cost>> {
	const costs = new Map<string, Cost>();
	for (const [variant, make] of Object.entries(variants)) costs.set(variant, await costOf(() => make(size), runs));
	return costs;
}

/**
 * Smallest of `runs` runs after one that is not counted: what else the machine does only ever adds, and so does the garbage of
 * other runs, which is taken away before. Each has items of its own, as in n8n.
 */
async function costOf(make: () => Run, runs: number): Promise<Cost> {
	const times: number[] = [];
	const outcomes = new Set<unknown>();
	collectGarbage();
	for (let number = 0; number <= runs; number++) {
		const { output, cpuMs } = await runNode(make());
		for (const { json } of output) outcomes.add(json['outcome']);
		if (number > 0) times.push(cpuMs);
	}
	return { ms: Math.min(...times), outcome: [...outcomes].join(', ') };
}

function round(value: number): number {
	return Number(value.toPrecision(3));
}
