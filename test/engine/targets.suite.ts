import type { INodeParameters } from 'n8n-workflow';
import { allOperations, said } from './results';
import { setScene } from './scene';

const scene = setScene();

/** A resource locator in one of its modes. */
function by(mode: string, value: string): INodeParameters {
	return { __rl: true, mode, value };
}

/** Users and groups that are there already, each with an external ID. */
function seed(): { readonly Users: readonly string[]; readonly Groups: readonly string[] } {
	return {
		Users: scene.webex.seedUsers(
			['ada', 'bela', 'chidi'].map((name, index) => ({
				userName: `${name}@example.com`,
				externalId: `E-${index}`,
				displayName: name,
			})),
		),
		Groups: scene.webex.seedGroups(
			['Nurses', 'R&D "core" \\ lab', 'Ärzte'].map((displayName, index) => ({ displayName, externalId: `G-${index}` })),
		),
	};
}

/** The filters of all searches, in order. */
function filters(): readonly string[] {
	return scene.webex.requests
		.filter(({ kind }) => kind === 'read')
		.map(({ path }) => new URLSearchParams(path.split('?')[1]).get('filter') ?? path);
}

const absentId = '00000000-0000-4000-8000-000000000000';

describe('a target', () => {
	it('that is not there or not alone is invalid and says so, and the others go', async () => {
		const [ada] = seed().Users;
		const [, twin] = scene.webex.seedUsers([
			{ userName: 'twin1@example.com', externalId: 'T' },
			{ userName: 'twin2@example.com', externalId: 't' },
		]);
		const run = await scene.run(
			{
				operation: 'update',
				resourceType: 'Users',
				target: by('externalId', '={{ $json.who }}'),
				data: { title: 'T' } as never,
			},
			[{ who: 'gone' }, { who: 'T' }, { who: 'E-0' }],
		);
		expect(said(run, ['outcome', 'reason', 'resourceId'])).toEqual([
			{ item: 0, outcome: 'invalid', reason: 'targetNotFound', resourceId: null },
			{ item: 1, outcome: 'invalid', reason: 'targetAmbiguous', resourceId: null },
			{ item: 2, outcome: 'applied', reason: null, resourceId: ada },
		]);
		const [absent, ambiguous] = said(run, ['detail']).map(({ detail }) => String(detail));
		expect(absent).toMatch(/^No user in Webex matches 'User'/);
		expect(ambiguous).toMatch(/^'User' matches more than one user/);
		expect(scene.webex.user(twin ?? '')).not.toHaveProperty('title');
		expect(scene.webex.ledger.map(({ id }) => id)).toEqual([ada]);
	});

	it('that is a group whose name two groups have is ambiguous', async () => {
		scene.webex.options.uniqueGroupNames = false;
		const groups = scene.webex.seedGroups(['Team', 'team', 'Crew'].map((displayName) => ({ displayName })));
		const run = await scene.run({ operation: 'delete', resourceType: 'Groups', target: by('displayName', '={{ $json.who }}') }, [
			{ who: 'Team' },
			{ who: 'Crew' },
			{ who: 'Staff' },
		]);
		expect(said(run, ['outcome', 'reason', 'resourceId'])).toEqual([
			{ item: 0, outcome: 'invalid', reason: 'targetAmbiguous', resourceId: null },
			{ item: 1, outcome: 'applied', reason: null, resourceId: groups[2] },
			{ item: 2, outcome: 'invalid', reason: 'targetNotFound', resourceId: null },
		]);
		expect(scene.webex.groups()).toHaveLength(2);
	});

	it('that no search can ask for is invalid, and is not asked for', async () => {
		const [ada] = seed().Users;
		const names = ['half \uD83D', `${'x'.repeat(9_000)}@example.com`, 'ada@example.com'];
		const run = await scene.run(
			{ operation: 'update', resourceType: 'Users', target: by('userName', '={{ $json.who }}'), data: { title: 'T' } as never },
			names.map((who) => ({ who })),
		);
		expect(said(run, ['outcome', 'reason', 'resourceId', 'detail'])).toEqual([
			{
				item: 0,
				outcome: 'invalid',
				reason: 'badValue',
				resourceId: null,
				detail: expect.stringMatching(/^'User' was damaged by a wrong encoding/),
			},
			{ item: 1, outcome: 'invalid', reason: 'badValue', resourceId: null, detail: expect.stringMatching(/^'User' is too long/) },
			{ item: 2, outcome: 'applied', reason: null, resourceId: ada, detail: null },
		]);
		expect(filters()).toEqual(['userName eq "ada@example.com"']);
	});

	it('that could not be looked up is not taken for absent', async () => {
		const ids = scene.webex.seedUsers(Array.from({ length: 60 }, (_, n) => ({ userName: `u${n}@example.com` })));
		scene.webex.inject({ kind: 'status', status: 400, on: 'read', times: 9 });
		const run = await scene.run(
			{
				operation: 'delete',
				resourceType: 'Users',
				target: by('userName', '={{ $json.who }}'),
				options: { missing: 'ignore', parallelReads: 1 },
			},
			ids.map((_, n) => ({ who: `u${n}@example.com` })),
		);
		expect(said(run, ['outcome', 'reason', 'resourceId'])).toEqual(
			ids.map((_, item) => ({ item, outcome: 'notAttempted', reason: 'requestRefused', resourceId: null })),
		);
		expect(scene.webex.requests.filter(({ kind }) => kind === 'read')).toHaveLength(2);
		expect(scene.webex.ledger).toEqual([]);
	});
});

describe('a user or group that is not there any more', () => {
	const operations = [
		{ operation: 'delete', resourceType: 'Users', mode: 'userName' },
		{ operation: 'delete', resourceType: 'Groups', mode: 'displayName' },
		{ operation: 'deactivate', resourceType: 'Users', mode: 'userName' },
	] as const;

	it.each(operations)(
		'$operation of $resourceType by $mode: invalid, or unchanged with missing: ignore',
		async ({ mode, ...operation }) => {
			seed();
			const there = mode === 'userName' ? ['ada@example.com', 'bela@example.com'] : ['Nurses', 'Ärzte'];
			const items = [{ who: there[0] }, { who: 'gone@example.com' }, { who: there[1] }];
			const parameters = { ...operation, target: by(mode, '={{ $json.who }}') };
			const rejecting = await scene.run(parameters, items);
			expect(said(rejecting, ['ok', 'outcome', 'reason'])).toEqual([
				{ item: 0, ok: true, outcome: 'applied', reason: null },
				{ item: 1, ok: false, outcome: 'invalid', reason: 'targetNotFound' },
				{ item: 2, ok: true, outcome: 'applied', reason: null },
			]);
			const ignoring = await scene.run({ ...parameters, options: { missing: 'ignore' } }, items);
			expect(said(ignoring, ['ok', 'outcome', 'reason'])).toEqual(
				[0, 1, 2].map((item) => ({ item, ok: true, outcome: 'unchanged', reason: null })),
			);
			expect(scene.webex.ledger).toHaveLength(2);
		},
	);

	it.each(operations)(
		'$operation of $resourceType by id: rejected by Webex, or unchanged with missing: ignore',
		async ({ operation, resourceType }) => {
			const ids = seed()[resourceType];
			const items = [ids[0], absentId, ids[2]].map((who) => ({ who }));
			const parameters = { operation, resourceType, target: by('id', '={{ $json.who }}') };
			const ignoring = await scene.run({ ...parameters, options: { missing: 'ignore' } }, items);
			expect(said(ignoring, ['ok', 'outcome', 'resourceId'])).toEqual([
				{ item: 0, ok: true, outcome: 'applied', resourceId: ids[0] },
				{ item: 1, ok: true, outcome: 'unchanged', resourceId: absentId },
				{ item: 2, ok: true, outcome: 'applied', resourceId: ids[2] },
			]);
			const rejecting = await scene.run(parameters, [{ who: ids[1] }, { who: absentId }, { who: absentId }]);
			expect(said(rejecting, ['ok', 'outcome', 'status'])).toEqual([
				{ item: 0, ok: true, outcome: 'applied', status: operation === 'delete' ? 204 : 200 },
				{ item: 1, ok: false, outcome: 'rejected', status: 404 },
				{ item: 2, ok: false, outcome: 'rejected', status: 404 },
			]);
		},
	);
});

describe('deactivate', () => {
	const deactivate = { operation: 'deactivate', target: by('userName', '={{ $json.email }}') };

	it('sets users inactive, changes nothing else, and leaves who is inactive alone', async () => {
		const before = { name: { givenName: 'Ada', familyName: 'Ek' }, title: 'Nurse' };
		const [ada, bela, chidi] = scene.webex.seedUsers([
			{ userName: 'ada@example.com', ...before },
			{ userName: 'bela@example.com', active: false },
			{ userName: 'chidi@example.com', ...before },
		]);
		const items = ['chidi', 'bela', 'ada'].map((name) => ({ email: `${name}@example.com` }));
		const run = await scene.run(deactivate, items);
		expect(said(run, ['outcome', 'method', 'resourceId'])).toEqual([
			{ item: 0, outcome: 'applied', method: 'PATCH', resourceId: chidi },
			{ item: 1, outcome: 'unchanged', method: null, resourceId: bela },
			{ item: 2, outcome: 'applied', method: 'PATCH', resourceId: ada },
		]);
		expect([ada, bela, chidi].map((id) => scene.webex.user(id ?? ''))).toMatchObject([
			{ active: false, ...before },
			{ active: false },
			{ active: false, ...before },
		]);
		expect(allOperations(scene.webex.bulkRequests()).map(({ data }) => data)).toEqual(
			[0, 1].map(() => ({
				schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
				Operations: [{ op: 'replace', path: 'active', value: false }],
			})),
		);
	});
});

it.each([
	{ status: 403, says: /identity:people_rw/ },
	{ status: 401, says: /connect it again/ },
])('a look-up refused with $status stops the run before anything is sent, and says what to do', async ({ status, says }) => {
	scene.webex.seedUsers([{ userName: 'u1@example.com' }]);
	scene.webex.inject({ kind: 'status', status, on: 'read', times: 9 });
	const parameters = { operation: 'delete', resourceType: 'Users', target: by('userName', '={{ $json.who }}') };
	const run = await scene.run(parameters, [{ who: 'u1@example.com' }, { who: 'u2@example.com' }], { onError: 'continueRegularOutput' });
	expect(said(run, ['outcome', 'reason'])).toEqual([0, 1].map((item) => ({ item, outcome: 'notAttempted', reason: 'requestRefused' })));
	expect(String(run.outputs[0]?.[1]?.json['detail'])).toMatch(says);
	expect(scene.webex.bulkRequests()).toEqual([]);
});
