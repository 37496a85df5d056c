import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { assertNever } from '../scim/assertNever';
import type { JsonObject } from '../scim/json';
import { scimPath } from '../webex/lookup';
import { readMembers } from '../webex/pages';
import { limitOf, readForItems, readMany, readOne, resourcesOf, type Reading } from './reading';

/** Reads groups: one for each item, all that a filter finds, or the members of one. */
export async function executeGroup(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	return await readForItems(context, ['get', 'getAll', 'getMembers'], async (reading, operation, itemIndex) => {
		switch (operation) {
			case 'get':
				return [await readOne(reading, 'Groups', itemIndex)];
			case 'getMembers':
				return await readGroupMembers(reading, itemIndex);
			case 'getAll':
				return await readMany(reading, 'Groups', itemIndex);
			default:
				return assertNever(operation);
		}
	});
}

/** The members of a group, each with its `value` (the ID), `display` and `type`. */
async function readGroupMembers(reading: Reading, itemIndex: number): Promise<readonly JsonObject[]> {
	const { context, organizationId, ports } = reading;
	const { id } = await readOne(reading, 'Groups', itemIndex);
	const pages = await readMembers(scimPath(organizationId, 'Groups', String(id)), limitOf(context, itemIndex), ports);
	return resourcesOf(
		reading,
		pages,
		itemIndex,
		'Webex did not give all members of the group. It changed while it was read: run the node again.',
	);
}
