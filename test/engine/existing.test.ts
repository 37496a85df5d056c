import type { IDataObject } from 'n8n-workflow';
import { allOperations, said } from './results';
import { setScene } from './scene';

const scene = setScene();

const group = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const webexGroup = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:Group';
const autoMap = { attributesMode: 'map', attributes: { mappingMode: 'autoMapInputData', value: null } };
const upsert = { operation: 'upsert', resourceType: 'Groups', ...autoMap };

/** Three users that are there already. */
function seedUsers(): readonly string[] {
	return scene.webex.seedUsers(
		['ada', 'bela', 'chidi'].map((name) => ({ userName: `${name}@example.com`, displayName: name })),
	);
}

describe('create or update groups', () => {
	it('creates who is new, adds members to who is there without taking any away, leaves the others alone', async () => {
		const [ada = '', bela = '', chidi = ''] = seedUsers();
		const [nurses = '', cooks = ''] = scene.webex.seedGroups([
			{ displayName: 'Nurses', externalId: 'N', members: [{ value: ada, type: 'user' }] },
			{
				displayName: 'Cooks',
				externalId: 'C',
				members: [
					{ value: ada, type: 'user' },
					{ value: bela, type: 'user' },
				],
			},
		]);
		const run = await scene.run(upsert, [
			{ 'Group Name': 'Porters', 'External ID': 'P', Members: `${ada}\n${chidi}` },
			{ 'Group Name': 'NURSES', 'External ID': 'N2', Members: `${bela},${ada}` },
			{ 'Group Name': 'Cooks', 'External ID': 'C', Members: bela },
		]);
		expect(said(run, ['outcome', 'method', 'resourceId'])).toEqual([
			{
				item: 0,
				outcome: 'applied',
				method: 'POST',
				resourceId: (scene.webex.groupByName('Porters') as IDataObject)['id'],
			},
			{ item: 1, outcome: 'applied', method: 'PATCH', resourceId: nurses },
			{ item: 2, outcome: 'unchanged', method: null, resourceId: cooks },
		]);
		expect(scene.webex.groupByName('Porters')).toMatchObject({
			externalId: 'P',
			members: [{ value: ada }, { value: chidi }],
		});
		expect(scene.webex.group(nurses)).toMatchObject({ externalId: 'N2', members: [{ value: ada }, { value: bela }] });
		expect(scene.webex.group(cooks)).toMatchObject({ members: [{ value: ada }, { value: bela }] });
		const again = await scene.run(upsert, [
			{ 'Group Name': 'Porters', Members: `${chidi}` },
			{ 'Group Name': 'NURSES', Members: '' },
			{ 'Group Name': 'Cooks' },
		]);
		expect(said(again, ['outcome'])).toEqual([0, 1, 2].map((item) => ({ item, outcome: 'unchanged' })));
		expect(scene.webex.bulkRequests()).toHaveLength(1);
	});

	it('takes JSON as well, also in an extension', async () => {
		const [porters] = scene.webex.seedGroups([
			{ displayName: 'Porters', schemas: [group, webexGroup], [webexGroup]: { usage: 'policy' } },
		]);
		const run = await scene.run({ ...upsert, attributesMode: 'json', data: '={{ $json }}' }, [
			{ displayName: 'Porters', [webexGroup]: { usage: 'distribution' } },
			{ displayName: 'Cooks', [webexGroup]: { usage: 'policy' } },
			{ members: [] },
		]);
		expect(said(run, ['outcome', 'reason', 'method'])).toEqual([
			{ item: 0, outcome: 'applied', reason: null, method: 'PATCH' },
			{ item: 1, outcome: 'applied', reason: null, method: 'POST' },
			{ item: 2, outcome: 'invalid', reason: 'missingField', method: null },
		]);
		expect(scene.webex.group(porters ?? '')).toMatchObject({ [webexGroup]: { usage: 'distribution' } });
		expect(allOperations(scene.webex.bulkRequests())[1]?.data).toEqual({
			schemas: [group, webexGroup],
			displayName: 'Cooks',
			[webexGroup]: { usage: 'policy' },
		});
	});

	it('settles a group that appears in between by looking again', async () => {
		const [ada = '', bela = ''] = seedUsers();
		scene.webex.faultPlan = ({ kind, number }) => {
			if (kind === 'bulk' && number === 1) {
				scene.webex.seedGroups([
					{ displayName: 'Nurses', members: [{ value: ada, type: 'user' }] },
					{ displayName: 'Cooks', members: [{ value: bela, type: 'user' }] },
				]);
			}
			return undefined;
		};
		const run = await scene.run(upsert, [
			{ 'Group Name': 'Nurses', Members: bela },
			{ 'Group Name': 'Cooks', Members: bela },
			{ 'Group Name': 'Porters', Members: bela },
		]);
		expect(said(run, ['outcome', 'method'])).toEqual([
			{ item: 0, outcome: 'applied', method: 'PATCH' },
			{ item: 1, outcome: 'unchanged', method: 'POST' },
			{ item: 2, outcome: 'applied', method: 'POST' },
		]);
		expect(scene.webex.groupByName('Nurses')).toMatchObject({ members: [{ value: ada }, { value: bela }] });
	});
});

describe('create or update users from JSON', () => {
	it('compares values, not spellings: order of a list, case where the schema says so, what Webex adds', async () => {
		const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
		const phones = [
			{ type: 'work', value: '+1 555 0100' },
			{ type: 'mobile', value: '+1 555 0101' },
		];
		scene.webex.seedUsers(
			['ada', 'bela', 'chidi'].map((name) => ({
				userName: `${name}@example.com`,
				title: 'Nurse',
				phoneNumbers: phones,
				[enterprise]: { department: 'Ward' },
			})),
		);
		const run = await scene.run({ operation: 'upsert', resourceType: 'Users', data: '={{ $json }}' }, [
			{ userName: 'ADA@example.com', phoneNumbers: [...phones].reverse(), [enterprise]: { department: 'Ward' } },
			{ userName: 'bela@example.com', title: 'nurse', active: true },
			{ userName: 'chidi@example.com', title: 'Nurse', phoneNumbers: [{ type: 'mobile', value: '+1 555 0199' }] },
		]);
		expect(said(run, ['outcome', 'method'])).toEqual([
			{ item: 0, outcome: 'unchanged', method: null },
			{ item: 1, outcome: 'applied', method: 'PATCH' },
			{ item: 2, outcome: 'applied', method: 'PATCH' },
		]);
		expect(scene.webex.userByName('chidi@example.com')).toMatchObject({
			phoneNumbers: [phones[0], { type: 'mobile', value: '+1 555 0199' }],
		});
	});
});

describe('the same resource in several rows of create or update', () => {
	it('is created once and then changed, in the order of the rows', async () => {
		const run = await scene.run({ operation: 'upsert', resourceType: 'Users', ...autoMap }, [
			{ Email: 'ada@example.com', Title: 'Nurse', Department: 'Ward' },
			{ Email: 'bela@example.com', Title: 'Cook' },
			{ Email: 'ADA@example.com', Title: 'Head nurse' },
			{ Email: 'ada@example.com', Department: 'Ward 2' },
		]);
		expect(said(run, ['outcome', 'method'])).toEqual([
			{ item: 0, outcome: 'applied', method: 'POST' },
			{ item: 1, outcome: 'applied', method: 'POST' },
			{ item: 2, outcome: 'applied', method: 'PATCH' },
			{ item: 3, outcome: 'applied', method: 'PATCH' },
		]);
		expect(scene.webex.users()).toHaveLength(2);
		expect(scene.webex.userByName('ada@example.com')).toMatchObject({
			title: 'Head nurse',
			'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'Ward 2' },
		});
	});

	it.each([
		{ operation: 'upsert', parameters: {} },
		{ operation: 'update', parameters: { target: { __rl: true, mode: 'userName', value: '={{ $json.Email }}' } } },
	])(
		'$operation: ends as its last row says, also if that is what it was before the run',
		async ({ operation, parameters }) => {
			const phones = [
				{ type: 'work', value: '+1 555 0100' },
				{ type: 'mobile', value: '+1 555 0101' },
			];
			scene.webex.seedUsers([
				{ userName: 'ada@example.com', title: 'Nurse', phoneNumbers: phones },
				{ userName: 'bela@example.com', title: 'Nurse' },
			]);
			const run = await scene.run({ operation, resourceType: 'Users', ...autoMap, ...parameters }, [
				{ Email: 'ada@example.com', Title: 'Cook', Fax: '+1 555 0102' },
				{ Email: 'bela@example.com', Title: 'Nurse' },
				{ Email: 'ada@example.com', Title: 'Cook' },
				{ Email: 'ADA@example.com', Title: 'Nurse', Mobile: '+1 555 0103' },
			]);
			expect(said(run, ['outcome', 'method', 'attempts'])).toEqual([
				{ item: 0, outcome: 'applied', method: 'PATCH', attempts: 1 },
				{ item: 1, outcome: 'unchanged', method: null, attempts: 0 },
				{ item: 2, outcome: 'unchanged', method: 'PATCH', attempts: 0 },
				{ item: 3, outcome: 'applied', method: 'PATCH', attempts: 1 },
			]);
			expect(allOperations(scene.webex.bulkRequests())).toHaveLength(2);
			expect(scene.webex.userByName('ada@example.com')).toMatchObject({
				title: 'Nurse',
				phoneNumbers: [phones[0], { type: 'mobile', value: '+1 555 0103' }, { type: 'fax', value: '+1 555 0102' }],
			});
		},
	);

	it('a row that asks for what an earlier one did is refused with it', async () => {
		scene.webex.seedUsers(['ada', 'bela'].map((name) => ({ userName: `${name}@example.com`, title: 'Nurse' })));
		scene.webex.inject({ kind: 'rows', rowStatus: [{ index: 0, status: 400 }] });
		const run = await scene.run({ operation: 'upsert', resourceType: 'Users', ...autoMap }, [
			{ Email: 'ada@example.com', Title: 'Cook' },
			{ Email: 'bela@example.com', Title: 'Cook' },
			{ Email: 'ada@example.com', Title: 'Cook' },
		]);
		expect(said(run, ['outcome', 'status'])).toEqual([
			{ item: 0, outcome: 'rejected', status: 400 },
			{ item: 1, outcome: 'applied', status: 200 },
			{ item: 2, outcome: 'rejected', status: 400 },
		]);
	});
});

describe('a login that Webex refuses when names are looked up', () => {
	it.each(['stopWorkflow', 'continueRegularOutput'] as const)(
		'%s: it is said as such, and nothing is sent',
		async (onError) => {
			scene.webex.faultPlan = ({ kind }) => (kind === 'read' ? { kind: 'status', status: 401 } : undefined);
			const people = ['ada', 'bela', 'chidi'].map((name) => ({ Email: `${name}@example.com` }));
			const run = await scene.run({ operation: 'upsert', resourceType: 'Users', ...autoMap }, people, { onError });
			if (onError === 'stopWorkflow') {
				expect(run.error?.message).toBe('Webex refused the login');
				expect(run.outputs).toEqual([]);
			} else {
				expect(said(run, ['outcome', 'reason', 'detail'])).toEqual(
					people.map((_, item) => ({
						item,
						outcome: 'notAttempted',
						reason: 'requestRefused',
						detail: expect.stringMatching(/connect it again/) as string,
					})),
				);
			}
			expect(scene.webex.bulkRequests()).toEqual([]);
		},
	);
});

describe('create of what exists already', () => {
	it.each([
		{
			resourceType: 'Users',
			items: ['ada@example.com', 'new@example.com', 'CHIDI@example.com'].map((userName) => ({
				userName,
				title: 'Changed',
			})),
		},
		{
			resourceType: 'Groups',
			items: ['Nurses', 'New', 'COOKS'].map((displayName) => ({ displayName, externalId: 'Changed' })),
		},
	] as const)('$resourceType: rejected, or adopted as it is', async ({ resourceType, items }) => {
		const users = seedUsers();
		const groups = scene.webex.seedGroups([
			{ displayName: 'Nurses' },
			{ displayName: 'Porters' },
			{ displayName: 'Cooks' },
		]);
		const ids = resourceType === 'Users' ? users : groups;
		const create = { operation: 'create', resourceType, data: '={{ $json }}' };
		const rejecting = await scene.run(create, [items[0], items[2], items[2]] as IDataObject[]);
		expect(said(rejecting, ['outcome', 'status', 'scimType'])).toEqual(
			[0, 1, 2].map((item) => ({ item, outcome: 'rejected', status: 409, scimType: expect.anything() as never })),
		);
		const before = scene.webex.ledger.length;
		const adopting = await scene.run({ ...create, options: { existing: 'adopt' } }, items as unknown as IDataObject[]);
		const [created] = scene.webex.ledger.slice(before);
		expect(said(adopting, ['ok', 'outcome', 'reason', 'resourceId'])).toEqual([
			{ item: 0, ok: true, outcome: 'applied', reason: 'adopted', resourceId: ids[0] },
			{ item: 1, ok: true, outcome: 'applied', reason: null, resourceId: created?.id },
			{ item: 2, ok: true, outcome: 'applied', reason: 'adopted', resourceId: ids[2] },
		]);
		const adopted = [ids[0], ids[2]].map((id) =>
			resourceType === 'Users' ? scene.webex.user(id ?? '') : scene.webex.group(id ?? ''),
		);
		expect(JSON.stringify(adopted)).not.toContain('Changed');
	});

	it('by another organization stays rejected: it is not found there', async () => {
		scene.webex.inject({ kind: 'rows', rowStatus: [{ index: 1, status: 409 }] });
		const items = ['ada', 'bela', 'chidi'].map((name) => ({ userName: `${name}@example.com` }));
		const run = await scene.run(
			{ operation: 'create', resourceType: 'Users', data: '={{ $json }}', options: { existing: 'adopt' } },
			items,
		);
		expect(said(run, ['outcome', 'reason', 'status'])).toEqual([
			{ item: 0, outcome: 'applied', reason: null, status: 201 },
			{ item: 1, outcome: 'rejected', reason: null, status: 409 },
			{ item: 2, outcome: 'applied', reason: null, status: 201 },
		]);
	});
});
