import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { readForItems, readMany, readOne } from './reading';

/** Reads users: one for each item, or all that a filter finds. */
export async function executeUser(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const isOne = context.getNodeParameter('operation', 0) === 'get';
	return await readForItems(context, async (reading, itemIndex) =>
		isOne ? [await readOne(reading, 'Users', itemIndex)] : await readMany(reading, 'Users', itemIndex),
	);
}
