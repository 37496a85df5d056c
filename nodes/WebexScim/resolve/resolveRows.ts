import type { Intent } from '../intents/intents';
import type { BulkOperation } from '../operations';
import type { JsonObject } from '../scim/json';
import { findByValue, resourcesFor } from '../webex/findByValue';
import { scimPath, type ReadPorts } from '../webex/lookup';
import type { MembersOf } from './foldMembers';
import { takesUsersAway, withholdRemovals } from './guard';
import type { Known } from '../plan/known';
import { lookUp } from './lookUp';
import { matchesFilter } from './matchesFilter';
import { readProtection } from './protection';
import { filterOfScope, readScope } from './readScope';
import { resolveIntents, type Resolved } from './resolve';
import { answersOfScope, refuseRepeatedKeys, removalsOfMissing, usersIn, type WhenMissing } from './sync';
import { resolveMemberLists } from './syncMembers';

/** The rows of a run as steps, and what a share of removals is taken of; absent: of the operations. */
export interface ResolvedRows extends Resolved {
	readonly kind: 'resolved';
	/** What Webex had before the run, as far as it was read. */
	readonly known: Known;
	readonly scopeSize?: number;
	/** Members of each group whose complete list the rows are, by id: a share holds for each of them too. */
	readonly groupSizes?: ReadonlyMap<string, number>;
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
	readonly unknownManager: 'reject' | 'leaveOut';
	readonly missing: 'reject' | 'ignore';
	readonly scopeFilter: string;
	readonly protect: string;
	readonly whenMissing: WhenMissing;
	/** What becomes of rows of a sync whom Webex does not have; absent: they are created. */
	readonly whenNew?: 'create' | 'ignore';
	/** A person stands behind the credential; a service app has none. */
	readonly hasOwnUser: boolean;
	readonly organizationId: string;
	readonly ports: ReadPorts;
}

/** Reads from Webex what the rows need and turns them into steps. Nothing is written. */
export async function resolveRows(intents: readonly Intent[], source: RowSource): Promise<ResolvedRows | Unresolved> {
	switch (source.operation) {
		case 'sync':
			return await resolveSync(await source.ports.waiting.inTurns(refuseRepeatedKeys(intents)), source);
		case 'syncMembers':
			return await resolveMembers(intents, source);
		default: {
			const { inTurns } = source.ports.waiting;
			const lookedUp = await lookUp(intents, source.organizationId, source.ports);
			const resolved = await inTurns(resolveIntents(intents, { ...lookedUp, ...source }));
			const { known } = lookedUp;
			if (!(await inTurns(takesUsersAway(resolved.steps)))) return { kind: 'resolved', ...resolved, known };
			const protection = await readProtection(source, source.ports);
			return { kind: 'resolved', ...resolved, known, steps: await inTurns(withholdRemovals(resolved.steps, protection)) };
		}
	}
}

async function resolveSync(intents: readonly Intent[], source: RowSource): Promise<ResolvedRows | Unresolved> {
	const { organizationId, ports, key, whenMissing } = source;
	const { inTurns } = ports.waiting;
	const empty = emptyList(intents, 'upsert');
	if (empty !== undefined) return empty;
	const scopeFilter = filterOfScope(source.scopeFilter);
	if (scopeFilter === '') return noScope;
	const scope = await readScope(organizationId, scopeFilter, ports);
	if (scope.kind === 'unread') {
		const description = `${scope.detail} Check 'Scope Filter', which takes a domain such as example.com or a SCIM filter, and the rights of the credential.`;
		return { kind: 'unresolved', message: 'Webex did not give the users of the scope', description };
	}
	const lookedUp = await lookUp(intents, organizationId, ports, await inTurns(answersOfScope(scope)));
	const matches = matchesFilter(scopeFilter);
	const isOutside = (account: JsonObject): boolean => matches(account) === false;
	const rows = await inTurns(resolveIntents(intents, { ...lookedUp, ...source, isOutside }));
	const missing = await inTurns(removalsOfMissing(intents, scope, key, whenMissing));
	const isAnyRemoval = missing.length > 0 || (await inTurns(takesUsersAway(rows.steps)));
	// A list that left somebody out must not take the protection away from who was found by name.
	const users = [...scope.users, ...(await inTurns(usersIn(rows.steps, lookedUp.known)))];
	const protection = isAnyRemoval ? await readProtection({ ...source, users }, ports) : { reasons: new Map<string, string>() };
	return {
		...rows,
		kind: 'resolved',
		known: lookedUp.known,
		steps: await inTurns(withholdRemovals([...rows.steps, ...missing], protection)),
		extras: missing.map((_, index) => rows.steps.length + index),
		scopeSize: scope.users.length,
		scopeFilter,
	};
}

const noScope: Unresolved = {
	kind: 'unresolved',
	message: "'Scope Filter' is empty",
	description: 'Say which Webex users the list speaks for, such as example.com or userName ew "@example.com". Nobody else is touched.',
};

async function resolveMembers(intents: readonly Intent[], source: RowSource): Promise<ResolvedRows | Unresolved> {
	const empty = emptyList(intents, 'member');
	if (empty !== undefined) return empty;
	const { directory, membersOf, groupIds, known } = await lookUp(intents, source.organizationId, source.ports);
	const isUser = await usersAmong(groupIds, membersOf, source);
	const resolved = await source.ports.waiting.inTurns(
		resolveMemberLists(intents, { directory, membersOf, isUser, missing: source.missing }),
	);
	return { kind: 'resolved', ...resolved, known, scopeSize: [...resolved.groupSizes.values()].reduce((sum, size) => sum + size, 0) };
}

/** Members without a type may be users or nested groups: Webex is asked which of them it has as users; undefined where it did not say. */
async function usersAmong(
	groupIds: readonly string[],
	membersOf: MembersOf,
	{ organizationId, ports }: RowSource,
): Promise<(id: string) => boolean | undefined> {
	const untyped = groupIds.flatMap((groupId) => [...(membersOf(groupId) ?? [])].flatMap(([id, type]) => (type === '' ? [id] : [])));
	if (untyped.length === 0) return () => undefined;
	const found = await findByValue({ collectionPath: scimPath(organizationId, 'Users'), attribute: 'id' }, [...new Set(untyped)], ports);
	return (id) => {
		const users = resourcesFor(found, id);
		return users === undefined ? undefined : users.length > 0;
	};
}

/** A list without a usable line most likely comes from a source that failed, and would remove everybody. */
function emptyList(intents: readonly Intent[], kind: Intent['kind']): Unresolved | undefined {
	if (intents.some((intent) => intent.kind === kind)) return undefined;
	const first = intents.find((intent) => intent.kind === 'decided');
	const why = first?.kind === 'decided' && 'detail' in first.outcome ? ` ${first.outcome.detail ?? ''}` : '';
	const description = `A sync needs at least one usable line; an empty list would remove everyone. Nothing was sent. Check the node before this one.${why}`;
	return { kind: 'unresolved', message: 'The wanted list is empty', description };
}
