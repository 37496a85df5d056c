import type { Known } from '../../plan/known';
import type { Operation, Step } from '../../plan/step';
import { valuesIn } from '../../scim/entryValues';
import { isJsonObject, ownEntryAnyCase, type JsonObject, type JsonValue } from '../../scim/json';
import type { ResourceType } from '../../scim/messages';
import { changesIn } from '../../scim/patch/changesIn';
import { entriesNamed } from '../../scim/patch/path';
import { enterpriseSchema } from '../../scim/schemas';
import { each, type Work } from '../../scim/work';
import type { Membership } from '../resolve';

/** IDs whose resources are to be read so that results can call them by their names. */
export type Mentioned = Readonly<Record<ResourceType, ReadonlySet<string>>>;

/** And which of the users are so as members of groups. */
export interface MentionedByChanges extends Mentioned {
	readonly members: ReadonlySet<string>;
}

/** Groups and members of memberships that were not read, such as members whom a sync removes. */
export function* mentionedByMemberships(memberships: Iterable<Membership>, known: Known): Work<Mentioned> {
	const ids = { Users: new Set<string>(), Groups: new Set<string>() };
	yield* each(memberships, ({ groupId, memberId }) => {
		if (known('Groups', groupId) === undefined) ids.Groups.add(groupId);
		if (memberId !== undefined && known('Users', memberId) === undefined) ids.Users.add(memberId);
	});
	return ids;
}

/** What changes are told with and was not read: the resources that change, and managers and members before and after. Members may be groups. */
export function* mentionedByChanges(steps: readonly Step[], known: Known): Work<MentionedByChanges> {
	const ids = { Users: new Set<string>(), Groups: new Set<string>(), members: new Set<string>() };
	yield* each(steps, (step) => {
		if (step.kind !== 'operation') return;
		const { target, resourceType } = step;
		const current = target.kind === 'id' ? known(resourceType, target.id) : undefined;
		if (target.kind === 'id' && current === undefined) ids[resourceType].add(target.id);
		for (const id of peopleIn(step, current)) {
			const isMember = resourceType === 'Groups';
			if (known('Users', id) !== undefined || (isMember && known('Groups', id) !== undefined)) continue;
			ids.Users.add(id);
			if (isMember) ids.members.add(id);
		}
	});
	return ids;
}

function peopleIn({ method, data }: Operation, current: JsonObject | undefined): readonly string[] {
	if (data === undefined) return [];
	if (method === 'POST') return [...idsIn(managerOf(data)), ...idsIn(ownEntryAnyCase(data, 'members'))];
	return changesIn(data).flatMap((change) => {
		if (change === 'unread') return [];
		const { op, path, value } = change;
		const attribute = path.attribute?.toLowerCase();
		if (attribute === 'manager') return [...idsIn(value), ...idsIn(current && managerOf(current))];
		if (attribute !== 'members') return [];
		const named = [...idsIn(value), ...entriesNamed(path).flatMap(idsIn)];
		const takesUnnamed = op === 'replace' || (op === 'remove' && named.length === 0);
		return takesUnnamed ? [...named, ...idsIn(current && ownEntryAnyCase(current, 'members'))] : named;
	});
}

function managerOf(user: JsonObject): JsonValue | undefined {
	const extension = ownEntryAnyCase(user, enterpriseSchema);
	return isJsonObject(extension) ? ownEntryAnyCase(extension, 'manager') : undefined;
}

/** The IDs in a reference to users: a text, an object with a `value`, or a list of these. References by bulkId are none. */
function idsIn(value: JsonValue | undefined): readonly string[] {
	return valuesIn(value).filter((id) => id !== '' && !id.startsWith('bulkId:'));
}
