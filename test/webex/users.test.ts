import { connect, patchOp, userBody } from './client';
import { schemas } from './urns';
import { startWebex, type Webex } from './webex';

const at = Date.UTC(2026, 4, 4, 12);
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

const work = (value: string) => ({ value, type: 'work', primary: true });

describe('creating', () => {
	it("shows what was sent, what Webex adds, and meta (the create page's example has only a home address)", async () => {
		const home = { value: 'anna@home.example', type: 'home' };
		const name = { givenName: 'Anna', familyName: 'Ek' };
		const enterprise = { department: 'Ward 7', manager: { value: 'm1', displayName: 'ignored' } };
		const response = await connect(webex).send('POST', '/Users', {
			schemas: [schemas.user, schemas.enterprise, 'urn:example:unknown'],
			id: 'mine',
			meta: { created: 'long ago' },
			userName: 'anna@example.com',
			password: 'secret',
			name,
			emails: [home],
			title: null,
			phoneNumbers: [],
			favouriteColour: 'red',
			'urn:example:unknown': { x: 1 },
			[schemas.enterprise]: enterprise,
		});
		const { id } = response.data as { readonly id: string };
		expect(response.status).toBe(201);
		expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
		expect(response.data).toEqual({
			schemas: [schemas.user, schemas.enterprise, schemas.ciscoUser],
			id,
			userName: 'anna@example.com',
			name,
			active: true,
			userType: 'user',
			emails: [work('anna@example.com'), home],
			[schemas.enterprise]: { department: 'Ward 7', manager: { value: 'm1' } },
			[schemas.ciscoUser]: { meta: { organizationId: webex.orgId } },
			meta: {
				resourceType: 'User',
				location: `${webex.url}/identity/scim/${webex.orgId}/v2/Users/${id}`,
				version: expect.stringMatching(/^W\/"\d+"$/) as unknown,
				created: '2026-05-04T12:00:00.000Z',
				lastModified: '2026-05-04T12:00:00.000Z',
			},
		});
		expect(webex.user(id)).toEqual(response.data);
		expect((await connect(webex).get(`/Users/${id}`)).data).toEqual(response.data);
	});

	it.each([
		[
			'attribute names in other case',
			{ USERNAME: 'b@example.com', Name: { GIVENNAME: 'B' } },
			{ userName: 'b@example.com', name: { givenName: 'B' } },
		],
		[
			'a work email that is not marked primary',
			{ emails: [{ value: 'B@example.com', type: 'work' }] },
			{ emails: [work('b@example.com')] },
		],
		[
			'another primary email gives way',
			{ emails: [{ value: 'h@home.example', type: 'home', primary: true }] },
			{ emails: [work('b@example.com'), { value: 'h@home.example', type: 'home', primary: false }] },
		],
		[
			'a single value where a list belongs',
			{ phoneNumbers: { value: '1', type: 'work' } },
			{ phoneNumbers: [{ value: '1', type: 'work' }] },
		],
		['256 characters of name', { name: { familyName: 'x'.repeat(256) } }, { name: { familyName: 'x'.repeat(256) } }],
		['not active', { active: false }, { active: false }],
		[
			'an extension under its URN in other case',
			{ [schemas.enterprise.toUpperCase()]: { costCenter: '7' } },
			{ [schemas.enterprise]: { costCenter: '7' } },
		],
		[
			'names that reach into prototypes',
			JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
			{ userName: 'b@example.com' },
		],
	])('takes %s', async (_name, more, expected) => {
		const body = 'USERNAME' in more ? { schemas: [schemas.user], ...more } : userBody('b@example.com', more as object);
		const response = await connect(webex).send('POST', '/Users', body);
		expect(response.status).toBe(201);
		expect(response.data).toMatchObject(expected);
		expect(Object.prototype).not.toHaveProperty('polluted');
	});

	it.each([
		['no userName', { schemas: [schemas.user] }, 400],
		['an empty userName', userBody(''), 400],
		['a userName that is no address', userBody('anna'), 400],
		['255 characters of userName', userBody(`${'x'.repeat(243)}@example.com`), 400],
		['no schemas', { userName: 'b@example.com' }, 400],
		['without the core schema', { schemas: [schemas.enterprise], userName: 'b@example.com' }, 400],
		['a primary work email that differs', userBody('b@example.com', { emails: [work('c@example.com')] }), 400],
		['an unknown userType', userBody('b@example.com', { userType: 'robot' }), 400],
		['257 characters of name', userBody('b@example.com', { name: { familyName: 'x'.repeat(257) } }), 400],
		['257 characters of externalId', userBody('b@example.com', { externalId: 'x'.repeat(257) }), 400],
		['active as a text', userBody('b@example.com', { active: 'True' }), 400],
		['title as a number', userBody('b@example.com', { title: 7 }), 400],
		['name as a text', userBody('b@example.com', { name: 'Béla' }), 400],
		['eleven emails', userBody('b@example.com', { emails: Array.from({ length: 11 }, (_, i) => ({ value: `${i}@example.com` })) }), 400],
		['an unknown phone type', userBody('b@example.com', { phoneNumbers: [{ value: '1', type: 'desk' }] }), 400],
		['a userName that is taken', userBody('ANNA@example.com'), 409],
		['an array', [], 400],
	])('refuses %s', async (_name, body, status) => {
		webex.seedUsers([userBody('anna@example.com')]);
		const response = await connect(webex).send('POST', '/Users', body);
		expect(response.status).toBe(status);
		expect(response.data).toMatchObject({ status: String(status) });
		expect(webex.users()).toHaveLength(1);
		expect(webex.ledger).toEqual([]);
	});

	it('takes 254 characters of userName and, by the switch, only verified domains', async () => {
		webex.options.verifiedDomains = ['example.com'];
		const client = connect(webex);
		expect((await client.send('POST', '/Users', userBody(`${'x'.repeat(242)}@Example.com`))).status).toBe(201);
		expect((await client.send('POST', '/Users', userBody('b@sub.example.com'))).status).toBe(400);
	});
});

describe('changing', () => {
	it('PUT replaces everything but id and created', async () => {
		const [id] = webex.seedUsers([userBody('anna@example.com', { title: 'Nurse', meta: { created: '2020-01-02T03:04:05.678Z' } })]);
		time += 1000;
		const response = await connect(webex).send('PUT', `/Users/${id}`, userBody('anna@example.com', { displayName: 'Anna' }));
		expect(response.status).toBe(200);
		expect(response.data).toMatchObject({
			id,
			displayName: 'Anna',
			meta: { created: '2020-01-02T03:04:05.678Z', lastModified: '2026-05-04T12:00:01.000Z' },
		});
		expect(response.data).not.toHaveProperty('title');
	});

	it('the name that is left is free, the new one taken, and the work email follows', async () => {
		const [id] = webex.seedUsers([userBody('old@example.com'), userBody('other@example.com')]);
		const client = connect(webex);
		const rename = (value: string) => client.send('PATCH', `/Users/${id}`, patchOp({ op: 'replace', path: 'userName', value }));
		expect((await rename('OTHER@example.com')).status).toBe(409);
		expect((await rename('new@example.com')).data).toMatchObject({
			userName: 'new@example.com',
			emails: [work('new@example.com')],
		});
		expect((await client.send('POST', '/Users', userBody('old@example.com'))).status).toBe(201);
		expect((await client.send('POST', '/Users', userBody('new@example.com'))).status).toBe(409);
	});

	it('a PATCH that changes nothing leaves version and lastModified alone', async () => {
		const [id] = webex.seedUsers([userBody('anna@example.com', { title: 'Nurse' })]);
		const before = webex.user(String(id));
		time += 1000;
		const response = await connect(webex).send('PATCH', `/Users/${id}`, patchOp({ op: 'replace', path: 'title', value: 'Nurse' }));
		expect(response.status).toBe(200);
		expect(response.data).toEqual(before);
		expect(webex.ledger).toMatchObject([{ request: null, method: 'PATCH', id, changed: false }]);
	});

	it('DELETE answers 204 without a body, then 404', async () => {
		const [id] = webex.seedUsers([userBody('anna@example.com')]);
		const client = connect(webex);
		const response = await client.send('DELETE', `/Users/${id}`);
		expect([response.status, response.data]).toEqual([204, '']);
		expect((await client.send('DELETE', `/Users/${id}`)).status).toBe(404);
		expect((await client.get(`/Users/${id}`)).status).toBe(404);
	});
});
