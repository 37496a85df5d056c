import { join } from 'node:path';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { repository } from '../../e2e/folders';

/** One run of the node: its items, its parameters, and what Webex has and answers. */
export interface Run {
	readonly items: INodeExecutionData[];
	/** `={{ $json }}` is the item itself; no other expression is understood. */
	readonly parameters: IDataObject;
	/** The only user of the organization. */
	readonly user?: IDataObject;
	/** Rows of a bulk answer behind those of the operations. */
	readonly strangers?: readonly object[];
}

/** A run that ended: its results, and processor time in ms without that of the answers, which are made in this process. */
export interface Ran {
	readonly output: readonly INodeExecutionData[];
	readonly cpuMs: number;
}

export const userId = '5f0c9a52-7d1e-4b8a-9a63-2f4de1b7c801';
const organizationId = '3f8d6c1e-52a7-4b90-9e3d-7c1fa2b04d65';

/** Runs the built node against a Webex that is a function: what is measured is the node alone, without HTTP. */
export async function runNode(run: Run): Promise<Ran> {
	const { executeBulk } = await loadBuilt();
	let answeringMs = 0;
	const context = contextOf(run, async (request) => {
		const before = process.cpuUsage();
		const answer = answerTo(run, request);
		answeringMs += elapsedMs(before);
		return answer;
	});
	const before = process.cpuUsage();
	const [output = []] = await executeBulk(context);
	return { output, cpuMs: elapsedMs(before) - answeringMs };
}

function elapsedMs(before: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

/** Loaded once: a build that somebody starts meanwhile takes `dist` away for a moment. */
let built: ReturnType<typeof loadBuilt> | undefined;

/** The node's code as it was built. */
export async function loadBuilt(): Promise<typeof import('../../../nodes/WebexScim/n8n/execute')> {
	return await (built ??= import(join(repository, 'dist/nodes/WebexScim/n8n/execute.js')));
}

/** A request as n8n's HTTP helper gets it. */
export interface Request {
	readonly method: string;
	readonly url: string;
	readonly body?: Buffer;
}

function answerTo({ user, strangers = [] }: Run, { method, url, body }: Request): object {
	if (method === 'GET') return found(new URL(url).pathname, user);
	const { operations } = JSON.parse(String(body)) as { readonly operations: ReadonlyArray<Record<string, string>> };
	const rows = operations.map(({ method: asked, bulkId, path = '' }, index) => ({
		method: asked,
		bulkId,
		location: `${url.replace('/Bulk', path)}${asked === 'POST' ? `/${idOfRow(index)}` : ''}`,
		status: asked === 'POST' ? '201' : '200',
	}));
	return { statusCode: 200, headers: {}, body: { operations: [...rows, ...strangers] } };
}

function idOfRow(index: number): string {
	return `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
}

function found(path: string, user: IDataObject | undefined): object {
	const resources = user === undefined ? [] : [user];
	const page = { totalResults: resources.length, startIndex: 1, itemsPerPage: resources.length, Resources: resources };
	if (path.endsWith('/me')) return { statusCode: 200, headers: {}, body: { id: idOfRow(0), roles: [{ value: 'id_full_admin' }] } };
	if (path.endsWith('/Users') || path.endsWith('/Groups')) return { statusCode: 200, headers: {}, body: page };
	return user === undefined ? { statusCode: 404, headers: {}, body: {} } : { statusCode: 200, headers: {}, body: user };
}

/** n8n's context as the node uses it, without n8n's engine. */
export function contextOf(
	{ items, parameters }: Pick<Run, 'items' | 'parameters'>,
	request: (request: Request) => Promise<object>,
): IExecuteFunctions {
	const silent = (): undefined => undefined;
	const credential = { environment: 'commercial', organizationId, oauthTokenData: { access_token: 'an-invented-token' } };
	return {
		getInputData: () => items,
		getNode: () => ({ id: '1', name: 'Webex SCIM', type: 'webexScim', typeVersion: 1, position: [0, 0], parameters }),
		getNodeParameter(name: string, itemIndex: number, fallback?: unknown) {
			const value = parameters[name] ?? fallback;
			return value === '={{ $json }}' ? items[itemIndex]?.json : value;
		},
		getCredentials: async () => credential,
		continueOnFail: () => false,
		getExecutionCancelSignal: silent,
		addExecutionHints: silent,
		logger: { info: silent, debug: silent, warn: silent, error: silent },
		helpers: { httpRequestWithAuthentication: async (_type: string, options: Request) => await request(options) },
	} as unknown as IExecuteFunctions;
}
