import type { IExecuteFunctions } from 'n8n-workflow';
import { bulkOperations, type BulkOperation } from '../../operations';
import type { ResolvedRows } from '../../resolve/resolvedRows';
import type { WhenMissing } from '../../resolve/sync';
import type { RunSettings } from '../../run/ports';
import { maxPayloadBytes, type ResourceType } from '../../scim/messages';
import type { ReadPorts } from '../../webex/reads/lookup';
import { bulkProperties } from '../description/bulk';
import { isTool } from '../tool';
import { readOptions, type OptionValues } from './optionValues';
import { createSettingReader, type Setting, type SettingReader } from './settingReader';
import { parseSwitch, parseText, parseWord, type Parse } from './settingValues';

/** The settings of SCIM Bulk for the run as a whole, checked. */
export interface BulkSettings extends OptionValues {
	readonly operation: BulkOperation;
	/** Of what the rows are about; an operation that is always about users has users. */
	readonly resourceType: ResourceType;
	readonly inputMode: 'fields' | 'define';
	readonly attributesMode: 'map' | 'json';
	readonly key: 'userName' | 'externalId';
	readonly scopeFilter: string;
	readonly whenMissing: WhenMissing;
	readonly whenNew: 'create' | 'ignore';
	readonly dryRun: boolean;
	readonly separateFailed: boolean;
	readonly simplify: boolean;
	readonly hasOwnUser: boolean;
}

/** The node's resources, by the value that workflows save. */
export const resources = ['bulk', 'group', 'user'] as const;

/** What the node is about. Throws a NodeOperationError for one that it does not know. */
export function readResource(context: IExecuteFunctions): (typeof resources)[number] {
	return createSettingReader(context)({ name: 'resource', label: 'Resource', parse: parseWord(resources) }) ?? 'bulk';
}

/**
 * Reads the settings of the run, all of them before anything else is done. Throws a NodeOperationError that names the
 * setting as the panel does when it is not in its closed set, out of range, of another type, or not one value for the run.
 */
export function readSettings(context: IExecuteFunctions): BulkSettings {
	return settingsBy(createSettingReader(context), context);
}

/** The same where a setting may be what is wrong: one that cannot be read is as if it were not given. */
export function readableSettings(context: IExecuteFunctions): BulkSettings {
	const read = createSettingReader(context);
	const readable: SettingReader = (setting) => {
		try {
			return read(setting);
		} catch {
			return undefined;
		}
	};
	return settingsBy(readable, context);
}

function settingsBy(read: SettingReader, context: IExecuteFunctions): BulkSettings {
	const word = <V extends string>(name: string, words: readonly V[], fallback: V): V =>
		read({ name, label: labelOf(name), parse: parseWord(words) }) ?? fallback;
	const text = (name: string, more: Pick<Setting<string>, 'emptyMeans'> = {}): string =>
		read({ name, label: labelOf(name), parse: parseText, isFreeText: true, ...more }) ?? '';
	const isOn = (name: string, fallback: boolean): boolean => read({ name, label: labelOf(name), parse: parseSwitch }) ?? fallback;

	const operation = word('operation', Object.keys(bulkOperations) as BulkOperation[], 'create');
	const { about, isSync, hasAttributes } = bulkOperations[operation];
	const attributesMode = word('attributesMode', ['map', 'json'], 'json');
	const whenNew = word('whenNew', ['create', 'ignore'], 'create');
	const options = readOptions(read, operation);
	if (hasAttributes === true && attributesMode === 'map') readMappingMode(read);
	const resourceType = about === 'users' ? 'Users' : word('resourceType', ['Users', 'Groups'], 'Users');
	if (resourceType === 'Groups' && options.protect !== '')
		read({ name: 'options.protect', label: 'Protect', parse: notOfGroups, isFreeText: true });
	const authentication = read({ name: 'authentication', label: 'Authentication', parse: parseWord(['oAuth2', 'serviceApp']) });
	return {
		...options,
		operation,
		resourceType,
		inputMode: word('inputMode', ['fields', 'define'], 'fields'),
		attributesMode,
		key: word('key', ['userName', 'externalId'], 'userName'),
		scopeFilter: text('scopeFilter'),
		protect: isSync === true ? text('protect', { emptyMeans: 'no protection' }) : options.protect,
		whenMissing: word('whenMissing', ['keep', 'deactivate', 'delete'], 'keep'),
		whenNew: operation === 'sync' ? whenNew : 'create',
		dryRun: isOn('dryRun', false),
		separateFailed: !isTool(context) && isOn('separateFailed', false),
		simplify: isOn('simplify', true),
		hasOwnUser: authentication !== 'serviceApp',
	};
}

/** A safeguard without effect must be heard. */
const notOfGroups: Parse<string> = () => ({
	kind: 'unfit',
	because: 'which protects users, while this run deletes groups',
	takes: 'nothing for groups. Leave out the items of groups that must stay',
});

/** n8n's resource mapper has two modes; one that is neither, in a workflow's JSON, is not guessed at. */
function readMappingMode(read: SettingReader): void {
	const parse: Parse<unknown> = (given) => {
		const isMode = given === 'autoMapInputData' || given === 'defineBelow';
		return isMode
			? { kind: 'value', value: given }
			: { kind: 'unfit', because: 'which is no way to map columns', takes: 'a way of the panel' };
	};
	read({ name: 'attributes.mappingMode', label: 'Attributes', parse });
}

/** What of the settings the run itself needs. */
export function runSettings(
	settings: BulkSettings,
	{ scopeFilter, protectedUsers, known }: ResolvedRows,
	organizationId: string,
	{ waiting, state }: Pick<ReadPorts, 'waiting' | 'state'>,
): RunSettings {
	const { operationsPerRequest, stopAfterErrors, parallelRequests, parallelReads, dryRun: isDryRun } = settings;
	const limits = { operationsPerRequest, maxBytes: maxPayloadBytes, stopAfterErrors, parallelRequests };
	return {
		...limits,
		organizationId,
		parallelReads,
		maxWaitMs: waiting.leftMs(),
		isAnswered: state.wasAnswered(),
		hasRead: state.hasGiven(),
		known,
		isDryRun,
		...(scopeFilter === undefined ? {} : { scopeFilter }),
		...(protectedUsers === undefined ? {} : { protectedUsers }),
	};
}

/** How the panel calls a parameter; one that the panel does not have goes by its name. */
function labelOf(name: string): string {
	return bulkProperties.find((property) => property.name === name)?.displayName ?? name;
}
