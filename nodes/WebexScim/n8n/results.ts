import type { INodeExecutionData } from 'n8n-workflow';
import type { Resolved } from '../resolve/resolve';
import type { RunReport } from '../run/ports';
import type { ColumnMatch } from '../scim/columns/match';
import { isOk } from '../report/result';
import { failureOf, toldOf } from './hints';
import { lostResult, outputItems, sameForAll, type OutputSettings } from './output';
import type { NodeResults } from './rerun';
import type { BulkSettings } from './settings';

/** A run that came to its end, and all that is to be told of it. */
export interface Ended {
	readonly report: RunReport;
	readonly resolved: Resolved;
	readonly items: readonly INodeExecutionData[];
	readonly settings: BulkSettings & OutputSettings;
	/** What became of each column of the items. */
	readonly match: () => ColumnMatch | undefined;
	/** Members of JSON data that no attribute of Webex has; absent: none. */
	readonly unusedMembers?: ReadonlySet<string>;
	readonly failsWorkflow: boolean;
}

/** What the node gives for a run. A fault of our own on the way costs no row: each then says that nobody knows what became of it. */
export function resultsOf(ended: Ended): NodeResults {
	try {
		return wholeResults(ended);
	} catch {
		const { items, settings } = ended;
		const log = 'The node met a fault of its own after the run; what became of the rows is not known.';
		return { output: sameForAll(lostResult, items, settings), log, hints: [{ message: log, location: 'outputPane', type: 'danger' }] };
	}
}

function wholeResults({ report, resolved, items, settings, match, unusedMembers, failsWorkflow }: Ended): NodeResults {
	const told = toldOf(report, resolved, settings, match(), unusedMembers);
	const isToFail = failsWorkflow && report.settlements.some(({ outcome }) => !isOk(outcome));
	const output = outputItems(report, resolved, items, settings);
	return { ...told, output, ...(isToFail ? { failure: failureOf(report, resolved, items, told.log) } : {}) };
}
