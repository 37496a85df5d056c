import { isNone, isPartOfWorld, looksLike, saidIn, withoutRemarks, type Shape } from '../../../nodes/WebexScim/scim/columns/shapes';

const uuid = '7f5b0a0e-1c1d-4c50-9d0e-2f6f3a1b5c77';

describe.each<{ shape: Shape; yes: readonly string[]; no: readonly string[] }>([
	{ shape: 'addresses', yes: ['ann@example.com', 'ann@'], no: ['ann'] },
	{ shape: 'wholeAddresses', yes: ['ann@example.com'], no: ['ann@', 'ann'] },
	{ shape: 'countries', yes: ['Norway', 'NO'], no: ['47', 'EMEA', 'Active'] },
	{ shape: 'extensions', yes: ['4711', '-42', 'x 12345678'], no: ['123456789', 'A1', '.pdf'] },
	{ shape: 'phones', yes: ['+49 30 1', 'x12'], no: ['A1', 'iPhone 15', ''] },
	{
		shape: 'links',
		yes: ['https://a.example', 'HTTP://a.example', '//a.example'],
		no: ['see https://a.example', 'ftp://a.example', 'yes'],
	},
	{ shape: 'managerIds', yes: ['boss@example.com', uuid], no: ['Olu Ade', '1001'] },
	{ shape: 'nameSuffixes', yes: ['Jr.', 'III'], no: ['.crm'] },
	{ shape: 'regions', yes: ['Bavaria', 'ON'], no: ['51 Area', 'Area 51', 'a@b', 'EMEA', 'Active', ''] },
	{ shape: 'places', yes: ['Oslo 1'], no: ['ann@example.com'] },
	{ shape: 'states', yes: ['Active', 'Terminated'], no: ['Oslo'] },
	{ shape: 'salutations', yes: ['Mrs', 'Herr Dr.', 'Mr / Mrs', ' Dr. '], no: ['Dr Lead', 'Lead'] },
	{
		shape: 'jobTitles',
		yes: ['Lead', 'Level 3', 'Level 2026', 'ABCDEF1234', '1234 Lead', 'A1', `x${uuid}`, `${uuid}x`, 'Dr Lead', 'Full-time Lead', 'MD'],
		no: [
			'30001234',
			'P-1001',
			'ABCDE_1234',
			'1001-AB',
			uuid,
			uuid.toUpperCase(),
			'Mrs',
			'ann@example.com',
			'Full-time',
			'Teilzeit',
			'Vacant',
			'Non cadre',
			'Sí',
			'No',
		],
	},
	{
		shape: 'personNames',
		yes: ['Mara Lind', 'Lind, Mara', 'Lind,  Mara', 'Mara Lind (1001)', '鈴木 次郎', '鈴木次郎', 'すずき'],
		no: [
			'Mara',
			'Mara Lind 2',
			'mara lind@',
			'mara_lind x',
			'Ade Olu/DC',
			'Ade Olu\\DC',
			'鈴木',
			'x鈴木次郎',
			'鈴木次郎x',
			'鈴木次郎鈴木次郎鈴',
		],
	},
])('$shape', ({ shape, yes, no }) => {
	it.each(yes)('%j look so', (text) => expect(looksLike[shape](text)).toBe(true));
	it.each(no)('%j do not', (text) => expect(looksLike[shape](text)).toBe(false));
});

it.each<{ name: string; value: unknown; said: string | undefined }>([
	{ name: 'a text', value: ' Lead\u200b', said: 'Lead' },
	{ name: 'a number', value: 7, said: '7' },
	{ name: 'zero', value: 0, said: '0' },
	{ name: 'yes', value: true, said: 'true' },
	{ name: 'false, which stands for an empty text', value: false, said: undefined },
	{ name: 'nothing', value: '', said: undefined },
	{ name: 'blanks', value: ' \u00a0', said: undefined },
	{ name: 'a word for none', value: 'N/A', said: undefined },
	{ name: 'no cell', value: undefined, said: undefined },
	{ name: 'an object', value: { a: 1 }, said: undefined },
	{ name: 'a text as long as is looked at', value: 'x'.repeat(300), said: 'x'.repeat(300) },
	{ name: 'a longer one, as much of it', value: 'x'.repeat(301), said: 'x'.repeat(300) },
])('what a cell says: $name', ({ value, said }) => {
	expect(saidIn(value)).toBe(said);
});

it.each<readonly [text: string, isOne: boolean]>([
	['-', true],
	['\u2013', true],
	['--', true],
	['?', true],
	['-'.repeat(30), true],
	['-'.repeat(31), false],
	['none'.padEnd(30, '.'), true],
	['none'.padEnd(31, '.'), false],
	['No Manager', true],
	['x-', false],
	['-x', false],
	['Oslo', false],
])('%j means none: %p', (text, isOne) => {
	expect(isNone(text)).toBe(isOne);
});

it.each<readonly [text: string, name: string]>([
	['Mara Lind (1001) (On Leave)', 'Mara Lind'],
	['Mara Lind(1001) ', 'Mara Lind'],
	[' Mara Lind ', ' Mara Lind'],
	['Mara (Mo) Lind', 'Mara (Mo) Lind'],
	['Mara (Lind', 'Mara (Lind'],
	['Mara Lind)', 'Mara Lind)'],
	['(1001)', '(1001)'],
	['', ''],
])('%j without its remarks is %j', (text, name) => {
	expect(withoutRemarks(text)).toBe(name);
});

it.each([
	['EMEA', true],
	['asia pacific', true],
	['Oslo', false],
])('%j is a part of the world: %p', (text, isOne) => {
	expect(isPartOfWorld(text)).toBe(isOne);
});
