import { assertNever } from '../scim/assertNever';
import { isGone } from '../scim/columns/leavers';
import { shownColumn } from '../scim/columns/shown';
import { isJsonArray, isJsonObject, ownEntryAnyCase, type JsonObject, type JsonValue } from '../scim/json';
import { sameNameKey } from '../scim/names';
import { isEmpty } from '../scim/patch/change';
import { isPatchOp } from '../scim/patch/diff';
import { typedResource } from '../scim/typed';
import { typedMessage } from '../scim/typedMessage';
import type { Found } from '../scim/typedValue';
import { readData } from './data';
import type { ManagerName } from './intents';
import { nameLabels } from './keys';
import { isCoreSchema, schemaPlace } from '../scim/schemas';
import { takeManager, withPlainManager, withPlainMembers } from './jsonPeople';
import { managersSaid } from './managersSaid';
import { notAnAddress, problem, type Problem } from './problem';
import type { IntentSource, LeaverSays, TextReading } from './source';

/** What data are read with. */
type JsonRules = Pick<IntentSource, 'resourceType' | 'noteUnused' | 'unknownManager'>;

/** JSON data in the types of Webex's schemas, and the manager if it is given by name. */
export interface JsonReading {
	readonly kind: 'json';
	readonly data: JsonObject;
	readonly manager?: ManagerName;
}

/**
 * Reads a resource, or a PATCH message, out of the parameter `data`: with the care that columns get, as far as the schemas go.
 * `noteUnused` is told the members that no attribute of Webex has. One of them by which the person is gone, as `leaverSays` tells, makes the row a fault, unless it gives
 * `active` itself.
 */
export function readJson(
	value: unknown,
	{ resourceType, noteUnused, unknownManager = 'reject' }: JsonRules,
	leaverSays: LeaverSays = () => 'other',
): JsonReading | Problem {
	const reading = readData(value);
	switch (reading.kind) {
		case 'ok':
			return typedData(reading.data, { resourceType, noteUnused, unknownManager }, leaverSays);
		case 'missing':
			return problem("'Data' is empty. Give an object, or JSON text of one.", 'missingField');
		case 'bad':
			return problem(`'Data' ${reading.problem}. Give an object, or JSON text of one.`);
		default:
			return assertNever(reading);
	}
}

/** What names a user in JSON, whatever else is wrong with the data; undefined where a name is given twice with different values. */
export function namesInJson(value: unknown): Readonly<Record<'userName' | 'externalId', TextReading>> | undefined {
	const reading = readData(value);
	if (reading.kind !== 'ok') return { userName: 'unread', externalId: 'unread' };
	const [userName, externalId] = [textIn(reading.data, 'userName'), textIn(reading.data, 'externalId')];
	return userName === 'contradictory' || externalId === 'contradictory' ? undefined : { userName, externalId };
}

/** Everybody whom a user in JSON names as manager, whatever else is wrong with the data. */
export function managersInJson(value: unknown): readonly string[] {
	const reading = readData(value);
	return reading.kind === 'ok' ? managersSaid(reading.data) : [];
}

function textIn(data: JsonObject, attribute: string): TextReading | 'contradictory' {
	const [first, ...others] = valuesOf(data, attribute).map((value): TextReading => {
		const text = typedResource({ [attribute]: value }, 'Users', { unknown: [], faults: [] })[attribute];
		if (typeof text !== 'string') return (value ?? '') === '' ? undefined : 'unread';
		return text === '' ? undefined : { text };
	});
	return others.every((other) => nameKey(other) === nameKey(first)) ? first : 'contradictory';
}

function nameKey(reading: TextReading): string | undefined {
	return typeof reading === 'object' ? `= ${sameNameKey(reading.text)}` : reading;
}

/** Every value that the data give for an attribute of the core schema, in whatever case and place. */
function valuesOf(data: JsonObject, attribute: string): readonly JsonValue[] {
	return Object.entries(data).flatMap(([name, value]) => {
		const { schema, attribute: behind } = schemaPlace(name, 'Users');
		if (isCoreSchema(schema) && behind === undefined) return isJsonObject(value) ? valuesOf(value, attribute) : [];
		const local = isCoreSchema(schema) ? behind : name;
		return local?.toLowerCase() === attribute.toLowerCase() ? [value] : [];
	});
}

function typedData(
	data: JsonObject,
	{ resourceType, noteUnused, unknownManager }: Required<JsonRules>,
	leaverSays: LeaverSays,
): JsonReading | Problem {
	const found: Found = { unknown: [], faults: [] };
	const isMessage: boolean = isPatchOp(data);
	const typed = isMessage
		? typedMessage(data, resourceType, found)
		: typedResource(resourceType === 'Users' ? withPlainManager(data) : withPlainMembers(data), resourceType, found);
	const isUser = !isMessage && resourceType === 'Users';
	const gone = isUser ? goneMember(data, found, leaverSays) : undefined;
	for (const name of found.unknown) noteUnused(name, name === gone);
	const faults = new Set([
		...(gone === undefined ? [] : [goneText(gone)]),
		...(isUser ? [...userNameFault(typed), ...workEmailFault(typed)] : []),
		...found.faults,
	]);
	if (faults.size > 0) return problem([...faults].slice(0, maxFaults).join(' '));
	if (!isUser) return { kind: 'json', data: typed };
	const taken = takeManager(typed, { unknownManager, noteUnused });
	return taken.kind === 'problem' ? taken : { ...taken, kind: 'json' };
}

/** Most faults that one row tells of, each sentence once. */
const maxFaults = 10;

/** Who is gone shall not be created, or made active again, by a row that only forgot to say `active`. */
function goneMember(data: JsonObject, { unknown }: Found, leaverSays: LeaverSays): string | undefined {
	const said = unknown.flatMap((name) => (Object.hasOwn(data, name) ? [{ name, saying: leaverSays(name, data[name] ?? null) }] : []));
	const member = isGone(said.map(({ saying }) => saying)) ? said.find(({ saying }) => isGone([saying]))?.name : undefined;
	return member === undefined || valuesOf(data, 'active').some((value) => !isEmpty(value)) ? undefined : member;
}

function goneText(member: string): string {
	const shown = shownColumn(member);
	return `${shown === undefined ? 'A member' : `'${shown}'`} in 'Data' says that this person is gone, and 'Data' gives no 'Active'. Give active as true or false, or leave the member out.`;
}

function userNameFault(user: JsonObject): readonly string[] {
	const userName = ownEntryAnyCase(user, 'userName');
	const fault = typeof userName === 'string' && userName !== '' ? notAnAddress(nameLabels.userName, userName) : undefined;
	return fault === undefined ? [] : [fault.detail];
}

/** Webex wants the e-mail that is for work and primary to be the user name. */
function workEmailFault(user: JsonObject): readonly string[] {
	const [userName, emails] = [ownEntryAnyCase(user, 'userName'), ownEntryAnyCase(user, 'emails')];
	if (typeof userName !== 'string' || isEmpty(userName) || !isJsonArray(emails)) return [];
	const differs = emails.filter(isJsonObject).some((entry) => {
		const [type, value] = [ownEntryAnyCase(entry, 'type'), ownEntryAnyCase(entry, 'value')];
		const isWork = typeof type === 'string' && type.trim().toLowerCase() === 'work' && ownEntryAnyCase(entry, 'primary') === true;
		return isWork && typeof value === 'string' && !isEmpty(value) && sameNameKey(value) !== sameNameKey(userName);
	});
	return differs ? ["'Work Email' in 'Data' differs from the user name. Webex wants both to be the same: leave one out."] : [];
}
