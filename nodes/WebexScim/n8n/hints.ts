import type { INodeExecutionData, NodeExecutionHint } from 'n8n-workflow';
import { isOk } from '../report/result';
import { summarise } from '../report/summary';
import type { Resolved } from '../resolve/resolve';
import type { RunReport } from '../run/ports';
import { withoutPerson } from './discretion';
import type { Told } from './rerun';
import type { ColumnMatch } from '../scim/columns/match';
import { columnHints, type ColumnHintSettings } from './columnHints';
import { memberHints } from './memberHints';
import type { BulkSettings } from './settings';

/** The run in numbers, for the log and above the output, and what else a person should know of it. */
export function toldOf(
	{ steps, settlements, requests }: RunReport,
	{ indexes, extras, contradictions }: Resolved,
	settings: Pick<BulkSettings, 'dryRun' | 'maxRemovals'> & ColumnHintSettings,
	match: ColumnMatch | undefined,
	unusedMembers: ReadonlySet<string> = new Set(),
): Told {
	const rows = [...indexes, ...extras].flatMap((index) => settlements[index] ?? []);
	const counts = summarise(rows, requests);
	const log = settings.dryRun ? `Dry run, nothing was sent: ${counts}` : counts;
	const okay = rows.filter(({ outcome }) => isOk(outcome)).length;
	const type = okay === rows.length ? 'info' : okay === 0 ? 'danger' : 'warning';
	return {
		log,
		hints: [
			{ message: log, location: 'outputPane', type },
			...columnHints(match, settings, steps),
			...memberHints(unusedMembers),
			...contradictionsHint(contradictions),
			...limitHint(settings),
		],
	};
}

/** A run that ended before anything was done. */
export function toldOfStop(message: string): Told {
	const log = `Nothing was sent: ${message}`;
	return { log, hints: [{ message: plainText(log, 300), location: 'outputPane', type: 'danger' }] };
}

/** The message with which the run fails the workflow: the sums, and the first details without what is a person's. */
export function failureOf(
	{ settlements }: RunReport,
	{ indexes, extras }: Resolved,
	items: readonly INodeExecutionData[],
	summary: string,
): { readonly message: string; readonly description: string } {
	const details: string[] = [];
	for (const [position, index] of [...indexes, ...extras].entries()) {
		const outcome = settlements[index]?.outcome;
		if (outcome === undefined || isOk(outcome) || !('detail' in outcome) || outcome.detail === undefined) continue;
		details.push(withoutPerson(outcome.detail, items[position]?.json));
		if (details.length === maxDetails) break;
	}
	return { message: `Not every row went through: ${summary}`, description: details.join('\n') };
}

/** Most details in the description of an error. */
const maxDetails = 5;

function contradictionsHint(contradictions: number): readonly NodeExecutionHint[] {
	if (contradictions === 0) return [];
	const who = contradictions === 1 ? '1 user is' : `${contradictions} users are`;
	return [
		{
			message: `${who} described differently by several rows: the last row holds. Check the list.`,
			location: 'outputPane',
			type: 'warning',
		},
	];
}

function limitHint({ maxRemovals }: Pick<BulkSettings, 'maxRemovals'>): readonly NodeExecutionHint[] {
	if (maxRemovals.kind !== 'none') return [];
	return [{ message: "'Max Removals' is empty: this run had no limit of removals.", location: 'outputPane', type: 'warning' }];
}

/** n8n shows a hint as HTML. */
function plainText(text: string, maxLength: number): string {
	const plain = text.replace(/[<>&]/g, ' ');
	return plain.length > maxLength ? `${plain.slice(0, maxLength - 1)}…` : plain;
}
