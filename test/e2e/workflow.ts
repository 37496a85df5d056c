import type { StoredCredential } from './credential';

/** One node of a workflow, without its place: `buildWorkflow` gives each its own. */
export interface WorkflowNode {
	readonly name: string;
	readonly type: string;
	readonly typeVersion: number;
	readonly parameters: Readonly<Record<string, unknown>>;
	readonly credentials?: Readonly<Record<string, { readonly id: string; readonly name: string }>>;
	readonly onError?: 'stopWorkflow' | 'continueRegularOutput' | 'continueErrorOutput';
	readonly retryOnFail?: boolean;
	readonly maxTries?: number;
	readonly waitBetweenTries?: number;
}

/** A workflow as n8n imports it. */
export interface Workflow {
	readonly name: string;
	readonly nodes: readonly object[];
	readonly connections: object;
	/** Older n8n demands it. */
	readonly active: false;
	readonly settings: object;
}

/** From which output of which node a connection goes to which node. */
export type Wire = readonly [from: string, output: number, to: string];

/** The node type of this package inside n8n: package name, then node name. */
export const webexScimType = 'n8n-nodes-webex-scim.webexScim';

export const startName = 'When clicking Execute';

/**
 * A workflow that starts by hand and runs `nodes` one after the other, each from the first output of the one before. A node at
 * the end of a wire hangs on that wire instead.
 */
export function buildWorkflow(name: string, nodes: readonly WorkflowNode[], wires: readonly Wire[] = []): Workflow {
	const chain = [{ name: startName, type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} }, ...nodes];
	const ends = new Set(wires.map(([, , to]) => to));
	const row = chain.filter((node) => !ends.has(node.name));
	const main: Record<string, { main: { node: string; type: 'main'; index: 0 }[][] }> = {};
	const connect = (from: string, output: number, to: string): void => {
		const outputs = (main[from] ??= { main: [] }).main;
		while (outputs.length <= output) outputs.push([]);
		outputs[output]?.push({ node: to, type: 'main', index: 0 });
	};
	row.slice(1).forEach((node, index) => connect(row[index]?.name ?? '', 0, node.name));
	for (const [from, output, to] of wires) connect(from, output, to);
	return {
		name,
		nodes: chain.map((node, index) => ({ ...node, id: `node-${index}`, position: [index * 220, 0] })),
		connections: main,
		active: false,
		settings: { executionOrder: 'v1' },
	};
}

/** A Webex SCIM node with these parameters; what is not given keeps the node's default. */
export function webexScim(
	credential: StoredCredential,
	parameters: Readonly<Record<string, unknown>>,
	settings: Pick<WorkflowNode, 'onError' | 'retryOnFail' | 'maxTries' | 'waitBetweenTries'> = {},
): WorkflowNode {
	const credentials = { [credential.type]: { id: credential.id, name: credential.name } };
	return { name: 'Webex SCIM', type: webexScimType, typeVersion: 1, parameters, credentials, ...settings };
}

/** A node that does nothing but show what reached it. */
export function noOperation(name: string): WorkflowNode {
	return { name, type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} };
}

/** Two nodes that turn rows written here into items, without a Code node. */
export function rows(items: readonly object[]): readonly WorkflowNode[] {
	return [
		{
			name: 'Rows',
			type: 'n8n-nodes-base.set',
			typeVersion: 3.4,
			parameters: { mode: 'raw', jsonOutput: JSON.stringify({ rows: items }), options: {} },
		},
		{
			name: 'One Item per Row',
			type: 'n8n-nodes-base.splitOut',
			typeVersion: 1,
			parameters: { fieldToSplitOut: 'rows', options: {} },
		},
	];
}
