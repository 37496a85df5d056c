import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import type { CredentialType } from './credentials';
import { said } from './results';
import { connectedCredential, joiners, setScene } from './scene';

const scene = setScene();
const create = { operation: 'create', resourceType: 'Users', data: '={{ $json }}' };

/** A service app that a full administrator has authorised. */
function serviceApp(over: IDataObject = {}): ICredentialDataDecryptedObject {
	const { webex } = scene;
	const { access_token: accessToken, refresh_token: refreshToken } = webex.issueTokens();
	const app = {
		environment: 'custom',
		baseUrl: webex.url,
		organizationId: webex.orgId,
		clientId: webex.clientId,
		clientSecret: webex.clientSecret,
	};
	return { ...app, accessToken, refreshToken, ...over } as ICredentialDataDecryptedObject;
}

const credentials: readonly {
	readonly name: string;
	readonly authentication: string;
	readonly type: CredentialType;
	readonly make: () => ICredentialDataDecryptedObject;
}[] = [
	{ name: 'OAuth2', authentication: 'oAuth2', type: 'webexScimOAuth2Api', make: () => connectedCredential(scene.webex) },
	{ name: 'a service app', authentication: 'serviceApp', type: 'webexServiceAppApi', make: () => serviceApp() },
];

/** How the token endpoint answered, in order. */
function tokenAnswers(): readonly unknown[] {
	return scene.webex.requests.filter(({ kind }) => kind === 'token').map(({ status }) => status);
}

describe.each(credentials)('a token that ends while requests are in flight, with $name', ({ authentication, type, make }) => {
	it.each([2, 3, 5])('is renewed once for %d of them, the others wait', async (parallelRequests) => {
		scene.webex.options.rotateRefreshTokens = true;
		scene.webex.options.latencyMs = 60;
		scene.webex.faultPlan = ({ kind, number }) => (kind === 'bulk' && number === 1 ? { kind: 'expireAfter' } : undefined);
		const credential = make();
		const run = await scene.run({ ...create, authentication, options: { operationsPerRequest: 1, parallelRequests } }, joiners(12), {
			credential,
			credentialType: type,
		});
		expect(said(run, ['outcome'])).toEqual(joiners(12).map((_, item) => ({ item, outcome: 'applied' })));
		expect(tokenAnswers()).toEqual([200]);
		expect(run.storedTokens).toHaveLength(1);
		expect(scene.webex.ledger.map(({ userName }) => userName).sort()).toEqual(
			joiners(12)
				.map(({ userName }) => userName)
				.sort(),
		);
	});

	it('and cannot be renewed stops all of them', async () => {
		scene.webex.options.latencyMs = 60;
		scene.webex.faultPlan = ({ kind, number }) => {
			if (kind === 'token') return { kind: 'status', status: 400, body: { error: 'invalid_grant' } };
			return kind === 'bulk' && number === 1 ? { kind: 'expireAfter' } : undefined;
		};
		const run = await scene.run({ ...create, authentication, options: { operationsPerRequest: 1, parallelRequests: 5 } }, joiners(7), {
			credential: make(),
			credentialType: type,
		});
		expect(said(run, ['outcome'])).toEqual(joiners(7).map((_, item) => ({ item, outcome: item === 0 ? 'applied' : 'notAttempted' })));
	});
});

describe.each(credentials)('a token endpoint that is busy passes, with $name', ({ authentication, type, make }) => {
	it.each([
		{ name: '429', fault: { kind: 'status', status: 429 } as const, status: 429 },
		{ name: '503', fault: { kind: 'status', status: 503 } as const, status: 503 },
	])('$name: it is waited for', async ({ fault, status }) => {
		const credential = make();
		scene.webex.expireAccessTokens();
		scene.webex.inject({ ...fault, on: 'token' });
		const run = await scene.run({ ...create, authentication }, joiners(3), { credential, credentialType: type });
		expect(run.error).toBeUndefined();
		expect(said(run, ['outcome'])).toEqual([0, 1, 2].map((item) => ({ item, outcome: 'applied' })));
		expect(tokenAnswers()).toEqual([status, 200]);
	});

	it('429 for longer than Max Wait Seconds: nothing is lost, and it is no refused login', async () => {
		const credential = make();
		scene.webex.expireAccessTokens();
		scene.webex.inject({ kind: 'status', status: 429, on: 'token', times: 50 });
		const run = await scene.run({ ...create, authentication, options: { maxWaitSeconds: 0 } }, joiners(2), {
			credential,
			credentialType: type,
		});
		expect(run.error).toBeUndefined();
		expect(said(run, ['outcome', 'reason'])).toEqual([0, 1].map((item) => ({ item, outcome: 'notAttempted', reason: 'waitLimit' })));
	});
});

it('a service app that has no token yet fetches it once, whatever is read at the same time', async () => {
	scene.webex.options.rotateRefreshTokens = true;
	scene.webex.seedUsers(joiners(120));
	const upsert = { ...create, operation: 'upsert', authentication: 'serviceApp' };
	const run = await scene.run(upsert, joiners(120), { credential: serviceApp({ accessToken: '' }), credentialType: 'webexServiceAppApi' });
	expect(new Set(said(run, ['outcome']).map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']));
	expect(tokenAnswers()).toEqual([200]);
});

describe('Timeout Seconds', () => {
	let server: Server;

	/** Answers a bulk request with headers at once and a byte now and then, and finds nobody. */
	beforeAll(async () => {
		server = createServer((request, response) => {
			response.writeHead(200, { 'content-type': 'application/json' });
			if (request.method === 'GET') return response.end(JSON.stringify({ totalResults: 0, Resources: [] }));
			const drip = setInterval(() => response.write(' '), 100);
			response.on('close', () => clearInterval(drip));
			return request.resume();
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	});

	afterAll(() => {
		server.closeAllConnections();
		server.close();
	});

	it('limits a request to its last byte, however busy it looks', async () => {
		const { port } = server.address() as AddressInfo;
		const credential = connectedCredential(scene.webex, { baseUrl: `http://127.0.0.1:${port}` });
		const startMs = performance.now();
		const run = await scene.run({ ...create, options: { timeoutSeconds: 1, maxWaitSeconds: 0 } }, joiners(3), { credential });
		expect(performance.now() - startMs).toBeLessThan(20_000);
		expect(said(run, ['outcome', 'reason'])).toEqual([0, 1, 2].map((item) => ({ item, outcome: 'unconfirmed', reason: 'connectionLost' })));
	});
});
