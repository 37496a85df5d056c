import { referenceIn } from '../../plan/references';
import { damageIn } from '../../scim/columns/damage';
import { plainOf } from '../../scim/columns/plain';
import {
	isEmptyObject,
	isJsonObject,
	objectOf,
	ownEntryAnyCase,
	ownKey,
	someMember,
	withMembers,
	type JsonObject,
	type JsonValue,
} from '../../scim/json';
import { uuidOfWebexId } from '../../scim/names/identifiers';
import { cleanName } from '../../scim/names/names';
import { isEmpty } from '../../scim/patch/change';
import { enterpriseSchema } from '../../scim/schemas';
import type { ManagerName } from '../intents';
import { managersSaid } from '../managersSaid';
import { notAnAddress, unaskable, type Problem } from '../problem';
import type { IntentSource } from '../source';
import { personIn } from './personIn';

/**
 * A user whose manager, where it is given in another form than Webex's, is the `value` of Webex's: a text, an object of a
 * directory with an address in it or with a `$ref`, or any of them beside the other attributes instead of in the extension. One beside
 * stands then behind the extension's URN, to be compared with one in the extension that says who it is as well; so does an empty one, where
 * nothing else is said of a manager, and a damaged text, which the row has to tell.
 */
export function withPlainManager(user: JsonObject): JsonObject {
	const isBeside = (name: string): boolean => name.length === 'manager'.length && name.toLowerCase() === 'manager';
	const isOfExtension = (name: string): boolean => name.length >= enterpriseSchema.length && extensionOrManager.has(name.toLowerCase());
	const entries = Object.entries(user);
	if (!entries.some(([name]) => isBeside(name) || isOfExtension(name))) return user;
	const hasBeside = entries.some(([name, value]) => isBeside(name) && personIn(value) !== undefined);
	const saysNoOther = managersSaid(objectOf(entries.filter(([name]) => !isBeside(name)))).length === 0;
	const plain = entries.map(([name, value]): readonly [string, JsonValue] => {
		if (isBeside(name) && (personIn(value) !== undefined || isDamaged(value) || (saysNoOther && isNobody(value))))
			return [`${enterpriseSchema}:${name}`, plainPerson(value)];
		if (!isOfExtension(name)) return [name, value];
		if (name.length > enterpriseSchema.length || !isJsonObject(value)) return [name, plainPerson(value)];
		return [name, withPlainPart(value, isBeside, hasBeside)];
	});
	return objectOf(plain);
}

/** False is what some systems write for nobody. */
function isNobody(manager: JsonValue): boolean {
	return manager === false || isEmpty(manager) || saysNothing(manager);
}

/** A directory has an object of empty members for nobody. */
function saysNothing(value: JsonValue): boolean {
	return isJsonObject(value) && !someMember(value, (member) => !isEmpty(member) && !isEmptyObject(member));
}

function isDamaged(manager: JsonValue): boolean {
	const text = plainOf(manager);
	return typeof text === 'string' && damageIn(managerUse, text.trim()) !== undefined;
}

const managerUse = { attribute: 'manager', place: { kind: 'sub', sub: 'value' } } as const;

const extensionOrManager: ReadonlySet<string> = new Set(
	[enterpriseSchema, `${enterpriseSchema}:manager`].map((name) => name.toLowerCase()),
);

function withPlainPart(extension: JsonObject, isManager: (name: string) => boolean, hasOther: boolean): JsonObject {
	if (!Object.keys(extension).some(isManager)) return extension;
	return objectOf(
		Object.entries(extension).flatMap(([name, value]): readonly (readonly [string, JsonValue])[] => {
			if (!isManager(name)) return [[name, value]];
			return hasOther && personIn(value) === undefined && saysNobody(value) ? [] : [[name, plainPerson(value)]];
		}),
	);
}

/** Who it is, as a manager's `value`; an object of empty members only is as empty as null, and what else says nobody stays as it is. */
function plainPerson(value: JsonValue): JsonValue {
	const person = personIn(value);
	if (person !== undefined) return { value: person };
	return isJsonObject(value) && ownKey(value, 'value') === undefined && saysNothing(value) ? null : value;
}

/**
 * Takes a manager's address out of a user, to be looked up; an ID stays, decoded if need be, and so does a reference. A manager without a
 * `value`, or who is no more than a name, a number or a word for nobody, is nobody to Webex: it is left out, and `noteUnused` is told.
 */
export function takeManager(
	user: JsonObject,
	{ unknownManager, noteUnused }: Pick<Required<IntentSource>, 'unknownManager' | 'noteUnused'>,
): { readonly kind: 'taken'; readonly data: JsonObject; readonly manager?: ManagerName } | Problem {
	const extension = extensionOf(user);
	const manager = ownEntryAnyCase(extension, 'manager');
	const value = isJsonObject(manager) ? ownEntryAnyCase(manager, 'value') : undefined;
	if (isJsonObject(manager) && (value === undefined || (typeof value === 'string' && !isEmpty(value) && personIn(value) === undefined))) {
		noteUnused('manager', 'leftOut');
		return { kind: 'taken', data: withManager(user, extension, undefined) };
	}
	if (!isJsonObject(manager) || typeof value !== 'string' || isEmpty(value) || referenceIn(value) !== undefined) {
		return { kind: 'taken', data: user };
	}
	noteUnused('manager', 'used');
	const id = uuidOfWebexId(value);
	const data = withManager(user, extension, id === undefined ? undefined : withMembers(manager, [['value', id]]));
	if (id !== undefined) return { kind: 'taken', data };
	const name = cleanName(value);
	const fault = (unknownManager === 'reject' ? notAnAddress('Manager', name) : undefined) ?? unaskable('Manager', 'userName', name);
	return fault ?? { kind: 'taken', data, manager: { kind: 'name', attribute: 'userName', value: name } };
}

function withManager(user: JsonObject, extension: JsonObject, manager: JsonObject | undefined): JsonObject {
	const left = withMembers(extension, [['manager', manager]]);
	return withMembers(user, [[enterpriseSchema, Object.keys(left).length === 0 ? undefined : left]]);
}

function extensionOf(user: JsonObject): JsonObject {
	const extension = ownEntryAnyCase(user, enterpriseSchema);
	return isJsonObject(extension) ? extension : {};
}

/** True for a manager of whom no more is told than a name to show, or nothing at all. */
function saysNobody(manager: JsonValue | undefined): boolean {
	return isEmpty(isJsonObject(manager) ? ownEntryAnyCase(manager, 'value') : manager);
}
