import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData, type NodeExecutionHint } from 'n8n-workflow';

/** What a run says beside its rows: above the output, and in n8n's log. */
export interface Told {
	readonly hints: readonly NodeExecutionHint[];
	readonly log: string;
}

/** What a run of the node gave: its output, what it says, and the message with which it fails the workflow if it does. */
export interface NodeResults extends Told {
	readonly output: readonly (readonly INodeExecutionData[])[];
	readonly failure?: { readonly message: string; readonly description: string };
}

/**
 * Results of runs that sent something, by the first input item of the run. Under Retry On Fail n8n runs the whole node again
 * with the very same items, also when only the first row of the error output is not ok; then the known results are given
 * once more and nothing is sent twice. n8n makes new item objects for every other execution, and drops these with the run.
 */
const finished = new WeakMap<INodeExecutionData, NodeResults>();

/** What the try before gave, when n8n runs the node again. */
export function resultsOfEarlierTry(items: readonly INodeExecutionData[]): NodeResults | undefined {
	return items[0] === undefined ? undefined : finished.get(items[0]);
}

/** Gives what a run gave, and keeps it for another try when it sent something. Throws where the run is to fail the workflow. */
export function giveFirst(
	context: IExecuteFunctions,
	items: readonly INodeExecutionData[],
	results: NodeResults,
	hasSent: boolean,
): INodeExecutionData[][] {
	if (hasSent && items[0] !== undefined) finished.set(items[0], results);
	return giveAgain(context, results);
}

/** Gives known results whole, log line and hints too, as new lists: n8n empties the ones it is given while it routes the items. */
export function giveAgain(context: IExecuteFunctions, { output, failure, ...told }: NodeResults): INodeExecutionData[][] {
	tell(context, told);
	if (failure !== undefined) throw new NodeOperationError(context.getNode(), failure.message, { description: failure.description });
	return output.map((items) => [...items]);
}

/** Says it to the log and to the person at the editor. A log or a panel that does not take it costs no result. */
export function tell(context: IExecuteFunctions, { hints, log }: Told): void {
	try {
		context.logger.info(`Webex SCIM: ${log}`);
		context.addExecutionHints(...hints);
	} catch {
		// The rows say all that matters.
	}
}
