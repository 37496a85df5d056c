import { tableOf } from '../../../nodes/WebexScim/scim/columns/table';
import { finish } from '../../../nodes/WebexScim/scim/work';

const used = [
	['displayName', 'name'],
	['title', 'profile.title'],
] as const;

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

it('a cell as what it stands for', () => {
	const json = { internal: { status: ['Terminated'] }, status: { value: 'Left', label: 'Status' } };
	const table = finish(tableOf([json], 'Users'));
	expect(['internal.status', 'status', 'none'].map((name) => table.plainCell(json, name))).toEqual(['Terminated', 'Left', undefined]);
});
