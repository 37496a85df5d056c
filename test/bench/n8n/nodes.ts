import { webexScim, type WorkflowNode } from '../../e2e/workflow';
import type { Connected } from './race';

/** The node over users, with its own defaults but for what is given. */
export function scimNode({ scim }: Connected, parameters: object, options: object = {}): WorkflowNode {
	return webexScim(scim, { resource: 'bulk', resourceType: 'Users', ...parameters, options });
}

/** Attributes from the columns whose names tell what they are. */
export const mappedColumns = { attributesMode: 'map', attributes: { mappingMode: 'autoMapInputData', value: null } } as const;

/** What one HTTP Request node asks for; its texts may be expressions. */
export interface HandMade {
	readonly method: 'GET' | 'POST' | 'PATCH';
	/** Below the organization's `/v2/`. */
	readonly path: string;
	readonly filter?: string;
	readonly jsonBody?: string;
}

/**
 * n8n's HTTP Request node as its panel sets it up: no batching, no retries. It has n8n's own credential: with the package's, which
 * n8n works out anew for each request, a user each would cost twice as much.
 */
export function httpRequest({ webex, generic }: Connected, name: string, { method, path, filter, jsonBody }: HandMade): WorkflowNode {
	const url = `${webex.url}/identity/scim/${webex.orgId}/v2/${path}`;
	return {
		name,
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.5,
		parameters: {
			method,
			url: path.includes('{{') ? `=${url}` : url,
			authentication: 'genericCredentialType',
			genericAuthType: generic.type,
			...(filter === undefined ? {} : { sendQuery: true, queryParameters: { parameters: [{ name: 'filter', value: filter }] } }),
			...(jsonBody === undefined ? {} : { sendBody: true, specifyBody: 'json', jsonBody }),
			options: {},
		},
		credentials: { [generic.type]: { id: generic.id, name: generic.name } },
	};
}

/** A Code node that runs once for all items. */
export function codeNode(name: string, jsCode: string): WorkflowNode {
	return { name, type: 'n8n-nodes-base.code', typeVersion: 2, parameters: { jsCode } };
}
