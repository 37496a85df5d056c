import type { INodeExecutionData, NodeExecutionHint } from 'n8n-workflow';
import { labelOf } from '../../intents/source';
import { causeOf, isStopped } from '../../report/causes';
import type { Row } from '../../report/rows';
import { sentenceOfSum, sumOf, type Sum } from '../../report/summary';
import type { Ending, RunReport } from '../../run/ports';
import type { ColumnMatch } from '../../scim/columns/columnUse';
import { counted } from '../../scim/counted';
import type { Work } from '../../scim/work';
import { withoutAddresses, withoutPerson } from '../discretion';
import { shortRefusal } from '../refusalError';
import type { Told } from '../rerun';
import type { BulkSettings } from '../settings/settings';
import { columnHints, type ColumnHintSettings } from './columnHints';

/** The run in numbers, for the log and above the output, and what else a person should know of it. */
export function* toldOf(
	rows: readonly Row[],
	{ requests, contradictions, endedBy }: { readonly requests: number; readonly contradictions: number } & Pick<RunReport, 'endedBy'>,
	settings: Pick<BulkSettings, 'dryRun' | 'maxRemovals'> & ColumnHintSettings,
	match: ColumnMatch | undefined,
	moreHints: readonly NodeExecutionHint[] = [],
): Work<Told> {
	const sum = yield* sumOf(rows, requests);
	const counts = sentenceOfSum(sum, settings.dryRun);
	const summary = settings.dryRun ? `Dry run, nothing was sent: ${counts}` : counts;
	const type = typeOf(rows, sum);
	const cause = type === 'info' ? undefined : causeWithoutPersons(rows, endedBy?.refusal !== undefined);
	const ended = endedBy?.refusal !== undefined && isUntouched(sum) ? 'Nothing was changed: ' : 'The run ended early: ';
	const end = endedBy && `${ended}${withoutAddresses(endedBy.detail)}`;
	const why = [cause, end].filter((sentence) => sentence !== undefined).join(' ');
	return {
		log: endedBy === undefined ? summary : `${summary}. ${ended}${shortEnding(endedBy)}`,
		hints: [
			{ message: type === 'info' || why === '' ? summary : plainText(`${summary}. ${why}`, maxHintLength), location: 'outputPane', type },
			...columnHints(
				match,
				settings,
				rows.map(({ step }) => step),
			),
			...moreHints,
			...contradictionsHint(contradictions),
			...limitHint(settings),
		],
	};
}

const maxHintLength = 600;

/** What stopped a run may quote Webex. */
function causeWithoutPersons(rows: readonly Row[], isRefusalTold = false): string | undefined {
	const cause = causeOf(rows, isRefusalTold);
	return cause === undefined ? undefined : withoutAddresses(cause);
}

/** What ended a run, in our own words alone. */
function shortEnding({ detail, refusal }: Ending): string {
	return refusal === undefined ? detail : shortRefusal(refusal);
}

/** True where it is certain that Webex is as it was before. */
function isUntouched({ outcomes: { applied, unconfirmed }, deeds: done }: Sum): boolean {
	return applied + unconfirmed === 0 && Object.values(done).every((count) => count === 0);
}

/** Red where nothing went through or the run was stopped before anything was sent. */
function typeOf(rows: readonly Row[], { outcomes: { applied, unchanged, planned } }: Sum): 'info' | 'warning' | 'danger' {
	const okay = applied + unchanged + planned;
	if (okay === rows.length) return 'info';
	return okay === 0 || isStopped(rows) ? 'danger' : 'warning';
}

/** A run that ended before anything was done; `goesOn`: with these rows, which say why, and so does the hint, with what to do. */
export function* toldOfStop(message: string, goesOn?: { readonly rows: readonly Row[]; readonly why: string }): Work<Told> {
	const log = `Nothing was sent: ${message}`;
	if (goesOn === undefined) return { log, hints: [] };
	const counts = sentenceOfSum(yield* sumOf(goesOn.rows, 0), false);
	const hint = `${counts}. Nothing was sent: ${withoutAddresses(goesOn.why)}`;
	return { log, hints: [{ message: plainText(hint, maxHintLength), location: 'outputPane', type: 'danger' }] };
}

/**
 * The message with which the run fails the workflow: the sums, and what stopped the run, else the first details of the rows that failed,
 * each with its row and without what is a person's.
 */
export function failureOf(
	rows: readonly Row[],
	items: readonly INodeExecutionData[],
	summary: string,
): { readonly message: string; readonly description: string } {
	const message = `Not every row went through: ${summary}`;
	if (isStopped(rows)) return { message, description: causeWithoutPersons(rows) ?? '' };
	const details: string[] = [];
	for (const row of rows) {
		if (!isFailure(row)) continue;
		const { itemIndex, settlement, step, result } = row;
		const { outcome } = settlement;
		const input = itemIndex === undefined ? undefined : items[itemIndex]?.json;
		const told = 'detail' in outcome && outcome.detail !== undefined ? outcome.detail : outcome.kind;
		const isAboutOthers = 'reason' in outcome && (outcome.reason === 'dependencyFailed' || outcome.reason === 'duplicateBulkId');
		const names = [result.name, isAboutOthers ? rows.map((each) => each.result.name) : []];
		const label = itemIndex === undefined ? (step.kind === 'planned' ? step.operation.label : step.label) : labelOf(itemIndex);
		details.push(`${label.charAt(0).toUpperCase()}${label.slice(1)}: ${withoutPerson(outcome, told, input, names)}`);
		if (details.length === maxDetails) break;
	}
	return { message, description: details.join('\n') };
}

/** A protected user who is missing in the list stays as was asked for, each night again: that is told, and is no failure. */
export function isFailure({ result, itemIndex }: Row): boolean {
	return !result.ok && (itemIndex !== undefined || result.reason !== 'protected');
}

/** Most details in the description of an error. */
const maxDetails = 5;

function contradictionsHint(contradictions: number): readonly NodeExecutionHint[] {
	if (contradictions === 0) return [];
	const who = `${counted(contradictions, 'user')} ${contradictions === 1 ? 'is' : 'are'}`;
	return [
		{
			message: `${who} described differently by several rows. The last row that goes through counts: check the list.`,
			location: 'outputPane',
			type: 'warning',
		},
	];
}

function limitHint({ maxRemovals }: Pick<BulkSettings, 'maxRemovals'>): readonly NodeExecutionHint[] {
	if (maxRemovals.kind !== 'none') return [];
	return [{ message: "'Max Removals' is empty: this run had no limit on removals.", location: 'outputPane', type: 'warning' }];
}

/** n8n shows a hint as HTML. */
function plainText(text: string, maxLength: number): string {
	const plain = text.replaceAll(' > ', ' › ').replace(/[<>&]/g, ' ');
	return plain.length > maxLength ? `${plain.slice(0, maxLength - 1)}…` : plain;
}
