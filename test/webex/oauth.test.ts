import axios from 'axios';
import { connect, userBody } from './client';
import { startWebex, type Webex } from './webex';

const at = Date.UTC(2026, 4, 4, 12);
const day = 86_400_000;
let time = at;
let webex: Webex;
beforeAll(async () => {
	webex = await startWebex({ clock: () => time });
});
beforeEach(() => {
	time = at;
	webex.reset();
});
afterAll(() => webex.close());

const redirectUri = 'http://localhost:5678/rest/oauth2-credential/callback';
const http = axios.create({ validateStatus: () => true, maxRedirects: 0, proxy: false });

/** The consent address with these parameters; undefined ones are left out. */
function consent(more: Readonly<Record<string, string | undefined>> = {}) {
	const all = {
		client_id: webex.clientId,
		response_type: 'code',
		redirect_uri: redirectUri,
		scope: 'identity:people_rw',
		state: 's t',
		...more,
	};
	return http.get(`${webex.url}/v1/authorize`, { params: all });
}

/** The token address, with the client's id and secret in the form. */
function token(form: Readonly<Record<string, string>>) {
	const all = { client_id: webex.clientId, client_secret: webex.clientSecret, ...form };
	return http.post<Record<string, string>>(`${webex.url}/v1/access_token`, new URLSearchParams(all));
}

const refresh = (refreshToken: string) => token({ grant_type: 'refresh_token', refresh_token: refreshToken });
const status = async (accessToken: unknown, path = `${webex.orgId}/v2/Users`) =>
	(
		await http.get(`${webex.url}/identity/scim/${path}`, {
			headers: { Authorization: `Bearer ${String(accessToken)}` },
		})
	).status;

describe('authorization code grant (RFC 6749 4.1)', () => {
	it('sends back a code with the state; the code is good for one token that opens the service', async () => {
		const { status: redirect, headers } = await consent();
		const back = new URL(String(headers['location']));
		const code = back.searchParams.get('code') ?? '';
		expect([redirect, back.origin + back.pathname, back.searchParams.get('state')]).toEqual([302, redirectUri, 's t']);
		expect(code.split('_')).toEqual([expect.any(String), expect.any(String), webex.orgId]);

		const form = { grant_type: 'authorization_code', code, redirect_uri: redirectUri };
		const answer = await token(form);
		const opaque: unknown = expect.stringMatching(new RegExp(`^[^_]+_[^_]+_${webex.orgId}$`));
		expect(answer.status).toBe(200);
		expect(answer.data).toEqual({
			access_token: opaque,
			expires_in: 1_209_600,
			refresh_token: opaque,
			refresh_token_expires_in: 7_776_000,
			token_type: 'Bearer',
			scope: 'identity:people_rw',
		});
		expect(await status(answer.data['access_token'])).toBe(200);
		expect(await status(answer.data['access_token'], 'v2/Users/me')).toBe(200);

		const again = await token(form);
		expect([again.status, again.data['error']]).toEqual([400, 'invalid_grant']);
	});

	it.each([
		['a client nobody knows', { client_id: 'x' }, 400],
		['no redirect URI', { redirect_uri: undefined }, 400],
		['no scope', { scope: ' ' }, 'invalid_scope'],
		['another response type', { response_type: 'token' }, 'unsupported_response_type'],
	])('refuses %s', async (_name, more, expected) => {
		const { status: answered, headers } = await consent(more);
		const location = headers['location'] as string | undefined;
		expect(location === undefined ? answered : new URL(location).searchParams.get('error')).toBe(expected);
	});

	it.each([
		['a made-up code', { code: 'x' }, 400, 'invalid_grant'],
		['another redirect URI', { redirect_uri: 'http://localhost/other' }, 400, 'invalid_grant'],
		['a wrong secret', { client_secret: 'x' }, 401, 'invalid_client'],
		['another grant', { grant_type: 'client_credentials' }, 400, 'unsupported_grant_type'],
	])('gives no token for %s', async (_name, more, expected, error) => {
		const { headers } = await consent();
		const code = new URL(String(headers['location'])).searchParams.get('code') ?? '';
		const answer = await token({ grant_type: 'authorization_code', code, redirect_uri: redirectUri, ...more });
		expect([answer.status, answer.data['error']]).toEqual([expected, error]);
	});

	it('takes forms only', async () => {
		expect((await http.post(`${webex.url}/v1/access_token`, { grant_type: 'refresh_token' })).status).toBe(415);
	});
});

describe('refreshing', () => {
	it('gives a new access token; the refresh token stays and its 90 days begin again', async () => {
		const { refresh_token: refreshToken, access_token: first } = webex.issueTokens();
		time += 89 * day;
		const second = await refresh(refreshToken);
		expect(second.data).toMatchObject({ refresh_token: refreshToken, expires_in: 1_209_600 });
		expect([await status(first), await status(second.data['access_token'])]).toEqual([401, 200]);
		time += 89 * day;
		expect((await refresh(refreshToken)).status).toBe(200);
		time += 90 * day;
		expect((await refresh(refreshToken)).data['error']).toBe('invalid_grant');
	});

	it('ends the old refresh token by the switch', async () => {
		webex.options.rotateRefreshTokens = true;
		const { refresh_token: first } = webex.issueTokens();
		const second = (await refresh(first)).data['refresh_token'] ?? '';
		expect(second).not.toBe(first);
		expect([(await refresh(first)).status, (await refresh(second)).status]).toEqual([400, 200]);
	});

	it('fails once the tokens were revoked', async () => {
		const { refresh_token: refreshToken } = webex.issueTokens();
		webex.revokeRefreshTokens();
		expect((await refresh(refreshToken)).status).toBe(400);
	});
});

describe('access', () => {
	it.each([
		[1_209_599, 200],
		[1_209_600, 401],
	])('after %d s: %d', async (seconds, expected) => {
		const { access_token: accessToken } = webex.issueTokens();
		time += seconds * 1000;
		expect(await status(accessToken)).toBe(expected);
	});

	it.each([
		['a made-up token', 'x', '', 401],
		['no token', undefined, '', 401],
		['another organization', 'good', '00000000-0000-4000-8000-000000000000/v2/Users', 404],
		['the organization in its encoded form', 'good', 'encoded', 404],
		['an unknown address', 'good', 'v3/Users', 404],
		['me, for a service app', 'good', 'v2/Users/me', 404],
	])('with %s', async (_name, kind, path, expected) => {
		const { access_token: accessToken } = webex.issueTokens();
		const where = path === 'encoded' ? `${webex.encodedOrgId}/v2/Users` : path === '' ? undefined : path;
		expect(await status(kind === 'good' ? accessToken : kind, where)).toBe(expected);
	});

	it('ends for all tokens when they are expired, in the shape of the gateway', async () => {
		const client = connect(webex);
		webex.expireAccessTokens();
		const response = await client.get('/Users');
		expect(response.status).toBe(401);
		expect(response.data).toEqual({
			message: expect.any(String) as unknown,
			errors: [{ description: expect.any(String) as unknown }],
			trackingId: response.headers['trackingid'] as unknown,
		});
	});

	it.each([
		['identity:people_rw', 200, 201],
		['identity:people_read', 200, 403],
		['spark:people_read identity:people_rw', 200, 201],
		['spark-admin:people_write', 403, 403],
	])('scope %s: reading %d, writing %d', async (scope, reading, writing) => {
		const client = connect(webex, scope);
		const read = await client.get('/Users');
		const written = await client.send('POST', '/Users', userBody('anna@example.com'));
		expect([read.status, written.status]).toEqual([reading, writing]);
		expect(webex.ledger).toHaveLength(writing === 201 ? 1 : 0);
	});

	it('the encoded organization id says what it is', () => {
		expect(webex.encodedOrgId).toMatch(/^Y2lz/);
		expect(Buffer.from(webex.encodedOrgId, 'base64').toString()).toBe(`ciscospark://us/ORGANIZATION/${webex.orgId}`);
	});
});

describe('bodies', () => {
	it.each([
		['application/json', '{}', 400],
		['application/json;charset=utf-8', '{}', 400],
		['application/scim+json', '{}', 400],
		['text/plain', '{}', 415],
		['application/x-www-form-urlencoded', 'a=b', 415],
		['application/json', '{"operations":', 400],
	])('as %s: %s is answered with the right status', async (contentType, body, expected) => {
		const headers = { Authorization: `Bearer ${webex.issueTokens().access_token}`, 'Content-Type': contentType };
		const response = await http.post(`${webex.url}/identity/scim/${webex.orgId}/v2/Bulk`, body, { headers });
		expect(response.status).toBe(expected);
	});
});
