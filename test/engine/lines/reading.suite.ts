import { rows, setScene } from '../scene';

const scene = setScene();
const by = (mode: string, value: string) => ({ __rl: true, mode, value });

describe('reading', () => {
	it('gets a user for each item, by each of the names', async () => {
		const [id] = scene.webex.seedUsers([{ userName: 'ada@example.com', externalId: 'E1' }]);
		for (const target of [by('id', '={{ $json.id }}'), by('userName', 'ADA@example.com'), by('externalId', 'E1')]) {
			const run = await scene.run({ resource: 'user', operation: 'get', target }, [{ id: String(id) }, { id: String(id) }]);
			expect(rows(run.outputs[0])).toMatchObject([
				{ item: 0, json: { id, userName: 'ada@example.com' } },
				{ item: 1, json: { id, userName: 'ada@example.com' } },
			]);
		}
	});

	it.each([
		{ returnAll: true, limit: 50, expected: 250 },
		{ returnAll: false, limit: 1, expected: 1 },
		{ returnAll: false, limit: 120, expected: 120 },
	])('gets many users: return all $returnAll, limit $limit', async ({ returnAll, limit, expected }) => {
		scene.webex.seedUsers(Array.from({ length: 250 }, (_, number) => ({ userName: `u${number}@example.com` })));
		scene.webex.seedUsers([{ userName: 'other@example.org' }]);
		const parameters = {
			resource: 'user',
			operation: 'getAll',
			filter: 'userName ew "@example.com"',
			attributes: 'id, userName',
			returnAll,
			limit,
		};
		const run = await scene.run(parameters, [{}]);
		const names = rows(run.outputs[0]).map(({ json }) => String(json['userName']));
		expect(new Set(names).size).toBe(expected);
		expect(names.every((name) => name.endsWith('@example.com'))).toBe(true);
	});

	it('gets the members of a group by its name', async () => {
		const ids = scene.webex.seedUsers(Array.from({ length: 3 }, (_, number) => ({ userName: `u${number}@example.com` })));
		scene.webex.seedGroups([{ displayName: 'Sales', members: ids.map((value) => ({ value, type: 'user' })) }]);
		const run = await scene.run({ resource: 'group', operation: 'getMembers', target: by('displayName', 'Sales'), returnAll: true }, [{}]);
		expect(rows(run.outputs[0]).map(({ json }) => json)).toEqual(
			ids.map((id, number) => ({ id, userName: `u${number}@example.com`, displayName: null, type: 'user' })),
		);
	});

	it('tells the members of several groups by name, and asks for each of them once', async () => {
		const ids = scene.webex.seedUsers(Array.from({ length: 3 }, (_, number) => ({ userName: `u${number}@example.com` })));
		const member = (index: number) => ({ value: ids[index] ?? '', type: 'user' });
		scene.webex.seedGroups([
			{ displayName: 'Sales', members: [member(0), member(1)] },
			{ displayName: 'Ward', members: [member(1), member(2)] },
		]);
		const parameters = { resource: 'group', operation: 'get', target: by('displayName', '={{ $json.group }}'), simplify: true };
		const run = await scene.run(parameters, [{ group: 'Sales' }, { group: 'Ward' }, { group: 'Sales' }]);
		expect(rows(run.outputs[0]).map(({ json }) => json['members.value'])).toEqual([
			'u0@example.com, u1@example.com',
			'u1@example.com, u2@example.com',
			'u0@example.com, u1@example.com',
		]);
		const asked = scene.webex.requests.map(({ path }) => decodeURIComponent(path)).filter((path) => path.includes('id eq'));
		expect(ids.map((id) => asked.filter((path) => path.includes(String(id))).length)).toEqual([1, 1, 1]);
	});

	it.each([
		['user', '\'Filter\' (for example userName eq "ann@example.com")'],
		['group', '\'Filter\' (for example displayName sw "Sales")'],
	])('says what a filter of a %s looks like, where Webex refuses one', async (resource, check) => {
		const { error } = await scene.run({ resource, operation: 'getAll', filter: 'example.com' }, [{}]);
		expect(error?.message).toBe('Webex refused the lookup (400)');
		expect(error?.description).toMatch(/^Webex says: /);
		expect(error?.description).toContain(` Check ${check}, then run the node again.`);
	});

	it('names the item whose user is not there, and goes on when the workflow shall', async () => {
		const [id] = scene.webex.seedUsers([{ userName: 'ada@example.com' }]);
		const parameters = { resource: 'user', operation: 'get', target: by('id', '={{ $json.id }}') };
		const items = [{ id: String(id) }, { id: '00000000-0000-4000-8000-000000000000' }];
		const stopped = await scene.run(parameters, items);
		expect(stopped.error?.message).toBe("No user in Webex matches 'User'");
		const run = await scene.run(parameters, items, { onError: 'continueErrorOutput' });
		expect(rows(run.outputs[0])).toMatchObject([{ item: 0, json: { userName: 'ada@example.com' } }]);
		expect(rows(run.outputs[1])).toMatchObject([{ item: 1, json: { message: "No user in Webex matches 'User'" } }]);
	});
});
