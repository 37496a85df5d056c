import { createDirectory, questionKey, questionsOf, type Answers, type Directory } from '../../bulk/directory';
import { needsCurrent } from '../../bulk/diff';
import type { Intent, TargetName } from '../../bulk/intents';
import type { MembersOf } from '../../bulk/foldMembers';
import { isJsonArray, isJsonObject, type JsonObject } from '../../scim/json';
import { findByValue, readJson, scimPath, type ReadPorts } from '../../transport/lookup';

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
	for (const { resourceType, attribute, values, includesMembers } of questionsOf(intents, needsCurrent)) {
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
		const ids = await readMembers(groupId, organizationId, ports);
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

/** Most members that Webex gives in one page. */
const pageSize = 500;

/** A group's members, ids in lower case with their types, page by page; undefined when a page fails or the pages do not add up. */
async function readMembers(groupId: string, organizationId: string, ports: ReadPorts): Promise<ReadonlyMap<string, string> | undefined> {
	const ids = new Map<string, string>();
	for (let startIndex = 1; ; ) {
		const path = `${scimPath(organizationId, 'Groups', groupId)}/Members?startIndex=${startIndex}&count=${pageSize}`;
		const read = await readJson(path, ports);
		if (read.kind !== 'body') return undefined;
		const page = isJsonArray(read.body['members']) ? read.body['members'] : [];
		for (const member of page) {
			const id = isJsonObject(member) ? member['value'] : undefined;
			const type = isJsonObject(member) ? member['type'] : undefined;
			if (typeof id === 'string') ids.set(id.toLowerCase(), typeof type === 'string' ? type : 'user');
		}
		const size = read.body['memberSize'] ?? read.body['totalResults'];
		if (typeof size !== 'number') return undefined;
		startIndex += page.length;
		if (ids.size >= size) return ids;
		if (page.length === 0) return undefined;
	}
}
