import { assertNever } from '../assertNever';
import { valuesIn } from '../entryValues';
import { growingSet, withMore, type GrowingSet } from '../growingSet';
import { isJsonArray, isJsonObject, objectOf, ownEntryAnyCase, type JsonObject, type JsonValue } from '../json';
import { patchedBy } from './apply';
import { operationList, parseOperation, patchMessage, type PatchOperation } from './patchOp';
import { parsePath, type AttributePath } from './path';
import { attributeKey, keysIn } from './touched';

/**
 * What is known of a resource that several operations of a run change. Members are told apart from the rest, since a group may
 * have very many.
 */
export interface Base {
	/** What Webex had, with all that was confirmed since; without members. */
	readonly now: JsonObject;
	/** Ids of the members that Webex had, and of those who were confirmed since, in lower case. */
	readonly members: GrowingSet;
	/**
	 * Keys of attributes that an operation of unknown outcome or effect names: nobody knows how they are. Of members it may only be
	 * known that there are more than before.
	 */
	readonly unsure: ReadonlySet<string> | 'all';
}

/** Key that says that members were added. */
export const membersAdded = 'members added';

/** What is known before anything is sent. */
export function baseOf(resource: JsonObject): Base {
	const listed = ownEntryAnyCase(resource, 'members');
	return {
		now: listed === undefined ? resource : withoutListed(resource),
		members: growingSet(isJsonArray(listed) ? memberKeysIn(listed) : []),
		unsure: new Set(),
	};
}

/** What is told of a resource, or wanted of it, but for its members. */
export function withoutListed(resource: JsonObject): JsonObject {
	return objectOf(Object.entries(resource).filter(([key]) => key.toLowerCase() !== 'members'));
}

/** The base after a PATCH message that took effect. Members are known after they were added, or all of them removed, and not after more happened to them. */
export function afterChange(base: Base, message: JsonObject): Base {
	const { rest, changes } = withoutMembers(message);
	const now = rest === undefined ? base.now : patchedBy(rest, base.now);
	const after = changes.reduce(afterMembers, base);
	return now === undefined ? { ...after, unsure: 'all' } : { ...after, now };
}

function afterMembers(base: Base, change: MemberChange): Base {
	switch (change.kind) {
		case 'added': {
			const ids = memberKeysIn(change.members);
			const unsure = ids.length === change.members.length ? base.unsure : joined(base.unsure, [membersAdded]);
			return { ...base, members: withMore(base.members, ids), unsure };
		}
		case 'emptied':
			return { ...base, members: growingSet(), unsure: base.unsure === 'all' ? 'all' : without(base.unsure, ['members', membersAdded]) };
		case 'changed':
			return { ...base, unsure: joined(base.unsure, ['members']) };
		default:
			return assertNever(change);
	}
}

/** The base after a PATCH message of which nobody knows whether it took effect; without a message, such as a deletion, all is unsure. */
export function afterDoubt(base: Base, message: JsonObject | undefined): Base {
	if (message === undefined) return { ...base, unsure: 'all' };
	const { rest, changes } = withoutMembers(message);
	const keys = rest === undefined ? [] : keysIn(rest);
	const marks = changes.map(({ kind }) => (kind === 'added' ? membersAdded : 'members'));
	return { ...base, unsure: keys === 'all' ? keys : joined(base.unsure, [...marks, ...keys]) };
}

/** The ids in a list of members, or of the one that is in no list, in lower case. */
export function memberKeysIn(members: JsonValue | undefined): readonly string[] {
	return valuesIn(members).map((id) => id.toLowerCase());
}

function joined(unsure: Base['unsure'], keys: Iterable<string>): Base['unsure'] {
	const more = [...keys];
	return unsure === 'all' || more.length === 0 ? unsure : new Set([...unsure, ...more]);
}

function without(keys: ReadonlySet<string>, others: readonly string[]): ReadonlySet<string> {
	return new Set([...keys].filter((key) => !others.includes(key)));
}

/** What an operation does to the members of a group. */
type MemberChange =
	| { readonly kind: 'added'; readonly members: readonly JsonValue[] }
	| { readonly kind: 'emptied' }
	| { readonly kind: 'changed' };

/** The message without what it says of members, and what that is, in order; no message when nothing else is in it. */
export function withoutMembers(message: JsonObject): { readonly rest: JsonObject | undefined; readonly changes: readonly MemberChange[] } {
	const list = operationList(message) ?? [];
	const changes: MemberChange[] = [];
	const kept = list.flatMap((entry): readonly JsonValue[] => {
		const operation = parseOperation(entry);
		if (operation === undefined) return [entry];
		const { op, path, value } = operation;
		if (path !== undefined) {
			if (!isMembers(path)) return [entry];
			changes.push(memberChange(op, parsePath(path), value));
			return [];
		}
		const [named, others] = isJsonObject(value) ? parted(Object.entries(value), ([key]) => isMembers(key)) : [[], []];
		if (named.length === 0) return [entry];
		changes.push(...named.map(([key, members]) => memberChange(op, parsePath(key), members)));
		return others.length === 0 ? [] : [{ op, value: objectOf(others) }];
	});
	if (changes.length === 0) return { rest: message, changes };
	return { rest: kept.length === 0 ? undefined : { ...patchMessage([]), Operations: kept }, changes };
}

function memberChange(op: PatchOperation['op'], path: AttributePath | undefined, value: JsonValue | undefined): MemberChange {
	const isWhole = path?.conditions === undefined && path?.sub === undefined;
	if (op === 'add') return { kind: 'added', members: isWhole && isJsonArray(value) ? value : [null] };
	return { kind: isWhole && op === 'remove' && value === undefined ? 'emptied' : 'changed' };
}

function parted<Value>(values: readonly Value[], is: (value: Value) => boolean): readonly [readonly Value[], readonly Value[]] {
	return [values.filter(is), values.filter((value) => !is(value))];
}

function isMembers(path: string): boolean {
	return attributeKey(parsePath(path)) === 'members';
}
