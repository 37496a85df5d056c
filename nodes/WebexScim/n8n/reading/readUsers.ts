import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { assertNever } from '../../scim/assertNever';
import { readForItems } from './reading';
import { readMany } from './readMany';
import { readOne } from './readOne';
import { simplifiedRows } from './simplified';

/** Reads users: one for each item, or all that a filter finds. */
export async function executeUser(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	return await readForItems(context, ['get', 'getAll'], async (reading, operation, itemIndex) => {
		switch (operation) {
			case 'get':
				return await simplifiedRows(reading, 'Users', [await readOne(reading, 'Users', itemIndex)], itemIndex);
			case 'getAll':
				return await simplifiedRows(reading, 'Users', await readMany(reading, 'Users', itemIndex), itemIndex);
			default:
				return assertNever(operation);
		}
	});
}
