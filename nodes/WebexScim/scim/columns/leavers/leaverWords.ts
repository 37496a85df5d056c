import { headerKeys } from '../header';

/** Ends of names of columns that hold somebody's state in words. What a "Status" is of must be a person or an account. */
export const statusNames = headerKeys(
	...['', 'employee', 'employment', 'user', 'account', 'worker', 'position', 'person', 'personnel', 'staff', 'work', 'job', 'hr'].flatMap(
		(who) => [`${who} status`, `${who} status code`, `${who} status type`],
	),
	`
		assignment status, associate status, member status, contract status, employment state, account state, user state
		worker state, employee state, lifecycle state, lifecycle status, lifecycle
		assignment status type, user account status, employment status description
		Mitarbeiterstatus, Beschäftigungsstatus, Personalstatus, Anstellungsstatus, Benutzerstatus, Kontostatus
		statut, statut employé, statut de l'employé, statut salarié, statut du compte, statut du salarié
		estado, estado laboral, estado empleado, estado del empleado, estado de empleo, estado de la cuenta, estatus
		在籍状況, 在籍区分, 在職状況, 雇用状況, 雇用状態, ステータス, 状態
		状态, 狀態, 在职情况, 在职状况, 상태, 재직구분, 재직상황
		status medewerker, medewerkerstatus, dienstverbandstatus
		stato dipendente, stato del dipendente, stato di impiego, stato lavorativo
		situação, situação do funcionário, situação do colaborador, status do funcionário, status do colaborador
		status pracownika, status zatrudnienia, stan zatrudnienia
		anställningsstatus, ansættelsesstatus, ansettelsesstatus, medarbejderstatus
		työsuhteen tila, stav zaměstnance, stav zaměstnání
		durum, durumu, çalışma durumu, personel durumu, çalışan durumu
	`,
);

/** Names that are of a status only where the values are: a State is part of an address elsewhere. */
export const vagueStatusNames = headerKeys('state, stato, stav, tila, stan');

/** Names of how somebody is employed, which are of a status only where the values are, and one of them is for who is gone. */
export const employmentNames = headerKeys(
	'employment, Beschäftigungsverhältnis, dienstverband, employee class, employment class, worker class, person type, system person type',
);

/** Names of things as well, which are of a status only where a value is for people who are gone. */
export const looseStatusNames = headerKeys('standing, employee standing, stage, phase');

/** Names of columns that say with yes or no that somebody is still here, and are not what Webex calls Active. */
export const presenceNames = headerKeys(`
	active status, status active, active employee, is employed, employed, currently employed, currently active
	current employee, is current employee, in employment, still on payroll
	beschäftigt, noch beschäftigt, in Beschäftigung
	en poste, toujours en poste, encore en poste, présent dans l'entreprise, en activo, trabaja actualmente, sigue trabajando
	在職中, 在職, 在籍, 在籍中, 在籍フラグ, 在職フラグ, 有効, 有効フラグ
	在职, 在职中, 是否在职, 재직, 재직중, 재직여부
	in dienst, in forza, in servizio, zatrudniony
`);

/** Names that are of presence only where yes or no stands there. A roster's "Working" is of a day, and who is not on the payroll may be a contractor. */
export const answeredPresenceNames = headerKeys('still working, vigente');

/** Names that are of leaving only where days, or yes or no, stand there: an exit is also a way out. */
export const answeredEventNames = headerKeys('exit');

/** Names of columns that say of an event that it happened, with yes, a word or its date. */
export const eventNames = headerKeys(
	...['suspended', 'blocked', 'disabled', 'deactivated', 'deprovisioned', 'terminated', 'inactive', 'archived', 'deleted', 'left'].flatMap(
		(word) => [word, `is ${word}`, `account ${word}`, `user ${word}`, `${word} at`, `${word} on`, `${word} date`, `date ${word}`],
	),
	...['termination', 'exit', 'separation', 'leaving', 'departure', 'resignation', 'offboarding', 'retirement', 'dismissal'].flatMap(
		(word) => [`${word} date`, `date of ${word}`, `employee ${word} date`, `effective ${word} date`],
	),
	`
		block credential, block sign in, sign in blocked, sign in block, login disabled, leaver, is leaver, has left
		former employee, is former employee, ex employee, resigned, dismissed, retired
		term date, termination, last day, last day of work, last day worked, last working day, last work day, last day of employment
		end date, employment end date, employment end, contract end date, contract end, employee leave date, termination effective date
		leaving on, left date, employed until, leave date, employee leave date time, end of service
		final working day, last day in office, last day in the office, contract until, in service until
		gesperrt, deaktiviert, ausgeschieden, inaktiv, gekündigt, ausgeschieden am, gekündigt zum, ausgetreten
		Austritt, Austrittsdatum, Austritt am, Austritt zum, Datum Austritt, Ausscheidedatum, letzter Arbeitstag, letzter Tag, Vertragsende
		Kündigungsdatum, Beschäftigungsende, Ende der Beschäftigung, Enddatum, Austrittstermin, Ausscheiden am, beschäftigt bis, befristet bis, Vertrag bis
		désactivé, bloqué, suspendu, inactif, parti, sorti, sortie, date de sortie, date sortie, date de départ
		date de fin, date fin de contrat, date de fin de contrat, fin de contrat, dernier jour, dernier jour travaillé
		bloqueado, suspendido, desactivado, inactivo, baja, fecha de baja, fecha baja, fecha de salida, fecha de cese
		fecha de terminación, fecha de fin, fecha fin, fecha fin de contrato, fin de contrato, último día, último día de trabajo
		退職日, 退職年月日, 退社日, 退社年月日, 離職日, 離職年月日, 解雇日, 最終出勤日, 最終勤務日, 契約終了日, 退職, 退職済, 退職フラグ, 停止, 無効, 離職
		离职, 已离职, 是否离职, 退休, 停用, 已停用, 是否停用, 禁用, 最后工作日, 最后工作日期, 最后工作时间, 最後工作日, 离职生效日期, 合同终止日期, 合同结束日期
		퇴사, 퇴직, 퇴사여부, 퇴직여부, 퇴사년월일, 퇴직년월일, 최종근무일, 마지막근무일, 최종출근일, 계약종료일
		uit dienst, datum uit dienst, uitdiensttreding, datum uitdiensttreding, uitdienstdatum, einddatum, einde dienstverband
		cessato, data cessazione, data di cessazione, data fine rapporto, data dimissioni, data di uscita, data uscita
		data de saída, data de demissão, data de desligamento, data de rescisão, data de término, desligado
		data zwolnienia, data zakończenia, data zakończenia zatrudnienia, data odejścia, data zakończenia pracy
		slutdatum, avgångsdatum, sista arbetsdag, sista anställningsdag, anställningens slutdatum, avslutad
		slutdato, fratrædelsesdato, fratrådt, sidste arbejdsdag, sluttdato, sluttet, siste arbeidsdag
		päättymispäivä, työsuhteen päättymispäivä, lähtöpäivä, viimeinen työpäivä
		datum ukončení, datum výstupu, konec pracovního poměru, datum ukončení pracovního poměru, poslední pracovní den
		date of death, death date, Firmenaustritt, Betriebsaustritt, Dienstaustritt, Anstellungsende, AV Ende, angestellt bis, tätig bis, im Unternehmen bis
		date de fin d'activité, date de radiation, a quitté l'entreprise, in dienst tot, fine contratto, data fine contratto, data di fine contratto, termine contratto, fine rapporto, data di fine rapporto, fine rapporto di lavoro
		in forza fino al, umowa do, zatrudniony do
		sista dag, anställd t.o.m., sidste dag, siste dag, pracovní poměr do, smlouva do, datum ukončení PP, 最終出社日, 最終在籍日, 雇用終了日
		işten ayrılma tarihi, işten çıkış tarihi, çıkış tarihi, ayrılma tarihi, ayrılış tarihi
	`,
);

/** Names that are of the day of leaving only where days stand there, abbreviations among them: "LWD" is the last working day, "DOL" the date of leaving. */
export const vagueEventNames = headerKeys(`
	LWD, LDW, DOL, last working, contract to, employed to, employment to, leaves on, notice end, termin date
	active until, active to, aktiv bis, fecha de finalización, rescisão, ontslag, vertrek, avgång, slutade, odchod, výstup
	anställd till, ansat til, ansatt til
`);

/** Names of columns that say why somebody left: whatever reason stands there. */
export const reasonNames = headerKeys(
	...['termination', 'term', 'exit', 'separation', 'leaving', 'departure', 'resignation', 'dismissal', 'leaver'].flatMap((word) => [
		`${word} reason`,
		`reason for ${word}`,
		`reason of ${word}`,
		`${word} reason code`,
		`${word} type`,
	]),
	`
		Austrittsgrund, Kündigungsgrund, Grund des Austritts, Grund für Austritt
		motif de départ, motif de sortie, motif départ, motif sortie, motif de fin de contrat, raison du départ
		motivo de baja, motivo baja, motivo de salida, causa de baja, motivo de cese
		退職理由, 離職理由, 退社理由
		离职原因, 离职类型, 离职理由, 退休原因, 퇴사사유, 퇴직사유, 퇴사유형
		reden uit dienst, reden vertrek, motivo cessazione, motivo de desligamento, motivo de saída
		powód odejścia, powód zwolnienia, avslutsorsak, fratrædelsesårsag, sluttårsak, työsuhteen päättymissyy
		důvod ukončení, ayrılma nedeni, işten ayrılma nedeni
	`,
);
