import axios, { type AxiosResponse } from 'axios';
import { connect, createUser, statuses } from './client';
import { startWebex, type Webex } from './webex';

let webex: Webex;
let ada = '';
beforeAll(async () => {
	webex = await startWebex();
});
beforeEach(() => {
	webex.reset();
	[ada = ''] = webex.seedUsers([{ userName: 'ada@example.com' }, { userName: 'ben@example.com' }]);
	Object.assign(webex.options, {
		licenses: [
			{ name: 'Meetings', totalUnits: 9 },
			{ name: 'Calling', totalUnits: 1 },
		],
	});
});
afterAll(async () => await webex.close());

/** An address below /v1, with a token of these scopes. */
async function call(method: 'GET' | 'PATCH', path: string, scope: string, data?: object): Promise<AxiosResponse> {
	const { access_token: token } = webex.issueTokens(scope);
	const headers = { Authorization: `Bearer ${token}` };
	return await axios.request({ method, url: `${webex.url}/v1${path}`, data, headers, validateStatus: () => true, proxy: false });
}

const scopes = 'spark-admin:licenses_read spark-admin:people_write';

async function idsByName(): Promise<Readonly<Record<string, string>>> {
	const { data } = await call('GET', '/licenses', scopes);
	const { items } = data as { readonly items: readonly { readonly id: string; readonly name: string }[] };
	return Object.fromEntries(items.map(({ id, name }) => [name, id]));
}

async function assign(email: string, names: readonly string[], operation?: 'remove'): Promise<readonly [number, unknown]> {
	const ids = await idsByName();
	const licenses = names.map((name) => ({ id: ids[name] ?? name, ...(operation === undefined ? {} : { operation }) }));
	const { status, data } = await call('PATCH', '/licenses/users', scopes, { email, licenses });
	const given = (data as { readonly licenses?: readonly string[] }).licenses;
	return [status, given?.map((id) => Object.entries(ids).find(([, each]) => each === id)?.[0])];
}

describe('licenses below /v1', () => {
	it('are listed with their units', async () => {
		await assign('ada@example.com', ['Calling']);
		const { data } = await call('GET', '/licenses', scopes);
		expect(data).toEqual({
			items: [
				{ id: expect.stringMatching(/^Y2lz/), name: 'Meetings', totalUnits: 9, consumedUnits: 0 },
				{ id: expect.stringMatching(/^Y2lz/), name: 'Calling', totalUnits: 1, consumedUnits: 1 },
			],
		});
	});

	it('are given: all with 200, some with 206 and a list of what the person has, none with 400', async () => {
		expect(await assign('ADA@example.com', ['Meetings', 'Calling'])).toEqual([200, ['Meetings', 'Calling']]);
		expect(webex.licensesOf(ada)).toEqual(['Meetings', 'Calling']);
		expect(await assign('ben@example.com', ['Meetings', 'Calling'])).toEqual([206, ['Meetings']]);
		expect(await assign('ben@example.com', ['Calling'])).toEqual([400, undefined]);
		expect(await assign('ben@example.com', ['Invented'])).toEqual([400, undefined]);
		expect(await assign('nobody@example.com', ['Meetings'])).toEqual([400, undefined]);
		expect(await assign('ada@example.com', ['Calling'], 'remove')).toEqual([200, ['Meetings']]);
		expect(await assign('ben@example.com', ['Calling'])).toEqual([200, ['Meetings', 'Calling']]);
	});

	it.each([
		['GET', '/licenses', 'identity:people_rw'],
		['PATCH', '/licenses/users', 'identity:people_rw spark-admin:licenses_read'],
	] as const)('%s %s needs a scope of its own', async (method, path, scope) => {
		expect((await call(method, path, scope, method === 'PATCH' ? {} : undefined)).status).toBe(403);
	});
});

describe('an organization that the token manages', () => {
	const other = '0d1e2f3a-4b5c-4d6e-8f70-8192a3b4c5d6';

	it('has users of its own, and others are not there', async () => {
		webex.options.managedOrgIds = [other];
		const client = connect(webex);
		const there = (path: string): string => `${webex.url}/identity/scim/${path}`;
		expect(statuses(await client.bulk([createUser('cleo')]))).toEqual([['cleo', '201']]);
		const users = async (orgId: string): Promise<unknown> => {
			const { status, data } = await client.get(there(`${orgId}/v2/Users`));
			return [status, (data as { readonly totalResults?: number }).totalResults];
		};
		expect([await users(webex.orgId), await users(other.toUpperCase()), await users(other.replace('0', '1'))]).toEqual([
			[200, 3],
			[200, 0],
			[404, undefined],
		]);
		await client.send('POST', there(`${other}/v2/Users`), {
			schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
			userName: 'ada@example.com',
		});
		expect([await users(webex.orgId), await users(other)]).toEqual([
			[200, 3],
			[200, 1],
		]);
	});
});
