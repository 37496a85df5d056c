import { cellSays, mayBeUnread, unread, unreadIn } from '../../../nodes/WebexScim/scim/columns/cells';
import { enterpriseSchema } from '../../../nodes/WebexScim/scim/schemas';

const manager = `${enterpriseSchema}:manager.value`;

it.each<{ name: string; value: unknown; says: unknown }>([
	{ name: 'no cell', value: undefined, says: undefined },
	{ name: 'an address', value: ' boss@example.com ', says: ' boss@example.com ' },
	{ name: 'a blank', value: ' ', says: '' },
	{ name: 'a word for none', value: ' n/a ', says: '' },
	{ name: 'an ID', value: '7f5b0a0e-1c1d-4c50-9d0e-2f6f3a1b5c77', says: '7f5b0a0e-1c1d-4c50-9d0e-2f6f3a1b5c77' },
	{ name: 'a name', value: 'Mara Lind', says: unread },
	{ name: 'a number', value: 1001, says: unread },
	{ name: 'an object that is no value', value: { a: { b: 1 } }, says: unread },
	{ name: 'a spreadsheet error, which the row has to tell', value: '#REF!', says: '#REF!' },
	{ name: 'one that looks like a word for none', value: '#N/A', says: '#N/A' },
	{ name: "a program's word for no value", value: ' NULL ', says: ' NULL ' },
	{ name: 'a dash', value: '-', says: '' },
	{ name: 'a question mark, which takes nobody away', value: '?', says: unread },
	{ name: 'false for nothing', value: false, says: '' },
	{ name: 'yes', value: true, says: unread },
	{ name: 'an empty list', value: [], says: '' },
	{ name: 'a list of nothing', value: [''], says: '' },
	{ name: 'an empty object', value: {}, says: '' },
	{ name: 'an object of nothing', value: { email: null }, says: '' },
	{ name: 'a list of one', value: ['boss@example.com', ''], says: 'boss@example.com' },
	{ name: 'a list of one word for none', value: ['n/a'], says: '' },
	{ name: 'a list of two names', value: ['Mara Lind', 'Olu Ade'], says: unread },
])('a cell under a manager: $name', ({ value, says }) => {
	expect(cellSays({ id: manager }, value)).toBe(says);
});

it('a list of two addresses under a manager stays, which the row has to tell', () => {
	const both = ['boss@example.com', 'head@example.com'];
	expect(cellSays({ id: manager }, both)).toBe(both);
});

it.each<{ name: string; use: Parameters<typeof cellSays>[0]; value: unknown; says: unknown }>([
	{ name: 'as it is', use: { id: 'title' }, value: 'Lead (acting)', says: 'Lead (acting)' },
	{ name: 'without its remark, where the column has such', use: { id: 'title', hasRemarks: true }, value: 'Lead (1001)', says: 'Lead' },
	{ name: 'no text', use: { id: 'title', hasRemarks: true }, value: 7, says: 7 },
	{ name: 'a name', use: { id: 'displayName' }, value: 'Mara Lind', says: 'Mara Lind' },
])('a cell under another attribute: $name', ({ use, value, says }) => {
	expect(cellSays(use, value)).toBe(says);
});

it('only cells under a manager may be unread, and are counted', () => {
	expect([mayBeUnread(manager), mayBeUnread('title')]).toEqual([true, false]);
	const values = ['Mara Lind', 'boss@example.com', 1001, '', ['Mara Lind', 'Olu Ade']];
	expect([unreadIn(manager, values), unreadIn('title', values)]).toEqual([3, 0]);
});
