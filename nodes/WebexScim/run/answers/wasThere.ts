import type { ResourceType } from '../../scim/messages';
import { resourceKey, type RunState } from '../state';

/** True for the id of a resource that no create can make any more: an earlier one of this run did, or Webex had it before the run. */
export function wasThere(state: RunState): (resourceType: ResourceType, id: string) => boolean {
	const { created, ids, limits } = state;
	return (resourceType, id) =>
		created.has(id.toLowerCase()) || ids.has(resourceKey(resourceType, id)) || limits.known?.(resourceType, id) !== undefined;
}
