import type { Intent, UpsertIntent } from '../intents/intents';
import type { Known } from '../plan/known';
import { emptyTextsIn } from '../scim/filter/emptyTexts';
import { matchesByAddress, matchesFilter } from '../scim/filter/matchesFilter';
import type { JsonObject } from '../scim/json';
import { sameIdKey } from '../scim/names/identifiers';
import { sameNameKey, textOf } from '../scim/names/names';
import { questionKey, type Answers } from './directory/directory';
import { lookUp } from './directory/lookUp';
import { resolveMembers } from './members/resolveMembers';
import { withoutBreaches } from './people/breaches';
import { refuseNearNumbers } from './people/nearNumbers';
import { personOf } from './people/people';
import { refuseRepeatedKeys } from './people/repeatedKeys';
import { takesUsersAway, withholdRemovals } from './protection/guard';
import { isAdministrator, readProtection, type Protection } from './protection/protection';
import { filterOfScope, readScope, type Scope } from './readScope';
import { resolveIntents, type Resolved } from './resolve';
import type { ResolvedRows, RowSource } from './resolvedRows';
import { answersOfScope, mayGo, removalsOfMissing, usersIn } from './sync';
import { emptyList, emptyTextInScope, noScope, unreadScope, type Unresolved } from './unresolved';

/** Reads from Webex what the rows need and turns them into steps. Nothing is written. */
export async function resolveRows(intents: readonly Intent[], source: RowSource): Promise<ResolvedRows | Unresolved> {
	switch (source.operation) {
		case 'sync':
			return await resolveSync(await source.ports.waiting.inTurns(refuseRepeatedKeys(intents, source.key)), source);
		case 'syncMembers':
			return await resolveMembers(intents, source);
		default: {
			const { inTurns } = source.ports.waiting;
			const lookedUp = await lookUp(intents, source.organizationId, source.ports);
			const judged = await inTurns(withoutBreaches(intents, lookedUp.directory, source.emptyValues));
			const resolved = await inTurns(resolveIntents(judged, { ...lookedUp, ...source }));
			const { known } = lookedUp;
			if (!(await inTurns(takesUsersAway(resolved.steps)))) return { kind: 'resolved', ...resolved, known };
			const protection = await readProtection(source, source.ports);
			const steps = await inTurns(withholdRemovals(resolved.steps, protection));
			return { kind: 'resolved', ...resolved, known: withOwn(known, protection), steps, protectedUsers: protection.reasons };
		}
	}
}

async function resolveSync(rows: readonly Intent[], source: RowSource): Promise<ResolvedRows | Unresolved> {
	const { organizationId, ports, key, whenMissing } = source;
	const { inTurns } = ports.waiting;
	const empty = emptyList(rows, 'upsert');
	if (empty !== undefined) return empty;
	const scopeFilter = filterOfScope(source.scopeFilter);
	if (scopeFilter === '') return noScope;
	if (emptyTextsIn(scopeFilter) > 0) return emptyTextInScope;
	const scope = await readScope(organizationId, scopeFilter, ports);
	if (scope.kind === 'unread') return unreadScope(scope.read);
	const listed = await inTurns(answersOfScope(scope));
	const lookedUp = await lookUp(rows, organizationId, ports, listed);
	const judged = await inTurns(withoutBreaches(rows, lookedUp.directory, source.emptyValues));
	const isUsed = (row: UpsertIntent): boolean => source.whenNew !== 'ignore' || personOf(row, lookedUp.directory).kind !== 'absent';
	const mayBeLost = (user: JsonObject): boolean => mayGo(user, whenMissing) && !isAdministrator(user);
	const intents = await inTurns(refuseNearNumbers(judged, scope.users, mayBeLost, isUsed));
	const belongs = belongingTo(scope, listed, matchesFilter(scopeFilter));
	const fitsByAddress = matchesByAddress(scopeFilter);
	const isOutside = (account: JsonObject): boolean => belongs(account) === false;
	const isNewOutside = (user: JsonObject): boolean => fitsByAddress(user) === false;
	const resolved = await inTurns(resolveIntents(intents, { ...lookedUp, ...source, isOutside, isNewOutside }));
	const isFound = (address: string): boolean => lookedUp.directory.find('Users', 'userName', address).kind === 'found';
	const missing = await inTurns(removalsOfMissing(intents, doubted(scope, intents, resolved), key, whenMissing, isFound));
	const isAnyRemoval = missing.length > 0 || (await inTurns(takesUsersAway(resolved.steps)));
	// A list that left somebody out must not take the protection away from who was found by name.
	const users = [...scope.users, ...(await inTurns(usersIn(resolved.steps, lookedUp.known)))];
	const doubtOf = (id: string): string | undefined => {
		const user = lookedUp.known('Users', id);
		return user !== undefined && belongs(user) === undefined ? scope.doubt : undefined;
	};
	const protection: Protection = isAnyRemoval ? await readProtection({ ...source, users }, ports) : { reasons: new Map() };
	return {
		...resolved,
		kind: 'resolved',
		known: withOwn(lookedUp.known, protection),
		steps: await inTurns(withholdRemovals([...resolved.steps, ...missing], { ...protection, doubtOf })),
		protectedUsers: protection.reasons,
		extras: missing.map((_, index) => resolved.steps.length + index),
		scopeSize: scope.users.length,
		scopeFilter,
	};
}

/**
 * Whether an account that was found is one of the scope: by the filter as far as that is read, else by the list. Undefined where that is not
 * known in full.
 */
function belongingTo(
	{ doubt }: Scope,
	listed: Answers,
	matches: (account: JsonObject) => boolean | undefined,
): (account: JsonObject) => boolean | undefined {
	const ids = listed.get(questionKey('Users', 'id'));
	const isListed = (account: JsonObject): boolean => ids?.has(sameNameKey(textOf(account, 'id') ?? '')) === true;
	return (account) => matches(account) ?? (isListed(account) || (doubt === undefined ? false : undefined));
}

/** What is known, with the user of the credential, whom a row may name by ID. */
function withOwn(known: Known, { own }: Protection): Known {
	const key = own && sameIdKey(textOf(own, 'id') ?? '');
	return (resourceType, id) => known(resourceType, id) ?? (resourceType === 'Users' && sameIdKey(id) === key ? own : undefined);
}

/** A list of which no line can be used, or whose lines all name one user, such as a typed one, says of nobody that they are missing. */
function doubted(scope: Scope, intents: readonly Intent[], { steps, indexes }: Resolved): Scope {
	const [first, ...others] = intents.filter((intent): intent is UpsertIntent => intent.kind === 'upsert');
	const isUsed = (index: number): boolean => {
		const step = steps[index];
		return step?.kind === 'operation' || (step?.kind === 'decided' && step.outcome.kind !== 'invalid');
	};
	if (first === undefined || !indexes.some(isUsed)) return { doubt: 'no row of the list can be used', ...scope };
	if (others.length > 0 || intents.length === 1) return scope;
	const { attribute, value } = first.key;
	const isOther = (intent: Intent): boolean =>
		intent.kind === 'decided' &&
		sameNameKey((attribute === 'displayName' ? undefined : intent.named?.[attribute]) ?? '') !== sameNameKey(value);
	return intents.some(isOther) ? scope : { doubt: 'all rows of the list name the same user', ...scope };
}
