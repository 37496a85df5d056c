import { goneBy, sayingIn } from '../../../../nodes/WebexScim/scim/columns/leavers/leavers';
import { isReturnName } from '../../../../nodes/WebexScim/scim/columns/leavers/returns';
import { wordsIn } from '../../../../nodes/WebexScim/scim/columns/words/wordsIn';

const nowMs = Date.UTC(2026, 0, 15, 12);

describe('the name of a column', () => {
	it.each(
		wordsIn(`
			Rehire Date, REHIRE_DT, Date of Rehire, Re-hire Date, Employee Rehire Date, workerDates.rehireDate, hris.rehired, Wiedereintritt, Wiedereintrittsdatum
			Date de réembauche, Fecha de reingreso, 再入社日, Rehire Date.1, Wiedereintritt v1.2

			Hire Date, HIREDATE, workerDates.hireDate, Employee Start Date, Start Date, Last Hire Date, Latest Hire Date, Most Recent Hire Date, Current Hire Date
			Last Start Date, Latest Start Date, Most Recent Start Date, Current Start Date, Eintritt, Eintrittsdatum, Letzter Eintritt
			Date d'entrée, Fecha de alta, Fecha de ingreso, Data de admissão, 入社日
		`),
	)('%s is of the day on which somebody came back', (name) => {
		expect(isReturnName(name)).toBe(true);
	});

	it.each(
		wordsIn(
			`
			Eligible for Rehire, Rehire Eligibility Date, Original Hire Date, First Hire Date, Return from Leave, manager.rehireDate, manager.hireDate, Termination Date
			Leave Start Date, Position Start Date, Probation Start Date, project.startDate, Hired By, Entry
			`,
		),
	)('%s is not', (name) => {
		expect(isReturnName(name)).toBe(false);
	});
});

it.each<{ name: string; row: Readonly<Record<string, unknown>>; by: string | undefined }>([
	{ name: 'a day of leaving before', row: { 'Termination Date': '2020-01-31', 'Rehire Date': '2021-03-01' }, by: undefined },
	{ name: 'the numbers of a spreadsheet', row: { 'Termination Date': 43_861, 'Rehire Date': 44_256 }, by: undefined },
	{ name: 'today', row: { 'Termination Date': '2020-01-31', 'Rehire Date': '2026-01-15' }, by: undefined },
	{
		name: 'a reason, a resignation and a day of leaving before',
		row: {
			'Resignation Date': '2019-12-01',
			'Termination Date': '2020-01-31',
			'Termination Reason': 'Voluntary',
			'Rehire Date': '2021-03-01',
		},
		by: undefined,
	},
	{ name: 'by the day of hiring alone', row: { 'Termination Date': '2020-01-31', 'Hire Date': '2021-03-01' }, by: undefined },
	{ name: 'a first day of hiring', row: { 'Termination Date': '2020-01-31', 'Original Hire Date': '2021-03-01' }, by: 'Termination Date' },
	{ name: 'hired before', row: { 'Termination Date': '2020-01-31', 'Hire Date': '2010-03-01' }, by: 'Termination Date' },
	{ name: 'hired the same day', row: { 'Termination Date': '2021-03-01', 'Start Date': '2021-03-01' }, by: 'Termination Date' },
	{ name: 'hired on no day', row: { 'Termination Date': '2020-01-31', 'Hire Date': 'see file' }, by: 'Termination Date' },
	{ name: 'hired in doubt', row: { 'Termination Date': '2021-03-20', 'Hire Date': '03/04/2021' }, by: 'Termination Date' },
	{
		name: 'hired, and gone by a word',
		row: { Status: 'Terminated', 'Termination Date': '2020-01-31', 'Hire Date': '2021-03-01' },
		by: 'Status',
	},
	{ name: 'a day of leaving behind', row: { 'Termination Date': '2022-01-31', 'Rehire Date': '2021-03-01' }, by: 'Termination Date' },
	{ name: 'the same day', row: { 'Termination Date': '2021-03-01', 'Rehire Date': '2021-03-01' }, by: 'Termination Date' },
	{
		name: 'one day of leaving before and one behind',
		row: { 'Last Day of Work': '2022-01-31', 'Original Termination Date': '2020-01-31', 'Rehire Date': '2021-03-01' },
		by: 'Last Day of Work',
	},
	{ name: 'day and month in doubt', row: { 'Termination Date': '03/04/2021', 'Rehire Date': '03/20/2021' }, by: 'Termination Date' },
	...['2020-01-31 / 2022-01-31', '31.01.2020, extended until 31.01.2022'].map((days) => ({
		name: `two days of leaving in a cell, one before and one behind: ${days}`,
		row: { 'Termination Date': days, 'Rehire Date': '2021-03-01' },
		by: 'Termination Date',
	})),
	{
		name: 'two days of leaving in a cell, both before',
		row: { 'Termination Date': '2019-01-31 / 2020-01-31', 'Rehire Date': '2021-03-01' },
		by: undefined,
	},
	{ name: 'not yet', row: { 'Termination Date': '2020-01-31', 'Rehire Date': '2026-03-01' }, by: 'Termination Date' },
	{ name: 'no day', row: { 'Termination Date': '2020-01-31', 'Rehire Date': '' }, by: 'Termination Date' },
	{ name: 'yes', row: { 'Termination Date': '2020-01-31', Rehired: 'Yes' }, by: 'Termination Date' },
	{ name: 'an event without a day', row: { Leaver: 'Yes', 'Rehire Date': '2021-03-01' }, by: 'Leaver' },
	{
		name: 'a word for being gone',
		row: { 'Rehire Date': '2021-03-01', Status: 'Terminated', 'Termination Date': '2020-01-31' },
		by: 'Status',
	},
	{ name: 'a reason without a day', row: { 'Termination Reason': 'Voluntary', 'Rehire Date': '2021-03-01' }, by: 'Termination Reason' },
	{ name: 'the flags of an account', row: { userAccountControl: 32_770, 'Rehire Date': '2021-03-01' }, by: 'userAccountControl' },
])('beside a day on which somebody came back: $name', ({ row, by }) => {
	const said = Object.entries(row).map(([name, value]) => ({ name, value, saying: sayingIn(name, [value], nowMs)(value) }));
	expect(goneBy(said)).toBe(by);
});
