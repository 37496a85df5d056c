import { operationsThat, type BulkOperation } from '../../operations';
import { maxOperations } from '../../scim/messages';

interface Shown {
	readonly label: string;
	readonly description: string;
	/** The operations that have the option; absent: all. */
	readonly operations?: readonly BulkOperation[];
}

export interface NumberOption extends Shown {
	readonly kind: 'number';
	readonly default: number;
	readonly min: number;
	readonly max: number;
}

export interface SwitchOption extends Shown {
	readonly kind: 'switch';
}

/** A person's own words. */
export interface TextOption extends Shown {
	readonly kind: 'text';
	readonly placeholder: string;
	/** What an expression must not come out as empty for, since the empty field turns a safeguard off. */
	readonly emptyMeans?: string;
}

export interface ChoiceOption<V extends string = string> extends Shown {
	readonly kind: 'choice';
	readonly choices: readonly { readonly value: V; readonly label: string; readonly description: string }[];
	readonly default: V;
}

/** A count, for a sync also a percentage, or empty for no limit. */
export interface LimitOption extends Shown {
	readonly kind: 'limit';
	readonly default: string;
	readonly syncDefault: string;
	readonly syncDescription: string;
}

const choice = <V extends string>(option: Omit<ChoiceOption<V>, 'kind'>): ChoiceOption<V> => ({ kind: 'choice', ...option });

/**
 * The options of SCIM Bulk in the order of the panel: the panel and the reader are both made from this. First what decides
 * about rows, then the safeguards and what comes out, and what tunes the requests at the end.
 */
export const bulkOptions = {
	existing: choice<'adopt' | 'reject'>({
		label: 'If Already There',
		description: 'What to do when Webex already has the user or group',
		operations: ['create'],
		choices: [
			{ value: 'adopt', label: 'Adopt', description: 'Take the existing user or group as it is, and count the item as applied' },
			{ value: 'reject', label: 'Reject', description: 'Count the item as rejected' },
		],
		default: 'reject',
	}),
	missing: choice<'ignore' | 'reject'>({
		label: 'If Not Found',
		description: 'What to do when Webex does not have the user or group',
		operations: ['deactivate', 'delete', 'syncMembers'],
		choices: [
			{ value: 'ignore', label: 'Ignore', description: 'Count the item as unchanged' },
			{
				value: 'reject',
				label: 'Reject',
				description: 'Count the item as invalid or rejected. Sync Members then takes nobody out of that group.',
			},
		],
		default: 'reject',
	}),
	emptyValues: choice<'ignore' | 'remove'>({
		label: 'Empty Cells',
		description: 'What an empty cell means',
		operations: ['update', 'upsert', 'sync'],
		choices: [
			{ value: 'ignore', label: 'Ignore', description: 'Leave the attribute as it is' },
			{ value: 'remove', label: 'Remove', description: 'Clear the attribute' },
		],
		default: 'ignore',
	}),
	unknownManager: choice<'leaveOut' | 'reject'>({
		label: 'Unknown Manager',
		description: 'What to do when Webex does not have the manager of a row',
		operations: ['create', 'update', 'upsert', 'sync'],
		choices: [
			{ value: 'leaveOut', label: 'Leave Out', description: 'Carry out the row without its manager' },
			{ value: 'reject', label: 'Reject', description: 'Count the item as invalid' },
		],
		default: 'reject',
	}),
	leaveOutColumns: {
		kind: 'text',
		label: 'Leave Out Columns',
		description: 'Names of columns, separated by commas, that automatic mapping ignores',
		operations: ['create', 'update', 'upsert', 'sync'],
		placeholder: 'e.g. Status, Notes',
	} as TextOption,
	maxRemovals: {
		kind: 'limit',
		label: 'Max Removals',
		description:
			'Maximum deletions, deactivations and member removals of one run together. A run that plans more sends nothing at all. Empty means no limit.',
		default: '100',
		syncDefault: '10%',
		syncDescription:
			'Maximum deletions, deactivations and member removals of one run together. A run that plans more sends nothing at all. A count, or a percentage of the users or members in the scope. Empty means no limit.',
	} as LimitOption,
	protect: {
		kind: 'text',
		label: 'Protect',
		description: 'User names separated by commas, or a SCIM filter, of users who are never removed. Not for groups.',
		operations: ['deactivate', 'delete'],
		placeholder: 'e.g. ceo@example.com, board@example.com',
		emptyMeans: 'no protection',
	} as TextOption,
	approvedPlan: {
		kind: 'text',
		label: 'Approved Plan',
		description:
			'The planId of a dry run that somebody approved. The run sends something only if its own plan is the same. Empty means no approval is needed.',
		placeholder: 'e.g. {{ $json.planId }}',
		emptyMeans: 'no approval',
	} as TextOption,
	stopAfterErrors: {
		kind: 'number',
		label: 'Stop After Errors',
		description: 'Number of refused operations after which the run stops. 0 means never.',
		default: 0,
		min: 0,
		max: 100_000,
	} as NumberOption,
	failWorkflow: {
		kind: 'switch',
		label: 'Fail Workflow',
		description: 'Whether to stop the workflow with a summary after the run if any item did not go through',
	} as SwitchOption,
	return: choice<'all' | 'changed' | 'notOk' | 'summary'>({
		label: 'Return',
		description: 'Which results leave the node',
		choices: [
			{ value: 'all', label: 'All', description: 'One result for each item, and for each removal of a sync' },
			{ value: 'changed', label: 'Changed', description: 'All results but those that are unchanged' },
			{ value: 'notOk', label: 'Not OK', description: 'Only results of items that did not go through' },
			{ value: 'summary', label: 'Summary', description: 'One item with the numbers of the run' },
		],
		default: 'all',
	}),
	includeChanges: {
		kind: 'switch',
		label: 'Include Changes',
		description: "Whether each result tells under 'changes' what it changed, attribute by attribute. Dry runs always do.",
	} as SwitchOption,
	includeInput: {
		kind: 'switch',
		label: 'Include Input',
		description: "Whether each result carries its input item under 'input'",
	} as SwitchOption,
	operationsPerRequest: {
		kind: 'number',
		label: 'Operations Per Request',
		description: 'Maximum operations per request to Webex',
		default: maxOperations,
		min: 1,
		max: maxOperations,
	} as NumberOption,
	parallelRequests: {
		kind: 'number',
		label: 'Parallel Requests',
		description: 'Maximum requests that change something at the same time. Webex is known to stumble over parallel creates.',
		default: 1,
		min: 1,
		max: 5,
	} as NumberOption,
	parallelReads: {
		kind: 'number',
		label: 'Parallel Reads',
		description: 'Maximum lookups at the same time. They change nothing.',
		default: 4,
		min: 1,
		max: 10,
	} as NumberOption,
	maxWaitSeconds: {
		kind: 'number',
		label: 'Max Wait Seconds',
		description: 'How long a run may wait altogether when Webex asks to slow down (rate limit), lookups included',
		default: 900,
		min: 0,
		max: 86_400,
	} as NumberOption,
	timeoutSeconds: {
		kind: 'number',
		label: 'Timeout Seconds',
		description: 'How long one request to Webex may take, until its answer is complete',
		default: 120,
		min: 1,
		max: 3_600,
	} as NumberOption,
	organizationId: {
		kind: 'text',
		label: 'Organization ID',
		description: 'For partners: another organization than the one of the credential',
		placeholder: 'e.g. 4f3b7c1e-9a2d-4c58-8e60-2b1d7f9a0c35',
		emptyMeans: 'the organization of the credential',
	} as TextOption,
} as const;

export type BulkOption = NumberOption | SwitchOption | TextOption | ChoiceOption | LimitOption;

/** The operations whose limit of removals may be a share. */
export const syncOperations: readonly BulkOperation[] = operationsThat(({ isSync }) => isSync);
