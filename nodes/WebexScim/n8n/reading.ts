import { assertNever } from '../scim/assertNever';
import { NodeApiError, NodeOperationError, sleep, type IDataObject, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import type { TargetName } from '../intents/intents';
import type { JsonObject } from '../scim/json';
import type { ResourceType } from '../scim/messages';
import { sameNameKey } from '../scim/names';
import { findByValue } from '../webex/findByValue';
import { readJson, scimPath, type ReadPorts, type ReadResult } from '../webex/lookup';
import { readPages, type PagesResult } from '../webex/pages';
import { createReadState } from '../webex/readState';
import { createWaiting } from '../webex/waiting';
import { readTarget } from '../intents/target';
import { connect } from './connection';
import type { ParameterReader } from '../intents/source';
import { createParameterReader } from './parameters';
import { createSettingReader, readParameter } from './settingReader';
import { parseSwitch, parseText, parseWhole, parseWord } from './settingValues';

/** Longest that a read waits for Webex altogether, and longest that one request may take, in ms. */
const maxWaitMs = 900_000;
const timeoutMs = 120_000;

/** Pages that are read at a time. */
const parallelReads = 4;

/** What an operation that reads is given: where Webex is, and the node's parameters. */
export interface Reading {
	readonly context: IExecuteFunctions;
	readonly organizationId: string;
	readonly ports: ReadPorts;
	readonly parameter: ParameterReader;
}

/**
 * Runs a reading operation for each input item and pairs what it gives with the item. When the workflow is to go on after
 * an error, the item's place is taken by the error, in the shape that n8n moves to the error output.
 */
export async function readForItems<O extends string>(
	context: IExecuteFunctions,
	operations: readonly O[],
	readItem: (reading: Reading, operation: O, itemIndex: number) => Promise<readonly JsonObject[]>,
): Promise<INodeExecutionData[][]> {
	const output: INodeExecutionData[] = [];
	const readSetting = createSettingReader(context);
	let started: { readonly reading: Reading; readonly operation: O } | undefined;
	for (let itemIndex = 0; itemIndex < context.getInputData().length; itemIndex++) {
		try {
			const operation = started?.operation ?? readSetting({ name: 'operation', label: 'Operation', parse: parseWord(operations) });
			if (operation === undefined) throw operationError(context, itemIndex, "'Operation' is not set");
			started ??= { operation, reading: await startReading(context) };
			const resources = await readItem(started.reading, operation, itemIndex);
			for (const resource of resources) output.push({ json: resource as IDataObject, pairedItem: { item: itemIndex } });
		} catch (error) {
			if (!context.continueOnFail()) throw new NodeOperationError(context.getNode(), error as Error, { itemIndex });
			const { message, description } = error as NodeOperationError;
			output.push({ json: { error: { message, description: description ?? null }, message }, pairedItem: { item: itemIndex } });
		}
	}
	return [output];
}

async function startReading(context: IExecuteFunctions): Promise<Reading> {
	const { send, organizationId } = await connect(context, timeoutMs);
	const isCancelled = (): boolean => context.getExecutionCancelSignal()?.aborted === true;
	const clock = { now: () => Date.now(), sleep };
	const waiting = createWaiting(clock, maxWaitMs, isCancelled);
	const ports = {
		send,
		waiting,
		now: clock.now,
		random: () => Math.random(),
		observe: () => undefined,
		state: createReadState(parallelReads),
	};
	return { context, organizationId, ports, parameter: createParameterReader(context) };
}

/** How the panel calls the parameter `target`. */
const targetLabels = { Users: "'User'", Groups: "'Group'" } as const;

/** The one resource that the item's `target` names, in full. Throws when there is none, or more than one. */
export async function readOne(reading: Reading, resourceType: ResourceType, itemIndex: number): Promise<JsonObject> {
	const { context, organizationId, ports, parameter } = reading;
	const target = readTarget(parameter, 'target', itemIndex);
	const label = targetLabels[resourceType];
	if (target.kind === 'problem') throw operationError(context, itemIndex, target.detail.replace("'target'", label));
	if (target.kind === 'name') return await findOne(reading, resourceType, target, itemIndex);
	if (target.kind === 'reference') throw operationError(context, itemIndex, `${label} is a bulkId reference. Give an ID.`);
	return bodyOf(reading, await readJson(scimPath(organizationId, resourceType, target.id), ports), itemIndex);
}

async function findOne(
	{ context, organizationId, ports }: Reading,
	resourceType: ResourceType,
	{ attribute, value }: Extract<TargetName, { kind: 'name' }>,
	itemIndex: number,
): Promise<JsonObject> {
	const includesMembers = resourceType === 'Groups';
	const search = { collectionPath: scimPath(organizationId, resourceType), attribute, includesMembers };
	const found = (await findByValue(search, [value], ports)).get(sameNameKey(value)) ?? [];
	if ('kind' in found) throw apiError(context, itemIndex, found);
	const [first, second] = found;
	if (first === undefined)
		throw operationError(context, itemIndex, `${targetLabels[resourceType]} is nothing that Webex has under that name.`);
	if (second !== undefined)
		throw operationError(context, itemIndex, `${targetLabels[resourceType]} fits more than one in Webex. Name it by its ID.`);
	return first;
}

/** All resources that the item's filter finds, or as many as its limit allows. */
export async function readMany(reading: Reading, resourceType: ResourceType, itemIndex: number): Promise<readonly JsonObject[]> {
	const { context, organizationId, ports } = reading;
	const limit = limitOf(context, itemIndex);
	const textOf = (name: string, label: string): string =>
		readParameter(context, { name, label, parse: parseText, isFreeText: true }, itemIndex) ?? '';
	const filter = textOf('filter', 'Filter');
	const attributes = textOf('attributes', 'Attributes').replace(/\s+/g, '');
	const query = [
		filter === '' ? '' : `&filter=${encodeURIComponent(filter)}`,
		attributes === '' ? '' : `&attributes=${encodeURIComponent(attributes)}`,
	].join('');
	const pages = await readPages(scimPath(organizationId, resourceType), query, limit, ports);
	return resourcesOf(reading, pages, itemIndex, 'The list changed while it was read. Run the node again.');
}

/** Most results that the item asks for. */
export function limitOf(context: IExecuteFunctions, itemIndex: number): number {
	const returnsAll = readParameter(context, { name: 'returnAll', label: 'Return All', parse: parseSwitch }, itemIndex) ?? false;
	return returnsAll
		? Infinity
		: (readParameter(context, { name: 'limit', label: 'Limit', parse: parseWhole(1, Infinity) }, itemIndex) ?? 50);
}

/** The resources of a whole list, or an error that says why there is none; `whenTruncated` where its pages do not add up. */
export function resourcesOf({ context }: Reading, pages: PagesResult, itemIndex: number, whenTruncated: string): readonly JsonObject[] {
	switch (pages.kind) {
		case 'all':
			return pages.resources;
		case 'truncated':
			throw operationError(context, itemIndex, whenTruncated);
		case 'failed':
			throw apiError(context, itemIndex, pages.read);
		default:
			return assertNever(pages);
	}
}

function bodyOf({ context }: Reading, read: ReadResult, itemIndex: number): JsonObject {
	if (read.kind === 'body') return read.body;
	throw apiError(context, itemIndex, read);
}

function apiError(context: IExecuteFunctions, itemIndex: number, read: Exclude<ReadResult, { kind: 'body' }>): NodeApiError {
	const status = read.kind === 'absent' ? 404 : read.status;
	const message = read.kind === 'absent' ? 'Webex has no such resource' : read.detail;
	const description =
		read.kind === 'absent'
			? 'Check the ID, and that it belongs to this organization.'
			: 'Check the filter and the rights of the credential, then run the node again.';
	return new NodeApiError(
		context.getNode(),
		{ message, ...(status === undefined ? {} : { httpCode: String(status) }) },
		{ message, description, itemIndex },
	);
}

function operationError(context: IExecuteFunctions, itemIndex: number, problem: string): NodeOperationError {
	return new NodeOperationError(context.getNode(), problem, { itemIndex });
}
