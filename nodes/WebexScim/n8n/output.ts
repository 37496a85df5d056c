import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Resolved } from '../resolve/resolve';
import { labelOf } from '../intents/source';
import type { Outcome, Settlement } from '../plan/outcome';
import type { PlannedStep } from '../plan/step';
import { isOk, plannedData, resultOf } from '../report/result';
import type { RunReport } from '../run/ports';
import { maskSecrets } from '../scim/secrets';

/** How results leave the node. */
export interface OutputSettings {
	readonly dryRun: boolean;
	readonly includeInput: boolean;
	/** A second output takes what is not ok. */
	readonly separateFailed: boolean;
	/** The node's error output is on: what is not ok takes the one shape that n8n moves there with nothing lost. */
	readonly errorOutput: boolean;
}

/**
 * One item per input item, in input order, each paired with its input; `places` tells for each item which entry of the
 * report is its own. Rows that no item asked for come last; an empty list keeps n8n from pairing them by itself. n8n moves an item to the error output only when its
 * json is `error` and `message` and nothing else; an ordinary result never has a key `error`, since under Retry On Fail
 * n8n would run the whole node again for it. An item of which the report says nothing is unconfirmed.
 */
export function outputItems(
	{ steps, settlements }: Pick<RunReport, 'steps' | 'settlements'>,
	{ indexes, extras }: Pick<Resolved, 'indexes' | 'extras'>,
	items: readonly INodeExecutionData[],
	settings: OutputSettings,
): INodeExecutionData[][] {
	const succeeded: INodeExecutionData[] = [];
	const failed: INodeExecutionData[] = [];
	const emit = (index: number | undefined, itemIndex?: number): void => {
		const { step, settlement } = entryOf({ steps, settlements }, index, itemIndex);
		const result: IDataObject = resultOf(step, settlement);
		if (settings.dryRun) result['data'] = maskSecrets(plannedData(settlement.outcome)) as IDataObject | null;
		if (settings.includeInput) result['input'] = itemIndex === undefined ? null : (items[itemIndex]?.json ?? null);
		const ok = isOk(settlement.outcome);
		const json = ok || !settings.errorOutput ? result : { error: result, message: messageOf(result) };
		(ok || !settings.separateFailed ? succeeded : failed).push({ json, pairedItem: itemIndex === undefined ? [] : { item: itemIndex } });
	};
	items.forEach((_, itemIndex) => emit(indexes[itemIndex], itemIndex));
	for (const index of extras) emit(index);
	return settings.separateFailed ? [succeeded, failed] : [succeeded];
}

/** One item per input item, all with the same outcome. */
export function sameForAll(outcome: Outcome, items: readonly INodeExecutionData[], settings: OutputSettings): INodeExecutionData[][] {
	const indexes = items.map((_, itemIndex) => itemIndex);
	const steps = indexes.map((itemIndex) => decided(outcome, itemIndex));
	return outputItems({ steps, settlements: indexes.map(() => ({ outcome, attempts: 0 })) }, { indexes, extras: [] }, items, settings);
}

/** What is said of an item when the node's own code lost its result. */
export const lostResult: Outcome = {
	kind: 'unconfirmed',
	reason: 'noResult',
	detail:
		'The node met a fault of its own after the run and cannot say what became of this row. Look at it in Webex before you run it again, and report the fault.',
};

function entryOf(
	{ steps, settlements }: Pick<RunReport, 'steps' | 'settlements'>,
	index: number | undefined,
	itemIndex = 0,
): { readonly step: PlannedStep; readonly settlement: Settlement } {
	const step = index === undefined ? undefined : steps[index];
	const settlement = index === undefined ? undefined : settlements[index];
	return { step: step ?? decided(lostResult, itemIndex), settlement: settlement ?? { outcome: lostResult, attempts: 0 } };
}

function decided(outcome: Outcome, itemIndex: number): PlannedStep {
	return { kind: 'decided', outcome, label: labelOf(itemIndex) };
}

function messageOf(result: IDataObject): string {
	return String(result['detail'] ?? result['outcome']);
}
