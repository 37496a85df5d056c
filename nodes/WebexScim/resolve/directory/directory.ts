import type { Intent, NamingAttribute, TargetName } from '../../intents/intents';
import { ownKey, type JsonObject } from '../../scim/json';
import type { ResourceType } from '../../scim/messages';
import { idOfResource, sameIdKey } from '../../scim/names/identifiers';
import { cleanName, sameNameKey } from '../../scim/names/names';
import { each, someOf, type Work } from '../../scim/work';
import type { FoundByValue } from '../../webex/reads/findByValue';
import { failureOf, type ReadFailure } from '../../webex/reads/readFailure';
import type { Ask } from './ask';

/** What a look-up of a name gave; `ids`: of all who have it. `failed`: nobody can say, and why. */
export type Found =
	| { readonly kind: 'found'; readonly id: string; readonly resource: JsonObject }
	| { readonly kind: 'absent' }
	| { readonly kind: 'ambiguous'; readonly ids?: readonly string[] }
	| ReadFailure;

/** Names to look up: for each resource type and attribute the values, each once; one that came with what cleaning takes away is another. */
export interface Question {
	readonly resourceType: ResourceType;
	readonly attribute: NamingAttribute;
	readonly values: readonly string[];
	/** The members of the groups are needed too, which a search gives only when asked. */
	readonly includesMembers: boolean;
}

/** What Webex has, as far as it was looked up. */
export interface Directory {
	find(resourceType: ResourceType, attribute: NamingAttribute, value: string): Found;
}

/** Answers to questions: for each the resources by the `sameNameKey` of their value. */
export type Answers = ReadonlyMap<string, FoundByValue>;

/** Key of a question in the answers. */
export function questionKey(resourceType: ResourceType, attribute: NamingAttribute): string {
	return `${resourceType} ${attribute}`;
}

/** A directory over the answers. */
export function createDirectory(answers: Answers): Directory {
	return {
		find(resourceType, attribute, value) {
			const resources = answers.get(questionKey(resourceType, attribute))?.get(sameNameKey(value));
			if (resources === undefined) return notAsked;
			return 'kind' in resources ? resources : foundAmong(resources);
		},
	};
}

/** What a row names, by ID or by another name. */
export function findNamed(directory: Directory, resourceType: ResourceType, name: TargetName): Found {
	return name.kind === 'id' ? directory.find(resourceType, 'id', name.id) : directory.find(resourceType, name.attribute, name.value);
}

/** What is known of a name that nobody asked for: there is nothing more to say about it. */
export const notAsked = failureOf('unusable', '', true);

const unusableId = failureOf('unusable', 'Webex gave it without an ID that can be used.', false);

/** The one resource; the same id twice is one, and one without an id that can be used is nobody that could be changed. */
function foundAmong(resources: readonly JsonObject[]): Found {
	const [first, ...others] = resources;
	if (first === undefined) return { kind: 'absent' };
	const id = idOfResource(first);
	if (id === undefined) return unusableId;
	const ids = [id, ...others.map(idOfResource)].filter((each) => each !== undefined);
	if (ids.length < resources.length) return unusableId;
	const isOne = ids.every((other) => sameIdKey(other) === sameIdKey(id));
	return isOne ? { kind: 'found', id, resource: first } : { kind: 'ambiguous', ids };
}

/** What has to be looked up before the intents can become operations; each value once. `asksOf` tells what an intent names. */
export function* questionsOf(intents: readonly Intent[], asksOf: (intent: Intent, ask: Ask) => void): Work<readonly Question[]> {
	const questions = new Map<string, Question & { readonly values: string[]; readonly asked: Set<string> }>();
	const includesMembers = yield* someOf(intents, namesMembers);
	const ask: Ask = (resourceType, attribute, value) => {
		const key = questionKey(resourceType, attribute);
		const isOfGroups = resourceType === 'Groups';
		const question = questions.get(key) ?? {
			resourceType,
			attribute,
			values: [],
			asked: new Set(),
			includesMembers: isOfGroups && includesMembers,
		};
		questions.set(key, question);
		const name = cleanName(value) === value ? sameNameKey(value) : value;
		if (question.asked.has(name)) return;
		question.asked.add(name);
		question.values.push(value);
	};
	yield* each(intents, (intent) => asksOf(intent, ask));
	return [...questions.values()].map(({ resourceType, attribute, values, includesMembers: isWhole }) => ({
		resourceType,
		attribute,
		values,
		includesMembers: isWhole,
	}));
}

/** True when members are to be compared with those that a group has. */
function namesMembers(intent: Intent): boolean {
	if (intent.kind === 'upsert') return holdsMembers(intent.wanted);
	return intent.kind === 'update' && intent.change.kind === 'wanted' && holdsMembers(intent.change.wanted);
}

function holdsMembers(wanted: JsonObject): boolean {
	return ownKey(wanted, 'members') !== undefined;
}
