import { matchColumns } from '../../../../nodes/WebexScim/scim/columns/match';
import { enterpriseSchema } from '../../../../nodes/WebexScim/scim/schemas';

const manager = `${enterpriseSchema}:manager.value`;
const number = `${enterpriseSchema}:employeeNumber`;
const department = `${enterpriseSchema}:department`;
const costCenter = `${enterpriseSchema}:costCenter`;
const boss = 'boss@example.com';

/** What becomes of a column with these values, beside one that shows the language. */
function idOf(column: string, value: string, sign = 'Email'): string | undefined {
	const use = matchColumns([sign, column], 'Users', { valuesOf: (name) => (name === column ? [value] : ['x@example.com']) }).get(column);
	return use?.kind === 'used' ? use.id : undefined;
}

const headings: ReadonlyArray<{ id: string; value: string; names: readonly string[]; sign?: string }> = [
	{
		id: 'displayName',
		value: 'Kim Aa',
		names: [
			...[
				'Mitarbeiter',
				'Mitarbeitername',
				'Name, Vorname',
				'Vor- und Nachname',
				'Nom et prénom',
				'Nom Prénom',
				'Collaborateur',
				'Salarié',
			],
			...['Nombre del empleado', 'Apellidos y nombre', 'Empleado', 'Naam medewerker', 'Voor- en achternaam', 'För- och efternamn'],
		],
	},
	{ id: 'displayName', value: '鈴木 次郎', names: ['名前', 'お名前', '社員名', '従業員名'] },
	{ id: 'name.familyName', value: '鈴木', names: ['苗字'] },
	{ id: 'name.givenName', value: 'Kim', names: ['u_first_name'] },
	{ id: 'name.familyName', value: 'Aa', names: ['u_last_name', 'Apellido 1', 'Paternal Surname'] },
	{
		id: manager,
		value: boss,
		names: [
			...['Email of Manager', 'Boss Email', 'E-Mail-Adresse des Vorgesetzten', 'Disziplinarischer Vorgesetzter', 'Teamleiter'],
			...['E-mail du responsable hiérarchique', 'Adresse mail N+1', 'Jefe inmediato', 'Correo jefe inmediato', 'E-mail do gestor'],
			...['E-mail da chefia', 'E-mail do superior', 'Chefia direta', 'Chefens e-post', '上長', '上長メールアドレス'],
			...['上司のメールアドレス', 'E-mail menedżera'],
		],
	},
	{
		id: number,
		value: '00042',
		names: [
			...['Personalnr', 'Mitarbeiternr.', 'Stammnummer', 'Numéro de matricule', 'Código de empleado', 'Legajo', 'Nº mecanográfico'],
			...['Anst.nr', '従業員コード'],
		],
	},
	{ id: number, value: '00042', names: ['MA-Nr.'], sign: 'Vorname' },
	{
		id: 'title',
		value: 'Lead',
		names: [
			...['Post Title', 'Job Role', 'Occupation', 'Stelle', 'Planstelle', 'Emploi', 'Titre du poste', 'Posizione', 'Stanowisko pracy'],
			...['役職名', '肩書'],
		],
	},
	{ id: 'title', value: 'Lead', names: ['Tjänst'], sign: 'Förnamn' },
	{
		id: department,
		value: 'Sales',
		names: [
			...[
				'Abteilungsname',
				'Abteilung (Name)',
				'Organisationseinheit',
				'Afdelingsnaam',
				'Jednostka organizacyjna',
				'Komórka organizacyjna',
			],
			...['所属', '所属部署'],
		],
	},
	{ id: department, value: 'Sales', names: ['Enhet'], sign: 'Förnamn' },
	{ id: costCenter, value: '0100', names: ['CdC'], sign: 'Cognome' },
	{ id: costCenter, value: '0100', names: ['MPK'], sign: 'Imię' },
	{ id: `${enterpriseSchema}:organization`, value: 'Acme', names: ['Bolag'] },
	{ id: `${enterpriseSchema}:organization`, value: 'Acme', names: ['Gesellschaft'], sign: 'Vorname' },
	{ id: 'phoneNumbers.work.value', value: '+49 30 121', names: ['Direct Dial', 'Téléphone fixe', 'Teléfono fijo'] },
	{ id: 'phoneNumbers.work_extension.value', value: '4711', names: ['Nebenstelle'] },
	{ id: 'phoneNumbers.work_extension.value', value: '4711', names: ['Extensão'], sign: 'Sobrenome' },
	{ id: 'addresses.work.locality', value: 'Sevilla', names: ['Localidad'], sign: 'Apellidos' },
	{ id: 'addresses.work.postalCode', value: '41001', names: ['CP', 'C.P.'], sign: 'Apellidos' },
];

it.each(headings.flatMap(({ names, ...each }) => names.map((name) => ({ name, ...each }))))('$name is $id', ({ name, id, value, sign }) => {
	expect(idOf(name, value, sign)).toBe(id);
});

it.each([
	...['Mitarbeiter', 'Mitarbeitername', 'Salarié', '名前'].map((name) => ({ name, value: '12' })),
	...['Stelle', 'Organisationseinheit', '所属'].map((name) => ({ name, value: '50001234' })),
	...['Boss Email', 'Teamleiter', '上長'].map((name) => ({ name, value: 'Olu Ade' })),
	...['MA-Nr.', 'Enhet', 'Tjänst', 'CdC', 'MPK', 'Gesellschaft', 'CP', 'Localidad'].map((name) => ({ name, value: '0100' })),
])("$name with $value, in a file that shows nothing more, is nobody's", ({ name, value }) => {
	expect(idOf(name, value)).toBeUndefined();
});
