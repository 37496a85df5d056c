import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { said } from './results';
import { setScene } from './scene';

const scene = setScene();

const patchOpSchema = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const byEmail = { __rl: true, mode: 'userName', value: '={{ $json.email }}' };
const names = ['ada', 'bela', 'chidi', 'dana'];

/** Four users in the group Sales, and one who is not in it. */
function seed(): { readonly ids: readonly string[]; readonly sales: string } {
	const ids = scene.webex.seedUsers(names.map((name) => ({ userName: `${name}@example.com` })));
	scene.webex.seedUsers([{ userName: 'emil@example.com' }]);
	const [sales = ''] = scene.webex.seedGroups([{ displayName: 'Sales', members: ids.map((value) => ({ value, type: 'user' })) }]);
	return { ids, sales };
}

/** Runs that take something away, with how much. Each also has a row that takes nothing away. */
const removing: readonly {
	readonly what: string;
	readonly parameters: INodeParameters;
	readonly items: (seeded: ReturnType<typeof seed>) => readonly IDataObject[];
	readonly removals: number;
}[] = [
	{
		what: 'delete of 4 users',
		parameters: { operation: 'delete', resourceType: 'Users', target: byEmail },
		items: () => names.map((name) => ({ email: `${name}@example.com` })),
		removals: 4,
	},
	{
		what: 'delete of a group',
		parameters: {
			operation: 'delete',
			resourceType: 'Groups',
			target: { __rl: true, mode: 'displayName', value: 'Sales' },
		},
		items: () => [{}],
		/** Its members. */
		removals: 4,
	},
	{
		what: 'deactivation of 3 users',
		parameters: { operation: 'deactivate', target: byEmail },
		items: () => names.slice(1).map((name) => ({ email: `${name}@example.com` })),
		removals: 3,
	},
	{
		what: 'update that sets 2 of 3 users inactive',
		parameters: { operation: 'update', resourceType: 'Users', target: byEmail, data: '={{ $json.change }}' },
		items: () => [
			{ email: 'ada@example.com', change: { active: false } },
			{ email: 'bela@example.com', change: { title: 'Cook' } },
			{
				email: 'chidi@example.com',
				change: { schemas: [patchOpSchema], Operations: [{ op: 'Replace', path: 'active', value: false }] },
			},
		],
		removals: 2,
	},
	{
		what: 'upsert that sets 1 of 3 users inactive',
		parameters: {
			operation: 'upsert',
			resourceType: 'Users',
			attributesMode: 'map',
			attributes: { mappingMode: 'autoMapInputData', value: null },
		},
		items: () => [
			{ email: 'ada@example.com', active: 'no' },
			{ email: 'new@example.com', active: 'no' },
			{ email: 'bela@example.com', active: 'yes', title: 'Cook' },
		],
		removals: 1,
	},
	{
		what: 'update that empties a group of 4',
		parameters: {
			operation: 'update',
			resourceType: 'Groups',
			target: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
			data: '={{ $json.change }}',
		},
		items: ({ sales }) => [
			{ id: sales, change: { schemas: [patchOpSchema], Operations: [{ op: 'remove', path: 'members' }] } },
			{ id: sales, change: { externalId: 'S' } },
		],
		removals: 4,
	},
	{
		what: 'removal of 3 members beside an addition',
		parameters: {
			operation: 'changeMembers',
			group: { __rl: true, mode: 'displayName', value: 'Sales' },
			member: byEmail,
			change: '={{ $json.change }}',
		},
		items: () => [
			...names.slice(0, 3).map((name) => ({ email: `${name}@example.com`, change: 'remove' })),
			{ email: 'emil@example.com', change: 'add' },
		],
		removals: 3,
	},
	{
		what: 'run of 2 deletions and a creation',
		parameters: { operation: 'run' },
		items: ({ ids }) => [
			{ method: 'DELETE', path: `/Users/${ids[0]}` },
			{
				method: 'POST',
				path: '/Users',
				data: { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: 'x@example.com' },
			},
			{ method: 'DELETE', path: `/Users/${ids[1]}` },
		],
		removals: 2,
	},
];

describe.each(removing)('maxRemovals for the $what', ({ parameters, items, removals }) => {
	it.each([
		{ limit: 'one less', maxRemovals: String(removals - 1), isSent: false },
		{ limit: 'just as many', maxRemovals: String(removals), isSent: true },
	])('$limit: everything is sent, or nothing', async ({ maxRemovals, isSent }) => {
		const seeded = seed();
		const input = items(seeded);
		const run = await scene.run({ ...parameters, options: { maxRemovals } }, input);
		const expected = isSent ? { ok: true, reason: null } : { ok: false, reason: 'removalLimit' };
		expect(said(run, ['ok', 'reason'])).toEqual(input.map((_, item) => ({ item, ...expected })));
		expect(scene.webex.bulkRequests().length > 0).toBe(isSent);
		expect(scene.webex.ledger.length > 0).toBe(isSent);
		if (!isSent) expect(String(said(run, ['detail'])[0]?.['detail'])).toMatch(`would remove ${removals}: `);
	});
});

it('without the option, 100 removals go and 101 do not', async () => {
	const ids = scene.webex.seedUsers(Array.from({ length: 101 }, (_, n) => ({ userName: `u${n}@example.com` })));
	const parameters = {
		operation: 'delete',
		resourceType: 'Users',
		target: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
	};
	const refused = await scene.run(
		parameters,
		ids.map((id) => ({ id })),
	);
	expect(said(refused, ['reason'])).toEqual(ids.map((_, item) => ({ item, reason: 'removalLimit' })));
	expect(scene.webex.ledger).toEqual([]);
	const run = await scene.run(
		parameters,
		ids.slice(1).map((id) => ({ id })),
	);
	expect(said(run, ['outcome', 'resourceId'])).toEqual(ids.slice(1).map((resourceId, item) => ({ item, outcome: 'applied', resourceId })));
});
