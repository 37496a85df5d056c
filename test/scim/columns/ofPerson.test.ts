import { withoutPerson } from '../../../nodes/WebexScim/scim/columns/ofPerson';
import { idsOf } from './idsOf';

it.each<readonly [name: string, rest: string | undefined]>([
	['First name of the new employee', 'first name'],
	['New Hire: Job Title', 'job title'],
	['Vorname des neuen Mitarbeiters', 'vorname'],
	["Prénom de l'employé", 'prenom'],
	['Nombre del nuevo empleado', 'nombre'],
	['Name of the employee to replace', undefined],
	['Name of contact person', undefined],
	['Number of employees', undefined],
	['Department', undefined],
])('%p is of the person but for %p', (name, rest) => {
	expect(withoutPerson(name)).toBe(rest);
});

it.each<readonly [name: string, id: string]>([
	['First name of the new employee', 'name.givenName'],
	['New Hire Last Name', 'name.familyName'],
	['Name des Mitarbeiters', 'displayName'],
	['Vorname Mitarbeiter', 'name.givenName'],
	['Apellidos del trabajador', 'name.familyName'],
	['Cognome dipendente', 'name.familyName'],
	['Voornaam nieuwe medewerker', 'name.givenName'],
	['Nome do funcionário', 'displayName'],
	['Nazwisko pracownika', 'name.familyName'],
	['Anställds förnamn', 'name.givenName'],
	['Job title of new hire', 'title'],
	['Abteilung des Mitarbeiters', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department'],
	['Name des ersetzten Mitarbeiters', 'unknown'],
	['New user name', 'unknown'],
	['Name of colleague', 'unknown'],
	['Department Employees', 'unknown'],
	['ID of employee', 'unknown'],
	['Manager of the new employee', 'unknown'],
	['Address of the employee', 'unknown'],
])('%s: %s', (name, id) => {
	expect(idsOf({ [name]: ['Kim Aa', 'Lee Bb'] })).toEqual({ [name]: id });
});

it('comes before a plain name, which may be of who filled in the form', () => {
	const columns = { Vorname: ['Hanna'], 'Work Email': ['kim@example.com'], 'Vorname des neuen Mitarbeiters': ['Kim'] };
	expect(idsOf(columns)).toEqual({
		Vorname: 'lessTelling',
		'Work Email': 'userName',
		'Vorname des neuen Mitarbeiters': 'name.givenName',
	});
});
