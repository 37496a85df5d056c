import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { createColumnReader } from '../intents/readColumns';
import { readIntents } from '../intents/readIntents';
import type { InputItem } from '../intents/source';
import { planRun } from '../plan/plan';
import { brakeOf } from '../resolve/brake';
import { resolveRows } from '../resolve/resolveRows';
import { runPlan } from '../run/run';
import { connect } from './connection';
import { failureOf, hintAtColumns, tell } from './hints';
import { nothingSent, orStop, refuseLogin, routes, unresolved } from './onError';
import { outputItems } from './output';
import { createParameterReader, holdsExpression } from './parameters';
import { portsOf, readingOf } from './ports';
import { giveAgain, giveFirst, resultsOfEarlierTry } from './rerun';
import { readSettings, runSettings } from './settings';

/** Runs SCIM Bulk on the node's input items: one result item for each. The way of an item, from above. */
export async function executeBulk(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	const earlier = resultsOfEarlierTry(items);
	if (earlier !== undefined) return giveAgain(context, earlier);

	const opened = await orStop(context, async () => {
		const settings = readSettings(context);
		return { settings, connection: await connect(context, 1000 * settings.timeoutSeconds) };
	});
	if (opened.kind === 'stopped') return nothingSent(context, items, opened.why);
	const { settings, connection } = opened.value;
	const { organizationId } = connection;

	const parameter = createParameterReader(context);
	const { resourceType, emptyValues, dryRun } = settings;
	const columns = createColumnReader(parameter, context.getNode().parameters['attributes'], resourceType, emptyValues);
	const intents = readIntents(items as readonly InputItem[], {
		...settings,
		parameter,
		isFixed: (name) => !holdsExpression(context.getNode().parameters[name]),
		columns,
	});

	const ports = portsOf(context, connection);
	const { reading, refusal } = readingOf(ports, 1000 * settings.maxWaitSeconds);
	const resolving = await orStop(context, async () => {
		const resolved = await resolveRows(intents, { ...settings, organizationId, ports: reading });
		if (resolved.kind === 'unresolved' && refusal() === undefined) throw unresolved(context, resolved);
		return resolved;
	});
	const refused = refusal();
	if (refused !== undefined) refuseLogin(context, refused);
	if (refused !== undefined) return nothingSent(context, items, refused.detail);
	if (resolving.kind === 'stopped') return nothingSent(context, items, resolving.why);
	const resolved = resolving.value;
	if (resolved.kind === 'unresolved') return nothingSent(context, items, resolved.description);

	const plan = planRun(resolved.steps);
	const braked = await brakeOf(plan, settings.maxRemovals, resolved.scopeSize, organizationId, reading);
	const report = braked ?? (await runPlan(plan, runSettings(settings, resolved, organizationId, reading.waiting.leftMs()), ports));
	if (report.refusal !== undefined) refuseLogin(context, report.refusal);

	const summary = tell(context, report, resolved, dryRun);
	hintAtColumns(context, columns.unmatched());
	const output = outputItems(report, resolved, items, { dryRun, includeInput: settings.includeInput, ...routes(context) });
	const failure = failureOf(context, report, settings.failWorkflow, summary);
	return giveFirst(context, items, { output, ...(failure === undefined ? {} : { failure }) }, report.requests > 0 && !dryRun);
}
