import type { ColumnMeaning } from '../../../nodes/WebexScim/scim/columns/columnMeaning';
import { isVague, meaningsOf } from '../../../nodes/WebexScim/scim/columns/meaning';
import { enterpriseSchema } from '../../../nodes/WebexScim/scim/schemas';

const means = (id: string, rank = 0): ColumnMeaning => ({ kind: 'means', id, rank });
const unused = (reason: Extract<ColumnMeaning, { kind: 'unused' }>['reason']): ColumnMeaning => ({ kind: 'unused', reason });
const manager = `${enterpriseSchema}:manager.value`;

describe('a name that could mean something else in another file', () => {
	it.each<{ name: string; is: boolean }>([
		{ name: 'First Name', is: false },
		{ name: 'Department', is: false },
		{ name: 'Work Email', is: false },
		{ name: 'Email', is: false },
		{ name: 'Home Email', is: false },
		{ name: 'Title', is: true },
		{ name: 'City', is: true },
		{ name: 'Phone', is: true },
		{ name: 'Manager Email', is: true },
		{ name: 'Private Email', is: true },
		{ name: 'Username', is: true },
		{ name: 'Shoe Size', is: true },
	])('$name: $is', ({ name, is }) => {
		expect(isVague(name, 'Users')).toBe(is);
	});

	it('is judged by the type of the resource', () => {
		expect([
			isVague('Department', 'Groups'),
			isVague('Email', 'Groups'),
			isVague('Group Name', 'Groups'),
			isVague('Group Name', 'Users'),
		]).toEqual([true, true, false, true]);
	});
});

describe('what columns mean', () => {
	it.each<{ name: string; column: string; beside?: readonly string[]; values?: readonly unknown[]; meaning: ColumnMeaning }>([
		{ name: 'by name', column: 'First Name', values: ['x'], meaning: means('name.givenName') },
		{ name: 'by the name in SCIM', column: 'name.givenName', values: ['x'], meaning: means('name.givenName') },
		{ name: 'by name and values', column: 'Phone', values: ['+1 555 0100'], meaning: means('phoneNumbers.work.value', 1) },
		{ name: 'nothing by values that do not fit', column: 'Phone', values: ['x'], meaning: unused('otherValues') },
		{ name: 'by name where no cell says anything', column: 'Phone', values: ['', null], meaning: means('phoneNumbers.work.value', 1) },
		{ name: 'nothing by an unknown name', column: 'Shoe Size', values: ['43'], meaning: unused('unknown') },
		...['Nº empleado', 'No. de empleado', 'noEmpleado', 'NO_EMPLEADO', '№ empleado', 'No. employé', 'Nº Empregado', 'Nr. Mitarbeiter'].map(
			(column) => ({ name: `a number: ${column}`, column, values: ['20123'], meaning: means(`${enterpriseSchema}:employeeNumber`) }),
		),
		{ name: 'a department cut short', column: 'Départ.', values: ['Ventes'], meaning: means(`${enterpriseSchema}:department`, 1) },
		{ name: 'who left by a day', column: 'Départ', values: ['2020-01-01'], meaning: unused('saysWhoLeft') },
		{ name: 'who left by a negation', column: 'No activo', values: ['20123'], meaning: unused('saysWhoLeft') },
		{ name: 'nothing by a login that is no address', column: 'Login', values: ['x'], meaning: unused('unknown') },
		{ name: 'a manager by addresses', column: 'Manager', values: ['boss@example.com'], meaning: means(manager, 1) },
		{ name: 'no manager by other values', column: 'Manager', values: ['Somebody'], meaning: unused('noAddresses') },
		{ name: 'no manager by other values, whatever e-mail is said', column: 'Manager Email', values: ['x'], meaning: unused('noAddresses') },
		{ name: 'nothing where it gives rights', column: 'Roles', values: ['x'], meaning: unused('givesRights') },
		{ name: 'nothing where it is private by its own word', column: 'Private Email', values: ['x'], meaning: unused('private') },
		{
			name: 'nothing plain beside what is private',
			column: 'Phone',
			beside: ['Salary'],
			values: ['+1 555 0100'],
			meaning: unused('private'),
		},
		{
			name: 'of work also beside what is private',
			column: 'Work Phone',
			beside: ['Salary'],
			values: ['+1 555 0100'],
			meaning: means('phoneNumbers.work.value'),
		},
		{ name: 'who left', column: 'Status', values: ['x'], meaning: unused('saysWhoLeft') },
		{ name: 'who left by the values of a state', column: 'State', values: ['Active', 'Terminated'], meaning: unused('saysWhoLeft') },
		{ name: 'a region by other values', column: 'State', values: ['Texas', 'Ohio'], meaning: means('addresses.work.region') },
	])('$name: $column', ({ column, beside = [], values = [], meaning }) => {
		const told = meaningsOf([column, ...beside], 'Users', (name) => (name === column ? values : []));
		expect([[...told.keys()], told.get(column)]).toStrictEqual([[column, ...beside], meaning]);
	});

	it('a status of a group says nothing of who left', () => {
		expect(meaningsOf(['Status'], 'Groups', () => ['x']).get('Status')).toStrictEqual(unused('unknown'));
	});
});

it.each([
	{ name: 'one dated Active says who left', columns: ['Active 2026'], says: ['Active 2026'] },
	{ name: 'of several each is of another time', columns: ['Active 2025', 'Active 2026', 'Enabled 2026'], says: ['Enabled 2026'] },
])('$name', ({ columns, says }) => {
	const means = meaningsOf(columns, 'Users', () => ['Yes', 'No']);
	expect([...means].flatMap(([name, meaning]) => (meaning.kind === 'unused' && meaning.reason === 'saysWhoLeft' ? [name] : []))).toEqual(
		says,
	);
});
