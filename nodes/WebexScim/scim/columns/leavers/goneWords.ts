import { statePhrases } from './stateKey';

/** Words that say somebody is gone, and may be said of the account of somebody who only takes leave. */
export const pausedWords = statePhrases(`
	inactive, nonactive, suspended, disabled, blocked, deactivated, archived, access revoked, inaktiv, deaktiviert, gesperrt
	inactif, inactive, désactivé, désactivée, suspendu, suspendue, bloqué, bloquée, plus actif, plus active, plus en activité, plus en poste
	inactivo, inactiva, desactivado, desactivada, suspendido, suspendida, bloqueado, bloqueada
	inactief, geblokkeerd, inattivo, inattiva, disattivato, disattivata, sospeso, sospesa, non in forza
	inativo, inativa, desativado, desativada, nieaktywny, nieaktywna, zablokowany, avstängd, inaktiverad, spärrad, deaktiveret, spærret, deaktivert
	passiivinen, neaktivní, zablokován, pasif, aktif değil, çalışmıyor, not on payroll, off payroll, 無効, 停止
	deshabilitado, deshabilitada, archiviert, bloccato, bloccata, epäaktiivinen, 停用, 已停用, 禁用, 已禁用, 冻结, 已冻结, 비활성, 비활성화, 정지, 중지
`);

/** Words that say so of people, and of things as well: of a flow, a contract, a mailbox. */
const endedWords = statePhrases(`
	deprovisioned, deleted, removed, purged, redundant, withdrawn, retired, separated, former, formerly, termed, discharged
	contract not renewed, contract ended, contract expired, contract over, end of contract, assignment ended
	gelöscht, gekündigt, Vertrag beendet, Vertrag abgelaufen, supprimé, supprimée, contrat terminé, fin de contrat, radié
	eliminado, eliminada, fin de contrato, contrato terminado, contrato finalizado, contract beëindigd, cessato, cessata
	contratto scaduto, contratto terminato, rescindido, contrato encerrado, usunięty, avslutad, avsluttet, ophørt, sluttet, opsagt, oppsagt
	beëindigd, archiwalny, archiwalna, päättynyt, poistunut, ukončen, ukončena, ukončeno, 削除, 注销, 已注销, 已删除, 삭제
`);

/** All words that say somebody is gone wherever they stand in a text, unless they are negated. */
export const goneWords: ReadonlySet<string> = new Set([
	...pausedWords,
	...endedWords,
	...statePhrases(`
		terminated, leaver, retiree, resigned, dismissed, fired, laid off, departed, exited, offboarded, deceased, termd
		leavers, past employee, past employees, absconded
		has left, have left, ex employee, no longer employed, previously employed, formerly employed, not with company
		unemployed, ex staff, employment ended, employment over
		ausgeschieden, ausgesch, entlassen, ausgetreten, ehemalig, ehemaliger, ehemalige, ehemals, pensioniert
		verrentet, Rentner, Rentnerin, in Rente, ex Mitarbeiter, im Ruhestand, Ruhestand, verstorben, Arbeitsverhältnis beendet, hat verlassen
		licencié, licenciée, démissionné, démissionnaire, retraité, retraitée
		décédé, ancien employé, ancien salarié, ancien collaborateur
		a quitté, quitté l'entreprise, ex salarié, ex collaborateur, plus dans, plus chez
		cesado, cesada, despedido, despedida, jubilado, jubilada, fallecido, exempleado, ex empleado, dado de baja, dada de baja
		uit dienst, uitgetreden, ontslagen, vertrokken, gepensioneerd, overleden, oud medewerker
		dimesso, dimessa, licenziato, licenziata, pensionato, ex dipendente
		demitido, demitida, desligado, desligada, exonerado, aposentado, aposentada, ex funcionário, ex colaborador
		zwolniony, zwolniona, były pracownik, była pracownica, odszedł, odeszła, na emeryturze
		slutat, uppsagd, avskedad, avgått, pensionerad, före detta, fratrådt, afskediget, pensioneret, avskjediget, pensjonert
		irtisanottu, irtisanoutunut, eronnut, eläkkeellä, entinen, propuštěn, propuštěna, odešel, odešla, bývalý, bývalá
		ausgeschiedene, ausgeschiedener, cesante, desvinculado, desvinculada, retirado, retirada, dimissionario, dimissionaria, in pensione, ex medewerker, ex emp
		cessado, cessada, niezatrudniony, niezatrudniona, lopettanut, ayrıldı, ayrılmış, işten çıkarıldı, emekli, istifa etti, 不在职, 非在职
	`),
]);

/** Words that say so where a text, or a part of it, begins with them, and mean something else in names of columns: a department cut short, a way out, a side. */
export const bareWords = statePhrases('départ, sorti, sortie, parti, partie, left, quit, gone, uscita');

/** Ends of people and of things. */
const endings = statePhrases('termination, separation, retirement, Kündigung, baja, cese, cessazione');

/** All words that say so where a text, or a part of it, begins with them: they may mean something else behind others. */
export const goneFirst: ReadonlySet<string> = new Set([
	...bareWords,
	...endings,
	...statePhrases('resignation, dismissal, Austritt, démission, despido, renuncia, dimissioni, uscito, demissão, desligamento'),
]);

/** Those of all these that are said of things as well. */
export const thingWords: ReadonlySet<string> = new Set([...pausedWords, ...endedWords, ...endings]);

/** Those of them that are names of counts as well: how many left, or were deleted. */
export const countedWords = statePhrases('leavers, past employees, purged, redundant');

/** Words that say so only where there is nothing else but a date and words that say nothing. */
export const goneAlone = statePhrases('term, termin, closed, ended, beendet, finished, alumni, alumnus, alumna');

/** Words that say somebody is here, and gone when they are negated. */
export const presentWords = statePhrases(`
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
export const negations = statePhrases(`
	not, non, no, never, isn t, nicht, kein, keine, nie, pas, niet, geen, não, inte, ikke, ej, ei, ne, není
	wasn t, was not, is not, isnt
`);

/** A negation that says by itself that something is over. */
export const overWords = statePhrases(`
	no longer, not anymore, nicht mehr, n est plus, ne travaille plus, ya no, niet meer, non più, não mais, já não, już nie, inte längre
	ikke længere, ikke lenger, ei enää, už není, již není, artık değil
`);

/** Words for leave and illness: nobody is gone who only takes leave, but some go because of it. */
export const leaveWords = statePhrases(`
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
	...statePhrases(`
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
export const fillers = statePhrases(`
	on, at, as, of, from, since, per, by, the, a, an, in, for, is, has, was, been, are, currently, effective, eff, date, day
	employee, user, staff, account, worker, person, company, organization, organisation, firm, status
	voluntary, voluntarily, vol, involuntary, involuntarily, invol
	am, zum, seit, per, ab, der, die, das, ist, hat, Mitarbeiter, Benutzer, Konto, Datum, freiwillig
	le, la, les, au, depuis, est, date, compte, volontaire
	el, en, desde, ha, fecha, cuenta, usuario, voluntaria, voluntario
	il, dal, em, op, sinds, den, data
	baja california, baja verapaz, baja sajonia, baja austria, baja normandía, baja silesia, baja franconia
`);
