import { wordsIn } from '../../../nodes/WebexScim/scim/columns/words/wordsIn';
import { idsOf, type Columns } from './idsOf';

const own = ['kim@example.com', 'lee@example.com'];
const home = ['kim@home.example', 'lee@home.example'];
const sender = ['hanna@example.com', 'hanna@example.com'];
const times = { 'Start time': ['10:00', '11:00'], 'Completion time': ['10:05', '11:05'] };
const noTimes = { 'Start time': 'unknown', 'Completion time': 'unknown' };

it.each(
	wordsIn(`
		Employee Email, User Email, Staff Email, New hire email, E-mail address of the new colleague, Employee's Email Address, Work Email
		E-Mail-Adresse des Mitarbeiters, Mitarbeiter E-Mail, Email du nouveau collaborateur, Correo del empleado, E-mailadres medewerker
		E-mail do funcionário, E-mail del dipendente
		Corp Email, Org Email, Enterprise Email, AD Email, O365 Email, University Email, Login Email, Email (Company), E-Mail (Arbeit)
		Arbeits-E-Mail, Unternehmens-E-Mail, E-Mail intern, E-Mail-Adresse (dienstl.), Email société, E-mail de la empresa, Correo institucional
		Bedrijfs e-mail, E-mail professionale, E-mail da empresa, Företagsmejl, Tjänste-e-post, 社内メールアドレス, 業務用メールアドレス
	`),
)('%s comes before a plain Email beside it', (name) => {
	expect(idsOf({ Email: home, [name]: own })).toEqual({ Email: 'lessTelling', [name]: 'userName' });
});

it.each<{ name: string; columns: Columns; expected: Readonly<Record<string, string>> }>([
	{
		name: 'the address and the name that several rows share are of the sender',
		columns: { ...times, Email: sender, Name: ['Hanna X', 'Hanna X'], 'Employee Name': ['Kim Aa', 'Lee Bb'], 'Employee Email': own },
		expected: { ...noTimes, Email: 'lessTelling', Name: 'unknown', 'Employee Name': 'displayName', 'Employee Email': 'userName' },
	},
	{
		name: 'the e-mail column that no word tells comes before that of the sender',
		columns: { ...times, Email: sender, 'E-Mail Neuzugang': own },
		expected: { ...noTimes, Email: 'lessTelling', 'E-Mail Neuzugang': 'userName' },
	},
	{
		name: 'people who fill in a form for themselves, one with another address',
		columns: { ...times, Email: own, Name: ['Kim Aa', 'Lee Bb'], 'Work Email': ['kim@example.com', 'lee@work.example'] },
		expected: { ...noTimes, Email: 'lessTelling', Name: 'displayName', 'Work Email': 'userName' },
	},
	{
		name: 'the only e-mail column of payroll, with an address for each',
		columns: { 'Payroll Email': own },
		expected: { 'Payroll Email': 'userName' },
	},
	{ name: 'and with one address', columns: { 'Payroll Email': ['payroll@example.com'] }, expected: { 'Payroll Email': 'unknown' } },
	{
		name: 'a column that begins at a time is not yet a form',
		columns: { 'Start time': ['10:00', '11:00'], Email: sender, 'E-Mail Neuzugang': own },
		expected: { 'Start time': 'unknown', Email: 'userName', 'E-Mail Neuzugang': 'unknown' },
	},
	{
		name: 'who filled in the form differs from row to row: no word tells whose the other e-mail is',
		columns: { ...times, Email: home, 'E-Mail Neuzugang': own },
		expected: { ...noTimes, Email: 'userName', 'E-Mail Neuzugang': 'unknown' },
	},
	{
		name: 'a last name that the form asks for is the person’s, where it is not that of the sender in all rows',
		columns: { ...times, Email: sender, Vorname: ['Kim', 'Lee'], Name: ['Aa', 'Bb'], 'Work Email': own },
		expected: { ...noTimes, Email: 'lessTelling', Vorname: 'name.givenName', Name: 'name.familyName', 'Work Email': 'userName' },
	},
	{
		name: 'and nobody’s where it is',
		columns: { ...times, Email: sender, Vorname: ['Kim', 'Lee'], Name: ['X', 'X'], 'Work Email': own },
		expected: { ...noTimes, Email: 'lessTelling', Vorname: 'name.givenName', Name: 'unknown', 'Work Email': 'userName' },
	},
	{
		name: 'several rows of one person are no answers of a form',
		columns: { Email: sender, Name: ['Hanna X', 'Hanna X'], 'Zoom email': ['a@x.example', 'b@x.example'] },
		expected: { Email: 'userName', Name: 'displayName', 'Zoom email': 'unknown' },
	},
	{
		name: "an address of the company for all rows is nobody's",
		columns: { Email: own, 'Organization Email': ['info@example.com', 'info@example.com'] },
		expected: { Email: 'userName', 'Organization Email': 'lessTelling' },
	},
	{
		name: 'a plain column with an address for each row is of the person',
		columns: { Email: home, 'E-Mail Neuzugang': own },
		expected: { Email: 'userName', 'E-Mail Neuzugang': 'unknown' },
	},
	{
		name: 'a plain column with one address is all there is',
		columns: { Email: sender, Name: ['Kim Aa', 'Lee Bb'] },
		expected: { Email: 'userName', Name: 'displayName' },
	},
	{
		name: 'a single answer of a form',
		columns: {
			...{ 'Start time': ['10:00'], 'Completion time': ['10:05'], Email: ['hanna@example.com'], Name: ['Hanna X'] },
			'Work Email': ['kim@example.com'],
		},
		expected: { 'Start time': 'unknown', 'Completion time': 'unknown', Email: 'lessTelling', Name: 'unknown', 'Work Email': 'userName' },
	},
	{
		name: 'who answers about oneself',
		columns: { 'Start time': ['10:00'], 'Completion time': ['10:05'], Email: own, Name: ['Kim Aa', 'Lee Bb'], 'Work Email': own },
		expected: {
			'Start time': 'unknown',
			'Completion time': 'unknown',
			Email: 'lessTelling',
			Name: 'displayName',
			'Work Email': 'userName',
		},
	},
	{
		name: 'a private address beside that of work leaves the name alone',
		columns: { Email: home, Name: ['Kim Aa', 'Lee Bb'], 'Work Email': own },
		expected: { Email: 'lessTelling', Name: 'displayName', 'Work Email': 'userName' },
	},
	{
		name: 'a last name that was asked for is no name of the sender',
		columns: { Email: sender, Vorname: ['Kim', 'Lee'], Name: ['Aa', 'Bb'], 'Mitarbeiter E-Mail': own },
		expected: { Email: 'lessTelling', Vorname: 'name.givenName', Name: 'name.familyName', 'Mitarbeiter E-Mail': 'userName' },
	},
	{
		name: 'the principal name comes before a private service',
		columns: { UPN: own, Gmail: home },
		expected: { UPN: 'userName', Gmail: 'lessTelling' },
	},
	{
		name: 'a private service comes before other login names',
		columns: { Username: ['kim', 'lee'], Gmail: home },
		expected: { Username: 'lessTelling', Gmail: 'userName' },
	},
	{ name: 'a private service is better than nothing', columns: { Gmail: home }, expected: { Gmail: 'userName' } },
])('$name', ({ columns, expected }) => {
	expect(idsOf(columns)).toEqual(expected);
});
