import type { Operation, Target } from '../plan/step';
import type { JsonObject } from '../scim/json';
import type { ResourceType } from '../scim/messages';

/** A PATCH of the node's own making. */
export function ownPatch(label: string, resourceType: ResourceType, target: Target, data: JsonObject): Operation {
	return { kind: 'operation', label, method: 'PATCH', resourceType, target, data, isOwnForm: true };
}
