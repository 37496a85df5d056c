import { costOfFloor, costOfPipeline, joiners, type Cost } from './pipeline';
import { startStandIn, type StandIn } from './standIn';

/** How often each size is measured; the median counts. */
const repeats = 5;

/** `npm run bench`: what the node costs, as ratios within this one run. */
async function main(): Promise<void> {
	const standIn = await startStandIn();
	try {
		await measure(1_000, standIn);
		const rows = [];
		for (const size of [1_000, 10_000, 100_000]) rows.push({ size, ...(await measure(size, standIn)) });
		const first = rows[0];
		console.log('The pipeline in one process, no latency: cost per operation, over the floor and over 1,000 operations');
		console.table(
			rows.map(({ size, node, floor }) => ({
				operations: size,
				'node µs CPU/op': round((node.cpuMs * 1000) / size),
				'floor µs CPU/op': round((floor.cpuMs * 1000) / size),
				'over the floor': round(node.cpuMs / floor.cpuMs),
				'CPU/op over 1,000': first === undefined ? 0 : round(node.cpuMs / size / (first.node.cpuMs / first.size)),
				'heap bytes/op kept': round(node.heapBytes / size),
			})),
		);
	} finally {
		standIn.stop();
	}
}

async function measure(size: number, standIn: StandIn): Promise<{ readonly node: Cost; readonly floor: Cost }> {
	const items = joiners(size);
	const nodes: Cost[] = [];
	const floors: Cost[] = [];
	for (let repeat = 0; repeat < (size > 10_000 ? 3 : repeats); repeat++) {
		nodes.push(await costOfPipeline(items, standIn));
		const bodies = await standIn.reset();
		floors.push(await costOfFloor(bodies, standIn));
		await standIn.reset();
	}
	return { node: median(nodes), floor: median(floors) };
}

function median(costs: readonly Cost[]): Cost {
	const sorted = costs.toSorted((a, b) => a.cpuMs - b.cpuMs);
	return sorted[Math.floor(sorted.length / 2)] as Cost;
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
