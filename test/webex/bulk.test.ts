import { connect, createUser, patchOp, rowsOf, statuses, userBody } from './client';
import { messages } from './urns';
import { startWebex, type Webex, type WebexOptions } from './webex';

let webex: Webex;
beforeAll(async () => {
	webex = await startWebex({ clock: () => Date.UTC(2026, 4, 4, 12) });
});
beforeEach(() => webex.reset());
afterAll(() => webex.close());

const at = Date.UTC(2026, 4, 4, 12);

describe("the example of Webex's bulk page: create, change and delete in one request", () => {
	it('answers each operation in its own row and does what it says', async () => {
		const [changed, gone] = webex.seedUsers([userBody('mover@example.com'), userBody('leaver@example.com')]);
		const base = `${webex.url}/identity/scim/${webex.orgId}/v2`;
		const joiner = userBody('joiner@example.com', { userType: 'user' });
		const patch = patchOp({ op: 'replace', path: 'title', value: 'Nurse' });

		const response = await connect(webex).bulk([
			{ method: 'POST', path: '/Users', bulkId: 'q1', data: joiner },
			{ method: 'PATCH', path: `/Users/${changed}`, bulkId: 'q2', data: patch },
			{ method: 'DELETE', path: `/Users/${gone}`, bulkId: 'q3' },
		]);

		const created = webex.userByName('JOINER@example.com') as { readonly id: string };
		const version: unknown = expect.stringMatching(/^W\/"\d+"$/);
		expect(response.status).toBe(200);
		expect(response.headers['content-type']).toMatch(/^application\/json/);
		expect(response.headers['date']).toBe('Mon, 04 May 2026 12:00:00 GMT');
		expect(response.headers['trackingid']).toMatch(/^ROUTER_/);
		expect(response.data).toEqual({
			schemas: [messages.bulkResponse],
			operations: [
				{ method: 'POST', bulkId: 'q1', status: '201', version, location: `${base}/Users/${created.id}` },
				{ method: 'PATCH', bulkId: 'q2', status: '200', version, location: `${base}/Users/${changed}` },
				{ method: 'DELETE', bulkId: 'q3', status: '204', location: `${base}/Users/${gone}` },
			],
		});
		expect(webex.user(String(changed))).toMatchObject({ title: 'Nurse' });
		expect(webex.user(String(gone))).toBeUndefined();
		expect(webex.ledger).toEqual([
			entry('POST', created.id, 'q1', 'joiner@example.com', joiner),
			entry('PATCH', changed, 'q2', 'mover@example.com', patch),
			entry('DELETE', gone, 'q3', 'leaver@example.com', null),
		]);
	});

	function entry(method: string, id: unknown, bulkId: string, userName: string, data: unknown) {
		return { at, request: 1, method, resourceType: 'Users', id, bulkId, changed: true, userName, data };
	}
});

describe('operations that cannot be carried out', () => {
	it.each([
		['a name that is taken, in capitals', { method: 'POST', path: '/Users', bulkId: 'b', data: userBody('ANNA@EXAMPLE.COM') }, '409'],
		['POST without a bulkId', { method: 'POST', path: '/Users', data: userBody('b@example.com') }, '400'],
		['POST with a resource in the path', { method: 'POST', path: '/Users/x', bulkId: 'b', data: userBody('b@example.com') }, '400'],
		['PATCH without one', { method: 'PATCH', path: '/Users', bulkId: 'b', data: patchOp() }, '400'],
		['PATCH of nobody', { method: 'PATCH', path: '/Users/x', bulkId: 'b', data: patchOp() }, '404'],
		['DELETE of nobody', { method: 'DELETE', path: '/Users/x', bulkId: 'b' }, '404'],
		['DELETE of a group nobody knows', { method: 'DELETE', path: '/Groups/x', bulkId: 'b' }, '404'],
		['PUT', { method: 'PUT', path: '/Users/x', bulkId: 'b', data: userBody('b@example.com') }, '405'],
		['GET', { method: 'GET', path: '/Users/x', bulkId: 'b' }, '400'],
		['no method', { path: '/Users', bulkId: 'b' }, '400'],
		['a path that leads elsewhere', { method: 'POST', path: '/Devices', bulkId: 'b', data: {} }, '400'],
		['a path with the version', { method: 'POST', path: '/v2/Users', bulkId: 'b', data: {} }, '400'],
		['no data', { method: 'POST', path: '/Users', bulkId: 'b' }, '400'],
		['data that is no object', { method: 'POST', path: '/Users', bulkId: 'b', data: 'x' }, '400'],
	])('%s', async (_name, operation, status) => {
		webex.seedUsers([userBody('anna@example.com')]);
		const response = await connect(webex).bulk([createUser('first'), operation, createUser('last')]);
		expect(response.status).toBe(200);
		expect(rowsOf(response).map((row) => row['status'])).toEqual(['201', status, '201']);
		expect(webex.ledger.map(({ userName }) => userName)).toEqual(['first@example.com', 'last@example.com']);
	});

	it('are explained in the shape that two clients read, with the bulkId, without a location for POST', async () => {
		webex.seedUsers([userBody('anna@example.com')]);
		const response = await connect(webex).bulk([createUser('anna')]);
		const details = 'A user with the userName anna@example.com exists already.';
		const trackingId: unknown = response.headers['trackingid'];
		expect(rowsOf(response)).toEqual([
			{
				method: 'POST',
				bulkId: 'anna',
				status: '409',
				response: {
					schemas: [messages.error, messages.ciscoError],
					status: '409',
					scimType: 'uniqueness',
					[messages.ciscoError]: { trackingId, errorCode: 409001, details },
				},
			},
		]);
	});
});

describe('forms of request that are taken as well', () => {
	it.each([
		['capital Operations', { operations: undefined, Operations: [createUser('a')] }],
		['data as a text of JSON', { operations: [{ ...createUser('a'), data: JSON.stringify(userBody('a@example.com')) }] }],
		['no failOnErrors', { failOnErrors: undefined }],
	])('%s', async (_name, more) => {
		const response = await connect(webex).bulk([createUser('a')], more);
		expect(statuses(response)).toEqual([['a', '201']]);
	});
});

describe('forms of answer, by switch', () => {
	it.each<[string, WebexOptions, (rows: readonly unknown[]) => object]>([
		['capital Operations', { operationsKey: 'Operations' }, (rows) => ({ schemas: [messages.bulkResponse], Operations: rows })],
		['lower case by default', {}, (rows) => ({ schemas: [messages.bulkResponse], operations: rows })],
	])('%s', async (_name, options, body) => {
		Object.assign(webex.options, options);
		const response = await connect(webex).bulk([createUser('a')]);
		expect(response.data).toEqual(body(rowsOf(response)));
		expect(rowsOf(response)).toHaveLength(1);
	});

	it.each<[string, WebexOptions, readonly unknown[]]>([
		[
			'status as a number',
			{ statusForm: 'number' },
			[
				['a', 201],
				['b', 404],
				['c', 201],
			],
		],
		[
			'status as an object',
			{ statusForm: 'object' },
			[
				['a', { code: '201' }],
				['b', { code: '404' }],
				['c', { code: '201' }],
			],
		],
		[
			'bulkId for POST only',
			{ echoBulkId: 'post' },
			[
				['a', '201'],
				[undefined, '404'],
				['c', '201'],
			],
		],
		[
			'no bulkId',
			{ echoBulkId: 'none' },
			[
				[undefined, '201'],
				[undefined, '404'],
				[undefined, '201'],
			],
		],
		[
			'rows turned round',
			{ order: 'reversed' },
			[
				['c', '201'],
				['b', '404'],
				['a', '201'],
			],
		],
	])('%s', async (_name, options, expected) => {
		Object.assign(webex.options, options);
		const response = await connect(webex).bulk([createUser('a'), { method: 'DELETE', path: '/Users/x', bulkId: 'b' }, createUser('c')]);
		expect(statuses(response)).toEqual(expected);
	});

	it('rows shuffled, but each with what belongs to it, the same way after each reset', async () => {
		const names = Array.from({ length: 20 }, (_, index) => `u${index}`);
		const orders = [];
		for (let run = 0; run < 2; run++) {
			webex.reset();
			webex.options.order = 'shuffled';
			const rows = rowsOf(await connect(webex).bulk(names.map((name) => createUser(name))));
			for (const { bulkId, location } of rows) {
				const { id } = webex.userByName(`${String(bulkId)}@example.com`) as { readonly id: string };
				expect(location).toContain(id);
			}
			orders.push(rows.map(({ bulkId }) => bulkId));
		}
		expect(orders[0]).not.toEqual(names);
		expect([...(orders[0] ?? [])].sort()).toEqual([...names].sort());
		expect(orders[1]).toEqual(orders[0]);
	});

	it("errors in the RFC's shape", async () => {
		webex.options.errorForm = 'rfc';
		const response = await connect(webex).bulk([{ method: 'DELETE', path: '/Users/x', bulkId: 'b' }]);
		expect(rowsOf(response)[0]?.['response']).toEqual({
			schemas: [messages.error],
			status: '404',
			detail: 'There is no user x.',
		});
	});
});

it('a user that comes and goes within one request is gone, and both are in the ledger', async () => {
	const client = connect(webex);
	const [row] = rowsOf(await client.bulk([createUser('a')]));
	const id = String(row?.['location']).split('/').pop();
	const again = patchOp({ op: 'add', path: 'active', value: true });
	await client.bulk([
		{ method: 'PATCH', path: `/Users/${id}`, bulkId: '1', data: again },
		{ method: 'DELETE', path: `/Users/${id}`, bulkId: '2' },
		createUser('a'),
	]);
	expect(webex.ledger.map(({ request, method, changed }) => [request, method, changed])).toEqual([
		[1, 'POST', true],
		[2, 'PATCH', false],
		[2, 'DELETE', true],
		[2, 'POST', true],
	]);
	expect(webex.users()).toHaveLength(1);
	expect(webex.userByName('a@example.com')).not.toMatchObject({ id });
});
