import { spellingsOf } from '../words/fold';
import { wordsIn } from '../words/wordsIn';
import { stateKey } from './stateKey';

/** Words that say somebody is gone wherever they stand in a text, unless they are negated. */
export const goneWords = keysOf(`
	terminated, inactive, leaver, suspended, disabled, blocked, deactivated, deprovisioned, deleted, removed, archived, retired, retiree
	resigned, dismissed, fired, laid off, former, formerly, separated, departed, exited, offboarded, deceased, termed, termd, discharged
	leavers, past employee, past employees, nonactive, redundant, absconded, purged, access revoked
	has left, have left, not on payroll, off payroll, ex employee, no longer employed, previously employed, formerly employed, not with company
	withdrawn, unemployed, ex staff, contract not renewed, contract ended, contract expired, contract over, end of contract, employment ended, assignment ended, employment over
	ausgeschieden, ausgesch, inaktiv, gekündigt, entlassen, ausgetreten, ehemalig, ehemaliger, ehemalige, ehemals, deaktiviert, gesperrt, pensioniert
	verrentet, Rentner, Rentnerin, in Rente, ex Mitarbeiter, im Ruhestand, Ruhestand, gelöscht, verstorben, Vertrag beendet, Vertrag abgelaufen, Arbeitsverhältnis beendet, hat verlassen
	inactif, inactive, licencié, licenciée, démissionné, démissionnaire, retraité, retraitée, désactivé, désactivée, suspendu, suspendue
	bloqué, bloquée, supprimé, supprimée, décédé, ancien employé, ancien salarié, ancien collaborateur, contrat terminé, fin de contrat
	a quitté, quitté l'entreprise, ex salarié, ex collaborateur, plus actif, plus active, plus en activité, plus en poste, plus dans, plus chez, radié
	inactivo, inactiva, cesado, cesada, despedido, despedida, jubilado, jubilada, desactivado, desactivada, suspendido, suspendida, fallecido
	bloqueado, bloqueada, eliminado, eliminada, exempleado, ex empleado, dado de baja, dada de baja, fin de contrato, contrato terminado
	contrato finalizado
	uit dienst, uitgetreden, ontslagen, inactief, vertrokken, gepensioneerd, geblokkeerd, overleden, oud medewerker, contract beëindigd
	cessato, cessata, dimesso, dimessa, licenziato, licenziata, inattivo, inattiva, disattivato, disattivata, sospeso, sospesa, pensionato
	ex dipendente, non in forza, contratto scaduto, contratto terminato
	demitido, demitida, desligado, desligada, inativo, inativa, desativado, desativada, exonerado, aposentado, aposentada, rescindido
	ex funcionário, ex colaborador, contrato encerrado
	zwolniony, zwolniona, nieaktywny, nieaktywna, były pracownik, była pracownica, odszedł, odeszła, na emeryturze, zablokowany, usunięty
	slutat, avslutad, uppsagd, avskedad, avgått, pensionerad, avstängd, inaktiverad, spärrad, före detta
	fratrådt, opsagt, afskediget, pensioneret, deaktiveret, spærret, ophørt, sluttet, oppsagt, avsluttet, avskjediget, pensjonert, deaktivert
	irtisanottu, irtisanoutunut, eronnut, päättynyt, poistunut, eläkkeellä, entinen, passiivinen
	ukončen, ukončena, ukončeno, propuštěn, propuštěna, neaktivní, odešel, odešla, bývalý, bývalá, zablokován
	ayrıldı, ayrılmış, pasif, işten çıkarıldı, emekli, istifa etti, aktif değil, çalışmıyor
	無効, 停止, 削除
	不在职, 非在职, 停用, 已停用, 禁用, 已禁用, 注销, 已注销, 冻结, 已冻结, 已删除, 비활성, 비활성화, 정지, 삭제, 중지
`);

/** Those of them that may be the account's of somebody who only takes leave. */
export const pausedWords = keysOf(`
	inactive, nonactive, suspended, disabled, blocked, deactivated, archived, access revoked, inaktiv, deaktiviert, gesperrt
	inactif, inactive, désactivé, désactivée, suspendu, suspendue, bloqué, bloquée, plus actif, plus active, plus en activité, plus en poste
	inactivo, inactiva, desactivado, desactivada, suspendido, suspendida, bloqueado, bloqueada
	inactief, geblokkeerd, inattivo, inattiva, disattivato, disattivata, sospeso, sospesa, non in forza
	inativo, inativa, desativado, desativada, nieaktywny, nieaktywna, zablokowany, avstängd, inaktiverad, spärrad, deaktiveret, spærret, deaktivert
	passiivinen, neaktivní, zablokován, pasif, aktif değil, çalışmıyor, not on payroll, off payroll, 無効, 停止
	停用, 已停用, 禁用, 已禁用, 冻结, 已冻结, 비활성, 비활성화, 정지, 중지
`);

/** Those of them, and of those below, that are said of things as well: of a flow, a contract, a mailbox. */
export const thingWords: ReadonlySet<string> = new Set([
	...pausedWords,
	...keysOf(`
		deprovisioned, deleted, removed, purged, redundant, withdrawn, retired, separated, former, formerly, termed, discharged, termination, separation
		retirement, contract not renewed, contract ended, contract expired, contract over, end of contract, assignment ended
		gelöscht, gekündigt, Kündigung, Vertrag beendet, Vertrag abgelaufen, supprimé, supprimée, contrat terminé, fin de contrat, radié
		eliminado, eliminada, baja, cese, fin de contrato, contrato terminado, contrato finalizado, contract beëindigd, cessato, cessata, cessazione
		contratto scaduto, contratto terminato, rescindido, contrato encerrado, usunięty, avslutad, avsluttet, ophørt, sluttet, opsagt, oppsagt
		päättynyt, poistunut, ukončen, ukončena, ukončeno, 削除, 注销, 已注销, 已删除, 삭제
	`),
]);

/** Words that say so where a text, or a part of it, begins with them: they may mean something else behind others. */
export const goneFirst = keysOf(`
	left, quit, gone, resignation, termination, separation, dismissal, retirement
	Austritt, Kündigung
	sorti, sortie, parti, partie, départ, démission
	baja, cese, despido, renuncia
	cessazione, dimissioni, uscito, uscita
	demissão, desligamento
`);

/** Those of them that mean something else in names of columns: a department cut short, a way out, a side. */
export const bareWords = keysOf('départ, sorti, sortie, parti, partie, left, quit, gone, uscita');

/** Words that say so only where there is nothing else but a date and words that say nothing. */
export const goneAlone = keysOf('term, termin, closed, ended, beendet, finished, alumni, alumnus, alumna');

/** Words that say somebody is here, and gone when they are negated. */
export const presentWords = keysOf(`
	active, employed, enabled, working, current, on payroll, with company, with the company, with us, in service
	now employee, now employed, now active, now staff, now permanent, now full time
	aktiv, aktive, aktiver, beschäftigt, angestellt, tätig
	actif, active, en poste, employé, en activité
	activo, activa, de alta, empleado, empleada
	actief, in dienst, werkzaam
	attivo, attiva, in forza, in servizio
	ativo, ativa, empregado, empregada
	aktywny, aktywna, zatrudniony, zatrudniona
	anställd, ansat, ansatt
	aktiivinen, työssä
	aktivní, zaměstnán, zaměstnána
	aktif, çalışıyor
`);

/** What makes the opposite of the next such word. */
export const negations = keysOf(`
	not, non, no, never, isn t, nicht, kein, keine, nie, pas, niet, geen, não, inte, ikke, ej, ei, ne, není
	wasn t, was not, is not, isnt
`);

/** A negation that says by itself that something is over. */
export const overWords = keysOf(`
	no longer, not anymore, nicht mehr, n est plus, ne travaille plus, ya no, niet meer, non più, não mais, já não, już nie, inte längre
	ikke længere, ikke lenger, ei enää, už není, již není, artık değil
`);

/** Words for leave and illness: nobody is gone who only takes leave, but some go because of it. */
export const leaveWords = keysOf(`
	leave, contract suspended, employment suspended
	Elternzeit, beurlaubt, krank, Vertrag ruht, ruhend
	congé, congés, maladie, maternité, contrat suspendu, contrat de travail suspendu, suspension du contrat, suspension de contrat
	excedencia, permiso, baja médica, baja laboral, baja temporal, baja maternal
	baja paternal, baja por maternidad, baja por paternidad, baja por enfermedad, baja por accidente, baja por incapacidad, baja por it, baja it, baja i t, baja por contingencias, contrato suspendido, contrato en suspenso, suspensión de contrato
	verlof, ziek
	congedo, aspettativa, malattia
	licença, férias
	urlop, urlopie
	tjänstledig, föräldraledig, orlov, permisjon
	vapaalla
	dovolená, dovolené
	izinli, izinde
`);

/** What leaves it open, or lies ahead: nobody is gone who is on leave, about to go, or not there yet. */
export const openWords: ReadonlySet<string> = new Set([
	...leaveWords,
	...keysOf(`
		pending, onboarding, offboarding, yet, will be, will leave, soon, future, upcoming, planned, scheduled, to be, notice period, on notice, under notice, serving notice, serving their notice, serving his notice, serving her notice, working notice, submitted, intends, expected, tbd
		rehired, reinstated, reactivated
		noch, wird, geplant, künftig, demnächst, bevorstehend, eingereicht, Kündigungsfrist, Freistellung
		encore, bientôt, prévu, prévue, préavis
		aún, todavía, pronto, prevista, previsto, preaviso
		nog, binnenkort, gepland, opzegtermijn
		ancora, preavviso
		ainda, aviso prévio
		jeszcze, wypowiedzenia, wypowiedzeniu
		ännu, snart, endnu, opsigelsesperiode, ennå
		vielä, irtisanomisajalla
		ještě, výpovědní
		henüz
	`),
]);

/** Words between the others that say nothing about it, and places with such a word in their names. */
export const fillers = keysOf(`
	on, at, as, of, from, since, per, by, the, a, an, in, for, is, has, was, been, are, currently, effective, eff, date, day
	employee, user, staff, account, worker, person, company, organization, organisation, firm, status
	voluntary, voluntarily, vol, involuntary, involuntarily, invol
	am, zum, seit, per, ab, der, die, das, ist, hat, Mitarbeiter, Benutzer, Konto, Datum, freiwillig
	le, la, les, au, depuis, est, date, compte, volontaire
	el, en, desde, ha, fecha, cuenta, usuario, voluntaria, voluntario
	il, dal, em, op, sinds, den, data
	baja california, baja verapaz, baja sajonia, baja austria, baja normandía, baja silesia, baja franconia
`);

function keysOf(text: string): ReadonlySet<string> {
	return new Set(wordsIn(text).flatMap(spellingsOf).map(stateKey));
}
