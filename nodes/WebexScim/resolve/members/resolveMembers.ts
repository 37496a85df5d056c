import type { Intent } from '../../intents/intents';
import { knownOf, type Known } from '../../plan/known';
import { findByValue, resourcesFor, type ValueSearch } from '../../webex/reads/findByValue';
import { scimPath } from '../../webex/reads/lookup';
import { lookUp } from '../directory/lookUp';
import type { ResolvedRows, RowSource } from '../resolvedRows';
import { emptyList, type Unresolved } from '../unresolved';
import type { MembersOf } from './foldMembers';
import { resolveMemberLists } from './syncMembers';

/** Reads what complete member lists need, the groups with all their members, and turns the lists into steps. */
export async function resolveMembers(intents: readonly Intent[], source: RowSource): Promise<ResolvedRows | Unresolved> {
	const empty = emptyList(intents, 'member');
	if (empty !== undefined) return empty;
	const { directory, membersOf, whyUnread, groupIds, known } = await lookUp(intents, source.organizationId, source.ports);
	const isUser = await usersAmong(groupIds, membersOf, source);
	const { inTurns } = source.ports.waiting;
	const lists = { directory, membersOf, whyUnread, isUser, missing: source.missing, known };
	const { unknown, ...first } = await inTurns(resolveMemberLists(intents, lists));
	const whole = unknown.length === 0 ? known : await withUsers(unknown, known, source);
	const resolved = unknown.length === 0 ? first : await inTurns(resolveMemberLists(intents, { ...lists, known: whole }));
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
	const users = [...found.values()].flatMap((each) => ('kind' in each ? [] : each.map((user) => ['Users', user] as const)));
	const read = await ports.waiting.inTurns(knownOf(users));
	return (resourceType, id) => known(resourceType, id) ?? read(resourceType, id);
}

function usersOf(organizationId: string): ValueSearch {
	return { collectionPath: scimPath(organizationId, 'Users'), attribute: 'id' };
}
