import type { IDataObject } from 'n8n-workflow';
import { allOperations, said } from './results';
import { setScene } from './scene';

const scene = setScene();

const autoMap = { attributesMode: 'map', attributes: { mappingMode: 'autoMapInputData', value: null } };
const upsert = { operation: 'upsert', resourceType: 'Groups', ...autoMap };

/** Three users that are there already. */
function seedUsers(): readonly string[] {
	return scene.webex.seedUsers(['ada', 'bela', 'chidi'].map((name) => ({ userName: `${name}@example.com`, displayName: name })));
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
});

describe('the same resource in several rows of create or update', () => {
	it.each([
		{ operation: 'upsert', parameters: {} },
		{ operation: 'update', parameters: { target: { __rl: true, mode: 'userName', value: '={{ $json.Email }}' } } },
	])('$operation: ends as its last row says, also if that is what it was before the run', async ({ operation, parameters }) => {
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
	});
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
		const groups = scene.webex.seedGroups([{ displayName: 'Nurses' }, { displayName: 'Porters' }, { displayName: 'Cooks' }]);
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
		const adopted = [ids[0], ids[2]].map((id) => (resourceType === 'Users' ? scene.webex.user(id ?? '') : scene.webex.group(id ?? '')));
		expect(JSON.stringify(adopted)).not.toContain('Changed');
	});
});
