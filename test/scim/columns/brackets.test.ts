import { readBrackets } from '../../../nodes/WebexScim/scim/columns/brackets';
import { matchColumns } from '../../../nodes/WebexScim/scim/columns/match';
import { wordsIn } from '../../../nodes/WebexScim/scim/columns/words/wordsIn';

it.each([
	...wordsIn(`
		Email, Email (Required), Email [READ ONLY], Work Email (name@example.com), Mobile (+1 555 0100), Phone (E.164), Active (Y/N), Aktiv (ja/nein), Enabled (1/0)
		Status [accountStatus], Email (), (no name), Name(s), Mitarbeiter(in), Name (First), Phone (Home), Manager (Email), Email (Work Email), Start (dd.mm.yyyy)
		姓（必須）
	`),
	...['Name (Last, First)', `Email (${'x'.repeat(300)})`],
])('%p says nothing more in brackets', (name) => {
	expect(readBrackets(name)).toEqual({ says: 'nothing' });
});

it.each<readonly [says: string, names: string]>([
	[
		'another',
		`
			E-Mail (Vorgesetzter), E-Mail (Führungskraft), Email (Boss), Email [Team Lead], Name (Next of Kin), Telefon (Notfall), Email (responsable), Email (N+1)
			Correo (jefe), E-mail (leidinggevende), E-mail (przełożony), メールアドレス（上司）, メールアドレス（直属上司）, E-Mail (Schichtleiter), E-Mail (Kundenberater), Email (Leaders), City (Birth), Abteilung (bisher), Manager (Level 2) Email
		`,
	],
	[
		'unread',
		'Email (HR), Email [Team], Email (Directory), Email (priority), Email (Kronos), Name (en), E-Mail (Firma), Enabled (MFA), Active (User), Manager (Level 1) Email, Department (Level 2), Vorname (First Name)',
	],
])('is %s: %s', (says, names) => {
	expect(wordsIn(names).map((name) => readBrackets(name).says)).toEqual(wordsIn(names).map(() => says));
});

const addresses = ['kim@example.com', 'lee@example.com'];
const useOf = (name: string, others: readonly string[] = [], values: readonly unknown[] = addresses): string => {
	const use = matchColumns([name, ...others], 'Users', { valuesOf: () => values }).get(name);
	return use?.kind === 'used' ? use.id.replace(/^urn.*:/, '') : (use?.reason ?? '');
};

describe('an e-mail column with words in brackets', () => {
	it.each<readonly [name: string, alone: string, besidePlain: string]>([
		['Email (Kronos)', 'userName', 'lessTelling'],
		['E-Mail (SAP)', 'userName', 'lessTelling'],
		['Email (Required)', 'userName', 'userName'],
		['E-Mail (Firma)', 'userName', 'userName'],
		['Email (Company)', 'userName', 'userName'],
		['E-Mail (Mitarbeiter)', 'userName', 'userName'],
		['E-Mail (mail address)', 'userName', 'userName'],
		['E-Mail (privat)', 'private', 'private'],
		['Email (HR)', 'userName', 'lessTelling'],
		['Email (from Manager)', 'manager.value', 'manager.value'],
		['Email (Buddy)', 'unknown', 'unknown'],
		['Email (N+1)', 'manager.value', 'manager.value'],
		['E-Mail (Vorgesetzter)', 'manager.value', 'manager.value'],
		['Manager (Level 2) Email', 'unknown', 'unknown'],
	])('%s: %s, before Email %s', (name, alone, besidePlain) => {
		expect([useOf(name), useOf(name, ['Email'])]).toEqual([alone, besidePlain]);
	});

	it('comes before login names', () => {
		expect(useOf('Email (Kronos)', ['UPN', 'Username'])).toBe('userName');
	});
});

it.each<readonly [name: string, use: string, values: readonly unknown[]]>([
	['Name (Vorgesetzter)', 'unknown', ['Bo Boss', 'Al Boss']],
	['Name (reports to)', 'unknown', ['Bo Boss', 'Al Boss']],
	['Phone (for emergency)', 'unknown', ['+49 30 123456']],
	['Name (en)', 'displayName', ['Kim Aa', 'Lee Bb']],
	['Telefon (Notfall)', 'unknown', ['+49 30 123456']],
	['Telefon (zu Hause)', 'private', ['+49 30 123456']],
	['Telefon (Zentrale)', 'phoneNumbers.work.value', ['+49 30 123456']],
	['Teléfono (casa)', 'private', ['+49 30 123456']],
	['City (Office)', 'addresses.work.locality', ['Ulm']],
	['City (Birth)', 'unknown', ['Ulm']],
	['Employee ID (Boss)', 'unknown', ['1']],
	['Employee ID (HR)', 'employeeNumber', ['1']],
	['Departamento (anterior)', 'unknown', ['Ventas']],
	['Abteilung (Department)', 'department', ['Vertrieb']],
	['Vorname (First Name)', 'name.givenName', ['Kim']],
	['Last Name (Family Name)', 'name.familyName', ['Aa']],
	['Department(s)', 'department', ['Sales']],
	['Active (Y/N)', 'active', ['Y', 'N']],
	['Aktiv (Mitarbeiter)', 'active', ['ja', 'nein']],
	['Active (as of 01.05.2026)', 'active', ['Yes', 'No']],
	['Active (Workday)', 'active', ['Yes', 'No']],
	['Account Enabled (AD)', 'active', ['Yes', 'No']],
	['Account Enabled (License)', 'active', ['Yes', 'No']],
	['Enabled (License)', 'unknown', ['Yes', 'No']],
	['Enabled (MFA)', 'unknown', ['Yes', 'No']],
	...wordsIn(
		'Active (incl. on leave), Active (leave blank if unsure), Aktiv (inkl. Elternzeit), Aktiv (nein = ausgetreten oder Elternzeit), Actif (hors congé), Active (new), Active (country DE), Active (HR import)',
	).map((name) => [name, 'active', ['Yes', 'No']] as const),
	...wordsIn(
		'Manager (N+1), Supérieur hiérarchique (N+1), Manager Email (from Manager), Manager Email (Team Lead), Manager Email (Head of Dept)',
	).map((name) => [name, 'manager.value', addresses] as const),
	['Manager (N+2)', 'unknown', addresses],
	['Manager Email (Assistant)', 'unknown', addresses],
	['Job Title (customer-facing)', 'title', ['Clerk']],
	['Last Name (birth name if different)', 'name.familyName', ['Aa']],
	['Familienname (Family)', 'name.familyName', ['Aa']],
	['Active (VPN)', 'unknown', ['Yes', 'No']],
	...wordsIn('Active (Webex license), Active (new laptop), Active (MFA policy), Enabled (for MFA), Active (company car)').map(
		(name) => [name, 'unknown', ['Yes', 'No']] as const,
	),
	['Username (new employee)', 'userName', addresses],
	['Manager (formerly)', 'unknown', addresses],
	['Actif (mutuelle)', 'unknown', ['oui', 'non']],
])('%s is %s', (name, use, values) => {
	expect(useOf(name, [], values)).toBe(use);
});

it.each([
	['Job Title (Kronos)', 'Job Title'],
	['Department (SAP)', 'Department'],
	['First Name (Legal)', 'First Name'],
])('%s gives way to %s, which stands behind it', (name, plain) => {
	expect([useOf(name, [plain], ['a']), useOf(plain, [name], ['a'])].map((use) => use === 'lessTelling')).toEqual([true, false]);
});
