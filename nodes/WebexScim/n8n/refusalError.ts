import { NodeApiError, type INode } from 'n8n-workflow';
import type { Refusal } from '../webex/refusal';
import { withoutAddresses } from './discretion';

/** The error for what Webex lets nobody do: whether a look-up or a bulk request met it makes no difference. Only its description may quote Webex, and no address in it. */
export function refusalError(node: INode, { status, detail: told, isOfBulk }: Refusal): NodeApiError {
	const detail = withoutAddresses(told);
	return new NodeApiError(
		node,
		{ message: detail, ...(status === undefined ? {} : { httpCode: String(status) }) },
		{ message: shortRefusal({ status, isOfBulk }), description: detail },
	);
}

/** A refusal in a few words of our own, for where Webex is not to be quoted, such as a log. */
export function shortRefusal({ status, isOfBulk }: { readonly status?: number | undefined; readonly isOfBulk?: true | undefined }): string {
	switch (status) {
		case undefined:
			return 'Webex could not be reached';
		case 401:
			return 'Webex refused the login';
		case 403:
			return 'Webex does not allow this';
		case 404:
			return isOfBulk === true ? 'Webex has no Bulk for this organization' : 'Webex does not know the organization';
		default:
			return 'Webex refused the request as a whole';
	}
}
