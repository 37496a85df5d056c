import { enterpriseSchema, webexUserSchema } from '../../schemas';
import { wordTable, type WordRow } from './words';

const enterprise = (attribute: string): string => `${enterpriseSchema}:${attribute}`;
const webex = (attribute: string): string => `${webexUserSchema}:${attribute}`;

/** Columns that name a person to a system. In Webex that is the address, so an e-mail column comes before them all. */
const logins: readonly WordRow[] = [
	['userName', 'email address to invite, user id/email, userid/email, mail id, primary smtp address', { rank: 0 }],
	['userName', 'Adresse électronique', { rank: 1 }],
	['userName', 'UPN, user principal name', { rank: 2 }],
	['userName', 'user name, webex user name', { rank: 0, needs: 'workEmailBeside' }],
	['displayName', 'user name', { rank: 2, needs: 'personNames' }],
	['userName', 'user name, webex user name', { rank: 3 }],
	['userName', 'login, login name, login id, user id, user login, sAMAccountName, alias, mail nickname', { rank: 4, needs: 'addresses' }],
];

const names: readonly WordRow[] = [
	[
		'name.givenName',
		`
			first name, given name, forename, first names, given names, fname, legal first name, name first, name given, legal name first name, u first name
			Vorname, Vornamen
			Prénom, Prénoms
			名, 名字, 이름
			Voornaam, Voornamen
			Nome di battesimo
			Primeiro nome, Nome próprio
			Imię, Imiona
			Förnamn
			Fornavn
			Etunimi, Etunimet
			Křestní jméno
		`,
	],
	['name.givenName', 'first', { rank: 1 }],
	[
		'name.givenName',
		`
			preferred first name, preferred name first name
			Rufname
			Roepnaam, Tilltalsnamn, Kutsumanimi
		`,
		{ rank: 2 },
	],
	[
		'name.familyName',
		`
			last name, family name, surname, lname, legal last name, name last, name family, legal name last name, u last name
			Nachname, Familienname, Zuname
			Nom de famille
			Apellidos, Apellido
			姓, 姓氏, 苗字, 성
			Achternaam, Familienaam
			Cognome
			Sobrenome, Último nome
			Nazwisko
			Efternamn
			Efternavn, Etternavn
			Sukunimi
			Příjmení
			Soyadı, Soyad, Soyisim
		`,
	],
	['name.familyName', 'Primer apellido, 1º apellido, 1er apellido, Apellido 1, Apellido paterno, Apelido', { rank: 2 }],
	['name.familyName', 'first surname, paternal surname, paternal last name', { rank: 2 }],
	['name.familyName', 'last', { rank: 1 }],
	['name.familyName', 'preferred last name, preferred name last name', { rank: 2 }],
	['name.familyName', 'name, Naam, Namn, Navn, Nimi', { rank: 1, needs: 'givenNameBeside' }],
	['name.familyName', 'Nom', { rank: 1, needs: 'givenNameBeside', only: 'fr' }],
	['name.givenName', 'Nombre, Nombres', { rank: 1, needs: 'familyNameBeside', only: 'es' }],
	['name.givenName', 'Nome, Jméno, İsim', { rank: 1, needs: 'familyNameBeside' }],
	['name.givenName', 'Ad, Adı', { rank: 1, needs: 'familyNameBeside', only: 'tr' }],
	['name.givenName', 'Nombre de pila, Primer nombre', { rank: 1 }],
	['name.middleName', 'middle name, middle names, MI, middle initial, legal middle name, name middle'],
	[
		'displayName',
		`
			display name, full name, employee name, payroll name, worker name, legal full name, full legal name
			Anzeigename, vollständiger Name
			Nom complet
			Nombre completo, Nombre y apellidos
			氏名, 表示名, 姓名, 员工姓名, 显示名称, 성명, 직원명, 사원명
			Volledige naam, Weergavenaam
			Nome completo, Nome e cognome, Cognome e nome, Nominativo
			Nome de exibição
			Imię i nazwisko, Nazwisko i imię
			Fullständigt namn, Visningsnamn
			Fulde navn, Fuldt navn, Fullt navn, Visningsnavn
			Koko nimi, Näyttönimi
			Celé jméno, Jméno a příjmení, Příjmení a jméno
			Ad Soyad, Adı Soyadı, Tam ad
		`,
	],
	['displayName', 'name, legal name, Naam, Namn, Navn, Nimi', { rank: 1 }],
	['displayName', 'Nom', { rank: 2, needs: 'personNames', only: 'fr' }],
	['displayName', 'Nombre', { rank: 2, needs: 'personNames', only: 'es' }],
	['displayName', 'Nome, Jméno, İsim', { rank: 2, needs: 'personNames' }],
	['displayName', 'cn', { rank: 2, only: 'ldap' }],
	[
		'displayName',
		`
			Mitarbeitername, Name Vorname, Vorname Name, Vorname Nachname, Nachname Vorname, Vor- und Nachname, Vorname und Nachname
			Nom prénom, Nom et prénom, Prénom nom, Prénom et nom, Nom du salarié, Nom du collaborateur
			Nombre del empleado, Nombre empleado, Apellidos y nombre, Apellidos y nombres, Apellido y nombre, Nombre y apellido
			名前, お名前, 社員名, 従業員名
			Naam medewerker, Voor- en achternaam, För- och efternamn, For- og efternavn, For- og etternavn
		`,
		{ rank: 1, needs: 'personNames' },
	],
	[
		'displayName',
		`
			worker, employee
			Mitarbeiter, Mitarbeiter/in, Collaborateur, Salarié, Empleado
			Medewerker, Werknemer, Dipendente, Funcionário, Pracownik, Anställd, Medarbejder, Ansatt, Työntekijä, Zaměstnanec, Çalışan
		`,
		{ rank: 2, needs: 'personNames', hasRemarks: true },
	],
	[
		'nickName',
		`
			nick name, preferred name, known as
			Bevorzugter Name, Spitzname
			Nom préféré
			Nombre preferido
		`,
	],
	['name.honorificPrefix', 'honorific prefix, salutation, prefix, name prefix', { rank: 1, needs: 'salutations' }],
	['name.honorificSuffix', 'honorific suffix, suffix, name suffix', { rank: 1, needs: 'nameSuffixes' }],
];

const work: readonly WordRow[] = [
	['title', 'job title, business title, position title, job position, employee title, designation, working title, work title'],
	[
		'title',
		`
			Stellenbezeichnung, Berufsbezeichnung, Jobtitel, Positionsbezeichnung, Tätigkeit
			Intitulé du poste, Intitulé de poste, Poste occupé
			Puesto, Puesto de trabajo
			役職, 職位, 职位, 职务, 岗位, 직위, 직책, 직급
			Functietitel, Functienaam, Functieomschrijving
			Mansione, Qualifica, Posizione lavorativa
			Título do cargo
			Stanowisko, Nazwa stanowiska
			Befattning, Yrkestitel, Jobbtitel
			Stillingsbetegnelse, Stillingstittel
			Stanowisko pracy, Titre du poste, Libellé du poste, 役職名, 肩書
			Tehtävänimike, Ammattinimike
			Pracovní pozice, Pracovní zařazení
			Unvan, Ünvan, Ünvanı, İş unvanı
		`,
		{ needs: 'jobTitles' },
	],
	[
		'title',
		`
			title, position, position name, post title, job role, occupation
			Funktion, Stelle, Planstelle
			Fonction, Emploi
			Posizione, Functie, Ruolo, Funzione, Função, Funkcja, Stilling, Nimike, Titteli, Pozice, Funkce, Görev, Görevi, Pozisyon
		`,
		{ rank: 1, needs: 'jobTitles' },
	],
	['title', 'Poste', { rank: 1, needs: 'jobTitles', only: 'fr' }],
	['title', 'Cargo', { rank: 1, needs: 'jobTitles', only: 'es' }],
	['title', 'Cargo', { rank: 1, needs: 'jobTitles', only: 'pt' }],
	['title', 'Titel, Tjänst', { rank: 1, needs: 'jobTitles', only: 'sv' }],
	['title', 'Titel, Tittel', { rank: 1, needs: 'jobTitles', only: 'da' }],
	[
		enterprise('department'),
		`
			department, departments, department name, home department, supervisory organization
			Abteilung, Abteilungen, Abteilungsname, Abteilung Name
			Département
			Departamento
			部署, 部署名, 所属部署, 部門, 部门, 部门名称, 所属部门, 부서, 부서명
			Afdeling, Afdelingsnaam
			Reparto, Dipartimento
			Setor
			Dział, Departament, Wydział
			Avdelning, Avdeling
			Osasto
			Oddělení
			Departman, Departmanı
		`,
	],
	[enterprise('department'), 'Bölüm, Depart., Départ.', { rank: 1 }],
	// Some have the key of a list there.
	[enterprise('department'), 'Organisationseinheit, Jednostka organizacyjna, Komórka organizacyjna, 所属', { rank: 1, needs: 'jobTitles' }],
	[enterprise('department'), 'Enhet', { rank: 1, needs: 'jobTitles', only: 'sv' }],
	[enterprise('department'), 'Service', { rank: 1, only: 'fr' }],
	[
		enterprise('employeeNumber'),
		`
			employee number, employee id, emp id, emp number, employee code, employee identifier, emplid, employee id number
			employee id in company, ee code, ee id, associate id, associate number, personnel number, personnel id, pernr, person number
			payroll id, payroll number, staff id, staff number, worker id, worker number
			Personalnummer, Personal-Nr., Personalnr., Pers.-Nr., Stammnummer, Stammnr., Mitarbeiternr., Mitarbeiternummer, Mitarbeiter-Nr., Nr. Mitarbeiter, Mitarbeiter-ID, Personal-ID
			Matricule, Numéro de matricule, Numéro matricule, N° matricule, N° de matricule, N° employé, N° d'employé, N° de salarié, N° salarié, N° agent
			N° collaborateur, N° de collaborateur, Employé n°, Salarié n°, Numéro employé, Numéro d'employé, Numéro de salarié
			Código de empleado, Código empleado, Legajo, Número de legajo, Nº de legajo, Número de empleado, Nº empleado, Nº de empleado, Empleado nº, Número empleado, Nº trabajador, Nº de trabajador, Nº colaborador
			社員番号, 従業員番号, 社員ID, 社員コード, 従業員コード
			工号, 员工编号, 员工号, 员工工号, 工號, 사번, 사원번호, 직원번호
			Personeelsnummer, Personeelsnr, Medewerkernummer, Medewerkernr, Medewerker-ID, Werknemersnummer
			Matricola, Numero matricola, Numero di matricola, Codice dipendente, Numero dipendente, Nº dipendente, ID dipendente
			Número de funcionário, Nº funcionário, Nº empregado, Nº de empregado, Número de empregado, Número do funcionário, Número do colaborador, Número mecanográfico, Nº mecanográfico
			Numer pracownika, Nr pracownika, Numer ewidencyjny, Nr ewidencyjny, Numer kadrowy, ID pracownika
			Anställningsnummer, Anst.nr, Anstnr, Anställningsnr, Anställnings-ID, Anställd nr, Nr anställd
			Medarbejdernummer, Medarbejdernr, Medarbejder-ID, Ansattnummer, Ansattnr, Ansatt-ID, Ansat nr, Ansatt nr
			Henkilönumero, Henkilöstönumero, Työntekijänumero
			Osobní číslo, Číslo zaměstnance
			Sicil no, Sicil numarası, Personel no, Personel numarası, Çalışan numarası
		`,
	],
	[enterprise('employeeNumber'), 'Matrícula', { only: 'pt' }],
	[enterprise('employeeNumber'), 'MA-Nr., MA-Nummer', { only: 'de' }],
	[
		enterprise('costCenter'),
		`
			cost center, cost center code, cost center id, cost center 1, cost center number, home cost number
			Kostenstelle, Kostenstellennummer
			Centre de coût, Centre de coûts
			Centro de coste, Centro de costes
			Kostenplaats, Centro di costo, Centro de custo, Centro de custos, Centrum kosztów, Kostnadsställe, Omkostningssted, Kostnadssted
			Kustannuspaikka, Nákladové středisko, Maliyet merkezi, Masraf merkezi
		`,
	],
	[enterprise('costCenter'), 'cost center name, home cost center, Centro de costo, Centro de costos, コストセンター', { rank: 1 }],
	[enterprise('costCenter'), 'CdC', { rank: 1, only: 'it' }],
	[enterprise('costCenter'), 'MPK', { rank: 1, only: 'pl' }],
	[
		enterprise('organization'),
		`
			organization, organization name, company name
			Unternehmen, Firmenname
			Société, Entreprise
			Empresa
			会社名, 公司, 公司名称, 회사, 회사명
			Bedrijf, Bedrijfsnaam, Azienda, Società, Företag, Företagsnamn, Virksomhed, Yritys, Společnost, Şirket, Bolag
		`,
	],
	[enterprise('organization'), 'company', { rank: 1 }],
	...(['de', 'pl', 'da', 'cs'] as const).map((only): WordRow => [enterprise('organization'), 'Firma', { rank: 1, only }]),
	[enterprise('organization'), 'Gesellschaft', { rank: 1, only: 'de' }],
	[enterprise('organization'), 'o', { rank: 2, only: 'ldap' }],
	[enterprise('division'), 'division, division name, business unit, business unit name'],
];

/** Managers are looked up by their addresses; a column of names would refuse every row. */
const managers: readonly WordRow[] = [
	[enterprise('manager.value'), 'manager upn, manager user principal name, manager user name, supervisor upn', { needs: 'managerIds' }],
	[
		enterprise('manager.value'),
		`
			email of manager, email of supervisor, boss email, boss email address
			E-Mail des Vorgesetzten, E-Mail-Adresse des Vorgesetzten, E-Mail der Führungskraft, E-Mail-Adresse der Führungskraft
			E-mail du responsable hiérarchique, E-mail du supérieur hiérarchique, E-mail N+1, Adresse mail N+1
			Correo jefe inmediato, Correo del jefe inmediato, Correo jefe directo, Correo del jefe directo
			上長メールアドレス, 上長のメールアドレス, 上司のメールアドレス
			E-mail do gestor, E-mail da chefia, E-mail do superior, E-mail do gerente, Chefens e-post, E-mail menedżera
		`,
		{ needs: 'managerIds' },
	],
	[enterprise('manager.value'), 'manager', { rank: 1, needs: 'managerIds' }],
	[enterprise('manager.value'), 'manager id', { rank: 2, needs: 'managerIds' }],
	[
		enterprise('manager.value'),
		`
			reports to, reporting to, supervisor, line manager, direct manager, reporting manager, people manager, direct supervisor
			immediate supervisor
			Vorgesetzte/r, Vorgesetzter, Vorgesetzte, Disziplinarischer Vorgesetzter, Führungskraft, Teamleiter
			Responsable, Responsable hiérarchique, Supérieur hiérarchique
			Jefe, Jefe directo, Jefe inmediato
			上司, 上長, 上级, 直属上级, 直接上级, 상사
			Leidinggevende
			Responsabile, Responsabile diretto
			Gestor, Gestor direto, Gerente, Superior imediato, Chefia, Chefia direta, Chefia imediata
			Przełożony, Bezpośredni przełożony, Kierownik
			Chef, Närmaste chef
			Leder, Nærmeste leder
			Esimies, Lähiesimies, Esihenkilö
			Nadřízený, Přímý nadřízený, Vedoucí
			Yönetici, Yöneticisi, Bağlı olduğu yönetici
		`,
		{ rank: 2, needs: 'someManagerIds' },
	],
];

/** Whole names beside those that `readContact` reads word by word. */
const contacts: readonly WordRow[] = [
	['phoneNumbers.work.value', 'work number, work phone line, office line', { needs: 'phones' }],
	['phoneNumbers.work.value', 'direct dial', { needs: 'phones' }],
	['phoneNumbers.work.value', 'Téléphone fixe, Teléfono fijo', { isPlain: true, rank: 1, needs: 'phones' }],
	['phoneNumbers.work_extension.value', 'Nebenstelle, Nebenstellennummer', { needs: 'extensions' }],
	['phoneNumbers.work_extension.value', 'Extensão', { needs: 'extensions', only: 'pt' }],
	['phoneNumbers.work_extension.value', 'Durchwahl', { rank: 1, needs: 'extensions' }],
	['phoneNumbers.work.value', 'Durchwahl', { rank: 1, needs: 'phones' }],
	['phoneNumbers.work.value', 'İş telefonu', { needs: 'phones', only: 'tr' }],
	['phoneNumbers.mobile.value', 'Portable, Tél. portable, Téléphone portable', { isPlain: true, rank: 1, needs: 'phones', only: 'fr' }],
	['phoneNumbers.mobile.value', 'Portable pro, Portable professionnel, Téléphone portable professionnel', { needs: 'phones' }],
	['addresses.work.streetAddress', 'Straße Nr., Straße und Nr., Straße und Hausnummer, Straße Hausnummer', { isPlain: true }],
	['addresses.work.locality', 'Ort', { isPlain: true, only: 'de' }],
	['addresses.work.locality', 'Ort', { isPlain: true, only: 'sv' }],
	['addresses.work.locality', 'Plaats', { isPlain: true, only: 'nl' }],
	['addresses.work.locality', 'Localidad', { isPlain: true, only: 'es' }],
	['addresses.work.locality', 'By', { isPlain: true, only: 'da' }],
	['addresses.work.locality', 'l', { isPlain: true, only: 'ldap' }],
	['addresses.work.region', 'st', { isPlain: true, only: 'ldap' }],
	['addresses.work.postalCode', 'CP', { isPlain: true, only: 'es' }],
	['addresses.work.postalCode', 'CAP', { isPlain: true, only: 'it' }],
	['addresses.work.postalCode', 'CEP', { isPlain: true, only: 'pt' }],
	...(['de', 'nl', 'sv', 'da'] as const).map((only): WordRow => ['addresses.work.country', 'Land', { isPlain: true, only }]),
	['addresses.work.country', 'Kraj', { isPlain: true, only: 'pl' }],
	['addresses.work.country', 'Stát', { isPlain: true, only: 'cs' }],
	['addresses.work.country', 'Maa', { isPlain: true, only: 'fi' }],
	['addresses.work.country', 'c', { isPlain: true, only: 'ldap' }],
	['addresses.work.country', 'co', { isPlain: true, rank: 1, only: 'ldap' }],
	['name.familyName', 'sn', { only: 'ldap' }],
];

const rest: readonly WordRow[] = [
	[
		'active',
		`
			active, is active, enabled, is enabled, account enabled, account active, user active, user enabled
			Aktiv
			Actif
			Activo
			Actief, Attivo, Ativo, Aktywny, Aktiivinen, Aktivní, Aktif
		`,
	],
	['externalId', 'external id, external identifier, hris id, hr id'],
	['preferredLanguage', 'language, preferred language, lang, user language'],
	['locale', 'default locale'],
	['timezone', 'time zone, time zone name, tz'],
	['profileUrl', 'profile url, profile link, profile page', { needs: 'links' }],
	['photos.photo.value', 'photo, picture, picture url, avatar, avatar url, photo url, photo href', { rank: 1, needs: 'links' }],
	['photos.thumbnail.value', 'thumbnail, thumbnail url', { rank: 1, needs: 'links' }],
	['userType', 'user type, account type'],
	['roles.value', 'roles, admin role, admin roles'],
	[webex('sipAddresses.enterprise.value'), 'sip address, sip uri'],
	[webex('mfaEnabled'), 'mfa, multi factor authentication, two factor'],
	[webex('macAddresses'), 'mac address'],
	[webex('trainSiteNames'), 'webex site, site names'],
	...Array.from({ length: 15 }, (_, index): WordRow => [webex(`extensionAttribute${index + 1}`), `custom attribute ${index + 1}`]),
];

/** The everyday names of a user's attributes, in the words of HR exports and directories; a line for each language. */
export const userWords = wordTable([...logins, ...names, ...work, ...managers, ...contacts, ...rest]);
