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
		names: wordsIn('Exit, Sortie définitive, Egreso, SAP Exit Date, Relieving, Terminated Flag Payroll'),
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
			Job Posting Status, Google Drive Status, voicemail.status, 邮箱状态, Crew Status
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
		about: 'is of nobody’s leaving',
		names: [
			...wordsIn(`
				Active, User Active, isActive, profile.isActive, enabled, Active Directory, Active Projects, MFA enabled, Current Account, phone.active, Email Active
				Hire Date, Probation End Date, probation.endDate, Leave Start Date, Leave End Date, Return from Leave, Last Login, Birth Date
				Contract Start Date, Last Contract Date, Exit Interview Date, Expected Termination Date, Retirement Eligibility Date, Termination Notice Date
				benefits.terminationDate, manager.terminationDate, previousJob.terminationDate, photo.deletedAt, visa.endDate, Working Time End, Last Name
				employee.manager.terminationDate, Contract Date, Employment Date, Last Working Day Remarks, Current, Is Current Account
				Fecha baja médica, Fecha de ingreso, Fecha fin de prueba, Date de naissance, Vertragsbeginn, 退職予定日, 预计离职日期, 入职日期, 퇴사예정일, 입사일
				Alumni, Is Alumni, Alumni Flag, Dept.
				Marital Status, État civil, Familienstand, Familienstatus, Situation familiale, Estado civil, Order Status, Site Status, order.status, lastOrder.status
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
	{ name: 'days', column: 'Exit', values: ['31.12.2020', '', new Date(0), 45_000], shows: true },
	{ name: 'no days', column: 'Exit', values: ['Gate 7', '31.12.2020'], shows: false },
	{ name: 'no days at all', column: 'Exit', values: ['', undefined], shows: false },
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
