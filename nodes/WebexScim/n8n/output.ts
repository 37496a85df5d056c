import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { labelOf } from '../intents/source';
import type { Outcome } from '../plan/outcome';
import { plannedData, resultOf, simplified } from '../report/result';
import type { Row } from '../report/rows';
import { sumOf, type Sum } from '../report/summary';
import { assertNever } from '../scim/assertNever';
import { maskSecrets } from '../scim/secrets';
import { each, type Work } from '../scim/work';
import { failedJson, failedName } from './failed';

/** How results leave the node. */
export interface OutputSettings {
	readonly dryRun: boolean;
	readonly includeInput: boolean;
	readonly includeChanges: boolean;
	/** Rows have the keys that a person reads. */
	readonly simplify: boolean;
	/** Which rows leave, or one item with their numbers. */
	readonly return: 'all' | 'changed' | 'notOk' | 'summary';
	/** A second output takes what is not ok. */
	readonly separateFailed: boolean;
	/** The node's error output is on: what is not ok takes the one shape that n8n moves there with nothing lost. */
	readonly errorOutput: boolean;
}

/** What the output tells of the run beside its rows. */
export interface RunFacts {
	/** Fingerprint of the plan; absent where there was no plan, or nobody asks for it. */
	readonly planId?: string | undefined;
	readonly requests: number;
}

/**
 * The rows as items, in their order, each paired with its input. Rows that no item asked for come last; an empty list keeps n8n
 * from pairing them by itself. n8n moves an item to the error output only when its json is `error` and `message` and nothing else; an
 * ordinary result never has a key `error`, since under Retry On Fail n8n would run the whole node again for it.
 */
export function* outputItems(
	rows: readonly Row[],
	items: readonly INodeExecutionData[],
	settings: OutputSettings,
	facts: RunFacts,
): Work<INodeExecutionData[][]> {
	if (settings.return === 'summary') {
		const summary = { json: summaryJson(yield* sumOf(rows, facts.requests), facts), pairedItem: items.map((_, item) => ({ item })) };
		return settings.separateFailed ? [[summary], []] : [[summary]];
	}
	const succeeded: INodeExecutionData[] = [];
	const failed: INodeExecutionData[] = [];
	yield* each(rows, (row) => {
		const { itemIndex, result } = row;
		if (!isReturned(row, settings)) return;
		const output = result.ok || !settings.separateFailed ? succeeded : failed;
		const pairedItem = itemIndex === undefined ? [] : { item: itemIndex };
		const binary = output === failed && itemIndex !== undefined ? items[itemIndex]?.binary : undefined;
		output.push({ json: jsonOf(row, items, settings, facts), ...(binary === undefined ? {} : { binary }), pairedItem });
	});
	return settings.separateFailed ? [succeeded, failed] : [succeeded];
}

/** One row per input item, all with the same outcome. */
export function sameForAll(
	outcome: Outcome,
	items: readonly INodeExecutionData[],
	names: readonly (string | undefined)[] = [],
): readonly Row[] {
	return items.map((_, itemIndex): Row => {
		const step = { kind: 'decided', label: labelOf(itemIndex), outcome } as const;
		const settlement = { outcome, attempts: 0 };
		return { itemIndex, index: itemIndex, step, settlement, result: resultOf(step, settlement, names[itemIndex]), changes: [] };
	});
}

function isReturned({ result }: Row, settings: OutputSettings): boolean {
	switch (settings.return) {
		case 'all':
		case 'summary':
			return true;
		case 'changed':
			return result.outcome !== 'unchanged';
		case 'notOk':
			return !result.ok;
		default:
			return assertNever(settings.return);
	}
}

function jsonOf(row: Row, items: readonly INodeExecutionData[], settings: OutputSettings, facts: RunFacts): IDataObject {
	const { result, itemIndex } = row;
	const input = itemIndex === undefined ? undefined : items[itemIndex]?.json;
	const whole = (): IDataObject => wholeJson(row, input, settings, facts);
	if (!result.ok && settings.errorOutput) return { error: whole(), message: result.detail ?? result.outcome };
	if (!result.ok && settings.separateFailed) {
		const told = settings.simplify ? { outcome: result.outcome, reason: result.reason, detail: result.detail } : { result: whole() };
		return input === undefined ? failedName(result.name, told) : failedJson(input, told);
	}
	return settings.simplify ? { ...simplified(result), ...moreJson(row, input, settings) } : whole();
}

/** All keys of a row. */
function wholeJson(row: Row, input: IDataObject | undefined, settings: OutputSettings, { planId }: RunFacts): IDataObject {
	const { changes, ...more } = moreJson(row, input, settings);
	return {
		...row.result,
		...(changes === undefined ? {} : { changes }),
		...(settings.dryRun ? { data: maskSecrets(plannedData(row.settlement.outcome)) as IDataObject | null, planId: planId ?? null } : {}),
		...more,
	};
}

/** The keys that settings add, also to a simplified row. */
function moreJson(
	{ changes }: Row,
	input: IDataObject | undefined,
	settings: OutputSettings,
): { changes?: IDataObject[]; input?: IDataObject | null } {
	return {
		...(settings.dryRun || settings.includeChanges ? { changes: changes.map((change) => ({ ...change }) as IDataObject) } : {}),
		...(settings.includeInput ? { input: input ?? null } : {}),
	};
}

function summaryJson({ outcomes, deeds, requests }: Sum, { planId }: RunFacts): IDataObject {
	return { planId: planId ?? null, ...outcomes, ...deeds, requests };
}
