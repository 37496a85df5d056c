import { fold } from './fold';
import { wordsIn } from './wordsIn';

/**
 * Somebody else than the person of a row: who leads, helps, asks for or approves something, family, and who is called in an emergency.
 * Long words are found in others, so some are only the beginnings of words; one with a full stop begins no other: "Directory", "authorized", parental leave in "Elternzeit".
 */
export const otherPeople = tableOf(`
	manager, mgr, supervis, boss, lead, leader, head, director., reports, reporting, buddy, mentor, coach, trainer, sponsor, approver
	recruiter, referrer, requester, requestor, submitter, sender, author., creator, delegate, deputy, assistant, secretar, successor, predecessor
	spouse, husband, wife, partner., parent., guardian, mother, father, child., family, kin, relative, friend, emergency, doctor, landlord, hotel
	client., customer, supplier, vendor, guest
	vorgesetzt, führungskr, chef, chefin, leiter, leitung, pate, patin, vertret, betreuer, sekret, ehefrau, ehemann, gatte, gattin, vater, mutter.
	eltern., Elternteil, kind, kinder, familie, angehörig, notfall, arzt, vermieter, kunde, lieferant, antragsteller, genehmig, absender, ersteller
	responsab, supérieur, hiérarch, patron, directeur, directrice, adjoint, remplaçant, référent, demandeur, parrain, marraine, tuteur
	conjoint, épou, mari, femme, père, mère, enfant, famille, proche, urgence, médecin, fournisseur
	jefe, jefa, gerente, encargad, coordinador, cónyuge, espos, pareja, padre, madre, hijo, hija, emergencia, médico, solicitante, proveedor
	capo, dirett, referente, coniuge, moglie, marito, figli, famiglia, emergenza, medico, richiedente, fornitore
	gestor, superior, chefe, chefia, cônjuge, pai, mãe, filho, filha, família, emergência
	leidinggev, baas, echtgeno, ouder, vader, moeder, noodgeval, nood, arts, huisarts, aanvrager, leverancier, klant
	przełożon, kierownik, szef, małżon, żona, mąż, ojciec, matka, rodzic, dziecko, rodzin, awaryj, lekarz, opiekun
	leder, lederen, chefs, maka, ægtefælle, ektefelle, förälder, forælder, barn, familj, anhörig, pårørende, nødkontakt, nödkontakt
	esimie, esihenki, puoliso, vanhempi, lapsi, perhe, omainen, hätä, hätäyhteys
	nadřízen, vedouc, manžel, rodič, dítě, nouze, lékař
	yönetic, amir, müdür, eş, eşi, anne, baba, çocuk, aile, acil
	上司, 上長, 担当者, 責任者, 承認者, 申請者, 配偶者, 家族, 保護者, 緊急
`);

/** Those whose address several people share. */
export const offices = tableOf(`
	hr, rh, rrhh, team, department, group, shared, distribution, mailing, list, reception, helpdesk, payroll, cc, bcc, reply
	Abteilung, Personalabteilung, Gruppe, Empfang, équipe, equipo, departamento, squadra, reparto, afdeling, avdelning, avdeling, dział, 人事, 部署, 部門
`);

/** Another time, or another place than that of work. */
export const otherTimesAndPlaces = tableOf(`
	previous, prior., former, old, past, ex
	bisher, vorherig, vorig, frühere, ehemalig, alt, alte, ancien, précédent, anterior, antiguo, antigua, precedente, vecchio, antigo, vorige, oud, oude
	poprzedni, tidigare, gammal, tidligere, gammel, aiempi, entinen, předchozí, bývalý, önceki, eski, 旧, 以前
	birth, geburt, naissance, nacimiento, nascita, nascimento, geboorte, urodzeni, födelse, fødsel, syntymä, narození, doğum, 出生
	citizenship, nationality, residence, origin., permanent, billing, shipping, delivery, Staatsangehörig, Herkunft, Wohnort, Wohnsitz
	nationalité, résidence, nacionalidad, residencia, cittadinanza, residenza, nacionalidade, nationaliteit, obywatelstwo, 国籍
`);

/** True for folded words of which one is of the table, whole, or begins or ends with one of its words that is long. */
export function saysOneOf({ words, beginnings, ends }: WordTable, said: readonly string[]): boolean {
	return said.some(
		(word) => words.has(word) || beginnings.some((beginning) => word.startsWith(beginning)) || ends.some((end) => word.endsWith(end)),
	);
}

/** Words, and those with which others begin or end; all folded. */
interface WordTable {
	readonly words: ReadonlySet<string>;
	readonly beginnings: readonly string[];
	readonly ends: readonly string[];
}

function tableOf(text: string): WordTable {
	const all = wordsIn(text);
	const ends = all.map(fold).filter(isLong);
	const whole = new Set(all.filter((word) => word.endsWith('.')).map(fold));
	return { words: new Set(all.map(fold)), beginnings: ends.filter((word) => !whole.has(word)), ends };
}

/** A shorter word may be a part of another one; one of signs that are words is none. */
function isLong(word: string): boolean {
	return word.length >= 5 || (word.length >= 2 && /[^\p{sc=Latin}\d]/u.test(word));
}
