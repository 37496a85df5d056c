import type { CreateIntent, Intent, UpdateIntent, UpsertIntent } from '../../intents/intents';
import { isJsonArray, isJsonObject, ownEntryAnyCase, type JsonObject, type JsonValue } from '../../scim/json';
import { sameIdKey } from '../../scim/names/identifiers';
import { sameNameKey, typeNameOf } from '../../scim/names/names';
import { isSchemaName } from '../../scim/schemas';
import { each, type Work } from '../../scim/work';
import type { Directory } from '../directory/directory';

/** Users whom several rows describe differently: with different values for one attribute. A blank says nothing. */
export function* contradictionsIn(intents: readonly Intent[], directory: Directory): Work<number> {
	const rows = new Map<string, Describing[]>();
	yield* each(intents, (intent) => {
		if ((intent.kind !== 'create' && intent.kind !== 'upsert' && intent.kind !== 'update') || intent.resourceType !== 'Users') return;
		const user = userOf(intent, directory);
		const ofUser = user === undefined ? undefined : rows.get(user);
		if (ofUser !== undefined) ofUser.push(intent);
		else if (user !== undefined) rows.set(user, [intent]);
	});
	let count = 0;
	yield* each(rows.values(), (ofUser) => {
		if (ofUser.length > 1 && contradict(ofUser)) count++;
	});
	return count;
}

type Describing = CreateIntent | UpsertIntent | UpdateIntent;

function contradict(intents: readonly Describing[]): boolean {
	const said = new Map<string, string>();
	return intents.some((intent) =>
		claimsOf(intent).some(([attribute, value]) => {
			const before = said.get(attribute) ?? value;
			said.set(attribute, value);
			return before !== value;
		}),
	);
}

/** The user whom a row means, in one form however it names the user; undefined for one without a user name. */
function userOf(intent: Describing, directory: Directory): string | undefined {
	const name = nameIn(intent);
	if (name === undefined) return undefined;
	const found = directory.find('Users', name.attribute, name.value);
	if (found.kind === 'found') return `id ${sameIdKey(found.id)}`;
	return name.attribute === 'id' ? `id ${sameIdKey(name.value)}` : `${name.attribute} ${sameNameKey(name.value)}`;
}

interface NameOfUser {
	readonly attribute: 'id' | 'userName' | 'externalId' | 'displayName';
	readonly value: string;
}

function nameIn(intent: Describing): NameOfUser | undefined {
	if (intent.kind === 'upsert') return intent.key;
	if (intent.kind === 'create') {
		const value = typeNameOf('Users', intent.resource);
		return value === undefined ? undefined : { attribute: 'userName', value };
	}
	const { target } = intent;
	return target.kind === 'id' ? { attribute: 'id', value: target.id } : target;
}

function claimsOf(intent: Describing): readonly (readonly [string, string])[] {
	const manager = intent.manager === undefined ? [] : [['manager', sameNameKey(intent.manager.value)] as const];
	return [...manager, ...claimsIn(describedBy(intent), '')];
}

function describedBy(intent: Describing): JsonObject {
	if (intent.kind === 'create') return intent.resource;
	if (intent.kind === 'upsert') return intent.wanted;
	return intent.change.kind === 'wanted' ? intent.change.wanted : {};
}

/** Each attribute with its value; of a list the entry of each type, since entries of other types stay. */
function claimsIn(object: JsonObject, path: string): readonly (readonly [string, string])[] {
	return Object.entries(object).flatMap(([key, value]): readonly (readonly [string, string])[] => {
		const attribute = `${path}${key.toLowerCase()}`;
		if (attribute === 'schemas' || attribute === 'username' || isBlank(value)) return [];
		if (isJsonObject(value) && (isSchemaName(key) || path === '')) return claimsIn(value, `${attribute}.`);
		if (isJsonArray(value) && value.some(isJsonObject)) return entriesOf(value, attribute);
		return [[attribute, JSON.stringify(value)]];
	});
}

function entriesOf(list: readonly JsonValue[], attribute: string): readonly (readonly [string, string])[] {
	return list.filter(isJsonObject).map((entry) => {
		const type = ownEntryAnyCase(entry, 'type');
		const value = ownEntryAnyCase(entry, 'value') ?? entry;
		const said = attribute === 'emails' && typeof value === 'string' ? sameNameKey(value) : value;
		return [`${attribute}[${typeof type === 'string' ? type.toLowerCase() : ''}]`, JSON.stringify(said)];
	});
}

function isBlank(value: JsonValue): boolean {
	return value === null || (typeof value === 'string' && value.trim() === '');
}
