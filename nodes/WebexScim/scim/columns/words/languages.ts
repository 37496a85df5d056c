import { headerKeys, readHeader } from '../header';
import { wordsIn } from './wordsIn';

/** A language of headers other than English; `da` for Norwegian as well, `ldap` for the names of a directory. */
export type Language = keyof typeof texts | 'ldap';

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
const directoryNames: ReadonlySet<string> = new Set(
	wordsIn(`
		givenname, samaccountname, dn, distinguishedname, useraccountcontrol, objectclass, objectguid, inetorgperson
		physicaldeliveryofficename, facsimiletelephonenumber, entryuuid, memberof, whencreated
	`),
);

const texts = {
	de: `
		Vorname, Nachname, Familienname, Anzeigename, E-Mail-Adresse, E-Mail dienstlich, Abteilung, Personalnummer, Personal-Nr.
		Mitarbeiternummer, Kostenstelle, Straße, PLZ, Postleitzahl, Telefon, Telefonnummer, Mobiltelefon, Durchwahl, Stellenbezeichnung
		Tätigkeit, Unternehmen, Vorgesetzte/r, Vorgesetzter, Geburtsdatum, Standort, Anrede, Eintrittsdatum, Einstellungsdatum
		Austrittsdatum, Eintritt, Austritt, Geschlecht, Bundesland, Mitarbeiterstatus
	`,
	fr: `
		Prénom, Prénoms, Nom de famille, Nom complet, Courriel, Adresse e-mail, Adresse mail, Matricule, Ville, Code postal, Pays, Société
		Entreprise, Centre de coût, Date d'entrée, Date de sortie, Date de naissance, Civilité, Établissement, Statut, Intitulé du poste
		Téléphone fixe, Téléphone portable, Responsable hiérarchique, Type de contrat, Date d'embauche, Téléphone professionnel
		E-mail professionnel, Salarié, Fonction, Langue
	`,
	es: `
		Apellidos, Apellido, Primer apellido, Correo, Correo electrónico, Correo corporativo, Teléfono, Móvil, Celular, Puesto, Departamento
		Centro de coste, Empresa, Ciudad, Código postal, País, Responsable, Fecha de ingreso, Fecha de alta, Fecha de baja
		Fecha de nacimiento, Número de empleado, Nombre completo, Dirección, Jefe directo
	`,
	nl: `
		Voornaam, Achternaam, Tussenvoegsel, Voorletters, E-mailadres, Telefoonnummer, Mobiel nummer, Personeelsnummer, Medewerkernummer, Functie
		Functietitel, Leidinggevende, Geboortedatum, Datum in dienst, Datum uit dienst, In dienst, Uit dienst, Kostenplaats, Bedrijf, Woonplaats
	`,
	it: `
		Cognome, Matricola, Qualifica, Mansione, Reparto, Indirizzo e-mail, Indirizzo email, Indirizzo, Cellulare, Codice fiscale, Data di nascita
		Data assunzione, Data di assunzione, Città, Azienda, Responsabile, Sede, Dipendente, Numero di telefono, Ruolo, Centro di costo
	`,
	pt: `
		Sobrenome, Endereço de e-mail, Endereço, Telefone, Telemóvel, Data de nascimento, Data de admissão, Cidade, Função, Situação, Funcionário
		Setor, Centro de custo, Data de demissão, Data de saída, Primeiro nome, Número de funcionário
	`,
	pl: `
		Imię, Nazwisko, Imię i nazwisko, Stanowisko, Dział, Przełożony, Miasto, Numer telefonu, Telefon komórkowy, Adres e-mail, Data urodzenia
		Data zatrudnienia, Numer ewidencyjny, Numer pracownika, Pracownik, Kierownik
	`,
	sv: `
		Förnamn, Efternamn, E-postadress, Avdelning, Befattning, Anställningsnummer, Personnummer, Födelsedatum, Anställningsdatum
		Kostnadsställe, Företag, Närmaste chef, Anställd
	`,
	da: `
		Fornavn, Efternavn, Etternavn, Stilling, Stillingsbetegnelse, Stillingstittel, Medarbejdernummer, Ansattnummer, Ansættelsesdato
		Ansettelsesdato, Avdeling, Nærmeste leder, Fødselsdato, Medarbejder, E-postadresse
	`,
	fi: `
		Etunimi, Sukunimi, Koko nimi, Sähköposti, Sähköpostiosoite, Puhelin, Puhelinnumero, Matkapuhelin, Osasto, Tehtävänimike, Nimike, Esimies
		Kaupunki, Henkilönumero, Työntekijänumero, Syntymäaika
	`,
	cs: `
		Příjmení, Jméno, Oddělení, Pracovní pozice, Nadřízený, Osobní číslo, Telefonní číslo, Datum narození, Zaměstnanec, Mobilní telefon
		Číslo zaměstnance, Datum nástupu
	`,
	tr: `
		Soyadı, Soyad, Soyisim, Ad Soyad, E-posta, E-posta adresi, Departman, Bölüm, Ünvan, Unvan, Görev, Şehir, Ülke, Sicil no, Cep telefonu
		Telefon numarası, Yönetici, Doğum tarihi, İşe giriş tarihi
	`,
};

const signs: ReadonlyArray<readonly [Language, ReadonlySet<string>]> = Object.entries(texts).map(([language, text]) => [
	language as Language,
	headerKeys(text),
]);
