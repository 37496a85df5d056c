import { setTimeout as sleep } from 'node:timers/promises';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Progress } from '../../e2e/progress';
import { collectGarbage } from '../pipeline/cost';
import { contextOf, loadBuilt, type Request } from '../sizes/context';
import { largeRuns, type LargeRun } from './cases';
import { startHeartbeat } from './heartbeat';
import { createWebexInMemory } from './webexInMemory';

/** What a run of so many rows takes, under the headings of the table; the work of Webex is not in it. */
export interface LargeRow {
	readonly operation: string;
	readonly rows: string;
	readonly 'µs of processor a row': number;
	readonly 'KB of memory a row': number;
	/** Over those of the smaller run. */
	readonly 'time ratio': number | string;
	readonly 'memory ratio': number | string;
	readonly 'longest block, ms': number;
}

/** Rows of a run, and how many runs are measured, the best of which counts: what else the machine does only ever adds. */
const sizes = [
	{ size: 10_000, runs: 3 },
	{ size: 100_000, runs: 1 },
] as const;

/** Large runs beside smaller ones, against a Webex in this process. Throws when a row does not come out well. */
export async function measureLarge(progress: Progress): Promise<readonly LargeRow[]> {
	const table: LargeRow[] = [];
	for (const [operation, make] of Object.entries(largeRuns)) {
		table.push(...(await progress.during(`Large runs: ${operation}`, async () => await measureOperation(operation, make))));
	}
	return table;
}

async function measureOperation(operation: string, make: (size: number) => LargeRun): Promise<readonly LargeRow[]> {
	const costs: Cost[] = [];
	await costOf(make(10_000), 1);
	for (const { size, runs } of sizes) costs.push(await costOf(make(size), runs));
	const [first] = costs;
	return costs.map(({ microseconds, kilobytes, blockMs }, index) => ({
		operation,
		rows: (sizes[index]?.size ?? 0).toLocaleString('en-US'),
		'µs of processor a row': Math.round(microseconds),
		'KB of memory a row': rounded(kilobytes),
		'time ratio': index === 0 || first === undefined ? '' : rounded(microseconds / first.microseconds),
		'memory ratio': index === 0 || first === undefined ? '' : rounded(kilobytes / first.kilobytes),
		'longest block, ms': Math.round(blockMs),
	}));
}

/** Time and memory for each row, and how long nothing else got its turn. */
interface Cost {
	readonly microseconds: number;
	readonly kilobytes: number;
	readonly blockMs: number;
}

async function costOf(large: LargeRun, runs: number): Promise<Cost> {
	const timed: Cost[] = [];
	for (let run = 0; run < runs; run++) timed.push(await runOnce(large, false));
	const { kilobytes } = await runOnce(large, true);
	return {
		microseconds: Math.min(...timed.map(({ microseconds }) => microseconds)),
		kilobytes,
		blockMs: Math.min(...timed.map(({ blockMs }) => blockMs)),
	};
}

/** Requests between two looks at the memory, as a share of the rows. */
const looks = 2_000;

export async function runOnce(large: LargeRun, looksAtMemory: boolean): Promise<Cost> {
	const { executeBulk } = await loadBuilt();
	const answer = createWebexInMemory(large);
	const items: INodeExecutionData[] = large.rows.map((json) => ({ json: { ...json } as IDataObject }));
	let answeringMs = 0;
	let requests = 0;
	let peakBytes = 0;
	const look = (): void => {
		collectGarbage();
		peakBytes = Math.max(peakBytes, process.memoryUsage().heapUsed);
	};
	const respond = async (request: Request): Promise<object> => {
		await sleep(0);
		const before = process.cpuUsage();
		const response = answer(request);
		if (looksAtMemory && requests++ % Math.ceil(large.rows.length / looks) === 0) look();
		answeringMs += elapsedMs(before);
		return response;
	};
	collectGarbage();
	const emptyBytes = process.memoryUsage().heapUsed;
	const heartbeat = startHeartbeat();
	const before = process.cpuUsage();
	const [output = []] = await executeBulk(contextOf({ items, parameters: large.parameters }, respond));
	const cpuMs = elapsedMs(before) - answeringMs;
	const blockMs = heartbeat.stop();
	if (looksAtMemory) look();
	const bad = output.find(({ json }) => json['ok'] !== true);
	if (bad !== undefined || output.length < items.length) throw new Error(`A row is ${JSON.stringify(bad?.json)}`);
	return {
		microseconds: (1_000 * cpuMs) / items.length,
		kilobytes: (peakBytes - emptyBytes) / 1_024 / items.length,
		blockMs,
	};
}

function elapsedMs(before: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1_000;
}

function rounded(value: number): number {
	return Number(value.toPrecision(3));
}
