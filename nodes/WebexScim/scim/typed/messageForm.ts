import { isJsonArray, isJsonObject, objectOf, ownEntryAnyCase, ownKey, type JsonObject, type JsonValue } from '../json';
import { isEmpty } from '../patch/change';
import { changesIn } from '../patch/changesIn';
import { hasOverlongPath, operationList, overlongPathWords, parseOperation, patchOpSchema } from '../patch/patchOp';
import { isSchemaName } from '../schemas';
import type { Found } from './found';

/**
 * True for a PATCH message rather than a resource: it has a list of operations, which no resource has, or nothing but what only a message
 * has, whatever is wrong with it.
 */
export function isPatchOp(data: unknown): data is JsonObject {
	if (!isJsonObject(data)) return false;
	if (operationList(data)?.some(isJsonObject) === true) return true;
	const isPart = (name: string): boolean => partsOfMessage.some((part) => part.toLowerCase() === name.toLowerCase());
	return Object.keys(data).every(isPart) && (ownKey(data, 'Operations') !== undefined || textsIn(data, 'schemas').some(isOfMessage));
}

/**
 * A user's own PATCH message as Webex takes one (RFC 7644 3.5.2): its names as SCIM spells them, and `schemas` with what Webex demands.
 * What no server can read is a fault. All else stays as it is.
 */
export function formedMessage(message: JsonObject, found: Found): JsonObject {
	const say = (words: string): void => void found.faults.push(words);
	const named = spelled(message, partsOfMessage, (name) => say(`'${name}' in 'Data' ${givenTwice}`));
	const schemas = schemasOf(named);
	const list = named['Operations'];
	const isList = isJsonArray(list);
	if (!isList || list.length === 0) {
		const wrong = isList ? 'is empty' : list === undefined ? 'is missing' : 'is not a list';
		say(`'Operations' in 'Data' ${wrong}. Give a list of operations, each with op, path and value.`);
		return named;
	}
	const operations = list.map((entry, index) => formedOperation(entry, (words) => say(`Operation ${index + 1} in 'Data' ${words}`)));
	const formed = { ...named, Operations: operations };
	return 'schemas' in named ? { ...formed, schemas } : { schemas, ...formed };
}

const partsOfMessage = ['schemas', 'Operations'];
const partsOfOperation = ['op', 'path', 'value'];

const givenTwice = 'is given more than once, in another case of letters. Keep one.';

/** The members that have these names in any case, under the names as they are written here; `onTwice` is told what comes twice. */
function spelled(object: JsonObject, names: readonly string[], onTwice: (name: string) => void): JsonObject {
	const given = new Set<string>();
	return objectOf(
		Object.entries(object).map(([key, value]): readonly [string, JsonValue] => {
			const name = names.find((each) => each.toLowerCase() === key.toLowerCase()) ?? key;
			if (given.has(name)) onTwice(name);
			given.add(name);
			return [name, value];
		}),
	);
}

/** The URNs that are given, and that of a message. */
function schemasOf(message: JsonObject): readonly JsonValue[] {
	const urns = textsIn(message, 'schemas').filter(isSchemaName);
	if (urns.includes(patchOpSchema)) return urns;
	return [...urns.filter((urn) => !isOfMessage(urn)), patchOpSchema];
}

function isOfMessage(urn: string): boolean {
	return urn.toLowerCase() === patchOpSchema.toLowerCase();
}

/** The texts in a list, or the one that is given in its place. */
function textsIn(object: JsonObject, name: string): readonly string[] {
	const key = ownKey(object, name);
	const value = key === undefined ? [] : object[key];
	return (isJsonArray(value) ? value : [value]).filter((entry) => typeof entry === 'string').map((entry) => entry.trim());
}

function formedOperation(entry: JsonValue, say: (words: string) => void): JsonValue {
	if (!isJsonObject(entry)) {
		say('is not an object. Give one with op, path and value.');
		return entry;
	}
	const operation = spelled(entry, partsOfOperation, (name) =>
		say(`gives its ${name} more than once, in another case of letters. Keep one.`),
	);
	const wrong = whatIsWrong(operation);
	if (wrong !== undefined) say(wrong);
	return operation;
}

/** What makes an operation one that no server can carry out. */
function whatIsWrong(operation: JsonObject): string | undefined {
	const { op, path, value } = operation;
	if (op === undefined || op === null || op === '') return 'has no op. Use add, remove or replace.';
	const read = parseOperation({ op });
	if (read === undefined) return 'has an op that SCIM does not know. Use add, remove or replace.';
	if (path !== undefined && path !== null && typeof path !== 'string') return 'has a path that is not text. Name the attribute there.';
	if (hasOverlongPath(operation)) return overlongPathWords;
	const hasPath = typeof path === 'string' && path.trim() !== '';
	if (read.op === 'remove') return hasPath ? undefined : 'has no path. Name there what it removes.';
	if (value === undefined) return 'has no value. Give what it sets.';
	if (!hasPath && !isJsonObject(value)) return 'has no path. Name the attribute there, or give the value as an object of attributes.';
	const who = nobodyIn(operation);
	return who === undefined ? undefined : `names ${who} without an ID or address. Give it as the value of the entry.`;
}

/** Attributes of a group whose entries are people, with what one of them is called. */
const peopleOf: ReadonlyMap<string, string> = new Map([
	['members', 'a member'],
	['owners', 'an owner'],
]);

/**
 * What an operation calls the people whom it adds to a group, where an entry says nothing of who that is: a server may find nobody by it and say
 * that all went well. Undefined where all are said.
 */
function nobodyIn(operation: JsonObject): string | undefined {
	const named = changesIn({ Operations: [operation] }).map((change) => {
		if (change === 'unread' || change.path.sub !== undefined || change.path.conditions !== undefined) return undefined;
		const { path, value = null } = change;
		return (isJsonArray(value) ? value : [value]).some(isNobody) ? peopleOf.get(path.attribute?.toLowerCase() ?? '') : undefined;
	});
	return named.find((who) => who !== undefined);
}

function isNobody(entry: JsonValue): boolean {
	return isJsonObject(entry) && isEmpty(ownEntryAnyCase(entry, 'value'));
}
