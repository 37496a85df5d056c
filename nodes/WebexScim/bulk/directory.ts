import { ownEntryAnyCase, ownKey, type JsonObject } from '../scim/json';
import type { ResourceType } from '../scim/messages';
import type { Intent, NamingAttribute, TargetName } from './intents';

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

/** Answers to questions, as resources by lower-case value for each question. */
export type Answers = ReadonlyMap<string, ReadonlyMap<string, readonly JsonObject[]>>;

/** Key of a question in the answers. */
export function questionKey(resourceType: ResourceType, attribute: NamingAttribute): string {
	return `${resourceType} ${attribute}`;
}

/** A directory over the answers. */
export function createDirectory(answers: Answers): Directory {
	return {
		find(resourceType, attribute, value) {
			const resources = answers.get(questionKey(resourceType, attribute))?.get(value.toLowerCase());
			if (resources === undefined) return { kind: 'failed' };
			const [first, second] = resources;
			if (first === undefined) return { kind: 'absent' };
			if (second !== undefined) return { kind: 'ambiguous' };
			const id = first['id'];
			return typeof id === 'string' ? { kind: 'found', id, resource: first } : { kind: 'failed' };
		},
	};
}

/**
 * What has to be looked up before the intents can become operations; each value once. An update by id needs the current
 * resource only when it names a part of a list, which `needsCurrent` tells.
 */
export function questionsOf(intents: readonly Intent[], needsCurrent: (wanted: JsonObject) => boolean): readonly Question[] {
	const values = new Map<string, { readonly resourceType: ResourceType; readonly attribute: NamingAttribute; readonly values: Map<string, string> }>();
	const ask = (resourceType: ResourceType, attribute: NamingAttribute, value: string): void => {
		const key = questionKey(resourceType, attribute);
		const question = values.get(key) ?? { resourceType, attribute, values: new Map<string, string>() };
		question.values.set(value.toLowerCase(), value);
		values.set(key, question);
	};
	const askTarget = (resourceType: ResourceType, target: TargetName, alsoId: boolean): void => {
		if (target.kind === 'name') ask(resourceType, target.attribute, target.value);
		else if (target.kind === 'id' && alsoId) ask(resourceType, 'id', target.id);
	};

	for (const intent of intents) {
		if ('manager' in intent && intent.manager !== undefined) askTarget('Users', intent.manager, false);
		switch (intent.kind) {
			case 'upsert':
				ask(intent.resourceType, intent.key.attribute, intent.key.value);
				break;
			case 'update':
				askTarget(intent.resourceType, intent.target, intent.change.kind === 'wanted' && needsCurrent(intent.change.wanted));
				break;
			case 'delete':
			case 'deactivate':
				askTarget(intent.resourceType, intent.target, false);
				break;
			case 'member':
				askTarget('Groups', intent.group, false);
				askTarget('Users', intent.member, true);
				break;
			case 'settled':
			case 'operation':
			case 'create':
				break;
		}
	}
	const includesMembers = intents.some(namesMembers);
	return [...values.values()].map(({ values: asked, ...question }) => ({
		...question,
		values: [...asked.values()],
		includesMembers: question.resourceType === 'Groups' && includesMembers,
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

/** The attribute that names a resource of its type, and its value there. */
export function nameOf(
	resourceType: ResourceType,
	resource: JsonObject,
): { readonly attribute: 'userName' | 'displayName'; readonly value: string } | undefined {
	const attribute = resourceType === 'Users' ? 'userName' : 'displayName';
	const value = ownEntryAnyCase(resource, attribute);
	return typeof value === 'string' && value !== '' ? { attribute, value } : undefined;
}
