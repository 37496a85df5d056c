import type { NamingAttribute, TargetName } from '../../intents/intents';
import type { ResourceType } from '../../scim/messages';

/** Notes that a name is to be looked up. */
export type Ask = (resourceType: ResourceType, attribute: NamingAttribute, value: string) => void;

/** Asks for a resource that an item names; one named by its id only where it has to be seen. */
export function askTarget(ask: Ask, resourceType: ResourceType, target: TargetName, alsoId: boolean): void {
	if (target.kind === 'name') ask(resourceType, target.attribute, target.value);
	else if (target.kind === 'id' && alsoId) ask(resourceType, 'id', target.id);
}
