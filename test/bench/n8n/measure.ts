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
import { countLinkedRows } from './linked';
import { openProcessGroup } from './process';
import { isThrough, userNameOf, type Connected, type Race, type RacedUser, type Way } from './race';

/** Runs a way once over all rows of its race, in this n8n, against a new stand-in with these options. */
export async function measureRun(n8n: N8n, progress: Progress, race: Race, way: Way, options: WebexOptions): Promise<RunFigures> {
	return await withStage(n8n, progress, async ({ webex, credential }) => {
		const generic = await connectGenericCredential(n8n, webex);
		webex.seedUsers(race.seeds);
		Object.assign(webex.options, options);
		return await measureOn(n8n, race, way, { webex, scim: credential, generic });
	});
}

async function measureOn(n8n: N8n, race: Race, way: Way, connected: Connected): Promise<RunFigures> {
	const { webex } = connected;
	const nodes = [race.rows, ...way.nodes(connected)];
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
	const users = usersByName(webex);
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
		rowsThrough: (stages[0] ?? []).filter((row) => isThrough(users.get(userNameOf(row)), row)).length,
		rowsLinked: nodes.length === 1 ? 0 : countLinkedRows(stages, (item, row) => idOf(item) === users.get(userNameOf(row))?.id),
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

function usersByName(webex: Webex): ReadonlyMap<string, RacedUser> {
	const users = webex.users() as readonly RacedUser[];
	return new Map(users.map((user) => [user.userName, user]));
}

/** The ID of the user that an item tells of: the node's results have `resourceId`, SCIM's users `id`. */
function idOf({ json }: OutputItem): unknown {
	return json['resourceId'] ?? json['id'] ?? null;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
