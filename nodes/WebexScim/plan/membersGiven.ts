import { isJsonArray } from '../scim/json';
import { changesIn } from '../scim/patch/changesIn';
import type { Operation } from './step';

/** How many members a change gives to its group at the most. */
export function membersGiven({ method, resourceType, data }: Operation): number {
	if (method !== 'PATCH' || resourceType !== 'Groups' || data === undefined) return 0;
	let count = 0;
	for (const change of changesIn(data)) {
		if (change === 'unread' || change.op === 'remove' || change.path.attribute?.toLowerCase() !== 'members') continue;
		count += isJsonArray(change.value) ? change.value.length : 1;
	}
	return count;
}
