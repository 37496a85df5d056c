import { ownKey, type JsonObject } from '../scim/json';
import type { ResourceType } from '../scim/messages';
import type { Intent, NamingAttribute } from '../intents/intents';
import { sameNameKey } from '../scim/names';
import type { Ask } from './ask';

/** What a look-up of a name gave. `failed`: nobody can say, since the look-up did not go through. */
export type Found =
	| { readonly kind: 'found'; readonly id: string; readonly resource: JsonObject }
	| { readonly kind: 'absent' }
	| { readonly kind: 'ambiguous' }
	| { readonly kind: 'failed' };

/** Names to look up: for each resource type and attribute the values, each once. */
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

/** Answers to questions, as resources by the key of the name for each question. */
export type Answers = ReadonlyMap<string, ReadonlyMap<string, readonly JsonObject[]>>;

/** Key of a question in the answers. */
export function questionKey(resourceType: ResourceType, attribute: NamingAttribute): string {
	return `${resourceType} ${attribute}`;
}

/** A directory over the answers. */
export function createDirectory(answers: Answers): Directory {
	return {
		find(resourceType, attribute, value) {
			const resources = answers.get(questionKey(resourceType, attribute))?.get(sameNameKey(value));
			if (resources === undefined) return { kind: 'failed' };
			const [first, second] = resources;
			if (first === undefined) return { kind: 'absent' };
			if (second !== undefined) return { kind: 'ambiguous' };
			const id = first['id'];
			return typeof id === 'string' ? { kind: 'found', id, resource: first } : { kind: 'failed' };
		},
	};
}

/** What has to be looked up before the intents can become operations; each value once. `asksOf` tells what an intent names. */
export function questionsOf(intents: readonly Intent[], asksOf: (intent: Intent, ask: Ask) => void): readonly Question[] {
	const questions = new Map<string, Question & { readonly values: string[]; readonly asked: Set<string> }>();
	const includesMembers = intents.some(namesMembers);
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
		if (question.asked.has(sameNameKey(value))) return;
		question.asked.add(sameNameKey(value));
		question.values.push(value);
	};
	for (const intent of intents) asksOf(intent, ask);
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
