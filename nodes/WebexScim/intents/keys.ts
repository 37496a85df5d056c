import { ownEntryAnyCase, type JsonObject } from '../scim/json';
import { textOf } from '../scim/names/names';
import type { Key } from './intents';
import { problem, together, unaskable, type Problem } from './problem';
import type { Wanted } from './source';

/** The attribute by which a resource is known and unique. */
export const keyAttributes = { Users: 'userName', Groups: 'displayName' } as const;

/** What the panel calls the attributes that name somebody. */
export const nameLabels = { userName: 'User Name', displayName: 'Group Name', externalId: 'External ID' } as const;

type KeyReading = { readonly kind: 'key'; readonly key: Key } | Problem;

/** What the resource is known by; `why` says what it is needed for. */
export function readKey(resource: JsonObject, attribute: Key['attribute'], why = 'the row is matched by it'): KeyReading {
	const value = ownEntryAnyCase(resource, attribute);
	if (value === undefined || value === null || value === '') {
		return problem(`'${nameLabels[attribute]}' is missing. Give it a value: ${why}.`, 'missingField');
	}
	if (typeof value !== 'string') return problem(`'${nameLabels[attribute]}' is not text. Give it as text.`);
	return { kind: 'key', key: { attribute, value } };
}

/** The same for a resource that is looked up by it. */
export function readAskableKey(resource: JsonObject, attribute: Key['attribute']): KeyReading {
	const reading = readKey(resource, attribute);
	return reading.kind === 'problem' ? reading : (unaskable(nameLabels[attribute], attribute, reading.key.value) ?? reading);
}

/** What to tell of a key that cannot be used: one whose text breaks our rules is not missing, and one that is missing is told with such texts. */
export function unusableKey(key: Problem, attribute: Key['attribute'], { breach }: Pick<Wanted, 'breach'>): Problem {
	if (key.reason !== 'missingField' || breach?.problem === undefined) return key;
	const isTyped = textOf(breach.asTyped, attribute) !== undefined;
	return isTyped ? breach.problem : (together([key, breach.problem]) ?? key);
}
