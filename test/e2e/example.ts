import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endOfExecution, startWorkflow, type Execution, type OutputItem } from './execution';
import { repository } from './folders';
import { serveFile } from './fileServer';
import { openForm, submitForm } from './form';
import type { Mailbox } from './mailbox';
import type { Stage } from './stage';
import { webexScimType } from './workflow';

/** An example that was imported into n8n and set up as its note says. */
export interface Example {
	readonly workflowId: string;
	/** Names of its Webex SCIM nodes, as the file lists them. */
	readonly webexNodes: readonly string[];
	/** Sets parameters of a node, as a person does in its panel. */
	set(node: string, parameters: object): Promise<void>;
	/** Sets these of the node's options, beside those that it has. */
	setOptions(node: string, options: object): Promise<void>;
	/** Starts it from its trigger, from a form by an upload of the sample; gives the execution's id. */
	start(): Promise<string>;
	run(): Promise<Execution>;
	/** Publishes it as it is now, so that its form, webhook or schedule is live. */
	publish(): Promise<void>;
	/** Its newest execution, which its form, webhook or schedule began. */
	newest(): Promise<string>;
}

/** What an example is given: the file to read, as the sample of that name or as text; a mailbox; what stands for an outside service. */
export interface Setup {
	readonly sample?: string;
	readonly text?: string;
	/** All its mail nodes are enabled, and send there. */
	readonly mailbox?: Mailbox;
	/** Items that nodes give without being run, as n8n's pinned data. */
	readonly pinned?: Readonly<Record<string, readonly OutputItem[]>>;
}

interface ExampleNode {
	readonly name: string;
	readonly type: string;
	readonly parameters: Readonly<Record<string, unknown>>;
}

interface ExampleWorkflow {
	readonly versionId: string;
	readonly active: boolean;
	readonly nodes: readonly ExampleNode[];
}

/**
 * Imports `examples/<name>.json` as the file is, then does what its note asks for: chooses the credentials, enables the mails, and gives
 * the address of the file to read. Dry Run stays as imported.
 */
export async function openExample(stage: Stage, name: string, setup: Setup = {}): Promise<Example> {
	const { rest } = stage.n8n;
	const imported = JSON.parse(readFileSync(join(repository, 'examples', `${name}.json`), 'utf8')) as object;
	const { id } = await rest.post<{ readonly id: string }>('/rest/workflows', { ...imported, pinData: setup.pinned ?? {} });
	const ownAddress = `/rest/workflows/${id}`;
	const change = async (to: (node: ExampleNode) => object): Promise<readonly ExampleNode[]> => {
		const workflow = await rest.get<ExampleWorkflow>(ownAddress);
		await rest.patch(ownAddress, { ...workflow, nodes: workflow.nodes.map((node) => ({ ...node, ...to(node) })) });
		return workflow.nodes;
	};
	const set = async (node: string, parametersOf: (held: ExampleNode['parameters']) => object): Promise<void> => {
		const seen = await change(({ name: each, parameters }) =>
			each === node ? { parameters: { ...parameters, ...parametersOf(parameters) } } : {},
		);
		if (!seen.some((each) => each.name === node)) throw new Error(`The example ${name} has no node "${node}"`);
	};
	const file = setup.sample === undefined ? undefined : placeSample(stage, setup.sample, setup.text);
	const address = file === undefined ? undefined : await serveFile(file);
	const nodes = await change((node) => setUp(node, stage, address, setup.mailbox));
	const trigger = nodes.find(({ type }) => /(Trigger|\.webhook)$/.test(type))?.name;
	const [form] = nodes.flatMap(formPathOf);
	const example: Example = {
		workflowId: id,
		webexNodes: nodes.filter(({ type }) => type === webexScimType).map((node) => node.name),
		set: async (node, parameters) => await set(node, () => parameters),
		setOptions: async (node, options) =>
			await set(node, ({ options: held }) => ({ options: { ...(held as object | undefined), ...options } })),
		async start() {
			if (form === undefined || file === undefined) return await startWorkflow(stage.n8n, id, trigger);
			await example.publish();
			await submitForm(await openForm(`${stage.n8n.url}/form/${form}`), [{ path: file }]);
			return await example.newest();
		},
		run: async () => await endOfExecution(stage.n8n, await example.start()),
		async publish() {
			const { versionId, active } = await rest.get<ExampleWorkflow>(ownAddress);
			// What is live stays live for a moment after a newer version is published over it, and after it is taken back too.
			if (active) {
				await rest.post(`${ownAddress}/deactivate`, {});
				for (const path of nodes.flatMap(formPathOf)) await untilGone(`${stage.n8n.url}/form/${path}`);
			}
			await rest.post(`${ownAddress}/activate`, { versionId });
		},
		async newest() {
			const filter = encodeURIComponent(JSON.stringify({ workflowId: id }));
			const { results } = await rest.get<{ readonly results: readonly { readonly id: string }[] }>(`/rest/executions?filter=${filter}`);
			return results.map((each) => each.id).sort((one, other) => Number(other) - Number(one))[0] ?? '';
		},
	};
	return example;
}

/** The path of the form that a node shows. */
function formPathOf({ type, parameters }: ExampleNode): readonly string[] {
	const { path, options } = parameters as { readonly path?: string; readonly options?: { readonly path?: string } };
	return type === 'n8n-nodes-base.formTrigger' ? [options?.path ?? path ?? ''] : [];
}

const goneWithinMs = 20_000;

async function untilGone(address: string): Promise<void> {
	for (const giveUpAt = Date.now() + goneWithinMs; Date.now() < giveUpAt; await sleep(100)) {
		if ((await fetch(address)).status === 404) return;
	}
	throw new Error(`The form at ${address} is still there`);
}

/** What a person changes at a node before the first run. */
function setUp({ type, parameters }: ExampleNode, { credential }: Stage, url: string | undefined, mailbox: Mailbox | undefined): object {
	const choose = ({ id, name, type: kind }: typeof credential): object => ({ credentials: { [kind]: { id, name } } });
	const { nodeCredentialType } = parameters as { readonly nodeCredentialType?: string };
	if (type === webexScimType || nodeCredentialType === credential.type) return choose(credential);
	if (type === 'n8n-nodes-base.emailSend' && mailbox !== undefined) return { ...choose(mailbox.credential), disabled: false };
	const fetchesFile = JSON.stringify(parameters).includes('"responseFormat":"file"');
	return fetchesFile && url !== undefined ? { parameters: { ...parameters, url } } : {};
}

/** Puts a sample of `examples/samples`, or a text under its name, where this n8n may read it; n8n wants forward slashes on Windows too. */
export function placeSample({ n8n }: Stage, sample: string, text?: string): string {
	const file = join(n8n.folders.files, sample);
	if (text === undefined) copyFileSync(samplePath(sample), file);
	else writeFileSync(file, text);
	return file.replaceAll('\\', '/');
}

/** Where a sample of the examples lies. */
export function samplePath(sample: string): string {
	return join(repository, 'examples', 'samples', sample);
}
