import { connect, createUser, userBody } from './client';
import { startWebex, type Webex } from './webex';

let webex: Webex;
beforeAll(async () => {
	webex = await startWebex({ statusForm: 'number' });
});
beforeEach(() => webex.reset());
afterAll(() => webex.close());

describe('the record of requests', () => {
	it('holds each with its kind, number, path, body and token, in the order of arrival', async () => {
		const client = connect(webex);
		await client.get('/Users', { count: 1 });
		await client.bulk([createUser('a'), createUser('b')]);
		await client.send('DELETE', '/Groups/nobody');
		const base = `/identity/scim/${webex.orgId}/v2`;
		const tokenId: unknown = expect.any(Number);
		expect(webex.requests).toMatchObject([
			{
				kind: 'read',
				number: 1,
				method: 'GET',
				path: `${base}/Users?count=1`,
				status: 200,
				operations: 0,
				body: undefined,
				tokenId,
			},
			{
				kind: 'bulk',
				number: 1,
				method: 'POST',
				path: `${base}/Bulk`,
				status: 200,
				operations: 2,
				body: { failOnErrors: 100, operations: [{}, {}] },
				tokenId,
			},
			{
				kind: 'write',
				number: 1,
				method: 'DELETE',
				path: `${base}/Groups/nobody`,
				status: 404,
				operations: 0,
				tokenId,
			},
		]);
		expect(webex.bulkRequests()).toEqual([webex.requests[1]]);
		expect(JSON.stringify(webex.requests)).not.toContain('Bearer');
	});

	it('counts how many bulk requests were under way at once, and takes its time by the switches', async () => {
		webex.options.latencyMs = 20;
		webex.options.perOperationMs = 10;
		const client = connect(webex);
		const begun = performance.now();
		await Promise.all(
			[
				['a', 'b'],
				['c', 'd'],
				['e', 'f'],
			].map((names) => client.bulk(names.map((name) => createUser(name)))),
		);
		expect(performance.now() - begun).toBeGreaterThanOrEqual(39);
		expect(webex.inFlightMax).toBe(3);
		await client.bulk([createUser('g')]);
		expect(webex.inFlightMax).toBe(3);
	});
});

describe('seeds', () => {
	it('were there yesterday, have the id and date they are given, and are in no ledger', () => {
		const id = '11111111-1111-4111-8111-111111111111';
		const [first, second] = webex.seedUsers([
			{ userName: 'a@example.com', id, meta: { created: '2020-01-01T00:00:00.000Z' } },
			{ userName: 'b@example.com' },
		]);
		expect(first).toBe(id);
		expect(webex.user(id)).toMatchObject({ id, meta: { created: '2020-01-01T00:00:00.000Z' } });
		const { meta } = webex.user(String(second)) as { readonly meta: { readonly created: string } };
		expect(Date.parse(meta.created)).toBeLessThan(Date.now() - 86_000_000);
		expect(webex.ledger).toEqual([]);
	});

	it('that Webex would refuse are a mistake of the test', () => {
		expect(() => webex.seedUsers([{ userName: 'anna' }])).toThrow('This Users seed would be refused');
		expect(() => webex.seedGroups([{ members: [] }])).toThrow('displayName is required');
	});
});

it('a reset leaves nothing behind but the tokens', async () => {
	const client = connect(webex);
	webex.options.order = 'reversed';
	webex.options.statusForm = 'string';
	webex.faultPlan = () => ({ kind: 'status', status: 500 });
	webex.inject({ kind: 'status', status: 503, times: 5 });
	webex.seedUsers([userBody('anna@example.com')]);
	webex.seedGroups([{ displayName: 'Ward' }]);
	await client.bulk([createUser('a')]);
	webex.reset();
	expect(webex.options).toEqual({ statusForm: 'number' });
	expect([webex.users(), webex.groups(), webex.ledger, webex.requests, webex.faultsInjected, webex.faultPlan, webex.inFlightMax]).toEqual([
		[],
		[],
		[],
		[],
		{},
		undefined,
		0,
	]);
	expect((await client.bulk([createUser('anna')])).status).toBe(200);
	expect(webex.requests).toMatchObject([{ number: 1 }]);
});

it('two stand-ins know nothing of each other', async () => {
	const other = await startWebex({ orgId: '00000000-0000-4000-8000-000000000000' });
	webex.seedUsers([userBody('anna@example.com')]);
	expect([other.users(), other.orgId, other.url === webex.url]).toEqual([[], '00000000-0000-4000-8000-000000000000', false]);
	await other.close();
});

describe('size', () => {
	it('100,000 users: lookups by name, by fifty names and the last page take no time worth noticing', async () => {
		const users = Array.from({ length: 100_000 }, (_, index) => ({
			userName: `u${index}@example.com`,
			externalId: `E${index}`,
		}));
		webex.seedUsers(users);
		const client = connect(webex);
		const fifty = Array.from({ length: 50 }, (_, index) => `userName eq "u${index * 1999}@example.com"`).join(' or ');
		const begun = performance.now();
		for (let call = 0; call < 20; call++) {
			expect((await client.get('/Users', { filter: fifty })).data).toMatchObject({ totalResults: 50 });
			expect((await client.get('/Users', { filter: `externalId eq "e${call}"` })).data).toMatchObject({
				totalResults: 1,
			});
		}
		expect((await client.get('/Users', { startIndex: 99_999 })).data).toMatchObject({
			totalResults: 100_000,
			itemsPerPage: 2,
		});
		expect(performance.now() - begun).toBeLessThan(30_000);
	});

	it('a hundred stand-ins start, answer and stop within seconds', async () => {
		const begun = performance.now();
		for (let run = 0; run < 100; run++) {
			const short = await startWebex();
			expect((await connect(short).bulk([createUser('a')])).status).toBe(200);
			await short.close();
		}
		expect(performance.now() - begun).toBeLessThan(60_000);
	});
});
