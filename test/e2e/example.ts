import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endOfExecution, startWorkflow, type Execution } from './execution';
import { repository } from './folders';
import type { Stage } from './stage';
import { webexScimType } from './workflow';

/** An example that was imported into n8n and set up as its note says. */
export interface Example {
	readonly workflowId: string;
	/** Names of its Webex SCIM nodes, as the file lists them. */
	readonly webexNodes: readonly string[];
	/** Sets parameters of a node, as a person does in its panel. */
	set(node: string, parameters: object): Promise<void>;
	/** Starts it from its trigger; gives the execution's id. */
	start(): Promise<string>;
	run(): Promise<Execution>;
}

interface ExampleNode {
	readonly name: string;
	readonly type: string;
	readonly parameters: object;
}

interface ExampleWorkflow {
	readonly versionId: string;
	readonly nodes: readonly ExampleNode[];
}

/**
 * Imports `examples/<name>.json` as the file is, then does what its note asks for: chooses the credential, and gives the path
 * of the file to read. The file is the sample of that name, or holds `text`. Dry Run stays as imported.
 */
export async function openExample(stage: Stage, name: string, sample: string, text?: string): Promise<Example> {
	const { n8n, credential } = stage;
	const imported: unknown = JSON.parse(readFileSync(join(repository, 'examples', `${name}.json`), 'utf8'));
	const { id } = await n8n.rest.post<{ readonly id: string }>('/rest/workflows', imported);
	const file = placeSample(stage, sample, text);
	const address = `/rest/workflows/${id}`;
	const change = async (to: (node: ExampleNode) => object): Promise<readonly ExampleNode[]> => {
		const workflow = await n8n.rest.get<ExampleWorkflow>(address);
		await n8n.rest.patch(address, { ...workflow, nodes: workflow.nodes.map((node) => ({ ...node, ...to(node) })) });
		return workflow.nodes;
	};
	const nodes = await change(({ type, parameters }) => {
		if (type === webexScimType) return { credentials: { [credential.type]: { id: credential.id, name: credential.name } } };
		return type === readFileType ? { parameters: { ...parameters, fileSelector: file } } : {};
	});
	const trigger = nodes.find(({ type }) => /Trigger$/.test(type))?.name;
	const start = async (): Promise<string> => await startWorkflow(n8n, id, trigger);
	return {
		workflowId: id,
		webexNodes: nodes.filter(({ type }) => type === webexScimType).map((node) => node.name),
		async set(node, parameters) {
			const seen = await change((each) => (each.name === node ? { parameters: { ...each.parameters, ...parameters } } : {}));
			if (!seen.some((each) => each.name === node)) throw new Error(`The example ${name} has no node "${node}"`);
		},
		start,
		run: async () => await endOfExecution(n8n, await start()),
	};
}

const readFileType = 'n8n-nodes-base.readWriteFile';

/** Puts a sample of `examples/samples`, or a text under its name, where this n8n may read it; n8n wants forward slashes on Windows too. */
export function placeSample({ n8n }: Stage, sample: string, text?: string): string {
	const file = join(n8n.folders.files, sample);
	if (text === undefined) copyFileSync(join(repository, 'examples', 'samples', sample), file);
	else writeFileSync(file, text);
	return file.replaceAll('\\', '/');
}
