import type { JsonObject } from '../../scim/json';
import type { ResourceType } from '../../scim/messages';
import type { Found } from '../../scim/typed/found';
import { typedResource } from '../../scim/typed/typed';
import type { IntentSource } from '../source';
import { withPlainMembers } from './jsonMembers';
import { takeManager, withPlainManager } from './jsonPeople';

/** The user or group with texts as they were typed; undefined where more is wrong with the data. */
export function jsonAsTyped(data: JsonObject, resourceType: ResourceType, unknownManager: 'reject' | 'leaveOut'): JsonObject | undefined {
	const found: Found = { unknown: [], faults: [], takesAsTyped: true };
	const ignored = (): void => undefined;
	const typed = typedResource(plainResource(data, resourceType, ignored), resourceType, found);
	if (found.faults.length > 0) return undefined;
	const taken =
		resourceType === 'Users' ? takeManager(typed, { unknownManager, noteUnused: ignored }) : { kind: 'taken' as const, data: typed };
	return taken.kind === 'taken' ? taken.data : undefined;
}

/** The user or group with the people that it names in Webex's form; `noteUnused` is told who is nobody. */
export function plainResource(data: JsonObject, resourceType: ResourceType, noteUnused: IntentSource['noteUnused']): JsonObject {
	return resourceType === 'Users' ? withPlainManager(data) : withPlainMembers(data, noteUnused);
}
