import { ownEntryAnyCase, type JsonObject } from '../scim/json';
import type { Key } from './intents';
import { problem, unaskable, type Problem } from './problem';

/** The attribute by which a resource is known and unique. */
export const keyAttributes = { Users: 'userName', Groups: 'displayName' } as const;

type KeyReading = { readonly kind: 'key'; readonly key: Key } | Problem;

/** What the resource is known by. */
export function readKey(resource: JsonObject, attribute: Key['attribute']): KeyReading {
	const value = ownEntryAnyCase(resource, attribute);
	if (value === undefined || value === null || value === '') {
		return problem(`'${attribute}' is missing in 'data'. Webex knows the resource by it.`, 'missingField');
	}
	if (typeof value !== 'string') return problem(`'${attribute}' in 'data' is not text. Give it as text.`);
	return { kind: 'key', key: { attribute, value } };
}

/** The same for a resource that is looked up by it. */
export function readAskableKey(resource: JsonObject, attribute: Key['attribute']): KeyReading {
	const reading = readKey(resource, attribute);
	return reading.kind === 'problem' ? reading : (unaskable(attribute, attribute, reading.key.value) ?? reading);
}
