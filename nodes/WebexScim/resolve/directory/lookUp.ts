import type { Intent } from '../../intents/intents';
import { knownOf, type Known } from '../../plan/known';
import type { JsonObject } from '../../scim/json';
import type { ResourceType } from '../../scim/messages';
import { sameIdKey } from '../../scim/names/identifiers';
import { sameNameKey } from '../../scim/names/names';
import { flatMapped, type Work } from '../../scim/work';
import { findByValue, type FoundByValue } from '../../webex/reads/findByValue';
import { scimPath, type ReadPorts } from '../../webex/reads/lookup';
import { sideBySide } from '../../webex/reads/sideBySide';
import { asksOf } from '../kinds';
import type { MembersOf } from '../members/foldMembers';
import { withAllMembers, withUnseenNames } from '../members/groupsAsHeld';
import { groupIdOf } from '../members/member';
import { membersIn, readMembersOf, whyMembersUnread, type MembersRead } from '../members/membersRead';
import { asksAgain } from './asksAgain';
import { createDirectory, questionKey, questionsOf, type Answers, type Directory, type Question } from './directory';
import { groupsById } from './groupsById';
import { maxNamesAgain, notFoundIn, unseenFormsOf, withFound } from './unseenForms';

/** What the items name, as Webex has it. */
export interface LookedUp {
	readonly directory: Directory;
	readonly membersOf: MembersOf;
	/** Why Webex did not give the members of a group, as a further sentence without its full stop; empty where nobody knows. */
	readonly whyUnread: (groupId: string) => string;
	/** Groups that rows about members name. */
	readonly groupIds: readonly string[];
	/** All that was read of users and groups. */
	readonly known: Known;
}

/**
 * Looks up everything that the intents name before the first write: each name once, many names per search. What is
 * `answered` already is not asked for.
 */
export async function lookUp(
	intents: readonly Intent[],
	organizationId: string,
	ports: ReadPorts,
	answered: Answers = new Map(),
): Promise<LookedUp> {
	const answers = new Map(answered);
	const { inTurns } = ports.waiting;
	await answer(await inTurns(questionsOf(intents, asksOf)), answers, organizationId, ports);
	await answerUnseen(await inTurns(notFoundIn(intents, createDirectory(answers))), answers, organizationId, ports);
	const first = createDirectory(answers);
	const again = await inTurns(questionsOf(intents, (intent, ask) => asksAgain(intent, first, ask)));
	// Whose ID a row carries is to be known, and not who is in the group.
	await answer(
		again.map((question) => ({ ...question, includesMembers: false })),
		answers,
		organizationId,
		ports,
	);
	const members = new Map<string, MembersRead>();
	const gone = new Map<string, readonly JsonObject[]>();
	const groupIds = await inTurns(groupsOf(intents, createDirectory(answers)));
	const readGroup = async (groupId: string): Promise<void> => {
		const read = await readMembersOf(scimPath(organizationId, 'Groups', groupId), ports);
		members.set(sameIdKey(groupId), read);
		if (read.kind === 'absent') gone.set(sameNameKey(groupId), []);
	};
	await sideBySide(ports.state.gate.width, groupIds, readGroup);
	const known = await inTurns(knownOf(resourcesIn(answers)));
	const byId = questionKey('Groups', 'id');
	const directory = createDirectory(new Map([...answers, [byId, new Map([...(answers.get(byId) ?? []), ...gone])]]));
	const readOf = (groupId: string): MembersRead | undefined => members.get(sameIdKey(groupId));
	return {
		directory,
		groupIds,
		known,
		membersOf: (groupId) => membersIn(readOf(groupId)),
		whyUnread: (groupId) => whyMembersUnread(readOf(groupId)),
	};
}

function* resourcesIn(answers: Answers): Iterable<readonly [ResourceType, JsonObject]> {
	for (const [key, found] of answers) {
		const resourceType = key.startsWith('Groups') ? 'Groups' : 'Users';
		for (const resources of found.values()) if (!('kind' in resources)) for (const resource of resources) yield [resourceType, resource];
	}
}

/** Asks Webex for the names that are not answered yet, and adds its answers. */
async function answer(
	questions: readonly Question[],
	answers: Map<string, FoundByValue>,
	organizationId: string,
	ports: ReadPorts,
): Promise<void> {
	const ask = async ({ resourceType, attribute, values, includesMembers }: Question): Promise<void> => {
		const key = questionKey(resourceType, attribute);
		const known: FoundByValue = answers.get(key) ?? new Map();
		const open = await ports.waiting.inTurns(flatMapped(values, (value) => (known.has(sameNameKey(value)) ? [] : [value])));
		if (open.length === 0) return;
		const path = scimPath(organizationId, resourceType);
		const isSearchable = resourceType === 'Users' || attribute !== 'id';
		const pathOf = (id: string): string => scimPath(organizationId, resourceType, id);
		const found = isSearchable
			? await findByValue({ collectionPath: path, attribute, includesMembers }, open, ports)
			: await groupsById(open, path, includesMembers, ports);
		const named = resourceType === 'Groups' && isSearchable ? await withUnseenNames(found, attribute, path, ports) : found;
		const whole = includesMembers ? await withAllMembers(named, pathOf, ports) : named;
		answers.set(key, new Map([...known, ...whole]));
	};
	await sideBySide(ports.state.gate.width, questions, ask);
}

/** Asks for users by names by which nobody was found, as Webex may hold them with a character that nobody sees. */
async function answerUnseen(
	questions: readonly Question[],
	answers: Map<string, FoundByValue>,
	organizationId: string,
	ports: ReadPorts,
): Promise<void> {
	for (const { resourceType, attribute, values } of questions) {
		const key = questionKey(resourceType, attribute);
		const search = { collectionPath: scimPath(organizationId, resourceType), attribute, formsOf: unseenFormsOf };
		answers.set(key, withFound(answers.get(key), await findByValue(search, values.slice(0, maxNamesAgain), ports)));
	}
}

function* groupsOf(intents: readonly Intent[], directory: Directory): Work<readonly string[]> {
	const ids = yield* flatMapped(intents, (intent) => {
		const group = intent.kind === 'member' || intent.kind === 'decided' ? intent.group : undefined;
		const found = group === undefined ? undefined : groupIdOf(group, directory);
		return found?.kind === 'found' ? [found.id] : [];
	});
	return [...new Map(ids.map((id) => [sameIdKey(id), id])).values()];
}
