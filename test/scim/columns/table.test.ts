import { matchColumns } from '../../../nodes/WebexScim/scim/columns/match';
import { tableOf } from '../../../nodes/WebexScim/scim/columns/table';
import { finish } from '../../../nodes/WebexScim/scim/work';

const used = new Map([
	['displayName', ['name']],
	['title', ['profile.title']],
]);

it.each<{ name: string; items: readonly object[]; names: readonly string[]; cells: readonly object[] }>([
	{
		name: 'a row without the object has empty cells',
		items: [{ profile: { title: 'Lead' } }, { profile: null }, {}],
		names: ['profile.title'],
		cells: [
			{ displayName: undefined, title: 'Lead' },
			{ displayName: undefined, title: undefined },
			{ displayName: undefined, title: undefined },
		],
	},
	{
		name: 'an object in place of a text says nothing of the text',
		items: [{ name: 'Mo Fink' }, { name: { givenName: 'Tara' } }, { name: null }],
		names: ['name', 'name.givenName'],
		cells: [{ displayName: 'Mo Fink', title: undefined }, { title: undefined }, { displayName: null, title: undefined }],
	},
	{
		name: 'what is an object or nothing is no column',
		items: [{ name: null }, { name: { givenName: 'Tara' } }, { name: '' }, { name: [] }, { name: false }],
		names: ['name.givenName'],
		cells: [{ displayName: null }, {}, { displayName: '' }, { displayName: [] }, { displayName: false }].map((row) => ({
			...row,
			title: undefined,
		})),
	},
	{
		name: 'what is nothing everywhere is a column',
		items: [{ name: null }],
		names: ['name'],
		cells: [{ displayName: null, title: undefined }],
	},
])('$name', ({ items, names, cells }) => {
	const table = finish(tableOf(items as ReadonlyArray<Record<string, unknown>>, 'Users'));
	expect(table.names).toEqual(names);
	expect(items.map((json) => Object.fromEntries(table.cellsOf(json as Record<string, unknown>, used)))).toEqual(cells);
});

describe('contacts with types', () => {
	const phones = { work: 'phoneNumbers.work.value', mobile: 'phoneNumbers.mobile.value', fax: 'phoneNumbers.fax.value' };

	it.each<{ name: string; json: object; used?: object; unused?: readonly string[] }>([
		{ name: 'a home phone', json: { phones: [{ type: 'home', value: '+1' }] }, unused: ['phones.home'] },
		{ name: "SCIM's own", json: { phoneNumbers: [{ type: 'home', value: '+1' }] }, unused: ['phoneNumbers.home'] },
		{ name: 'a private one with a number', json: { phone: { type: 'Private', number: '+1' } }, unused: ['phone.private.number'] },
		{ name: 'an object of mobile', json: { phone: { type: 'mobile', value: '+1' } }, used: { [phones.mobile]: '+1' } },
		{ name: 'a work fax', json: { phones: [{ type: 'workFax', value: '+1' }] }, used: { [phones.fax]: '+1' } },
		{ name: 'a home fax', json: { phones: [{ type: 'homeFax', value: '+1' }] }, unused: ['phones.homefax'] },
		{ name: 'one that no word tells', json: { phones: [{ type: 'pager', value: '+1' }] }, unused: ['phones.pager.value'] },
		{
			name: 'two of two attributes',
			json: {
				phones: [
					{ type: 'work', value: '+1' },
					{ type: 'mobile', value: '+2' },
				],
			},
			used: { [phones.work]: '+1', [phones.mobile]: '+2' },
		},
		{
			name: 'one beside an extension',
			json: { phones: [{ type: 'work', value: '+1', extension: '7' }] },
			used: { [phones.work]: '+1', 'phoneNumbers.work_extension.value': '7' },
		},
		{ name: 'a label', json: { phones: [{ label: 'Personal', number: '+1' }] }, unused: ['phones.personal.number'] },
		{ name: 'a use', json: { telephone: [{ use: 'home', value: '+1' }] }, unused: ['telephone.home'] },
		{ name: 'several types', json: { phones: [{ type: ['home', 'cell'], value: '+1' }] }, unused: ['phones.home cell'] },
		{ name: 'a type of data', json: { phone: { type: 'text', value: '+1' } }, used: { [phones.work]: '+1' } },
		{ name: 'a type that its path tells', json: { phone: { type: 'phone', value: '+1' } }, used: { [phones.work]: '+1' } },
		{ name: 'numbers without types', json: { businessPhones: ['', '+1', '+2'] }, used: { [phones.work]: '+1' } },
		{ name: 'objects without types', json: { phones: [{ number: '+1' }, { number: '+2' }] }, used: { [phones.work]: '+1' } },
		{
			name: 'other addresses',
			json: { otherMails: ['a@home.example', 'b@home.example'] },
			used: { 'emails.other.value': 'a@home.example' },
		},
		{ name: 'a personal address', json: { emails: [{ type: 'personal', address: 'm@home.example' }] }, unused: ['emails.personal'] },
		{
			name: 'an address at home',
			json: { email: { type: 'home', address: 'm@home.example' } },
			used: { 'emails.home.value': 'm@home.example' },
		},
		{
			name: 'another address',
			json: { emails: [{ type: 'other', value: 'm@home.example' }] },
			used: { 'emails.other.value': 'm@home.example' },
		},
		{ name: 'an address of work', json: { email: { type: 'work', address: 'm@example.com' } }, used: { userName: 'm@example.com' } },
		{ name: 'where somebody lives', json: { address: { type: 'home', city: 'Oslo' } }, used: { 'addresses.home.locality': 'Oslo' } },
		{ name: 'a private place', json: { addresses: [{ type: 'personal', city: 'Oslo' }] }, unused: ['addresses.personal.city'] },
		{ name: 'places without types', json: { addresses: [{ city: 'Oslo' }, { city: 'Rome' }] }, unused: ['addresses'] },
		{ name: 'a list of objects', json: { employments: [{ a: 1 }, { a: 2 }] }, unused: ['employments'] },
		{ name: 'a list of empty objects', json: { employments: [{}, {}] }, unused: ['employments'] },
	])('$name', ({ json, used: expected = {}, unused = [] }) => {
		const item = json as Record<string, unknown>;
		const table = finish(tableOf([item], 'Users'));
		const uses = [...matchColumns(table.names, 'Users', { lists: table.lists })];
		const ids = new Map(uses.flatMap(([column, use]) => (use.kind === 'used' ? [[use.id, [column]] as const] : [])));
		expect(Object.fromEntries(table.cellsOf(item, ids))).toEqual(expected);
		expect(uses.flatMap(([column, use]) => (use.kind === 'unused' ? [column] : []))).toEqual(unused);
	});
});

it('a cell as what it stands for', () => {
	const json = { internal: { status: ['Terminated'] }, status: { value: 'Left', label: 'Status' } };
	const table = finish(tableOf([json], 'Users'));
	expect(['internal.status', 'status', 'none'].map((name) => table.plainCell(json, name))).toEqual(['Terminated', 'Left', undefined]);
});

describe('all of a table', () => {
	it.each<{
		name: string;
		items: readonly object[];
		names: readonly string[];
		lists?: readonly string[];
		opened?: readonly string[];
		passedOver?: object;
	}>([
		{ name: 'no items', items: [], names: [] },
		{
			name: 'objects',
			items: [{ profile: { x: 1 } }, { profile: null }, { profile: 'x' }],
			names: ['profile.x', 'profile'],
			opened: ['profile'],
		},
		{ name: 'a list of nothing beside an object', items: [{ x: { y: 1 } }, { x: [] }, { x: undefined }], names: ['x.y'], opened: ['x'] },
		{ name: 'a list of texts beside an object', items: [{ x: { y: 1 } }, { x: ['a'] }], names: ['x.y', 'x'], opened: ['x'] },
		{
			name: 'lists that nobody can read',
			items: [{ jobs: [{ a: 1 }, { a: 2 }] }, { jobs: [{ a: 3 }, { a: 4 }] }],
			names: [],
			lists: ['jobs'],
			opened: ['jobs'],
		},
		{
			name: 'one that another row has as a cell',
			items: [{ jobs: [{ a: 1 }, { a: 2 }] }, { jobs: 'x' }],
			names: ['jobs'],
			opened: ['jobs'],
		},
		{
			name: 'an object that nobody can read, which is no list',
			items: [{ status: { a: 1, b: 2 } }],
			names: ['status.a', 'status.b'],
			opened: ['status'],
		},
		{
			name: 'entries that were passed over, by rows',
			items: [{ phones: ['1', '2'] }, { phones: ['1', '1'] }, { phones: ['3', '4', '5'] }],
			names: ['phones'],
			passedOver: { phones: 2 },
		},
		{
			name: 'a telling object that nobody can read, which stays',
			items: [{ department: { de: 'Vertrieb', en: 'Sales' } }],
			names: ['department.de', 'department.en', 'department'],
			opened: ['department'],
		},
		{
			name: 'a vague one, and an address, whose members count',
			items: [{ name: { de: 'x', en: 'y' }, 'work address': { a: 'x', b: 'y' } }],
			names: ['name.de', 'name.en', 'work address.a', 'work address.b'],
			opened: ['name', 'work address'],
		},
	])('$name', ({ items, names, lists = [], opened = [], passedOver = {} }) => {
		const table = finish(tableOf(items as ReadonlyArray<Record<string, unknown>>, 'Users'));
		const paths = ['profile', 'x', 'jobs', 'status', 'department', 'name', 'work address', 'phones', 'profile.x'];
		expect({
			names: table.names,
			lists: table.lists,
			opened: paths.filter(table.isOpened),
			passedOver: Object.fromEntries(table.passedOver),
		}).toEqual({ names, lists, opened, passedOver });
	});

	it.each<{ name: string; json: object; cells: object }>([
		{ name: 'of two columns the first that the item has', json: { b: 'x' }, cells: { title: 'x' } },
		{ name: 'of two that it has the first', json: { b: 'x', a: 'y' }, cells: { title: 'y' } },
		{ name: 'an empty one that comes first', json: { b: 'x', a: null }, cells: { title: null } },
		{ name: 'neither', json: {}, cells: { title: undefined } },
		{ name: 'an object in place of either', json: { a: { x: 1 } }, cells: {} },
		{ name: 'what nobody can read', json: { a: [{ x: 1 }, { x: 2 }] }, cells: { title: [{ x: 1 }, { x: 2 }] } },
		{ name: 'what nobody can read in the second', json: { b: [{ x: 1 }, { x: 2 }] }, cells: { title: [{ x: 1 }, { x: 2 }] } },
		{ name: 'a cell before what nobody can read', json: { a: [{ x: 1 }, { x: 2 }], b: 'x' }, cells: { title: 'x' } },
	])('the cell of an attribute: $name', ({ json, cells }) => {
		const item = json as Record<string, unknown>;
		const table = finish(tableOf([item], 'Users'));
		const found = table.cellsOf(item, new Map([['title', ['a', 'b']]]));
		expect([...found]).toEqual(Object.entries(cells));
	});

	it('an item that is not of the table is opened as well', () => {
		const table = finish(tableOf([], 'Users'));
		expect(table.plainCell({ profile: { title: 'Lead' } }, 'profile.title')).toBe('Lead');
		expect(table.plainCell({ title: ['Lead', 'Head'] }, 'title')).toEqual(['Lead', 'Head']);
	});
});
