import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Resolved } from '../resolve/resolve';
import { isOk, plannedData, resultOf } from '../report/result';
import type { RunReport } from '../run/ports';

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
 * n8n would run the whole node again for it.
 */
export function outputItems(
	{ steps, settlements }: Pick<RunReport, 'steps' | 'settlements'>,
	{ indexes, extras }: Pick<Resolved, 'indexes' | 'extras'>,
	items: readonly INodeExecutionData[],
	settings: OutputSettings,
): INodeExecutionData[][] {
	const succeeded: INodeExecutionData[] = [];
	const failed: INodeExecutionData[] = [];
	const emit = (index: number, itemIndex?: number): void => {
		const step = steps[index];
		const settlement = settlements[index];
		if (step === undefined || settlement === undefined) return;
		const result: IDataObject = resultOf(step, settlement);
		if (settings.dryRun) result['data'] = plannedData(settlement.outcome) as IDataObject | null;
		if (settings.includeInput) result['input'] = itemIndex === undefined ? null : (items[itemIndex]?.json ?? null);
		const ok = isOk(settlement.outcome);
		const json = ok || !settings.errorOutput ? result : { error: result, message: messageOf(result) };
		(ok || !settings.separateFailed ? succeeded : failed).push({ json, pairedItem: itemIndex === undefined ? [] : { item: itemIndex } });
	};
	indexes.forEach((index, itemIndex) => emit(index, itemIndex));
	for (const index of extras) emit(index);
	return settings.separateFailed ? [succeeded, failed] : [succeeded];
}

function messageOf(result: IDataObject): string {
	return String(result['detail'] ?? result['outcome']);
}
