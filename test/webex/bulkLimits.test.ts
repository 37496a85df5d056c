import { connect, createUser, rowsOf, statuses } from './client';
import { startWebex, type Webex, type WebexOptions } from './webex';

let webex: Webex;
beforeAll(async () => {
	webex = await startWebex();
});
beforeEach(() => webex.reset());
afterAll(() => webex.close());

const operations = (count: number) => Array.from({ length: count }, (_, index) => createUser(`u${index}`));
const missing = (bulkId: string) => ({ method: 'DELETE', path: '/Users/nobody', bulkId });

describe('number of operations', () => {
	it.each([
		[0, 400, 0],
		[1, 200, 1],
		[99, 200, 99],
		[100, 200, 100],
		[101, 400, 0],
		[250, 400, 0],
	])('%d operations are answered with %d, and %d take effect', async (count, status, effective) => {
		const response = await connect(webex).bulk(operations(count));
		expect(response.status).toBe(status);
		expect(rowsOf(response)).toHaveLength(effective);
		expect(webex.ledger).toHaveLength(effective);
		expect(webex.requests).toMatchObject([{ kind: 'bulk', number: 1, status, operations: count }]);
	});

	it.each<[string, WebexOptions, number, number]>([
		['413 where the RFC is followed', { tooManyStatus: 413 }, 101, 413],
		['a smaller limit', { maxOperations: 3 }, 4, 400],
		['just within a smaller limit', { maxOperations: 3 }, 3, 200],
	])('%s', async (_name, options, count, status) => {
		Object.assign(webex.options, options);
		expect((await connect(webex).bulk(operations(count))).status).toBe(status);
	});
});

describe('size of the body', () => {
	it.each([
		['at the limit', 0, 200],
		['one byte above', 1, 413],
	])('%s of 1 MiB', async (_name, above, status) => {
		const around = JSON.stringify({
			schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],
			failOnErrors: 100,
			operations: operations(1),
			filler: '',
		});
		const filler = 'x'.repeat(1_048_576 - around.length + above);
		const response = await connect(webex).bulk(operations(1), { filler });
		expect(response.status).toBe(status);
		expect(webex.ledger).toHaveLength(status === 200 ? 1 : 0);
	});

	it('counts bytes, not characters', async () => {
		webex.options.maxPayloadBytes = 1000;
		const response = await connect(webex).bulk(operations(1), { filler: 'é'.repeat(450) });
		expect(response.status).toBe(413);
	});
});

describe('failOnErrors', () => {
	it.each([[0], [101], [-1], [1.5], ['1'], [null]])('%p spoils the whole request', async (failOnErrors) => {
		const response = await connect(webex).bulk(operations(2), { failOnErrors });
		expect(response.status).toBe(400);
		expect(webex.ledger).toEqual([]);
	});

	it.each([
		[1, ['a', 'x']],
		[2, ['a', 'x', 'b', 'y']],
		[3, ['a', 'x', 'b', 'y', 'c']],
		[100, ['a', 'x', 'b', 'y', 'c']],
		[undefined, ['a', 'x', 'b', 'y', 'c']],
	])('%p: the work stops after so many errors and the rest is left out', async (failOnErrors, answered) => {
		const list = [createUser('a'), missing('x'), createUser('b'), missing('y'), createUser('c')];
		const response = await connect(webex).bulk(list, { failOnErrors });
		expect(response.status).toBe(200);
		expect(rowsOf(response).map(({ bulkId }) => bulkId)).toEqual(answered);
		expect(webex.ledger.map(({ bulkId }) => bulkId)).toEqual(answered.filter((bulkId) => /[abc]/.test(bulkId)));
	});

	it('may be left out unless the switch demands it', async () => {
		webex.options.requireFailOnErrors = true;
		const client = connect(webex);
		expect((await client.bulk(operations(1), { failOnErrors: undefined })).status).toBe(400);
		expect((await client.bulk(operations(1), { failOnErrors: 1 })).status).toBe(200);
	});
});

describe('requests that are refused as a whole', () => {
	it.each<[string, readonly object[], object]>([
		['a bulkId used twice', [createUser('a'), createUser('b'), createUser('a')], {}],
		['a bulkId used twice, not by POST', [missing('a'), createUser('b'), missing('a')], {}],
		['no schemas', [createUser('a')], { schemas: undefined }],
		['other schemas', [createUser('a')], { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'] }],
		['no operations', [], { operations: undefined }],
		['operations that are no list', [], { operations: {} }],
		['an operation that is no object', [], { operations: [createUser('a'), 'x'] }],
	])('%s', async (_name, list, more) => {
		const response = await connect(webex).bulk(list, more);
		expect(response.status).toBe(400);
		expect(response.data).toMatchObject({ status: '400' });
		expect(webex.ledger).toEqual([]);
	});
});

describe('references between operations', () => {
	const group = (member: string) => ({
		method: 'POST',
		path: '/Groups',
		bulkId: 'g',
		data: {
			schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
			displayName: 'Nurses',
			members: [{ value: member }],
		},
	});

	it('are refused by default, wherever they stand', async () => {
		const response = await connect(webex).bulk([
			createUser('a'),
			group('bulkId:a'),
			createUser('b', { title: 'bulkId:a' }),
			createUser('c', { title: 'see bulkId:a' }),
			{ method: 'DELETE', path: '/Users/bulkId:a', bulkId: 'd' },
		]);
		expect(statuses(response)).toEqual([
			['a', '201'],
			['g', '400'],
			['b', '400'],
			['c', '201'],
			['d', '404'],
		]);
	});

	it("are resolved by the switch, as in RFC 7644 3.7.2's example of a group with a new user", async () => {
		webex.options.resolveReferences = true;
		const response = await connect(webex).bulk([createUser('qwerty'), group('bulkId:qwerty')]);
		const { id } = webex.userByName('qwerty@example.com') as { readonly id: string };
		expect(statuses(response)).toEqual([
			['qwerty', '201'],
			['g', '201'],
		]);
		expect(webex.groupByName('nurses')).toMatchObject({ members: [{ value: id, type: 'user' }] });
	});

	it('to what comes later or does not exist are 409', async () => {
		webex.options.resolveReferences = true;
		const response = await connect(webex).bulk([group('bulkId:later'), createUser('later')]);
		expect(statuses(response)).toEqual([
			['g', '409'],
			['later', '201'],
		]);
	});

	it('in the path lead to the resource that was just made', async () => {
		webex.options.resolveReferences = true;
		const response = await connect(webex).bulk([createUser('a'), { method: 'DELETE', path: '/Users/bulkId:a', bulkId: 'd' }]);
		expect(statuses(response)).toEqual([
			['a', '201'],
			['d', '204'],
		]);
		expect(webex.users()).toEqual([]);
	});
});
