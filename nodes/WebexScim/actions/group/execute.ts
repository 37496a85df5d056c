import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { isJsonArray, isJsonObject, type JsonObject } from '../../scim/json';
import { readJson, scimPath } from '../../transport/lookup';
import { bodyOf, readForItems, readMany, readOne, type Reading } from '../reading';

/** Most members that Webex gives in one page. */
const pageSize = 500;

/** Reads groups: one for each item, all that a filter finds, or the members of one. */
export async function executeGroup(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const operation = context.getNodeParameter('operation', 0);
	return await readForItems(context, async (reading, itemIndex) => {
		switch (operation) {
			case 'get':
				return [await readOne(reading, 'Groups', itemIndex)];
			case 'getMembers':
				return await readGroupMembers(reading, itemIndex);
			default:
				return await readMany(reading, 'Groups', itemIndex);
		}
	});
}

/** The members of a group, each with its `value` (the ID), `display` and `type`. */
async function readGroupMembers(reading: Reading, itemIndex: number): Promise<readonly JsonObject[]> {
	const { context, organizationId, ports } = reading;
	const limit = context.getNodeParameter('returnAll', itemIndex, false) === true ? Infinity : Number(context.getNodeParameter('limit', itemIndex, 50));
	const { id } = await readOne(reading, 'Groups', itemIndex);
	const members: JsonObject[] = [];
	for (;;) {
		const count = Math.min(pageSize, limit - members.length);
		const path = `${scimPath(organizationId, 'Groups', String(id))}/Members?startIndex=${members.length + 1}&count=${count}`;
		const body = bodyOf(reading, await readJson(path, ports), itemIndex);
		const page = isJsonArray(body['members']) ? body['members'].filter(isJsonObject) : [];
		members.push(...page);
		const size = body['memberSize'] ?? body['totalResults'];
		const isAll = typeof size === 'number' && members.length >= Math.min(limit, size);
		if (isAll) return members;
		if (page.length === 0) {
			throw new NodeOperationError(context.getNode(), 'Webex did not give all members of the group', {
				itemIndex,
				description: 'The group changed while it was read. Run the node again.',
			});
		}
	}
}
