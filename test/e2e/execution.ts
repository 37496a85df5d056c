import { parse } from 'flatted';
import { setTimeout as sleep } from 'node:timers/promises';
import type { N8n } from './n8n';
import { startName, type Workflow } from './workflow';

/** An item as a node gave it. */
export interface OutputItem {
	readonly json: Readonly<Record<string, unknown>>;
	readonly pairedItem?: unknown;
}

/** How one run of a workflow went. */
export interface Execution {
	readonly id: string;
	readonly status: string;
	/** The message of what ended the run, if something did. */
	readonly error: string | undefined;
	/** The items that a node gave on one of its outputs, in its last run or that of the number given; none if it did not run. */
	output(node: string, index?: number, run?: number): readonly OutputItem[];
	/** The hints that a node showed the user. */
	hints(node: string): readonly string[];
	/** Milliseconds that a node took in its last run, by n8n's count; 0 if it did not run. */
	executionMs(node: string): number;
}

interface NodeRun {
	readonly executionTime?: number;
	readonly data?: { readonly main?: readonly (readonly OutputItem[] | null)[] };
	readonly hints?: readonly { readonly message: string }[];
}

/** What n8n keeps of a run, in flatted form: JSON whose repeated values are references. */
interface RunData {
	/** What was still to be done. */
	readonly executionData?: { readonly nodeExecutionStack?: readonly unknown[] };
	readonly resultData: {
		readonly runData: Readonly<Record<string, readonly NodeRun[]>>;
		readonly error?: { readonly message?: string };
	};
}

interface StoredExecution {
	readonly status: string;
	readonly data: string;
}

const askEveryMs = 100;
const endsWithinMs = 120_000;
const unfinished = ['new', 'running', 'waiting', 'unknown'];

/** Stores a workflow in n8n and gives its id. */
export async function importWorkflow(n8n: N8n, workflow: Workflow): Promise<string> {
	return (await n8n.rest.post<{ readonly id: string }>('/rest/workflows', workflow)).id;
}

/** Runs a stored workflow from its manual trigger, as the editor's button does, and waits for its end. */
export async function runWorkflow(n8n: N8n, workflowId: string): Promise<Execution> {
	return await endOfExecution(n8n, await startWorkflow(n8n, workflowId));
}

/** Starts a stored workflow, from its manual trigger or the one that is named, and gives the id of the execution. */
export async function startWorkflow(n8n: N8n, workflowId: string, triggerName: string = startName): Promise<string> {
	const workflowData = await n8n.rest.get<unknown>(`/rest/workflows/${workflowId}`);
	const { executionId } = await n8n.rest.post<{ readonly executionId: string }>(`/rest/workflows/${workflowId}/run`, {
		workflowData,
		triggerToStartFrom: { name: triggerName },
	});
	return executionId;
}

/** Waits until n8n says that an execution has ended, however it did; or, with `waiting`, that it rests at a Wait node. */
export async function endOfExecution(n8n: N8n, executionId: string, end: 'ended' | 'waiting' = 'ended'): Promise<Execution> {
	const giveUpAt = Date.now() + endsWithinMs;
	for (;;) {
		const { status, data } = await n8n.rest.get<StoredExecution>(`/rest/executions/${executionId}`);
		// n8n 1 tells the end a moment before the data is there; until then it has none, or that of the last rest.
		const runData = parse(data) as RunData | undefined;
		const isLeftOver = status === 'success' && (runData?.executionData?.nodeExecutionStack ?? []).length > 0;
		const isThere = end === 'waiting' ? status === end : !unfinished.includes(status) && !isLeftOver;
		if (isThere && runData !== undefined) return readExecution(executionId, status, runData);
		if (Date.now() > giveUpAt) throw new Error(`The execution ${executionId} was still "${status}" after ${endsWithinMs} ms`);
		await sleep(askEveryMs);
	}
}

function readExecution(id: string, status: string, { resultData }: RunData): Execution {
	const runOf = (node: string, run = -1): NodeRun | undefined => resultData.runData[node]?.at(run);
	return {
		id,
		status,
		error: resultData.error?.message,
		output: (node, index = 0, run) => runOf(node, run)?.data?.main?.[index] ?? [],
		hints: (node) => (runOf(node)?.hints ?? []).map(({ message }) => message),
		executionMs: (node) => runOf(node)?.executionTime ?? 0,
	};
}
