import type { INodeExecutionData, NodeExecutionHint } from 'n8n-workflow';
import { lostResult, rowsOf, type RowPlaces, type Row } from '../report/rows';
import type { RunReport } from '../run/ports';
import type { ColumnMatch } from '../scim/columns/columnUse';
import type { Work } from '../scim/work';
import type { Refusal } from '../webex/refusal';
import { failureOf, isFailure, toldOf } from './hints/hints';
import { outputItems, sameForAll, type OutputSettings } from './output';
import type { NodeResults, Told } from './rerun';
import type { BulkSettings } from './settings/settings';

/** A run that came to its end, and all that is to be told of it. */
export interface Ended {
	readonly report: RunReport;
	readonly resolved: RowPlaces & { readonly contradictions: number };
	/** Fingerprint of its plan, where it is told. */
	readonly planId: string | undefined;
	/** Why Webex lets nobody do this, where it refused all that was sent. */
	readonly refusal?: Refusal | undefined;
	readonly items: readonly INodeExecutionData[];
	readonly settings: BulkSettings & OutputSettings;
	/** What became of each column of the items. */
	readonly match: () => ColumnMatch | undefined;
	/** What was noted while the items were read; absent: nothing. */
	readonly moreHints?: readonly NodeExecutionHint[];
	readonly failsWorkflow: boolean;
}

/** What the node gives for a run. A fault of our own on the way costs no row: each then says that nobody knows what became of it. */
export function* resultsOf(ended: Ended): Work<NodeResults> {
	try {
		return yield* wholeResults(ended);
	} catch {
		const { items, settings, report, planId } = ended;
		const log = 'The node met a fault of its own after the run; what became of the rows is not known.';
		const lost = sameForAll(lostResult, items, ended.resolved.names);
		const output = yield* outputItems(lost, items, settings, { planId, requests: report.requests });
		return { output, log, hints: [{ message: log, location: 'outputPane', type: 'danger' }] };
	}
}

function rowsOfRun({ report, resolved, items, settings }: Pick<Ended, 'report' | 'resolved' | 'items' | 'settings'>): Work<readonly Row[]> {
	return rowsOf(report, resolved, items.length, settings);
}

function* wholeResults(ended: Ended): Work<NodeResults> {
	const { report, planId, items, settings, failsWorkflow } = ended;
	const rows = yield* rowsOfRun(ended);
	const output = yield* outputItems(rows, items, settings, { planId, requests: report.requests });
	const told = yield* toldOfRows(rows, ended);
	return { ...told, output, ...(failsWorkflow && rows.some(isFailure) ? { failure: failureOfRows(rows, items, told.log) } : {}) };
}

/** What is said of rows that are known: where that goes wrong, the rows stay what they are. */
function* toldOfRows(rows: readonly Row[], { report, refusal, resolved, settings, match, moreHints }: Ended): Work<Told> {
	try {
		const { requests, endedBy = refusal && { detail: refusal.detail, refusal } } = report;
		const end = endedBy === undefined ? {} : { endedBy };
		return yield* toldOf(rows, { requests, contradictions: resolved.contradictions, ...end }, settings, match(), moreHints);
	} catch {
		const log = 'The run ended; the node met a fault of its own when it summed it up. The rows say what became of them.';
		return { log, hints: [{ message: log, location: 'outputPane', type: 'warning' }] };
	}
}

function failureOfRows(rows: readonly Row[], items: readonly INodeExecutionData[], summary: string): NonNullable<NodeResults['failure']> {
	try {
		return failureOf(rows, items, summary);
	} catch {
		return { message: `Not every row went through: ${summary}`, description: '' };
	}
}
