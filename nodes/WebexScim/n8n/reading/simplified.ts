import { flatRows } from '../../scim/columns/flatten';
import type { JsonObject } from '../../scim/json';
import type { ResourceType } from '../../scim/messages';
import { readParameter } from '../settings/settingReader';
import { parseSwitch } from '../settings/settingValues';
import { withMemberNames } from './memberNames';
import type { Reading } from './reading';

/** True where the item asks for flat results, as it does unless told otherwise. */
export function isSimplified({ context }: Reading, itemIndex: number): boolean {
	return readParameter(context, { name: 'simplify', label: 'Simplify', parse: parseSwitch }, itemIndex) ?? true;
}

/** What was read, as the rows of one table if the item asks for it, with the members of groups by name; as Webex gives it if not. */
export async function simplifiedRows(
	reading: Reading,
	resourceType: ResourceType,
	resources: readonly JsonObject[],
	itemIndex: number,
): Promise<readonly JsonObject[]> {
	if (!isSimplified(reading, itemIndex)) return resources;
	return flatRows(resourceType, resourceType === 'Groups' ? await withMemberNames(reading, resources) : resources);
}
