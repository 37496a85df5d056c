import { assertNever } from '../../scim/assertNever';
import { goneBy } from '../../scim/columns/leavers/leavers';
import { shownColumn } from '../../scim/columns/shown';
import { counted } from '../../scim/counted';
import { isJsonArray, isJsonObject, ownEntryAnyCase, type JsonObject, type JsonValue } from '../../scim/json';
import { sameNameKey } from '../../scim/names/names';
import { isEmpty } from '../../scim/patch/change';
import { isSchemaName } from '../../scim/schemas';
import type { Found } from '../../scim/typed/found';
import { formedMessage, isPatchOp } from '../../scim/typed/messageForm';
import { typedResource } from '../../scim/typed/typed';
import { typedMessage } from '../../scim/typed/typedMessage';
import type { ManagerName } from '../intents';
import { nameLabels } from '../keys';
import { leavesOf } from '../leaves';
import { notAnAddress, problem, type Problem } from '../problem';
import { peopleFaultIn } from '../readPeople';
import type { IntentSource, LeaverSays, Wanted } from '../source';
import { jsonAsTyped, plainResource } from './jsonAsTyped';
import { takeManager } from './jsonPeople';
import { valuesOf } from './namesInJson';
import { readResource } from './readResource';

/** What data are read with. */
type JsonRules = Pick<IntentSource, 'resourceType' | 'noteUnused' | 'unknownManager'>;

/** JSON data in the types of Webex's schemas, and the manager if it is given by name. */
export interface JsonReading {
	readonly kind: 'json';
	readonly data: JsonObject;
	readonly manager?: ManagerName;
	readonly breach?: NonNullable<Wanted['breach']>;
}

/**
 * Reads a resource, or a PATCH message, out of the parameter `data`: with the care that columns get, as far as the schemas go.
 * `noteUnused` is told the members that no attribute of Webex has: of a resource they are left out, in a message they stay. One of them by
 * which the person is gone, as `leaverSays` tells, makes the row a fault, unless it gives `active` itself. Where the data `mayBreach`, texts that
 * break our rules are left out and come as a breach.
 */
export function readJson(
	value: unknown,
	{ resourceType, noteUnused, unknownManager = 'reject' }: JsonRules,
	leaverSays: LeaverSays = () => 'other',
	mayBreach = false,
): JsonReading | Problem {
	const reading = readResource(value);
	switch (reading.kind) {
		case 'ok':
			return typedData(reading.data, { resourceType, noteUnused, unknownManager }, leaverSays, mayBreach);
		case 'missing':
			return problem("'Data' is empty. Give an object, or JSON text of one.", 'missingField');
		case 'bad':
			return problem(`'Data' ${reading.problem}. ${reading.remedy ?? 'Give an object, or JSON text of one.'}`);
		default:
			return assertNever(reading);
	}
}

function typedData(
	data: JsonObject,
	{ resourceType, noteUnused, unknownManager }: Required<JsonRules>,
	leaverSays: LeaverSays,
	mayBreach: boolean,
): JsonReading | Problem {
	const cleaned: string[] = [];
	const found: Found = { unknown: [], faults: [], cleaned };
	const isMessage: boolean = isPatchOp(data);
	const typed = isMessage
		? typedMessage(formedMessage(data, found), resourceType, found)
		: typedResource(plainResource(data, resourceType, noteUnused), resourceType, found);
	const isUser = !isMessage && resourceType === 'Users';
	const gone = isUser ? goneMember(data, found, leaverSays) : undefined;
	for (const name of found.unknown) noteUnused(name, name === gone?.member ? 'named' : isMessage ? 'sent' : 'leftOut');
	const taken = isUser ? takeManager(typed, { unknownManager, noteUnused }) : { kind: 'taken' as const, data: typed };
	const ofUser = [
		...(gone === undefined ? [] : [goneText(gone.path)]),
		...(isUser ? [...userNameFault(typed), ...workEmailFault(typed)] : []),
		...(taken.kind === 'problem' ? [taken.detail] : []),
	];
	const nobody = isUser ? undefined : peopleFaultIn(typed);
	const faults = [...new Set([...ofUser, ...found.faults, ...(nobody === undefined ? [] : [nobody.detail])])];
	const refused = faults.length === 0 ? undefined : problem(faultsText(faults));
	if (refused !== undefined && !(mayBreach && !isMessage && ofUser.length === 0 && nobody === undefined)) return refused;
	if (isMessage) return { kind: 'json', data: typed };
	if (taken.kind === 'problem') return taken;
	const isAsRead = refused === undefined && (cleaned.length === 0 || !mayBreach);
	const asTyped = isAsRead ? undefined : jsonAsTyped(data, resourceType, unknownManager);
	if (asTyped === undefined) return refused ?? { ...taken, kind: 'json' };
	return { ...taken, kind: 'json', breach: { asTyped, ...(refused === undefined ? {} : { problem: refused }) } };
}

/** Most faults that one row tells of, each sentence once. */
const maxFaults = 10;

function faultsText(faults: readonly string[]): string {
	const more = faults.length - maxFaults;
	return [...faults.slice(0, maxFaults), ...(more > 0 ? [`And ${counted(more, 'more fault')}.`] : [])].join(' ');
}

/** Who is gone shall not be created, or made active again, by a row that only forgot to say `active`: the path that says so, and the member it is in. */
function goneMember(
	data: JsonObject,
	{ unknown }: Found,
	leaverSays: LeaverSays,
): { readonly path: string; readonly member: string } | undefined {
	if (unknown.length === 0) return undefined;
	const said = unknownMembers(data, unknown).flatMap((entry) =>
		leavesOf([entry]).map(({ name, value }) => ({ name, value, saying: leaverSays(name, value), member: entry[0] })),
	);
	const path = goneBy(said);
	if (path === undefined || valuesOf(data, 'active').some((value) => !isEmpty(value))) return undefined;
	return { path, member: said.find(({ name }) => name === path)?.member ?? path };
}

/** Those that no schema of Webex has, also under the URN of one. */
function unknownMembers(data: JsonObject, unknown: readonly string[]): ReadonlyArray<readonly [string, JsonValue]> {
	return Object.entries(data).flatMap(([name, value]) => {
		if (!isSchemaName(name)) return unknown.includes(name) ? [[name, value] as const] : [];
		const isUnknown = unknown.includes(name);
		return isJsonObject(value) ? Object.entries(value).filter(([member]) => isUnknown || unknown.includes(member)) : [];
	});
}

function goneText(path: string): string {
	const shown = shownColumn(path);
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
