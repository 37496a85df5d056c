import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { anyUsers } from '../scim/columns/people';
import { csvOf, itemsOf } from '../scim/columns/throughCsv';
import type { JsonObject } from '../webex/json';
import { said } from './results';
import { rows, setScene } from './scene';

const scene = setScene();

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const webexUser = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:User';
const by = (mode: string, value: string): object => ({ __rl: true, mode, value });
const upsert = { operation: 'upsert', attributesMode: 'map', attributes: { mappingMode: 'autoMapInputData', value: null } };

async function read(parameters: object): Promise<readonly IDataObject[]> {
	const run = await scene.run(parameters as Parameters<typeof scene.run>[0], [{}]);
	expect(run.error).toBeUndefined();
	return rows(run.outputs[0]).map(({ item, json }) => {
		expect(item).toBe(0);
		return json;
	});
}

it.each(['user', 'group'])('what is left of the columns of SCIM Bulk are no Attributes of Get Many: %s', async (resource) => {
	const byHand = { mappingMode: 'defineBelow', value: { title: '={{ $json.nobody.title }}' }, matchingColumns: [], schema: [] };
	const all = [{}, { attributes: upsert.attributes }, { attributes: byHand }].map(
		async (more) => await read({ resource, operation: 'getAll', ...more }),
	);
	const [one, ...others] = await Promise.all(all);
	expect(others).toEqual([one, one]);
	const run = await scene.run({ resource, operation: 'getAll', attributes: { title: 'Lead' } }, [{}]);
	expect(run.error?.message).toMatch(/^'Attributes' is set to a value, which is not text/);
});

describe('what is read, simplified', () => {
	it('are users as flat rows with the same keys, the status of the account beside Active', async () => {
		const [ada, bo] = scene.webex.seedUsers([
			{
				userName: 'ada@example.com',
				active: true,
				name: { givenName: 'Ada' },
				emails: [{ value: 'ada@example.com', type: 'work', primary: true }],
				[enterprise]: { department: 'Care' },
			},
			{ userName: 'bo@example.com', active: true, [webexUser]: { accountStatus: ['pending'] } },
		] as never);
		const expected = [
			{
				id: ada,
				userName: 'ada@example.com',
				'name.givenName': 'Ada',
				active: true,
				accountStatus: null,
				department: 'Care',
				userType: 'user',
			},
			{
				id: bo,
				userName: 'bo@example.com',
				'name.givenName': null,
				active: true,
				accountStatus: 'pending',
				department: null,
				userType: 'user',
			},
		];
		const all = await read({ resource: 'user', operation: 'getAll', simplify: true });
		expect(all).toEqual(expected);
		expect(all.map((row) => Object.keys(row))).toEqual(expected.map((row) => Object.keys(row)));
		const { accountStatus, ...one } = expected[0] as IDataObject;
		expect(accountStatus).toBeNull();
		expect(await read({ resource: 'user', operation: 'get', target: by('userName', 'ada@example.com') })).toEqual([one]);
	});

	it('are groups, with their members where one is read, by name as well as by ID', async () => {
		const [ada, bo] = scene.webex.seedUsers(['ada', 'bo'].map((name) => ({ userName: `${name}@example.com` })));
		const members = [ada, bo].map((value) => ({ value, type: 'user' }));
		const [id = ''] = scene.webex.seedGroups([{ displayName: 'Sales', externalId: 'G1', members }] as never);
		const group = { id, displayName: 'Sales', externalId: 'G1', 'members.value': 'ada@example.com, bo@example.com' };
		for (const target of [by('displayName', 'sales'), by('id', id)]) {
			expect(await read({ resource: 'group', operation: 'get', target })).toEqual([group]);
		}
		expect(await read({ resource: 'group', operation: 'getAll' })).toEqual([{ id, displayName: 'Sales', externalId: 'G1' }]);
	});

	it('are members by their IDs where Webex does not tell who they are', async () => {
		const ids = scene.webex.seedUsers([{ userName: 'ada@example.com' }, { userName: 'bo@example.com' }]);
		scene.webex.seedGroups([{ displayName: 'Sales', members: ids.map((value) => ({ value, type: 'user' })) }]);
		const asksUsers = (path: string): boolean => decodeURIComponent(path).includes('/Users?');
		scene.webex.faultPlan = ({ path }) => (asksUsers(path) ? { kind: 'status', status: 400, effect: 'none' } : undefined);
		const [group] = await read({ resource: 'group', operation: 'get', target: by('displayName', 'Sales') });
		scene.webex.faultPlan = undefined;
		expect(group).toMatchObject({ 'members.value': ids.join(', ') });
	});

	it('are asked for again for the next item where Webex did not tell', async () => {
		const [ada = ''] = scene.webex.seedUsers([{ userName: 'ada@example.com' }]);
		scene.webex.seedGroups([{ displayName: 'Sales', members: [{ value: ada, type: 'user' }] }]);
		let asked = 0;
		scene.webex.faultPlan = ({ path }) =>
			decodeURIComponent(path).includes('/Users?') && asked++ === 0 ? { kind: 'status', status: 400, effect: 'none' } : undefined;
		const parameters = { resource: 'group', operation: 'get', target: by('displayName', 'Sales') } as Parameters<typeof scene.run>[0];
		const run = await scene.run(parameters, [{}, {}, {}]);
		scene.webex.faultPlan = undefined;
		const told = rows(run.outputs[0]).map(({ item, json }) => [item, json['members.value']]);
		expect(told).toEqual([ada, 'ada@example.com', 'ada@example.com'].map((name, item) => [item, name]));
		expect(asked).toBe(2);
	});

	it('are members with their user names, looked up many per search', async () => {
		const ids = scene.webex.seedUsers(
			Array.from({ length: 60 }, (_, number) => ({ userName: `u${number}@example.com`, displayName: `U ${number}` })),
		);
		const [nested = ''] = scene.webex.seedGroups([{ displayName: 'Nested' }]);
		const members = [...ids.map((value) => ({ value, type: 'user' })), { value: nested, type: 'group' }];
		scene.webex.seedGroups([{ displayName: 'Sales', members }]);
		const target = by('displayName', 'Sales');
		expect(await read({ resource: 'group', operation: 'getMembers', target, returnAll: true })).toEqual([
			...ids.map((id, number) => ({ id, userName: `u${number}@example.com`, displayName: `U ${number}`, type: 'user' })),
			{ id: nested, userName: null, displayName: 'Nested', type: 'group' },
		]);
		expect(scene.webex.requests.filter(({ path }) => path.includes('/Users?'))).toHaveLength(2);
	});
});

it('what is read without Simplify is as Webex gives it', async () => {
	const [ada = ''] = scene.webex.seedUsers([{ userName: 'ada@example.com' }]);
	scene.webex.seedGroups([{ displayName: 'Sales', members: [{ value: ada, type: 'user' }] }]);
	expect(await read({ resource: 'user', operation: 'getAll', simplify: false })).toMatchObject([
		{ schemas: expect.any(Array), id: ada, userName: 'ada@example.com', meta: { resourceType: 'User' } },
	]);
	const target = by('displayName', 'Sales');
	expect(await read({ resource: 'group', operation: 'get', target, simplify: false })).toMatchObject([{ members: [{ value: ada }] }]);
	expect(await read({ resource: 'group', operation: 'getMembers', target, simplify: false })).toMatchObject([{ value: ada, type: 'user' }]);
});

describe('Get Many', () => {
	it.each([
		{ sort: {}, names: ['ada', 'bo', 'cy'] },
		{ sort: { sortBy: 'userName', sortOrder: 'descending' }, names: ['cy', 'bo', 'ada'] },
		{ sort: { sortBy: '', sortOrder: 'descending' }, names: ['cy', 'ada', 'bo'] },
	])('sorts as it is told: $sort', async ({ sort, names }) => {
		scene.webex.seedUsers(['cy', 'ada', 'bo'].map((name) => ({ userName: `${name}@example.com` })));
		const found = await read({ resource: 'user', operation: 'getAll', attributes: 'userName', ...sort });
		expect(found.map(({ userName }) => userName)).toEqual(names.map((name) => `${name}@example.com`));
	});

	it('sorts groups by their names', async () => {
		scene.webex.seedGroups(['Sales', 'Care'].map((displayName) => ({ displayName })));
		expect((await read({ resource: 'group', operation: 'getAll' })).map(({ displayName }) => displayName)).toEqual(['Care', 'Sales']);
	});

	it('refuses what Webex cannot sort by', async () => {
		const run = await scene.run({ resource: 'user', operation: 'getAll', sortBy: 'title' }, [{}]);
		expect(run.error?.message).toBe(`'Sort By' is set to "title", which is not one of its values`);
		expect(scene.webex.requests).toEqual([]);
	});
});

describe('what was read goes into Create or Update and is unchanged', () => {
	/** Forty users with any attributes, each with a name of its own. */
	const people = fc
		.sample(anyUsers(), { numRuns: 40, seed: 11 })
		.map(([user], index) => JSON.parse(JSON.stringify(user).replaceAll('u0@example.com', `person${index}@example.com`)) as JsonObject)
		.map((user) => ({ active: true, ...Object.fromEntries(Object.entries(user).filter(([name]) => name !== 'id')) }));

	/** Only raw records have one; it is read as the work phone. */
	const hasPhoneWithoutType = ({ phoneNumbers }: IDataObject): boolean =>
		Array.isArray(phoneNumbers) && phoneNumbers.some((phone) => !('type' in (phone as object)));

	it.each<{ name: string; simplify?: boolean; through: (items: readonly IDataObject[]) => readonly object[] }>([
		{ name: 'through a CSV file', through: (items) => itemsOf(csvOf(items)) },
		{ name: 'item by item', through: (items) => items },
		{ name: 'as Webex gives them', simplify: false, through: (items) => items },
	])('users, $name', async ({ simplify = true, through }) => {
		const boss = { userName: 'boss@example.com', active: true, [webexUser]: { accountStatus: ['disabled'] } };
		scene.webex.seedUsers([...people, boss] as never);
		const found = await read({ resource: 'user', operation: 'getAll', returnAll: true, simplify });
		expect(found).toHaveLength(people.length + 1);
		const items = through(found.filter((user) => !hasPhoneWithoutType(user)));
		expect(items.length).toBeGreaterThan(people.length / 2);
		for (const emptyValues of ['ignore', 'remove']) {
			const run = await scene.run({ ...upsert, resourceType: 'Users', options: { emptyValues } }, items as IDataObject[]);
			expect(said(run, ['outcome', 'detail']).filter(({ outcome }) => outcome !== 'unchanged')).toEqual([]);
		}
		expect(scene.webex.bulkRequests()).toEqual([]);
	});

	const odd = {
		locale: 'xx_NARNIA',
		timezone: 'Mars/Olympus',
		title: 'caf\ufffd',
		preferredLanguage: 'Klingon (old)',
		addresses: [{ type: 'work', country: 'Narnia', locality: 'Bonn' }],
		phoneNumbers: [{ type: 'work', value: '1.5E+10' }],
		ims: [{ type: 'x', value: 'null' }],
	};
	const oddItems = async (simplify: boolean): Promise<IDataObject[]> => {
		scene.webex.seedUsers([
			{ userName: 'ada@example.com', active: true, ...odd },
			{ userName: 'bo@example.com', active: true, title: 'Lead' },
		] as never);
		const found = await read({ resource: 'user', operation: 'getAll', returnAll: true, simplify });
		return (simplify ? itemsOf(csvOf(found)) : found) as IDataObject[];
	};
	const asJson = { attributesMode: 'json', data: '={{ $json }}' };

	it.each([
		{ name: 'through a CSV file', simplify: true, parameters: {} },
		{ name: 'as Webex gives them', simplify: false, parameters: {} },
		{ name: 'as JSON', simplify: false, parameters: asJson },
	])('values that our rules refuse, $name', async ({ simplify, parameters }) => {
		const items = await oddItems(simplify);
		for (const operation of ['upsert', 'sync']) {
			const run = await scene.run(
				{ ...upsert, ...parameters, operation, resourceType: 'Users', scopeFilter: 'userName ew "@example.com"', whenMissing: 'keep' },
				items,
			);
			expect(said(run, ['outcome', 'detail']).filter(({ outcome }) => outcome !== 'unchanged')).toEqual([]);
		}
		expect(scene.webex.bulkRequests()).toEqual([]);
	});

	it.each([
		{ name: 'through a CSV file', simplify: true, parameters: {}, shown: "The column 'addresses.work.country' (Work Country)" },
		{ name: 'as Webex gives them', simplify: false, parameters: {}, shown: "The column 'addresses.work.country' (Work Country)" },
		{ name: 'as JSON', simplify: false, parameters: asJson, shown: "'Work Country' in 'Data'" },
	])('values that our rules refuse are refused where they would be written, $name', async ({ simplify, parameters, shown }) => {
		const [one, two] = await oddItems(simplify);
		const narnia = simplify ? { 'addresses.work.country': 'Narnia' } : { addresses: [{ type: 'work', country: 'Narnia' }] };
		const items = [
			{ ...one, title: 'Head' },
			{ ...two, title: 'Head', ...narnia },
			{ userName: 'new@example.com', ...(simplify ? {} : { emails: [{ type: 'work', value: 'new@example.com' }] }), ...narnia },
		] as IDataObject[];
		const run = await scene.run({ ...upsert, ...parameters, resourceType: 'Users' }, items);
		expect(said(run, ['outcome', 'reason'])).toEqual([
			{ item: 0, outcome: 'applied', reason: null },
			{ item: 1, outcome: 'invalid', reason: 'badValue' },
			{ item: 2, outcome: 'invalid', reason: 'badValue' },
		]);
		const fault = `${shown} is not a country. Use its code of two letters, such as DE.`;
		expect(said(run, ['detail']).map(({ detail }) => detail)).toEqual([null, fault, fault]);
		expect(scene.webex.userByName('ada@example.com')).toMatchObject({ ...odd, title: 'Head' });
		expect(scene.webex.userByName('bo@example.com')).toMatchObject({ title: 'Lead' });
	});

	it('a phone without a type is read as the work phone, and gets its type once', async () => {
		scene.webex.seedUsers([
			{ userName: 'ada@example.com', phoneNumbers: [{ value: '+6' }] },
			{ userName: 'bo@example.com', phoneNumbers: [{ type: 'mobile', value: '+7' }] },
		]);
		const outcomes: unknown[] = [];
		for (let night = 0; night < 2; night++) {
			const found = await read({ resource: 'user', operation: 'getAll', returnAll: true, simplify: false });
			const items = found.map(({ userName, phoneNumbers }) => ({ userName, phoneNumbers }) as IDataObject);
			const run = await scene.run({ ...upsert, resourceType: 'Users' }, items);
			outcomes.push(said(run, ['outcome']).map(({ outcome }) => outcome));
		}
		expect(outcomes).toEqual([
			['applied', 'unchanged'],
			['unchanged', 'unchanged'],
		]);
		expect(scene.webex.userByName('ada@example.com')).toMatchObject({ phoneNumbers: [{ type: 'work', value: '+6' }] });
	});

	it('a group with its members', async () => {
		const ids = scene.webex.seedUsers(['ada', 'bo'].map((name) => ({ userName: `${name}@example.com` })));
		scene.webex.seedGroups([{ displayName: 'Sales', externalId: '007', members: ids.map((value) => ({ value, type: 'user' })) }]);
		const items = itemsOf(csvOf(await read({ resource: 'group', operation: 'get', target: by('displayName', 'Sales') })));
		const run = await scene.run({ ...upsert, resourceType: 'Groups' }, items as IDataObject[]);
		expect(said(run, ['outcome'])).toEqual([{ item: 0, outcome: 'unchanged' }]);
		expect(scene.webex.bulkRequests()).toEqual([]);
	});
});
