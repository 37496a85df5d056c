import { NodeHelpers, type INodeParameters, type INodeProperties } from 'n8n-workflow';
import { WebexScim } from '../../nodes/WebexScim/WebexScim.node';

const { description } = new WebexScim();
export const { properties } = description;

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
