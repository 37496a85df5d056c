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
		expect(performance.now() - startMs).toBeLessThan(1000);
	});

	it('of a list without end in sight are not opened', () => {
		expect(cellsOf({ list: Array.from({ length: 200_000 }, () => ({ type: 'work', value: 'x' })), b: 1 })).toEqual({ b: 1 });
	});
});
