import { Agent } from 'node:http';
import axios from 'axios';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { executeBulk } from '../../nodes/WebexScim/actions/bulk/execute';
import type { StandIn } from './standIn';

/** What a piece of work cost this process. */
export interface Cost {
	readonly cpuMs: number;
	readonly wallMs: number;
	readonly heapBytes: number;
}

/** Rows of joiners as SCIM users: invented people. */
export function joiners(count: number): readonly IDataObject[] {
	return Array.from({ length: count }, (_, number) => {
		const userName = `joiner${number}@example.com`;
		return {
			schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
			userName,
			name: { givenName: 'Joiner', familyName: `No${number}` },
			emails: [{ value: userName, type: 'work', primary: true }],
			title: 'Engineer',
			externalId: `E${number}`,
			active: true,
		};
	});
}

/** The node's whole pipeline from items to items: read, plan, batch, send, parse, correlate, emit. */
export async function costOfPipeline(items: readonly IDataObject[], standIn: StandIn): Promise<Cost> {
	const context = contextOf(items, standIn);
	return await costOf(async () => {
		const [output] = await executeBulk(context);
		const applied = output?.filter(({ json }) => json['outcome'] === 'applied').length;
		if (applied !== items.length) throw new Error(`${applied} of ${items.length} rows were applied`);
		return output;
	});
}

/** The floor: axios posts the very same bodies and parses the answers, and nothing else. */
export async function costOfFloor(bodies: readonly string[], { url, orgId, credential }: StandIn): Promise<Cost> {
	const httpAgent = new Agent({ keepAlive: true });
	const token = (credential['oauthTokenData'] as IDataObject)['access_token'];
	const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${String(token)}` };
	return await costOf(async () => {
		const answers: unknown[] = [];
		for (const body of bodies) {
			const { data } = await axios.post(`${url}/identity/scim/${orgId}/v2/Bulk`, Buffer.from(body), { headers, httpAgent });
			answers.push(data);
		}
		return answers;
	});
}

async function costOf(work: () => Promise<unknown>): Promise<Cost> {
	globalThis.gc?.();
	const heapBefore = process.memoryUsage().heapUsed;
	const cpuBefore = process.cpuUsage();
	const started = performance.now();
	const kept = await work();
	const wallMs = performance.now() - started;
	const { user, system } = process.cpuUsage(cpuBefore);
	globalThis.gc?.();
	const heapBytes = process.memoryUsage().heapUsed - heapBefore;
	if (kept === undefined) throw new Error('The work gave nothing');
	return { cpuMs: (user + system) / 1000, wallMs, heapBytes };
}

/** n8n's context as the pipeline uses it, without n8n's engine, whose own cost is not the node's. HTTP is axios, as in n8n. */
function contextOf(items: readonly IDataObject[], { credential }: StandIn): IExecuteFunctions {
	const inputs: INodeExecutionData[] = items.map((json) => ({ json }));
	const parameters: IDataObject = { resource: 'bulk', operation: 'create', resourceType: 'Users', attributesMode: 'json', data: '={{ $json }}' };
	const httpAgent = new Agent({ keepAlive: true });
	const token = (credential['oauthTokenData'] as IDataObject)['access_token'];
	return {
		getInputData: () => inputs,
		getNode: () => ({ id: '1', name: 'Webex SCIM', type: 'webexScim', typeVersion: 1, position: [0, 0], parameters }),
		getNodeParameter: (name: string, itemIndex: number, fallback?: unknown) =>
			name === 'data' ? inputs[itemIndex]?.json : (parameters[name] ?? fallback),
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
					headers: { ...options.headers, Authorization: `Bearer ${String(token)}` },
					httpAgent,
					validateStatus: () => true,
				});
				return { statusCode: status, body: data, headers };
			},
		},
	} as unknown as IExecuteFunctions;
}
