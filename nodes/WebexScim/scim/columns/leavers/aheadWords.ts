import { wordsIn } from '../words/wordsIn';
import { statePhrases } from './stateKey';

/**
 * Phrases that hold a word for being gone and say that nobody is: an end that is only under way or was taken back, work beside a pension, a
 * time with pay. They count only where no other word says so. They are the end of what is said: "Termination: refused vaccine" and
 * "Terminated - access revoked" are about something else.
 */
export const aheadWords = statePhrases(
	...phrases('resignation, termination, separation, dismissal, retirement', ', is, was, has been, request, process', [
		'withdrawn, cancelled, canceled, rescinded, revoked, retracted, reversed, rejected, declined, denied, refused, voided',
		'requested, initiated, proposed, underway, under way, in progress, in process, under review, on hold',
	]),
	...phrases('Kündigung, Austritt', ', ist, wurde', [
		'zurückgezogen, zurückgenommen, widerrufen, abgelehnt, storniert, beantragt, eingeleitet, läuft, in Bearbeitung, in Prüfung',
	]),
	...phrases('démission, départ, sortie', ', est', [
		'retirée, retiré, rétractée, annulée, annulé, refusée, refusé, demandée, demandé, en cours, en attente',
	]),
	...phrases('baja, renuncia, despido, cese', ', ha sido', [
		'retirada, retirado, anulada, anulado, cancelada, cancelado, rechazada, rechazado, solicitada, solicitado, en trámite, en proceso, en curso',
	]),
	...phrases('dimissioni', '', ['ritirate, revocate, annullate, respinte, in corso']),
	...phrases('demissão, desligamento', '', ['cancelada, cancelado, revogada, revogado, em andamento, em processo']),
	...phrases('partially, partly, semi, part, teilweise, delvis, gedeeltelijk', '', [
		'retired, verrentet, pensioniert, pensioneret, pensionerad, pensjonert, gepensioneerd',
	]),
	`
			partial retirement, retired partially, retired partly, Rentner Minijob, Rentnerin Minijob, Rentner im Minijob, Rentnerin im Minijob
			retraite progressive, retraité progressif, retraité cumul emploi, retraitée cumul emploi, jubilado parcial, jubilada parcial
			jubilado parcialmente, jubilada parcialmente
			laid off temporary, laid off temporarily, temporarily laid off, suspended with pay, suspended with full pay
			suspendido con goce, suspendida con goce, suspendu avec solde, suspendue avec solde
		`,
);

/** Each of the words before each of those behind, with each of the words between. */
function phrases(before: string, between: string, behind: readonly string[]): readonly string[] {
	const joints = between.split(',');
	const ends = wordsIn(behind.join(','));
	return wordsIn(before).flatMap((word) => joints.flatMap((joint) => ends.map((end) => `${word} ${joint} ${end}`)));
}
