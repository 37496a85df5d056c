import type { Intent } from '../intents/intents';
import type { BulkOperation } from '../operations';
import type { JsonObject } from '../scim/json';
import { findByValue, resourcesFor, type ValueSearch } from '../webex/findByValue';
import { scimPath, type ReadPorts } from '../webex/lookup';
import type { MembersOf } from './foldMembers';
import { takesUsersAway, withholdRemovals } from './guard';
import { knownOf, type Known } from '../plan/known';
import { lookUp } from './lookUp';
import { matchesFilter } from './matchesFilter';
import { readProtection } from './protection';
import { filterOfScope, readScope } from './readScope';
import { resolveIntents, type Resolved } from './resolve';
import { answersOfScope, refuseRepeatedKeys, removalsOfMissing, type WhenMissing } from './sync';
import { resolveMemberLists } from './syncMembers';
import { emptyList, noScope, type Unresolved } from './unresolved';

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
			return await resolveSync(refuseRepeatedKeys(intents), source);
		case 'syncMembers':
			return await resolveMembers(intents, source);
		default: {
			const lookedUp = await lookUp(intents, source.organizationId, source.ports);
			const resolved = resolveIntents(intents, { ...lookedUp, ...source });
			const { known } = lookedUp;
			if (!takesUsersAway(resolved.steps)) return { kind: 'resolved', ...resolved, known };
			const protection = await readProtection(source, source.ports);
			return { kind: 'resolved', ...resolved, known, steps: withholdRemovals(resolved.steps, protection) };
		}
	}
}

async function resolveSync(intents: readonly Intent[], source: RowSource): Promise<ResolvedRows | Unresolved> {
	const { organizationId, ports, key, whenMissing } = source;
	const empty = emptyList(intents, 'upsert');
	if (empty !== undefined) return empty;
	const scopeFilter = filterOfScope(source.scopeFilter);
	if (scopeFilter === '') return noScope;
	const scope = await readScope(organizationId, scopeFilter, ports);
	if (scope.kind === 'unread') {
		const description = `${scope.detail} Check 'Scope Filter', which takes a domain such as example.com or a SCIM filter, and the rights of the credential.`;
		return { kind: 'unresolved', message: 'Webex did not give the users of the scope', description };
	}
	const lookedUp = await lookUp(intents, organizationId, ports, answersOfScope(scope));
	const isOutside = (account: JsonObject): boolean => matchesFilter(scopeFilter, account) === false;
	const rows = resolveIntents(intents, { ...lookedUp, ...source, isOutside });
	const missing = removalsOfMissing(intents, scope, key, whenMissing);
	const isAnyRemoval = missing.length > 0 || takesUsersAway(rows.steps);
	// A list that left somebody out must not take the protection away from who was found by name.
	const users = [...scope.users, ...usersIn(rows.steps, lookedUp.known)];
	const protection = isAnyRemoval ? await readProtection({ ...source, users }, ports) : { reasons: new Map<string, string>() };
	return {
		...rows,
		kind: 'resolved',
		known: lookedUp.known,
		steps: withholdRemovals([...rows.steps, ...missing], protection),
		extras: missing.map((_, index) => rows.steps.length + index),
		scopeSize: scope.users.length,
		scopeFilter,
	};
}

/** The users whom rows change, as Webex has them. */
function usersIn(steps: ResolvedRows['steps'], known: Known): readonly JsonObject[] {
	return steps.flatMap((step): readonly JsonObject[] => {
		if (step.kind !== 'operation' || step.resourceType !== 'Users' || step.target.kind !== 'id') return [];
		const user = known('Users', step.target.id);
		return user === undefined ? [] : [user];
	});
}

async function resolveMembers(intents: readonly Intent[], source: RowSource): Promise<ResolvedRows | Unresolved> {
	const empty = emptyList(intents, 'member');
	if (empty !== undefined) return empty;
	const { directory, membersOf, groupIds, known } = await lookUp(intents, source.organizationId, source.ports);
	const isUser = await usersAmong(groupIds, membersOf, source);
	const lists = { directory, membersOf, isUser, missing: source.missing, known };
	const { unknown, ...first } = resolveMemberLists(intents, lists);
	const whole = unknown.length === 0 ? known : await withUsers(unknown, known, source);
	const resolved = unknown.length === 0 ? first : resolveMemberLists(intents, { ...lists, known: whole });
	return { kind: 'resolved', ...resolved, known: whole, scopeSize: [...resolved.groupSizes.values()].reduce((sum, size) => sum + size, 0) };
}

/** Members without a type may be users or nested groups: Webex is asked which of them it has as users; undefined where it did not say. */
async function usersAmong(
	groupIds: readonly string[],
	membersOf: MembersOf,
	{ organizationId, ports }: RowSource,
): Promise<(id: string) => boolean | undefined> {
	const untyped = groupIds.flatMap((groupId) => [...(membersOf(groupId) ?? [])].flatMap(([id, type]) => (type === '' ? [id] : [])));
	if (untyped.length === 0) return () => undefined;
	const found = await findByValue(usersOf(organizationId), [...new Set(untyped)], ports);
	return (id) => {
		const users = resourcesFor(found, id);
		return users === undefined ? undefined : users.length > 0;
	};
}

/** What is known, and the users of these IDs as far as Webex shows them. */
async function withUsers(ids: readonly string[], known: Known, { organizationId, ports }: RowSource): Promise<Known> {
	const found = await findByValue(usersOf(organizationId), ids, ports);
	const read = knownOf([...found.values()].flatMap((users) => ('kind' in users ? [] : users.map((user) => ['Users', user] as const))));
	return (resourceType, id) => known(resourceType, id) ?? read(resourceType, id);
}

function usersOf(organizationId: string): ValueSearch {
	return { collectionPath: scimPath(organizationId, 'Users'), attribute: 'id' };
}
