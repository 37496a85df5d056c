import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { runNode, type EngineRun } from './engine';
import { said } from './results';
import { joiners, rows } from './scene';
import type { CaseServer } from './server';
import { resetTime } from './time';

const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const enterpriseSchema = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const patchOpSchema = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

const create = { operation: 'create', resourceType: 'Users', data: '={{ $json }}' };
const run = { operation: 'run' };

/** What any SCIM server must see of the node, and the node of it; each test says which item got what. */
export function bulkCases(server: CaseServer): void {
	beforeAll(async () => await server.start());
	beforeEach(() => {
		resetTime();
		server.reset();
	});
	afterAll(async () => await server.close());

	async function play(parameters: INodeParameters, items: readonly IDataObject[]): Promise<EngineRun> {
		return await runNode(
			{ resource: 'bulk', attributesMode: 'json', simplify: false, ...parameters },
			{ credential: server.credential(), items },
		);
	}

	function userNamed(name: string): IDataObject {
		return server.stored('Users').find(({ userName }) => userName === `${name}@example.com`) ?? {};
	}

	function groupNamed(name: string): IDataObject {
		return server.stored('Groups').find(({ displayName }) => displayName === name) ?? {};
	}

	function memberIds(group: IDataObject): readonly unknown[] {
		return ((group['members'] ?? []) as readonly IDataObject[]).map(({ value }) => value);
	}

	describe('chunking', () => {
		it.each([
			{ items: 0, sizes: [] },
			{ items: 1, sizes: [1] },
			{ items: 99, sizes: [99] },
			{ items: 100, sizes: [100] },
			{ items: 101, sizes: [100, 1] },
			{ items: 250, sizes: [100, 100, 50] },
		])('$items items go in requests of $sizes, and each gets its own result', async ({ items, sizes }) => {
			const result = await play(create, joiners(items));
			expect(result.error).toBeUndefined();
			expect(server.bulkRequests().map(({ length }) => length)).toEqual(sizes);
			const names = new Map(server.stored('Users').map(({ id, userName }) => [id, userName]));
			const results = rows(result.outputs[0]).map(({ item, json }) => ({
				item,
				outcome: json['outcome'],
				status: json['status'],
				request: json['request'],
				user: names.get(json['resourceId'] as string),
			}));
			expect(results).toEqual(
				joiners(items).map(({ userName }, item) => ({
					item,
					outcome: 'applied',
					status: 201,
					request: Math.floor(item / 100) + 1,
					user: userName,
				})),
			);
			expect(server.effects()).toEqual(joiners(items).map(({ userName }) => `POST Users ${String(userName)}`));
		});

		it('a request that is too large for the server goes in halves, each operation once', async () => {
			server.limitOperations(10);
			const result = await play(create, joiners(35));
			expect(said(result, ['outcome', 'status'])).toEqual(joiners(35).map((_, item) => ({ item, outcome: 'applied', status: 201 })));
			expect([...server.effects()].sort()).toEqual(
				joiners(35)
					.map(({ userName }) => `POST Users ${String(userName)}`)
					.sort(),
			);
		});
	});

	describe('linkage', () => {
		it('a mixture of methods, applied and refused, over several requests: each item says what became of it', async () => {
			const [anna, bela, chidi] = server.seed('Users', [user('anna'), user('bela'), user('chidi')]);
			const [crew] = server.seed('Groups', [{ displayName: 'Crew' }]);
			const gone = '00000000-0000-4000-8000-000000000000';
			const result = await play({ ...run, options: { operationsPerRequest: 3 } }, [
				post('Users', user('dana')),
				post('Users', user('anna')),
				{ method: 'DELETE', path: `/Users/${bela}` },
				{ method: 'PATCH', path: `/Users/${gone}`, data: patch({ op: 'replace', path: 'title', value: 'x' }) },
				{ method: 'PATCH', path: `/Users/${chidi}`, data: patch({ op: 'replace', path: 'title', value: 'Cook' }) },
				post('Groups', { schemas: [groupSchema], displayName: 'Crew' }),
				{ method: 'DELETE', path: `/Groups/${gone}` },
				{
					method: 'PATCH',
					path: `/Groups/${crew}`,
					data: patch({ op: 'add', path: 'members', value: [{ value: anna }] }),
				},
				post('Users', user('emil')),
			]);
			expect(said(result, ['outcome', 'status', 'resourceId', 'request'])).toEqual([
				{ item: 0, outcome: 'applied', status: 201, resourceId: userNamed('dana')['id'], request: 1 },
				{ item: 1, outcome: 'rejected', status: 409, resourceId: null, request: 1 },
				{ item: 2, outcome: 'applied', status: 204, resourceId: bela, request: 1 },
				{ item: 3, outcome: 'rejected', status: 404, resourceId: gone, request: 2 },
				{ item: 4, outcome: 'applied', status: 200, resourceId: chidi, request: 2 },
				{ item: 5, outcome: 'rejected', status: 409, resourceId: null, request: 2 },
				{ item: 6, outcome: 'rejected', status: 404, resourceId: gone, request: 3 },
				{ item: 7, outcome: 'applied', status: 200, resourceId: crew, request: 3 },
				{ item: 8, outcome: 'applied', status: 201, resourceId: userNamed('emil')['id'], request: 3 },
			]);
			expect(server.effects()).toEqual([
				'POST Users dana@example.com',
				'DELETE Users bela@example.com',
				'PATCH Users chidi@example.com',
				'PATCH Groups Crew',
				'POST Users emil@example.com',
			]);
			expect(userNamed('chidi')).toMatchObject({ title: 'Cook' });
			expect(memberIds(groupNamed('Crew'))).toEqual([anna]);
			for (const { json } of rows(result.outputs[0]).filter(({ json }) => json['ok'] === false))
				expect(json['detail']).toEqual(expect.any(String));
		});
	});

	describe('references', () => {
		afterEach(() => {
			expect(JSON.stringify(server.bulkRequests())).not.toContain('"bulkId:');
			expect(JSON.stringify([server.stored('Users'), server.stored('Groups')])).not.toContain('"bulkId:');
		});

		it('a group with three new members gets the ids of all three', async () => {
			const result = await play(run, [
				post('Users', user('a'), 'a'),
				post('Users', user('b'), 'b'),
				post('Users', user('c'), 'c'),
				post('Groups', groupOf('Crew', 'a', 'b', 'c')),
			]);
			expect(said(result, ['outcome', 'request'])).toEqual([1, 1, 1, 2].map((request, item) => ({ item, outcome: 'applied', request })));
			expect(memberIds(groupNamed('Crew'))).toEqual(['a', 'b', 'c'].map((name) => userNamed(name)['id']));
		});

		it('bulkIds of which one is the beginning of another are kept apart', async () => {
			const names = ['10', '1', '100', '11'];
			const result = await play(run, [
				...names.map((name) => post('Users', user(name), name)),
				...names.map((name) => post('Groups', groupOf(`Group ${name}`, name))),
			]);
			expect(said(result, ['outcome'])).toEqual(Array.from({ length: 8 }, (_, item) => ({ item, outcome: 'applied' })));
			for (const name of names) expect(memberIds(groupNamed(`Group ${name}`))).toEqual([userNamed(name)['id']]);
		});

		it('a group before the users it names is created once, after them', async () => {
			const result = await play(run, [
				post('Groups', groupOf('Crew', 'b', 'a')),
				post('Users', user('a'), 'a'),
				post('Users', user('b'), 'b'),
			]);
			expect(said(result, ['outcome', 'request'])).toEqual([
				{ item: 0, outcome: 'applied', request: 2 },
				{ item: 1, outcome: 'applied', request: 1 },
				{ item: 2, outcome: 'applied', request: 1 },
			]);
			expect(server.effects()).toEqual(['POST Users a@example.com', 'POST Users b@example.com', 'POST Groups Crew']);
			expect(memberIds(groupNamed('Crew'))).toEqual([userNamed('b')['id'], userNamed('a')['id']]);
		});

		it('a PATCH before the POST it refers to is sent after it', async () => {
			const [crew] = server.seed('Groups', [{ displayName: 'Crew' }]);
			const result = await play(run, [
				{
					method: 'PATCH',
					path: `/Groups/${crew}`,
					data: patch({ op: 'add', path: 'members', value: [{ value: 'bulkId:a' }] }),
				},
				post('Users', user('a'), 'a'),
				{ method: 'PATCH', path: '/Users/bulkId:a', data: patch({ op: 'add', path: 'title', value: 'Cook' }) },
			]);
			expect(said(result, ['outcome', 'resourceId', 'request'])).toEqual([
				{ item: 0, outcome: 'applied', resourceId: crew, request: 2 },
				{ item: 1, outcome: 'applied', resourceId: userNamed('a')['id'], request: 1 },
				{ item: 2, outcome: 'applied', resourceId: userNamed('a')['id'], request: 2 },
			]);
			expect(memberIds(groupNamed('Crew'))).toEqual([userNamed('a')['id']]);
			expect(userNamed('a')).toMatchObject({ title: 'Cook' });
		});

		it('a manager is created before who reports to them, over three levels', async () => {
			const reportsTo = (name: string, manager: string) => ({
				...user(name),
				schemas: [userSchema, enterpriseSchema],
				[enterpriseSchema]: { manager: { value: `bulkId:${manager}` } },
			});
			const result = await play(run, [
				post('Users', reportsTo('worker', 'lead'), 'worker'),
				post('Users', reportsTo('lead', 'boss'), 'lead'),
				post('Users', user('boss'), 'boss'),
			]);
			expect(said(result, ['outcome', 'request'])).toEqual([3, 2, 1].map((request, item) => ({ item, outcome: 'applied', request })));
			expect(userNamed('worker')[enterpriseSchema]).toMatchObject({ manager: { value: userNamed('lead')['id'] } });
			expect(userNamed('lead')[enterpriseSchema]).toMatchObject({ manager: { value: userNamed('boss')['id'] } });
		});

		it('a group that names itself, and two that name each other, are not sent; the run ends', async () => {
			const result = await play(run, [
				post('Groups', groupOf('Self', 'self'), 'self'),
				post('Groups', groupOf('One', 'two'), 'one'),
				post('Users', user('a')),
				post('Groups', groupOf('Two', 'one'), 'two'),
			]);
			expect(said(result, ['outcome', 'reason'])).toEqual([
				{ item: 0, outcome: 'invalid', reason: 'circularReference' },
				{ item: 1, outcome: 'invalid', reason: 'circularReference' },
				{ item: 2, outcome: 'applied', reason: null },
				{ item: 3, outcome: 'invalid', reason: 'circularReference' },
			]);
			expect(server.effects()).toEqual(['POST Users a@example.com']);
		});

		it('who refers to a refused create is not sent; who refers to another is', async () => {
			server.seed('Users', [user('a')]);
			const result = await play(run, [
				post('Users', user('a'), 'a'),
				post('Users', user('b'), 'b'),
				post('Groups', groupOf('Crew', 'b', 'a')),
				post('Groups', groupOf('Others', 'b')),
			]);
			expect(said(result, ['outcome', 'reason', 'attempts'])).toEqual([
				{ item: 0, outcome: 'rejected', reason: null, attempts: 1 },
				{ item: 1, outcome: 'applied', reason: null, attempts: 1 },
				{ item: 2, outcome: 'notAttempted', reason: 'dependencyFailed', attempts: 0 },
				{ item: 3, outcome: 'applied', reason: null, attempts: 1 },
			]);
			expect(server.stored('Groups').map(({ displayName }) => displayName)).toEqual(['Others']);
		});
	});

	describe('stopAfterErrors', () => {
		/** Every second of ten items is refused: its user is there already. */
		const ten = joiners(10);
		const taken = ten.filter((_, item) => item % 2 === 1);

		it.each([
			{ limit: 1, perRequest: 100, attempted: 2 },
			{ limit: 2, perRequest: 100, attempted: 4 },
			{ limit: 3, perRequest: 4, attempted: 6 },
			{ limit: 3, perRequest: 2, attempted: 6 },
			{ limit: 5, perRequest: 3, attempted: 10 },
			{ limit: 0, perRequest: 4, attempted: 10 },
		])('$limit, $perRequest operations to a request: the first $attempted of ten are tried', async ({ limit, perRequest, attempted }) => {
			server.seed('Users', taken);
			const result = await play({ ...create, options: { stopAfterErrors: limit, operationsPerRequest: perRequest } }, ten);
			expect(said(result, ['outcome', 'reason', 'status'])).toEqual(
				ten.map((_, item) => {
					if (item >= attempted) return { item, outcome: 'notAttempted', reason: 'stoppedAfterErrors', status: null };
					return item % 2 === 1
						? { item, outcome: 'rejected', reason: null, status: 409 }
						: { item, outcome: 'applied', reason: null, status: 201 };
				}),
			);
			expect(server.effects()).toEqual(
				ten.flatMap(({ userName }, item) => (item < attempted && item % 2 === 0 ? [`POST Users ${String(userName)}`] : [])),
			);
		});
	});

	describe('PATCH', () => {
		const update = {
			operation: 'update',
			resourceType: 'Users',
			target: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
			data: '={{ $json.change }}',
		};

		it('changes each user as its item says', async () => {
			const [a, b, c] = server.seed('Users', [user('a'), { ...user('b'), title: 'Nurse' }, user('c')]);
			const result = await play(update, [
				{ id: c, change: { title: 'Porter' } },
				{ id: a, change: { name: { givenName: 'Ada' }, nickName: 'Ad' } },
				{ id: b, change: patch({ op: 'remove', path: 'title' }, { op: 'replace', path: 'active', value: false }) },
			]);
			expect(said(result, ['outcome', 'method', 'resourceId', 'status'])).toEqual(
				[c, a, b].map((resourceId, item) => ({ item, outcome: 'applied', method: 'PATCH', resourceId, status: 200 })),
			);
			expect(userNamed('c')).toMatchObject({ title: 'Porter' });
			expect(userNamed('a')).toMatchObject({ nickName: 'Ad', name: { givenName: 'Ada', familyName: 'Example' } });
			expect(userNamed('b')).toMatchObject({ active: false });
			expect(userNamed('b')['title']).toBeUndefined();
		});

		it('takes effect in item order where it meets the same user, each in a request of its own', async () => {
			const [a] = server.seed('Users', [user('a')]);
			const titles = ['One', 'Two', 'Three', 'Four', 'Five'];
			const result = await play(
				run,
				titles.map((title) => ({
					method: 'PATCH',
					path: `/Users/${a}`,
					data: patch({ op: 'replace', path: 'title', value: title }),
				})),
			);
			expect(said(result, ['outcome', 'request'])).toEqual([1, 2, 3, 4, 5].map((request, item) => ({ item, outcome: 'applied', request })));
			const values = server
				.bulkRequests()
				.flat()
				.map(({ data }) => ((data?.['Operations'] ?? []) as readonly IDataObject[])[0]?.['value']);
			expect(values).toEqual(titles);
			expect(userNamed('a')).toMatchObject({ title: 'Five' });
		});

		it('takes one member out of a group and leaves the others', async () => {
			const [a, b, c] = server.seed('Users', [user('a'), user('b'), user('c')]);
			const [crew] = server.seed('Groups', [{ displayName: 'Crew', members: [a, b, c].map((value) => ({ value })) }]);
			const result = await play(run, [
				{ method: 'PATCH', path: `/Groups/${crew}`, data: patch({ op: 'remove', path: `members[value eq "${b}"]` }) },
			]);
			expect(said(result, ['outcome', 'resourceId'])).toEqual([{ item: 0, outcome: 'applied', resourceId: crew }]);
			expect(memberIds(groupNamed('Crew'))).toEqual([a, c]);
		});
	});

	describe('DELETE', () => {
		it('removes who is named; a later row for the same user shares what became of it', async () => {
			const [a, b, c] = server.seed('Users', [user('a'), user('b'), user('c')]);
			const result = await play(
				{
					operation: 'delete',
					resourceType: 'Users',
					target: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
					options: { operationsPerRequest: 2 },
				},
				[{ id: c }, { id: a }, { id: c }],
			);
			expect(said(result, ['outcome', 'resourceId', 'status'])).toEqual([
				{ item: 0, outcome: 'applied', resourceId: c, status: 204 },
				{ item: 1, outcome: 'applied', resourceId: a, status: 204 },
				{ item: 2, outcome: 'applied', resourceId: c, status: 204 },
			]);
			expect(server.stored('Users').map(({ id }) => id)).toEqual([b]);
			expect(server.effects()).toEqual(['DELETE Users c@example.com', 'DELETE Users a@example.com']);
		});
	});

	describe('a request that breaks off without an answer', () => {
		it('after the work: what was done is found, and nothing is sent again', async () => {
			const [old] = server.seed('Users', [user('old')]);
			server.cutNext('after');
			const result = await play(run, [
				post('Users', user('a')),
				post('Groups', { schemas: [groupSchema], displayName: 'Crew' }),
				{ method: 'PATCH', path: `/Users/${old}`, data: patch({ op: 'replace', path: 'title', value: 'Cook' }) },
			]);
			expect(said(result, ['outcome', 'reason', 'resourceId', 'attempts'])).toEqual([
				{ item: 0, outcome: 'applied', reason: 'confirmedByLookup', resourceId: userNamed('a')['id'], attempts: 1 },
				{ item: 1, outcome: 'applied', reason: 'confirmedByLookup', resourceId: groupNamed('Crew')['id'], attempts: 1 },
				{ item: 2, outcome: 'applied', reason: 'confirmedByLookup', resourceId: old, attempts: 1 },
			]);
			expect(server.bulkRequests()).toHaveLength(1);
			expect(server.effects()).toEqual(['POST Users a@example.com', 'POST Groups Crew', 'PATCH Users old@example.com']);
		});
	});
}

/** A user with a name, as JSON for a create. */
export function user(name: string): IDataObject {
	return { schemas: [userSchema], userName: `${name}@example.com`, name: { givenName: name, familyName: 'Example' } };
}

/** An item of `run` that creates. */
function post(type: 'Users' | 'Groups', data: IDataObject, bulkId?: string): IDataObject {
	return { method: 'POST', path: `/${type}`, data, ...(bulkId === undefined ? {} : { bulkId }) };
}

/** A group whose members are operations of the run. */
function groupOf(displayName: string, ...bulkIds: readonly string[]): IDataObject {
	return { schemas: [groupSchema], displayName, members: bulkIds.map((bulkId) => ({ value: `bulkId:${bulkId}` })) };
}

function patch(...operations: readonly IDataObject[]): IDataObject {
	return { schemas: [patchOpSchema], Operations: [...operations] };
}
