import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { allOperations, said } from './results';
import { rows, setScene } from './scene';

const scene = setScene();

function by(mode: string, value: string): INodeParameters {
	return { __rl: true, mode, value };
}

const change = {
	operation: 'changeMembers',
	group: by('displayName', '={{ $json.group }}'),
	member: by('userName', '={{ $json.email }}'),
	change: '={{ $json.change }}',
};

/** Users with an e-mail address and an external ID. */
function seedUsers(...names: readonly string[]): readonly string[] {
	return scene.webex.seedUsers(names.map((name) => ({ userName: `${name}@example.com`, externalId: `E-${name}` })));
}

function seedGroup(displayName: string, members: readonly string[] = []): string {
	const [id = ''] = scene.webex.seedGroups([
		{ displayName, externalId: `G-${displayName}`, members: members.map((value) => ({ value, type: 'user' })) },
	]);
	return id;
}

function memberIds(groupId: string): readonly unknown[] {
	return ((scene.webex.group(groupId) as IDataObject)['members'] as IDataObject[] | undefined)?.map(({ value }) => value) ?? [];
}

describe('the group and the member of a change', () => {
	it.each([
		{
			group: 'displayName',
			member: 'userName',
			names: { group: 'SALES', ada: 'ADA@example.com', bela: 'bela@example.com' },
		},
		{ group: 'externalId', member: 'externalId', names: { group: 'G-Sales', ada: 'E-ada', bela: 'e-bela' } },
		{ group: 'id', member: 'id', names: undefined },
		{ group: 'list', member: 'list', names: undefined },
	])('are named by $group and by $member', async ({ group, member, names }) => {
		const [ada = '', bela = '', chidi = ''] = seedUsers('ada', 'bela', 'chidi');
		const sales = seedGroup('Sales', [chidi, bela]);
		const { group: team = sales, ada: first = ada, bela: second = bela } = names ?? {};
		const parameters = { ...change, group: by(group, '={{ $json.group }}'), member: by(member, '={{ $json.email }}') };
		const run = await scene.run(parameters, [
			{ group: team, email: first, change: 'add' },
			{ group: team, email: second, change: 'remove' },
			{
				group: team,
				email: member === 'userName' ? 'nobody@example.com' : '00000000-0000-4000-8000-000000000000',
				change: 'add',
			},
		]);
		expect(said(run, ['outcome', 'reason', 'method', 'resourceType', 'resourceId'])).toEqual([
			{ item: 0, outcome: 'applied', reason: null, method: 'PATCH', resourceType: 'Groups', resourceId: sales },
			{ item: 1, outcome: 'applied', reason: null, method: 'PATCH', resourceType: 'Groups', resourceId: sales },
			{ item: 2, outcome: 'invalid', reason: 'targetNotFound', method: null, resourceType: null, resourceId: null },
		]);
		expect(said(run, ['detail'])[2]?.['detail']).toMatch(/^No user in Webex matches 'Member'/);
		expect(memberIds(sales)).toEqual([chidi, ada]);
	});
});

describe('many changes', () => {
	it.each([
		{ rows: 500, patches: [500] },
		{ rows: 501, patches: [500, 1] },
		{ rows: 1001, patches: [500, 500, 1] },
	])('$rows to one group go in PATCHes of $patches, each in a request of its own', async ({ rows, patches }) => {
		const ids = seedUsers(...Array.from({ length: rows }, (_, n) => `u${n}`));
		const others = seedUsers('other');
		const sales = seedGroup('Sales', others);
		const items = ids.map((_, n) => ({ group: 'Sales', email: `u${n}@example.com`, change: 'add' }));
		const run = await scene.run(change, items);
		expect(said(run, ['outcome'])).toEqual(items.map((_, item) => ({ item, outcome: 'applied' })));
		const sent = allOperations(scene.webex.bulkRequests()).map(({ data }) =>
			(data?.['Operations'] as IDataObject[]).map(({ op, path, value }) => [op, path, (value as unknown[]).length]),
		);
		expect(sent).toEqual(patches.map((count) => [['add', 'members', count]]));
		expect(scene.webex.ledger.every(({ id }) => id === sales)).toBe(true);
		expect(
			new Set(
				scene.webex.ledger.flatMap(({ data }) =>
					((data as { Operations: { value: { value: string }[] }[] }).Operations[0]?.value ?? []).map(({ value }) => value),
				),
			),
		).toEqual(new Set(ids));
		expect(scene.webex.bulkRequests().map(({ operations }) => operations)).toEqual(patches.map(() => 1));
	});

	it('400 rows over 40 groups go in 40 PATCHes of one request, and each row has its result', async () => {
		scene.webex.seedUsers(Array.from({ length: 400 }, (_, number) => ({ userName: `m${number}@example.com` })));
		scene.webex.seedGroups(Array.from({ length: 40 }, (_, number) => ({ displayName: `Team ${number}` })));
		const items = Array.from({ length: 400 }, (_, number) => ({
			group: `Team ${number % 40}`,
			email: `m${number}@example.com`,
			change: 'add',
		}));
		const run = await scene.run(change, items);
		expect(said(run, ['outcome'])).toEqual(items.map((_, item) => ({ item, outcome: 'applied' })));
		expect(scene.webex.bulkRequests().map(({ operations }) => operations)).toEqual([40]);
		for (const group of scene.webex.groups()) expect((group as { members: unknown[] }).members).toHaveLength(10);
	});
});

describe('changes of the same member', () => {
	it('in opposite directions take effect in the order of the rows', async () => {
		const [ada = '', bela = '', chidi = ''] = seedUsers('ada', 'bela', 'chidi');
		const sales = seedGroup('Sales', [bela]);
		const run = await scene.run(change, [
			{ group: 'Sales', email: 'ada@example.com', change: 'add' },
			{ group: 'Sales', email: 'bela@example.com', change: 'remove' },
			{ group: 'Sales', email: 'ada@example.com', change: 'remove' },
			{ group: 'Sales', email: 'chidi@example.com', change: 'add' },
			{ group: 'Sales', email: 'BELA@example.com', change: 'add' },
			{ group: 'Sales', email: 'ada@example.com', change: 'add' },
		]);
		expect(said(run, ['outcome', 'resourceId'])).toEqual(
			[0, 1, 2, 3, 4, 5].map((item) => ({ item, outcome: 'applied', resourceId: sales })),
		);
		expect(new Set(memberIds(sales))).toEqual(new Set([ada, bela, chidi]));
	});

	it('given twice share a PATCH and its outcome', async () => {
		const [ada = ''] = seedUsers('ada', 'bela');
		const sales = seedGroup('Sales');
		seedGroup('Support');
		scene.webex.inject({ kind: 'rows', rowStatus: [{ index: 1, status: 403 }] });
		const run = await scene.run(change, [
			{ group: 'Sales', email: 'ada@example.com', change: 'add' },
			{ group: 'Support', email: 'ada@example.com', change: 'add' },
			{ group: 'sales', email: 'ADA@example.com', change: 'add' },
			{ group: 'Support', email: 'bela@example.com', change: 'add' },
			{ group: 'support', email: 'ada@example.com', change: 'add' },
			{ group: 'Sales', email: 'bela@example.com', change: 'remove' },
		]);
		expect(said(run, ['outcome', 'status'])).toEqual([
			{ item: 0, outcome: 'applied', status: 200 },
			{ item: 1, outcome: 'rejected', status: 403 },
			{ item: 2, outcome: 'applied', status: 200 },
			{ item: 3, outcome: 'rejected', status: 403 },
			{ item: 4, outcome: 'rejected', status: 403 },
			{ item: 5, outcome: 'unchanged', status: null },
		]);
		expect(memberIds(sales)).toEqual([ada]);
		expect(allOperations(scene.webex.bulkRequests()).map(({ data }) => JSON.stringify(data).split(ada).length - 1)).toEqual([1, 1]);
	});
});

it('a group whose members cannot be read gets the change all the same, and nobody else is touched', async () => {
	const [ada = '', bela = '', chidi = ''] = seedUsers('ada', 'bela', 'chidi');
	const sales = seedGroup('Sales', [ada, bela]);
	scene.webex.faultPlan = ({ kind, number }) => (kind === 'read' && number === 3 ? { kind: 'status', status: 400 } : undefined);
	const run = await scene.run(change, [
		{ group: 'Sales', email: 'ada@example.com', change: 'add' },
		{ group: 'Sales', email: 'bela@example.com', change: 'remove' },
		{ group: 'Sales', email: 'chidi@example.com', change: 'add' },
	]);
	expect(said(run, ['ok'])).toEqual([0, 1, 2].map((item) => ({ item, ok: true })));
	expect(memberIds(sales)).toEqual([ada, chidi]);
});

it('who is a member already, or none, is left alone, and nobody else is touched', async () => {
	const [a, b, c] = scene.webex.seedUsers(['a', 'b', 'c'].map((name) => ({ userName: `${name}@example.com` })));
	scene.webex.seedGroups([
		{
			displayName: 'Sales',
			members: [
				{ value: a, type: 'user' },
				{ value: b, type: 'user' },
			],
		},
	]);
	const run = await scene.run(change, [
		{ group: 'Sales', email: 'a@example.com', change: 'add' },
		{ group: 'sales', email: 'b@example.com', change: 'remove' },
		{ group: 'Sales', email: 'c@example.com', change: 'add' },
		{ group: 'Sales', email: 'nobody@example.com', change: 'add' },
		{ group: 'Nowhere', email: 'a@example.com', change: 'add' },
		{ group: 'Sales', email: 'c@example.com', change: 'swap' },
	]);
	expect(rows(run.outputs[0]).map(({ json }) => `${String(json['outcome'])} ${String(json['reason'])}`)).toEqual([
		'unchanged null',
		'applied null',
		'applied null',
		'invalid targetNotFound',
		'invalid targetNotFound',
		'invalid badValue',
	]);
	expect(scene.webex.groupByName('Sales')).toMatchObject({ members: [{ value: a }, { value: c }] });
});
