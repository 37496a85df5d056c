import { NodeApiError, NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { outputItems, type OutputSettings } from './output';
import { labelOf } from '../intents/source';
import type { PlannedStep } from '../plan/step';
import type { Unresolved } from '../resolve/resolveRows';
import type { Refusal } from '../webex/refusal';

/** What was wanted, or why nothing can be sent, in a sentence. */
export type OrStopped<T> = { readonly kind: 'value'; readonly value: T } | { readonly kind: 'stopped'; readonly why: string };

/**
 * What `work` gives. An error in it stops the workflow; when the workflow is to go on, every row says it instead, since n8n
 * would send the input items of a node that throws down the output for success.
 */
export async function orStop<T>(context: IExecuteFunctions, work: () => Promise<T>): Promise<OrStopped<T>> {
	try {
		return { kind: 'value', value: await work() };
	} catch (error) {
		if (!context.continueOnFail()) throw new NodeOperationError(context.getNode(), error as Error);
		return { kind: 'stopped', why: sentenceOf(error) };
	}
}

function sentenceOf(error: unknown): string {
	const { message, description } = error as NodeOperationError;
	return [message, description].filter((text) => typeof text === 'string' && text !== '').join('. ');
}

/** The error for rows that cannot be resolved. */
export function unresolved(context: IExecuteFunctions, { message, description }: Unresolved): NodeOperationError {
	return new NodeOperationError(context.getNode(), message, { description });
}

/** The same result for every item: it was not attempted. */
export function nothingSent(context: IExecuteFunctions, items: readonly INodeExecutionData[], detail: string): INodeExecutionData[][] {
	const outcome = { kind: 'notAttempted', reason: 'requestRefused', detail } as const;
	const dryRun = context.getNodeParameter('dryRun', 0, false) === true;
	const includeInput = (context.getNodeParameter('options', 0, {}) as { includeInput?: unknown }).includeInput === true;
	const steps = items.map((_, itemIndex): PlannedStep => ({ kind: 'decided', outcome, label: labelOf(itemIndex) }));
	const settlements = items.map(() => ({ outcome, attempts: 0 }));
	const indexes = items.map((_, itemIndex) => itemIndex);
	return outputItems({ steps, settlements }, { indexes, extras: [] }, items, { dryRun, includeInput, ...routes(context) });
}

/** Which outputs the node has. */
export function routes(context: IExecuteFunctions): Pick<OutputSettings, 'separateFailed' | 'errorOutput'> {
	return {
		separateFailed: context.getNodeParameter('separateFailed', 0, false) === true,
		errorOutput: context.getNode().onError === 'continueErrorOutput',
	};
}

/** Nothing was done in Webex: the workflow is told so, unless it is to go on, when every row says it. */
export function refuseLogin(context: IExecuteFunctions, { status, detail }: Refusal): void {
	if (context.continueOnFail() || (status !== undefined && status !== 401)) return;
	throw new NodeApiError(
		context.getNode(),
		{ message: detail, ...(status === undefined ? {} : { httpCode: String(status) }) },
		{ message: status === 401 ? 'Webex refused the login' : 'Webex could not be reached', description: detail },
	);
}
