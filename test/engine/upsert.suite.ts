import type { IDataObject } from 'n8n-workflow';
import { rows, setScene } from './scene';

const scene = setScene();
const upsert = {
	operation: 'upsert',
	resourceType: 'Users',
	attributesMode: 'map',
	attributes: { mappingMode: 'autoMapInputData', value: null },
};

/** A row of an HR export. */
function person(number: number, department: string): IDataObject {
	return {
		Email: `person${number}@example.com`,
		'First Name': 'Person',
		'Last Name': `No${number}`,
		Department: department,
		Badge: number,
	};
}

describe('create or update from an HR export', () => {
	it('creates who is new, changes who differs and leaves the others alone; a second run changes nothing', async () => {
		const everyone = Array.from({ length: 500 }, (_, number) => person(number, 'Sales'));
		const first = await scene.run(
			upsert,
			everyone.slice(300).map((row, index) => (index < 150 ? { ...row, Department: 'Support' } : row)),
		);
		expect(rows(first.outputs[0]).every(({ json }) => json['outcome'] === 'applied')).toBe(true);
		const before = scene.webex.requests.length;

		const run = await scene.run(upsert, everyone);
		const requests = scene.webex.requests.slice(before);
		expect({
			reads: requests.filter(({ kind }) => kind === 'read').length,
			bulk: requests.filter(({ kind }) => kind === 'bulk').length,
		}).toEqual({
			reads: 10,
			bulk: 5,
		});
		const expected = everyone.map((_, number) => (number < 300 ? 'POST applied' : number < 450 ? 'PATCH applied' : 'null unchanged'));
		expect(rows(run.outputs[0]).map(({ json }) => `${String(json['method'])} ${String(json['outcome'])}`)).toEqual(expected);
		expect(run.hints).toEqual([
			'300 created, 150 changed, 50 unchanged, 5 requests',
			'Columns used: Email → User Name, First Name → First Name, Last Name → Last Name, Department → Department; not used: Badge',
		]);

		const again = await scene.run(upsert, everyone);
		expect(rows(again.outputs[0]).every(({ json }) => json['outcome'] === 'unchanged')).toBe(true);
		expect(scene.webex.bulkRequests()).toHaveLength(7);
	});

	it('settles a user who appears in between by looking again', async () => {
		scene.webex.faultPlan = ({ kind, number }) => {
			if (kind === 'bulk' && number === 1)
				scene.webex.seedUsers([
					{ userName: 'person1@example.com' },
					{
						userName: 'person2@example.com',
						name: { givenName: 'Person', familyName: 'No2' },
						'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'Sales' },
					},
				]);
			return undefined;
		};
		const run = await scene.run(upsert, [person(1, 'Sales'), person(2, 'Sales'), person(3, 'Sales')]);
		expect(rows(run.outputs[0]).map(({ json }) => `${String(json['method'])} ${String(json['outcome'])}`)).toEqual([
			'PATCH applied',
			'POST unchanged',
			'POST applied',
		]);
		expect(scene.webex.userByName('person1@example.com')).toMatchObject({ name: { givenName: 'Person' } });
	});

	it('puts in the manager by e-mail address, whether known or created in the same run', async () => {
		const [bossId] = scene.webex.seedUsers([{ userName: 'boss@example.com' }]);
		const run = await scene.run(upsert, [
			{ ...person(1, 'Sales'), Manager: 'person2@example.com' },
			{ ...person(2, 'Sales'), Manager: 'BOSS@example.com' },
			{ ...person(3, 'Sales'), Manager: 'nobody@example.com' },
		]);
		const [first, second, third] = rows(run.outputs[0]);
		expect(scene.webex.user(String(second?.json['resourceId']))).toMatchObject({
			'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { manager: { value: bossId } },
		});
		expect(scene.webex.user(String(first?.json['resourceId']))).toMatchObject({
			'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { manager: { value: second?.json['resourceId'] } },
		});
		expect(third?.json).toMatchObject({ outcome: 'invalid', reason: 'targetNotFound' });
	});
});

describe('create or update from JSON in loose types', () => {
	const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
	const webex = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:User';
	const parameters = { operation: 'upsert', attributesMode: 'json', data: '={{ $json }}' };
	const loose = (number: number): IDataObject => ({
		userName: `person${number}@example.com`,
		externalId: 1000 + number,
		active: 'ja',
		emails: `person${number}@example.com`,
		phoneNumbers: { type: 'mobile', value: 15550100 + number },
		addresses: { locality: 'Oslo', planet: 'Earth' },
		preferredLanguage: 'en-US',
		shoe: 43,
		[enterprise]: { employeeNumber: number, costCenter: ['C1'], manager: { mail: 'person0@example.com' } },
		[webex]: { macAddresses: 'aa-bb', extensionAttribute1: { value: 'x' }, isTeamsOnJabberEnabled: 0 },
	});

	it.each(['users', 'groups'])('%s fed twice are as they shall be the second time', async (what) => {
		scene.webex.seedUsers([{ userName: 'member@example.com' }, { userName: 'owner2@example.com' }]);
		const group = (number: number): IDataObject => ({
			displayName: `Group ${number}`,
			externalId: number,
			members: 'Member@example.com; member@example.com',
			badge: 7,
			'urn:scim:schemas:extension:cisco:webexidentity:2.0:Group': { owners: { value: 'owner2@example.com' }, usage: 'Policy' },
		});
		const items = [0, 1, 2].map(what === 'users' ? loose : group);
		const resourceType = what === 'users' ? 'Users' : 'Groups';
		for (const outcome of ['applied', 'unchanged']) {
			const run = await scene.run({ ...parameters, resourceType }, items);
			expect(rows(run.outputs[0]).map(({ json }) => [json['outcome'], json['detail']])).toEqual(items.map(() => [outcome, null]));
		}
	});
});

it('a new group with a row for each member is made once, also in a Webex that allows several groups of one name', async () => {
	scene.webex.options.uniqueGroupNames = false;
	scene.webex.seedUsers(['ada', 'bela', 'chidi'].map((name) => ({ userName: `${name}@example.com` })));
	const items = ['Crew', 'Crew', ' Crew '].map((Team, row) => ({ Team, Members: `${['ada', 'bela', 'chidi'][row]}@example.com` }));
	const run = await scene.run({ ...upsert, resourceType: 'Groups' }, items);
	expect(rows(run.outputs[0]).map(({ json }) => `${String(json['method'])} ${String(json['outcome'])}`)).toEqual([
		'POST applied',
		'PATCH applied',
		'PATCH applied',
	]);
	expect(scene.webex.groups()).toHaveLength(1);
	expect((scene.webex.groupByName('Crew') as IDataObject)['members']).toHaveLength(3);
	expect(run.hints[0]).toBe('1 created, 2 members added, 3 requests');
});
