import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { allOperations, said } from './results';
import { setScene } from './scene';

const scene = setScene();

/** What n8n's own nodes and HR systems put out, as seen in 2026; the people in it are invented. */
const seen = JSON.parse(readFileSync(join(__dirname, 'hrItems.json'), 'utf8')) as Readonly<Record<string, readonly IDataObject[]>>;

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const autoMap = { attributesMode: 'map', attributes: { mappingMode: 'autoMapInputData', value: null } };
const create = { operation: 'create', resourceType: 'Users', ...autoMap };

/** What was sent for the users that were created, without what every new user has. */
function landed(): readonly IDataObject[] {
	return allOperations(scene.webex.bulkRequests()).map(({ data }) => {
		const { emails, ...given } = data as IDataObject & { emails: readonly IDataObject[] };
		const rest = Object.fromEntries(Object.entries(given).filter(([name]) => name !== 'schemas' && name !== 'userType'));
		const others = emails.filter(({ type }) => type !== 'work');
		expect(emails).toContainEqual({ type: 'work', value: rest['userName'], primary: true });
		return others.length === 0 ? rest : { ...rest, emails: others };
	});
}

const mara = { userName: 'mara.lind@example.com', name: { givenName: 'Mara', familyName: 'Lind' } };
const { userName } = mara;
const onlyGiven = { userName, name: { givenName: 'Mara' } };
const phone = (value: string, type = 'work'): IDataObject => ({ type, value });

interface Source {
	readonly name: string;
	/** Left out: those that were seen. */
	readonly items?: readonly IDataObject[];
	readonly leaveOut?: string;
	/** Attributes of the user; a text in `boss` stands for the ID of olu.ade@example.com. */
	readonly lands: readonly IDataObject[];
	/** Items that are invalid. */
	readonly refused?: readonly number[];
}

const sources: readonly Source[] = [
	{ name: 'okta-node-simplified', lands: [mara], refused: [1] },
	{ name: 'google-node-simplified', lands: [{ ...mara, displayName: 'Mara Lind' }], refused: [1] },
	{
		name: 'entra-node-raw',
		lands: [
			{
				...mara,
				displayName: 'Mara Lind',
				active: true,
				title: 'Team Lead',
				preferredLanguage: 'de_DE',
				emails: [{ type: 'other', value: 'mara@home.example' }],
				phoneNumbers: [phone('+49 30 123456'), phone('+49 171 1234567', 'mobile')],
				addresses: [
					{ type: 'work', locality: 'Berlin', country: 'Germany', postalCode: '10115', region: 'BE', streetAddress: 'Hauptstr. 1' },
				],
				[enterprise]: { organization: 'Example AG', department: 'Sales', employeeNumber: 'E2001', costCenter: 'CC100', division: 'EMEA' },
			},
		],
	},
	{ name: 'entra-node-simplified', lands: [{ userName, displayName: 'Mara Lind' }], refused: [1] },
	{ name: 'entra-graph-manager-expanded', lands: [{ ...mara, displayName: 'Mara Lind', [enterprise]: { manager: { value: 'boss' } } }] },
	{
		name: 'bamboohr-node-directory',
		lands: [
			{
				...mara,
				displayName: 'Mara Lind',
				title: 'Team Lead',
				phoneNumbers: [phone('+49 30 123456'), phone('4711', 'work_extension')],
				photos: [{ type: 'photo', value: 'https://images.example.com/default.png' }],
				[enterprise]: { department: 'Sales', division: 'EMEA' },
			},
		],
	},
	{
		name: 'hibob-api',
		lands: [
			{
				...mara,
				displayName: 'Mara Lind',
				title: 'Team Lead',
				photos: [{ type: 'photo', value: 'https://example.com/a.png' }],
				[enterprise]: { department: 'Sales', manager: { value: 'boss' } },
			},
		],
	},
	{ name: 'airtable-fields', lands: [{ userName, displayName: 'Mara Lind' }] },
	{ name: 'email-object', lands: [onlyGiven] },
	{ name: 'email-array-one', lands: [onlyGiven] },
	{ name: 'name-object-first-last', lands: [mara] },
	{
		name: 'scim-resource-as-columns',
		leaveOut: `${enterprise}.manager.value`,
		lands: [{ ...mara, phoneNumbers: [phone('+4930123456')], active: true, title: 'Team Lead', [enterprise]: { department: 'Sales' } }],
	},
	{ name: 'odoo-false-for-empty', lands: [{ userName, displayName: 'Mara Lind' }] },
	{ name: 'department-object', lands: [{ ...onlyGiven, [enterprise]: { department: 'Sales' } }] },
	{
		name: 'Personio: attributes with label and value',
		items: [
			{
				type: 'Employee',
				attributes: {
					id: { label: 'ID', value: 7, type: 'integer', universal_id: 'id' },
					first_name: { label: 'First name', value: 'Mara', type: 'standard', universal_id: 'first_name' },
					last_name: { label: 'Last name', value: 'Lind', type: 'standard', universal_id: 'last_name' },
					email: { label: 'Email', value: userName, type: 'standard', universal_id: 'email' },
					position: { label: 'Position', value: 'Team Lead', type: 'standard', universal_id: 'position' },
					department: { label: 'Department', value: { type: 'Department', attributes: { id: 4, name: 'Sales' } }, type: 'standard' },
					status: { label: 'Status', value: 'active', type: 'standard', universal_id: 'status' },
				},
			},
			{
				type: 'Employee',
				attributes: {
					email: { label: 'Email', value: 'jon.park@example.com', type: 'standard', universal_id: 'email' },
					status: { label: 'Status', value: 'inactive', type: 'standard', universal_id: 'status' },
				},
			},
		],
		lands: [{ ...mara, title: 'Team Lead', [enterprise]: { department: 'Sales' } }],
		refused: [1],
	},
	{
		name: 'Rippling: objects with an ID and a name',
		items: [
			{
				id: 'r1',
				work_email: userName,
				first_name: 'Mara',
				last_name: 'Lind',
				title: 'Team Lead',
				department: { id: 'd1', name: 'Sales', parent: null },
				work_location: { nickname: 'HQ', address: { city: 'Berlin' } },
			},
		],
		lands: [{ ...mara, title: 'Team Lead', addresses: [{ type: 'work', locality: 'Berlin' }], [enterprise]: { department: 'Sales' } }],
	},
	{
		name: 'Gusto: jobs, homes and what is not yet there',
		items: [
			{
				uuid: 'g1',
				first_name: 'Mara',
				last_name: 'Lind',
				work_email: userName,
				email: 'mara@home.example',
				department: 'Sales',
				terminated: false,
				home_address: { street_1: '1 Mill Rd', city: 'Oslo', zip: '0150', country: 'NO' },
				jobs: [
					{ uuid: 'j1', title: 'Team Lead', primary: true },
					{ uuid: 'j2', title: 'Driver' },
				],
				custom_fields: [],
			},
		],
		lands: [
			{
				...mara,
				addresses: [{ type: 'home', streetAddress: '1 Mill Rd', locality: 'Oslo', postalCode: '0150', country: 'NO' }],
				[enterprise]: { department: 'Sales' },
			},
		],
	},
	{
		name: 'Factorial: nothing but nulls in between',
		items: [
			{
				id: 3,
				first_name: 'Mara',
				last_name: 'Lind',
				full_name: 'Mara Lind',
				email: userName,
				phone_number: null,
				team_ids: [1, 2],
				address: {},
			},
		],
		lands: [{ ...mara, displayName: 'Mara Lind' }],
	},
	{
		name: 'Notion, simplified',
		items: [
			{
				id: 'n1',
				name: 'Mara Lind',
				url: 'https://notion.example',
				property_email: userName,
				property_first_name: 'Mara',
				property_tags: ['a', 'b'],
			},
		],
		lands: [{ ...onlyGiven, displayName: 'Mara Lind' }],
	},
	{
		name: 'Notion, raw properties',
		items: [
			{
				object: 'page',
				id: 'n1',
				parent: { type: 'database_id', database_id: 'x' },
				properties: {
					Email: { id: 'a', type: 'email', email: userName },
					Name: {
						id: 'title',
						type: 'title',
						title: [{ type: 'text', text: { content: 'Mara Lind' }, plain_text: 'Mara Lind', href: null }],
					},
					Department: { id: 'b', type: 'select', select: { id: 's', name: 'Sales', color: 'red' } },
					'Job Title': { id: 'c', type: 'rich_text', rich_text: [{ type: 'text', plain_text: 'Team Lead' }] },
					Mobile: { id: 'd', type: 'phone_number', phone_number: null },
				},
			},
		],
		lands: [{ userName, displayName: 'Mara Lind', title: 'Team Lead', [enterprise]: { department: 'Sales' } }],
	},
	{
		name: 'Airtable: lookups are lists of one, collaborators objects',
		items: [
			{
				id: 'rec1',
				createdTime: '2021-01-05T09:12:33.000Z',
				Employee: { id: 'usr1', email: userName, name: 'Mara Lind' },
				'First Name': ['Mara'],
				Department: ['Sales'],
				Photo: [{ id: 'att1', url: 'https://example.com/a.png', filename: 'a.png', type: 'image/png' }],
			},
		],
		lands: [{ ...onlyGiven, displayName: 'Mara Lind', [enterprise]: { department: 'Sales' } }],
	},
	{
		name: 'Salesforce: attributes and a manager',
		items: [
			{
				attributes: { type: 'User', url: '/services/data/v60.0/sobjects/User/005' },
				Id: '005',
				FirstName: 'Mara',
				LastName: 'Lind',
				Email: userName,
				Title: 'Team Lead',
				Department: 'Sales',
				IsActive: true,
				Manager: { attributes: { type: 'User', url: '/services/data/v60.0/sobjects/User/006' }, Email: 'olu.ade@example.com' },
			},
		],
		lands: [{ ...mara, title: 'Team Lead', active: true, [enterprise]: { department: 'Sales', manager: { value: 'boss' } } }],
	},
	{
		name: 'HubSpot: properties with versions',
		items: [
			{
				vid: 1,
				properties: {
					email: {
						value: userName,
						versions: [
							{ value: 'old@example.com', timestamp: 1 },
							{ value: userName, timestamp: 2 },
						],
					},
					firstname: { value: 'Mara', versions: [] },
					lastname: { value: 'Lind', versions: [] },
				},
			},
		],
		lands: [mara],
	},
	{
		name: 'Google Directory, raw',
		items: [
			{
				kind: 'admin#directory#user',
				id: '1',
				etag: 'x',
				primaryEmail: userName,
				name: { givenName: 'Mara', familyName: 'Lind' },
				emails: [{ address: userName, primary: true }, { address: 'mara@example.com' }],
				aliases: ['mara@example.com'],
				nonEditableAliases: ['mara@example.com.test-google-a.com'],
				suspended: false,
			},
		],
		lands: [mara],
	},
	{
		name: 'MongoDB, with nested documents and a date',
		items: [
			{ _id: '65f0', email: userName, profile: { firstName: 'Mara', lastName: 'Lind' }, createdAt: '2021-01-05T09:12:33.000Z', __v: 0 },
		],
		lands: [mara],
	},
	{
		name: 'Postgres, with nulls and numbers',
		items: [{ id: 12, email: userName, first_name: 'Mara', last_name: 'Lind', title: null, cost_center: 4711 }],
		lands: [{ ...mara, [enterprise]: { costCenter: '4711' } }],
	},
	{
		name: 'Google Sheets',
		items: [{ row_number: 2, Email: userName, 'First Name': 'Mara', 'Last Name': 'Lind', Title: '' }],
		lands: [mara],
	},
	{
		name: 'Microsoft Excel',
		items: [{ Email: userName, 'First Name': 'Mara', 'Last Name': 'Lind', 'Employee Number': 1001 }],
		lands: [{ ...mara, [enterprise]: { employeeNumber: '1001' } }],
	},
	{
		name: 'a SCIM resource of another system',
		items: [
			{
				schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', enterprise],
				id: 'x1',
				userName,
				displayName: 'Mara Lind',
				name: { givenName: 'Mara', familyName: 'Lind', formatted: 'Mara Lind' },
				emails: [
					{ value: 'mara@home.example', type: 'home' },
					{ value: userName, type: 'work', primary: true },
				],
				phoneNumbers: [
					{ value: '+49 171 1', type: 'mobile' },
					{ value: '+49 30 1', type: 'work' },
				],
				addresses: [
					{
						type: 'work',
						streetAddress: 'Hauptstr. 1',
						locality: 'Berlin',
						country: 'DE',
						formatted: 'Hauptstr. 1, Berlin',
						primary: true,
					},
				],
				groups: [{ value: 'g1', display: 'Sales' }],
				roles: [{ value: 'id_full_admin', type: 'cirole' }],
				meta: { resourceType: 'User', created: '2021-01-05T09:12:33.000Z', location: 'https://example.com/x1' },
				[enterprise]: { employeeNumber: '7', costCenter: 'CC1' },
			},
		],
		lands: [
			{
				...mara,
				displayName: 'Mara Lind',
				name: { givenName: 'Mara', familyName: 'Lind', formatted: 'Mara Lind' },
				emails: [{ type: 'home', value: 'mara@home.example' }],
				phoneNumbers: [phone('+49 171 1', 'mobile'), phone('+49 30 1')],
				addresses: [{ type: 'work', streetAddress: 'Hauptstr. 1', locality: 'Berlin', country: 'DE' }],
				[enterprise]: { employeeNumber: '7', costCenter: 'CC1' },
			},
		],
	},
];

it.each(sources)('items as they are: $name', async ({ name, items = seen[name] ?? [], leaveOut = '', lands, refused = [] }) => {
	const [boss = ''] = scene.webex.seedUsers([{ userName: 'olu.ade@example.com' }]);
	const run = await scene.run({ ...create, options: { leaveOutColumns: leaveOut } }, items);
	expect(said(run, ['outcome'])).toEqual(items.map((_, item) => ({ item, outcome: refused.includes(item) ? 'invalid' : 'applied' })));
	expect(JSON.parse(JSON.stringify(landed()).replaceAll(boss, 'boss'))).toEqual(lands);
});

it('every source that was seen is tried', () => {
	expect(Object.keys(seen).filter((name) => !sources.some((source) => source.name === name))).toEqual([]);
});

it('a value that cannot be read names the members of its object and an expression', async () => {
	const run = await scene.run(create, [
		{ email: { business1: 'a@example.com', business2: 'b@example.com' }, firstName: 'Mara' },
		{ email: ['a@example.com', 'b@example.com'] },
		{ email: 'jon.park@example.com', name: { en: 'Jon', fr: 'Jean' } },
	]);
	expect(said(run, ['outcome', 'reason', 'detail'])).toEqual([
		{
			item: 0,
			outcome: 'invalid',
			reason: 'badValue',
			detail:
				"Row 2: The column 'email' (User Name) is an object with the members business1, business2. Choose 'Map Each Column Manually' and map User Name to one of them, for example {{ $json.email.business1 }}.",
		},
		{
			item: 1,
			outcome: 'invalid',
			reason: 'badValue',
			detail:
				"Row 3: The column 'email' (User Name) is a list. Choose 'Map Each Column Manually' and map User Name to one of them, for example {{ $json.email[0] }}.",
		},
		{ item: 2, outcome: 'applied', reason: null, detail: null },
	]);
});

it('an empty cell clears its attribute where empty values remove, in a CSV and in members of objects', async () => {
	const upsert = { ...create, operation: 'upsert', options: { emptyValues: 'remove' } };
	const people = ['mo', 'tara', 'eva'].map((name) => ({ userName: `${name}@example.com`, title: 'Lead', phoneNumbers: [phone('+1')] }));
	const titles = (): readonly unknown[] => people.map((person) => (scene.webex.userByName(person.userName) as IDataObject)['title']);
	scene.webex.seedUsers(people);
	const csv = await scene.run(upsert, [{ Email: 'mo@example.com' }, { Email: 'tara@example.com', 'Job Title': 'Clerk' }]);
	expect(said(csv, ['outcome'])).toEqual([0, 1].map((item) => ({ item, outcome: 'applied' })));
	expect(titles()).toEqual([undefined, 'Clerk', 'Lead']);
	const nested = await scene.run(upsert, [
		{ profile: { email: 'mo@example.com', title: 'Lead' }, phoneNumbers: [{ type: 'work', value: '+1' }] },
		{ profile: { email: 'tara@example.com' }, phoneNumbers: [] },
		{ profile: { email: 'eva@example.com', title: false } },
	]);
	expect(said(nested, ['outcome'])).toEqual([0, 1, 2].map((item) => ({ item, outcome: 'applied' })));
	expect(titles()).toEqual(['Lead', undefined, undefined]);
	expect(people.map((person) => (scene.webex.userByName(person.userName) as IDataObject)['phoneNumbers'])).toEqual([
		[phone('+1')],
		undefined,
		undefined,
	]);
});
