import { isOwnId } from '../scim/columns/ownId';
import type { JsonObject } from '../scim/json';
import type { ResourceType } from '../scim/messages';
import { uuidOfWebexId } from '../scim/names/identifiers';

/** IDs of Webex in members that say by their names that they are the own ones, but for those that are left out. */
export function ownIdsIn(
	members: JsonObject,
	resourceType: ResourceType,
	isLeftOut: (name: string) => boolean = () => false,
): readonly string[] {
	return Object.entries(members).flatMap(([name, value]) => {
		const id = typeof value === 'string' ? uuidOfWebexId(value) : undefined;
		return id !== undefined && isOwnId(name, resourceType) && !isLeftOut(name) ? [id] : [];
	});
}
