import { connect, patchOp, userBody } from './client';
import { messages, schemas } from './urns';
import { startWebex, type Webex } from './webex';

let webex: Webex;
let ids: readonly string[];
beforeAll(async () => {
	webex = await startWebex();
});
beforeEach(() => {
	webex.reset();
	ids = webex.seedUsers(['anna', 'bela', 'chidi'].map((name) => userBody(`${name}@example.com`, { displayName: name })));
});
afterAll(() => webex.close());

const groupBody = (displayName: string, more: object = {}) => ({ schemas: [schemas.group], displayName, ...more });
const refs = (...values: readonly unknown[]) => values.map((value) => ({ value }));
const shown = (index: number) => ({
	value: ids[index],
	type: 'user',
	display: ['anna', 'bela', 'chidi'][index],
	$ref: expect.stringContaining(`/Users/${ids[index]}`) as unknown,
});

/** As many users as asked, seeded; their ids. */
const crowd = (count: number) => webex.seedUsers(Array.from({ length: count }, (_, index) => userBody(`c${index}@example.com`)));

describe('creating', () => {
	it('shows members with type, name and address, and the organization', async () => {
		const response = await connect(webex).send(
			'POST',
			'/Groups',
			groupBody('Nurses', { externalId: 'G1', members: refs(ids[0], ids[1], ids[0]) }),
		);
		const { id } = response.data as { readonly id: string };
		expect(response.status).toBe(201);
		expect(response.data).toMatchObject({
			schemas: [schemas.group, schemas.ciscoGroup],
			displayName: 'Nurses',
			externalId: 'G1',
			members: [shown(0), shown(1)],
			[schemas.ciscoGroup]: { meta: { organizationID: webex.orgId } },
			meta: { resourceType: 'Group', location: `${webex.url}/identity/scim/${webex.orgId}/v2/Groups/${id}` },
		});
		expect((response.data as { members: readonly unknown[] }).members).toHaveLength(2);
		expect((await connect(webex).get(`/Groups/${id}`)).data).toEqual(response.data);
	});

	it.each([
		['without a displayName', { schemas: [schemas.group] }, 400],
		['with a name that is taken, in other case', groupBody('WARD'), 409],
		['with a member nobody knows', groupBody('Nurses', { members: refs('nobody') }), 400],
		['with a member without a value', groupBody('Nurses', { members: [{ type: 'user' }] }), 400],
		['with an unknown member type', groupBody('Nurses', { members: [{ value: 'x', type: 'robot' }] }), 400],
		['as a user', { schemas: [schemas.user], displayName: 'Nurses' }, 400],
	])('is refused %s', async (_name, body, status) => {
		webex.seedGroups([{ displayName: 'Ward' }]);
		expect((await connect(webex).send('POST', '/Groups', body)).status).toBe(status);
		expect(webex.groups()).toHaveLength(1);
	});

	it('takes the same name twice when the switch says so', async () => {
		webex.options.uniqueGroupNames = false;
		webex.seedGroups([{ displayName: 'Ward' }, { displayName: 'ward' }]);
		expect(webex.groups()).toMatchObject([{ displayName: 'Ward' }, { displayName: 'ward' }]);
	});

	it('takes groups as members', async () => {
		const [inner] = webex.seedGroups([{ displayName: 'Inner' }]);
		const [outer] = webex.seedGroups([{ displayName: 'Outer', members: refs(inner) }]);
		expect(webex.group(String(outer))).toMatchObject({ members: [{ value: inner, type: 'group', display: 'Inner' }] });
	});
});

describe('500 members at a time', () => {
	it.each([
		[500, 201],
		[501, 400],
	])('%d in a create: %d', async (count, status) => {
		expect((await connect(webex).send('POST', '/Groups', groupBody('Crowd', { members: refs(...crowd(count)) }))).status).toBe(status);
	});

	it.each([
		[500, 200],
		[501, 400],
	])('%d more in a PATCH operation: %d', async (count, status) => {
		const [id] = webex.seedGroups([{ displayName: 'Crowd', members: refs(...ids) }]);
		const response = await connect(webex).send(
			'PATCH',
			`/Groups/${id}`,
			patchOp({ op: 'add', path: 'members', value: refs(...crowd(count)) }),
		);
		expect(response.status).toBe(status);
	});

	it('a read shows 500, the Members address the rest page by page', async () => {
		const everyone = crowd(1001);
		const [id] = webex.seedGroups([{ displayName: 'Crowd', members: refs(...everyone.slice(0, 500)) }]);
		const client = connect(webex);
		for (const part of [everyone.slice(500, 1000), everyone.slice(1000)]) {
			await client.send('PATCH', `/Groups/${id}`, patchOp({ op: 'add', path: 'members', value: refs(...part) }));
		}
		const group = (await client.get(`/Groups/${id}`)).data as { readonly members: readonly unknown[] };
		expect(group.members).toHaveLength(500);
		const values: unknown[] = [];
		for (const startIndex of [1, 501, 1001]) {
			const page = (await client.get(`/Groups/${id}/Members`, { startIndex })).data as {
				readonly members: ReadonlyArray<{ readonly value: string }>;
			};
			expect(page).toMatchObject({
				schemas: [messages.ciscoGroupMembers],
				displayName: 'Crowd',
				memberSize: 1001,
				startIndex,
				itemsPerPage: page.members.length,
			});
			values.push(...page.members.map(({ value }) => value));
		}
		expect(values).toEqual(everyone);
		expect((await client.get(`/Groups/${id}/Members`, { count: 501 })).status).toBe(400);
		expect((await client.get('/Groups/nobody/Members')).status).toBe(404);
	});
});

describe('changing members', () => {
	it('leaves one who is there as they are, whatever the type that is sent', async () => {
		const [group] = webex.seedGroups([{ displayName: 'Ward', members: refs(ids[0], ids[1]) }]);
		const before = webex.group(String(group));
		const value = [{ value: ids[0], type: 'machine' }];
		const response = await connect(webex).send('PATCH', `/Groups/${group}`, patchOp({ op: 'add', path: 'members', value }));
		expect(response.data).toEqual(before);
		expect(webex.ledger).toMatchObject([{ changed: false }]);
	});

	it('shows with the user, too', async () => {
		const [ward] = webex.seedGroups([{ displayName: 'Ward', members: refs(ids[0]) }]);
		const client = connect(webex);
		const groupsOfAnna = async () => {
			const { data } = await client.get('/Users', { filter: `id eq "${ids[0]}"`, returnGroups: 'true' });
			return (data as { Resources: ReadonlyArray<{ groups: unknown }> }).Resources[0]?.groups;
		};
		expect(await groupsOfAnna()).toMatchObject([{ value: ward, display: 'Ward' }]);
		await client.send('PATCH', `/Groups/${ward}`, patchOp({ op: 'remove', path: `members[value eq "${ids[0]}"]` }));
		expect(await groupsOfAnna()).toEqual([]);
	});

	it.each<[string, (id: (index: number) => unknown) => object, readonly number[]]>([
		[
			'adds those who are missing, once',
			(id) => ({
				op: 'add',
				path: 'members',
				value: [{ value: id(1), type: 'user' }, { value: id(2) }, { value: id(2) }],
			}),
			[0, 1, 2],
		],
		['adds a single one', (id) => ({ op: 'Add', path: 'members', value: { value: id(2) } }), [0, 1, 2]],
		['adds without a path', (id) => ({ op: 'add', value: { members: refs(id(2)) } }), [0, 1, 2]],
		['adds nobody twice', (id) => ({ op: 'add', path: 'members', value: refs(id(0)) }), [0, 1]],
		['removes one by filter', (id) => ({ op: 'remove', path: `members[value eq "${String(id(0))}"]` }), [1]],
		[
			'removes several by filter',
			(id) => ({ op: 'remove', path: `members[value eq "${String(id(0))}" or value eq "${String(id(1))}"]` }),
			[],
		],
		['removes nobody who is not there', (id) => ({ op: 'remove', path: `members[value eq "${String(id(2))}"]` }), [0, 1]],
		['removes all', () => ({ op: 'remove', path: 'members' }), []],
		['replaces all', (id) => ({ op: 'replace', path: 'members', value: refs(id(2)) }), [2]],
	])('%s', async (_name, operation, expected) => {
		const [group] = webex.seedGroups([{ displayName: 'Ward', members: refs(ids[0], ids[1]) }]);
		const response = await connect(webex).send('PATCH', `/Groups/${group}`, patchOp(operation((index) => ids[index])));
		expect(response.status).toBe(200);
		const { members = [] } = response.data as { readonly members?: ReadonlyArray<{ readonly value: string }> };
		expect(members.map(({ value }) => value)).toEqual(expected.map((index) => ids[index]));
	});

	it.each([
		['nobody known', { op: 'add', path: 'members', value: refs('nobody') }, 'invalidValue'],
		['a part of a member', { op: 'replace', path: 'members.type', value: 'group' }, 'mutability'],
	])('is refused for %s', async (_name, operation, scimType) => {
		const [group] = webex.seedGroups([{ displayName: 'Ward', members: refs(ids[0]) }]);
		const response = await connect(webex).send('PATCH', `/Groups/${group}`, patchOp(operation));
		expect(response.data).toMatchObject({ status: '400', scimType });
		expect(webex.groupByName('Ward')).toMatchObject({ members: [shown(0)] });
	});

	it('a deleted user leaves every group', async () => {
		webex.seedGroups([
			{ displayName: 'Ward', members: refs(ids[0], ids[1]) },
			{ displayName: 'Night shift', members: refs(ids[1], ids[0]) },
			{ displayName: 'Day shift', members: refs(ids[1]) },
		]);
		await connect(webex).send('DELETE', `/Users/${ids[0]}`);
		expect(webex.groups()).toMatchObject([{ members: [shown(1)] }, { members: [shown(1)] }, { members: [shown(1)] }]);
		expect(webex.ledger).toHaveLength(1);
	});
});
