import type { INodeExecutionData } from 'n8n-workflow';

/** What a run of the node gave: its output, or the message with which it failed the workflow. */
export interface Remembered {
	readonly output: readonly (readonly INodeExecutionData[])[];
	readonly failure?: string;
}

/**
 * Results of runs that sent something, by the first input item of the run. Under Retry On Fail n8n runs the whole node again
 * with the very same items, also when only the first row of the error output is not ok; then the known results are given
 * once more and nothing is sent twice. n8n makes new item objects for every other execution, and drops these with the run.
 */
const finished = new WeakMap<INodeExecutionData, Remembered>();

export function recall(items: readonly INodeExecutionData[]): Remembered | undefined {
	return items[0] === undefined ? undefined : finished.get(items[0]);
}

export function remember(items: readonly INodeExecutionData[], result: Remembered): void {
	if (items[0] !== undefined) finished.set(items[0], result);
}

/** The output as new lists: n8n empties the ones it is given while it routes the items. */
export function copyOutput({ output }: Remembered): INodeExecutionData[][] {
	return output.map((items) => [...items]);
}
