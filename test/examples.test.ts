import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeHelpers, type INode, type INodeParameters } from 'n8n-workflow';
import { WebexScim } from '../nodes/WebexScim/WebexScim.node';

interface ExampleWorkflow {
	readonly name: string;
	readonly nodes: readonly INode[];
	readonly connections: Readonly<Record<string, { readonly main: ReadonlyArray<ReadonlyArray<{ readonly node: string }>> }>>;
	readonly active: boolean;
	readonly pinData: object;
}

const folder = join(__dirname, '..', 'examples');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (file: string): ExampleWorkflow => JSON.parse(readFileSync(join(folder, file), 'utf8')) as ExampleWorkflow;
const { description } = new WebexScim();

it('are those that the README lists', () => {
	const readme = readFileSync(join(folder, 'README.md'), 'utf8');
	const listed = [...readme.matchAll(/\]\(([\w-]+\.json)\)/g)].map(([, name]) => name);
	expect([...listed].sort()).toEqual([...files].sort());
	expect(files).toHaveLength(15);
});

it('have forms and webhooks at addresses of their own, since n8n publishes no two at one', () => {
	const paths = files.flatMap((file) => [...JSON.stringify(read(file)).matchAll(/"path":"([^"]+)"/g)].map(([, path]) => path));
	expect(paths.length).toBeGreaterThan(8);
	expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
});

describe.each(files)('%s', (file) => {
	const { nodes, connections, active, pinData } = read(file);
	const webexNodes = nodes.filter(({ type }) => type === 'n8n-nodes-webex-scim.webexScim');
	const writing = webexNodes.filter(({ parameters }) => parameters['resource'] === 'bulk');
	const fetchesFile = nodes.some((node) => node.type === 'n8n-nodes-base.httpRequest' && JSON.stringify(node).includes('"file"'));

	it('carries nothing of the n8n it was made in', () => {
		expect(Object.keys(read(file))).toEqual(['name', 'nodes', 'connections', 'active', 'settings', 'pinData']);
		expect(nodes.filter((node) => node.credentials !== undefined)).toEqual([]);
		expect({ active, pinData }).toEqual({ active: false, pinData: {} });
	});

	it('has nothing that n8n 3 takes away: a sub-workflow once per item, from a file or an address, or a pair asked for by $getPairedItem', () => {
		const subWorkflows = nodes.filter(({ type, parameters }) => type.endsWith('.executeWorkflow') && parameters['mode'] === 'each');
		expect(subWorkflows).toEqual([]);
		expect(readFileSync(join(folder, file), 'utf8')).not.toMatch(/getPairedItem|"source": "(?:localFile|url)"/);
	});

	it('needs no files on the server, which n8n Cloud does not have', () => {
		expect(nodes.filter(({ type }) => /readWriteFile|readBinaryFiles?|executeCommand|localFileTrigger/.test(type))).toEqual([]);
	});

	it('names only addresses of example domains', () => {
		const addresses = readFileSync(join(folder, file), 'utf8').match(/[\w.-]+@[\w.-]+/g) ?? [];
		expect(addresses.filter((address) => !address.endsWith('@example.com'))).toEqual([]);
	});

	it('connects only nodes that it has, and leaves none of them alone', () => {
		const names = nodes.filter(({ type }) => !type.endsWith('.stickyNote')).map(({ name }) => name);
		const wires = Object.entries(connections).flatMap(([from, { main }]) => main.flat().map(({ node }) => [from, node]));
		expect(new Set(wires.flat())).toEqual(new Set(names));
	});

	it('says on a note what it does, how to set it up and how to change it, naming each Webex SCIM node', () => {
		const [note = '', ...more] = nodes
			.filter(({ type }) => type.endsWith('.stickyNote'))
			.map(({ parameters }) => String(parameters['content']));
		expect(more).toEqual([]);
		expect([...note.matchAll(/^#+ /gm)].map(([marks]) => marks)).toEqual(['## ', '### ', '### ']);
		const named = webexNodes.map(({ name }) => name);
		for (const words of [
			'### How to set up',
			'### How to change',
			'credential',
			'Dry Run',
			...(fetchesFile ? ['address of your'] : []),
			...named,
		]) {
			expect(note).toContain(words);
		}
		// Few enough to be read with the whole workflow on the screen.
		expect(note.split(/\s+/).length).toBeLessThanOrEqual(mostWords);
		const bold = [...note.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words]) => words);
		const known = new Set([...nodes.map(({ name }) => name), ...panelWords]);
		expect(bold.filter((words) => words === undefined || !known.has(words))).toEqual([]);
	});

	it('lays its nodes apart', () => {
		const overlaps = nodes.flatMap((one, index) =>
			nodes
				.slice(index + 1)
				.filter((other) => overlap(boxOf(one), boxOf(other)))
				.map((other) => [one.name, other.name]),
		);
		expect(overlaps).toEqual([]);
	});

	it('starts with Dry Run on', () => {
		expect(writing.map(({ parameters }) => parameters['dryRun'])).toEqual(writing.map(() => true));
	});

	it.each(webexNodes.map((node) => ({ name: node.name, node })))('sets in "$name" only what the panel shows', ({ node }) => {
		const shown = NodeHelpers.getNodeParameters(
			description.properties,
			node.parameters,
			false,
			false,
			node,
			description,
		) as INodeParameters;
		const all = NodeHelpers.getNodeParameters(description.properties, node.parameters, true, false, node, description);
		expect(Object.keys(node.parameters).filter((name) => !(name in (all ?? {})))).toEqual([]);
		expect(shown['options'] ?? {}).toEqual(node.parameters['options'] ?? {});
		expect(NodeHelpers.getNodeParametersIssues(description.properties, node, description)).toBeNull();
	});
});

const mostWords = 140;

/** Bold words of a note that are no node's name. */
const panelWords = ['Dry Run', 'Include Input', 'Max Removals', 'Max Wait Seconds', 'Organization ID', 'Deleting cannot be undone.', 'one'];

interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** The place of a node on the canvas with its name below it; a note says its own size. */
function boxOf({ position: [left, top], parameters, type }: INode): Box {
	const isNote = type.endsWith('.stickyNote');
	const width = isNote ? Number(parameters['width']) : 200;
	const height = isNote ? Number(parameters['height']) : 150;
	return { left, top, right: left + width, bottom: top + height };
}

function overlap(one: Box, other: Box): boolean {
	return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
