import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { assertNever } from '../scim/assertNever';
import { readForItems, readMany, readOne } from './reading';

/** Reads users: one for each item, or all that a filter finds. */
export async function executeUser(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	return await readForItems(context, ['get', 'getAll'], async (reading, operation, itemIndex) => {
		switch (operation) {
			case 'get':
				return [await readOne(reading, 'Users', itemIndex)];
			case 'getAll':
				return await readMany(reading, 'Users', itemIndex);
			default:
				return assertNever(operation);
		}
	});
}
