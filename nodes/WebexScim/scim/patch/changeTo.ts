import { isUnassigned } from '../compare';
import { isIn } from '../growingSet';
import { isJsonArray, isJsonObject, objectOf, ownEntryAnyCase, type JsonObject, type JsonValue } from '../json';
import { isCoreSchema, isSchemaName } from '../schemas';
import { patchedBy } from './apply';
import { memberKeysIn, membersAdded, withoutListed, type Base } from './base';
import { isEmpty, type DiffOptions } from './change';
import { diffResource } from './diff';
import { keptKeys, readOnlyKeys } from './diffMembers';
import { areEmptied } from './furtherEmails';
import { operationList, patchMessage, type PatchOperation } from './patchOp';

/**
 * The PATCH message that makes a resource look as wanted, whatever became of operations before it; null when it is known to
 * look so already. Attributes of which nobody knows how they are, are sent in any case, lists merged with what Webex had; so is
 * `password`, which Webex never shows. Linear in what is wanted.
 */
export function changeTo(wanted: JsonObject, base: Base, options: DiffOptions): JsonObject | null {
	const members = ownEntryAnyCase(wanted, 'members');
	const others = members === undefined ? wanted : withoutListed(wanted);
	const isUnsure = (key: string): boolean => base.unsure === 'all' || base.unsure.has(key);
	const sure = isAnythingUnsure(base) ? part(others, '', (key) => !isUnsure(key)) : others;
	const differing = diffResource(sure, base.now, options);
	const sent = differing === null ? [] : (operationList(differing) ?? []);
	const more = [...unsureIn(others, base, isUnsure, options), ...(members === undefined ? [] : membersIn(members, base, options))];
	if (sent.length === 0 && more.length === 0) return null;
	return { ...patchMessage([]), Operations: [...sent, ...more.map((operation) => ({ ...operation }))] };
}

function isAnythingUnsure({ unsure }: Base): boolean {
	return unsure === 'all' || unsure.size > 0;
}

/** What is wanted of the attributes whose keys are as said. */
function part(wanted: JsonObject, prefix: string, is: (key: string) => boolean): JsonObject {
	return objectOf(
		Object.entries(wanted).flatMap(([key, value]): readonly (readonly [string, JsonValue])[] => {
			if (isSchemaName(key) && isJsonObject(value)) return [[key, part(value, isCoreSchema(key) ? '' : `${key.toLowerCase()}:`, is)]];
			return is(prefix + key.toLowerCase()) ? [[key, value]] : [];
		}),
	);
}

/** What is wanted of attributes of which nobody knows how they are. */
function unsureIn(wanted: JsonObject, base: Base, isUnsure: (key: string) => boolean, options: DiffOptions): readonly PatchOperation[] {
	if (!isAnythingUnsure(base)) return [];
	const differing = diffResource(wanted, base.now, options);
	const next = differing === null ? base.now : (patchedBy(differing, base.now) ?? base.now);
	return whole(part(wanted, '', isUnsure), '', next, options);
}

function whole(wanted: JsonObject, prefix: string, held: JsonObject, options: DiffOptions): readonly PatchOperation[] {
	return Object.entries(wanted).flatMap(([key, value]): readonly PatchOperation[] => {
		if (isSchemaName(key) && isJsonObject(value)) {
			const extension = ownEntryAnyCase(held, key);
			return isCoreSchema(key)
				? whole(value, '', held, options)
				: whole(value, `${key}:`, isJsonObject(extension) ? extension : {}, options);
		}
		const name = key.toLowerCase();
		const next = ownEntryAnyCase(held, key);
		if (prefix === '' && areEmptied(key, value, options))
			return isUnassigned(next) ? [] : [{ op: 'replace', path: key, value: next ?? null }];
		const isLeftOut = (prefix === '' && readOnlyKeys.has(name)) || (keptKeys.has(name) && isEmpty(value));
		return isLeftOut ? [] : wholly(prefix + key, value, next, options);
	});
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
		const [id] = memberKeysIn(member);
		return areUnknown || id === undefined || !isIn(base.members, id);
	});
	return missing.length === 0 ? [] : [{ op: 'add', path: 'members', value: missing }];
}
