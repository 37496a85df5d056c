import { readingOf } from '../../../nodes/WebexScim/n8n/ports';
import { createColumnReader } from '../../../nodes/WebexScim/intents/columns/readColumns';
import { readIntents } from '../../../nodes/WebexScim/intents/readIntents';
import type { IntentSource } from '../../../nodes/WebexScim/intents/source';
import { planRun } from '../../../nodes/WebexScim/plan/plan';
import { brakeOf } from '../../../nodes/WebexScim/resolve/brake';
import { readEmptied } from '../../../nodes/WebexScim/resolve/members/emptied';
import { resolveRows } from '../../../nodes/WebexScim/resolve/resolveRows';
import { runPlan } from '../../../nodes/WebexScim/run/run';
import { maxPayloadBytes } from '../../../nodes/WebexScim/scim/messages';
import { createVirtualClock } from '../../faults/clock';
import { startWebex, type Webex } from '../../webex/webex';
import { jobs, type Job } from './cases';
import { createVirtualLine, operationMs, requestMs } from './virtualLine';
import { finish } from '../../../nodes/WebexScim/scim/work';

/** What one job took, under the headings of the table. */
export interface JobRow {
	readonly job: string;
	readonly width: number;
	readonly seconds: number;
	readonly 'over the bound': number;
	readonly reads: number;
	readonly writes: number;
	readonly 'requests over the bound': number;
	readonly 'µs of processor a row': number;
}

const noon = Date.UTC(2026, 4, 4, 12);
const widths = [1, 5];

/**
 * Carries out whole jobs against the stand-in, over real HTTP, in virtual time: a request takes 50 ms and 2 ms for each operation, and
 * the node's own work takes none, so that the numbers are the same each time; its processor time, the stand-in's with it, stands apart.
 * The bound: no requests but the fewest, reads and writes each as many at a time as may be. Throws when a row does not come out well.
 */
export async function measureJobs(): Promise<readonly JobRow[]> {
	const clock = createVirtualClock(noon);
	const webex = await startWebex({ clock: () => clock.now() });
	try {
		const rows: JobRow[] = [];
		for (const job of jobs) for (const width of widths) rows.push(await measure(job, width, webex, clock));
		return rows;
	} finally {
		await webex.close();
	}
}

async function measure(job: Job, width: number, webex: Webex, clock: ReturnType<typeof createVirtualClock>): Promise<JobRow> {
	webex.reset();
	job.seed(webex);
	const { send, reads, writes } = createVirtualLine(webex, clock);
	const startMs = clock.now();
	const before = process.cpuUsage();
	await carryOut(job, width, webex.orgId, { send, clock, random: () => 0, isCancelled: () => false, log: () => undefined });
	const { user, system } = process.cpuUsage(before);
	const tookMs = clock.now() - startMs;
	const fewest = [...job.reads, job.writes.length].reduce((sum, count) => sum + count, 0);
	return {
		job: job.name,
		width,
		seconds: tookMs / 1000,
		'over the bound': rounded(tookMs / boundMs(job, width)),
		reads: reads(),
		writes: writes(),
		'requests over the bound': rounded((reads() + writes()) / fewest),
		'µs of processor a row': Math.round((user + system) / job.rows.length),
	};
}

function rounded(ratio: number): number {
	return Math.round(ratio * 100) / 100;
}

/** No schedule takes less: requests that need nothing of each other side by side, the first one of all alone. */
function boundMs({ reads, writes }: Job, width: number): number {
	const readMs = reads.reduce(
		(sum, count, round) => sum + requestMs * (round === 0 ? 1 + Math.ceil((count - 1) / width) : Math.ceil(count / width)),
		0,
	);
	const [first = 0, ...others] = writes.map((operations) => requestMs + operationMs * operations);
	const alone = reads.length === 0 ? first : 0;
	const rest = reads.length === 0 ? others : [first, ...others];
	return readMs + alone + Math.max(...rest, rest.reduce((sum, ms) => sum + ms, 0) / width);
}

async function carryOut(job: Job, width: number, organizationId: string, ports: Parameters<typeof runPlan>[2]): Promise<void> {
	const intents = finish(
		readIntents(
			job.rows.map((json) => ({ json })),
			sourceOf(job),
		),
	);
	const { reading } = readingOf(ports, 900_000, width);
	const settings = {
		operation: job.operation,
		key: 'userName',
		emptyValues: 'ignore',
		unknownManager: 'reject',
		missing: 'reject',
		scopeFilter: 'example.com',
		protect: '',
		whenMissing: 'deactivate',
		hasOwnUser: true,
	} as const;
	const resolved = await resolveRows(intents, { ...settings, organizationId, ports: reading });
	if (resolved.kind === 'unresolved') throw new Error(`${job.name}: ${resolved.message}`);
	const plan = finish(planRun(resolved.steps, 'op'));
	const limit = { kind: 'count', count: 100_000 } as const;
	finish(brakeOf(plan, limit, await readEmptied(plan, limit, organizationId, reading), resolved));
	const limits = {
		operationsPerRequest: 100,
		maxBytes: maxPayloadBytes,
		stopAfterErrors: 0,
		parallelRequests: width,
		parallelReads: width,
	};
	const report = await runPlan(plan, { ...limits, organizationId, maxWaitMs: 900_000, isAnswered: reading.state.wasAnswered() }, ports);
	const bad = report.settlements.find(({ outcome }) => outcome.kind !== 'applied' && outcome.kind !== 'unchanged');
	if (bad !== undefined) throw new Error(`${job.name}: a row is ${JSON.stringify(bad.outcome)}`);
}

function sourceOf({ operation, rows }: Job): IntentSource {
	const parameter: IntentSource['parameter'] = (name, itemIndex) => ({ kind: 'value', value: valueOf(name, rows[itemIndex]) });
	return {
		operation,
		parameter,
		isFixed: () => false,
		columns: createColumnReader(parameter, {}, 'Users', { emptyValues: 'ignore' }, { items: [], leaveOutColumns: '', nowMs: noon }),
		resourceType: 'Users',
		inputMode: 'fields',
		attributesMode: 'json',
		existing: 'reject',
		missing: 'reject',
		key: 'userName',
		noteUnused: () => undefined,
	};
}

function valueOf(name: string, row: Job['rows'][number] | undefined): unknown {
	switch (name) {
		case 'target':
			return { mode: 'userName', value: row?.['userName'] };
		case 'group':
			return { mode: 'displayName', value: row?.['group'] };
		case 'member':
			return { mode: 'userName', value: row?.['member'] };
		case 'data':
			return row;
		default:
			return undefined;
	}
}
