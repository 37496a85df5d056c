import type { Operation } from '../../plan/step';
import { isJsonArray, isJsonObject, objectOf, ownEntryAnyCase, type JsonObject, type JsonValue } from '../../scim/json';
import { operationList, patchMessage } from '../../scim/patch/patchOp';
import { ownPatch } from '../ownPatch';
import type { WithFollowUps } from '../resolution';
import { maxMembers } from './foldMembers';

/**
 * An operation of the node's own making that adds more members to a group than one may carry, as several: the first with 500,
 * and one PATCH for each 500 more. `alias` is what these call a group that the first one creates.
 */
export function splitMembers(operation: Operation, alias: string): Operation | WithFollowUps {
	const { resourceType, method, data } = operation;
	if (resourceType !== 'Groups' || data === undefined) return operation;
	switch (method) {
		case 'POST':
			return splitCreate(operation, data, alias);
		case 'PATCH':
			return splitPatch(operation, data);
		default:
			return operation;
	}
}

function splitCreate(operation: Operation, group: JsonObject, alias: string): Operation | WithFollowUps {
	const members = ownEntryAnyCase(group, 'members');
	if (!isJsonArray(members) || members.length <= maxMembers) return operation;
	const data = withEntry(group, 'members', members.slice(0, maxMembers));
	const { onConflict: rule } = operation;
	const onConflict = rule?.kind === 'update' ? { onConflict: { ...rule, wanted: withoutLater(rule.wanted, members) } } : {};
	const named = operation.alias === undefined ? ({ ...operation, alias, isAliasHidden: true } as const) : operation;
	const first: Operation = { ...named, data, ...onConflict };
	return { kind: 'several', first, next: additions(operation.label, { kind: 'reference', alias: first.alias ?? alias }, members) };
}

function splitPatch(operation: Operation, message: JsonObject): Operation | WithFollowUps {
	const operations = operationList(message) ?? [];
	const index = operations.findIndex((entry) => isJsonObject(entry) && addedBy(entry).length > maxMembers);
	const adding = operations[index];
	if (!isJsonObject(adding)) return operation;
	const members = addedBy(adding);
	const kept = operations.map((entry, each) => (each === index ? withEntry(adding, 'value', members.slice(0, maxMembers)) : entry));
	const data = withEntry(message, 'Operations', kept);
	const { rebase } = operation;
	const first: Operation = { ...operation, data, ...(rebase && { rebase: { ...rebase, wanted: withoutLater(rebase.wanted, members) } }) };
	return { kind: 'several', first, next: additions(operation.label, operation.target, members) };
}

/** What the first of several operations wants: all but the members whom those behind it add. */
function withoutLater(wanted: JsonObject, added: readonly JsonValue[]): JsonObject {
	return withEntry(wanted, 'members', added.slice(0, maxMembers));
}

/** The members that an operation of a PATCH message adds, in the one form that the node makes. */
function addedBy({ op, path, value }: JsonObject): readonly JsonValue[] {
	return op === 'add' && path === 'members' && isJsonArray(value) ? value : [];
}

function additions(label: string, target: Operation['target'], members: readonly JsonValue[]): readonly Operation[] {
	return Array.from({ length: Math.ceil(members.length / maxMembers) - 1 }, (_, index): Operation => {
		const value = members.slice((index + 1) * maxMembers, (index + 2) * maxMembers);
		const data = patchMessage([{ op: 'add', path: 'members', value }]);
		return ownPatch(label, 'Groups', target, data);
	});
}

function withEntry(object: JsonObject, name: string, value: JsonValue): JsonObject {
	return objectOf(Object.entries(object).map(([key, held]) => [key, key.toLowerCase() === name.toLowerCase() ? value : held] as const));
}
