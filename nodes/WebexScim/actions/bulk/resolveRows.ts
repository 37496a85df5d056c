import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';
import type { Intent, Key } from '../../bulk/intents';
import { resolveIntents, type Resolved } from '../../bulk/resolve';
import { answersOfScope, refuseRepeatedKeys, removalsOfMissing, type WhenMissing } from '../../bulk/sync';
import { memberTotal, resolveMemberLists } from '../../bulk/syncMembers';
import type { ReadPorts } from '../../transport/lookup';
import { lookUp } from './lookUp';
import type { BulkOperation } from './readIntents';
import { readScope } from './readScope';

/** The rows of a run as operations, and what a share of removals is taken of; absent: of the operations. */
export interface ResolvedRows extends Resolved {
	readonly scopeSize?: number;
	/** Filter of the users that a run may touch; absent: all. */
	readonly scopeFilter?: string;
}

/** What the rows are resolved with. */
export interface RowSource {
	readonly operation: BulkOperation;
	readonly key: 'userName' | 'externalId';
	readonly emptyValues: 'ignore' | 'remove';
	readonly organizationId: string;
	readonly ports: ReadPorts;
}

/** Reads from Webex what the rows need and turns them into operations. Nothing is written. */
export async function resolveRows(context: IExecuteFunctions, intents: readonly Intent[], source: RowSource): Promise<ResolvedRows> {
	switch (source.operation) {
		case 'sync':
			return await resolveSync(context, refuseRepeatedKeys(intents), source);
		case 'syncMembers':
			return await resolveMembers(context, intents, source);
		default: {
			const lookedUp = await lookUp(intents, source.organizationId, source.ports);
			return resolveIntents(intents, { ...lookedUp, emptyValues: source.emptyValues });
		}
	}
}

async function resolveSync(context: IExecuteFunctions, intents: readonly Intent[], source: RowSource): Promise<ResolvedRows> {
	const { organizationId, ports, key, emptyValues } = source;
	refuseEmptyList(context, intents, 'upsert');
	const scopeFilter = String(context.getNodeParameter('scopeFilter', 0, '')).trim();
	if (scopeFilter === '') {
		throw new NodeOperationError(context.getNode(), "'Scope Filter' is empty", {
			description: 'Say which Webex users the list speaks for, such as userName ew "@example.com". Nobody else is touched.',
		});
	}
	const protect = String(context.getNodeParameter('protect', 0, ''));
	const whenMissing = context.getNodeParameter('whenMissing', 0, 'keep') as WhenMissing;
	const scope = await readScope(context, { organizationId, scopeFilter, protect }, ports);
	const keys = intents.flatMap((intent) => (intent.kind === 'upsert' ? [intent.key.value] : []));
	const lookedUp = await lookUp(intents, organizationId, ports, answersOfScope(scope, key, keys));
	const resolved = resolveIntents(intents, { ...lookedUp, emptyValues });
	const removals = removalsOfMissing(intents, scope, key satisfies Key['attribute'], whenMissing);
	return {
		specs: [...resolved.specs, ...removals],
		places: resolved.places,
		extras: removals.map((_, index) => resolved.specs.length + index),
		scopeSize: scope.users.length,
		scopeFilter,
	};
}

async function resolveMembers(context: IExecuteFunctions, intents: readonly Intent[], source: RowSource): Promise<ResolvedRows> {
	refuseEmptyList(context, intents, 'member');
	const { directory, membersOf } = await lookUp(intents, source.organizationId, source.ports);
	const resolved = resolveMemberLists(intents, directory, membersOf);
	return { ...resolved, scopeSize: memberTotal(intents, directory, membersOf) };
}

/** A list without a usable line most likely comes from a source that failed, and would remove everybody. */
function refuseEmptyList(context: IExecuteFunctions, intents: readonly Intent[], kind: Intent['kind']): void {
	if (intents.some((intent) => intent.kind === kind)) return;
	const first = intents.find((intent) => intent.kind === 'settled');
	const why = first?.kind === 'settled' && 'detail' in first.outcome ? ` ${first.outcome.detail ?? ''}` : '';
	throw new NodeOperationError(context.getNode(), 'The wanted list is empty', {
		description: `A sync needs at least one usable line; an empty list would mean that everybody is to go. Nothing was sent. Check the node before this one.${why}`,
	});
}
