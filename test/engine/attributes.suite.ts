import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { allOperations, said } from './results';
import { joiners, setScene } from './scene';

const scene = setScene();

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const webexUser = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:User';
const patchOpSchema = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

const autoMap = { attributesMode: 'map', attributes: { mappingMode: 'autoMapInputData', value: null } };
const create = { operation: 'create', resourceType: 'Users', ...autoMap };
const byEmail = { __rl: true, mode: 'userName', value: '={{ $json.Email }}' };

function defineBelow(value: IDataObject): INodeParameters {
	return { attributesMode: 'map', attributes: { mappingMode: 'defineBelow', value } as never };
}

/** The data of each operation that was sent, in order. */
function sentData(): readonly unknown[] {
	return allOperations(scene.webex.bulkRequests()).map(({ data }) => data);
}

/** A PatchOp message with these operations. */
function patchOp(...operations: readonly object[]): object {
	return { schemas: [patchOpSchema], Operations: operations };
}

describe('create from columns', () => {
	it('takes the columns of an HR export, with schemas, userType and the primary work e-mail', async () => {
		const run = await scene.run(create, [
			{
				'E-Mail Address': 'Ada@example.com',
				'First Name': 'Ada',
				'Last Name': 'Ek',
				'Job Title': 'Nurse',
				Department: 'Ward 3',
				'Cost Center': 4711,
				'Employee ID': 'E1',
				Mobile: '+46 70 123',
				Phone: '+46 8 456',
				City: 'Uppsala',
				'ZIP Code': '75237',
				'Hire Date': '2025-01-01',
			},
			{ 'E-Mail Address': 'bela@example.com', 'First Name': 'Béla', 'Custom Attribute 2': 'blue', 'T-Shirt': 'L' },
			{ 'E-Mail Address': 'chidi@example.com', 'Last Name': ' Obi ', Active: 'no', 'T-Shirt': 'M', Mobile: '' },
		]);
		expect(said(run, ['outcome', 'status'])).toEqual([0, 1, 2].map((item) => ({ item, outcome: 'applied', status: 201 })));
		expect(sentData()).toEqual([
			{
				schemas: [core, enterprise],
				userName: 'Ada@example.com',
				name: { givenName: 'Ada', familyName: 'Ek' },
				title: 'Nurse',
				[enterprise]: { department: 'Ward 3', costCenter: '4711', employeeNumber: 'E1' },
				phoneNumbers: [
					{ type: 'mobile', value: '+46 70 123' },
					{ type: 'work', value: '+46 8 456' },
				],
				addresses: [{ type: 'work', locality: 'Uppsala', postalCode: '75237' }],
				userType: 'user',
				emails: [{ type: 'work', value: 'Ada@example.com', primary: true }],
			},
			{
				schemas: [core, webexUser],
				userName: 'bela@example.com',
				name: { givenName: 'Béla' },
				[webexUser]: { extensionAttribute2: ['blue'] },
				userType: 'user',
				emails: [{ type: 'work', value: 'bela@example.com', primary: true }],
			},
			{
				schemas: [core],
				userName: 'chidi@example.com',
				name: { familyName: 'Obi' },
				active: false,
				userType: 'user',
				emails: [{ type: 'work', value: 'chidi@example.com', primary: true }],
			},
		]);
		expect(run.hints).toEqual([
			'3 created, 1 request',
			expect.stringMatching(/^Columns used: E-Mail Address → User Name, .*; not used: Hire Date, T-Shirt$/),
		]);
	});

	it('makes groups, with members by id', async () => {
		const [ada = '', bela = ''] = scene.webex.seedUsers(['ada', 'bela'].map((name) => ({ userName: `${name}@example.com` })));
		const run = await scene.run({ ...create, resourceType: 'Groups' }, [
			{ Team: 'Nurses', Members: `${ada}, ${bela}` },
			{ Team: 'Cooks', Usage: 'POLICY' },
			{ Team: 'Porters', Members: [bela], Color: 'blue' },
		]);
		expect(said(run, ['outcome', 'resourceType'])).toEqual([0, 1, 2].map((item) => ({ item, outcome: 'applied', resourceType: 'Groups' })));
		expect(sentData()).toMatchObject([
			{
				displayName: 'Nurses',
				members: [
					{ value: ada, type: 'user' },
					{ value: bela, type: 'user' },
				],
			},
			{ displayName: 'Cooks' },
			{ displayName: 'Porters', members: [{ value: bela, type: 'user' }] },
		]);
		expect(JSON.stringify(sentData()[1])).toContain('"usage":"policy"');
		expect(run.hints[1]).toBe('Columns used: Team → Group Name, Members → User Members, Usage → Usage; not used: Color');
	});
});

describe('a value that Webex would not take', () => {
	const bad: readonly {
		readonly column: string;
		readonly value: unknown;
		readonly says: RegExp;
	}[] = [
		{
			column: 'Pronouns Visibility',
			value: 'robot',
			says: /The column 'Pronouns Visibility' .*Use one of: .*Hidden/,
		},
		{ column: 'Active', value: 'perhaps', says: /The column 'Active' .*true or false/ },
		{
			column: 'Job Title',
			value: { de: 'Pfleger' },
			says: /The column 'Job Title' is an object with the member de\. .*map Job Title .*\{\{ \$json\["Job Title"\]\.de \}\}/,
		},
		{
			column: 'First Name',
			value: 'x'.repeat(257),
			says: /The column 'First Name' has 257 characters, and Webex takes 256/,
		},
		{
			column: 'Home Email',
			value: 'home',
			says: /The column 'Home Email' is not an e-mail address/,
		},
		{
			column: 'Manager',
			value: 'big.boss@',
			says: /'Manager' is not an e-mail address/,
		},
		{
			column: 'MAC Addresses',
			value: Array.from({ length: 51 }, (_, n) => `m${n}`),
			says: /has more than the 50 values that Webex takes/,
		},
		{
			column: 'emails.work.value',
			value: 'other@example.com',
			says: /The column 'emails\.work\.value' \(Work Email\) differs from the user name/,
		},
	];

	it('in a row: it is invalid, its message names row and field, the others go', async () => {
		const run = await scene.run(create, [
			{ userName: 'ada@example.com', 'Last Name': 'Ek' },
			...bad.map(({ column, value }, index) => ({ userName: `bela${index}@example.com`, [column]: value as IDataObject })),
			{ userName: 'chidi@example.com', 'Last Name': 'Obi' },
		]);
		expect(said(run, ['outcome', 'reason', 'request', 'detail'])).toEqual([
			{ item: 0, outcome: 'applied', reason: null, request: 1, detail: null },
			...bad.map(({ says }, index) => ({
				item: index + 1,
				outcome: 'invalid',
				reason: 'badValue',
				request: null,
				detail: expect.stringMatching(new RegExp(`^(?!Item).*${says.source}`)) as string,
			})),
			{ item: bad.length + 1, outcome: 'applied', reason: null, request: 1, detail: null },
		]);
		expect(scene.webex.ledger.map(({ userName }) => userName)).toEqual(['ada@example.com', 'chidi@example.com']);
		expect(JSON.stringify(scene.webex.requests)).not.toContain('bela');
	});

	it.each([
		{ operation: 'upsert', parameters: { operation: 'upsert', resourceType: 'Users', ...autoMap } },
		{ operation: 'update', parameters: { operation: 'update', resourceType: 'Users', target: byEmail, ...autoMap } },
	])('on $operation: the row is invalid and not even looked up, the others go', async ({ parameters }) => {
		scene.webex.seedUsers(['ada', 'bela', 'chidi'].map((name) => ({ userName: `${name}@example.com` })));
		const run = await scene.run(parameters, [
			{ Email: 'ada@example.com', Active: 'yes', Title: 'Nurse' },
			{ Email: 'bela@example.com', Active: 'perhaps', Title: 'Cook' },
			{ Email: 'chidi@example.com', Active: 1, Title: 'Porter' },
		]);
		expect(said(run, ['outcome', 'reason'])).toEqual([
			{ item: 0, outcome: 'applied', reason: null },
			{ item: 1, outcome: 'invalid', reason: 'badValue' },
			{ item: 2, outcome: 'applied', reason: null },
		]);
		expect(decodeURIComponent(JSON.stringify(scene.webex.requests))).not.toContain('bela');
	});
});

describe('update from columns', () => {
	const update = { operation: 'update', resourceType: 'Users', target: byEmail, ...autoMap };

	it('sends the smallest PatchOp: what differs, with the typed entries that no column names kept', async () => {
		const phones = [
			{ type: 'work', value: '+46 8 1' },
			{ type: 'mobile', value: '+46 70 1' },
			{ type: 'fax', value: '+46 8 2' },
		];
		const seeded = {
			name: { givenName: 'Ada', familyName: 'Ek' },
			title: 'Nurse',
			phoneNumbers: phones,
			[enterprise]: { department: 'Ward', costCenter: '1' },
		};
		scene.webex.seedUsers(['ada', 'bela', 'chidi'].map((name) => ({ userName: `${name}@example.com`, ...seeded })));
		const run = await scene.run(update, [
			{ Email: 'ada@example.com', 'First Name': 'Ada', 'Last Name': 'Berg', Mobile: '+46 70 9', Department: 'Ward' },
			{ Email: 'BELA@example.com', 'First Name': 'Ada', Mobile: '+46 70 1', Department: 'Ward', Title: 'Nurse' },
			{ Email: 'chidi@example.com', Title: 'Cook', Department: 'Kitchen', Mobile: '' },
		]);
		expect(said(run, ['outcome', 'method'])).toEqual([
			{ item: 0, outcome: 'applied', method: 'PATCH' },
			{ item: 1, outcome: 'unchanged', method: null },
			{ item: 2, outcome: 'applied', method: 'PATCH' },
		]);
		expect(sentData()).toEqual([
			patchOp(
				{ op: 'replace', path: 'name.familyName', value: 'Berg' },
				{ op: 'replace', path: 'phoneNumbers', value: [phones[0], { type: 'mobile', value: '+46 70 9' }, phones[2]] },
			),
			patchOp({ op: 'replace', path: `${enterprise}:department`, value: 'Kitchen' }, { op: 'replace', path: 'title', value: 'Cook' }),
		]);
		expect(scene.webex.userByName('ada@example.com')).toMatchObject({
			name: { givenName: 'Ada', familyName: 'Berg' },
			phoneNumbers: [phones[0], { type: 'mobile', value: '+46 70 9' }, phones[2]],
			[enterprise]: { department: 'Ward', costCenter: '1' },
		});
	});

	const cleared = [
		{ emptyValues: 'ignore', outcomes: ['unchanged', 'unchanged', 'applied'] },
		{ emptyValues: 'remove', outcomes: ['applied', 'unchanged', 'applied'] },
	] as const;

	it.each(cleared)('empty cells: emptyValues $emptyValues', async ({ emptyValues, outcomes }) => {
		const phones = [
			{ type: 'work', value: '+46 8 1' },
			{ type: 'mobile', value: '+46 70 1' },
		];
		scene.webex.seedUsers([
			{
				userName: 'ada@example.com',
				title: 'Nurse',
				phoneNumbers: phones,
				[enterprise]: { department: 'Ward', costCenter: '1' },
			},
			{ userName: 'bela@example.com' },
			{ userName: 'chidi@example.com', title: 'Cook', phoneNumbers: phones },
		]);
		const run = await scene.run({ ...update, options: { emptyValues } }, [
			{ Email: 'ada@example.com', Title: '', Mobile: null, Department: ' ' },
			{ Email: 'bela@example.com', Title: '', Mobile: null, Department: ' ' },
			{ Email: 'chidi@example.com', Title: 'Chef', Mobile: '' },
		]);
		expect(said(run, ['outcome'])).toEqual(outcomes.map((outcome, item) => ({ item, outcome })));
		const isKept = emptyValues === 'ignore';
		const ada = scene.webex.userByName('ada@example.com') as IDataObject;
		expect({
			title: ada['title'],
			phones: ada['phoneNumbers'],
			department: (ada[enterprise] as IDataObject)['department'],
		}).toEqual({
			title: isKept ? 'Nurse' : undefined,
			phones: isKept ? phones : [phones[0]],
			department: isKept ? 'Ward' : undefined,
		});
		expect(ada).toMatchObject({ active: true, userName: 'ada@example.com', [enterprise]: { costCenter: '1' } });
		expect(scene.webex.userByName('chidi@example.com')).toMatchObject({
			title: 'Chef',
			phoneNumbers: isKept ? phones : [phones[0]],
		});
	});

	it('by id needs no look-up for a simple attribute', async () => {
		const ids = scene.webex.seedUsers(['ada', 'bela', 'chidi'].map((name) => ({ userName: `${name}@example.com` })));
		const target = { __rl: true, mode: 'id', value: '={{ $json.key }}' };
		const items = ids.map((key, n) => ({ key, title: `Job ${n}` }));
		const run = await scene.run({ ...update, target }, items);
		expect(said(run, ['outcome', 'resourceId'])).toEqual(ids.map((resourceId, item) => ({ item, outcome: 'applied', resourceId })));
		expect(sentData()).toEqual(items.map(({ title }) => patchOp({ op: 'replace', path: 'title', value: title })));
		expect(scene.webex.requests.filter(({ kind }) => kind === 'read')).toEqual([]);
	});

	it('renames a user, and the work e-mail follows', async () => {
		const [ada = ''] = scene.webex.seedUsers([{ userName: 'ada@example.com' }, { userName: 'bela@example.com' }]);
		const run = await scene.run({ ...update, ...defineBelow({ userName: '={{ $json.New }}' }) }, [
			{ Email: 'ada@example.com', New: 'ada.berg@example.com' },
			{ Email: 'bela@example.com', New: 'BELA@example.com' },
		]);
		expect(said(run, ['outcome'])).toEqual([
			{ item: 0, outcome: 'applied' },
			{ item: 1, outcome: 'unchanged' },
		]);
		expect(scene.webex.user(ada)).toMatchObject({
			userName: 'ada.berg@example.com',
			emails: [{ type: 'work', value: 'ada.berg@example.com', primary: true }],
		});
	});
});

describe('a manager by e-mail address', () => {
	const managerOf = (userName: string): unknown =>
		((scene.webex.userByName(userName) as IDataObject)[enterprise] as IDataObject | undefined)?.['manager'];
	const idOf = (userName: string): unknown => (scene.webex.userByName(userName) as IDataObject)['id'];

	it('on create: somebody known, somebody of the same run before or after, nobody', async () => {
		const [boss] = scene.webex.seedUsers([{ userName: 'boss@example.com' }]);
		const run = await scene.run(create, [
			{ Email: 'ada@example.com', Manager: 'chidi@example.com' },
			{ Email: 'bela@example.com', Manager: 'BOSS@example.com' },
			{ Email: 'chidi@example.com', Manager: 'bela@example.com' },
			{ Email: 'dana@example.com', Manager: 'nobody@example.com' },
			{ Email: 'emil@example.com', Manager: boss },
			{ Email: 'fay@example.com', Manager: '' },
		]);
		expect(said(run, ['outcome', 'reason', 'request'])).toEqual([
			{ item: 0, outcome: 'applied', reason: null, request: 3 },
			{ item: 1, outcome: 'applied', reason: null, request: 1 },
			{ item: 2, outcome: 'applied', reason: null, request: 2 },
			{ item: 3, outcome: 'invalid', reason: 'targetNotFound', request: null },
			{ item: 4, outcome: 'applied', reason: null, request: expect.any(Number) },
			{ item: 5, outcome: 'applied', reason: null, request: expect.any(Number) },
		]);
		expect(said(run, ['detail'])[3]?.['detail']).toMatch(/^No user in Webex matches 'Manager'/);
		expect(managerOf('ada@example.com')).toMatchObject({ value: idOf('chidi@example.com') });
		expect(managerOf('bela@example.com')).toMatchObject({ value: boss });
		expect(managerOf('chidi@example.com')).toMatchObject({ value: idOf('bela@example.com') });
		expect(managerOf('emil@example.com')).toMatchObject({ value: boss });
		expect(managerOf('fay@example.com')).toBeUndefined();
	});

	it('on update: who has that manager is unchanged, who has another changes, an empty cell takes it away', async () => {
		const [ada, bela] = scene.webex.seedUsers([{ userName: 'ada@example.com' }, { userName: 'bela@example.com' }]);
		scene.webex.seedUsers(['x', 'y', 'z'].map((name) => ({ userName: `${name}@example.com`, [enterprise]: { manager: { value: ada } } })));
		const update = {
			operation: 'update',
			resourceType: 'Users',
			target: byEmail,
			...autoMap,
			options: { emptyValues: 'remove' },
		};
		const run = await scene.run(update, [
			{ Email: 'x@example.com', 'Manager Email': 'ada@example.com' },
			{ Email: 'y@example.com', 'Manager Email': 'bela@example.com' },
			{ Email: 'z@example.com', 'Manager Email': '' },
		]);
		expect(said(run, ['outcome'])).toEqual([
			{ item: 0, outcome: 'unchanged' },
			{ item: 1, outcome: 'applied' },
			{ item: 2, outcome: 'applied' },
		]);
		expect(managerOf('x@example.com')).toMatchObject({ value: ada });
		expect(managerOf('y@example.com')).toMatchObject({ value: bela });
		expect(managerOf('z@example.com')).toBeUndefined();
	});
});

describe('update from JSON', () => {
	const update = { operation: 'update', target: { __rl: true, mode: 'id', value: '={{ $json.id }}' }, data: '={{ $json.change }}' };

	it('turns a partial user into the smallest PatchOp and sends a PatchOp as it is', async () => {
		const users = scene.webex.seedUsers(joiners(3));
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
});
