import { isJsonArray, isJsonObject, type JsonObject, type JsonValue, ownEntryAnyCase } from '../json';
import type { ResourceType } from '../messages';
import { operationList, parseOperation, type PatchOperation } from './patchOp';
import { parsePath } from './path';
import { isCoreSchema } from '../schemas';

/** What a PATCH takes away. `all`: nobody can tell beforehand how many members it drops. */
export interface Removals {
	readonly deactivates: boolean;
	readonly memberRemovals: number | 'all';
}

/**
 * What the PATCH message takes away from users, in any of SCIM's spellings: with or without a path or URN, in any
 * case, with booleans as text. In doubt it takes away more. Replacing the members of a group may drop anybody.
 */
export function removalsOf(message: JsonObject, resourceType: ResourceType): Removals {
	const operations = (operationList(message) ?? []).flatMap((entry) => parseOperation(entry) ?? []);
	const changes = operations.flatMap(changesOf);
	if (resourceType === 'Users') return { deactivates: changes.some(deactivates), memberRemovals: 0 };
	return { deactivates: false, memberRemovals: changes.map(droppedMembers).reduce(plus, 0) };
}

/** True for a PATCH message that takes anything away: an account, members, or roles. */
export function takesAway(message: JsonObject, resourceType: ResourceType): boolean {
	const { deactivates, memberRemovals } = removalsOf(message, resourceType);
	const touchesRoles =
		/"(?:[^"]*:)?roles\b/i.test(JSON.stringify(message)) && /"op":\s*"(?:remove|replace)"/i.test(JSON.stringify(message));
	return deactivates || memberRemovals !== 0 || (resourceType === 'Users' && touchesRoles);
}

interface Change {
	readonly op: PatchOperation['op'];
	readonly path: string;
	readonly value?: JsonValue;
}

/** An operation without a path is a change for each attribute that it names. */
function changesOf({ op, path, value }: PatchOperation): readonly Change[] {
	if (path !== undefined && !isCoreSchema(path)) return [{ op, path, ...(value !== undefined && { value }) }];
	if (op === 'remove') return path === undefined ? [] : [{ op, path: 'members' }];
	if (!isJsonObject(value)) return [];
	return Object.entries(value).flatMap(([key, wanted]) => changesOf({ op, path: key, value: wanted }));
}

/** Taking `active` away is not setting it to false: what Webex makes of that is not documented. */
function deactivates({ op, path, value }: Change): boolean {
	const target = parsePath(path);
	return op !== 'remove' && isCore(target, 'active') && target?.sub === undefined && saysFalse(value);
}

function isCore(target: ReturnType<typeof parsePath>, attribute: string): boolean {
	return target?.extension === undefined && target?.attribute?.toLowerCase() === attribute;
}

/** Also "False", and the list with one value object, which Microsoft Entra is known to send. */
function saysFalse(value: JsonValue | undefined): boolean {
	if (isJsonArray(value)) return value.some(saysFalse);
	if (isJsonObject(value)) return saysFalse(ownEntryAnyCase(value, 'value'));
	return String(value).trim().toLowerCase() === 'false';
}

function droppedMembers({ op, path, value }: Change): number | 'all' {
	const target = parsePath(path);
	const namesMembers = target === undefined ? /^(urn:.*[:.])?members\b/is.test(path.trim()) : isCore(target, 'members');
	if (!namesMembers || op === 'add') return 0;
	if (target?.conditions?.some(({ sub }) => sub.toLowerCase() === 'value') === true) return 1;
	if (op === 'replace' || target?.conditions !== undefined || target?.sub !== undefined) return 'all';
	if (isJsonArray(value)) return value.length === 0 ? 'all' : value.length;
	return isJsonObject(value) || typeof value === 'string' ? 1 : 'all';
}

function plus(sum: number | 'all', count: number | 'all'): number | 'all' {
	return sum === 'all' || count === 'all' ? 'all' : sum + count;
}
