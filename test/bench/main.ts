import { cpuOf, heapKeptBy } from './cost';
import { joiners, runFloor, runPipeline } from './pipeline';
import { startStandIn, type StandIn } from './standIn';

/** Operations per run, and how many runs are measured. */
const sizes = [
	{ size: 1_000, runs: 40 },
	{ size: 10_000, runs: 8 },
	{ size: 100_000, runs: 2 },
] as const;

/** `npm run bench`: what the node costs, as ratios within this one run. */
async function main(): Promise<void> {
	const standIn = await startStandIn();
	try {
		await measure({ size: 1_000, runs: 100 }, standIn);
		const rows = [];
		for (const each of sizes) rows.push(await measure(each, standIn));
		const [first] = rows;
		console.log('The pipeline in one process, no latency: cost per operation, over the floor and over 1,000 operations');
		console.table(
			rows.map(({ size, node, floor, heap }) => ({
				operations: size,
				'node µs CPU/op': round(node),
				'floor µs CPU/op': round(floor),
				'over the floor': round(node / floor),
				'CPU/op over 1,000': first === undefined ? 0 : round(node / first.node),
				'heap bytes/op kept': Math.round(heap),
			})),
		);
	} finally {
		standIn.stop();
	}
}

/** CPU time in µs and heap in bytes, each per operation. */
async function measure({ size, runs }: { readonly size: number; readonly runs: number }, standIn: StandIn): Promise<Measured> {
	const items = joiners(size);
	const empty = async (): Promise<unknown> => await standIn.reset();
	const heap = await heapKeptBy(async () => await runPipeline(items, standIn));
	const bodies = await standIn.reset();
	const node = await cpuOf(runs, async () => await runPipeline(items, standIn), empty);
	const floor = await cpuOf(runs, async () => await runFloor(bodies, standIn), empty);
	return { size, node: (node * 1000) / size, floor: (floor * 1000) / size, heap: heap / size };
}

interface Measured {
	readonly size: number;
	readonly node: number;
	readonly floor: number;
	readonly heap: number;
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}

main().then(
	() => process.exit(0),
	(error: unknown) => {
		console.error(error);
		process.exit(1);
	},
);
