import { assertNever } from '../scim/assertNever';
import { ownEntryAnyCase, type JsonObject } from '../scim/json';
import type { ResourceType } from '../scim/messages';
import { isPatchOp } from '../scim/patch/diff';
import { typedResource, type Found } from '../scim/typed';
import { typedMessage } from '../scim/typedMessage';
import { readData } from './data';
import type { ManagerName } from './intents';
import { nameLabels } from './keys';
import { takeManager, withPlainManager, withPlainMembers } from './jsonPeople';
import { managerText } from '../scim/managerText';
import { notAnAddress, problem, type Problem } from './problem';
import type { IntentSource, TextReading } from './source';

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
 * `noteUnused` is told the members that no attribute of Webex has.
 */
export function readJson(value: unknown, { resourceType, noteUnused, unknownManager = 'reject' }: JsonRules): JsonReading | Problem {
	const reading = readData(value);
	switch (reading.kind) {
		case 'ok':
			return typedData(reading.data, { resourceType, noteUnused, unknownManager });
		case 'missing':
			return problem("'Data' is empty. Give an object, or JSON text of one.", 'missingField');
		case 'bad':
			return problem(`'Data' ${reading.problem}. Give an object, or JSON text of one.`);
		default:
			return assertNever(reading);
	}
}

/** A text of a resource in JSON, whatever else is wrong with the data. */
export function textInJson(value: unknown, resourceType: ResourceType, attribute: string): TextReading {
	const reading = readData(value);
	if (reading.kind !== 'ok') return 'unread';
	const text = ownEntryAnyCase(typedResource(reading.data, resourceType, { unknown: [], faults: [] }), attribute);
	if (typeof text !== 'string') return (ownEntryAnyCase(reading.data, attribute) ?? '') === '' ? undefined : 'unread';
	return text === '' ? undefined : { text };
}

/** The manager of a user in JSON, as the data write it, whatever else is wrong with them. */
export function managerInJson(value: unknown): string | undefined {
	const reading = readData(value);
	return reading.kind === 'ok' ? managerText(withPlainManager(reading.data)) : undefined;
}

function typedData(data: JsonObject, { resourceType, noteUnused, unknownManager }: Required<JsonRules>): JsonReading | Problem {
	const found: Found = { unknown: [], faults: [] };
	const isMessage: boolean = isPatchOp(data);
	const typed = isMessage
		? typedMessage(data, resourceType, found)
		: typedResource(resourceType === 'Users' ? withPlainManager(data) : withPlainMembers(data), resourceType, found);
	for (const name of found.unknown) noteUnused(name);
	const faults = [...(isMessage || resourceType === 'Groups' ? [] : userNameFault(typed)), ...found.faults];
	if (faults.length > 0) return problem(faults.slice(0, maxFaults).join(' '));
	if (isMessage || resourceType === 'Groups') return { kind: 'json', data: typed };
	const taken = takeManager(typed, unknownManager);
	return taken.kind === 'problem' ? taken : { ...taken, kind: 'json' };
}

/** Most faults that one row tells of. */
const maxFaults = 10;

function userNameFault(user: JsonObject): readonly string[] {
	const userName = ownEntryAnyCase(user, 'userName');
	const fault = typeof userName === 'string' && userName !== '' ? notAnAddress(nameLabels.userName, userName) : undefined;
	return fault === undefined ? [] : [fault.detail];
}
