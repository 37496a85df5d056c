import { cellSays, cellSaysByHand, unread, unreadIn } from '../../../nodes/WebexScim/scim/columns/cells';
import { enterpriseSchema, webexUserSchema } from '../../../nodes/WebexScim/scim/schemas';

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
	...(
		[
			[' j ', true],
			['N', false],
			['', ''],
			['X', 'X'],
			[true, true],
		] as const
	).map(([value, says]) => ({
		name: `yes or no, where the letters of the column mean it: ${String(value)}`,
		use: { id: 'active', letters: new Map([['J', true] as const, ['N', false] as const]) },
		value,
		says,
	})),
	{ name: 'without its remark, where the column has such', use: { id: 'title', hasRemarks: true }, value: 'Lead (1001)', says: 'Lead' },
	{ name: 'no text', use: { id: 'title', hasRemarks: true }, value: 7, says: 7 },
	{ name: 'a name', use: { id: 'displayName' }, value: 'Mara Lind', says: 'Mara Lind' },
])('a cell under another attribute: $name', ({ use, value, says }) => {
	expect(cellSays(use, value)).toBe(says);
});

const [employeeNumber, phone, postalCode] = [
	`${enterpriseSchema}:employeeNumber`,
	'phoneNumbers.work.value',
	'addresses.work.postalCode',
] as const;

it.each<{ id: string; left: readonly unknown[]; stay: readonly unknown[] }>([
	{
		id: postalCode,
		left: ['N/A', 'n.a.', '-', ' \u2013 ', '?', 'TBD', 'keine', 'unknown', { value: 'N/A' }],
		stay: ['01067', 'SW1A 1AA', 1067, '', ' ', undefined, null, 'None', 'NULL', '#N/A', 'undefined', 'Bonn', 'N/A 2'],
	},
	{ id: employeeNumber, left: ['N/A', '-', 'tba'], stay: ['4711', 'A-1', 'None', 'null', '#REF!', 'Mara'] },
	{
		id: phone,
		left: ['N/A', '-', 'TBD', 'see mobile', 'keine', 'None', 'ask reception'],
		stay: [
			'+49 30 121',
			'4711 (intern)',
			'\u0663\u0664',
			'mo@example.com',
			'',
			'#N/A',
			'NULL',
			'a\ufffd',
			'Business Phone',
			`x${' '.repeat(200)}`,
			7,
		],
	},
	{ id: 'preferredLanguage', left: ['N/A', '-'], stay: ['en_US', 'English'] },
	{
		id: 'addresses.work.country',
		left: ['N/A', 'n.a.', '-', 'TBD', 'unknown'],
		stay: ['NA', 'na', 'DE', 'Germany', 'EMEA', 'Remote', 'None', '#N/A', ''],
	},
	{ id: 'timezone', left: ['n/a'], stay: ['Europe/Berlin', 'Mars'] },
	{ id: 'emails.other.value', left: ['N/A', '-'], stay: ['mo@example.com', 'mo'] },
	{ id: 'emails.work.value', left: [], stay: ['N/A', '-'] },
	{ id: 'userName', left: [], stay: ['N/A', '-', '?'] },
	{ id: 'externalId', left: [], stay: ['N/A', '-', 'TBD'] },
	{ id: 'active', left: [], stay: ['N/A', '-'] },
	{ id: 'title', left: [], stay: ['N/A', '-'] },
	...['displayName', 'nickName', 'name.givenName', 'name.familyName'].map((id) => ({
		id,
		left: ['N/A', 'n/a', '-', '?', 'TBD', 'unknown', 'Not available'],
		stay: ['Na', 'NA', 'N.A.', 'None', 'Mo', '#N/A', 'NULL', '', undefined],
	})),
	{ id: `${enterpriseSchema}:costCenter`, left: ['N/A', '-', 'tbd'], stay: ['0100', 'CC-1', 100, 'None', '#REF!'] },
	{ id: `${webexUserSchema}:sipAddresses.enterprise.value`, left: ['N/A', '-'], stay: ['ann@example.com', 'ann'] },
])('a cell under $id is left alone where it says that there is no value', ({ id, left, stay }) => {
	expect(left.map((value) => cellSays({ id }, value))).toEqual(left.map(() => unread));
	expect(stay.map((value) => cellSays({ id }, value))).toEqual(stay);
	expect(unreadIn(id, [...left, ...stay])).toBe(left.length);
});

it('only cells under a manager, and under what is nice to have, may be unread, and are counted', () => {
	const values = ['Mara Lind', 'boss@example.com', 1001, '', ['Mara Lind', 'Olu Ade'], 'N/A'];
	expect([manager, phone, employeeNumber, postalCode].map((id) => unreadIn(id, values))).toEqual([3, 2, 1, 1]);
	expect(['title', 'userName', 'externalId', 'active'].map((id) => unreadIn(id, values))).toEqual([0, 0, 0, 0]);
});

it("a group's name is taken as written", () => {
	expect(['N/A', '-', 'Unknown'].map((value) => cellSays({ id: 'displayName' }, value, 'Groups'))).toEqual(['N/A', '-', 'Unknown']);
	expect(['N/A', '-', 'Unknown'].map((value) => cellSaysByHand('displayName', value, 'Groups'))).toEqual(['N/A', '-', 'Unknown']);
	expect(unreadIn('displayName', ['N/A'], 'Groups')).toBe(0);
});

it.each<{ name: string; id: string; value: unknown; says: unknown }>([
	{ name: 'a word for none under a phone', id: phone, value: 'n/a', says: unread },
	{ name: 'a number under a phone', id: phone, value: '+49 30 121', says: '+49 30 121' },
	{ name: 'a word for none under a country', id: 'addresses.work.country', value: '-', says: unread },
	{ name: 'a word for none under a title', id: 'title', value: '-', says: '-' },
	{ name: 'an object under another attribute', id: 'title', value: { value: 'Lead' }, says: { value: 'Lead' } },
	{ name: 'a word for nobody under a manager', id: manager, value: 'n/a', says: '' },
	{ name: 'a question mark under a manager', id: manager, value: '?', says: unread },
	{ name: 'a name under a manager', id: manager, value: 'Olu Ade', says: 'Olu Ade' },
	{ name: 'a number under a manager', id: manager, value: 1001, says: 1001 },
	{ name: 'an address under a manager', id: manager, value: 'boss@example.com', says: 'boss@example.com' },
	{ name: 'a spreadsheet error under a manager', id: manager, value: '#N/A', says: '#N/A' },
	{ name: 'nothing under a manager', id: manager, value: undefined, says: undefined },
])('a cell that was mapped by hand: $name', ({ id, value, says }) => {
	expect(cellSaysByHand(id, value)).toEqual(says);
});
