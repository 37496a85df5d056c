import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { assertNever } from '../../scim/assertNever';
import { flatRows } from '../../scim/columns/flatten';
import type { JsonObject } from '../../scim/json';
import type { ResourceType } from '../../scim/messages';
import { withMemberNames } from './memberNames';
import { readForItems, type Reading } from './reading';
import { isSimplified, readMany } from './readMany';
import { readGroupMembers } from './readMembers';
import { readOne } from './readOne';

/** Reads users or groups: one for each item, all that a filter finds, or the members of a group. */
export async function executeReading(context: IExecuteFunctions, resourceType: ResourceType): Promise<INodeExecutionData[][]> {
	return await readForItems(context, resourceType, async (reading, operation, itemIndex) => {
		switch (operation) {
			case 'get':
				return await simplifiedRows(reading, resourceType, [await readOne(reading, resourceType, itemIndex)], itemIndex);
			case 'getAll':
				return await simplifiedRows(reading, resourceType, await readMany(reading, resourceType, itemIndex), itemIndex);
			case 'getMembers':
				return await readGroupMembers(reading, itemIndex);
			default:
				return assertNever(operation);
		}
	});
}

/** What was read, as the rows of one table if the item asks for it, with the members of groups by name; as Webex gives it if not. */
async function simplifiedRows(
	reading: Reading,
	resourceType: ResourceType,
	resources: readonly JsonObject[],
	itemIndex: number,
): Promise<readonly JsonObject[]> {
	if (!isSimplified(reading, itemIndex)) return resources;
	return flatRows(resourceType, resourceType === 'Groups' ? await withMemberNames(reading, resources) : resources);
}
