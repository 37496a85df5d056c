import { NodeApiError, type INode } from 'n8n-workflow';
import type { Refusal } from '../webex/refusal';

/** The error for what Webex lets nobody do: whether a look-up or a bulk request met it makes no difference. Only its description may quote Webex. */
export function refusalError(node: INode, { status, detail }: Refusal): NodeApiError {
	return new NodeApiError(
		node,
		{ message: detail, ...(status === undefined ? {} : { httpCode: String(status) }) },
		{ message: messageOf(status), description: detail },
	);
}

function messageOf(status: number | undefined): string {
	switch (status) {
		case undefined:
			return 'Webex could not be reached';
		case 401:
			return 'Webex refused the login';
		case 403:
			return 'Webex does not allow this';
		case 404:
			return 'Webex does not know the organization';
		default:
			return 'Webex refused the request as a whole';
	}
}
