import { flatRows } from '../scim/columns/flatten';
import type { JsonObject } from '../scim/json';
import type { ResourceType } from '../scim/messages';
import type { Reading } from './reading';
import { readParameter } from './settingReader';
import { parseSwitch } from './settingValues';

/** True where the item asks for flat results, as it does unless told otherwise. */
export function isSimplified({ context }: Reading, itemIndex: number): boolean {
	return readParameter(context, { name: 'simplify', label: 'Simplify', parse: parseSwitch }, itemIndex) ?? true;
}

/** What was read, as the rows of one table if the item asks for it; as Webex gives it if not. */
export function simplifiedRows(
	reading: Reading,
	resourceType: ResourceType,
	resources: readonly JsonObject[],
	itemIndex: number,
): readonly JsonObject[] {
	return isSimplified(reading, itemIndex) ? flatRows(resourceType, resources) : resources;
}
