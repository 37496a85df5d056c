import type { Intent, Key } from '../intents/intents';
import type { BulkOperation } from '../operations';
import type { ReadPorts } from '../webex/lookup';
import { lookUp } from './lookUp';
import { readScope } from './readScope';
import { resolveIntents, type Resolved } from './resolve';
import { answersOfScope, refuseRepeatedKeys, removalsOfMissing, type WhenMissing } from './sync';
import { memberTotal, resolveMemberLists } from './syncMembers';

/** The rows of a run as steps, and what a share of removals is taken of; absent: of the operations. */
export interface ResolvedRows extends Resolved {
	readonly kind: 'resolved';
	readonly scopeSize?: number;
	/** Filter of the users that a run may touch; absent: all. */
	readonly scopeFilter?: string;
}

/** Why nothing can be sent: what is wrong with the run, and what to do. */
export interface Unresolved {
	readonly kind: 'unresolved';
	readonly message: string;
	readonly description: string;
}

/** What the rows are resolved with. */
export interface RowSource {
	readonly operation: BulkOperation;
	readonly key: 'userName' | 'externalId';
	readonly emptyValues: 'ignore' | 'remove';
	readonly scopeFilter: string;
	readonly protect: string;
	readonly whenMissing: WhenMissing;
	readonly organizationId: string;
	readonly ports: ReadPorts;
}

/** Reads from Webex what the rows need and turns them into steps. Nothing is written. */
export async function resolveRows(intents: readonly Intent[], source: RowSource): Promise<ResolvedRows | Unresolved> {
	switch (source.operation) {
		case 'sync':
			return await resolveSync(refuseRepeatedKeys(intents), source);
		case 'syncMembers':
			return await resolveMembers(intents, source);
		default: {
			const lookedUp = await lookUp(intents, source.organizationId, source.ports);
			return { kind: 'resolved', ...resolveIntents(intents, { ...lookedUp, emptyValues: source.emptyValues }) };
		}
	}
}

async function resolveSync(intents: readonly Intent[], source: RowSource): Promise<ResolvedRows | Unresolved> {
	const { organizationId, ports, key, emptyValues, scopeFilter, protect, whenMissing } = source;
	const empty = emptyList(intents, 'upsert');
	if (empty !== undefined) return empty;
	if (scopeFilter === '') return noScope;
	const scope = await readScope({ organizationId, scopeFilter, protect }, ports);
	if (scope.kind === 'unread') {
		const description = `${scope.detail} Check 'Scope Filter' and the rights of the credential.`;
		return { kind: 'unresolved', message: 'Webex did not give the users of the scope', description };
	}
	const keys = intents.flatMap((intent) => (intent.kind === 'upsert' ? [intent.key.value] : []));
	const lookedUp = await lookUp(intents, organizationId, ports, answersOfScope(scope, key, keys));
	const resolved = resolveIntents(intents, { ...lookedUp, emptyValues });
	const removals = removalsOfMissing(intents, scope, key satisfies Key['attribute'], whenMissing);
	return {
		kind: 'resolved',
		steps: [...resolved.steps, ...removals],
		indexes: resolved.indexes,
		extras: removals.map((_, index) => resolved.steps.length + index),
		scopeSize: scope.users.length,
		scopeFilter,
	};
}

const noScope: Unresolved = {
	kind: 'unresolved',
	message: "'Scope Filter' is empty",
	description: 'Say which Webex users the list speaks for, such as userName ew "@example.com". Nobody else is touched.',
};

async function resolveMembers(intents: readonly Intent[], source: RowSource): Promise<ResolvedRows | Unresolved> {
	const empty = emptyList(intents, 'member');
	if (empty !== undefined) return empty;
	const { directory, membersOf } = await lookUp(intents, source.organizationId, source.ports);
	const resolved = resolveMemberLists(intents, directory, membersOf);
	return { kind: 'resolved', ...resolved, scopeSize: memberTotal(intents, directory, membersOf) };
}

/** A list without a usable line most likely comes from a source that failed, and would remove everybody. */
function emptyList(intents: readonly Intent[], kind: Intent['kind']): Unresolved | undefined {
	if (intents.some((intent) => intent.kind === kind)) return undefined;
	const first = intents.find((intent) => intent.kind === 'decided');
	const why = first?.kind === 'decided' && 'detail' in first.outcome ? ` ${first.outcome.detail ?? ''}` : '';
	const description = `A sync needs at least one usable line; an empty list would mean that everybody is to go. Nothing was sent. Check the node before this one.${why}`;
	return { kind: 'unresolved', message: 'The wanted list is empty', description };
}
