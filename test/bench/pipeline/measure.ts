import { cpuOf, heapKeptBy } from './cost';
import { startStandIn, type StandIn } from './standIn';
import { joiners, runFloor, runPipeline } from './work';

/** What the pipeline costs at one size, under the headings of the table. Times are of the processor, user and system. */
export interface PipelineRow {
	readonly operations: number;
	readonly 'node µs/op': number;
	readonly 'floor µs/op': number;
	/** The median of the rounds. */
	readonly 'over the floor': number;
	readonly 'over 1,000': number;
	readonly 'heap bytes/op': number;
}

/** Operations in a run, and how many runs are measured in a row. */
const sizes = [
	{ size: 1_000, runs: 40 },
	{ size: 10_000, runs: 8 },
	{ size: 100_000, runs: 2 },
] as const;

/** How often the node and the floor are measured, one after the other. */
const rounds = 3;

/**
 * The node's pipeline in this process beside the floor, which posts the same bodies, against a stand-in without latency in
 * another process; when both have run for a while. The heap is what the results keep.
 */
export async function measurePipeline(): Promise<readonly PipelineRow[]> {
	const standIn = await startStandIn();
	try {
		await measureSize({ size: 1_000, runs: 40 }, standIn);
		const costs: Costs[] = [];
		for (const each of sizes) costs.push(await measureSize(each, standIn));
		const first = costs[0]?.node ?? Number.NaN;
		return costs.map(({ size, node, floor, ratio, heap }) => ({
			operations: size,
			'node µs/op': round(node),
			'floor µs/op': round(floor),
			'over the floor': round(ratio),
			'over 1,000': round(node / first),
			'heap bytes/op': Math.round(heap),
		}));
	} finally {
		standIn.stop();
	}
}

/** µs of processor time and bytes of heap, each per operation. */
interface Costs {
	readonly size: number;
	readonly node: number;
	readonly floor: number;
	readonly ratio: number;
	readonly heap: number;
}

async function measureSize({ size, runs }: { readonly size: number; readonly runs: number }, standIn: StandIn): Promise<Costs> {
	let items = joiners(size);
	const runNode = async (): Promise<unknown> => await runPipeline(items, standIn);
	const clear = async (): Promise<readonly string[]> => {
		items = joiners(size);
		return await standIn.reset();
	};
	await runNode();
	const bodies = await clear();
	const pairs: { readonly node: number; readonly floor: number }[] = [];
	for (let round = 0; round < rounds; round++) {
		const node = await cpuOf(runs, runNode, clear);
		const floor = await cpuOf(runs, async () => await runFloor(bodies, standIn), clear);
		pairs.push({ node, floor });
	}
	const perOperation = (ms: number): number => (ms * 1000) / size;
	return {
		size,
		node: perOperation(median(pairs.map(({ node }) => node))),
		floor: perOperation(median(pairs.map(({ floor }) => floor))),
		ratio: median(pairs.map(({ node, floor }) => node / floor)),
		heap: (await heapKeptBy(Math.ceil(20_000 / size), runNode, clear)) / size,
	};
}

function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function round(value: number): number {
	return Number(value.toFixed(2));
}
