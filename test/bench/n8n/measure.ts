import { setTimeout as sleep } from 'node:timers/promises';
import { endOfExecution, importWorkflow, startWorkflow, type OutputItem } from '../../e2e/execution';
import type { N8n } from '../../e2e/n8n';
import type { Progress } from '../../e2e/progress';
import { withStage } from '../../e2e/stage';
import { buildWorkflow } from '../../e2e/workflow';
import type { Webex, WebexOptions } from '../../webex/webex';
import type { RunFigures } from './figures';
import { connectGenericCredential } from './genericCredential';
import { mostInFlight } from './inFlight';
import { joinerRows, type Joiner } from './joiners';
import { countLinkedRows } from './linked';
import { openProcessGroup } from './process';
import type { Connected, Way } from './ways';

/** Runs a way once over all rows, in this n8n, against a new stand-in with these options. */
export async function measureRun(n8n: N8n, progress: Progress, way: Way, options: WebexOptions): Promise<RunFigures> {
	return await withStage(n8n, progress, async ({ webex, credential }) => {
		const generic = await connectGenericCredential(n8n, webex);
		Object.assign(webex.options, options);
		return await measureOn(n8n, way, { webex, scim: credential, generic });
	});
}

async function measureOn(n8n: N8n, way: Way, connected: Connected): Promise<RunFigures> {
	const { webex } = connected;
	const nodes = [joinerRows, ...way.nodes(connected)];
	const workflowId = await importWorkflow(n8n, buildWorkflow(way.name, nodes));
	if (n8n.pid === undefined) throw new Error('n8n was not started');
	const processes = openProcessGroup(n8n.pid);
	await sleep(restMs);
	processes.resetPeaks();
	const cpuBefore = processes.cpuSeconds();
	const loadBefore = performance.eventLoopUtilization();
	const executionId = await startWorkflow(n8n, workflowId);
	const executionMs = await untilStored(n8n, workflowId);
	const standInBusy = performance.eventLoopUtilization(loadBefore).utilization;
	const cpuSeconds = processes.cpuSeconds() - cpuBefore;
	const peakMegabytes = processes.peakMegabytes();

	const execution = await endOfExecution(n8n, executionId);
	const stages = nodes.map(({ name }) => execution.output(name));
	const requests = webex.requests.filter(({ kind }) => kind !== 'token');
	const ids = idsByName(webex);
	return {
		status: execution.status,
		...(execution.error === undefined ? {} : { error: execution.error }),
		ms: sum(nodes.slice(1).map(({ name }) => execution.executionMs(name))),
		executionMs,
		requests: requests.length,
		tooMany: requests.filter(({ status }) => status === 429).length,
		inFlight: mostInFlight(requests),
		cpuSeconds,
		peakMegabytes,
		rowsThrough: (stages[0] ?? []).filter((row) => ids.has(emailOf(row))).length,
		rowsLinked: nodes.length === 1 ? 0 : countLinkedRows(stages, (item, row) => idOf(item) === ids.get(emailOf(row))),
		standInBusy,
		answeringMs: sum(requests.map(({ startedAt, endedAt }) => (endedAt ?? startedAt) - startedAt)),
	};
}

/** Between what n8n did before and the measuring, and between the end that n8n tells and the last of its storing. */
const restMs = 500;
/** Each question costs n8n some milliseconds of the time that is measured. */
const askEveryMs = 500;
const endsWithinMs = 900_000;

interface ListedExecution {
	readonly startedAt: string;
	readonly stoppedAt?: string | null;
}

/** Waits for the end of a workflow's only execution through the list of executions, which does not load what they hold. */
async function untilStored(n8n: N8n, workflowId: string): Promise<number> {
	const giveUpAt = Date.now() + endsWithinMs;
	const query = `filter=${encodeURIComponent(JSON.stringify({ workflowId }))}&limit=1`;
	while (Date.now() < giveUpAt) {
		await sleep(askEveryMs);
		const { results } = await n8n.rest.get<{ readonly results: readonly ListedExecution[] }>(`/rest/executions?${query}`);
		const [execution] = results;
		if (typeof execution?.stoppedAt !== 'string') continue;
		await sleep(restMs);
		return Date.parse(execution.stoppedAt) - Date.parse(execution.startedAt);
	}
	throw new Error(`The execution had not ended after ${endsWithinMs} ms`);
}

function idsByName(webex: Webex): ReadonlyMap<string, string> {
	const users = webex.users() as readonly { readonly id: string; readonly userName: string }[];
	return new Map(users.map(({ id, userName }) => [userName, id]));
}

function emailOf({ json }: OutputItem): string {
	return (json as unknown as Joiner).email;
}

/** The ID of the user that an item tells of: the node's results have `resourceId`, SCIM's users `id`. */
function idOf({ json }: OutputItem): unknown {
	return json['resourceId'] ?? json['id'] ?? null;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
