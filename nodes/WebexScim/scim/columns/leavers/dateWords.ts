import { fold, spellingsOf } from '../words/fold';
import { wordsIn } from '../words/wordsIn';
import { statePhrases } from './stateKey';

/** The number of a month by its name, or an abbreviation of it; undefined for any other word. */
export function monthOf(word: string | undefined): number | undefined {
	return word === undefined ? undefined : monthNames.get(fold(word));
}

const monthNames: ReadonlyMap<string, number> = new Map(
	[
		'January, Jan, Januar, Jänner, janvier, janv, enero, ene, gennaio, gen, janeiro, januari, tammikuu, styczeń, stycznia, leden, ledna, ocak',
		'February, Feb, Februar, Feber, février, févr, fév, febrero, febbraio, fevereiro, fev, februari, helmikuu, luty, lutego, únor, února, şubat',
		'March, Mar, März, Mrz, mars, marzo, março, maart, mrt, maaliskuu, marzec, marca, březen, března, mart',
		'April, Apr, avril, avr, abril, abr, aprile, huhtikuu, kwiecień, kwietnia, duben, dubna, nisan',
		'May, Mai, mayo, maggio, mag, maio, mei, maj, toukokuu, maja, květen, května, mayıs',
		'June, Jun, Juni, juin, junio, giugno, giu, junho, kesäkuu, czerwiec, czerwca, červen, června, haziran',
		'July, Jul, Juli, juillet, juil, julio, luglio, lug, julho, heinäkuu, lipiec, lipca, červenec, července, temmuz',
		'August, Aug, août, aou, agosto, ago, augustus, augusti, elokuu, sierpień, sierpnia, srpen, srpna, ağustos',
		'September, Sep, Sept, septembre, septiembre, setiembre, settembre, set, setembro, syyskuu, wrzesień, września, září, eylül',
		'October, Oct, Oktober, Okt, octobre, octubre, ottobre, ott, outubro, out, lokakuu, październik, października, říjen, října, ekim',
		'November, Nov, novembre, noviembre, novembro, marraskuu, listopad, listopada, kasım',
		'December, Dec, Dezember, Dez, décembre, déc, diciembre, dic, dicembre, dezembro, joulukuu, grudzień, grudnia, prosinec, prosince, aralık',
	].flatMap((names, index) =>
		wordsIn(names)
			.flatMap(spellingsOf)
			.map((name) => [fold(name), index + 1] as const),
	),
);

/** Words before a date that do not change which day it is, beside those that say nothing anywhere. */
export const dateFillers = statePhrases(`
	until, till, to, through, thru, with, effect, last, end
	Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, Mon, Tue, Tues, Wed, Thu, Thur, Thurs, Fri, Sat, Sun
	bis, mit, Wirkung, vom, Ende, Jahresende, Montag, Dienstag, Mittwoch, Donnerstag, Freitag, Samstag, Sonnabend, Sonntag, Mo, Di, Mi, Do, Fr, Sa, So
	jusqu, partir, du, à, fin, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, lun, mer, jeu, ven, sam, dim
	hasta, a, al, día, lunes, martes, miércoles, jueves, viernes, sábado, domingo
`);
