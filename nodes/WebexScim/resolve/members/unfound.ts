import type { Known } from '../../plan/known';
import type { JsonObject } from '../../scim/json';
import { sameIdKey } from '../../scim/names/identifiers';
import { textOf } from '../../scim/names/names';
import type { MembersOf } from './foldMembers';
import { namingKey, type ListedGroup, type Unfound } from './memberDoubts';

/**
 * Why a member who is not in the list stays all the same: the look-up that found nobody may have passed over just this one, such as a
 * user who was created a moment ago (Law 9). Undefined where no row can mean the member; one whom Webex does not show may be meant.
 */
export function whyNamed({ first, labels }: Unfound, memberId: string, user: JsonObject | undefined): string | undefined {
	const label = keysOf(memberId, user)
		.map((key) => labels.get(key))
		.find((found) => found !== undefined);
	if (label !== undefined) return `${label} names this user, whom the lookup did not find`;
	return user === undefined ? `${first} names a user whom the lookup did not find, and Webex did not say who this member is` : undefined;
}

function keysOf(id: string, user: JsonObject | undefined): readonly string[] {
	const names = (['userName', 'externalId', 'displayName'] as const).flatMap((attribute) => {
		const value = user === undefined ? undefined : textOf(user, attribute);
		return value === undefined ? [] : [namingKey({ kind: 'name', attribute, value })];
	});
	return [namingKey({ kind: 'id', id }), ...names];
}

/** Members who are not in the list of a group in which somebody was not found, and who were not read. */
export function unknownMembers(
	groups: readonly ListedGroup[],
	unfound: ReadonlyMap<string, Unfound>,
	{ membersOf, known }: { readonly membersOf: MembersOf; readonly known: Known },
): readonly string[] {
	return groups.flatMap(({ groupId, members }) => {
		const held = unfound.has(sameIdKey(groupId)) ? [...(membersOf(groupId) ?? [])] : [];
		const isUnknown = ([id, type]: readonly [string, string]): boolean =>
			type.trim().toLowerCase() !== 'group' && !members.has(sameIdKey(id)) && known('Users', id) === undefined;
		return held.filter(isUnknown).map(([id]) => id);
	});
}
