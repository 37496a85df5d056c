import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { assertNever } from '../scim/assertNever';
import { executeBulk } from './execute';
import { nothingDone, orStop } from './onError';
import { executeReading } from './reading/readResources';
import { readResource } from './settings/settings';

/** Runs the node: the story of the resource that it is about. */
export async function executeNode(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const resource = await orStop(context, async () => readResource(context));
	if (resource.kind === 'stopped') return await nothingDone(context, context.getInputData(), resource.error);
	switch (resource.value) {
		case 'user':
			return await executeReading(context, 'Users');
		case 'group':
			return await executeReading(context, 'Groups');
		case 'bulk':
			return await executeBulk(context);
		default:
			return assertNever(resource.value);
	}
}
