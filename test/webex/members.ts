import { matches, parseFilter } from './filter';
import { isObject, memberOf, without, type JsonObject } from './json';
import type { AttributePath } from './path';
import { good, refuse, type Checked } from './refusal';

/** A member of a group as it is kept. */
export interface Member {
	readonly value: string;
	readonly type: string;
}

/** The members in a group's attributes. */
export function membersOf(attributes: JsonObject): readonly Member[] {
	const members = attributes['members'];
	return Array.isArray(members) ? (members as readonly Member[]) : [];
}

/**
 * PATCH of `members`. A member is known by its value alone: adding one that is there changes nothing, whatever its type
 * says (Webex's PATCH page). Its parts are immutable, so a path into one is refused.
 */
export function patchMembers(
	container: JsonObject,
	op: 'add' | 'replace' | 'remove',
	target: AttributePath,
	value: unknown,
): Checked<JsonObject> {
	if (target.part !== undefined) return refuse(400, 'Parts of a member cannot be changed.', 'mutability');
	const there = membersOf(container);
	if (target.valueFilter !== undefined) {
		if (op !== 'remove') return refuse(400, 'Members are added and removed, not changed.', 'mutability');
		const filter = parseFilter(target.valueFilter);
		if (filter.kind === 'refused') return filter;
		return good(
			withMembers(
				container,
				there.filter((member) => !matches(filter.value, member)),
			),
		);
	}
	if (op === 'remove') return good(withMembers(container, []));
	const named = Array.isArray(value) ? value.filter(isObject) : [];
	return good(withMembers(container, op === 'add' ? [...there, ...named] : named));
}

/** The attributes with each member once; without `members` when none is left. */
export function withMembers(attributes: JsonObject, members: ReadonlyArray<JsonObject | Member>): JsonObject {
	const rest = without(attributes, 'members');
	const byValue = new Map<unknown, unknown>();
	for (const member of members) {
		const value = memberOf({ ...member }, 'value');
		if (!byValue.has(value)) byValue.set(value, member);
	}
	return byValue.size === 0 ? rest : { ...rest, members: [...byValue.values()] };
}
