import { NodeApiError, type INode } from 'n8n-workflow';
import type { Before, Refusal } from '../webex/refusal';
import { withoutAddresses } from './discretion';

/** The error for what Webex lets nobody do: whether a look-up or a bulk request met it makes no difference. Only its description may quote Webex, and no address in it. */
export function refusalError(node: INode, { status, detail: told, before }: Refusal): NodeApiError {
	const detail = withoutAddresses(told);
	return new NodeApiError(
		node,
		{ message: detail, ...(status === undefined ? {} : { httpCode: String(status) }) },
		{ message: shortRefusal({ status, before }), description: detail },
	);
}

/** A refusal in a few words of our own, for where Webex is not to be quoted, such as a log. */
export function shortRefusal({ status, before }: { readonly status?: number | undefined; readonly before?: Before | undefined }): string {
	switch (status) {
		case undefined:
			return 'Webex could not be reached';
		case 401:
			return 'Webex refused the login';
		case 403:
			return 'Webex does not allow this';
		case 404:
			if (before === undefined) return 'Webex does not know the organization';
			return before === 'lookups' ? 'Webex has no Bulk for this organization' : whole;
		default:
			return whole;
	}
}

const whole = 'Webex refused the request as a whole';
