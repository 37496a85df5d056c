import { ownEntryAnyCase, type JsonObject } from './json';
import type { ResourceType } from './messages';

/** An attribute by which a resource can be found, and its value there. */
export interface Name {
	readonly attribute: 'userName' | 'displayName' | 'externalId';
	readonly value: string;
}

/** The attribute that names a resource of its type. */
export function nameAttribute(resourceType: ResourceType): 'userName' | 'displayName' {
	return resourceType === 'Users' ? 'userName' : 'displayName';
}

/** What a resource can be found by: the name of its type, else its externalId; undefined where it has neither as a text. */
export function nameOf(resourceType: ResourceType, resource: JsonObject): Name | undefined {
	for (const attribute of [nameAttribute(resourceType), 'externalId'] as const) {
		const value = ownEntryAnyCase(resource, attribute);
		if (typeof value === 'string' && value !== '') return { attribute, value };
	}
	return undefined;
}

/** The userName of a user or the displayName of a group; undefined where it is no text. */
export function typeNameOf(resourceType: ResourceType, resource: JsonObject): string | undefined {
	const value = ownEntryAnyCase(resource, nameAttribute(resourceType));
	return typeof value === 'string' && value !== '' ? value : undefined;
}
