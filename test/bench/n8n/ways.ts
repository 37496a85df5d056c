import type { StoredCredential } from '../../e2e/credential';
import { webexScim, type WorkflowNode } from '../../e2e/workflow';
import type { Webex } from '../../webex/webex';
import { operationsPerRequest, rowCount, userOf } from './joiners';

export type WayId = 'rowsOnly' | 'node' | 'nodeParallel' | 'oneByOne' | 'byHand';

/** A stand-in, and the credentials that are connected to it: the package's, and n8n's own OAuth2 API. */
export interface Connected {
	readonly webex: Webex;
	readonly scim: StoredCredential;
	readonly generic: StoredCredential;
}

/** One way to create a Webex user for each row inside n8n. */
export interface Way {
	readonly id: WayId;
	readonly name: string;
	/** The way's own nodes, which follow the one that makes the rows. */
	nodes(connected: Connected): readonly WorkflowNode[];
	/** How many requests the node may have under way together; only for the ways whose time is held against a bound. */
	readonly parallelRequests?: number;
}

/**
 * The ways that are compared, each with n8n's and the node's own defaults: no batching, no retries, automatic mapping of the
 * columns. The first has no nodes of its own, so that the cost of the rows can be taken off the others. HTTP Request has n8n's own
 * credential: with the package's, which n8n works out anew for each request, a user each would cost twice as much.
 */
export const ways: readonly Way[] = [
	{ id: 'rowsOnly', name: 'the rows alone', nodes: () => [] },
	{ id: 'node', name: 'Webex SCIM', nodes: ({ scim }) => [scimNode(scim, {})], parallelRequests: 1 },
	{
		id: 'nodeParallel',
		name: 'Webex SCIM, Parallel Requests 5',
		nodes: ({ scim }) => [scimNode(scim, { parallelRequests: 5 })],
		parallelRequests: 5,
	},
	{
		id: 'oneByOne',
		name: 'HTTP Request, a user each',
		nodes: (connected) => [httpRequest(connected, 'Users', `={{ ${userOf('$json')} }}`)],
	},
	{
		id: 'byHand',
		name: 'Code and HTTP Request, bulk',
		nodes: (connected) => [bulkBodies, httpRequest(connected, 'Bulk', '={{ $json }}')],
	},
];

function scimNode(credential: StoredCredential, options: object): WorkflowNode {
	const attributes = { mappingMode: 'autoMapInputData', value: null };
	const whatToDo = { resource: 'bulk', operation: 'create', resourceType: 'Users', attributesMode: 'map', attributes };
	return webexScim(credential, { ...whatToDo, options });
}

/** n8n's HTTP Request node as its panel sets it up. */
function httpRequest({ webex, generic }: Connected, endpoint: 'Users' | 'Bulk', jsonBody: string): WorkflowNode {
	return {
		name: 'HTTP Request',
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.5,
		parameters: {
			method: 'POST',
			url: `${webex.url}/identity/scim/${webex.orgId}/v2/${endpoint}`,
			authentication: 'genericCredentialType',
			genericAuthType: generic.type,
			sendBody: true,
			specifyBody: 'json',
			jsonBody,
			options: {},
		},
		credentials: { [generic.type]: { id: generic.id, name: generic.name } },
	};
}

/** What people write who build bulk requests by hand. */
const bulkBodies: WorkflowNode = {
	name: 'Bulk Bodies',
	type: 'n8n-nodes-base.code',
	typeVersion: 2,
	parameters: {
		jsCode: `
const users = $input.all().map(({ json: row }) => (${userOf('row')}));
const bodies = [];
for (let from = 0; from < ${rowCount}; from += ${operationsPerRequest}) {
	const operations = users
		.slice(from, from + ${operationsPerRequest})
		.map((data, index) => ({ method: 'POST', path: '/Users', bulkId: 'row-' + (from + index), data }));
	bodies.push({
		json: { schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'], failOnErrors: 100, operations },
	});
}
return bodies;`,
	},
};
