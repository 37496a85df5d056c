import { leaverName } from '../../../../nodes/WebexScim/scim/columns/leavers/leaverNames';
import { showsWhoLeft } from '../../../../nodes/WebexScim/scim/columns/leavers/leaverShape';
import { sayingIn } from '../../../../nodes/WebexScim/scim/columns/leavers/leavers';
import { wordsIn } from '../../../../nodes/WebexScim/scim/columns/words/wordsIn';

const nowMs = Date.UTC(2026, 0, 15, 12);

it.each<{ about: string; names: readonly string[]; says: ReturnType<typeof leaverName> }>([
	{
		about: 'asks whether somebody is here',
		names: wordsIn(`
			active_flag, Active Flag, Active Ind, Active User, Is Active Employee, isActiveEmployee, Active or Inactive, Active/Inactive, Active/Terminated
			Is Current, Login Enabled, Still employed, Ist aktiv, Mitarbeiter aktiv, status.isActive, hris.active, Current/Active, 是否在职, 재직 여부
		`),
		says: { kind: 'presence' },
	},
	{
		about: 'is of a day of leaving, or of whether it came',
		names: wordsIn(`
			workerDates.terminationDate, customFields.termination_date, personal.terminationDate, attributes.exit.date, employeeLeaveDateTime, Leave date
			Last Working Date, Last Date of Employment, End of employment, Deactivation Date, Relieving Date, Employment Ended On, Company Exit Date
			Fecha de egreso, Fecha de término, Fecha de retiro, Befristet bis, Austrittstermin, Entlassungsdatum, 契約終了日, Terminated Flag, Inactive User
			deletionTime, softDeletionTimestamp, deletedDateTime, workerDates.terminationDate.value
			离职, 离职日期, 离职时间, 最后工作日, 退休日期, 퇴사, 퇴사일, 퇴직 일자, 퇴사여부, 마지막 근무일
		`),
		says: { kind: 'event' },
	},
	{
		about: 'is of leaving where days stand there',
		names: wordsIn('Sortie définitive, Egreso, SAP Exit Date, Relieving, Terminated Flag Payroll'),
		says: { kind: 'event', isVague: true },
	},
	{
		about: 'is of a state',
		names: wordsIn(`
			employmentStatus.descriptor, Status.label, workerStatus.statusCode.codeValue, status.displayName, hris.status, Current Employment Status
			Employment Status Name, Status Mitarbeiter, MA-Status, Vertragsstatus, Statut du collaborateur, Estado del trabajador, Situación laboral, 勤務状況
			hris.status.value, employment.12.status, 状态, 員工狀態, 员工状态, 在职状态, 人员状态, 账号状态, 상태, 재직상태, 재직 상태, 직원상태
		`),
		says: { kind: 'status' },
	},
	{
		about: 'is of a state where words of states stand there',
		names: wordsIn(
			'Current Status, Status Label, Record Status, Working Status, État, Situation, Payroll Status, result.status, meta.lifecycle, employee.payroll.status, Directory Status, Statut RH',
		),
		says: { kind: 'status', isVague: true },
	},
	{
		about: 'is of the state of a thing, or of people under a name that is not known',
		names: wordsIn(`
			Voicemail Status, 2SV Status, Litigation Hold Status, Archive Status, Last Login Status, Invitation Status, 401k Status, Time Off Status
			Job Posting Status, Google Drive Status, voicemail.status, 邮箱状态, Crew Status, Status (Laptop), Status (Benefits)
		`),
		says: { kind: 'status', isVague: 'thing' },
	},
	{
		about: 'is of leaving but for values of something else',
		names: wordsIn('Depart, Depart., Départ, Sortie, Parti, Left'),
		says: { kind: 'event', isVague: 'bare' },
	},
	{ about: 'is of why somebody left', names: ['Termination Reason', 'result.Kündigungsgrund'], says: { kind: 'reason' } },
	{ about: 'is of the flags of an account', names: ['userAccountControl', 'result.userAccountControl'], says: { kind: 'accountControl' } },
	{ about: 'may be of a place', names: ['State', 'result.state'], says: { kind: 'status', isVague: 'place' } },
	{
		about: 'is of a state where the values are: one with a date, a number, a version or a remark behind it',
		names: wordsIn(`
			Status 01.11.2026, Status as of 01.11.2026, Employment Status 1.11.2026, Mitarbeiterstatus zum 01.11.2026, Statut au 01.11.2026
			Estado 01.11.2026, Stato lavorativo al 01.11.2026, Status at 31.10., Status Q4.2026, Status v1.2, Status 2.0, Status No.1, Status.1, Status.x
			Status incl. Leave, Status e.g. Active, Status 2026
		`),
		says: { kind: 'status', isVague: 'dated' },
	},
	{
		about: 'is of a state where the values are, and somebody is gone',
		names: wordsIn(`
			Stat, Stat., Sts, Statuskennzeichen, Statuskz, Employment, Beschäftigungsverhältnis, Employee Class, Dienstverband, Situazione, Person Type
		`),
		says: { kind: 'status', isVague: true },
	},
	{
		about: 'asks whether somebody is here where yes or no stands there',
		names: wordsIn(`
			Active 2026-11-01, Active 1, Active.1, Active2, IsActive1, Aktiv 2026, Active Jan 2026, Active today, Active since, Active as of 01.11.2026
			Aktiv am 01.11., Enabled 2026-11-01, Account Enabled 1, Employed 2026, Activo 2026, Active Flag 2026, Still working, 2026-11-01 Active, 3. Active
		`),
		says: { kind: 'presence', isVague: 'answered' },
	},
	{
		about: 'is of leaving where days stand there, in other words',
		names: wordsIn(`
			LWD, LDW, DOL, D.O.L., Last Working, Contract to, Employed to, Employment To
			Leaves on, Notice end, Termin. Date, Anställd till, Ansat til, Active until, Aktiv bis, Exit Risk, Termination Approver 2026
		`),
		says: { kind: 'event', isVague: true },
	},
	{
		about: 'is of leaving where days, yes or no stand there',
		names: wordsIn('Austritt bis 31.12., Block credential v1.0, Exit, Exit?, Leavers, Leavers 2026, Past Employees, Purged, Redundant'),
		says: { kind: 'event', isVague: 'answered' },
	},
	{
		about: 'is of the day of leaving or of leavers, in other words',
		names: wordsIn(
			'Final Working Day, Last day in office, Contract until, In service until, e.termination_date, Ausgetreten J/N, Sorti O/N, Suspended On/Off',
		),
		says: { kind: 'event' },
	},
	{
		about: 'is of the end of an employment, in words that combine',
		names: wordsIn(`
			Datum einde dienstverband, Einddatum dienstverband, Uitdiensttredingsdatum, In dienst tot, Laatste werkdag, Ontslagdatum, Vertrekdatum, Datum vertrek
			Einddatum contract, Einde contract, Contract tot, Einde van de arbeidsovereenkomst
			Data rozwiązania umowy, Data zakończenia umowy, Data ustania zatrudnienia, Koniec umowy, Umowa do, Zatrudniony do, Ostatni dzień pracy
			Data rescisão, Data da rescisão, Dt. rescisão, Dt. demissão, Dt_Demissao, Data saída, Data do desligamento, Data de cessação
			Último dia trabalhado, Último dia de trabalho, Empregado até, Contrato até, Término do contrato
			Data fine contratto, Fine contratto, Termine contratto, Data scadenza contratto, Data di fine rapporto, Data licenziamento
			Ultimo giorno di lavoro, Ultimo giorno lavorativo, In forza fino al
			Fin de la relación laboral, Fecha de extinción, Contrato hasta, Vencimiento de contrato, Último día trabajado, Último día laborable, Fecha de jubilación
			Date de fin d'activité, Date de rupture, Date rupture contrat, CDD jusqu'au, Date de radiation, A quitté l'entreprise
			Ende des Arbeitsverhältnisses, Angestellt bis, Tätig bis, Ausscheidungsdatum, Firmenaustritt, Betriebsaustritt, Dienstaustritt, Entlassdatum, AV-Ende
			Anstellungsende, Arbeitsvertrag Ende, Im Unternehmen bis
			Avslutsdatum, Sista dag, Anställd t.o.m., Anställning slut, Ophørsdato, Opsigelsesdato, Sidste dag, Ansættelse ophørt, Fratredelsesdato, Sluttet dato
			Siste dag, Oppsigelsesdato, Arbeidsforhold slutt, Työsuhde päättyy, Lopetuspäivä, Irtisanomispäivä
			Datum odchodu, Datum ukončení PP, Ukončení pracovního poměru, Pracovní poměr do, Smlouva do
			İşten ayrılış tarihi, Fesih tarihi, Son çalışma günü, Sözleşme bitiş tarihi, 最終出社日, 最終在籍日, 雇用終了日, Inactivation Date, Date of Death
		`),
		says: { kind: 'event' },
	},
	{
		about: 'is of leaving where days stand there, in one word of a language',
		names: wordsIn('Rescisão, Fecha de finalización, Avgång, Slutade, Výstup, Odchod, Ontslag, Vertrek, Fecha de baja IMSS'),
		says: { kind: 'event', isVague: true },
	},
	{
		about: 'ends something else than an employment, or is about another one',
		names: wordsIn(`
			Término do contrato de experiência, Término da experiência, Data término experiência, Término do estágio probatório, Término do curso
			Data de término do curso, Término da estabilidade, Fecha de término de estudios, Fecha de egreso universidad, Fecha de egreso de la carrera
			Fecha de salida a vacaciones, Fecha de término de vacaciones, Fecha de retiro de cesantías, Fecha baja seguro, Fecha de baja del vehículo
			Date de sortie de formation, Date de sortie d'école, Date de départ en vacances, Date de départ en mission, Date de départ en formation
			Austritt Vorarbeitgeber, Austrittsdatum vorheriger Arbeitgeber, Austritt BAV
			End Date (Probation), Last Day (Probation), Vertragsende (Leasing), Gesperrt (Karte), Einde proeftijd, Proeftijd einde contract
			Data fine prova, Slut provanställning, Koeajan päättyminen, Deneme süresi bitiş tarihi, Koniec okresu próbnego
			Startdatum contract, Data inizio contratto, Data do contrato, Data urodzenia, Data zatrudnienia, Anställningsdatum, Contract Fine, Contract Data
			Scadenza patente, Vencimiento DNI, Data scadenza, Einde, Koniec, Slut, Ende Dienst, Schicht bis, Laatste login, Último acceso, Arbeitstag, Werkdag
		`),
		says: undefined,
	},
	{
		about: 'is of the end of an employment, with a remark',
		names: wordsIn(`
			Termination Date (leave blank if active), Termination Date (Office), Austrittsdatum (Key), End Date (leave empty if none)
			Contract End Date (incl. vacation), Last Working Day (planned), Vertragsende (geplant), Letzter Arbeitstag (geplant), Fin de contrat (prévue)
			Last Day (new), Contract End Date (Region), Offboarding Date (planned), Data cessazione (prevista)
		`),
		says: { kind: 'event' },
	},
	{
		about: 'is of somebody’s state, whatever else stands in brackets',
		names: wordsIn('Employee Status (Group), Employment Status (Location)'),
		says: { kind: 'status' },
	},
	{
		about: 'is of somebody’s state, cut short',
		names: wordsIn('Emp. Stat., EMP_STAT, Employee Sts, EmpSts, Worker_Status__c, Employment_Status__pc'),
		says: { kind: 'status' },
	},
	{
		about: 'is of presence, in other words',
		names: wordsIn(`
			Still on payroll, In Beschäftigung, Active_Employee__c, Active Y/N, Aktiv J/N, Aktiv Ja/Nein, Actif Oui/Non, Aktivní A/N, Aktiivinen K/E, Aktif Evet/Hayır
			In servizio, 在籍, 在職フラグ, 有効, 有効フラグ, Toujours en poste, Trabaja actualmente
		`),
		says: { kind: 'presence' },
	},
	{
		about: 'is of the flags of an account, with a number behind it',
		names: ['userAccountControl.1', 'userAccountControl_1'],
		says: { kind: 'accountControl' },
	},
	{
		about: 'is of many things, and of a state where people are gone',
		names: wordsIn('Standing, Stage, Phase'),
		says: { kind: 'status', isVague: 'thing' },
	},
	{
		about: 'is of nobody’s leaving',
		names: [
			...wordsIn(`
				Active, User Active, isActive, profile.isActive, enabled, Active Directory, Active Projects, MFA enabled, Current Account, phone.active, Email Active
				Hire Date, Probation End Date, probation.endDate, Leave Start Date, Leave End Date, Return from Leave, Last Login, Birth Date
				Contract Start Date, Last Contract Date, Exit Interview Date, Expected Termination Date, Retirement Eligibility Date, Termination Notice Date
				benefits.terminationDate, manager.terminationDate, previousJob.terminationDate, photo.deletedAt, visa.endDate, Working Time End, Last Name
				employee.manager.terminationDate, Contract Date, Employment Date, Last Working Day Remarks, Current, Is Current Account
				Fecha baja médica, Fecha de ingreso, Fecha fin de prueba, Date de naissance, Vertragsbeginn, 退職予定日, 预计离职日期, 入职日期, 퇴사예정일, 입사일
				Alumni, Is Alumni, Alumni Flag, Dept., Non-active Flag, Aktiv nein, Not Active Y/N
				Marital Status, État civil, Familienstand, Familienstatus, Situation familiale, Estado civil, Order Status, Site Status, order.status, lastOrder.status
				Active__c, Is Active__c, Enabled 2FA, 2FA Enabled, Active 30 days, Active Projects 2026, Current 1, MFA enabled 1, Order Status 2026, Manager Status.1
				Class, Contract Type, Employment Type, Working hours, Valid to, Stats, Employment Level, Work Phase, Hire Date.1, Last Activity
				MFA Status, License Status, Visa Status, Probation Status, Email Status, spouse.status, manager.status, device.status, custom.isActive.id
			`),
			`${'Termination '.repeat(30)}Date`,
		],
		says: undefined,
	},
])('a name that $about', ({ names, says }) => {
	expect(names.filter((name) => JSON.stringify(leaverName(name)) !== JSON.stringify(says))).toEqual([]);
});

it.each<{ name: string; column: string; values: readonly unknown[]; shows: boolean }>([
	{ name: 'words of states', column: 'Situation', values: ['Sorti', 'Actif', 'CDI', ''], shows: true },
	{ name: 'a word for who is gone alone', column: 'Situation', values: ['Sorti'], shows: true },
	{ name: 'nobody who is gone', column: 'Payroll Status', values: ['Active', 'Active'], shows: false },
	{ name: 'states of marriages', column: 'Situation', values: ['Married', 'Separated', 'Single'], shows: false },
	{ name: 'nothing', column: 'Situation', values: ['', undefined], shows: false },
	{ name: 'letters', column: 'Record Status', values: ['A', 'T', 'T'], shows: true },
	{ name: 'a second header line', column: 'Situation', values: ['Status', 'Terminated'], shows: true },
	{
		name: 'one who is gone among many who are here',
		column: 'Situation',
		values: [...Array<string>(999).fill('Active'), 'Terminated'],
		shows: true,
	},
	{
		name: 'more words than a status has',
		column: 'Situation',
		values: Array.from(
			{ length: 201 },
			(_, index) => `Terminated ${String.fromCharCode(97 + (index % 26))}${String.fromCharCode(97 + index / 26)}`,
		),
		shows: false,
	},
	{ name: 'people who are terminated, beside another word', column: 'Crew Status', values: ['Active', 'Terminated'], shows: true },
	...['Disabled', 'Not active', 'Retired', 'gelöscht', '停用'].map((state) => ({
		name: `what things are as well, beside another word: ${state}`,
		column: 'Voicemail Status',
		values: ['Active', state],
		shows: false,
	})),
	{ name: 'what only people are, beside another word', column: 'Crew Status', values: ['Active', 'Terminated', 'Resigned'], shows: true },
	{ name: 'places, under a bare word', column: 'Sortie', values: ['Lyon', 'Paris'], shows: false },
	{ name: 'days, yes and words of leaving, under a bare word', column: 'Sortie', values: ['2020-01-01', 'oui', 'Démission'], shows: true },
	{ name: 'a day beside a word that is not known, under a bare word', column: 'Sortie', values: ['31.12.2020', 'inconnu'], shows: true },
	{ name: 'whatever, under a word with one meaning', column: 'Austritt', values: ['unklar'], shows: true },
	{ name: 'nothing, under a bare word', column: 'Départ', values: ['', undefined], shows: true },
	{ name: 'states of nobody who is gone, under a dated status', column: 'Status 2026', values: ['Active', 'On leave', ''], shows: true },
	{ name: 'no states, under a dated status', column: 'Status 2026', values: ['Red', 'Green'], shows: false },
	{ name: 'nothing, under a dated status', column: 'Status 2026', values: ['', undefined], shows: false },
	{ name: 'days', column: 'Exit', values: ['31.12.2020', '', new Date(0), 45_000], shows: true },
	{ name: 'no days', column: 'Exit', values: ['Gate 7', '31.12.2020'], shows: false },
	{ name: 'no days at all', column: 'Exit', values: ['', undefined], shows: false },
	{ name: 'yes and no, under a word for leaving', column: 'Exit?', values: ['Yes', 'No', ''], shows: true },
	{ name: 'counts, under a word for those who left', column: 'Leavers', values: [1, 3, 0, 2], shows: false },
	{ name: 'counts, under a word for those who were here', column: 'Past Employees', values: [12, 0], shows: false },
	{ name: 'yes and no, under a word for those who left', column: 'Leavers', values: ['Yes', 'No', ''], shows: true },
	{ name: 'marks, under a word for those who left', column: 'Leavers 2026', values: ['x', '', 'X'], shows: true },
	{ name: 'days, under a word for those who left', column: 'Leavers', values: ['2025-12-31', ''], shows: true },
	{ name: 'both letters of a language, under a dated Active', column: 'Aktiv 2026', values: ['J', 'N', ''], shows: true },
	{ name: 'one letter alone, under a dated Active', column: 'Aktiv 2026', values: ['J', ''], shows: false },
	{ name: 'no one alone, under a dated Active', column: 'Active 2026-11-01', values: ['No', 'No'], shows: true },
	{
		name: 'yes, no and words of states, under a dated Active',
		column: 'Active.1',
		values: [true, false, 'Terminated', 'no', 'yes'],
		shows: true,
	},
	{ name: 'days, under a dated Active', column: 'Active since', values: ['2019-01-01', '2020-01-01'], shows: false },
	{ name: 'counts, under a dated Active', column: 'Active 2026', values: [12, 0, 31], shows: false },
	{ name: 'nothing, under a dated Active', column: 'Active 2026', values: ['', undefined], shows: false },
	{ name: 'hours, under Still working', column: 'Still working', values: ['Mon-Fri', 'Mon-Thu'], shows: false },
	{ name: 'a shift, under Working', column: 'Working', values: ['Yes', 'No'], shows: false },
	{ name: 'contractors, under On Payroll', column: 'On Payroll', values: ['Yes', 'No'], shows: false },
	{ name: 'yes and no, under a word for leaving beside others', column: 'Fire Exit Warden', values: ['Yes', 'No'], shows: false },
	{ name: 'another number than a date before it', column: '365 Enabled', values: ['Yes', 'No'], shows: false },
	{ name: 'another number than a date behind it', column: 'Active on 365', values: ['Yes', 'No'], shows: false },
	{ name: 'a month', column: 'Sep Date', values: ['2020-09-01'], shows: false },
	{ name: 'days, under an abbreviation', column: 'DOL', values: ['2020-01-31', ''], shows: true },
	{ name: 'no days, under an abbreviation', column: 'DOL', values: ['Labor', 'Health'], shows: false },
	{ name: 'parties, under a contract', column: 'Contract to', values: ['Example Inc.', '2020-01-31'], shows: false },
	{ name: 'states of deals', column: 'Stage', values: ['Qualified', 'Closed won', 'Closed lost', 'Closed'], shows: false },
	{ name: 'states of contacts', column: 'Stage', values: ['Active', 'Lead', 'Customer', 'Inactive'], shows: false },
	{ name: 'states of people, under a word of many things', column: 'Stage', values: ['Active', 'On leave', 'Terminated'], shows: true },
	{ name: 'how people are employed', column: 'Employment', values: ['Full-time', 'Part-time', 'Intern'], shows: false },
	{ name: 'how people are employed, and who is gone', column: 'Employment', values: ['Full-time', 'Part-time', 'Terminated'], shows: true },
	{ name: 'who is employed and who is not', column: 'Employment', values: ['Active', 'Inactive'], shows: true },
	{ name: 'who is here and who left', column: 'Situation', values: ['Présent', 'Parti', 'Présente'], shows: true },
	{ name: 'who is registered and who is not', column: 'Situación', values: ['Alta', 'Baja'], shows: true },
	{ name: 'who is employed, and who was', column: 'Person Type', values: ['Employee', 'Ex-employee'], shows: true },
	{ name: 'types of people', column: 'Person Type', values: ['Employee', 'Contractor', 'Guest'], shows: false },
	{ name: 'ties that are and that ended', column: 'Beschäftigungsverhältnis', values: ['bestehend', 'beendet'], shows: true },
	{ name: 'ties that are and that ended, in Dutch', column: 'Dienstverband', values: ['Actief', 'Beëindigd'], shows: true },
	{
		name: 'who is here and who left, where a place may be',
		column: 'Stato',
		values: ['Attivo', 'Dimissionario', 'In pensione'],
		shows: true,
	},
	{ name: 'classes', column: 'Employee Class', values: ['Regular', 'Exempt', 'Band 2'], shows: false },
	{ name: 'letters of states, cut short', column: 'Stat', values: ['A', 'T'], shows: true },
	{ name: 'countries', column: 'Stát', values: ['CZ', 'SK'], shows: false },
	{ name: 'states where a place may be', column: 'State', values: ['Active', 'Active'], shows: true },
	{ name: 'places', column: 'State', values: ['New York', 'Closed'], shows: false },
	{ name: 'whatever, under a plain name', column: 'Status', values: [], shows: true },
	{ name: 'whatever, under another name', column: 'Notes', values: ['Terminated'], shows: false },
])('values show who left or not: $name', ({ column, values, shows }) => {
	expect(showsWhoLeft(column, values)).toBe(shows);
});

it.each<{ name: string; values: readonly string[]; says: readonly string[] }>([
	{ name: 'beside A', values: ['A', 'T', 'I'], says: ['other', 'gone', 'gone'] },
	{ name: 'beside A and words for none', values: ['A', 'T', '-', 'n/a'], says: ['other', 'gone', 'other', 'other'] },
	{ name: 'beside A and other letters of states', values: ['A', 'T', 'R', 'D'], says: ['other', 'gone', 'unknown', 'unknown'] },
	{ name: 'alone', values: ['T'], says: ['unknown'] },
	{ name: 'alone, inactive', values: ['I', 'i'], says: ['unknown', 'unknown'] },
	{ name: 'of yes and no', values: ['T', 'F'], says: ['other', 'gone'] },
])('letters of a status: $name', ({ values, says }) => {
	expect(values.map(sayingIn('EMPL_STATUS', values, nowMs))).toEqual(says);
});
