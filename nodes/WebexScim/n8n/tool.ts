import type { IExecuteFunctions } from 'n8n-workflow';

/**
 * Whether an AI agent runs the node as a tool: n8n keeps such a node under a type of its own, on all of its versions. It gives the
 * agent the first output alone, so that nothing may leave by another.
 */
export function isTool(context: IExecuteFunctions): boolean {
	return context.getNode().type.endsWith('Tool');
}
