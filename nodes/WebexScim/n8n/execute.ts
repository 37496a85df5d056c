import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData, type NodeExecutionHint } from 'n8n-workflow';
import { goneUnsaid } from '../intents/columns/goneUnsaid';
import { readIntents } from '../intents/readIntents';
import { saidNames } from '../intents/saidName';
import type { ColumnReader } from '../intents/source';
import { unapproved, whyNotApproved } from '../plan/approval';
import { runTokenOf } from '../plan/bulkIds';
import { planRun } from '../plan/plan';
import type { Plan } from '../plan/step';
import { withFollowUps } from '../report/followUps';
import { brakeOf } from '../resolve/brake';
import { readEmptied, withMembersHeld } from '../resolve/members/emptied';
import { nameRows, type NamedRows } from '../resolve/nameRows';
import { resolveRows } from '../resolve/resolveRows';
import type { RunReport, RunSettings } from '../run/ports';
import { runPlan } from '../run/run';
import { counted } from '../scim/counted';
import type { Refusal } from '../webex/refusal';
import type { InTurns } from '../webex/turns';
import { connect } from './connection';
import { clearedHint } from './hints/clearedHint';
import { goneUnsaidHint } from './hints/goneUnsaidHint';
import { memberHints } from './hints/memberHints';
import { noKeyIn } from './hints/noKey';
import { hasErrorOutput, nothingDone, orStop, refusalOf } from './onError';
import { portsOf, readingOf } from './ports';
import { previewOf } from './preview';
import { refusalError } from './refusalError';
import { giveAgain, giveFirst, resultsOfEarlierTry } from './rerun';
import { resultsOf } from './results';
import { namesAnyway, rowReadingOf } from './rowReading';
import { readSettings, runSettings, type BulkSettings } from './settings/settings';

/** A run up to its first write: everything is read and planned, and what carries it out waits for its go. */
interface Prepared {
	readonly settings: BulkSettings;
	readonly resolved: NamedRows;
	readonly planId: string | undefined;
	readonly columns: ColumnReader;
	/** What was noted while the items were read. */
	readonly moreHints: readonly NodeExecutionHint[];
	readonly carryOut: () => Promise<RunReport>;
	readonly isOutOfReach: () => boolean;
	readonly inTurns: InTurns;
}

/** Runs SCIM Bulk on the node's input items: one result item for each. The way of an item, from above. */
export async function executeBulk(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	const earlier = resultsOfEarlierTry(items);
	if (earlier !== undefined) return giveAgain(context, earlier);

	const prepared = await orStop(context, async () => await prepare(context, items));
	if (prepared.kind === 'stopped') return await nothingDone(context, items, prepared.error, { said: () => namesAnyway(context, items) });
	const { settings, resolved, planId, columns, moreHints, carryOut, isOutOfReach, inTurns } = prepared.value;

	const carriedOut = await carryOut();
	const report = { ...carriedOut, settlements: withFollowUps(carriedOut, resolved.followUps) };
	const output = { ...settings, errorOutput: hasErrorOutput(context) };
	const ended = { report, resolved, planId, items, settings: output };
	const refusal = refusalOf(carriedOut, isOutOfReach());
	if (refusal !== undefined && !context.continueOnFail()) {
		return await nothingDone(context, items, refusalError(context.getNode(), refusal));
	}
	const failsWorkflow = settings.failWorkflow && !context.continueOnFail();
	const results = await inTurns(resultsOf({ ...ended, refusal, match: () => columns.match(), moreHints, failsWorkflow }));
	return giveFirst(context, items, results, refusal === undefined && report.requests > 0 && !settings.dryRun);
}

/** Everything before the first write. Throws when nothing can be done. */
async function prepare(context: IExecuteFunctions, items: readonly INodeExecutionData[]): Promise<Prepared> {
	const settings = readSettings(context);
	const connection = await connect(context, 1000 * settings.timeoutSeconds, settings.organizationId);
	const { organizationId } = connection;

	const { source, columns, unused, toMatch } = rowReadingOf(context, items, settings);
	const { ports, isOutOfReach } = portsOf(context, connection);
	const { reading, refusal } = readingOf(ports, 1000 * settings.maxWaitSeconds, settings.parallelReads);
	const { inTurns } = reading.waiting;
	ports.log(`${counted(items.length, 'row')} to read`);
	const intents = await inTurns(readIntents(toMatch.items, source));
	const said = await inTurns(saidNames(toMatch.items, intents, source));
	const noKey = noKeyIn(columns.match(), settings);
	if (noKey !== undefined) throw new NodeOperationError(context.getNode(), noKey.message, { description: noKey.description });

	const rows = await resolveRows(intents, { ...settings, organizationId, ports: reading });
	throwRefusal(context, refusal());
	if (rows.kind === 'unresolved') throw new NodeOperationError(context.getNode(), rows.message, { description: rows.description });
	const tellsChanges = settings.dryRun || settings.includeChanges;
	const resolved = await nameRows(rows, { said, tellsChanges, isPreview: settings.dryRun, organizationId, ports: reading });

	const made = await inTurns(planRun(resolved.steps, runTokenOf(ports.random())));
	const emptied = await readEmptied(made, settings.maxRemovals, organizationId, reading);
	const plan = await inTurns(withMembersHeld(made, emptied));
	const limits = (): RunSettings => runSettings(settings, resolved, organizationId, reading);
	const preview = asksForPlanId(settings) ? await previewOf(plan, resolved, limits(), ports, inTurns) : undefined;
	const unapprovedPlan = heldBack(plan, preview?.planId, settings);
	const held = unapprovedPlan ?? (await inTurns(brakeOf(plan, settings.maxRemovals, emptied, resolved)));
	throwRefusal(context, refusal());
	const report = held ?? (settings.dryRun ? preview?.report : undefined);
	const carryOut = async (): Promise<RunReport> => report ?? (await runPlan(plan, limits(), ports));
	const gone = columns.match() === undefined ? await inTurns(goneUnsaid(intents, toMatch)) : new Map<string, number>();
	const cleared = clearedHint(columns.neverGiven(), settings);
	const moreHints = [...memberHints(unused.toTell()), ...goneUnsaidHint(gone), ...cleared];
	return { settings, resolved, planId: preview?.planId, columns, moreHints, isOutOfReach, carryOut, inTurns };
}

/** True where results tell the ID of the plan, or the run goes only with one: it costs as much as a dry run. */
function asksForPlanId({ dryRun, approvedPlan, return: returned }: BulkSettings): boolean {
	return dryRun || approvedPlan !== '' || returned === 'summary';
}

/** A live run goes only with the plan that was approved, where one was. */
function heldBack(plan: Plan, planId = '', { approvedPlan, dryRun }: BulkSettings): RunReport | undefined {
	const why = approvedPlan === '' || dryRun ? undefined : whyNotApproved(planId, approvedPlan);
	return why === undefined ? undefined : unapproved(plan, why);
}

function throwRefusal(context: IExecuteFunctions, refusal: Refusal | undefined): void {
	if (refusal !== undefined) throw refusalError(context.getNode(), refusal);
}
