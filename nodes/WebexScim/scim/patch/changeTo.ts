import { isUnassigned } from '../compare';
import { isJsonArray, isJsonObject, objectOf, ownEntryAnyCase, type JsonObject, type JsonValue } from '../json';
import { isCoreSchema, isSchemaName } from '../schemas';
import { patchedBy } from './apply';
import { memberId, membersAdded, type Base } from './base';
import { isEmpty, type DiffOptions } from './change';
import { diffResource } from './diff';
import { readOnlyKeys } from './diffMembers';
import { operationList, patchMessage, type PatchOperation } from './patchOp';
import { keysIn } from './touched';

/**
 * The PATCH message that makes a resource look as wanted, whatever became of operations before it; null when it is known to
 * look so already. Attributes of which nobody knows how they are, are sent in any case, lists merged with what Webex had; so is
 * `password`, which Webex never shows. Linear in what is wanted.
 */
export function changeTo(wanted: JsonObject, base: Base, options: DiffOptions): JsonObject | null {
	const members = ownEntryAnyCase(wanted, 'members');
	const others = objectOf(Object.entries(wanted).filter(([key]) => key.toLowerCase() !== 'members'));
	const differing = diffResource(others, base.now, options);
	const sent = differing === null ? [] : (operationList(differing) ?? []);
	const more = [
		...passwordIn(others, differing),
		...unsureIn(others, base, differing, options),
		...(members === undefined ? [] : membersIn(members, base, options)),
	];
	if (sent.length === 0 && more.length === 0) return null;
	return { ...patchMessage([]), Operations: [...sent, ...more.map((operation) => ({ ...operation }))] };
}

function passwordIn(wanted: JsonObject, differing: JsonObject | null): readonly PatchOperation[] {
	const value = ownEntryAnyCase(wanted, 'password');
	if (value === undefined || isEmpty(value) || isNamed(differing, 'password')) return [];
	return [{ op: 'replace', path: 'password', value }];
}

function isNamed(message: JsonObject | null, key: string): boolean {
	const keys = message === null ? new Set<string>() : keysIn(message);
	return keys !== 'all' && keys.has(key);
}

/** What is wanted of attributes that nobody knows, as far as the difference does not hold it. */
function unsureIn(wanted: JsonObject, base: Base, differing: JsonObject | null, options: DiffOptions): readonly PatchOperation[] {
	if (base.unsure !== 'all' && base.unsure.size === 0) return [];
	const next = differing === null ? base.now : (patchedBy(differing, base.now) ?? base.now);
	return sentAgain('', wanted, next);

	function sentAgain(prefix: string, part: JsonObject, held: JsonObject): readonly PatchOperation[] {
		return Object.entries(part).flatMap(([key, value]): readonly PatchOperation[] => {
			if (prefix === '' && readOnlyKeys.has(key.toLowerCase())) return [];
			if (isSchemaName(key) && isJsonObject(value)) {
				if (isCoreSchema(key)) return sentAgain('', value, held);
				const extension = ownEntryAnyCase(held, key);
				return sentAgain(`${key}:`, value, isJsonObject(extension) ? extension : {});
			}
			const name = (prefix + key).toLowerCase();
			const isUnsure = base.unsure === 'all' || base.unsure.has(name);
			if (!isUnsure || name === 'password' || isNamed(differing, name)) return [];
			return wholly(prefix + key, value, ownEntryAnyCase(held, key), options);
		});
	}
}

/** The attribute as it shall be: a list whole, since it was merged with what Webex had; of a complex one the parts that are wanted. */
function wholly(path: string, value: JsonValue, next: JsonValue | undefined, { emptyValues }: DiffOptions): readonly PatchOperation[] {
	if (isEmpty(value)) return emptyValues === 'remove' && isUnassigned(next) ? [{ op: 'remove', path }] : [];
	if (isJsonArray(value)) return [{ op: 'replace', path, value: isJsonArray(next) ? next : value }];
	if (!isJsonObject(value)) return [{ op: 'replace', path, value }];
	return Object.entries(value).flatMap(([sub, part]) =>
		wholly(`${path}.${sub}`, part, isJsonObject(next) ? ownEntryAnyCase(next, sub) : undefined, { emptyValues }),
	);
}

/** Members are only ever added, but for an empty list that shall count. */
function membersIn(wanted: JsonValue, base: Base, { emptyValues }: DiffOptions): readonly PatchOperation[] {
	const areUnknown = base.unsure === 'all' || base.unsure.has('members');
	const mayHaveSome = areUnknown || base.members.size > 0 || base.unsure.has(membersAdded);
	if (isEmpty(wanted)) return emptyValues === 'remove' && mayHaveSome ? [{ op: 'remove', path: 'members' }] : [];
	const listed = isJsonArray(wanted) ? wanted : [wanted];
	const missing = listed.filter((member) => {
		if (isEmpty(member)) return false;
		const id = memberId(member);
		return areUnknown || id === undefined || !base.members.has(id);
	});
	return missing.length === 0 ? [] : [{ op: 'add', path: 'members', value: missing }];
}
