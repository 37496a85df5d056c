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
	/** Of parsing the same answers and writing the same bodies, and nothing else. */
	readonly 'floor µs': number;
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

const floorSize = 10_000;

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
	// The first run warms up, and tells the floor, which is the same for each row however many there are.
	const floor = (1_000 * (await floorMs(make(floorSize)))) / floorSize;
	for (const { size, runs } of sizes) costs.push(await costOf(make(size), runs));
	const [first] = costs;
	return costs.map(({ microseconds, kilobytes, blockMs }, index) => ({
		operation,
		rows: (sizes[index]?.size ?? 0).toLocaleString('en-US'),
		'µs of processor a row': Math.round(microseconds),
		'floor µs': Math.round(floor),
		'KB of memory a row': rounded(kilobytes),
		'time ratio': index === 0 || first === undefined ? '' : rounded(microseconds / first.microseconds),
		'memory ratio': index === 0 || first === undefined ? '' : rounded(kilobytes / first.kilobytes),
		'longest block, ms': Math.round(blockMs),
	}));
}

/** What a run costs for each of its rows, and for how long nothing else got its turn. */
interface Cost {
	readonly microseconds: number;
	readonly kilobytes: number;
	readonly blockMs: number;
}

async function costOf(large: LargeRun, runs: number): Promise<Cost> {
	const timed: Omit<Ran, 'output'>[] = [];
	for (let number = 0; number < runs; number++) timed.push(await timesOf(large));
	const perRow = (value: number): number => value / large.rows.length;
	return {
		microseconds: perRow(1_000 * Math.min(...timed.map(({ cpuMs }) => cpuMs))),
		kilobytes: perRow((await peakBytes(large, timed[0]?.requests ?? 0)) / 1_024),
		blockMs: Math.min(...timed.map(({ blockMs }) => blockMs)),
	};
}

/** Without the results, which would take memory while that is measured. */
async function timesOf(large: LargeRun): Promise<Omit<Ran, 'output'>> {
	const { cpuMs, blockMs, requests } = await run(large);
	return { cpuMs, blockMs, requests };
}

interface Ran {
	/** Processor time of the node. */
	readonly cpuMs: number;
	readonly blockMs: number;
	readonly requests: number;
	readonly output: readonly INodeExecutionData[];
}

/** Runs the built node. `seen` is told of each request and its answer, at no cost of the run. */
async function run(large: LargeRun, seen: (body: Buffer | undefined, text: string) => void = () => undefined): Promise<Ran> {
	const { executeBulk } = await loadBuilt();
	const answer = createWebexInMemory(large);
	const items: INodeExecutionData[] = large.rows.map((json) => ({ json: { ...json } as IDataObject }));
	let answeringMs = 0;
	let requests = 0;
	const respond = async (request: Request): Promise<object> => {
		// An answer that came at once would leave nobody else a turn.
		await sleep(0);
		const before = process.cpuUsage();
		requests++;
		const text = answer(request);
		seen(request.body, text);
		const body: unknown = JSON.parse(text);
		answeringMs += elapsedMs(before);
		return { statusCode: 200, headers: {}, body };
	};
	collectGarbage();
	const heartbeat = startHeartbeat();
	const before = process.cpuUsage();
	const [output = []] = await executeBulk(contextOf({ items, parameters: large.parameters }, respond));
	const cpuMs = elapsedMs(before) - answeringMs;
	const blockMs = heartbeat.stop();
	const bad = output.find(({ json }) => json['ok'] !== true);
	if (bad !== undefined || output.length < items.length) throw new Error(`A row is ${JSON.stringify(bad?.json)}`);
	return { cpuMs, blockMs, requests, output };
}

async function floorMs(large: LargeRun): Promise<number> {
	const texts: string[] = [];
	const bodies: unknown[] = [];
	await run(large, (body, text) => {
		texts.push(text);
		if (body !== undefined) bodies.push(JSON.parse(String(body)));
	});
	collectGarbage();
	const before = process.cpuUsage();
	for (const text of texts) JSON.parse(text);
	for (const body of bodies) Buffer.from(JSON.stringify(body));
	return elapsedMs(before);
}

/** Times that the memory in use is looked at in a run. */
const looks = 20;

/** The most memory that a run holds at a time, with its items and their results. */
async function peakBytes(large: LargeRun, requests: number): Promise<number> {
	collectGarbage();
	const emptyBytes = process.memoryUsage().heapUsed;
	let peak = 0;
	const look = (): void => {
		collectGarbage();
		peak = Math.max(peak, process.memoryUsage().heapUsed);
	};
	let request = 0;
	const { output } = await run(large, () => {
		if (request++ % Math.ceil(requests / looks) === 0) look();
	});
	look();
	return output.length === 0 ? Number.NaN : peak - emptyBytes;
}

function elapsedMs(before: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1_000;
}

function rounded(value: number): number {
	return Number(value.toPrecision(3));
}
