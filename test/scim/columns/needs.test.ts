import type { ColumnUse } from '../../../nodes/WebexScim/scim/columns/columnUse';
import { absentIn } from '../../../nodes/WebexScim/scim/columns/leaveOut';
import { matchColumns } from '../../../nodes/WebexScim/scim/columns/match';
import { enterpriseSchema } from '../../../nodes/WebexScim/scim/schemas';

type Table = Readonly<Record<string, readonly unknown[]>>;

const usesOf = (table: Table): Readonly<Record<string, ColumnUse>> =>
	Object.fromEntries(matchColumns(Object.keys(table), 'Users', { valuesOf: (name) => table[name] ?? [] }));

const used = (id: string) => ({ kind: 'used', id });
const unused = (reason: string, more: object = {}) => ({ kind: 'unused', reason, ...more });
const times = (count: number, value: string): readonly string[] => Array.from({ length: count }, () => value);
const manager = `${enterpriseSchema}:manager.value`;

describe('values and other columns decide what a vague name means', () => {
	it.each<{ name: string; table: Table; column: string; use: object }>([
		{ name: 'one salutation in five', table: { Title: ['Mrs', ...times(4, 'Lead')] }, column: 'Title', use: unused('otherValues') },
		{ name: 'one salutation in six', table: { Title: ['Mrs', ...times(5, 'Lead')] }, column: 'Title', use: used('title') },
		{ name: 'no value at all', table: { Title: ['', undefined] }, column: 'Title', use: used('title') },
		{ name: 'only words for none', table: { Title: ['n/a', '-'] }, column: 'Title', use: used('title') },
		{
			name: 'damaged values, which their rows tell',
			table: { Mobile: ['#N/A', '+1 555 0100'] },
			column: 'Mobile',
			use: used('phoneNumbers.mobile.value'),
		},
		{
			name: 'a second header line',
			table: { BIZ_PHONE: ['Business Phone', '+1 555 0100'] },
			column: 'BIZ_PHONE',
			use: used('phoneNumbers.work.value'),
		},
		{ name: 'ten thousand values', table: { Region: times(10_000, 'EMEA') }, column: 'Region', use: unused('otherValues') },
		{ name: 'a state that is one', table: { State: ['ON', 'NO'] }, column: 'State', use: used('addresses.work.region') },
		{ name: 'a state that is a status', table: { State: ['ACTIVE', 'DEPROVISIONED'] }, column: 'State', use: unused('saysWhoLeft') },
		{ name: 'a state beside states', table: { State: ['Active', 'BY', 'NW'] }, column: 'State', use: unused('otherValues') },
		{ name: 'one state in six', table: { State: ['Active', ...times(5, 'BY')] }, column: 'State', use: used('addresses.work.region') },
		{ name: 'a region that is a status', table: { Region: ['Active', 'On leave'] }, column: 'Region', use: unused('otherValues') },
		{
			name: 'a second header line over states',
			table: { State: ['Work State', 'BY'] },
			column: 'State',
			use: used('addresses.work.region'),
		},
		{ name: 'a direct line', table: { Durchwahl: ['-42', '4711'] }, column: 'Durchwahl', use: used('phoneNumbers.work_extension.value') },
		{ name: 'a whole number', table: { Durchwahl: ['+49 30 123456-42'] }, column: 'Durchwahl', use: used('phoneNumbers.work.value') },
		{ name: 'Name beside Vorname', table: { Vorname: ['Mo'], Name: ['Fink'] }, column: 'Name', use: used('name.familyName') },
		{ name: 'Name that holds Vorname', table: { Vorname: ['Mo'], Name: ['Mo Fink'] }, column: 'Name', use: used('displayName') },
		{
			name: 'Name beside Vorname and Nachname',
			table: { Vorname: ['Mo'], Nachname: ['Fink'], Name: ['Fink'] },
			column: 'Name',
			use: used('displayName'),
		},
		{ name: 'Nombre beside Apellidos', table: { Nombre: ['Ana'], Apellidos: ['Gil'] }, column: 'Nombre', use: used('name.givenName') },
		{
			name: 'Employee with names',
			table: { Employee: ['Mo Fink', 'Ray, Tara'] },
			column: 'Employee',
			use: { ...used('displayName'), hasRemarks: true },
		},
		{ name: 'Employee with numbers', table: { Employee: [1001, 1002] }, column: 'Employee', use: unused('otherValues') },
		{ name: 'a login name that is an address', table: { Login: ['mo@example.com'] }, column: 'Login', use: used('userName') },
		{ name: 'a login name that is none', table: { Login: ['mfink'] }, column: 'Login', use: unused('unknown') },
		{
			name: 'a user name that is a person',
			table: { Email: ['mo@example.com'], 'User name': ['Mo Fink'] },
			column: 'User name',
			use: used('displayName'),
		},
		{
			name: 'an e-mail column without addresses',
			table: { Mail: ['yes', 'no'], Username: ['mo@example.com', 'tara@example.com'] },
			column: 'Username',
			use: used('userName'),
		},
		{
			name: 'an e-mail column without values',
			table: { 'Work Email': [''], Email: ['mo@home.example'] },
			column: 'Email',
			use: unused('lessTelling', { than: 'Work Email' }),
		},
		{
			name: 'another column without values',
			table: { 'Work Phone': [''], Phone: ['+1 555 0100'] },
			column: 'Phone',
			use: used('phoneNumbers.work.value'),
		},
		{
			name: 'managers by address',
			table: { 'Reports To': ['olu.ade@example.com', 'NO_MANAGER'] },
			column: 'Reports To',
			use: used(manager),
		},
		{
			name: 'managers half by name',
			table: { Manager: ['olu.ade@example.com', 'Olu Ade'] },
			column: 'Manager',
			use: { ...used(manager), unread: 1 },
		},
		{
			name: 'managers mostly by name',
			table: { Manager: ['olu.ade@example.com', 'Olu Ade', '10001'] },
			column: 'Manager',
			use: unused('noAddresses'),
		},
	])('$name', ({ table, column, use }) => {
		expect(usesOf(table)[column]).toEqual(use);
	});

	it('of more columns than any table has, only the first are looked at', () => {
		const looked = new Set<string>();
		const names = Array.from({ length: 600 }, (_, index) => `Title${' '.repeat(index % 30)}${'-'.repeat(index / 30)}`);
		matchColumns(names, 'Users', { valuesOf: (name) => (looked.add(name), ['x']) });
		expect([...looked]).toEqual(names.slice(0, 500));
	});
});

describe('names to leave out that no column has', () => {
	it.each<{ name: string; names: string; columns: readonly string[]; absent: readonly string[] }>([
		{ name: 'none', names: '', columns: ['Email'], absent: [] },
		{ name: 'all are there', names: 'e-mail, STATUS', columns: ['Email', 'Status'], absent: [] },
		{ name: 'one is not', names: 'Status, Sattus ,', columns: ['Status'], absent: ['Sattus'] },
		{ name: 'a column with a comma', names: 'Name (Last, First), x', columns: ['Name (Last, First)'], absent: ['x'] },
		{ name: 'half of one', names: 'First)', columns: ['Name (Last, First)'], absent: ['First)'] },
	])('$name', ({ names, columns, absent }) => {
		expect(absentIn(names, columns, [])).toEqual(absent);
	});
});
