import { NodeOperationError, sleep, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import type { RunReport } from '../run/ports';
import type { Work } from '../scim/work';
import type { Refusal } from '../webex/refusal';
import { createTurns } from '../webex/turns';
import { toldOfStop } from './hints/hints';
import { outputItems, sameForAll } from './output';
import { tell } from './rerun';
import { readableSettings } from './settings/settings';

/** What was wanted, or the error that says why nothing was done. */
export type OrStopped<T> = { readonly kind: 'value'; readonly value: T } | { readonly kind: 'stopped'; readonly error: Error };

/** What `work` gives; whatever goes wrong in it is the reason why nothing was done. */
export async function orStop<T>(context: IExecuteFunctions, work: () => Promise<T>): Promise<OrStopped<T>> {
	try {
		return { kind: 'value', value: await work() };
	} catch (error) {
		return { kind: 'stopped', error: isOwnFault(error) ? ownFault(context) : new NodeOperationError(context.getNode(), error as Error) };
	}
}

/**
 * The one way out for a run that did nothing, whatever the reason: a log line, a hint, and the error that stops the workflow.
 * When the workflow is to go on, every row says it instead, since n8n would send the input items of a node that throws down
 * the output for success, each with the name that `said` gives.
 */
export async function nothingDone(
	context: IExecuteFunctions,
	items: readonly INodeExecutionData[],
	error: Error,
	{ said }: { readonly said?: () => Work<readonly (string | undefined)[]> } = {},
): Promise<INodeExecutionData[][]> {
	const inTurns = createTurns(() => Date.now(), sleep);
	if (!context.continueOnFail()) {
		tell(context, await inTurns(toldOfStop(error.message)));
		throw error;
	}
	const outcome = { kind: 'notAttempted', reason: 'requestRefused', detail: sentenceOf(error) } as const;
	const names = said === undefined ? [] : await inTurns(said());
	const settings = { ...readableSettings(context), errorOutput: hasErrorOutput(context) };
	const rows = sameForAll(outcome, items, names);
	tell(context, await inTurns(toldOfStop(error.message, { rows, why: outcome.detail })));
	return await inTurns(outputItems(rows, items, settings, { requests: 0 }));
}

/** Why a run that went as far as sending did nothing all the same; undefined when something may have been done, or nothing had to be. */
export function refusalOf(report: RunReport, isOutOfReach: boolean): Refusal | undefined {
	if (report.refusal !== undefined) return report.refusal;
	const outcomes = report.settlements.map(({ outcome }) => outcome);
	if (!isOutOfReach || !outcomes.every(({ kind }) => kind === 'notAttempted' || kind === 'invalid' || kind === 'unchanged'))
		return undefined;
	const given = outcomes.find((outcome) => outcome.kind === 'notAttempted' && outcome.reason === 'waitLimit');
	return given === undefined ? undefined : { detail: `Webex could not be reached. ${'detail' in given ? (given.detail ?? '') : ''}` };
}

/** The node has n8n's error output. */
export function hasErrorOutput(context: IExecuteFunctions): boolean {
	return context.getNode().onError === 'continueErrorOutput';
}

function sentenceOf(error: Error): string {
	const { message, description } = error as NodeOperationError;
	if (typeof description !== 'string' || description === '') return `${message}.`;
	return description.startsWith(message) ? description : `${message}. ${description}`;
}

/** The language's own errors come from the node's own mistakes, and their texts may quote what was being read. */
function isOwnFault(error: unknown): boolean {
	return !(error instanceof Error) || ['TypeError', 'RangeError', 'SyntaxError', 'ReferenceError'].includes(error.name);
}

function ownFault(context: IExecuteFunctions): NodeOperationError {
	return new NodeOperationError(context.getNode(), 'The node met a fault of its own before anything was sent', {
		description: 'Report it to the package, with the operation and the kind of rows. Nothing was changed in Webex.',
	});
}
