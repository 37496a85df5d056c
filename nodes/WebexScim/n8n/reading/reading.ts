import { NodeOperationError, sleep, type IDataObject, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import type { ParameterReader } from '../../intents/source';
import type { JsonObject } from '../../scim/json';
import type { ResourceType } from '../../scim/messages';
import type { FoundForValue } from '../../webex/reads/findByValue';
import type { ReadPorts } from '../../webex/reads/lookup';
import { createReadState } from '../../webex/reads/readState';
import { createWaiting } from '../../webex/waiting';
import { connect } from '../connection';
import { createParameterReader } from '../settings/parameters';
import { createSettingReader } from '../settings/settingReader';
import { parseWord } from '../settings/settingValues';
import { operationError } from './readErrors';

/** Longest that a read waits for Webex altogether, and longest that one request may take, in ms. */
const maxWaitMs = 900_000;
const timeoutMs = 120_000;

/** Pages that are read at a time. */
const parallelReads = 4;

type ReadOperation = 'get' | 'getAll' | 'getMembers';

const operations: Readonly<Record<ResourceType, readonly ReadOperation[]>> = {
	Users: ['get', 'getAll'],
	Groups: ['get', 'getAll', 'getMembers'],
};

/** What an operation that reads is given: where Webex is, and the node's parameters. */
export interface Reading {
	readonly context: IExecuteFunctions;
	readonly organizationId: string;
	readonly ports: ReadPorts;
	readonly parameter: ParameterReader;
	/** Members of groups who were asked for, by the key of the ID: nobody is asked for twice. */
	readonly members: Map<string, FoundForValue>;
}

/**
 * Runs a reading operation for each input item and pairs what it gives with the item. When the workflow is to go on after
 * an error, the item's place is taken by the error, in the shape that n8n moves to the error output.
 */
export async function readForItems(
	context: IExecuteFunctions,
	resourceType: ResourceType,
	readItem: (reading: Reading, operation: ReadOperation, itemIndex: number) => Promise<readonly JsonObject[]>,
): Promise<INodeExecutionData[][]> {
	const output: INodeExecutionData[] = [];
	const setting = { name: 'operation', label: 'Operation', parse: parseWord(operations[resourceType]) };
	const readSetting = createSettingReader(context);
	let started: { readonly reading: Reading; readonly operation: ReadOperation } | undefined;
	for (let itemIndex = 0; itemIndex < context.getInputData().length; itemIndex++) {
		try {
			const operation = started?.operation ?? readSetting(setting);
			if (operation === undefined) throw operationError(context, itemIndex, "'Operation' is not set. Choose one.");
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
	const waiting = createWaiting(clock, maxWaitMs, isCancelled, 'the limit of 15 minutes for a read');
	const given = { send, waiting, now: clock.now, random: () => Math.random(), observe: () => undefined };
	const ports = { ...given, state: createReadState(parallelReads) };
	return { context, organizationId, ports, parameter: createParameterReader(context), members: new Map() };
}
