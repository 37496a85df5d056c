import { NodeApiError, NodeOperationError, sleep, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { countRemovals, groupsEmptied, judgeRemovals } from '../../bulk/brake';
import { planRun, type Plan } from '../../bulk/plan';
import type { Intent } from '../../bulk/intents';
import { isOk } from '../../bulk/result';
import { summarise } from '../../bulk/summary';
import type { PlannedOperation } from '../../bulk/types';
import { maxPayloadBytes, type ResourceType } from '../../scim/messages';
import { parseErrorWords } from '../../scim/parse';
import { ownRecordPath, type ReadPorts } from '../../transport/lookup';
import { createWaiting } from '../../transport/waiting';
import { connect, type WebexConnection } from '../connection';
import { createParameterReader } from '../parameters';
import { planRequests } from './dryRun';
import { memberCounts } from './memberCounts';
import { readOptions, type BulkOptions } from './options';
import { sentenceOfRefusal, type Refusal } from './refusal';
import { outputItems } from './output';
import { labelOf, readIntents, type BulkOperation } from './readIntents';
import { copyOutput, recall, remember } from './remember';
import { resolveRows, type ResolvedRows, type RowSource } from './resolveRows';
import { runPlan, type RunPorts, type RunReport } from './run';
import { createColumnReader } from './wanted';

/** Runs SCIM Bulk on the node's input items: one result item for each. */
export async function executeBulk(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	const known = recall(items);
	if (known !== undefined) {
		if (known.failure !== undefined) throw new NodeOperationError(context.getNode(), known.failure);
		return copyOutput(known);
	}

	const prepared = await prepare(context);
	if ('obstacle' in prepared) return obstructed(context, items, prepared.obstacle);
	const { options, connection } = prepared;
	const dryRun = context.getNodeParameter('dryRun', 0, false) === true;
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
	const ports = portsOf(context, connection);
	const { reading, refusal } = readingOf(ports, options);
	const resolving = await resolveOrExplain(context, intents, {
		operation,
		key,
		emptyValues: options.emptyValues,
		organizationId: connection.organizationId,
		ports: reading,
	});
	const refused = refusal();
	if (refused !== undefined) {
		refuseLogin(context, refused);
		return obstructed(context, items, refused.detail);
	}
	if ('obstacle' in resolving) return obstructed(context, items, resolving.obstacle);
	const { specs, places, extras } = resolving;
	const plan = planRun(specs);
	const report = await carryOut(plan, resolving, options, connection, ports, reading, dryRun);
	if (report.refusal !== undefined) refuseLogin(context, report.refusal);

	const summary = `${dryRun ? 'Dry run, nothing was sent: ' : ''}${summarise([...places, ...extras].map((place) => report.settlements[place]), report.requests)}`;
	context.logger.info(`Webex SCIM: ${summary}`);
	context.addExecutionHints({ message: summary, location: 'outputPane' });
	hintAtColumns(context, columns.unmatched());
	const output = outputItems(report, { places, extras }, items, { dryRun, includeInput: options.includeInput, ...routes(context) });
	const hasFailed = options.failWorkflow && !context.continueOnFail() && report.settlements.some(({ outcome }) => !isOk(outcome));
	const failure = hasFailed ? `Not every row went through: ${summary}` : undefined;
	const result = { output, ...(failure === undefined ? {} : { failure }) };
	if (report.requests > 0 && !dryRun) remember(items, result);
	if (failure !== undefined) throw new NodeOperationError(context.getNode(), failure);
	return copyOutput(result);
}

type Prepared =
	| { readonly options: BulkOptions; readonly connection: WebexConnection }
	| { readonly obstacle: string };

/**
 * Settings and credential, checked before anything is sent. An error there stops the workflow; when the workflow is to go
 * on, every row says it instead, since n8n would send the input items of a node that throws down the output for success.
 */
async function prepare(context: IExecuteFunctions): Promise<Prepared> {
	try {
		const options = readOptions(context);
		return { options, connection: await connect(context, options.timeoutMs) };
	} catch (error) {
		if (!context.continueOnFail()) throw new NodeOperationError(context.getNode(), error as Error);
		return { obstacle: sentenceOf(error) };
	}
}

/** The same for what a sync needs before it may begin. */
async function resolveOrExplain(
	context: IExecuteFunctions,
	intents: readonly Intent[],
	source: RowSource,
): Promise<ResolvedRows | { readonly obstacle: string }> {
	try {
		return await resolveRows(context, intents, source);
	} catch (error) {
		if (!context.continueOnFail()) throw new NodeOperationError(context.getNode(), error as Error);
		return { obstacle: sentenceOf(error) };
	}
}

function sentenceOf(error: unknown): string {
	const { message, description } = error as NodeOperationError;
	return [message, description].filter((text) => typeof text === 'string' && text !== '').join('. ');
}

function obstructed(context: IExecuteFunctions, items: readonly INodeExecutionData[], detail: string): INodeExecutionData[][] {
	const outcome = { kind: 'notAttempted', reason: 'requestRefused', detail } as const;
	const dryRun = context.getNodeParameter('dryRun', 0, false) === true;
	const includeInput = (context.getNodeParameter('options', 0, {}) as { includeInput?: unknown }).includeInput === true;
	const entries = items.map((_, itemIndex) => ({ settled: outcome, label: labelOf(itemIndex) }));
	const settlements = items.map(() => ({ outcome, attempts: 0 }));
	const places = items.map((_, itemIndex) => itemIndex);
	return outputItems({ entries, settlements }, { places, extras: [] }, items, { dryRun, includeInput, ...routes(context) });
}

function routes(context: IExecuteFunctions): { readonly separateFailed: boolean; readonly errorOutput: boolean } {
	return {
		separateFailed: context.getNodeParameter('separateFailed', 0, false) === true,
		errorOutput: context.getNode().onError === 'continueErrorOutput',
	};
}

async function carryOut(
	plan: Plan,
	{ scopeSize, scopeFilter }: ResolvedRows,
	options: BulkOptions,
	{ organizationId }: WebexConnection,
	ports: RunPorts,
	reading: ReadPorts,
	dryRun: boolean,
): Promise<RunReport> {
	const operations = plan.operations.filter((entry): entry is PlannedOperation => 'spec' in entry && entry.refused === undefined);
	const counts = await memberCounts(groupsEmptied(operations), organizationId, reading);
	const removals = countRemovals(operations, (id) => counts.get(id));
	const brake = judgeRemovals(removals, options.maxRemovals, scopeSize ?? operations.length);
	const limits = { operations: options.operationsPerRequest, bytes: maxPayloadBytes };
	if (brake !== undefined) return braked(plan, brake);
	if (dryRun) return planRequests(plan, limits);
	const settings = {
		organizationId,
		operationsPerRequest: limits.operations,
		maxBytes: limits.bytes,
		stopAfterErrors: options.stopAfterErrors,
		parallelRequests: options.parallelRequests,
		maxWaitMs: reading.waiting.leftMs(),
		...(scopeFilter === undefined ? {} : { scopeFilter }),
	};
	return await runPlan(plan, settings, ports);
}

/** Over the limit nothing at all is sent, not even what removes nothing. */
function braked({ operations }: Plan, detail: string): RunReport {
	const settlements = operations.map((entry) => ({
		outcome:
			'settled' in entry ? entry.settled : (entry.refused ?? ({ kind: 'notAttempted', reason: 'removalLimit', detail } as const)),
		attempts: 0,
	}));
	return { entries: operations, settlements, requests: 0 };
}

function portsOf(context: IExecuteFunctions, { send }: WebexConnection): RunPorts {
	return {
		send,
		clock: { now: () => Date.now(), sleep },
		random: () => Math.random(),
		isCancelled: () => context.getExecutionCancelSignal()?.aborted === true,
		log: (message) => context.logger.info(`Webex SCIM: ${message}`),
	};
}

/** Ports for what is read before the first write, and how Webex refused it if it did. */
function readingOf(
	{ send, clock, random, isCancelled }: RunPorts,
	{ maxWaitMs }: BulkOptions,
): { readonly reading: ReadPorts; readonly refusal: () => Refusal | undefined } {
	let refusal: Refusal | undefined;
	const watched: ReadPorts['send'] = async (request) => {
		const result = await send(request);
		if (result.kind === 'loginRefused') refusal ??= { status: 401, detail: result.detail };
		const isForbidden = result.kind === 'answer' && result.status === 403 && request.path !== ownRecordPath;
		if (isForbidden) refusal ??= { status: 403, detail: sentenceOfRefusal({ status: 403, words: parseErrorWords(result.body) }) };
		return result;
	};
	const waiting = createWaiting(clock, maxWaitMs, isCancelled);
	const reading = { send: watched, waiting, now: clock.now, random, observe: () => undefined };
	return { reading, refusal: () => refusal };
}

/** Columns that nobody asked to leave out are not left out without a word. */
function hintAtColumns(context: IExecuteFunctions, unmatched: readonly string[]): void {
	if (unmatched.length === 0) return;
	const message = `Columns that match no attribute of Webex were left out: ${unmatched.join(', ')}`;
	context.addExecutionHints({ message, location: 'outputPane' });
}

/** Nothing was done in Webex: the workflow is told so, unless it is to go on, when every row says it. */
function refuseLogin(context: IExecuteFunctions, { status, detail }: Refusal): void {
	if (context.continueOnFail() || (status !== undefined && status !== 401)) return;
	throw new NodeApiError(
		context.getNode(),
		{ message: detail, ...(status === undefined ? {} : { httpCode: String(status) }) },
		{ message: status === 401 ? 'Webex refused the login' : 'Webex could not be reached', description: detail },
	);
}
