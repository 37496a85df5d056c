import { isJsonArray, isJsonObject, objectOf, ownEntryAnyCase, type JsonObject, type JsonValue } from '../json';
import { patchedBy } from './apply';
import { operationList, parseOperation, patchMessage } from './patchOp';
import { parsePath } from './path';
import { attributeKey, keysIn } from './touched';

/**
 * What is known of a resource that several operations of a run change. Members are told apart from the rest, since a group may
 * have very many: they are only ever compared with those that Webex had before.
 */
export interface Base {
	/** What Webex had, with all that was confirmed since; without members. */
	readonly now: JsonObject;
	/** Ids of the members that Webex had, in lower case. */
	readonly members: ReadonlySet<string>;
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
	const members = isJsonArray(listed) ? listed : [];
	return {
		now: listed === undefined ? resource : withoutListed(resource),
		members: new Set(members.flatMap((member) => memberId(member) ?? [])),
		unsure: new Set(),
	};
}

/** What is told of a resource, or wanted of it, but for its members. */
export function withoutListed(resource: JsonObject): JsonObject {
	return objectOf(Object.entries(resource).filter(([key]) => key.toLowerCase() !== 'members'));
}

/** The base after a PATCH message that took effect. Of members it only follows whether some were added, or more happened to them. */
export function afterChange(base: Base, message: JsonObject): Base {
	const { rest, marks } = withoutMembers(message);
	const unsure = joined(base.unsure, marks);
	const now = rest === undefined ? base.now : patchedBy(rest, base.now);
	return now === undefined ? { ...base, unsure: 'all' } : { ...base, now, unsure };
}

/** The base after a PATCH message of which nobody knows whether it took effect; without a message, such as a deletion, all is unsure. */
export function afterDoubt(base: Base, message: JsonObject | undefined): Base {
	if (message === undefined) return { ...base, unsure: 'all' };
	const { rest, marks } = withoutMembers(message);
	const keys = rest === undefined ? [] : keysIn(rest);
	return { ...base, unsure: keys === 'all' ? keys : joined(joined(base.unsure, marks), keys) };
}

/** The id of an entry of a list of members, in lower case. */
export function memberId(member: JsonValue): string | undefined {
	const value = isJsonObject(member) ? ownEntryAnyCase(member, 'value') : member;
	return typeof value === 'string' ? value.toLowerCase() : undefined;
}

function joined(unsure: Base['unsure'], keys: Iterable<string>): Base['unsure'] {
	const more = [...keys];
	return unsure === 'all' || more.length === 0 ? unsure : new Set([...unsure, ...more]);
}

/** The message without what it says of members, and what that is; no message when nothing else is in it. */
function withoutMembers(message: JsonObject): { readonly rest: JsonObject | undefined; readonly marks: ReadonlySet<string> } {
	const list = operationList(message) ?? [];
	const marks = new Set<string>();
	const kept = list.flatMap((entry): readonly JsonValue[] => {
		const operation = parseOperation(entry);
		if (operation === undefined) return [entry];
		const { op, path, value } = operation;
		const named = path !== undefined ? [path] : isJsonObject(value) ? Object.keys(value) : [];
		if (!named.some(isMembers)) return [entry];
		marks.add(op === 'add' ? membersAdded : 'members');
		if (path !== undefined || !isJsonObject(value)) return [];
		const others = Object.entries(value).filter(([key]) => !isMembers(key));
		return others.length === 0 ? [] : [{ op, value: objectOf(others) }];
	});
	if (marks.size === 0) return { rest: message, marks };
	return { rest: kept.length === 0 ? undefined : { ...patchMessage([]), Operations: kept }, marks };
}

function isMembers(path: string): boolean {
	return attributeKey(parsePath(path)) === 'members';
}
