import { Agent } from 'node:http';
import { join } from 'node:path';
import axios from 'axios';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { repository } from '../../e2e/folders';
import type { StandIn } from './standIn';

/** What runs in n8n is the built code, so that is what is measured. */
async function loadBuilt(): Promise<typeof import('../../../nodes/WebexScim/n8n/execute')> {
	return await import(join(repository, 'dist/nodes/WebexScim/n8n/execute.js'));
}

/** Items of joiners as SCIM users: invented people. The node takes each list of items once, as n8n gives it anew for each run. */
export function joiners(count: number): INodeExecutionData[] {
	return Array.from({ length: count }, (_, number) => {
		const userName = `joiner${number}@example.com`;
		return {
			json: {
				schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
				userName,
				name: { givenName: 'Joiner', familyName: `No${number}` },
				emails: [{ value: userName, type: 'work', primary: true }],
				title: 'Engineer',
				externalId: `E${number}`,
				active: true,
			},
		};
	});
}

/** The node's whole pipeline from items to items: read, plan, batch, send, parse, correlate, emit. Gives the result items. */
export async function runPipeline(items: INodeExecutionData[], standIn: StandIn): Promise<readonly INodeExecutionData[]> {
	const { executeBulk } = await loadBuilt();
	return await withAgent(async (httpAgent) => {
		const [output = []] = await executeBulk(contextOf(items, standIn, httpAgent));
		const applied = output.filter(({ json }) => json['outcome'] === 'applied').length;
		if (applied !== items.length) throw new Error(`${applied} of ${items.length} rows were applied`);
		return output;
	});
}

/** The floor: axios posts the very same bodies and parses the answers, and nothing else. Gives the answers. */
export async function runFloor(bodies: readonly string[], { url, orgId, token }: StandIn): Promise<readonly unknown[]> {
	const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` };
	return await withAgent(async (httpAgent) => {
		const answers: unknown[] = [];
		for (const body of bodies) {
			const { data } = await axios.post(`${url}/identity/scim/${orgId}/v2/Bulk`, Buffer.from(body), { headers, httpAgent });
			answers.push(data);
		}
		return answers;
	});
}

/** Connections are kept open within one run only: an open one would keep alive what was sent over it. */
async function withAgent<T>(work: (agent: Agent) => Promise<T>): Promise<T> {
	const agent = new Agent({ keepAlive: true });
	try {
		return await work(agent);
	} finally {
		agent.destroy();
	}
}

/** n8n's context as the pipeline uses it, without n8n's engine, whose own cost is not the node's. HTTP is axios, as in n8n. */
function contextOf(items: INodeExecutionData[], { credential, token }: StandIn, httpAgent: Agent): IExecuteFunctions {
	const parameters: IDataObject = {
		resource: 'bulk',
		operation: 'create',
		resourceType: 'Users',
		attributesMode: 'json',
		data: '={{ $json }}',
	};
	return {
		getInputData: () => items,
		getNode: () => ({ id: '1', name: 'Webex SCIM', type: 'webexScim', typeVersion: 1, position: [0, 0], parameters }),
		getNodeParameter: (name: string, itemIndex: number, fallback?: unknown) =>
			name === 'data' ? items[itemIndex]?.json : (parameters[name] ?? fallback),
		getCredentials: async () => credential,
		continueOnFail: () => false,
		getExecutionCancelSignal: () => undefined,
		addExecutionHints: () => undefined,
		logger: { info: () => undefined, debug: () => undefined, warn: () => undefined, error: () => undefined },
		helpers: {
			async httpRequestWithAuthentication(_type: string, options: { method: string; url: string; headers: object; body?: Buffer }) {
				const { status, data, headers } = await axios.request({
					method: options.method,
					url: options.url,
					...(options.body === undefined ? {} : { data: options.body }),
					headers: { ...options.headers, Authorization: `Bearer ${token}` },
					httpAgent,
					validateStatus: () => true,
				});
				return { statusCode: status, body: data, headers };
			},
		},
	} as unknown as IExecuteFunctions;
}
