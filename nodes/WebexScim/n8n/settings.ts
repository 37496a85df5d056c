import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';
import { bulkOperations, type BulkOperation } from '../operations';
import { parseRemovalLimit, type RemovalLimit } from '../plan/brake';
import type { WhenMissing } from '../resolve/sync';
import type { ResolvedRows } from '../resolve/resolveRows';
import type { RunSettings } from '../run/ports';
import { maxPayloadBytes, type ResourceType } from '../scim/messages';
import { bulkOptions, type BulkOption, type ChoiceOption, type LimitOption, type NumberOption } from './options';

/** What an option is read as, by its kind. */
interface ValueOf {
	readonly number: number;
	readonly switch: boolean;
	readonly limit: RemovalLimit;
}

type OptionValue<O extends BulkOption> = O extends ChoiceOption<infer V> ? V : ValueOf[Exclude<O['kind'], 'choice'>];

type OptionValues = { readonly [K in keyof typeof bulkOptions]: OptionValue<(typeof bulkOptions)[K]> };

/** The settings of SCIM Bulk for the run as a whole, checked. */
export interface BulkSettings extends OptionValues {
	readonly operation: BulkOperation;
	/** Of what the rows are about; an operation that is always about users has users. */
	readonly resourceType: ResourceType;
	readonly inputMode: 'fields' | 'define';
	readonly attributesMode: 'map' | 'json';
	readonly key: 'userName' | 'externalId';
	readonly scopeFilter: string;
	readonly protect: string;
	readonly whenMissing: WhenMissing;
	readonly dryRun: boolean;
	readonly hasOwnUser: boolean;
}

/** Reads the settings of the run. Throws a NodeOperationError that names an option out of its range. */
export function readSettings(context: IExecuteFunctions): BulkSettings {
	const read = (name: string, fallback: unknown): unknown => context.getNodeParameter(name, 0, fallback);
	const operation = read('operation', 'create') as BulkOperation;
	const isAboutUsers = bulkOperations[operation].about === 'users';
	return {
		operation,
		resourceType: isAboutUsers ? 'Users' : (read('resourceType', 'Users') as ResourceType),
		inputMode: read('inputMode', 'fields') as 'fields' | 'define',
		attributesMode: read('attributesMode', 'json') as 'map' | 'json',
		key: read('key', 'userName') as 'userName' | 'externalId',
		scopeFilter: String(read('scopeFilter', '')).trim(),
		protect: String(read('protect', '')),
		whenMissing: read('whenMissing', 'keep') as WhenMissing,
		dryRun: read('dryRun', false) === true,
		hasOwnUser: read('authentication', 'oAuth2') !== 'serviceApp',
		...readOptions(context, bulkOperations[operation].isSync === true),
	};
}

/** What of the settings the run itself needs. */
export function runSettings(settings: BulkSettings, { scopeFilter }: ResolvedRows, organizationId: string, maxWaitMs: number): RunSettings {
	const { operationsPerRequest, stopAfterErrors, parallelRequests, dryRun: isDryRun } = settings;
	const limits = { operationsPerRequest, maxBytes: maxPayloadBytes, stopAfterErrors, parallelRequests };
	return { ...limits, organizationId, maxWaitMs, isDryRun, ...(scopeFilter === undefined ? {} : { scopeFilter }) };
}

function readOptions(context: IExecuteFunctions, isSync: boolean): OptionValues {
	const given = context.getNodeParameter('options', 0, {}) as Readonly<Record<string, unknown>>;
	const values: Record<string, unknown> = {};
	for (const [name, option] of Object.entries(bulkOptions)) {
		if (option.kind === 'number') values[name] = readNumber(context, name, option, given[name]);
		else if (option.kind === 'switch') values[name] = given[name] === true;
		else if (option.kind === 'choice') values[name] = option.choices.find(({ value }) => value === given[name])?.value ?? option.default;
		else values[name] = readLimit(context, name, option, isSync, given[name]);
	}
	return values as OptionValues;
}

function readNumber(context: IExecuteFunctions, name: string, option: NumberOption, given: unknown): number {
	const { min, max } = option;
	const value = given ?? option.default;
	const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	if (typeof read === 'number' && Number.isInteger(read) && read >= min && read <= max) return read;
	throw outOfRange(context, name, `a whole number from ${min.toLocaleString('en')} to ${max.toLocaleString('en')}`);
}

function readLimit(context: IExecuteFunctions, name: string, option: LimitOption, isSync: boolean, given: unknown): RemovalLimit {
	const limit = parseRemovalLimit(given ?? (isSync ? option.syncDefault : option.default));
	if (limit === undefined) {
		throw outOfRange(context, name, 'a whole number, for the sync operations also a percentage such as 10%, or empty for no limit');
	}
	if (limit.kind !== 'share' || isSync) return limit;
	throw outOfRange(context, name, 'a whole number here; only the sync operations take a percentage');
}

function outOfRange(context: IExecuteFunctions, name: string, range: string): NodeOperationError {
	return new NodeOperationError(context.getNode(), `The option '${name}' is out of range`, { description: `It takes ${range}.` });
}
