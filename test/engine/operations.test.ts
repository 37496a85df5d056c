import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { resultKeys } from '../resultKeys';
import { allOperations, operationsOf, said } from './results';
import { joiners, rows, setScene } from './scene';

const scene = setScene();

const patchOpSchema = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

function patchOp(...operations: readonly object[]): object {
	return { schemas: [patchOpSchema], Operations: operations };
}

/** A resource locator whose id is an expression. */
function byId(value: string): INodeParameters {
	return { __rl: true, mode: 'id', value };
}

/** Three users and three groups that are there already; the first two users are members of the first group. */
function seed(): { readonly users: readonly string[]; readonly groups: readonly string[] } {
	const users = scene.webex.seedUsers(joiners(3));
	const members = users.slice(0, 2).map((value) => ({ value }));
	const groups = scene.webex.seedGroups([
		{ displayName: 'Nurses', members },
		{ displayName: 'Porters' },
		{ displayName: 'Cooks' },
	]);
	return { users, groups };
}

/** What took effect, in order. */
function effects(): readonly object[] {
	return scene.webex.ledger.map(({ method, resourceType, id, data }) => ({ method, resourceType, id, data }));
}

/** The kinds of operations that `run` takes, each with another method, path and data. */
function mixture({ users, groups }: ReturnType<typeof seed>): readonly IDataObject[] {
	return [
		{
			method: 'POST',
			path: '/Users',
			data: { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: 'new@example.com' },
			bulkId: 'newcomer',
		},
		{
			method: 'PATCH',
			path: `/Users/${users[0]}`,
			data: patchOp({ op: 'replace', path: 'title', value: 'Nurse' }) as IDataObject,
		},
		{ method: 'delete', path: `/users/${users[1]}/` },
		{
			method: 'POST',
			path: 'Groups',
			data: JSON.stringify({ schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: 'Drivers' }),
			bulkId: 7,
		},
		{
			method: 'patch',
			path: `/Groups/${groups[0]}`,
			data: patchOp({ op: 'add', path: 'members', value: [{ value: users[2] }] }) as IDataObject,
		},
		{ method: 'DELETE', path: `/Groups/${groups[1]}`, bulkId: '' },
	];
}

const runModes: readonly {
	readonly mode: string;
	readonly parameters: INodeParameters;
	readonly rename: (item: IDataObject) => IDataObject;
}[] = [
	{ mode: 'fields', parameters: { operation: 'run' }, rename: (item) => item },
	{
		mode: 'define',
		parameters: {
			operation: 'run',
			inputMode: 'define',
			method: '={{ $json.what }}',
			path: '={{ $json.where }}',
			data: '={{ $json.how }}',
			bulkId: '={{ $json.called }}',
		},
		rename: ({ method, path, data, bulkId }) =>
			({ what: method, where: path, how: data, called: bulkId }) as IDataObject,
	},
];

describe.each(runModes)('run, input mode $mode', ({ parameters, rename }) => {
	it('sends each item as the operation that it states', async () => {
		const seeded = seed();
		const { users, groups } = seeded;
		const run = await scene.run(parameters, mixture(seeded).map(rename));

		expect(said(run, ['outcome', 'method', 'resourceType', 'status'])).toEqual([
			{ item: 0, outcome: 'applied', method: 'POST', resourceType: 'Users', status: 201 },
			{ item: 1, outcome: 'applied', method: 'PATCH', resourceType: 'Users', status: 200 },
			{ item: 2, outcome: 'applied', method: 'DELETE', resourceType: 'Users', status: 204 },
			{ item: 3, outcome: 'applied', method: 'POST', resourceType: 'Groups', status: 201 },
			{ item: 4, outcome: 'applied', method: 'PATCH', resourceType: 'Groups', status: 200 },
			{ item: 5, outcome: 'applied', method: 'DELETE', resourceType: 'Groups', status: 204 },
		]);
		const newUser = (scene.webex.userByName('new@example.com') as IDataObject)['id'];
		const newGroup = (scene.webex.groupByName('Drivers') as IDataObject)['id'];
		const ids = [newUser, users[0], users[1], newGroup, groups[0], groups[1]];
		expect(said(run, ['resourceId'])).toEqual(ids.map((resourceId, item) => ({ item, resourceId })));
		expect(said(run, ['bulkId'])).toMatchObject([
			{ bulkId: 'newcomer' },
			{ bulkId: expect.stringMatching(/^op\d+$/) },
			{ bulkId: expect.stringMatching(/^op\d+$/) },
			{ bulkId: '7' },
			{ bulkId: expect.stringMatching(/^op\d+$/) },
			{ bulkId: expect.stringMatching(/^op\d+$/) },
		]);
		const types = ['Users', 'Users', 'Users', 'Groups', 'Groups', 'Groups'];
		expect(effects()).toEqual(
			mixture(seeded).map(({ method, data }, item) => ({
				method: String(method).toUpperCase(),
				resourceType: types[item],
				id: ids[item],
				data: data === undefined ? null : typeof data === 'string' ? JSON.parse(data) : data,
			})),
		);
	});
});

describe('update', () => {
	const update = { operation: 'update', target: byId('={{ $json.id }}'), data: '={{ $json.change }}' };

	it('turns a partial user into the smallest PatchOp and sends a PatchOp as it is', async () => {
		const { users } = seed();
		const given = patchOp({ op: 'remove', path: 'title' }, { op: 'add', path: 'nickName', value: 'Jo' });
		const run = await scene.run({ ...update, resourceType: 'Users' }, [
			{ id: users[2], change: { title: 'Porter', name: { familyName: 'Berg' } } },
			{ id: users[0], change: given as IDataObject },
			{ id: users[1], change: JSON.stringify({ active: false }) },
		]);
		expect(said(run, ['outcome', 'method', 'resourceType', 'resourceId', 'status'])).toEqual(
			[users[2], users[0], users[1]].map((resourceId, item) => ({
				item,
				outcome: 'applied',
				method: 'PATCH',
				resourceType: 'Users',
				resourceId,
				status: 200,
			})),
		);
		const sent = allOperations(scene.webex.bulkRequests());
		expect(sent.map(({ method, path }) => [method, path])).toEqual([
			['PATCH', `/Users/${users[2]}`],
			['PATCH', `/Users/${users[0]}`],
			['PATCH', `/Users/${users[1]}`],
		]);
		expect(sent[1]?.data).toEqual(given);
		expect(sent.map(({ data }) => data?.['schemas'])).toEqual([[patchOpSchema], [patchOpSchema], [patchOpSchema]]);
		expect(scene.webex.user(users[2] ?? '')).toMatchObject({
			title: 'Porter',
			name: { givenName: 'Joiner', familyName: 'Berg' },
			active: true,
		});
		expect(scene.webex.user(users[0] ?? '')).toMatchObject({ nickName: 'Jo', active: true });
		expect(scene.webex.user(users[1] ?? '')).toMatchObject({ active: false, name: { familyName: 'No2' } });
	});

	it('changes groups', async () => {
		const { users, groups } = seed();
		const run = await scene.run({ ...update, resourceType: 'Groups' }, [
			{ id: groups[1], change: { displayName: 'Carriers' } },
			{ id: groups[0], change: patchOp({ op: 'remove', path: `members[value eq "${users[0]}"]` }) as IDataObject },
			{ id: groups[2], change: patchOp({ op: 'add', path: 'members', value: [{ value: users[2] }] }) as IDataObject },
		]);
		expect(said(run, ['outcome', 'resourceType', 'resourceId'])).toEqual(
			[groups[1], groups[0], groups[2]].map((resourceId, item) => ({
				item,
				outcome: 'applied',
				resourceType: 'Groups',
				resourceId,
			})),
		);
		expect(groups.map((id) => scene.webex.group(id))).toMatchObject([
			{ displayName: 'Nurses', members: [{ value: users[1] }] },
			{ displayName: 'Carriers' },
			{ displayName: 'Cooks', members: [{ value: users[2] }] },
		]);
	});
});

describe('create', () => {
	it('makes groups, each with its own members', async () => {
		const { users } = seed();
		const items = [
			{ displayName: 'Drivers', members: [{ value: users[0] }] },
			{ displayName: 'Gardeners' },
			{ displayName: 'Tailors', members: [{ value: users[1] }, { value: users[2] }] },
		];
		const run = await scene.run({ operation: 'create', resourceType: 'Groups', data: '={{ $json }}' }, items);
		const ids = items.map(({ displayName }) => (scene.webex.groupByName(displayName) as IDataObject)['id']);
		expect(said(run, ['outcome', 'resourceType', 'resourceId'])).toEqual(
			ids.map((resourceId, item) => ({ item, outcome: 'applied', resourceType: 'Groups', resourceId })),
		);
		expect(allOperations(scene.webex.bulkRequests()).map(({ data }) => data)).toEqual(
			items.map((item) => ({ schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], ...item })),
		);
	});
});

describe('delete', () => {
	it.each(['Users', 'Groups'] as const)('removes the %s that the items name, and no other', async (resourceType) => {
		const seeded = seed();
		const ids = resourceType === 'Users' ? seeded.users : seeded.groups;
		const run = await scene.run({ operation: 'delete', resourceType, target: byId('={{ $json.who }}') }, [
			{ who: ids[2] },
			{ who: ids[0] },
			{ who: ids[2]?.replace(/^......../, '00000000') },
		]);
		expect(said(run, ['ok', 'outcome', 'method', 'resourceType', 'resourceId', 'status'])).toEqual([
			{ item: 0, ok: true, outcome: 'applied', method: 'DELETE', resourceType, resourceId: ids[2], status: 204 },
			{ item: 1, ok: true, outcome: 'applied', method: 'DELETE', resourceType, resourceId: ids[0], status: 204 },
			{
				item: 2,
				ok: false,
				outcome: 'rejected',
				method: 'DELETE',
				resourceType,
				resourceId: ids[2]?.replace(/^......../, '00000000'),
				status: 404,
			},
		]);
		expect(effects()).toEqual([ids[2], ids[0]].map((id) => ({ method: 'DELETE', resourceType, id, data: null })));
		expect(allOperations(scene.webex.bulkRequests()).map((operation) => 'data' in operation)).toEqual([
			false,
			false,
			false,
		]);
	});
});

/** Runs with three or more operations, as parameters and items; the same in a dry run and a live one. */
const previews: readonly {
	readonly what: string;
	readonly parameters: INodeParameters;
	readonly items: (seeded: ReturnType<typeof seed>) => readonly IDataObject[];
}[] = [
	{ what: 'run', parameters: { operation: 'run' }, items: mixture },
	{
		what: 'create, 7 users, 3 to a request',
		parameters: {
			operation: 'create',
			resourceType: 'Users',
			data: '={{ $json }}',
			options: { operationsPerRequest: 3 },
		},
		items: () =>
			joiners(10)
				.slice(3)
				.map((user, index) => ({ ...user, nickName: `Zoë ${index} "😀"\n` })),
	},
	{
		what: 'update, partial and PatchOp',
		parameters: {
			operation: 'update',
			resourceType: 'Users',
			target: byId('={{ $json.id }}'),
			data: '={{ $json.change }}',
		},
		items: ({ users }) => [
			{ id: users[0], change: { title: 'A', name: { givenName: 'B' } } },
			{ id: users[1], change: patchOp({ op: 'Replace', value: { title: 'C' } }) as IDataObject },
			{ id: users[0], change: { phoneNumbers: [{ value: '+1 555 0100', type: 'work' }] } },
		],
	},
	{
		what: 'delete',
		parameters: {
			operation: 'delete',
			resourceType: 'Groups',
			target: byId('={{ $json.id }}'),
			options: { operationsPerRequest: 2 },
		},
		items: ({ groups }) => groups.map((id) => ({ id })),
	},
];

describe.each(previews)('a dry run of $what', ({ parameters, items }) => {
	it('sends nothing and says what the live run then sends, byte for byte, in the same requests', async () => {
		const input = items(seed());
		const dry = await scene.run({ ...parameters, dryRun: true }, input);
		expect(scene.webex.bulkRequests()).toEqual([]);
		expect(scene.webex.ledger).toEqual([]);
		const planned = rows(dry.outputs[0]);
		expect(planned.map(({ item, json }) => [item, json['ok'], json['outcome'], json['attempts']])).toEqual(
			input.map((_, item) => [item, true, 'planned', 0]),
		);

		const live = await scene.run(parameters, input);
		expect(said(live, ['outcome'])).toEqual(input.map((_, item) => ({ item, outcome: 'applied' })));
		const sent = scene.webex.bulkRequests().flatMap((request) =>
			operationsOf(request).map(({ method, path, data }) => ({
				request: request.number,
				method,
				path,
				data: JSON.stringify(data ?? null),
			})),
		);
		expect(
			planned.map(({ json }) => {
				const id = json['resourceId'] === null ? '' : `/${String(json['resourceId'])}`;
				const path = `/${String(json['resourceType'])}${id}`;
				return { request: json['request'], method: json['method'], path, data: JSON.stringify(json['data']) };
			}),
		).toEqual(sent);
	});
});

it('a dry run of operations that refer to each other keeps the references, in the requests of the live run', async () => {
	const items = [
		{
			method: 'POST',
			path: '/Groups',
			data: {
				schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
				displayName: 'Crew',
				members: [{ value: 'bulkId:b' }, { value: 'bulkId:a' }],
			},
		},
		{
			method: 'POST',
			path: '/Users',
			data: { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: 'a@example.com' },
			bulkId: 'a',
		},
		{
			method: 'POST',
			path: '/Users',
			data: { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: 'b@example.com' },
			bulkId: 'b',
		},
		{
			method: 'PATCH',
			path: '/Users/bulkId:a',
			data: patchOp({ op: 'add', path: 'title', value: 'Cook' }) as IDataObject,
		},
	];
	const dry = await scene.run({ operation: 'run', dryRun: true }, items);
	expect(scene.webex.requests).toEqual([]);
	const live = await scene.run({ operation: 'run' }, items);
	expect(said(dry, ['request', 'data'])).toEqual(
		said(live, ['request']).map(({ item, request }) => ({ item, request, data: items[Number(item)]?.data })),
	);
	expect(said(live, ['outcome', 'request'])).toEqual([
		{ item: 0, outcome: 'applied', request: 2 },
		{ item: 1, outcome: 'applied', request: 1 },
		{ item: 2, outcome: 'applied', request: 1 },
		{ item: 3, outcome: 'applied', request: 2 },
	]);
	const idOf = (userName: string) => (scene.webex.userByName(userName) as IDataObject)['id'];
	expect(scene.webex.groupByName('Crew')).toMatchObject({
		members: [{ value: idOf('b@example.com') }, { value: idOf('a@example.com') }],
	});
	expect(scene.webex.userByName('a@example.com')).toMatchObject({ title: 'Cook' });
});

describe('operationsPerRequest', () => {
	it.each([
		{ limit: 1, requests: [1, 2, 3, 4, 5, 6, 7] },
		{ limit: 2, requests: [1, 1, 2, 2, 3, 3, 4] },
		{ limit: 3, requests: [1, 1, 1, 2, 2, 2, 3] },
		{ limit: 7, requests: [1, 1, 1, 1, 1, 1, 1] },
		{ limit: 100, requests: [1, 1, 1, 1, 1, 1, 1] },
	])('$limit puts 7 items into the requests $requests', async ({ limit, requests }) => {
		const run = await scene.run(
			{ operation: 'create', resourceType: 'Users', data: '={{ $json }}', options: { operationsPerRequest: limit } },
			joiners(7),
		);
		expect(said(run, ['outcome', 'request'])).toEqual(
			requests.map((request, item) => ({ item, outcome: 'applied', request })),
		);
		expect(scene.webex.bulkRequests().map(({ operations }) => operations)).toEqual(
			[...new Set(requests)].map((request) => requests.filter((other) => other === request).length),
		);
	});
});

describe('the json of a result', () => {
	const create = { operation: 'create', resourceType: 'Users', data: '={{ $json }}' };
	/** One that is applied, one that Webex refuses, one that is invalid. */
	const three = [joiners(1)[0], { userName: 'no address' }, { userName: 7 }] as readonly IDataObject[];

	it.each([
		{ shape: 'a live run', parameters: {}, keys: resultKeys },
		{ shape: 'a dry run', parameters: { dryRun: true }, keys: [...resultKeys, 'data'] },
		{
			shape: 'a live run with the input',
			parameters: { options: { includeInput: true } },
			keys: [...resultKeys, 'input'],
		},
		{
			shape: 'a dry run with the input',
			parameters: { dryRun: true, options: { includeInput: true } },
			keys: [...resultKeys, 'data', 'input'],
		},
		{
			shape: 'a run over the removal limit',
			parameters: { operation: 'delete', target: byId('x'), options: { maxRemovals: '2' } },
			keys: resultKeys,
		},
	])(
		'has the same keys in the same order for every outcome in $shape, and none is called error',
		async ({ parameters, keys }) => {
			const run = await scene.run({ ...create, ...parameters }, three);
			const results = rows(run.outputs[0]);
			expect(results.map(({ json }) => Object.keys(json))).toEqual([keys, keys, keys]);
			for (const { json } of results) {
				for (const [key, value] of Object.entries(json)) expect({ key, value }).not.toEqual({ key, value: undefined });
				expect(json).not.toHaveProperty('error');
			}
		},
	);

	it('carries the input item that it belongs to, as it was', async () => {
		const run = await scene.run({ ...create, options: { includeInput: true } }, three);
		expect(said(run, ['outcome', 'input'])).toEqual([
			{ item: 0, outcome: 'applied', input: three[0] },
			{ item: 1, outcome: 'rejected', input: three[1] },
			{ item: 2, outcome: 'invalid', input: three[2] },
		]);
	});

	it('says status as a number and gives location and version of what Webex made', async () => {
		const run = await scene.run(create, joiners(3));
		const users = joiners(3).map(
			({ userName }) => scene.webex.userByName(String(userName)) as { readonly id: string; readonly meta: IDataObject },
		);
		expect(said(run, resultKeys)).toEqual(
			users.map(({ id, meta }, item) => ({
				item,
				ok: true,
				outcome: 'applied',
				reason: null,
				method: 'POST',
				resourceType: 'Users',
				resourceId: id,
				bulkId: expect.stringMatching(new RegExp(`^op\\d{8}0000000${item + 1}$`)),
				status: 201,
				location: meta['location'],
				version: meta['version'],
				detail: null,
				scimType: null,
				errorCode: null,
				trackingId: null,
				request: 1,
				attempts: 1,
			})),
		);
	});
});

describe('the hint', () => {
	const create = { operation: 'create', resourceType: 'Users', data: '={{ $json }}' };

	it.each([
		{ items: joiners(1), parameters: {}, hint: '1 applied, 1 request' },
		{ items: joiners(1000), parameters: {}, hint: '1,000 applied, 10 requests' },
		{
			items: [...joiners(2), { userName: 'no address' }, { userName: 7 }, {}],
			parameters: {},
			hint: '2 applied, 1 rejected, 2 invalid, 1 request',
		},
		{
			items: [...joiners(3), { userName: 7 }],
			parameters: { dryRun: true, options: { operationsPerRequest: 2 } },
			hint: 'Dry run, nothing was sent: 3 planned, 1 invalid, 2 requests',
		},
	])('sums up the run: $hint', async ({ items, parameters, hint }) => {
		const run = await scene.run({ ...create, ...parameters }, items);
		expect(run.hints).toEqual([hint]);
	});
});
