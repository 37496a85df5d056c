import { readHeader } from './header';

/** A language of headers other than English; `ldap` for the names of a directory. */
export type Language = 'de' | 'fr' | 'es' | 'ldap';

/**
 * The languages of a file, by headers that mean something in that language alone. Only then are its short or common words known,
 * such as `Land`, `Service`, `Nom`, `Nombre`, `l` and `st`, which elsewhere mean something else or nothing.
 */
export function languagesOf(names: Iterable<string>): ReadonlySet<Language> {
	const found = new Set<Language>();
	for (const name of names) {
		for (const { key } of readHeader(name)) {
			for (const [language, keys] of signs) if (keys.has(key)) found.add(language);
		}
		if (directoryNames.has(name.trim().toLowerCase())) found.add('ldap');
	}
	return found;
}

/** Names as a directory writes them, in one word: "Given Name" is no sign of one. */
const directoryNames: ReadonlySet<string> = new Set([
	...['givenname', 'samaccountname', 'dn', 'distinguishedname', 'useraccountcontrol', 'objectclass', 'objectguid', 'inetorgperson'],
	...['physicaldeliveryofficename', 'facsimiletelephonenumber', 'entryuuid', 'memberof', 'whencreated'],
]);

const texts: Readonly<Record<Exclude<Language, 'ldap'>, readonly string[]>> = {
	de: [
		...['Vorname', 'Nachname', 'Familienname', 'Anzeigename', 'E-Mail-Adresse', 'E-Mail dienstlich', 'Abteilung', 'Personalnummer'],
		...['Personal-Nr.', 'Mitarbeiternummer', 'Kostenstelle', 'Straße', 'PLZ', 'Postleitzahl', 'Telefon', 'Telefonnummer', 'Mobiltelefon'],
		...[
			'Durchwahl',
			'Stellenbezeichnung',
			'Tätigkeit',
			'Unternehmen',
			'Vorgesetzte/r',
			'Vorgesetzter',
			'Geburtsdatum',
			'Standort',
			'Anrede',
		],
		...['Eintrittsdatum', 'Einstellungsdatum', 'Austrittsdatum', 'Eintritt', 'Austritt', 'Geschlecht', 'Bundesland', 'Mitarbeiterstatus'],
	],
	fr: [
		...['Prénom', 'Prénoms', 'Nom de famille', 'Nom complet', 'Courriel', 'Adresse e-mail', 'Adresse mail', 'Matricule', 'Ville'],
		...['Code postal', 'Pays', 'Société', 'Entreprise', 'Centre de coût', "Date d'entrée", 'Date de sortie', 'Date de naissance'],
		...['Civilité', 'Établissement', 'Statut', 'Intitulé du poste', 'Téléphone fixe', 'Téléphone portable', 'Responsable hiérarchique'],
		...['Type de contrat', "Date d'embauche", 'Téléphone professionnel', 'E-mail professionnel', 'Salarié', 'Fonction', 'Langue'],
	],
	es: [
		...['Apellidos', 'Apellido', 'Primer apellido', 'Correo', 'Correo electrónico', 'Correo corporativo', 'Teléfono', 'Móvil', 'Celular'],
		...['Puesto', 'Departamento', 'Centro de coste', 'Empresa', 'Ciudad', 'Código postal', 'País', 'Responsable', 'Fecha de ingreso'],
		...['Fecha de alta', 'Fecha de baja', 'Fecha de nacimiento', 'Número de empleado', 'Nombre completo', 'Dirección', 'Jefe directo'],
	],
};

const signs: ReadonlyArray<readonly [Language, ReadonlySet<string>]> = (['de', 'fr', 'es'] as const).map((language) => [
	language,
	new Set(texts[language].map((text) => readHeader(text)[0]?.key ?? '')),
]);
