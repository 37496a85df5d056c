import { createDirectory, questionKey, questionsOf, type Answers, type Directory, type Question } from './directory';
import type { Intent } from '../intents/intents';
import { resourceIdOf } from '../scim/identifiers';
import { groupIdOf } from './member';
import { idKey } from './idKey';
import type { MembersOf } from './foldMembers';
import { asksAgain, asksOf } from './kinds';
import type { JsonObject } from '../scim/json';
import { sameNameKey, textOf } from '../scim/names';
import { findByValue, readJson, scimPath, type FoundByText, type ReadPorts } from '../webex/lookup';
import { readMembers } from '../webex/pages';

/** What the items name, as Webex has it. */
export interface LookedUp {
	readonly directory: Directory;
	readonly membersOf: MembersOf;
	/** Groups that rows about members name. */
	readonly groupIds: readonly string[];
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
	await answer(questionsOf(intents, asksOf), answers, organizationId, ports);
	const first = createDirectory(answers);
	await answer(
		questionsOf(intents, (intent, ask) => asksAgain(intent, first, ask)),
		answers,
		organizationId,
		ports,
	);
	const directory = createDirectory(answers);
	const members = new Map<string, ReadonlyMap<string, string>>();
	const groupIds = groupsOf(intents, directory);
	for (const groupId of groupIds) {
		const ids = await membersIn(groupId, organizationId, ports);
		if (ids !== undefined) members.set(idKey(groupId), ids);
	}
	return { directory, groupIds, membersOf: (groupId) => members.get(idKey(groupId)) };
}

/** Asks Webex for the names that are not answered yet, and adds its answers. */
async function answer(
	questions: readonly Question[],
	answers: Map<string, FoundByText>,
	organizationId: string,
	ports: ReadPorts,
): Promise<void> {
	for (const { resourceType, attribute, values, includesMembers } of questions) {
		const key = questionKey(resourceType, attribute);
		const known = answers.get(key) ?? new Map();
		const open = values.filter((value) => !known.has(sameNameKey(value)));
		if (open.length === 0) continue;
		const path = scimPath(organizationId, resourceType);
		const isSearchable = resourceType === 'Users' || attribute !== 'id';
		const found = isSearchable
			? await findByValue(path, attribute, open, ports, undefined, includesMembers)
			: await readEach(open, (id) => scimPath(organizationId, resourceType, id), ports);
		answers.set(key, new Map([...known, ...comparedAgain(attribute, open, found)]));
	}
}

/** What a search gives is compared again: each name gets its own answer, by its key, with those only who have that name. */
function comparedAgain(attribute: string, names: readonly string[], found: FoundByText): FoundByText {
	const keyOf = attribute === 'id' ? idKey : sameNameKey;
	return new Map(
		names.flatMap((name) => {
			const resources = found.get(sameNameKey(name)) ?? found.get(name.toLowerCase());
			const having = resources?.filter((resource) => keyOf(textOf(resource, attribute) ?? '') === keyOf(name));
			return having === undefined ? [] : [[sameNameKey(name), having] as const];
		}),
	);
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
	const ids = intents.flatMap((intent) => {
		const group = intent.kind === 'member' || intent.kind === 'decided' ? intent.group : undefined;
		const found = group === undefined ? undefined : groupIdOf(group, directory);
		return found?.kind === 'found' ? [found.id] : [];
	});
	return [...new Map(ids.map((id) => [idKey(id), id])).values()];
}

/** A group's members, by the key of their ids with their types, empty where none is told; undefined when they could not be read in full, or are odd. */
async function membersIn(groupId: string, organizationId: string, ports: ReadPorts): Promise<ReadonlyMap<string, string> | undefined> {
	const pages = await readMembers(scimPath(organizationId, 'Groups', groupId), Infinity, ports);
	if (pages.kind !== 'all') return undefined;
	const members = pages.resources.map(({ value, type }) => [value, typeof type === 'string' ? type : ''] as const);
	const isOdd = members.some(([value]) => typeof value !== 'string' || resourceIdOf(value) === undefined);
	return isOdd ? undefined : new Map(members.map(([value, type]) => [idKey(String(value)), type]));
}
