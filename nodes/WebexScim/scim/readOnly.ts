import { objectOf, ownEntryAnyCase, type JsonObject } from './json';

/** A new resource without the attributes that the server gives it (RFC 7643 3.1): of a resource that was read they are those of another one. */
export function withoutReadOnly(resource: JsonObject): JsonObject {
	if (names.every((name) => ownEntryAnyCase(resource, name) === undefined)) return resource;
	return objectOf(Object.entries(resource).filter(([key]) => !names.includes(key.toLowerCase())));
}

const names: readonly string[] = ['id', 'meta'];
