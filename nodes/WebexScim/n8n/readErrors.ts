import { NodeApiError, NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';
import type { ReadResult } from '../webex/lookup';

/** A read that gave nothing, as n8n's error about Webex, for an item. */
export function apiError(context: IExecuteFunctions, itemIndex: number, read: Exclude<ReadResult, { kind: 'body' }>): NodeApiError {
	const status = read.kind === 'absent' ? 404 : read.status;
	const message = read.kind === 'absent' ? 'Webex has no such resource' : read.detail;
	const description =
		read.kind === 'absent'
			? 'Check the ID, and that it belongs to this organization.'
			: 'Check the filter and the rights of the credential, then run the node again.';
	return new NodeApiError(
		context.getNode(),
		{ message, ...(status === undefined ? {} : { httpCode: String(status) }) },
		{ message, description, itemIndex },
	);
}

/** What is wrong with an item's parameters, or with what they ask for. */
export function operationError(context: IExecuteFunctions, itemIndex: number, problem: string): NodeOperationError {
	return new NodeOperationError(context.getNode(), problem, { itemIndex });
}
