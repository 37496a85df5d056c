import { randomUUID } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import SCIMMY from 'scimmy';
import SCIMMYRouters from 'scimmy-routers';
import type { SentOperation } from '../engine/results';
import type { CaseServer, ServerType } from '../engine/server';
import { later } from '../engine/time';

/** SCIMMY behind Webex's addresses, with what only its own tests need. */
export interface ScimmyServer extends CaseServer {
	/** Base address without a slash at its end; SCIM is below `scimPath`. */
	readonly url: string;
	readonly scimPath: string;
	/** Time that SCIMMY takes for each write, in ms of the test's time, which passes only while the node waits. */
	slowDown(msPerWrite: number): void;
	/** Whether the list key of a bulk request is spelled as SCIMMY wants it; on unless a test looks at SCIMMY itself. */
	adaptKey(isOn: boolean): void;
}

const orgId = '3f8d6c1e-52a7-4b90-9e3d-7c1fa2b04d65';
/** Who stands behind any token: an administrator who is none of SCIMMY's users. */
const owner = {
	id: 'a4d1f0b2-6c39-4e57-8b1a-0e9d2c7f5a63',
	userName: 'owner@example.com',
	roles: [{ value: 'id_full_admin', type: 'cirole' }],
};

const scimPath = `/identity/scim/${orgId}/v2`;

/**
 * SCIMMY as a real HTTP server with users and groups in memory. Around it stands only what makes Webex's addresses and its
 * lower-case `operations` SCIMMY's, any bearer token counts and is an administrator's, a Date header by the test's time, and a cut of the connection
 * when a test asks for one.
 */
export function scimmy(): ScimmyServer {
	const tables = { Users: new Map<string, IDataObject>(), Groups: new Map<string, IDataObject>() };
	let effects: string[] = [];
	let bulkRequests: (readonly SentOperation[])[] = [];
	let cut: 'before' | 'after' | undefined;
	let msPerWrite = 0;
	let isAdapted = true;
	let server: Server | undefined;
	let url = '';

	const slowly = async (): Promise<void> => {
		if (msPerWrite > 0) await later(msPerWrite);
	};
	declareResource(SCIMMY.Resources.User, tables.Users, 'userName', slowly, (effect) => effects.push(effect));
	declareResource(SCIMMY.Resources.Group, tables.Groups, 'displayName', slowly, (effect) => effects.push(effect));

	function adapt(request: express.Request, response: ServerResponse, next: () => void): void {
		response.setHeader('date', new Date().toUTCString());
		if (!request.path.endsWith('/Bulk')) return next();
		const body = parse(request.body) as IDataObject;
		bulkRequests.push((body['operations'] ?? body['Operations'] ?? []) as readonly SentOperation[]);
		const { operations, ...rest } = body;
		request.body = isAdapted && operations !== undefined ? { ...rest, Operations: operations } : body;
		const when = cut;
		cut = undefined;
		if (when === 'before') return void request.socket.destroy();
		if (when === 'after') {
			response.end = () => {
				request.socket.destroy();
				return response;
			};
		}
		next();
	}

	return {
		name: 'SCIMMY',
		scimPath,
		get url() {
			return url;
		},
		async start() {
			const routers = new SCIMMYRouters({ type: 'bearer', handler: requireBearer, baseUri: () => url });
			const text = express.text({ type: '*/*', limit: '16mb' });
			const app = express()
				.use('/identity/scim/v2/Users/me', sendOwner)
				.use(scimPath, bulkOnly(text), adapt, routers as unknown as express.Handler);
			server = createServer(app);
			await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
			url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		},
		reset() {
			tables.Users.clear();
			tables.Groups.clear();
			effects = [];
			bulkRequests = [];
			cut = undefined;
			msPerWrite = 0;
			isAdapted = true;
			SCIMMY.Config.set('bulk', 1000);
		},
		async close() {
			server?.closeAllConnections();
			await new Promise((resolve) => server?.close(resolve));
		},
		credential: () =>
			({
				environment: 'custom',
				baseUrl: url,
				organizationId: orgId,
				oauthTokenData: { access_token: 'any', token_type: 'Bearer' },
			}) as ICredentialDataDecryptedObject,
		seed: (type, resources) =>
			resources.map((resource) => {
				const yesterday = new Date(Date.now() - 86_400_000).toISOString();
				const id = randomUUID();
				tables[type].set(id, { ...resource, id, meta: { created: yesterday, lastModified: yesterday } });
				return id;
			}),
		stored: (type: ServerType) => [...tables[type].values()],
		bulkRequests: () => bulkRequests,
		effects: () => effects,
		limitOperations: (most) => void SCIMMY.Config.set('bulk', most),
		cutNext(when) {
			cut = when;
		},
		slowDown(ms) {
			msPerWrite = ms;
		},
		adaptKey(isOn) {
			isAdapted = isOn;
		},
	};
}

/** A resource type in memory, its name unique without regard to case. */
function declareResource(
	resourceType: typeof SCIMMY.Resources.User | typeof SCIMMY.Resources.Group,
	table: Map<string, IDataObject>,
	nameAttribute: 'userName' | 'displayName',
	slowly: () => Promise<void>,
	record: (effect: string) => void,
): void {
	const endpoint = resourceType.endpoint.slice(1);
	if (nameAttribute === 'userName') SCIMMY.Resources.User.extend(SCIMMY.Schemas.EnterpriseUser, false);

	SCIMMY.Resources.declare(resourceType as typeof SCIMMY.Resources.User)
		.ingress(async (resource, instance) => {
			await slowly();
			const given = copy(instance as never);
			const name = String(given[nameAttribute]);
			const id = resource.id ?? randomUUID();
			const before = table.get(id);
			if (resource.id !== undefined && before === undefined) throw unknown(endpoint, id);
			const isTaken = [...table.values()].some(
				(other) => other['id'] !== id && String(other[nameAttribute]).toLowerCase() === name.toLowerCase(),
			);
			if (isTaken) throw new SCIMMY.Types.Error(409, 'uniqueness', `There is a ${name} in ${endpoint} already`);
			const now = new Date().toISOString();
			const { created = now } = (before?.['meta'] ?? {}) as IDataObject;
			const stored = { ...given, id, meta: { created, lastModified: now } };
			table.set(id, stored);
			record(`${before === undefined ? 'POST' : 'PATCH'} ${endpoint} ${name}`);
			return stored as never;
		})
		.egress(async (resource) => {
			if (resource.id !== undefined) {
				const found = table.get(resource.id);
				if (found === undefined) throw unknown(endpoint, resource.id);
				return copy(found) as never;
			}
			const all = [...table.values()].map(copy);
			return (resource.filter === undefined ? all : resource.filter.match(all)) as never;
		})
		.degress(async (resource) => {
			await slowly();
			const found = table.get(resource.id ?? '');
			if (found === undefined) throw unknown(endpoint, resource.id ?? '');
			table.delete(String(found['id']));
			record(`DELETE ${endpoint} ${String(found[nameAttribute])}`);
		});
}

/** SCIMMY takes only objects of its own realm, which structuredClone's are not under jest. */
function copy(resource: IDataObject): IDataObject {
	return JSON.parse(JSON.stringify(resource)) as IDataObject;
}

function unknown(endpoint: string, id: string): Error {
	return new SCIMMY.Types.Error(404, null as never, `There is no ${id} in ${endpoint}`);
}

function sendOwner(_request: express.Request, response: ServerResponse): void {
	response.setHeader('content-type', 'application/json');
	response.end(JSON.stringify(owner));
}

function requireBearer(request: express.Request): string {
	if (request.header('authorization')?.startsWith('Bearer ') !== true) throw new Error('There is no bearer token.');
	return 'anybody';
}

/** Other bodies are left to SCIMMY's own reader. */
function bulkOnly(read: express.Handler): express.Handler {
	return (request, response, next) => (request.path.endsWith('/Bulk') ? read(request, response, next) : next());
}

function parse(body: unknown): unknown {
	return typeof body === 'string' && body !== '' ? JSON.parse(body) : {};
}
