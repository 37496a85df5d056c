import { NodeHelpers, Workflow, type INodeParameters, type INodeProperties } from 'n8n-workflow';
import { WebexScim } from '../../nodes/WebexScim/WebexScim.node';

const { description } = new WebexScim();
export const { properties, outputs } = description;

/** The node as n8n offers it to AI agents. */
export const tool = { ...description, name: `${description.name}Tool` };

/** What the panel shows where these are chosen. */
export function shownFor(given: INodeParameters, type = description): readonly INodeProperties[] {
	const values = NodeHelpers.getNodeParameters(properties, { resource: 'bulk', ...given }, true, false, null, type) ?? {};
	return properties.filter((property) => NodeHelpers.displayParameter(values, property, null, type));
}

export function namesIn(given: INodeParameters, type = description): readonly string[] {
	return shownFor(given, type).map(({ name }) => name);
}

/** The options that an operation offers. */
export function optionsOf(operation: string): readonly INodeProperties[] {
	const collection = shownFor({ operation }).find(({ name }) => name === 'options');
	return ((collection?.options ?? []) as INodeProperties[]).filter(({ displayOptions: { show, hide } = {} }) => {
		const isHidden = hide?.['/operation']?.includes(operation) === true;
		return !isHidden && (show?.['/operation']?.includes(operation) ?? true);
	});
}

/** What n8n shows under a node of these parameters. */
export async function subtitleOf(parameters: INodeParameters): Promise<unknown> {
	const node = { id: '1', name: 'N', type: 'n', typeVersion: 1, position: [0, 0] as [number, number], parameters };
	const nodeTypes = { getByNameAndVersion: () => ({ description }) } as never;
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const shown = workflow.getNode('N');
	if (shown === null) throw new Error('The workflow has no node');
	await (workflow.expression as { acquireIsolate?: () => Promise<void> }).acquireIsolate?.();
	return workflow.expression.getSimpleParameterValue(shown, description.subtitle, 'internal', {}, undefined, '');
}
