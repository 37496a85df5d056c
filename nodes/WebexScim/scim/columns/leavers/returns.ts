import { headerKeys, readHeader, wordsOf } from '../header';
import { isBefore } from './dates';
import { pathOf, undated } from './headerPath';
import { leaverName } from './leaverNames';
import { emptyWords, personWords } from './leaverNameWords';

/**
 * True for the name of a column with the day on which somebody came back, "Rehire Date", `workerDates.rehireDate`, or came, "Hire Date": one behind
 * a day of leaving is of a return too. The original or first such day is of nobody's return.
 */
export function isReturnName(name: string): boolean {
	const path = pathOf(name);
	const isOfPerson = path
		.slice(0, -1)
		.flatMap(wordsOf)
		.every((word) => personWords.has(word) || emptyWords.has(word));
	const last = path.at(-1) ?? '';
	return isOfPerson && [last, undated(last) ?? ''].flatMap(readHeader).some(({ key }) => returnNames.has(key));
}

/**
 * What the columns of a row say since its person came `back`: a day of leaving before that is of an earlier employment, and so is a reason
 * where there is such a day. A word that says somebody is gone has no day, and counts.
 */
export function sinceReturn<T extends { readonly name: string; readonly saying: string; readonly value?: unknown }>(
	columns: readonly T[],
): readonly T[] {
	const returns = columns.filter(({ saying }) => saying === 'back');
	if (returns.length === 0) return columns;
	// The flags of an account may be the number of a day as well.
	const isEarlier = ({ name, saying, value }: T): boolean =>
		(saying === 'gone' || saying === 'notice') && returns.some((back) => isBefore(value, back.value)) && leaverName(name)?.kind === 'event';
	const later = columns.filter((column) => !isEarlier(column));
	return later.length === columns.length ? columns : later.filter(({ saying }) => saying !== 'reason');
}

const returnNames = headerKeys(`
	rehire, rehired, rehired on, rehire date, rehired date, date of rehire, date rehired, last rehire date, latest rehire date, most recent rehire date
	re hire date, date of re hire, effective rehire date, rehire effective date, reemployment date, re employment date, reinstatement date, date of reinstatement
	Wiedereintritt, Wiedereintrittsdatum, Datum Wiedereintritt, Wiedereintritt am, Wiedereinstellung, Wiedereinstellungsdatum
	date de réembauche, date réembauche, réembauché le, réembauche
	fecha de reingreso, fecha reingreso, reingreso, fecha de recontratación, fecha recontratación
	再入社日, 再入社年月日, 再雇用日, 再入职日期, 重新入职日期, 재입사일
	datum herindiensttreding, herindiensttreding, data riassunzione, data di riassunzione
	data de readmissão, data readmissão, data de recontratação, data ponownego zatrudnienia
	återanställningsdatum, återanställd, genansættelsesdato, genansat, gjenansettelsesdato, gjenansatt

	hire date, hired date, date of hire, date hired, hired on, start date, date of start, started on, joining date, date of joining, join date, joined on
	employment start date, contract start date
	last hire date, latest hire date, most recent hire date, current hire date, last start date, latest start date, most recent start date, current start date
	Eintritt, Eintrittsdatum, Datum Eintritt, Eintritt am, letzter Eintritt, letztes Eintrittsdatum, Einstellungsdatum, eingestellt am, Vertragsbeginn
	date d'entrée, date entrée, dernière date d'entrée, date d'embauche, date embauche, embauché le, date de début
	fecha de alta, fecha alta, última fecha de alta, fecha de ingreso, fecha ingreso, última fecha de ingreso, fecha de contratación, fecha de inicio
	入社日, 入社年月日, 入职日期, 入職日期, 입사일, 입사일자
	datum in dienst, indiensttreding, datum indiensttreding, data assunzione, data di assunzione
	data de admissão, data admissão, data de contratação, data zatrudnienia
	anställningsdatum, ansættelsesdato, ansettelsesdato
`);
