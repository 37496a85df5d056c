import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import type { Intent } from '../../bulk/intents';
import { planRun } from '../../bulk/plan';
import type { Resolved } from '../../bulk/resolve';
import { isOk } from '../../bulk/result';
import { summarise } from '../../bulk/summary';
import type { ResourceType } from '../../scim/messages';
import { connect } from '../connection';
import { createParameterReader } from '../parameters';
import { carryOut } from './carryOut';
import { obstructed, orObstacle, refuseLogin, routes } from './obstacle';
import { readOptions, type BulkOptions } from './options';
import { outputItems } from './output';
import { portsOf, readingOf } from './ports';
import { readIntents, type BulkOperation } from './readIntents';
import { copyOutput, recall, remember } from './remember';
import { resolveRows } from './resolveRows';
import type { RunReport } from './runState';
import { createColumnReader, type ColumnReader } from './wanted';

/** Runs SCIM Bulk on the node's input items: one result item for each. */
export async function executeBulk(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	const known = recall(items);
	if (known !== undefined) {
		if (known.failure !== undefined) throw new NodeOperationError(context.getNode(), known.failure);
		return copyOutput(known);
	}

	const prepared = await orObstacle(context, async () => {
		const options = readOptions(context);
		return { options, connection: await connect(context, options.timeoutMs) };
	});
	if ('obstacle' in prepared) return obstructed(context, items, prepared.obstacle);
	const { options, connection } = prepared;
	const { organizationId } = connection;
	const dryRun = context.getNodeParameter('dryRun', 0, false) === true;
	const { operation, key, intents, columns } = readRows(context, items, options);
	const ports = portsOf(context, connection);
	const { reading, refusal } = readingOf(ports, options);
	const source = { operation, key, emptyValues: options.emptyValues, organizationId, ports: reading };
	const resolving = await orObstacle(context, async () => await resolveRows(context, intents, source));
	const refused = refusal();
	if (refused !== undefined) {
		refuseLogin(context, refused);
		return obstructed(context, items, refused.detail);
	}
	if ('obstacle' in resolving) return obstructed(context, items, resolving.obstacle);

	const report = await carryOut(planRun(resolving.specs), resolving, { organizationId, options, ports, reading, dryRun });
	if (report.refusal !== undefined) refuseLogin(context, report.refusal);
	const summary = tell(context, report, resolving, dryRun);
	hintAtColumns(context, columns.unmatched());
	const output = outputItems(report, resolving, items, { dryRun, includeInput: options.includeInput, ...routes(context) });
	const hasFailed = options.failWorkflow && !context.continueOnFail() && report.settlements.some(({ outcome }) => !isOk(outcome));
	const failure = hasFailed ? `Not every row went through: ${summary}` : undefined;
	const result = { output, ...(failure === undefined ? {} : { failure }) };
	if (report.requests > 0 && !dryRun) remember(items, result);
	if (failure !== undefined) throw new NodeOperationError(context.getNode(), failure);
	return copyOutput(result);
}

interface Rows {
	readonly operation: BulkOperation;
	readonly key: 'userName' | 'externalId';
	readonly intents: readonly Intent[];
	readonly columns: ColumnReader;
}

function readRows(context: IExecuteFunctions, items: readonly INodeExecutionData[], options: BulkOptions): Rows {
	const operation = context.getNodeParameter('operation', 0) as BulkOperation;
	const isAboutUsers = operation === 'sync' || operation === 'deactivate';
	const resourceType = isAboutUsers ? 'Users' : (context.getNodeParameter('resourceType', 0, 'Users') as ResourceType);
	const parameter = createParameterReader(context);
	const columns = createColumnReader(parameter, context.getNode().parameters['attributes'], resourceType, options.emptyValues);
	const key = context.getNodeParameter('key', 0, 'userName') as 'userName' | 'externalId';
	const intents = readIntents(items, {
		operation,
		key,
		parameter,
		columns,
		resourceType,
		inputMode: context.getNodeParameter('inputMode', 0, 'fields') as 'fields' | 'define',
		attributesMode: context.getNodeParameter('attributesMode', 0, 'json') as 'map' | 'json',
		existing: options.existing,
		missing: options.missing,
	});
	return { operation, key, intents, columns };
}

/** The sum of the run, for the log and the person at the editor. */
function tell(context: IExecuteFunctions, { settlements, requests }: RunReport, { places, extras }: Resolved, dryRun: boolean): string {
	const counts = summarise([...places, ...extras].map((place) => settlements[place]), requests);
	const summary = dryRun ? `Dry run, nothing was sent: ${counts}` : counts;
	context.logger.info(`Webex SCIM: ${summary}`);
	context.addExecutionHints({ message: summary, location: 'outputPane' });
	return summary;
}

/** Columns that nobody asked to leave out are not left out without a word. */
function hintAtColumns(context: IExecuteFunctions, unmatched: readonly string[]): void {
	if (unmatched.length === 0) return;
	const message = `Columns that match no attribute of Webex were left out: ${unmatched.join(', ')}`;
	context.addExecutionHints({ message, location: 'outputPane' });
}
