import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import type { EngineRun, EngineSettings } from '../engine';
import { said } from '../results';
import { joiners, setScene } from '../scene';
import { passedMs } from '../time';

const scene = setScene();
const create = { authentication: 'serviceApp', operation: 'create', resourceType: 'Users', data: '={{ $json }}' };

/** A service app that a full administrator has authorised; `accessToken` is empty until its first use. */
function serviceApp(over: IDataObject = {}): ICredentialDataDecryptedObject {
	const { webex } = scene;
	return {
		environment: 'custom',
		baseUrl: webex.url,
		organizationId: webex.orgId,
		clientId: webex.clientId,
		clientSecret: webex.clientSecret,
		refreshToken: webex.issueTokens().refresh_token,
		accessToken: '',
		...over,
	} as ICredentialDataDecryptedObject;
}

async function run(
	items: readonly IDataObject[],
	credential: ICredentialDataDecryptedObject,
	settings: Partial<EngineSettings> = {},
): Promise<EngineRun> {
	return await scene.run(create, items, { credential, credentialType: 'webexServiceAppApi', ...settings });
}

/** How the token endpoint answered, in order. */
function tokenAnswers(): readonly unknown[] {
	return scene.webex.requests.filter(({ kind }) => kind === 'token').map(({ status }) => status);
}

function created(): readonly unknown[] {
	return scene.webex.ledger.map(({ userName }) => userName);
}

function allApplied(count: number): readonly IDataObject[] {
	return Array.from({ length: count }, (_, item) => ({ item, outcome: 'applied', status: 201 }));
}

describe('a service app', () => {
	it('gets its access token at its first use, once, and n8n stores it', async () => {
		const credential = serviceApp();
		const first = await run(joiners(250), credential);
		expect(said(first, ['outcome', 'status'])).toEqual(allApplied(250));
		expect(tokenAnswers()).toEqual([200]);
		expect(first.storedTokens).toHaveLength(1);

		const more = joiners(253).slice(250);
		const second = await run(more, { ...credential, accessToken: String(first.storedTokens[0]) });
		expect(said(second, ['outcome', 'status'])).toEqual(allApplied(3));
		expect(tokenAnswers()).toEqual([200]);
		expect(created()).toEqual(joiners(253).map(({ userName }) => userName));
	});

	it.each<{ when: string; expire: () => void; tokens: readonly number[] }>([
		{ when: 'before the run', expire: () => scene.webex.expireAccessTokens(), tokens: [200] },
		{
			when: 'between its requests',
			expire: () => scene.webex.inject({ kind: 'expireAfter' }),
			tokens: [200],
		},
		{
			when: 'before the run and again in it',
			expire: () => {
				scene.webex.expireAccessTokens();
				let struck = false;
				scene.webex.faultPlan = ({ kind, number }) => {
					// Where n8n asks for the first 401 once more as an error, the first request counts twice.
					if (struck || kind !== 'bulk' || number < 4) return undefined;
					struck = true;
					return { kind: 'expireToken' };
				};
			},
			tokens: [200, 200],
		},
	])('whose token expires $when renews it, and nothing is done twice', async ({ expire, tokens }) => {
		const { access_token: accessToken, refresh_token: refreshToken } = scene.webex.issueTokens();
		expire();
		const result = await run(joiners(350), serviceApp({ accessToken, refreshToken }));
		expect(said(result, ['outcome', 'status'])).toEqual(allApplied(350));
		expect(tokenAnswers()).toEqual(tokens);
		expect(result.storedTokens).toHaveLength(tokens.length);
		expect(created()).toEqual(joiners(350).map(({ userName }) => userName));
	});

	it('keeps a refresh token that changes at each renewal', async () => {
		scene.webex.options.rotateRefreshTokens = true;
		scene.webex.faultPlan = ({ kind, number }) => (kind === 'bulk' && [2, 5].includes(number) ? { kind: 'expireToken' } : undefined);
		const result = await run(joiners(350), serviceApp());
		expect(said(result, ['outcome', 'status'])).toEqual(allApplied(350));
		expect(tokenAnswers()).toEqual([200, 200, 200]);
	});

	it.each([
		{ organization: 'that the credential states as a UUID', over: () => ({ organizationId: scene.webex.orgId }) },
		{ organization: 'that the credential states as Y2lz…', over: () => ({ organizationId: scene.webex.encodedOrgId }) },
		{
			organization: 'of its access token',
			over: () => ({ organizationId: '', accessToken: scene.webex.issueTokens().access_token }),
		},
		{ organization: 'of the access token that it has yet to get', over: () => ({ organizationId: '' }) },
	])('works in the organization $organization', async ({ over }) => {
		const result = await run(joiners(3), serviceApp(over()));
		expect(said(result, ['outcome', 'status'])).toEqual(allApplied(3));
		expect(scene.webex.bulkRequests().map(({ path }) => path)).toEqual([`/identity/scim/${scene.webex.orgId}/v2/Bulk`]);
	});
});

describe('a service app that Webex does not let in', () => {
	afterEach(() => jest.restoreAllMocks());

	const refusals: readonly { readonly why: string; readonly over: () => IDataObject; readonly prepare?: () => void }[] = [
		{
			why: 'a revoked refresh token, before its first use',
			over: () => ({}),
			prepare: () => scene.webex.revokeRefreshTokens(),
		},
		{ why: 'a wrong client secret, before its first use', over: () => ({ clientSecret: 'wrong' }) },
		{
			why: 'a revoked refresh token, when its token has expired',
			over: () => ({ accessToken: scene.webex.issueTokens().access_token }),
			prepare: () => {
				scene.webex.revokeRefreshTokens();
				scene.webex.expireAccessTokens();
			},
		},
		{ why: 'no organization and a wrong client secret', over: () => ({ organizationId: '', clientSecret: 'wrong' }) },
	];

	it.each(refusals)('because of $why: the error says what to change, and nothing is sent', async ({ over, prepare }) => {
		const credential = serviceApp(over());
		prepare?.();
		const result = await run(joiners(3), credential);
		expect(result.error?.description).toMatch(/connect it again|Refresh Token/i);
		expect(result.outputs).toEqual([]);
		expect(created()).toEqual([]);
		expect(`${result.error?.message} ${result.error?.description}`).not.toContain(String(credential['refreshToken']));
	});

	it.each(refusals)('because of $why, on Error = Continue: every row says so', async ({ over, prepare }) => {
		const credential = serviceApp(over());
		prepare?.();
		const result = await run(joiners(3), credential, { onError: 'continueRegularOutput' });
		expect(said(result, ['ok', 'outcome', 'reason'])).toEqual(
			[0, 1, 2].map((item) => ({ item, ok: false, outcome: 'notAttempted', reason: 'requestRefused' })),
		);
		for (const { detail } of said(result, ['detail'])) expect(detail).toMatch(/connect it again|Refresh Token/i);
	});

	it('because the token cannot be fetched at the moment: nothing is doubtful, and it is tried again', async () => {
		jest.spyOn(Math, 'random').mockReturnValue(0.5);
		scene.webex.inject({ kind: 'status', status: 503, on: 'token' }, { kind: 'cut', when: 'before', on: 'token' });
		const result = await run(joiners(3), serviceApp());
		expect(said(result, ['outcome', 'status'])).toEqual(allApplied(3));
		expect(tokenAnswers()).toEqual([503, 'cut', 200]);
		expect(passedMs()).toBe(1500 + 2500);
		expect(scene.webex.requests.filter(({ kind }) => kind === 'read')).toEqual([]);
	});
});
