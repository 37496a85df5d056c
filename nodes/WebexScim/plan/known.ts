import { ownEntryAnyCase, type JsonObject } from '../scim/json';
import type { ResourceType } from '../scim/messages';
import { sameIdKey } from '../scim/names/identifiers';
import { typeNameOf } from '../scim/names/names';
import { each, type Work } from '../scim/work';

/** A resource as Webex had it before the run, by its id; undefined for one that was not read. */
export type Known = (resourceType: ResourceType, id: string) => JsonObject | undefined;

/** Of a run that has read nothing. */
export const nothingKnown: Known = () => undefined;

/** What was read, by type and id; of one that was read twice the first counts. */
export function* knownOf(read: Iterable<readonly [ResourceType, JsonObject]>): Work<Known> {
	const byId = new Map<string, JsonObject>();
	yield* each(read, ([resourceType, resource]) => {
		const id = ownEntryAnyCase(resource, 'id');
		const key = typeof id === 'string' ? `${resourceType} ${sameIdKey(id)}` : undefined;
		if (key !== undefined && !byId.has(key)) byId.set(key, resource);
	});
	return (resourceType, id) => byId.get(`${resourceType} ${sameIdKey(id)}`);
}

/** The name of who stands among members, or as manager: a user's, or that of a nested group. */
export function knownMemberName(known: Known, id: string): string | undefined {
	return knownName(known, 'Users', id) ?? knownName(known, 'Groups', id);
}

/** The user name or group name of a resource as Webex had it. */
export function knownName(known: Known, resourceType: ResourceType, id: string): string | undefined {
	const resource = known(resourceType, id);
	return resource === undefined ? undefined : typeNameOf(resourceType, resource);
}
