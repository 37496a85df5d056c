import { createDirectory, questionKey, questionsOf, type Answers, type Directory } from './directory';
import type { Intent, TargetName } from '../intents/intents';
import type { MembersOf } from './foldMembers';
import { asksOf } from './kinds';
import type { JsonObject } from '../scim/json';
import { findByValue, readJson, scimPath, type ReadPorts } from '../webex/lookup';
import { readMembers } from '../webex/pages';

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
		if (known.has(questionKey(resourceType, attribute))) continue;
		const path = scimPath(organizationId, resourceType);
		const isSearchable = resourceType === 'Users' || attribute !== 'id';
		const found = isSearchable
			? await findByValue(path, attribute, values, ports, undefined, includesMembers)
			: await readEach(values, (id) => scimPath(organizationId, resourceType, id), ports);
		answers.set(questionKey(resourceType, attribute), found);
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
async function readEach(
	ids: readonly string[],
	pathOf: (id: string) => string,
	ports: ReadPorts,
): Promise<ReadonlyMap<string, readonly JsonObject[]>> {
	const found = new Map<string, readonly JsonObject[]>();
	for (const id of ids) {
		const read = await readJson(pathOf(id), ports);
		if (read.kind === 'body') found.set(id.toLowerCase(), [read.body]);
		if (read.kind === 'absent') found.set(id.toLowerCase(), []);
	}
	return found;
}

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
	const members = pages.resources.flatMap(({ value, type }) =>
		typeof value === 'string' ? [[value.toLowerCase(), typeof type === 'string' ? type : 'user'] as const] : [],
	);
	return new Map(members);
}
