import { NodeApiError, NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';
import type { ReadResult } from '../webex/lookup';
import type { ReadFailure } from '../webex/readFailure';

/** A read that gave nothing, as n8n's error about Webex, for an item. Only its description may quote Webex. */
export function apiError(context: IExecuteFunctions, itemIndex: number, read: Exclude<ReadResult, { kind: 'body' }>): NodeApiError {
	const status = read.kind === 'absent' ? 404 : read.status;
	const { message, description } = read.kind === 'absent' ? absent : parted(read.detail, adviceFor(read));
	return new NodeApiError(
		context.getNode(),
		{ message, ...(status === undefined ? {} : { httpCode: String(status) }) },
		{ message, description, itemIndex },
	);
}

/** What is wrong with an item's parameters, or with what they ask for. */
export function operationError(context: IExecuteFunctions, itemIndex: number, problem: string): NodeOperationError {
	const { message, description } = parted(problem);
	return new NodeOperationError(context.getNode(), message, { itemIndex, ...(description === '' ? {} : { description }) });
}

interface Told {
	readonly message: string;
	readonly description: string;
}

const absent: Told = { message: 'Webex has no such resource', description: 'Check the ID, and that it belongs to this organization.' };
function adviceFor({ cause, isPassing }: ReadFailure): string {
	if (cause === 'refused') return 'Check the parameters of the node and the rights of the credential, then run the node again.';
	return isPassing ? 'Run the node again later.' : '';
}

/** The first sentence says what happened and heads the error; the others, and the advice, say what to do. */
function parted(sentences: string, advice = ''): Told {
	const [, message = sentences, rest = ''] = /^(.*?)\.(?: (.*))?$/s.exec(sentences) ?? [];
	return { message, description: [rest, advice].filter((text) => text !== '').join(' ') };
}
