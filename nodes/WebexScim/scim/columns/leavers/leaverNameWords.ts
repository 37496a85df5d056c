import { wordsOf } from '../header';
import { spellingsOf } from '../words/fold';
import { wordsIn } from '../words/wordsIn';

/** Words of a name that make it one of somebody's state. Those of two meanings are a state's only with a word for the person or account beside them. */
export const statusWords = words(`
	status, statut, estado, estatus, situation, situación, situação, état, stato, stav, stan, tila, durum, zustand, lifecycle, stat, sts, Statuskennzeichen, Statuskz, 状态, 狀態, 상태
	situazione
`);

/** How compounds end that are names of a state: "Vertragsstatus", "勤務状況". */
export const statusEnds = new RegExp('(?<=.)(?:status|statut|状況|状態|区分|ステータス|状态|狀態|상태)$'.normalize('NFKD'), 'u');

/** How compounds end that are names of a day: "Austrittsdatum", "离职日期". */
export const dayEnds = new RegExp('^(.+?)(datum|tag|termin|dato|dag|paiva|年月日|日付|日|日期|时间|時間|일|일자)$'.normalize('NFKD'), 'u');

/** Words for a person, an account, or the tie between a person and a company. */
export const personWords = words(`
	employee, emp, empl, ee, employment, employed, user, account, acct, worker, person, personnel, staff, associate, member, colleague, people, workforce
	contract, assignment, job, position, hr, hris, login
	Mitarbeiter, MA, Mitarbeiterin, Mitarbeitende, Mitarbeitender, Mitarbeitenden, Beschäftigung, Beschäftigungs, Anstellung, Anstellungs, Arbeits
	Benutzer, Konto, Vertrag, Vertrags, Arbeitsverhältnis, Beschäftigter
	collaborateur, salarié, employé, emploi, compte, contrat, contractuel, utilisateur, agent, professionnel, professionnelle
	trabajador, empleado, colaborador, laboral, empleo, cuenta, contrato, contractual, usuario, profesional
	社員, 従業員, 雇用, 勤務, 在籍, 在職, 就業, 契約
	员工, 成员, 職員, 职员, 人员, 人員, 在职, 任职, 雇佣, 就业, 工作, 账号, 账户, 帐号, 帳號, 用户, 用戶, 員工, 合同
	직원, 사원, 재직, 근무, 고용, 인사, 계정, 사용자, 계약
	stillings, stilling, アカウント
`);

/** Words that change nothing about what a name means. */
export const emptyWords = words(`
	current, currently, present, actual, record, soft, field, fields, custom, data, dates, info, information, details, general, core, profile, attributes, value
	the, of, is, a, an, and, or, has, be, s, effective, eff, final, company, organizational
	aktuell, aktueller, der, die, das, des, dem, ist, und, oder
	actuel, actuelle, du, de, d, la, le, les, l, un, une, en, et, ou, est, effectif, effective
	actual, del, el, los, al, es, y, o, efectiva, efectivo, da, do, di
	au, van, het, della, dello, işten, iş
`);

/** Words beside a status that tell nothing of whose it is: where it comes from, what has it in a file, and which of several it is. */
export const aroundWords = words(`
	payroll, directory, ad, aad, ldap, okta, entra, azure, google, workspace, workday, bamboohr, personio, sap, adp, ukg, webex, system, iam, idp, sso
	result, results, response, meta, metadata, payload, object, entity, output, input, source, root, body, json, properties, internal, in, im, from, by
	rh, primary, main, overall, latest, student, faculty, teacher, contractor, consultant, leaver, id, flag, indicator, category, stage
	working, work, rapporto, rapport, relation, funcional, cadastral, pracownika, dipendente, funcionário, medewerker, anställd, ansatt
`);

/** Words for what stands in a cell. */
export const labelWords = words(
	'label, name, code, code value, type, description, descriptor, text, display name, long name, short name, title, key',
);

/** Words that say a name is of a day or a time. */
export const dayWords = words(`
	date, day, on, at, time, datetime, timestamp, utc, Datum, Tag, Termin, am, zum, bis, jour, fecha, día, dag, dato, 日, 年月日, 日付, 日期, 时间, 時間, 일, 일자
	data, giorno, dia, dzień, den, dagen, päivä, tarihi, gün, günü
`);

/** Words for leaving for good, and for the end of an account. */
export const leavingWords = words(`
	termination, terminated, exit, exited, separation, leaving, departure, departed, offboarding, offboarded, dismissal, dismissed
	deactivation, deactivated, relieving, relieved, deletion, deleted, deprovisioning, deprovisioned, resignation, retirement, discharge
	Austritt, Austritts, Ausscheiden, Ausscheide, Entlassung, Entlassungs, Abgang, Abgangs
	sortie, départ, licenciement, démission, cessation
	egreso, retiro, cese, salida, baja, despido, renuncia, desvinculación, término, terminación
	退職, 退社, 離職, 解雇
	离职, 辞职, 離任, 离任, 离岗, 退休, 辞退, 퇴사, 퇴직, 해고
	inactivation, Ausscheidungs, Entlass, rupture, extinción, jubilación, uitdiensttreding, uitdiensttredings, ontslag, vertrek
	cessazione, dimissioni, licenziamento, uscita, saída, demissão, desligamento, rescisão, cessação, zwolnienia, odejścia, odchodu, výstupu
	avgång, avgångs, avsluts, fratrædelse, fratrædelses, ophør, ophørs, opsigelses, fratredelse, fratredelses, oppsigelses, sluttet, uppsägnings
	lähtö, lopetus, irtisanomis, ayrılış, ayrılma, çıkış, fesih
`);

/** Those of them that hardly stand for anything else that has a day. */
export const surelyLeaving = words(`
	termination, terminated, exit, exited, leaving, departure, departed, separation, relieving
	Austritt, Austritts, Ausscheiden, Abgang, sortie, départ, egreso, cese, baja, salida, retiro, término, 退職, 退社, 離職
`);

/** Words for the resignation or notice of somebody who works on until the day for which it is given. */
export const noticeWords = words(`
	resignation, resigned, Kündigung, Kündigungs, gekündigt, démission, démissionné, démissionnée, démissionnaire, renuncia
	dimissioni, dimesso, dimessa, opsagt, oppsagt, uppsagd, irtisanottu, irtisanoutunut, 辞职, 辭職, 사직
	opsigelses, oppsigelses, uppsägnings, irtisanomis
`);

/** Words of a name beside them that make it one of that day. */
export const effectWords = words(
	'effective, effect, eff, last, until, end, zum, bis, wirksam, Wirkung, effet, effectif, effective, efectiva, efectivo, hasta',
);

/** Words for an end, and of what it has to be: "End of contract". */
export const endWords = words(`
	end, ended, ends, ending, Ende, fin, finalización, fim
	einde, eind, scadenza, vencimiento, rupture, rescisão, término, encerramento, zakończenia, zakończenie, rozwiązania, ustania, koniec, konec, ukončení
	slut, slutt, avslut, ophør, ophørt, opphør, päättyy, päättyminen, bitiş
`);
export const tieWords = words(`
	employment, employed, contract, Beschäftigung, Arbeitsverhältnis, Vertrag, contrat, emploi, contrato, empleo
	Arbeitsverhältnisses, Arbeitsvertrag, Anstellung, AV, CDD, relación, empleado, dienstverband, arbeidsovereenkomst, arbeidscontract, contratto, rapporto
	emprego, vínculo, empregado, umowy, zatrudnienia, anställning, ansættelse, ansettelse, arbeidsforhold, työsuhde, työsuhteen, pracovního, poměru, smlouvy, sözleşme
`);

/** Words for the last of days, and what somebody did on it: "Last date of employment". A last contract may be the one that runs. */
export const lastWords = words(`
	last, letzter, letztes, dernier, dernière, último, última
	laatste, ultimo, último, ostatni, sista, sidste, siste, viimeinen, poslední, son
`);
export const workWords = words(`
	employment, employed, working, work, Arbeit, Arbeits, emploi, travail, empleo, trabajo, laboral
	trabajado, laborable, werk, lavoro, lavorativo, trabalho, trabalhado, pracy, arbets, arbejds, arbeids, çalışma
`);

/** Words of a name for a day up to which somebody is employed. */
export const untilWords = words('until, till, bis, tot, jusqu, hasta, até, fino');

/** Words that say somebody is here. */
export const presentNames = words(
	'active, enabled, employed, current, aktiv, beschäftigt, actif, activo, activa, actief, attivo, ativo, aktywny, aktiivinen, aktivní, aktif',
);

/** Words beside them that ask for yes or no. */
export const yesNoNames = words(`
	flag, flg, ind, indicator, yn, y, n, yes, no, is, still, currently, now, or, and, whether, status, ist, noch, ob, oder
	est, encore, toujours, ou, es, sigue, está, aún, o, boolean, user, account, login, employee, emp, empl, worker, person, staff, member, associate
	Mitarbeiter, Benutzer, Konto, salarié, employé, compte, utilisateur, collaborateur, empleado, trabajador, usuario, cuenta, colaborador
`);

/** A current one is not somebody's who is here. */
export const accountWords = words('account, user, login, status, cuenta, compte, Konto');

/** The words of a table, as those of a name come. */
export function words(text: string): ReadonlySet<string> {
	return new Set(
		wordsIn(text)
			.flatMap(spellingsOf)
			.map((word) => wordsOf(word).join('')),
	);
}
