import assert from 'node:assert/strict';
import type { StoredCredential } from '../../credential';
import { createdUserNames, saying } from '../../expect';
import type { Execution } from '../../execution';
import { createUsers, person } from '../../people';
import { nodeMajorFor } from '../../platform';
import type { Scenario, Stage } from '../../stage';
import { buildWorkflow, rows, webexScim } from '../../workflow';

/** Stores a service app's credential, as the form of the credential does. */
async function createServiceApp({ n8n, webex }: Stage, over: object = {}): Promise<StoredCredential> {
	const type = 'webexServiceAppApi';
	const name = 'Webex service app (stand-in)';
	const data = {
		environment: 'custom',
		baseUrl: webex.url,
		organizationId: '',
		clientId: webex.clientId,
		clientSecret: webex.clientSecret,
		refreshToken: webex.issueTokens().refresh_token,
		...over,
	};
	const { id } = await n8n.rest.post<{ readonly id: string }>('/rest/credentials', { name, type, data });
	return { id, name, type };
}

/** What n8n says when the credential's form is saved, which tests it. */
async function test({ n8n }: Stage, credential: StoredCredential): Promise<{ readonly status: string; readonly message: string }> {
	const { data } = await n8n.rest.get<{ readonly data: object }>(`/rest/credentials/${credential.id}?includeData=true`);
	return await n8n.rest.post('/rest/credentials/test', { credentials: { ...credential, data } });
}

async function create({ run }: Stage, credential: StoredCredential, names: readonly string[]): Promise<Execution> {
	const node = webexScim(credential, { authentication: 'serviceApp', ...createUsers });
	return await run(buildWorkflow('With a Service App', [...rows(names.map(person)), node]));
}

/** A machine account: n8n fetches its access token at the first use, keeps it, and renews it when Webex does not take it any more. */
export const serviceApp: Scenario = {
	name: 'service app: tested, used, its token kept and renewed; a revoked one says what to change',
	async play(stage) {
		const { webex } = stage;
		const granted = (): number =>
			webex.requests.filter(({ kind, path, status }) => kind === 'token' && path === '/v1/access_token' && status === 200).length;
		const allApplied = (count: number): readonly object[] =>
			Array.from({ length: count }, (_, item) => ({ outcome: 'applied', reason: null, status: 201, item }));
		const credential = await createServiceApp(stage);
		assert.deepEqual(await test(stage, credential), { status: 'OK', message: 'Connection successful!' });

		const before = granted();
		const first = await create(stage, credential, ['ada', 'bo', 'cleo']);
		assert.equal(first.error, undefined);
		assert.deepEqual(first.output('Webex SCIM').map(saying), allApplied(3));
		const second = await create(stage, credential, ['dora']);
		assert.deepEqual(second.output('Webex SCIM').map(saying), allApplied(1));
		assert.ok(granted() - before <= 1, 'the access token is kept from one run to the next');

		const kept = granted();
		webex.expireAccessTokens();
		const names = Array.from({ length: 101 }, (_, index) => `third.${index}`);
		const third = await create(stage, credential, names);
		assert.deepEqual(third.output('Webex SCIM').map(saying), allApplied(101));
		assert.equal(granted() - kept, 1);
		assert.deepEqual(
			createdUserNames(webex).slice(4),
			names.map((name) => `${name}@example.com`),
		);

		webex.expireAccessTokens();
		webex.revokeRefreshTokens();
		const revoked = await create(stage, credential, ['emil']);
		assert.equal(revoked.status, 'error');
		assert.equal(revoked.error, 'Webex refused the login');
		assert.equal(webex.userByName('emil@example.com'), undefined);
		const refusal = await test(stage, credential);
		assert.equal(refusal.status, 'Error');
		// Before 2.36 n8n loses the words on the way.
		if (nodeMajorFor(stage.n8n.version) >= 24) assert.match(refusal.message, /Client ID, Client Secret and Refresh Token/);
	},
};
