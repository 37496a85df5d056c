import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';
import { parseRemovalLimit, type RemovalLimit } from '../../bulk/brake';
import { maxOperations } from '../../scim/messages';

/** The node's options, checked. Times are in ms. */
export interface BulkOptions {
	readonly operationsPerRequest: number;
	readonly stopAfterErrors: number;
	readonly maxRemovals: RemovalLimit;
	readonly parallelRequests: number;
	readonly maxWaitMs: number;
	readonly timeoutMs: number;
	readonly includeInput: boolean;
	readonly failWorkflow: boolean;
	readonly emptyValues: 'ignore' | 'remove';
	readonly existing: 'reject' | 'adopt';
	readonly missing: 'reject' | 'ignore';
}

/** Reads the options for the run as a whole. Throws a NodeOperationError that names an option out of its range. */
export function readOptions(context: IExecuteFunctions): BulkOptions {
	const isSync = ['sync', 'syncMembers'].includes(String(context.getNodeParameter('operation', 0)));
	const options = context.getNodeParameter('options', 0, {}) as Record<string, unknown>;
	const number = (name: string, fallback: number, min: number, max: number): number => {
		const value = options[name] ?? fallback;
		const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
		if (typeof read === 'number' && Number.isInteger(read) && read >= min && read <= max) return read;
		throw outOfRange(context, name, `a whole number from ${min.toLocaleString('en')} to ${max.toLocaleString('en')}`);
	};
	const maxRemovals = parseRemovalLimit(options['maxRemovals'] ?? (isSync ? '10%' : 100));
	if (maxRemovals === undefined) throw outOfRange(context, 'maxRemovals', 'a whole number, for the sync operations also a percentage such as 10%, or empty for no limit');
	if (maxRemovals.kind === 'share' && !isSync) throw outOfRange(context, 'maxRemovals', 'a whole number here; only the sync operations take a percentage');
	return {
		operationsPerRequest: number('operationsPerRequest', maxOperations, 1, maxOperations),
		stopAfterErrors: number('stopAfterErrors', 0, 0, 100_000),
		maxRemovals,
		parallelRequests: number('parallelRequests', 1, 1, 5),
		maxWaitMs: 1000 * number('maxWaitSeconds', 900, 0, 86_400),
		timeoutMs: 1000 * number('timeoutSeconds', 120, 1, 3_600),
		includeInput: options['includeInput'] === true,
		failWorkflow: options['failWorkflow'] === true,
		emptyValues: options['emptyValues'] === 'remove' ? 'remove' : 'ignore',
		existing: options['existing'] === 'adopt' ? 'adopt' : 'reject',
		missing: options['missing'] === 'ignore' ? 'ignore' : 'reject',
	};
}

function outOfRange(context: IExecuteFunctions, name: string, range: string): NodeOperationError {
	return new NodeOperationError(context.getNode(), `The option '${name}' is out of range`, { description: `It takes ${range}.` });
}
