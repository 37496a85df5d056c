import { goneBy, sayingIn } from '../../../../nodes/WebexScim/scim/columns/leavers/leavers';

const nowMs = Date.UTC(2026, 0, 15, 12);

it.each<{ name: string; row: Readonly<Record<string, unknown>>; by: string | undefined }>([
	{ name: 'beside a status without a year', row: { Status: 'Active', 'Active 2025': 'no' }, by: undefined },
	{ name: 'beside a status that is not filled in', row: { Status: '', 'Active 2025': 'no' }, by: 'Active 2025' },
	{ name: 'beside a status that says so as well', row: { Status: 'Terminated', 'Status 2025': 'Terminated' }, by: 'Status' },
	{ name: 'beside a later one', row: { 'Status 2025': 'Inactive', 'Status 2026': 'Active' }, by: undefined },
	{ name: 'beside a later one under another name', row: { 'Active 2025': 'no', 'Is Active 2026': true }, by: undefined },
	{ name: 'beside a later one that says so', row: { 'Active 2025': 'yes', 'Is Active 2026': false }, by: 'Is Active 2026' },
	{ name: 'beside a later one of the past', row: { 'Status 2024': 'Inactive', 'Status 2025': 'Active' }, by: undefined },
	{ name: 'beside an earlier one', row: { 'Status 2024': 'Active', 'Status 2025': 'Inactive' }, by: 'Status 2025' },
	{
		name: 'beside a state of something else',
		row: { 'Status 31.12.2025': 'Terminated', 'Work Status': 'Home office' },
		by: 'Status 31.12.2025',
	},
	{ name: 'beside a code', row: { 'Employment Status 2025': 'Terminated', 'Status Code': '3' }, by: 'Employment Status 2025' },
	{ name: 'alone', row: { 'Status 31.12.2025': 'Terminated' }, by: 'Status 31.12.2025' },
	{ name: 'of this year, beside one without a year', row: { Status: 'Active', 'Status 2026': 'Terminated' }, by: 'Status 2026' },
	{ name: 'of a year to come', row: { 'Status 01.11.2026': 'Terminated' }, by: 'Status 01.11.2026' },
	{ name: 'notice of an earlier year', row: { Status: 'Active', 'Status 2025': 'Resigned' }, by: undefined },
	{ name: 'an event, which stays', row: { Status: 'Active', 'Terminated 2025': 'yes' }, by: 'Terminated 2025' },
	{ name: 'beside a day of leaving that is empty', row: { 'Termination Date': '', 'Status 2025': 'Inactive' }, by: 'Status 2025' },
])('who was gone in an earlier year: $name', ({ row, by }) => {
	const said = Object.entries(row).map(([name, value]) => ({ name, value, saying: sayingIn(name, [value], nowMs)(value) }));
	expect(goneBy(said)).toBe(by);
});
