import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { assertNever } from '../../scim/assertNever';
import { readForItems } from './reading';
import { readMany } from './readMany';
import { readGroupMembers } from './readMembers';
import { readOne } from './readOne';
import { simplifiedRows } from './simplified';

/** Reads groups: one for each item, all that a filter finds, or the members of one. */
export async function executeGroup(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	return await readForItems(context, ['get', 'getAll', 'getMembers'], async (reading, operation, itemIndex) => {
		switch (operation) {
			case 'get':
				return await simplifiedRows(reading, 'Groups', [await readOne(reading, 'Groups', itemIndex)], itemIndex);
			case 'getMembers':
				return await readGroupMembers(reading, itemIndex);
			case 'getAll':
				return await simplifiedRows(reading, 'Groups', await readMany(reading, 'Groups', itemIndex), itemIndex);
			default:
				return assertNever(operation);
		}
	});
}
