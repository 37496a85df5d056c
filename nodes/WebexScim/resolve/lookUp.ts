import { createDirectory, questionKey, questionsOf, type Answers, type Directory } from './directory';
import type { Intent, TargetName } from '../intents/intents';
import type { MembersOf } from './foldMembers';
import { asksOf } from './kinds';
import { assertNever } from '../scim/assertNever';
import { idOfResource, resourceIdOf, sameIdKey } from '../scim/identifiers';
import { sameNameKey } from '../scim/names';
import { findByValue, type FoundByValue, type FoundForValue } from '../webex/findByValue';
import { readJson, scimPath, type ReadPorts } from '../webex/lookup';
import { readMembers } from '../webex/pages';
import { failureOf } from '../webex/readFailure';

/** What the items name, as Webex has it. */
export interface LookedUp {
	readonly directory: Directory;
	readonly membersOf: MembersOf;
}

/**
 * Looks up everything that the intents name before the first write: each name once, many names per search. What is
 * `known` already is not asked for.
 */
export async function lookUp(
	intents: readonly Intent[],
	organizationId: string,
	ports: ReadPorts,
	known: Answers = new Map(),
): Promise<LookedUp> {
	const answers = new Map(known);
	for (const { resourceType, attribute, values, includesMembers } of questionsOf(intents, asksOf)) {
		const key = questionKey(resourceType, attribute);
		const before = known.get(key);
		const asked = values.filter((value) => before?.has(sameNameKey(value)) !== true);
		const isSearchable = resourceType === 'Users' || attribute !== 'id';
		const found = isSearchable
			? await findByValue({ collectionPath: scimPath(organizationId, resourceType), attribute, includesMembers }, asked, ports)
			: await readEach(asked, (id) => scimPath(organizationId, resourceType, id), ports);
		answers.set(key, new Map([...(before ?? []), ...found]));
	}
	const directory = createDirectory(answers);
	const members = new Map<string, ReadonlyMap<string, string>>();
	for (const groupId of groupsOf(intents, directory)) {
		const ids = await membersIn(groupId, organizationId, ports);
		if (ids !== undefined) members.set(groupId.toLowerCase(), ids);
	}
	return { directory, membersOf: (groupId) => members.get(groupId.toLowerCase()) };
}

/** Webex documents no search of groups by id, so each is read by itself. */
async function readEach(ids: readonly string[], pathOf: (id: string) => string, ports: ReadPorts): Promise<FoundByValue> {
	const found = new Map<string, FoundForValue>();
	for (const id of ids) {
		found.set(sameNameKey(id), resourceIdOf(id) === undefined ? [] : await readById(id, pathOf(id), ports));
	}
	return found;
}

async function readById(id: string, path: string, ports: ReadPorts): Promise<FoundForValue> {
	const read = await readJson(path, ports);
	switch (read.kind) {
		case 'body':
			return sameIdKey(idOfResource(read.body) ?? '') === sameIdKey(id) ? [read.body] : anotherResource;
		case 'absent':
			return [];
		case 'failed':
			return read;
		default:
			return assertNever(read);
	}
}

const anotherResource = failureOf('unusable', 'Webex gave another resource than the one that was asked for.', false);

function groupsOf(intents: readonly Intent[], directory: Directory): readonly string[] {
	const ids = intents.flatMap((intent) => (intent.kind === 'member' ? (groupIdOf(intent.group, directory) ?? []) : []));
	return [...new Set(ids)];
}

function groupIdOf(group: TargetName, directory: Directory): string | undefined {
	if (group.kind !== 'name') return group.kind === 'id' ? group.id : undefined;
	const found = directory.find('Groups', group.attribute, group.value);
	return found.kind === 'found' ? found.id : undefined;
}

/** A group's members, ids in lower case with their types; undefined when they could not be read in full. */
async function membersIn(groupId: string, organizationId: string, ports: ReadPorts): Promise<ReadonlyMap<string, string> | undefined> {
	const pages = await readMembers(scimPath(organizationId, 'Groups', groupId), Infinity, ports);
	if (pages.kind !== 'all') return undefined;
	const members = new Map<string, string>();
	for (const { value, type } of pages.resources) {
		if (typeof value !== 'string' || resourceIdOf(value) === undefined) return undefined;
		members.set(value.toLowerCase(), typeof type === 'string' ? type : 'user');
	}
	return members;
}
