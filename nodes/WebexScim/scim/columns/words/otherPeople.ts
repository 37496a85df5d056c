import { fold } from './fold';
import { wordsIn } from './wordsIn';

/**
 * Somebody else than the person of a row: who leads, helps, asks for or approves something, family, and who is called in an emergency.
 * With a hyphen behind it a word is the beginning of others.
 */
export const otherPeople = tableOf(`
	manager-, mgr, supervis-, boss, lead, leader, head, director, reports, reporting, buddy, mentor, coach, trainer, sponsor, approver
	recruiter, referrer, requester, requestor, submitter, sender, author, creator, delegate, deputy, assistant, secretar-, successor, predecessor
	spouse, husband, wife, partner, parent, guardian, mother, father, child, family, kin, relative, friend, emergency, doctor, landlord, hotel
	client, customer, supplier, vendor, guest
	vorgesetzt-, fachvorgesetzt-, führungskr-, chef, chefin, leiter, teamleiter-, abteilungsleiter-, leitung, pate, patin, vertret-, betreuer-, sekret-, ehepartner-, ehefrau, ehemann, ehegatt-, gatte, gattin, vater, mutter
	eltern, kind, kinder, familie, angehörig-, notfall-, arzt, vermieter-, kunde, lieferant-, antragsteller-, genehmig-, absender-, ersteller-
	responsab-, supérieur-, hiérarch-, patron, directeur, directrice, adjoint, remplaçant, référent, demandeur, parrain, marraine, tuteur
	conjoint, épou-, mari, femme, père, mère, enfant, famille, proche, urgence, médecin, fournisseur-
	jefe, jefa, gerente, encargad-, coordinador-, cónyuge, espos-, pareja, padre, madre, hijo, hija, emergencia, médico, solicitante-, proveedor-
	capo, dirett-, referente, coniuge, moglie, marito, figli-, famiglia, emergenza, medico, richiedente, fornitore-
	gestor, superior, chefe, chefia, cônjuge, pai, mãe, filho, filha, família, emergência
	leidinggev-, baas, echtgeno-, ouder, vader, moeder, noodgeval-, nood, arts, huisarts, aanvrager-, leverancier-, klant
	przełożon-, kierownik-, szef, małżon-, żona, mąż, ojciec, matka, rodzic, dziecko, rodzin-, awaryj-, lekarz, opiekun-
	leder, lederen, chefs, maka, ægtefælle, ektefelle, förälder, forælder, barn, familj, anhörig-, pårørende-, nødkontakt-, nödkontakt-
	esimie-, esihenki-, puoliso, vanhempi, lapsi, perhe, omainen, hätä-, hätäyhteys
	nadřízen-, vedouc-, manžel-, rodič, dítě, nouze, lékař
	yönetic-, amir, müdür, eş, eşi, anne, baba, çocuk, aile, acil
	上司, 上長, 担当者, 責任者, 承認者, 申請者, 配偶者, 家族, 保護者, 緊急
`);

/** Those whose address several people share. */
export const offices = tableOf(`
	hr, rh, rrhh, team, department, group, shared, distribution, mailing, list, reception, helpdesk, payroll, cc, bcc, reply
	Abteilung, Personalabteilung, Gruppe, Empfang, équipe, equipo, departamento, squadra, reparto, afdeling, avdelning, avdeling, dział, 人事, 部署, 部門
`);

/** Another time, or another place than that of work. */
export const otherTimesAndPlaces = tableOf(`
	previous, prior, former, old, past, ex
	bisher, vorherig-, vorig, frühere-, ehemalig-, alt, alte, ancien, précédent, anterior, antiguo, antigua, precedente, vecchio, antigo, vorige, oud, oude
	poprzedni, tidigare, gammal, tidligere, gammel, aiempi, entinen, předchozí, bývalý, önceki, eski, 旧, 以前
	birth, geburt-, naissance-, nacimiento-, nascita, nascimento-, geboorte, urodzeni-, födelse-, fødsel-, syntymä-, narození-, doğum, 出生
	citizenship-, nationality, residence, origin, permanent, billing, shipping, delivery, Staatsangehörig-, Herkunft-, Wohnort-, Wohnsitz-
	nationalit-, résidence, nacionalid-, residencia, cittadinanza, residenza, obywatelstwo, 国籍
`);

/** True for folded words of which one is of the table. What is written without blanks between words may be a part of one. */
export function saysOneOf({ words, beginnings, signs }: WordTable, said: readonly string[]): boolean {
	return said.some(
		(word) => words.has(word) || beginnings.some((beginning) => word.startsWith(beginning)) || signs.some((part) => word.includes(part)),
	);
}

/** Words, beginnings of words, and words of more than one sign of a script that writes no blanks; all folded. */
interface WordTable {
	readonly words: ReadonlySet<string>;
	readonly beginnings: readonly string[];
	readonly signs: readonly string[];
}

function tableOf(text: string): WordTable {
	const all = wordsIn(text);
	const words = all.filter((word) => !word.endsWith('-')).map(fold);
	return {
		words: new Set(words),
		beginnings: all.filter((word) => word.endsWith('-')).map(fold),
		signs: words.filter((word) => word.length > 1 && /[^\p{sc=Latin}\d]/u.test(word)),
	};
}
