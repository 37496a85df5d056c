import { openItem } from '../../../nodes/WebexScim/scim/columns/openItem';

/** What names mean in these tests: these and no others are understood, and name alone is vague. */
const known = new Set(['email', 'department', 'name', 'emails.work.value', 'profile.email', 'members', 'title', 'status']);
const sense = {
	isKnown: (path: string) => known.has(path),
	means: (path: string) => (known.has(path) ? path : undefined),
	isTelling: (path: string) => known.has(path) && path !== 'name' && path !== 'status',
	isAttribute: (member: string) => known.has(member.toLowerCase()) || member === 'givenName',
};
const cellsOf = (json: object): object => Object.fromEntries(openItem(json as Readonly<Record<string, unknown>>, sense).cells);
const date = new Date(0);
const library = { toJSON: () => '2026-01-01' };
const many = { a: [1, 2], b: 3 };

it.each<{ name: string; json: object; cells: object }>([
	{ name: 'a flat item is itself', json: { a: 1, b: 'x', c: null, d: false }, cells: { a: 1, b: 'x', c: null, d: false } },
	{ name: 'no item', json: {}, cells: {} },
	{
		name: 'members by path',
		json: { profile: { first: 'Mo', more: { deep: 1 } }, z: 2 },
		cells: { 'profile.first': 'Mo', 'profile.more.deep': 1, z: 2 },
	},
	{ name: 'lists of texts stay lists', json: { a: ['x'], b: ['x', 'y'], c: [] }, cells: { a: ['x'], b: ['x', 'y'], c: [] } },
	{ name: 'an object without members is an empty cell', json: { a: {}, email: {}, b: [{}] }, cells: { a: null, email: null, b: null } },
	{ name: 'dates and the IDs of libraries are values', json: { a: date, b: { c: library } }, cells: { a: date, 'b.c': library } },
	{
		name: 'an object stands for its value where its path is known',
		json: { email: { address: 'x', type: 'work' } },
		cells: { email: 'x' },
	},
	{
		name: 'and elsewhere it is opened',
		json: { other: { address: 'x', type: 'work' } },
		cells: { 'other.address': 'x', 'other.type': 'work' },
	},
	{ name: 'a department of ID and name', json: { department: { id: 4, name: 'Sales' } }, cells: { department: 'Sales' } },
	{
		name: 'an object with another attribute is opened',
		json: { department: { id: 4, name: 'Sales', title: 'S' } },
		cells: { 'department.name': 'Sales', 'department.title': 'S', department: { id: 4, name: 'Sales', title: 'S' } },
	},
	{
		name: 'a vague object is opened and no more',
		json: { name: { first: 'Mo', last: 'Fink' } },
		cells: { 'name.first': 'Mo', 'name.last': 'Fink' },
	},
	{
		name: 'a telling one that nobody can read stays as well',
		json: { title: { de: 'Chefin' } },
		cells: { 'title.de': 'Chefin', title: { de: 'Chefin' } },
	},
	{ name: 'a telling list that nobody can read', json: { members: [{ a: 1 }, { a: 2 }] }, cells: { members: [{ a: 1 }, { a: 2 }] } },
	{
		name: 'a value in a value',
		json: { department: { label: 'D', value: { type: 'D', attributes: { id: 1, name: 'Sales' } } } },
		cells: { department: 'Sales' },
	},
	{
		name: 'entries by type, the primary or first of each',
		json: {
			emails: [
				{ value: 'a', type: 'Work' },
				{ value: 'b', type: 'work', primary: true, display: 'B' },
				{ value: 'c', type: 'home', $ref: 'x' },
				{ value: 'd' },
				null,
			],
		},
		cells: { 'emails.work.value': 'b', 'emails.home.value': 'c' },
	},
	{
		name: 'addresses by type',
		json: { addresses: [{ type: 'work', locality: 'Oslo', country: 'NO' }] },
		cells: { 'addresses.work.locality': 'Oslo', 'addresses.work.country': 'NO' },
	},
	{
		name: 'a list of values at a known path',
		json: {
			members: [
				{ value: 'a', type: 'User' },
				{ value: 'b', type: 'User' },
			],
		},
		cells: { members: ['a', 'b'] },
	},
	{
		name: 'a list of one object is that object',
		json: { people: [{ a: 1 }], email: [{ id: 1, email: 'x' }] },
		cells: { 'people.a': 1, email: ['x'] },
	},
	{
		name: 'of several the primary one',
		json: { mails: [{ a: 1 }, { a: 2, primary: true }] },
		cells: { 'mails.a': 2, 'mails.primary': true },
	},
	{ name: 'of several equal ones none', json: { skills: [{ a: 1 }, { a: 2 }] }, cells: {} },
	{
		name: "OData's remarks are none",
		json: { '@odata.context': 'x', manager: { '@odata.type': 'u', mail: 1, 'a@odata.bind': 2 } },
		cells: { 'manager.mail': 1 },
	},
	{ name: 'IDs of records are none', json: { id: 1, employee: { id: 2, ID: 3, number: 4 } }, cells: { id: 1, 'employee.number': 4 } },
	{ name: 'a literal path comes first', json: { 'profile.email': 'x', profile: { email: 'y' } }, cells: { 'profile.email': 'x' } },
	{ name: 'one object in two places', json: { x: many, y: many }, cells: { 'x.a': [1, 2], 'x.b': 3, 'y.a': [1, 2], 'y.b': 3 } },
	{
		name: 'an inherited name is a member like any other',
		json: JSON.parse('{"a":{"__proto__":1,"constructor":2}}'),
		cells: JSON.parse('{"a.__proto__":1,"a.constructor":2}'),
	},
])('$name', ({ json, cells }) => {
	expect(cellsOf(json)).toEqual(cells);
});

/** As above, with contacts, of which phones may be any of several. */
const contacts = new Map([
	['email', 'userName'],
	['emails', 'userName'],
	['emails.work', 'userName'],
	['phones', 'phoneNumbers.work.value'],
	['phones.work', 'phoneNumbers.work.value'],
	['phones.home', 'private'],
	['phones.value', 'phoneNumbers.work.value'],
	['roles', 'roles'],
	['roles.main.value', 'roles'],
	['members', 'members'],
	['status', 'saysWhoLeft'],
]);
const ofContacts = {
	isKnown: (path: string) => contacts.has(path),
	means: (path: string) => contacts.get(path),
	isTelling: (path: string) => path === 'members',
	isAttribute: () => false,
};

it.each<{ name: string; json: object; cells?: object; opened?: readonly string[]; unread?: object; passedOver?: readonly string[] }>([
	{ name: 'a flat item', json: { a: 1 }, cells: { a: 1 } },
	{
		name: 'an object that nobody can read at a path that says something',
		json: { status: { a: 1, b: 2 } },
		cells: { 'status.a': 1, 'status.b': 2 },
		opened: ['status'],
		unread: { status: { a: 1, b: 2 } },
	},
	{ name: 'one at a path that says nothing', json: { x: { a: 1 } }, cells: { 'x.a': 1 }, opened: ['x'] },
	{ name: 'one of nothing', json: { status: { a: '' } }, cells: { 'status.a': '' }, opened: ['status'] },
	{
		name: 'several numbers, of which the first is taken',
		json: { phones: ['', '1', '2'] },
		cells: { phones: '1' },
		passedOver: ['phones'],
	},
	{ name: 'one number twice', json: { phones: ['1', '1', ''] }, cells: { phones: '1' } },
	{ name: 'one number', json: { phones: ['1'] }, cells: { phones: ['1'] } },
	{ name: 'numbers of nothing', json: { phones: ['', null] }, cells: { phones: ['', null] } },
	{ name: 'several addresses, of which nobody takes the first', json: { emails: ['a', 'b'] }, cells: { emails: ['a', 'b'] } },
	{
		name: 'two numbers of one type',
		json: {
			phones: [
				{ type: 'work', value: '1' },
				{ type: 'work', value: '2' },
			],
		},
		cells: { 'phones.work': '1' },
		opened: ['phones'],
		passedOver: ['phones.work'],
	},
	{
		name: 'a number with a type and two without',
		json: { phones: [{ type: 'home', value: '1' }, { value: '2' }, { value: '3' }] },
		cells: { 'phones.home': '1', phones: '2' },
		opened: ['phones'],
		passedOver: ['phones'],
	},
	{
		name: 'addresses without types',
		json: { emails: [{ value: 'a' }, { value: 'b' }] },
		cells: { emails: ['a', 'b'] },
		opened: ['emails'],
	},
	{
		name: 'addresses, one of which nobody can read',
		json: { emails: [{ value: 'a' }, { x: 1, y: 2 }] },
		opened: ['emails'],
		unread: { emails: [{ value: 'a' }, { x: 1, y: 2 }] },
	},
	{
		name: 'a primary address among others',
		json: { emails: [{ value: 'a' }, { value: 'b', primary: true }] },
		cells: { emails: 'b' },
		opened: ['emails'],
		passedOver: ['emails'],
	},
	{
		name: 'an address with a type beside text',
		json: { emails: [{ type: 'work', value: 'a' }, 'x', 'y'] },
		cells: { 'emails.work': 'a', emails: ['x', 'y'] },
		opened: ['emails'],
	},
	{
		name: 'values of a list that is known',
		json: { roles: [{ value: 'a' }, { value: 'b' }] },
		cells: { roles: ['a', 'b'] },
		opened: ['roles'],
	},
	{
		name: 'values, one of which nobody can read',
		json: { roles: [{ value: 'a' }, { x: 1, y: 2 }] },
		opened: ['roles'],
		unread: { roles: [{ value: 'a' }, { x: 1, y: 2 }] },
	},
	{
		name: 'values of types that are known',
		json: {
			roles: [
				{ type: 'main', value: 'a' },
				{ type: 'main', value: 'b' },
				{ type: 'x', value: 'c' },
			],
		},
		cells: { 'roles.main.value': 'a', 'roles.x.value': 'c' },
		opened: ['roles'],
		passedOver: ['roles.main'],
	},
	{
		name: 'a primary entry among others',
		json: { jobs: [{ a: 1 }, { a: 2, primary: true }] },
		cells: { 'jobs.a': 2, 'jobs.primary': true },
		opened: ['jobs'],
		passedOver: ['jobs'],
	},
	{ name: 'the only entry', json: { jobs: [{ a: 1 }] }, cells: { 'jobs.a': 1 }, opened: ['jobs'] },
	{ name: 'several entries', json: { jobs: [{ a: 1 }, { a: 2 }] }, opened: ['jobs'], unread: { jobs: [{ a: 1 }, { a: 2 }] } },
	{ name: 'entries and a text', json: { jobs: [{ a: 1 }, 'x'] }, opened: ['jobs'], unread: { jobs: [{ a: 1 }, 'x'] } },
	{ name: 'lists of lists', json: { jobs: [['x'], ['y']] }, opened: ['jobs'] },
	{
		name: 'one that is telling',
		json: { members: { a: 1, b: 2 } },
		cells: { 'members.a': 1, 'members.b': 2, members: { a: 1, b: 2 } },
		opened: ['members'],
	},
])('all of an item: $name', ({ json, cells = {}, opened = [], unread = {}, passedOver = [] }) => {
	const item = openItem(json as Readonly<Record<string, unknown>>, ofContacts);
	expect({
		cells: Object.fromEntries(item.cells),
		opened: [...item.opened],
		unread: Object.fromEntries(item.unread),
		passedOver: [...item.passedOver],
	}).toEqual({ cells, opened, unread, passedOver });
});

it.each([
	[10, { 'x.x.x.x.x.x.x.x.x.x.x': 1 }],
	[11, {}],
])('objects in each other, %i of them', (levels, cells) => {
	const json = Array.from({ length: levels }).reduce<object>((inner) => ({ x: inner }), { x: 1 });
	expect(cellsOf(json)).toEqual(cells);
});

it.each([
	['as many members as are opened', 10_000, 10_000],
	['more, of which the first are', 10_001, 10_000],
])('%s', (_name, members, cells) => {
	const wide = Object.fromEntries(Array.from({ length: members }, (_, index) => [`m${index}`, index]));
	expect(Object.keys(cellsOf({ wide }))).toEqual(
		Object.keys(wide)
			.slice(0, cells)
			.map((name) => `wide.${name}`),
	);
});

describe('hostile items', () => {
	it('that contain themselves are opened once', () => {
		const one: Record<string, unknown> = { a: 1 };
		one['self'] = one;
		one['list'] = [one];
		expect(cellsOf({ one })).toEqual({ 'one.a': 1 });
	});

	it('whose members throw lose these members alone', () => {
		const thrower = {
			get a(): never {
				throw new Error('no');
			},
			b: 1,
		};
		const revoked = Proxy.revocable({}, {});
		revoked.revoke();
		expect(cellsOf({ x: thrower, y: { z: revoked.proxy, w: 2 } })).toEqual({ 'x.b': 1, 'y.w': 2 });
	});

	it('of any depth are opened ten levels', () => {
		let deep: object = { a: 1 };
		for (let level = 0; level < 100_000; level++) deep = { a: deep };
		expect(cellsOf({ deep, b: 1 })).toEqual({ b: 1 });
	});

	it('that hold one object many times cost what their budget allows', () => {
		let wide: object = { a: 1 };
		for (let level = 0; level < 9; level++) wide = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`k${index}`, wide]));
		const startMs = performance.now();
		expect(Object.keys(cellsOf({ wide, b: 1 }))).toContain('b');
		expect(performance.now() - startMs).toBeLessThan(10_000);
	});

	it('of a list without end in sight are not opened', () => {
		expect(cellsOf({ list: Array.from({ length: 200_000 }, () => ({ type: 'work', value: 'x' })), b: 1 })).toEqual({ b: 1 });
	});
});
