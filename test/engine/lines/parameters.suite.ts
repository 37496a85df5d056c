import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { messages, schemas } from '../../webex/urns';
import { allOperations, said } from '../results';
import { joiners, setScene } from '../scene';

const scene = setScene();

const autoMap = { attributesMode: 'map', attributes: { mappingMode: 'autoMapInputData', value: null } };

/** A resource locator in one of its modes. */
function by(mode: string, value: string): INodeParameters {
	return { __rl: true, mode, value };
}

function defineBelow(value: IDataObject): INodeParameters {
	return { attributesMode: 'map', attributes: { mappingMode: 'defineBelow', value } as never };
}

/** The data of each operation that was sent, in order. */
function sentData(): readonly unknown[] {
	return allOperations(scene.webex.bulkRequests()).map(({ data }) => data);
}

function applied(count: number): readonly IDataObject[] {
	return Array.from({ length: count }, (_, item) => ({ item, outcome: 'applied' }));
}

describe('run, with the operation', () => {
	const patch = { schemas: [messages.patchOp], Operations: [{ op: 'replace', path: 'title', value: 'Nurse' }] };

	it.each([
		{ mode: 'as fields of each item', parameters: { operation: 'run' }, named: ['method', 'path', 'data', 'bulkId'] },
		{
			mode: 'as expressions for each item',
			parameters: {
				operation: 'run',
				inputMode: 'define',
				method: '={{ $json.what }}',
				path: '={{ $json.where }}',
				data: '={{ $json.how }}',
				bulkId: '={{ $json.called }}',
			},
			named: ['what', 'where', 'how', 'called'],
		},
	])('$mode', async ({ parameters, named }) => {
		const [ada = '', bela = ''] = scene.webex.seedUsers(joiners(2));
		const operations = [
			['POST', '/Users', { schemas: [schemas.user], userName: 'new@example.com' }, 'newcomer'],
			['patch', `/Users/${ada}`, patch, ''],
			['POST', 'Groups', JSON.stringify({ schemas: [schemas.group], displayName: 'Drivers' }), 7],
			['delete', `/users/${bela}/`],
		];
		const items = operations.map((values) => Object.fromEntries(values.map((value, index) => [named[index], value])));
		const run = await scene.run(parameters, items as unknown as readonly IDataObject[]);
		const newUser = (scene.webex.userByName('new@example.com') as IDataObject)['id'];
		const newGroup = (scene.webex.groupByName('Drivers') as IDataObject)['id'];
		const generated = expect.stringMatching(/^op\d+$/) as unknown;
		expect(said(run, ['outcome', 'method', 'resourceId', 'bulkId'])).toEqual([
			{ item: 0, outcome: 'applied', method: 'POST', resourceId: newUser, bulkId: 'newcomer' },
			{ item: 1, outcome: 'applied', method: 'PATCH', resourceId: ada, bulkId: generated },
			{ item: 2, outcome: 'applied', method: 'POST', resourceId: newGroup, bulkId: '7' },
			{ item: 3, outcome: 'applied', method: 'DELETE', resourceId: bela, bulkId: generated },
		]);
		expect(scene.webex.ledger.map(({ method, id, data }) => [method, id, data])).toEqual([
			['POST', newUser, { schemas: [schemas.user], userName: 'new@example.com' }],
			['PATCH', ada, patch],
			['POST', newGroup, { schemas: [schemas.group], displayName: 'Drivers' }],
			['DELETE', bela, null],
		]);
	});
});

describe('a target', () => {
	/** Users and groups that are there already, each with an external ID. */
	function seed(): { readonly Users: readonly string[]; readonly Groups: readonly string[] } {
		return {
			Users: scene.webex.seedUsers(
				['ada', 'bela', 'chidi'].map((name, index) => ({ userName: `${name}@example.com`, externalId: `E-${index}`, displayName: name })),
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

	it.each<{ resourceType: 'Users' | 'Groups'; mode: string; names: readonly string[]; searches: readonly string[] }>([
		{
			resourceType: 'Users',
			mode: 'userName',
			names: ['chidi@example.com', ' ADA@Example.COM ', 'bela@example.com'],
			searches: ['userName eq "chidi@example.com" or userName eq "ADA@Example.COM" or userName eq "bela@example.com"'],
		},
		{
			resourceType: 'Users',
			mode: 'externalId',
			names: ['E-2', 'e-0', 'E-1'],
			searches: ['externalId eq "E-2" or externalId eq "e-0" or externalId eq "E-1"'],
		},
		{
			resourceType: 'Groups',
			mode: 'displayName',
			names: ['Ärzte', 'nurses', 'R&D "core" \\ lab'],
			searches: [
				'displayName eq "Ärzte" or displayName eq "A\u0308rzte" or displayName eq "nurses" or displayName eq "R&D \\"core\\" \\\\ lab"',
			],
		},
		{
			resourceType: 'Groups',
			mode: 'externalId',
			names: ['G-2', 'G-0', 'G-1'],
			searches: ['externalId eq "G-2" or externalId eq "G-0" or externalId eq "G-1"'],
		},
		{ resourceType: 'Users', mode: 'id', names: [], searches: [] },
		{ resourceType: 'Groups', mode: 'list', names: [], searches: [] },
	])('of $resourceType by $mode is the one that the item names', async ({ resourceType, mode, names, searches }) => {
		const ids = seed()[resourceType];
		const order = [2, 0, 1].map((index) => ids[index] ?? '');
		const items = order.map((id, index) => ({ who: names[index] ?? id, to: `New ${index}` }));
		const run = await scene.run(
			{
				operation: 'update',
				resourceType,
				target: by(mode, '={{ $json.who }}'),
				data: '={{ { displayName: $json.to } }}',
			},
			items,
		);
		expect(said(run, ['outcome', 'resourceId'])).toEqual(order.map((resourceId, item) => ({ item, outcome: 'applied', resourceId })));
		const { webex } = scene;
		const shown = order.map((id) => (resourceType === 'Users' ? webex.user(id) : webex.group(id)) as IDataObject);
		expect(shown.map(({ displayName }) => displayName)).toEqual(['New 0', 'New 1', 'New 2']);
		expect(filters()).toEqual(searches);
	});

	it('that is no expression is fixed for the whole run, as the group whose members change', async () => {
		const ids = scene.webex.seedUsers(joiners(3));
		const [crew = ''] = scene.webex.seedGroups([{ displayName: 'Crew' }]);
		const parameters = {
			operation: 'changeMembers',
			group: by('list', crew),
			member: by('userName', '={{ $json.userName }}'),
			change: 'add',
		};
		const run = await scene.run(parameters, joiners(3));
		expect(said(run, ['outcome', 'resourceId'])).toEqual([0, 1, 2].map((item) => ({ item, outcome: 'applied', resourceId: crew })));
		expect(scene.webex.group(crew)).toMatchObject({ members: ids.map((value) => ({ value })) });
	});
});

describe('attributes', () => {
	const { enterprise } = schemas;

	it('mapped by hand come from expressions for each item, and no column beside them', async () => {
		const run = await scene.run(
			{
				operation: 'create',
				resourceType: 'Users',
				...defineBelow({
					userName: '={{ $json.login }}@example.com',
					'name.givenName': '={{ $json.first }}',
					'name.familyName': 'Example',
					[`${enterprise}:department`]: '={{ $json.unit }}',
					[`${enterprise}:manager.value`]: null,
					'phoneNumbers.mobile.value': '={{ $json.cell }}',
					active: true,
				}),
			},
			[
				{ login: 'ada', first: 'Ada', unit: 'Lab', cell: '+1 555', title: 'Not mapped' },
				{ login: 'bela', first: 'Béla', unit: '', title: 'Not mapped' },
				{ login: 'chidi', first: 'Chidi', unit: 'Ward', cell: 46 },
			],
		);
		expect(said(run, ['outcome'])).toEqual(applied(3));
		const user = (name: string, first: string, more: object, ids: readonly string[] = [schemas.user, enterprise]): object => ({
			schemas: ids,
			userName: `${name}@example.com`,
			name: { givenName: first, familyName: 'Example' },
			...more,
			active: true,
			userType: 'user',
			emails: [{ type: 'work', value: `${name}@example.com`, primary: true }],
		});
		const phone = (value: string): object => ({ phoneNumbers: [{ type: 'mobile', value }] });
		expect(sentData()).toEqual([
			user('ada', 'Ada', { [enterprise]: { department: 'Lab' }, ...phone('+1 555') }),
			user('bela', 'Béla', {}, [schemas.user]),
			user('chidi', 'Chidi', { [enterprise]: { department: 'Ward' }, ...phone('46') }),
		]);
		expect(run.hints).toEqual(['3 created, 1 request']);
	});

	it('mapped by hand: a field left blank in the panel maps nothing, an expression that gives nothing clears the attribute', async () => {
		const seeded = { title: 'Nurse', nickName: 'Nick', displayName: 'Name', [enterprise]: { department: 'Ward' } };
		scene.webex.seedUsers(joiners(3).map((user) => ({ ...user, ...seeded })));
		const attributes = defineBelow({ title: '={{ $json.job }}', nickName: '', displayName: null, [`${enterprise}:department`]: null });
		const run = await scene.run(
			{
				operation: 'update',
				resourceType: 'Users',
				target: by('userName', '={{ $json.userName }}'),
				...attributes,
				options: { emptyValues: 'remove' },
			},
			joiners(3).map((user, index) => ({ userName: user['userName'], ...[{ job: '' }, { job: 'Cook' }, {}][index] }) as IDataObject),
		);
		expect(said(run, ['outcome'])).toEqual(applied(3));
		const left = joiners(3).map(({ userName }) => scene.webex.userByName(String(userName)) as IDataObject);
		expect(left.map(({ title }) => title)).toEqual([undefined, 'Cook', undefined]);
		for (const user of left) expect(user).toMatchObject({ nickName: 'Nick', displayName: 'Name', [enterprise]: { department: 'Ward' } });
	});

	it('from columns by their names: text, numbers and lists', async () => {
		const run = await scene.run({ operation: 'create', resourceType: 'Users', ...autoMap }, [
			{ Email: 'ada@example.com', 'Last Name': ' Ek ', 'Cost Center': 4711, 'T-Shirt': 'L' },
			{ Email: 'bela@example.com', Active: 'no', 'Custom Attribute 2': ['blue', 'red'] },
			{ Email: 'chidi@example.com', 'T-Shirt': 'M', Mobile: '' },
		]);
		expect(said(run, ['outcome'])).toEqual(applied(3));
		expect(sentData()).toMatchObject([
			{ userName: 'ada@example.com', name: { familyName: 'Ek' }, [enterprise]: { costCenter: '4711' } },
			{ userName: 'bela@example.com', active: false, [schemas.ciscoUser]: { extensionAttribute2: ['blue', 'red'] } },
			{ userName: 'chidi@example.com' },
		]);
		expect(run.hints).toEqual(['3 created, 1 request', expect.stringMatching(/^Columns used: Email → User Name, .*; not used: T-Shirt$/)]);
	});
});

describe('an expression that fails for one item: the item is invalid and names the parameter, the others go through', () => {
	const id = by('id', '={{ $json.id }}');
	const fails = '$json.since.toDateTime().toFormat("yyyy")';

	it.each<{ parameter: string; parameters: INodeParameters; field: string }>([
		{
			parameter: 'the data of a create',
			parameters: { operation: 'create', resourceType: 'Users', data: `={{ ({ userName: $json.userName, title: ${fails} }) }}` },
			field: "'Data'",
		},
		{
			parameter: 'a mapped attribute',
			parameters: {
				operation: 'create',
				resourceType: 'Users',
				...defineBelow({ userName: '={{ $json.userName }}', title: `={{ ${fails} }}` }),
			},
			field: "'Attributes'",
		},
		{
			parameter: 'the target of an update',
			parameters: {
				operation: 'update',
				resourceType: 'Users',
				target: { ...id, value: `={{ ${fails} && $json.id }}` },
				data: { title: 'x' } as never,
			},
			field: "'User'",
		},
		{
			parameter: 'the path of an operation',
			parameters: {
				operation: 'run',
				inputMode: 'define',
				method: '={{ "DELETE" }}',
				path: `={{ ${fails} && "/Users/" + $json.id }}`,
			},
			field: "'Path'",
		},
	])('$parameter', async ({ parameters, field }) => {
		const ids = scene.webex.seedUsers(joiners(3));
		const since = ['2026-01-31', 'no day', '2025-12-24'];
		const items = ids.map((userId, index) => ({ id: userId, userName: `new${index}@example.com`, since: since[index] ?? '' }));
		const run = await scene.run(parameters, items);
		expect(said(run, ['ok', 'outcome', 'reason', 'attempts'])).toEqual([
			{ item: 0, ok: true, outcome: 'applied', reason: null, attempts: 1 },
			{ item: 1, ok: false, outcome: 'invalid', reason: 'badValue', attempts: 0 },
			{ item: 2, ok: true, outcome: 'applied', reason: null, attempts: 1 },
		]);
		const detail = said(run, ['detail'])[1]?.['detail'];
		expect(detail).toMatch(/^Row 3: /);
		expect(detail).toContain(field);
		expect(scene.webex.bulkRequests().map(({ operations }) => operations)).toEqual([2]);
	});
});

describe('a setting of the whole run as an expression', () => {
	const create = { operation: 'create', resourceType: 'Users', data: '={{ $json }}' };

	it('gives its value', async () => {
		const run = await scene.run({ ...create, options: { operationsPerRequest: '={{ 1 + 1 }}' } }, joiners(5));
		expect(said(run, ['outcome', 'request'])).toEqual([1, 1, 2, 2, 3].map((request, item) => ({ item, outcome: 'applied', request })));
	});

	it('that gives no number ends the run with an error that names it, and nothing is sent', async () => {
		const run = await scene.run({ ...create, options: { operationsPerRequest: '={{ "many" }}' } }, joiners(3));
		expect(run.error?.message).toContain("'Operations Per Request'");
		expect(run.error?.description).toMatch(/whole number/);
		expect(run.outputs).toEqual([]);
		expect(scene.webex.requests).toEqual([]);
	});
});
