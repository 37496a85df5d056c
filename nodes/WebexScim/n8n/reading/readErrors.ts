import { NodeApiError, NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';
import type { ReadResult } from '../../webex/reads/lookup';
import type { ReadFailure } from '../../webex/reads/readFailure';

/**
 * A read that gave nothing, as n8n's error about Webex, for an item. Only its description may quote Webex. `check` is what to look at where
 * Webex does not answer the question, as the panel calls it.
 */
export function apiError(
	context: IExecuteFunctions,
	itemIndex: number,
	read: Exclude<ReadResult, { kind: 'body' }>,
	check = 'the parameters of the node',
): NodeApiError {
	const status = read.kind === 'absent' ? 404 : read.status;
	const { message, description } = read.kind === 'absent' ? absent : parted(read.detail, adviceFor(read, check));
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

const absent: Told = { message: 'Webex does not have what was asked for', description: 'It may have been deleted. Run the node again.' };

function adviceFor({ cause, isPassing }: ReadFailure, check: string): string {
	if (cause === 'refused') return `Check ${check}, then run the node again.`;
	return isPassing ? 'Run the node again later.' : '';
}

/** The first sentence says what happened and heads the error; the others, and the advice, say what to do. */
function parted(sentences: string, advice = ''): Told {
	const [, message = sentences, rest = ''] = /^(.*?)\.(?: (.*))?$/s.exec(sentences) ?? [];
	return { message, description: [rest, advice].filter((text) => text !== '').join(' ') };
}
